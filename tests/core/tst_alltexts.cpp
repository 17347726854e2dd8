// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of every council: 153 councils, all indicators, all summaries. No defect of a template, no number outside a span, and
// each stored figure that a span states is the one that the store gives when it is asked for it alone.
#include "core/domain/format.h"
#include "coresamples.h"
#include "narratives.h"
#include "prose.h"

#include <QTest>

using namespace samples;

class AllTextsTest : public QObject {
    Q_OBJECT
    std::optional<IndicatorStore> m_store;
    Phrases m_phrases;

    QStringList faultsOf(const TextSpec &text, const std::vector<TextSubject> &subjects) const;
    void check(const TextQuestion &question, const std::vector<TextSubject> &subjects, QStringList &wrong, int &sentences);

private Q_SLOTS:
    void initTestCase();
    void everyCouncil_data();
    void everyCouncil();
    void pairs();
    void readingAge();
};

void AllTextsTest::initTestCase()
{
    auto store = IndicatorStore::open(narratives::storePath());
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    m_store.emplace(*std::move(store));
    const auto phrases = Phrases::read(*m_store);
    QVERIFY2(phrases, phrases ? "" : qPrintable(phrases.error().message));
    m_phrases = *phrases;
}

/// Spans that state another figure than the store's, or in other words than the house's format gives.
QStringList AllTextsTest::faultsOf(const TextSpec &text, const std::vector<TextSubject> &subjects) const
{
    QStringList wrong = narratives::defectsOf(text) + narratives::looseNumbers(text);
    int end = 0;
    for (const TextSpan &span : text.spans) {
        if (span.at.start < end || span.at.end <= span.at.start)
            wrong << u"%1: spans overlap at %2"_s.arg(text.id).arg(span.at.start);
        end = span.at.end;
        const Fact &fact = text.factOf(span);
        if (fact.field != u"value"_s || span.kind != TextSpan::Kind::Number)
            continue;
        const auto subject = std::find_if(subjects.begin(), subjects.end(), [&](const TextSubject &s) { return s.figures.indicator.id == fact.indicator; });
        const AreaFigures *area = subject == subjects.end() ? nullptr : areaOf(subject->figures, fact.area);
        const Observation *stored = area ? observationOf(*area, fact.period, fact.breakdown) : nullptr;
        if (!stored || !stored->value || stored->value != fact.value)
            wrong << u"%1: %2 is not stored"_s.arg(text.id, identityOf(fact));
    }
    return wrong;
}

void AllTextsTest::check(const TextQuestion &question, const std::vector<TextSubject> &subjects, QStringList &wrong, int &sentences)
{
    const QHash<QString, Finding> findings = findingsOf(subjects, m_phrases);
    std::vector<TextSpec> texts;
    for (const TextSubject &subject : subjects)
        texts.push_back(chartText(findings[subject.figures.indicator.id]));
    for (const SummaryDefinition &summary : m_phrases.summaries) {
        QHash<QString, Finding> own;
        for (const QString &id : summary.indicators())
            own.insert(id, findings[id]);
        texts.push_back(summaryText(summary, own));
    }
    for (const TextSpec &text : texts) {
        wrong << faultsOf(text, subjects);
        sentences += static_cast<int>(text.sentences.size());
        if (!text.isEmpty() && text.area != question.council)
            wrong << text.id + u" is of another council"_s;
    }
}

void AllTextsTest::everyCouncil_data()
{
    QTest::addColumn<Comparator>("comparator");
    QTest::newRow("England") << Comparator::England;
    QTest::newRow("region") << Comparator::Region;
    QTest::newRow("mean of councils") << Comparator::MeanOfCouncils;
}

void AllTextsTest::everyCouncil()
{
    QFETCH(Comparator, comparator);
    QStringList wrong;
    int sentences = 0;
    const std::vector<Area> councils = m_store->areas().currentCouncils();
    QCOMPARE(councils.size(), std::size_t(153));
    for (std::size_t i = 0; i < councils.size(); i += comparator == Comparator::England ? 1 : 7) {
        const TextQuestion question{councils[i].code, {}, comparator, {}};
        const auto subjects = textSubjects(*m_store, narratives::indicatorsOf(*m_store), question);
        QVERIFY2(subjects, subjects ? "" : qPrintable(subjects.error().message));
        check(question, *subjects, wrong, sentences);
        if (wrong.size() > 20)
            break;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(sentences > (comparator == Comparator::England ? 40000 : 5000));
}

void AllTextsTest::pairs()
{
    QStringList wrong;
    int sentences = 0;
    const std::vector<Area> councils = m_store->areas().currentCouncils();
    for (std::size_t i = 0; i + 8 < councils.size(); i += 9) {
        const TextQuestion question{councils[i].code, councils[i + 8].code};
        const auto subjects = textSubjects(*m_store, narratives::indicatorsOf(*m_store), question);
        QVERIFY2(subjects, subjects ? "" : qPrintable(subjects.error().message));
        check(question, *subjects, wrong, sentences);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 20).join(u'\n')));
    QVERIFY(sentences > 4000);
}

void AllTextsTest::readingAge()
{
    double sum = 0;
    int texts = 0;
    for (const QString &name : {u"Luton"_s, u"Westminster"_s, u"Isle of Wight"_s, u"Kent"_s}) {
        const auto area = m_store->areas().look(name);
        QVERIFY(area);
        const auto subjects = textSubjects(*m_store, narratives::indicatorsOf(*m_store), {area->code});
        QVERIFY(subjects);
        const QHash<QString, Finding> findings = findingsOf(*subjects, m_phrases);
        QStringList prose;
        for (const Finding &finding : findings)
            prose << chartText(finding).text;
        prose.removeAll(QString());
        const double grade = prose::grade(prose);
        QVERIFY2(grade <= 8.0, qPrintable(u"%1: grade %2"_s.arg(name).arg(grade)));
        sum += grade;
        ++texts;
    }
    QVERIFY2(sum / texts <= 7.5, qPrintable(u"mean grade %1"_s.arg(sum / texts))); // an age of twelve and a half
}

QTEST_GUILESS_MAIN(AllTextsTest)
#include "tst_alltexts.moc"
