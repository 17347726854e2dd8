// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/carddetails.h"

#include <QCoreApplication>

#include <algorithm>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("CardDetails", words);
}

} // namespace

QStringList namedFigures(const std::vector<NamedFigure> &figures)
{
    QStringList lines;
    for (const NamedFigure &figure : figures) {
        const QString line = say("%1: %2").arg(figure.name, figure.value);
        lines << (figure.note.isEmpty() ? line : line + QStringLiteral(". ") + figure.note);
    }
    return lines;
}

std::vector<TextPart> cardDetails(const CardFacts &facts)
{
    const IndicatorText &text = facts.text;
    std::vector<TextPart> parts{{facts.badge, {facts.missing ? QString() : facts.stateText}},
                                {say("Why this matters"), {text.why}},
                                {say("How to read it"), {text.howToRead}},
                                {say("Also take care"), text.caveats.mid(1), true},
                                {say("The publisher’s note"), {facts.notes}},
                                {say("What it cannot say"), {text.limits}},
                                {say("Other ways to count"), facts.rates.size() > 1 ? namedFigures(facts.rates) : QStringList(), true},
                                {say("Where it stands"), {text.standing, facts.sourceDetail}}};
    for (TextPart &part : parts)
        part.paragraphs.removeAll(QString());
    std::erase_if(parts, [](const TextPart &part) { return part.paragraphs.isEmpty(); });
    return parts;
}

} // namespace careatlas
