// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/datastate.h"
#include "core/domain/comparator.h"
#include "core/domain/indicator.h"
#include "core/report/reportdefinition.h"
#include "coresamples.h"

#include <QSet>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(careatlas::DataState)

class DataStateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void states_data();
    void states();
    void keysAreOneToOne();
    void marks_data();
    void marks();
    void everyStateHasWords();
    void statesMustAllBeSaid_data();
    void statesMustAllBeSaid();
    void otherKeys();
};

void DataStateTest::states_data()
{
    QTest::addColumn<DataState>("state");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("figure");
    QTest::addColumn<bool>("tentative");
    QTest::newRow("value") << DataState::Value << u"value"_s << true << false;
    QTest::newRow("suppressed") << DataState::Suppressed << u"suppressed"_s << false << false;
    QTest::newRow("1 to 5") << DataState::SmallCount << u"1-to-5"_s << false << false;
    QTest::newRow("withheld") << DataState::Withheld << u"withheld"_s << false << false;
    QTest::newRow("not available") << DataState::NotAvailable << u"not-available"_s << false << false;
    QTest::newRow("not applicable") << DataState::NotApplicable << u"not-applicable"_s << false << false;
    QTest::newRow("national only") << DataState::NationalOrRegionalOnly << u"national-or-regional-only"_s << false << false;
    QTest::newRow("not at council level") << DataState::NotPublishedAtCouncilLevel << u"not-published-at-council-level"_s << false << false;
    QTest::newRow("ceased") << DataState::Ceased << u"ceased"_s << false << false;
    QTest::newRow("not yet published") << DataState::NotYetPublished << u"not-yet-published"_s << false << false;
    QTest::newRow("not yet assessed") << DataState::NotYetAssessed << u"not-yet-assessed"_s << false << false;
    QTest::newRow("held privately") << DataState::HeldPrivately << u"held-privately"_s << false << false;
    QTest::newRow("quoted") << DataState::Quoted << u"quoted"_s << true << true;
    QTest::newRow("provisional") << DataState::Provisional << u"provisional"_s << true << true;
    QTest::newRow("estimated") << DataState::Estimated << u"estimated"_s << true << true;
    QTest::newRow("break") << DataState::Break << u"break"_s << true << false;
    QTest::newRow("known bias") << DataState::KnownBias << u"known-bias"_s << true << false;
    QTest::newRow("not in pack") << DataState::NotInPack << u"not-in-pack"_s << false << false;
}

void DataStateTest::states()
{
    QFETCH(DataState, state);
    QFETCH(QString, key);
    QFETCH(bool, figure);
    QFETCH(bool, tentative);
    QCOMPARE(toKey(state), key);
    QCOMPARE(dataStateFromKey(key), std::optional(state));
    QCOMPARE(hasFigure(state), figure);
    QCOMPARE(isTentative(state), tentative);
    QCOMPARE(isHeldBack(state), key == u"suppressed" || key == u"1-to-5" || key == u"withheld");
}

void DataStateTest::keysAreOneToOne()
{
    QSet<QString> keys;
    for (const DataState state : allDataStates())
        keys.insert(toKey(state));
    QCOMPARE(keys.size(), 18);
    QCOMPARE(allDataStates().size(), std::size_t(18));
    QVERIFY(!dataStateFromKey(u"missing"_s));
    QVERIFY(!dataStateFromKey(u"Value"_s));
    QVERIFY(!dataStateFromKey(QString()));
}

