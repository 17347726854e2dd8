// SPDX-License-Identifier: GPL-3.0-or-later
// The areas of the committed pack: what ONS says there is, typed by hand, and what a code meant in a year.
#include "coresamples.h"

#include <QSet>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class AreaRegisterTest : public QObject {
    Q_OBJECT
    AreaRegister m_areas;

private Q_SLOTS:
    void initTestCase();
    void councils();
    void councilsByType_data();
    void councilsByType();
    void regions();
    void resolve_data();
    void resolve();
    void look_data();
    void look();
    void unknownName_data();
    void unknownName();
    void lifetime_data();
    void lifetime();
    void datedNames();
};

void AreaRegisterTest::initTestCase()
{
    const auto areas = PackFiles(QStringLiteral(CAREATLAS_SOURCE_DIR "/data")).areas();
    QVERIFY2(areas.has_value(), areas ? "" : qPrintable(areas.error().message));
    m_areas = *areas;
}

void AreaRegisterTest::councils()
{
    const std::vector<Area> councils = m_areas.currentCouncils();
    QCOMPARE(councils.size(), std::size_t(153));
    QSet<QString> codes;
    for (const Area &council : councils) {
        codes.insert(council.code.toString());
        const Area *region = m_areas.find(council.region);
        QVERIFY2(region && region->type == AreaType::Region, qPrintable(council.name));
        QVERIFY2(council.successors.empty(), qPrintable(council.name));
    }
    QCOMPARE(codes.size(), 153);
    QVERIFY(std::is_sorted(councils.begin(), councils.end(), [](const Area &a, const Area &b) { return a.name < b.name; }));
}

void AreaRegisterTest::councilsByType_data()
{
    QTest::addColumn<AreaType>("type");
    QTest::addColumn<int>("count");
    // Since April 2023 England has 21 counties, 62 unitary authorities, 36 metropolitan districts, 32 London boroughs.
    QTest::newRow("counties") << AreaType::County << 21;
    QTest::newRow("unitary authorities") << AreaType::UnitaryAuthority << 62;
    QTest::newRow("metropolitan districts") << AreaType::MetropolitanDistrict << 36;
    QTest::newRow("London boroughs") << AreaType::LondonBorough << 32;
    QTest::newRow("City of London") << AreaType::CityOfLondon << 1;
    QTest::newRow("Isles of Scilly") << AreaType::IslesOfScilly << 1;
}

void AreaRegisterTest::councilsByType()
{
    QFETCH(AreaType, type);
    QFETCH(int, count);
    const std::vector<Area> councils = m_areas.currentCouncils();
    QCOMPARE(static_cast<int>(std::count_if(councils.begin(), councils.end(), [&](const Area &a) { return a.type == type; })), count);
}

void AreaRegisterTest::regions()
{
    QStringList names;
    for (const Area &region : m_areas.regions())
        names << region.name;
    const QStringList nine{u"East Midlands"_s, u"East of England"_s, u"London"_s, u"North East"_s, u"North West"_s,
                           u"South East"_s, u"South West"_s, u"West Midlands"_s, u"Yorkshire and The Humber"_s};
    QCOMPARE(names, nine);
    QCOMPARE(m_areas.find(AreaCode::england())->name, u"England"_s);
    QCOMPARE(m_areas.find(m_areas.find(u"E06000032"_s)->region)->name, u"East of England"_s);
}

