// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/format.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace careatlas {

namespace {

const QLocale &british()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    return locale;
}

/// With a real minus, and none before a number that is nought at this precision.
QString withDecimals(double value, int decimals)
{
    const QString size = british().toString(std::abs(value), 'f', decimals);
    const bool negative = value < 0.0 && std::any_of(size.begin(), size.end(), [](QChar c) { return c >= QLatin1Char('1') && c <= QLatin1Char('9'); });
    return negative ? QStringLiteral("−") + size : size;
}

int decimals(double value, const Unit &unit)
{
    const double size = std::abs(value);
    switch (unit.kind()) {
    case Unit::Kind::Percent:
    case Unit::Kind::Rate:
    case Unit::Kind::Score:
        return 1;
    case Unit::Kind::Index:
        return 3;
    case Unit::Kind::Decile:
        return value == std::round(value) ? 0 : 2; // a small area's own decile is whole, the mean of many is not
    case Unit::Kind::Days:
    case Unit::Kind::Rating:
        return 2;
    case Unit::Kind::Money:
        if (unit.scale() > 1.0)
            return size * displayFactor(unit) < 10.0 ? 2 : 1;
        // Pennies matter to the price of an hour; elsewhere they would claim too much.
        return unit.words().contains(QLatin1String("per hour")) ? 2 : 0;
    default:
        return 0;
    }
}

} // namespace

double displayFactor(const Unit &unit)
{
    return unit.kind() == Unit::Kind::Money && unit.scale() > 1.0 ? unit.scale() / 1e6 : 1.0;
}

QString formatNumber(double value, const Unit &unit)
{
    // A rating is one of four words; whatever lies between them is none.
    static const std::array ratings{QStringLiteral("Inadequate"), QStringLiteral("Requires improvement"), QStringLiteral("Good"), QStringLiteral("Outstanding")};
    if (unit.kind() == Unit::Kind::Rating && value >= 1.0 && value <= 4.0 && value == std::floor(value))
        return ratings.at(static_cast<std::size_t>(value) - 1);
    return withDecimals(value * displayFactor(unit), decimals(value, unit));
}

QString formatValue(double value, const Unit &unit)
{
    const QString number = formatNumber(value, unit);
    switch (unit.kind()) {
    case Unit::Kind::Percent:
        return number + QLatin1Char('%');
    case Unit::Kind::Money: {
        const QString sign = number.startsWith(QStringLiteral("−")) ? QStringLiteral("−") : QString();
        const QString amount = sign + QStringLiteral("£") + number.mid(sign.size());
        if (unit.scale() > 1.0)
            return amount + QStringLiteral(" million");
        const qsizetype per = unit.words().indexOf(QLatin1String("per "));
        return per < 0 ? amount : amount + QLatin1Char(' ') + unit.words().mid(per);
    }
    case Unit::Kind::Count:
    case Unit::Kind::Days:
        return number + QLatin1Char(' ') + unit.words();
    case Unit::Kind::Density:
        return number + QStringLiteral(" people per square kilometre");
    case Unit::Kind::Rate:
        return number + QLatin1Char(' ') + unit.words();
    default:
        return number;
    }
}

double asShown(double value, const Unit &unit)
{
    const double steps = std::pow(10.0, decimals(value, unit));
    return std::round(value * displayFactor(unit) * steps) / steps;
}

int stepsApart(double a, double b, const Unit &unit)
{
    const double steps = displayFactor(unit) * std::pow(10.0, std::min(decimals(a, unit), decimals(b, unit)));
    return static_cast<int>(std::abs(std::round(a * steps) - std::round(b * steps)));
}

QString formatCount(double value)
{
    return withDecimals(value, 0);
}

QString formatOrdinal(int place)
{
    const int last = place % 10, teens = place % 100;
    const bool plain = teens >= 11 && teens <= 13;
    const QString ending = !plain && last == 1   ? QStringLiteral("st")
                           : !plain && last == 2 ? QStringLiteral("nd")
                           : !plain && last == 3 ? QStringLiteral("rd")
                                                 : QStringLiteral("th");
    return formatCount(place) + ending;
}

QString formatTestStatistic(double value)
{
    return withDecimals(value, 1);
}

QString formatRatio(double ratio)
{
    return withDecimals(ratio, 2);
}

QString formatExact(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace careatlas
