// SPDX-License-Identifier: GPL-3.0-or-later
// The Indices of Deprivation: how small areas become councils, regions and England, what stops the import, and our
// shares beside those that the publisher gives for upper-tier councils (only where the sources are at hand).
#include "core/pack/packfiles.h"
#include "layoutsamples.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

QJsonObject committed()
{
    return QJsonDocument::fromJson(samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/layouts/mhclg-imd-2019.json"))).object();
}

// Ten small areas of England. Luton's four lie apart; Barnsley comes with the code issued anew; Dorset under the code
// of its county, which had ended by then; ranks 5 and 5 are a tie, so that there is no rank 6.
const QByteArray table = "lsoa11_code,IMD_rank,IMD_decile,ltla19_code,utla23_code\n"
                         "E01000001,1,1,E06000032,E06000032\n"
                         "E01000002,2,2,E06000032,E06000032\n"
                         "E01000003,10,10,E06000055,E06000055\n"
                         "E01000004,3,3,E06000032,E06000032\n"
                         "E01000005,4,4,E06000032,E06000032\n"
                         "E01000006,5,5,E08000016,E08000038\n"
                         "E01000007,5,5,E08000016,E08000038\n"
                         "E01000008,7,7,E08000016,E08000038\n"
                         "E01000009,8,8,E07000049,E10000009\n"
                         "E01000010,9,9,E06000063,E06000063\n";

} // namespace

class SmallAreaFormatTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    AreaRegister m_areas = samples::areas();

    Result<ImportPlan> read(const QByteArray &content)
    {
        const QString path = m_dir.filePath(u"imd.csv"_s);
        if (!samples::writeFile(path, content))
            return Error{Error::Code::Unreadable, u"the test's file could not be written"_s, {}};
        auto source = openRows(path);
        if (!source)
            return source.error();
        return (*SourceFormat::make(committed()))->read(**source, {m_areas, m_dir.path()});
    }

private Q_SLOTS:
    void figures_data();
    void figures();
    void wholePlan();
    void stopped_data();
    void stopped();
    void recognises();
    void layoutsThatAreNotUsable_data();
    void layoutsThatAreNotUsable();
    void asThePublisherSummarises();
};

void SmallAreaFormatTest::figures_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QString &name, const QString &expected) { QTest::newRow(tag) << name << expected; };

    row("mean decile of Luton", u"imd-2019-decile E06000032 2019"_s, u"2.5 value of /4 (Worked out from 4 small areas.) @imd!C2"_s);
    row("mean rank of Luton", u"imd-2019-rank E06000032 2019"_s, u"2.5 value of /4 (Worked out from 4 small areas.) @imd!B2"_s);
    row("its lowest rank", u"imd-2019-rank E06000032 2019 statistic=minimum"_s, u"1 value @imd!B2"_s);
    row("lower quartile of 1, 2, 3, 4", u"imd-2019-rank E06000032 2019 statistic=lower-quartile"_s, u"1.75 value @imd!B2"_s);
    row("median", u"imd-2019-rank E06000032 2019 statistic=median"_s, u"2.5 value @imd!B2"_s);
    row("upper quartile", u"imd-2019-decile E06000032 2019 statistic=upper-quartile"_s, u"3.25 value @imd!C2"_s);
    row("highest", u"imd-2019-decile E06000032 2019 statistic=maximum"_s, u"4 value @imd!C2"_s);
    row("a quarter in the first decile", u"imd-2019-decile E06000032 2019 decile=1"_s, u"25 value of 1/4 @imd!C2"_s);
    row("none in the tenth is nought", u"imd-2019-decile E06000032 2019 decile=10"_s, u"0 value of 0/4 @imd!C2"_s);
    // 5, 5 and 7: the mean is 17/3.
    row("a code issued anew", u"imd-2019-decile E08000016 2019"_s, u"5.666667 value of /3 (Worked out from 3 small areas.) @imd!C7"_s);
    row("two of three", u"imd-2019-decile E08000016 2019 decile=5"_s, u"66.666667 value of 2/3 @imd!C7"_s);
    row("a code that had ended", u"imd-2019-decile E06000059 2019"_s, u"8 value of /1 (Worked out from 1 small area.) @imd!C10"_s);
    row("one small area is all of it", u"imd-2019-rank E06000059 2019 statistic=lower-quartile"_s, u"8 value @imd!B10"_s);
    row("and not under the old code", u"imd-2019-decile E10000009 2019"_s, u""_s);
    // Luton's 1, 2, 3, 4 and Bedford's 10.
    row("a region", u"imd-2019-decile E12000006 2019"_s, u"4 value of /5 (Worked out from 5 small areas.) @imd!C2"_s);
    row("the region's lower quartile", u"imd-2019-rank E12000006 2019 statistic=lower-quartile"_s, u"2 value @imd!B2"_s);
    row("the region's upper quartile", u"imd-2019-rank E12000006 2019 statistic=upper-quartile"_s, u"4 value @imd!B2"_s);
    row("a region that begins further down", u"imd-2019-decile E12000002 2019"_s, u"9 value of /1 (Worked out from 1 small area.) @imd!C11"_s);
    // 1, 2, 3, 4, 5, 5, 7, 8, 9, 10 make 54.
    row("England", u"imd-2019-decile E92000001 2019"_s, u"5.4 value of /10 (Worked out from 10 small areas.) @imd!C2"_s);
    row("England's median", u"imd-2019-decile E92000001 2019 statistic=median"_s, u"5 value @imd!C2"_s);
    row("England's share in the fifth decile", u"imd-2019-decile E92000001 2019 decile=5"_s, u"20 value of 2/10 @imd!C2"_s);
    row("ranks have no deciles", u"imd-2019-rank E92000001 2019 decile=5"_s, u""_s);
}

