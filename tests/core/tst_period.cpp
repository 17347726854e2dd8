// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a source writes a period, and the one way in which Care Atlas does.
#include "core/domain/period.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

Period read(const QString &text)
{
    const auto period = Period::parse(text);
    return period ? *period : Period();
}

} // namespace

Q_DECLARE_METATYPE(careatlas::Period)

class PeriodTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parse_data();
    void parse();
    void refused_data();
    void refused();
    void words_data();
    void words();
    void days_data();
    void days();
    void order();
    void followedBy_data();
    void followedBy();
    void null();
};

void PeriodTest::parse_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<Period>("period");

    const Period year = Period::financialYear(2023);
    QTest::newRow("ASC-FR") << u"2023-24"_s << year;
    QTest::newRow("ASCOF") << u"2023 to 2024"_s << year;
    QTest::newRow("Skills for Care") << u"2023/24"_s << year;
    QTest::newRow("long with a slash") << u"2023/2024"_s << year;
    QTest::newRow("en dash") << u"2023–24"_s << year;
    QTest::newRow("spaces around the dash") << u" 2023 - 24 "_s << year;
    QTest::newRow("line break within") << u"2023\nto 2024"_s << year;
    QTest::newRow("a note behind it") << u"2023-24 [note 3]"_s << year;
    QTest::newRow("a mark behind it") << u"2023-24[p]"_s << year;
    QTest::newRow("turn of the century") << u"1999-00"_s << Period::financialYear(1999);
    QTest::newRow("turn of the century, long") << u"1999 to 2000"_s << Period::financialYear(1999);
    QTest::newRow("end of a decade is no October") << u"2009-10"_s << Period::financialYear(2009);
    QTest::newRow("2011-12 is no December") << u"2011-12"_s << Period::financialYear(2011);
    QTest::newRow("calendar year") << u"2023"_s << Period::calendarYear(2023);
    QTest::newRow("calendar year, 1991") << u"1991"_s << Period::calendarYear(1991);
    QTest::newRow("mid-year") << u"mid-2023"_s << Period::midYear(2023);
    QTest::newRow("mid-year, as ONS titles it") << u"Mid-2023"_s << Period::midYear(2023);
    QTest::newRow("mid-year with a space") << u"mid 2023"_s << Period::midYear(2023);
    QTest::newRow("Discharge Ready Date, April") << u"Apr-24"_s << Period::month(2024, 4);
    QTest::newRow("Discharge Ready Date, May") << u"May 2024"_s << Period::month(2024, 5);
    QTest::newRow("Discharge Ready Date, June") << u"June 2024"_s << Period::month(2024, 6);
    QTest::newRow("short month") << u"Apr 2024"_s << Period::month(2024, 4);
    QTest::newRow("capitals") << u"SEPTEMBER 2024"_s << Period::month(2024, 9);
    QTest::newRow("Sept") << u"Sept 2024"_s << Period::month(2024, 9);
    QTest::newRow("month of the command line") << u"2024-04"_s << Period::month(2024, 4);
    QTest::newRow("December of the command line") << u"2024-12"_s << Period::month(2024, 12);
    QTest::newRow("day") << u"2026-03-31"_s << Period::date(QDate(2026, 3, 31));
    QTest::newRow("day in words") << u"31 March 2026"_s << Period::date(QDate(2026, 3, 31));
    QTest::newRow("Capacity Tracker's week") << u"Week ending 16/09/2024 [note 7]"_s << Period::date(QDate(2024, 9, 16));
    QTest::newRow("week in words") << u"week ending 1 October 2024"_s << Period::date(QDate(2024, 10, 1));
    QTest::newRow("leap day") << u"29 February 2024"_s << Period::date(QDate(2024, 2, 29));
}

void PeriodTest::parse()
{
    QFETCH(QString, label);
    QFETCH(Period, period);
    const auto parsed = Period::parse(label);
    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(parsed->key(), period.key());
    QVERIFY(*parsed == period);
}

void PeriodTest::refused_data()
{
    QTest::addColumn<QString>("label");
    for (const char *label : {"", " ", "2023-25", "2024-23", "2023-23", "2023 to 2025", "2024-13", "2024-00", "2023/13", "1823", "2123", "202", "20235", "23-24",
                              "mid-23", "Foo 2024", "Ma 2024", "Aprl 2024", "Apr", "2024-02-30", "2023-02-29", "29 February 2023", "31/04/2024", "13/13/2024",
                              "31 Foo 2024", "Week ending", "Total", "[x]", "2023-24 outcome", "Q1 2024", "2024-04-", "2023-24-25"})
        QTest::newRow(*label ? label : "empty") << QString::fromLatin1(label);
}

void PeriodTest::refused()
{
    QFETCH(QString, label);
    const auto parsed = Period::parse(label);
    QVERIFY2(!parsed, parsed ? qPrintable(parsed->key()) : "");
    QCOMPARE(parsed.error().code, Error::Code::BadValue);
    QVERIFY2(parsed.error().message.contains(label.trimmed()), qPrintable(parsed.error().message));
}

