// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/areatables.h"

#include <QMap>

#include <algorithm>

namespace careatlas {

namespace {

using Fields = QMap<QString, QString>;

const QString placeField = QStringLiteral("at"); // where in the file the row stands, for messages

Error wrong(const Fields &row, const QString &what)
{
    return Error{Error::Code::BadValue, row.value(placeField) + QLatin1String(": ") + what, {}};
}

/// The rows of the table by the mapping's own field names.
Result<std::vector<Fields>> readFields(const QJsonObject &description, RowSource &source)
{
    const QString sheet = source.sheets().value(0);
    if (auto opened = source.open(sheet); !opened)
        return opened.error();
    const QJsonObject mapping = description[QStringLiteral("fields")].toObject();
    QMap<QString, int> columns;
    std::vector<Fields> rows;
    while (true) {
        const auto row = source.next();
        if (!row)
            return row.error();
        if (!*row && columns.isEmpty())
            return Error{Error::Code::BadFormat, QStringLiteral("Sheet “%1” is empty.").arg(sheet), {}};
        if (!*row)
            return rows;
        if (columns.isEmpty()) {
            for (auto field = mapping.begin(); field != mapping.end(); ++field) {
                const auto heading = std::find_if((*row)->cells.begin(), (*row)->cells.end(), [&](const Cell &cell) {
                    return cell.text.trimmed() == field.value().toString();
                });
                if (heading == (*row)->cells.end())
                    return Error{Error::Code::BadFormat, QStringLiteral("Sheet “%1” has no column headed “%2”.").arg(sheet, field.value().toString()), {}};
                columns.insert(field.key(), static_cast<int>(heading - (*row)->cells.begin()));
            }
            continue;
        }
        Fields fields;
        for (auto column = columns.cbegin(); column != columns.cend(); ++column)
            fields.insert(column.key(), (*row)->at(static_cast<std::size_t>(column.value())).text.trimmed());
        fields.insert(placeField, QStringLiteral("Sheet “%1”, row %2").arg(sheet).arg((*row)->number));
        rows.push_back(std::move(fields));
    }
}

AreaType typeFromWords(const QString &words)
{
    if (words.startsWith(QLatin1String("City of London")))
        return AreaType::CityOfLondon;
    if (words.startsWith(QLatin1String("Isles of Scilly")))
        return AreaType::IslesOfScilly;
    if (words == QLatin1String("County"))
        return AreaType::County;
    if (words == QLatin1String("London borough"))
        return AreaType::LondonBorough;
    if (words == QLatin1String("Metropolitan district"))
        return AreaType::MetropolitanDistrict;
    return AreaType::UnitaryAuthority;
}

std::optional<int> yearOf(const QString &text)
{
    bool ok = false;
    const int year = text.toInt(&ok);
    return ok ? std::optional(year) : std::nullopt;
}

Result<AreaRegister> registerOf(const std::vector<Fields> &rows)
{
    std::vector<Area> areas{{AreaCode::england(), QStringLiteral("England"), AreaType::Country, {}, {}, {}, {}}};
    QMap<QString, QString> regions;
    QHash<QString, AreaCode> reissued;
    for (const Fields &row : rows)
        regions.insert(row.value(QStringLiteral("region_code")), row.value(QStringLiteral("region_name")));
    for (const Fields &row : rows)
        for (const QString &field : {QStringLiteral("code"), QStringLiteral("region_code")})
            if (const auto code = AreaCode::parse(row.value(field)); !code)
                return wrong(row, code.error().message);
    for (auto region = regions.cbegin(); region != regions.cend(); ++region)
        areas.push_back({*AreaCode::parse(region.key()), region.value(), AreaType::Region, {}, {}, {}, {}});
    for (const Fields &row : rows) {
        const auto code = AreaCode::parse(row.value(QStringLiteral("code")));
        const auto region = AreaCode::parse(row.value(QStringLiteral("region_code")));
        areas.push_back({*code, row.value(QStringLiteral("name")), typeFromWords(row.value(QStringLiteral("type"))), *region,
                         yearOf(row.value(QStringLiteral("first_year"))), {}, {}});
        if (const QString anew = row.value(QStringLiteral("reissued_as")); !anew.isEmpty() && anew != code->toString())
            reissued.insert(anew, *code);
    }
    return AreaRegister(std::move(areas), std::move(reissued));
}

/// Adds the councils of the past: each ends the year before its successors begin.
Result<AreaRegister> withChanges(const AreaRegister &known, const std::vector<Fields> &rows)
{
    std::vector<Area> areas = known.all();
    for (const Fields &row : rows) {
        const auto oldCode = AreaCode::parse(row.value(QStringLiteral("old_code")));
        const auto newCode = AreaCode::parse(row.value(QStringLiteral("new_code")));
        const auto year = yearOf(row.value(QStringLiteral("first_year_new")));
        if (!oldCode || !newCode || !year)
            return wrong(row, QStringLiteral("The change of “%1” lacks a code or a year.").arg(row.value(QStringLiteral("old_name"))));
        // A code issued anew is the same council still and is held under the code it had.
        if (known.reissued().contains(newCode->toString()))
            continue;
        const Area *successor = known.find(*newCode);
        if (!successor)
            return wrong(row, QStringLiteral("The change of “%1” leads to an unknown code.").arg(row.value(QStringLiteral("old_name"))));
        auto old = std::find_if(areas.begin(), areas.end(), [&](const Area &area) { return area.code == *oldCode; });
        if (old == areas.end()) {
            const bool county = oldCode->toString().startsWith(QLatin1String("E10"));
            areas.push_back({*oldCode, row.value(QStringLiteral("old_name")), county ? AreaType::County : AreaType::UnitaryAuthority,
                             successor->region, {}, *year - 1, {}});
            old = areas.end() - 1;
        }
        if (std::find(old->successors.begin(), old->successors.end(), *newCode) == old->successors.end())
            old->successors.push_back(*newCode);
    }
    return AreaRegister(std::move(areas), known.reissued());
}

} // namespace

bool isAreaTable(const QJsonObject &description)
{
    const QString format = description[QStringLiteral("format")].toString();
    return format == QLatin1String("areas") || format == QLatin1String("area-changes");
}

bool recognisesAreaTable(const QJsonObject &description, RowSource &source)
{
    return readFields(description, source).has_value();
}

Result<AreaTable> readAreaTable(const QJsonObject &description, RowSource &source, const PackFiles &pack)
{
    const auto rows = readFields(description, source);
    if (!rows)
        return rows.error();
    if (rows->empty())
        return Error{Error::Code::BadValue, QStringLiteral("Sheet “%1” has headings and no row below them.").arg(source.sheets().value(0)), {}};
    Result<AreaRegister> areas = AreaRegister();
    if (description[QStringLiteral("format")].toString() == QLatin1String("areas")) {
        areas = registerOf(*rows);
    } else {
        areas = pack.areas();
        if (areas)
            areas = withChanges(*areas, *rows);
    }
    if (!areas)
        return areas.error();
    return AreaTable{std::move(*areas), static_cast<int>(rows->size())};
}

} // namespace careatlas
