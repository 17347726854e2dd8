// SPDX-License-Identifier: GPL-3.0-or-later
// The long table of ASCOF outcomes in miniature, read by the committed map of measures: codes that change their meaning,
// wordings that vary, codes of the past. Figures are copied by eye from the publication.
#include "layoutsamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "Year,Geographical Description,ONS Code,Measure Group,Measure Group Description,Measure_Value,Geographical Level,"
                        "Disaggregation Level,Measure Type\n";

const QByteArray outcomes = head +
    "2017-18,Luton,E06000032,2A1,,25.9,Council,Total,Outcome\n"
    "2018-19,England,E92000001,1C2A,The proportion of people who use services who receive direct payments,28.3,England,Total,Outcome\n"
    "2018-19,Eastern,E12000006,2D,The outcome of short-term services: sequel to service,86.3,Region,Total,Outcome\n"
    "2018-19,Dorset,E10000009,1G,The proportion of adults with a learning disability who live in their own home or with their family,80.6,Council,Total,Outcome\n"
    "2018-19,Shire Counties,,1G,The proportion of adults with a learning disability who live in their own home or with their family,78,Council type,Total,Outcome\n"
    "2019-20,Luton,E06000032,1C1A,Proportion of people using social care who receive self-directed support,99,Council,Total,Outcome\n"
    "2019-20,Luton,E06000032,1C1B,Proportion of people using social care who receive self-directed support,70,Council,Total,Outcome\n"
    "2019-20,Luton,E06000032,2B1,Proportion of older people 65 and over who were still at home 91 days after discharge from hospital into "
    "reablement/rehabilitation services effectiveness of the service,81,Council,Total,Outcome\n"
    "2019-20,Luton,E06000032,2B2,Proportion of older people 65 and over who were still at home 91 days after discharge from hospital into "
    "reablement/rehabilitation services offered the service,3,Council,Total,Outcome\n"
    "2019-20,Luton,E06000032,2C1,\"Delayed transfers of care from hospital per 100,000 population\",4.7,Council,Total,Outcome\n"
    "2019-20,Luton,E06000032,2C2,\"Delayed transfers of care from hospital which are attributable to adult social care per 100,000 population\",1,Council,Total,Outcome\n"
    "2019-20,Dorset,E10000009,2D,Proportion of those that received a short term service during the year where the sequel to service was either no ongoing support "
    "or support of a lower level,69.7,Council,Total,Outcome\n"
    "2022-23,Luton,E06000032,2D,Outcome of short-term services: sequel to service,95.3,Council,Total,Outcome\n"
    "2022-23,Luton,E06000032,2D,Outcome of short-term services: sequel to service,41,Council,Female,Outcome\n"
    "2022-23,Luton,E06000032,2D,Outcome of short-term services: sequel to service,325,Council,Total,Denominator\n"
    "2022-23,Unitary Authority,-,2D,Outcome of short-term services: sequel to service,77,Council Type,Total,Outcome\n"
    "2023-24,Luton,E06000032,2A,Outcome of short-term services: sequel to service,89,Council,,\n"
    "2023-24,Luton,E06000032,2B,\"Long-term support needs of younger adults (aged 18-64) met by admission to residential and nursing care homes, per 100,000 population\",12.5,Council,,\n"
    "2023-24,Luton,E06000032,2C,\"Long-term support needs of older adults (aged 65 and over) met by admission to residential and nursing care homes, per 100,000 population\",345.8,Council,,\n"
    "2023-24,Luton,E06000032,2D1,Proportion of older people (aged 65 and over) who were still at home 91 days after discharge from hospital into reablement/rehabilitation services,81.6,Council,,\n"
    "2023-24,Luton,E06000032,2D2,Proportion of older people (aged 65 and over) offered reablement services following discharge from hospital,2,Council,,\n"
    "2023-24,Barnsley,E08000038,3D2A,Proportion of people using social care who receive direct payments,29.2,Council,,\n";

} // namespace

class AscofOutcomesTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    AreaRegister m_areas = samples::areas();

    Result<std::unique_ptr<RowSource>> open(const QByteArray &content)
    {
        const QString path = m_dir.filePath(u"outcomes.csv"_s);
        if (!samples::writeFile(path, content))
            return Error{Error::Code::Unreadable, u"the test's file could not be written"_s, {}};
        return openRows(path);
    }
    Result<ImportPlan> read(const QByteArray &content, const QString &layouts = QStringLiteral(CAREATLAS_SOURCE_DIR "/data/layouts"))
    {
        auto source = open(content);
        if (!source)
            return source.error();
        const auto format = SourceFormat::make({{u"format"_s, u"ascof-outcomes"_s}, {u"map"_s, u"ascof-outcomes.csv"_s}});
        if (!format)
            return format.error();
        return (*format)->read(**source, {m_areas, layouts});
    }

private Q_SLOTS:
    void cells_data();
    void cells();
    void counts();
    void problems_data();
    void problems();
    void recognises();
    void refused();
};

