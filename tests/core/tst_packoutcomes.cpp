// SPDX-License-Identifier: GPL-3.0-or-later
// What the ASCOF outcomes, the money tables and the quoted figures put into the committed pack, against figures typed by
// hand from the publications: years on both sides of a change of code, councils of the past, England's long series.
#include "core/import/rowsource.h"
#include "core/pack/packer.h"
#include "core/store/indicatorstore.h"
#include "coresamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class PackOutcomesTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::optional<IndicatorStore> m_store;

    /// Of the source whose id begins so; "indicator/dimension=key" is a part.
    std::optional<Observation> held(const QString &indicator, const QString &area, const QString &period, const QString &source) const;

private Q_SLOTS:
    void initTestCase();
    void published_data();
    void published();
    void quoted_data();
    void quoted();
    void quotedIsNeverShownOverOfficial();
    void segments_data();
    void segments();
    void changeToRecordsOfPersons();
    void ceased();
    void polarity();
};

void PackOutcomesTest::initTestCase()
{
    const QString path = m_dir.filePath(u"store.sqlite"_s);
    const auto counts = buildStore(PackFiles(QStringLiteral(CAREATLAS_SOURCE_DIR "/data")), path);
    QVERIFY2(counts.has_value(), counts ? "" : qPrintable(counts.error().message));
    auto store = IndicatorStore::open(path);
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().message));
    m_store.emplace(std::move(*store));
}

std::optional<Observation> PackOutcomesTest::held(const QString &indicator, const QString &area, const QString &period, const QString &source) const
{
    const auto place = m_store->areas().look(area);
    if (!place)
        return std::nullopt;
    if (const auto all = m_store->allReleases(indicator.section(u'/', 0, 0), place->code))
        for (const Observation &o : *all)
            if (o.period == samples::period(period) && o.breakdown == indicator.section(u'/', 1) && o.provenance.release.source.startsWith(source))
                return o;
    return std::nullopt;
}

