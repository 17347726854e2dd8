// SPDX-License-Identifier: GPL-3.0-or-later
// The committed pack, built into a store, against figures typed by hand from the publications, and against
// cells that another reader took from the official workbooks (only where those checks are at hand).
#include "core/domain/rate.h"
#include "core/pack/packer.h"
#include "core/store/indicatorstore.h"
#include "core/support/csv.h"
#include "coresamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class PackTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::optional<IndicatorStore> m_store;

    std::optional<Observation> official(const QString &indicator, const AreaCode &area, const Period &period) const;
    std::vector<Observation> wholes(const QString &indicator, const AreaCode &area) const;

private Q_SLOTS:
    void initTestCase();
    void sound();
    void published_data();
    void published();
    void extremes_data();
    void extremes();
    void national_data();
    void national();
    void past_data();
    void past();
    void englandsPopulationIsThatOfItsCouncils();
    void states_data();
    void states();
    void quotedFigures();
    void segments_data();
    void segments();
    void monthsAndTheirYear();
    void everyPartAddsUp_data();
    void everyPartAddsUp();
    void partsMakeTheirWhole_data();
    void partsMakeTheirWhole();
    void countsOfShares_data();
    void countsOfShares();
    void ratesOfClients();
    void cells_data();
    void cells();
};

void PackTest::initTestCase()
{
    const QString path = m_dir.filePath(u"store.sqlite"_s);
    const auto counts = buildStore(PackFiles(QStringLiteral(CAREATLAS_SOURCE_DIR "/data")), path);
    QVERIFY2(counts.has_value(), counts ? "" : qPrintable(counts.error().message));
    auto store = IndicatorStore::open(path);
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().message));
    m_store.emplace(std::move(*store));
}

/// The whole, or the named part after "/", as the official release has it.
std::optional<Observation> PackTest::official(const QString &indicator, const AreaCode &area, const Period &period) const
{
    const auto observations = m_store->allReleases(indicator.section(u'/', 0, 0), area);
    if (observations)
        for (const Observation &o : *observations)
            if (o.period == period && o.breakdown == indicator.section(u'/', 1) && o.provenance.release.official)
                return o;
    return std::nullopt;
}

/// What is shown, without parts and quoted rates.
std::vector<Observation> PackTest::wholes(const QString &indicator, const AreaCode &area) const
{
    auto observations = m_store->observations(indicator, area).value();
    std::erase_if(observations, [](const Observation &o) { return !o.breakdown.isEmpty(); });
    return observations;
}

void PackTest::sound()
{
    QCOMPARE(*m_store->check(), QStringList());
    QCOMPARE(m_store->packHash(), *PackFiles(QStringLiteral(CAREATLAS_SOURCE_DIR "/data")).hash());
}

