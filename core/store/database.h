// SPDX-License-Identifier: GPL-3.0-or-later
// Database: one SQLite file, opened on the thread that uses it, at the schema this program knows.
// Statement and Transaction are the only ways to talk to it, and only core/store does.
#pragma once

#include "core/support/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <initializer_list>
#include <memory>

namespace careatlas {

class Database {
public:
    enum class Mode { Read, Write, Create };

    /// Read and Write want an existing store; Write brings an older one up to date. Create wants no file there.
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    /// The schema that this program writes.
    static int schemaVersion();

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }
    Result<void> execute(const QString &sql) const;
    Error fault(const QSqlError &error) const;

private:
    friend class Statement;
    Database(QString path, QString connection) : m_path(std::move(path)), m_connection(std::move(connection)) {}
    Result<int> version() const;
    Result<void> upgrade(int from);
    QSqlDatabase handle() const { return QSqlDatabase::database(m_connection, false); }

    QString m_path;
    QString m_connection;
};

/// A prepared statement, read forward only.
class Statement {
public:
    Statement(const Database &database, const QString &sql);

    /// Binds in order and runs; the rows follow from next().
    Result<void> run(std::initializer_list<QVariant> values = {});
    bool next() { return m_query.next(); }

    QString text(int column) const { return m_query.value(column).toString(); }
    int integer(int column) const { return m_query.value(column).toInt(); }
    std::optional<double> number(int column) const;
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }

private:
    const Database &m_database;
    QSqlQuery m_query;
    bool m_prepared;
};

/// Rolled back unless committed.
class Transaction {
public:
    explicit Transaction(const Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> commit();

private:
    const Database &m_database;
    bool m_open;
};

} // namespace careatlas
