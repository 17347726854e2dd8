// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a page, written from the figures that its cards show: one for each council, in step with the card's verdict, checked
// before they are shown, and a summary that states what the charts' texts state.
#include "core/domain/format.h"
#include "ui/charts/chartbuilder.h"
#include "ui/report/cardcontent.h"
#include "ui/report/pagenarrator.h"
#include "ui/report/reportcontents.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class TestPageNarrator : public QObject {
    Q_OBJECT

    std::optional<IndicatorStore> m_store;
    ReportContents m_contents;

    AreaCode code(const QString &name) const { return m_contents.areas.look(name)->code; }
    SectionFigures figures(const QStringList &indicators, const QString &second = {}) const
    {
        return loadSection(*m_store, indicators, {code(u"Luton"_s), second.isEmpty() ? AreaCode() : code(second)});
    }
    std::shared_ptr<PageNarrator> narrator(const SectionFigures &figures, Comparator comparator = Comparator::England) const
    {
        return std::make_shared<PageNarrator>(m_contents.areas, m_contents.phrases, figures, comparator);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto store = IndicatorStore::open(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
        QVERIFY2(store, store ? "" : qPrintable(store.error().message));
        m_store.emplace(*std::move(store));
        const auto contents = loadContents(*m_store);
        QVERIFY2(contents, contents ? "" : qPrintable(contents.error().message));
        m_contents = *contents;
    }

    void aTextForEachCouncil()
    {
        const SectionFigures loaded = figures({u"user-satisfaction"_s}, u"Bedford"_s);
        const auto texts = narrator(loaded)->ofCard(u"user-satisfaction"_s);
        QCOMPARE(texts.size(), std::size_t(2));
        QVERIFY2(texts[0].text.text.contains(u"surveyed in Luton"_s) && texts[0].text.text.contains(u"In Bedford it was 68.5%"_s), qPrintable(texts[0].text.text));
        QVERIFY2(texts[1].text.text.contains(u"surveyed in Bedford"_s) && texts[1].text.text.contains(u"In Luton it was 57.6%"_s), qPrintable(texts[1].text.text));
    }

    void everyTextAgreesWithItsCard()
    {
        const ChartBuilder charts(m_contents.stateTitles());
        QStringList indicators;
        for (const SectionDefinition &section : m_contents.report.sections)
            indicators << indicatorsOf(section);
        const SectionFigures loaded = figures(indicators);
        int judged = 0;
        for (const Comparator comparator : {Comparator::England, Comparator::Region, Comparator::MeanOfCouncils}) {
            const auto writer = narrator(loaded, comparator);
            for (const QString &indicator : std::as_const(indicators)) {
                const CardContent card = cardContents({indicator, {}}, loaded.cards[indicator], charts, comparator, m_contents.states).front();
                const auto texts = writer->ofCard(indicator);
                QCOMPARE(texts.size(), std::size_t(1));
                QVERIFY2(texts[0].text.withheld.size() <= 1, qPrintable(texts[0].text.withheld.join(u'\n')));
                for (const TextSpan &span : texts[0].text.spans) {
                    const Fact &fact = texts[0].text.factOf(span);
                    if (fact.field != u"verdict"_s || !fact.breakdown.isEmpty() || card.facts.judgement.at95 == Verdict::NotCompared)
                        continue;
                    const QString words = texts[0].text.words(span.at);
                    const QString verdict = toKey(card.facts.judgement.at95);
                    const bool above = (verdict == u"higher"_s && words.contains(u"above"_s)) || (verdict == u"lower"_s && words.contains(u"below"_s));
                    QVERIFY2(above || words.contains(verdict), qPrintable(indicator + u": "_s + words + u", and the card says "_s + verdict));
                    ++judged;
                }
            }
        }
        QVERIFY(judged > 60);
    }

    void aSummaryStatesWhatTheChartsState()
    {
        const SummaryDefinition *summary = m_contents.phrases.summary(u"quality"_s);
        QVERIFY(summary);
        const SectionFigures loaded = figures(summary->indicators());
        const auto writer = narrator(loaded);
        QHash<QString, QString> shown; // of the value compared, by indicator
        for (const QString &indicator : summary->indicators())
            for (const WrittenText &written : writer->ofCard(indicator))
                for (const Fact &fact : written.text.facts)
                    if (fact.breakdown.isEmpty() && (fact.field == u"value"_s || fact.field == u"rate"_s))
                        shown[indicator + fact.field] = formatExact(*fact.value);
        const auto texts = writer->ofSummary(u"quality"_s);
        QCOMPARE(texts.size(), std::size_t(1));
        int compared = 0;
        for (const Fact &fact : texts[0].text.facts) {
            if (!fact.breakdown.isEmpty() || (fact.field != u"value"_s && fact.field != u"rate"_s) || !fact.value)
                continue;
            QCOMPARE(formatExact(*fact.value), shown.value(fact.indicator + fact.field));
            ++compared;
        }
        QVERIFY(compared > 6);
    }

    void theCheckThatGoesWithATextTellsALie()
    {
        const SectionFigures loaded = figures({u"user-satisfaction"_s});
        auto writer = narrator(loaded);
        const WrittenText written = writer->ofCard(u"user-satisfaction"_s).front();
        writer.reset(); // the check keeps what it needs
        QVERIFY(written.check.run(written.text.text).isSupported());
        QVERIFY(!written.check.run(QString(written.text.text).replace(u"57.6%"_s, u"67.6%"_s)).isSupported());
    }

    void withoutFiguresNoText()
    {
        const SectionFigures loaded = figures({u"framework-rates"_s, u"cqc-council-rating"_s});
        for (const QString &indicator : {u"framework-rates"_s, u"cqc-council-rating"_s})
            for (const WrittenText &written : narrator(loaded)->ofCard(indicator))
                QVERIFY2(written.text.isEmpty(), qPrintable(written.text.text));
        QVERIFY(narrator(loaded)->ofSummary(u"no-such"_s).empty());
    }
};

QTEST_MAIN(TestPageNarrator)
#include "tst_pagenarrator.moc"
