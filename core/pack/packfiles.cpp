// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/packfiles.h"

#include "core/domain/format.h"
#include "core/pack/indicatortexts.h"
#include "core/support/csv.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

const QStringList areaColumns{QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("type"), QStringLiteral("region"),
                              QStringLiteral("first_year"), QStringLiteral("last_year"), QStringLiteral("successors"), QStringLiteral("reissued_as")};
const QStringList indicatorColumns{
    QStringLiteral("id"), QStringLiteral("checklist"), QStringLiteral("section"), QStringLiteral("group"), QStringLiteral("title"),
    QStringLiteral("unit"), QStringLiteral("denominator"), QStringLiteral("polarity"), QStringLiteral("geography"), QStringLiteral("charts"),
    QStringLiteral("breakdown"), QStringLiteral("state"), QStringLiteral("state_note")};
const QStringList sourceColumns{
    QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("publisher"), QStringLiteral("release"), QStringLiteral("published"),
    QStringLiteral("licence"), QStringLiteral("attribution"), QStringLiteral("file"), QStringLiteral("sha256"), QStringLiteral("retrieved"),
    QStringLiteral("official"), QStringLiteral("observations")};
const QStringList observationFields{
    QStringLiteral("indicator"), QStringLiteral("area"), QStringLiteral("period"), QStringLiteral("breakdown"), QStringLiteral("value"),
    QStringLiteral("state"), QStringLiteral("lower"), QStringLiteral("upper"), QStringLiteral("numerator"), QStringLiteral("denominator"),
    QStringLiteral("rate"), QStringLiteral("respondents"), QStringLiteral("notes"), QStringLiteral("table"), QStringLiteral("row"),
    QStringLiteral("column")};

QString written(const std::optional<double> &number)
{
    return number ? formatExact(*number) : QString();
}

QString written(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

Error wrong(const CsvTable &table, std::size_t row, const QString &what)
{
    const QString stop = what.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral(".");
    return Error{Error::Code::BadValue, QStringLiteral("%1: %2%3").arg(table.place(row), what, stop), {}};
}

/// The numbers of one row. What is no number is never taken for one: the first such cell is named by fault().
class Numbers {
public:
    Numbers(const CsvTable &table, std::size_t row) : m_table(table), m_row(row) {}

    std::optional<double> number(const char *column) { return take<double>(column, [](const QString &text, bool *ok) { return text.toDouble(ok); }); }
    std::optional<int> whole(const char *column) { return take<int>(column, [](const QString &text, bool *ok) { return text.toInt(ok); }); }
    const std::optional<Error> &fault() const { return m_fault; }

private:
    template <typename T, typename Read>
    std::optional<T> take(const char *column, Read read)
    {
        const QString &text = m_table.at(m_row, QLatin1String(column));
        if (text.isEmpty())
            return std::nullopt;
        bool ok = false;
        const T value = read(text, &ok);
        if (ok && std::isfinite(static_cast<double>(value)))
            return value;
        if (!m_fault)
            m_fault = wrong(m_table, m_row, QStringLiteral("%1 is “%2”, which is no number").arg(QLatin1String(column), text));
        return std::nullopt;
    }

    const CsvTable &m_table;
    std::size_t m_row;
    std::optional<Error> m_fault;
};

} // namespace

