// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a store of millions of observations out of the built one, to see whether a page's time depends on how much else
// there is: each release gets four earlier editions, then the whole catalogue is repeated under further names until
// there are ROWS (10 million). Every council, state, part and length of row is there as often as in real life.
// Says what the writer's own steps, which run whenever figures change, take on it.
//   make_big_store FILE [ROWS]
#include "core/store/observationwriter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTextStream>

using namespace careatlas;

namespace {

QSqlQuery run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(QStringLiteral("big")));
    if (!query.exec(sql))
        qFatal("%s\n%s", qPrintable(sql), qPrintable(query.lastError().text()));
    return query;
}

qint64 number(const QString &sql)
{
    QSqlQuery query = run(sql);
    return query.next() ? query.value(0).toLongLong() : 0;
}

/// The columns of a table after the first `skipped`, for a copy that changes only those.
QString columnsAfter(const QString &table, int skipped)
{
    QStringList names;
    for (QSqlQuery query = run(QStringLiteral("PRAGMA table_info(%1)").arg(table)); query.next();)
        names << query.value(1).toString();
    return names.mid(skipped).join(QStringLiteral(", "));
}

void fill(qint64 rows)
{
    constexpr int editions = 4;
    QStringList indexes;
    for (QSqlQuery query = run(QStringLiteral("SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'observation' AND sql IS NOT NULL")); query.next();)
        indexes << query.value(0).toString();
    for (const QString &sql : indexes) // made anew at the end, which is far faster
        run(QStringLiteral("DROP INDEX ") + sql.section(QLatin1Char(' '), 2, 2));
    run(QStringLiteral("BEGIN"));
    const qint64 releases = number(QStringLiteral("SELECT MAX(id) FROM release"));
    for (int edition = 1; edition <= editions; ++edition)
        run(QStringLiteral("INSERT INTO release (id, source, title, publisher, name, published, licence, attribution, file, sha256, retrieved, official, added_by_user) "
                           "SELECT id + %1, source, title, publisher, name || ', %2 editions earlier', (1990 - %2) || '-01', licence, attribution, file, "
                           "substr(sha256, 1, 63) || '%2', retrieved, official, 0 FROM release WHERE id <= %3")
                .arg(edition * releases).arg(edition).arg(releases));
    const QString after = columnsAfter(QStringLiteral("observation"), 5);
    for (int edition = 1; edition <= editions; ++edition)
        run(QStringLiteral("INSERT INTO observation SELECT indicator_id, area_id, period_id, breakdown_id, release_id + %1, %2 FROM observation WHERE release_id <= %3")
                .arg(edition * releases).arg(after).arg(releases));
    const qint64 indicators = number(QStringLiteral("SELECT MAX(id) FROM indicator")), each = number(QStringLiteral("SELECT COUNT(*) FROM observation"));
    for (qint64 copy = 1; copy * each < rows; ++copy) {
        run(QStringLiteral("INSERT INTO indicator (id, name, %1) SELECT id + %2, name || '-%3', %1 FROM indicator WHERE id <= %4")
                .arg(columnsAfter(QStringLiteral("indicator"), 2)).arg(copy * indicators).arg(copy).arg(indicators));
        run(QStringLiteral("INSERT INTO observation SELECT indicator_id + %1, %2 FROM observation WHERE indicator_id <= %3 LIMIT %4")
                .arg(copy * indicators).arg(columnsAfter(QStringLiteral("observation"), 1)).arg(indicators).arg(rows - copy * each));
    }
    run(QStringLiteral("COMMIT"));
    for (const QString &sql : indexes)
        run(sql);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString path = QCoreApplication::arguments().value(1);
    const qint64 rows = argc > 2 ? QCoreApplication::arguments()[2].toLongLong() : 10'000'000;
    QTextStream out(stdout);
    if (path.isEmpty() || !QFile::copy(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"), path)) {
        out << "usage: make_big_store FILE [ROWS], for a FILE that is not there yet\n";
        return 2;
    }
    QElapsedTimer timer;
    timer.start();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("big"));
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("%s", qPrintable(database.lastError().text()));
        fill(rows);
        out << number(QStringLiteral("SELECT COUNT(*) FROM observation")) << " observations of " << number(QStringLiteral("SELECT COUNT(*) FROM indicator"))
            << " indicators, " << QFile(path).size() / 1'000'000 << " MB, made in " << timer.restart() / 1000 << " s\n" << Qt::flush;
    }
    QSqlDatabase::removeDatabase(QStringLiteral("big"));

    auto writer = ObservationWriter::open(path);
    if (!writer)
        qFatal("%s", qPrintable(writer.error().message));
    Result<void> done = writer->begin();
    if (done)
        done = writer->commit();
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    out << "choosing what is shown and working out the means: " << timer.elapsed() / 1000 << " s\n";
    return 0;
}
