// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/plancheck.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace careatlas {

namespace {

constexpr int fewestFigures = 3; // fewer may well be small shares

/// The figures of one indicator and part that stand in one column of the file.
struct Column {
    const Observation *first = nullptr;
    int figures = 0;
    bool allWithinOne = true;
    bool anyBetween = false; ///< one that is neither 0 nor 1
    bool borneOut = false; ///< numerator and denominator give the same percentage
};

void take(Column &column, const Observation &o)
{
    const double value = *o.value;
    if (!column.first || o.provenance.row < column.first->provenance.row)
        column.first = &o;
    ++column.figures;
    column.allWithinOne = column.allWithinOne && value >= 0.0 && value <= 1.0;
    column.anyBetween = column.anyBetween || (value > 0.0 && value < 1.0);
    if (value > 0.0 && o.numerator && o.denominator && *o.denominator > 0.0)
        column.borneOut = column.borneOut || std::abs(100.0 * *o.numerator / *o.denominator - value) <= value / 2;
}

} // namespace

Result<void> checkPlan(const ImportPlan &plan, const std::vector<Indicator> &indicators)
{
    if (plan.observations.empty()) {
        if (plan.problems.empty())
            return Error{Error::Code::BadValue, QStringLiteral("No row of it is of an area that Care Atlas knows. Check that it is the right file."), {}};
        const ImportProblem &first = plan.problems.front();
        return Error{Error::Code::BadValue, QStringLiteral("No figure of it can be used. The first reason is in sheet “%1”, row %2, column %3: %4. "
                                                           "Check that it is the right file.")
                                                .arg(first.sheet).arg(first.row).arg(first.column, first.message), {}};
    }
    QHash<QString, const Indicator *> known;
    for (const Indicator &indicator : indicators)
        known.insert(indicator.id, &indicator);
    std::map<std::tuple<QString, QString, QString, QString>, Column> columns;
    for (const Observation &o : plan.observations) {
        const Indicator *indicator = known.value(o.indicator);
        if (o.value && indicator && indicator->unitOf(o.breakdown).kind() == Unit::Kind::Percent)
            take(columns[{o.provenance.table, o.provenance.column, o.indicator, o.breakdown}], o);
    }
    for (const auto &[key, column] : columns) {
        if (column.figures < fewestFigures || !column.allWithinOne || !column.anyBetween || column.borneOut)
            continue;
        const Provenance &at = column.first->provenance;
        return Error{Error::Code::BadValue,
                     QStringLiteral("Sheet “%1”, row %2, column %3: from here on all %4 figures of “%5” lie between 0 and 1, so they look like fractions "
                                    "(0.581) where percentages (58.1) are wanted. Multiply the column by 100 and try again.")
                         .arg(at.table).arg(at.row).arg(at.column).arg(column.figures).arg(column.first->indicator), {}};
    }
    return {};
}

} // namespace careatlas
