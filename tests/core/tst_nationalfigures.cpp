// SPDX-License-Identifier: GPL-3.0-or-later
// What the store works out from councils' figures, on numbers that can be done in the head: England pooled, the mean
// of councils, the populations of regions; and which former councils hold what a council lacks.
#include "core/store/nationalfigures.h"
#include "storesamples.h"

#include <QRegularExpression>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::observation;

namespace {

const QString luton = u"E06000032"_s, bedford = u"E06000055"_s, hackney = u"E09000012"_s, barnsley = u"E08000016"_s, dorset = u"E06000059"_s,
              cumberland = u"E06000063"_s, westmorland = u"E06000064"_s, dorsetCounty = u"E10000009"_s, cumbria = u"E10000006"_s,
              east = u"E12000006"_s, england = u"E92000001"_s;

Observation share(const QString &area, const QString &when, double numerator, double denominator)
{
    Observation o = observation(u"satisfaction"_s, area, when, numerator / denominator * 100.0);
    o.numerator = numerator;
    o.denominator = denominator;
    return o;
}

Observation part(const QString &area, double value)
{
    return observation(u"support"_s, area, u"2021-22"_s, value, DataState::Value, u"setting=nursing"_s);
}

/// Seven councils are of today, so that four make a national figure.
samples::Releases figures()
{
    Observation own = observation(u"requests"_s, luton, u"2021-22"_s, 100.0);
    own.denominator = 1000.0; // the publisher's own, before the 4000 of mid-2021
    const auto requests = [](const QString &area, double value) { return observation(u"requests"_s, area, u"2021-22"_s, value); };
    const auto spending = [](const QString &area, double value) { return observation(u"spending"_s, area, u"2021-22"_s, value); };
    const auto satisfied = [](const QString &area, const QString &when, double value) { return observation(u"satisfaction"_s, area, when, value); };
    const auto people = [](const QString &who, const QString &area, double value) { return observation(who, area, u"mid-2021"_s, value); };
    Release quoted = samples::release(u"report"_s, u"2025-01"_s, 'f');
    quoted.official = false;
    return {{samples::release(u"salt"_s, u"2022-10"_s, 'a'),
             {own, requests(bedford, 300), requests(barnsley, 150), requests(cumbria, 5000), requests(east, 9000), requests(england, 99000),
              observation(u"requests"_s, hackney, u"2021-22"_s, std::nullopt, DataState::Suppressed), observation(u"requests"_s, luton, u"2020-21"_s, 80.0),
              spending(luton, 600), spending(bedford, 1000), spending(barnsley, 800), spending(dorset, 1600),
              satisfied(luton, u"2021-22"_s, 50), satisfied(bedford, u"2021-22"_s, 70), satisfied(barnsley, u"2021-22"_s, 60), satisfied(dorset, u"2021-22"_s, 80),
              satisfied(bedford, u"2023-24"_s, 70), satisfied(barnsley, u"2023-24"_s, 60), satisfied(dorset, u"2023-24"_s, 80),
              satisfied(dorsetCounty, u"2017-18"_s, 61), satisfied(dorsetCounty, u"2018-19"_s, 62), satisfied(cumbria, u"2022-23"_s, 63),
              observation(u"satisfaction"_s, cumbria, u"2023-24"_s, std::nullopt, DataState::NotApplicable),
              share(luton, u"2022-23"_s, 50, 100), share(bedford, u"2022-23"_s, 30, 300), share(barnsley, u"2022-23"_s, 10, 50), share(dorset, u"2022-23"_s, 45, 50),
              part(luton, 40), part(bedford, 20), part(barnsley, 30), part(dorset, 10),
              observation(u"support"_s, luton, u"2021-22"_s, 4.0, DataState::Value, u"setting=residential"_s)}},
            {samples::release(u"ons"_s, u"2025"_s, 'b'),
             {people(u"residents-18-64"_s, luton, 4000), people(u"residents-18-64"_s, bedford, 2000), people(u"residents-18-64"_s, barnsley, 3000),
              people(u"residents-18-64"_s, dorset, 500), people(u"adults"_s, luton, 3000), people(u"adults"_s, bedford, 2000),
              people(u"adults"_s, barnsley, 4000), people(u"adults"_s, dorset, 2000), people(u"adults"_s, hackney, 7000), people(u"adults"_s, cumbria, 9000),
              people(u"population"_s, luton, 6000), observation(u"adults"_s, luton, u"mid-2024"_s, 1.0), observation(u"adults"_s, bedford, u"mid-2024"_s, 2.0)}},
            {quoted, {observation(u"satisfaction"_s, luton, u"2023-24"_s, 58.1, DataState::Quoted)}}};
}

} // namespace

class NationalFiguresTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString m_path;

    QString text(const QString &indicator, const QString &path) const
    {
        const auto store = IndicatorStore::open(path);
        const auto national = store->nationalFigures(indicator);
        if (!national)
            return national.error().message;
        QStringList found;
        for (const NationalFigure &figure : *national) {
            QString line = QStringList{figure.period.key(), figure.breakdown, toKey(figure.kind), figure.basis ? toKey(*figure.basis) : QString()}.join(u' ').simplified();
            line += u" %1 of %2"_s.arg(figure.value).arg(figure.councils);
            if (figure.numerator && figure.denominator)
                line += u" (%1/%2)"_s.arg(*figure.numerator).arg(*figure.denominator);
            found << line;
        }
        return found.join(u"; "_s);
    }

private Q_SLOTS:
    void initTestCase();
    void national_data();
    void national();
    void unitsThatAddUp_data();
    void unitsThatAddUp();
    void followNewFigures();
    void checkFindsStaleOnes();
    void questionsUseIndexes();
    void populationsAddUp_data();
    void populationsAddUp();
    void past_data();
    void past();
    void formerCouncilsBeside();
    void replacedStore();
};

void NationalFiguresTest::initTestCase()
{
    m_path = m_dir.filePath(u"store.sqlite"_s);
    QCOMPARE(samples::makeStore(m_path, figures()), QString());
    QCOMPARE(*IndicatorStore::open(m_path)->check(), QStringList());
}

void NationalFiguresTest::national_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("expected");
    // 100, 300, 150 and Cumbria's 5,000, which was one then; the region and England are none, the suppressed one is left out.
    // Of their own age only three councils have a population, and of adults four: 100 + 300 + 150 + 5,000 among 3,000 + 2,000
    // + 4,000 + 9,000; 3,333 and a third, 15,000, 3,750 and 55,555 and five ninths of 100,000 have a mean of 19,409.7.
    QTest::newRow("a count") << u"requests"_s
                             << u"2021-22 pooled 5550 of 4; 2021-22 pooled adults 30833.3 of 4 (5550/18000); "
                                "2021-22 mean-of-councils 1387.5 of 4; 2021-22 mean-of-councils adults 19409.7 of 4"_s;
    // £600,000 for 3,000 adults, £1,000,000 for 2,000, £800,000 for 4,000 and £1,600,000 for 2,000: £200, 500, 200 and 800; together
    // £4,000,000 for 11,000.
    QTest::newRow("money") << u"spending"_s
                           << u"2021-22 pooled 4000 of 4; 2021-22 pooled own-age 363.636 of 4 (4000/11000); "
                              "2021-22 mean-of-councils 1000 of 4; 2021-22 mean-of-councils own-age 425 of 4"_s;
    // Of a survey there is nothing to pool. 2022-23 has 135 of 500, and Cumbria's 63 without numbers behind it beside 50, 10, 20
    // and 90. In 2023-24 three are official; the quoted fourth does not count.
    QTest::newRow("a share") << u"satisfaction"_s
                             << u"2021-22 mean-of-councils 65 of 4; 2022-23 pooled 27 of 4 (135/500); 2022-23 mean-of-councils 46.6 of 5"_s;
    // 40 of 4,000, 20 of 2,000 and 30 of 3,000 are 1,000 of 100,000 each, 10 of 500 are 2,000; 100 of 9,500 in all. Of adults 1,333.3,
    // 1,000, 750 and 500; 100 of 11,000.
    QTest::newRow("parts") << u"support"_s
                           << u"2021-22 setting=nursing pooled 100 of 4; 2021-22 setting=nursing pooled adults 909.091 of 4 (100/11000); "
                              "2021-22 setting=nursing pooled own-age 1052.63 of 4 (100/9500); 2021-22 setting=nursing mean-of-councils 25 of 4; "
                              "2021-22 setting=nursing mean-of-councils adults 895.833 of 4; 2021-22 setting=nursing mean-of-councils own-age 1250 of 4"_s;
    QTest::newRow("nothing") << u"ratings"_s << u""_s;
    QTest::newRow("unknown") << u"demands"_s << u""_s;
}

void NationalFiguresTest::national()
{
    QFETCH(QString, indicator);
    QFETCH(QString, expected);
    QCOMPARE(text(indicator, m_path), expected);
}

void NationalFiguresTest::unitsThatAddUp_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("kinds"); // asked for
    QTest::newRow("ratings never") << u"rating"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("ranks are not added") << u"rank 1-32,844"_s << u"mean-of-councils"_s;
    QTest::newRow("nor deciles") << u"decile 1-10"_s << u"mean-of-councils"_s;
    QTest::newRow("nor scores") << u"score 0-24"_s << u"mean-of-councils"_s;
    QTest::newRow("nor prices") << u"£ per hour"_s << u"mean-of-councils"_s;
    QTest::newRow("shares, where they have numbers") << u"%"_s << u"mean-of-councils pooled"_s;
    QTest::newRow("rates too") << u"per 100,000"_s << u"mean-of-councils pooled"_s;
    QTest::newRow("days too") << u"days"_s << u"mean-of-councils pooled"_s;
}

