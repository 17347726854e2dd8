// SPDX-License-Identifier: GPL-3.0-or-later
// Packer: from publishers' files to the data pack, and from the data pack to the store. Both steps give the
// same bytes for the same input, so that a change in a figure is a change that can be seen.
#pragma once

#include "core/import/sourceformat.h"
#include "core/pack/packfiles.h"

#include <QDate>

namespace careatlas {

/// What the description of a layout cannot know of a new edition.
struct EditionOptions {
    QString name; ///< "January 2027"
    QString published; ///< "2027-01"
    QDate retrieved;
};

struct AddReport {
    QString file;
    QString layout;
    int sheets = 0;
    int rows = 0;
    int passedOver = 0;
    qsizetype observations = 0;
    std::vector<ImportProblem> problems;
};

/// Reads one publisher's file by the layout in `pack`/layouts that recognises it and writes its part of the pack.
/// Nothing is written when it fails, and the message names the file.
Result<AddReport> addToPack(const QString &file, const PackFiles &pack, const EditionOptions &edition);

struct StoreCounts {
    qsizetype areas = 0;
    qsizetype indicators = 0;
    qsizetype releases = 0;
    qsizetype observations = 0;
};

/// Builds a new store from the pack, beside `out` and then in its place.
Result<StoreCounts> buildStore(const PackFiles &pack, const QString &out);

} // namespace careatlas
