// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/mappedformat.h"

#include "core/import/counciltotals.h"
#include "core/statistics/distribution.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <map>

namespace careatlas {

/// Where the columns of an open sheet are.
struct MappedFormat::Heading {
    QString sheet;
    QMap<QString, int> columns;
    std::size_t width = 0; ///< columns up to the last heading
    QStringList missing; ///< required headings that are not there
    QStringList doubled; ///< required headings that are there more than once

    const Cell &cell(const Row &row, const QString &column) const { return row.at(static_cast<std::size_t>(columns.value(column))); }
    PlanBuilder::Place place(const Row &row, const QString &column) const { return {sheet, row.number, columns.value(column)}; }
};

namespace {

const QString valueRole = QStringLiteral("value");
const QString numeratorRole = QStringLiteral("numerator");
const QString denominatorRole = QStringLiteral("denominator");
const QStringList roles{valueRole, QStringLiteral("respondents"), QStringLiteral("margin"), numeratorRole, denominatorRole, QStringLiteral("rate")};

QStringList names(const QJsonValue &value)
{
    QStringList list;
    if (value.isString())
        return {value.toString()};
    for (const QJsonValue entry : value.toArray())
        list << entry.toString();
    return list;
}

/// The names in {braces} of a note.
QStringList columnsOf(const QString &note)
{
    static const QRegularExpression braces(QStringLiteral("\\{([^}]+)\\}"));
    QStringList columns;
    for (auto match = braces.globalMatch(note); match.hasNext();)
        columns << match.next().captured(1);
    return columns;
}

/// The numerator in % of the denominator, or why there is none.
CellValue shareOf(const CellValue &numerator, const CellValue &denominator)
{
    if (!numerator.number)
        return numerator;
    if (!denominator.number)
        return denominator;
    if (*denominator.number <= 0.0)
        return {std::nullopt, DataState::NotApplicable};
    return {toSixDecimals(percentage(*numerator.number, *denominator.number)), numerator.state};
}

Error wrong(const QString &what)
{
    return Error{Error::Code::BadFormat, QStringLiteral("The mapping is not usable: %1.").arg(what), {}};
}

} // namespace

Result<std::unique_ptr<SourceFormat>> MappedFormat::make(const QJsonObject &description)
{
    auto format = std::make_unique<MappedFormat>();
    format->m_sheet = description[QStringLiteral("sheet")].toString();
    format->m_headerRow = description[QStringLiteral("header_row")].toInt(1);
    format->m_required = names(description[QStringLiteral("columns")]);

    const QJsonObject area = description[QStringLiteral("area")].toObject();
    format->m_areaColumn = area[QStringLiteral("column")].toString();
    const QJsonObject codes = area[QStringLiteral("codes")].toObject();
    for (auto code = codes.begin(); code != codes.end(); ++code)
        format->m_ownCodes.insert(code.key(), {code.value()[QStringLiteral("code")].toString(), code.value()[QStringLiteral("note")].toString()});

    format->m_elsewhere = names(area[QStringLiteral("elsewhere")]);

    const QJsonObject period = description[QStringLiteral("period")].toObject();
    format->m_periodColumn = period[QStringLiteral("column")].toString();
    format->m_fixedPeriod = period[QStringLiteral("fixed")].toString();
    format->m_midYear = period[QStringLiteral("kind")].toString() == QLatin1String("mid-year");

    if (const QString state = description[QStringLiteral("state")].toString(); !state.isEmpty()) {
        const auto known = dataStateFromKey(state);
        if (!known || !hasFigure(*known))
            return wrong(QStringLiteral("“%1” is no state of a figure").arg(state));
        format->m_state = *known;
    }
    const QJsonObject marks = description[QStringLiteral("marks")].toObject();
    for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
        const auto known = dataStateFromKey(mark.value().toString());
        if (!known)
            return wrong(QStringLiteral("“%1” is no data state").arg(mark.value().toString()));
        format->m_marks.insert(mark.key(), *known);
    }
    const QJsonObject words = description[QStringLiteral("words")].toObject();
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (!word.value().isDouble())
            return wrong(QStringLiteral("“%1” stands for no number").arg(word.key()));
        format->m_words.insert(word.key(), word.value().toDouble());
    }
    if (const QString totals = description[QStringLiteral("totals")].toString(); !totals.isEmpty()) {
        if (totals != QLatin1String("sum of councils"))
            return wrong(QStringLiteral("totals are a “sum of councils” or none"));
        format->m_councilTotals = true;
    }
    for (const QJsonValue entry : description[QStringLiteral("values")].toArray()) {
        Value value{entry[QStringLiteral("indicator")].toString(), entry[QStringLiteral("breakdown")].toString(), {}, {},
                    entry[QStringLiteral("check")].toString(),
                    entry[QStringLiteral("factor")].toDouble(entry[QStringLiteral("factor")].isUndefined() ? 1.0 : 0.0), entry[QStringLiteral("note")].toString(), {}};
        const QJsonObject when = entry[QStringLiteral("when")].toObject();
        for (auto cell = when.begin(); cell != when.end(); ++cell)
            value.when.insert(cell.key(), cell.value().toString());
        if (const QString own = entry[QStringLiteral("period")].toString(); !own.isEmpty()) {
            const auto known = Period::parse(own);
            if (!known)
                return wrong(QStringLiteral("“%1” is no period").arg(own));
            value.period = *known;
        }
        for (const QString &role : roles)
            if (const QStringList columns = names(entry[role]); !columns.isEmpty())
                value.columns.insert(role, columns);
        const bool share = value.columns.contains(numeratorRole) && value.columns.contains(denominatorRole);
        if (value.indicator.isEmpty() || (!value.columns.contains(valueRole) && !share))
            return wrong(QStringLiteral("a value lacks its indicator or its column"));
        if (value.factor <= 0.0)
            return wrong(QStringLiteral("a factor is a number above 0"));
        format->m_values << value;
    }
    if (format->m_required.isEmpty() || format->m_areaColumn.isEmpty() || format->m_values.isEmpty()
        || format->m_periodColumn.isEmpty() == format->m_fixedPeriod.isEmpty())
        return wrong(QStringLiteral("it needs columns, an area column, a period (a column or fixed) and values"));
    // A column that is read must be there: an unknown one would read as the first.
    QStringList named{format->m_areaColumn};
    if (!format->m_periodColumn.isEmpty())
        named << format->m_periodColumn;
    for (const Value &value : format->m_values) {
        named << value.when.keys() << columnsOf(value.note);
        if (!value.check.isEmpty())
            named << value.check;
        for (const QStringList &columns : value.columns)
            named << columns;
    }
    for (const QString &column : named)
        if (!format->m_required.contains(column))
            format->m_required << column;
    return std::unique_ptr<SourceFormat>(std::move(format));
}