void NationalFiguresTest::unitsThatAddUp()
{
    QFETCH(QString, unit);
    QFETCH(QString, kinds);
    QStringList found;
    for (const QString &question : nationalFigureQuestions(Unit::fromCatalogue(unit, {})))
        found << (question.contains(u"'pooled'"_s) ? u"pooled"_s : u"mean-of-councils"_s);
    QCOMPARE(found.join(u' '), kinds);
}

void NationalFiguresTest::followNewFigures()
{
    const QString path = m_dir.filePath(u"followed.sqlite"_s);
    QVERIFY(QFile::copy(m_path, path));
    {
        auto writer = ObservationWriter::open(path);
        QVERIFY(writer && writer->begin());
        QVERIFY(writer->writeRelease(samples::release(u"salt"_s, u"2023-10"_s, 'c'), {observation(u"satisfaction"_s, luton, u"2021-22"_s, 90.0), // 50 before
                                                                                      observation(u"satisfaction"_s, luton, u"2023-24"_s, 90.0)}).has_value());
        QVERIFY(writer->commit().has_value());
    }
    QCOMPARE(text(u"satisfaction"_s, path), u"2021-22 mean-of-councils 75 of 4; 2022-23 pooled 27 of 4 (135/500); 2022-23 mean-of-councils 46.6 of 5; "
                                            "2023-24 mean-of-councils 75 of 4"_s);
}

void NationalFiguresTest::checkFindsStaleOnes()
{
    const QString whole = u"the figures of satisfaction for the whole country are not those that its councils make"_s;
    const QString parts = u"the figures of support by setting for the whole country are not those that its councils make"_s;
    const std::pair<QString, QString> spoilt[] = {
        {u"UPDATE national_figure SET value = 28 WHERE value = 27"_s, whole},
        {u"UPDATE national_figure SET councils = 5 WHERE value = 27"_s, whole},
        {u"DELETE FROM national_figure WHERE value = 27"_s, whole},
        {u"UPDATE national_figure SET basis = 'residents' WHERE basis = 'adults' AND breakdown_id > 1"_s, parts},
        {u"UPDATE observation SET value = 51 WHERE value = 50"_s, whole},
    };
    int number = 0;
    for (const auto &[statement, fault] : spoilt) {
        const QString path = m_dir.filePath(u"stale%1.sqlite"_s.arg(++number));
        QVERIFY(QFile::copy(m_path, path));
        QCOMPARE(samples::alter(path, {statement}), QString());
        QCOMPARE(*IndicatorStore::open(path)->check(), QStringList(fault));
    }
}

void NationalFiguresTest::questionsUseIndexes()
{
    QStringList questions = nationalFigureQuestions(Unit::fromCatalogue(u"people"_s, u"residents 18-64"_s)) + nationalFigureQuestions(Unit::fromCatalogue(u"%"_s, {}));
    QCOMPARE(questions.size(), 1 + 1 + 3 * 2 + 2); // sum, mean, both on three bases; both of shares
    for (const QString &question : questions) {
        QStringList plan;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plan"_s);
            database.setDatabaseName(m_path);
            QSqlQuery query(database);
            if (database.open() && query.exec(u"EXPLAIN QUERY PLAN "_s + QString(question).replace(u'?', u'1')))
                while (query.next())
                    plan << query.value(3).toString();
            else
                plan << query.lastError().text();
        }
        QSqlDatabase::removeDatabase(u"plan"_s);
        const QString text = plan.join(u'\n');
        QVERIFY2(!text.contains(QRegularExpression(u"SCAN (o|d|di)\\b"_s)), qPrintable(text));
        QVERIFY2(text.contains(QRegularExpression(u"SEARCH o USING (PRIMARY KEY|(COVERING )?INDEX \\w+) \\(indicator_id=\\?"_s)), qPrintable(text));
        QCOMPARE(text.contains(u"SEARCH d USING"_s), question.contains(u"people"_s));
    }
}

void NationalFiguresTest::populationsAddUp_data()
{
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("expected"); // adults
    // Luton, Bedford and Hackney are the sample's East of England; at mid-2024 Hackney has no number.
    QTest::newRow("a region whose councils all have one") << east << u"mid-2021 12000"_s;
    // Of Cumberland and Westmorland and Furness there was only Cumbria in 2021: 3,000 + 2,000 + 4,000 + 2,000 + 7,000 + 9,000.
    QTest::newRow("England, of the councils of the time") << england << u"mid-2021 27000"_s;
    QTest::newRow("a region without any") << u"E12000009"_s << u"mid-2021 2000"_s;
    QTest::newRow("a council has its own") << luton << u"mid-2021 3000 mid-2024 1"_s;
}

