// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/dischargereadydateformat.h"

#include "core/import/planbuilder.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace careatlas {

namespace {

const QStringList publishedColumns{QStringLiteral("Date"), QStringLiteral("Data Type"), QStringLiteral("Upper Tier Local Authority Code"),
                                   QStringLiteral("Code"), QStringLiteral("Measure"), QStringLiteral("Value")};
const QStringList tableColumns{QStringLiteral("level"), QStringLiteral("code"), QStringLiteral("month"), QStringLiteral("total_discharges"),
                               QStringLiteral("delayed_count"), QStringLiteral("bed_days_after_drd")};

/// A count with the cell it stands in; no row is no cell.
struct Count {
    CellValue value;
    PlanBuilder::Place place;
};

struct Counts {
    Count discharges;
    Count delayed;
    Count bedDays;

    bool isComplete() const { return discharges.value.number && delayed.value.number && bedDays.value.number; }
};

using Months = std::map<std::pair<AreaCode, Period>, Counts>;

struct Heading {
    QString sheet;
    QMap<QString, int> columns;

    bool has(const QStringList &wanted) const
    {
        return std::all_of(wanted.begin(), wanted.end(), [this](const QString &column) { return columns.contains(column); });
    }
    QString text(const Row &row, const char *column) const { return row.at(at(column)).text.simplified(); }
    PlanBuilder::Place place(const Row &row, const char *column) const { return {sheet, row.number, static_cast<int>(at(column))}; }
    std::size_t at(const char *column) const { return static_cast<std::size_t>(columns.value(QLatin1String(column))); }
};

Result<Heading> findHeading(RowSource &source)
{
    Heading heading{source.sheets().value(0), {}};
    if (auto opened = source.open(heading.sheet); !opened)
        return opened.error();
    const auto row = source.next();
    if (!row)
        return row.error();
    if (*row)
        for (std::size_t i = 0; i < (*row)->cells.size(); ++i)
            heading.columns.insert(plainHeading((*row)->cells[i].text), static_cast<int>(i));
    return heading;
}

/// Reads the rows of either layout into counts; what is wrong with a row is reported and leaves it out.
class CountReader {
public:
    CountReader(const Heading &heading, PlanBuilder &builder) : m_heading(heading), m_builder(builder) {}

    /// Councils have a row of their own beside those of each hospital, which hold the same patients again.
    void readPublished(const Row &row)
    {
        const QString type = m_heading.text(row, "Data Type");
        const bool isEngland = type == QLatin1String("National");
        const QString measure = m_heading.text(row, "Measure");
        Count Counts::*count = nullptr;
        if (measure == (isEngland ? QLatin1String("Number of patients discharged in total") : QLatin1String("Total Discharges for UTLA from acceptable trusts")))
            count = &Counts::discharges;
        else if (measure.startsWith(QLatin1String("Number of patients discharged where")) && measure.endsWith(QLatin1String("there is No delay")))
            count = &Counts::delayed; // what is left of all discharges, once both are read
        else if (measure == QLatin1String("Total bed days lost due to delayed discharge"))
            count = &Counts::bedDays;
        const QString code = isEngland ? AreaCode::england().toString() : m_heading.text(row, "Upper Tier Local Authority Code");
        // Patients from outside England have no code of a council.
        if (!count || (!isEngland && type != QLatin1String("UTLA Aggregate")) || !AreaCode::parse(code)) {
            ++m_builder.plan().passedOver;
            return;
        }
        if (Counts *month = monthOf(row, code, "Date", "Upper Tier Local Authority Code"))
            take(month->*count, row, "Value");
    }

    void readTable(const Row &row)
    {
        const QString level = m_heading.text(row, "level");
        if (level != QLatin1String("England") && level != QLatin1String("UTLA")) {
            ++m_builder.plan().passedOver;
            return;
        }
        const QString code = level == QLatin1String("England") ? AreaCode::england().toString() : m_heading.text(row, "code");
        if (Counts *month = monthOf(row, code, "month", "code")) {
            take(month->discharges, row, "total_discharges");
            take(month->delayed, row, "delayed_count");
            take(month->bedDays, row, "bed_days_after_drd");
        }
    }

