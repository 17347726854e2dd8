// SPDX-License-Identifier: GPL-3.0-or-later
// CaseShelf: the case studies of the store and the reader's own, for all pages. It keeps the reader's in their file.
#pragma once

#include "core/shelf/owncasestudies.h"
#include "ui/shelf/shelf.h"

namespace careatlas {

class StoreThread;

class CaseShelf : public Shelf {
    Q_OBJECT
public:
    /// `store` outlives it. `file` holds the reader's own.
    CaseShelf(StoreThread &store, const QString &file, QObject *parent = nullptr);

    /// Reads them, once; changed() follows when they are there, and failed() for what cannot be read.
    void load();
    /// Those that stand on the pages of these councils; none until loaded.
    std::vector<CaseStudy> studies(const std::vector<AreaCode> &councils) const { return caseStudiesFor(m_builtIn, m_own, councils); }

    /// Kept in the file before it is kept here; a study without an id is a new one and gets it.
    Result<void> put(CaseStudy study);
    /// One of the reader's own; it can be had back.
    void remove(const QString &id);
    /// Of one of the reader's own or of one that is built in.
    void setInReport(CaseStudy study, bool inReport);

private:
    Result<void> take(Result<CaseStudies> all);

    StoreThread &m_store;
    OwnCaseStudies m_file;
    bool m_asked = false;
    std::vector<CaseStudy> m_builtIn;
    CaseStudies m_own;
};

} // namespace careatlas
