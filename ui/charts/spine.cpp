// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spine.h"

#include "core/domain/format.h"
#include "ui/charts/specwriter.h"
#include "ui/charts/verdictshape.h"

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

constexpr int fewestForQuartiles = 4;

/// "58.1%", "£72.1 million", "1,204.5": what is too long for a column is left to the row's small print.
QString shortValue(double value, const Unit &unit)
{
    if (unit.kind() != Unit::Kind::Percent && unit.kind() != Unit::Kind::Money)
        return formatNumber(value, unit);
    return formatValue(value, unit).section(QStringLiteral(" per "), 0, 0);
}

/// "England", "the mean of councils": within a sentence.
QString inSentence(const QString &benchmark, bool place)
{
    return place || benchmark.startsWith(QLatin1String("England")) ? benchmark : QStringLiteral("the ") + withinLine(benchmark);
}

QString withoutStop(QString sentence)
{
    if (sentence.endsWith(QLatin1Char('.')))
        sentence.chop(1);
    return sentence;
}

/// Where values stand on the row's own scale. Differences from the benchmark are taken with their signs: of sizes alone a
/// value below zero would stand on the wrong side.
SpineShape shapeOf(const SpineRow &row)
{
    SpineShape shape;
    const Judgement &judgement = row.judgement;
    const bool total = needsRate(row.indicator.unitOf(judgement.benchmark.breakdown)) && !judgement.benchmark.basis;
    if (!row.spread || !judgement.benchmark.value || total)
        return shape; // a total is larger where more people live, and England's is no mark for it
    const double benchmark = *judgement.benchmark.value;
    const Distribution &spread = *row.spread;
    const double farthest = std::max(std::abs(spread.highest - benchmark), std::abs(spread.lowest - benchmark));
    const double scale = (row.indicator.polarity == Polarity::LowerIsBetter ? -1.0 : 1.0) / (farthest > 0.0 ? farthest : 1.0);
    const auto at = [&](double value) { return std::clamp((value - benchmark) * scale, -1.0, 1.0); };
    const auto pair = [&](double a, double b) { return std::minmax({at(a), at(b)}); };
    shape.scaled = true;
    std::tie(shape.lowest, shape.highest) = pair(spread.lowest, spread.highest);
    if (row.councils >= fewestForQuartiles)
        std::tie(shape.lowerQuartile, shape.upperQuartile) = pair(spread.lowerQuartile, spread.upperQuartile);
    if (judgement.estimate) {
        shape.value = at(judgement.estimate->value());
        if (const auto &interval = judgement.estimate->at95)
            std::tie(shape.lower, shape.upper) = pair(interval->lower, interval->upper);
    }
    return shape;
}

ChartMark markOf(const Area &council, AreaRole role, const SpineRow &row, const QHash<QString, QString> &stateTitles)
{
    const Judgement &judgement = row.judgement;
    ChartMark mark;
    mark.key = QStringLiteral("%1|%2|%3").arg(row.indicator.id, judgement.benchmark.period.key(),
                                              role == AreaRole::Council ? QStringLiteral("council") : QStringLiteral("second"));
    mark.style.role = role;
    mark.area = council.code;
    mark.areaName = council.name;
    mark.part = row.indicator.title;
    mark.period = judgement.benchmark.period.label();
    mark.verdict = judgement.at95;
    if (!judgement.estimate) {
        mark.stateText = judgement.reason.isEmpty() ? QStringLiteral("Not available") : withoutStop(judgement.reason);
        return mark;
    }
    const Estimate &estimate = *judgement.estimate;
    const Unit unit = unitInWords(estimate.unit);
    mark.value = estimate.value() * displayFactor(unit);
    mark.valueText = formatValue(estimate.value(), unit);
    mark.barText = shortValue(estimate.value(), unit);
    if (const auto &interval = estimate.at95) {
        mark.lower = interval->lower * displayFactor(unit);
        mark.upper = interval->upper * displayFactor(unit);
        mark.derivedInterval = estimate.isFromCounts();
        mark.intervalText = QStringLiteral("95% interval %1 to %2, %3")
                                .arg(formatNumber(interval->lower, unit), formatNumber(interval->upper, unit),
                                     mark.derivedInterval ? QStringLiteral("worked out from counts") : QStringLiteral("as published"));
    }
    if (estimate.figure.state != DataState::Value) {
        const QString key = toKey(estimate.figure.state);
        mark.stateText = stateTitles.value(key, key);
        mark.hollow = isTentative(estimate.figure.state);
    }
    if (judgement.benchmark.value)
        mark.comparisonText = QStringLiteral("%1: %2").arg(judgement.benchmark.label, formatValue(*judgement.benchmark.value, unit));
    mark.verdictText = judgement.at95 == Verdict::NotCompared
                           ? QStringLiteral("Not compared: %1").arg(withinLine(withoutStop(judgement.reason)))
                           : QStringLiteral("%1, by the 95% interval").arg(verdictWords(judgement.at95, inSentence(judgement.benchmark.label, !judgement.benchmark.area.isEmpty())));
    if (row.spread) {
        const auto number = [&unit](double value) { return formatNumber(value, unit); };
        mark.rowText = QStringLiteral("All %1 councils lie between %2 and %3").arg(formatCount(row.councils), number(row.spread->lowest), number(row.spread->highest));
        if (row.councils >= fewestForQuartiles)
            mark.rowText += QStringLiteral(", the middle half between %1 and %2").arg(number(row.spread->lowerQuartile), number(row.spread->upperQuartile));
    }
    const Release &release = estimate.figure.provenance.release;
    mark.sourceText = release.name.isEmpty() ? release.publisher : QStringLiteral("%1, %2").arg(release.publisher, release.name);
    return mark;
}