    /// The counts of all months, the published layout's stays without a delay turned into those with one.
    Months months(bool published)
    {
        for (auto &[key, month] : m_months) {
            if (published) {
                const CellValue inTime = month.delayed.value;
                month.delayed.value = !month.discharges.value.number ? month.discharges.value : inTime;
                if (month.discharges.value.number && inTime.number)
                    month.delayed.value.number = *month.discharges.value.number - *inTime.number;
            }
            const std::optional<double> &discharges = month.discharges.value.number;
            const std::optional<double> &delayed = month.delayed.value.number;
            if (discharges && delayed && (*delayed < 0.0 || *delayed > *discharges)) {
                m_builder.problem(month.delayed.place, QStringLiteral("the count of delayed discharges does not lie within that of all discharges"));
                for (Count *count : {&month.discharges, &month.delayed, &month.bedDays})
                    count->value = {};
            }
        }
        return std::move(m_months);
    }

private:
    Counts *monthOf(const Row &row, const QString &code, const char *periodColumn, const char *codeColumn)
    {
        const auto period = Period::parse(m_heading.text(row, periodColumn));
        if (!period || period->kind() != Period::Kind::Month) {
            m_builder.problem(m_heading.place(row, periodColumn), QStringLiteral("“%1” is no month such as Apr-24 or May 2024").arg(m_heading.text(row, periodColumn)));
            return nullptr;
        }
        const Area *area = m_builder.area(code, *period, m_heading.place(row, codeColumn));
        if (!area)
            return nullptr;
        ++m_builder.plan().rows;
        return &m_months[{area->code, *period}];
    }

    void take(Count &count, const Row &row, const char *column)
    {
        const PlanBuilder::Place place = m_heading.place(row, column);
        const CellValue cell = readCell(row.at(m_heading.at(column)));
        if (count.place.row > 0)
            m_builder.problem(place, QStringLiteral("a second count for the same area and month, which row %1 already gives").arg(count.place.row));
        else if (!cell.understood)
            m_builder.problem(place, QStringLiteral("the cell is neither a number nor a known mark"));
        else
            count = {cell, place};
    }

