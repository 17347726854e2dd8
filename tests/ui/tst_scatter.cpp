// SPDX-License-Identifier: GPL-3.0-or-later
// Two indicators against each other: who has a dot, what the notes say of the correlation, and names that never lie over each other.
#include "tests/ui/everysamples.h"
#include "ui/charts/scatter.h"
#include "ui/export/chartcsv.h"
#include "ui/export/chartimage.h"
#include "ui/models/charttablemodel.h"

#include <QTest>

using namespace careatlas;
using namespace careatlas::samples;
using namespace Qt::StringLiterals;

namespace {

const AreaCode lutonCode = codeOf("E06000032");
const AreaCode bedfordCode = codeOf("E06000055");

} // namespace

class TestScatter : public QObject {
    Q_OBJECT
    AreaRegister m_areas;
    const Period m_year = Period::financialYear(2023);

    /// Pairs for the first five councils by name, of whom only those are of the group.
    ChartSpec five(const QList<std::optional<double>> &xs, const QList<std::optional<double>> &ys, const Period &xYear)
    {
        const auto take = [](const QList<std::optional<double>> &values) {
            return [values](std::size_t i) { return i < std::size_t(values.size()) ? values[qsizetype(i)] : std::nullopt; };
        };
        IndicatorFigures x = everyCouncil(m_areas, "%", xYear, take(xs));
        x.indicator.title = u"Carers with support"_s;
        const IndicatorFigures y = everyCouncil(m_areas, "%", m_year, take(ys));
        CouncilView view = viewOf(m_areas, {});
        view.group.members.clear();
        for (std::size_t i = 0; i < 5; ++i)
            view.group.members.push_back(y.areas[i].area.code);
        view.council = view.group.members.front();
        return scatter(x, y, view, stateTitles());
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        m_areas = packAreas();
    }
    void init() { setTextSize(10); }

    void correlationInWords()
    {
        // r = 6 / sqrt(10 * 6) = 0.7746; ranks 7 / sqrt(10 * 9) = 0.7379.
        const ChartSpec spec = five({1, 2, 3, 4, 5}, {2, 4, 5, 4, 5}, m_year);
        QCOMPARE(spec.rows.size(), std::size_t(5));
        QCOMPARE(spec.notes.front(), u"Across 5 councils r = 0.77; of their ranks, which a few far out sway less, 0.74. This is of areas and not of people, and shows no cause."_s);
        QCOMPARE(spec.title, u"A measure of care, and carers with support"_s);
        QCOMPARE(spec.axis.label, u"A measure of care, % of people surveyed, 2023-24"_s);
        QCOMPARE(spec.across.label, u"Carers with support, % of people surveyed, 2023-24"_s);
        QCOMPARE(spec.subtitle, u"Barking and Dagenham among councils in England, 2023-24"_s);
        const ChartMark &mark = spec.rows[1].marks.front();
        QCOMPARE(*mark.across, 2.0);
        QCOMPARE(*mark.value, 4.0);
        QCOMPARE(mark.acrossText, u"Carers with support: 2.0%, 2023-24"_s);
        const ChartSpec down = five({1, 2, 3, 4, 5}, {5, 4, 5, 4, 2}, m_year);
        QVERIFY(down.notes.front().startsWith(u"Across 5 councils r = −0.77;"_s));
    }

    void whoLacksAFigureHasNoDot()
    {
        const ChartSpec spec = five({std::nullopt, 2, 3, 4, 5}, {2, 4, std::nullopt, 4, 5}, m_year);
        QCOMPARE(spec.rows.size(), std::size_t(3));
        QVERIFY(spec.notes.contains(u"There are too few councils, or too little difference between them, for a correlation."_s));
        QVERIFY(spec.notes.contains(u"2 councils lack a figure of one or both and have no dot."_s));
        QVERIFY(spec.notes.contains(u"Barking and Dagenham has no dot: it has no figure for “Carers with support” in 2023-24."_s));
    }

