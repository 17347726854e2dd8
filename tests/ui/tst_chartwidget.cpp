// SPDX-License-Identifier: GPL-3.0-or-later
// ChartWidget as its user meets it: what is painted, what the pointer and the keyboard find, what a screen
// reader hears. Three tests stand against faults in which Qt Charts silently shows wrong data.
#include "tests/ui/chartsamples.h"
#include "tests/ui/pixels.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/chartwidget.h"

#include <QAbstractBarSeries>
#include <QAccessible>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QElapsedTimer>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QLineSeries>
#include <QSignalSpy>
#include <QTest>

using namespace careatlas;
using namespace careatlas::samples;

namespace {

const Period year = Period::financialYear(2023);

ChartBuilder builder()
{
    return ChartBuilder(stateTitles());
}

QChart *chartOf(const ChartWidget &widget)
{
    for (QGraphicsItem *item : widget.scene()->items())
        if (auto *chart = dynamic_cast<QChart *>(item))
            return chart;
    return nullptr;
}

QGraphicsSimpleTextItem *textItem(const ChartWidget &widget, const QString &text)
{
    for (QGraphicsItem *item : widget.scene()->items())
        if (auto *simple = dynamic_cast<QGraphicsSimpleTextItem *>(item); simple && simple->text() == text)
            return simple;
    return nullptr;
}

struct Shown {
    ChartWidget widget;

    explicit Shown(const ChartSpec &spec, int width = 560)
    {
        widget.setSpec(spec);
        widget.resize(width, widget.heightForWidth(width));
        widget.show();
        (void)QTest::qWaitForWindowExposed(&widget);
    }
    QImage image() { return widget.grab().toImage(); }
    void hover(QPoint position) { QTest::mouseMove(widget.viewport(), position); }
};

void calloutKeepsItsPlace(const ChartWidget &widget)
{
    const QRect callout = widget.calloutRect();
    QVERIFY(!callout.isEmpty());
    QVERIFY2(widget.viewport()->rect().contains(callout), qPrintable(widget.currentMark()->key));
    QVERIFY2(!callout.intersects(widget.markRect(widget.currentIndex())), qPrintable(widget.currentMark()->key));
}

} // namespace

