// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sourceformat.h"

#include "core/import/ascfrformat.h"
#include "core/import/ascofformat.h"
#include "core/import/ascofoutcomesformat.h"
#include "core/import/mappedformat.h"

namespace careatlas {

Likeness likenessOfSheets(const RowSource &source, const QStringList &sheets)
{
    QStringList missing = sheets;
    for (const QString &sheet : source.sheets())
        missing.removeAll(sheet);
    if (missing.isEmpty())
        return {1.0, {}, 0, {}};
    return {1.0 - static_cast<double>(missing.size()) / static_cast<double>(sheets.size()), {}, 0,
            QStringLiteral("there is no sheet “%1”").arg(missing.join(QStringLiteral("”, “")))};
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
    if (format == QLatin1String("mapped-table"))
        return MappedFormat::make(description);
    return Error{Error::Code::BadFormat, QStringLiteral("No layout is called “%1”.").arg(format), {}};
}

} // namespace careatlas
