// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/verdictlook.h"

namespace careatlas {

QString verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better:
        return QStringLiteral("up");
    case Verdict::Worse:
        return QStringLiteral("down");
    case Verdict::Similar:
        return QStringLiteral("same");
    case Verdict::Higher:
        return QStringLiteral("higher");
    case Verdict::Lower:
        return QStringLiteral("lower");
    case Verdict::NotCompared:
        break;
    }
    return QString();
}

QColor verdictColour(Verdict verdict, const Theme &theme)
{
    switch (verdict) {
    case Verdict::Better:
        return theme.better;
    case Verdict::Worse:
        return theme.worse;
    case Verdict::Similar:
        return theme.similar;
    case Verdict::Higher:
        return theme.higher;
    case Verdict::Lower:
        return theme.lower;
    case Verdict::NotCompared:
        break;
    }
    return theme.quietText;
}

} // namespace careatlas