void PackTest::published_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("period");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("unit"); // published to the nearest of these
    QTest::addColumn<int>("respondents"); // 0 where none are stated
    const QString satisfied = u"user-satisfaction"_s, carers = u"carer-satisfaction"_s, contact = u"carers-social-contact"_s, easy = u"users-easy-information"_s;

    QTest::newRow("satisfaction 2023-24, Luton") << satisfied << u"Luton"_s << u"2023-24"_s << 58.1 << 0.1 << 325;
    QTest::newRow("satisfaction 2023-24, East of England") << satisfied << u"East of England"_s << u"2023-24"_s << 65.0 << 0.1 << 0;
    QTest::newRow("satisfaction 2023-24, England") << satisfied << u"England"_s << u"2023-24"_s << 65.4 << 0.1 << 0;
    QTest::newRow("satisfaction 2024-25, Luton") << satisfied << u"Luton"_s << u"2024-25"_s << 57.6 << 0.1 << 0;
    QTest::newRow("satisfaction 2024-25, England") << satisfied << u"England"_s << u"2024-25"_s << 65.1 << 0.1 << 0;
    QTest::newRow("satisfaction 2024-25, East of England") << satisfied << u"East of England"_s << u"2024-25"_s << 66.3 << 0.1 << 0;
    QTest::newRow("carers satisfied 2023-24, Luton") << carers << u"Luton"_s << u"2023-24"_s << 24.0 << 0.1 << 230;
    QTest::newRow("carers satisfied 2023-24, East of England") << carers << u"East of England"_s << u"2023-24"_s << 35.4 << 0.1 << 0;
    QTest::newRow("carers satisfied 2023-24, England") << carers << u"England"_s << u"2023-24"_s << 36.7 << 0.1 << 0;
    QTest::newRow("carers' social contact 2023-24, Luton") << contact << u"Luton"_s << u"2023-24"_s << 20.8 << 0.1 << 0;
    QTest::newRow("carers' social contact 2023-24, England") << contact << u"England"_s << u"2023-24"_s << 30.0 << 0.1 << 0;
    QTest::newRow("ease of information 2023-24, Luton") << easy << u"Luton"_s << u"2023-24"_s << 63.3 << 0.1 << 0;
    QTest::newRow("ease of information 2023-24, England") << easy << u"England"_s << u"2023-24"_s << 67.9 << 0.1 << 0;
    QTest::newRow("requests 18-64, Luton") << u"requests-18-64"_s << u"Luton"_s << u"2021-22"_s << 910.0 << 1.0 << 0;
    QTest::newRow("requests 65+, Luton") << u"requests-65-plus"_s << u"Luton"_s << u"2021-22"_s << 1795.0 << 1.0 << 0;
    QTest::newRow("long-term support 18-64, Luton") << u"long-term-support-18-64"_s << u"Luton"_s << u"2021-22"_s << 1205.0 << 1.0 << 0;
    QTest::newRow("long-term support 65+, Luton") << u"long-term-support-65-plus"_s << u"Luton"_s << u"2021-22"_s << 1770.0 << 1.0 << 0;
    QTest::newRow("gross current expenditure, Luton") << u"gross-current-expenditure"_s << u"Luton"_s << u"2021-22"_s << 72059.0 << 1.0 << 0;
    QTest::newRow("net total expenditure, Luton") << u"net-total-expenditure"_s << u"Luton"_s << u"2021-22"_s << 62808.0 << 1.0 << 0;
    QTest::newRow("client contributions, Luton") << u"client-contributions"_s << u"Luton"_s << u"2021-22"_s << 9394.0 << 1.0 << 0;
    QTest::newRow("income from the NHS, Luton") << u"nhs-income"_s << u"Luton"_s << u"2021-22"_s << 8345.0 << 1.0 << 0;
    QTest::newRow("requests 18-64, England") << u"requests-18-64"_s << u"England"_s << u"2021-22"_s << 611505.0 << 1.0 << 0;
    QTest::newRow("home care, in house, Luton") << u"home-care-hourly-cost/provision=in-house"_s << u"Luton"_s << u"2021-22"_s << 39.41 << 0.01 << 0;
    QTest::newRow("population, Luton") << u"population"_s << u"Luton"_s << u"mid-2024"_s << 239090.0 << 1.0 << 0;
    QTest::newRow("density, Luton") << u"population-density"_s << u"Luton"_s << u"mid-2024"_s << 5515.0 << 1.0 << 0;
    QTest::newRow("deprivation 2019, Luton") << u"imd-2019-decile"_s << u"Luton"_s << u"2019"_s << 4.32 << 0.01 << 0;
    QTest::newRow("deprivation 2019, England") << u"imd-2019-decile"_s << u"England"_s << u"2019"_s << 5.5 << 0.001 << 0;
    QTest::newRow("deprivation 2025, England") << u"imd-2025-decile"_s << u"England"_s << u"2025"_s << 5.5 << 0.001 << 0;
    QTest::newRow("deprivation 2025, Luton") << u"imd-2025-decile"_s << u"Luton"_s << u"2025"_s << 3.96 << 0.01 << 0;
    QTest::newRow("deprivation 2019, Cumberland") << u"imd-2019-decile"_s << u"Cumberland"_s << u"2019"_s << 4.95 << 0.01 << 0;
    QTest::newRow("deprivation 2025, the one small area of Scilly") << u"imd-2025-decile"_s << u"Isles of Scilly"_s << u"2025"_s << 7.0 << 0.001 << 0;
    QTest::newRow("most deprived tenth 2019, Luton, 4 of 121") << u"imd-2019-decile/decile=1"_s << u"Luton"_s << u"2019"_s << 3.31 << 0.01 << 0;
    QTest::newRow("most deprived tenth 2019, Barnsley, 32 of 147") << u"imd-2019-decile/decile=1"_s << u"Barnsley"_s << u"2019"_s << 21.77 << 0.01 << 0;
    QTest::newRow("least deprived tenth 2025, Luton, none") << u"imd-2025-decile/decile=10"_s << u"Luton"_s << u"2025"_s << 0.0 << 0.01 << 0;
    QTest::newRow("quartile of 2019, City of London") << u"imd-2019-decile/statistic=lower-quartile"_s << u"City of London"_s << u"2019"_s << 5.25 << 0.01 << 0;
    QTest::newRow("median rank 2019, City of London") << u"imd-2019-rank/statistic=median"_s << u"City of London"_s << u"2019"_s << 19240.0 << 0.1 << 0;
    QTest::newRow("median rank 2019, Luton") << u"imd-2019-rank/statistic=median"_s << u"Luton"_s << u"2019"_s << 11723.0 << 0.1 << 0;
    QTest::newRow("quartile of ranks 2025, Barnsley") << u"imd-2025-rank/statistic=lower-quartile"_s << u"Barnsley"_s << u"2025"_s << 4099.75 << 0.01 << 0;
    QTest::newRow("highest rank 2025, England") << u"imd-2025-rank/statistic=maximum"_s << u"England"_s << u"2025"_s << 33755.0 << 0.1 << 0;
    QTest::newRow("carers, Luton") << u"unpaid-carers"_s << u"Luton"_s << u"2021"_s << 16108.0 << 1.0 << 0;
    QTest::newRow("carers for 50 hours, Luton") << u"unpaid-carers/hours=50-or-more"_s << u"Luton"_s << u"2021"_s << 4875.0 << 1.0 << 0;
    QTest::newRow("carers for 35 hours, Isles of Scilly") << u"unpaid-carers/hours=35-to-49"_s << u"Isles of Scilly"_s << u"2021"_s << 8.0 << 1.0 << 0;
    QTest::newRow("carers, Cumberland") << u"unpaid-carers"_s << u"Cumberland"_s << u"2021"_s << 24702.0 << 1.0 << 0;
    QTest::newRow("carers, England") << u"unpaid-carers"_s << u"England"_s << u"2021"_s << 4678238.0 << 1.0 << 0;
    QTest::newRow("disabled residents, Luton") << u"disability-crude"_s << u"Luton"_s << u"2021"_s << 13.73 << 0.01 << 0;
    QTest::newRow("disabled residents, City of London") << u"disability-crude"_s << u"City of London"_s << u"2021"_s << 10.71 << 0.01 << 0;
    QTest::newRow("disabled residents, England") << u"disability-crude"_s << u"England"_s << u"2021"_s << 17.30 << 0.01 << 0;
    QTest::newRow("aged 0 to 4, Luton, 15,960 of 225,259") << u"population/age=0-4"_s << u"Luton"_s << u"2021-03-21"_s << 7.09 << 0.01 << 0;
    QTest::newRow("aged 65 to 69, Barnsley, 13,399 of 244,576") << u"population/age=65-69"_s << u"Barnsley"_s << u"2021-03-21"_s << 5.48 << 0.01 << 0;
    QTest::newRow("aged 90 and over, Isles of Scilly, 39 of 2,058") << u"population/age=90-plus"_s << u"Isles of Scilly"_s << u"2021-03-21"_s << 1.90 << 0.01 << 0;
    QTest::newRow("aged 20 to 24, North Yorkshire, 26,260 of 615,487") << u"population/age=20-24"_s << u"North Yorkshire"_s << u"2021-03-21"_s << 4.27 << 0.01 << 0;
    QTest::newRow("aged 0 to 4, Cumbria, 22,404 of 499,848") << u"population/age=0-4"_s << u"Cumbria"_s << u"2021-03-21"_s << 4.48 << 0.01 << 0;
    QTest::newRow("aged 90 and over, England, 499,796 of 56,490,033") << u"population/age=90-plus"_s << u"England"_s << u"2021-03-21"_s << 0.885 << 0.001 << 0;
    QTest::newRow("assessment, Camden outstanding") << u"cqc-council-rating"_s << u"Camden"_s << u"2025-10"_s << 4.0 << 1.0 << 0;
    QTest::newRow("assessment, Isles of Scilly good") << u"cqc-council-rating"_s << u"Isles of Scilly"_s << u"2025-10"_s << 3.0 << 1.0 << 0;
    QTest::newRow("assessment, Derby requires improvement") << u"cqc-council-rating"_s << u"Derby"_s << u"2025-10"_s << 2.0 << 1.0 << 0;
    QTest::newRow("assessment, Blackpool inadequate") << u"cqc-council-rating"_s << u"Blackpool"_s << u"2025-10"_s << 1.0 << 1.0 << 0;
    QTest::newRow("partnerships, Hertfordshire outstanding") << u"cqc-council-rating/statement=partnerships"_s << u"Hertfordshire"_s << u"2025-10"_s << 4.0 << 1.0 << 0;
    const QString share = u"delayed-discharges"_s, delay = u"mean-discharge-delay"_s, beds = u"care-home-beds"_s, outturn = u"net-current-expenditure-outturn"_s;
    QTest::newRow("delayed discharges, Luton") << share << u"Luton"_s << u"2024-25"_s << 8.48 << 0.01 << 0;
    QTest::newRow("delayed discharges, England") << share << u"England"_s << u"2024-25"_s << 13.54 << 0.01 << 0;
    QTest::newRow("delayed discharges, City of London") << share << u"City of London"_s << u"2024-25"_s << 18.85 << 0.01 << 0;
    QTest::newRow("delayed discharges, Isles of Scilly in February") << share << u"Isles of Scilly"_s << u"2025-02"_s << 33.33 << 0.01 << 0;
    QTest::newRow("delayed discharges, England in January") << share << u"England"_s << u"2025-01"_s << 14.47 << 0.01 << 0;
    QTest::newRow("mean delay, Luton") << delay << u"Luton"_s << u"2024-25"_s << 0.52 << 0.01 << 0;
    QTest::newRow("mean delay, England") << delay << u"England"_s << u"2024-25"_s << 0.82 << 0.01 << 0;
    QTest::newRow("mean delay of those delayed, England in April") << delay + u"/when-delayed=mean"_s << u"England"_s << u"2024-04"_s << 6.17 << 0.01 << 0;
    QTest::newRow("mean delay of those delayed, Cumberland") << delay + u"/when-delayed=mean"_s << u"Cumberland"_s << u"2024-25"_s << 9.88 << 0.01 << 0;
    QTest::newRow("beds, Luton") << beds << u"Luton"_s << u"2024-09-16"_s << 900.0 << 1.0 << 0;
    QTest::newRow("beds, England, a number as text") << beds << u"England"_s << u"2024-08-14"_s << 407903.0 << 1.0 << 0;
    QTest::newRow("beds, Birmingham") << beds << u"Birmingham"_s << u"2024-09-16"_s << 6380.0 << 1.0 << 0;
    QTest::newRow("beds, Cumbria until March 2024") << beds << u"Cumbria"_s << u"2023-01-16"_s << 3620.0 << 1.0 << 0;
    QTest::newRow("occupancy, East of England") << u"care-home-occupancy"_s << u"East of England"_s << u"2024-09-16"_s << 87.1 << 0.1 << 0;
    QTest::newRow("occupancy, Luton") << u"care-home-occupancy"_s << u"Luton"_s << u"2024-09-16"_s << 91.1 << 0.1 << 0;
    QTest::newRow("absence, England") << u"care-home-staff-absence"_s << u"England"_s << u"2024-09-16"_s << 0.1 << 0.1 << 0;
    QTest::newRow("homes that reported, England") << u"care-homes-in-tracker"_s << u"England"_s << u"2024-09-16"_s << 13436.0 << 1.0 << 0;
    QTest::newRow("outturn, Luton") << outturn << u"Luton"_s << u"2024-25"_s << 87359000.0 << 1.0 << 0;
    QTest::newRow("outturn, City of London") << outturn << u"City of London"_s << u"2024-25"_s << 7935000.0 << 1.0 << 0;
    QTest::newRow("outturn, Isles of Scilly") << outturn << u"Isles of Scilly"_s << u"2022-23"_s << 1166000.0 << 1.0 << 0;
    QTest::newRow("outturn, Cumberland") << outturn << u"Cumberland"_s << u"2023-24"_s << 104350000.0 << 1.0 << 0;
    QTest::newRow("outturn, Birmingham") << outturn << u"Birmingham"_s << u"2022-23"_s << 371448000.0 << 1.0 << 0;
    QTest::newRow("long-term support 2026, Luton") << u"long-term-support-2026"_s << u"Luton"_s << u"2026-03-31"_s << 2645.0 << 1.0 << 0;
    QTest::newRow("long-term support 2026, Isles of Scilly") << u"long-term-support-2026"_s << u"Isles of Scilly"_s << u"2026-03-31"_s << 15.0 << 1.0 << 0;
    QTest::newRow("assessments, Birmingham") << u"assessments-2026"_s << u"Birmingham"_s << u"2025-26"_s << 20930.0 << 1.0 << 0;
    QTest::newRow("vacancies, Luton") << u"workforce-vacancy"_s << u"Luton"_s << u"2024-25"_s << 11.24896951762838 << 1e-12 << 0;
    QTest::newRow("vacancies, City of London") << u"workforce-vacancy"_s << u"City of London"_s << u"2024-25"_s << 5.6832502387820805 << 1e-12 << 0;
    QTest::newRow("adults, Luton") << u"adults"_s << u"Luton"_s << u"mid-2024"_s << 149617.0 + 27193.0 << 1.0 << 0;
}

