// SPDX-License-Identifier: GPL-3.0-or-later
// A helpline's counts in a store with the real catalogue: in, again, beside another's, out, and back; never a number from 1 to 5
// in any byte of it, and never a figure for England.
#include "core/narrative/charttext.h"
#include "core/narrative/verifier.h"
#include "core/pack/partnercounts.h"
#include "core/store/indicatorstore.h"
#include "core/store/storelocation.h"
#include "storesamples.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QString builtIn = QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite");
const QDate today(2026, 11, 30);

} // namespace

class PartnerCountsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString m_store;

    IndicatorStore open() const { return std::move(*IndicatorStore::open(m_store)); }

    Result<PartnerCounts> read(const QByteArray &content, const QString &name = u"our counts.csv"_s) const
    {
        const QString path = m_dir.filePath(name);
        if (!samples::writeFile(path, content))
            return Error{Error::Code::Unreadable, u"the test's file could not be written"_s, {}};
        return readPartnerCounts(path, open());
    }
    Result<StoreExchange> import(const QByteArray &content, const QString &partner) const
    {
        const auto counts = read(content);
        return counts ? exchangeReleases(m_store, counts->replaced, releasesOf(*counts, partner, today)) : counts.error();
    }
    /// "2024 9 value; 2024 - 1-to-5" of the whole, or of a type.
    QString held(const QString &council, const QString &type = {}, const QString &indicator = u"helpline-requests"_s) const
    {
        const IndicatorStore store = open();
        QStringList lines;
        const auto observations = store.observations(indicator, store.areas().look(council)->code);
        for (const Observation &o : *observations)
            if (o.breakdown == (type.isEmpty() ? QString() : u"request-type="_s + type))
                lines << u"%1 %2 %3"_s.arg(o.period.key(), o.value ? QString::number(*o.value) : u"-"_s, toKey(o.state));
        return lines.join(u"; "_s);
    }
    QStringList partners() const
    {
        QStringList names;
        for (const Release &release : open().releases())
            if (isOfPartner(release))
                names << release.publisher + u' ' + release.name;
        return names;
    }

private Q_SLOTS:
    void init();
    void fillsBothCards();
    void importedAgain();
    void overlapsAreReplaced();
    void takenOutAndPutBack();
    void allOrNothing();
    void neverOfficialNorEngland();
    void smallNumbersReachNoByte();
    void textsKeepTheRule();
    void outlivesARenewal();
    void onlyAUsersReleaseIsTaken();
    void refused();
};

void PartnerCountsTest::init()
{
    m_store = m_dir.filePath(u"careatlas.sqlite"_s);
    QFile::remove(m_store);
    QVERIFY(QFile::copy(builtIn, m_store));
    QFile::setPermissions(m_store, QFile::ReadOwner | QFile::WriteOwner);
}

void PartnerCountsTest::fillsBothCards()
{
    const auto counts = read("Council,Period,Carers,Charging,Total,From carers\nLuton,2024,9,3,12,8\nBedford,2023,7,8,15,6\n");
    QVERIFY(counts.has_value());
    QCOMPARE(counts->file, u"our counts.csv"_s);
    QCOMPARE(counts->periods, (std::vector<Period>{Period::calendarYear(2023), Period::calendarYear(2024)}));
    QVERIFY(counts->replaced.empty());
    QVERIFY(exchangeReleases(m_store, {}, releasesOf(*counts, u"Carers Line"_s, today)).has_value());
    QCOMPARE(held(u"Luton"_s), u"2024 - withheld"_s);
    QCOMPARE(held(u"Luton"_s, u"carers"_s), u"2024 9 value"_s);
    QCOMPARE(held(u"Luton"_s, u"charging"_s), u"2024 - 1-to-5"_s);
    QCOMPARE(held(u"Luton"_s, {}, u"carers-helpline"_s), u"2024 8 value"_s);
    QCOMPARE(held(u"Bedford"_s), u"2023 15 value"_s);
    const IndicatorStore store = open();
    const auto observations = store.observations(u"carers-helpline"_s, store.areas().look(u"Bedford"_s)->code);
    const Release release = observations->front().provenance.release;
    QCOMPARE(release.publisher, u"Carers Line"_s);
    QCOMPARE(release.name, u"counts for 2023"_s);
    QCOMPARE(release.file, u"our counts.csv"_s);
    QVERIFY(release.addedByUser && !release.official);
    QCOMPARE(*store.check(), QStringList());
}

