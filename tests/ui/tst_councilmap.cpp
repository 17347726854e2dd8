// SPDX-License-Identifier: GPL-3.0-or-later
// The map: its classes and their legend, what stands in place of a figure, why there is none of totals; and as a user meets it, every
// tile whole at any size, found by pointer and by keyboard.
#include "core/geography/boundaries.h"
#include "tests/ui/everysamples.h"
#include "tests/ui/pixels.h"
#include "ui/charts/councilmap.h"
#include "ui/export/chartcsv.h"
#include "ui/export/chartimage.h"
#include "ui/models/charttablemodel.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace careatlas;
using namespace careatlas::samples;
using namespace Qt::StringLiterals;

namespace {

const AreaCode lutonCode = codeOf("E06000032");
const AreaCode bedfordCode = codeOf("E06000055");

/// Ten values in five clear classes, then one held back; all others as the first.
std::optional<double> tenValues(std::size_t council)
{
    static const double values[] = {10, 11, 12, 20, 21, 30, 31, 45, 46, 60};
    return council < 10 ? std::optional(values[council]) : council == 10 ? std::nullopt : std::optional(10.0);
}

QStringList legendOf(const ChartSpec &spec)
{
    QStringList labels;
    for (const LegendEntry &entry : spec.legend)
        labels << entry.label;
    return labels;
}

/// As the Web Content Accessibility Guidelines define it.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestCouncilMap : public QObject {
    Q_OBJECT
    AreaRegister m_areas;
    std::shared_ptr<const MapShapes> m_tiles;
    const Period m_year = Period::financialYear(2023);

    ChartSpec map(const char *unit, const std::function<std::optional<double>(std::size_t)> &value)
    {
        return councilMap(everyCouncil(m_areas, unit, m_year, value, 25.0), viewOf(m_areas, lutonCode, bedfordCode), stateTitles(), m_tiles);
    }
    const ChartMark &markOf(const ChartSpec &spec, const AreaCode &code)
    {
        static const ChartMark none;
        for (const BarRow &row : spec.rows)
            if (row.marks.front().area == code)
                return row.marks.front();
        return none;
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        m_areas = packAreas();
        m_tiles = packTiles(m_areas);
        QVERIFY(m_tiles);
    }
    void init() { setTextSize(10); }

    void fiveClassesAsTheyAreShown()
    {
        const ChartSpec spec = map("%", tenValues);
        QCOMPARE(spec.rows.size(), std::size_t(153));
        QCOMPARE(legendOf(spec).join(u" | "), u"10.0 to 12.0 | 20.0 to 21.0 | 30.0 to 31.0 | 45.0 to 46.0 | 60.0 | No figure | Luton | Bedford"_s);
        QCOMPARE(spec.classes, 5);
        QCOMPARE(spec.classesBelowZero, 0);
        QCOMPARE(spec.rows[4].marks.front().style.mapClass, 1); // 21
        QCOMPARE(spec.rows[9].marks.front().style.mapClass, 4); // 60
        QCOMPARE(spec.rows[9].marks.front().rowText, u"Class 5 of 5, 60.0"_s);
        QCOMPARE(spec.subtitle, u"Luton and Bedford among councils in England, 2023-24, % of people surveyed"_s);
        const ChartMark &none = spec.rows[10].marks.front();
        QCOMPARE(none.style.mapClass, -1);
        QCOMPARE(none.stateText, u"Suppressed: fewer than 5"_s);
        QVERIFY(!none.value);
    }

    void valuesThatReadTheSameAreInOneClass()
    {
        // 50.04 and 49.96 both read 50.0; nothing lies between them that a reader could see.
        const ChartSpec spec = map("%", [](std::size_t council) { return std::optional(council % 2 ? 50.04 : council == 0 ? 20.0 : 49.96); });
        QCOMPARE(legendOf(spec).mid(0, 2).join(u" | "), u"20.0 | 50.0"_s);
    }

    void zeroPartsTheClasses()
    {
        const ChartSpec apart = map("%", [](std::size_t council) {
            static const double values[] = {-3, -2, 1, 2, 8};
            return std::optional(values[council % 5]);
        });
        QCOMPARE(legendOf(apart).mid(0, 5).join(u" | "), u"−3.0 | −2.0 | 1.0 | 2.0 | 8.0"_s);
        QCOMPARE(apart.classesBelowZero, 2);

        // Without zero −0.5 and 0.4 would be one class.
        const ChartSpec across = map("%", [](std::size_t council) {
            static const double values[] = {-0.5, 0.4, 10, 11, 20, 21, 30, 31, 40, 41};
            return std::optional(values[council % 10]);
        });
        QCOMPARE(across.classesBelowZero, 1);
        QCOMPARE(legendOf(across).front(), u"−0.5"_s);
        QVERIFY(legendOf(across)[1].startsWith(u"0.4 to "_s));
    }

