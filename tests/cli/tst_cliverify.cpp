// SPDX-License-Identifier: GPL-3.0-or-later
// Checking a text on the command line. Figures are those of the official time series (table 1d, row 100) and of the news article.
#include "clirun.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using clirun::Outcome;

class CliVerifyTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    Outcome verify(const QString &area, const QByteArray &text, const QStringList &more = {})
    {
        QFile file(m_dir.filePath(u"text.txt"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        file.close();
        return clirun::run(QStringList{u"verify"_s, area, file.fileName(), u"--store"_s, clirun::builtStore()} + more, m_dir.path());
    }

private Q_SLOTS:
    void whatIsRightPasses()
    {
        const Outcome outcome = verify(u"Luton"_s, "In 2023-24, 58.1% of people who use services in Luton were satisfied with their care and support.");
        QCOMPARE(outcome.err, QString());
        QCOMPARE(outcome.exit, 0);
        QVERIFY2(outcome.out.contains("claims are supported"), outcome.out.constData());
    }

    void whatIsWrongIsToldWithTheRightValue()
    {
        const QByteArray text = "In 2023-24, 65.4% of people who use services in Luton were satisfied with their care and support.";
        const Outcome outcome = verify(u"Luton"_s, text, {u"--format"_s, u"json"_s});
        QCOMPARE(outcome.exit, 1);
        QCOMPARE(outcome.err, QString());
        const QJsonArray faults = outcome.object()[u"faults"_s].toArray();
        QCOMPARE(faults.size(), 1);
        const QJsonObject fault = faults.first().toObject();
        QCOMPARE(fault[u"found"_s].toString(), u"65.4%"_s);
        QCOMPARE(fault[u"expected"_s].toString(), u"58.1%"_s);
        QCOMPARE(fault[u"start"_s].toInt(), text.indexOf("65.4%"));
        QCOMPARE(fault[u"end"_s].toInt(), text.indexOf("65.4%") + 5);
        QCOMPARE(fault[u"finding"_s].toString(), u"contradicted"_s);
    }

    void whatNoFigureSaysHasAReason()
    {
        const Outcome outcome = verify(u"Luton"_s, "Satisfaction with care in Luton was 58.1% in 2023-24 because staff leave.", {u"--format"_s, u"csv"_s});
        QCOMPARE(outcome.exit, 1);
        QVERIFY2(outcome.out.contains("because,cause,not found,"), outcome.out.constData());
    }

    void errors()
    {
        const Outcome place = verify(u"England"_s, "Nothing.");
        QCOMPARE(place.exit, 1);
        QVERIFY2(place.err.contains(u"England is no council"_s), qPrintable(place.err));
        const Outcome file = clirun::run({u"verify"_s, u"Luton"_s, m_dir.filePath(u"none.txt"_s), u"--store"_s, clirun::builtStore()}, m_dir.path());
        QCOMPARE(file.exit, 1);
        QVERIFY2(file.err.contains(u"none.txt"_s), qPrintable(file.err));
        QCOMPARE(clirun::run({u"verify"_s}, m_dir.path()).exit, 2);
    }
};

QTEST_MAIN(CliVerifyTest)
#include "tst_cliverify.moc"