void PackTest::published()
{
    QFETCH(QString, indicator);
    QFETCH(QString, area);
    QFETCH(QString, period);
    QFETCH(double, value);
    QFETCH(double, unit);
    QFETCH(int, respondents);
    const auto found = official(indicator, m_store->areas().look(area)->code, samples::period(period));
    QVERIFY(found && found->value);
    QCOMPARE(std::round(*found->value / unit), std::round(value / unit));
    if (respondents > 0)
        QCOMPARE(*found->respondents, double(respondents));
    QVERIFY(found->provenance.row > 0 && !found->provenance.table.isEmpty() && !found->provenance.column.isEmpty());
    QCOMPARE(found->provenance.release.sha256.size(), 64);
}

void PackTest::extremes_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("lowest");
    QTest::addColumn<double>("lowestValue");
    QTest::addColumn<QString>("highest");
    QTest::addColumn<double>("highestValue");
    QTest::newRow("2023-24") << u"2023-24"_s << u"Trafford"_s << 52.3 << u"Warwickshire"_s << 88.3;
    QTest::newRow("2024-25") << u"2024-25"_s << u"Ealing"_s << 52.6 << u"Rutland"_s << 79.6;
}

void PackTest::extremes()
{
    QFETCH(QString, period);
    QFETCH(QString, lowest);
    QFETCH(double, lowestValue);
    QFETCH(QString, highest);
    QFETCH(double, highestValue);
    std::map<double, QString> councils;
    for (const Area &council : m_store->areas().currentCouncils())
        if (const auto found = official(u"user-satisfaction"_s, council.code, samples::period(period)); found && found->value)
            councils.insert({*found->value, council.name});
    QCOMPARE(councils.begin()->second, lowest);
    QCOMPARE(councils.begin()->first, lowestValue);
    QCOMPARE(councils.rbegin()->second, highest);
    QCOMPARE(councils.rbegin()->first, highestValue);
}

