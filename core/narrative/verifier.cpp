// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/verifier.h"

#include "core/narrative/wordcheck.h"

#include <algorithm>

namespace careatlas {

namespace {

std::vector<const Indicator *> indicatorsOf(const std::vector<TextSubject> &subjects)
{
    std::vector<const Indicator *> indicators;
    for (const TextSubject &subject : subjects)
        indicators.push_back(&subject.figures.indicator);
    return indicators;
}

QString groupOf(const std::vector<TextSubject> &subjects)
{
    for (const TextSubject &subject : subjects)
        if (subject.group)
            return subject.group->group.label;
    return {};
}

} // namespace

QString toKey(CheckedClaim::Finding finding)
{
    switch (finding) {
    case CheckedClaim::Finding::Supported:
        return QStringLiteral("supported");
    case CheckedClaim::Finding::Contradicted:
        return QStringLiteral("contradicted");
    case CheckedClaim::Finding::NotFound:
        break;
    }
    return QStringLiteral("not found");
}

QString toKey(CheckedClaim::Kind kind)
{
    switch (kind) {
    case CheckedClaim::Kind::Number:
        return QStringLiteral("number");
    case CheckedClaim::Kind::Unit:
        return QStringLiteral("unit");
    case CheckedClaim::Kind::Name:
        return QStringLiteral("name");
    case CheckedClaim::Kind::Period:
        return QStringLiteral("period");
    case CheckedClaim::Kind::Quantifier:
        return QStringLiteral("quantifier");
    case CheckedClaim::Kind::Comparison:
        return QStringLiteral("comparison");
    case CheckedClaim::Kind::Cause:
        break;
    }
    return QStringLiteral("cause");
}

/// What is made once for many texts.
class Verifier::Reader {
public:
    Reader(const AreaRegister &areas, const std::vector<TextSubject> &subjects, const IndicatorStore *store)
        : m_lookup(areas, subjects, store),
          m_names(areas, subjects.front().council(), groupOf(subjects)),
          m_topics(indicatorsOf(subjects))
    {
    }

    CheckedText check(const QString &text, const QStringList &about) const;

private:
    void checkNames(const SentenceContext &context, std::vector<CheckedClaim> &claims) const;
    void checkPeriods(const SentenceContext &context, std::vector<CheckedClaim> &claims) const;

    FigureLookup m_lookup;
    PlaceNames m_names;
    Topics m_topics;
};

void Verifier::Reader::checkNames(const SentenceContext &context, std::vector<CheckedClaim> &claims) const
{
    const Area *council = nullptr;
    for (const TextWord &word : context.sentence().words) {
        if (word.kind != TextWord::Kind::Place)
            continue;
        const TextPlace &place = context.places()[static_cast<std::size_t>(word.place)];
        CheckedClaim claim;
        claim.at = word.at;
        claim.kind = CheckedClaim::Kind::Name;
        support(claim);
        const Area *area = m_lookup.areas().find(place.code);
        const auto &subjects = m_lookup.subjects();
        if (place.kind == TextPlace::Kind::Group && std::none_of(subjects.begin(), subjects.end(), [](const TextSubject &s) { return s.group.has_value(); })) {
            claim.finding = CheckedClaim::Finding::NotFound;
            claim.reason = QStringLiteral("No group of councils stands beside these figures.");
        } else if (place.within && area && area->type == AreaType::Region && council && council->region != area->code) {
            const Area *region = m_lookup.areas().find(council->region);
            contradict(claim, region ? region->name : QString(), QStringLiteral("%1 lies in another region.").arg(council->name));
        }
        if (area && area->isCouncil())
            council = area;
        claims.push_back(claim);
    }
}

void Verifier::Reader::checkPeriods(const SentenceContext &context, std::vector<CheckedClaim> &claims) const
{
    for (int i = 0; i < context.size(); ++i) {
        const TextWord &word = context.word(i);
        if (word.kind != TextWord::Kind::Period)
            continue;
        const std::vector<int> topics = context.topicsOf(i);
        if (topics.empty())
            continue;
        CheckedClaim claim;
        claim.at = word.at;
        claim.kind = CheckedClaim::Kind::Period;
        const TextPlace place = context.placeOf(i, i + 1);
        std::optional<Period> latest;
        for (const int topic : topics) {
            // A year in a title names the measure: "Deprivation decile of small areas, 2019".
            if (m_lookup.subject(topic).figures.indicator.title.contains(word.text))
                support(claim);
            const PeriodFilter named = [&word](const Period &period, const QString &) { return meansPeriod(word.period, period); };
            if (!m_lookup.evidence(topic, place, named).empty())
                support(claim);
            if (const Period shown = m_lookup.subject(topic).period; !shown.isNull())
                latest = shown;
        }
        if (claim.finding != CheckedClaim::Finding::Supported) {
            claim.reason = QStringLiteral("No figure of %1 is held for this period.").arg(place.name);
            if (latest)
                claim.reason += QStringLiteral(" The latest is of %1.").arg(latest->label());
        }
        claims.push_back(claim);
    }
}

CheckedText Verifier::Reader::check(const QString &text, const QStringList &about) const
{
    std::vector<int> topics;
    for (std::size_t i = 0; i < m_lookup.subjects().size(); ++i)
        if (about.contains(m_lookup.subjects()[i].figures.indicator.id))
            topics.push_back(static_cast<int>(i));
    CheckedText checked;
    SentenceContext::Carried carried;
    for (ReadSentence &sentence : readSentences(text)) {
        if (sentence.startsParagraph)
            carried = {};
        const SentenceContext context(std::move(sentence), m_names, m_topics, m_lookup, topics, carried);
        checkNames(context, checked.claims);
        checkPeriods(context, checked.claims);
        const NumberCheck numbers(context);
        for (const WrittenNumber &number : context.numbers())
            checked.claims.push_back(numbers.check(number));
        if (!context.sentence().isQuestion)
            for (CheckedClaim &claim : WordCheck(context).check())
                checked.claims.push_back(std::move(claim));
        carried = context.carryOn();
    }
    std::stable_sort(checked.claims.begin(), checked.claims.end(), [](const CheckedClaim &a, const CheckedClaim &b) { return a.at.start < b.at.start; });
    for (CheckedClaim &claim : checked.claims)
        claim.found = text.mid(claim.at.start, claim.at.end - claim.at.start);
    return checked;
}

Verifier::Verifier(const AreaRegister &areas, const std::vector<TextSubject> &subjects, const IndicatorStore *store)
    : m_reader(subjects.empty() ? nullptr : std::make_unique<Reader>(areas, subjects, store))
{
}

Verifier::~Verifier() = default;

CheckedText Verifier::check(const QString &text, const QStringList &about) const
{
    return m_reader ? m_reader->check(text, about) : CheckedText();
}

} // namespace careatlas
