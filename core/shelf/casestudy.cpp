// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shelf/casestudy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace careatlas {

namespace {

constexpr CaseStudy::Group groups[] = {CaseStudy::Group::WorkingAge, CaseStudy::Group::Older, CaseStudy::Group::Carers};

/// None for those of any age.
std::optional<AgeRange> agesOf(CaseStudy::Group group)
{
    switch (group) {
    case CaseStudy::Group::WorkingAge:
        return AgeRange{18, 64};
    case CaseStudy::Group::Older:
        return AgeRange{65, std::nullopt};
    case CaseStudy::Group::Carers:
        break;
    }
    return std::nullopt;
}

Error wrong(const QString &what)
{
    return Error{Error::Code::BadValue, what, {}};
}

QString sentence(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1) + (words.endsWith(QLatin1Char('.')) ? QString() : QStringLiteral("."));
}

Result<CaseStudy> parseStudy(const QJsonObject &object, bool builtIn)
{
    const auto text = [&object](const char *key) { return object[QLatin1String(key)].toString().trimmed(); };
    CaseStudy study;
    study.id = text("id");
    study.title = text("title");
    study.text = text("text");
    study.place = text("place");
    study.date = text("date");
    study.source = text("source");
    study.consent = object[QLatin1String("consent")].toBool();
    study.inReport = object[QLatin1String("inReport")].toBool(true);
    study.builtIn = builtIn;
    const auto group = caseGroupFromKey(text("group"));
    if (!group)
        return wrong(QStringLiteral("“%1” is no group; it is working-age, older or carers.").arg(text("group")));
    study.group = *group;
    if (const QString age = text("age"); !age.isEmpty()) {
        const auto parsed = AgeRange::parse(age);
        if (!parsed)
            return parsed.error();
        study.age = *parsed;
    }
    if (const QString council = text("council"); !council.isEmpty()) {
        const auto parsed = AreaCode::parse(council);
        if (!parsed)
            return parsed.error();
        study.council = *parsed;
    }
    if (study.id.isEmpty())
        return wrong(QStringLiteral("it has no id."));
    if (const auto checked = checkCaseStudy(study); !checked)
        return checked.error();
    return study;
}

QJsonObject toObject(const CaseStudy &study)
{
    return {{QStringLiteral("id"), study.id},
            {QStringLiteral("group"), toKey(study.group)},
            {QStringLiteral("title"), study.title},
            {QStringLiteral("text"), study.text},
            {QStringLiteral("place"), study.place},
            {QStringLiteral("date"), study.date},
            {QStringLiteral("age"), study.age ? study.age->toText() : QString()},
            {QStringLiteral("council"), study.council.toString()},
            {QStringLiteral("source"), study.source},
            {QStringLiteral("consent"), study.consent},
            {QStringLiteral("inReport"), study.inReport}};
}

} // namespace

QString toKey(CaseStudy::Group group)
{
    switch (group) {
    case CaseStudy::Group::WorkingAge:
        return QStringLiteral("working-age");
    case CaseStudy::Group::Older:
        return QStringLiteral("older");
    case CaseStudy::Group::Carers:
        return QStringLiteral("carers");
    }
    return {};
}

std::optional<CaseStudy::Group> caseGroupFromKey(const QString &key)
{
    for (const CaseStudy::Group group : groups)
        if (key == toKey(group))
            return group;
    return std::nullopt;
}

QString titleOf(CaseStudy::Group group)
{
    switch (group) {
    case CaseStudy::Group::WorkingAge:
        return QStringLiteral("Working-age adults");
    case CaseStudy::Group::Older:
        return QStringLiteral("Older people");
    case CaseStudy::Group::Carers:
        return QStringLiteral("Carers");
    }
    return {};
}

