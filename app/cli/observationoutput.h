// SPDX-License-Identifier: GPL-3.0-or-later
// How the command line writes an observation: the JSON keys, the CSV columns and the text are one contract
// for value, series and data.
#pragma once

#include "app/cli/command.h"

namespace careatlas::cli {

/// An observation in the unit it is written in, with the names a reader needs.
struct Described {
    Observation observation;
    QString areaName;
    QString unit;
    QString denominator;
};

/// Whom --per asks a rate of; refused where the indicator is no total.
Result<RateBasis> basisOf(const Indicator &indicator, const QString &per);

/// The observation as it stands, in the unit of the whole or of its part; or with --per as a rate per 100,000 with the
/// denominator used. A rate that cannot be worked out has no value and says why in its notes.
Result<Described> describe(const IndicatorStore &store, const Observation &observation, const QString &per);

/// A figure worked out for England, under the name of its kind, with how it is made in its notes.
Described describe(const IndicatorStore &store, const QString &indicator, const NationalFigure &figure);

QJsonObject toJson(const Described &described);
QString toText(const Described &described);
const QStringList &dataColumns();
QStringList toCells(const Described &described);

} // namespace careatlas::cli