    void unlikePeriodsAreSaid()
    {
        const ChartSpec spec = five({61, 62, 63, 64, 65}, {52, 54, 55, 54, 55}, Period::financialYear(2021));
        QVERIFY(spec.notes.contains(u"The two are of different periods: 2023-24 upwards, 2021-22 along the bottom."_s));
        QVERIFY(spec.notes.contains(u"Neither axis starts at zero."_s));
        QVERIFY(spec.across.label.endsWith(u"2021-22"_s));
    }

    void noScatterOfTotals()
    {
        IndicatorFigures total = everyCouncil(m_areas, "people", m_year, [](std::size_t i) { return std::optional(double(i + 1)); });
        const ChartSpec spec = scatter(total, everyCouncil(m_areas, "%", m_year, [](std::size_t i) { return std::optional(double(i % 90)); }), viewOf(m_areas, lutonCode), stateTitles());
        QVERIFY(!spec.hasFigures());
        QVERIFY2(spec.emptyText.startsWith(u"“A measure of care” is a total with no population"_s), qPrintable(spec.emptyText));
    }

    void namesNeverOverlap_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("points");
        for (const int width : {420, 700, 1280})
            for (const double points : {10.0, 20.0})
                QTest::addRow("%d wide at %g points", width, points) << width << points;
    }
    void namesNeverOverlap()
    {
        QFETCH(int, width);
        QFETCH(double, points);
        setTextSize(points);
        // Everyone in one clump, eight of them picked out.
        const IndicatorFigures x = everyCouncil(m_areas, "%", m_year, [](std::size_t i) { return std::optional(50.0 + double(i % 13) / 5); });
        const IndicatorFigures y = everyCouncil(m_areas, "%", m_year, [](std::size_t i) { return std::optional(60.0 + double(i % 11) / 4); });
        CouncilView view = viewOf(m_areas, lutonCode, bedfordCode);
        for (const std::size_t i : {3, 16, 29, 42, 55, 68})
            view.marked.push_back(y.areas[i].area.code);
        ChartWidget widget;
        widget.setSpec(scatter(x, y, view, stateTitles()));
        widget.resize(width, widget.heightForWidth(width));
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        const QStringList faults = faultsOfWords(widget);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        int named = 0;
        for (const QGraphicsItem *item : widget.scene()->items())
            if (const auto *text = dynamic_cast<const QGraphicsSimpleTextItem *>(item))
                named += text->text() == u"Luton"_s || text->text() == u"Bedford"_s;
        QCOMPARE(named, 2);
        for (int i = 0; i < 153; ++i)
            QVERIFY(widget.viewport()->rect().contains(widget.markRect(i)));
    }

    void pointerAndKeyboard()
    {
        ChartWidget widget;
        widget.setSpec(five({1, 2, 3, 4, 5}, {2, 4, 5, 4, 5}, m_year));
        widget.resize(700, widget.heightForWidth(700));
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        QTest::mouseMove(widget.viewport(), widget.markRect(2).center() + QPoint(6, 3));
        QCOMPARE(widget.currentIndex(), 2);
        QVERIFY(widget.calloutText().contains(u"Carers with support: 3.0%, 2023-24"_s));
        widget.setFocus();
        QTest::keyClick(&widget, Qt::Key_Right);
        QCOMPARE(widget.currentIndex(), 4); // the next one along the same height, as one of 4 lies far below
        QTest::keyClick(&widget, Qt::Key_Left);
        QCOMPARE(widget.currentIndex(), 2);
    }

    void asTableAndFile()
    {
        const ChartSpec spec = five({1, 2, 3, 4, 5.25}, {2, 4, 5, 4, 5}, m_year);
        ChartTableModel model;
        model.setSpec(spec);
        QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), spec.across.label);
        QCOMPARE(model.index(1, 3).data().toString(), u"2.0"_s);
        const QString csv = QString::fromUtf8(tableCsv(spec));
        QVERIFY(csv.section(u"\r\n"_s, 0, 0).endsWith(u",Licence,\"Carers with support, % of people surveyed, 2023-24\""_s));
        QVERIFY(csv.section(u"\r\n"_s, 5, 5).endsWith(u",5.25"_s));
        QVERIFY(renderChart(spec, {QSizeF(180, 110), 96, Theme::Kind::Dark}));
    }
};

QTEST_MAIN(TestScatter)
#include "tst_scatter.moc"
