// SPDX-License-Identifier: GPL-3.0-or-later
// A helpline's file in both shapes and all three kinds of file, written by hand with the faults that people make; and that no
// number from 1 to 5 gets out of it by any way.
#include "core/import/helplinecountsformat.h"
#include "layoutsamples.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QByteArray wide = "Council,Period,Assessments,Care plan,Carers,Charging,Information seeking,Legal issues and complaints,Safeguarding,From carers\n"
                        "Luton,2024,12,0,9,31,6,8,10,14\n"
                        "E06000055,2024,12,3,9,31,6,8,10,4\n"
                        "hackney,2024,1,5,4,2,3,1,0,\n";

/// "helpline-requests E06000032 2024 request-type=carers 9 value @counts!E2 (note)", one a line.
QString text(const Result<ImportPlan> &plan)
{
    if (!plan)
        return plan.error().message;
    QStringList lines;
    for (const Observation &o : plan->observations) {
        QStringList words{o.indicator, o.area.toString(), o.period.key(), o.breakdown, o.value ? formatExact(*o.value) : u"-"_s, toKey(o.state),
                          u"@%1!%2%3"_s.arg(o.provenance.table, o.provenance.column).arg(o.provenance.row)};
        words.removeAll(QString());
        lines << words.join(u' ') + (o.notes.isEmpty() ? QString() : u" (%1)"_s.arg(o.notes));
    }
    return lines.join(u'\n');
}

QString problems(const Result<ImportPlan> &plan)
{
    if (!plan)
        return plan.error().message;
    QStringList lines;
    for (const ImportProblem &problem : plan->problems)
        lines << u"%1%2 %3"_s.arg(problem.column).arg(problem.row).arg(problem.message);
    return lines.join(u'\n');
}

} // namespace

class HelplineCountsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    AreaRegister m_areas = samples::areas();

    Result<ImportPlan> readFile(const QString &path)
    {
        const auto source = openRows(path);
        if (!source)
            return source.error();
        return HelplineCountsFormat().read(**source, {m_areas, {}});
    }
    Result<ImportPlan> read(const QByteArray &content)
    {
        const QString path = m_dir.filePath(u"counts.csv"_s);
        if (!samples::writeFile(path, content))
            return Error{Error::Code::Unreadable, u"the test's file could not be written"_s, {}};
        return readFile(path);
    }

private Q_SLOTS:
    void wideShape();
    void longShapeSaysTheSame();
    void workbooks();
    void faults_data();
    void faults();
    void refused_data();
    void refused();
    void smallNumbersStayInside();
    void fileToFill();
    void recognises();
};

void HelplineCountsTest::wideShape()
{
    QCOMPARE(text(read(wide)),
             u"carers-helpline E06000032 2024 14 value @counts!J2\n"
             "carers-helpline E06000055 2024 - 1-to-5 @counts!J3\n"
             "helpline-requests E06000032 2024 76 value @counts!A2 (Sum of the seven types.)\n"
             "helpline-requests E06000032 2024 request-type=assessments 12 value @counts!C2\n"
             "helpline-requests E06000032 2024 request-type=care-plan 0 value @counts!D2\n"
             "helpline-requests E06000032 2024 request-type=carers 9 value @counts!E2\n"
             "helpline-requests E06000032 2024 request-type=charging 31 value @counts!F2\n"
             "helpline-requests E06000032 2024 request-type=information-seeking 6 value @counts!G2\n"
             "helpline-requests E06000032 2024 request-type=legal-and-complaints 8 value @counts!H2\n"
             "helpline-requests E06000032 2024 request-type=safeguarding 10 value @counts!I2\n"
             "helpline-requests E06000055 2024 - withheld @counts!A3 (From 1 to 5: Care plan.)\n"
             "helpline-requests E06000055 2024 request-type=assessments 12 value @counts!C3\n"
             "helpline-requests E06000055 2024 request-type=care-plan - 1-to-5 @counts!D3\n"
             "helpline-requests E06000055 2024 request-type=carers 9 value @counts!E3\n"
             "helpline-requests E06000055 2024 request-type=charging 31 value @counts!F3\n"
             "helpline-requests E06000055 2024 request-type=information-seeking 6 value @counts!G3\n"
             "helpline-requests E06000055 2024 request-type=legal-and-complaints 8 value @counts!H3\n"
             "helpline-requests E06000055 2024 request-type=safeguarding 10 value @counts!I3\n"
             // Six of them leave each free to be anything: 16 stays.
             "helpline-requests E09000012 2024 16 value @counts!A4 (Sum of the seven types.)\n"
             "helpline-requests E09000012 2024 request-type=assessments - 1-to-5 @counts!C4\n"
             "helpline-requests E09000012 2024 request-type=care-plan - 1-to-5 @counts!D4\n"
             "helpline-requests E09000012 2024 request-type=carers - 1-to-5 @counts!E4\n"
             "helpline-requests E09000012 2024 request-type=charging - 1-to-5 @counts!F4\n"
             "helpline-requests E09000012 2024 request-type=information-seeking - 1-to-5 @counts!G4\n"
             "helpline-requests E09000012 2024 request-type=legal-and-complaints - 1-to-5 @counts!H4\n"
             "helpline-requests E09000012 2024 request-type=safeguarding 0 value @counts!I4"_s);
    QCOMPARE(problems(read(wide)), QString());
}

