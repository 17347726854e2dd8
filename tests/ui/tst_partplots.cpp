// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes, rules and tables of ratings as their user meets them: what is painted where, what pointer, keyboard and
// screen reader find, and what comes out as a picture and as figures.
#include "tests/ui/partsamples.h"
#include "tests/ui/pixels.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/chartwidget.h"
#include "ui/export/chartcsv.h"
#include "ui/export/chartimage.h"
#include "ui/export/chartpage.h"
#include "ui/models/charttablemodel.h"

#include <QAccessible>
#include <QGraphicsSimpleTextItem>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace careatlas::samples;

namespace {

ChartSpec chart(const QString &name, const IndicatorFigures &figures)
{
    return ChartBuilder(stateTitles()).build(name, figures, latestPeriod(figures));
}

ChartSpec boxes() { return chart(QStringLiteral("box:statistic"), deprivation(true)); }
ChartSpec deciles() { return chart(QStringLiteral("grouped-bar:decile"), deprivation(true)); }
ChartSpec ratings() { return chart(QStringLiteral("rating-table:statement"), assessments(true)); }

ChartSpec named(const QString &name)
{
    if (name == QLatin1String("boxes"))
        return boxes();
    if (name == QLatin1String("deciles"))
        return deciles();
    if (name == QLatin1String("ratings"))
        return ratings();
    return name == QLatin1String("months") ? chart(QStringLiteral("trend"), delays()) : chart(QStringLiteral("trend"), weeks());
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
    QRect rect(int index) { return widget.markRect(index); }
    QString part() { return widget.currentMark() ? widget.currentMark()->areaName + QLatin1Char('/') + widget.currentMark()->part : QString(); }
};

} // namespace

