// SPDX-License-Identifier: GPL-3.0-or-later
// Our own texts through the rewriting's eye: every chart text and summary of four unlike councils comes back with each of its spans
// bound to the fact it stated, as it was given and in other words; and one wrong figure is seen in each.
#include "core/narrative/charttext.h"
#include "core/narrative/rewriteprompt.h"
#include "core/narrative/rewrittentext.h"
#include "core/narrative/summarytext.h"
#include "core/store/indicatorstore.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class TestRewriteOurTexts : public QObject {
    Q_OBJECT

    std::optional<IndicatorStore> m_store;
    Phrases m_phrases;

    static QStringList facts(const TextSpec &text)
    {
        QStringList facts;
        for (const TextSpan &span : text.spans)
            facts << text.words(span.at) + u" = "_s + identityOf(text.factOf(span));
        return facts;
    }

    /// Every text of a council.
    std::vector<TextSpec> textsOf(const QString &name)
    {
        std::vector<TextSpec> texts;
        const auto council = m_store->areas().look(name);
        if (!council)
            return texts;
        QStringList indicators;
        for (const auto &summary : m_phrases.summaries) {
            const auto subjects = textSubjects(*m_store, summary.indicators(), TextQuestion{council->code});
            if (!subjects)
                return {};
            texts.push_back(summaryText(summary, findingsOf(*subjects, m_phrases)));
            for (const TextSubject &subject : *subjects)
                if (!indicators.contains(subject.figures.indicator.id)) {
                    indicators << subject.figures.indicator.id;
                    texts.push_back(chartText(findingOf(subject, m_phrases)));
                }
        }
        std::erase_if(texts, [](const TextSpec &text) { return text.isEmpty(); });
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto store = IndicatorStore::open(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
        QVERIFY(store);
        m_store.emplace(std::move(*store));
        const auto phrases = Phrases::read(*m_store);
        QVERIFY2(phrases, phrases ? "" : qPrintable(phrases.error().message));
        m_phrases = *phrases;
    }

    void everyTextKeepsItsFacts_data()
    {
        QTest::addColumn<QString>("council");
        for (const QString &name : {u"Luton"_s, u"St. Helens"_s, u"Isles of Scilly"_s, u"Westmorland and Furness"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void everyTextKeepsItsFacts()
    {
        QFETCH(QString, council);
        const std::vector<TextSpec> texts = textsOf(council);
        int numbers = 0;
        for (const TextSpec &text : texts) {
            const QString words = rewritePrompt(text).text;
            const auto same = rewrittenText(text, words);
            QVERIFY2(same, qPrintable(text.id + u": "_s + (same ? QString() : same.error().message)));
            QCOMPARE(same->text, text.text);
            QVERIFY2(same->passages == text.passages && same->spans == text.spans, qPrintable(text.id));

            const auto other = rewrittenText(text, QString(words).replace(u"That is"_s, u"This is"_s).replace(u" comes "_s, u" ranks "_s).replace(u" lie between"_s, u" be between"_s));
            QVERIFY2(other, qPrintable(text.id + u": "_s + (other ? QString() : other.error().message)));
            QCOMPARE(facts(*other), facts(text));

            const auto number = std::find_if(text.spans.begin(), text.spans.end(), [](const TextSpan &span) { return span.kind == TextSpan::Kind::Number; });
            if (number == text.spans.end())
                continue;
            ++numbers;
            QVERIFY2(!rewrittenText(text, QString(words).replace(text.words(number->at), u"77.7%"_s)), qPrintable(text.id));
        }
        QVERIFY2(numbers > 20, qPrintable(QString::number(numbers)));
    }
};

QTEST_GUILESS_MAIN(TestRewriteOurTexts)
#include "tst_rewriteourtexts.moc"