void AreaRegisterTest::resolve_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("meant"); // empty for none
    QTest::addColumn<QString>("name");

    QTest::newRow("Luton, as ever") << u"E06000032"_s << u"2015-16"_s << u"E06000032"_s << u"Luton"_s;
    QTest::newRow("Dorset's old code in 2019-20") << u"E10000009"_s << u"2019-20"_s << u"E06000059"_s << u"Dorset"_s;
    QTest::newRow("Dorset's old code in 2024-25") << u"E10000009"_s << u"2024-25"_s << u"E06000059"_s << u"Dorset"_s;
    QTest::newRow("Dorset's old code in its last year") << u"E10000009"_s << u"2018-19"_s << u"E10000009"_s << u"Dorset (county)"_s;
    QTest::newRow("Dorset's old code at mid-2019") << u"E10000009"_s << u"mid-2019"_s << u"E06000059"_s << u"Dorset"_s;
    QTest::newRow("Cumbria before its split") << u"E10000006"_s << u"2022-23"_s << u"E10000006"_s << u"Cumbria"_s;
    QTest::newRow("Cumbria after its split stays") << u"E10000006"_s << u"2023-24"_s << u"E10000006"_s << u"Cumbria"_s;
    QTest::newRow("Northamptonshire after its split stays") << u"E10000021"_s << u"2021-22"_s << u"E10000021"_s << u"Northamptonshire"_s;
    QTest::newRow("Buckinghamshire in 2019-20") << u"E10000002"_s << u"2019-20"_s << u"E10000002"_s << u"Buckinghamshire (county)"_s;
    QTest::newRow("Buckinghamshire in 2020-21") << u"E10000002"_s << u"2020-21"_s << u"E06000060"_s << u"Buckinghamshire"_s;
    QTest::newRow("Bournemouth after the merger") << u"E06000028"_s << u"2019-20"_s << u"E06000058"_s << u"Bournemouth, Christchurch and Poole"_s;
    QTest::newRow("Poole after the merger") << u"E06000029"_s << u"2020-21"_s << u"E06000058"_s << u"Bournemouth, Christchurch and Poole"_s;
    QTest::newRow("Somerset in 2023-24") << u"E10000027"_s << u"2023-24"_s << u"E06000066"_s << u"Somerset"_s;
    QTest::newRow("North Yorkshire in 2023-24") << u"E10000023"_s << u"2023-24"_s << u"E06000065"_s << u"North Yorkshire"_s;
    QTest::newRow("North Yorkshire in its last week") << u"E10000023"_s << u"2023-03-31"_s << u"E10000023"_s << u"North Yorkshire (county)"_s;
    QTest::newRow("North Yorkshire in its last month") << u"E10000023"_s << u"Mar 2023"_s << u"E10000023"_s << u"North Yorkshire (county)"_s;
    QTest::newRow("North Yorkshire the month after") << u"E10000023"_s << u"April 2023"_s << u"E06000065"_s << u"North Yorkshire"_s;
    QTest::newRow("North Yorkshire on a later day in January") << u"E10000023"_s << u"2024-01-15"_s << u"E06000065"_s << u"North Yorkshire"_s;
    // A council ends on 31 March: the first months of its last calendar year are still its own.
    QTest::newRow("Cumbria's last month") << u"E10000006"_s << u"2023-03"_s << u"E10000006"_s << u"Cumbria"_s;
    QTest::newRow("Somerset's last month") << u"E10000027"_s << u"2023-03"_s << u"E10000027"_s << u"Somerset (county)"_s;
    QTest::newRow("Somerset's first month") << u"E10000027"_s << u"2023-04"_s << u"E06000066"_s << u"Somerset"_s;
    QTest::newRow("North Yorkshire's last day") << u"E10000023"_s << u"2023-03-31"_s << u"E10000023"_s << u"North Yorkshire (county)"_s;
    QTest::newRow("North Yorkshire's first day") << u"E10000023"_s << u"2023-04-01"_s << u"E06000065"_s << u"North Yorkshire"_s;
    QTest::newRow("North Yorkshire in its last year") << u"E10000023"_s << u"2022-23"_s << u"E10000023"_s << u"North Yorkshire (county)"_s;
    QTest::newRow("a week of Dorset under its old code") << u"E10000009"_s << u"2024-09-16"_s << u"E06000059"_s << u"Dorset"_s;
    QTest::newRow("Poole at mid-2018") << u"E06000029"_s << u"mid-2018"_s << u"E06000029"_s << u"Poole"_s;
    QTest::newRow("Poole at mid-2019") << u"E06000029"_s << u"mid-2019"_s << u"E06000058"_s << u"Bournemouth, Christchurch and Poole"_s;
    QTest::newRow("a new code in a file that is rebased") << u"E06000063"_s << u"mid-1991"_s << u"E06000063"_s << u"Cumberland"_s;
    QTest::newRow("Barnsley, issued anew, in a month") << u"E08000038"_s << u"2024-04"_s << u"E08000016"_s << u"Barnsley"_s;
    QTest::newRow("Sheffield, issued anew, in an older year") << u"E08000039"_s << u"mid-1991"_s << u"E08000019"_s << u"Sheffield"_s;
    QTest::newRow("Barnsley, issued anew") << u"E08000038"_s << u"2024-25"_s << u"E08000016"_s << u"Barnsley"_s;
    QTest::newRow("Sheffield, issued anew") << u"E08000039"_s << u"2024-25"_s << u"E08000019"_s << u"Sheffield"_s;
    QTest::newRow("a district") << u"E07000048"_s << u"2018-19"_s << u""_s << u""_s;
}

void AreaRegisterTest::resolve()
{
    QFETCH(QString, code);
    QFETCH(QString, period);
    QFETCH(QString, meant);
    QFETCH(QString, name);
    const Area *area = m_areas.resolve(code, samples::period(period));
    QCOMPARE(area ? area->code.toString() : QString(), meant);
    QCOMPARE(area ? area->name : QString(), name);
}

