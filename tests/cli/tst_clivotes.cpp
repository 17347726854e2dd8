// SPDX-License-Identifier: GPL-3.0-or-later
// Votes on texts on the command line: the list that people read and the log with everything in it.
#include "clirun.h"
#include "core/narrative/charttext.h"
#include "core/narrative/summarytext.h"
#include "core/store/indicatorstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace careatlas;
using clirun::Outcome;

namespace {

const QByteArray header = "text,area_code,second_code,comparator,vote,reason,correction,voted_at,looked_at,words,facts,fingerprint,program"_ba;
const QByteArray first = "chart/user-satisfaction,E06000032,,england,not accurate,A number is wrong,It is 57.6%,2026-11-30T09:15:00Z,,"
                         "\"In Luton, 57.7%.\",user-satisfaction|E06000032|2024-25||value|57.7,ab12,0.1.0"_ba;
const QByteArray second = "chart/carers,E06000032,E06000055,region,accurate,,,2026-11-30T09:20:00Z,2026-12-01T08:00:00Z,Same.,,cd34,0.1.0"_ba;

} // namespace

class CliVotesTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

    Outcome votes(const QStringList &arguments) const { return clirun::run(QStringList{u"votes"_s} + arguments, m_home.path()); }
    static void put(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private Q_SLOTS:
    void none()
    {
        QCOMPARE(votes({u"list"_s, u"--format"_s, u"json"_s}).array(), QJsonArray());
        QCOMPARE(votes({u"export"_s}).out, header + ",standing\n");
    }

    void listed()
    {
        QVERIFY(QDir().mkpath(m_home.filePath(u"careatlas"_s)));
        put(m_home.filePath(u"careatlas/votes.csv"_s), header + "\n" + first + "\n" + second + "\n");
        const Outcome table = votes({u"list"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(table.err, QString());
        QCOMPARE(table.exit, 0);
        QCOMPARE(table.out, "text,area,comparator,vote,reason,voted_at,looked_at,standing\n"
                            "chart/user-satisfaction,Luton,england,not accurate,A number is wrong,2026-11-30T09:15:00Z,,lapsed\n"
                            "chart/carers,Luton and Bedford,region,accurate,,2026-11-30T09:20:00Z,2026-12-01T08:00:00Z,\n"_ba);
        QCOMPARE(votes({}).out, votes({u"list"_s}).out);
        QVERIFY(votes({}).out.contains("Luton and Bedford  region"));
    }

    void exported()
    {
        const QByteArray whole = header + ",standing\n" + first + ",lapsed\n" + second + ",\n";
        QCOMPARE(votes({u"export"_s}).out, whole);
        const QString path = m_home.filePath(u"log.csv"_s);
        const Outcome written = votes({u"export"_s, u"--out"_s, path});
        QCOMPARE(written.exit, 0);
        QCOMPARE(written.out, path.toUtf8() + ": 2 votes\n");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), whole);
        const QJsonArray array = votes({u"export"_s, u"--format"_s, u"json"_s}).array();
        QCOMPARE(array.size(), 2);
        QCOMPARE(array.first()[u"words"_s].toString(), u"In Luton, 57.7%."_s);
        QCOMPARE(array.first()[u"correction"_s].toString(), u"It is 57.6%"_s);
    }

    void standsAsLongAsTheTextOfTodayStatesTheSame()
    {
        const auto store = IndicatorStore::open(clirun::builtStore());
        QVERIFY(store);
        const auto phrases = Phrases::read(*store);
        QVERIFY(phrases);
        const TextQuestion luton{store->areas().look(u"Luton"_s)->code};
        const SummaryDefinition *carers = phrases->summary(u"carers"_s);
        QVERIFY(carers);
        const auto subjects = textSubjects(*store, carers->indicators() + QStringList{u"user-satisfaction"_s}, luton);
        QVERIFY(subjects);
        QHash<QString, Finding> findings = findingsOf(*subjects, *phrases);
        const TextSpec chart = chartText(findings.take(u"user-satisfaction"_s));
        const TextSpec summary = summaryText(*carers, findings);
        QCOMPARE(chart.comparator, u"england"_s);
        const QString path = m_home.filePath(u"careatlas/votes.csv"_s);
        for (const TextSpec &text : {chart, summary}) {
            QByteArray line = QByteArray(first).replace("chart/user-satisfaction", text.id.toUtf8());
            const auto standing = [this, &path](const QByteArray &vote) {
                put(path, header + "\n" + vote + "\n");
                return votes({u"list"_s, u"--format"_s, u"json"_s}).array().first()[u"standing"_s].toString();
            };
            QCOMPARE(standing(line), u"lapsed"_s);
            line.replace("ab12", text.fingerprint().toUtf8());
            QCOMPARE(standing(line), u"stands"_s);
            QCOMPARE(standing(QByteArray(line).replace("england", "region")), u"lapsed"_s); // other figures behind it
            QCOMPARE(standing(QByteArray(line).replace("england", "group:Gone")), QString());
        }
    }

    void besideANamedStore()
    {
        // Of another store there are no votes.
        QVERIFY(QDir().mkpath(m_home.filePath(u"other"_s)));
        const QString store = m_home.filePath(u"other/careatlas.sqlite"_s);
        QVERIFY(QFile::copy(clirun::builtStore(), store));
        QCOMPARE(votes({u"export"_s, u"--store"_s, store}).out, header + ",standing\n");
    }

    void refused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        QTest::newRow("verb") << QStringList{u"delete"_s} << 2 << u"votes takes “list” or “export”"_s;
        QTest::newRow("out of a list") << QStringList{u"list"_s, u"--out"_s, u"x.csv"_s} << 2 << u"--out goes with “export”"_s;
        QTest::newRow("no folder") << QStringList{u"export"_s, u"--out"_s, u"/nowhere/at/all.csv"_s} << 1 << u"/nowhere/at/all.csv"_s;
    }
    void refused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        QFETCH(QString, says);
        const Outcome outcome = votes(arguments);
        QCOMPARE(outcome.exit, exit);
        QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
    }

    void aSpoiledFileIsNamed()
    {
        put(m_home.filePath(u"careatlas/votes.csv"_s), header + "\n" + QByteArray(first).replace("not accurate", "maybe") + "\n");
        const Outcome outcome = votes({u"list"_s});
        QCOMPARE(outcome.exit, 1);
        QVERIFY2(outcome.err.contains(u"votes.csv, line 2"_s), qPrintable(outcome.err));
    }
};

QTEST_APPLESS_MAIN(CliVotesTest)
#include "tst_clivotes.moc"
