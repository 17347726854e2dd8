// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/caseshelf.h"

#include "core/store/storethread.h"

#include <QUuid>

#include <algorithm>

namespace careatlas {

CaseShelf::CaseShelf(StoreThread &store, const QString &file, QObject *parent) : Shelf(parent), m_store(store), m_file(file) {}

void CaseShelf::load()
{
    if (m_asked)
        return;
    m_asked = true;
    const auto own = m_file.read();
    if (own)
        m_own = *own;
    const QString name = QStringLiteral("case-studies.json");
    m_store.request<Result<CaseStudies>>(
        this,
        [name](const IndicatorStore &store) {
            const auto json = store.document(name);
            return json ? CaseStudies::parse(*json, name, true) : Result<CaseStudies>(json.error());
        },
        [this, own](Result<CaseStudies> builtIn) {
            if (builtIn)
                m_builtIn = std::move(builtIn->studies);
            Q_EMIT changed();
            for (const auto *read : {&std::as_const(builtIn), &own})
                if (!*read)
                    Q_EMIT failed(read->error());
        });
}

Result<void> CaseShelf::take(Result<CaseStudies> all)
{
    if (!all)
        return all.error();
    m_own = *std::move(all);
    Q_EMIT changed();
    return {};
}

Result<void> CaseShelf::put(CaseStudy study)
{
    if (study.id.isEmpty())
        study.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return take(m_file.put(study));
}

void CaseShelf::remove(const QString &id)
{
    const auto gone = std::find_if(m_own.studies.begin(), m_own.studies.end(), [&id](const CaseStudy &study) { return study.id == id; });
    if (gone == m_own.studies.end())
        return;
    const CaseStudy study = *gone;
    const auto place = static_cast<std::size_t>(gone - m_own.studies.begin());
    if (const auto removed = take(m_file.remove(id)); !removed) {
        Q_EMIT failed(removed.error());
        return;
    }
    Q_EMIT undoOffered(tr("Deleted “%1”.").arg(study.title), [this, study, place] {
        if (const auto restored = take(m_file.putAt(study, place)); !restored)
            Q_EMIT failed(restored.error());
    });
}

void CaseShelf::setInReport(CaseStudy study, bool inReport)
{
    study.inReport = inReport;
    if (const auto kept = take(study.builtIn ? m_file.setInReport(study.id, inReport) : m_file.put(study)); !kept) {
        Q_EMIT failed(kept.error());
        Q_EMIT changed(); // what shows it goes back to what is kept
    }
}

} // namespace careatlas