void PackTest::national_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("period");
    QTest::addColumn<NationalFigure::Kind>("kind");
    QTest::addColumn<std::optional<RateBasis>>("basis");
    QTest::addColumn<double>("value"); // to a tenth; 0 for none
    QTest::addColumn<int>("councils"); // 0 for any number
    using Kind = NationalFigure::Kind;
    const std::optional<RateBasis> none, own = RateBasis::OwnAge;
    // Means that a report printed as England's.
    QTest::newRow("satisfaction") << u"user-satisfaction"_s << u"2023-24"_s << Kind::MeanOfCouncils << none << 64.7 << 0;
    QTest::newRow("carers' social contact") << u"carers-social-contact"_s << u"2023-24"_s << Kind::MeanOfCouncils << none << 29.3 << 0;
    QTest::newRow("ease of information") << u"users-easy-information"_s << u"2023-24"_s << Kind::MeanOfCouncils << none << 68.2 << 0;
    // A survey's percentages have no counts to pool; the year of 18 councils has no mean.
    QTest::newRow("nothing pooled of a survey") << u"user-satisfaction"_s << u"2023-24"_s << Kind::Pooled << none << 0.0 << 0;
    QTest::newRow("no mean of 18 councils") << u"user-satisfaction"_s << u"2020-21"_s << Kind::MeanOfCouncils << none << 0.0 << 0;
    // Tables 2 and 12 added up by hand: 607,625 requests among 33,798,040, where England has 611,505 among 33,992,830.
    QTest::newRow("requests, pooled") << u"requests-18-64"_s << u"2021-22"_s << Kind::Pooled << none << 607625.0 << 151;
    QTest::newRow("requests, pooled, as a rate") << u"requests-18-64"_s << u"2021-22"_s << Kind::Pooled << own << 1797.8 << 151;
    QTest::newRow("requests, mean of rates") << u"requests-18-64"_s << u"2021-22"_s << Kind::MeanOfCouncils << own << 1839.3 << 151;
}

