// SPDX-License-Identifier: GPL-3.0-or-later
// SourceFormat: one official layout. It knows its file when it sees it and turns the rows into
// observations, each with the cell it came from; what it cannot use it reports and never guesses.
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

class SourceFormat {
public:
    /// `description` is the layout's own JSON file, already read.
    static Result<std::unique_ptr<SourceFormat>> make(const QJsonObject &description);

    virtual ~SourceFormat() = default;
    /// Looks at sheet names and headings only.
    virtual bool recognises(RowSource &source) const = 0;
    virtual Result<ImportPlan> read(RowSource &source, const ImportContext &context) const = 0;
};

} // namespace careatlas
