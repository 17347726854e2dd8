// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/searchwords.h"

#include <algorithm>

namespace careatlas {

QStringList searchWords(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_D).toCaseFolded();
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber())
            plain += c;
        else if (!c.isMark() && c != QLatin1Char('\'') && c != QChar(0x2019))
            plain += QLatin1Char(' ');
    }
    return plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool startWords(const QStringList &typed, const QStringList &words)
{
    return std::all_of(typed.begin(), typed.end(), [&words](const QString &start) {
        return std::any_of(words.begin(), words.end(), [&start](const QString &word) { return word.startsWith(start); });
    });
}

} // namespace careatlas
