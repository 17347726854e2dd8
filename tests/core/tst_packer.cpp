// SPDX-License-Identifier: GPL-3.0-or-later
// From files to the pack and from the pack to the store: the same input gives the same bytes, and a failure
// leaves everything as it was.
#include "core/pack/packer.h"
#include "core/store/indicatorstore.h"
#include "layoutsamples.h"
#include "storesamples.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QByteArray mapping = "{\"format\": \"mapped-table\", \"source\": {\"id\": \"people\", \"title\": \"People\", \"publisher\": \"ONS\", \"licence\": \"OGL\", "
                           "\"attribution\": \"Source: ONS\"}, \"releases\": {\"people.csv\": {\"name\": \"mid-2024\", \"published\": \"2025-07\"}}, "
                           "\"columns\": [\"code\", \"n\"], \"area\": {\"column\": \"code\"}, \"period\": {\"fixed\": \"mid-2024\"}, "
                           "\"values\": [{\"indicator\": \"population\", \"value\": \"n\"}]}";
const QByteArray areaMapping = "{\"format\": \"areas\", \"source\": {\"id\": \"areas\", \"title\": \"Areas\", \"publisher\": \"ONS\", \"licence\": \"OGL\", "
                               "\"attribution\": \"Source: ONS\"}, \"releases\": {\"areas.csv\": {\"name\": \"2023\", \"published\": \"2023\"}}, "
                               "\"fields\": {\"code\": \"code\", \"name\": \"name\", \"type\": \"type\", \"region_code\": \"region_code\", "
                               "\"region_name\": \"region_name\", \"first_year\": \"start_year\", \"reissued_as\": \"code_from_2025\"}}";
const QByteArray changesMapping = "{\"format\": \"area-changes\", \"source\": {\"id\": \"changes\", \"title\": \"Changes\", \"publisher\": \"ONS\", \"licence\": \"OGL\", "
                                  "\"attribution\": \"Source: ONS\"}, \"releases\": {\"changes.csv\": {\"name\": \"2019 to 2025\", \"published\": \"2025\"}}, "
                                  "\"fields\": {\"old_code\": \"old_code\", \"old_name\": \"old_name\", \"new_code\": \"new_code\", \"first_year_new\": \"first_year_new\"}}";

const QByteArray areaTable = "code,name,type,region_code,region_name,start_year,end_year,code_from_2025\n"
                             "E06000032,Luton,Unitary authority,E12000006,East of England,,,E06000032\n"
                             "E06000059,Dorset,Unitary authority,E12000009,South West,2019,,E06000059\n"
                             "E06000063,Cumberland,Unitary authority,E12000002,North West,2023,,E06000063\n"
                             "E06000064,Westmorland and Furness,Unitary authority,E12000002,North West,2023,,E06000064\n"
                             "E08000016,Barnsley,Metropolitan district,E12000003,Yorkshire and The Humber,,,E08000038\n"
                             "E09000001,City of London,City of London,E12000007,London,,,E09000001\n";
const QByteArray changes = "old_code,old_name,new_code,new_name,first_year_new,kind\n"
                           "E10000009,Dorset (county),E06000059,Dorset,2019,same\n"
                           "E10000006,Cumbria,E06000063,Cumberland,2023,split\n"
                           "E10000006,Cumbria,E06000064,Westmorland and Furness,2023,split\n"
                           "E08000016,Barnsley,E08000038,Barnsley,2025,reissue\n";

QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        all.insert(path.mid(folder.size()), samples::readFile(path));
    }
    return all;
}

} // namespace

class PackerTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString m_pack;
    const EditionOptions m_edition{{}, {}, QDate(2026, 11, 22)};

    QString file(const QString &name, const QByteArray &content)
    {
        const QString path = m_dir.filePath(u"in/"_s + name);
        return samples::writeFile(path, content) ? path : QString();
    }

private Q_SLOTS:
    void init();
    void addsObservations();
    void addsTheSameTwice();
    void anotherEdition();
    void areasAndChanges();
    void nothingWrittenOnFailure_data();
    void nothingWrittenOnFailure();
    void sameStoreTwice();
    void storeInThePlaceOfAnother();
    void noStoreOnFailure_data();
    void noStoreOnFailure();
};

