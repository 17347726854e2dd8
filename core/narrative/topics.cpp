// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/topics.h"

#include "core/support/csv.h"
#include "core/support/searchwords.h"

#include <QFile>
#include <QHash>

#include <algorithm>

namespace careatlas {

namespace {

struct TopicLine {
    QString indicator;
    QStringList needed;
    QString without;
};

/// Read once: the list is a part of the program.
const std::vector<TopicLine> &topicLines()
{
    static const std::vector<TopicLine> lines = [] {
        std::vector<TopicLine> read;
        const auto table = CsvTable::readFile(QStringLiteral(":/careatlas/topics.csv"), {QStringLiteral("indicator"), QStringLiteral("words"), QStringLiteral("without")});
        for (std::size_t row = 0; table && row < table->size(); ++row)
            read.push_back({table->at(row, QStringLiteral("indicator")), table->at(row, QStringLiteral("words")).split(QLatin1Char(' '), Qt::SkipEmptyParts),
                            table->at(row, QStringLiteral("without"))});
        return read;
    }();
    return lines;
}

/// The words of some clauses that tell of a topic; ages as "age:65+". Of the people that a rate is of only the age does.
QStringList topicWords(const ReadSentence &sentence, int first, int end)
{
    static const QStringList whom{QStringLiteral("residents"), QStringLiteral("people"), QStringLiteral("adults"), QStringLiteral("aged"), QStringLiteral("of"), QStringLiteral("the")};
    QStringList words;
    bool ofRate = false;
    for (int i = first; i < end; ++i) {
        const TextWord &word = sentence.words[static_cast<std::size_t>(i)];
        ofRate = (word.kind == TextWord::Kind::Number && word.number == 100000.0) || (ofRate && whom.contains(word.text));
        if (ofRate)
            continue;
        if (word.kind == TextWord::Kind::Age)
            words << QStringLiteral("age:") + word.text;
        else if (word.kind == TextWord::Kind::Word || word.kind == TextWord::Kind::Number)
            words << word.text;
    }
    return words;
}

/// Words of a kind that a clause says for itself: an age, or whether carers or those cared for are meant.
bool isOfKind(const QString &word, int kind)
{
    return kind == 0 ? word.startsWith(QLatin1String("age:")) : word.startsWith(QLatin1String("carer")) || word == QLatin1String("users");
}

/// The words of a part's label that name it: "nursing" of "Nursing care", "18-64" of "Nursing care, 18 to 64"; none of a number alone.
QStringList labelWords(const QString &label)
{
    static const QStringList plain{QStringLiteral("care"), QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("of"), QStringLiteral("to"), QStringLiteral("the"), QStringLiteral("in"),
                                   QStringLiteral("support"), QStringLiteral("only"), QStringLiteral("also"), QStringLiteral("counted"), QStringLiteral("above"), QStringLiteral("total")};
    QStringList words;
    for (const ReadSentence &sentence : readSentences(label))
        for (const TextWord &word : sentence.words)
            if (word.kind != TextWord::Kind::Sign && !plain.contains(word.text))
                words << word.text;
    return words.size() == 1 && words.front().front().isDigit() && !words.front().contains(QLatin1Char('-')) && !words.front().contains(QLatin1Char('+')) ? QStringList() : words;
}

/// The words that name the parts of an indicator, of a label only once for all its sentences.
std::vector<Topics::PartWords> partWordsOf(const Indicator &indicator)
{
    std::vector<Topics::PartWords> all;
    for (const Dimension &dimension : indicator.dimensions)
        for (const Breakdown &part : dimension.parts) {
            Topics::PartWords words{part.id(), {}};
            if (QStringList label = labelWords(part.label); !label.isEmpty())
                words.names.push_back(std::move(label));
            for (const TopicLine &line : topicLines())
                if (line.indicator == words.part)
                    words.names.push_back(line.needed);
            if (!words.names.empty())
                all.push_back(std::move(words));
        }
    return all;
}

} // namespace

Topics::Group Topics::groupOf(const QString &words)
{
    Group group;
    for (const QString &phrase : words.split(QLatin1Char('|'), Qt::SkipEmptyParts))
        group.phrases.push_back(phrase.split(QLatin1Char('_')));
    return group;
}

bool Topics::holds(const Group &group, const QStringList &words)
{
    const auto fits = [](const QString &wanted, const QString &word) {
        const qsizetype star = wanted.indexOf(QLatin1Char('*'));
        return star < 0 ? wanted == word : word.startsWith(QStringView(wanted).left(star)) && word.endsWith(QStringView(wanted).mid(star + 1));
    };
    for (const QStringList &phrase : group.phrases)
        for (qsizetype i = 0; i + phrase.size() <= words.size(); ++i) {
            qsizetype matched = 0;
            while (matched < phrase.size() && fits(phrase[matched], words[i + matched]))
                ++matched;
            if (matched == phrase.size())
                return true;
        }
    return false;
}

Topics::Topics(std::vector<const Indicator *> indicators)
{
    for (const Indicator *indicator : indicators)
        m_parts.push_back(partWordsOf(*indicator));
    QHash<QString, int> places;
    for (std::size_t i = 0; i < indicators.size(); ++i)
        places.insert(indicators[i]->id, static_cast<int>(i));
    QHash<QString, bool> listed;
    for (const TopicLine &line : topicLines()) {
        listed.insert(line.indicator, true);
        const auto place = places.constFind(line.indicator);
        if (place == places.constEnd())
            continue;
        Rule rule;
        rule.indicator = *place;
        rule.weak = line.needed.front().startsWith(QLatin1Char('~'));
        for (const QString &group : line.needed)
            rule.needed.push_back(groupOf(QString(group).remove(QLatin1Char('~'))));
        rule.without = groupOf(line.without);
        m_rules.push_back(std::move(rule));
    }
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        if (listed.contains(indicators[i]->id))
            continue;
        Rule rule;
        rule.indicator = static_cast<int>(i);
        for (const QString &word : searchWords(indicators[i]->title))
            if (word.size() > 3)
                rule.needed.push_back(groupOf(word));
        if (!rule.needed.empty())
            m_rules.push_back(std::move(rule));
    }
}

