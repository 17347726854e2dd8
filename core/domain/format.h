// SPDX-License-Identifier: GPL-3.0-or-later
// How a number is written for people, in British English, in one place: charts, tables, texts and
// exports all ask here, so that the same value never reads two ways. Files use the C locale instead.
#pragma once

#include "core/domain/unit.h"

#include <QString>

namespace careatlas {

/// With its unit, ready for a sentence or a tile: "58.1%", "£72.1 million", "1,230 people", "18.9", "Good".
QString formatValue(double value, const Unit &unit);

/// The bare number at the same precision, for a bar's end or a table whose head names the unit as
/// Unit::axisLabel() writes it: "58.1", "72.1", "1,230". A rating is its word: "Requires improvement".
QString formatNumber(double value, const Unit &unit);

/// What formatNumber() prints is `value` times this: 0.001 for £ thousands shown as £ million, else 1.
double displayFactor(const Unit &unit);

/// The number that formatNumber() prints, in the unit that it prints: two values that read the same are the same.
double asShown(double value, const Unit &unit);

/// How many steps of the last digit shown lie between two values as formatNumber() prints them: 7 between 64.7% and 65.4%.
int stepsApart(double a, double b, const Unit &unit);

/// A whole number with thousands separators: "1,230".
QString formatCount(double value);

/// A place: "9th", "151st".
QString formatOrdinal(int place);

/// How many times as large one value is as another: "0.43".
QString formatRatio(double ratio);

/// What a statistical test gives: "38.4".
QString formatTestStatistic(double value);

/// The shortest text that reads back as the same number, C locale, no exponent: for files.
QString formatExact(double value);

} // namespace careatlas
