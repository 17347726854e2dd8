// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/helplinetable.h"

#include "core/import/publishercell.h"

#include <algorithm>
#include <cmath>

namespace careatlas::helpline {

namespace {

struct RequestType {
    const char *key; ///< as the catalogue has it
    const char *heading;
};
constexpr std::array requestTypes{
    RequestType{"assessments", "Assessments"},
    RequestType{"care-plan", "Care plan"},
    RequestType{"carers", "Carers"},
    RequestType{"charging", "Charging"},
    RequestType{"information-seeking", "Information seeking"},
    RequestType{"legal-and-complaints", "Legal issues and complaints"},
    RequestType{"safeguarding", "Safeguarding"},
};
static_assert(requestTypes.size() == typeCount);

const QLatin1String councilHeading("Council");
const QLatin1String periodHeading("Period");
const QLatin1String typeHeading("Type");
const QLatin1String countHeading("Count");
const QLatin1String totalHeading("Total");
const QLatin1String fromCarersHeading("From carers");

/// As compared: "Legal Issues & Complaints" is "legal issues and complaints".
QString plain(const QString &text)
{
    return plainHeading(text).toCaseFolded().replace(QLatin1Char('&'), QLatin1String("and"));
}

/// Puts a column in its place, or says that its heading stands twice.
void put(int &place, int column, Columns &columns, const QString &heading)
{
    if (place >= 0)
        columns.twice = heading.simplified();
    else
        place = column;
}

Columns columnsOf(const Row &row)
{
    Columns columns;
    columns.heading = row.number;
    columns.counts.fill(-1);
    for (int i = 0; i < static_cast<int>(row.cells.size()); ++i) {
        const QString &heading = row.cells[static_cast<std::size_t>(i)].text;
        const auto is = [&heading](QLatin1String wanted) { return plain(heading) == plain(wanted); };
        if (is(councilHeading))
            put(columns.council, i, columns, heading);
        else if (is(periodHeading))
            put(columns.period, i, columns, heading);
        else if (is(typeHeading))
            put(columns.type, i, columns, heading);
        else if (is(countHeading))
            put(columns.count, i, columns, heading);
        else if (const int place = placeOf(heading); place >= 0)
            put(columns.counts[static_cast<std::size_t>(place)], i, columns, heading);
    }
    return columns;
}

} // namespace

QString headingOf(int place)
{
    return place == totalPlace    ? QString(totalHeading)
         : place == carersPlace   ? QString(fromCarersHeading)
                                  : QString::fromLatin1(requestTypes[static_cast<std::size_t>(place)].heading);
}

QString breakdownOf(int type)
{
    return QStringLiteral("request-type=%1").arg(QLatin1String(requestTypes[static_cast<std::size_t>(type)].key));
}

int placeOf(const QString &heading)
{
    const QString wanted = plain(heading);
    for (int place = 0; place < places; ++place)
        if (wanted == plain(headingOf(place)))
            return place;
    return -1;
}

QStringList wideHeadings()
{
    QStringList headings{councilHeading, periodHeading};
    for (int place = 0; place < places; ++place)
        headings << headingOf(place);
    return headings;
}

QStringList Columns::missing() const
{
    QStringList lack;
    if (council < 0)
        lack << councilHeading;
    if (period < 0)
        lack << periodHeading;
    const bool isWide = std::any_of(counts.begin(), counts.end(), [](int column) { return column >= 0; });
    if (!isLong() && !isWide)
        lack << typeHeading << countHeading;
    return lack;
}

Result<Columns> openTable(RowSource &source)
{
    if (auto opened = source.open(source.sheets().value(0)); !opened)
        return opened.error();
    const auto first = source.next();
    if (!first)
        return first.error();
    return columnsOf(first->value_or(Row()));
}

std::optional<GivenCount> countIn(const Cell &cell)
{
    static const QStringList small{QStringLiteral("1-5"), QStringLiteral("1–5"), QStringLiteral("1 to 5"), QStringLiteral("<5"),
                                   QStringLiteral("<6"),  QStringLiteral("5 or fewer")};
    if (small.contains(cell.text.simplified().toLower()))
        return GivenCount{std::nullopt, true};
    const CellValue value = readCell(cell);
    if (!value.number)
        return value.understood ? std::optional(GivenCount{std::nullopt, value.state == DataState::Suppressed}) : std::nullopt;
    constexpr double most = 1e9;
    if (*value.number < 0.0 || *value.number > most || std::floor(*value.number) != *value.number)
        return std::nullopt;
    return GivenCount{static_cast<qint64>(*value.number), false};
}

} // namespace careatlas::helpline
