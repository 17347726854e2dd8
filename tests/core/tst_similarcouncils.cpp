// SPDX-License-Identifier: GPL-3.0-or-later
// Similar councils on a store small enough to do the distances by hand: rates per resident, councils left out, ties, and each
// way in which the features can be wrong.
#include "core/comparison/similarcouncils.h"
#include "core/pack/packer.h"
#include "storesamples.h"

#include <QTest>

#include <cmath>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QString luton = u"E06000032"_s, bedford = u"E06000055"_s, hackney = u"E09000012"_s, barnsley = u"E08000016"_s, dorset = u"E06000059"_s,
              cumberland = u"E06000063"_s, westmorland = u"E06000064"_s;

/// Residents of 1,000, 10,000 and 100,000: 0, ½ and 1 once evened and stretched; requests of 100, 300 and 500 per 100,000: 0, ½ and 1,
/// at half the weight. Dorset lacks a population, Cumberland a request, Barnsley is left out by the data.
std::vector<Observation> figures()
{
    std::vector<Observation> all;
    const auto add = [&](const QString &area, double residents, double requests) {
        all.push_back(samples::observation(u"population"_s, area, u"mid-2023"_s, residents));
        all.push_back(samples::observation(u"requests"_s, area, u"2023-24"_s, requests));
    };
    add(luton, 1000, 1);
    add(bedford, 10000, 30);
    add(hackney, 100000, 500);
    add(westmorland, 10000, 30);
    add(barnsley, 5, 5);
    all.push_back(samples::observation(u"requests"_s, dorset, u"2023-24"_s, 7));
    all.push_back(samples::observation(u"population"_s, cumberland, u"mid-2023"_s, 20000));
    all.push_back(samples::observation(u"requests"_s, cumberland, u"2023-24"_s, std::nullopt, DataState::Suppressed));
    return all;
}

QStringList namesOf(const std::vector<SimilarCouncil> &councils)
{
    QStringList names;
    for (const SimilarCouncil &council : councils)
        names << council.area.name;
    return names;
}

} // namespace

class SimilarCouncilsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    /// Of the sample pack, with one piece of a document replaced.
    Result<IndicatorStore> store(const QString &document = {}, const QByteArray &from = {}, const QByteArray &to = {}) const
    {
        const QString pack = m_folder.filePath(u"pack"_s), path = m_folder.filePath(u"store.sqlite"_s);
        if (!samples::writePack(pack, {{samples::release(u"o"_s, u"2024"_s, 'a'), figures()}}))
            return Error{Error::Code::Unreadable, u"the pack could not be written"_s, {}};
        if (!document.isEmpty()) {
            QByteArray text = samples::readFile(pack + u'/' + document);
            if (!text.contains(from) || !samples::writeFile(pack + u'/' + document, text.replace(from, to)))
                return Error{Error::Code::Unreadable, u"there is nothing to replace"_s, {}};
        }
        const auto built = buildStore(PackFiles(pack), path);
        return built ? IndicatorStore::open(path) : Result<IndicatorStore>(built.error());
    }

