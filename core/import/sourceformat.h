// SPDX-License-Identifier: GPL-3.0-or-later
// SourceFormat: one official layout. It knows its file when it sees it and turns the rows into
// observations, each with the cell it came from; what it cannot use it reports and never guesses.
//
// What makes the whole file's figures doubtful is an Error, and nothing is imported: the file cannot be read to its
// end, a sheet or a heading is not where the layout has it, no figure is found, or a column of percentages holds
// fractions. What concerns one row or cell is an ImportProblem, and the rest is imported: an unknown area or period,
// words where a number is wanted, a row with more cells than headings, a second figure for one observation.
// A publisher's mark ("[c]", "n/a", "-") and an empty cell are neither: they are states, kept as such.
#pragma once

#include "core/domain/arearegister.h"
#include "core/domain/indicator.h"
#include "core/domain/observation.h"
#include "core/import/rowsource.h"

#include <QJsonObject>

#include <memory>

namespace careatlas {

/// One thing in the file that was not as expected, at its place.
struct ImportProblem {
    QString sheet;
    int row = 0;
    QString column;
    QString message;
    bool operator==(const ImportProblem &) const = default;
};

/// How near a file comes to a layout that it does not have, for someone who wonders why it is refused.
struct Likeness {
    double share = 0.0; ///< of what the layout looks for, 0 to 1
    QString sheet;
    int row = 0;
    QString lack; ///< "there is no column headed “value”"
};

/// What a file says, before anything is stored.
struct ImportPlan {
    std::vector<Observation> observations; ///< one for each indicator, area, period and breakdown
    int sheets = 0;
    int rows = 0; ///< rows of areas that were read
    int passedOver = 0; ///< rows of council types and others that Care Atlas does not hold
    std::vector<ImportProblem> problems;

    /// By indicator, area, period and breakdown, as the pack keeps them.
    void sort();
};

/// What a layout may look up while it reads.
struct ImportContext {
    const AreaRegister &areas;
    QString layouts; ///< the folder that holds layout descriptions
};

/// Of a layout that is known by its sheets.
Likeness likenessOfSheets(const RowSource &source, const QStringList &sheets);
/// Of a layout that is known by `wanted` headings, of which some are missing.
Likeness likenessOfHeadings(const QString &sheet, int row, const QStringList &missing, qsizetype wanted);
/// Of a layout whose headings stand in the first row of the first sheet.
Likeness likenessOfFirstRow(RowSource &source, const QStringList &headings);

class SourceFormat {
public:
    /// `description` is the layout's own JSON file, already read.
    static Result<std::unique_ptr<SourceFormat>> make(const QJsonObject &description);

    virtual ~SourceFormat() = default;
    /// Looks at sheet names and headings only.
    virtual bool recognises(RowSource &source) const = 0;
    /// Asked of a file that no layout recognises.
    virtual Likeness likeness(RowSource &) const { return {}; }
    virtual Result<ImportPlan> read(RowSource &source, const ImportContext &context) const = 0;
};

} // namespace careatlas