    void noMapOfTotals()
    {
        IndicatorFigures every = everyCouncil(m_areas, "people", m_year, tenValues);
        every.indicator.unit = Unit::fromCatalogue(u"people"_s, u"residents 18-64"_s);
        const ChartSpec total = councilMap(every, viewOf(m_areas, lutonCode), stateTitles(), m_tiles);
        QVERIFY(!total.hasFigures());
        QVERIFY2(total.emptyText.startsWith(u"There is no map of this indicator. Its figures are totals"_s), qPrintable(total.emptyText));

        for (AreaFigures &area : every.areas)
            area.denominators.push_back(people(area, "residents-18-64", 2023, 1000));
        const ChartSpec rate = councilMap(every, viewOf(m_areas, lutonCode), stateTitles(), m_tiles);
        QVERIFY(rate.emptyText.isEmpty());
        QCOMPARE(legendOf(rate).front(), u"1,000.0 to 1,200.0"_s); // 10 to 12 of 1,000, per 100,000
    }

    void whoIsOutOfTheGroupIsBlank()
    {
        CouncilView view = viewOf(m_areas, lutonCode);
        view.group.members = {bedfordCode, codeOf("E06000055"), codeOf("E06000056")};
        const ChartSpec spec = councilMap(everyCouncil(m_areas, "%", m_year, tenValues), view, stateTitles(), m_tiles);
        QCOMPARE(spec.rows.size(), std::size_t(3)); // Bedford, Central Bedfordshire, and Luton which is picked out
        QVERIFY(spec.notes.contains(u"Blank places are councils out of the group or not there in 2023-24."_s));
    }

    void whoHasNoPlaceIsNamed()
    {
        IndicatorFigures every = everyCouncil(m_areas, "%", Period::financialYear(2018), tenValues);
        AreaFigures cumbria{*m_areas.find(codeOf("E10000006")), AreaRole::OtherCouncil, {}, {}};
        cumbria.observations.push_back(figure(cumbria, Period::financialYear(2018), 33));
        every.areas.push_back(cumbria);
        const ChartSpec spec = councilMap(every, viewOf(m_areas, lutonCode), stateTitles(), m_tiles);
        QVERIFY2(spec.notes.join(u' ').contains(u"Cumbria (until 2023) had a figure for 2018-19 and has no place on this map."_s), qPrintable(spec.notes.join(u'\n')));
        QVERIFY(!markOf(spec, codeOf("E06000063")).value); // Cumberland inherits nothing
    }

    void boundariesBringTheirCredit()
    {
        const auto shapes = parseBoundaries("{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \"properties\": {\"CTYUA24CD\": \"E06000032\"}, "
                                            "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[[500000, 220000], [510000, 220000], [510000, 230000], [500000, 220000]]]}}]}",
                                            u"b.geojson"_s, m_areas);
        QVERIFY(shapes);
        const ChartSpec spec = councilMap(everyCouncil(m_areas, "%", m_year, tenValues), viewOf(m_areas, lutonCode), stateTitles(), std::make_shared<const MapShapes>(*shapes));
        QCOMPARE(spec.rows.size(), std::size_t(1));
        QVERIFY(spec.notes.back().endsWith(u"Contains OS data © Crown copyright and database right 2024."_s));
        QVERIFY(spec.notes.join(u' ').contains(u"The boundary file has no Barking and Dagenham, Barnet and 150 others."_s));
    }

