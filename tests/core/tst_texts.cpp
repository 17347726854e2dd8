// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the committed pack: every card has every part, short, plain and its own, and nothing is taken over
// from the documents that the project began with (only where those are at hand).
#include "core/pack/packfiles.h"
#include "coresamples.h"
#include "prose.h"

#include <QDir>
#include <QLocale>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

struct Part {
    const char *name;
    QString IndicatorText::*text;
    int fewest, most; // sentences
    int words;
};

constexpr Part parts[] = {
    {"definition", &IndicatorText::definition, 1, 2, 45}, {"why", &IndicatorText::why, 1, 3, 55},
    {"how to read", &IndicatorText::howToRead, 2, 3, 60}, {"limits", &IndicatorText::limits, 1, 2, 45},
    {"standing", &IndicatorText::standing, 1, 3, 55},
};

/// All that the card itself says in prose: the synonyms are none.
QStringList proseOf(const Indicator &card)
{
    QStringList all = card.text.caveats;
    for (const Part &part : parts)
        all << card.text.*(part.text);
    return all;
}

/// The same with the note on its state, if it has one.
QStringList proseAndNote(const Indicator &card)
{
    return card.stateNote.isEmpty() ? proseOf(card) : proseOf(card) << card.stateNote;
}

} // namespace

class TextsTest : public QObject {
    Q_OBJECT
    std::vector<Indicator> m_cards;

private Q_SLOTS:
    void initTestCase();
    void everyPart();
    void lengths();
    void forms();
    void plainWords_data();
    void plainWords();
    void readingAge();
    void standingNamesTheNewest();
    void nothingTwice();
    void synonyms();
    void syllables_data();
    void syllables();
    void grade();
    void runs_data();
    void runs();
    void nothingOfTheSeeds();
};

void TextsTest::initTestCase()
{
    const auto indicators = PackFiles(QStringLiteral(CAREATLAS_SOURCE_DIR "/data")).indicators();
    QVERIFY2(indicators.has_value(), indicators ? "" : qPrintable(indicators.error().message));
    for (const Indicator &indicator : *indicators)
        if (indicator.listed)
            m_cards.push_back(indicator);
    QCOMPARE(m_cards.size(), std::size_t(78));
}

void TextsTest::everyPart()
{
    for (const Indicator &card : m_cards) {
        for (const Part &part : parts)
            QVERIFY2(!(card.text.*(part.text)).isEmpty(), qPrintable(card.id + u": "_s + QLatin1String(part.name)));
        QVERIFY2(card.text.caveats.size() >= 1 && card.text.caveats.size() <= 4, qPrintable(card.id + u": caveats"_s));
        QVERIFY2(card.text.synonyms.size() >= 3 && card.text.synonyms.size() <= 8, qPrintable(card.id + u": synonyms"_s));
        if (card.state != DataState::Value) // why, and what would fill it
            QVERIFY2(prose::sentences(card.stateNote).size() <= 2, qPrintable(card.id + u": state note"_s));
    }
}

