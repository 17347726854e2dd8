// SPDX-License-Identifier: GPL-3.0-or-later
// How raw cell values become Cell text: numbers in their shortest exact form, dates in ISO 8601.
// One place for it, so that a figure reads the same whether it came from XLSX or ODS; C locale always.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace careatlas {

/// A finite number written in the C locale, or nothing.
std::optional<double> parseNumber(QStringView text);

/// The shortest text that reads back as the same number, with an exponent only for the very large and small.
QString numberText(double value);

/// "2024-03-31", or "2024-03-31T09:30:00" where there is a time of day, from any ISO 8601 date.
std::optional<QString> isoDateText(QStringView text);

/// The same from a spreadsheet's day number, "09:30:00" where it is a time alone; nothing when it is no date.
std::optional<QString> serialDateText(double serial, bool base1904);

/// Whether an XLSX number format shows a date or a time of day. An elapsed time ([h]:mm) is a number of days.
bool isDateFormat(QStringView format);
bool isBuiltInDateFormat(int id);

} // namespace careatlas
