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

/// The words of some clauses that tell of a topic; ages as "age:65+". Whom a rate is of tells none.
QStringList topicWords(const ReadSentence &sentence, int first, int end)
{
    QStringList words;
    for (int i = first; i < end; ++i) {
        const TextWord &word = sentence.words[static_cast<std::size_t>(i)];
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
        for (const QString &group : line.needed)
            rule.needed.push_back(groupOf(group));
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

std::vector<int> Topics::of(const ReadSentence &sentence, int clause) const
{
    const TextClause &own = sentence.clauses[static_cast<std::size_t>(clause)];
    const QStringList ownWords = topicWords(sentence, own.first, own.end);
    // The others, the nearest before first; they say nothing of what the clause says itself.
    QStringList words = ownWords;
    bool said[2] = {false, false};
    const auto take = [&](const QStringList &more) {
        const bool before[2] = {said[0], said[1]};
        for (const QString &word : more) {
            bool skip = false;
            for (int kind = 0; kind < 2; ++kind)
                if (isOfKind(word, kind)) {
                    skip = skip || before[kind];
                    said[kind] = true;
                }
            if (!skip)
                words << word;
        }
    };
    for (const QString &word : ownWords)
        for (int kind = 0; kind < 2; ++kind)
            said[kind] = said[kind] || isOfKind(word, kind);
    if (ownWords.contains(QStringLiteral("people")) && ownWords.contains(QStringLiteral("use")))
        said[1] = true;
    const auto ruled = [&] {
        std::vector<std::pair<int, int>> found; // how many groups the clause holds itself, indicator
        for (const Rule &rule : m_rules) {
            if (holds(rule.without, words) || !std::all_of(rule.needed.begin(), rule.needed.end(), [&](const Group &group) { return holds(group, words); }))
                continue;
            const auto held = std::count_if(rule.needed.begin(), rule.needed.end(), [&](const Group &group) { return holds(group, ownWords); });
            found.push_back({static_cast<int>(held), rule.indicator});
        }
        return found;
    };
    auto found = ruled();
    for (int i = clause - 1; i >= 0 && found.empty(); --i) {
        take(topicWords(sentence, sentence.clauses[static_cast<std::size_t>(i)].first, sentence.clauses[static_cast<std::size_t>(i)].end));
        found = ruled();
    }
    for (int i = clause + 1; i < static_cast<int>(sentence.clauses.size()) && found.empty(); ++i) {
        take(topicWords(sentence, sentence.clauses[static_cast<std::size_t>(i)].first, sentence.clauses[static_cast<std::size_t>(i)].end));
        found = ruled();
    }
    int most = 0;
    for (const auto &[held, indicator] : found)
        most = std::max(most, held);
    std::vector<int> topics;
    for (const auto &[held, indicator] : found)
        if (held == most && std::find(topics.begin(), topics.end(), indicator) == topics.end())
            topics.push_back(indicator);
    return topics;
}

} // namespace careatlas