void PackerTest::init()
{
    static int run = 0;
    m_pack = m_dir.filePath(u"pack%1"_s.arg(++run));
    Observation requests = samples::observation(u"requests"_s, u"E06000032"_s, u"2021-22"_s, 910.0);
    requests.denominator = 128480.0;
    QVERIFY(samples::writePack(m_pack, {{samples::release(u"salt"_s, u"2022-10"_s, 'a'), {requests}}}));
    QVERIFY(samples::writeFile(m_pack + u"/layouts/people.json"_s, mapping));
    QVERIFY(samples::writeFile(m_pack + u"/layouts/areas.json"_s, areaMapping));
    QVERIFY(samples::writeFile(m_pack + u"/layouts/changes.json"_s, changesMapping));
}

void PackerTest::addsObservations()
{
    const QByteArray content = "code,n\nE06000032,239090\nE06000055,[x]\nE06000999,1\n";
    const auto report = addToPack(file(u"people.csv"_s, content), PackFiles(m_pack), m_edition);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->file, u"people.csv"_s);
    QCOMPARE(report->layout, u"people"_s);
    QCOMPARE(report->sheets, 1);
    QCOMPARE(report->rows, 3);
    QCOMPARE(report->observations, 2);
    QCOMPARE(report->problems.size(), std::size_t(1));
    QCOMPARE(report->problems.front().row, 4);

    QCOMPARE(samples::readFile(m_pack + u"/observations/people-2025-07.csv"_s),
             "indicator,area,period,breakdown,value,state,lower,upper,numerator,denominator,rate,respondents,notes,table,row,column\n"
             "population,E06000032,mid-2024,,239090,value,,,,,,,,people,2,B\n"
             "population,E06000055,mid-2024,,,not-available,,,,,,,,people,3,B\n"_ba);
    const auto sources = PackFiles(m_pack).sources();
    QVERIFY(sources.has_value());
    QCOMPARE(sources->size(), std::size_t(2));
    const PackSource &added = sources->front().release.source == u"people"_s ? sources->front() : sources->back();
    QCOMPARE(added.observations, u"observations/people-2025-07.csv"_s);
    QCOMPARE(added.release.name, u"mid-2024"_s);
    QCOMPARE(added.release.publisher, u"ONS"_s);
    QCOMPARE(added.release.retrieved, QDate(2026, 11, 22));
    QCOMPARE(added.release.sha256, QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
    QVERIFY(added.release.official);
}

void PackerTest::addsTheSameTwice()
{
    const QString path = file(u"people.csv"_s, "code,n\nE06000032,239090\n");
    QVERIFY(addToPack(path, PackFiles(m_pack), m_edition).has_value());
    const auto first = contents(m_pack);
    QVERIFY(addToPack(path, PackFiles(m_pack), m_edition).has_value());
    QVERIFY(contents(m_pack) == first);
}

void PackerTest::anotherEdition()
{
    const QString path = file(u"people-next.csv"_s, "code,n\nE06000032,240000\n");
    const auto unnamed = addToPack(path, PackFiles(m_pack), m_edition);
    QVERIFY(!unnamed);
    QCOMPARE(unnamed.error().code, Error::Code::Usage);
    QCOMPARE(unnamed.error().message, u"people-next.csv is an edition not known yet: name it with --release and --published."_s);
    const auto named = addToPack(path, PackFiles(m_pack), {u"mid-2025"_s, u"2026-07"_s, QDate(2026, 11, 22)});
    QVERIFY2(named.has_value(), named ? "" : qPrintable(named.error().message));
    QVERIFY(QFile::exists(m_pack + u"/observations/people-2026-07.csv"_s));
}

