// SPDX-License-Identifier: GPL-3.0-or-later
// Provenance: where a figure came from, down to the cell, so that anyone can follow it by hand in the
// publisher's own file and knows under which licence it may be shown.
#pragma once

#include <QDate>
#include <QString>

namespace careatlas {

/// One edition of one publisher's file.
struct Release {
    int id = 0; ///< in this store only
    QString source; ///< "dhsc-ascof-time-series"
    QString title;
    QString publisher;
    QString name; ///< "January 2026"
    QString published; ///< year, month or day as known: "2026-01"; orders editions
    QString licence;
    QString attribution;
    QString file;
    QString sha256;
    QDate retrieved;
    bool official = true; ///< false for figures quoted from a report
    bool addedByUser = false;
    bool operator==(const Release &) const = default;
};

struct Provenance {
    Release release;
    QString table; ///< sheet or table
    int row = 0; ///< from 1, as a spreadsheet shows it
    QString column; ///< "D"
    bool operator==(const Provenance &) const = default;
};

} // namespace careatlas