Result<MappedFormat::Heading> MappedFormat::findHeading(RowSource &source) const
{
    Heading heading;
    heading.sheet = m_sheet.isEmpty() ? source.sheets().value(0) : m_sheet;
    if (auto opened = source.open(heading.sheet); !opened)
        return opened.error();
    while (true) {
        const auto row = source.next();
        if (!row)
            return row.error();
        if (!*row || (*row)->number > m_headerRow)
            break;
        if ((*row)->number < m_headerRow)
            continue;
        heading.width = (*row)->cells.size();
        for (std::size_t i = 0; i < heading.width; ++i) {
            const QString text = plainHeading((*row)->cells[i].text);
            if (m_required.contains(text) && heading.columns.contains(text))
                heading.doubled << text;
            heading.columns.insert(text, static_cast<int>(i));
        }
        break;
    }
    for (const QString &column : m_required)
        if (!heading.columns.contains(column))
            heading.missing << column;
    return heading;
}

bool MappedFormat::recognises(RowSource &source) const
{
    const auto heading = findHeading(source);
    return heading && heading->missing.isEmpty();
}

Likeness MappedFormat::likeness(RowSource &source) const
{
    const auto heading = findHeading(source);
    if (!heading)
        return {};
    return likenessOfHeadings(heading->sheet, m_headerRow, heading->missing, m_required.size());
}

Result<ImportPlan> MappedFormat::read(RowSource &source, const ImportContext &context) const
{
    const auto heading = findHeading(source);
    if (!heading)
        return heading.error();
    if (!heading->missing.isEmpty() || !heading->doubled.isEmpty())
        return Error{Error::Code::BadFormat,
                     (heading->missing.isEmpty() ? QStringLiteral("Sheet “%1”, row %2 has more than one column headed “%3”.")
                                                 : QStringLiteral("Sheet “%1”, row %2 has no column headed “%3”."))
                         .arg(heading->sheet).arg(m_headerRow).arg((heading->missing + heading->doubled).front()), {}};
    PlanBuilder builder(context.areas);
    builder.plan().sheets = 1;
    while (true) {
        const auto row = source.next();
        if (!row)
            return row.error();
        if (!*row)
            break;
        readRow(**row, *heading, builder);
    }
    ImportPlan plan = builder.finish();
    if (m_councilTotals)
        addCouncilTotals(plan, context.areas);
    return plan;
}

