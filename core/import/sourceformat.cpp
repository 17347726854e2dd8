// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sourceformat.h"

#include "core/import/ascfrformat.h"
#include "core/import/ascofformat.h"
#include "core/import/ascofoutcomesformat.h"
#include "core/import/capacitytrackerformat.h"
#include "core/import/dischargereadydateformat.h"
#include "core/import/mappedformat.h"
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
