// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspec.h"

#include "core/domain/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

/// The smallest 1, 2 or 5 times a power of ten that is at least `size`.
double niceStep(double size)
{
    const double power = std::pow(10.0, std::floor(std::log10(size)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= size * (1.0 - 1e-9))
            return factor * power;
    return 10.0 * power;
}

/// A multiple of `step`, with no dust of binary fractions.
double multiple(double count, double step)
{
    const double value = count * step;
    return std::round(value * 1e9) / 1e9;
}

QString orDash(const std::optional<double> &value)
{
    return value ? QString::number(*value, 'g', 10) : QStringLiteral("-");
}

QString dumped(const ChartMark &mark)
{
    QStringList words{mark.key, mark.areaName};
    if (!mark.part.isEmpty())
        words << mark.part;
    words << mark.period << orDash(mark.value) << mark.valueText << mark.barText;
    if (mark.lower || mark.upper)
        words << QStringLiteral("[%1, %2]").arg(orDash(mark.lower), orDash(mark.upper));
    for (const QString &text : {mark.stateText, mark.intervalText, mark.sampleText, mark.acrossText, mark.rankText, mark.comparisonText, mark.verdictText,
                                  mark.rowText, mark.sourceText})
        if (!text.isEmpty())
            words << text;
    if (mark.hollow)
        words << QStringLiteral("hollow");
    if (mark.derivedInterval)
        words << QStringLiteral("derived");
    if (mark.style.reference)
        words << QStringLiteral("reference");
    if (mark.style.marked)
        words << QStringLiteral("marked");
    if (mark.style.mapClass >= 0)
        words << QStringLiteral("class %1").arg(mark.style.mapClass + 1);
    return words.join(QStringLiteral(" | "));
}

QString kindName(ChartSpec::Kind kind)
{
    switch (kind) {
    case ChartSpec::Kind::Bar:
        return QStringLiteral("bar");
    case ChartSpec::Kind::GroupedBar:
        return QStringLiteral("grouped-bar");
    case ChartSpec::Kind::StackedBar:
        return QStringLiteral("stacked-bar");
    case ChartSpec::Kind::Box:
        return QStringLiteral("box");
    case ChartSpec::Kind::RatingTable:
        return QStringLiteral("rating-table");
    case ChartSpec::Kind::Ranked:
        return QStringLiteral("rank");
    case ChartSpec::Kind::Strip:
        return QStringLiteral("distribution");
    case ChartSpec::Kind::BoxOverTime:
        return QStringLiteral("box-over-time");
    case ChartSpec::Kind::Band:
        return QStringLiteral("band");
    case ChartSpec::Kind::Map:
        return QStringLiteral("map");
    case ChartSpec::Kind::Scatter:
        return QStringLiteral("scatter");
    case ChartSpec::Kind::Spine:
        return QStringLiteral("spine");
    case ChartSpec::Kind::Pair:
        return QStringLiteral("compare");
    case ChartSpec::Kind::Trend:
        break;
    }
    return QStringLiteral("trend");
}

} // namespace

QString ChartMark::words() const
{
    QString line = areaName;
    if (!part.isEmpty())
        line += QStringLiteral(", ") + part;
    line += QStringLiteral(", %1: %2.").arg(period, valueText.isEmpty() ? stateText : valueText);
    for (const QString &text : {valueText.isEmpty() ? QString() : stateText, intervalText, sampleText, acrossText, rankText, comparisonText, verdictText, rowText})
        if (!text.isEmpty())
            line += QLatin1Char(' ') + text + QLatin1Char('.');
    return line;
}

bool ChartSpec::hasFigures() const
{
    const auto all = marks();
    return std::any_of(all.begin(), all.end(), [](const ChartMark *mark) { return mark->value.has_value(); });
}

std::vector<const ChartMark *> ChartSpec::marks() const
{
    std::vector<const ChartMark *> all;
    for (const BarRow &row : rows)
        for (const ChartMark &mark : row.marks)
            all.push_back(&mark);
    // Lines are kept in drawing order, the council last; it is read first.
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        for (const auto &segment : line->segments)
            for (const TrendPoint &point : segment)
                all.push_back(&point.mark);
    return all;
}

std::vector<const ChartMark *> ChartSpec::figures() const
{
    std::vector<const ChartMark *> all = marks();
    const auto pinned = std::count_if(rows.begin(), rows.end(), [](const BarRow &row) { return row.pinned; });
    all.erase(all.begin(), all.begin() + pinned); // one mark each, above the others
    return all;
}

int ChartSpec::acrossRows(int index, int direction) const
{
    int first = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const int count = static_cast<int>(rows[row].marks.size());
        if (index < first + count) {
            const std::size_t other = row + static_cast<std::size_t>(direction); // wraps above the first row
            if (other >= rows.size() || rows[other].marks.empty())
                return index;
            const int there = static_cast<int>(rows[other].marks.size());
            return (direction > 0 ? first + count : first - there) + std::min(index - first, there - 1);
        }
        first += count;
    }
    return index;
}

