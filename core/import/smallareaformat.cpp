// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/smallareaformat.h"

#include "core/domain/format.h"
#include "core/import/publishercell.h"
#include "core/statistics/distribution.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <map>

namespace careatlas {

/// Where the columns of the open sheet are.
struct SmallAreaFormat::Places {
    QString sheet;
    int smallArea = -1;
    int area = -1;
    int rank = -1;
    int decile = -1;
};

namespace {

constexpr int deciles = 10;

/// The small areas of one council, region or England.
struct Spread {
    int firstRow = 0;
    std::vector<double> ranks;
    std::vector<double> deciles;
};

Error fault(const QString &sheet, int row, int column, const QString &what)
{
    return Error{Error::Code::BadValue, QStringLiteral("Sheet “%1”, row %2, column %3: %4.").arg(sheet).arg(row).arg(columnName(column), what), {}};
}

/// A whole number from 1 to `most`, or nothing.
std::optional<double> wholeNumber(const Cell &cell, double most)
{
    const CellValue read = readCell(cell);
    return read.number && *read.number >= 1.0 && *read.number <= most && *read.number == std::floor(*read.number) ? read.number : std::nullopt;
}

QString workedOutFrom(std::size_t smallAreas)
{
    return smallAreas == 1 ? QStringLiteral("Worked out from 1 small area.")
                           : QStringLiteral("Worked out from %1 small areas.").arg(formatCount(static_cast<double>(smallAreas)));
}

/// The mean as the whole, and the five numbers of a box plot.
void addStatistics(ImportPlan &plan, const Observation &whole, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    Observation observation = whole;
    observation.value = toSixDecimals(mean(values));
    observation.denominator = static_cast<double>(values.size());
    observation.notes = workedOutFrom(values.size());
    plan.observations.push_back(observation);

    observation.denominator.reset();
    observation.notes.clear();
    const std::pair<const char *, double> parts[]{{"minimum", 0.0}, {"lower-quartile", 0.25}, {"median", 0.5}, {"upper-quartile", 0.75}, {"maximum", 1.0}};
    for (const auto &[key, p] : parts) {
        observation.breakdown = QStringLiteral("statistic=%1").arg(QLatin1String(key));
        observation.value = toSixDecimals(quantile(values, p));
        plan.observations.push_back(observation);
    }
}

/// The share of small areas in each decile; none of them in one is a true 0 %.
void addShares(ImportPlan &plan, const Observation &whole, const std::vector<double> &values)
{
    Observation observation = whole;
    observation.denominator = static_cast<double>(values.size());
    for (int decile = 1; decile <= deciles; ++decile) {
        observation.breakdown = QStringLiteral("decile=%1").arg(decile);
        observation.numerator = static_cast<double>(std::count(values.begin(), values.end(), static_cast<double>(decile)));
        observation.value = toSixDecimals(percentage(*observation.numerator, *observation.denominator));
        plan.observations.push_back(observation);
    }
}

} // namespace

Result<std::unique_ptr<SourceFormat>> SmallAreaFormat::make(const QJsonObject &description)
{
    auto format = std::make_unique<SmallAreaFormat>();
    const QJsonObject columns = description[QStringLiteral("columns")].toObject();
    const QJsonObject indicators = description[QStringLiteral("indicators")].toObject();
    format->m_smallAreaColumn = columns[QStringLiteral("small_area")].toString();
    format->m_areaColumn = columns[QStringLiteral("area")].toString();
    format->m_rankColumn = columns[QStringLiteral("rank")].toString();
    format->m_decileColumn = columns[QStringLiteral("decile")].toString();
    format->m_rankIndicator = indicators[QStringLiteral("rank")].toString();
    format->m_decileIndicator = indicators[QStringLiteral("decile")].toString();
    for (const QString *name : {&format->m_smallAreaColumn, &format->m_areaColumn, &format->m_rankColumn, &format->m_decileColumn,
                                &format->m_rankIndicator, &format->m_decileIndicator})
        if (name->isEmpty())
            return Error{Error::Code::BadFormat,
                         QStringLiteral("The layout is not usable: it needs the columns small_area, area, rank and decile "
                                        "and the indicators rank and decile."), {}};
    const auto period = Period::parse(description[QStringLiteral("period")].toString());
    if (!period)
        return period.error();
    format->m_period = *period;
    return std::unique_ptr<SourceFormat>(std::move(format));
}

Result<SmallAreaFormat::Places> SmallAreaFormat::findColumns(RowSource &source) const
{
    Places places;
    places.sheet = source.sheets().value(0);
    if (auto opened = source.open(places.sheet); !opened)
        return opened.error();
    const auto row = source.next();
    if (!row)
        return row.error();
    const std::pair<const QString *, int *> wanted[]{{&m_smallAreaColumn, &places.smallArea}, {&m_areaColumn, &places.area},
                                                     {&m_rankColumn, &places.rank}, {&m_decileColumn, &places.decile}};
    for (const auto &[heading, place] : wanted) {
        if (*row)
            for (std::size_t i = 0; i < (*row)->cells.size(); ++i)
                if (plainHeading((*row)->cells[i].text) == *heading)
                    *place = static_cast<int>(i);
        if (*place < 0)
            return Error{Error::Code::BadFormat, QStringLiteral("Sheet “%1”, row 1 has no column headed “%2”.").arg(places.sheet, *heading), {}};
    }
    return places;
}

bool SmallAreaFormat::recognises(RowSource &source) const
{
    return findColumns(source).has_value();
}

Likeness SmallAreaFormat::likeness(RowSource &source) const
{
    return likenessOfFirstRow(source, {m_smallAreaColumn, m_areaColumn, m_rankColumn, m_decileColumn});
}

Result<ImportPlan> SmallAreaFormat::read(RowSource &source, const ImportContext &context) const
{
    const auto places = findColumns(source);
    if (!places)
        return places.error();
    std::map<AreaCode, Spread> spreads;
    QSet<QString> seen;
    double highestRank = 0.0;
    ImportPlan plan;
    plan.sheets = 1;
    while (true) {
        const auto next = source.next();
        if (!next)
            return next.error();
        if (!*next)
            break;
        const Row &row = **next;
        const auto cell = [&row](int column) -> const Cell & { return row.at(static_cast<std::size_t>(column)); };
        const auto wrong = [&](int column, const QString &what) {
            return fault(places->sheet, row.number, column, QStringLiteral("“%1” %2").arg(cell(column).text.trimmed(), what));
        };

        const QString smallArea = cell(places->smallArea).text.trimmed();
        const Area *council = context.areas.resolve(cell(places->area).text.trimmed(), m_period);
        const auto rank = wholeNumber(cell(places->rank), 1e6);
        const auto decile = wholeNumber(cell(places->decile), deciles);
        if (smallArea.isEmpty() || seen.contains(smallArea))
            return wrong(places->smallArea, smallArea.isEmpty() ? QStringLiteral("is no small area") : QStringLiteral("is there twice"));
        if (!council || !council->isCouncil())
            return wrong(places->area, QStringLiteral("is the code of no council"));
        if (!rank)
            return wrong(places->rank, QStringLiteral("is no rank"));
        if (!decile)
            return wrong(places->decile, QStringLiteral("is no decile from 1 to 10"));
        seen.insert(smallArea);
        highestRank = std::max(highestRank, *rank);
        for (const AreaCode &area : {council->code, council->region, AreaCode::england()}) {
            Spread &spread = spreads[area];
            if (spread.ranks.empty())
                spread.firstRow = row.number;
            spread.ranks.push_back(*rank);
            spread.deciles.push_back(*decile);
        }
        ++plan.rows;
    }
    // Ranks run from 1 to the number of small areas, so that a file cut short shows.
    if (highestRank > plan.rows)
        return Error{Error::Code::BadValue, QStringLiteral("Sheet “%1” holds %2 small areas, but ranks up to %3: some are missing. Download the file again.")
                                                .arg(places->sheet, formatCount(plan.rows), formatCount(highestRank)), {}};
    for (const auto &[area, spread] : spreads) {
        Observation whole;
        whole.area = area;
        whole.period = m_period;
        whole.provenance.table = places->sheet;
        whole.provenance.row = spread.firstRow;
        whole.indicator = m_decileIndicator;
        whole.provenance.column = columnName(places->decile);
        addStatistics(plan, whole, spread.deciles);
        addShares(plan, whole, spread.deciles);
        whole.indicator = m_rankIndicator;
        whole.provenance.column = columnName(places->rank);
        addStatistics(plan, whole, spread.ranks);
    }
    plan.sort();
    return plan;
}

} // namespace careatlas