void SmallAreaFormatTest::figures()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto plan = read(table);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, name), expected);
}

void SmallAreaFormatTest::wholePlan()
{
    const auto plan = read(table);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->rows, 10);
    QCOMPARE(samples::problems(*plan), QString());
    // Five councils, four regions and England, each with a mean, five numbers and ten deciles, a mean and five numbers.
    QCOMPARE(plan->observations.size(), std::size_t(10 * (16 + 6)));
}

void SmallAreaFormatTest::stopped_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *tag, const QByteArray &from, const QByteArray &to, const QString &why) { QTest::newRow(tag) << from << to << why; };
    row("no rank", "E01000003,10,", "E01000003,[x],", u"Sheet “imd”, row 4, column B: “[x]” is no rank."_s);
    row("half a rank", "E01000003,10,", "E01000003,9.5,", u"Sheet “imd”, row 4, column B: “9.5” is no rank."_s);
    row("an eleventh decile", "10,10,", "10,11,", u"Sheet “imd”, row 4, column C: “11” is no decile from 1 to 10."_s);
    row("a decile of nought", "10,10,", "10,0,", u"Sheet “imd”, row 4, column C: “0” is no decile from 1 to 10."_s);
    row("a council that is not known", "E06000055,E06000055", "W06000001,W06000001", u"Sheet “imd”, row 4, column E: “W06000001” is the code of no council."_s);
    row("a region for a council", "E06000055,E06000055", "E06000055,E12000006", u"Sheet “imd”, row 4, column E: “E12000006” is the code of no council."_s);
    row("a small area twice", "E01000003", "E01000002", u"Sheet “imd”, row 4, column A: “E01000002” is there twice."_s);
    row("a small area without a code", "E01000003,10", ",10", u"Sheet “imd”, row 4, column A: “” is no small area."_s);
    row("a file cut short", "E01000010,9,9,E06000063,E06000063\n", "", u"Sheet “imd” holds 9 small areas, but ranks up to 10: some are missing. Download the file again."_s);
    row("a renamed column", "IMD_decile", "decile", u"Sheet “imd”, row 1 has no column headed “IMD_decile”."_s);
}

void SmallAreaFormatTest::stopped()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, why);
    QCOMPARE(table.count(from), 1);
    const auto plan = read(QByteArray(table).replace(from, to));
    QVERIFY(!plan);
    QCOMPARE(plan.error().message, why);
}

