// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shelf/owncasestudies.h"

#include "core/support/keptfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace careatlas {

QString OwnCaseStudies::fileBeside(const QString &storePath)
{
    return QFileInfo(storePath).absoluteDir().filePath(QStringLiteral("case-studies.json"));
}

Result<CaseStudies> OwnCaseStudies::read() const
{
    const auto json = readKept(m_file);
    return json ? CaseStudies::parse(*json, m_file, false) : Result<CaseStudies>(json.error());
}

Result<CaseStudies> OwnCaseStudies::write(CaseStudies all) const
{
    if (const auto written = writeKept(m_file, all.toJson()); !written)
        return written.error();
    return all;
}

Result<CaseStudies> OwnCaseStudies::put(const CaseStudy &study) const
{
    return putAt(study, static_cast<std::size_t>(-1));
}

Result<CaseStudies> OwnCaseStudies::putAt(const CaseStudy &study, std::size_t place) const
{
    if (const auto checked = checkCaseStudy(study); !checked)
        return checked.error();
    auto all = read();
    if (!all)
        return all;
    std::vector<CaseStudy> &studies = all->studies;
    const auto known = std::find_if(studies.begin(), studies.end(), [&study](const CaseStudy &other) { return other.id == study.id; });
    if (known != studies.end())
        *known = study;
    else
        studies.insert(studies.begin() + static_cast<std::ptrdiff_t>(std::min(place, studies.size())), study);
    return write(*std::move(all));
}

Result<CaseStudies> OwnCaseStudies::remove(const QString &id) const
{
    auto all = read();
    if (!all)
        return all;
    std::erase_if(all->studies, [&id](const CaseStudy &study) { return study.id == id; });
    return write(*std::move(all));
}

Result<CaseStudies> OwnCaseStudies::setInReport(const QString &builtInId, bool inReport) const
{
    auto all = read();
    if (!all)
        return all;
    all->leftOut.removeAll(builtInId);
    if (!inReport)
        all->leftOut << builtInId;
    return write(*std::move(all));
}

std::vector<CaseStudy> caseStudiesFor(const std::vector<CaseStudy> &builtIn, const CaseStudies &own, const std::vector<AreaCode> &councils)
{
    std::vector<CaseStudy> shown = builtIn;
    for (CaseStudy &study : shown)
        study.inReport = study.inReport && !own.leftOut.contains(study.id);
    shown.insert(shown.end(), own.studies.begin(), own.studies.end());
    std::erase_if(shown, [&councils](const CaseStudy &study) {
        return !study.council.isEmpty() && std::find(councils.begin(), councils.end(), study.council) == councils.end();
    });
    return shown;
}

} // namespace careatlas
