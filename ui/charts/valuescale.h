// SPDX-License-Identifier: GPL-3.0-or-later
// ValueScale: where a value of an axis lies along a stretch of the scene, and which of its ticks are named there. For what
// is painted by ourselves; what Qt Charts draws asks Qt Charts.
#pragma once

#include "ui/charts/chartspec.h"

#include <QFontMetricsF>

namespace careatlas {

/// Multiples of the step, and the ends where the unit has ends of its own.
std::vector<double> tickValues(const ValueAxis &axis);

/// Those of them that have room for their names on an axis `width` pixels long. Always named: zero, or where an axis above
/// zero begins.
std::vector<double> namedTicks(const ValueAxis &axis, double width, const QFontMetricsF &metrics);

class ValueScale {
public:
    ValueScale() = default;
    ValueScale(const ValueAxis &axis, double left, double right) : m_axis(axis), m_left(left), m_right(right) {}

    double left() const { return m_left; }
    double right() const { return m_right; }
    double at(double value) const { return m_left + (value - m_axis.minimum) / (m_axis.maximum - m_axis.minimum) * (m_right - m_left); }

private:
    ValueAxis m_axis;
    double m_left = 0.0;
    double m_right = 1.0;
};

} // namespace careatlas
