// SPDX-License-Identifier: GPL-3.0-or-later
// What every card says of twelve telling councils: tiny ones, new ones, ones that sent nothing. Typed by hand from the
// publishers' files and their marks, so that no state is what our own importers happen to make of it.
#include "core/store/indicatorstore.h"
#include "ui/report/cardcontent.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QStringList councils{u"Luton"_s, u"City of London"_s, u"Isles of Scilly"_s, u"Cumberland"_s, u"North Northamptonshire"_s,
                           u"West Northamptonshire"_s, u"Barnsley"_s, u"Dorset"_s, u"Bournemouth, Christchurch and Poole"_s,
                           u"Hackney"_s, u"Birmingham"_s, u"Derby"_s};

/// What most of the councils show, then who shows something else: "Hackney not-available; Cumberland not-applicable".
struct Expected {
    const char *indicators; ///< one or more
    const char *most;
    const char *others = "";
};

constexpr Expected table[] = {
    {"population population-density population-change-5y share-16-64 share-65-plus", "value"},
    {"imd-2019-decile imd-2019-rank imd-2025-decile imd-2025-rank disability-crude", "value"},
    {"unpaid-carers", "known-bias"},
    {"helpline-requests carers-helpline", "held-privately"},
    {"disability-age-standardised services-below-good community-services", "not-available", "Luton quoted"},
    {"ombudsman-received ombudsman-decided", "not-available", "Luton quoted"},
    // The return of 2021-22: Hackney sent none and Cumberland began in 2023.
    {"requests-18-64 requests-18-64-outcome requests-65-plus requests-65-plus-outcome long-term-support-65-plus", "value",
     "Hackney not-available; Cumberland not-applicable"},
    {"long-term-support-65-plus-setting carers-support-type", "value", "Hackney not-available; Cumberland not-applicable"},
    {"long-term-support-18-64 long-term-support-18-64-setting", "value",
     "Hackney not-available; Cumberland not-applicable; Isles of Scilly suppressed"},
    {"gross-current-expenditure net-total-expenditure client-contributions nhs-income expenditure-by-care-type", "value",
     "Hackney not-available; Cumberland not-applicable"},
    {"home-care-hourly-cost care-home-weekly-cost", "value", "Hackney not-available; Cumberland not-applicable"},
    // Client-level measures of 2024-25.
    {"admissions-18-64", "value", "City of London suppressed; Isles of Scilly suppressed"},
    {"admissions-65-plus learning-disability-own-home long-term-support-own-home-18-64", "value", "Isles of Scilly suppressed"},
    {"long-term-support-own-home-65-plus direct-payments", "value", "Isles of Scilly not-available"},
    {"self-directed-support", "known-bias", "Isles of Scilly not-available"},
    {"reablement-received", "value",
     "City of London suppressed; Isles of Scilly suppressed; Bournemouth, Christchurch and Poole suppressed"},
    {"reablement-at-home-91-days", "value",
     "Luton suppressed; Cumberland suppressed; Isles of Scilly suppressed; Bournemouth, Christchurch and Poole suppressed"},
    {"safeguarding-risk-removed", "value", "Luton not-applicable"},
    {"long-term-support-2026 assessments-2026", "provisional"},
    // Surveys: Derby sent nothing for 2024-25, the Isles of Scilly hold none.
    {"user-satisfaction user-quality-of-life user-quality-of-life-adjusted users-easy-information users-social-contact users-control "
     "users-feel-safe", "value", "Derby not-available; Isles of Scilly not-available"},
    {"carer-satisfaction carer-quality-of-life carers-social-contact carers-easy-information carers-consulted", "value",
     "Isles of Scilly not-available"},
    // The tracker counts the City of London with Hackney and the Isles of Scilly with Cornwall.
    {"care-home-beds care-home-occupancy", "value", "City of London not-available; Isles of Scilly not-available"},
    {"residential-providers provider-ratings providers-good-or-outstanding", "value", "City of London not-available"},
    {"workforce-turnover", "value", "Isles of Scilly not-available"},
    {"workforce-vacancy", "value", "Cumberland not-available; Isles of Scilly not-available"},
    {"staff-retention-difficulty staff-recruitment-difficulty public-dissatisfaction", "national-or-regional-only"},
    {"framework-rates provider-collapse budget-cuts sufficiency", "not-published-at-council-level"},
    {"access-charity-data", "not-yet-published"},
    {"cqc-council-rating", "not-yet-assessed", "Derby value; Isles of Scilly value"},
    {"delayed-discharges mean-discharge-delay", "value"},
    // Counted to 2019-20; the three councils began later.
    {"delayed-transfers-of-care", "value",
     "Cumberland not-applicable; North Northamptonshire not-applicable; West Northamptonshire not-applicable"},
    {"net-current-expenditure-outturn", "value", "Cumberland not-available; Birmingham not-available"},
};