void PackTest::national()
{
    QFETCH(QString, indicator);
    QFETCH(QString, period);
    QFETCH(NationalFigure::Kind, kind);
    QFETCH(std::optional<RateBasis>, basis);
    QFETCH(double, value);
    QFETCH(int, councils);
    const auto figures = m_store->figures(indicator, AreaCode::england(), {});
    QVERIFY(figures.has_value());
    const NationalFigure *found = figures->nationalFigure(kind, samples::period(period), {}, basis);
    QCOMPARE(found != nullptr, value > 0.0);
    if (!found)
        return;
    QCOMPARE(std::round(found->value * 10), std::round(value * 10));
    if (councils > 0)
        QCOMPARE(found->councils, councils);
    QVERIFY(found->councils > 145 && found->councils <= 153);
}

void PackTest::past_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("council");
    QTest::addColumn<QString>("past");
    const QString requests = u"requests-18-64"_s, satisfied = u"user-satisfaction"_s;
    QTest::newRow("Cumberland") << satisfied << u"Cumberland"_s << u"Cumbria 2015-16 to 2022-23"_s;
    QTest::newRow("Westmorland and Furness") << satisfied << u"Westmorland and Furness"_s << u"Cumbria 2015-16 to 2022-23"_s;
    QTest::newRow("North Northamptonshire") << satisfied << u"North Northamptonshire"_s << u"Northamptonshire 2015-16 to 2019-20"_s;
    QTest::newRow("West Northamptonshire") << requests << u"West Northamptonshire"_s << u"Northamptonshire 2019-20 to 2020-21"_s;
    QTest::newRow("Dorset") << satisfied << u"Dorset"_s << u"Dorset (county) 2015-16 to 2018-19"_s;
    QTest::newRow("Bournemouth, Christchurch and Poole") << satisfied << u"Bournemouth, Christchurch and Poole"_s
                                                         << u"Bournemouth 2015-16 to 2018-19, Poole 2015-16 to 2018-19"_s;
    QTest::newRow("Buckinghamshire's own past") << satisfied << u"Buckinghamshire"_s << u""_s;
    QTest::newRow("Buckinghamshire's county") << requests << u"Buckinghamshire"_s << u"Buckinghamshire (county) 2019-20 to 2019-20"_s;
    QTest::newRow("Somerset") << requests << u"Somerset"_s << u"Somerset (county) 2019-20 to 2021-22"_s;
    QTest::newRow("North Yorkshire") << requests << u"North Yorkshire"_s << u"North Yorkshire (county) 2019-20 to 2021-22"_s;
    QTest::newRow("a file with its own past") << u"population-density"_s << u"Cumberland"_s << u""_s;
    QTest::newRow("its ages alone were counted before") << u"population"_s << u"Cumberland"_s << u"Cumbria 2021-03-21 to 2021-03-21"_s;
    QTest::newRow("Luton") << requests << u"Luton"_s << u""_s;
}

void PackTest::past()
{
    QFETCH(QString, indicator);
    QFETCH(QString, council);
    QFETCH(QString, past);
    const auto found = m_store->past(indicator, m_store->areas().look(council)->code);
    QVERIFY(found.has_value());
    QStringList former;
    for (const PastCouncil &one : *found)
        former << u"%1 %2 to %3"_s.arg(one.area.name, one.first.key(), one.last.key());
    QCOMPARE(former.join(u", "_s), past);
}

void PackTest::englandsPopulationIsThatOfItsCouncils()
{
    // ONS gave England no such number in the files held for mid-2024; 149,617 and 27,193 are Luton's.
    const auto populations = m_store->denominators(u"gross-current-expenditure"_s, AreaCode::england());
    QVERIFY(populations.has_value());
    double adults = 0.0;
    for (const Area &council : m_store->areas().currentCouncils())
        adults += official(u"adults"_s, council.code, samples::period(u"mid-2024"_s))->value.value_or(0.0);
    const auto found = std::find_if(populations->begin(), populations->end(),
                                    [](const Observation &o) { return o.indicator == u"adults"_s && o.period.key() == u"mid-2024"_s; });
    QVERIFY(found != populations->end());
    QCOMPARE(*found->value, adults);
    QVERIFY(adults > 45.0e6 && adults < 48.0e6);
}

