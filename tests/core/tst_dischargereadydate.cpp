// SPDX-License-Identifier: GPL-3.0-or-later
// Delayed discharges in both layouts, in miniature. Counts of England, Luton and the Isles of Scilly (here as
// Barnsley) are copied by eye from the publication; shares and means are done by hand from them.
#include "layoutsamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

QByteArray published(const QByteArray &rows)
{
    return "\xEF\xBB\xBF"
           "Date,Data Source,Data Type,Upper Tier Local Authority Code,Upper Tier Local Authority,Region (of Provider),ICB (of Provider),Code,Organisation "
           "Name,Measure,Value\n"
           + rows;
}

const QByteArray england = "Apr-24,SUS & HODF,National,[z],[z],[z],[z],ENGLAND,ENGLAND,";
const QByteArray luton = "Apr-24,SUS & HODF,UTLA Aggregate,E06000032,LUTON,[z],[z],E06000032,LUTON,";
const QByteArray total = "Number of patients discharged in total,", totalOfCouncil = "Total Discharges for UTLA from acceptable trusts,";
const QByteArray noDelay = "\"Number of patients discharged where, between the Discharge Ready Date and Discharge Date, there is No delay\",";
const QByteArray oneDay = "\"Number of patients discharged where, between the Discharge Ready Date and Discharge Date, there is a 1 day delay\",";
const QByteArray bedDays = "Total bed days lost due to delayed discharge,";

QByteArray month()
{
    QByteArray rows = england + "% of providers submitting acceptable data,0.888888889\n" + england + total + "300908\n" + england + bedDays + "251486\n" + england
                      + "Date of discharge is same as Discharge Ready Date,0.864616428\n" + england + "Date of Discharge is 1+ days after Discharge Ready Date,0.135383572\n"
                      + england + noDelay + "260170\n" + england + oneDay + "13517\n";
    rows += luton + totalOfCouncil + "\"1,462\"\n" + luton + "Date of Discharge is 1+ days after Discharge Ready Date,0.088235294\n" + luton + noDelay + "1333\n"
            + luton + bedDays + "903\n";
    // The same patients again, hospital by hospital.
    rows += "Apr-24,SUS & HODF,Provider,[z],[z],EAST OF ENGLAND,BLMK,RC9,BEDFORDSHIRE HOSPITALS," + total + "5000\n";
    rows += "Apr-24,SUS & HODF,UTLA,E06000032,LUTON,EAST OF ENGLAND,BLMK,RC9,BEDFORDSHIRE HOSPITALS," + totalOfCouncil + "1400\n";
    // Patients from elsewhere, a council with a mark, one with a new code, one with a line alone.
    rows += "Apr-24,SUS & HODF,UTLA Aggregate,#N/A,#N/A,[z],[z],#N/A,#N/A," + totalOfCouncil + "70\n";
    const QByteArray bedford = "May 2024,SUS & HODF,UTLA Aggregate,E06000055,BEDFORD,[z],[z],E06000055,BEDFORD,";
    rows += bedford + totalOfCouncil + "200\n" + bedford + noDelay + "*\n" + bedford + bedDays + "-\n";
    const QByteArray barnsley = "June 2024,SUS & HODF,UTLA Aggregate,E08000038,BARNSLEY,[z],[z],E08000038,BARNSLEY,";
    rows += barnsley + totalOfCouncil + "15\n" + barnsley + noDelay + "15\n" + barnsley + bedDays + "0\n";
    rows += "Apr-24,SUS & HODF,UTLA Aggregate,E09000012,HACKNEY,[z],[z],E09000012,HACKNEY," + bedDays + "40\n";
    return published(rows);
}

const QStringList monthNames{u"Apr 2024"_s, u"May 2024"_s, u"Jun 2024"_s, u"Jul 2024"_s, u"Aug 2024"_s, u"Sep 2024"_s,
                             u"Oct 2024"_s, u"Nov 2024"_s, u"Dec 2024"_s, u"Jan 2025"_s, u"Feb 2025"_s, u"Mar 2025"_s};

