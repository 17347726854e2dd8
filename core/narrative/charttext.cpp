// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/charttext.h"

#include "core/narrative/sentences.h"

namespace careatlas {

QString chartTextId(const QString &indicator)
{
    return QStringLiteral("chart/") + indicator;
}

TextSpec chartText(const Finding &finding)
{
    const TextSubject &subject = *finding.subject;
    TextBuilder text(chartTextId(finding.indicator().id), QStringLiteral("What this chart says"), subject.council().code,
                     subject.second() ? subject.second()->area.code : AreaCode(), subject.comparatorKey());
    const QStringList about{finding.indicator().id};
    const std::vector<Phrase> said = sayings(finding);
    std::vector<Phrase> parts = partSentences(finding);
    if (said.empty() && parts.empty())
        return text.take();

    text.begin(TextPassage::Kind::Paragraph);
    bool first = true;
    const auto lead = [&](const Phrase &phrase) {
        Phrase whole;
        if (first)
            whole << whenPhrase(finding) << QStringLiteral(", ");
        whole << phrase;
        text.sentence(whole, about);
        first = false;
    };
    if (!said.empty())
        lead(said.front());
    text.sentence(comparisonSentence(finding), about);
    text.sentence(pairSentence(finding), about);
    for (std::size_t i = 1; i < said.size(); ++i)
        text.sentence(said[i], about);
    for (const Phrase &part : parts)
        lead(part);
    text.sentence(certaintySentence(finding), about);
    text.sentence(placeSentence(finding), about);
    text.sentence(movementSentence(finding), about);
    for (const Phrase &limit : limitSentences(finding))
        text.sentence(limit, about);
    if (finding.band == GapBand::Beyond)
        text.withhold(QStringLiteral("A word on the gap is withheld: it is wider than councils ever lie apart, so the figure is to be checked first."));
    return text.take();
}

} // namespace careatlas
