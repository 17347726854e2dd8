// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/valuescale.h"

#include <algorithm>
#include <cmath>

namespace careatlas {

std::vector<double> tickValues(const ValueAxis &axis)
{
    std::vector<double> values;
    const auto first = std::lround(std::ceil(axis.minimum / axis.step - 1e-9));
    const auto last = std::lround(std::floor(axis.maximum / axis.step + 1e-9));
    for (auto i = first; i <= last; ++i)
        values.push_back(static_cast<double>(i) * axis.step);
    if (values.empty() || values.front() - axis.minimum > axis.step * 1e-6)
        values.insert(values.begin(), axis.minimum);
    return values;
}

std::vector<double> namedTicks(const ValueAxis &axis, double width, const QFontMetricsF &metrics)
{
    std::vector<double> values = tickValues(axis);
    double widest = 0.0;
    for (const double value : values)
        widest = std::max(widest, metrics.horizontalAdvance(tickText(value, axis)));
    const double steps = (axis.maximum - axis.minimum) / axis.step;
    const int every = std::max(1, static_cast<int>(std::ceil((widest + 6) * steps / std::max(1.0, width))));
    const double begin = std::max(0.0, axis.minimum);
    // Counted from the one that is always named, if it is a step like the others.
    const double from = std::abs(std::remainder(begin, axis.step)) < axis.step * 1e-6 ? begin : 0.0;
    std::erase_if(values, [&](double value) { return value != begin && std::lround((value - from) / axis.step) % every != 0; });
    return values;
}

} // namespace careatlas