void PackOutcomesTest::published_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("period");
    QTest::addColumn<double>("value");

    const auto add = [](const QString &source, const QString &indicator, const QString &area, const QString &period, double value) {
        QTest::newRow(qPrintable(indicator + u", "_s + area + u", "_s + period)) << source << indicator << area << period << value;
    };
    const QString outcomes = u"nhsd-ascof-outcomes"_s, money = u"nhsd-activity-and-finance"_s, dhsc = u"dhsc-ascof-time-series"_s;

    add(outcomes, u"direct-payments"_s, u"England"_s, u"2017-18"_s, 28.5); // 1C2A
    add(outcomes, u"direct-payments"_s, u"Northamptonshire"_s, u"2017-18"_s, 45.9);
    add(outcomes, u"direct-payments"_s, u"Luton"_s, u"2022-23"_s, 30.9);
    add(outcomes, u"direct-payments"_s, u"Luton"_s, u"2023-24"_s, 27.8); // 3D2A
    add(outcomes, u"direct-payments"_s, u"North Northamptonshire"_s, u"2022-23"_s, 30.7);
    add(outcomes, u"direct-payments"_s, u"Isles of Scilly"_s, u"2017-18"_s, 0.0);
    add(outcomes, u"self-directed-support"_s, u"Luton"_s, u"2017-18"_s, 97.3); // 1C1A
    add(outcomes, u"self-directed-support"_s, u"Bournemouth"_s, u"2017-18"_s, 100.0);
    add(outcomes, u"self-directed-support"_s, u"England"_s, u"2023-24"_s, 92.2); // 3D1A
    add(outcomes, u"self-directed-support"_s, u"Luton"_s, u"2023-24"_s, 78.4);
    add(outcomes, u"learning-disability-own-home"_s, u"Dorset (county)"_s, u"2018-19"_s, 80.6); // 1G
    add(outcomes, u"learning-disability-own-home"_s, u"England"_s, u"2018-19"_s, 77.4);
    add(outcomes, u"learning-disability-own-home"_s, u"Cumberland"_s, u"2023-24"_s, 67.4); // 2E
    add(outcomes, u"learning-disability-own-home"_s, u"Luton"_s, u"2023-24"_s, 80.2);
    add(outcomes, u"admissions-18-64"_s, u"England"_s, u"2017-18"_s, 14.0); // 2A1, not described that year
    add(outcomes, u"admissions-18-64"_s, u"Luton"_s, u"2022-23"_s, 17.9);
    add(outcomes, u"admissions-18-64"_s, u"Luton"_s, u"2023-24"_s, 12.5); // 2B
    add(outcomes, u"admissions-18-64"_s, u"East of England"_s, u"2023-24"_s, 12.1);
    add(outcomes, u"admissions-65-plus"_s, u"England"_s, u"2017-18"_s, 585.6); // 2A2, not described that year
    add(outcomes, u"admissions-65-plus"_s, u"Poole"_s, u"2018-19"_s, 405.6);
    add(outcomes, u"admissions-65-plus"_s, u"Luton"_s, u"2023-24"_s, 345.8); // 2C
    add(outcomes, u"admissions-65-plus"_s, u"City of London"_s, u"2021-22"_s, 0.0);
    add(outcomes, u"reablement-at-home-91-days"_s, u"Luton"_s, u"2017-18"_s, 87.6); // 2B1
    add(outcomes, u"reablement-at-home-91-days"_s, u"Northamptonshire"_s, u"2020-21"_s, 73.9);
    add(outcomes, u"reablement-at-home-91-days"_s, u"England"_s, u"2023-24"_s, 83.8); // 2D1
    add(outcomes, u"reablement-at-home-91-days"_s, u"Barnsley"_s, u"2023-24"_s, 68.7);
    add(outcomes, u"reablement-received"_s, u"Dorset"_s, u"2019-20"_s, 69.7); // 2D
    add(outcomes, u"reablement-received"_s, u"Cumbria"_s, u"2022-23"_s, 75.6);
    add(outcomes, u"reablement-received"_s, u"England"_s, u"2023-24"_s, 79.4); // 2A
    add(outcomes, u"reablement-received"_s, u"Luton"_s, u"2023-24"_s, 89.0);
    add(outcomes, u"delayed-transfers-of-care"_s, u"England"_s, u"2017-18"_s, 12.3); // 2C1
    add(outcomes, u"delayed-transfers-of-care"_s, u"Luton"_s, u"2018-19"_s, 3.7);
    add(outcomes, u"delayed-transfers-of-care"_s, u"Cumbria"_s, u"2019-20"_s, 27.4);
    add(outcomes, u"delayed-transfers-of-care"_s, u"Sheffield"_s, u"2019-20"_s, 9.2);

    add(money, u"gross-current-expenditure"_s, u"England"_s, u"2005-06"_s, 14356579.1329367);
    add(money, u"gross-current-expenditure"_s, u"England"_s, u"2013-14"_s, 17249382.8150657);
    add(money, u"gross-current-expenditure"_s, u"England"_s, u"2019-20"_s, 19653137.2332172);
    add(money, u"gross-current-expenditure"_s, u"England"_s, u"2021-22"_s, 21958360.129084673);
    add(money, u"expenditure-by-care-type/care-type=long-term"_s, u"Luton"_s, u"2020-21"_s, 49850.0);
    add(money, u"expenditure-by-care-type/care-type=short-term"_s, u"Luton"_s, u"2020-21"_s, 6698.0);
    add(money, u"expenditure-by-care-type/care-type=other"_s, u"Luton"_s, u"2020-21"_s, 13802.0);
    add(money, u"care-home-weekly-cost"_s, u"Luton"_s, u"2021-22"_s, 865.846216436127);
    add(money, u"care-home-weekly-cost"_s, u"England"_s, u"2020-21"_s, 897.962474064983);
    add(money, u"carers-support-type"_s, u"Luton"_s, u"2019-20"_s, 895.0);
    add(money, u"carers-support-type"_s, u"England"_s, u"2021-22"_s, 380725.0);

    add(dhsc, u"residential-providers"_s, u"Luton"_s, u"2024-25"_s, 33.0);
    add(dhsc, u"residential-providers"_s, u"England"_s, u"2023-24"_s, 14105.0);
    add(dhsc, u"residential-providers"_s, u"Cumberland"_s, u"2024-25"_s, 79.0);
}

