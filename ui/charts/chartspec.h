// SPDX-License-Identifier: GPL-3.0-or-later
// ChartSpec: a chart as a value: every bar, point, label, callout and footnote, before anything is drawn.
// Widgets draw it, tables and screen readers read it, exports take it, tests compare it or its dump.
#pragma once

#include "core/comparison/verdict.h"
#include "core/domain/figures.h"
#include "core/geography/mapshapes.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace careatlas {

/// How a mark is drawn: coloured by the role of its area, or by its place among the parts of a whole.
struct MarkStyle {
    AreaRole role = AreaRole::Council;
    int part = -1; ///< 0 for the first part of a stacked bar; -1 where the role decides
    bool reference = false; ///< a thin rule across its row, which the row's bars are held against; across all rows where they are councils
    bool marked = false; ///< of another council that the reader picked out: darker, and labelled wherever it stands
    int mapClass = -1; ///< of a map: from 0, the class of the lowest values; -1 where there is no figure
    int quantile = -1; ///< of the spread of many councils: 0 the 5th percentile, 1 and 3 the quartiles, 2 the median, 4 the 95th
    bool operator==(const MarkStyle &) const = default;
};

/// One thing that can be pointed at: a bar, a part of one, a point of a line. Texts are plain and ready to show.
struct ChartMark {
    QString key; ///< the same in the chart of a second council, so that hovering one marks the other: "2023-24|setting=nursing|council"
    AreaCode area; ///< whose it is; empty for what is worked out from many
    QString areaName;
    QString part; ///< "Nursing care"; empty for the whole
    QString period;
    std::optional<double> value; ///< as drawn on the axis
    QString valueText; ///< "58.1%"; empty where there is no figure
    QString barText; ///< the number at a bar's end: "58.1"
    QString stateText; ///< in place of a value: "Suppressed: fewer than 5"; or a warning beside one: "Quoted, not official"
    std::optional<double> lower; ///< 95 % interval on the axis
    std::optional<double> upper;
    bool derivedInterval = false; ///< worked out from counts, not the publisher's: drawn thinner and without caps
    QString intervalText; ///< "95% interval 52.7 to 63.3, as published"
    QString sampleText; ///< "325 people answered"; of a rate, the total behind it: "3,250 requests among 137,450 residents aged 18 to 64"
    QString rankText; ///< "joint 9th of 11" among those shown
    QString comparisonText; ///< "7.3 points below England (65.4%)"
    QString rowText; ///< what its row says as a whole: "The middle half lies between 2 and 6, all between 1 and 10"
    QString sourceText; ///< "DHSC, January 2026"
    bool hollow = false; ///< provisional, estimated or quoted
    std::optional<double> across; ///< of a scatter: the other indicator's value, on the axis along the bottom
    QString acrossShort; ///< the number alone: "1,204.5"
    QString acrossText; ///< of a scatter: "Requests for support: 1,204.5, 2023-24"
    Verdict verdict = Verdict::NotCompared; ///< of a spine and of a pair's difference
    QString verdictText; ///< "Worse than England"; empty where nothing is judged
    MarkStyle style;

    /// All of it in one line, for a status bar and a screen reader: "Luton, 2023-24: 58.1%. 325 people answered."
    QString words() const;
    bool operator==(const ChartMark &) const = default;
};

/// A row of a spine, which has a scale of its own: 0 is the benchmark, 1 and -1 are as far from it as the farthest council lies to
/// either side. Right is better where the field says which way is good, else higher.
struct SpineShape {
    bool scaled = false; ///< whether there is a benchmark and a spread; without, nothing stands anywhere
    double lowest = 0.0; ///< the left end of all councils
    double highest = 0.0;
    std::optional<double> lowerQuartile; ///< of four councils or more, the left one
    std::optional<double> upperQuartile;
    std::optional<double> value; ///< of the row's first mark
    std::optional<double> lower; ///< its interval, cut at -1 and 1
    std::optional<double> upper;
    std::optional<double> second; ///< of its second mark, where another council stands in the row
    QString benchmarkText; ///< "65.4%"
    QString detail; ///< under the label: "2023-24, % of people surveyed"
    QString lowEnd; ///< what left and right mean, over the first row of those that mean the same: "Worse than England"
    QString highEnd;
    bool operator==(const SpineShape &) const = default;
};

/// One row of a chart of rows: an area, or a part when areas are grouped under it.
struct BarRow {
    QString label;
    /// One of a bar and of a council among all; several where grouped or stacked; of a box lowest, lower quartile, median, upper quartile, highest and,
    /// if known, the mean, or the mean alone; of a table of ratings one for each council.
    std::vector<ChartMark> marks;
    bool pinned = false; ///< stands above the others, and again in its own place among them
    std::optional<SpineShape> spine{}; ///< of a row of a spine
    bool operator==(const BarRow &) const = default;
};