void DataStateTest::marks_data()
{
    QTest::addColumn<QString>("mark");
    QTest::addColumn<std::optional<DataState>>("state");
    QTest::newRow("[c]") << u"[c]"_s << std::optional(DataState::Suppressed);
    QTest::newRow("[x]") << u"[x]"_s << std::optional(DataState::NotAvailable);
    QTest::newRow("[z]") << u"[z]"_s << std::optional(DataState::NotApplicable);
    QTest::newRow("[p]") << u"[p]"_s << std::optional(DataState::Provisional);
    QTest::newRow("[e]") << u"[e]"_s << std::optional(DataState::Estimated);
    QTest::newRow("[b]") << u"[b]"_s << std::optional(DataState::Break);
    QTest::newRow("capital") << u"[C]"_s << std::optional(DataState::Suppressed);
    QTest::newRow("space around") << u" [x] "_s << std::optional(DataState::NotAvailable);
    QTest::newRow("colon of older files") << u":"_s << std::optional(DataState::NotAvailable);
    QTest::newRow("a note is no mark") << u"[note 1]"_s << std::optional<DataState>();
    QTest::newRow("a bare letter is none") << u"c"_s << std::optional<DataState>();
    QTest::newRow("an unknown letter is none") << u"[q]"_s << std::optional<DataState>();
    QTest::newRow("nothing is none") << u""_s << std::optional<DataState>();
}

void DataStateTest::marks()
{
    QFETCH(QString, mark);
    QFETCH(std::optional<DataState>, state);
    QCOMPARE(dataStateFromMark(mark), state);
}

void DataStateTest::everyStateHasWords()
{
    const auto words = parseStates(samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/states.csv")));
    QVERIFY2(words.has_value(), words ? "" : qPrintable(words.error().message));
    QCOMPARE(words->size(), std::size_t(18));
    QSet<QString> titles;
    for (const StateWords &state : *words) {
        QVERIFY2(!state.title.isEmpty() && (state.sentence.endsWith(u'.') || state.sentence.endsWith(u"{detail}"_s)), qPrintable(state.key));
        titles.insert(state.title);
    }
    QCOMPARE(titles.size(), 18); // no two states read alike
}

void DataStateTest::statesMustAllBeSaid_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("key");
    QTest::newRow("one left out") << "ceased,"_ba << "stopped,"_ba << u"ceased"_s;
    QTest::newRow("one said twice") << "quoted,"_ba << "break,"_ba << u"quoted"_s;
}

void DataStateTest::statesMustAllBeSaid()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, key);
    QByteArray csv = samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/states.csv"));
    csv.replace("\n" + from, "\n" + to);
    const auto words = parseStates(csv);
    QVERIFY(!words);
    QVERIFY2(words.error().message.contains(key), qPrintable(words.error().message));
}

void DataStateTest::otherKeys()
{
    QCOMPARE(polarityFromKey(u"higher-is-better"_s), std::optional(Polarity::HigherIsBetter));
    QCOMPARE(polarityFromKey(u"lower-is-better"_s), std::optional(Polarity::LowerIsBetter));
    QCOMPARE(polarityFromKey(u"none"_s), std::optional(Polarity::None));
    QVERIFY(!polarityFromKey(u"up"_s));
    QCOMPARE(comparatorFromKey(u"england"_s), std::optional(Comparator::England));
    QCOMPARE(comparatorFromKey(u"region"_s), std::optional(Comparator::Region));
    QCOMPARE(comparatorFromKey(u"england-pooled"_s), std::optional(Comparator::EnglandPooled));
    QCOMPARE(toKey(Comparator::EnglandPooled), u"england-pooled"_s);
    QCOMPARE(comparatorFromKey(u"mean"_s), std::optional(Comparator::MeanOfCouncils));
    QCOMPARE(comparatorFromKey(u"similar"_s), std::optional(Comparator::SimilarCouncils));
    QCOMPARE(comparatorFromKey(u"group"_s), std::optional(Comparator::OwnGroup));
    QVERIFY(!comparatorFromKey(u"average"_s));
    QVERIFY(isOfGroup(Comparator::SimilarCouncils) && isOfGroup(Comparator::OwnGroup) && !isOfGroup(Comparator::MeanOfCouncils));
    QCOMPARE((Breakdown{u"setting"_s, u"nursing"_s, u"Nursing care"_s}).id(), u"setting=nursing"_s);
}

QTEST_APPLESS_MAIN(DataStateTest)
#include "tst_datastate.moc"
