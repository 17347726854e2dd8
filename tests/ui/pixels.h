// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at a picture in a test: whether a colour is there, and how much of it. A little tolerance allows for
// the rounding of a painter, not for another role of the palette.
#pragma once

#include <QColor>
#include <QImage>

namespace careatlas {

inline bool near(const QColor &a, const QColor &b)
{
    return qAbs(a.red() - b.red()) < 12 && qAbs(a.green() - b.green()) < 12 && qAbs(a.blue() - b.blue()) < 12;
}

/// How many pixels of `area` have this colour.
inline int count(const QImage &image, const QRect &area, const QColor &colour)
{
    int found = 0;
    const QRect inside = area & image.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            found += near(image.pixelColor(x, y), colour);
    return found;
}

} // namespace careatlas
