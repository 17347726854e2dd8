// SPDX-License-Identifier: GPL-3.0-or-later
// Theme: every colour of Care Atlas in its light, dark and print sets, by what the colour means and never
// by its name, so that a council is the same blue in a chart, a legend, a callout and an export.
#pragma once

#include "ui/charts/chartspec.h"

#include <QColor>
#include <QFont>

namespace careatlas {

struct Theme {
    enum class Kind { Light, Dark, Print };

    Kind kind = Kind::Light;
    QColor page; ///< behind the cards
    QColor card;
    QColor border; ///< hairlines
    QColor text;
    QColor quietText; ///< notes and labels: still 4.5:1
    QColor gridLine;
    QColor accent; ///< links, focus, the chosen tab
    QColor control; ///< background of buttons and fields
    QColor warningBackground;
    QColor better, similar, worse, higher, lower; ///< verdicts: always with a word and a shape
    QColor otherCouncils;
    QColor chartText, chartTextBorder; ///< behind a text beside its chart, and around it
    QColor summary, summaryBorder; ///< of a summary

    /// The colour of a mark by its role or its part.
    QColor mark(const MarkStyle &style) const;
    /// The colour of a map's class, from 0, of `classes` up to five: steps of one hue from quiet to strong, told apart by lightness
    /// alone; with classes below zero two hues that part at zero, which no colour blindness takes for each other.
    QColor mapClass(int index, int classes, int belowZero) const;
    /// Black or white, whichever is read more easily on `ground`.
    static QColor inkOn(const QColor &ground);
    /// Of a verdict; quiet text where nothing is compared.
    QColor verdict(Verdict verdict) const;

    static const Theme &light();
    static const Theme &dark();
    static const Theme &print();
    static const Theme &of(Kind kind);
};

/// "light", "dark" or "print".
std::optional<Theme::Kind> themeFromKey(const QString &key);

/// Loads the font compiled in at build time; its family carries tabular figures. Once, before any window.
void loadFonts();

/// The one family at `scale` times the application's base size, weight 400 or 600.
QFont scaledFont(double scale, QFont::Weight weight = QFont::Normal);

} // namespace careatlas