/// "total/delayed/bed days" of up to twelve months, from April; an empty one leaves its row out.
QByteArray rowsOf(const QByteArray &level, const QByteArray &code, const QString &counts)
{
    QByteArray rows;
    const QStringList months = counts.split(u' ');
    for (int i = 0; i < months.size(); ++i)
        if (const QStringList cells = months[i].split(u'/'); cells.size() == 3)
            rows += level + ',' + code + ",Name," + monthNames[i].toUtf8() + ',' + cells[0].toUtf8() + ",0,0," + cells[1].toUtf8() + ",0," + cells[2].toUtf8() + ",\n";
    return rows;
}

QByteArray table(const QByteArray &rows)
{
    return "level,code,name,month,total_discharges,same_day_count,same_day_percent,delayed_count,delayed_percent,bed_days_after_drd,avg_days_excl_zero\n" + rows;
}

QByteArray year()
{
    return table(rowsOf("England", "ENGLAND", u"300908/40738/251486"_s) + rowsOf("ICB", "QHG", u"5776/641/5215"_s)
                 + rowsOf("UTLA", "E06000032", u"1462/129/903 1389/105/797 1302/103/577 1380/107/599 1302/122/667 1291/113/647 1364/124/783 1491/126/800 "
                                               "1322/103/577 1482/112/673 1226/109/614 1342/133/932"_s)
                 + rowsOf("UTLA", "E08000038", u"7/1/1 13/1/1 15/0/0 6/1/2 12/1/14 6/0/0 6/0/0 11/0/0 12/1/1 10/1/1 9/3/28 10/2/2"_s)
                 + rowsOf("UTLA", "E10000009", u"10/1/1 10/1/1 10/1/1 10/1/1 10//1 10/1/1 10/1/1 10/1/1 10/1/1 10/1/1 10/1/1 10/1/1"_s)
                 + rowsOf("UTLA", "E06000055", u"0/0/0  20/1/1"_s));
}

} // namespace

class DischargeReadyDateTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    AreaRegister m_areas = samples::areas();

    Result<std::unique_ptr<RowSource>> file(const QByteArray &content)
    {
        if (!samples::writeFile(m_dir.filePath(u"delays.csv"_s), content))
            return Error{Error::Code::Unreadable, u"the test's file could not be written"_s, {}};
        return openRows(m_dir.filePath(u"delays.csv"_s));
    }
    Result<ImportPlan> read(const QByteArray &content)
    {
        const auto source = file(content);
        if (!source)
            return source.error();
        return (*SourceFormat::make({{u"format"_s, u"discharge-ready-date"_s}}))->read(**source, {m_areas, m_dir.path()});
    }

private Q_SLOTS:
    void figures_data();
    void figures();
    void counts();
    void noYearOfSomeMonths();
    void problems_data();
    void problems();
    void recognises_data();
    void recognises();
    void refused_data();
    void refused();
};