Result<AreaRegister> PackFiles::areas() const
{
    const auto table = CsvTable::readFile(path(areasFile()), areaColumns);
    if (!table)
        return table.error();
    std::vector<Area> areas;
    QHash<QString, AreaCode> reissued;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const auto code = AreaCode::parse(table->at(row, QStringLiteral("code")));
        const auto type = areaTypeFromKey(table->at(row, QStringLiteral("type")));
        if (!code || !type)
            return wrong(*table, row, QStringLiteral("the code or the type is not known"));
        Numbers numbers(*table, row);
        Area area{*code, table->at(row, QStringLiteral("name")), *type, {}, numbers.whole("first_year"), numbers.whole("last_year"), {}};
        if (numbers.fault())
            return *numbers.fault();
        if (const QString &text = table->at(row, QStringLiteral("region")); !text.isEmpty()) {
            const auto region = AreaCode::parse(text);
            if (!region)
                return wrong(*table, row, QStringLiteral("the region “%1” is no area code").arg(text));
            area.region = *region;
        }
        for (const QString &text : table->at(row, QStringLiteral("successors")).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            const auto successor = AreaCode::parse(text);
            if (!successor)
                return wrong(*table, row, successor.error().message);
            area.successors.push_back(*successor);
        }
        if (const QString &anew = table->at(row, QStringLiteral("reissued_as")); !anew.isEmpty())
            reissued.insert(anew, *code);
        areas.push_back(std::move(area));
    }
    return AreaRegister(std::move(areas), std::move(reissued));
}

QByteArray PackFiles::textOf(const AreaRegister &areas)
{
    QByteArray text = csvLine(areaColumns);
    for (const Area &area : areas.all()) {
        QStringList successors;
        for (const AreaCode &code : area.successors)
            successors << code.toString();
        text += csvLine({area.code.toString(), area.name, toKey(area.type), area.region.toString(), written(area.firstYear),
                         written(area.lastYear), successors.join(QLatin1Char(' ')), areas.reissued().key(area.code)});
    }
    return text;
}

Result<QHash<QString, Dimension>> PackFiles::dimensions() const
{
    const auto table = CsvTable::readFile(path(QStringLiteral("dimensions.csv")), {QStringLiteral("id"), QStringLiteral("title"),
                                                                                   QStringLiteral("unit"), QStringLiteral("denominator")});
    const auto parts = CsvTable::readFile(path(QStringLiteral("breakdowns.csv")),
                                          {QStringLiteral("dimension"), QStringLiteral("key"), QStringLiteral("label")});
    if (!table || !parts)
        return !table ? table.error() : parts.error();
    QHash<QString, Dimension> dimensions;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const auto cell = [&](const char *column) { return table->at(row, QLatin1String(column)); };
        dimensions.insert(cell("id"), {cell("id"), cell("title"), Unit::fromCatalogue(cell("unit"), cell("denominator")), {}});
    }
    for (std::size_t row = 0; row < parts->size(); ++row) {
        const QString id = parts->at(row, QStringLiteral("dimension"));
        const auto dimension = dimensions.find(id);
        if (dimension == dimensions.end())
            return wrong(*parts, row, QStringLiteral("dimensions.csv has no “%1”").arg(id));
        Breakdown part{id, parts->at(row, QStringLiteral("key")), parts->at(row, QStringLiteral("label"))};
        if (std::any_of(dimension->parts.begin(), dimension->parts.end(), [&part](const Breakdown &other) { return other.key == part.key; }))
            return wrong(*parts, row, QStringLiteral("“%1” is there twice").arg(part.id()));
        dimension->parts.push_back(std::move(part));
    }
    return dimensions;
}

Result<QHash<QString, IndicatorText>> PackFiles::texts() const
{
    QHash<QString, IndicatorText> texts;
    for (const QString &name : textFiles()) {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be read: %2.").arg(file.fileName(), file.errorString()), {}};
        auto some = parseIndicatorTexts(file.readAll(), name);
        if (!some)
            return some.error();
        for (auto text = some->begin(); text != some->end(); ++text) {
            if (texts.contains(text.key()))
                return Error{Error::Code::BadValue, QStringLiteral("%1: “%2” has a text in another file as well.").arg(name, text.key()), {}};
            texts.insert(text.key(), *text);
        }
    }
    return texts;
}

