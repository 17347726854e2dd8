// SPDX-License-Identifier: GPL-3.0-or-later
// Rich text in the type of the page: Qt sets headings in sizes and a weight of its own, of which the
// compiled-in font has none.
#pragma once

class QTextDocument;

namespace careatlas {

/// Sets headings, weights and line spacing of a document that has just been filled.
void settleType(QTextDocument *document);

} // namespace careatlas