void AreaRegisterTest::look_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("code");
    QTest::newRow("name") << u"Luton"_s << u"E06000032"_s;
    QTest::newRow("name in any case") << u"lUTON"_s << u"E06000032"_s;
    QTest::newRow("space around") << u"  Luton "_s << u"E06000032"_s;
    QTest::newRow("code") << u"E06000032"_s << u"E06000032"_s;
    QTest::newRow("code in lower case") << u"e06000032"_s << u"E06000032"_s;
    QTest::newRow("code issued anew") << u"E08000038"_s << u"E08000016"_s;
    QTest::newRow("England") << u"england"_s << u"E92000001"_s;
    QTest::newRow("a name with commas") << u"bournemouth, christchurch and poole"_s << u"E06000058"_s;
    QTest::newRow("of two Dorsets the one of today") << u"Dorset"_s << u"E06000059"_s;
    QTest::newRow("the county that was") << u"Dorset (county)"_s << u"E10000009"_s;
}

void AreaRegisterTest::look()
{
    QFETCH(QString, asked);
    QFETCH(QString, code);
    const auto area = m_areas.look(asked);
    QVERIFY2(area.has_value(), area ? "" : qPrintable(area.error().message));
    QCOMPARE(area->code.toString(), code);
}

void AreaRegisterTest::unknownName_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("a letter too many") << u"Lutton"_s << u"Luton"_s;
    QTest::newRow("a letter left out") << u"Traford"_s << u"Trafford"_s;
    QTest::newRow("part of a name") << u"Poole, Bournemouth"_s << u"Bournemouth"_s;
    QTest::newRow("the start of a long name") << u"Westmorland"_s << u"Westmorland and Furness"_s;
    QTest::newRow("nothing at all") << u""_s << u""_s;
}

void AreaRegisterTest::unknownName()
{
    QFETCH(QString, asked);
    QFETCH(QString, nearest);
    const auto area = m_areas.look(asked);
    QVERIFY(!area);
    QCOMPARE(area.error().code, Error::Code::NotFound);
    QVERIFY2(area.error().message.contains(asked) && area.error().message.contains(nearest), qPrintable(area.error().message));
}

void AreaRegisterTest::lifetime_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("period");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("after");
    QTest::newRow("a council of always") << u"E06000032"_s << u"1991"_s << false << false;
    QTest::newRow("the last year of Cumbria") << u"E10000006"_s << u"2022-23"_s << false << false;
    QTest::newRow("its last day") << u"E10000006"_s << u"2023-03-31"_s << false << false;
    QTest::newRow("the year after") << u"E10000006"_s << u"2023-24"_s << false << true;
    QTest::newRow("the month after") << u"E10000006"_s << u"2023-04"_s << false << true;
    QTest::newRow("mid-year before it ended") << u"E10000006"_s << u"mid-2022"_s << false << false;
    QTest::newRow("mid-year after") << u"E10000006"_s << u"mid-2023"_s << false << true;
    QTest::newRow("the year before Cumberland") << u"E06000063"_s << u"2022-23"_s << true << false;
    QTest::newRow("its first year") << u"E06000063"_s << u"2023-24"_s << false << false;
    QTest::newRow("its first day") << u"E06000063"_s << u"2023-04-01"_s << false << false;
}

void AreaRegisterTest::lifetime()
{
    QFETCH(QString, code);
    QFETCH(QString, period);
    const Area *area = m_areas.find(code);
    QVERIFY(area);
    QTEST(area->beganAfter(samples::period(period)), "before");
    QTEST(area->endedBefore(samples::period(period)), "after");
}

void AreaRegisterTest::datedNames()
{
    QCOMPARE(m_areas.find(u"E06000063"_s)->datedName(), u"Cumberland"_s);
    QCOMPARE(m_areas.find(u"E10000006"_s)->datedName(), u"Cumbria (until 2023)"_s);
    QCOMPARE(m_areas.find(u"E10000009"_s)->datedName(), u"Dorset (county, until 2019)"_s);
    QStringList past;
    for (const Area &area : m_areas.pastCouncils())
        past << area.name;
    QCOMPARE(past, QStringList({u"Bournemouth"_s, u"Buckinghamshire (county)"_s, u"Cumbria"_s, u"Dorset (county)"_s, u"North Yorkshire (county)"_s,
                                u"Northamptonshire"_s, u"Poole"_s, u"Somerset (county)"_s}));
}

QTEST_APPLESS_MAIN(AreaRegisterTest)
#include "tst_arearegister.moc"
