// SPDX-License-Identifier: GPL-3.0-or-later
// How rows of the store become domain values: the columns of an observation and of a release in one
// place, so that every query that reads them names them alike.
#pragma once

#include "core/domain/observation.h"

#include <vector>

namespace careatlas {

class Statement;

/// The columns that readObservation() expects, for a SELECT over observation o, area a, period p, breakdown b
/// and indicator i.
QString observationColumns();
/// Such a SELECT with this WHERE.
QString selectObservations(const QString &where);
/// The release is filled with its id only.
Observation readObservation(const Statement &row);

/// Leaves the populations of periods that have figures.
void keepNeeded(std::vector<Observation> &populations, const std::vector<Observation> &rows);

QString releaseColumns();
Release readRelease(const Statement &row);

} // namespace careatlas
