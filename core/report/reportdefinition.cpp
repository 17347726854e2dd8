// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportdefinition.h"

#include "core/domain/datastate.h"
#include "core/support/csv.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace careatlas {

namespace {

Error wrong(const QString &what)
{
    return Error{Error::Code::BadFormat, QStringLiteral("report.json: %1.").arg(what), {}};
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue entry : value.toArray())
        list << entry.toString();
    return list;
}

Result<GroupDefinition> parseGroup(const QJsonObject &object, const QString &section)
{
    GroupDefinition group{object[QStringLiteral("id")].toString(), object[QStringLiteral("title")].toString(), {}, object[QStringLiteral("caseStudies")].toString()};
    if (group.id.isEmpty() || group.title.isEmpty())
        return wrong(QStringLiteral("a group of section “%1” lacks its id or title").arg(section));
    for (const QJsonValue value : object[QStringLiteral("cards")].toArray()) {
        CardDefinition card{value[QStringLiteral("indicator")].toString(), texts(value[QStringLiteral("charts")])};
        if (card.indicator.isEmpty())
            return wrong(QStringLiteral("a card of group “%1” names no indicator").arg(group.id));
        group.cards.push_back(std::move(card));
    }
    return group;
}

} // namespace

Result<ReportDefinition> ReportDefinition::parse(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError)
        return wrong(QStringLiteral("%1 at byte %2").arg(fault.errorString()).arg(fault.offset));

    ReportDefinition report;
    for (const QJsonValue value : document[QStringLiteral("sections")].toArray()) {
        SectionDefinition section{value[QStringLiteral("id")].toString(), value[QStringLiteral("title")].toString(),
                                  value[QStringLiteral("introduction")].toString(), value[QStringLiteral("heading")].toString(),
                                  texts(value[QStringLiteral("tiles")]), {}};
        if (section.heading.isEmpty())
            section.heading = section.title + QStringLiteral(" in {area}");
        if (section.id.isEmpty() || section.title.isEmpty() || section.introduction.isEmpty())
            return wrong(QStringLiteral("section “%1” lacks its id, title or introduction").arg(section.id));
        for (const QJsonValue entry : value[QStringLiteral("groups")].toArray()) {
            auto group = parseGroup(entry.toObject(), section.id);
            if (!group)
                return group.error();
            section.groups.push_back(std::move(*group));
        }
        report.sections.push_back(std::move(section));
    }
    if (report.sections.empty())
        return wrong(QStringLiteral("it has no sections"));
    return report;
}

Result<std::vector<StateWords>> parseStates(const QByteArray &csv)
{
    const QString key = QStringLiteral("key");
    const auto table = CsvTable::read(csv, QStringLiteral("states.csv"), {key, QStringLiteral("title"), QStringLiteral("sentence")});
    if (!table)
        return table.error();
    std::vector<StateWords> words;
    for (const DataState state : allDataStates()) {
        const std::size_t before = words.size();
        for (std::size_t row = 0; row < table->size(); ++row)
            if (table->at(row, key) == toKey(state))
                words.push_back({toKey(state), table->at(row, QStringLiteral("title")), table->at(row, QStringLiteral("sentence"))});
        if (words.size() != before + 1)
            return Error{Error::Code::BadFormat, QStringLiteral("states.csv must say “%1” once.").arg(toKey(state)), {}};
    }
    return words;
}

} // namespace careatlas
