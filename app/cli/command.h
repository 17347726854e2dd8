// SPDX-License-Identifier: GPL-3.0-or-later
// What every command of careatlas-cli shares: its options, how it fails, how it writes text, JSON or CSV.
// Each command has a file of its own and is listed once, in commands().
#pragma once

#include "core/store/indicatorstore.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace careatlas::cli {

enum class Format { Text, Json, Csv };

/// How a command ends.
enum Exit { Done = 0, Failed = 1, WrongUsage = 2 };

/// One run of a command: its parsed arguments and where its output goes.
class Call {
public:
    Call(const QCommandLineParser &parser, QStringList arguments) : m_parser(parser), m_arguments(std::move(arguments)) {}

    const QStringList &arguments() const { return m_arguments; }
    QString option(const char *name) const { return m_parser.value(QLatin1String(name)); }
    QStringList options(const char *name) const { return m_parser.values(QLatin1String(name)); }
    bool isSet(const char *name) const { return m_parser.isSet(QLatin1String(name)); }
    Format format() const;

    /// --store, else the user's store, else the one built with the program.
    QString storePath() const;
    /// Of the user's own groups of councils: beside --store, else beside the user's store, never beside the one that the program came with.
    QString ownGroupsFile() const;
    /// Of votes on texts, in the same place.
    QString votesFile() const;
    /// As the window does at its start: the user's own store takes up a newer program's pack and keeps what the user added.
    Result<void> prepareStore() const;
    /// Of storePath(), prepared.
    Result<IndicatorStore> openStore() const;

    /// A line for people; nothing with --quiet.
    void say(const QString &line) const;
    void write(const QByteArray &bytes) const;
    void writeJson(const QJsonObject &object) const;
    void writeJson(const QJsonArray &array) const;
    /// One line on standard error.
    Exit fail(const Error &error) const;
    Exit fail(const QString &message) const { return fail(Error{Error::Code::BadValue, message, {}}); }

private:
    const QCommandLineParser &m_parser;
    QStringList m_arguments;
};

struct Option {
    const char *name;
    const char *help;
    const char *value = nullptr; ///< nothing for a switch
};

struct Command {
    const char *name;
    const char *arguments; ///< "INDICATOR AREA"
    const char *help;
    std::vector<Option> options;
    int fewest = 0; ///< arguments
    int most = 0; ///< -1 for any number
    std::function<Exit(const Call &)> run;
    bool draws = false; ///< needs the platform's fonts and painting
};

const std::vector<Command> &commands();

Command packCommand();
Command storeCommand();
Command areasCommand();
Command sectionsCommand();
Command indicatorsCommand();
Command sourcesCommand();
Command releasesCommand();
Command valueCommand();
Command seriesCommand();
Command dataCommand();
Command verdictCommand();
Command rankCommand();
Command compareCommand();
Command trendCommand();
Command similarCommand();
Command verifyCommand();
Command textCommand();
Command groupsCommand();
Command chartCommand();
Command shotCommand();
Command votesCommand();

/// A table: JSON as an array of objects by column, CSV with a header, text in columns.
void writeTable(const Call &call, const QStringList &columns, const std::vector<QJsonArray> &rows);

} // namespace careatlas::cli