Result<void> checkCaseStudy(const CaseStudy &study)
{
    if (study.title.trimmed().isEmpty())
        return wrong(QStringLiteral("A case study needs a title."));
    if (study.text.trimmed().isEmpty())
        return wrong(QStringLiteral("A case study needs its text: what happened, in a few sentences."));
    if (study.source.trimmed().isEmpty())
        return wrong(QStringLiteral("A case study needs its source: who tells it."));
    const auto ages = agesOf(study.group);
    if (ages && study.age && !study.age->meets(*ages)) {
        const CaseStudy::Group fits = study.group == CaseStudy::Group::Older ? CaseStudy::Group::WorkingAge : CaseStudy::Group::Older;
        const QString instead = study.age->meets(*agesOf(fits)) ? QStringLiteral(" Put it under “%1”.").arg(titleOf(fits)) : QString();
        return wrong(QStringLiteral("A person %1 does not belong under “%2”, which is for people %3.%4")
                         .arg(study.age->words(), titleOf(study.group), ages->words(), instead));
    }
    if (!study.builtIn && !study.consent)
        return wrong(QStringLiteral("Without the person's agreement a case study is not kept. Ask first, then tick that the person has agreed."));
    return {};
}

QString consentWords(const CaseStudy &study)
{
    return study.builtIn ? QStringLiteral("Published by %1. Retold here in brief.").arg(study.source)
                         : QStringLiteral("The person has agreed that this may be shown.");
}

QString circumstances(const CaseStudy &study, const QString &notFrom)
{
    const QString place = notFrom.isEmpty() ? study.place : QStringLiteral("from %1, not from %2").arg(study.place, notFrom);
    return QStringList{sentence(study.place.isEmpty() ? QStringLiteral("place not given") : place),
                       sentence(study.date.isEmpty() ? QStringLiteral("date not given") : study.date),
                       sentence(study.age ? study.age->words() : QStringLiteral("age not given"))}
        .join(QLatin1Char(' '));
}

Result<CaseStudies> CaseStudies::parse(const QByteArray &json, const QString &file, bool builtIn)
{
    CaseStudies all;
    if (json.trimmed().isEmpty())
        return all;
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject() || !document[QStringLiteral("caseStudies")].isArray())
        return Error{Error::Code::BadFormat,
                     QStringLiteral("%1 holds no list of case studies. Mend it, or move it away and start anew; nothing has been changed in it.").arg(file),
                     fault.error == QJsonParseError::NoError ? QString() : QStringLiteral("%1 at byte %2").arg(fault.errorString()).arg(fault.offset)};
    QSet<QString> ids;
    int number = 0;
    for (const QJsonValue value : document[QStringLiteral("caseStudies")].toArray()) {
        ++number;
        auto study = parseStudy(value.toObject(), builtIn);
        if (study && ids.contains(study->id))
            study = wrong(QStringLiteral("its id “%1” stands twice.").arg(study->id));
        if (!study)
            return Error{Error::Code::BadValue, QStringLiteral("%1, case study %2: %3").arg(file).arg(number).arg(study.error().message), {}};
        ids.insert(study->id);
        all.studies.push_back(*std::move(study));
    }
    for (const QJsonValue id : document[QStringLiteral("leftOutOfReport")].toArray())
        all.leftOut << id.toString();
    return all;
}

QByteArray CaseStudies::toJson() const
{
    QJsonArray list;
    for (const CaseStudy &study : studies)
        list.append(toObject(study));
    return QJsonDocument(QJsonObject{{QStringLiteral("caseStudies"), list}, {QStringLiteral("leftOutOfReport"), QJsonArray::fromStringList(leftOut)}}).toJson();
}

QString caseStudiesText(const std::vector<CaseStudy> &studies)
{
    QString text;
    for (const CaseStudy &study : studies)
        text += QStringLiteral("%1\n%2\n%3: %4\n\n%5\n\nSource: %6\nConsent: %7\nIn the report: %8\n")
                    .arg(text.isEmpty() ? QString() : QStringLiteral("\n\n"), study.title, titleOf(study.group), circumstances(study), study.text,
                         study.source, consentWords(study), study.inReport ? QStringLiteral("yes") : QStringLiteral("no"));
    return text.trimmed() + QLatin1Char('\n');
}

} // namespace careatlas
