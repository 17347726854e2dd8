// SPDX-License-Identifier: GPL-3.0-or-later
// Similar councils and own groups on the command line. Distances are those that NumPy gives for the features of data/similar.csv,
// read from the publishers' figures.
#include "clirun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clirun::Outcome;

class CliSimilarTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    Outcome similar(const QStringList &arguments) const
    {
        return clirun::run(QStringList{u"similar"_s} + arguments + QStringList{u"--store"_s, clirun::builtStore()}, m_dir.path());
    }
    /// With no store named, so that groups are the user's.
    Outcome groups(const QStringList &arguments) const { return clirun::run(QStringList{u"groups"_s} + arguments, m_dir.path()); }

private Q_SLOTS:
    void nearest_data()
    {
        QTest::addColumn<QString>("area");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Luton") << u"Luton"_s << u"Leicester 0.271414, Hounslow 0.272655, Barking and Dagenham 0.273308, Ealing 0.284700, Brent 0.310335"_s;
        QTest::newRow("Cornwall") << u"e06000052"_s << u"Norfolk 0.229550, Lincolnshire 0.238725, East Sussex 0.242606, Somerset 0.267706, Devon 0.279949"_s;
    }
    void nearest()
    {
        QFETCH(QString, area);
        const Outcome outcome = similar({area, u"--count"_s, u"5"_s, u"--format"_s, u"json"_s});
        QCOMPARE(outcome.exit, 0);
        QCOMPARE(outcome.err, QString());
        QStringList found;
        for (const QJsonValue council : outcome.object()[u"councils"_s].toArray())
            found << council[u"name"_s].toString() + u' ' + QString::number(council[u"distance"_s].toDouble(), 'f', 6);
        QTEST(found.join(u", "_s), "expected");
    }

    void keys()
    {
        const Outcome outcome = similar({u"Luton"_s, u"--format"_s, u"json"_s});
        const QJsonObject object = outcome.object();
        QCOMPARE(object.keys(), QStringList({u"area"_s, u"councils"_s, u"features"_s, u"method"_s}));
        QCOMPARE(object[u"councils"_s].toArray().size(), 15);
        const QJsonObject council = object[u"councils"_s].toArray().first().toObject();
        QCOMPARE(council.keys(), QStringList({u"code"_s, u"distance"_s, u"features"_s, u"name"_s}));
        const QJsonObject luton = object[u"area"_s][u"features"_s].toObject();
        QCOMPARE(luton[u"population"_s].toDouble(), 239090.0); // the Office for National Statistics, mid-2024
        QCOMPARE(QString::number(luton[u"carers"_s].toDouble(), 'f', 1), u"7150.9"_s); // 16,108 of 225,259 in the census
        QCOMPARE(luton.keys(), council[u"features"_s].toObject().keys());
        QStringList ids;
        for (const QJsonValue feature : object[u"features"_s].toArray())
            ids << feature[u"id"_s].toString();
        ids.sort();
        QCOMPARE(ids, luton.keys());
        QVERIFY(object[u"method"_s].toString().contains(u"not a verdict"_s));
    }

    void ownValuesComeFirst()
    {
        const QByteArrayList text = similar({u"Luton"_s, u"--count"_s, u"2"_s}).out.split('\n');
        QVERIFY2(text[0].startsWith("code "), text[0].constData());
        QVERIFY2(text[1].startsWith("E06000032  Luton      0.00 "), text[1].constData());
        QVERIFY2(text[2].startsWith("E06000016  Leicester  0.27 "), text[2].constData());
        QVERIFY(text.join(' ').contains("not a verdict"));
        const QByteArrayList quiet = similar({u"Luton"_s, u"--count"_s, u"2"_s, u"--quiet"_s}).out.trimmed().split('\n');
        QCOMPARE(quiet.size(), 4);
        const QByteArrayList csv = similar({u"Luton"_s, u"--count"_s, u"2"_s, u"--format"_s, u"csv"_s}).out.trimmed().split('\n');
        QCOMPARE(csv.size(), 4);
        QVERIFY2(csv[1].startsWith("E06000032,Luton,0,239090,"), csv[1].constData());
    }

    void everyOtherCouncilAtMost()
    {
        const Outcome outcome = similar({u"Luton"_s, u"--count"_s, u"500"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(outcome.out.trimmed().split('\n').size(), 1 + 151); // 153 without City of London and Isles of Scilly
        QVERIFY(!outcome.out.contains("City of London") && !outcome.out.contains("Isles of Scilly"));
    }

    void refused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("message");
        QTest::newRow("left out") << QStringList{u"City of London"_s} << 1
                                  << u"City of London is not compared. It has too few residents to be like any other council."_s;
        QTest::newRow("of the past") << QStringList{u"Cumbria"_s} << 1 << u"Cumbria is no more; councils of today are compared."_s;
        QTest::newRow("England") << QStringList{u"England"_s} << 1 << u"England is no council."_s;
        QTest::newRow("none") << QStringList{u"Luton"_s, u"--count"_s, u"0"_s} << 2 << u"--count takes a whole number from 1"_s;
        QTest::newRow("no number") << QStringList{u"Luton"_s, u"--count"_s, u"all"_s} << 2 << u"--count takes a whole number from 1"_s;
    }
    void refused()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = similar(arguments);
        QTEST(outcome.exit, "exit");
        QCOMPARE(outcome.out, QByteArray());
        QFETCH(QString, message);
        QCOMPARE(outcome.err, u"careatlas-cli: %1\n"_s.arg(message));
    }

    void ownGroups()
    {
        QCOMPARE(groups({u"--format"_s, u"json"_s}).array(), QJsonArray());
        QCOMPARE(groups({u"set"_s, u" Our family"_s, u"Luton"_s, u"e06000016"_s, u"Luton"_s}).exit, 0);
        QCOMPARE(groups({u"set"_s, u"Neighbours"_s, u"Bedford"_s}).exit, 0);
        const QByteArray both = "group,area_code,area_name\nOur family,E06000032,Luton\nOur family,E06000016,Leicester\nNeighbours,E06000055,Bedford\n";
        QCOMPARE(groups({u"--format"_s, u"csv"_s}).out, both);
        QFile file(m_dir.filePath(u"careatlas/groups.csv"_s));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QCOMPARE(file.readAll(), both); // beside the user's store, whether or not there is one yet

        // Set again, in any case, it is another group of that place.
        QCOMPARE(groups({u"set"_s, u"our family"_s, u"Slough"_s}).exit, 0);
        const QJsonArray listed = groups({u"--format"_s, u"json"_s}).array();
        QCOMPARE(listed.size(), 2);
        QCOMPARE(listed[0][u"group"_s].toString(), u"our family"_s);
        QCOMPARE(listed[0][u"councils"_s][0][u"name"_s].toString(), u"Slough"_s);
        QCOMPARE(groups({u"remove"_s, u"OUR FAMILY"_s}).exit, 0);
        QCOMPARE(groups({u"--format"_s, u"csv"_s}).out, "group,area_code,area_name\nNeighbours,E06000055,Bedford\n"_ba);
    }

    void wrongGroups_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("contains");
        QTest::newRow("unknown verb") << QStringList{u"sell"_s} << 2 << u"set NAME AREA"_s;
        QTest::newRow("no councils") << QStringList{u"set"_s, u"Ours"_s} << 2 << u"set NAME AREA"_s;
        QTest::newRow("no name") << QStringList{u"set"_s, u" "_s, u"Luton"_s} << 1 << u"A group needs a name."_s;
        QTest::newRow("unknown council") << QStringList{u"set"_s, u"Ours"_s, u"Lutton"_s} << 1 << u"“Lutton”"_s;
        QTest::newRow("no council") << QStringList{u"set"_s, u"Ours"_s, u"East of England"_s} << 1 << u"is no council"_s;
        QTest::newRow("removes none") << QStringList{u"remove"_s, u"Theirs"_s} << 1 << u"There is no group “Theirs”"_s;
    }
    void wrongGroups()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = groups(arguments);
        QTEST(outcome.exit, "exit");
        QCOMPARE(outcome.out, QByteArray());
        QFETCH(QString, contains);
        QVERIFY2(outcome.err.startsWith(u"careatlas-cli: "_s) && outcome.err.count(u'\n') == 1 && outcome.err.contains(contains), qPrintable(outcome.err));
    }
};

QTEST_APPLESS_MAIN(CliSimilarTest)
#include "tst_clisimilar.moc"
