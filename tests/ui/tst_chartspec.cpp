// SPDX-License-Identifier: GPL-3.0-or-later
// ChartSpec: axes by the 1-2-5 rule, reading order and words; and that every theme can be read.
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/theme.h"

#include <QTest>

#include <cmath>

using namespace careatlas;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

} // namespace

class TestChartSpec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void niceAxes_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<double>("minimum");
        QTest::addColumn<double>("maximum");
        QTest::addColumn<double>("step");
        QTest::newRow("share") << 0.0 << 65.4 << 0.0 << 80.0 << 20.0;
        QTest::newRow("hundred") << 0.0 << 100.0 << 0.0 << 100.0 << 20.0;
        QTest::newRow("exact end") << 0.0 << 60.0 << 0.0 << 60.0 << 10.0;
        QTest::newRow("small") << 0.0 << 0.7 << 0.0 << 0.8 << 0.2;
        QTest::newRow("large") << 0.0 << 231028.0 << 0.0 << 250000.0 << 50000.0;
        QTest::newRow("not from zero") << 57.6 << 66.0 << 56.0 << 66.0 << 2.0;
        QTest::newRow("negative") << -3.2 << 6.1 << -4.0 << 8.0 << 2.0;
        QTest::newRow("all negative") << -8.0 << 0.0 << -8.0 << 0.0 << 2.0;
        QTest::newRow("nothing") << 0.0 << 0.0 << 0.0 << 1.0 << 0.2;
        QTest::newRow("one value") << 5.0 << 5.0 << 0.0 << 5.0 << 1.0;
    }
    void niceAxes()
    {
        QFETCH(double, least);
        QFETCH(double, most);
        const ValueAxis axis = niceAxis(least, most);
        QTEST(axis.minimum, "minimum");
        QTEST(axis.maximum, "maximum");
        QTEST(axis.step, "step");
        const double steps = (axis.maximum - axis.minimum) / axis.step;
        QVERIFY(steps <= 6.0 + 1e-9);
        QVERIFY(qAbs(steps - std::round(steps)) < 1e-9);
    }

    void twoChartsShareAnAxis()
    {
        ValueAxis a = niceAxis(0, 42);
        a.label = QStringLiteral("%");
        const ValueAxis both = commonAxis(a, niceAxis(-1, 97));
        QVERIFY(both.minimum <= -1.0);
        QVERIFY(both.maximum >= 97.0);
        QCOMPARE(both.label, a.label);
        QCOMPARE(commonAxis(a, a), a);
    }

    void ticksReadAsPeopleWriteThem()
    {
        QCOMPARE(tickText(1200, niceAxis(0, 1200)), QStringLiteral("1,200"));
        QCOMPARE(tickText(0.6, niceAxis(0, 0.7)), QStringLiteral("0.6"));
        QCOMPARE(tickText(-4, niceAxis(-3.2, 6.1)), QStringLiteral("−4"));
    }

    void theCouncilIsReadFirst()
    {
        const ChartBuilder builder(samples::stateTitles());
        const ChartSpec trend = builder.trend(samples::satisfaction());
        QCOMPARE(trend.lines.back().label, QStringLiteral("Luton"));
        QCOMPARE(trend.marks().front()->areaName, QStringLiteral("Luton"));
        QCOMPARE(trend.marks().size(), std::size_t(4 * 9));
    }

    void words()
    {
        const ChartBuilder builder(samples::stateTitles());
        const ChartSpec bar = builder.bar(samples::withSuppressedBedford(), Period::financialYear(2023));
        QCOMPARE(bar.marks()[0]->words(), QStringLiteral("Luton, 2023-24: 58.1%. 95% interval 52.7 to 63.3, as published. "
                                                         "325 people answered. 7.3 points below England (65.4%)."));
        QCOMPARE(bar.marks()[1]->words(), QStringLiteral("Bedford, 2023-24: Suppressed: fewer than 5."));
        QVERIFY(bar.hasFigures());
        QVERIFY(!ChartSpec().hasFigures());
    }

    void everyThemeCanBeRead_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << static_cast<int>(Theme::Kind::Light);
        QTest::newRow("dark") << static_cast<int>(Theme::Kind::Dark);
        QTest::newRow("print") << static_cast<int>(Theme::Kind::Print);
    }
    void everyThemeCanBeRead()
    {
        QFETCH(int, kind);
        const Theme &theme = Theme::of(static_cast<Theme::Kind>(kind));
        for (const QColor &paper : {theme.card, theme.page, theme.control})
            for (const QColor &ink : {theme.text, theme.quietText})
                QVERIFY2(contrast(ink, paper) >= 4.5, qPrintable(ink.name() + paper.name()));
        QVERIFY(contrast(theme.text, theme.warningBackground) >= 4.5);
        QVERIFY(contrast(theme.similar, theme.warningBackground) >= 4.5);
        for (const QColor &ink : {theme.accent, theme.better, theme.similar, theme.worse, theme.higher, theme.lower})
            QVERIFY2(contrast(ink, theme.card) >= 4.5, qPrintable(QStringLiteral("%1 %2").arg(ink.name()).arg(contrast(ink, theme.card))));
        for (const AreaRole role : {AreaRole::Council, AreaRole::SecondCouncil, AreaRole::Region, AreaRole::England, AreaRole::MeanOfCouncils})
            QVERIFY2(contrast(theme.mark({role, -1}), theme.card) >= 3.0, qPrintable(theme.mark({role, -1}).name()));
        for (int part = 0; part < 12; ++part) {
            QVERIFY2(contrast(theme.mark({AreaRole::Council, part}), theme.card) >= 3.0, qPrintable(QString::number(part)));
            for (int other = 0; other < part; ++other)
                QVERIFY(theme.mark({AreaRole::Council, part}) != theme.mark({AreaRole::Council, other}));
        }
    }
};

QTEST_MAIN(TestChartSpec)
#include "tst_chartspec.moc"
