// SPDX-License-Identifier: GPL-3.0-or-later
// National figures: the questions that work England pooled and the mean of councils out of the councils' own figures.
// Asked when figures change, to store the answers, and by the store's check, to see that the stored answers still hold.
#pragma once

#include "core/domain/indicator.h"

#include <QStringList>

#include <vector>

namespace careatlas {

/// The questions whose rows together are all national figures in `unit`: those of an indicator's whole or of the parts of
/// one dimension. Each takes the indicator's id and the dimension's name, empty for the whole, and answers in the order of
/// the columns of national_figure. None where neither a sum nor a mean means anything, as of ratings.
QStringList nationalFigureQuestions(const Unit &unit);

/// What the questions are asked of: the whole, as a dimension without a name, and each dimension of the indicator.
std::vector<Dimension> wholeAndParts(const Indicator &indicator);

} // namespace careatlas