void PackOutcomesTest::published()
{
    QFETCH(QString, source);
    QFETCH(QString, indicator);
    QFETCH(QString, area);
    QFETCH(QString, period);
    QFETCH(double, value);
    const auto found = held(indicator, area, period, source);
    QVERIFY(found && found->value);
    QCOMPARE(*found->value, value);
}

void PackOutcomesTest::quoted_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("period");
    QTest::addColumn<double>("value");
    QTest::newRow("a rate of all residents") << u"requests-18-64/quoted-rate=all"_s << u"Luton"_s << u"2023-24"_s << 532.0;
    QTest::newRow("of older people's support") << u"long-term-support-65-plus/quoted-rate=all"_s << u"England"_s << u"2023-24"_s << 1003.0;
    QTest::newRow("of placements in residential care") << u"long-term-support-18-64-setting/quoted-rate=residential"_s << u"Luton"_s << u"2023-24"_s << 69.0;
    QTest::newRow("of carers' direct payments") << u"carers-support-type/quoted-rate=direct-payment"_s << u"Luton"_s << u"2023-24"_s << 221.0;
    QTest::newRow("of carers") << u"unpaid-carers/quoted-rate=all"_s << u"Luton"_s << u"2021"_s << 7156.0;
    QTest::newRow("of the Ombudsman's cases") << u"ombudsman-decided/quoted-rate=all"_s << u"Luton"_s << u"2023-24"_s << 6.9;
    QTest::newRow("services, not homes") << u"residential-providers"_s << u"Luton"_s << u"2024"_s << 32.0;
    QTest::newRow("vacancies") << u"workforce-vacancy"_s << u"Luton"_s << u"2023-24"_s << 11.2;
    QTest::newRow("delayed discharges") << u"delayed-discharges"_s << u"England"_s << u"2024"_s << 12.3;
    QTest::newRow("days of delay") << u"mean-discharge-delay"_s << u"Luton"_s << u"2024"_s << 0.15;
    QTest::newRow("a decile") << u"imd-2019-decile"_s << u"Luton"_s << u"2019"_s << 4.3;
    // 37,703 and 40,472 thousand pounds for 100,000 residents.
    QTest::newRow("gross spending on a resident") << u"gross-current-expenditure/quoted-money-rate=all"_s << u"Luton"_s << u"2023-24"_s << 377.03;
    QTest::newRow("net spending on a resident") << u"net-total-expenditure/quoted-money-rate=all"_s << u"England"_s << u"2023-24"_s << 404.72;
}

void PackOutcomesTest::quoted()
{
    QFETCH(QString, indicator);
    QFETCH(QString, area);
    QFETCH(QString, period);
    QFETCH(double, value);
    const auto found = held(indicator, area, period, u"quoted-"_s);
    QVERIFY(found && found->value);
    QCOMPARE(*found->value, value);
    QCOMPARE(found->state, DataState::Quoted);
    QVERIFY(!found->provenance.release.official);
    QCOMPARE(found->notes.startsWith(u"Printed as England in the report; not confirmed."_s), area == u"England"_s);
    // A rate is a part with a unit of its own, so that it never stands beside the counts.
    const Indicator *entry = m_store->indicator(indicator.section(u'/', 0, 0));
    QVERIFY(entry);
    const QString part = indicator.section(u'/', 1);
    if (!part.isEmpty()) {
        const Dimension *dimension = entry->dimension(part.section(u'=', 0, 0));
        QVERIFY(dimension);
        QVERIFY(std::any_of(dimension->parts.begin(), dimension->parts.end(), [&](const Breakdown &b) { return b.id() == part; }));
        QVERIFY(entry->unitOf(part) != entry->unit);
    }
}

