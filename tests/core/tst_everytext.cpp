// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of every council is read by the verifier, which knows nothing of how it was written: each number, name, period and comparison
// in it must be what the store holds.
#include "core/narrative/charttext.h"
#include "core/narrative/summarytext.h"
#include "pastedtext.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pasted;

class EveryTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextVerifies();
};

void EveryTextTest::everyTextVerifies()
{
    const auto store = openStore();
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    const auto phrases = Phrases::read(*store);
    QVERIFY2(phrases, phrases ? "" : qPrintable(phrases.error().message));
    QElapsedTimer watch;
    qint64 reading = 0;
    int texts = 0, claims = 0, refused = 0;
    std::map<QString, int> kinds; // of the refusals, by what is refused
    const int step = std::max(1, qEnvironmentVariableIntValue("CAREATLAS_TEXT_STEP"));
    int number = 0;
    for (const Area &council : store->areas().currentCouncils()) {
        if (number++ % step != 0)
            continue;
        const auto subjects = everySubject(*store, {council.code});
        QVERIFY2(subjects, subjects ? "" : qPrintable(subjects.error().message));
        const QHash<QString, Finding> findings = findingsOf(*subjects, *phrases);
        std::vector<std::pair<TextSpec, QStringList>> all;
        for (const TextSubject &subject : *subjects)
            all.push_back({chartText(findings.value(subject.figures.indicator.id)), {subject.figures.indicator.id}});
        for (const SummaryDefinition &summary : phrases->summaries)
            all.push_back({summaryText(summary, findings), summary.indicators()});
        watch.start();
        const Verifier verifier(store->areas(), *subjects);
        for (const auto &[text, about] : all) {
            if (text.isEmpty())
                continue;
            const CheckedText checked = verifier.check(text.text, about);
            ++texts;
            claims += static_cast<int>(checked.claims.size());
            if (checked.isSupported())
                continue;
            ++refused;
            for (const CheckedClaim &claim : checked.claims)
                if (claim.finding != CheckedClaim::Finding::Supported && ++kinds[text.id + u' ' + toKey(claim.kind)] == 1)
                    qWarning("%s, %s: “%s”: %s %s\n  %s", qPrintable(council.name), qPrintable(text.id), qPrintable(claim.found), qPrintable(claim.reason), qPrintable(claim.expected), qPrintable(text.text));
        }
        reading += watch.nsecsElapsed();
    }
    qInfo("%d texts with %d claims read in %.1f s, %.2f ms a text; %d refused", texts, claims, static_cast<double>(reading) / 1e9, static_cast<double>(reading) / 1e6 / std::max(texts, 1), refused);
    for (const auto &[kind, count] : kinds)
        qInfo("%s: %d", qPrintable(kind), count);
    QVERIFY(texts > 153 * 40);
    // What the verifier does not understand it refuses, and the built-in text is then withheld: that must stay rare.
    QVERIFY(refused <= texts / 100);
}

QTEST_APPLESS_MAIN(EveryTextTest)
#include "tst_everytext.moc"