void PeriodTest::words_data()
{
    QTest::addColumn<Period>("period");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("label");
    QTest::newRow("financial year") << Period::financialYear(2023) << u"2023-24"_s << u"2023-24"_s << u"2023-24"_s;
    QTest::newRow("1999-00") << Period::financialYear(1999) << u"1999-00"_s << u"1999-00"_s << u"1999-00"_s;
    QTest::newRow("2008-09") << Period::financialYear(2008) << u"2008-09"_s << u"2008-09"_s << u"2008-09"_s;
    QTest::newRow("calendar year") << Period::calendarYear(2023) << u"2023"_s << u"2023"_s << u"2023"_s;
    QTest::newRow("mid-year") << Period::midYear(2023) << u"mid-2023"_s << u"2023"_s << u"mid-2023"_s;
    QTest::newRow("month") << Period::month(2024, 4) << u"2024-04"_s << u"2024-04"_s << u"April 2024"_s;
    QTest::newRow("day") << Period::date(QDate(2026, 3, 31)) << u"2026-03-31"_s << u"2026-03-31"_s << u"31 March 2026"_s;
    QTest::newRow("day of one digit") << Period::date(QDate(2024, 9, 2)) << u"2024-09-02"_s << u"2024-09-02"_s << u"2 September 2024"_s;
}

void PeriodTest::words()
{
    QFETCH(Period, period);
    QFETCH(QString, key);
    QFETCH(QString, code);
    QFETCH(QString, label);
    QCOMPARE(period.key(), key);
    QCOMPARE(period.code(), code);
    QCOMPARE(period.label(), label);
    QVERIFY(read(key) == period);
}

void PeriodTest::days_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<double>("position"); // days from 1 January 2000 to the middle
    QTest::newRow("financial year") << u"2023-24"_s << QDate(2023, 4, 1) << QDate(2024, 3, 31) << (8491.0 + 8856.0) / 2;
    QTest::newRow("calendar year") << u"2000"_s << QDate(2000, 1, 1) << QDate(2000, 12, 31) << 182.5;
    QTest::newRow("mid-year") << u"mid-2001"_s << QDate(2001, 6, 30) << QDate(2001, 6, 30) << 546.0;
    QTest::newRow("February") << u"2000-02"_s << QDate(2000, 2, 1) << QDate(2000, 2, 29) << 45.0;
    QTest::newRow("day") << u"2000-01-02"_s << QDate(2000, 1, 2) << QDate(2000, 1, 2) << 1.0;
}

void PeriodTest::days()
{
    QFETCH(QString, label);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(double, position);
    QCOMPARE(read(label).firstDay(), first);
    QCOMPARE(read(label).lastDay(), last);
    QCOMPARE(read(label).position(), position);
}

void PeriodTest::order()
{
    // By the last day; of two that end together the shorter first.
    const QStringList inOrder{u"1999-00"_s, u"2022"_s, u"2022-23"_s, u"mid-2023"_s, u"2023-12-31"_s, u"2023-12"_s, u"2023"_s,
                              u"2024-03"_s, u"2023-24"_s, u"2024-04"_s, u"2024-05-01"_s};
    for (qsizetype i = 0; i < inOrder.size(); ++i)
        for (qsizetype j = 0; j < inOrder.size(); ++j) {
            const bool before = read(inOrder[i]) < read(inOrder[j]);
            QVERIFY2(before == (i < j), qPrintable(inOrder[i] + u" and "_s + inOrder[j]));
        }
}

void PeriodTest::followedBy_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("follows");
    QTest::newRow("financial years") << u"2022-23"_s << u"2023-24"_s << true;
    QTest::newRow("a year left out") << u"2021-22"_s << u"2023-24"_s << false;
    QTest::newRow("backwards") << u"2023-24"_s << u"2022-23"_s << false;
    QTest::newRow("itself") << u"2023-24"_s << u"2023-24"_s << false;
    QTest::newRow("calendar years") << u"2022"_s << u"2023"_s << true;
    QTest::newRow("mid-years") << u"mid-2022"_s << u"mid-2023"_s << true;
    QTest::newRow("months") << u"2024-04"_s << u"2024-05"_s << true;
    QTest::newRow("December and January") << u"2024-12"_s << u"2025-01"_s << true;
    QTest::newRow("a month left out") << u"2024-04"_s << u"2024-06"_s << false;
    QTest::newRow("weeks") << u"2024-09-16"_s << u"2024-09-23"_s << true;
    QTest::newRow("a day more than a week") << u"2024-09-16"_s << u"2024-09-24"_s << false;
    QTest::newRow("weeks over the year's end") << u"2024-12-30"_s << u"2025-01-06"_s << true;
    QTest::newRow("a week left out") << u"2024-09-16"_s << u"2024-09-30"_s << false;
    QTest::newRow("days") << u"2024-09-16"_s << u"2024-09-17"_s << true;
    QTest::newRow("calendar year and mid-year") << u"2022"_s << u"mid-2023"_s << false;
    QTest::newRow("financial and calendar year") << u"2022-23"_s << u"2023"_s << false;
    QTest::newRow("month and financial year") << u"2023-03"_s << u"2023-24"_s << false;
    QTest::newRow("month and day") << u"2024-03"_s << u"2024-04-01"_s << false;
}

void PeriodTest::followedBy()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, follows);
    QVERIFY(!read(first).isNull() && !read(second).isNull());
    QCOMPARE(read(first).isFollowedBy(read(second)), follows);
}

void PeriodTest::null()
{
    QVERIFY(Period().isNull());
    QCOMPARE(Period().code(), QString());
    QVERIFY(!read(u"2023"_s).isNull());
    QCOMPARE(read(u"2023-24"_s).startYear(), 2023);
}

QTEST_APPLESS_MAIN(PeriodTest)
#include "tst_period.moc"
