// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storedrows.h"

#include "core/domain/rate.h"
#include "core/store/database.h"

#include <QHash>

#include <algorithm>

namespace careatlas {

QString observationColumns()
{
    return QStringLiteral("i.name, a.code, p.name, b.name, o.value, o.state, o.lower, o.upper, o.numerator, o.denominator, "
                          "o.published_rate, o.respondents, o.notes, o.source_table, o.source_row, o.source_column, o.release_id");
}

QString selectObservations(const QString &where)
{
    return QStringLiteral("SELECT %1 FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN area a ON a.id = o.area_id "
                          "JOIN period p ON p.id = o.period_id JOIN breakdown b ON b.id = o.breakdown_id %2").arg(observationColumns(), where);
}

namespace {

/// A store names few periods, and its rows name them by the thousand.
Period periodOf(const QString &name)
{
    thread_local QHash<QString, Period> known;
    if (const auto held = known.constFind(name); held != known.constEnd())
        return *held;
    const auto period = Period::parse(name);
    return *known.insert(name, period ? *period : Period());
}

} // namespace

Observation readObservation(const Statement &row)
{
    Observation o;
    o.indicator = row.text(0);
    if (auto code = AreaCode::parse(row.text(1)))
        o.area = *code;
    o.period = periodOf(row.text(2));
    o.breakdown = row.text(3);
    o.value = row.number(4);
    o.state = dataStateFromKey(row.text(5)).value_or(DataState::NotAvailable);
    o.lower = row.number(6);
    o.upper = row.number(7);
    o.numerator = row.number(8);
    o.denominator = row.number(9);
    o.publishedRate = row.number(10);
    o.respondents = row.number(11);
    o.notes = row.text(12);
    o.provenance.table = row.text(13);
    o.provenance.row = row.integer(14);
    o.provenance.column = row.text(15);
    o.provenance.release.id = row.integer(16);
    return o;
}

void keepNeeded(std::vector<Observation> &populations, const std::vector<Observation> &rows)
{
    std::erase_if(populations, [&rows](const Observation &population) {
        return std::none_of(rows.begin(), rows.end(), [&](const Observation &row) { return row.value && populationPeriod(row.period) == population.period; });
    });
}

QString releaseColumns()
{
    return QStringLiteral("id, source, title, publisher, name, published, licence, attribution, file, sha256, retrieved, official, added_by_user");
}

Release readRelease(const Statement &row)
{
    Release r;
    r.id = row.integer(0);
    r.source = row.text(1);
    r.title = row.text(2);
    r.publisher = row.text(3);
    r.name = row.text(4);
    r.published = row.text(5);
    r.licence = row.text(6);
    r.attribution = row.text(7);
    r.file = row.text(8);
    r.sha256 = row.text(9);
    r.retrieved = QDate::fromString(row.text(10), Qt::ISODate);
    r.official = row.integer(11) != 0;
    r.addedByUser = row.integer(12) != 0;
    return r;
}

} // namespace careatlas