class TestChartWidget : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFont font = QApplication::font();
        font.setPointSizeF(10);
        QApplication::setFont(font);
        loadFonts();
    }

    void aSuppressedCouncilMovesNoBar()
    {
        Shown shown(builder().bar(withSuppressedBedford(), year));
        const QChart *chart = chartOf(shown.widget);
        QVERIFY(chart);
        auto *series = qobject_cast<QAbstractBarSeries *>(chart->series().front());
        QVERIFY(series);
        const auto *rows = qobject_cast<QBarCategoryAxis *>(chart->axes(Qt::Vertical).front());
        QCOMPARE(series->barSets().size(), 5);
        for (const QBarSet *set : series->barSets()) {
            QCOMPARE(set->count(), rows->count());
            for (int i = 0; i < set->count(); ++i)
                QVERIFY(!qIsNaN(set->at(i)));
        }
        // And painted: each row holds its own colour or, of Bedford, words and no bar.
        const QImage image = shown.image();
        const Theme &theme = Theme::light();
        const AreaRole roles[] = {AreaRole::Council, AreaRole::SecondCouncil, AreaRole::Region, AreaRole::England, AreaRole::MeanOfCouncils};
        for (int row = 0; row < 5; ++row) {
            const QRect bar = shown.widget.markRect(row);
            const QRect band(60, bar.center().y() - 10, 500, 20);
            const int pixels = count(image, band, theme.mark({roles[row], -1}));
            if (row == 1)
                QCOMPARE(pixels, 0);
            else
                QVERIFY2(pixels > bar.width() * bar.height() * 7 / 10, qPrintable(QString::number(row)));
        }
        QVERIFY(textItem(shown.widget, QStringLiteral("Suppressed: fewer than 5")));
    }

    void aSuppressedPartMovesNoBarOfAGroup()
    {
        IndicatorFigures figures = settings();
        for (Observation &observation : figures.areas[0].observations)
            if (observation.breakdown == QLatin1String("setting=direct-payment-only"))
                observation = missing(figures.areas[0], year, DataState::Suppressed, "setting=direct-payment-only");
        Shown shown(builder().build(QStringLiteral("grouped-bar"), figures, year));
        const QImage image = shown.image();
        const AreaRole roles[] = {AreaRole::Council, AreaRole::Region, AreaRole::England};
        for (int i = 0; i < 18; ++i) { // without the last row, of less than a pixel
            const QRect bar = shown.widget.markRect(i);
            if (i == 6) {
                QCOMPARE(count(image, bar, Theme::light().mark({AreaRole::Council, -1})), 0);
                continue;
            }
            const QRect inside = bar.adjusted(2, 2, -2, -2);
            // Its own colour all over, but for the whisker, which begins at the interval's lower end.
            const ChartMark *mark = shown.widget.spec().marks()[static_cast<std::size_t>(i)];
            QRect before = inside;
            before.setWidth(mark->lower ? static_cast<int>(bar.width() * *mark->lower / *mark->value) - 4 : inside.width());
            const QColor own = Theme::light().mark({roles[i % 3], -1});
            QVERIFY2(before.width() > 0, qPrintable(QString::number(i)));
            QVERIFY2(count(image, before, own) >= before.width() * before.height() * 9 / 10, qPrintable(QString::number(i)));
            QVERIFY2(count(image, inside, own) >= inside.width() * inside.height() * 7 / 10, qPrintable(QString::number(i)));
        }
    }

    void noLineCrossesAGap()
    {
        Shown shown(builder().trend(satisfaction()));
        const double before = Period::financialYear(2019).position();
        const double after = Period::financialYear(2021).position();
        int lines = 0;
        for (QAbstractSeries *series : chartOf(shown.widget)->series()) {
            auto *line = qobject_cast<QLineSeries *>(series);
            QVERIFY(line);
            ++lines;
            bool early = false;
            bool late = false;
            for (const QPointF &point : line->points()) {
                QVERIFY(!qIsNaN(point.y()));
                early = early || point.x() <= before;
                late = late || point.x() >= after;
            }
            QVERIFY(!(early && late));
        }
        QCOMPARE(lines, 12);
        // And painted: in the missing year no line has a pixel.
        const auto marks = shown.widget.spec().marks();
        int left = 0;
        int right = 0;
        for (int i = 0; i < static_cast<int>(marks.size()); ++i) {
            if (marks[static_cast<std::size_t>(i)]->key == QLatin1String("2019-20|council"))
                left = shown.widget.markRect(i).right();
            if (marks[static_cast<std::size_t>(i)]->key == QLatin1String("2021-22|council"))
                right = shown.widget.markRect(i).left();
        }
        QVERIFY(left > 0 && right - left > 20);
        const QRect gap(left + 4, 0, right - left - 8, shown.widget.height() - 40);
        for (const AreaRole role : {AreaRole::Council, AreaRole::Region, AreaRole::England, AreaRole::MeanOfCouncils})
            QCOMPARE(count(shown.image(), gap, Theme::light().mark({role, -1})), 0);
    }

    void lessThanIsShownWhole()
    {
        IndicatorFigures figures = settings();
        figures.indicator.dimensions[0].parts[0].label = QStringLiteral("Aged <65 & alone");
        figures.areas[0].area.name = QStringLiteral("Luton <b>");
        Shown shown(builder().build(QStringLiteral("grouped-bar"), figures, year));
        for (const QString &text : {QStringLiteral("Aged <65 & alone"), QStringLiteral("Luton <b>")}) {
            QGraphicsSimpleTextItem *label = textItem(shown.widget, text);
            QVERIFY2(label, qPrintable(text));
            // Ink as far as the whole text reaches.
            const QRect box = shown.widget.mapFromScene(label->sceneBoundingRect()).boundingRect();
            const QRect end(box.right() - 12, box.top(), 12, box.height());
            const int paper = count(shown.image(), end, Theme::light().card);
            QVERIFY2(end.width() * end.height() - paper > 10, qPrintable(text));
        }
        for (QGraphicsItem *item : shown.widget.scene()->items())
            if (auto *html = dynamic_cast<QGraphicsTextItem *>(item))
                QVERIFY2(html->toPlainText().isEmpty() || !html->isVisible(), qPrintable(html->toPlainText()));

        shown.widget.setCurrentIndex(0);
        QVERIFY(shown.widget.calloutText().startsWith(QStringLiteral("Luton <b>, Aged <65 & alone")));
    }

    void nearestMarkIsFoundByThePointer()
    {
        Shown shown(builder().bar(withSuppressedBedford(), year));
        QSignalSpy hovered(&shown.widget, &ChartWidget::markHovered);
        // Beside the bar, in its row: an exact hit is not asked for.
        const QRect england = shown.widget.markRect(3);
        shown.hover(QPoint(england.right() + 60, england.center().y() + 9));
        QVERIFY(shown.widget.currentMark());
        QCOMPARE(shown.widget.currentMark()->areaName, QStringLiteral("England"));
        QCOMPARE(hovered.back().at(0).toString(), QStringLiteral("2023-24|england"));
        QVERIFY(hovered.back().at(1).toString().startsWith(QStringLiteral("England, 2023-24: 65.4%.")));
        // A missing one answers as well.
        shown.hover(QPoint(shown.widget.markRect(1).right() + 40, shown.widget.markRect(1).center().y()));
        QCOMPARE(shown.widget.currentMark()->areaName, QStringLiteral("Bedford"));
        QVERIFY(shown.widget.calloutText().contains(QStringLiteral("Suppressed: fewer than 5")));
        calloutKeepsItsPlace(shown.widget);

        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(shown.widget.viewport(), &leave);
        QVERIFY(!shown.widget.currentMark());
        QVERIFY(shown.widget.calloutRect().isEmpty());
        QVERIFY(hovered.back().at(0).toString().isEmpty());
    }

    void pointsAreFoundFromAfarAndBreaksExplained()
    {
        Shown shown(builder().trend(satisfaction()));
        const QRect point = shown.widget.markRect(8); // Luton 2024-25
        shown.hover(point.center() + QPoint(-6, 14));
        QCOMPARE(shown.widget.currentMark()->key, QStringLiteral("2024-25|council"));
        calloutKeepsItsPlace(shown.widget);

        QSignalSpy hovered(&shown.widget, &ChartWidget::markHovered);
        const int ruleX = (shown.widget.markRect(2).center().x() + shown.widget.markRect(3).center().x()) / 2;
        shown.hover(QPoint(ruleX, shown.widget.height() - 60));
        QVERIFY(!shown.widget.currentMark());
        QVERIFY(shown.widget.calloutText().contains(QStringLiteral("another order")));
        QVERIFY(hovered.back().at(1).toString().contains(QStringLiteral("another order")));
    }

    void theCalloutHidesNeitherItsMarkNorItself_data()
    {
        QTest::addColumn<QString>("chart");
        QTest::addColumn<int>("width");
        for (const char *chart : {"bar", "grouped-bar", "stacked-bar", "trend"})
            for (const int width : {400, 560, 900})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(chart)).arg(width))) << QString::fromLatin1(chart) << width;
    }
    void theCalloutHidesNeitherItsMarkNorItself()
    {
        QFETCH(QString, chart);
        QFETCH(int, width);
        const bool parts = chart.contains(QLatin1Char('-'));
        Shown shown(builder().build(chart, parts ? settings() : satisfaction(true), year), width);
        for (int i = 0; i < static_cast<int>(shown.widget.spec().marks().size()); ++i) {
            shown.widget.setCurrentIndex(i);
            calloutKeepsItsPlace(shown.widget);
        }
    }

    void theKeyboardWalksTheMarks()
    {
        Shown shown(builder().bar(withSuppressedBedford(), year));
        QSignalSpy activated(&shown.widget, &ChartWidget::markActivated);
        shown.widget.setFocus();
        QTest::keyClick(&shown.widget, Qt::Key_Down);
        QCOMPARE(shown.widget.currentIndex(), 0);
        QTest::keyClick(&shown.widget, Qt::Key_Down);
        QCOMPARE(shown.widget.currentMark()->areaName, QStringLiteral("Bedford"));
        QTest::keyClick(&shown.widget, Qt::Key_End);
        QCOMPARE(shown.widget.currentMark()->areaName, QStringLiteral("Mean of councils"));
        QTest::keyClick(&shown.widget, Qt::Key_Down);
        QCOMPARE(shown.widget.currentIndex(), 4);
        QTest::keyClick(&shown.widget, Qt::Key_Home);
        QCOMPARE(shown.widget.currentIndex(), 0);

        QTest::keyClick(&shown.widget, Qt::Key_Return);
        QVERIFY(shown.widget.isPinned());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.back().at(0).toString(), QStringLiteral("2023-24|council"));
        shown.hover(shown.widget.markRect(3).center());
        QCOMPARE(shown.widget.currentIndex(), 0); // pinned stays
        QTest::keyClick(&shown.widget, Qt::Key_Escape);
        QVERIFY(!shown.widget.isPinned());
        QVERIFY(!shown.widget.currentMark());
    }

    void theKeyboardChangesLinesAtTheSameYear()
    {
        Shown shown(builder().trend(satisfaction()));
        shown.widget.setFocus();
        QTest::keyClick(&shown.widget, Qt::Key_Home);
        QTest::keyClick(&shown.widget, Qt::Key_Right);
        QCOMPARE(shown.widget.currentMark()->key, QStringLiteral("2016-17|council"));
        QTest::keyClick(&shown.widget, Qt::Key_Down);
        QCOMPARE(shown.widget.currentMark()->key, QStringLiteral("2016-17|region"));
        QTest::keyClick(&shown.widget, Qt::Key_Down);
        QCOMPARE(shown.widget.currentMark()->key, QStringLiteral("2016-17|england"));
        QTest::keyClick(&shown.widget, Qt::Key_Up);
        QTest::keyClick(&shown.widget, Qt::Key_Up);
        QCOMPARE(shown.widget.currentMark()->key, QStringLiteral("2016-17|council"));
        QTest::keyClick(&shown.widget, Qt::Key_Up);
        QCOMPARE(shown.widget.currentMark()->key, QStringLiteral("2016-17|council"));
    }

    void aLinkedMarkIsRungWithoutASignal()
    {
        Shown shown(builder().bar(satisfaction(), year));
        QSignalSpy hovered(&shown.widget, &ChartWidget::markHovered);
        const QImage before = shown.image();
        shown.widget.setLinkedKey(QStringLiteral("2023-24|england"));
        QVERIFY(shown.image() != before);
        QVERIFY(!shown.widget.currentMark());
        shown.widget.setLinkedKey({});
        QCOMPARE(shown.image(), before);
        QVERIFY(hovered.isEmpty());
    }

    void screenReadersHearEveryMark()
    {
        Shown shown(builder().bar(withSuppressedBedford(), year));
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&shown.widget);
        QVERIFY(chart);
        QCOMPARE(chart->role(), QAccessible::Chart);
        QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("People who use services satisfied with their care and support. "
                                                                "Luton and Bedford, 2023-24, % of people surveyed"));
        QCOMPARE(chart->childCount(), 5);
        QAccessibleInterface *bedford = chart->child(1);
        QCOMPARE(bedford->role(), QAccessible::ListItem);
        QCOMPARE(bedford->text(QAccessible::Name), QStringLiteral("Bedford, 2023-24: Suppressed: fewer than 5."));
        QCOMPARE(bedford->parent(), chart);
        QCOMPARE(chart->indexOfChild(bedford), 1);
        // A shorter chart leaves no voice of the longer one.
        shown.widget.setSpec(builder().bar(satisfaction(), year));
        QCOMPARE(chart->childCount(), 4);
        QVERIFY(!chart->child(4));
        QCOMPARE(chart->child(1)->text(QAccessible::Name).section(QLatin1Char(','), 0, 0), QStringLiteral("East of England"));
    }

    void shortChartsAskForLittleHeight()
    {
        ChartWidget few;
        few.setSpec(builder().bar(satisfaction(), year));
        ChartWidget many;
        many.setSpec(builder().build(QStringLiteral("grouped-bar"), settings(), year));
        QVERIFY(few.heightForWidth(560) < 260);
        QVERIFY(many.heightForWidth(560) > few.heightForWidth(560));
        QVERIFY(few.sizeHint().width() >= few.minimumSizeHint().width());
    }

    void textGrowsWithTheUsersSize()
    {
        ChartWidget widget;
        widget.setSpec(builder().bar(satisfaction(), year));
        const int before = widget.heightForWidth(560);
        QFont large = QApplication::font();
        const QFont usual = large;
        large.setPointSizeF(20);
        QApplication::setFont(large);
        QCoreApplication::sendPostedEvents();
        const int after = widget.heightForWidth(560);
        QApplication::setFont(usual);
        QVERIFY(after > before * 3 / 2);
    }

    void darkAndBack()
    {
        Shown shown(builder().bar(satisfaction(), year));
        const QImage light = shown.image();
        shown.widget.setTheme(Theme::Kind::Dark);
        const QImage dark = shown.image();
        QVERIFY(near(dark.pixelColor(dark.width() - 9, 9), Theme::dark().card));
        const QRect bar = shown.widget.markRect(0);
        QVERIFY(near(dark.pixelColor(bar.left() + 20, bar.center().y()), Theme::dark().mark({AreaRole::Council, -1})));
        shown.widget.setTheme(Theme::Kind::Light);
        QCOMPARE(shown.image(), light);
    }

    void buildingIsCheap()
    {
        ChartWidget widget;
        widget.resize(560, 240);
        widget.show();
        const ChartSpec one = builder().bar(satisfaction(), year);
        const ChartSpec other = builder().bar(withSuppressedBedford(), year);
        widget.setSpec(one); // the first pays for fonts
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            widget.setSpec(i % 2 ? one : other);
        const double each = static_cast<double>(timer.nsecsElapsed()) / 20e6;
        qInfo("one bar chart is built in %.2f ms", each);
        QVERIFY2(each < 40.0, "a chart takes ten times as long as it should"); // sanitizers and shared cores allowed for
    }
};

QTEST_MAIN(TestChartWidget)
#include "tst_chartwidget.moc"
