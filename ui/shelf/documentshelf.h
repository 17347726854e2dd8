// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentShelf: every council's documents, those listed in the store and the reader's own, for all pages. It keeps the reader's,
// and copies files on a thread of its own.
#pragma once

#include "core/shelf/documentfolder.h"
#include "ui/shelf/shelf.h"

#include <atomic>
#include <memory>

class QThread;

namespace careatlas {

class StoreThread;

class DocumentShelf : public Shelf {
    Q_OBJECT
public:
    /// `store` outlives it. The reader's own stand beside it.
    explicit DocumentShelf(StoreThread &store, QObject *parent = nullptr);
    /// Stops a copy under way, of which nothing stays.
    ~DocumentShelf() override;

    /// Reads them, once; changed() follows when they are there, and failed() for what cannot be read.
    void load();
    bool isLoaded() const { return m_loaded; }
    /// By kind and title; none until loaded.
    std::vector<LocalDocument> documents(const AreaCode &council) const { return documentsOf(council, m_builtIn, m_own); }
    /// The titles of these councils' documents that are linked to a section or an indicator; an empty code has none.
    QStringList titlesLinked(const std::vector<AreaCode> &councils, const QString &link) const;
    QString pathOf(const LocalDocument &document) const { return m_folder.pathOf(document); }

    /// Kept in the index before it is kept here; a document without an id is a new one and gets it.
    Result<void> put(LocalDocument document);
    /// Copies a file and keeps the document with it; copying() tells how far it is. One at a time.
    Result<void> attach(const LocalDocument &document, const QString &file);
    bool isCopying() const { return m_thread != nullptr; }
    void stopCopying() { m_stop = true; }
    /// One of the reader's own; it can be had back until the program's next start.
    void remove(const QString &id);

Q_SIGNALS:
    /// `percent` of the file, 100 when it has ended in any way.
    void copying(const QString &title, int percent);

private:
    Result<void> take(Result<std::vector<LocalDocument>> all);
    void finishCopying();

    StoreThread &m_store;
    DocumentFolder m_folder;
    bool m_asked = false;
    bool m_loaded = false;
    std::vector<LocalDocument> m_builtIn;
    std::vector<LocalDocument> m_own;

    LocalDocument m_attaching;
    std::unique_ptr<QThread> m_thread; ///< while a file is copied
    std::atomic<bool> m_stop = false;
    std::optional<Result<std::optional<KeptDocument>>> m_copied; ///< the thread's, until it has ended
};

} // namespace careatlas
