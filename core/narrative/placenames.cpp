// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/placenames.h"

#include <algorithm>

namespace careatlas {

namespace {

/// A word that tells a place among others: "ranked last of 11 in the East of England".
bool tellsAPlace(const TextWord &word)
{
    static const QStringList words{QStringLiteral("ranked"), QStringLiteral("last"), QStringLiteral("first"), QStringLiteral("highest"), QStringLiteral("lowest"), QStringLiteral("joint"),
                                   QStringLiteral("bottom"), QStringLiteral("top"), QStringLiteral("best"), QStringLiteral("worst"), QStringLiteral("councils"), QStringLiteral("authorities"),
                                   QStringLiteral("areas"), QStringLiteral("places")};
    return word.kind == TextWord::Kind::Ordinal || (word.kind == TextWord::Kind::Word && (words.contains(word.text) || ordinalOfWord(word.text)));
}

} // namespace

PlaceNames::PlaceNames(const AreaRegister &areas, const Area &council, const QString &group)
    : m_areas(areas)
{
    // Of two councils of one name, one of the past, it is the text's own or today's.
    std::vector<const Area *> order{&council};
    for (const Area &area : areas.all())
        if (area.isCurrent())
            order.push_back(&area);
    for (const Area &area : areas.all())
        if (!area.isCurrent())
            order.push_back(&area);
    for (const Area *area : order) {
        const TextPlace place{TextPlace::Kind::Area, area->code, area->name};
        add(area->name, place);
        if (const qsizetype comma = area->name.indexOf(QLatin1String(", ")); comma > 0 && area->name.mid(comma).contains(QLatin1String(" of")))
            add(area->name.left(comma), place); // "Bristol, City of"
    }
    if (!group.isEmpty())
        add(group, {TextPlace::Kind::Group, {}, group});
    for (auto &names : m_names)
        std::stable_sort(names.begin(), names.end(), [](const Name &a, const Name &b) { return a.words.size() > b.words.size(); });
    m_england = {TextPlace::Kind::Area, AreaCode::england(), QStringLiteral("England")};
    if (const Area *region = areas.find(council.region))
        m_region = {TextPlace::Kind::Area, region->code, region->name};
}

void PlaceNames::add(const QString &name, const TextPlace &place)
{
    QStringList words;
    QString word;
    for (const QChar c : name.toLower() + QLatin1Char(' ')) {
        if (c.isLetterOrNumber())
            word += c;
        else if (c != QLatin1Char('\'') && c != QChar(u'’') && !word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!words.isEmpty())
        m_names[words.front()].push_back({words, place});
}

PlaceNames::Match PlaceNames::nameAt(const ReadSentence &sentence, int word) const
{
    const TextWord &first = sentence.words[static_cast<std::size_t>(word)];
    const auto names = m_names.constFind(first.text);
    if (names == m_names.constEnd() || !(first.capital || first.kind == TextWord::Kind::Number))
        return {};
    for (const Name &name : *names) {
        std::size_t at = static_cast<std::size_t>(word);
        qsizetype matched = 0;
        while (matched < name.words.size() && at < sentence.words.size()) {
            const TextWord &next = sentence.words[at];
            if (next.text == name.words[matched])
                ++matched;
            else if (matched == 0 || !next.isSign(u','))
                break;
            ++at;
        }
        if (matched == name.words.size())
            return {static_cast<int>(at) - word, name.place};
    }
    return {};
}

PlaceNames::Match PlaceNames::roleAt(const ReadSentence &sentence, int word) const
{
    const TextPlace mean{TextPlace::Kind::MeanOfCouncils, {}, QStringLiteral("the mean of councils")};
    const auto reads = [&](int from, std::initializer_list<const char *> wanted) { return sentence.reads(from, wanted); };
    const auto isNumber = [&](int at) { return at < static_cast<int>(sentence.words.size()) && sentence.words[static_cast<std::size_t>(at)].kind == TextWord::Kind::Number; };
    if (reads(word, {"mean", "of"}) || reads(word, {"average", "of"}) || reads(word, {"mean", "over"})) {
        if (reads(word + 2, {"councils"}) || reads(word + 2, {"authorities"}))
            return {3, mean};
        if (reads(word + 2, {"all", "councils"}) || reads(word + 2, {"the", "councils"}))
            return {4, mean};
        if (isNumber(word + 2) && reads(word + 3, {"councils"}))
            return {1, mean}; // their number is a claim of its own
    }
    if (reads(word, {"average", "council"}) || reads(word, {"typical", "council"}) || reads(word, {"council", "mean"}) || reads(word, {"mean", "council"}))
        return {2, mean};
    if (reads(word, {"similar", "councils"}))
        return {2, {TextPlace::Kind::Group, {}, QStringLiteral("similar councils")}};
    if (reads(word, {"councils", "similar", "to"})) {
        const Match whose = word + 3 < static_cast<int>(sentence.words.size()) ? nameAt(sentence, word + 3) : Match();
        return {3 + whose.length, {TextPlace::Kind::Group, {}, QStringLiteral("similar councils")}};
    }
    if (reads(word, {"nationally"}))
        return {1, m_england};
    if (reads(word, {"national"}) && !reads(word, {"national", "health"}) && !reads(word, {"national", "care"}))
        return {1, m_england};
    for (const char *before : {"above", "below", "than", "the"})
        if (word > 0 && sentence.words[static_cast<std::size_t>(word) - 1].is(before) && reads(word, {"average"}) && !reads(word, {"average", "length"}))
            return {1, m_england};
    if (!m_region.code.isEmpty() && (reads(word, {"region"}) || reads(word, {"regional"}) || reads(word, {"regionally"})))
        return {1, m_region};
    return {};
}

std::vector<TextPlace> PlaceNames::mark(ReadSentence &sentence) const
{
    std::vector<TextPlace> places;
    std::vector<TextWord> words;
    const int size = static_cast<int>(sentence.words.size());
    for (int i = 0; i < size;) {
        TextWord word = sentence.words[static_cast<std::size_t>(i)];
        Match match;
        if (word.kind == TextWord::Kind::Word || word.kind == TextWord::Kind::Number) {
            match = nameAt(sentence, i);
            if (match.length == 0)
                match = roleAt(sentence, i);
            if (match.length > 0 && match.place.code == AreaCode::england()) { // "England, pooled" is a figure of its own
                const int after = i + match.length + (i + match.length < size && sentence.words[static_cast<std::size_t>(i + match.length)].isSign(u',') ? 1 : 0);
                if (sentence.reads(after, {"pooled"}))
                    match = {after + 1 - i, {TextPlace::Kind::Pooled, {}, QStringLiteral("England, pooled")}};
            }
        }
        if (match.length == 0) {
            words.push_back(std::move(word));
            ++i;
            continue;
        }
        word.kind = TextWord::Kind::Place;
        word.at.end = sentence.words[static_cast<std::size_t>(i + match.length) - 1].at.end;
        word.place = static_cast<int>(places.size());
        places.push_back(match.place);
        words.push_back(std::move(word));
        i += match.length;
    }
    sentence.words = std::move(words);
    findThoseWithin(sentence, places);
    return places;
}

void PlaceNames::findThoseWithin(const ReadSentence &sentence, std::vector<TextPlace> &places) const
{
    int council = -1; // the last word that names one
    for (int i = 0; i < static_cast<int>(sentence.words.size()); ++i) {
        const TextWord &word = sentence.words[static_cast<std::size_t>(i)];
        if (word.kind != TextWord::Kind::Place)
            continue;
        TextPlace &place = places[static_cast<std::size_t>(word.place)];
        int before = i - 1;
        if (before >= 0 && sentence.words[static_cast<std::size_t>(before)].is("the"))
            --before;
        const bool in = before >= 0 && (sentence.words[static_cast<std::size_t>(before)].is("in") || sentence.words[static_cast<std::size_t>(before)].is("of"));
        for (int back = 1; in && back <= 5 && before - back >= 0; ++back) {
            const TextWord &earlier = sentence.words[static_cast<std::size_t>(before - back)];
            if (earlier.isSign(u'%') || earlier.kind == TextWord::Kind::Place)
                break;
            place.within = place.within || tellsAPlace(earlier);
        }
        const Area *area = m_areas.find(place.code);
        // "Luton, in the East of England, …"
        if (in && area && area->type == AreaType::Region && council >= 0 && before - council <= 2 && before - council >= 1
            && (before - council == 1 || sentence.words[static_cast<std::size_t>(before) - 1].isSign(u',')))
            place.within = true;
        council = area && area->isCouncil() ? i : -1;
    }
}

} // namespace careatlas
