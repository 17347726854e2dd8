// SPDX-License-Identifier: GPL-3.0-or-later
// The last gate of a text: sentences that the verifier does not support are taken out with their reason, and what is left is whole:
// its spans lie on their words, its headings stand over something, its facts are those it states.
#include "core/narrative/charttext.h"
#include "core/narrative/summarytext.h"
#include "core/narrative/verifiedtext.h"
#include "coresamples.h"
#include "narratives.h"

#include <QTest>

using namespace samples;

namespace {

const AreaCode luton = code(u"E06000032"_s);

/// What must hold of any text.
QString fault(const TextSpec &text)
{
    for (const TextSentence &sentence : text.sentences) {
        const QString words = text.words(sentence.at);
        if (words.isEmpty() || words.front().isSpace() || words.back().isSpace() || !(words.endsWith(u'.') || words.endsWith(u'?')))
            return u"a sentence reads “%1”"_s.arg(words);
    }
    for (const TextPassage &passage : text.passages)
        if (text.words(passage.at).trimmed() != text.words(passage.at) || passage.at.end <= passage.at.start || passage.at.end > text.text.size())
            return u"a passage reads “%1”"_s.arg(text.words(passage.at));
    QStringList lines;
    for (const TextPassage &passage : text.passages)
        lines << text.words(passage.at);
    if (lines.join(u'\n') != text.text)
        return u"the passages are not the text: “%1”"_s.arg(text.text);
    std::vector<bool> stated(text.facts.size());
    for (const TextSpan &span : text.spans)
        stated[static_cast<std::size_t>(span.fact)] = true;
    return std::find(stated.begin(), stated.end(), false) == stated.end() ? QString() : u"a fact that nothing states"_s;
}

QStringList spanWords(const TextSpec &text)
{
    QStringList words;
    for (const TextSpan &span : text.spans)
        words << text.words(span.at);
    return words;
}

} // namespace

class VerifiedTextTest : public QObject {
    Q_OBJECT
    std::optional<IndicatorStore> m_store;
    Phrases m_phrases;
    std::vector<TextSubject> m_subjects;
    TextSpec m_summary;
    QStringList m_about;

private Q_SLOTS:
    void initTestCase();
    void aTrueTextStays();
    void eachSentenceCanGo();
    void headingsGoWithTheirLastSentence();
    void aFalseSentenceIsWithheld_data();
    void aFalseSentenceIsWithheld();
    void everythingGoes();
};

void VerifiedTextTest::initTestCase()
{
    auto store = IndicatorStore::open(narratives::storePath());
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    m_store.emplace(*std::move(store));
    const auto phrases = Phrases::read(*m_store);
    QVERIFY(phrases);
    m_phrases = *phrases;
    const SummaryDefinition *summary = m_phrases.summary(u"quality"_s);
    QVERIFY(summary);
    m_about = summary->indicators();
    auto subjects = textSubjects(*m_store, m_about, {luton});
    QVERIFY(subjects);
    m_subjects = *std::move(subjects);
    m_summary = summaryText(*summary, findingsOf(m_subjects, m_phrases));
    QVERIFY(m_summary.sentences.size() > 8);
    QCOMPARE(fault(m_summary), QString());
}

void VerifiedTextTest::aTrueTextStays()
{
    QCOMPARE(verified(m_summary, Verifier(m_store->areas(), m_subjects), m_about), m_summary);
}

void VerifiedTextTest::eachSentenceCanGo()
{
    for (std::size_t i = 0; i < m_summary.sentences.size(); ++i) {
        const QString gone = m_summary.words(m_summary.sentences[i].at);
        const TextSpec left = withoutSentences(m_summary, {i});
        QCOMPARE(fault(left), QString());
        QVERIFY2(!left.text.contains(gone), qPrintable(gone));
        QCOMPARE(left.sentences.size() + 1, m_summary.sentences.size());
        QStringList expected;
        for (const TextSpan &span : m_summary.spans)
            if (!m_summary.sentences[i].at.holds(span.at.start))
                expected << m_summary.words(span.at);
        QCOMPARE(spanWords(left), expected);
    }
}

void VerifiedTextTest::headingsGoWithTheirLastSentence()
{
    std::vector<std::size_t> complaints;
    for (std::size_t i = 0; i < m_summary.sentences.size(); ++i)
        if (m_summary.words(m_summary.sentences[i].at).contains(u"Ombudsman"_s))
            complaints.push_back(i);
    QVERIFY(!complaints.empty());
    QVERIFY(m_summary.text.contains(u"\nComplaints\n"_s));
    const TextSpec left = withoutSentences(m_summary, complaints);
    QCOMPARE(fault(left), QString());
    QVERIFY2(!left.text.contains(u"Complaints"_s), qPrintable(left.text));
    QVERIFY(left.text.contains(u"\nQuestions to ask\n"_s));
}

void VerifiedTextTest::aFalseSentenceIsWithheld_data()
{
    QTest::addColumn<QString>("truth");
    QTest::addColumn<QString>("lie"); // of the same length, so that the spans stay where they are
    QTest::newRow("another number") << u"57.6%"_s << u"58.6%"_s;
    QTest::newRow("another number for England") << u"(65.1%)"_s << u"(64.1%)"_s;
    QTest::newRow("another year") << u"2024-25"_s << u"2023-24"_s;
    QTest::newRow("the other way round") << u"worse than in"_s << u"above that of"_s;
}

void VerifiedTextTest::aFalseSentenceIsWithheld()
{
    QFETCH(QString, truth);
    QFETCH(QString, lie);
    const auto subject = textSubject(*m_store, u"user-satisfaction"_s, {luton});
    QVERIFY(subject);
    const std::vector<TextSubject> subjects{*subject};
    TextSpec text = chartText(findingOf(subjects.front(), m_phrases));
    const qsizetype at = text.text.indexOf(truth);
    QVERIFY2(at >= 0, qPrintable(text.text));
    const TextSentence sentence = *text.sentenceAt(static_cast<int>(at));
    const QString before = text.words(sentence.at);
    text.text.replace(at, truth.size(), lie);
    const QString lied = text.words(sentence.at);
    const TextSpec left = verified(text, Verifier(m_store->areas(), subjects), {u"user-satisfaction"_s});
    QVERIFY2(!left.text.contains(lied), qPrintable(left.text));
    QVERIFY(!left.withheld.isEmpty());
    QCOMPARE(fault(left), QString());
}

void VerifiedTextTest::everythingGoes()
{
    std::vector<std::size_t> all(m_summary.sentences.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = i;
    const TextSpec left = withoutSentences(m_summary, all);
    QVERIFY2(left.isEmpty(), qPrintable(left.text));
    QVERIFY(left.passages.empty() && left.spans.empty() && left.facts.empty());
}

QTEST_GUILESS_MAIN(VerifiedTextTest)
#include "tst_verifiedtext.moc"