void DischargeReadyDateTest::figures_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const QString share = u"delayed-discharges "_s, mean = u"mean-discharge-delay "_s, delayed = u" when-delayed=mean"_s;
    const QString noMean = u"(No discharge was delayed, so there is nothing to take a mean of.)"_s;

    // 300,908 - 260,170 = 40,738; the share stands in the file as a fraction and comes out as a percentage.
    QTest::newRow("England's share") << month() << share + u"E92000001 2024-04"_s << u"13.538357 value of 40738/300908 @delays!K7"_s;
    QTest::newRow("its mean") << month() << mean + u"E92000001 2024-04"_s << u"0.835757 value of 251486/300908 @delays!K4"_s;
    QTest::newRow("its mean of those delayed") << month() << mean + u"E92000001 2024-04"_s + delayed << u"6.173253 value of 251486/40738 @delays!K4"_s;
    QTest::newRow("a council, of its own row only") << month() << share + u"E06000032 2024-04"_s << u"8.823529 value of 129/1462 @delays!K11"_s;
    QTest::newRow("its mean of those delayed") << month() << mean + u"E06000032 2024-04"_s + delayed << u"7 value of 903/129 @delays!K12"_s;
    QTest::newRow("a month written out, a count held back") << month() << share + u"E06000055 2024-05"_s << u"suppressed of /200 @delays!K17"_s;
    QTest::newRow("bed days that are missing") << month() << mean + u"E06000055 2024-05"_s << u"not-available of /200 @delays!K18"_s;
    QTest::newRow("a code issued anew, no delay") << month() << share + u"E08000016 2024-06"_s << u"0 value of 0/15 @delays!K20"_s;
    QTest::newRow("a mean of nothing is no 0") << month() << mean + u"E08000016 2024-06"_s + delayed << u"not-applicable of 0/0 "_s + noMean + u" @delays!K21"_s;
    QTest::newRow("a mean over all is 0") << month() << mean + u"E08000016 2024-06"_s << u"0 value of 0/15 @delays!K21"_s;
    QTest::newRow("bed days alone") << month() << mean + u"E09000012 2024-04"_s << u"not-available of 40/ @delays!K22"_s;
    QTest::newRow("and no share") << month() << share + u"E09000012 2024-04"_s << u""_s;

    QTest::newRow("a month of the table") << year() << share + u"E06000032 2024-05"_s << u"7.559395 value of 105/1389 @delays!H5"_s;
    // 1,386 of 16,353 discharges, 8,569 days.
    const QString pooled = u"(Worked out from its 12 months.)"_s;
    QTest::newRow("the year, from its counts") << year() << share + u"E06000032 2024-25"_s << u"8.475509 value of 1386/16353 "_s + pooled + u" @delays!H4"_s;
    QTest::newRow("the year's mean") << year() << mean + u"E06000032 2024-25"_s << u"0.524002 value of 8569/16353 "_s + pooled + u" @delays!J4"_s;
    QTest::newRow("the year's mean of those delayed") << year() << mean + u"E06000032 2024-25"_s + delayed << u"6.18254 value of 8569/1386 "_s + pooled + u" @delays!J4"_s;
    QTest::newRow("a year with months without a delay") << year() << mean + u"E08000016 2024-25"_s + delayed << u"4.545455 value of 50/11 "_s + pooled + u" @delays!J16"_s;
    QTest::newRow("one of those months") << year() << mean + u"E08000016 2024-06"_s + delayed << u"not-applicable of 0/0 "_s + noMean + u" @delays!J18"_s;
    const QString incomplete = u"(A year is worked out from all 12 of its months, and only %1 of them have figures.)"_s;
    QTest::newRow("a year with a blank") << year() << share + u"E06000059 2024-25"_s << u"not-available "_s + incomplete.arg(11) + u" @delays!H28"_s;
    QTest::newRow("the blank") << year() << share + u"E06000059 2024-08"_s << u"not-available of /10 @delays!H32"_s;
    QTest::newRow("a year of one month") << year() << share + u"E92000001 2024-25"_s << u"not-available "_s + incomplete.arg(1) + u" @delays!H2"_s;
    QTest::newRow("nobody discharged") << year() << share + u"E06000055 2024-04"_s
                                       << u"not-applicable of 0/0 (Nobody was discharged, so there is nothing to take a share or a mean of.) @delays!H40"_s;
}

void DischargeReadyDateTest::figures()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto plan = read(content);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, name), expected);
    QCOMPARE(samples::problems(*plan), QString());
}

void DischargeReadyDateTest::counts()
{
    const auto first = read(month());
    QVERIFY(first.has_value());
    QCOMPARE(first->rows, 3 + 3 + 3 + 3 + 1);
    QCOMPARE(first->passedOver, 4 + 1 + 3); // measures not used; the hospitals and the patients from elsewhere
    QCOMPARE(first->observations.size(), std::size_t(4 * 3 + 2)); // Hackney has two means and no share
    const auto second = read(year());
    QVERIFY(second.has_value());
    QCOMPARE(second->rows, 1 + 12 + 12 + 12 + 2);
    QCOMPARE(second->passedOver, 1);
    QCOMPARE(second->observations.size(), std::size_t(3 * (39 + 5)));
}

void DischargeReadyDateTest::noYearOfSomeMonths()
{
    // A file of one month promises no year.
    const auto plan = read(month());
    QVERIFY(plan.has_value());
    for (const Observation &o : plan->observations)
        QCOMPARE(o.period.kind(), Period::Kind::Month);
}

