// SPDX-License-Identifier: GPL-3.0-or-later
// Card details: what a card says when it is opened, in the order in which a reader needs it: why it matters, how
// to read it, what to take care of, what it cannot say, other ways to count, where the figure stands.
#pragma once

#include "ui/report/cardfacts.h"
#include "ui/widgets/textpane.h"

namespace careatlas {

/// Parts with nothing to say are left out. The first caveat is on the card itself and not among them.
std::vector<TextPart> cardDetails(const CardFacts &facts);

/// Figures that must not be confused, one a paragraph: "England, published: 65.4%. As the publisher gives it."
QStringList namedFigures(const std::vector<NamedFigure> &figures);

} // namespace careatlas
