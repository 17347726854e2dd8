// SPDX-License-Identifier: GPL-3.0-or-later
// HelplineCountsFormat: a helpline's own counts of requests by council, period and type. What it gives back has been through
// the rule for small counts already: no number from 1 to 5 leaves this class, in a figure, a note or a message.
#pragma once

#include "core/import/sourceformat.h"

namespace careatlas {

/// Reads either shape, by its headings: a row for each count (Council, Period, Type, Count), or a row for each council with a
/// column for each type. A council stands by its name or code; the types are those of the catalogue's "request-type", and
/// beside them "Total" and "From carers". No layout file describes it, since it is read into a user's own store and never
/// into the pack.
class HelplineCountsFormat final : public SourceFormat {
public:
    /// Those that it fills.
    static QStringList indicators();
    /// "Carers", "Total", "From carers": what one of its observations counts.
    static QString labelOf(const Observation &observation);
    /// A file of the second shape to fill in, with a row for `council` in `period`.
    static QByteArray fileToFill(const QString &council, const Period &period);

    bool recognises(RowSource &source) const override;
    Likeness likeness(RowSource &source) const override;
    /// Where anything of a council in a period is in doubt, nothing of it is read and each doubt is a problem. An Error where
    /// two periods of the file overlap, since one could be taken from the other.
    Result<ImportPlan> read(RowSource &source, const ImportContext &context) const override;
};

} // namespace careatlas