    void everyTileIsWhole_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("points");
        for (const int width : {300, 420, 640, 1280})
            for (const double points : {10.0, 20.0})
                QTest::addRow("%d wide at %g points", width, points) << width << points;
    }
    void everyTileIsWhole()
    {
        QFETCH(int, width);
        QFETCH(double, points);
        setTextSize(points);
        ChartWidget widget;
        widget.setSpec(map("%", tenValues));
        widget.resize(width, widget.heightForWidth(width));
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        const QRect view = widget.viewport()->rect();
        std::vector<QRect> tiles;
        for (int i = 0; i < 153; ++i) {
            const QRect tile = widget.markRect(i);
            QVERIFY2(tile.width() >= 8 && tile.height() >= 6 && view.contains(tile), qPrintable(QString::number(i)));
            for (const QRect &other : tiles)
                QVERIFY(!tile.adjusted(2, 2, -2, -2).intersects(other.adjusted(2, 2, -2, -2)));
            tiles.push_back(tile);
        }
        const QStringList faults = faultsOfWords(widget);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void coloursOfTheClasses_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(Theme::Kind::Light);
        QTest::newRow("dark") << int(Theme::Kind::Dark);
        QTest::newRow("print") << int(Theme::Kind::Print);
    }
    void coloursOfTheClasses()
    {
        QFETCH(int, theme);
        const Theme &of = Theme::of(Theme::Kind(theme));
        // Told apart by lightness alone: each step is lighter, or darker, than the one before.
        const auto steady = [&](int classes, int below, int from, int to) {
            int turns = 0, last = 0;
            for (int i = from + 1; i < to; ++i) {
                const int step = qGray(of.mapClass(i, classes, below).rgb()) - qGray(of.mapClass(i - 1, classes, below).rgb());
                if (std::abs(step) < 20)
                    return false;
                turns += last != 0 && (step > 0) != (last > 0);
                last = step;
            }
            return turns == 0;
        };
        QVERIFY(steady(5, 0, 0, 5));
        QVERIFY(steady(3, 0, 0, 3));
        QVERIFY(steady(5, 2, 0, 2) && steady(5, 2, 2, 5));
        QVERIFY(steady(5, 4, 0, 4));
        for (int i = 0; i < 5; ++i) {
            const QColor ground = of.mapClass(i, 5, 0);
            QVERIFY(contrast(ground, Theme::inkOn(ground)) >= 4.5);
        }

        ChartWidget widget;
        widget.setTheme(Theme::Kind(theme));
        widget.setSpec(map("%", tenValues));
        widget.resize(640, widget.heightForWidth(640));
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        const QImage image = widget.grab().toImage();
        QVERIFY(count(image, widget.markRect(9), of.mapClass(4, 5, 0)) > 200); // 60
        QVERIFY(count(image, widget.markRect(3), of.mapClass(1, 5, 0)) > 200); // 20
        const auto &rows = widget.spec().rows;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (rows[i].marks.front().area == bedfordCode)
                QVERIFY(count(image, widget.markRect(int(i)).adjusted(-3, -3, 3, 3), of.mark({AreaRole::SecondCouncil})) > 60);
    }

    void pointerAndKeyboard()
    {
        ChartWidget widget;
        widget.setSpec(map("%", tenValues));
        widget.resize(640, widget.heightForWidth(640));
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        const auto indexOf = [&](const QString &name) {
            for (std::size_t i = 0; i < widget.spec().rows.size(); ++i)
                if (widget.spec().rows[i].label == name)
                    return int(i);
            return -1;
        };
        QTest::mouseMove(widget.viewport(), widget.markRect(indexOf(u"Luton"_s)).center());
        QCOMPARE(widget.currentMark()->areaName, u"Luton"_s);
        QVERIFY(widget.calloutText().contains(u"Class 1 of 5"_s));
        QVERIFY(!widget.calloutRect().intersects(widget.markRect(widget.currentIndex())));

        // The arrows go where they point: the row above Luton's holds Bedford, the one below Barnet.
        widget.setFocus();
        QTest::keyClick(&widget, Qt::Key_Up);
        QCOMPARE(widget.currentMark()->areaName, u"Bedford"_s);
        QTest::keyClick(&widget, Qt::Key_Down);
        QCOMPARE(widget.currentMark()->areaName, u"Luton"_s);
        QTest::keyClick(&widget, Qt::Key_Left);
        QCOMPARE(widget.currentMark()->areaName, u"Central Bedfordshire"_s);
        QTest::keyClick(&widget, Qt::Key_Right);
        QTest::keyClick(&widget, Qt::Key_Down);
        QCOMPARE(widget.currentMark()->areaName, u"Barnet"_s);
        QTest::mouseMove(widget.viewport(), QPoint(3, widget.height() / 2)); // the sea
        QVERIFY(!widget.currentMark());
    }

    void asTableAndPicture()
    {
        const ChartSpec spec = map("%", tenValues);
        ChartTableModel model;
        model.setSpec(spec);
        QCOMPARE(model.rowCount(), 153);
        QCOMPARE(model.index(0, 0).data().toString(), u"Barking and Dagenham"_s);
        const QString csv = QString::fromUtf8(tableCsv(spec));
        QCOMPARE(csv.count(u"\r\n"_s), 154);
        const auto image = renderChart(spec, {QSizeF(180, 150), 96, Theme::Kind::Print});
        QVERIFY(image);
        QVERIFY(count(*image, image->rect(), Theme::print().mapClass(4, 5, 0)) > 100);
    }
};

QTEST_MAIN(TestCouncilMap)
#include "tst_councilmap.moc"
