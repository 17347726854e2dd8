// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/labelstack.h"

#include <algorithm>
#include <numeric>

namespace careatlas {

namespace {

constexpr double fromLine = 4.0; ///< between a label and the line beside it
constexpr double apart = 10.0; ///< between two labels of a row

bool overlap(const StackedLabel &a, const StackedLabel &b)
{
    return a.left < b.left + b.width + apart && b.left < a.left + a.width + apart;
}

bool covers(const StackedLabel &label, double at)
{
    return label.left - fromLine / 2 < at && at < label.left + label.width + fromLine / 2;
}

/// Whether `label` in its row takes another's place or, where lines count, one of the two lines runs through the other.
bool clashes(const StackedLabel &label, const StackedLabel &placed, bool lines)
{
    if (label.row == placed.row && overlap(label, placed))
        return true;
    return lines && ((placed.row < label.row && covers(placed, label.at)) || (label.row < placed.row && covers(label, placed.at)));
}

} // namespace

int stackLabels(std::vector<StackedLabel> &labels, double from, double to)
{
    std::vector<std::size_t> order(labels.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    // From the right, so that each stands above those that its words reach over.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return labels[a].at > labels[b].at; });
    std::vector<StackedLabel> placed;
    int rows = 0;
    // How much is asked of a place: that no line runs through words, now or, of the places still to come, later; that none does now;
    // that no words lie over others.
    enum Demand { NoLineEver, NoLineNow, NoWords };
    const auto tryPlace = [&](StackedLabel &label, std::size_t done, Demand demand) {
        std::vector<double> sides{label.at + fromLine, label.at - fromLine - label.width};
        std::erase_if(sides, [&](double left) { return left < from || left + label.width > to; });
        if (sides.empty()) // too wide for either side: its line ends at it
            sides.push_back(std::max(from, std::min(label.at + fromLine, to - label.width)));
        for (label.row = 0; label.row <= rows; ++label.row)
            for (const double side : sides) {
                label.left = side;
                const bool clash = std::any_of(placed.begin(), placed.end(), [&](const StackedLabel &other) { return clashes(label, other, demand != NoWords); });
                const bool later = demand == NoLineEver && std::any_of(order.begin() + static_cast<std::ptrdiff_t>(done) + 1, order.end(),
                                                                       [&](std::size_t other) { return covers(label, labels[other].at); });
                if (!clash && !later)
                    return true;
            }
        return false;
    };
    for (std::size_t done = 0; done < order.size(); ++done) {
        StackedLabel &label = labels[order[done]];
        for (const Demand demand : {NoLineEver, NoLineNow, NoWords})
            if (tryPlace(label, done, demand))
                break;
        placed.push_back(label);
        rows = std::max(rows, label.row + 1);
    }
    return rows;
}

} // namespace careatlas
