// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/pagenarrator.h"

#include "core/narrative/charttext.h"

#include <algorithm>

namespace careatlas {

struct PageNarrator::Told {
    TextSubject subject;
    Finding finding;
};

PageNarrator::PageNarrator(const Phrases &phrases, const SectionFigures &figures, Comparator comparator)
    : m_phrases(phrases), m_figures(figures), m_comparator(comparator)
{
}

PageNarrator::~PageNarrator() = default;

const std::vector<std::unique_ptr<PageNarrator::Told>> &PageNarrator::told(const QString &indicator)
{
    auto &held = m_told[indicator];
    if (held)
        return *held;
    held = std::make_shared<std::vector<std::unique_ptr<Told>>>();
    const auto card = m_figures.cards.constFind(indicator);
    if (card == m_figures.cards.constEnd())
        return *held;
    const Period period = commonPeriod(*card);
    const auto tell = [&](IndicatorFigures figures, const std::optional<GroupFigures> &group) {
        if (figures.areas.empty())
            return;
        auto one = std::make_unique<Told>();
        one->subject = {std::move(figures), period, m_comparator, group, card->everyone};
        one->subject.figures.areas.front().role = AreaRole::Council;
        if (card->second)
            one->subject.figures.areas[1].role = AreaRole::SecondCouncil;
        one->finding = findingOf(one->subject, m_phrases);
        held->push_back(std::move(one));
    };
    if (!card->second) {
        tell(card->council, card->group);
    } else {
        tell(withOther(card->council, *card->second), card->group);
        tell(withOther(*card->second, card->council), card->secondGroup);
    }
    return *held;
}

std::vector<TextSpec> PageNarrator::ofCard(const QString &indicator)
{
    std::vector<TextSpec> texts;
    for (const auto &one : told(indicator))
        texts.push_back(chartText(one->finding));
    return texts;
}

std::vector<TextSpec> PageNarrator::ofSummary(const QString &id)
{
    const SummaryDefinition *summary = m_phrases.summary(id);
    if (!summary)
        return {};
    std::vector<QHash<QString, Finding>> findings;
    for (const QString &indicator : summary->indicators()) {
        const auto &councils = told(indicator);
        findings.resize(std::max(findings.size(), councils.size()));
        for (std::size_t i = 0; i < councils.size(); ++i)
            findings[i].insert(indicator, councils[i]->finding);
    }
    std::vector<TextSpec> texts;
    for (const auto &council : findings)
        texts.push_back(summaryText(*summary, council));
    return texts;
}

} // namespace careatlas
