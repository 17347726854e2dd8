// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/helplinecountsformat.h"

#include "core/import/helplinetable.h"
#include "core/support/csv.h"

#include <algorithm>
#include <map>

namespace careatlas {

using namespace helpline;

namespace {

constexpr std::size_t mostProblems = 10'000;

/// One council's counts of one period, with where they stand.
struct Entry {
    struct Place {
        int row = 0;
        int column = 0;
    };
    std::array<GivenCount, places> counts;
    std::array<std::optional<Place>, places> found;
    Place first;
    bool doubtful = false;
};

using Entries = std::map<std::pair<AreaCode, Period>, Entry>;

class Reader {
public:
    Reader(const ImportContext &context, QString sheet, const Columns &columns) : m_areas(context.areas), m_sheet(std::move(sheet)), m_columns(columns) {}

    void take(const Row &row);
    Result<ImportPlan> finish();

private:
    void problem(int row, int column, const QString &message)
    {
        if (m_plan.problems.size() < mostProblems)
            m_plan.problems.push_back({m_sheet, row, columnName(column), message});
    }
    std::optional<std::pair<AreaCode, Period>> subject(const Row &row);
    void takeCount(Entry &entry, int place, const Row &row, int column, const Area &area);
    void keep(const AreaCode &area, const Period &period, const Entry &entry);
    Observation observation(const AreaCode &area, const Period &period, const KeptCount &count, const Entry::Place &place) const;

