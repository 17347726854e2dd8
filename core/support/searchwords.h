// SPDX-License-Identifier: GPL-3.0-or-later
// Search words: how typed words are held against names and titles. A reader need not know a name's case,
// accents or stops, nor type a word to its end.
#pragma once

#include <QStringList>

namespace careatlas {

/// Lower case, without accents and apostrophes, any other sign a space: "St. Helens" is "st", "helens".
QStringList searchWords(const QString &text);

/// Whether every typed word starts one of `words`, in any order; both as searchWords() gives them.
bool startWords(const QStringList &typed, const QStringList &words);

} // namespace careatlas
