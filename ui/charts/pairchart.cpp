// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pairchart.h"

#include "core/domain/format.h"
#include "ui/charts/specwriter.h"
#include "ui/charts/verdictshape.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

constexpr double mostDoublings = 5.0; ///< 32 times is as far as a ratio's axis goes

ChartMark markOf(const std::optional<Estimate> &estimate, const Area &area, AreaRole role, const PairComparison &pair)
{
    ChartMark mark;
    mark.key = QStringLiteral("%1|%2").arg(pair.period.key(), role == AreaRole::Council ? QStringLiteral("council") : QStringLiteral("second"));
    mark.area = area.code;
    mark.areaName = area.name;
    mark.period = pair.period.label();
    mark.style.role = role;
    if (!estimate) {
        mark.stateText = QStringLiteral("No figure");
        return mark;
    }
    const Unit unit = unitInWords(estimate->unit);
    mark.value = estimate->value() * displayFactor(unit);
    mark.valueText = formatValue(estimate->value(), unit);
    mark.barText = formatNumber(estimate->value(), unit);
    mark.hollow = isTentative(estimate->figure.state);
    if (estimate->figure.respondents)
        mark.sampleText = QStringLiteral("%1 people answered").arg(formatCount(*estimate->figure.respondents));
    if (const auto &interval = estimate->at95) {
        mark.lower = interval->lower * displayFactor(unit);
        mark.upper = interval->upper * displayFactor(unit);
        mark.derivedInterval = estimate->isFromCounts();
        mark.intervalText = QStringLiteral("95% interval %1 to %2, %3")
                                .arg(formatNumber(interval->lower, unit), formatNumber(interval->upper, unit),
                                     mark.derivedInterval ? QStringLiteral("worked out from counts") : QStringLiteral("as published"));
    }
    const Release &release = estimate->figure.provenance.release;
    mark.sourceText = release.name.isEmpty() ? release.publisher : QStringLiteral("%1, %2").arg(release.publisher, release.name);
    return mark;
}

QString signedText(double value, const Unit &unit)
{
    const QString number = formatNumber(value, unit);
    const bool nothing = asShown(value, unit) == 0.0;
    return (value > 0.0 && !nothing ? QStringLiteral("+") : QString()) + number;
}

QString points(const QString &number, const Unit &unit)
{
    return unit.kind() == Unit::Kind::Percent ? number + QStringLiteral(" points") : number;
}

/// The difference or the ratio, or the reason why there is none.
ChartMark differenceOf(const PairComparison &pair, const Area &a, const Area &b)
{
    const bool ratio = pair.measure == PairComparison::Measure::Ratio;
    ChartMark mark;
    mark.key = QStringLiteral("%1|difference").arg(pair.period.key());
    mark.areaName = ratio ? QStringLiteral("%1 over %2").arg(a.name, b.name) : QStringLiteral("%1 less %2").arg(a.name, b.name);
    mark.part = ratio ? QStringLiteral("Ratio") : QStringLiteral("Difference");
    mark.period = pair.period.label();
    mark.verdict = pair.verdict95;
    mark.sourceText = QStringLiteral("Worked out by Care Atlas");
    QString why = pair.notComparable;
    if (why.endsWith(QLatin1Char('.')))
        why.chop(1);
    if (!pair.a || !pair.b || pair.measure == PairComparison::Measure::None || (ratio && !pair.at95)) {
        mark.stateText = why.isEmpty() ? QStringLiteral("Not compared") : why;
        return mark;
    }
    const Unit &unit = pair.a->unit;
    const double factor = ratio ? 1.0 : displayFactor(unit);
    const double value = pair.at95 ? pair.at95->value : pair.a->value() - pair.b->value();
    const auto text = [&](double number) { return ratio ? formatRatio(number) : signedText(number, unit); };
    mark.value = value * factor;
    mark.barText = text(value);
    mark.valueText = ratio ? QStringLiteral("%1 times").arg(mark.barText) : points(mark.barText, unit);
    if (pair.at95) {
        mark.lower = pair.at95->interval.lower * factor;
        mark.upper = pair.at95->interval.upper * factor;
        mark.derivedInterval = true;
        mark.intervalText = QStringLiteral("95% interval %1 to %2").arg(text(pair.at95->interval.lower), text(pair.at95->interval.upper));
    }
    mark.stateText = why;
    // Better and worse say more than the words do, which only tell which way.
    const bool judged = pair.verdict95 == Verdict::Better || pair.verdict95 == Verdict::Worse;
    mark.verdictText = judged ? QStringLiteral("%1: %2").arg(verdictWord(pair.verdict95), pair.words) : pair.words.left(1).toUpper() + pair.words.mid(1);
    mark.rowText = pair.method;
    return mark;
}