    const AreaRegister &m_areas;
    QString m_sheet;
    Columns m_columns;
    Entries m_entries;
    ImportPlan m_plan;
};

/// Whether a message may repeat a cell: what has no letter may be a count in the wrong column.
bool isWords(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

std::optional<std::pair<AreaCode, Period>> Reader::subject(const Row &row)
{
    const QString name = row.at(static_cast<std::size_t>(m_columns.council)).text.simplified();
    const QString when = row.at(static_cast<std::size_t>(m_columns.period)).text.simplified();
    const Result<Area> area = m_areas.look(name);
    if (!area) {
        problem(row.number, m_columns.council, isWords(name) ? area.error().message : QStringLiteral("There is no council's name or code here."));
        return std::nullopt;
    }
    const auto period = Period::parse(when);
    if (!period || period->kind() == Period::Kind::MidYear) {
        problem(row.number, m_columns.period, QStringLiteral("The period is not a year (2025 or 2024-25), a month (March 2025) or a day (2025-03-31)."));
        return std::nullopt;
    }
    if (!area->isCouncil()) {
        problem(row.number, m_columns.council, QStringLiteral("%1 is left out: one helpline's counts are no figure for it.").arg(area->name));
        return std::nullopt;
    }
    const Area *then = m_areas.resolve(area->code.toString(), *period);
    if (!then || then->endedBefore(*period) || then->beganAfter(*period)) {
        problem(row.number, m_columns.council, QStringLiteral("%1 was no council in %2.").arg(area->name, period->label()));
        return std::nullopt;
    }
    return std::pair(then->code, *period);
}

void Reader::takeCount(Entry &entry, int place, const Row &row, int column, const Area &area)
{
    const auto at = static_cast<std::size_t>(place);
    if (entry.found[at]) {
        entry.doubtful = true;
        problem(row.number, column, QStringLiteral("“%1” of %2 stands in row %3 already.").arg(headingOf(place), area.name).arg(entry.found[at]->row));
        return;
    }
    const auto count = countIn(row.at(static_cast<std::size_t>(column)));
    if (!count) {
        entry.doubtful = true;
        problem(row.number, column, QStringLiteral("“%1” of %2 is neither a whole number, nor “1 to 5”, nor empty.").arg(headingOf(place), area.name));
        return;
    }
    entry.counts[at] = *count;
    entry.found[at] = Entry::Place{row.number, column};
}

void Reader::take(const Row &row)
{
    ++m_plan.rows;
    const auto whom = subject(row);
    if (!whom)
        return;
    const Area &area = *m_areas.find(whom->first);
    const auto [at, isNew] = m_entries.try_emplace(*whom);
    Entry &entry = at->second;
    if (isNew)
        entry.first = {row.number, m_columns.council};
    if (!m_columns.isLong()) {
        if (!isNew) {
            entry.doubtful = true;
            problem(row.number, m_columns.council, QStringLiteral("%1, %2 stands in row %3 already.").arg(area.name, whom->second.label()).arg(entry.first.row));
            return;
        }
        for (int place = 0; place < places; ++place)
            if (const int column = m_columns.counts[static_cast<std::size_t>(place)]; column >= 0)
                takeCount(entry, place, row, column, area);
        return;
    }
    const QString type = row.at(static_cast<std::size_t>(m_columns.type)).text.simplified();
    if (const int place = placeOf(type); place >= 0) {
        takeCount(entry, place, row, m_columns.count, area);
        return;
    }
    entry.doubtful = true;
    QStringList known;
    for (int place = 0; place < places; ++place)
        known << headingOf(place);
    problem(row.number, m_columns.type, QStringLiteral("%1 There are %2.")
                                            .arg(isWords(type) ? QStringLiteral("No type of request is called “%1”.").arg(type.left(60))
                                                               : QStringLiteral("There is no type of request here."),
                                                 known.join(QStringLiteral(", "))));
}

Observation Reader::observation(const AreaCode &area, const Period &period, const KeptCount &count, const Entry::Place &place) const
{
    Observation o;
    o.indicator = HelplineCountsFormat::indicators().front();
    o.area = area;
    o.period = period;
    if (count.number)
        o.value = static_cast<double>(*count.number);
    o.state = count.state;
    o.provenance.table = m_sheet;
    o.provenance.row = place.row;
    o.provenance.column = columnName(place.column);
    return o;
}

void Reader::keep(const AreaCode &area, const Period &period, const Entry &entry)
{
    CountTable<GivenCount> given;
    given.types.assign(entry.counts.begin(), entry.counts.begin() + typeCount);
    given.total = entry.counts[totalPlace];
    given.some = entry.counts[carersPlace];
    const auto kept = keptCounts(given);
    if (!kept) {
        problem(entry.first.row, m_columns.council, QStringLiteral("%1, %2: %3.").arg(m_areas.find(area)->name, period.label(), kept.error().message));
        return;
    }
    const auto placeIn = [&entry](int place) { return entry.found[static_cast<std::size_t>(place)].value_or(entry.first); };
    QStringList small;
    for (int place = 0; place < typeCount; ++place) {
        const KeptCount &count = kept->types[static_cast<std::size_t>(place)];
        if (count.state == DataState::NotAvailable)
            continue;
        if (count.state == DataState::SmallCount)
            small << headingOf(place);
        Observation o = observation(area, period, count, placeIn(place));
        o.breakdown = breakdownOf(place);
        m_plan.observations.push_back(std::move(o));
    }
    if (kept->total.state != DataState::NotAvailable) {
        Observation o = observation(area, period, kept->total, placeIn(totalPlace));
        if (o.state == DataState::Withheld && !small.isEmpty())
            o.notes = QStringLiteral("From 1 to 5: %1.").arg(small.join(QStringLiteral(", ")));
        else if (o.value && !given.total.isGiven())
            o.notes = QStringLiteral("Sum of the seven types.");
        m_plan.observations.push_back(std::move(o));
    }
    if (kept->some.state != DataState::NotAvailable) {
        Observation o = observation(area, period, kept->some, placeIn(carersPlace));
        o.indicator = HelplineCountsFormat::indicators().back();
        m_plan.observations.push_back(std::move(o));
    }
}

Result<ImportPlan> Reader::finish()
{
    std::vector<Period> periods;
    for (const auto &[whom, entry] : m_entries)
        if (std::find(periods.begin(), periods.end(), whom.second) == periods.end())
            periods.push_back(whom.second);
    std::sort(periods.begin(), periods.end(), [](const Period &a, const Period &b) { return a.firstDay() < b.firstDay(); });
    for (std::size_t i = 1; i < periods.size(); ++i)
        if (periods[i].overlaps(periods[i - 1]))
            return Error{Error::Code::BadValue,
                         QStringLiteral("The file has counts for %1 and for %2, and one lies in the other. A count that is held back in one could be taken "
                                        "from the other, so import periods that do not overlap.").arg(periods[i - 1].label(), periods[i].label()), {}};
    for (const auto &[whom, entry] : m_entries)
        if (!entry.doubtful)
            keep(whom.first, whom.second, entry);
    m_plan.sheets = 1;
    m_plan.sort();
    return std::move(m_plan);
}

} // namespace

QStringList HelplineCountsFormat::indicators()
{
    return {QStringLiteral("helpline-requests"), QStringLiteral("carers-helpline")};
}

QString HelplineCountsFormat::labelOf(const Observation &observation)
{
    for (int type = 0; type < typeCount; ++type)
        if (observation.breakdown == breakdownOf(type))
            return headingOf(type);
    return headingOf(observation.indicator == indicators().back() ? carersPlace : totalPlace);
}

QByteArray HelplineCountsFormat::fileToFill(const QString &council, const Period &period)
{
    const QStringList headings = wideHeadings();
    QStringList row{council, period.label()};
    row.resize(headings.size());
    return csvLine(headings) + csvLine(row);
}

bool HelplineCountsFormat::recognises(RowSource &source) const
{
    const auto columns = openTable(source);
    return columns && columns->missing().isEmpty();
}

Likeness HelplineCountsFormat::likeness(RowSource &source) const
{
    const auto columns = openTable(source);
    return columns ? likenessOfHeadings(source.sheets().value(0), columns->heading, columns->missing(), 4) : Likeness{};
}

Result<ImportPlan> HelplineCountsFormat::read(RowSource &source, const ImportContext &context) const
{
    const auto columns = openTable(source);
    if (!columns)
        return columns.error();
    const QString sheet = source.sheets().value(0);
    if (!columns->twice.isEmpty())
        return Error{Error::Code::BadFormat,
                     QStringLiteral("Sheet “%1”, row %2 has two columns headed “%3”. Leave one of them out.").arg(sheet).arg(columns->heading).arg(columns->twice), {}};
    if (const QStringList missing = columns->missing(); !missing.isEmpty())
        return Error{Error::Code::BadFormat,
                     QStringLiteral("Sheet “%1”, row %2 has no column headed “%3”. Save a file to fill in and compare the headings.")
                         .arg(sheet).arg(columns->heading).arg(missing.join(QStringLiteral("”, “"))), {}};
    Reader reader(context, sheet, *columns);
    while (true) {
        const auto next = source.next();
        if (!next)
            return next.error();
        if (!*next)
            break;
        reader.take(**next);
    }
    return reader.finish();
}

} // namespace careatlas