void PackerTest::areasAndChanges()
{
    const auto areas = addToPack(file(u"areas.csv"_s, areaTable), PackFiles(m_pack), m_edition);
    QVERIFY2(areas.has_value(), areas ? "" : qPrintable(areas.error().message));
    QCOMPARE(areas->rows, 6);
    const auto changed = addToPack(file(u"changes.csv"_s, changes), PackFiles(m_pack), m_edition);
    QVERIFY2(changed.has_value(), changed ? "" : qPrintable(changed.error().message));
    QCOMPARE(samples::readFile(m_pack + u"/areas.csv"_s),
             "code,name,type,region,first_year,last_year,successors,reissued_as\n"
             "E92000001,England,country,,,,,\n"
             "E12000002,North West,region,,,,,\n"
             "E12000003,Yorkshire and The Humber,region,,,,,\n"
             "E12000006,East of England,region,,,,,\n"
             "E12000007,London,region,,,,,\n"
             "E12000009,South West,region,,,,,\n"
             "E06000032,Luton,unitary-authority,E12000006,,,,\n"
             "E06000059,Dorset,unitary-authority,E12000009,2019,,,\n"
             "E06000063,Cumberland,unitary-authority,E12000002,2023,,,\n"
             "E06000064,Westmorland and Furness,unitary-authority,E12000002,2023,,,\n"
             "E08000016,Barnsley,metropolitan-district,E12000003,,,,E08000038\n"
             "E09000001,City of London,city-of-london,E12000007,,,,\n"
             "E10000009,Dorset (county),county,E12000009,,2018,E06000059,\n"
             "E10000006,Cumbria,county,E12000002,,2022,E06000063 E06000064,\n"_ba);
    // Once more changes nothing.
    const auto before = contents(m_pack);
    QVERIFY(addToPack(file(u"changes.csv"_s, changes), PackFiles(m_pack), m_edition).has_value());
    QVERIFY(contents(m_pack) == before);
}

void PackerTest::nothingWrittenOnFailure_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("spoil"); // a file of the pack to break first
    QTest::addColumn<QString>("message"); // part of it
    QTest::newRow("unknown file") << u"other.csv"_s << "a,b\n1,2\n"_ba << u""_s << u"other.csv has none of the layouts described in"_s;
    QTest::newRow("no file") << u"none.csv"_s << QByteArray() << u""_s << u"none.csv"_s;
    QTest::newRow("broken list of sources") << u"people.csv"_s << "code,n\nE06000032,1\n"_ba << u"sources.csv"_s << u"sources.csv"_s;
    QTest::newRow("broken list of sources, areas") << u"areas.csv"_s << areaTable << u"sources.csv"_s << u"sources.csv"_s;
    QTest::newRow("broken areas") << u"people.csv"_s << "code,n\nE06000032,1\n"_ba << u"areas.csv"_s << u"areas.csv"_s;
    QTest::newRow("broken layout") << u"people.csv"_s << "code,n\nE06000032,1\n"_ba << u"layouts/changes.json"_s << u"changes.json: "_s;
    QTest::newRow("nothing but blank lines") << u"areas.csv"_s << "\n\n,,\n"_ba << u""_s << u"areas.csv has none of the layouts described in"_s;
    QTest::newRow("no areas below the headings") << u"areas.csv"_s << areaTable.first(areaTable.indexOf('\n') + 1) << u""_s
                                                 << u"areas.csv: Sheet “areas” has headings and no row below them."_s;
    QTest::newRow("a code that is none") << u"areas.csv"_s << QByteArray(areaTable).replace("E06000059,Dorset", "E0600059,Dorset") << u""_s
                                         << u"areas.csv: Sheet “areas”, row 3: "_s;
    QTest::newRow("a change to nowhere") << u"changes.csv"_s << "old_code,old_name,new_code,first_year_new\nE10000009,Dorset (county),E06000999,2019\n"_ba << u""_s
                                         << u"The change of “Dorset (county)” leads to an unknown code."_s;
    QTest::newRow("a change without a year") << u"changes.csv"_s << "old_code,old_name,new_code,first_year_new\nE10000009,Dorset (county),E06000059,\n"_ba << u""_s
                                             << u"The change of “Dorset (county)” lacks a code or a year."_s;
}

void PackerTest::nothingWrittenOnFailure()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, spoil);
    QFETCH(QString, message);
    if (!spoil.isEmpty())
        QVERIFY(samples::writeFile(m_pack + u'/' + spoil, "broken"));
    const auto before = contents(m_pack);
    const auto report = addToPack(content.isNull() ? m_dir.filePath(name) : file(name, content), PackFiles(m_pack), m_edition);
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(message), qPrintable(report.error().message));
    QVERIFY(contents(m_pack) == before);
}

