// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/rewriteprompt.h"

namespace careatlas {

QString passageMark(TextPassage::Kind kind)
{
    switch (kind) {
    case TextPassage::Kind::Heading:
        return QStringLiteral("# ");
    case TextPassage::Kind::Item:
        return QStringLiteral("- ");
    case TextPassage::Kind::Paragraph:
        break;
    }
    return {};
}

RewritePrompt rewritePrompt(const TextSpec &builtIn)
{
    QStringList kept;
    for (const TextSpan &span : builtIn.spans)
        kept << QStringLiteral("\"%1\"").arg(builtIn.words(span.at));
    kept.removeDuplicates();

    QStringList lines;
    for (const TextPassage &passage : builtIn.passages)
        lines << passageMark(passage.kind) + builtIn.words(passage.at);

    const QStringList rules{
        QStringLiteral("You are an editor. Reword the text so that it is easier to read. It is about adult social care in England and every figure in it has been checked."),
        QStringLiteral("Rules:"),
        QStringLiteral("- Keep each of these exactly as it is written, and each figure with its own name and period: %1.").arg(kept.join(QStringLiteral("; "))),
        QStringLiteral("- Keep every comparison the same way round."),
        QStringLiteral("- Add nothing: no fact, number, name, cause, advice, opinion or judgement."),
        QStringLiteral("- Keep the lines in their order, as many as there are: %1. A line that starts with # stays as it is; a line that starts with - starts with - again.")
            .arg(builtIn.passages.size()),
        QStringLiteral("- Write plain British English in full sentences, of the same length as the text or shorter. No Markdown, no exclamation marks."),
        QStringLiteral("- Answer with the text alone."),
    };
    return {rules.join(QLatin1Char('\n')), lines.join(QLatin1Char('\n'))};
}

} // namespace careatlas
