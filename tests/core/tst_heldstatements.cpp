// SPDX-License-Identifier: GPL-3.0-or-later
// The verifier's score on statements about many councils, true and false, that were written by hand from the publishers' files before there
// was a verifier (tests/data/verifier/held-statements.csv says where each was read). A third of them were not looked at while it was made.
#include "core/support/csv.h"
#include "pastedtext.h"

#include <QTest>

using namespace pasted;

class HeldStatementsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void score();
};

void HeldStatementsTest::score()
{
    const auto store = openStore();
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    const auto table = CsvTable::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/tests/data/verifier/held-statements.csv"), {u"list"_s, u"says"_s, u"council"_s, u"text"_s, u"read"_s});
    QVERIFY2(table, table ? "" : qPrintable(table.error().message));
    Readers readers(*store);
    struct Score {
        int held = 0;
        int right = 0;
    };
    std::map<QString, Score> scores;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const QString list = table->at(row, u"list"_s);
        const bool isTrue = table->at(row, u"says"_s) == u"true"_s;
        const QString text = table->at(row, u"text"_s);
        const CheckedText checked = readers.check(table->at(row, u"council"_s), text);
        // A statement in which nothing was found to check is not one that was found true.
        const bool passed = checked.isSupported() && std::any_of(checked.claims.begin(), checked.claims.end(), [](const CheckedClaim &c) { return c.fact.has_value(); });
        for (const QString &name : {list, u"all"_s}) {
            Score &score = scores[name + (isTrue ? u" true"_s : u" false"_s)];
            ++score.held;
            score.right += passed == isTrue ? 1 : 0;
        }
        if (passed != isTrue && (list != u"aside"_s || qEnvironmentVariableIsSet("CAREATLAS_SHOW_ASIDE")))
            qInfo("%s, %s:\n  %s\n  %s", qPrintable(table->at(row, u"council"_s)), isTrue ? "true and refused" : "FALSE AND PASSED", qPrintable(text), faultsOf(checked).constData());
    }
    for (const auto &[name, score] : scores)
        qInfo("%s: %d of %d told rightly", qPrintable(name), score.right, score.held);
    QVERIFY(scores[u"all true"_s].held >= 60);
    QVERIFY(scores[u"all false"_s].held >= 60);
    QCOMPARE(scores[u"all false"_s].right, scores[u"all false"_s].held);
    QVERIFY(scores[u"all true"_s].held - scores[u"all true"_s].right <= scores[u"all true"_s].held / 20);
}

QTEST_APPLESS_MAIN(HeldStatementsTest)
#include "tst_heldstatements.moc"