void DischargeReadyDateTest::problems_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("left"); // Luton's share in April
    QTest::newRow("no month") << QByteArray(month()).replace("June 2024", "Q1 2024").replace("May 2024", "2024-25")
                              << u"delays!A16: “2024-25” is no month such as Apr-24 or May 2024"_s << u"8.823529"_s;
    QTest::newRow("an unknown council") << table(rowsOf("UTLA", "E06000999", u"10/1/1"_s) + rowsOf("UTLA", "E06000032", u"1462/129/903"_s))
                                        << u"delays!B2: no area has the code “E06000999”"_s << u"8.823529"_s;
    QTest::newRow("a word in a count") << table(rowsOf("UTLA", "E06000032", u"1462/some/903"_s))
                                       << u"delays!H2: the cell is neither a number nor a known mark"_s << u"not-available"_s;
    QTest::newRow("a second row") << table(rowsOf("UTLA", "E06000032", u"1462/129/903"_s) + rowsOf("UTLA", "E06000032", u"1500/130/900"_s))
                                  << u"delays!E3: a second count for the same area and month, which row 2 already gives"_s << u"8.823529"_s;
    QTest::newRow("a second row, published") << month() + luton + noDelay + "1000\n"
                                             << u"delays!K23: a second count for the same area and month, which row 11 already gives"_s << u"8.823529"_s;
    QTest::newRow("more delays than discharges") << table(rowsOf("UTLA", "E06000032", u"129/1462/903"_s))
                                                 << u"delays!H2: the count of delayed discharges does not lie within that of all discharges"_s << u"not-available"_s;
}

void DischargeReadyDateTest::problems()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, problem);
    QFETCH(QString, left);
    const auto plan = read(content);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QVERIFY2(samples::problems(*plan).split(u'\n').contains(problem), qPrintable(samples::problems(*plan)));
    QCOMPARE(samples::found(*plan, u"delayed-discharges E06000032 2024-04"_s).section(u' ', 0, 0), left);
}

void DischargeReadyDateTest::recognises_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("known");
    QTest::newRow("published") << month() << true;
    QTest::newRow("a table") << year() << true;
    QTest::newRow("a column renamed") << month().replace(",Measure,", ",Metric,") << false;
    QTest::newRow("another table") << QByteArray("level,code,month,total\n") << false;
}

void DischargeReadyDateTest::recognises()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, known);
    const auto source = file(content);
    QVERIFY(source.has_value());
    QCOMPARE((*SourceFormat::make({{u"format"_s, u"discharge-ready-date"_s}}))->recognises(**source), known);
}

void DischargeReadyDateTest::refused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    const QString changed = u"Sheet “delays” has no count %1; the layout may have changed."_s;
    QTest::newRow("a column renamed") << ",Measure,"_ba << ",Metric,"_ba
                                      << u"Sheet “delays”, row 1 has not all of the columns “Date”, “Data Type”, “Upper Tier Local Authority Code”, “Code”, “Measure”, “Value”."_s;
    QTest::newRow("a measure renamed") << bedDays << "Bed days,"_ba << changed.arg(u"of bed days"_s);
    QTest::newRow("another measure") << "there is No delay"_ba << "there is none"_ba << changed.arg(u"of discharges with no delay"_s);
    QTest::newRow("both measures of all discharges") << total.chopped(1) << "All discharges"_ba << changed.arg(u"of all discharges"_s);
}

void DischargeReadyDateTest::refused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);
    const QByteArray content = month().replace("May 2024", "Apr-24").replace("June 2024", "Apr-24");
    QVERIFY(content.contains(from));
    QByteArray renamed = QByteArray(content).replace(from, to);
    if (from == total.chopped(1)) // England's only; the councils' as well
        renamed = renamed.replace(totalOfCouncil, "All discharges,");
    const auto plan = read(renamed);
    QVERIFY(!plan);
    QCOMPARE(plan.error().message, message);
}

QTEST_APPLESS_MAIN(DischargeReadyDateTest)
#include "tst_dischargereadydate.moc"
