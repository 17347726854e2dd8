// SPDX-License-Identifier: GPL-3.0-or-later
// CaseStudy: what happened to one person, briefly, with place, date and who tells it, for the group of the report that fits the
// person's age. Those built in travel in the store; those of the user stand beside it, in the same form.
#pragma once

#include "core/domain/areacode.h"
#include "core/shelf/agerange.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace careatlas {

struct CaseStudy {
    enum class Group { WorkingAge, Older, Carers };

    QString id;
    Group group = Group::WorkingAge;
    QString title;
    QString text;
    QString place; ///< where it happened: "Croydon"
    QString date; ///< as far as it is known: "August 2021"; empty where it is not
    std::optional<AgeRange> age; ///< none where it is not known
    AreaCode council; ///< on whose pages it stands; empty for every council
    QString source; ///< who tells it
    bool consent = false; ///< the person has agreed that it may be shown; no study of the user's is without
    bool inReport = true;
    bool builtIn = false;

    bool operator==(const CaseStudy &) const = default;
};

/// "working-age", "older", "carers": as report.json names them.
QString toKey(CaseStudy::Group group);
std::optional<CaseStudy::Group> caseGroupFromKey(const QString &key);
/// "Working-age adults".
QString titleOf(CaseStudy::Group group);

/// BadValue says which part is missing, or that the age does not fit the group. Carers may be of any age.
Result<void> checkCaseStudy(const CaseStudy &study);

/// What is said of consent: the person's own, or for those built in who has published it.
QString consentWords(const CaseStudy &study);
/// "Croydon. August 2021. In their 40s."; what is not known is said. Where it is shown for a council that it is not
/// from, with that one's name: "From Croydon, not from Luton. August 2021. In their 40s."
QString circumstances(const CaseStudy &study, const QString &notFrom = {});

/// A file of case studies, and which of those built in the user leaves out of the report.
struct CaseStudies {
    std::vector<CaseStudy> studies;
    QStringList leftOut; ///< ids

    /// JSON. Every study is checked; the error names `file` and the study. Nothing at all is an empty list.
    static Result<CaseStudies> parse(const QByteArray &json, const QString &file, bool builtIn);
    QByteArray toJson() const;
    bool operator==(const CaseStudies &) const = default;
};

/// To read in any editor, each with its circumstances, source, consent and whether it goes into the report.
QString caseStudiesText(const std::vector<CaseStudy> &studies);

} // namespace careatlas
