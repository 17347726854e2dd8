// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sourceformat.h"

#include "core/import/ascfrformat.h"
#include "core/import/ascofformat.h"
#include "core/import/ascofoutcomesformat.h"
#include "core/import/capacitytrackerformat.h"
#include "core/import/dischargereadydateformat.h"
#include "core/import/mappedformat.h"
#include "core/import/publishercell.h"
#include "core/import/smallareaformat.h"

#include <algorithm>
#include <tuple>

namespace careatlas {

void ImportPlan::sort()
{
    std::sort(observations.begin(), observations.end(), [](const Observation &a, const Observation &b) {
        return std::tie(a.indicator, a.area, a.period, a.breakdown) < std::tie(b.indicator, b.area, b.period, b.breakdown);
    });
}

namespace {

Likeness lacking(const QString &sheet, int row, const QString &words, const QStringList &missing, qsizetype wanted)
{
    if (missing.isEmpty())
        return {1.0, sheet, row, {}};
    return {1.0 - static_cast<double>(missing.size()) / static_cast<double>(wanted), sheet, row,
            words.arg(missing.join(QStringLiteral("”, “")))};
}

} // namespace

Likeness likenessOfSheets(const RowSource &source, const QStringList &sheets)
{
    QStringList missing = sheets;
    for (const QString &sheet : source.sheets())
        missing.removeAll(sheet);
    return lacking({}, 0, QStringLiteral("there is no sheet “%1”"), missing, sheets.size());
}

Likeness likenessOfHeadings(const QString &sheet, int row, const QStringList &missing, qsizetype wanted)
{
    return lacking(sheet, row, QStringLiteral("there is no column headed “%1”"), missing, wanted);
}

Likeness likenessOfFirstRow(RowSource &source, const QStringList &headings)
{
    const QString sheet = source.sheets().value(0);
    if (!source.open(sheet))
        return {};
    const auto first = source.next();
    if (!first || !*first)
        return {};
    QStringList missing = headings;
    for (const Cell &cell : (*first)->cells)
        missing.removeAll(plainHeading(cell.text));
    return likenessOfHeadings(sheet, (*first)->number, missing, headings.size());
}

Result<std::unique_ptr<SourceFormat>> SourceFormat::make(const QJsonObject &description)
{
    const QString format = description[QStringLiteral("format")].toString();
    const QString map = description[QStringLiteral("map")].toString();
    if (format == QLatin1String("ascof-time-series"))
        return std::unique_ptr<SourceFormat>(std::make_unique<AscofFormat>(map));
    if (format == QLatin1String("ascof-outcomes"))
        return std::unique_ptr<SourceFormat>(std::make_unique<AscofOutcomesFormat>(map));
    if (format == QLatin1String("asc-fr-salt"))
        return AscfrFormat::make(description);
    if (format == QLatin1String("capacity-tracker"))
        return std::unique_ptr<SourceFormat>(std::make_unique<CapacityTrackerFormat>(description));
    if (format == QLatin1String("discharge-ready-date"))
        return std::unique_ptr<SourceFormat>(std::make_unique<DischargeReadyDateFormat>());
    if (format == QLatin1String("mapped-table"))
        return MappedFormat::make(description);
    if (format == QLatin1String("small-area-deprivation"))
        return SmallAreaFormat::make(description);
    return Error{Error::Code::BadFormat, QStringLiteral("No layout is called “%1”.").arg(format), {}};
}

} // namespace careatlas