struct TrendPoint {
    double x = 0.0; ///< Period::position()
    ChartMark mark;
    bool operator==(const TrendPoint &) const = default;
};

/// Of an area, or of one quantile of many councils; those have the same periods in the same segments.
struct TrendLine {
    QString label; ///< at the line's end and in the legend
    MarkStyle style;
    std::vector<std::vector<TrendPoint>> segments; ///< a line joins the points of one segment only
    bool operator==(const TrendLine &) const = default;
};

struct TimeTick {
    double x = 0.0;
    QString label;
    bool operator==(const TimeTick &) const = default;
};

/// A thin dashed rule between two periods that do not compare.
struct BreakRule {
    double x = 0.0;
    QString explanation;
    QString where; ///< "between 2017-18 and 2018-19"
    bool operator==(const BreakRule &) const = default;
};

/// The value axis; two charts drawn side by side are given the same.
struct ValueAxis {
    double minimum = 0.0;
    double maximum = 1.0;
    double step = 0.2; ///< by the 1-2-5 rule; both ends are multiples of it, but for a unit that has ends of its own
    QString label;
    QString lowEnd; ///< what the lowest value means, where that needs saying: "Most deprived"
    QString highEnd;
    bool operator==(const ValueAxis &) const = default;
};

struct LegendEntry {
    QString label;
    MarkStyle style;
    bool operator==(const LegendEntry &) const = default;
};

struct ChartSpec {
    enum class Kind { Bar, GroupedBar, StackedBar, Trend, Box, RatingTable, Ranked, Strip, BoxOverTime, Band, Map, Scatter, Spine, Pair };

    Kind kind = Kind::Bar;
    QString indicator; ///< "user-satisfaction"
    QString area; ///< "Luton", "Luton and Bedford"
    QString period; ///< "2023-24", "2015-16 to 2024-25"
    QString dimension; ///< "By setting"; empty for a chart of the whole
    QString title;
    QString subtitle; ///< "Luton, 2023-24, % of people surveyed"
    ValueAxis axis;
    QString rowsTitle; ///< over the rows below the pinned ones: "11 councils, highest first"
    std::vector<BarRow> rows; ///< from the top
    std::vector<TrendLine> lines; ///< trend, the council last so that it is drawn on top
    std::vector<TimeTick> ticks;
    std::vector<BreakRule> breaks;
    ValueAxis across; ///< of a scatter along the bottom; of a pair, of the difference
    bool ratio = false; ///< of a pair: `across` is of ratios and in doublings, 1 for twice as high; else of differences
    std::shared_ptr<const MapShapes> shapes; ///< of a map
    int classesBelowZero = 0; ///< of a map's classes; where there are any, zero divides the colours
    int classes = 0; ///< of a map
    std::vector<LegendEntry> legend; ///< empty where labels say it all
    QString emptyText; ///< why there is nothing to draw, in sentences, where the chart itself is the wrong one for the figures
    QStringList notes; ///< "The axis does not start at zero."
    QString source; ///< "Source: Department of Health and Social Care, ASCOF, January 2026"
    QString licence;

    /// Whether there is any figure to draw; a chart without one is never shown.
    bool hasFigures() const;
    /// Whether its marks stand on an axis of time.
    bool isOverTime() const { return kind == Kind::Trend || kind == Kind::BoxOverTime || kind == Kind::Band; }
    /// Whether its marks are in units of their own, so that a table writes the unit with each value.
    bool hasUnlikeUnits() const { return kind == Kind::Spine || kind == Kind::Pair; }
    /// Every mark, in reading order: for keyboard and screen reader.
    std::vector<const ChartMark *> marks() const;
    /// Every mark once, without the pinned rows: for tables and files.
    std::vector<const ChartMark *> figures() const;
    /// The mark in the row below (1) or above (-1) that stands in the same place as marks()[index]; itself at the end.
    int acrossRows(int index, int direction) const;
    /// About how many lines of text high the rows are, before anything is measured.
    int barLines() const;
    /// One line a mark, for golden tests.
    QString dump() const;

    bool operator==(const ChartSpec &) const = default;
};

/// The smallest axis by the 1-2-5 rule, of at most `ticks` steps, that holds `minimum` to `maximum`.
ValueAxis niceAxis(double minimum, double maximum, int ticks = 6);

/// The axis that holds both, for two charts side by side.
ValueAxis commonAxis(const ValueAxis &a, const ValueAxis &b);

/// A tick of the axis as people read it, at the precision of its step: "1,200", "0.25", "−20".
QString tickText(double value, const ValueAxis &axis);

} // namespace careatlas
