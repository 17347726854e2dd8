// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of every council is read by the verifier, which knows nothing of how it was written: each number, name, period and comparison
// in it must be what the store holds.
#include "core/comparison/similarcouncils.h"
#include "core/narrative/charttext.h"
#include "core/narrative/summarytext.h"
#include "pastedtext.h"

#include <QTest>

using namespace pasted;

class EveryTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextVerifies_data();
    void everyTextVerifies();
};

void EveryTextTest::everyTextVerifies_data()
{
    QTest::addColumn<Comparator>("comparator");
    QTest::addColumn<bool>("pair");
    QTest::addColumn<int>("step"); // every council, or every so manieth
    QTest::newRow("every council, against England") << Comparator::England << false << 1;
    QTest::newRow("against the region") << Comparator::Region << false << 8;
    QTest::newRow("against the mean of councils") << Comparator::MeanOfCouncils << false << 8;
    QTest::newRow("against England pooled") << Comparator::EnglandPooled << false << 8;
    QTest::newRow("against similar councils") << Comparator::SimilarCouncils << false << 8;
    QTest::newRow("beside another council") << Comparator::England << true << 8;
}

void EveryTextTest::everyTextVerifies()
{
    QFETCH(Comparator, comparator);
    QFETCH(bool, pair);
    QFETCH(int, step);
    const auto store = openStore();
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    const auto phrases = Phrases::read(*store);
    QVERIFY2(phrases, phrases ? "" : qPrintable(phrases.error().message));
    std::optional<SimilarCouncils> similar;
    if (comparator == Comparator::SimilarCouncils) {
        auto read = SimilarCouncils::read(*store);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        similar.emplace(*std::move(read));
    }
    int texts = 0, claims = 0;
    QStringList refused;
    const std::vector<Area> councils = store->areas().currentCouncils();
    for (std::size_t place = 0; place < councils.size(); place += static_cast<std::size_t>(step)) {
        const AreaCode second = pair ? councils[(place + 5) % councils.size()].code : AreaCode();
        const auto subjects = everySubject(*store, {councils[place].code, second, comparator, similar ? std::optional(similar->group(councils[place])) : std::nullopt});
        QVERIFY2(subjects, subjects ? "" : qPrintable(subjects.error().message));
        const QHash<QString, Finding> findings = findingsOf(*subjects, *phrases);
        std::vector<std::pair<TextSpec, QStringList>> all;
        for (const TextSubject &subject : *subjects)
            all.push_back({chartText(findings.value(subject.figures.indicator.id)), {subject.figures.indicator.id}});
        for (const SummaryDefinition &summary : phrases->summaries)
            all.push_back({summaryText(summary, findings), summary.indicators()});
        const Verifier verifier(store->areas(), *subjects);
        for (const auto &[text, about] : all) {
            if (text.isEmpty())
                continue;
            const CheckedText checked = verifier.check(text.text, about);
            ++texts;
            claims += static_cast<int>(checked.claims.size());
            for (const CheckedClaim &claim : checked.claims)
                if (claim.finding != CheckedClaim::Finding::Supported)
                    refused << u"%1, %2: “%3”: %4 %5\n  %6"_s.arg(councils[place].name, text.id, claim.found, claim.reason, claim.expected, text.text);
        }
    }
    qInfo("%d texts with %d claims", texts, claims);
    QVERIFY2(refused.isEmpty(), qPrintable(u"%1 claims refused:\n"_s.arg(refused.size()) + refused.mid(0, 5).join(u'\n')));
    QVERIFY(texts > 40 * static_cast<int>(councils.size()) / step);
    QVERIFY(claims > 10 * texts);
}

QTEST_APPLESS_MAIN(EveryTextTest)
#include "tst_everytext.moc"