int ChartSpec::barLines() const
{
    if (kind != Kind::GroupedBar)
        return static_cast<int>(rows.size());
    std::ptrdiff_t count = 0;
    for (const BarRow &row : rows) {
        const auto bars = std::count_if(row.marks.begin(), row.marks.end(), [](const ChartMark &mark) { return !mark.style.reference; });
        const bool rules = bars < static_cast<std::ptrdiff_t>(row.marks.size());
        count += rules ? bars : bars + 1; // rows of bars stand apart
    }
    return static_cast<int>(count);
}

QString ChartSpec::dump() const
{
    QStringList out{QStringLiteral("%1: %2").arg(kindName(kind), title), subtitle,
                    QStringLiteral("axis %1 to %2 by %3: %4").arg(axis.minimum).arg(axis.maximum).arg(axis.step).arg(axis.label)};
    if (!axis.lowEnd.isEmpty() || !axis.highEnd.isEmpty())
        out << QStringLiteral("ends %1 | %2").arg(axis.lowEnd, axis.highEnd);
    if (kind == Kind::Scatter || kind == Kind::Pair)
        out << QStringLiteral("across %1 to %2 by %3: %4").arg(across.minimum).arg(across.maximum).arg(across.step).arg(across.label);
    if (!emptyText.isEmpty())
        out << emptyText;
    bool titled = rowsTitle.isEmpty();
    for (const BarRow &row : rows) {
        if (!titled && !row.pinned) {
            out << QStringLiteral("under %1").arg(rowsTitle);
            titled = true;
        }
        out << (row.pinned ? QStringLiteral("pinned %1") : QStringLiteral("row %1")).arg(row.label);
        for (const ChartMark &mark : row.marks)
            out << QStringLiteral("  ") + dumped(mark);
        if (row.spine)
            out << QStringLiteral("  spine %1 (%2 to %3) %4, at %5 (%6 to %7), against %8, %9")
                       .arg(orDash(row.spine->lowest), orDash(row.spine->lowerQuartile), orDash(row.spine->upperQuartile), orDash(row.spine->highest),
                            orDash(row.spine->value), orDash(row.spine->lower), orDash(row.spine->upper), row.spine->benchmarkText,
                            QStringList{row.spine->lowEnd, row.spine->highEnd}.join(QStringLiteral(" | ")));
    }
    for (const TrendLine &line : lines) {
        out << QStringLiteral("line %1").arg(line.label);
        for (const auto &segment : line.segments) {
            out << QStringLiteral("  segment");
            for (const TrendPoint &point : segment)
                out << QStringLiteral("    ") + dumped(point.mark);
        }
    }
    QStringList tickLabels;
    for (const TimeTick &tick : ticks)
        tickLabels << tick.label;
    if (!tickLabels.isEmpty())
        out << QStringLiteral("ticks %1").arg(tickLabels.join(QLatin1Char(' ')));
    for (const BreakRule &rule : breaks)
        out << QStringLiteral("break %1: %2").arg(rule.where, rule.explanation);
    QStringList names;
    for (const LegendEntry &entry : legend)
        names << entry.label;
    if (!names.isEmpty())
        out << QStringLiteral("legend %1").arg(names.join(QStringLiteral(" | ")));
    for (const QString &note : notes)
        out << QStringLiteral("note %1").arg(note);
    if (!source.isEmpty())
        out << source;
    if (!licence.isEmpty())
        out << licence;
    return out.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

ValueAxis niceAxis(double minimum, double maximum, int ticks)
{
    if (maximum < minimum)
        std::swap(minimum, maximum);
    if (maximum - minimum <= 0.0) {
        minimum = std::min(0.0, minimum);
        maximum = maximum > minimum ? maximum : minimum + 1.0;
    }
    ValueAxis axis;
    axis.step = niceStep((maximum - minimum) / ticks);
    // Rounding both ends outwards can add a step: the next size is then the smallest that keeps to `ticks`.
    for (;;) {
        const double first = std::floor(minimum / axis.step + 1e-9);
        const double last = std::ceil(maximum / axis.step - 1e-9);
        axis.minimum = multiple(first, axis.step);
        axis.maximum = multiple(last, axis.step);
        if (last - first <= ticks)
            return axis;
        axis.step = niceStep(axis.step * 1.5);
    }
}

ValueAxis commonAxis(const ValueAxis &a, const ValueAxis &b)
{
    if (a == b)
        return a; // may have ends that no rule finds again
    ValueAxis axis = niceAxis(std::min(a.minimum, b.minimum), std::max(a.maximum, b.maximum));
    axis.label = a.label;
    return axis;
}

QString tickText(double value, const ValueAxis &axis)
{
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const int decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(axis.step) - 1e-9)), 0, 9);
    const QString text = british.toString(std::abs(value), 'f', decimals);
    return value < 0.0 ? QStringLiteral("−") + text : text;
}

} // namespace careatlas
