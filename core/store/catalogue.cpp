// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/catalogue.h"

#include "core/store/database.h"
#include "core/store/storedrows.h"

namespace careatlas {

namespace {

AreaCode codeOf(const QString &text)
{
    const auto code = AreaCode::parse(text);
    return code ? *code : AreaCode();
}

Result<AreaRegister> readAreas(const Database &database)
{
    QHash<QString, std::vector<AreaCode>> successors;
    Statement follow(database, QStringLiteral("SELECT code, successor FROM area_successor ORDER BY code, successor"));
    if (auto done = follow.run(); !done)
        return done.error();
    while (follow.next())
        successors[follow.text(0)].push_back(codeOf(follow.text(1)));

    std::vector<Area> areas;
    Statement select(database, QStringLiteral("SELECT code, name, type, region_code, first_year, last_year FROM area ORDER BY id"));
    if (auto done = select.run(); !done)
        return done.error();
    while (select.next()) {
        Area area;
        area.code = codeOf(select.text(0));
        area.name = select.text(1);
        area.type = areaTypeFromKey(select.text(2)).value_or(AreaType::UnitaryAuthority);
        area.region = codeOf(select.text(3));
        if (const auto year = select.number(4))
            area.firstYear = static_cast<int>(*year);
        if (const auto year = select.number(5))
            area.lastYear = static_cast<int>(*year);
        area.successors = successors.value(select.text(0));
        areas.push_back(std::move(area));
    }

    QHash<QString, AreaCode> reissued;
    Statement reissue(database, QStringLiteral("SELECT new_code, code FROM area_reissue"));
    if (auto done = reissue.run(); !done)
        return done.error();
    while (reissue.next())
        reissued.insert(reissue.text(0), codeOf(reissue.text(1)));
    return AreaRegister(std::move(areas), std::move(reissued));
}

Result<std::vector<Indicator>> readIndicators(const Database &database)
{
    QHash<QString, Dimension> dimensions;
    Statement dimension(database, QStringLiteral("SELECT name, title, unit, denominator FROM dimension"));
    if (auto done = dimension.run(); !done)
        return done.error();
    while (dimension.next())
        dimensions.insert(dimension.text(0), {dimension.text(0), dimension.text(1), Unit::fromCatalogue(dimension.text(2), dimension.text(3)), {}});
    Statement part(database, QStringLiteral("SELECT name, dimension, label FROM breakdown WHERE dimension <> '' ORDER BY id"));
    if (auto done = part.run(); !done)
        return done.error();
    while (part.next())
        dimensions[part.text(1)].parts.push_back({part.text(1), part.text(0).section(QLatin1Char('='), 1), part.text(2)});

    std::vector<Indicator> indicators;
    Statement select(database, QStringLiteral("SELECT name, checklist, section, grouping, title, unit, denominator, polarity, geography, charts, "
                                              "breakdown, state, state_note, definition, why, how_to_read, caveats, limits, standing, synonyms, listed "
                                              "FROM indicator ORDER BY id"));
    if (auto done = select.run(); !done)
        return done.error();
    while (select.next()) {
        Indicator i;
        i.id = select.text(0);
        i.checklist = select.text(1);
        i.section = select.text(2);
        i.group = select.text(3);
        i.title = select.text(4);
        i.unit = Unit::fromCatalogue(select.text(5), select.text(6));
        i.polarity = polarityFromKey(select.text(7)).value_or(Polarity::None);
        i.geography = select.text(8);
        i.charts = select.text(9).split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString &id : select.text(10).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            i.dimensions.push_back(dimensions.value(id));
            if (i.dimensions.back().unit.words().isEmpty())
                i.dimensions.back().unit = i.unit;
        }
        i.state = dataStateFromKey(select.text(11)).value_or(DataState::Value);
        i.stateNote = select.text(12);
        const auto lines = [&select](int column) { return select.text(column).split(QLatin1Char('\n'), Qt::SkipEmptyParts); };
        i.text = {select.text(13), select.text(14), select.text(15), lines(16), select.text(17), select.text(18), lines(19)};
        i.listed = select.integer(20) != 0;
        indicators.push_back(std::move(i));
    }
    return indicators;
}

} // namespace

Result<Catalogue> Catalogue::read(const Database &database)
{
    Catalogue catalogue;
    auto areas = readAreas(database);
    if (!areas)
        return areas.error();
    catalogue.areas = std::move(*areas);

    auto indicators = readIndicators(database);
    if (!indicators)
        return indicators.error();
    catalogue.indicators = std::move(*indicators);
    for (qsizetype i = 0; i < static_cast<qsizetype>(catalogue.indicators.size()); ++i)
        catalogue.indicatorPlace.insert(catalogue.indicators[static_cast<std::size_t>(i)].id, i);

    Statement release(database, QStringLiteral("SELECT %1 FROM release ORDER BY id").arg(releaseColumns()));
    if (auto done = release.run(); !done)
        return done.error();
    while (release.next())
        catalogue.releases.insert(release.integer(0), readRelease(release));

    Statement broken(database, QStringLiteral("SELECT i.name, m.period, m.explanation FROM method_break m "
                                              "JOIN indicator i ON i.id = m.indicator_id ORDER BY m.indicator_id, m.period"));
    if (auto done = broken.run(); !done)
        return done.error();
    while (broken.next())
        if (auto period = Period::parse(broken.text(1)))
            catalogue.breaks.push_back({broken.text(0), *period, broken.text(2)});

    Statement rounding(database, QStringLiteral("SELECT content FROM document WHERE name = 'rounding.csv'"));
    if (auto done = rounding.run(); !done)
        return done.error();
    if (rounding.next()) {
        auto roundings = parseRoundings(rounding.bytes(0));
        if (!roundings)
            return roundings.error();
        catalogue.roundings = std::move(*roundings);
    }
    return catalogue;
}

} // namespace careatlas