void HelplineCountsTest::longShapeSaysTheSame()
{
    const auto plan = read("Council;Period;Type;Count\n"
                           "Luton;2024;Assessments;12\nLuton;2024;CARE PLAN;0\nLuton;2024;Carers;9\nLuton;2024;Charging;31\n"
                           "Luton;2024;Information seeking;6\nLuton;2024;Legal issues & complaints;8\nLuton;2024;safeguarding;10\n"
                           "Luton;2024;Total;76\nLuton;2024;From carers;14\n");
    QCOMPARE(problems(plan), QString());
    QCOMPARE(text(plan), u"carers-helpline E06000032 2024 14 value @counts!D10\n"
                         "helpline-requests E06000032 2024 76 value @counts!D9\n"
                         "helpline-requests E06000032 2024 request-type=assessments 12 value @counts!D2\n"
                         "helpline-requests E06000032 2024 request-type=care-plan 0 value @counts!D3\n"
                         "helpline-requests E06000032 2024 request-type=carers 9 value @counts!D4\n"
                         "helpline-requests E06000032 2024 request-type=charging 31 value @counts!D5\n"
                         "helpline-requests E06000032 2024 request-type=information-seeking 6 value @counts!D6\n"
                         "helpline-requests E06000032 2024 request-type=legal-and-complaints 8 value @counts!D7\n"
                         "helpline-requests E06000032 2024 request-type=safeguarding 10 value @counts!D8"_s);
}

void HelplineCountsTest::workbooks()
{
    const samples::Book book{{u"counts"_s, {samples::row(u"Council|Period|Carers|Charging|Total"_s), samples::row(u"Luton|=2024|=9|=1200|=1230"_s),
                                           samples::row(u"Bedford|2024-25|1-5||"_s)}}};
    const QString expected = u"helpline-requests E06000032 2024 1230 value @counts!E2\n"
                             "helpline-requests E06000032 2024 request-type=carers 9 value @counts!C2\n"
                             "helpline-requests E06000032 2024 request-type=charging 1200 value @counts!D2"_s;
    const QString xlsx = m_dir.filePath(u"counts.xlsx"_s), ods = m_dir.filePath(u"counts.ods"_s);
    QVERIFY(samples::writeXlsx(xlsx, book) && samples::writeOds(ods, book));
    // 2024 and 2024-25 overlap.
    for (const QString &path : {xlsx, ods})
        QVERIFY2(problems(readFile(path)).startsWith(u"The file has counts for 2024 and for 2024-25"), qPrintable(problems(readFile(path))));
    samples::Book one = book;
    one.front().second.removeLast();
    QVERIFY(samples::writeXlsx(xlsx, one) && samples::writeOds(ods, one));
    for (const QString &path : {xlsx, ods})
        QCOMPARE(text(readFile(path)), expected);
}

void HelplineCountsTest::faults_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("figures");
    QTest::newRow("a council that is none") << "Lutton,2024,Carers,9\n"_ba << u"A2 No area is called “Lutton”. The nearest names are Luton,"_s << 0;
    QTest::newRow("a region") << "East of England,2024,Carers,9\n"_ba << u"A2 East of England is left out: one helpline's counts are no figure for it."_s << 0;
    QTest::newRow("England") << "England,2024,Total,900\nLuton,2024,Total,90\n"_ba << u"A2 England is left out"_s << 1;
    QTest::newRow("before it began") << "Cumberland,2022,Carers,9\n"_ba << u"A2 Cumberland was no council in 2022."_s << 0;
    QTest::newRow("after its end") << "Cumbria,2024,Carers,9\n"_ba << u"A2 Cumbria was no council in 2024."_s << 0;
    QTest::newRow("a former code stands for its one successor") << "E10000009,2024,Carers,9\n"_ba << QString() << 1;
    QTest::newRow("no period") << "Luton,soon,Carers,9\n"_ba << u"B2 The period is not a year"_s << 0;
    QTest::newRow("the middle of a year") << "Luton,mid-2024,Carers,9\n"_ba << u"B2 The period is not a year"_s << 0;
    QTest::newRow("a type that is none") << "Luton,2024,Housing,9\n"_ba
        << u"C2 No type of request is called “Housing”. There are Assessments, Care plan, Carers, Charging, Information seeking, Legal issues and complaints, "
           "Safeguarding, Total, From carers."_s << 0;
    QTest::newRow("half a request") << "Luton,2024,Carers,9.5\n"_ba << u"D2 “Carers” of Luton is neither a whole number, nor “1 to 5”, nor empty."_s << 0;
    QTest::newRow("less than none") << "Luton,2024,Carers,-1\n"_ba << u"D2 “Carers” of Luton is neither"_s << 0;
    QTest::newRow("words") << "Luton,2024,Carers,nine\n"_ba << u"D2 “Carers” of Luton is neither"_s << 0;
    QTest::newRow("one fault leaves its council out, and no other") << "Luton,2024,Carers,nine\nLuton,2024,Charging,8\nBedford,2024,Carers,7\n"_ba
        << u"D2 “Carers” of Luton is neither"_s << 1;
    QTest::newRow("twice") << "Luton,2024,Carers,9\nLuton,2024,Charging,7\nE06000032,2024,carers,9\n"_ba << u"D4 “Carers” of Luton stands in row 2 already."_s << 0;
    QTest::newRow("a wrong total") << "Luton,2024,Carers,9\nLuton,2024,Charging,7\nLuton,2024,Total,12\n"_ba
        << u"A2 Luton, 2024: the total is not the sum of the types."_s << 0;
    QTest::newRow("columns mixed up") << "4,2024,Carers,Luton\n"_ba << u"A2 There is no council's name or code here."_s << 0;
}