Result<std::vector<Indicator>> PackFiles::indicators() const
{
    const auto known = dimensions();
    const auto table = CsvTable::readFile(path(QStringLiteral("indicators.csv")), indicatorColumns);
    auto text = texts();
    const auto denominators = CsvTable::readFile(path(QStringLiteral("denominators.csv")),
                                                 {QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("unit"), QStringLiteral("definition")});
    if (!known || !table || !text || !denominators)
        return !known ? known.error() : !table ? table.error() : !text ? text.error() : denominators.error();

    std::vector<Indicator> indicators;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const auto cell = [&](const char *column) { return table->at(row, QLatin1String(column)); };
        const auto polarity = polarityFromKey(cell("polarity"));
        const auto state = dataStateFromKey(cell("state"));
        if (!polarity || !state)
            return wrong(*table, row, QStringLiteral("the polarity or the state is not known"));
        Indicator indicator{cell("id"), cell("checklist"), cell("section"), cell("group"), cell("title"),
                            Unit::fromCatalogue(cell("unit"), cell("denominator")), *polarity, cell("geography"),
                            cell("charts").split(QLatin1Char(','), Qt::SkipEmptyParts), {}, *state, cell("state_note"), text->take(cell("id")), true};
        for (const QString &id : cell("breakdown").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const auto dimension = known->constFind(id);
            if (dimension == known->cend())
                return wrong(*table, row, QStringLiteral("dimensions.csv has no “%1”").arg(id));
            indicator.dimensions.push_back(*dimension);
            if (dimension->unit.words().isEmpty())
                indicator.dimensions.back().unit = indicator.unit;
        }
        indicators.push_back(std::move(indicator));
    }
    if (!text->isEmpty())
        return Error{Error::Code::BadValue, QStringLiteral("texts: indicators.csv has no “%1”.").arg(text->begin().key()), {}};
    for (std::size_t row = 0; row < denominators->size(); ++row) {
        Indicator denominator;
        denominator.id = denominators->at(row, QStringLiteral("id"));
        denominator.title = denominators->at(row, QStringLiteral("title"));
        denominator.unit = Unit::fromCatalogue(denominators->at(row, QStringLiteral("unit")), {});
        denominator.text.definition = denominators->at(row, QStringLiteral("definition"));
        denominator.listed = false;
        indicators.push_back(std::move(denominator));
    }
    return indicators;
}

Result<std::vector<MethodBreak>> PackFiles::breaks() const
{
    const auto table = CsvTable::readFile(path(QStringLiteral("breaks.csv")),
                                          {QStringLiteral("indicator"), QStringLiteral("from"), QStringLiteral("explanation")});
    if (!table)
        return table.error();
    std::vector<MethodBreak> breaks;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const auto from = Period::parse(table->at(row, QStringLiteral("from")));
        if (!from)
            return wrong(*table, row, from.error().message);
        breaks.push_back({table->at(row, QStringLiteral("indicator")), *from, table->at(row, QStringLiteral("explanation"))});
    }
    return breaks;
}

Result<std::vector<PackSource>> PackFiles::sources() const
{
    if (!QFile::exists(path(sourcesFile())))
        return std::vector<PackSource>();
    const auto table = CsvTable::readFile(path(sourcesFile()), sourceColumns);
    if (!table)
        return table.error();
    std::vector<PackSource> sources;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const auto cell = [&](const char *column) { return table->at(row, QLatin1String(column)); };
        PackSource source;
        source.release.source = cell("id");
        source.release.title = cell("title");
        source.release.publisher = cell("publisher");
        source.release.name = cell("release");
        source.release.published = cell("published");
        source.release.licence = cell("licence");
        source.release.attribution = cell("attribution");
        source.release.file = cell("file");
        source.release.sha256 = cell("sha256");
        source.release.retrieved = QDate::fromString(cell("retrieved"), Qt::ISODate);
        if (!source.release.retrieved.isValid() && !cell("retrieved").isEmpty())
            return wrong(*table, row, QStringLiteral("retrieved is “%1”, which is no date such as 2026-03-31").arg(cell("retrieved")));
        source.release.official = cell("official") == QLatin1String("yes");
        if (!source.release.official && cell("official") != QLatin1String("no"))
            return wrong(*table, row, QStringLiteral("official is “%1” where it takes yes or no").arg(cell("official")));
        source.observations = cell("observations");
        sources.push_back(std::move(source));
    }
    return sources;
}