class TestPartPlots : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QFont font = QApplication::font();
        font.setPointSizeF(10);
        QApplication::setFont(font);
        loadFonts();
    }

    void aBoxLiesWhereItsFiguresAre()
    {
        Shown shown(boxes());
        const Theme &theme = Theme::light();
        const int one = shown.rect(0).center().x(); // Luton's lowest is decile 1, its highest 9
        const int nine = shown.rect(4).center().x();
        const double decile = (nine - one) / 8.0;
        const int expected[] = {1, 2, 3, 5, 9};
        for (int i = 0; i < 5; ++i)
            QVERIFY2(std::abs(shown.rect(i).center().x() - (one + (expected[i] - 1) * decile)) <= 1.5, qPrintable(QString::number(i)));
        QVERIFY(std::abs(shown.rect(5).center().x() - (one + 2.96 * decile)) <= 1.5); // the mean, 3.96

        const QImage image = shown.image();
        const int y = shown.rect(2).center().y();
        const AreaRole roles[] = {AreaRole::Council, AreaRole::SecondCouncil, AreaRole::England};
        for (int row = 0; row < 3; ++row) {
            // The middle half is solid but for the median's stroke and the mean's dot; beyond it there is a thin line.
            const QRect box(QPoint(shown.rect(row * 6 + 1).center().x() + 2, shown.rect(row * 6 + 1).top() + 2),
                            QPoint(shown.rect(row * 6 + 3).center().x() - 2, shown.rect(row * 6 + 3).bottom() - 2));
            const int own = count(image, box, theme.mark({roles[row], -1}));
            QVERIFY2(own > box.width() * box.height() * 7 / 10 && own < box.width() * box.height(), qPrintable(QString::number(row)));
        }
        const QRect whisker(shown.rect(3).center().x() + 6, y - 8, nine - shown.rect(3).center().x() - 12, 16);
        const int line = count(image, whisker, theme.mark({AreaRole::Council, -1}));
        QVERIFY(line >= whisker.width() && line <= whisker.width() * 3);
    }

    void everyStatisticIsPointedAt()
    {
        Shown shown(boxes());
        QSignalSpy hovered(&shown.widget, &ChartWidget::markHovered);
        shown.hover(shown.rect(8).center()); // Bedford's median, 6
        QCOMPARE(shown.part(), QStringLiteral("Bedford/Median"));
        QCOMPARE(hovered.back().at(0).toString(), QStringLiteral("2025|statistic=median|second"));
        QVERIFY(shown.widget.calloutText().contains(QStringLiteral("The middle half lies between 4 and 7, all between 1 and 10")));
        shown.hover(QPoint(shown.rect(10).center().x() - 8, shown.rect(10).center().y() + 12)); // near its highest, in its row
        QCOMPARE(shown.part(), QStringLiteral("Bedford/Highest"));
        shown.hover(shown.rect(5).center());
        QCOMPARE(shown.part(), QStringLiteral("Luton/Mean"));
    }

    void aRuleIsPointedAtAndElseItsBar()
    {
        Shown shown(deciles());
        const QRect rule = shown.rect(2); // England, decile 1
        shown.hover(rule.center());
        QCOMPARE(shown.part(), QStringLiteral("England/1 (most deprived)"));
        QVERIFY(!shown.widget.calloutRect().intersects(rule));
        shown.hover(shown.rect(0).center() - QPoint(30, 0));
        QCOMPARE(shown.part(), QStringLiteral("Luton/1 (most deprived)"));
        shown.hover(QPoint(shown.rect(1).right() + 20, shown.rect(1).center().y()));
        QCOMPARE(shown.part(), QStringLiteral("Bedford/1 (most deprived)"));
        // One tenth in every row: the rules stand in line, over bars and beside them.
        const QImage image = shown.image();
        for (int row = 0; row < 10; ++row) {
            QVERIFY(std::abs(shown.rect(row * 3 + 2).center().x() - rule.center().x()) <= 1);
            QVERIFY2(count(image, shown.rect(row * 3 + 2), Theme::light().mark({AreaRole::England, -1})) > shown.rect(row * 3 + 2).height(),
                     qPrintable(QString::number(row)));
        }
    }

    void noNumberLiesUnderARule()
    {
        Shown shown(deciles());
        for (int row = 0; row < 10; ++row) {
            const QRectF rule = shown.rect(row * 3 + 2);
            for (QGraphicsItem *item : shown.widget.scene()->items())
                if (auto *text = dynamic_cast<QGraphicsSimpleTextItem *>(item); text && text->isVisible())
                    QVERIFY2(!text->sceneBoundingRect().adjusted(1, 3, -1, -3).intersects(rule), qPrintable(text->text()));
        }
    }

    void ratingsAreWordShapeAndColour()
    {
        Shown shown(ratings());
        const Theme &theme = Theme::light();
        const QImage image = shown.image();
        const auto share = [&](int index, const QColor &colour) {
            const QRect chip = shown.rect(index).adjusted(2, 2, -2, -2);
            return 100 * count(image, chip, colour) / (chip.width() * chip.height());
        };
        QVERIFY(share(6, theme.better) > 50); // equity in Camden: exceptional, solid
        QVERIFY(share(2, theme.better) > 1 && share(2, theme.card) > 60); // assessing needs: good, outlined
        QVERIFY(share(9, theme.warningBackground) > 60); // care provision in Blackpool: some shortfalls
        QVERIFY(share(3, theme.worse) > 50);
        // Four shapes, where a chip's symbol stands.
        QList<QImage> symbols;
        for (const int index : {6, 2, 9, 3}) {
            const QRect chip = shown.rect(index);
            QImage symbol = image.copy(QRect(chip.left() + 6, chip.top() + 3, chip.height() - 8, chip.height() - 6));
            const QColor ground = symbol.pixelColor(0, 0);
            QImage mask(symbol.size(), QImage::Format_Mono);
            for (int y = 0; y < symbol.height(); ++y)
                for (int x = 0; x < symbol.width(); ++x)
                    mask.setPixel(x, y, near(symbol.pixelColor(x, y), ground) ? 0 : 1);
            for (const QImage &other : symbols)
                QVERIFY(mask != other);
            symbols << mask;
        }
    }

    void theKeyboardWalksATable()
    {
        Shown shown(ratings());
        shown.widget.setFocus();
        QTest::keyClick(&shown.widget, Qt::Key_Down);
        QCOMPARE(shown.part(), QStringLiteral("Camden/Overall rating"));
        QTest::keyClick(&shown.widget, Qt::Key_Right);
        QCOMPARE(shown.part(), QStringLiteral("Blackpool/Overall rating"));
        QTest::keyClick(&shown.widget, Qt::Key_Down);
        QCOMPARE(shown.part(), QStringLiteral("Blackpool/Assessing needs"));
        QTest::keyClick(&shown.widget, Qt::Key_Up);
        QTest::keyClick(&shown.widget, Qt::Key_Up);
        QCOMPARE(shown.part(), QStringLiteral("Blackpool/Overall rating"));
        QTest::keyClick(&shown.widget, Qt::Key_End);
        QCOMPARE(shown.part(), QStringLiteral("Blackpool/Learning, improvement and innovation"));
    }

    void screenReadersHearAllOfIt()
    {
        Shown table(ratings());
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&table.widget);
        QCOMPARE(interface->childCount(), 20);
        QCOMPARE(interface->child(3)->text(QAccessible::Name), QStringLiteral("Blackpool, Assessing needs, August 2025: 1 (significant shortfalls)."));
        Shown box(boxes());
        interface = QAccessible::queryAccessibleInterface(&box.widget);
        QCOMPARE(interface->childCount(), 18);
        QCOMPARE(interface->child(0)->text(QAccessible::Name), QStringLiteral("Luton, Lowest, 2025: 1. The middle half lies between 2 and 5, all between 1 and 9."));
    }

    void theOtherCouncilsChartAnswers()
    {
        // As on a page of two councils: the other's chart is led by the other.
        IndicatorFigures there = deprivation(true);
        std::swap(there.areas[0], there.areas[1]);
        Shown here(boxes());
        Shown other(chart(QStringLiteral("box:statistic"), there));
        const QImage before = other.image();
        here.hover(here.rect(2).center());
        QSignalSpy hovered(&other.widget, &ChartWidget::markHovered);
        other.widget.setLinkedKey(here.widget.currentMark()->key);
        const QImage after = other.image();
        QVERIFY(after != before);
        const QRect median = other.rect(8).adjusted(-4, -4, 4, 4); // Luton's, in its second row
        int outside = 0;
        for (int y = 0; y < after.height(); ++y)
            for (int x = 0; x < after.width(); ++x)
                outside += after.pixel(x, y) != before.pixel(x, y) && !median.contains(x, y) ? 1 : 0;
        QCOMPARE(outside, 0);
        QVERIFY(hovered.isEmpty());
    }

    void calloutsKeepTheirPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("width");
        for (const char *name : {"boxes", "deciles", "ratings", "months", "weeks"})
            for (const int width : {400, 560, 900})
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(width))) << QString::fromLatin1(name) << width;
    }
    void calloutsKeepTheirPlace()
    {
        QFETCH(QString, name);
        QFETCH(int, width);
        Shown shown(named(name), width);
        for (int i = 0; i < static_cast<int>(shown.widget.spec().marks().size()); ++i) {
            shown.widget.setCurrentIndex(i);
            QVERIFY2(shown.widget.viewport()->rect().contains(shown.widget.calloutRect()), qPrintable(shown.part()));
            QVERIFY2(!shown.widget.calloutRect().intersects(shown.rect(i)), qPrintable(shown.part()));
        }
    }

    void oneOfManyWeeksIsFound()
    {
        Shown shown(named(QStringLiteral("weeks")));
        QCOMPARE(shown.widget.spec().marks().size(), std::size_t(219));
        shown.hover(shown.rect(60).center() + QPoint(1, 3));
        QCOMPARE(shown.widget.currentMark()->key, shown.widget.spec().marks()[60]->key);
        // So many points are no dots: a line of 2.5 pixels and nothing beside it.
        const QRect point = shown.rect(108);
        QVERIFY(count(shown.image(), point.adjusted(-1, -1, 1, 1), Theme::light().mark({AreaRole::Council, -1})) < 40);
    }

    void tablesAreLowEnoughForALaptop()
    {
        for (const char *name : {"boxes", "deciles", "ratings", "months", "weeks"}) {
            ChartWidget widget;
            widget.setSpec(named(QString::fromLatin1(name)));
            QVERIFY2(widget.heightForWidth(560) < 420, name);
        }
    }

    void pictures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("boxes") << QStringLiteral("boxes") << QStringList{QStringLiteral("Most deprived"), QStringLiteral("Least deprived"), QStringLiteral("median 3"), QStringLiteral("Bedford"), QStringLiteral("10")};
        QTest::newRow("deciles") << QStringLiteral("deciles") << QStringList{QStringLiteral("1 (most deprived)"), QStringLiteral("10 (least deprived)"), QStringLiteral("21.6"), QStringLiteral("England")};
        QTest::newRow("ratings") << QStringLiteral("ratings") << QStringList{QStringLiteral("Overall rating"), QStringLiteral("1 (significant shortfalls)"), QStringLiteral("4 (exceptional)"), QStringLiteral("Blackpool")};
        QTest::newRow("months") << QStringLiteral("months") << QStringList{QStringLiteral("Mar 2025"), QStringLiteral("Luton")};
    }
    void pictures()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, words);
        const ChartSpec spec = named(name);
        const QStringList texts = ChartPage(spec, Theme::Kind::Print, {180, 100}).texts();
        const QTemporaryDir folder;
        QVERIFY(saveChart(spec, folder.filePath(QStringLiteral("a.svg"))).has_value());
        QFile file(folder.filePath(QStringLiteral("a.svg")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(QSvgRenderer(svg).isValid());
        for (const QString &word : words) {
            QVERIFY2(texts.contains(word), qPrintable(word));
            QVERIFY2(svg.contains(word.toUtf8()), qPrintable(word));
        }
        QVERIFY(saveChart(spec, folder.filePath(QStringLiteral("a.pdf"))).has_value());
        for (const Theme::Kind kind : {Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::Print}) {
            const auto image = renderChart(spec, {QSizeF(180, 100), 96, kind});
            QVERIFY(image);
            QCOMPARE(image->pixelColor(1, 1), Theme::of(kind).card);
            const QRect all = image->rect();
            QVERIFY(count(*image, all, name == QLatin1String("ratings") ? Theme::of(kind).better : Theme::of(kind).mark({AreaRole::Council, -1})) > 500);
        }
    }

    void figuresAndTableTwin()
    {
        ChartTableModel model;
        model.setSpec(ratings());
        QCOMPARE(model.rowCount(), 20);
        QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), QStringLiteral("Rating or score, 1 to 4 (best)"));
        QCOMPARE(model.index(3, 1).data().toString(), QStringLiteral("Assessing needs"));
        QCOMPARE(model.index(3, 3).data().toString(), QStringLiteral("1 (significant shortfalls)"));
        QCOMPARE(model.index(3, 3).data(ChartTableModel::NumberRole).toDouble(), 1.0);
        const QList<QByteArray> lines = tableCsv(boxes()).split('\n');
        QCOMPARE(lines.size(), 20); // head, eighteen statistics, the end
        QCOMPARE(lines[3], QByteArray("\"Deprivation decile of small areas, 2025\",Luton,Median,2025,3,,,,,,,\"DHSC, January 2026\",Open Government Licence v3.0\r"));
        QCOMPARE(suggestedFileName(boxes(), QStringLiteral("png")), QStringLiteral("luton-and-bedford-imd-2025-decile-spread-2025.png"));
        QCOMPARE(suggestedFileName(deciles(), QStringLiteral("png")), QStringLiteral("luton-and-bedford-imd-2025-decile-deciles-2025.png"));
    }
};

QTEST_MAIN(TestPartPlots)
#include "tst_partplots.moc"