/// Of the values; zero is on it where that costs little room.
ValueAxis axisOf(const ChartMark &a, const ChartMark &b)
{
    double least = 1e300;
    double most = -1e300;
    for (const ChartMark *mark : {&a, &b})
        if (mark->value) {
            least = std::min({least, *mark->value, mark->lower.value_or(*mark->value)});
            most = std::max({most, *mark->value, mark->upper.value_or(*mark->value)});
        }
    if (least > most)
        return {};
    return niceAxis(least > 0.0 && least < 0.4 * most ? 0.0 : least, most, 4);
}

/// About no difference, which is in the middle, so that a list of them is read down.
ValueAxis axisOfDifference(const ChartMark &mark, bool ratio)
{
    double reach = 0.0;
    for (const auto &value : {mark.value, mark.lower, mark.upper})
        if (value)
            reach = std::max(reach, ratio ? std::abs(std::log2(std::max(*value, 1e-9))) : std::abs(*value));
    if (ratio)
        reach = std::clamp(std::ceil(reach), 1.0, mostDoublings);
    ValueAxis axis = niceAxis(-reach, reach, 4);
    if (ratio)
        axis.step = std::max(1.0, axis.step); // whole doublings
    return axis;
}

double placed(double value, const ValueAxis &axis, const QRectF &area)
{
    const double span = std::max(axis.maximum - axis.minimum, 1e-12);
    return area.left() + (std::clamp(value, axis.minimum, axis.maximum) - axis.minimum) / span * area.width();
}

void paintWhisker(QPainter &painter, double from, double to, double y, const QColor &ink, const Theme &theme, bool caps)
{
    for (const QPen &pen : {QPen(theme.card, 4.0), QPen(ink, 1.6)}) {
        painter.setPen(pen);
        painter.drawLine(QPointF(from, y), QPointF(to, y));
        if (caps)
            for (const double x : {from, to})
                painter.drawLine(QPointF(x, y - 3.5), QPointF(x, y + 3.5));
    }
}

void paintGrid(QPainter &painter, const QRectF &area, const ValueAxis &axis, const Theme &theme)
{
    painter.setPen(QPen(theme.gridLine, 1.0));
    const auto first = std::lround(std::ceil(axis.minimum / axis.step - 1e-9));
    const auto last = std::lround(std::floor(axis.maximum / axis.step + 1e-9));
    for (auto i = first; i <= last; ++i) {
        const double x = placed(static_cast<double>(i) * axis.step, axis, area);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
}

} // namespace

double pairMarker(const QRectF &area)
{
    return std::clamp(area.height() * 0.11, 4.0, 9.0);
}