void SmallAreaFormatTest::recognises()
{
    const QString path = m_dir.filePath(u"imd.csv"_s);
    const auto format = SourceFormat::make(committed());
    QVERIFY(format.has_value());
    // The edition of 2025 counts by the small areas of 2021 and is another layout's.
    const std::pair<QByteArray, bool> files[] = {{table, true}, {QByteArray(table).replace("lsoa11_code", "lsoa21_code"), false}, {"code,name\n1,2\n", false}};
    for (const auto &[content, expected] : files) {
        QVERIFY(samples::writeFile(path, content));
        auto source = openRows(path);
        QVERIFY(source.has_value());
        QCOMPARE((*format)->recognises(**source), expected);
    }
}

void SmallAreaFormatTest::layoutsThatAreNotUsable_data()
{
    QTest::addColumn<QString>("object"); // empty for the key itself
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("why");
    const QString needs = u"The layout is not usable: it needs the columns small_area, area, rank and decile and the indicators rank and decile."_s;
    QTest::newRow("no column of ranks") << u"columns"_s << u"rank"_s << needs;
    QTest::newRow("no column of councils") << u"columns"_s << u"area"_s << needs;
    QTest::newRow("no indicator of deciles") << u"indicators"_s << u"decile"_s << needs;
    QTest::newRow("no period") << u""_s << u"period"_s << u"“” is not a period: write one as 2023-24, 2023, 2024-04 or 2026-03-31."_s;
}

void SmallAreaFormatTest::layoutsThatAreNotUsable()
{
    QFETCH(QString, object);
    QFETCH(QString, key);
    QFETCH(QString, why);
    QJsonObject description = committed();
    QJsonObject inner = description[object].toObject();
    inner.remove(key);
    if (object.isEmpty())
        description.remove(key);
    else
        description[object] = inner;
    const auto format = SourceFormat::make(description);
    QVERIFY(!format);
    QCOMPARE(format.error().message, why);
}

void SmallAreaFormatTest::asThePublisherSummarises()
{
    const QString sources = QStringLiteral(CAREATLAS_SOURCE_DIR "/../shared/sources/");
    const QString summaries = sources + u"mhclg-iod-2019-file-11-upper-tier.xlsx"_s, smallAreas = sources + u"mhclg-imd-2019-by-small-area.csv"_s;
    if (!QFile::exists(summaries) || !QFile::exists(smallAreas))
        QSKIP("The publisher's files are not beside the project; they are no part of it.");
    const auto areas = PackFiles(QStringLiteral(CAREATLAS_SOURCE_DIR "/data")).areas();
    QVERIFY(areas.has_value());
    auto file = openRows(smallAreas);
    QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
    const auto plan = (*SourceFormat::make(committed()))->read(**file, {*areas, {}});
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QHash<QString, double> shares;
    for (const Observation &o : plan->observations)
        if (o.breakdown == u"decile=1"_s)
            shares.insert(o.area.toString(), *o.value);

    auto workbook = openRows(summaries);
    QVERIFY2(workbook.has_value(), workbook ? "" : qPrintable(workbook.error().message));
    QVERIFY((*workbook)->open(u"IMD"_s).has_value());
    const auto heading = (*workbook)->next();
    QVERIFY(heading && *heading);
    constexpr std::size_t proportion = 6;
    QCOMPARE((*heading)->at(proportion).text.simplified(), u"IMD - Proportion of LSOAs in most deprived 10% nationally"_s);
    QStringList wrong, ended;
    int compared = 0;
    for (auto row = (*workbook)->next(); row && *row; row = (*workbook)->next()) {
        const QString code = (*row)->at(0).text;
        const Area *council = areas->find(code);
        if (!council || !council->isCurrent()) {
            ended << code;
            continue;
        }
        // Given to four decimals of a fraction.
        if (std::abs(shares.value(council->code.toString(), -1) / 100.0 - (*row)->at(proportion).number.value_or(-1)) > 0.000051)
            wrong << code;
        ++compared;
    }
    QCOMPARE(wrong.join(u' '), QString());
    QCOMPARE(compared, 146);
    // Buckinghamshire, Cumbria, Northamptonshire, North Yorkshire and Somerset have ended since.
    QCOMPARE(ended.join(u' '), u"E10000002 E10000006 E10000021 E10000023 E10000027"_s);
}

QTEST_APPLESS_MAIN(SmallAreaFormatTest)
#include "tst_smallareaformat.moc"
