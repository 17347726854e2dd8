// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of councils: England, a region, a type, and a user's own, which live in a file that a spreadsheet can spoil.
#include "core/comparison/councilgroups.h"
#include "coresamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const AreaCode luton = samples::code(u"E06000032"_s), bedford = samples::code(u"E06000055"_s), barnsley = samples::code(u"E08000016"_s),
               cumbria = samples::code(u"E10000006"_s);

QString membersOf(const CouncilGroup &group, const AreaRegister &areas)
{
    QStringList names;
    for (const AreaCode &code : group.members)
        names << areas.find(code)->name;
    return group.label + u": "_s + names.join(u", "_s);
}

} // namespace

class CouncilGroupsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofEngland()
    {
        const CouncilGroup group = groupOfEngland(samples::areas());
        QCOMPARE(group.kind, CouncilGroup::Kind::England);
        QCOMPARE(membersOf(group, samples::areas()), u"England: Barnsley, Bedford, Cumberland, Dorset, Hackney, Luton, Westmorland and Furness, "
                                                     "Cumbria, Dorset (county)"_s);
    }

    void ofRegions()
    {
        const AreaRegister areas = samples::areas();
        const auto of = [&](const QString &name) { return groupOfRegion(areas, *areas.look(name)); };
        QCOMPARE(membersOf(of(u"Luton"_s), areas), u"East of England: Bedford, Hackney, Luton"_s);
        QCOMPARE(membersOf(of(u"Cumbria"_s), areas), u"North West: Cumberland, Westmorland and Furness, Cumbria"_s);
        QCOMPARE(of(u"Luton"_s).kind, CouncilGroup::Kind::Region);
        QVERIFY(of(u"England"_s).members.empty());
        QVERIFY(of(u"East of England"_s).members.empty());
    }

    void ofTypes()
    {
        std::vector<Area> all = samples::areas().all();
        all.push_back({samples::code(u"E09000001"_s), u"City of London"_s, AreaType::CityOfLondon, {}, {}, {}, {}});
        all.push_back({samples::code(u"E06000053"_s), u"Isles of Scilly"_s, AreaType::IslesOfScilly, {}, {}, {}, {}});
        const AreaRegister areas(all, {});
        const auto of = [&](const QString &name) { return membersOf(groupOfType(areas, *areas.look(name)), areas); };
        const QString unitary = u"unitary authorities: Bedford, Cumberland, Dorset, Isles of Scilly, Luton, Westmorland and Furness"_s;
        QCOMPARE(of(u"Luton"_s), unitary);
        QCOMPARE(of(u"Isles of Scilly"_s), unitary);
        QCOMPARE(of(u"Hackney"_s), u"London boroughs: City of London, Hackney"_s);
        QCOMPARE(of(u"City of London"_s), of(u"Hackney"_s));
        QCOMPARE(of(u"Barnsley"_s), u"metropolitan districts: Barnsley"_s);
        QCOMPARE(of(u"Cumbria"_s), u"counties: Cumbria, Dorset (county)"_s);
        QCOMPARE(of(u"England"_s), u": "_s);
        QCOMPARE(groupOfType(areas, *areas.look(u"Luton"_s)).kind, CouncilGroup::Kind::Type);
    }

    void besideTheStore() { QCOMPARE(OwnGroups::fileBeside(u"/somewhere/data/careatlas.sqlite"_s), u"/somewhere/data/groups.csv"_s); }

    void roundTrip()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"not/yet/there/groups.csv"_s);
        const OwnGroups own(path);
        QVERIFY(own.read(samples::areas())->empty());
        const std::vector<CouncilGroup> groups{{CouncilGroup::Kind::Own, u"Our family, of \"three\""_s, {luton, barnsley, cumbria}},
                                               {CouncilGroup::Kind::Own, u"Próximos"_s, {bedford}}};
        const auto written = own.write(groups, samples::areas());
        QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().message));
        QCOMPARE(samples::readFile(path), "group,area_code,area_name\n\"Our family, of \"\"three\"\"\",E06000032,Luton\n"
                                          "\"Our family, of \"\"three\"\"\",E08000016,Barnsley\n\"Our family, of \"\"three\"\"\",E10000006,Cumbria\n"
                                          "Próximos,E06000055,Bedford\n"_ba);
        const auto read = own.read(samples::areas());
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, groups);
        QVERIFY(own.write({}, samples::areas()).has_value());
        QVERIFY(own.read(samples::areas())->empty());
    }

    void asASpreadsheetLeavesIt()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"groups.csv"_s);
        // A byte order mark, CRLF, another order, spaces, a name in another case, a council twice, a code that was issued anew.
        QVERIFY(samples::writeFile(path, "\xef\xbb\xbfgroup,area_code,area_name\r\nOurs,E06000032,Luton\r\nTheirs,E06000055,\r\n ours , e08000038 ,\r\nOurs,E06000032,Luton\r\n"));
        const auto read = OwnGroups(path).read(samples::areas());
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
        QCOMPARE(*read, (std::vector<CouncilGroup>{{CouncilGroup::Kind::Own, u"Ours"_s, {luton, barnsley}}, {CouncilGroup::Kind::Own, u"Theirs"_s, {bedford}}}));
    }

    void notRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("message");
        const QByteArray header = "group,area_code,area_name\nOurs,E06000032,Luton\n";
        QTest::newRow("unknown code") << header + "Ours,E06000099,Nowhere\n" << u"groups.csv, line 3: “E06000099” is the code of no council that this store knows."_s;
        QTest::newRow("no code") << header + "Ours,Luton,\n" << u"groups.csv, line 3: “Luton” is the code of no council that this store knows."_s;
        QTest::newRow("a region") << header + "Ours,E12000006,\n" << u"groups.csv, line 3: “E12000006” is the code of no council that this store knows."_s;
        QTest::newRow("no name") << header + " ,E06000055,Bedford\n" << u"groups.csv, line 3: the group has no name."_s;
        QTest::newRow("a cell too few") << header + "Ours,E06000055\n" << u"groups.csv, line 3 has 2 cells where the header has 3."_s;
        QTest::newRow("another file") << "name,code\nOurs,E06000032\n"_ba << u"groups.csv has no column “group”."_s;
    }
    void notRead()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"groups.csv"_s);
        QVERIFY(samples::writeFile(path, text));
        const auto read = OwnGroups(path).read(samples::areas());
        QVERIFY(!read);
        QTEST(read.error().message, "message");
    }

    void notWritten_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::newRow("no name") << QStringList{u"  "_s} << u"E06000032"_s << u"A group needs a name."_s;
        QTest::newRow("two of a name") << QStringList{u"Ours"_s, u" ours"_s} << u"E06000032"_s << u"There is a group “Ours” already; give this one another name."_s;
        QTest::newRow("no councils") << QStringList{u"Ours"_s} << QString() << u"The group “Ours” has no councils; choose at least one."_s;
        QTest::newRow("no council") << QStringList{u"Ours"_s} << u"E12000006"_s << u"The group “Ours” has “E12000006”, which is no council that this store knows."_s;
    }
    void notWritten()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, code);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"groups.csv"_s);
        QVERIFY(samples::writeFile(path, "as it was"));
        std::vector<CouncilGroup> groups;
        for (const QString &name : names)
            groups.push_back({CouncilGroup::Kind::Own, name, code.isEmpty() ? std::vector<AreaCode>() : std::vector{samples::code(code)}});
        const auto written = OwnGroups(path).write(groups, samples::areas());
        QVERIFY(!written);
        QTEST(written.error().message, "message");
        QCOMPARE(samples::readFile(path), "as it was"_ba);
    }

    void nowhereToWrite()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"file/groups.csv"_s);
        QVERIFY(samples::writeFile(folder.filePath(u"file"_s), "in the way"));
        const auto written = OwnGroups(path).write({{CouncilGroup::Kind::Own, u"Ours"_s, {luton}}}, samples::areas());
        QVERIFY(!written);
        QVERIFY2(written.error().message.startsWith(path + u" cannot be written: "_s), qPrintable(written.error().message));
    }
};

QTEST_APPLESS_MAIN(CouncilGroupsTest)
#include "tst_councilgroups.moc"