QByteArray PackFiles::textOf(std::vector<PackSource> sources)
{
    std::sort(sources.begin(), sources.end(), [](const PackSource &a, const PackSource &b) {
        return std::tie(a.release.source, a.release.published) < std::tie(b.release.source, b.release.published);
    });
    QByteArray text = csvLine(sourceColumns);
    for (const auto &[r, observations] : sources)
        text += csvLine({r.source, r.title, r.publisher, r.name, r.published, r.licence, r.attribution, r.file, r.sha256,
                         r.retrieved.toString(Qt::ISODate), r.official ? QStringLiteral("yes") : QStringLiteral("no"), observations});
    return text;
}

Result<std::vector<Observation>> PackFiles::observations(const QString &name) const
{
    const auto table = CsvTable::readFile(path(name), observationFields);
    if (!table)
        return table.error();
    std::vector<Observation> observations;
    observations.reserve(table->size());
    for (std::size_t row = 0; row < table->size(); ++row) {
        const auto cell = [&](const char *column) { return table->at(row, QLatin1String(column)); };
        const auto area = AreaCode::parse(cell("area"));
        const auto period = Period::parse(cell("period"));
        const auto state = dataStateFromKey(cell("state"));
        if (!area || !period || !state)
            return wrong(*table, row, QStringLiteral("the area, the period or the state is not known"));
        if (hasFigure(*state) == cell("value").isEmpty())
            return wrong(*table, row, QStringLiteral("the state “%1” does not go with the value “%2”").arg(cell("state"), cell("value")));
        Numbers numbers(*table, row);
        Observation o{cell("indicator"), *area, *period, cell("breakdown"), numbers.number("value"), *state, numbers.number("lower"),
                      numbers.number("upper"), numbers.number("numerator"), numbers.number("denominator"), numbers.number("rate"),
                      numbers.number("respondents"), cell("notes"), {}};
        o.provenance.table = cell("table");
        o.provenance.row = numbers.whole("row").value_or(0);
        o.provenance.column = cell("column");
        if (numbers.fault())
            return *numbers.fault();
        observations.push_back(std::move(o));
    }
    return observations;
}

QByteArray PackFiles::textOf(const std::vector<Observation> &observations)
{
    QByteArray text = csvLine(observationFields);
    for (const Observation &o : observations)
        text += csvLine({o.indicator, o.area.toString(), o.period.key(), o.breakdown, written(o.value), toKey(o.state), written(o.lower),
                         written(o.upper), written(o.numerator), written(o.denominator), written(o.publishedRate), written(o.respondents),
                         o.notes, o.provenance.table, QString::number(o.provenance.row), o.provenance.column});
    return text;
}

QStringList PackFiles::files() const
{
    QStringList files = QDir(m_folder).entryList({QStringLiteral("*.csv"), QStringLiteral("*.json"), QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    files << textFiles();
    for (const QString &name : QDir(path(QStringLiteral("observations"))).entryList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name))
        files << QStringLiteral("observations/") + name;
    return files;
}

QStringList PackFiles::textFiles() const
{
    QStringList files = QDir(path(QStringLiteral("texts"))).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    for (QString &name : files)
        name.prepend(QLatin1String("texts/"));
    return files;
}

Result<QString> PackFiles::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : files()) {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be read: %2.").arg(file.fileName(), file.errorString()), {}};
        hash.addData(name.toUtf8());
        hash.addData(&file);
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<void> PackFiles::write(const Contents &contents) const
{
    std::vector<std::unique_ptr<QSaveFile>> files;
    const auto fault = [](const QSaveFile &file) {
        return Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()), {}};
    };
    for (const auto &[name, content] : contents) {
        files.push_back(std::make_unique<QSaveFile>(path(name)));
        QSaveFile &file = *files.back();
        QDir().mkpath(QFileInfo(file.fileName()).absolutePath());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
            return fault(file);
    }
    for (const auto &file : files)
        if (!file->commit())
            return fault(*file);
    return {};
}

} // namespace careatlas