void HelplineCountsTest::faults()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, said);
    QFETCH(int, figures);
    const auto plan = read("Council,Period,Type,Count\n" + rows);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QVERIFY2(problems(plan).startsWith(said) && problems(plan).isEmpty() == said.isEmpty(), qPrintable(problems(plan)));
    QCOMPARE(static_cast<int>(plan->observations.size()), figures);
}

void HelplineCountsTest::refused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("no council") << "Place,Period,Carers\nLuton,2024,9\n"_ba << u"Sheet “counts”, row 1 has no column headed “Council”."_s;
    QTest::newRow("no counts") << "Council,Period,Note\nLuton,2024,9\n"_ba << u"Sheet “counts”, row 1 has no column headed “Type”, “Count”."_s;
    QTest::newRow("a heading twice") << "Council,Period,Carers,carers\nLuton,2024,9,8\n"_ba << u"Sheet “counts”, row 1 has two columns headed “carers”."_s;
    QTest::newRow("a month in its year") << "Council,Period,Carers\nLuton,2024,9\nLuton,March 2024,8\n"_ba
        << u"The file has counts for 2024 and for March 2024, and one lies in the other."_s;
}

void HelplineCountsTest::refused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const auto plan = read(content);
    QVERIFY(!plan);
    QVERIFY2(plan.error().message.startsWith(said), qPrintable(plan.error().message));
}

void HelplineCountsTest::smallNumbersStayInside()
{
    // Every count is 3 or 4, in places where it belongs and where it does not: neither a figure nor a message may have one.
    const auto plan = read("Council,Period,Type,Count\nLuton,2020,Carers,3\nLuton,2020,Charging,4\nLuton,2020,From carers,4\nBedford,2020,Carers,3\n"
                           "Bedford,2020,From carers,4\nHackney,2020,4,Carers\n3,2020,Carers,4\nDorset,3,Carers,4\nDorset,2020,Carers,3.5\n");
    QVERIFY(plan.has_value());
    for (const Observation &o : plan->observations) {
        QVERIFY(!o.value);
        QVERIFY(!o.notes.contains(u'3') && !o.notes.contains(u'4'));
    }
    // Luton's two types and those from carers, Bedford's one of each.
    QCOMPARE(plan->observations.size(), std::size_t(5));
    static const QRegularExpression small(u"(?<![0-9])[34](?![0-9])"_s);
    for (const ImportProblem &problem : plan->problems)
        QVERIFY2(!small.match(QString(problem.message).remove(u"row 3"_s)).hasMatch(), qPrintable(problem.message));
    QCOMPARE(plan->problems.size(), std::size_t(4));
}

void HelplineCountsTest::fileToFill()
{
    const QByteArray file = HelplineCountsFormat::fileToFill(u"Bournemouth, Christchurch and Poole"_s, Period::calendarYear(2025));
    QCOMPARE(file, "Council,Period,Assessments,Care plan,Carers,Charging,Information seeking,Legal issues and complaints,Safeguarding,Total,From carers\n"
                   "\"Bournemouth, Christchurch and Poole\",2025,,,,,,,,,\n"_ba);
    const auto empty = read(HelplineCountsFormat::fileToFill(u"Luton"_s, Period::calendarYear(2025)));
    QCOMPARE(problems(empty), QString());
    QVERIFY(empty->observations.empty());
}

void HelplineCountsTest::recognises()
{
    const QString path = m_dir.filePath(u"counts.csv"_s);
    QVERIFY(samples::writeFile(path, wide));
    QVERIFY(HelplineCountsFormat().recognises(**openRows(path)));
    QVERIFY(samples::writeFile(path, "Council,Period,Type\nLuton,2024,Carers\n"));
    QVERIFY(!HelplineCountsFormat().recognises(**openRows(path)));
    QCOMPARE(HelplineCountsFormat().likeness(**openRows(path)).lack, u"there is no column headed “Type”, “Count”"_s);
}

QTEST_APPLESS_MAIN(HelplineCountsTest)
#include "tst_helplinecounts.moc"
