// SPDX-License-Identifier: GPL-3.0-or-later
// Comparator: what a council is held against. England as published, England pooled from councils and the mean
// of councils are three numbers with three names and are never confused; of a group of councils it is the median.
#pragma once

#include <QString>

#include <optional>

namespace careatlas {

enum class Comparator { Region, England, EnglandPooled, MeanOfCouncils, SimilarCouncils, OwnGroup };

/// Whether it is the median of a group of councils, the council itself left out.
bool isOfGroup(Comparator comparator);

/// "region", "england", "england-pooled", "mean", "similar", "group": in settings and on the command line.
QString toKey(Comparator comparator);
std::optional<Comparator> comparatorFromKey(const QString &key);

} // namespace careatlas