void PackOutcomesTest::quotedIsNeverShownOverOfficial()
{
    int rivals = 0;
    for (const Indicator &indicator : m_store->indicators())
        for (const AreaCode &area : {samples::code(u"E06000032"_s), samples::code(u"E12000006"_s), AreaCode::england()}) {
            const auto all = m_store->allReleases(indicator.id, area), shown = m_store->observations(indicator.id, area);
            QVERIFY(all && shown);
            for (const Observation &quotedOne : *all)
                for (const Observation &s : *shown)
                    if (!quotedOne.provenance.release.official && s.provenance.release.official && quotedOne.period == s.period && quotedOne.breakdown == s.breakdown)
                        ++rivals;
            for (const Observation &o : *all)
                for (const Observation &s : *shown)
                    if (o.provenance.release.official && o.period == s.period && o.breakdown == s.breakdown)
                        QVERIFY2(s.provenance.release.official, qPrintable(indicator.id + u' ' + s.period.key()));
        }
    // Luton's satisfaction, ease of information, quality of life and population, carers' satisfaction, contact and ease;
    // satisfaction of users and of carers in England and the East of England; turnover in the East of England.
    QVERIFY2(rivals >= 11, qPrintable(QString::number(rivals)));
}

void PackOutcomesTest::segments_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("expected");
    QTest::newRow("another source from 2024-25") << u"admissions-65-plus"_s << u"Luton"_s << u"2017-18 to 2023-24 | 2024-25 to 2024-25"_s;
    QTest::newRow("no figure in 2024-25") << u"reablement-at-home-91-days"_s << u"Luton"_s << u"2017-18 to 2023-24"_s;
    QTest::newRow("a county until its end") << u"direct-payments"_s << u"Northamptonshire"_s << u"2017-18 to 2020-21"_s;
    QTest::newRow("its successor from its start") << u"direct-payments"_s << u"North Northamptonshire"_s << u"2021-22 to 2023-24 | 2024-25 to 2024-25"_s;
    QTest::newRow("ended") << u"delayed-transfers-of-care"_s << u"England"_s << u"2017-18 to 2019-20"_s;
    QTest::newRow("England's spending in two returns") << u"gross-current-expenditure"_s << u"England"_s << u"2005-06 to 2013-14 | 2014-15 to 2021-22"_s;
}

void PackOutcomesTest::segments()
{
    QFETCH(QString, indicator);
    QFETCH(QString, area);
    QFETCH(QString, expected);
    auto observations = *m_store->observations(indicator, m_store->areas().look(area)->code);
    std::erase_if(observations, [](const Observation &o) { return !o.breakdown.isEmpty(); });
    const Series series(observations, m_store->breaks(indicator));
    QStringList found;
    for (const auto &segment : series.segments())
        found << segment.front().period.key() + u" to "_s + segment.back().period.key();
    QCOMPARE(found.join(u" | "_s), expected);
}

void PackOutcomesTest::changeToRecordsOfPersons()
{
    for (const char *id : {"admissions-18-64", "admissions-65-plus", "learning-disability-own-home", "self-directed-support", "direct-payments",
                           "reablement-received", "reablement-at-home-91-days"}) {
        const auto breaks = m_store->breaks(QLatin1String(id));
        QVERIFY2(breaks.size() == 1 && breaks.front().from.key() == u"2024-25"_s && breaks.front().explanation.endsWith(u'.'), id);
    }
}