void TextsTest::lengths()
{
    QStringList wrong;
    for (const Indicator &card : m_cards) {
        for (const Part &part : parts) {
            const auto words = prose::words(card.text.*(part.text)).size(), sentences = prose::sentences(card.text.*(part.text)).size();
            if (words > part.words || sentences < part.fewest || sentences > part.most)
                wrong << u"%1, %2: %3 words, %4 sentences"_s.arg(card.id, QLatin1String(part.name)).arg(words).arg(sentences);
        }
        for (const QString &caveat : card.text.caveats)
            if (prose::words(caveat).size() > 35)
                wrong << card.id + u", caveat: "_s + caveat;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TextsTest::forms()
{
    static const QRegularExpression end(u"[.?]”?$"_s), bad(u"  |(?<![0-9])%|[—!…]| - | – |\\bs/he\\b|etc\\."_s);
    QStringList wrong;
    for (const Indicator &card : m_cards)
        for (const QString &text : proseAndNote(card))
            if (!text.contains(end) || text.contains(bad))
                wrong << card.id + u": "_s + text;
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TextsTest::plainWords_data()
{
    QTest::addColumn<QString>("forbidden");
    QTest::newRow("advice") << u"should|ought|needs? to (?:improve|act|do more)|recommend\\w*"_s;
    QTest::newRow("causes") << u"because of|due to|caused by|leads? to|driven by|results? from|reflects?|suggests?"_s;
    QTest::newRow("judgement") << u"crisis|unfortunately|worrying|alarming|poorly performing|struggl\\w+|lucky|simply"_s;
    QTest::newRow("of people") << u"service users?|the elderly|the disabled|vulnerable|suffer\\w*|clients who"_s;
    QTest::newRow("empty") << u"crucial\\w*|vital\\w*|important\\w*|robust\\w*|key|landscape|leverag\\w+|holistic\\w*|empower\\w*|seamless\\w*|journey|delv\\w+|"
                               "underscor\\w+|highlight\\w*|insight\\w*|comprehensive\\w*|utilis\\w+|ensur\\w+|furthermore|moreover|additionally|in conclusion|"
                               "it is worth|plays? a role|a range of"_s;
    QTest::newRow("two meanings") << u"significant\\w*"_s; // large, or tested
}

void TextsTest::plainWords()
{
    QFETCH(QString, forbidden);
    const QRegularExpression word(u"\\b(?:"_s + forbidden + u")\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QVERIFY(word.isValid());
    QStringList wrong;
    for (const Indicator &card : m_cards)
        for (const QString &text : proseAndNote(card))
            if (const auto match = word.match(text); match.hasMatch())
                wrong << card.id + u": “"_s + match.captured() + u"” in: "_s + text;
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TextsTest::readingAge()
{
    double sum = 0;
    QStringList wrong;
    for (const Indicator &card : m_cards) {
        const double grade = prose::grade(proseOf(card));
        sum += grade;
        if (grade > 8.0)
            wrong << u"%1: grade %2"_s.arg(card.id).arg(grade, 0, 'f', 1);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    const double mean = sum / double(m_cards.size());
    QVERIFY2(mean <= 7.0, qPrintable(u"mean grade %1"_s.arg(mean, 0, 'f', 2)));
    QVERIFY2(mean >= 3.0, qPrintable(u"mean grade %1"_s.arg(mean, 0, 'f', 2))); // adults read it too
}

/// Where a figure stands is said up to the newest official period that the pack holds: a newer release asks for a new word.
void TextsTest::standingNamesTheNewest()
{
    const PackFiles pack(QStringLiteral(CAREATLAS_SOURCE_DIR "/data"));
    const auto sources = pack.sources();
    QVERIFY(sources.has_value());
    QHash<QString, Period> newest;
    for (const PackSource &source : *sources) {
        if (!source.release.official || source.observations.isEmpty())
            continue;
        const auto observations = pack.observations(source.observations);
        QVERIFY2(observations.has_value(), observations ? "" : qPrintable(observations.error().message));
        for (const Observation &o : *observations)
            if (Period &period = newest[o.indicator]; o.value && (period.isNull() || period < o.period))
                period = o.period;
    }
    QStringList wrong;
    for (const Indicator &card : m_cards) {
        const Period period = newest.value(card.id);
        const QString month = QLocale::c().toString(period.lastDay(), u"MMMM yyyy"_s);
        if (!period.isNull() && !card.text.standing.contains(period.label(), Qt::CaseInsensitive) && !card.text.standing.contains(month))
            wrong << card.id + u" has figures to "_s + period.label() + u": "_s + card.text.standing;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(newest.size() > 40);
}

void TextsTest::nothingTwice()
{
    QHash<QString, QString> first; // a sentence, and the card that has it
    QStringList wrong;
    for (const Indicator &card : m_cards)
        for (const QString &text : proseOf(card))
            for (const QString &sentence : prose::sentences(text)) {
                const QString other = first.value(sentence, card.id);
                if (other != card.id)
                    wrong << other + u" and "_s + card.id + u": "_s + sentence;
                first.insert(sentence, other);
            }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TextsTest::synonyms()
{
    for (const Indicator &card : m_cards) {
        QSet<QString> own{card.title.toLower()};
        for (const QString &synonym : card.text.synonyms) {
            QVERIFY2(!own.contains(synonym.toLower()), qPrintable(card.id + u": "_s + synonym)); // neither the title nor said twice
            QVERIFY2(!synonym.endsWith(u'.') && prose::words(synonym).size() <= 6, qPrintable(card.id + u": "_s + synonym));
            own.insert(synonym.toLower());
        }
    }
}

void TextsTest::syllables_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("care") << 1;
    QTest::newRow("aged") << 1;
    QTest::newRow("homes") << 1;
    QTest::newRow("the") << 1;
    QTest::newRow("2024-25") << 1;
    QTest::newRow("needed") << 2;
    QTest::newRow("table") << 2;
    QTest::newRow("long-term") << 2;
    QTest::newRow("places") << 2;
    QTest::newRow("services") << 3;
    QTest::newRow("authorities") << 4;
    QTest::newRow("agreed") << 2;
}

void TextsTest::syllables()
{
    QFETCH(int, count);
    QCOMPARE(prose::syllables(QString::fromLatin1(QTest::currentDataTag())), count);
}

void TextsTest::grade()
{
    // By hand: 6 words, 1 sentence, 6 syllables; 0.39 * 6 + 11.8 - 15.59.
    QCOMPARE(prose::sentences(u"The cat sat on the mat."_s).size(), 1);
    QVERIFY(qAbs(prose::grade({u"The cat sat on the mat."_s}) + 1.45) < 1e-9);
    const QString hard = u"Local authorities report expenditure. They say “yes.” Populations exceed estimates."_s;
    QCOMPARE(prose::sentences(hard).size(), 3);
    // 10 words, 3 sentences, 2+4+2+4 + 1+1+1 + 4+2+3 = 24 syllables.
    QVERIFY(qAbs(prose::grade({hard}) - (0.39 * 10 / 3 + 11.8 * 24 / 10 - 15.59)) < 1e-9);
}

void TextsTest::runs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("shared");
    QTest::newRow("nothing") << u"A text of our own that has none of it at all."_s << 0;
    QTest::newRow("seven words") << u"We saw a brown fox jump over the fence."_s << 0;
    QTest::newRow("eight, other case and signs") << u"It was: “one Brown, fox jump OVER the lazy dogs tail"_s << 1;
    QTest::newRow("eleven") << u"See a brown fox jump over the lazy dog's tail at noon"_s << 4;
    QTest::newRow("across a line") << u"a brown fox jump\nover the lazy dog's\n"_s << 1;
}

void TextsTest::runs()
{
    QFETCH(QString, text);
    QFETCH(int, shared);
    prose::Runs runs;
    runs.add(u"Once a brown fox jump over the lazy dog’s tail, at noon."_s);
    QCOMPARE(runs.size(), 5); // twelve words
    QCOMPARE(runs.sharedWith(text).size(), shared);
}

void TextsTest::nothingOfTheSeeds()
{
    const QDir seeds(QStringLiteral(CAREATLAS_SOURCE_DIR "/../shared/seeds"));
    const QStringList documents = seeds.entryList({u"*.txt"_s}, QDir::Files);
    if (documents.isEmpty())
        QSKIP("The documents that the project began with are not beside it; they are no part of it.");
    prose::Runs runs;
    for (const QString &document : documents) {
        const QString text = QString::fromUtf8(samples::readFile(seeds.filePath(document)));
        runs.add(text);
        QVERIFY2(!runs.sharedWith(text.mid(text.size() / 2, 200)).isEmpty(), qPrintable(document)); // it would be found
    }
    QVERIFY(runs.size() > 5000);
    const PackFiles pack(QStringLiteral(CAREATLAS_SOURCE_DIR "/data"));
    QStringList wrong;
    int read = 0;
    for (const QString &file : pack.files()) {
        if (file.startsWith(u"observations/"_s) || file == u"areas.csv"_s)
            continue; // figures and names
        for (const QString &run : runs.sharedWith(QString::fromUtf8(samples::readFile(pack.path(file)))))
            wrong << file + u": "_s + run;
        ++read;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY2(read >= 15, qPrintable(QString::number(read)));
}

QTEST_APPLESS_MAIN(TextsTest)
#include "tst_texts.moc"
