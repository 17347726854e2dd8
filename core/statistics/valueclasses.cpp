// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/valueclasses.h"

#include <algorithm>
#include <limits>

namespace careatlas {

namespace {

/// The sum of squared distances from their mean of the values first to last, from running sums.
class Spread {
public:
    explicit Spread(const std::vector<double> &sorted) : m_sums(1, 0.0), m_squares(1, 0.0), m_middle(sorted[sorted.size() / 2])
    {
        for (double value : sorted) {
            const double shifted = value - m_middle; // keeps the digits of values that are large and close together
            m_sums.push_back(m_sums.back() + shifted);
            m_squares.push_back(m_squares.back() + shifted * shifted);
        }
    }
    double of(std::size_t first, std::size_t last) const
    {
        const double sum = m_sums[last + 1] - m_sums[first];
        return std::max(0.0, m_squares[last + 1] - m_squares[first] - sum * sum / static_cast<double>(last + 1 - first));
    }

private:
    std::vector<double> m_sums;
    std::vector<double> m_squares;
    double m_middle = 0.0;
};

} // namespace

std::vector<double> valueClasses(std::vector<double> values, int classes)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    std::vector<std::size_t> starts; // where a value is other than the one before: a class can begin there only
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i == 0 || values[i] != values[i - 1])
            starts.push_back(i);
    }
    const std::size_t distinct = starts.size();
    const std::size_t wanted = std::min(distinct, static_cast<std::size_t>(std::max(classes, 1)));
    const auto lastOf = [&](std::size_t value) { return (value + 1 < distinct ? starts[value + 1] : values.size()) - 1; };

    // least[k][i]: the spread of the first i + 1 different values in k + 1 classes; begins[k][i]: where the last of them begins.
    const Spread spread(values);
    std::vector least(wanted, std::vector<double>(distinct, std::numeric_limits<double>::infinity()));
    std::vector begins(wanted, std::vector<std::size_t>(distinct, 0));
    for (std::size_t i = 0; i < distinct; ++i)
        least[0][i] = spread.of(0, lastOf(i));
    for (std::size_t k = 1; k < wanted; ++k) {
        for (std::size_t i = k; i < distinct; ++i) {
            for (std::size_t begin = k; begin <= i; ++begin) {
                const double sum = least[k - 1][begin - 1] + spread.of(starts[begin], lastOf(i));
                if (sum < least[k][i]) {
                    least[k][i] = sum;
                    begins[k][i] = begin;
                }
            }
        }
    }
    std::vector<double> lowest(wanted);
    std::size_t last = distinct - 1;
    for (std::size_t k = wanted; k-- > 0;) {
        const std::size_t begin = begins[k][last];
        lowest[k] = values[starts[begin]];
        last = begin - 1;
    }
    return lowest;
}

} // namespace careatlas