void PackTest::states_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("state"); // empty where nothing may be held
    QTest::newRow("Hackney did not submit") << u"requests-18-64"_s << u"Hackney"_s << u"2021-22"_s << u"not-available"_s;
    QTest::newRow("Hackney's money neither") << u"gross-current-expenditure"_s << u"Hackney"_s << u"2021-22"_s << u"not-available"_s;
    QTest::newRow("Swindon's money") << u"gross-current-expenditure"_s << u"Swindon"_s << u"2021-22"_s << u"not-available"_s;
    QTest::newRow("Norfolk has no home care of its own") << u"home-care-hourly-cost/provision=in-house"_s << u"Norfolk"_s << u"2021-22"_s << u"not-applicable"_s;
    QTest::newRow("Luton in the year of 18 councils") << u"user-satisfaction"_s << u"Luton"_s << u"2020-21"_s << u"not-available"_s;
    QTest::newRow("England in the year of 18 councils") << u"user-satisfaction"_s << u"England"_s << u"2020-21"_s << u"not-available"_s;
    QTest::newRow("Luton has not been assessed") << u"cqc-council-rating"_s << u"Luton"_s << u"2025-10"_s << u""_s;
    QTest::newRow("County Durham was, without a rating") << u"cqc-council-rating"_s << u"County Durham"_s << u"2025-10"_s << u"not-available"_s;
    QTest::newRow("but with nine scores") << u"cqc-council-rating/statement=safeguarding"_s << u"County Durham"_s << u"2025-10"_s << u"value"_s;
    QTest::newRow("England is not assessed") << u"cqc-council-rating"_s << u"England"_s << u"2025-10"_s << u""_s;
    QTest::newRow("ages of Cumberland were counted in Cumbria") << u"population/age=0-4"_s << u"Cumberland"_s << u"2021-03-21"_s << u""_s;
    QTest::newRow("no mean of no delays") << u"mean-discharge-delay/when-delayed=mean"_s << u"Isles of Scilly"_s << u"2024-06"_s << u"not-applicable"_s;
    QTest::newRow("but a mean over all") << u"mean-discharge-delay"_s << u"Isles of Scilly"_s << u"2024-06"_s << u"value"_s;
    QTest::newRow("the City of London is counted with Hackney") << u"care-home-beds"_s << u"City of London"_s << u"2024-09-16"_s << u""_s;
    QTest::newRow("the Isles of Scilly with Cornwall") << u"care-home-occupancy"_s << u"Isles of Scilly"_s << u"2024-09-16"_s << u""_s;
    QTest::newRow("Cumberland before the tracker knew it") << u"care-home-beds"_s << u"Cumberland"_s << u"2024-03-14"_s << u"not-available"_s;
    QTest::newRow("Luton's few absences") << u"care-home-staff-absence"_s << u"Luton"_s << u"2024-09-16"_s << u"suppressed"_s;
    QTest::newRow("Birmingham's outturn") << u"net-current-expenditure-outturn"_s << u"Birmingham"_s << u"2024-25"_s << u"not-available"_s;
    QTest::newRow("Slough's outturn") << u"net-current-expenditure-outturn"_s << u"Slough"_s << u"2024-25"_s << u"not-available"_s;
    QTest::newRow("Westmorland and Furness's outturn") << u"net-current-expenditure-outturn"_s << u"Westmorland and Furness"_s << u"2023-24"_s << u"not-available"_s;
    QTest::newRow("no outturn is summed for England") << u"net-current-expenditure-outturn"_s << u"England"_s << u"2024-25"_s << u""_s;
    QTest::newRow("a vacancy rate that is missing") << u"workforce-vacancy"_s << u"Isles of Scilly"_s << u"2024-25"_s << u"not-available"_s;
    QTest::newRow("Cumbria after its end") << u"user-satisfaction"_s << u"Cumbria"_s << u"2024-25"_s << u""_s;
    QTest::newRow("Dorset in 2019-20") << u"user-satisfaction"_s << u"Dorset"_s << u"2019-20"_s << u"value"_s;
    QTest::newRow("Dorset's county until then") << u"user-satisfaction"_s << u"Dorset (county)"_s << u"2018-19"_s << u"value"_s;
    QTest::newRow("and no longer") << u"user-satisfaction"_s << u"Dorset (county)"_s << u"2019-20"_s << u""_s;
}

void PackTest::states()
{
    QFETCH(QString, indicator);
    QFETCH(QString, area);
    QFETCH(QString, period);
    QFETCH(QString, state);
    const auto found = official(indicator, m_store->areas().look(area)->code, samples::period(period));
    QCOMPARE(found && (found->value || !state.isEmpty()) ? toKey(found->state) : QString(), state);
    if (found && state != u"value"_s)
        QVERIFY(!found->value);
}

void PackTest::quotedFigures()
{
    // 58.1 is in the report and in the official file: the official one is shown, the other kept.
    const auto all = m_store->allReleases(u"user-satisfaction"_s, samples::code(u"E06000032"_s));
    QStringList of2023;
    for (const Observation &o : *all)
        if (o.period.key() == u"2023-24"_s)
            of2023 << o.provenance.release.source;
    QCOMPARE(of2023, QStringList({u"dhsc-ascof-time-series"_s, u"quoted-luton-report"_s}));
    // 2023-24's requests are only quoted, so that the latest official figure is 2021-22's.
    QCOMPARE(m_store->coverage(u"requests-18-64"_s)->latest->key(), u"2021-22"_s);
    // A year stands before the month that it ends with.
    QCOMPARE(m_store->coverage(u"delayed-discharges"_s)->latest->key(), u"2024-25"_s);
    const auto requests = wholes(u"requests-18-64"_s, samples::code(u"E06000032"_s));
    QCOMPARE(requests.back().state, DataState::Quoted);
    QCOMPARE(*requests.back().value, 1230.0);
    // No mean that the report prints has become England's.
    const auto densities = m_store->allReleases(u"population-density"_s, AreaCode::england());
    QVERIFY(!densities->empty());
    for (const Observation &o : *densities)
        QVERIFY(o.value != 2469.0);
}

