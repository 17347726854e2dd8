// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/unit.h"

#include <QRegularExpression>

namespace careatlas {

Unit Unit::fromCatalogue(const QString &words, const QString &denominator)
{
    Unit unit;
    unit.m_words = words.trimmed();
    unit.m_denominator = denominator.trimmed();
    const QString &w = unit.m_words;
    if (w.isEmpty()) {
        unit.m_kind = Kind::None;
    } else if (w == QLatin1String("%")) {
        unit.m_kind = Kind::Percent;
        unit.m_maximum = 100.0;
    } else if (w.startsWith(QLatin1String("per 100,000"))) {
        unit.m_kind = Kind::Rate;
    } else if (w.startsWith(QStringLiteral("£"))) {
        unit.m_kind = Kind::Money;
        if (w == QStringLiteral("£ thousands"))
            unit.m_scale = 1000.0;
    } else if (w.startsWith(QLatin1String("score"))) {
        unit.m_kind = Kind::Score;
        static const QRegularExpression range(QStringLiteral("-(\\d+)$"));
        unit.m_maximum = range.match(w).captured(1).toDouble();
    } else if (w == QLatin1String("index")) {
        unit.m_kind = Kind::Index;
    } else if (w.startsWith(QLatin1String("decile"))) {
        unit.m_kind = Kind::Decile;
        unit.m_maximum = 10.0;
    } else if (w.startsWith(QLatin1String("rank"))) {
        unit.m_kind = Kind::Rank;
        static const QRegularExpression range(QStringLiteral("-([\\d,]+)$"));
        unit.m_maximum = range.match(w).captured(1).remove(QLatin1Char(',')).toDouble();
    } else if (w == QLatin1String("days")) {
        unit.m_kind = Kind::Days;
    } else if (w == QLatin1String("people per sq km")) {
        unit.m_kind = Kind::Density;
    } else if (w == QLatin1String("rating")) {
        unit.m_kind = Kind::Rating;
    } else {
        unit.m_kind = Kind::Count;
    }
    return unit;
}

QString Unit::axisLabel() const
{
    switch (m_kind) {
    case Kind::Percent:
        return m_denominator.isEmpty() ? m_words : QStringLiteral("% of %1").arg(m_denominator);
    case Kind::Rate:
        return m_denominator.isEmpty() ? m_words : QStringLiteral("%1 %2").arg(m_words, m_denominator);
    case Kind::Money:
        return m_scale > 1.0 ? QStringLiteral("£ million") : m_words;
    case Kind::Score:
    case Kind::Index:
        return m_words.left(1).toUpper() + m_words.mid(1);
    case Kind::Density:
        return QStringLiteral("People per square kilometre");
    default:
        return m_words.left(1).toUpper() + m_words.mid(1);
    }
}

} // namespace careatlas