    const Heading &m_heading;
    PlanBuilder &m_builder;
    Months m_months;
};

/// A count that no row gives was renamed, and would else be missing everywhere without a word.
QString missingCount(const Months &months)
{
    const std::pair<Count Counts::*, QString> counts[] = {{&Counts::discharges, QStringLiteral("of all discharges")},
                                                          {&Counts::delayed, QStringLiteral("of discharges with no delay")},
                                                          {&Counts::bedDays, QStringLiteral("of bed days")}};
    for (const auto &[count, words] : counts)
        if (std::none_of(months.begin(), months.end(), [member = count](const auto &month) { return (month.second.*member).place.row > 0; }))
            return words;
    return {};
}

/// `part` of `whole`, times `factor`; of none at all there is no share and no mean.
void addRatio(PlanBuilder &builder, const PlanBuilder::Target &target, const AreaCode &area, const Count &part, const Count &whole,
              double factor, const QString &ofNone, QString note)
{
    const PlanBuilder::Place &place = part.place.row > 0 ? part.place : whole.place;
    if (place.row == 0)
        return;
    CellValue ratio{std::nullopt, part.value.number ? whole.value.state : part.value.state};
    if (part.value.number && whole.value.number) {
        const bool none = *whole.value.number == 0.0;
        ratio = none ? CellValue{std::nullopt, DataState::NotApplicable}
                     : CellValue{std::round(factor * *part.value.number / *whole.value.number * 1e6) / 1e6, DataState::Value};
        note = none ? ofNone : note;
    }
    builder.add(target, area.toString(), PlanBuilder::Role::Value, ratio, place);
    builder.add(target, area.toString(), PlanBuilder::Role::Numerator, part.value, place);
    builder.add(target, area.toString(), PlanBuilder::Role::Denominator, whole.value, place);
    if (Observation *observation = builder.find(target, area))
        observation->notes = note;
}

void addFigures(PlanBuilder &builder, const AreaCode &area, const Period &period, const Counts &counts, const QString &note)
{
    const QString nobody = QStringLiteral("Nobody was discharged, so there is nothing to take a share or a mean of.");
    const QString noDelay = QStringLiteral("No discharge was delayed, so there is nothing to take a mean of.");
    const QString delay = QStringLiteral("mean-discharge-delay");
    addRatio(builder, {QStringLiteral("delayed-discharges"), period, {}}, area, counts.delayed, counts.discharges, 100.0, nobody, note);
    addRatio(builder, {delay, period, {}}, area, counts.bedDays, counts.discharges, 1.0, nobody, note);
    addRatio(builder, {delay, period, QStringLiteral("when-delayed=mean")}, area, counts.bedDays, counts.delayed, 1.0, noDelay, note);
}

/// A count of the year so far with one more month; one month without a count leaves the year without.
void addTo(Count &sum, const Count &month)
{
    if (sum.place.row == 0)
        sum = month;
    else if (sum.value.number && month.value.number)
        *sum.value.number += *month.value.number;
    else if (sum.value.number)
        sum.value = month.value;
}

/// Twelve months make a year: its figures come from its months' counts added up, not from their shares or means.
void addYears(PlanBuilder &builder, const Months &months)
{
    struct Year {
        Counts counts;
        int months = 0;
    };
    std::map<std::pair<AreaCode, Period>, Year> years;
    std::set<Period> whole;
    for (const auto &[key, counts] : months) {
        const QDate day = key.second.firstDay();
        const Period period = Period::financialYear(day.month() >= 4 ? day.year() : day.year() - 1);
        Year &year = years[{key.first, period}];
        addTo(year.counts.discharges, counts.discharges);
        addTo(year.counts.delayed, counts.delayed);
        addTo(year.counts.bedDays, counts.bedDays);
        year.months += counts.isComplete() ? 1 : 0;
        if (year.months == 12)
            whole.insert(period);
    }
    for (auto &[key, year] : years) {
        if (!whole.contains(key.second))
            continue;
        QString note = QStringLiteral("Worked out from its 12 months.");
        if (year.months < 12) {
            note = QStringLiteral("A year is worked out from all 12 of its months, and only %1 of them have figures.").arg(year.months);
            for (Count *count : {&year.counts.discharges, &year.counts.delayed, &year.counts.bedDays})
                count->value = {};
        }
        addFigures(builder, key.first, key.second, year.counts, note);
    }
}

} // namespace

bool DischargeReadyDateFormat::recognises(RowSource &source) const
{
    const auto heading = findHeading(source);
    return heading && (heading->has(publishedColumns) || heading->has(tableColumns));
}

Likeness DischargeReadyDateFormat::likeness(RowSource &source) const
{
    const Likeness published = likenessOfFirstRow(source, publishedColumns), table = likenessOfFirstRow(source, tableColumns);
    return published.share >= table.share ? published : table;
}

Result<ImportPlan> DischargeReadyDateFormat::read(RowSource &source, const ImportContext &context) const
{
    const auto heading = findHeading(source);
    if (!heading)
        return heading.error();
    const bool published = heading->has(publishedColumns);
    if (!published && !heading->has(tableColumns))
        return Error{Error::Code::BadFormat,
                     QStringLiteral("Sheet “%1”, row 1 has not all of the columns “%2”.").arg(heading->sheet, publishedColumns.join(QStringLiteral("”, “"))), {}};
    PlanBuilder builder(context.areas);
    builder.plan().sheets = 1;
    CountReader reader(*heading, builder);
    while (true) {
        const auto row = source.next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        if (published)
            reader.readPublished(**row);
        else
            reader.readTable(**row);
    }
    const Months months = reader.months(published);
    if (const QString missing = missingCount(months); published && !months.empty() && !missing.isEmpty())
        return Error{Error::Code::BadFormat, QStringLiteral("Sheet “%1” has no count %2; the layout may have changed.").arg(heading->sheet, missing), {}};
    for (const auto &[key, counts] : months)
        addFigures(builder, key.first, key.second, counts, {});
    addYears(builder, months);
    return builder.finish();
}

} // namespace careatlas