void PartnerCountsTest::importedAgain()
{
    QVERIFY(import("Council,Period,Carers\nLuton,2024,9\nBedford,2024,30\n", u"Carers Line"_s).has_value());
    const auto counts = read("Council,Period,Carers\nLuton,2024,10\n");
    QCOMPARE(counts->replaced.size(), std::size_t(1));
    QCOMPARE(counts->replaced.front().publisher, u"Carers Line"_s);
    QVERIFY(import("Council,Period,Carers\nLuton,2024,10\n", u"Carers Line"_s).has_value());
    QCOMPARE(held(u"Luton"_s, u"carers"_s), u"2024 10 value"_s);
    QCOMPARE(held(u"Bedford"_s, u"carers"_s), QString()); // the second file does not have it
    QCOMPARE(partners(), QStringList(u"Carers Line counts for 2024"_s));
    // The very same once more.
    QVERIFY(import("Council,Period,Carers\nLuton,2024,10\n", u"Carers Line"_s).has_value());
    QCOMPARE(partners(), QStringList(u"Carers Line counts for 2024"_s));
}

void PartnerCountsTest::overlapsAreReplaced()
{
    QVERIFY(import("Council,Period,Carers\nLuton,2024,9\nLuton,2022,8\n", u"Carers Line"_s).has_value());
    // A month of the year, and another partner's: neither may stand beside it.
    QVERIFY(import("Council,Period,Carers\nLuton,March 2024,6\n", u"Other Line"_s).has_value());
    QCOMPARE(partners(), (QStringList{u"Carers Line counts for 2022"_s, u"Other Line counts for March 2024"_s}));
    QCOMPARE(held(u"Luton"_s, u"carers"_s), u"2022 8 value; 2024-03 6 value"_s);
}

void PartnerCountsTest::takenOutAndPutBack()
{
    QVERIFY(import("Council,Period,Carers,From carers\nLuton,2024,9,7\n", u"Carers Line"_s).has_value());
    const auto replaced = import("Council,Period,Carers\nLuton,2024,30\n", u"Other Line"_s);
    QVERIFY(replaced.has_value());
    QCOMPARE(replaced->taken.size(), std::size_t(1));
    QCOMPARE(replaced->put.size(), std::size_t(1));
    // What it undoes, it undoes wholly.
    QVERIFY(exchangeReleases(m_store, {replaced->put.front().release}, replaced->taken).has_value());
    QCOMPARE(held(u"Luton"_s, u"carers"_s), u"2024 9 value"_s);
    QCOMPARE(held(u"Luton"_s, {}, u"carers-helpline"_s), u"2024 7 value"_s);
    const auto removed = exchangeReleases(m_store, {replaced->taken.front().release}, {});
    QVERIFY(removed.has_value());
    QCOMPARE(partners(), QStringList());
    QCOMPARE(held(u"Luton"_s, u"carers"_s), QString());
    QVERIFY(exchangeReleases(m_store, {}, removed->taken).has_value());
    QCOMPARE(held(u"Luton"_s, u"carers"_s), u"2024 9 value"_s);
    QCOMPARE(*open().check(), QStringList());
}

void PartnerCountsTest::allOrNothing()
{
    const auto put = import("Council,Period,Carers\nLuton,2024,9\n", u"Carers Line"_s);
    QVERIFY(put.has_value());
    HeldRelease broken = put->put.front();
    broken.observations.front().indicator = u"no-such-indicator"_s;
    const auto failed = exchangeReleases(m_store, {put->put.front().release}, {broken});
    QVERIFY(!failed);
    QCOMPARE(held(u"Luton"_s, u"carers"_s), u"2024 9 value"_s);
    QCOMPARE(partners(), QStringList(u"Carers Line counts for 2024"_s));
}

void PartnerCountsTest::neverOfficialNorEngland()
{
    // All councils of today: of official counts England's pooled figure and the mean would be made.
    QByteArray file = "Council,Period,Carers\n";
    for (const Area &council : open().areas().currentCouncils())
        file += '"' + council.name.toUtf8() + "\",2024,20\n";
    QVERIFY(import(file, u"Carers Line"_s).has_value());
    const IndicatorStore store = open();
    QCOMPARE(store.observationsAt(u"helpline-requests"_s, Period::calendarYear(2024), u"request-type=carers"_s)->size(), std::size_t(153));
    QVERIFY(store.nationalFigures(u"helpline-requests"_s)->empty());
    QVERIFY(store.observations(u"helpline-requests"_s, AreaCode::england())->empty());
    QCOMPARE(*store.check(), QStringList());
    // The official figures stay what they were.
    const auto before = IndicatorStore::open(builtIn);
    for (const QString &indicator : {u"user-satisfaction"_s, u"requests-18-64"_s, u"expenditure-by-care-type"_s}) {
        QVERIFY(!before->nationalFigures(indicator)->empty());
        QCOMPARE(*store.nationalFigures(indicator), *before->nationalFigures(indicator));
    }
}

