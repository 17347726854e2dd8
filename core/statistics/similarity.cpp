// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/similarity.h"

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

double evened(double value, Evening evening)
{
    switch (evening) {
    case Evening::None:
        return value;
    case Evening::SquareRoot:
        return std::sqrt(value);
    case Evening::Logarithm:
        return std::log(value);
    }
    return value;
}

} // namespace

std::vector<double> distancesFrom(std::size_t from, const std::vector<FeatureColumn> &features)
{
    std::vector<double> distances;
    for (const FeatureColumn &feature : features) {
        std::vector<double> values;
        for (double value : feature.values)
            values.push_back(evened(value, feature.evening));
        distances.resize(values.size(), 0.0);
        const auto [lowest, highest] = std::minmax_element(values.begin(), values.end());
        if (*lowest == *highest) // the same everywhere tells none apart
            continue;
        const double stretch = feature.weight / (*highest - *lowest);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double apart = (values[i] - values[from]) * stretch;
            distances[i] += apart * apart;
        }
    }
    for (double &distance : distances)
        distance = std::sqrt(distance);
    return distances;
}

} // namespace careatlas
