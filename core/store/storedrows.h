// SPDX-License-Identifier: GPL-3.0-or-later
// How rows of the store become domain values: the columns of an observation and of a release in one
// place, so that every query that reads them names them alike.
#pragma once

#include "core/domain/observation.h"

namespace careatlas {

class Statement;

/// The columns that readObservation() expects, for a SELECT over observation o, area a, period p, breakdown b
/// and indicator i.
QString observationColumns();
/// The release is filled with its id only.
Observation readObservation(const Statement &row);

QString releaseColumns();
Release readRelease(const Statement &row);

} // namespace careatlas
