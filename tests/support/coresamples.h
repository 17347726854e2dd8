// SPDX-License-Identifier: GPL-3.0-or-later
// Domain values written by hand, for tests: the few councils whose codes and changes the sources are
// known for, observations with a full provenance, and a data pack small enough to do sums on.
#pragma once

#include "core/domain/arearegister.h"
#include "core/domain/indicator.h"
#include "core/domain/observation.h"
#include "core/pack/packfiles.h"

#include <QDir>
#include <QFile>
#include <QString>

namespace samples {

using namespace careatlas;
using namespace Qt::StringLiterals;

inline AreaCode code(const QString &text)
{
    const auto parsed = AreaCode::parse(text);
    return parsed ? *parsed : AreaCode();
}

inline Period period(const QString &label)
{
    const auto parsed = Period::parse(label);
    return parsed ? *parsed : Period();
}

/// England, two regions, five councils of today and the three changes that publishers' codes get wrong.
inline AreaRegister areas()
{
    const AreaCode east = code(u"E12000006"_s), southWest = code(u"E12000009"_s), northWest = code(u"E12000002"_s), yorkshire = code(u"E12000003"_s);
    return AreaRegister({{AreaCode::england(), u"England"_s, AreaType::Country, {}, {}, {}, {}},
                         {northWest, u"North West"_s, AreaType::Region, {}, {}, {}, {}},
                         {yorkshire, u"Yorkshire and The Humber"_s, AreaType::Region, {}, {}, {}, {}},
                         {east, u"East of England"_s, AreaType::Region, {}, {}, {}, {}},
                         {southWest, u"South West"_s, AreaType::Region, {}, {}, {}, {}},
                         {code(u"E06000032"_s), u"Luton"_s, AreaType::UnitaryAuthority, east, {}, {}, {}},
                         {code(u"E06000055"_s), u"Bedford"_s, AreaType::UnitaryAuthority, east, {}, {}, {}},
                         {code(u"E09000012"_s), u"Hackney"_s, AreaType::LondonBorough, east, {}, {}, {}},
                         {code(u"E08000016"_s), u"Barnsley"_s, AreaType::MetropolitanDistrict, yorkshire, {}, {}, {}},
                         {code(u"E06000059"_s), u"Dorset"_s, AreaType::UnitaryAuthority, southWest, 2019, {}, {}},
                         {code(u"E06000063"_s), u"Cumberland"_s, AreaType::UnitaryAuthority, northWest, 2023, {}, {}},
                         {code(u"E06000064"_s), u"Westmorland and Furness"_s, AreaType::UnitaryAuthority, northWest, 2023, {}, {}},
                         {code(u"E10000009"_s), u"Dorset (county)"_s, AreaType::County, southWest, {}, 2018, {code(u"E06000059"_s)}},
                         {code(u"E10000006"_s), u"Cumbria"_s, AreaType::County, northWest, {}, 2022, {code(u"E06000063"_s), code(u"E06000064"_s)}}},
                        {{u"E08000038"_s, code(u"E08000016"_s)}});
}

/// An edition of a file; `letter` makes its checksum its own.
inline Release release(const QString &source, const QString &published, char letter)
{
    Release r;
    r.source = source;
    r.title = u"Title of "_s + source;
    r.publisher = u"Publisher of "_s + source;
    r.name = u"Edition "_s + published;
    r.published = published;
    r.licence = u"Open Government Licence v3.0"_s;
    r.attribution = u"Source: "_s + source;
    r.file = source + u".csv"_s;
    r.sha256 = QString(64, QLatin1Char(letter));
    r.retrieved = QDate(2026, 11, 22);
    return r;
}

inline Observation observation(const QString &indicator, const QString &area, const QString &when, std::optional<double> value,
                               DataState state = DataState::Value, const QString &breakdown = {})
{
    Observation o;
    o.indicator = indicator;
    o.area = code(area);
    o.period = period(when);
    o.breakdown = breakdown;
    o.value = value;
    o.state = state;
    o.provenance.table = u"T1"_s;
    o.provenance.row = 7;
    o.provenance.column = u"F"_s;
    return o;
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

/// Every part of a text, so that no card of the samples lacks one.
inline QByteArray textOf(const QByteArray &indicator)
{
    return "# " + indicator + "\n## Definition\nWhat it is.\n## Why this matters\nWhy.\n## How to read it\nHow.\n## Caveats\n- Care.\n"
           "## What it cannot say\nMuch.\n## Where it stands\nHere.\n## Also called\n- that\n";
}

/// The files of a pack that people write: a catalogue of two counts and a share, the words, a report.
inline bool writeCatalogue(const QString &folder)
{
    return writeFile(folder + u"/indicators.csv"_s,
                     "id,checklist,section,group,title,unit,denominator,polarity,geography,charts,breakdown,state,state_note\n"
                     "requests,X-1,needs,adults,Requests for support,requests,residents 18-64,none,all,\"bar,trend\",,value,\n"
                     "spending,X-2,money,all,Spending,£ thousands,adults 18+,none,all,bar,,value,\n"
                     "satisfaction,X-3,quality,users,Satisfaction,%,people surveyed,higher-is-better,all,bar,,value,\n"
                     "support,X-4,needs,adults,Support by setting,people,residents 18-64,none,all,stacked-bar,setting,value,\n"
                     "ratings,X-5,quality,users,Ratings,,,none,none,,,held-privately,Nobody publishes it.\n")
           && writeFile(folder + u"/texts/all.md"_s, "# requests\n## Definition\nRequests in the year.\n\n## Why this matters\nThey come first.\n\n"
                                                     "## How to read it\nBeside others.\n## Caveats\n- Requests are\n  not people.\n- Rounded.\n"
                                                     "## What it cannot say\nWho asked.\n## Where it stands\nOnce a year.\n## Also called\n- asks\n"
                                                     + textOf("spending") + textOf("satisfaction") + textOf("support") + textOf("ratings"))
           && writeFile(folder + u"/dimensions.csv"_s, "id,title,unit,denominator\nsetting,By setting,,\n")
           && writeFile(folder + u"/breakdowns.csv"_s, "dimension,key,label,position\nsetting,nursing,Nursing care,1\nsetting,residential,Residential care,2\n")
           && writeFile(folder + u"/denominators.csv"_s, "id,title,unit,definition\nresidents-18-64,Residents aged 18 to 64,people,At mid-year.\n"
                                                         "adults,Adults,people,At mid-year.\npopulation,Residents,people,At mid-year.\n")
           && writeFile(folder + u"/breaks.csv"_s, "indicator,from,explanation\nsatisfaction,2021-22,\"Every council, again.\"\n")
           && writeFile(folder + u"/states.csv"_s, readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/states.csv")))
           && writeFile(folder + u"/how-to.md"_s, "# How to\n")
           && writeFile(folder + u"/rounding.csv"_s, "source,indicator,areas,nearest\n")
           && writeFile(folder + u"/similar.csv"_s, "id,title,indicator,breakdown,period,per_resident,evening,weight\n"
                                                    "residents,Residents,population,,mid-2023,no,logarithm,1\n"
                                                    "asking,Requests for support,requests,,2023-24,yes,none,0.5\n")
           && writeFile(folder + u"/similar-left-out.csv"_s, "area,reason\nE08000016,It is left out to try that.\n")
           && writeFile(folder + u"/tiles.csv"_s, "area_code,column,row\n")
           && writeFile(folder + u"/narrative.json"_s, "{}")
           && writeFile(folder + u"/report.json"_s,
                        "{\"sections\": [{\"id\": \"needs\", \"title\": \"Needs\", \"introduction\": \"What people need.\", \"tiles\": [\"requests\"], "
                        "\"groups\": [{\"id\": \"adults\", \"title\": \"Adults\", \"cards\": [{\"indicator\": \"requests\", \"charts\": [\"bar\"]}]}]}]}\n");
}

/// A whole pack: the catalogue, the areas above and, for each release, its observations.
inline bool writePack(const QString &folder, const std::vector<std::pair<Release, std::vector<Observation>>> &releases)
{
    const PackFiles pack(folder);
    if (!writeCatalogue(folder) || !pack.writeAreas(areas()))
        return false;
    std::vector<PackSource> sources;
    for (const auto &[edition, observations] : releases) {
        const QString name = u"observations/%1-%2.csv"_s.arg(edition.source, edition.published);
        if (!pack.writeObservations(name, observations))
            return false;
        sources.push_back({edition, name});
    }
    return pack.writeSources(sources).has_value();
}

} // namespace samples