/// By the card's own words: its state in place of a figure, its badge beside one.
QString stateOf(const CardFacts &facts, const QHash<QString, StateWords> &states)
{
    const QString said = facts.missing ? facts.stateTitle : facts.badge;
    if (!facts.missing && said.isEmpty())
        return u"value"_s;
    for (const StateWords &words : states)
        if (said == words.title || said.startsWith(words.title + u':'))
            return words.key;
    return said;
}

} // namespace

class StatesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyIndicatorIsThere();
    void states_data();
    void states();
};

void StatesTest::everyIndicatorIsThere()
{
    QStringList ids;
    for (const Expected &row : table)
        ids << QString::fromLatin1(row.indicators).split(u' ');
    QCOMPARE(ids.size(), 78);
    ids.removeDuplicates();
    QCOMPARE(ids.size(), 78);
}

void StatesTest::states_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("expected"); // "Luton value, City of London suppressed, …"
    for (const Expected &row : table) {
        QHash<QString, QString> other;
        for (const QString &entry : QString::fromLatin1(row.others).split(u"; "_s, Qt::SkipEmptyParts))
            other.insert(entry.section(u' ', 0, -2), entry.section(u' ', -1));
        QStringList all;
        for (const QString &council : councils)
            all << council + u' ' + (other.contains(council) ? other.take(council) : QString::fromLatin1(row.most));
        QVERIFY2(other.isEmpty(), row.indicators); // each name is one of the twelve
        for (const QString &id : QString::fromLatin1(row.indicators).split(u' '))
            QTest::newRow(qPrintable(id)) << id << all.join(u"; "_s);
    }
}

void StatesTest::states()
{
    QFETCH(QString, indicator);
    QFETCH(QString, expected);
    static const auto store = IndicatorStore::open(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().message));
    const auto words = parseStates(*store->document(u"states.csv"_s));
    const auto report = ReportDefinition::parse(*store->document(u"report.json"_s));
    QVERIFY(words && report);
    QHash<QString, StateWords> states;
    QHash<QString, QString> titles;
    for (const StateWords &state : *words) {
        states.insert(state.key, state);
        titles.insert(state.key, state.title);
    }
    const ChartBuilder builder(titles);
    QStringList found;
    for (const SectionDefinition &section : report->sections)
        for (const GroupDefinition &group : section.groups)
            for (const CardDefinition &card : group.cards) {
                if (card.indicator != indicator)
                    continue;
                for (const QString &council : councils) {
                    const auto figures = store->figures(indicator, store->areas().look(council)->code, {});
                    QVERIFY(figures.has_value());
                    const auto contents = cardContents(card, {*figures, std::nullopt}, builder, Comparator::England, states);
                    found << council + u' ' + stateOf(contents.front().facts, states);
                    // Words or a picture: no card is blank, and what is missing says why.
                    const CardFacts &facts = contents.front().facts;
                    QVERIFY2(facts.missing ? !facts.stateText.isEmpty() : !facts.value.isEmpty() || !contents.front().charts.empty(), qPrintable(council));
                }
            }
    QCOMPARE(found.join(u"; "_s), expected);
}

QTEST_GUILESS_MAIN(StatesTest)
#include "tst_states.moc"
