// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/pagenarrator.h"

#include "core/narrative/charttext.h"
#include "core/narrative/summarytext.h"
#include "core/narrative/verifiedtext.h"

#include <algorithm>

namespace careatlas {

struct PageNarrator::Council {
    std::vector<TextSubject> subjects;
    QHash<QString, Finding> findings; ///< made when first asked for
    std::unique_ptr<Verifier> verifier; ///< of the subjects
};

namespace {

/// The figures of the council in this place, the other one's beside its own.
IndicatorFigures figuresOf(const CardFigures &card, bool second)
{
    if (!card.second)
        return card.council;
    IndicatorFigures figures = second ? withOther(*card.second, card.council) : withOther(card.council, *card.second);
    if (figures.areas.size() > 1) {
        figures.areas[0].role = AreaRole::Council;
        figures.areas[1].role = AreaRole::SecondCouncil;
    }
    return figures;
}

} // namespace

PageNarrator::PageNarrator(const AreaRegister &areas, const Phrases &phrases, const SectionFigures &figures, Comparator comparator) : m_phrases(phrases)
{
    const bool pair = std::any_of(figures.cards.begin(), figures.cards.end(), [](const CardFigures &card) { return card.second.has_value(); });
    for (const bool second : pair ? std::vector{false, true} : std::vector{false}) {
        auto council = std::make_unique<Council>();
        council->subjects.reserve(static_cast<std::size_t>(figures.cards.size()));
        for (const CardFigures &card : figures.cards) {
            IndicatorFigures own = figuresOf(card, second);
            if (!own.areas.empty())
                council->subjects.push_back({std::move(own), commonPeriod(card), comparator, second ? card.secondGroup : card.group, card.everyone});
        }
        council->verifier = std::make_unique<Verifier>(areas, council->subjects);
        m_councils.push_back(std::move(council));
    }
}

PageNarrator::~PageNarrator() = default;

const Finding *PageNarrator::finding(Council &council, const QString &indicator) const
{
    if (const auto held = council.findings.constFind(indicator); held != council.findings.constEnd())
        return &*held;
    const auto subject = std::find_if(council.subjects.begin(), council.subjects.end(),
                                      [&indicator](const TextSubject &candidate) { return candidate.figures.indicator.id == indicator; });
    return subject == council.subjects.end() ? nullptr : &*council.findings.insert(indicator, findingOf(*subject, m_phrases));
}

WrittenText PageNarrator::written(const Council &council, TextSpec text, const QStringList &about)
{
    const auto check = [self = shared_from_this(), verifier = council.verifier.get(), about](const QString &words) { return verifier->check(words, about); };
    return {verified(std::move(text), *council.verifier, about), {check}};
}

std::vector<WrittenText> PageNarrator::ofCard(const QString &indicator)
{
    std::vector<WrittenText> texts;
    for (const auto &council : m_councils)
        if (const Finding *found = finding(*council, indicator))
            texts.push_back(written(*council, chartText(*found), {indicator}));
    return texts;
}

std::vector<WrittenText> PageNarrator::ofSummary(const QString &id)
{
    std::vector<WrittenText> texts;
    const SummaryDefinition *summary = m_phrases.summary(id);
    for (const auto &council : m_councils) {
        QHash<QString, Finding> findings;
        for (const QString &indicator : summary ? summary->indicators() : QStringList())
            if (const Finding *found = finding(*council, indicator))
                findings.insert(indicator, *found);
        if (!findings.isEmpty())
            texts.push_back(written(*council, summaryText(*summary, findings), summary->indicators()));
    }
    return texts;
}

} // namespace careatlas