void PackTest::segments_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("expected"); // of Luton
    QTest::newRow("a survey with a year apart") << u"user-satisfaction"_s << u"2015-16 to 2019-20 | 2021-22 to 2024-25"_s;
    QTest::newRow("carers are asked every second year") << u"carer-satisfaction"_s << u"2016-17 to 2016-17 | 2018-19 to 2018-19 | 2021-22 to 2021-22 | 2023-24 to 2023-24"_s;
    QTest::newRow("a collection that closes about the 14th") << u"care-home-beds"_s << u"2023-01-16 to 2024-01-15 | 2024-02-14 to 2024-09-16"_s;
    QTest::newRow("years of outturn") << u"net-current-expenditure-outturn"_s << u"2022-23 to 2024-25"_s;
    QTest::newRow("an official series and a quoted figure") << u"requests-18-64"_s << u"2019-20 to 2021-22 | 2023-24 to 2023-24"_s;
}

void PackTest::segments()
{
    QFETCH(QString, indicator);
    QFETCH(QString, expected);
    const Series series(wholes(indicator, samples::code(u"E06000032"_s)), m_store->breaks(indicator));
    QStringList found;
    for (const auto &segment : series.segments())
        found << segment.front().period.key() + u" to "_s + segment.back().period.key();
    QCOMPARE(found.join(u" | "_s), expected);
}

void PackTest::monthsAndTheirYear()
{
    // Of a council without quoted figures, which are of other periods.
    const Series series(wholes(u"delayed-discharges"_s, samples::code(u"E09000001"_s)), m_store->breaks(u"delayed-discharges"_s));
    QCOMPARE(series.segments().size(), std::size_t(2));
    QCOMPARE(series.segments().front().size(), std::size_t(12));
    QCOMPARE(series.segments().front().front().period.key(), u"2024-04"_s);
    QCOMPARE(series.segments().back().front().period.key(), u"2024-25"_s);
}

void PackTest::everyPartAddsUp_data()
{
    QTest::addColumn<QString>("parts");
    QTest::addColumn<QString>("whole");
    QTest::newRow("requests 18-64 by outcome") << u"requests-18-64-outcome"_s << u"requests-18-64"_s;
    QTest::newRow("requests 65+ by outcome") << u"requests-65-plus-outcome"_s << u"requests-65-plus"_s;
    QTest::newRow("support 18-64 by setting") << u"long-term-support-18-64-setting"_s << u"long-term-support-18-64"_s;
    QTest::newRow("support 65+ by setting") << u"long-term-support-65-plus-setting"_s << u"long-term-support-65-plus"_s;
    QTest::newRow("money by kind of care") << u"expenditure-by-care-type"_s << u"gross-current-expenditure"_s;
}

void PackTest::everyPartAddsUp()
{
    // A column mapped to the wrong part, or a sub-total among the parts, shows in the sum: England's parts are its whole
    // but for rounding to five, which is 2.5 a part at most.
    QFETCH(QString, parts);
    QFETCH(QString, whole);
    const auto total = official(whole, AreaCode::england(), samples::period(u"2021-22"_s));
    QVERIFY(total && total->value);
    double sum = 0.0;
    int count = 0;
    const auto held = m_store->observations(parts, AreaCode::england());
    for (const Observation &o : *held)
        if (o.period.key() == u"2021-22"_s && o.value && !o.breakdown.isEmpty()) {
            sum += *o.value;
            ++count;
        }
    QVERIFY(count >= 3);
    QVERIFY2(std::abs(sum - *total->value) <= 2.5 * (count + 1), qPrintable(u"%1 and %2"_s.arg(sum, 0, 'f', 1).arg(*total->value, 0, 'f', 1)));
}

void PackTest::partsMakeTheirWhole_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("dimension");
    QTest::addColumn<int>("areas"); // councils, regions and England
    QTest::newRow("deciles of 2019") << u"imd-2019-decile"_s << u"decile"_s << 163;
    QTest::newRow("deciles of 2025") << u"imd-2025-decile"_s << u"decile"_s << 163;
    QTest::newRow("hours of care") << u"unpaid-carers"_s << u"hours"_s << 163;
    // Cumbria stands for the two that followed it.
    QTest::newRow("ages") << u"population"_s << u"age"_s << 162;
}

void PackTest::partsMakeTheirWhole()
{
    // Nobody is left out and no sub-total counted: shares are of all small areas or residents, counts are the whole.
    QFETCH(QString, indicator);
    QFETCH(QString, dimension);
    QFETCH(int, areas);
    int found = 0;
    for (const Area &area : m_store->areas().all()) {
        double sum = 0.0, whole = -1.0;
        const auto held = m_store->observations(indicator, area.code);
        QVERIFY(held.has_value());
        for (const Observation &o : *held) {
            if (o.breakdown.startsWith(dimension + u'=')) {
                sum += o.numerator ? *o.numerator : *o.value;
                whole = o.numerator ? *o.denominator : whole;
            } else if (o.breakdown.isEmpty() && dimension == u"hours"_s) {
                whole = *o.value;
            }
        }
        if (sum > 0.0) {
            QVERIFY2(sum == whole, qPrintable(area.name));
            ++found;
        }
    }
    QCOMPARE(found, areas);
}