void PackOutcomesTest::ceased()
{
    const Indicator *entry = m_store->indicator(u"delayed-transfers-of-care"_s);
    QVERIFY(entry);
    QCOMPARE(entry->state, DataState::Ceased);
    QVERIFY(!entry->stateNote.isEmpty());
    QCOMPARE(m_store->coverage(entry->id)->latest->key(), u"2019-20"_s);
}

void PackOutcomesTest::polarity()
{
    const QString path = QStringLiteral(CAREATLAS_SOURCE_DIR "/../shared/sources/ascof-measure-direction.csv");
    if (!QFile::exists(path))
        QSKIP("The list of directions is not beside the project; it is no part of it.");
    const QHash<QString, QString> ours{
        {u"Social care-related quality of life"_s, u"user-quality-of-life"_s},
        {u"Adjusted Social care-related quality of life – impact of Adult Social Care services"_s, u"user-quality-of-life-adjusted"_s},
        {u"Carer-reported quality of life"_s, u"carer-quality-of-life"_s},
        {u"Overall satisfaction of people who use services with their care and support"_s, u"user-satisfaction"_s},
        {u"Overall satisfaction of carers with social services"_s, u"carer-satisfaction"_s},
        {u"Outcome of short-term services: sequel to service"_s, u"reablement-received"_s},
        {u"Long-term support needs of younger adults (aged 18-64) met by admission to residential and nursing care homes, per 100,000 population"_s, u"admissions-18-64"_s},
        {u"Long-term support needs of older adults (aged 65 and over) met by admission to residential and nursing care homes, per 100,000 population"_s, u"admissions-65-plus"_s},
        {u"Proportion of older people (aged 65 and over) who were still at home 91 days after discharge from hospital into reablement/rehabilitation services"_s,
         u"reablement-at-home-91-days"_s},
        {u"Proportion of adults with learning disabilities who live in their own home or with their family"_s, u"learning-disability-own-home"_s},
        {u"Proportion of people who use services who have control over their daily life"_s, u"users-control"_s},
        {u"Proportion of carers who report that they have been included or consulted in discussion about the person they care for"_s, u"carers-consulted"_s},
        {u"Proportion of people who use services who find it easy to find information about services"_s, u"users-easy-information"_s},
        {u"Proportion of carers who find it easy to find information about services"_s, u"carers-easy-information"_s},
        {u"Proportion of people using social care who receive self-directed support"_s, u"self-directed-support"_s},
        {u"Proportion of people using social care who receive direct payments"_s, u"direct-payments"_s},
        {u"Proportion of people who use services who feel safe"_s, u"users-feel-safe"_s},
        {u"Proportion of people who use services who reported that they had as much social contact as they would like"_s, u"users-social-contact"_s},
        {u"Proportion of carers who reported that they had as much social contact as they would like"_s, u"carers-social-contact"_s}};
    auto rows = openRows(path);
    QVERIFY2(rows.has_value(), rows ? "" : qPrintable(rows.error().message));
    QVERIFY((*rows)->open((*rows)->sheets().front()).has_value());
    const auto head = (*rows)->next();
    QVERIFY(head && *head && (*head)->at(0).text == u"Measure Group Description"_s); // its byte order mark is no part of it
    QStringList agree, differ;
    while (true) {
        const auto row = (*rows)->next();
        QVERIFY(row.has_value());
        if (!*row)
            break;
        const QString id = ours.value((*row)->at(0).text.simplified());
        if (const Indicator *indicator = m_store->indicator(id))
            (indicator->polarity == ((*row)->at(1).text == u"Higher is better"_s ? Polarity::HigherIsBetter : Polarity::LowerIsBetter) ? agree : differ) << id;
    }
    QCOMPARE(agree.size(), ours.size() - 1);
    // The list is wrong in this one: the share that needed no more support after reablement is better high.
    QCOMPARE(differ, QStringList{u"reablement-received"_s});
}

QTEST_GUILESS_MAIN(PackOutcomesTest)
#include "tst_packoutcomes.moc"
