// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/comparison/councilgroups.h"
#include "core/domain/format.h"
#include "core/narrative/votes.h"
#include "core/store/storelocation.h"
#include "core/support/csv.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace careatlas::cli {

Format Call::format() const
{
    const QString name = option("format");
    return name == QLatin1String("json") ? Format::Json : name == QLatin1String("csv") ? Format::Csv : Format::Text;
}

QString Call::storePath() const
{
    if (isSet("store"))
        return option("store");
    const QString user = userStorePath();
    return QFile::exists(user) ? user : builtInStorePath();
}

QString Call::ownGroupsFile() const
{
    return OwnGroups::fileBeside(isSet("store") ? option("store") : userStorePath());
}

QString Call::votesFile() const
{
    return VoteFile::fileBeside(isSet("store") ? option("store") : userStorePath());
}

Result<void> Call::prepareStore() const
{
    if (isSet("store") || !QFile::exists(userStorePath()))
        return {};
    return prepareUserStore(builtInStorePath(), userStorePath());
}

Result<IndicatorStore> Call::openStore() const
{
    if (auto ready = prepareStore(); !ready)
        return ready.error();
    const QString path = storePath();
    if (path.isEmpty())
        return Error{Error::Code::NotFound, QStringLiteral("No store was found; name one with --store FILE."), {}};
    return IndicatorStore::open(path);
}

void Call::write(const QByteArray &bytes) const
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

void Call::say(const QString &line) const
{
    if (!isSet("quiet"))
        write(line.toUtf8() + '\n');
}

void Call::writeJson(const QJsonObject &object) const
{
    write(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void Call::writeJson(const QJsonArray &array) const
{
    write(QJsonDocument(array).toJson(QJsonDocument::Indented));
}

Exit Call::fail(const Error &error) const
{
    const QByteArray line = error.message.toUtf8();
    std::fprintf(stderr, "careatlas-cli: %s\n", line.constData());
    return error.code == Error::Code::Usage ? WrongUsage : Failed;
}

const std::vector<Command> &commands()
{
    static const std::vector<Command> all{packCommand(),       storeCommand(),    areasCommand(), sectionsCommand(),
                                          indicatorsCommand(), sourcesCommand(),  releasesCommand(), valueCommand(),
                                          seriesCommand(),     dataCommand(),     verdictCommand(), rankCommand(),
                                          compareCommand(),    trendCommand(),    similarCommand(), textCommand(), verifyCommand(), groupsCommand(),
                                          chartCommand(),      shotCommand(),     votesCommand()};
    return all;
}

namespace {

QString cellText(const QJsonValue &value)
{
    return value.isDouble() ? formatExact(value.toDouble()) : value.isBool() ? (value.toBool() ? QStringLiteral("yes") : QStringLiteral("no")) : value.toString();
}

} // namespace

void writeTable(const Call &call, const QStringList &columns, const std::vector<QJsonArray> &rows)
{
    if (call.format() == Format::Json) {
        QJsonArray array;
        for (const QJsonArray &row : rows) {
            QJsonObject object;
            for (int i = 0; i < columns.size(); ++i)
                object.insert(columns[i], row.at(i));
            array.append(object);
        }
        call.writeJson(array);
        return;
    }
    std::vector<QStringList> lines{columns};
    for (const QJsonArray &row : rows) {
        QStringList cells;
        for (const QJsonValue cell : row)
            cells << cellText(cell);
        lines.push_back(cells);
    }
    if (call.format() == Format::Csv) {
        for (const QStringList &line : lines)
            call.write(csvLine(line));
        return;
    }
    std::vector<qsizetype> widths(static_cast<std::size_t>(columns.size()), 0);
    for (const QStringList &line : lines)
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], line[static_cast<qsizetype>(i)].size());
    for (const QStringList &line : lines) {
        QString text;
        for (std::size_t i = 0; i < widths.size(); ++i)
            text += line[static_cast<qsizetype>(i)].leftJustified(widths[i] + 2);
        call.write(text.trimmed().toUtf8() + '\n');
    }
}

} // namespace careatlas::cli
