// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/phrases.h"

#include "core/store/indicatorstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace careatlas {

namespace {

Error wrong(const QString &what)
{
    return Error{Error::Code::BadFormat, QStringLiteral("narrative.json: %1.").arg(what), {}};
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue entry : value.toArray())
        list << entry.toString();
    return list;
}

/// The first key that is none of `known`; empty where all are.
QString unknownKey(const QJsonObject &object, const QStringList &known)
{
    const QStringList keys = object.keys();
    const auto found = std::find_if(keys.begin(), keys.end(), [&known](const QString &key) { return !known.contains(key); });
    return found == keys.end() ? QString() : *found;
}

Result<SummaryDefinition> parseSummary(const QJsonObject &object)
{
    SummaryDefinition summary{object[QStringLiteral("id")].toString(), object[QStringLiteral("section")].toString(), object[QStringLiteral("group")].toString(),
                              object[QStringLiteral("title")].toString(), {}};
    if (summary.id.isEmpty() || summary.section.isEmpty() || summary.title.isEmpty())
        return wrong(QStringLiteral("summary “%1” lacks its id, section or title").arg(summary.id));
    for (const QJsonValue value : object[QStringLiteral("parts")].toArray()) {
        SummaryPart part{value[QStringLiteral("heading")].toString(), texts(value[QStringLiteral("indicators")])};
        if (part.heading.isEmpty() || part.indicators.isEmpty())
            return wrong(QStringLiteral("a part of summary “%1” lacks its heading or indicators").arg(summary.id));
        summary.parts.push_back(std::move(part));
    }
    return summary;
}

} // namespace

QStringList SummaryDefinition::indicators() const
{
    QStringList all;
    for (const SummaryPart &part : parts)
        all << part.indicators;
    all.removeDuplicates();
    return all;
}

Result<Phrases> Phrases::parse(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError)
        return wrong(QStringLiteral("%1 at byte %2").arg(fault.errorString()).arg(fault.offset));

    Phrases phrases;
    const QJsonObject indicators = document[QStringLiteral("indicators")].toObject();
    for (auto entry = indicators.begin(); entry != indicators.end(); ++entry) {
        const QJsonObject object = entry.value().toObject();
        if (const QString key = unknownKey(object, {QStringLiteral("say"), QStringLiteral("when"), QStringLiteral("name"), QStringLiteral("ask"), QStringLiteral("parts")});
            !key.isEmpty())
            return wrong(QStringLiteral("“%1” of %2 is not known").arg(key, entry.key()));
        IndicatorPhrases own{texts(object[QStringLiteral("say")]), object[QStringLiteral("when")].toString(), object[QStringLiteral("name")].toString(),
                             object[QStringLiteral("ask")].toString(), object[QStringLiteral("parts")].toString()};
        if (own.name.isEmpty())
            return wrong(QStringLiteral("%1 has no name").arg(entry.key()));
        if (own.when.isEmpty())
            own.when = QStringLiteral("in {period}");
        phrases.indicators.insert(entry.key(), own);
    }
    const QJsonObject dimensions = document[QStringLiteral("dimensions")].toObject();
    for (auto entry = dimensions.begin(); entry != dimensions.end(); ++entry)
        phrases.largest.insert(entry.key(), entry.value()[QStringLiteral("largest")].toString());
    for (const QJsonValue value : document[QStringLiteral("summaries")].toArray()) {
        auto summary = parseSummary(value.toObject());
        if (!summary)
            return summary.error();
        const QStringList wanted = summary->indicators();
        const auto unknown = std::find_if(wanted.begin(), wanted.end(), [&](const QString &id) { return !phrases.indicators.contains(id); });
        if (unknown != wanted.end())
            return wrong(QStringLiteral("summary “%1” speaks of %2, which has no words").arg(summary->id, *unknown));
        phrases.summaries.push_back(*std::move(summary));
    }
    return phrases;
}

Result<Phrases> Phrases::read(const IndicatorStore &store)
{
    const auto json = store.document(QStringLiteral("narrative.json"));
    return json ? parse(*json) : Result<Phrases>(json.error());
}

const SummaryDefinition *Phrases::summary(const QString &id) const
{
    const auto found = std::find_if(summaries.begin(), summaries.end(), [&id](const SummaryDefinition &summary) { return summary.id == id; });
    return found == summaries.end() ? nullptr : &*found;
}

} // namespace careatlas
