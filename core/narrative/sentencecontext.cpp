// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/sentencecontext.h"

#include <algorithm>

namespace careatlas {

namespace {

bool sameWord(const QString &label, const QString &written)
{
    return label == written || (label.size() > 4 && (label + QLatin1Char('s') == written || label == written + QLatin1Char('s')));
}

} // namespace

SentenceContext::SentenceContext(ReadSentence sentence, const PlaceNames &names, const Topics &topics, const FigureLookup &lookup, const std::vector<int> &about, Carried carried)
    : m_sentence(std::move(sentence)),
      m_topics(topics),
      m_lookup(lookup),
      m_about(about),
      m_carried(std::move(carried)),
      m_places(names.mark(m_sentence))
{
    cutClauses(m_sentence);
    m_numbers = readNumbers(m_sentence);
    const Area &area = lookup.subject(0).council();
    m_council = {TextPlace::Kind::Area, area.code, area.name};
}

/// The word before a place and what belongs to its name: "than" of "than the median of 15 similar councils".
int SentenceContext::leadOf(int place) const
{
    int at = place - 1;
    while (at >= 0 && (is(at, "the") || is(at, "of") || is(at, "median") || (word(at).kind == TextWord::Kind::Number && is(at - 1, "of"))))
        --at;
    return at;
}

/// Whether the place at this word is what something is held against: "than in England", "against England's".
bool SentenceContext::isMeasure(int at) const
{
    for (int i = leadOf(at); i >= 0 && i >= at - 6; --i) {
        for (const char *before : {"than", "against", "to", "with", "versus", "below", "above", "beside"})
            if (is(i, before))
                return true;
        if (!is(i, "the") && !is(i, "in") && !is(i, "for") && !is(i, "that") && !is(i, "of"))
            return false;
    }
    return false;
}

/// The word of the place that the sentence is about; -1 where it names none but what it is held against.
int SentenceContext::subjectPlace() const
{
    for (int i = 0; i < size(); ++i)
        if (word(i).kind == TextWord::Kind::Place && !m_places[static_cast<std::size_t>(word(i).place)].within && !isMeasure(i))
            return i;
    return -1;
}

/// What stands in the brackets around this word; empty outside of any.
TextClause SentenceContext::bracketOf(int at) const
{
    int open = at;
    while (open >= 0 && !word(open).isSign(u'('))
        open = word(open).isSign(u')') && open != at ? -1 : open - 1;
    int close = at;
    while (open >= 0 && close < size() && !word(close).isSign(u')'))
        ++close;
    return open >= 0 && close < size() ? TextClause{open + 1, close} : TextClause{at, at};
}

/// Whether two figures are held against each other in these brackets.
bool SentenceContext::hasPair(const TextClause &bracket) const
{
    for (int i = bracket.first; i < bracket.end; ++i)
        if (is(i, "against"))
            return true;
    return false;
}

std::vector<int> SentenceContext::pairsOf(int at) const
{
    std::vector<int> before;
    for (int i = at - 1; i >= 0 && !comparisonOf(m_sentence, i); --i)
        if (word(i).isSign(u'(') && hasPair(bracketOf(i + 1)))
            before.push_back(i + 1);
    if (!before.empty())
        return before;
    std::vector<int> after;
    for (int i = at + 1; i + 1 < size() && !comparisonOf(m_sentence, i); ++i)
        if (word(i).isSign(u'(') && hasPair(bracketOf(i + 1)))
            after.push_back(i + 1);
    return after;
}

TextPlace SentenceContext::placeOf(int at, int end) const
{
    TextClause clause = m_sentence.clauses[static_cast<std::size_t>(m_sentence.clauseOf(at))];
    if (is(at, "below") || is(at, "above")) // what follows is what it is held against
        clause = {at, at};
    int best = -1;
    int distance = 0;
    for (int i = clause.first; i < clause.end; ++i) {
        const TextWord &w = word(i);
        if (w.kind != TextWord::Kind::Place || m_places[static_cast<std::size_t>(w.place)].within)
            continue;
        int away = i < at ? at - i : i - end + 1;
        // "65.4% in England" belongs together, whatever stands before.
        if (i > at && i - end <= 2 && (is(i - 1, "in") || is(i - 1, "for") || is(i - 1, "across") || (is(i - 1, "the") && (is(i - 2, "in") || is(i - 2, "for") || is(i - 2, "across")))))
            away = 0;
        if (i + 1 < size() && is(i + 1, "'s") && i < at && at - i <= 3) // "England's 65.4%"
            away = 0;
        if (best < 0 || away < distance) {
            best = i;
            distance = away;
        }
    }
    const auto place = [this](int i) { return m_places[static_cast<std::size_t>(word(i).place)]; };
    if (best >= 0)
        return place(best);
    const int subject = subjectPlace();
    const TextPlace own = subject >= 0 ? place(subject) : m_carried.place.value_or(m_council);
    // "worse than England (58.1% against 65.4%)": ours, then theirs.
    const TextClause bracket = bracketOf(at);
    int against = -1;
    for (int i = bracket.first; i < bracket.end; ++i)
        against = is(i, "against") ? i : against;
    if (against >= 0) {
        const auto other = at > against ? comparedWith(subject, own) : std::nullopt;
        return other.value_or(own);
    }
    // "England (65.4%)" and what stands after a place in its own words; past a comparison it is the subject again.
    const bool isBracket = bracket.first < bracket.end;
    for (int i = (isBracket ? bracket.first : clause.first) - 1; i >= 0; --i)
        if (word(i).kind == TextWord::Kind::Place && !place(i).within && (!isMeasure(i) || (isBracket && bracket.first - i <= 2)))
            return place(i);
    return m_carried.place.value_or(m_council);
}

std::optional<TextPlace> SentenceContext::comparedWith(int at, const TextPlace &own) const
{
    for (int i = at + 1; i < size(); ++i) {
        const TextWord &w = word(i);
        if (w.kind != TextWord::Kind::Place)
            continue;
        const TextPlace &place = m_places[static_cast<std::size_t>(w.place)];
        if (!place.within && !place.samePlace(own))
            return place;
    }
    for (int i = at - 1; i >= 0; --i)
        if (word(i).kind == TextWord::Kind::Place && !m_places[static_cast<std::size_t>(word(i).place)].within && !m_places[static_cast<std::size_t>(word(i).place)].samePlace(own))
            return m_places[static_cast<std::size_t>(word(i).place)];
    return std::nullopt;
}

AreaCode SentenceContext::rankedWithin() const
{
    for (const TextPlace &place : m_places) {
        const Area *area = m_lookup.areas().find(place.code);
        if (place.within && area && area->type == AreaType::Region)
            return area->code;
    }
    return {};
}

std::optional<Period> SentenceContext::periodOf(int at) const
{
    const TextClause bracket = bracketOf(at);
    const TextClause clause = m_sentence.clauses[static_cast<std::size_t>(m_sentence.clauseOf(at))];
    std::optional<int> best;
    for (int i = bracket.first; i < bracket.end && !best; ++i)
        if (word(i).kind == TextWord::Kind::Period)
            best = i;
    for (int i = clause.first; i < clause.end; ++i)
        if (word(i).kind == TextWord::Kind::Period && bracket.first == bracket.end && (!best || std::abs(i - at) < std::abs(*best - at)))
            best = i;
    // What stands in other brackets is theirs.
    const auto isFree = [this](int i) { return word(i).kind == TextWord::Kind::Period && bracketOf(i).first == bracketOf(i).end; };
    for (int i = clause.first - 1; i >= 0 && !best; --i)
        if (isFree(i))
            best = i;
    for (int i = clause.end; i < size() && !best; ++i)
        if (isFree(i))
            best = i;
    return best ? std::optional(word(*best).period) : m_carried.period;
}

std::vector<int> SentenceContext::topicsOf(int at) const
{
    if (m_about.size() == 1)
        return m_about;
    std::vector<int> found = m_topics.of(m_sentence, m_sentence.clauseOf(at), m_about);
    if (!found.empty())
        return found;
    return m_carried.topics.empty() ? m_about : m_carried.topics;
}

PeriodFilter SentenceContext::periodsFor(int at, int topic, const TextPlace &place) const
{
    const auto written = periodOf(at);
    if (!written)
        return m_lookup.usualPeriods(topic, place);
    const bool own = std::any_of(m_sentence.words.begin(), m_sentence.words.end(), [](const TextWord &w) { return w.kind == TextWord::Kind::Period; });
    const PeriodFilter named = [written](const Period &period, const QString &) { return meansPeriod(*written, period); };
    // What an earlier sentence said holds only where this topic has a figure then.
    if (own || !m_lookup.evidence(topic, place, named).empty())
        return named;
    return m_lookup.usualPeriods(topic, place);
}

Period SentenceContext::onePeriod(int at, int topic) const
{
    const auto written = periodOf(at);
    if (!written)
        return m_lookup.subject(topic).period;
    for (const AreaFigures &area : m_lookup.subject(topic).figures.areas)
        for (const Observation &o : area.observations)
            if (meansPeriod(*written, o.period))
                return o.period;
    const bool own = std::any_of(m_sentence.words.begin(), m_sentence.words.end(), [](const TextWord &w) { return w.kind == TextWord::Kind::Period; });
    return own ? *written : m_lookup.subject(topic).period;
}

QStringList SentenceContext::partsNamed(int topic, int first, int end) const
{
    QStringList named;
    qsizetype most = 0;
    const auto namedBy = [&](const QStringList &name) {
        return std::all_of(name.begin(), name.end(), [&](const QString &wanted) {
            for (int i = first; i < end; ++i)
                if (word(i).kind != TextWord::Kind::Sign && word(i).kind != TextWord::Kind::Place && sameWord(wanted, word(i).text)
                    && !(is(i, "median") && is(i + 1, "of"))) // of councils, and no part of one
                    return true;
            return false;
        });
    };
    for (const Topics::PartWords &part : m_topics.partWords(topic)) {
        qsizetype length = 0;
        for (const QStringList &name : part.names)
            if (name.size() > length && namedBy(name))
                length = name.size();
        if (length == 0 || length < most || !m_lookup.hasPart(topic, part.part))
            continue;
        if (length > most)
            named.clear();
        most = length;
        named << part.part;
    }
    return named;
}

QStringList SentenceContext::partsOfPair(int at, int topic) const
{
    const TextClause bracket = bracketOf(at);
    if (!hasPair(bracket))
        return {};
    int end = bracket.first - 1;
    if (end > 0 && word(end - 1).isSign(u')')) // a remark of the name's own
        for (--end; end > 0 && !word(end).isSign(u'(');)
            --end;
    for (const bool pastAnd : {false, true}) {
        int from = end;
        while (from > 0 && !word(from - 1).isSign(u')') && !is(from - 1, "while") && (pastAnd || !is(from - 1, "and")))
            --from;
        if (const QStringList named = partsNamed(topic, from, end); !named.isEmpty())
            return named;
    }
    return {};
}

const SentenceContext::NamedParts &SentenceContext::namedParts(int at, int topic) const
{
    const auto [known, isNew] = m_named.try_emplace({at, topic});
    if (isNew) {
        const TextClause &clause = m_sentence.clauses[static_cast<std::size_t>(m_sentence.clauseOf(at))];
        known->second = {partsOfPair(at, topic), partsNamed(topic, clause.first, clause.end), partsNamed(topic, 0, size())};
    }
    return known->second;
}

bool SentenceContext::meansPart(int at, int topic, const QString &breakdown) const
{
    const NamedParts &named = namedParts(at, topic);
    // "direct payment (267.0 against 161.3) and …": the name stands before the brackets.
    if (!named.ofPair.isEmpty())
        return named.ofPair.contains(breakdown);
    if (!named.inClause.isEmpty())
        return named.inClause.contains(breakdown);
    if (breakdown.isEmpty() || breakdown.endsWith(QLatin1String("=all")))
        return true;
    // The label may lie across clauses: "information, advice and signposting".
    return named.inSentence.contains(breakdown);
}

QString SentenceContext::partOf(int at, int topic) const
{
    const TextClause &clause = m_sentence.clauses[static_cast<std::size_t>(m_sentence.clauseOf(at))];
    QStringList named = partsNamed(topic, clause.first, clause.end);
    if (named.isEmpty())
        named = partsNamed(topic, 0, size());
    return named.isEmpty() ? QString() : named.front();
}

SentenceContext::Carried SentenceContext::carryOn() const
{
    Carried next = m_carried;
    const int subject = subjectPlace();
    // "For the North West it was 65.4%" is an aside; the next sentence speaks of the council again.
    const bool isAside = subject >= 0 && (is(leadOf(subject), "for") || is(subject + 1, "it"));
    if (subject >= 0) {
        const TextPlace &place = m_places[static_cast<std::size_t>(word(subject).place)];
        const bool only = std::all_of(m_places.begin(), m_places.end(), [&](const TextPlace &other) { return other.within || other.samePlace(place); });
        next.place = only && !place.samePlace(m_council) && !isAside ? std::optional(place) : std::nullopt;
    }
    for (const WrittenNumber &number : m_numbers)
        if (number.per != WrittenNumber::Per::None || number.perhaps != WrittenNumber::Per::None || number.kind == WrittenNumber::Kind::Density) {
            next.unit = number;
            if (number.per == WrittenNumber::Per::None)
                next.unit->per = number.perhaps;
        }
    for (int i = 0; i < size(); ++i)
        if (word(i).kind == TextWord::Kind::Period && bracketOf(i).first == bracketOf(i).end)
            next.period = word(i).period;
    if (m_about.size() != 1 && !m_sentence.clauses.empty())
        if (auto found = m_topics.of(m_sentence, 0, m_about); !found.empty())
            next.topics = std::move(found);
    return next;
}

} // namespace careatlas