private Q_SLOTS:
    void byHand()
    {
        const auto held = store();
        QVERIFY2(held.has_value(), held ? "" : qPrintable(held.error().message));
        const auto similar = SimilarCouncils::read(*held);
        QVERIFY2(similar.has_value(), similar ? "" : qPrintable(similar.error().message));

        QCOMPARE(similar->features().size(), std::size_t(2));
        QCOMPARE(similar->features()[0].unit.words(), u"people"_s);
        QCOMPARE(similar->features()[1].unit.axisLabel(), u"per 100,000 residents"_s);
        const std::vector<SimilarCouncil> ofLuton = similar->of(samples::code(luton));
        QCOMPARE(namesOf(ofLuton), QStringList({u"Bedford"_s, u"Westmorland and Furness"_s, u"Hackney"_s})); // of two at one distance by name
        QVERIFY(std::abs(ofLuton[0].distance - std::sqrt(0.5 * 0.5 + 0.25 * 0.25)) < 1e-12);
        QVERIFY(std::abs(ofLuton[2].distance - std::sqrt(1.0 + 0.25)) < 1e-12);
        QCOMPARE(ofLuton[2].features, (std::vector<double>{100000, 500}));
        QCOMPARE(similar->valuesOf(samples::code(luton)), (std::vector<double>{1000, 100}));
        QCOMPARE(similar->of(samples::code(bedford)).front().distance, 0.0); // its twin, never itself
        QCOMPARE(namesOf(similar->of(samples::code(bedford))), QStringList({u"Westmorland and Furness"_s, u"Hackney"_s, u"Luton"_s}));
        QCOMPARE(namesOf(similar->of(samples::code(luton), 1)), QStringList({u"Bedford"_s}));
        QVERIFY(similar->of(samples::code(luton), 0).empty());
    }

    void group()
    {
        const auto held = store();
        QVERIFY(held.has_value());
        const auto similar = SimilarCouncils::read(*held);
        QVERIFY(similar.has_value());
        QCOMPARE(similar->group(*held->areas().find(luton)),
                 (CouncilGroup{CouncilGroup::Kind::Similar, u"3 councils similar to Luton"_s, {samples::code(bedford), samples::code(westmorland), samples::code(hackney)}}));
    }

    void notCompared_data()
    {
        QTest::addColumn<QString>("area");
        QTest::addColumn<QString>("reason");
        QTest::newRow("compared") << luton << QString();
        QTest::newRow("left out by the data") << barnsley << u"Barnsley is not compared. It is left out to try that."_s;
        QTest::newRow("without a population") << dorset << u"Dorset is not compared. The store lacks its figure for “Residents”, mid-2023."_s;
        QTest::newRow("suppressed is no number") << cumberland << u"Cumberland is not compared. The store lacks its figure for “Requests for support”, 2023-24."_s;
        QTest::newRow("of the past") << u"E10000006"_s << u"Cumbria is no more; councils of today are compared."_s;
        QTest::newRow("a region") << u"E12000006"_s << u"East of England is no council."_s;
        QTest::newRow("England") << u"E92000001"_s << u"England is no council."_s;
    }
    void notCompared()
    {
        QFETCH(QString, area);
        const auto held = store();
        QVERIFY(held.has_value());
        const auto similar = SimilarCouncils::read(*held);
        QVERIFY(similar.has_value());
        const Area &found = *held->areas().find(area);
        QTEST(similar->whyNone(found), "reason");
        QCOMPARE(similar->of(found.code).empty(), area != luton);
        QCOMPARE(similar->valuesOf(found.code).empty(), area != luton);
        QCOMPARE(similar->group(found).members.empty(), area != luton);
    }

    void wrongFeature_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("message");
        const QString features = u"similar.csv"_s;
        QTest::newRow("indicator") << features << ",population,"_ba << ",people,"_ba << u"similar.csv, line 2: the store has no indicator “people”."_s;
        QTest::newRow("period") << features << "mid-2023"_ba << "last year"_ba << u"similar.csv, line 2: “last year” is not a period."_s;
        QTest::newRow("per resident") << features << ",yes,"_ba << ",maybe,"_ba << u"similar.csv, line 3: per_resident is “maybe” where it takes yes or no."_s;
        QTest::newRow("no total") << features << "requests,,2023-24"_ba << "satisfaction,,2023-24"_ba
                                  << u"similar.csv, line 3: “satisfaction” is no total that could be taken per resident."_s;
        QTest::newRow("evening") << features << "logarithm"_ba << "cube"_ba << u"similar.csv, line 2: evening is “cube” where it takes none, square-root or logarithm."_s;
        QTest::newRow("weight") << features << ",1\n"_ba << ",heavy\n"_ba << u"similar.csv, line 2: weight is “heavy” where it takes a number above 0, such as 1 or 0.5."_s;
        QTest::newRow("weight of nothing") << features << ",0.5\n"_ba << ",0\n"_ba << u"similar.csv, line 3: weight is “0” where it takes a number above 0, such as 1 or 0.5."_s;
        QTest::newRow("a column is missing") << features << "evening"_ba << "even"_ba << u"similar.csv has no column “evening”."_s;
        QTest::newRow("left out") << u"similar-left-out.csv"_s << "E08000016"_ba << "E08000099"_ba << u"similar-left-out.csv, line 2: the store knows no area “E08000099”."_s;
    }
    void wrongFeature()
    {
        QFETCH(QString, document);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const auto held = store(document, from, to);
        QVERIFY2(held.has_value(), held ? "" : qPrintable(held.error().message));
        const auto similar = SimilarCouncils::read(*held);
        QVERIFY(!similar);
        QTEST(similar.error().message, "message");
    }

    void logarithmOfNone()
    {
        const auto held = store(u"observations/o-2024.csv"_s, "mid-2023,,1000,"_ba, "mid-2023,,0,"_ba);
        QVERIFY2(held.has_value(), held ? "" : qPrintable(held.error().message));
        const auto similar = SimilarCouncils::read(*held);
        QVERIFY(!similar);
        QCOMPARE(similar.error().message, u"similar.csv, line 2: Luton has the value 0, which has no logarithm."_s);
    }

    void storeOfBefore() // one that was made before there were such features
    {
        const QString path = m_folder.filePath(u"old.sqlite"_s);
        QCOMPARE(samples::makeStore(path, {}), QString());
        const auto held = IndicatorStore::open(path);
        QVERIFY(held.has_value());
        const auto similar = SimilarCouncils::read(*held);
        QVERIFY(!similar);
        QVERIFY2(similar.error().message.contains(u"similar.csv"_s), qPrintable(similar.error().message));
    }
};

QTEST_GUILESS_MAIN(SimilarCouncilsTest)
#include "tst_similarcouncils.moc"
