// SPDX-License-Identifier: GPL-3.0-or-later
// A language model's wording of our own text: what is asked of it, every fact bound again where it stands now, and each way in which
// an answer can go wrong refused with its reason.
#include "markedtext.h"

#include "core/narrative/rewriteprompt.h"
#include "core/narrative/rewrittentext.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class TestRewrittenText : public QObject {
    Q_OBJECT

    const TextSpec m_text = samples::surveyText();
    const QString m_good = u"# What people in Luton say\n\n"
                           "In Luton, 58.1% of people using services were satisfied in 2024-25. England had 65.4%: Luton is worse. The figures do not say why.\n\n"
                           "- Finding information was easy for 63.3% in Luton, similar to England (68.2%).\n"
                           "- Similar to England’s 36.6%, 34.7% of carers in Luton were satisfied.\n"_s;

    /// Of a text of one paragraph.
    static TextSpec paragraph(const std::vector<Fact> &facts, const QStringList &sentences)
    {
        TextSpec spec;
        spec.facts = facts;
        samples::addPassage(spec, TextPassage::Kind::Paragraph, sentences);
        return spec;
    }

    static QString outcome(const TextSpec &builtIn, const QString &answer)
    {
        const auto text = rewrittenText(builtIn, answer);
        return text ? samples::spansOf(*text) : text.error().message;
    }

