// SPDX-License-Identifier: GPL-3.0-or-later
// MarkWriter: writes one mark of a chart with every word it says: value, interval, sample, comparison, source.
// One writer serves one chart, so that all its marks are in the same unit.
#pragma once

#include "ui/charts/chartspec.h"

#include <QHash>

namespace careatlas {

/// The unit as a reader says it: "per 100,000 residents aged 65 and over".
Unit unitInWords(const Unit &unit);

class MarkWriter {
public:
    /// With a basis, which commonBasis() gives, totals are written as rates on it; one that cannot be says so in its place.
    /// `breakdown` is that of figures which hold one part alone, as everyArea() gives them.
    MarkWriter(const IndicatorFigures &figures, const QHash<QString, QString> &stateTitles, std::optional<RateBasis> basis,
               const QString &breakdown = QString());

    /// Whether `figures` are totals of which none can be a rate, so that only councils compare; `period` null for all periods.
    static bool comparesCouncilsOnly(const IndicatorFigures &figures, const Period *period);
    static bool isCouncil(const AreaFigures &area) { return area.role == AreaRole::Council || area.role == AreaRole::SecondCouncil; }

    /// Of the axis.
    const Unit &unit() const { return m_unit; }
    std::optional<RateBasis> basis() const { return m_basis; }
    /// Whether `observation` is drawn as a rate of a population that its publisher did not give with it.
    bool usesPopulation(const Observation &observation) const;
    /// Why the rates are of other people than those of the figure's own age; empty where they are not.
    QString basisNote() const;
    QString stateTitle(DataState state) const;

    static const Observation *find(const AreaFigures &area, const Period &period, const QString &breakdown);
    /// The observation in the chart's unit; nothing without a figure or without a rate where one is needed.
    std::optional<Observation> drawn(const AreaFigures &area, const Observation &observation) const;

    /// The value of drawn() alone: for the thousands that a spread is made of.
    std::optional<double> drawnValue(const AreaFigures &area, const Observation &observation) const;

    ChartMark ofArea(const AreaFigures &area, const Period &period, const Breakdown *part) const;
    /// Of an observation already in the chart's unit.
    ChartMark ofDrawn(const AreaFigures &area, const Observation &drawn, const Breakdown *part) const;
    ChartMark ofMean(const Period &period) const;
    /// Of a value worked out from many councils, in the chart's unit.
    ChartMark ofMany(const QString &who, const QString &what, const Period &period, double value) const;

    /// "2023-24|setting=nursing|council"; of one council among all with its code: "2023-24|E06000032".
    static QString key(const AreaFigures &area, const Period &period, const QString &breakdown);
    static QString shortSource(const Observation &observation);

private:
    static QString key(const QString &whose, const Period &period, const QString &breakdown);
    void writeValue(ChartMark &mark, double value) const;
    void writeInterval(ChartMark &mark, const AreaFigures &area, const Period &period, const QString &breakdown) const;
    QString comparison(AreaRole role, double value, const Period &period, const QString &breakdown) const;
    QString sample(const AreaFigures &area, const Observation &drawn) const;

    const IndicatorFigures &m_figures;
    const QHash<QString, QString> &m_stateTitles;
    const std::optional<RateBasis> m_basis;
    const Unit m_own; ///< of the figures as they are held
    const std::optional<RateMaker> m_rates; ///< with a basis
    const Unit m_unit;
};

} // namespace careatlas
