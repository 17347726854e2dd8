// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlError>
#include <QUuid>

namespace careatlas {

namespace {

/// Every statement that is made: QT_LOGGING_RULES="careatlas.store.debug=true".
Q_LOGGING_CATEGORY(log, "careatlas.store", QtWarningMsg)

/// The schema's steps, in order: a store at version n has had the first n.
const QStringList schemaSteps{QStringLiteral("001_create"), QStringLiteral("002_texts_and_dimensions")};

/// Statements of a schema file; it holds no semicolon but at a statement's end.
QStringList statementsOf(const QString &sql)
{
    QStringList statements;
    QString plain;
    for (const QString &line : sql.split(QLatin1Char('\n')))
        plain += line.section(QStringLiteral("--"), 0, 0) + QLatin1Char('\n');
    for (const QString &statement : plain.split(QLatin1Char(';')))
        if (!statement.trimmed().isEmpty())
            statements << statement.trimmed();
    return statements;
}

} // namespace

int Database::schemaVersion()
{
    return static_cast<int>(schemaSteps.size());
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    const QFileInfo file(path);
    if (mode != Mode::Create && !file.isFile())
        return Error{Error::Code::NotFound, QStringLiteral("There is no store at %1.").arg(path), {}};
    if (mode == Mode::Create && file.exists())
        return Error{Error::Code::Conflict, QStringLiteral("%1 is there already; remove it or choose another name.").arg(path), {}};

    const QString connection = QUuid::createUuid().toString();
    std::unique_ptr<Database> database(new Database(path, connection));
    QSqlDatabase handle = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    handle.setDatabaseName(path);
    if (mode == Mode::Read)
        handle.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!handle.open())
        return Error{Error::Code::Unreadable, QStringLiteral("The store %1 cannot be opened.").arg(path), handle.lastError().text()};

    const auto version = database->version();
    if (!version)
        return Error{Error::Code::BadFormat, QStringLiteral("%1 is not a Care Atlas store.").arg(path), version.error().detail};
    const int found = *version;
    if (found > schemaVersion())
        return Error{Error::Code::NewerStore,
                     QStringLiteral("The store %1 was made by a newer Care Atlas (schema %2; this program knows %3). "
                                    "It has been left untouched: please update Care Atlas.").arg(path).arg(found).arg(schemaVersion()),
                     {}};
    if (mode != Mode::Create && found == 0)
        return Error{Error::Code::BadFormat, QStringLiteral("%1 is not a Care Atlas store.").arg(path), {}};
    if (mode == Mode::Read && found < schemaVersion())
        return Error{Error::Code::BadFormat, QStringLiteral("The store %1 is older than this program and must be renewed first.").arg(path), {}};

    if (mode != Mode::Read) {
        if (auto keys = database->execute(QStringLiteral("PRAGMA foreign_keys = ON")); !keys)
            return keys.error();
        if (found < schemaVersion())
            if (auto upgraded = database->upgrade(found); !upgraded)
                return upgraded.error();
    }
    return database;
}

Result<int> Database::version() const
{
    // Gone when it is answered: a statement left open would lock the tables that an upgrade drops.
    Statement select(*this, QStringLiteral("PRAGMA user_version"));
    if (auto done = select.run(); !done)
        return done.error();
    return select.next() ? select.integer(0) : 0;
}

Result<void> Database::upgrade(int from)
{
    for (int version = from + 1; version <= schemaVersion(); ++version) {
        QFile file(QStringLiteral(":/careatlas/sql/%1.sql").arg(schemaSteps[version - 1]));
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Code::Database, QStringLiteral("The program lacks the schema file %1.").arg(file.fileName()), {}};
        Transaction transaction(*this);
        for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll())))
            if (auto done = execute(statement); !done)
                return done;
        if (auto done = execute(QStringLiteral("PRAGMA user_version = %1").arg(version)); !done)
            return done;
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

Database::~Database()
{
    handle().close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> Database::execute(const QString &sql) const
{
    QSqlQuery query(handle());
    if (!query.exec(sql))
        return fault(query.lastError());
    return {};
}

Error Database::fault(const QSqlError &error) const
{
    return Error{Error::Code::Database, QStringLiteral("The store %1 could not do what was asked: %2.").arg(m_path, error.databaseText()),
                 error.text()};
}

Statement::Statement(const Database &database, const QString &sql) : m_database(database), m_query(database.handle())
{
    qCDebug(log).noquote() << sql;
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(sql);
}

Result<void> Statement::run(std::initializer_list<QVariant> values)
{
    if (!m_prepared)
        return m_database.fault(m_query.lastError());
    int place = 0;
    for (const QVariant &value : values) {
        // The driver would take a text that was never set for NULL; here only an empty QVariant is.
        const bool unset = !value.isNull() && value.typeId() == QMetaType::QString && value.toString().isNull();
        m_query.bindValue(place++, unset ? QVariant(QStringLiteral("")) : value);
    }
    if (!m_query.exec())
        return m_database.fault(m_query.lastError());
    return {};
}

std::optional<double> Statement::number(int column) const
{
    const QVariant value = m_query.value(column);
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

Transaction::Transaction(const Database &database) : m_database(database), m_open(database.execute(QStringLiteral("BEGIN")).has_value()) {}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_database.execute(QStringLiteral("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    m_open = false;
    auto done = m_database.execute(QStringLiteral("COMMIT"));
    if (!done)
        (void)m_database.execute(QStringLiteral("ROLLBACK"));
    return done;
}

} // namespace careatlas
