// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geography/outline.h"

#include <cmath>
#include <numbers>

namespace careatlas {

namespace {

constexpr double earthRadius = 6'371'000.0; ///< metres, mean
constexpr double gridScale = 0.9996; ///< of the National Grid on its meridian, near enough
constexpr double trueOriginLatitude = 49.0;
constexpr double trueOriginLongitude = -2.0;
constexpr QPointF falseOrigin(400'000.0, -100'000.0);
/// Outlines are halved after a few splits each; below this a ring is made to take all day and is cut in the middle instead.
constexpr int deepest = 48;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

double distanceToLine(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double length = std::hypot(along.x(), along.y());
    const QPointF away = point - from;
    if (length <= 0.0)
        return std::hypot(away.x(), away.y());
    // To the line's own stretch, so that a spit does not hide behind its prolongation.
    const double t = QPointF::dotProduct(away, along) / (length * length);
    const QPointF foot = from + along * std::fmin(1.0, std::fmax(0.0, t));
    return std::hypot(point.x() - foot.x(), point.y() - foot.y());
}

} // namespace

QPointF onNationalGrid(QPointF degrees)
{
    const double longitude = radians(degrees.x() - trueOriginLongitude);
    const double latitude = radians(degrees.y());
    const double eastward = std::atanh(std::sin(longitude) * std::cos(latitude));
    const double northward = std::atan2(std::tan(latitude), std::cos(longitude)) - radians(trueOriginLatitude);
    return falseOrigin + QPointF(eastward, northward) * earthRadius * gridScale;
}

Ring simplified(const Ring &ring, double tolerance)
{
    if (ring.size() <= 3)
        return ring;
    // Two fixed ends: the first point and the one farthest from it.
    std::size_t far = 0;
    double most = -1.0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const QPointF away = ring[i] - ring[0];
        if (const double distance = std::hypot(away.x(), away.y()); distance > most) {
            most = distance;
            far = i;
        }
    }
    const std::size_t count = ring.size();
    std::vector<bool> kept(count, false);
    kept[0] = kept[far] = true;
    struct Span {
        std::size_t from, to;
        int depth;
    };
    std::vector<Span> spans{{0, far, 0}, {far, count, 0}};
    std::size_t outlier = 0; // the farthest of all points dropped
    double outlierDistance = -1.0;
    std::size_t number = 2;
    while (!spans.empty()) {
        const auto [from, to, depth] = spans.back();
        spans.pop_back();
        std::size_t split = 0;
        double widest = -1.0;
        for (std::size_t i = from + 1; i < to; ++i) {
            const double distance = distanceToLine(ring[i], ring[from], ring[to % count]);
            if (distance > widest) {
                widest = distance;
                split = i;
            }
        }
        if (widest > tolerance) {
            if (depth > deepest)
                split = from + (to - from) / 2;
            kept[split] = true;
            ++number;
            spans.push_back({from, split, depth + 1});
            spans.push_back({split, to, depth + 1});
        } else if (widest > outlierDistance) {
            outlierDistance = widest;
            outlier = split;
        }
    }
    if (number < 3)
        kept[outlier] = true;
    Ring result;
    for (std::size_t i = 0; i < count; ++i)
        if (kept[i])
            result.push_back(ring[i]);
    return result;
}

} // namespace careatlas
