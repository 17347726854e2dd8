// SPDX-License-Identifier: GPL-3.0-or-later
// TrendLines: the lines of a trend chart from the figures of a card. Where a line stops is decided by Series
// alone; this finds the rules to draw there, where the axis begins and the scale that does not mislead.
#pragma once

#include "ui/charts/councilspread.h"

namespace careatlas {

class TrendLines {
public:
    TrendLines(const IndicatorFigures &figures, const MarkWriter &writer);
    /// Of the councils among `figures`, in this rhythm, with the quantiles of many.
    TrendLines(const IndicatorFigures &figures, const MarkWriter &writer, Rhythm rhythm, const QString &breakdown, const CouncilSpread &spread);

    const std::vector<TrendLine> &lines() const { return m_lines; }
    const std::vector<BreakRule> &breaks() const { return m_breaks; }
    std::vector<TimeTick> ticks() const { return timeTicks(m_periods); }
    /// From zero unless that would press the lines into less than a third of the height.
    ValueAxis axis() const;
    /// "2015-16 to 2024-25"
    QString span() const;
    /// Why a council's line has gaps, one sentence each.
    const QStringList &missing() const { return m_missing; }
    /// Which lines go back further than the councils' and are shown from there on only; empty for none.
    const QString &earlier() const { return m_earlier; }

private:
    struct KnownBreak {
        SeriesBreak at;
        double x = 0.0;
    };
    void addArea(const AreaFigures &area);
    void addMean();
    void addSpread(const CouncilSpread &spread, const Series &medians);
    void settle();
    void addBreaks(const Series &series);
    void beginWithCouncils();
    void noteMissing(const AreaFigures &area, const Series &series);
    template <typename MakeMark> void addLine(const QString &label, AreaRole role, const Series &series, MakeMark &&makeMark);

    const IndicatorFigures &m_figures;
    const MarkWriter &m_writer;
    const Rhythm m_rhythm; ///< of all that is drawn
    const QString m_breakdown; ///< likewise; empty for the whole
    std::vector<TrendLine> m_lines;
    std::vector<BreakRule> m_breaks;
    std::vector<KnownBreak> m_known;
    std::vector<Period> m_periods; ///< in order, each once
    QStringList m_missing;
    QString m_earlier;
};

} // namespace careatlas