void PackTest::countsOfShares_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("period");
    QTest::addColumn<double>("numerator");
    QTest::addColumn<double>("denominator");
    QTest::newRow("delayed discharges of a year, Luton") << u"delayed-discharges"_s << u"Luton"_s << u"2024-25"_s << 1386.0 << 16353.0;
    QTest::newRow("bed days of a year, England") << u"mean-discharge-delay"_s << u"England"_s << u"2024-25"_s << 3329387.0 << 4035716.0;
    QTest::newRow("beds in use, Luton") << u"care-home-occupancy"_s << u"Luton"_s << u"2024-09-16"_s << 820.0 << 900.0;
    QTest::newRow("providers rated good, Luton") << u"provider-ratings/rating=good"_s << u"Luton"_s << u"2024-25"_s << 21.0 << 33.0;
    QTest::newRow("providers rated otherwise, Isles of Scilly") << u"provider-ratings/rating=other"_s << u"Isles of Scilly"_s << u"2023-24"_s << 1.0 << 1.0;
    QTest::newRow("good or outstanding, England") << u"providers-good-or-outstanding"_s << u"England"_s << u"2024-25"_s << 11287.0 << 13820.0;
}

void PackTest::countsOfShares()
{
    QFETCH(QString, indicator);
    QFETCH(QString, area);
    QFETCH(QString, period);
    const auto found = official(indicator, m_store->areas().look(area)->code, samples::period(period));
    QVERIFY(found.has_value());
    QTEST(found->numerator.value_or(-1), "numerator");
    QTEST(found->denominator.value_or(-1), "denominator");
}

void PackTest::ratesOfClients()
{
    const QString path = QStringLiteral(CAREATLAS_SOURCE_DIR "/../shared/sources/dhsc-long-term-support-and-assessments-march-2026.csv");
    if (!QFile::exists(path))
        QSKIP("The source, which gives rates per 100,000 adults beside its counts, is not beside the project; it is no part of it.");
    const auto table = CsvTable::readFile(path, {u"la_code"_s, u"lts_rate_check"_s, u"assess_rate_check"_s});
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message));
    QCOMPARE(table->size(), std::size_t(153));
    const std::tuple<QString, QString, QString> rates[] = {{u"long-term-support-2026"_s, u"2026-03-31"_s, u"lts_rate_check"_s},
                                                           {u"assessments-2026"_s, u"2025-26"_s, u"assess_rate_check"_s}};
    for (std::size_t row = 0; row < table->size(); ++row)
        for (const auto &[indicator, period, column] : rates) {
            const auto found = official(indicator, samples::code(table->at(row, u"la_code"_s)), samples::period(period));
            const auto rate = found ? perPopulation(*found, m_store->indicator(indicator)->unit, RateBasis::OwnAge, {}) : std::nullopt;
            QVERIFY2(rate.has_value(), qPrintable(table->place(row)));
            QVERIFY2(std::abs(*rate->value - table->at(row, column).toDouble()) < 0.051, qPrintable(table->place(row)));
        }
}

void PackTest::cells_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("least"); // cells
    QTest::newRow("ASCOF") << u"ascof-cells.csv"_s << 250;
    QTest::newRow("SALT and ASC-FR") << u"salt-cells.csv"_s << 100;
}

void PackTest::cells()
{
    QFETCH(QString, file);
    QFETCH(int, least);
    const QString path = QStringLiteral(CAREATLAS_SOURCE_DIR "/../shared/checks/") + file;
    if (!QFile::exists(path))
        QSKIP("The cells that another reader took from the official workbooks are not beside the project; they are no part of it.");
    const auto table = CsvTable::readFile(path, {u"indicator"_s, u"area"_s, u"period"_s, u"value"_s, u"marker"_s});
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message));
    QVERIFY(table->size() >= std::size_t(least));
    QStringList wrong;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const QString indicator = table->at(row, u"indicator"_s), value = table->at(row, u"value"_s), mark = table->at(row, u"marker"_s);
        const Period period = samples::period(table->at(row, u"period"_s));
        // A council's figures stand under its own code in its time, later under its only successor's; the file's row
        // of a council that has ended is then all marks, and the store holds nothing under it.
        const Area *own = m_store->areas().find(table->at(row, u"area"_s));
        const bool ended = own && own->lastYear && period.startYear() > *own->lastYear;
        const Area *area = mark.isEmpty() ? m_store->areas().resolve(table->at(row, u"area"_s), period) : own;
        const auto found = area ? official(indicator, area->code, period) : std::nullopt;
        bool right = found.has_value() || (ended && !mark.isEmpty());
        if (right && mark.isEmpty())
            right = found->value == value.toDouble();
        else if (found)
            right = !found->value && found->state == dataStateFromMark(mark).value_or(DataState::NotAvailable);
        if (!right)
            wrong << table->place(row) + u": "_s + indicator + u' ' + table->at(row, u"area"_s) + u' ' + period.key() + u" is "_s + value + mark + u", the store has "_s
                         + (!found ? u"nothing"_s : found->value ? QString::number(*found->value, 'g', 17) : toKey(found->state));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(PackTest)
#include "tst_pack.moc"
