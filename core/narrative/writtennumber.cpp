// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/writtennumber.h"

#include <cmath>

namespace careatlas {

bool agrees(const WrittenNumber &number, double value)
{
    const double written = number.value;
    const double size = std::abs(value);
    if (number.kind == WrittenNumber::Kind::Fraction)
        return fractionAgrees(number, value);
    constexpr double slack = 1e-9;
    const double step = std::pow(10.0, -number.decimals);
    // A value that lies halfway is written either way.
    const bool same = std::abs(std::floor(size / step + 0.5 + slack) * step - written) < step * 1e-6 || std::abs(std::floor(size / step + 0.5 - slack) * step - written) < step * 1e-6;
    // So coarse that unlike values read the same: one digit for a value that has more.
    const int digits = written >= 1.0 ? static_cast<int>(std::floor(std::log10(written))) + 1 - number.zeros + number.decimals : number.decimals;
    const bool exact = std::abs(size - written) < 1e-6;
    const bool coarse = !exact && number.decimals == 0 && number.kind != WrittenNumber::Kind::Money && std::abs(size - written) > 0.04 * written;
    if (same && !coarse)
        return true;
    const double off = written > 0.0 ? (size - written) / written : 1.0;
    switch (number.hedge) {
    case Hedge::None:
        return false;
    case Hedge::About: {
        // "about 231,000": the noughts stand for figures rounded away.
        const double unit = std::pow(10.0, number.zeros) * (number.zeros > 0 ? 1.0 : step);
        return digits >= 2 && std::abs(std::floor(size / unit + 0.5 + slack) * unit - written) < step * 1e-6 && std::abs(off) <= 0.025;
    }
    case Hedge::Nearly:
        return off < 0.0 && off >= -0.025;
    case Hedge::JustOver:
        return off > 0.0 && off <= 0.025;
    case Hedge::MoreThan:
        return off > 0.0 && off <= 0.25;
    case Hedge::AtLeast:
        return off >= 0.0 && off <= 0.25;
    case Hedge::LessThan:
        return off < 0.0 && off >= -0.25;
    }
    return false;
}

bool fractionAgrees(const WrittenNumber &number, double share)
{
    if (!(share > 0.0))
        return false;
    const double off = (share - number.value) / number.value;
    if (number.of == 100.0) // "17 in every 100" is a percentage
        return std::round(share * 100.0) == std::round(number.value * 100.0);
    switch (number.hedge) {
    case Hedge::MoreThan:
        return off > 0.0;
    case Hedge::LessThan:
        return off < 0.0;
    case Hedge::AtLeast:
        return off >= 0.0;
    case Hedge::Nearly:
        if (!(off < 0.0 && off >= -0.1))
            return false;
        break;
    case Hedge::JustOver:
        if (!(off > 0.0 && off <= 0.075))
            return false;
        break;
    case Hedge::None:
    case Hedge::About:
        if (std::abs(off) > (number.of == 10.0 ? 0.025 : 0.075)) // tenths are fine enough to be held to
            return false;
        break;
    }
    // No other fraction that people use is nearer.
    for (const double other : {0.1, 1.0 / 9, 0.125, 1.0 / 7, 1.0 / 6, 0.2, 0.25, 0.3, 1.0 / 3, 0.4, 0.5, 0.6, 2.0 / 3, 0.7, 0.75, 0.8, 0.9})
        if (std::abs(other - number.value) > 1e-9 && std::abs(other - share) < std::abs(number.value - share) - 1e-9 && number.hedge != Hedge::Nearly && number.hedge != Hedge::JustOver)
            return false;
    return true;
}

} // namespace careatlas
