// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison over the built store: the figures that the report and the article print, any two councils on every indicator, and
// that no interval leaves its value out. Expected figures are those publications' own.
#include "core/comparison/councilgroups.h"
#include "core/comparison/councilmovement.h"
#include "core/comparison/councilrank.h"
#include "core/comparison/paircomparison.h"
#include "core/store/indicatorstore.h"
#include "coresamples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace samples;

namespace {

const AreaCode lutonCode = code(u"E06000032"_s);
const Period year = period(u"2023-24"_s);

Result<IndicatorStore> openStore()
{
    return IndicatorStore::open(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
}

} // namespace

class ComparedStoreTest : public QObject {
    Q_OBJECT
    std::optional<IndicatorStore> m_store;

private Q_SLOTS:
    void initTestCase();
    void satisfactionVerdict();
    void satisfactionPlace();
    void everyPlace();
    void pairs();
    void intervals();
    void intervalsByIndicator_data();
    void intervalsByIndicator();
    void movements();
};

void ComparedStoreTest::initTestCase()
{
    auto store = openStore();
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    m_store.emplace(*std::move(store));
}

void ComparedStoreTest::satisfactionVerdict()
{
    const auto figures = m_store->figures(u"user-satisfaction"_s, lutonCode, {});
    QVERIFY(figures);
    const Benchmark england = benchmarkOf(Comparator::England, *figures, *m_store->areas().find(lutonCode), year, {}, {});
    QCOMPARE(*england.value, 65.4);
    const Judgement judgement = judge(*figures, lutonCode, england);
    QCOMPARE(judgement.estimate->value(), 58.1);
    QCOMPARE(toKey(judgement.at95), u"worse"_s);
    QCOMPARE(toKey(judgement.at99_8), u"similar"_s);
    QCOMPARE(toKey(judgement.estimate->method), u"published"_s);
    QCOMPARE(*judgement.estimate->figure.respondents, 325.0);
    const Benchmark region = benchmarkOf(Comparator::Region, *figures, *m_store->areas().find(lutonCode), year, {}, {});
    QCOMPARE(region.label, u"East of England"_s);
}

void ComparedStoreTest::satisfactionPlace()
{
    const auto every = m_store->everyArea(u"user-satisfaction"_s);
    QVERIFY(every);
    const Area &luton = *m_store->areas().find(lutonCode);
    const CouncilRank region = rankOf(*every, lutonCode, groupOfRegion(m_store->areas(), luton), year);
    QCOMPARE(region.words(), u"11th of 11"_s); // the article: last in its region
    QCOMPARE(region.ranked.back().area.name, u"Luton"_s);
    const CouncilRank england = rankOf(*every, lutonCode, groupOfEngland(m_store->areas()), year);
    QCOMPARE(england.ranked.front().area.name, u"Warwickshire"_s);
    QCOMPARE(england.ranked.front().value(), 88.3);
    QCOMPARE(england.ranked.back().area.name, u"Trafford"_s);
    QCOMPARE(england.ranked.back().value(), 52.3);
    QCOMPARE(england.place->of + england.suppressed + england.missing, 153);
    QVERIFY(england.range->first <= england.place->rank && england.place->rank <= england.range->last);
}

/// Every council of every listed indicator has a place among those with a value, or the reason for none.
void ComparedStoreTest::everyPlace()
{
    const CouncilGroup group = groupOfEngland(m_store->areas());
    for (const Indicator &indicator : m_store->indicators()) {
        const auto every = m_store->everyArea(indicator.id);
        QVERIFY(every);
        const CouncilRank luton = rankOf(*every, lutonCode, group);
        const bool placed = luton.place.has_value();
        QVERIFY2(placed != !luton.without.isEmpty(), qPrintable(indicator.id));
        if (!placed)
            continue;
        QCOMPARE(luton.place->of, static_cast<int>(luton.ranked.size()));
        QVERIFY(!needsRate(luton.ranked.front().unit));
        QVERIFY2(!luton.range || (luton.range->first <= luton.place->rank && luton.place->rank <= luton.range->last), qPrintable(indicator.id));
        QCOMPARE(luton.words().contains(u"joint"_s), luton.place->joint);
    }
}

/// Any two councils on every indicator, both ways round (bench_compare says how long it takes).
void ComparedStoreTest::pairs()
{
    const std::vector<Area> councils = m_store->areas().currentCouncils();
    QRandomGenerator random(40);
    int tested = 0;
    for (int i = 0; i < 40; ++i) {
        const Area &a = councils[random.bounded(static_cast<quint32>(councils.size()))], &b = councils[random.bounded(static_cast<quint32>(councils.size()))];
        for (const Indicator &indicator : m_store->indicators()) {
            const auto there = m_store->figures(indicator.id, a.code, b.code), back = m_store->figures(indicator.id, b.code, a.code);
            QVERIFY(there && back);
            const std::vector<PairComparison> pairs = comparePairs(*there, a.code, b.code), mirror = comparePairs(*back, b.code, a.code);
            QCOMPARE(pairs.size(), mirror.size());
            for (std::size_t part = 0; part < pairs.size(); ++part) {
                const PairComparison &pair = pairs[part];
                const QString at = indicator.id + u' ' + pair.breakdown + u": "_s + a.name + u", "_s + b.name;
                QVERIFY2(pair.verdict95 == mirrored(mirror[part].verdict95) && pair.verdict99_8 == mirrored(mirror[part].verdict99_8), qPrintable(at));
                QVERIFY2(pair.period == mirror[part].period, qPrintable(at));
                const bool compared = pair.verdict95 != Verdict::NotCompared;
                QVERIFY2(compared == pair.notComparable.isEmpty(), qPrintable(at));
                if (!compared)
                    continue;
                ++tested;
                QVERIFY2(pair.a->figure.period == pair.b->figure.period && pair.a->figure.breakdown == pair.b->figure.breakdown, qPrintable(at));
                QVERIFY2(pair.a->figure.provenance.release == pair.b->figure.provenance.release && pair.a->unit == pair.b->unit, qPrintable(at));
                QVERIFY2(!pair.at95 || pair.at95->interval.holds(pair.at95->value), qPrintable(at));
            }
        }
    }
    QVERIFY(tested > 1000);
}

/// Of every figure of every council, in the unit it is compared in.
void ComparedStoreTest::intervals()
{
    int held = 0;
    for (const Indicator &indicator : m_store->indicators()) {
        const auto every = m_store->everyArea(indicator.id);
        QVERIFY(every);
        const auto basis = commonBasis(*every, nullptr);
        for (const AreaFigures &area : every->areas)
            for (const Observation &observation : area.observations) {
                const auto estimate = estimateOf(*every, area, observation.period, {}, basis);
                if (!estimate || !estimate->at95)
                    continue;
                ++held;
                const QString at = indicator.id + u' ' + area.area.name + u' ' + observation.period.label();
                QVERIFY2(estimate->at95->holds(estimate->value()) && estimate->at99_8->holds(estimate->value()), qPrintable(at));
                QVERIFY2(estimate->at99_8->lower <= estimate->at95->lower && estimate->at95->upper <= estimate->at99_8->upper, qPrintable(at));
            }
    }
    QVERIFY(held > 10000);
}

void ComparedStoreTest::intervalsByIndicator_data()
{
    QTest::addColumn<QString>("method"); // of Luton's latest
    QTest::newRow("user-quality-of-life") << u"published"_s;
    QTest::newRow("carer-satisfaction") << u"published"_s;
    QTest::newRow("direct-payments") << u"wilson"_s;
    QTest::newRow("delayed-discharges") << u"wilson"_s;
    QTest::newRow("providers-good-or-outstanding") << u"wilson"_s;
    QTest::newRow("safeguarding-risk-removed") << u"wilson"_s; // counts to the nearest 5, which explains the share
    QTest::newRow("requests-18-64") << u"byar"_s;
    QTest::newRow("unpaid-carers") << u"byar"_s;
    QTest::newRow("admissions-18-64") << u"byar"_s;
    for (const char *none : {"population", "population-density", "imd-2025-decile", "imd-2025-rank", "share-65-plus", "care-home-beds", "residential-providers",
                             "gross-current-expenditure", "care-home-weekly-cost", "mean-discharge-delay", "workforce-vacancy"})
        QTest::newRow(none) << u"none"_s;
}

void ComparedStoreTest::intervalsByIndicator()
{
    QFETCH(QString, method);
    const auto figures = m_store->figures(QString::fromLatin1(QTest::currentDataTag()), lutonCode, {});
    QVERIFY(figures);
    const Observation *latest = headline(figures->areas.front().observations);
    QVERIFY(latest && latest->value && latest->breakdown.isEmpty());
    const auto estimate = estimateOf(*figures, figures->areas.front(), latest->period, {}, commonBasis(*figures, &latest->period));
    QVERIFY(estimate);
    QCOMPARE(toKey(estimate->method), method);
    QCOMPARE(whyNoInterval(*estimate).isEmpty(), method != u"none"_s);
}

void ComparedStoreTest::movements()
{
    for (const Indicator &indicator : m_store->indicators()) {
        const auto figures = m_store->figures(indicator.id, lutonCode, {});
        QVERIFY(figures);
        const CouncilMovement movement = movementOf(*figures, lutonCode);
        QVERIFY2(movement.test.has_value() == movement.reason.isEmpty(), qPrintable(indicator.id));
        QCOMPARE(movement.movement == Movement::CannotBeCalculated, !movement.test);
    }
    // Surveys of 2021-22 and after do not compare with those before, so there are four.
    const auto figures = m_store->figures(u"user-satisfaction"_s, lutonCode, {});
    QVERIFY(movementOf(*figures, lutonCode).reason.startsWith(u"A trend takes 5 years in a row"_s));
}

QTEST_GUILESS_MAIN(ComparedStoreTest)
#include "tst_comparedstore.moc"
