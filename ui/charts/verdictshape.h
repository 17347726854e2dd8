// SPDX-License-Identifier: GPL-3.0-or-later
// The shape that a verdict is drawn with, so that it is told without its colour: better a triangle that points up, worse one that points
// down, similar a circle, higher and lower a diamond with that half full, not compared a ring.
#pragma once

#include "core/comparison/verdict.h"

#include <QPainterPath>

class QPainter;

namespace careatlas {

struct Theme;

QPainterPath verdictShape(Verdict verdict, QPointF centre, double radius);
/// Painted in its colour, with a rim of the card's that keeps it apart from what it lies on; hollow for a tentative figure.
void paintVerdict(QPainter &painter, Verdict verdict, QPointF centre, double radius, const Theme &theme, bool hollow = false);

/// The name of its icon, which has that shape; empty where nothing is compared.
QString verdictIcon(Verdict verdict);

/// "Better", "Not compared".
QString verdictWord(Verdict verdict);
/// "Better than England", "Similar to England", "Not compared".
QString verdictWords(Verdict verdict, const QString &than);

} // namespace careatlas
