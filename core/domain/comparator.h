// SPDX-License-Identifier: GPL-3.0-or-later
// Comparator: what a council is held against. England as published and the mean of councils are two
// numbers with two names and are never confused.
#pragma once

#include <QString>

#include <optional>

namespace careatlas {

enum class Comparator { Region, England, MeanOfCouncils };

QString toKey(Comparator comparator);
std::optional<Comparator> comparatorFromKey(const QString &key);

} // namespace careatlas