/// A council beside, whose rows are in the order of the first one's.
struct Beside {
    const Area &area;
    const std::vector<SpineRow> &rows;
};

/// Puts the second council into a row, on the scale that the row has.
void addBeside(BarRow &bar, const SpineRow &row, const Area &second, const SpineRow &own, const QHash<QString, QString> &stateTitles)
{
    SpineRow onScale = row;
    onScale.judgement.estimate = own.judgement.estimate;
    bar.spine->second = shapeOf(onScale).value;
    bar.marks.push_back(markOf(second, AreaRole::SecondCouncil, own, stateTitles));
}

ChartSpec spineOf(const Area &council, const std::vector<SpineRow> &rows, const Beside *beside, const QHash<QString, QString> &stateTitles)
{
    ChartSpec spec;
    spec.kind = ChartSpec::Kind::Spine;
    spec.indicator = QStringLiteral("profile");
    spec.area = beside ? QStringLiteral("%1 and %2").arg(council.name, beside->area.name) : council.name;
    spec.title = QStringLiteral("Profile of %1").arg(spec.area);
    spec.axis = {-1.0, 1.0, 1.0, QStringLiteral("Value"), {}, {}};
    std::vector<const SpineRow *> inOrder;
    for (const SpineRow &row : rows)
        inOrder.push_back(&row);
    const auto judged = [](const SpineRow *row) { return row->indicator.polarity != Polarity::None; };
    std::stable_partition(inOrder.begin(), inOrder.end(), judged);
    const auto named = std::find_if(inOrder.begin(), inOrder.end(), [](const SpineRow *row) { return !row->judgement.benchmark.label.isEmpty(); });
    spec.rowsTitle = named == inOrder.end() ? QStringLiteral("Benchmark") : (*named)->judgement.benchmark.label;
    const QString against = inSentence(spec.rowsTitle, named != inOrder.end() && !(*named)->judgement.benchmark.area.isEmpty());
    spec.subtitle = QStringLiteral("Against %1 and the spread of all councils").arg(against);

    SourcesUsed sources;
    bool first = true;
    bool wasJudged = false;
    for (const SpineRow *row : inOrder) {
        BarRow bar{row->indicator.title, {markOf(council, AreaRole::Council, *row, stateTitles)}, false, shapeOf(*row)};
        const Judgement &judgement = row->judgement;
        const Unit &unit = judgement.estimate ? judgement.estimate->unit : row->indicator.unit;
        QStringList detail{judgement.benchmark.period.label(), withinLine(unitInWords(unit).axisLabel())};
        detail.removeAll(QString());
        bar.spine->detail = detail.join(QStringLiteral(", "));
        if (judgement.benchmark.value)
            bar.spine->benchmarkText = shortValue(*judgement.benchmark.value, unit);
        if (first || judged(row) != wasJudged) {
            bar.spine->lowEnd = judged(row) ? QStringLiteral("Worse") : QStringLiteral("Lower");
            bar.spine->highEnd = judged(row) ? QStringLiteral("Better") : QStringLiteral("Higher");
        }
        first = false;
        wasJudged = judged(row);
        if (judgement.estimate)
            sources.add(judgement.estimate->figure);
        if (beside)
            addBeside(bar, *row, beside->area, beside->rows[static_cast<std::size_t>(row - rows.data())], stateTitles);
        spec.rows.push_back(std::move(bar));
    }
    sources.write(spec);
    spec.notes << QStringLiteral("Pale bars reach from one end of all councils to the other, darker ones hold the middle half. Each row has a scale of its own with "
                                 "%1 in the middle.").arg(against)
               << QStringLiteral("Thin lines are 95% intervals%1, cut where the bar ends.").arg(beside ? QStringLiteral(" of %1").arg(council.name) : QString());
    if (std::any_of(rows.begin(), rows.end(), [](const SpineRow &row) { return row.indicator.polarity == Polarity::LowerIsBetter; }))
        spec.notes << QStringLiteral("Where low is good the row is turned round, so that better is always right.");
    return spec;
}

} // namespace

ChartSpec spine(const Area &council, const std::vector<SpineRow> &rows, const QHash<QString, QString> &stateTitles)
{
    return spineOf(council, rows, nullptr, stateTitles);
}

ChartSpec spine(const Area &council, const std::vector<SpineRow> &rows, const Area &second, const std::vector<SpineRow> &besides,
                const QHash<QString, QString> &stateTitles)
{
    const Beside beside{second, besides};
    return spineOf(council, rows, &beside, stateTitles);
}

} // namespace careatlas
