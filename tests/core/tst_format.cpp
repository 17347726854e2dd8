// SPDX-License-Identifier: GPL-3.0-or-later
// A number as a reader sees it, in British English, and as a file holds it.
#include "core/domain/format.h"

#include <QLocale>
#include <QTest>

#include <limits>

using namespace careatlas;
using namespace Qt::StringLiterals;

class FormatTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void values_data();
    void values();
    void notInTheUsersLocale();
    void counts_data();
    void counts();
    void exact_data();
    void exact();
};

void FormatTest::values_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("denominator");
    QTest::addColumn<QString>("inWords");
    QTest::addColumn<QString>("bare");

    QTest::newRow("satisfaction of Luton") << 58.1 << u"%"_s << u"people surveyed"_s << u"58.1%"_s << u"58.1"_s;
    QTest::newRow("a whole share keeps its decimal") << 65.0 << u"%"_s << u""_s << u"65.0%"_s << u"65.0"_s;
    QTest::newRow("noise of a spreadsheet") << 65.400000000000006 << u"%"_s << u""_s << u"65.4%"_s << u"65.4"_s;
    QTest::newRow("zero") << 0.0 << u"%"_s << u""_s << u"0.0%"_s << u"0.0"_s;
    QTest::newRow("a fall has a real minus") << -1.27 << u"%"_s << u""_s << u"−1.3%"_s << u"−1.3"_s;
    QTest::newRow("a fall too small to show is none") << -0.04 << u"%"_s << u""_s << u"0.0%"_s << u"0.0"_s;
    QTest::newRow("no minus nought") << -0.0 << u"requests"_s << u""_s << u"0 requests"_s << u"0"_s;
    QTest::newRow("gross current expenditure of Luton") << 72059.0 << u"£ thousands"_s << u"adults 18+"_s << u"£72.1 million"_s << u"72.1"_s;
    QTest::newRow("client contributions of Luton") << 9394.0 << u"£ thousands"_s << u"adults 18+"_s << u"£9.39 million"_s << u"9.39"_s;
    QTest::newRow("England's spending") << 22034532.0 << u"£ thousands"_s << u"adults 18+"_s << u"£22,034.5 million"_s << u"22,034.5"_s;
    QTest::newRow("negative money") << -72059.0 << u"£ thousands"_s << u"adults 18+"_s << u"−£72.1 million"_s << u"−72.1"_s;
    QTest::newRow("hourly cost") << 16.58 << u"£ per hour"_s << u"hours"_s << u"£16.58 per hour"_s << u"16.58"_s;
    QTest::newRow("weekly cost") << 1100.4 << u"£ per week"_s << u"weeks"_s << u"£1,100 per week"_s << u"1,100"_s;
    QTest::newRow("spending a head") << 433.57 << u"£ per adult"_s << u"adults"_s << u"£434 per adult"_s << u"434"_s;
    QTest::newRow("requests") << 1230.0 << u"requests"_s << u"residents 18-64"_s << u"1,230 requests"_s << u"1,230"_s;
    QTest::newRow("population") << 239090.0 << u"people"_s << u""_s << u"239,090 people"_s << u"239,090"_s;
    QTest::newRow("density") << 5515.0 << u"people per sq km"_s << u""_s << u"5,515 people per square kilometre"_s << u"5,515"_s;
    QTest::newRow("rate") << 708.28 << u"per 100,000"_s << u"residents 18-64"_s << u"708.3 per 100,000"_s << u"708.3"_s;
    QTest::newRow("score") << 18.9 << u"score 0-24"_s << u""_s << u"18.9"_s << u"18.9"_s;
    QTest::newRow("index") << 0.41 << u"index"_s << u""_s << u"0.410"_s << u"0.410"_s;
    QTest::newRow("decile") << 4.32 << u"decile 1-10"_s << u""_s << u"4.32"_s << u"4.32"_s;
    QTest::newRow("the best rating") << 4.0 << u"rating"_s << u""_s << u"Outstanding"_s << u"Outstanding"_s;
    QTest::newRow("the second") << 3.0 << u"rating"_s << u""_s << u"Good"_s << u"Good"_s;
    QTest::newRow("the third") << 2.0 << u"rating"_s << u""_s << u"Requires improvement"_s << u"Requires improvement"_s;
    QTest::newRow("the worst rating") << 1.0 << u"rating"_s << u""_s << u"Inadequate"_s << u"Inadequate"_s;
    QTest::newRow("what lies between is no rating") << 2.78 << u"rating"_s << u""_s << u"2.78"_s << u"2.78"_s;
    QTest::newRow("nor what lies beyond") << 5.0 << u"rating"_s << u""_s << u"5.00"_s << u"5.00"_s;
    QTest::newRow("decile of one small area") << 4.0 << u"decile 1-10"_s << u""_s << u"4"_s << u"4"_s;
    QTest::newRow("rank") << 12345.0 << u"rank 1-33,755"_s << u""_s << u"12,345"_s << u"12,345"_s;
    QTest::newRow("days") << 0.15 << u"days"_s << u""_s << u"0.15 days"_s << u"0.15"_s;
}

void FormatTest::values()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(QString, denominator);
    QFETCH(QString, inWords);
    QFETCH(QString, bare);
    const Unit of = Unit::fromCatalogue(unit, denominator);
    QCOMPARE(formatValue(value, of), inWords);
    QCOMPARE(formatNumber(value, of), bare);
}

void FormatTest::notInTheUsersLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(formatValue(72059.0, Unit::fromCatalogue(u"£ thousands"_s, {})), u"£72.1 million"_s);
    QCOMPARE(formatCount(1230.0), u"1,230"_s);
    QCOMPARE(formatRatio(0.4333), u"0.43"_s);
    QCOMPARE(formatRatio(38.416), u"38.42"_s);
    QCOMPARE(formatExact(58.1), u"58.1"_s);
    QLocale::setDefault(QLocale::c());
}

void FormatTest::counts_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("nought") << 0.0 << u"0"_s;
    QTest::newRow("small") << 325.0 << u"325"_s;
    QTest::newRow("thousands") << 1230.0 << u"1,230"_s;
    QTest::newRow("millions") << 1367045.0 << u"1,367,045"_s;
    QTest::newRow("rounded") << 1229.6 << u"1,230"_s;
    QTest::newRow("a real minus") << -1230.0 << u"−1,230"_s;
}

void FormatTest::counts()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(formatCount(value), text);
}

void FormatTest::exact_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("share") << 58.1 << u"58.1"_s;
    QTest::newRow("whole") << 1795.0 << u"1795"_s;
    QTest::newRow("no separators, no exponent") << 33992830.0 << u"33992830"_s;
    QTest::newRow("full precision") << 8344.9381107491899 << u"8344.93811074919"_s;
    QTest::newRow("small, no exponent") << 0.00000125 << u"0.00000125"_s;
    QTest::newRow("negative, with a hyphen") << -1.5 << u"-1.5"_s;
    QTest::newRow("one third") << 1.0 / 3.0 << u"0.3333333333333333"_s;
}

void FormatTest::exact()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(formatExact(value), text);
    QCOMPARE(formatExact(value).toDouble(), value);
}

QTEST_APPLESS_MAIN(FormatTest)
#include "tst_format.moc"
