// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cardfinder.h"

#include "core/support/searchwords.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <iterator>

namespace careatlas {

namespace {

/// The first of the synonyms that makes up what the words lack; null where none does.
const QString *completing(const QStringList &typed, const QStringList &words, const QStringList &synonyms)
{
    const auto found = std::find_if(synonyms.begin(), synonyms.end(),
                                    [&](const QString &synonym) { return startWords(typed, words + searchWords(synonym)); });
    return found == synonyms.end() ? nullptr : &*found;
}

} // namespace

CardFinder::CardFinder(const ReportDefinition &report, const std::vector<Indicator> &indicators)
{
    QHash<QString, const Indicator *> byId;
    for (const Indicator &indicator : indicators)
        byId.insert(indicator.id, &indicator);
    for (const SectionDefinition &section : report.sections)
        for (const GroupDefinition &group : section.groups)
            for (const CardDefinition &card : group.cards)
                if (const Indicator *indicator = byId.value(card.indicator))
                    m_entries.push_back({{indicator->id, indicator->title, section.id, section.title, {}}, group.title, indicator->text.synonyms});
}

void CardFinder::keepOnly(const QStringList &indicators)
{
    std::erase_if(m_entries, [&indicators](const Entry &entry) { return !indicators.contains(entry.card.indicator); });
}

std::vector<FoundCard> CardFinder::find(const QString &typed) const
{
    const QStringList wanted = searchWords(typed);
    std::array<std::vector<FoundCard>, 4> found; // by how far the words had to be sought
    for (const Entry &entry : m_entries) {
        FoundCard card = entry.card;
        const QStringList title = searchWords(card.title);
        const QStringList place = title + searchWords(card.sectionTitle) + searchWords(entry.group);
        if (startWords(wanted, title)) {
            found[0].push_back(card);
        } else if (const QString *synonym = completing(wanted, title, entry.synonyms)) {
            card.synonym = *synonym;
            found[1].push_back(card);
        } else if (startWords(wanted, place)) {
            found[2].push_back(card);
        } else if (const QString *other = completing(wanted, place, entry.synonyms)) {
            card.synonym = *other;
            found[3].push_back(card);
        }
    }
    for (std::size_t i = 1; i < found.size(); ++i)
        std::move(found[i].begin(), found[i].end(), std::back_inserter(found[0]));
    return found[0];
}

} // namespace careatlas
