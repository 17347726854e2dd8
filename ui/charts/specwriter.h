// SPDX-License-Identifier: GPL-3.0-or-later
// What every kind of chart says of itself, whatever it draws: title and subtitle, the axis of bars, sources,
// licence and notes; and the figures of one dimension taken out of all the others.
#pragma once

#include "ui/charts/markwriter.h"

namespace careatlas {

/// A spec with its title, its areas and its axis label. `dimension` null for a chart of the whole.
ChartSpec begunSpec(ChartSpec::Kind kind, const IndicatorFigures &figures, const QString &when, const QString &unit, const Dimension *dimension);

/// Gives bars the axis that holds them; zero is always in it.
void fitBars(ChartSpec &spec);

/// The publications that a chart's figures come from, each once.
class SourcesUsed {
public:
    /// `observation` outlives this.
    void add(const Observation &observation);
    void write(ChartSpec &spec) const;

private:
    const Release *m_last = nullptr;
    QStringList m_sources;
    QStringList m_licences;
};

/// Adds sources, licence and the notes that any chart may need; `period` null for a trend and a table of ratings.
void addFooter(ChartSpec &spec, const IndicatorFigures &figures, const MarkWriter &writer, const Period *period);
/// The notes alone: on intervals, hollow marks and rates. `heldPopulation` where any rate is of a population that its publisher did
/// not give with it; `councilsOnly` where totals leave regions and England out.
void addNotes(ChartSpec &spec, const MarkWriter &writer, const Period *period, bool heldPopulation, bool councilsOnly);

/// The figures of one dimension alone, in its unit.
IndicatorFigures byDimension(const IndicatorFigures &figures, const Dimension &dimension);

/// Whether any area has a figure, or a reason for none, of this breakdown at `period`.
bool published(const IndicatorFigures &figures, const Period &period, const QString &breakdown);

/// "Score 0-24" as it stands within a line: "score 0-24"; "NHS" and "% of" stay.
QString withinLine(const QString &text);

} // namespace careatlas
