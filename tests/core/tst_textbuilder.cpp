// SPDX-License-Identifier: GPL-3.0-or-later
// How texts are put together: patterns, lists, capitals and full stops, spans that lie where their words stand, headings over
// nothing.
#include "core/narrative/textbuilder.h"
#include "coresamples.h"

#include <QTest>

using namespace samples;

namespace {

Fact fact(const QString &shown, double value = 1.0)
{
    Fact made;
    made.indicator = u"it"_s;
    made.area = code(u"E06000032"_s);
    made.period = period(u"2023-24"_s);
    made.field = u"value"_s;
    made.value = value;
    made.shown = shown;
    return made;
}

} // namespace

class TextBuilderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fillsPlaces();
    void lists_data();
    void lists();
    void spansLieWhereTheirWordsStand();
    void sentencesEnd();
    void headingsOverNothingGo();
    void fingerprintFollowsTheFigures();
};

void TextBuilderTest::fillsPlaces()
{
    const Phrase phrase = Phrase::fill(u"of {n} councils, {n} and {other}"_s, {{u"n"_s, Phrase(Slot::number(fact(u"12"_s)))}});
    QCOMPARE(phrase.words(), u"of 12 councils, 12 and {other}"_s);
}

void TextBuilderTest::lists_data()
{
    QTest::addColumn<QStringList>("items");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("one") << QStringList{u"a"_s} << u"a"_s;
    QTest::newRow("two") << QStringList{u"a"_s, u"b"_s} << u"a and b"_s;
    QTest::newRow("four") << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s} << u"a, b, c and d"_s;
}

void TextBuilderTest::lists()
{
    QFETCH(QStringList, items);
    QFETCH(QString, expected);
    QCOMPARE(Phrase::list(std::vector<Phrase>(items.begin(), items.end())).words(), expected);
}

void TextBuilderTest::spansLieWhereTheirWordsStand()
{
    TextBuilder builder(u"id"_s, u"Title"_s, code(u"E06000032"_s));
    builder.heading(u"First"_s);
    Phrase phrase(Slot::name(fact(u"luton"_s, 2.0), u"luton"_s));
    phrase << u" had "_s << Slot::number(fact(u"58.1%"_s));
    builder.sentence(phrase, {u"it"_s});
    builder.sentence(phrase, {u"it"_s});
    const TextSpec text = builder.take();
    QCOMPARE(text.text, u"First\nLuton had 58.1%. Luton had 58.1%."_s);
    QCOMPARE(text.spans.size(), std::size_t(4));
    QCOMPARE(text.facts.size(), std::size_t(2)); // each fact once
    QStringList words;
    for (const TextSpan &span : text.spans)
        words << text.words(span.at);
    QCOMPARE(words, QStringList({u"Luton"_s, u"58.1%"_s, u"Luton"_s, u"58.1%"_s}));
    QCOMPARE(text.sentences.size(), std::size_t(2));
    QCOMPARE(text.words(text.sentences[1].at), u"Luton had 58.1%."_s);
    QCOMPARE(text.spanAt(text.spans[1].at.start), &text.spans[1]);
    QVERIFY(!text.spanAt(0));
    QCOMPARE(text.sentenceAt(text.sentences[1].at.start), &text.sentences[1]);
    QCOMPARE(text.passages.size(), std::size_t(2));
    QCOMPARE(text.words(text.passages[0].at), u"First"_s);
    QCOMPARE(text.words(text.passages[1].at), u"Luton had 58.1%. Luton had 58.1%."_s);
}

void TextBuilderTest::sentencesEnd()
{
    TextBuilder builder(u"id"_s, {}, {});
    builder.begin(TextPassage::Kind::Item);
    builder.sentence(Phrase(u"who asks?"_s), {u"it"_s});
    builder.begin(TextPassage::Kind::Item);
    builder.sentence(Phrase(u"nobody"_s), {u"it"_s});
    builder.sentence(Phrase(), {u"it"_s});
    QCOMPARE(builder.take().text, u"Who asks?\nNobody."_s);
}

void TextBuilderTest::headingsOverNothingGo()
{
    TextBuilder builder(u"id"_s, {}, {});
    builder.heading(u"Empty"_s);
    builder.begin(TextPassage::Kind::Paragraph);
    builder.heading(u"Full"_s);
    builder.begin(TextPassage::Kind::Paragraph);
    builder.sentence(Phrase(u"words"_s), {u"it"_s});
    builder.heading(u"Last"_s);
    const TextSpec text = builder.take();
    QCOMPARE(text.text, u"Full\nWords."_s);
    QCOMPARE(text.passages.size(), std::size_t(2));
    TextBuilder nothing(u"id"_s, {}, {});
    nothing.heading(u"Empty"_s);
    QVERIFY(nothing.take().isEmpty());
}

void TextBuilderTest::fingerprintFollowsTheFigures()
{
    const auto made = [](const QString &words, double value) {
        TextBuilder builder(u"id"_s, {}, {});
        Phrase phrase(words);
        phrase << Slot::number(fact(u"58.1%"_s, value));
        builder.sentence(phrase, {u"it"_s});
        return builder.take().fingerprint();
    };
    QCOMPARE(made(u"It is "_s, 58.1), made(u"That makes "_s, 58.1)); // however it is worded
    QVERIFY(made(u"It is "_s, 58.1) != made(u"It is "_s, 58.14)); // however it reads
}

QTEST_GUILESS_MAIN(TextBuilderTest)
#include "tst_textbuilder.moc"
