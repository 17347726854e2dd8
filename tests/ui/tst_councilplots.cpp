// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of every council as their user meets them, with 153 of them, at several widths and sizes of text: every row has its words,
// nothing lies over anything else, and pointer, keyboard and screen reader find the same mark in every copy and every view.
#include "tests/ui/councilsamples.h"
#include "tests/ui/pixels.h"
#include "ui/charts/beeswarm.h"
#include "ui/charts/chartwidget.h"
#include "ui/charts/councilcharts.h"
#include "ui/charts/labelstack.h"
#include "ui/export/chartimage.h"
#include "ui/export/chartpage.h"

#include <QAccessible>
#include <QGraphicsPathItem>
#include <QGraphicsSimpleTextItem>
#include <QSignalSpy>
#include <QTest>

using namespace careatlas;
using namespace careatlas::samples;

namespace {

void setText(double points)
{
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    QApplication::setFont(font);
}

struct Shown {
    ChartWidget widget;

    explicit Shown(const ChartSpec &spec, int width = 620, int height = 0)
    {
        widget.setSpec(spec);
        widget.resize(width, height > 0 ? height : widget.heightForWidth(width));
        widget.show();
        (void)QTest::qWaitForWindowExposed(&widget);
    }
    std::vector<const ChartMark *> marks() const { return widget.spec().marks(); }
    int index(const QString &name, const QString &part = {}) const
    {
        const auto all = marks();
        for (std::size_t i = all.size(); i-- > 0;)
            if (all[i]->areaName == name && all[i]->part == part)
                return static_cast<int>(i);
        return -1;
    }
    void hover(QPoint position) { QTest::mouseMove(widget.viewport(), position); }
    /// The words of the plot with the place of each, without those of the callout.
    std::vector<std::pair<QString, QRectF>> words() const
    {
        std::vector<std::pair<QString, QRectF>> all;
        for (const QGraphicsItem *item : widget.scene()->items())
            if (const auto *text = dynamic_cast<const QGraphicsSimpleTextItem *>(item))
                all.emplace_back(text->text(), text->sceneBoundingRect());
        std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return std::tuple(a.second.top(), a.second.left()) < std::tuple(b.second.top(), b.second.left()); });
        return all;
    }
    int rings(Qt::PenStyle style) const
    {
        int count = 0;
        for (const QGraphicsItem *item : widget.scene()->items())
            if (const auto *path = dynamic_cast<const QGraphicsPathItem *>(item))
                count += path->pen().style() == style;
        return count;
    }
};

ChartSpec ranked() { const auto every = manyCouncils(); return rankedBars(every, manyView(every), stateTitles()); }
ChartSpec dots() { const auto every = manyCouncils(); return strip(every, manyView(every), stateTitles()); }
ChartSpec boxes() { const auto every = fiveCouncils(); return boxOverTime(every, eastView(every), stateTitles()); }
ChartSpec band() { const auto every = fiveCouncils(); return trendOverBand(every, eastView(every), stateTitles()); }

void sizes()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<int>("width");
    for (const double points : {10.0, 20.0})
        for (const int width : {380, 620, 1000})
            QTest::addRow("%d %%, %d px", static_cast<int>(points * 10), width) << points << width;
}

/// Fails where two texts overlap or one is cut by the edge.
void checkWords(const Shown &shown)
{
    const auto words = shown.words();
    const QRectF view(shown.widget.viewport()->rect());
    for (std::size_t i = 0; i < words.size(); ++i) {
        QVERIFY2(view.contains(words[i].second.adjusted(1, 1, -1, -1)), qPrintable(words[i].first));
        for (std::size_t k = 0; k < i; ++k)
            QVERIFY2(!words[i].second.adjusted(1, 1, -1, -1).intersects(words[k].second.adjusted(1, 1, -1, -1)),
                     qPrintable(words[i].first + QStringLiteral(" over ") + words[k].first));
    }
}

} // namespace