private Q_SLOTS:
    void theModelIsToldWhatToKeep()
    {
        const RewritePrompt prompt = rewritePrompt(m_text);
        QCOMPARE(prompt.text,
                 u"# What people in Luton say\n"
                 "In 2024-25, 58.1% of the people in Luton who use services were satisfied with them. This is worse than in England, where it was 65.4%. "
                 "The figures do not say why.\n"
                 "- In Luton 63.3% found it easy to find information, which is similar to England, 68.2%.\n"
                 "- Of carers in Luton 34.7% were satisfied, which is similar to England, 36.6%."_s);
        QVERIFY2(prompt.instructions.contains(uR"("Luton"; "2024-25"; "58.1%"; "worse"; "England"; "65.4%"; "63.3%"; "similar"; "68.2%"; "34.7%"; "36.6%".)"_s),
                 qPrintable(prompt.instructions));
        for (const QString &words : {u"British English"_s, u"same length as the text or shorter"_s, u"no fact, number, name, cause, advice"_s,
                                     u"as many as there are: 4"_s, u"its own name and period"_s})
            QVERIFY2(prompt.instructions.contains(words), qPrintable(words));
    }

    void theSameWordsAreTheSameText()
    {
        const auto text = rewrittenText(m_text, rewritePrompt(m_text).text);
        QVERIFY2(text, text ? "" : qPrintable(text.error().message));
        QCOMPARE(samples::spansOf(*text), samples::spansOf(m_text));
        QVERIFY(*text == m_text);
    }

    void everyFactIsBoundWhereItStandsNow()
    {
        const auto text = rewrittenText(m_text, m_good);
        QVERIFY2(text, text ? "" : qPrintable(text.error().message));
        QCOMPARE(text->words(text->passages[1].at),
                 u"In Luton, 58.1% of people using services were satisfied in 2024-25. England had 65.4%: Luton is worse. The figures do not say why."_s);
        QCOMPARE(samples::spansOf(*text),
                 u"Luton 0, Luton 0, 58.1% 0, 2024-25 0, England 1, 65.4% 1, Luton 0, worse 2, 63.3% 3, Luton 3, similar 5, England 4, 68.2% 4, "
                 "Similar 8, England 7, 36.6% 7, 34.7% 6, Luton 6"_s);
        QCOMPARE(text->passages[2].kind, TextPassage::Kind::Item);
        QCOMPARE(text->sentences.size(), std::size_t(5));
        QCOMPARE(text->words(text->sentences[1].at), u"England had 65.4%: Luton is worse."_s);
        QCOMPARE(text->sentences[1].indicators, QStringList{u"user-satisfaction"_s});
        QCOMPARE(text->sentences[3].indicators, QStringList{u"user-information"_s});
        QCOMPARE(text->spans[1].kind, TextSpan::Kind::Name);
        QCOMPARE(text->fingerprint(), m_text.fingerprint());
        QCOMPARE(text->title, m_text.title);
    }

    void thoughtsAreNoPartOfIt()
    {
        QCOMPARE(outcome(m_text, u"\n<think>\nThe 58.1% must stay.\n\n</think>\n"_s + m_good), outcome(m_text, m_good));
    }

    void aFaultIsRefusedWithItsReason_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &before, const QString &after, const QString &reason) {
            QTest::newRow(name) << before << after << reason;
        };
        row("another number", u"58.1%"_s, u"85.1%"_s, u"leaves out “58.1%”"_s);
        row("a number rounded", u"65.4%"_s, u"65%"_s, u"leaves out “65.4%”"_s);
        row("a number turned negative", u"58.1%"_s, u"−58.1%"_s, u"leaves out “58.1%”"_s);
        row("a number in pounds", u"58.1%"_s, u"£58.1%"_s, u"leaves out “58.1%”"_s);
        row("a name left away", u"England’s 36.6%"_s, u"36.6%"_s, u"no longer names England beside “36.6%”"_s);
        row("another period", u"2024-25"_s, u"2023-24"_s, u"leaves out “2024-25”"_s);
        row("half a period", u"2024-25"_s, u"2024"_s, u"leaves out “2024-25”"_s);
        row("another verdict", u"is worse"_s, u"is better"_s, u"leaves out “worse”"_s);
        row("one number more", u"of people"_s, u"of the 231 people"_s, u"adds “231”"_s);
        row("a number in letters and digits", u"of people"_s, u"of people 65+"_s, u"adds “65”"_s);
        row("a cause", u" were satisfied in"_s, u" were satisfied because of cuts in"_s, u"adds “because”"_s);
        row("a cause in two words", u" were satisfied in"_s, u" were satisfied due to cuts in"_s, u"adds “due to”"_s);
        row("turned round", u"is worse"_s, u"is not worse"_s, u"adds “not”"_s);
        row("turned round in short", u"Luton is worse"_s, u"Luton isn’t worse"_s, u"adds “not”"_s);
        row("advice", u"were satisfied in"_s, u"were satisfied, it should act in"_s, u"adds “should”"_s);
        row("judged", u"similar to England (68"_s, u"a good share similar to England (68"_s, u"adds “good”"_s);
        row("felt", u"is worse"_s, u"is far worse"_s, u"adds “far”"_s);
        row("a claim without a figure", u"The figures do not say why."_s, u"Older people wait longer."_s, u"states no figure: “Older people wait longer.”"_s);
        row("the reservation turned", u"The figures do not say why."_s, u"The figures say why."_s, u"states no figure"_s);
        row("Markdown", u"58.1%"_s, u"**58.1%**"_s, u"adds “*”"_s);
        row("an exclamation", u"worse."_s, u"worse! The rest."_s, u"states no figure: “The rest.”"_s);
        row("a line more", u"# What"_s, u"Here is the text.\n# What"_s, u"5 paragraphs, headings and items instead of 4"_s);
        row("a line less", u"\n- Similar"_s, u" - Similar"_s, u"3 paragraphs"_s);
        row("another heading", u"# What people"_s, u"# What unhappy people"_s, u"changes the heading “What people in Luton say”"_s);
        row("broken off", u"in Luton were satisfied.\n"_s, u"in Luton were"_s, u"breaks off"_s);
        row("longer", u"of people using services were satisfied in"_s, u"of people who are using one or more services said that they were satisfied with the services that they were using in"_s,
            u"longer than"_s);
    }
    void aFaultIsRefusedWithItsReason()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, reason);
        QCOMPARE(m_good.count(before), 1);
        const QString said = outcome(m_text, QString(m_good).replace(before, after));
        QVERIFY2(said.contains(reason), qPrintable(said));
    }

    void rubbishIsRefused()
    {
        for (const QString &answer : {QString(), u"\n\n"_s, u"I cannot help with that."_s, u"<think>no end"_s, QString(500000, u'9')})
            QVERIFY(!rewrittenText(m_text, answer));
    }

    void equalFiguresAreToldApartOrRefused()
    {
        const auto figure = [](const QString &area) { return samples::fact(u"user-satisfaction"_s, area, u"value"_s, 64.7, u"64.7%"_s); };
        const TextSpec text = paragraph({figure(u"Luton"_s), figure(u"England"_s)}, {u"It was [64.7%|n0] in [Luton|a0] and [64.7%|n1] in [England|a1]."_s});
        QCOMPARE(outcome(text, u"The share was 64.7% in Luton, 64.7% in England."_s), u"64.7% 0, Luton 0, 64.7% 1, England 1"_s);
        QVERIFY(outcome(text, u"It was 64.7% in England and 64.7% in Luton."_s).contains(u"“64.7%” stands for more than one figure"_s));
        QVERIFY(outcome(text, u"It was 64.7% in Luton and England."_s).contains(u"stands for more than one figure"_s));
    }

    void sentencesThatAreJoinedKeepTheirOwnFacts()
    {
        const auto verdict = [](const QString &indicator) { return samples::fact(indicator, u"Luton"_s, u"verdict"_s, {}, u"similar"_s); };
        const auto value = [](const QString &indicator, double of, const QString &shown) { return samples::fact(indicator, u"Luton"_s, u"value"_s, of, shown); };
        const TextSpec text = paragraph({value(u"a"_s, 5.0, u"5%"_s), verdict(u"a"_s), value(u"b"_s, 58.5, u"58.5%"_s), verdict(u"b"_s)},
                                        {u"One is [5%|n0], which is [similar|c1]."_s, u"The other is [58.5%|n2], which is [similar|c3]."_s});
        QCOMPARE(outcome(text, u"Similar is the one at 5%. The other, at 58.5%, is similar."_s), u"Similar 1, 5% 0, 58.5% 2, similar 3"_s);
        QVERIFY(outcome(text, u"One is 5% and the other is 58.5%, which is similar."_s).contains(u"“similar” stands for more than one figure"_s));
    }

    void aStopInANameEndsNoSentence()
    {
        const TextSpec text = paragraph({samples::fact(u"a"_s, u"St. Helens"_s, u"value"_s, 5.0, u"5%"_s)}, {u"It was [5%|n0] in [St. Helens|a0]."_s, u"No more is known."_s});
        const auto same = rewrittenText(text, u"In St. Helens it was 5%. No more is known."_s);
        QVERIFY2(same, same ? "" : qPrintable(same.error().message));
        QCOMPARE(same->sentences.size(), std::size_t(2));
        QCOMPARE(same->words(same->sentences[0].at), u"In St. Helens it was 5%."_s);
    }

    void whatTheBuiltInTextSaysMayBeSaid()
    {
        const TextSpec text = paragraph({samples::fact(u"a"_s, u"Luton"_s, u"value"_s, 5.0, u"5%"_s)},
                                        {u"It was [5%|n0] of people aged 65 and over, but only in [Luton|a0], and this should not be read as all."_s});
        QCOMPARE(outcome(text, u"For people aged 65 and over it was 5%, only in Luton, not all; this should be read so."_s), u"5% 0, Luton 0"_s);
        QVERIFY(outcome(text, u"It was 5% of people aged 65 and over, only in Luton, or 65 of all."_s).contains(u"adds “65”"_s));
        QVERIFY(outcome(text, u"It was only 5% of people aged 65 and over, and only in Luton."_s).contains(u"adds “only”"_s));
    }
};

QTEST_MAIN(TestRewrittenText)
#include "tst_rewrittentext.moc"
