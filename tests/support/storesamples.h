// SPDX-License-Identifier: GPL-3.0-or-later
// Stores made in a moment from hand-written figures, and a plain connection to look at one or to spoil it.
#pragma once

#include "core/store/indicatorstore.h"
#include "core/store/observationwriter.h"
#include "coresamples.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace samples {

using Releases = std::vector<std::pair<Release, std::vector<Observation>>>;

/// Why it failed, or nothing.
inline QString makeStore(const QString &path, const Releases &releases, const QString &pack = u"pack"_s)
{
    const QTemporaryDir folder;
    if (!writeCatalogue(folder.path()))
        return u"the catalogue could not be written"_s;
    const PackFiles files(folder.path());
    auto writer = ObservationWriter::create(path);
    if (!writer)
        return writer.error().message;
    Result<void> done = writer->begin();
    if (done)
        done = writer->writeMeta(u"pack"_s, pack);
    if (done)
        done = writer->writeDocument(u"how-to.md"_s, "# How to\n");
    if (done)
        done = writer->writeAreas(areas());
    if (done)
        done = writer->writeCatalogue(*files.indicators(), *files.breaks());
    for (const auto &[release, observations] : releases)
        if (done)
            done = writer->writeRelease(release, observations);
    if (done)
        done = writer->commit();
    return done ? QString() : done.error().message;
}

/// Runs statements over a connection of the test's own, with no rule of the store in force; why it failed, or nothing.
inline QString alter(const QString &path, const QStringList &statements)
{
    QString fault;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"alter"_s);
        database.setDatabaseName(path);
        if (!database.open())
            fault = database.lastError().text();
        for (const QString &statement : statements)
            if (QSqlQuery query(database); fault.isEmpty() && !query.exec(statement))
                fault = statement + u": "_s + query.lastError().text();
    }
    QSqlDatabase::removeDatabase(u"alter"_s);
    return fault;
}

/// The faults of a store that was never meant to have figures on every card: cards without a source are none.
inline QStringList faults(const IndicatorStore &store)
{
    auto found = store.check();
    if (!found)
        return {found.error().message};
    found->removeIf([](const QString &fault) { return fault.contains(u"has no source"_s); });
    return *found;
}

/// "100 salt-2022-10 | 120 report-2025-01": values and their releases, "-" for a missing value.
inline QString shown(const Result<std::vector<Observation>> &observations)
{
    if (!observations)
        return observations.error().message;
    QStringList parts;
    for (const Observation &o : *observations)
        parts << (o.value ? QString::number(*o.value) : u"-"_s) + u' ' + o.provenance.release.source + u'-' + o.provenance.release.published;
    return parts.join(u" | "_s);
}

} // namespace samples