void PartnerCountsTest::smallNumbersReachNoByte()
{
    // Two files that differ in small counts alone leave the same store, to the byte.
    QByteArray stores[2];
    int at = 0;
    for (const QByteArray &file : {"Council,Period,Carers,Charging,Safeguarding,From carers\nLuton,2024,9,3,1,2\n"_ba,
                                   "Council,Period,Carers,Charging,Safeguarding,From carers\nLuton,2024,9,1,5,4\n"_ba}) {
        init();
        QVERIFY(import(file, u"Carers Line"_s).has_value());
        stores[at++] = samples::readFile(m_store);
    }
    QVERIFY(!stores[0].isEmpty());
    QVERIFY(stores[0] == stores[1]);
}

/// What a chart says of the counts states what is kept, says that small ones are held back, and lets the verifier find no fault.
void PartnerCountsTest::textsKeepTheRule()
{
    QVERIFY(import("Council,Period,Assessments,Care plan,Carers,Charging,Information seeking,Legal issues and complaints,Safeguarding\nLuton,2024,31,2,9,3,18,4,7\n", u"Carers Line"_s).has_value());
    const IndicatorStore store = open();
    const auto phrases = Phrases::read(store);
    QVERIFY(phrases);
    for (const QString &indicator : {u"helpline-requests"_s, u"carers-helpline"_s}) {
        const auto subjects = textSubjects(store, {indicator}, {store.areas().look(u"Luton"_s)->code});
        QVERIFY2(subjects, subjects ? "" : qPrintable(subjects.error().message));
        const TextSpec text = chartText(findingOf(subjects->front(), *phrases));
        static const QRegularExpression small(u"(?<![0-9.,])[1-5](?![0-9.,]*[0-9])"_s);
        QVERIFY2(!text.text.contains(small), qPrintable(text.text));
        if (indicator != u"helpline-requests"_s)
            continue;
        QVERIFY2(text.text.contains(u"The most frequent type was assessments, with 31 requests"_s), qPrintable(text.text));
        QVERIFY2(text.text.contains(u"Small numbers are held back"_s), qPrintable(text.text));
        const CheckedText checked = Verifier(store.areas(), *subjects).check(text.text, {indicator});
        QVERIFY2(checked.isSupported(), qPrintable(checked.reasons().join(u'\n') + u'\n' + text.text));
    }
}

void PartnerCountsTest::outlivesARenewal()
{
    QVERIFY(import("Council,Period,Carers,Charging\nLuton,2024,9,2\n", u"Carers Line"_s).has_value());
    QCOMPARE(samples::alter(m_store, {u"UPDATE meta SET value = 'an older pack' WHERE key = 'pack'"_s}), QString());
    QVERIFY(prepareUserStore(builtIn, m_store).has_value());
    QCOMPARE(held(u"Luton"_s, u"carers"_s), u"2024 9 value"_s);
    QCOMPARE(held(u"Luton"_s, u"charging"_s), u"2024 - 1-to-5"_s);
    QCOMPARE(partners(), QStringList(u"Carers Line counts for 2024"_s));
}

void PartnerCountsTest::onlyAUsersReleaseIsTaken()
{
    const Release official = open().releases().front();
    const auto taken = exchangeReleases(m_store, {official}, {});
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, Error::Code::NotFound);
    QCOMPARE(open().releases().size(), IndicatorStore::open(builtIn)->releases().size());
}

void PartnerCountsTest::refused()
{
    const auto other = read("Name,Number\nLuton,9\n", u"letters.csv"_s);
    QVERIFY(!other);
    QVERIFY2(other.error().message.startsWith(u"letters.csv cannot be imported. Sheet “letters”, row 1 has no column headed “Council”, “Period”"),
             qPrintable(other.error().message));
    const auto none = readPartnerCounts(m_dir.filePath(u"missing.csv"_s), open());
    QVERIFY(!none);
    QCOMPARE(none.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(PartnerCountsTest)
#include "tst_partnercounts.moc"
