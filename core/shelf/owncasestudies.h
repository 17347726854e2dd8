// SPDX-License-Identifier: GPL-3.0-or-later
// OwnCaseStudies: the user's case studies in their readable file. Each change reads the file first, so that a file which is
// broken is never written over, and writes it whole or not at all.
#pragma once

#include "core/shelf/casestudy.h"

namespace careatlas {

class OwnCaseStudies {
public:
    explicit OwnCaseStudies(QString file) : m_file(std::move(file)) {}
    /// "case-studies.json" beside this store.
    static QString fileBeside(const QString &storePath);

    /// Empty where there is no file yet.
    Result<CaseStudies> read() const;
    /// Adds a study, or puts it in the place of the one with its id. All that are there then.
    Result<CaseStudies> put(const CaseStudy &study) const;
    /// As put(), but a new one comes to this place of the list.
    Result<CaseStudies> putAt(const CaseStudy &study, std::size_t place) const;
    Result<CaseStudies> remove(const QString &id) const;
    /// Whether one that is built in goes into the report.
    Result<CaseStudies> setInReport(const QString &builtInId, bool inReport) const;

private:
    Result<CaseStudies> write(CaseStudies all) const;

    QString m_file;
};

/// All that stand on the pages of these councils, those built in first; with what the user has said of their place in the report.
std::vector<CaseStudy> caseStudiesFor(const std::vector<CaseStudy> &builtIn, const CaseStudies &own, const std::vector<AreaCode> &councils);

} // namespace careatlas