class TestCouncilPlots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        setText(10);
        loadFonts();
    }
    void cleanup() { setText(10); }

    void everyRowHasItsWords_data() { sizes(); }
    void everyRowHasItsWords()
    {
        QFETCH(double, points);
        QFETCH(int, width);
        setText(points);
        Shown shown(ranked(), width);
        checkWords(shown);
        const auto words = shown.words();
        const double line = QFontMetricsF(scaledFont(0.92)).height();
        const auto &rows = shown.widget.spec().rows;
        double below = 0.0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const ChartMark &mark = rows[row].marks.front();
            if (mark.style.reference)
                continue;
            const double middle = shown.widget.markRect(static_cast<int>(row)).center().y();
            QVERIFY2(row == 0 || middle - below >= line + 3, qPrintable(QString::number(row)));
            below = middle;
            const auto said = [&](const QString &text, double lines) {
                return std::any_of(words.begin(), words.end(), [&](const auto &word) {
                    return QString(word.first).replace(QLatin1Char('\n'), QLatin1Char(' ')).contains(text) && std::abs(word.second.center().y() - middle) < lines * line;
                });
            };
            QVERIFY2(said(mark.areaName, 1.0), qPrintable(mark.areaName)); // in full
            QVERIFY2(said(mark.value ? mark.barText : mark.stateText, 0.5), qPrintable(mark.areaName));
            if (rows[row].pinned && mark.value)
                QVERIFY2(said(mark.rankText, 2.5), qPrintable(mark.rankText));
        }
    }

    void barsAreAsLongAsTheirValues()
    {
        Shown shown(ranked());
        const auto marks = shown.marks();
        const QRect luton = shown.widget.markRect(0);
        for (std::size_t i = 0; i < marks.size(); ++i)
            if (marks[i]->value && !marks[i]->style.reference) {
                const QRect bar = shown.widget.markRect(static_cast<int>(i));
                QCOMPARE(bar.left(), luton.left());
                QVERIFY(std::abs(bar.width() - luton.width() * *marks[i]->value / *marks[0]->value) <= 2.0);
            }
        const QImage image = shown.widget.grab().toImage();
        for (const auto &[row, role] : {std::pair(0, AreaRole::Council), std::pair(1, AreaRole::SecondCouncil), std::pair(shown.index(QStringLiteral("Luton")), AreaRole::Council)}) {
            const QRect bar = shown.widget.markRect(row);
            QVERIFY(count(image, bar, Theme::light().mark({role, -1})) > bar.width() * bar.height() / 2);
        }
    }

    void publishedIntervalsHaveCapsAndDerivedNone()
    {
        const auto every = everyCouncil();
        Shown shown(rankedBars(every, eastView(every), stateTitles()));
        const QImage image = shown.widget.grab().toImage();
        // Above the middle of the bar, beyond its end and before the number, there is something dark only where a cap is.
        const auto inkBesideTheLine = [&](const QString &name) {
            const QRect bar = shown.widget.markRect(shown.index(name));
            const QRect right(bar.right() + 2, bar.top(), static_cast<int>(bar.width() * 0.1), bar.height() / 2 - 2);
            int dark = 0;
            for (int y = right.top(); y <= right.bottom(); ++y)
                for (int x = right.left(); x <= right.right(); ++x)
                    dark += image.pixelColor(x, y).lightness() < 160;
            return dark;
        };
        QVERIFY(inkBesideTheLine(QStringLiteral("Luton")) > 1);
        QCOMPARE(inkBesideTheLine(QStringLiteral("Thurrock")), 0);
    }

    void dotsNeverOverlap_data()
    {
        QTest::addColumn<double>("points");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height"); // 0 for the one that it wants
        for (const double points : {10.0, 20.0})
            for (const int width : {300, 620, 1200})
                for (const int height : {0, 260, 900})
                    QTest::addRow("%d %%, %d x %d", static_cast<int>(points * 10), width, height) << points << width << height;
    }
    void dotsNeverOverlap()
    {
        QFETCH(double, points);
        QFETCH(int, width);
        QFETCH(int, height);
        setText(points);
        Shown shown(dots(), width, height);
        const auto marks = shown.marks();
        std::vector<QRectF> found;
        for (std::size_t i = 0; i < marks.size(); ++i)
            if (marks[i]->value && !marks[i]->style.reference)
                found.push_back(shown.widget.markRect(static_cast<int>(i)));
        QCOMPARE(found.size(), std::size_t(151));
        for (std::size_t i = 0; i < found.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) {
                const QPointF away = found[i].center() - found[k].center(); // whole pixels: a little less than they are apart
                QVERIFY(std::hypot(away.x(), away.y()) > (found[i].width() + found[k].width()) / 2 - 3.0);
            }
        if (height == 0)
            checkWords(shown);
    }

    void theSwarmIsExactAndTheSameEveryTime()
    {
        std::vector<SwarmDot> swarmed;
        for (int i = 0; i < 400; ++i)
            swarmed.push_back({100.0 + 40.0 * std::sin(i * 0.7), i < 3 ? 6.0 : 3.5, 0.0});
        std::vector<SwarmDot> again = swarmed;
        const double reach = swarm(swarmed);
        QCOMPARE(swarm(again), reach);
        for (std::size_t i = 0; i < swarmed.size(); ++i) {
            QCOMPARE(swarmed[i].y, again[i].y);
            QVERIFY(std::abs(swarmed[i].y) + swarmed[i].radius <= reach + 1e-9);
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(std::hypot(swarmed[i].x - swarmed[k].x, swarmed[i].y - swarmed[k].y) >= swarmed[i].radius + swarmed[k].radius);
        }
        std::vector<SwarmDot> one{{5.0, 2.0, 1.0}};
        QCOMPARE(swarm(one), 2.0); // alone it lies on the line
    }

    void labelsShareRowsWithoutTouching()
    {
        std::vector<StackedLabel> labels{{10, 50, 0, 0}, {200, 50, 0, 0}, {205, 60, 0, 0}, {210, 40, 0, 0}, {295, 40, 0, 0}, {150, 400, 0, 0}};
        const int rows = stackLabels(labels, 0.0, 300.0);
        for (std::size_t i = 0; i < labels.size(); ++i) {
            QVERIFY(labels[i].row >= 0 && labels[i].row < rows);
            QVERIFY(labels[i].left >= 0.0);
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(labels[i].row != labels[k].row || labels[i].left + labels[i].width <= labels[k].left || labels[k].left + labels[k].width <= labels[i].left);
        }
        QCOMPARE(labels[0].row, 0); // far from the others: nearest to its place, on its right
        QCOMPARE(labels[0].left, 14.0);
        QVERIFY(labels[4].left + labels[4].width <= 295.0); // no room on its right
    }

    void dotsLieAtTheirValues()
    {
        Shown shown(dots(), 900);
        const auto marks = shown.marks();
        const ValueAxis &axis = shown.widget.spec().axis;
        const int low = shown.index(QStringLiteral("Luton")), high = shown.index(QStringLiteral("Bedford"));
        const double perUnit = (shown.widget.markRect(high).center().x() - shown.widget.markRect(low).center().x())
                               / (*marks[static_cast<std::size_t>(high)]->value - *marks[static_cast<std::size_t>(low)]->value);
        QVERIFY(perUnit > 0.0 && axis.minimum <= 40.0 && axis.maximum >= 80.0);
        for (std::size_t i = 0; i < marks.size(); ++i)
            if (marks[i]->value && !marks[i]->style.reference)
                QVERIFY(std::abs(shown.widget.markRect(static_cast<int>(i)).center().x() - shown.widget.markRect(low).center().x()
                                 - perUnit * (*marks[i]->value - *marks[static_cast<std::size_t>(low)]->value)) <= 2.5);
        QVERIFY(shown.widget.markRect(low).width() > shown.widget.markRect(3).width()); // picked out, so larger
    }

    void noBandCrossesAGap()
    {
        Shown shown(band(), 760);
        const QImage image = shown.widget.grab().toImage();
        QColor inner = Theme::light().otherCouncils;
        const double share = 0.75;
        const auto over = [&](int own, int paper) { return static_cast<int>(std::lround(own * share + paper * (1 - share))); };
        const QColor paper = Theme::light().card;
        // The middle half lies upon the outer band.
        const double outer = 0.35;
        const auto under = [&](int own, int ground) { return static_cast<int>(std::lround(own * outer + ground * (1 - outer))); };
        inner = QColor(over(inner.red(), under(inner.red(), paper.red())), over(inner.green(), under(inner.green(), paper.green())),
                       over(inner.blue(), under(inner.blue(), paper.blue())));
        const auto at = [&](const char *period) {
            const auto marks = shown.marks();
            for (std::size_t i = 0; i < marks.size(); ++i)
                if (marks[i]->part == QLatin1String("Median") && marks[i]->period == QLatin1String(period))
                    return shown.widget.markRect(static_cast<int>(i)).center();
            return QPoint();
        };
        const QPoint first = at("2019-20"), third = at("2021-22"), fourth = at("2022-23");
        const auto column = [&](int x) { return count(image, QRect(x - 1, 60, 3, image.height() - 120), inner); };
        QVERIFY(column(first.x() + 3) > 20);
        QVERIFY(column(third.x() - 3) > 20);
        for (const int x : {(first.x() + third.x()) / 2, (first.x() * 3 + third.x()) / 4, (third.x() + fourth.x()) / 2 + 8})
            QVERIFY2(column(x) < 8, qPrintable(QStringLiteral("%1 at %2").arg(column(x)).arg(x))); // the edge of a line may be as pale
    }

    void boxesStandAtTheirQuartiles()
    {
        Shown shown(boxes(), 760);
        const auto marks = shown.marks();
        const auto y = [&](const QString &part) {
            for (std::size_t i = 0; i < marks.size(); ++i)
                if (marks[i]->part == part && marks[i]->period == QLatin1String("2019-20"))
                    return shown.widget.markRect(static_cast<int>(i)).center().y();
            return -1;
        };
        const double perUnit = (y(QStringLiteral("5th percentile")) - y(QStringLiteral("95th percentile"))) / 36.0; // 12 to 48
        QVERIFY(std::abs(y(QStringLiteral("5th percentile")) - perUnit * 8 - y(QStringLiteral("Lower quartile"))) <= 1.5);
        QVERIFY(std::abs(y(QStringLiteral("5th percentile")) - perUnit * 18 - y(QStringLiteral("Median"))) <= 1.5);
        QVERIFY(std::abs(y(QStringLiteral("5th percentile")) - perUnit * 28 - y(QStringLiteral("Upper quartile"))) <= 1.5);
        // The points of two councils in one period do not hide each other.
        const QRect luton = shown.widget.markRect(0);
        const auto second = std::find_if(marks.begin(), marks.end(), [](const ChartMark *mark) { return mark->areaName == QLatin1String("Bedford"); });
        QVERIFY(luton.center().x() != shown.widget.markRect(static_cast<int>(second - marks.begin())).center().x());
    }

    void wordsOfTimeChartsAreClear_data() { sizes(); }
    void wordsOfTimeChartsAreClear()
    {
        QFETCH(double, points);
        QFETCH(int, width);
        setText(points);
        checkWords(Shown(boxes(), width));
        checkWords(Shown(band(), width));
    }

    void pointingAtACouncilTellsOfIt()
    {
        Shown shown(ranked());
        QSignalSpy hovered(&shown.widget, &ChartWidget::areaHovered);
        QSignalSpy activated(&shown.widget, &ChartWidget::areaActivated);
        const int row = shown.index(QStringLiteral("Council of the Vale of 7"));
        const AreaCode code = shown.marks()[static_cast<std::size_t>(row)]->area;
        const auto before = shown.words();
        shown.hover(QPoint(500, shown.widget.markRect(row).center().y())); // anywhere in its row
        QCOMPARE(hovered.size(), 1);
        QCOMPARE(hovered.back().at(0).value<AreaCode>(), code);
        QVERIFY(shown.widget.calloutText().contains(QStringLiteral(" of 151")));
        QVERIFY(shown.words() == before); // nothing is laid out anew
        QTest::mouseClick(shown.widget.viewport(), Qt::LeftButton, {}, shown.widget.markRect(row).center());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.back().at(0).value<AreaCode>(), code);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(shown.widget.viewport(), &leave);
        QCOMPARE(hovered.size(), 2);
        QVERIFY(hovered.back().at(0).value<AreaCode>().isEmpty());
    }

    void anotherViewRingsEveryCopyQuietly()
    {
        Shown shown(ranked());
        QSignalSpy hovered(&shown.widget, &ChartWidget::areaHovered);
        const AreaCode luton = shown.marks()[0]->area;
        shown.widget.setLinkedArea(luton);
        QCOMPARE(shown.rings(Qt::DotLine), 2); // above, and in its own place
        QVERIFY(shown.widget.calloutRect().isNull());
        QVERIFY(hovered.isEmpty());
        shown.widget.setLinkedArea({});
        QCOMPARE(shown.rings(Qt::DotLine), 0);
        Shown lines(band());
        lines.widget.setLinkedArea(lines.marks()[0]->area);
        QCOMPARE(lines.rings(Qt::DotLine), 1); // the line's last point
    }

    void theKeyboardWalksInTheOrderOfValues()
    {
        for (const ChartSpec &spec : {ranked(), dots()}) {
            Shown shown(spec);
            shown.widget.setFocus();
            QSignalSpy activated(&shown.widget, &ChartWidget::areaActivated);
            const auto marks = shown.marks();
            const auto pinned = std::count_if(spec.rows.begin(), spec.rows.end(), [](const BarRow &row) { return row.pinned; });
            shown.widget.setCurrentIndex(static_cast<int>(pinned));
            double before = *marks[static_cast<std::size_t>(pinned)]->value;
            for (int i = 1; i < 151; ++i) {
                QTest::keyClick(&shown.widget, Qt::Key_Down);
                const double value = *shown.widget.currentMark()->value;
                QVERIFY(spec.kind == ChartSpec::Kind::Ranked ? value <= before : value >= before);
                before = value;
            }
            QTest::keyClick(&shown.widget, Qt::Key_Return);
            QCOMPARE(activated.size(), 1);
            QTest::keyClick(&shown.widget, Qt::Key_Down);
            QVERIFY(!shown.widget.currentMark()->value); // those without one come last
            QVERIFY(shown.widget.calloutText().contains(QStringLiteral("Suppressed: fewer than 5")));
        }
    }

    void theScreenReaderSpeaksValueAndRank()
    {
        Shown shown(ranked());
        QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&shown.widget);
        QCOMPARE(chart->childCount(), static_cast<int>(shown.marks().size()));
        QCOMPARE(chart->child(0)->text(QAccessible::Name).section(QStringLiteral(". "), 0, 0), QStringLiteral("Luton, 2023-24: 60.0%"));
        QVERIFY(chart->child(0)->text(QAccessible::Name).contains(QStringLiteral(" of 151.")));
    }

    void picturesHoldEveryCouncil()
    {
        const ChartSpec spec = ranked();
        const auto picture = renderChart(spec, {.millimetres = {180, 100}, .dpi = 96});
        QVERIFY(picture);
        QVERIFY(picture->height() > 153 * 18); // as high as its rows want
        const QString words = ChartPage(spec, Theme::Kind::Print, {180, 100}).texts().join(QLatin1Char('\n'));
        for (const ChartMark *mark : spec.figures())
            QVERIFY2(words.contains(mark->areaName), qPrintable(mark->areaName));
        for (const ChartSpec &other : {dots(), boxes(), band()})
            QVERIFY(renderChart(other, {.dpi = 96, .theme = Theme::Kind::Dark}));
    }
};

QTEST_MAIN(TestCouncilPlots)
#include "tst_councilplots.moc"