ChartSpec pairChart(const PairComparison &pair, const Area &a, const Area &b)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Pair;
    spec.indicator = pair.indicator.id;
    spec.area = QStringLiteral("%1 and %2").arg(a.name, b.name);
    spec.period = pair.period.label();
    spec.title = pair.indicator.title;
    const std::optional<Estimate> &any = pair.a ? pair.a : pair.b;
    const QString unit = unitInWords(any ? any->unit : pair.indicator.unitOf(pair.breakdown)).axisLabel();
    QStringList subtitle{spec.area, spec.period, withinLine(unit)};
    subtitle.removeAll(QString());
    spec.subtitle = subtitle.join(QStringLiteral(", "));
    const ChartMark first = markOf(pair.a, a, AreaRole::Council, pair);
    const ChartMark second = markOf(pair.b, b, AreaRole::SecondCouncil, pair);
    const ChartMark difference = differenceOf(pair, a, b);
    spec.axis = axisOf(first, second);
    spec.axis.label = unit.left(1).toUpper() + unit.mid(1);
    spec.ratio = pair.measure == PairComparison::Measure::Ratio;
    spec.across = axisOfDifference(difference, spec.ratio);
    spec.across.label = difference.areaName;
    if (!spec.ratio && any && any->unit.kind() == Unit::Kind::Percent)
        spec.across.label += QStringLiteral(", points");
    spec.rows = {{a.name, {first}, false, std::nullopt}, {b.name, {second}, false, std::nullopt}, {difference.part, {difference}, false, std::nullopt}};
    SourcesUsed sources;
    for (const auto *estimate : {&pair.a, &pair.b})
        if (*estimate)
            sources.add((*estimate)->figure);
    sources.write(spec);
    if (first.lower || second.lower)
        spec.notes << QStringLiteral("Thin lines are 95% intervals.");
    if (!pair.method.isEmpty())
        spec.notes << pair.method + QLatin1Char('.');
    if (spec.axis.minimum > 0.0)
        spec.notes << QStringLiteral("The axis of the values does not start at zero.");
    if (!pair.notComparable.isEmpty())
        spec.notes << pair.notComparable;
    return spec;
}

double placedDifference(double value, const ChartSpec &spec, const QRectF &area)
{
    return placed(spec.ratio ? std::log2(std::max(value, 1e-9)) : value, spec.across, area);
}

void paintPairValues(QPainter &painter, const QRectF &area, const ChartSpec &spec, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter, area, spec.axis, theme);
    for (std::size_t row = 0; row < 2 && row < spec.rows.size(); ++row) {
        const ChartMark &mark = spec.rows[row].marks.front();
        if (!mark.value)
            continue;
        const double y = area.top() + area.height() * (row == 0 ? 0.28 : 0.72);
        const QColor colour = theme.mark(mark.style);
        if (mark.lower && mark.upper)
            paintWhisker(painter, placed(*mark.lower, spec.axis, area), placed(*mark.upper, spec.axis, area), y, colour, theme, !mark.derivedInterval);
        painter.setPen(QPen(mark.hollow ? colour : theme.card, 1.4));
        painter.setBrush(mark.hollow ? theme.card : colour);
        painter.drawEllipse(QPointF(placed(*mark.value, spec.axis, area), y), pairMarker(area), pairMarker(area));
    }
}

void paintPairDifference(QPainter &painter, const QRectF &area, const ChartSpec &spec, const Theme &theme)
{
    if (spec.rows.size() < 3 || !spec.rows[2].marks.front().value)
        return;
    const ChartMark &mark = spec.rows[2].marks.front();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter, area, spec.across, theme);
    const double none = placed(0.0, spec.across, area);
    painter.setPen(QPen(theme.mark({AreaRole::England}), 1.6));
    painter.drawLine(QPointF(none, area.top()), QPointF(none, area.bottom()));
    const double y = area.center().y();
    if (mark.lower && mark.upper)
        paintWhisker(painter, placedDifference(*mark.lower, spec, area), placedDifference(*mark.upper, spec, area), y, theme.text, theme, false);
    paintVerdict(painter, mark.verdict, QPointF(placedDifference(*mark.value, spec, area), y), pairMarker(area) + 1.0, theme);
}

} // namespace careatlas