CellValue MappedFormat::sumOf(const QStringList &columns, const Row &row, const Heading &heading) const
{
    CellValue sum{0.0, DataState::Value};
    for (const QString &column : columns) {
        const Cell &cell = heading.cell(row, column);
        const QString text = cell.text.trimmed();
        CellValue part;
        if (const auto mark = m_marks.constFind(text); mark != m_marks.cend())
            part = {std::nullopt, *mark};
        else if (const auto word = m_words.constFind(text); word != m_words.cend())
            part = {*word, DataState::Value};
        else
            part = readCell(cell);
        if (sum.number && part.number)
            sum = {*sum.number + *part.number, m_state};
        else if (sum.number)
            sum = part;
    }
    return sum;
}

void MappedFormat::readRow(const Row &row, const Heading &heading, PlanBuilder &builder) const
{
    if (row.cells.size() > heading.width) {
        builder.problem({heading.sheet, row.number, static_cast<int>(heading.width)},
                        QStringLiteral("the row goes on beyond the last heading, perhaps for a comma in a number; it was left out"));
        return;
    }
    QString code = heading.cell(row, m_areaColumn).text.trimmed();
    QString note;
    if (const auto own = m_ownCodes.constFind(code); own != m_ownCodes.cend()) {
        code = own->code;
        note = own->note;
    }
    const bool elsewhere = std::any_of(m_elsewhere.begin(), m_elsewhere.end(), [&code](const QString &start) { return code.startsWith(start); });
    if (code.isEmpty() || elsewhere) {
        ++builder.plan().passedOver;
        return;
    }
    auto period = Period::parse(m_fixedPeriod.isEmpty() ? heading.cell(row, m_periodColumn).text : m_fixedPeriod);
    if (!period) {
        builder.problem(heading.place(row, m_periodColumn), period.error().message);
        return;
    }
    if (m_midYear)
        period = Period::midYear(period->startYear());

    std::vector<const Value *> held;
    for (const Value &value : m_values)
        if (std::all_of(value.when.keyBegin(), value.when.keyEnd(), [&](const QString &column) {
                return heading.cell(row, column).text.trimmed() == value.when.value(column);
            }))
            held.push_back(&value);
    ++(held.empty() ? builder.plan().passedOver : builder.plan().rows);
    for (const Value *value : held) {
        const PlanBuilder::Target target{value->indicator, value->period.isNull() ? *period : value->period, value->breakdown};
        const Area *area = builder.area(code, target.period, heading.place(row, m_areaColumn));
        if (!area)
            return;
        readValue(*value, target, code, row, heading, builder);
        const QString notes = QString(note + QLatin1Char(' ') + filled(value->note, row, heading)).trimmed();
        if (Observation *observation = builder.find(target, area->code); observation && !notes.isEmpty())
            observation->notes = notes;
    }
}

void MappedFormat::readValue(const Value &value, const PlanBuilder::Target &target, const QString &code, const Row &row, const Heading &heading,
                             PlanBuilder &builder) const
{
    std::map<QString, CellValue> cells;
    for (auto role = value.columns.cbegin(); role != value.columns.cend(); ++role)
        cells.emplace(role.key(), sumOf(*role, row, heading));
    const QStringList columns = value.columns.value(valueRole, value.columns.value(numeratorRole));
    if (!cells.contains(valueRole))
        cells.emplace(valueRole, shareOf(cells[numeratorRole], cells[denominatorRole]));
    if (const auto number = cells[valueRole].number; number && !value.check.isEmpty() && readCell(heading.cell(row, value.check)).number != number) {
        builder.problem(heading.place(row, columns.front()), QStringLiteral("“%1” does not go with “%2” in the column “%3”")
                                                                 .arg(heading.cell(row, columns.front()).text, heading.cell(row, value.check).text, value.check));
        return;
    }
    if (auto &number = cells[valueRole].number; number && value.factor != 1.0)
        number = withoutNoise(*number * value.factor);
    for (const auto &[role, cell] : cells)
        builder.add(target, code, *PlanBuilder::roleFromKey(role), cell, heading.place(row, value.columns.value(role, columns).front()));
}

QString MappedFormat::filled(QString note, const Row &row, const Heading &heading) const
{
    for (const QString &column : columnsOf(note))
        note.replace(QLatin1Char('{') + column + QLatin1Char('}'), heading.cell(row, column).text.simplified());
    return note;
}

} // namespace careatlas