void NationalFiguresTest::populationsAddUp()
{
    QFETCH(QString, area);
    QFETCH(QString, expected);
    const auto store = IndicatorStore::open(m_path);
    const auto populations = store->denominators(u"spending"_s, samples::code(area));
    QVERIFY(populations.has_value());
    QStringList found;
    for (const Observation &o : *populations)
        if (o.indicator == u"adults"_s)
            found << o.period.key() << QString::number(*o.value);
    QCOMPARE(found.join(u' '), expected);
}

void NationalFiguresTest::past_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("council");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a county that became one council") << u"satisfaction"_s << dorset << u"Dorset (county) 2017-18 2018-19"_s;
    QTest::newRow("a county that was split") << u"satisfaction"_s << cumberland << u"Cumbria 2022-23 2022-23"_s;
    QTest::newRow("its other half") << u"satisfaction"_s << westmorland << u"Cumbria 2022-23 2022-23"_s;
    QTest::newRow("without figures of the county") << u"spending"_s << dorset << u""_s;
    QTest::newRow("a council that followed none") << u"satisfaction"_s << luton << u""_s;
    QTest::newRow("the county itself") << u"satisfaction"_s << dorsetCounty << u""_s;
}

void NationalFiguresTest::past()
{
    QFETCH(QString, indicator);
    QFETCH(QString, council);
    QFETCH(QString, expected);
    const auto store = IndicatorStore::open(m_path);
    const auto described = [](const std::vector<PastCouncil> &past) {
        QStringList found;
        for (const PastCouncil &former : past)
            found << former.area.name << former.first.key() << former.last.key();
        return found.join(u' ');
    };
    const auto past = store->past(indicator, samples::code(council));
    QVERIFY(past.has_value());
    QCOMPARE(described(*past), expected);
    QCOMPARE(described(store->figures(indicator, samples::code(council), {})->past), expected);
}

void NationalFiguresTest::formerCouncilsBeside()
{
    const auto store = IndicatorStore::open(m_path);
    // A file that gives the council its own past leaves nothing to offer.
    const QString path = m_dir.filePath(u"rebased.sqlite"_s);
    samples::Releases rebased = figures();
    for (const char *period : {"2017-18", "2018-19"})
        rebased.front().second.push_back(observation(u"satisfaction"_s, dorset, QString::fromLatin1(period), 60.0));
    QCOMPARE(samples::makeStore(path, rebased), QString());
    QVERIFY(IndicatorStore::open(path)->past(u"satisfaction"_s, samples::code(dorset))->empty());
    QVERIFY(IndicatorStore::open(path)->check()->contains(
        u"a council and the one that followed it both have a figure of satisfaction, 2017-18: Dorset (county) and Dorset"_s));

    const auto beside = store->figures(u"satisfaction"_s, samples::code(dorset), samples::code(dorsetCounty));
    QVERIFY(beside.has_value());
    QCOMPARE(beside->areas[1].area.name, u"Dorset (county)"_s);
    QCOMPARE(beside->areas[1].role, AreaRole::SecondCouncil);
    QCOMPARE(beside->areas[1].observations.size(), std::size_t(2));
    const auto alone = store->figures(u"satisfaction"_s, samples::code(cumbria), {});
    QVERIFY(alone.has_value());
    QCOMPARE(alone->areas[0].area.name, u"Cumbria"_s);
    QCOMPARE(alone->areas[1].area.name, u"North West"_s);
}

void NationalFiguresTest::replacedStore()
{
    const QString path = m_dir.filePath(u"other.sqlite"_s);
    samples::Releases other = figures();
    for (Observation &o : other.front().second)
        if (o.indicator == u"satisfaction"_s && o.value)
            o.value = *o.value + 1.0;
    QCOMPARE(samples::makeStore(path, other), QString());
    auto store = IndicatorStore::open(m_path);
    const auto satisfied = [&store] {
        QStringList found;
        for (const AreaFigures &area : (*store->everyCouncilAt(u"satisfaction"_s, *Period::parse(u"2021-22"_s)))->areas)
            found << QString::number(*area.observations.front().value);
        found.sort();
        return found.join(u' ');
    };
    QCOMPARE(satisfied(), u"50 60 70 80"_s);
    *store = *IndicatorStore::open(path);
    QCOMPARE(satisfied(), u"51 61 71 81"_s); // nothing of the store that it replaced is held
}

QTEST_GUILESS_MAIN(NationalFiguresTest)
#include "tst_nationalfigures.moc"
