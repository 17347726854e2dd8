// SPDX-License-Identifier: GPL-3.0-or-later
// Votes on texts: what one keeps, when it lapses, what reports leave out, and a file that a spreadsheet can spoil.
#include "core/narrative/votes.h"
#include "coresamples.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QDateTime morning(QDate(2026, 11, 30), QTime(9, 15, 0, 250), Qt::UTC);

/// Luton's satisfaction in a sentence; with another value another sentence.
TextSpec text(double value = 58.1)
{
    TextSpec spec;
    spec.id = u"chart/user-satisfaction"_s;
    spec.area = samples::code(u"E06000032"_s);
    spec.comparator = u"england"_s;
    spec.text = u"In Luton %1% of people were satisfied.\nEngland, 65.4%, is \"higher\"."_s.arg(value);
    Fact luton;
    luton.indicator = u"user-satisfaction"_s;
    luton.area = spec.area;
    luton.period = Period::financialYear(2023);
    luton.field = u"value"_s;
    luton.value = value;
    Fact england = luton;
    england.area = AreaCode::england();
    england.value = 65.4;
    spec.facts = {luton, england};
    return spec;
}

Vote against(const TextSpec &spec, const QString &reason = u"A number is wrong"_s)
{
    return voteOn(spec, Vote::Opinion::NotAccurate, reason, u" It is\n58.2%, "_s, morning, u"1.0"_s);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class VotesTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString fresh() const
    {
        const QString path = m_dir.filePath(u"%1/votes.csv"_s.arg(QLatin1String(QTest::currentTestFunction())));
        return path;
    }

private Q_SLOTS:
    void keepsTheTextWithItsFacts()
    {
        const Vote vote = against(text());
        QCOMPARE(vote.words, text().text);
        QCOMPARE(vote.facts, QStringList({u"user-satisfaction|E06000032|2023-24||value|58.1"_s, u"user-satisfaction|E92000001|2023-24||value|65.4"_s}));
        QCOMPARE(vote.fingerprint, text().fingerprint());
        QCOMPARE(vote.correction, u"It is 58.2%,"_s);
        QCOMPARE(vote.when.toString(Qt::ISODateWithMs), u"2026-11-30T09:15:00.000Z"_s);
    }

    void lapsesWhenAFigureChanges()
    {
        VoteLog log;
        log.add(against(text()));
        const TextKey key = keyOf(text());
        QVERIFY(log.standing(key, text().fingerprint()));
        QVERIFY(log.isLeftOut(key, text().fingerprint()));
        QVERIFY(!log.isLapsed(key, text().fingerprint()));

        const QString now = text(58.2).fingerprint();
        QVERIFY(!log.standing(key, now));
        QVERIFY(!log.isLeftOut(key, now));
        QVERIFY(log.isLapsed(key, now));
        QCOMPARE(log.votes().size(), std::size_t(1)); // it stays in the log

        TextKey elsewhere = key;
        elsewhere.comparator = u"region"_s;
        QVERIFY(!log.isLapsed(elsewhere, now));
        QVERIFY(!log.standing(elsewhere, text().fingerprint()));
    }

    void wordsAloneDoNotLapseIt()
    {
        VoteLog log;
        log.add(against(text()));
        TextSpec reworded = text();
        reworded.text = u"Of people in Luton, 58.1% were satisfied; in England 65.4% were."_s;
        QVERIFY(log.isLeftOut(keyOf(reworded), reworded.fingerprint()));
    }

    void isKeptOnceLookedAt()
    {
        VoteLog log;
        log.add(against(text()));
        log.lookAt(keyOf(text()), text().fingerprint(), morning.addDays(1));
        QVERIFY(!log.isLeftOut(keyOf(text()), text().fingerprint()));
        QCOMPARE(log.votes().front().lookedAt, morning.addDays(1));
        // A new vote against it has not been looked at.
        log.add(against(text(), u"It misleads"_s));
        QVERIFY(log.isLeftOut(keyOf(text()), text().fingerprint()));
        QCOMPARE(log.votes().size(), std::size_t(1));
    }

    void votedAccurateOrWithdrawnIsKept()
    {
        VoteLog log;
        log.add(against(text()));
        log.add(against(text(58.2)));
        QCOMPARE(log.votes().size(), std::size_t(2));
        log.add(voteOn(text(), Vote::Opinion::Accurate, {}, {}, morning, u"1.0"_s));
        QCOMPARE(log.votes().size(), std::size_t(2));
        QVERIFY(!log.isLeftOut(keyOf(text()), text().fingerprint()));
        QVERIFY(log.isLeftOut(keyOf(text()), text(58.2).fingerprint()));
        log.withdraw(keyOf(text()), text(58.2).fingerprint());
        QCOMPARE(log.votes().size(), std::size_t(1));
        QVERIFY(!log.isLeftOut(keyOf(text()), text(58.2).fingerprint()));
    }

    void comesBackFromItsFile()
    {
        const VoteFile file(fresh());
        QVERIFY(file.read());
        QVERIFY(file.read()->votes().empty());
        TextSpec pair = text();
        pair.second = samples::code(u"E06000055"_s);
        Vote looked = against(pair);
        looked.lookedAt = QDateTime(QDate(2026, 12, 1), QTime(8, 0), Qt::UTC);
        QVERIFY(file.change([&](VoteLog &log) { log.add(looked); }));
        const auto kept = file.change([](VoteLog &log) { log.add(voteOn(text(), Vote::Opinion::Accurate, {}, {}, morning, u"1.0"_s)); });
        QVERIFY(kept);
        QCOMPARE(kept->votes().size(), std::size_t(2));
        QVERIFY(*file.read() == *kept);
        QVERIFY(kept->votes().front() == looked);
        QVERIFY(contentOf(fresh()).startsWith("text,area_code,second_code,comparator,vote,reason,correction,voted_at,looked_at,words,facts,fingerprint,program\n"
                                              "chart/user-satisfaction,E06000032,E06000055,england,not accurate,A number is wrong,\"It is 58.2%,\","
                                              "2026-11-30T09:15:00Z,2026-12-01T08:00:00Z,"));
    }

    void aSpoiledFileIsNamedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("vote") << "chart/x,E06000032,,england,perhaps,,,2026-11-30T09:15:00Z,,words,facts,ab,1.0\n"_ba << u"“perhaps” is no vote"_s;
        QTest::newRow("area") << "chart/x,Luton,,england,accurate,,,2026-11-30T09:15:00Z,,words,facts,ab,1.0\n"_ba << u"Luton"_s;
        QTest::newRow("time") << "chart/x,E06000032,,england,accurate,,,yesterday,,words,facts,ab,1.0\n"_ba << u"“yesterday” is no time"_s;
        QTest::newRow("cells") << "chart/x,E06000032\n"_ba << u"2 cells"_s;
    }
    void aSpoiledFileIsNamedAndLeftAlone()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, says);
        const QString path = m_dir.filePath(u"spoiled.csv"_s);
        const QByteArray spoiled = "text,area_code,second_code,comparator,vote,reason,correction,voted_at,looked_at,words,facts,fingerprint,program\n" + line;
        write(path, spoiled);
        const VoteFile file(path);
        const auto read = file.read();
        QVERIFY(!read);
        QVERIFY2(read.error().message.startsWith(u"spoiled.csv, line 2"_s) && read.error().message.contains(says), qPrintable(read.error().message));
        QVERIFY(!file.change([](VoteLog &log) { log.add(against(text())); }));
        QCOMPARE(contentOf(path), spoiled);
    }

    void aPlaceThatCannotBeWrittenIsNamed()
    {
        write(m_dir.filePath(u"blocker"_s), "a file where a folder would be");
        const auto kept = VoteFile(m_dir.filePath(u"blocker/votes.csv"_s)).change([](VoteLog &log) { log.add(against(text())); });
        QVERIFY(!kept);
        QVERIFY(kept.error().message.contains(u"votes.csv cannot be written"_s));
    }

    void theReviewLogTellsWhatHasLapsed()
    {
        VoteLog log;
        log.add(against(text()));
        log.add(voteOn(text(58.2), Vote::Opinion::Accurate, {}, {}, morning, u"1.0"_s));
        TextSpec other = text();
        other.id = u"chart/carer-satisfaction"_s;
        log.add(against(other));
        const auto today = [](const TextKey &key) { return key.id == text().id ? text(58.2).fingerprint() : QString(); };
        QStringList standings;
        for (const Vote &vote : log.votes())
            standings << reviewRow(vote, today).back();
        QCOMPARE(standings, QStringList({u"lapsed"_s, u"stands"_s, QString()}));
        QCOMPARE(reviewColumns().size(), reviewRow(log.votes().front(), today).size());
        QCOMPARE(reviewLog(log, today).count("chart/user-satisfaction,E06000032,,england,"), 2);
        QVERIFY(reviewLog(log, today).contains("\"In Luton 58.1% of people were satisfied.\nEngland, 65.4%, is \"\"higher\"\".\""));
    }

    void standsBesideTheStore() { QCOMPARE(VoteFile::fileBeside(u"/somewhere/careatlas.sqlite"_s), u"/somewhere/votes.csv"_s); }
};

QTEST_APPLESS_MAIN(VotesTest)
#include "tst_votes.moc"