std::vector<Topics::Found> Topics::ruled(const QStringList &words, const QStringList &ownWords, bool weak, const std::vector<int> &among) const
{
    std::vector<Found> found;
    for (const Rule &rule : m_rules) {
        if (rule.weak != weak || (!among.empty() && std::find(among.begin(), among.end(), rule.indicator) == among.end()) || holds(rule.without, words) || !std::all_of(rule.needed.begin(), rule.needed.end(), [&](const Group &group) { return holds(group, words); }))
            continue;
        const auto held = std::count_if(rule.needed.begin(), rule.needed.end(), [&](const Group &group) { return holds(group, ownWords); });
        found.push_back({rule.indicator, static_cast<int>(held)});
    }
    return found;
}

std::vector<int> Topics::of(const ReadSentence &sentence, int clause, const std::vector<int> &among) const
{
    const auto wordsOf = [&sentence](int i) { return topicWords(sentence, sentence.clauses[static_cast<std::size_t>(i)].first, sentence.clauses[static_cast<std::size_t>(i)].end); };
    const QStringList ownWords = wordsOf(clause);
    std::vector<int> others; // the nearest before first, then those after
    for (int i = clause - 1; i >= 0; --i)
        others.push_back(i);
    for (int i = clause + 1; i < static_cast<int>(sentence.clauses.size()); ++i)
        others.push_back(i);
    // A kind of word that one clause says is not taken from those behind it.
    bool said[2] = {false, ownWords.contains(QStringLiteral("people")) && ownWords.contains(QStringLiteral("use"))};
    for (const QString &word : ownWords)
        for (int kind = 0; kind < 2; ++kind)
            said[kind] = said[kind] || isOfKind(word, kind);
    std::vector<QStringList> steps{ownWords};
    for (const int other : others) {
        const bool before[2] = {said[0], said[1]};
        QStringList words = steps.back();
        for (const QString &word : wordsOf(other)) {
            bool skip = false;
            for (int kind = 0; kind < 2; ++kind)
                if (isOfKind(word, kind)) {
                    skip = skip || before[kind];
                    said[kind] = true;
                }
            if (!skip)
                words << word;
        }
        steps.push_back(words);
    }
    const auto most = [](const std::vector<Found> &found) {
        int held = 0;
        for (const Found &one : found)
            held = std::max(held, one.held);
        return held;
    };
    // The whole sentence says more than the clause, unless it speaks of several things; then the clause and what lies nearest do.
    std::vector<Found> found = ruled(steps.back(), ownWords, false, among);
    if (std::vector<Found> own = ruled(ownWords, ownWords, false, among); most(own) > most(found))
        found = std::move(own);
    for (std::size_t i = 1; i < steps.size() && found.empty(); ++i)
        found = ruled(steps[i], ownWords, false, among);
    bool inBrackets = false;
    for (int i = 0; i <= sentence.clauses[static_cast<std::size_t>(clause)].first; ++i)
        inBrackets = sentence.words[static_cast<std::size_t>(i)].isSign(u'(') || (inBrackets && !sentence.words[static_cast<std::size_t>(i)].isSign(u')'));
    if (inBrackets || (most(found) == 0 && found.size() > 1)) { // a list of several: what stands nearest
        std::vector<Found> near;
        for (std::size_t i = 1; i < steps.size() && near.empty(); ++i)
            near = ruled(steps[i], ownWords, false, among);
        if (!inBrackets)
            std::erase_if(near, [&found](const Found &one) { return std::none_of(found.begin(), found.end(), [&one](const Found &other) { return other.indicator == one.indicator; }); });
        if (!near.empty())
            found = std::move(near);
    }
    const int best = most(found);
    if (found.empty() || best == 0) // "239,090 people lived there, 5,515 to each square kilometre"
        for (const Found &weak : ruled(ownWords, ownWords, true, among))
            found.push_back({weak.indicator, best});
    if (found.empty())
        found = ruled(steps.back(), ownWords, true, among);
    std::vector<int> topics;
    for (const Found &one : found)
        if (one.held >= best && std::find(topics.begin(), topics.end(), one.indicator) == topics.end())
            topics.push_back(one.indicator);
    return topics;
}

} // namespace careatlas