void PackerTest::sameStoreTwice()
{
    const auto one = buildStore(PackFiles(m_pack), m_dir.filePath(u"one.sqlite"_s));
    QVERIFY2(one.has_value(), one ? "" : qPrintable(one.error().message));
    QCOMPARE(one->areas, 14);
    QCOMPARE(one->indicators, 8);
    QCOMPARE(one->releases, 1);
    QCOMPARE(one->observations, 1);
    const auto two = buildStore(PackFiles(m_pack), m_dir.filePath(u"a new folder/another name.sqlite"_s));
    QVERIFY2(two.has_value(), two ? "" : qPrintable(two.error().message));
    const QByteArray first = samples::readFile(m_dir.filePath(u"one.sqlite"_s));
    QVERIFY(first.startsWith("SQLite format 3"));
    QVERIFY(first == samples::readFile(m_dir.filePath(u"a new folder/another name.sqlite"_s)));
    QCOMPARE(QDir(m_dir.filePath(u"a new folder"_s)).entryList(QDir::Files), QStringList(u"another name.sqlite"_s));

    const auto store = IndicatorStore::open(m_dir.filePath(u"one.sqlite"_s));
    QVERIFY(store.has_value());
    QCOMPARE(store->packHash(), *PackFiles(m_pack).hash());
    QCOMPARE(*store->document(u"how-to.md"_s), "# How to\n"_ba);
    QVERIFY(!store->document(u"other.md"_s));
    QCOMPARE(samples::faults(*store), QStringList());
}

void PackerTest::storeInThePlaceOfAnother()
{
    const QString out = m_dir.filePath(u"again.sqlite"_s);
    QVERIFY(samples::writeFile(out, "what was there"));
    QVERIFY(buildStore(PackFiles(m_pack), out).has_value());
    QVERIFY(IndicatorStore::open(out).has_value());
}

void PackerTest::noStoreOnFailure_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    const QString o = u"observations/salt-2022-10.csv"_s;
    QTest::newRow("an unknown indicator") << o << "requests,"_ba << "demands,"_ba << u"The store knows no indicator “demands”."_s;
    QTest::newRow("an unknown area") << o << "E06000032"_ba << "E06000999"_ba << u"The store knows no area “E06000999”."_s;
    QTest::newRow("an unknown breakdown") << o << "2021-22,,"_ba << "2021-22,setting=garden,"_ba << u"The store knows no breakdown “setting=garden”."_s;
    QTest::newRow("a value that is none") << o << ",910,"_ba << ",many,"_ba << u"salt-2022-10.csv, line 2: value is “many”, which is no number."_s;
    QTest::newRow("a break of nothing") << u"breaks.csv"_s << "satisfaction"_ba << "happiness"_ba << u"The store knows no indicator “happiness”."_s;
    QTest::newRow("no observations") << u"sources.csv"_s << "observations/salt-2022-10.csv"_ba << "observations/none.csv"_ba << u"none.csv"_s;
    QTest::newRow("no areas") << u"areas.csv"_s << "code,name"_ba << "id,name"_ba << u"areas.csv has no column “code”."_s;
}

void PackerTest::noStoreOnFailure()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);
    QByteArray text = samples::readFile(m_pack + u'/' + file);
    QVERIFY(text.contains(from));
    QVERIFY(samples::writeFile(m_pack + u'/' + file, text.replace(from, to)));
    const QString folder = m_pack + u"-out"_s;
    QVERIFY(samples::writeFile(folder + u"/store.sqlite"_s, "what was there"));
    const auto counts = buildStore(PackFiles(m_pack), folder + u"/store.sqlite"_s);
    QVERIFY(!counts);
    QVERIFY2(counts.error().message.contains(message), qPrintable(counts.error().message));
    QCOMPARE(contents(folder), (QMap<QString, QByteArray>{{u"/store.sqlite"_s, "what was there"_ba}}));
}

QTEST_GUILESS_MAIN(PackerTest)
#include "tst_packer.moc"