void AscofOutcomesTest::cells_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a measure that the publisher did not describe") << u"admissions-18-64 E06000032 2017-18"_s << u"25.9 value @outcomes!F2"_s;
    QTest::newRow("England") << u"direct-payments E92000001 2018-19"_s << u"28.3 value @outcomes!F3"_s;
    QTest::newRow("a region under another name") << u"reablement-received E12000006 2018-19"_s << u"86.3 value @outcomes!F4"_s;
    QTest::newRow("Dorset's county in its own time") << u"learning-disability-own-home E10000009 2018-19"_s << u"80.6 value @outcomes!F5"_s;
    QTest::newRow("Dorset's old code afterwards") << u"reablement-received E06000059 2019-20"_s << u"69.7 value @outcomes!F13"_s;
    QTest::newRow("carers' rows with users' words") << u"self-directed-support E06000032 2019-20"_s << u"99 value @outcomes!F7"_s;
    QTest::newRow("91 days, not who was offered it") << u"reablement-at-home-91-days E06000032 2019-20"_s << u"81 value @outcomes!F9"_s;
    QTest::newRow("all delays, not those of social care") << u"delayed-transfers-of-care E06000032 2019-20"_s << u"4.7 value @outcomes!F11"_s;
    QTest::newRow("2D is short-term services to 2022-23; everyone, the outcome") << u"reablement-received E06000032 2022-23"_s << u"95.3 value @outcomes!F14"_s;
    QTest::newRow("and 2A in 2023-24") << u"reablement-received E06000032 2023-24"_s << u"89 value @outcomes!F18"_s;
    QTest::newRow("2B is admissions in 2023-24") << u"admissions-18-64 E06000032 2023-24"_s << u"12.5 value @outcomes!F19"_s;
    QTest::newRow("2C of older people") << u"admissions-65-plus E06000032 2023-24"_s << u"345.8 value @outcomes!F20"_s;
    QTest::newRow("2D1 is 91 days in 2023-24") << u"reablement-at-home-91-days E06000032 2023-24"_s << u"81.6 value @outcomes!F21"_s;
    QTest::newRow("a code issued anew") << u"direct-payments E08000016 2023-24"_s << u"29.2 value @outcomes!F23"_s;
}

void AscofOutcomesTest::cells()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto plan = read(outcomes);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, name), expected);
}

void AscofOutcomesTest::counts()
{
    const auto plan = read(outcomes);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::problems(*plan), QString());
    QCOMPARE(plan->sheets, 1);
    QCOMPARE(plan->rows, 14);
    QCOMPARE(plan->passedOver, 8); // 1C1B, 2B2, 2C2, 2D2; two council types; women alone; a denominator
    QCOMPARE(plan->observations.size(), std::size_t(14));
}

void AscofOutcomesTest::problems_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("an old meaning in a new year")
        << "2023-24,Luton,E06000032,2B,Proportion of older people who were still at home 91 days after discharge,80,Council,,\n"_ba
        << u"outcomes!E2: measure 2B of 2023-24 reads “Proportion of older people who were still at home 91 days after discharge” where “younger adults” "
           "was expected; its meaning may have changed"_s;
    QTest::newRow("of carers") << "2020-21,Luton,E06000032,1C2A,Proportion of carers who receive direct payments,80,Council,Total,Outcome\n"_ba
                               << u"outcomes!E2: measure 1C2A of 2020-21 reads “Proportion of carers who receive direct payments” where “people using social care who "
                                  "receive direct payments” was expected; its meaning may have changed"_s;
    QTest::newRow("words where there were none") << "2017-18,Luton,E06000032,2A2,Delayed transfers,80,Council,Total,Outcome\n"_ba
                                                 << u"outcomes!E2: measure 2A2 of 2017-18 reads “Delayed transfers” where “” was expected; its meaning may have changed"_s;
    QTest::newRow("a word for a number") << "2023-24,Luton,E06000032,2A,Outcome of short-term services: sequel to service,high,Council,,\n"_ba
                                         << u"outcomes!F2: the cell is neither a number nor a known mark"_s;
    QTest::newRow("an unknown council") << "2023-24,Nowhere,E06000999,2A,Outcome of short-term services: sequel to service,80,Council,,\n"_ba
                                        << u"outcomes!F2: no area has the code “E06000999”"_s;
    QTest::newRow("a council without a code") << "2023-24,Luton,,2A,Outcome of short-term services: sequel to service,80,Council,,\n"_ba
                                              << u"outcomes!F2: no area has the code “”"_s;
    QTest::newRow("no year") << "last year,Luton,E06000032,2A,Outcome of short-term services: sequel to service,80,Council,,\n"_ba
                             << u"outcomes!A2: “last year” is not a period: write one as 2023-24, 2023, 2024-04 or 2026-03-31."_s;
}

void AscofOutcomesTest::problems()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    const auto plan = read(head + row);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::problems(*plan), expected);
    QVERIFY(plan->observations.empty());
}

void AscofOutcomesTest::recognises()
{
    const auto format = SourceFormat::make({{u"format"_s, u"ascof-outcomes"_s}});
    QVERIFY(format.has_value());
    const std::pair<QByteArray, bool> files[] = {
        {outcomes, true}, {QByteArray(outcomes).replace("Measure_Value", "Value"), false}, {"Year,ONS Code\n2024,E06000032\n", false}, {"\n", false}};
    for (const auto &[content, expected] : files) {
        auto source = open(content);
        if (source)
            QCOMPARE((*format)->recognises(**source), expected);
        else
            QVERIFY(!expected);
    }
}

void AscofOutcomesTest::refused()
{
    const auto renamed = read(QByteArray(outcomes).replace("Measure_Value", "Value"));
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().message, u"Sheet “outcomes”, row 1 has no column headed “Measure_Value”."_s);

    QVERIFY(samples::writeFile(m_dir.filePath(u"ascof-outcomes.csv"_s), "code,year_from,year_to,indicator,wording\n2A,2023-24,always,x,\n"));
    const auto unusable = read(outcomes, m_dir.path());
    QVERIFY(!unusable);
    QCOMPARE(unusable.error().message, u"ascof-outcomes.csv, line 2: the years are not known."_s);
}

QTEST_APPLESS_MAIN(AscofOutcomesTest)
#include "tst_ascofoutcomes.moc"
