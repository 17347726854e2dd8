// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentFolder: the user's documents beside the store: their index, documents.csv, and the copies of their files in documents/.
// Each change reads the index first, so that a broken one is never written over, and leaves either the new state or the old.
#pragma once

#include "core/shelf/localdocument.h"

#include <functional>

namespace careatlas {

/// A copy in the folder.
struct KeptDocument {
    QString file; ///< as in LocalDocument
    QString sha256;
};

class DocumentFolder {
public:
    /// Beside this store; nothing is made there before there is something to keep.
    explicit DocumentFolder(const QString &storePath);

    /// The user's own documents; none where there is no index yet.
    Result<std::vector<LocalDocument>> read() const;
    /// Adds a document, or puts it in the place of the one with its id. All that are there then.
    Result<std::vector<LocalDocument>> put(const LocalDocument &document) const;
    /// Takes a document off the index. Its file is set aside until restore() or forgetRemoved().
    Result<std::vector<LocalDocument>> remove(const QString &id) const;
    /// Undoes remove(); where another file has taken its name meanwhile, under another name.
    Result<std::vector<LocalDocument>> restore(LocalDocument document) const;
    /// Deletes the files of removed documents for good: at the program's next start.
    void forgetRemoved() const;

    /// Called after each part with the bytes copied and their number; false stops the copying.
    using Progress = std::function<bool(qint64 done, qint64 all)>;
    /// Copies a file under a name that no other has. On failure, and where it was stopped, which is no error but
    /// nothing, no part of it stays. May take long: not for the window's thread.
    Result<std::optional<KeptDocument>> attach(const QString &source, const AreaCode &council, const Progress &progress = {}) const;
    /// Deletes a copy that no entry came to name.
    void discard(const KeptDocument &kept) const;

    /// Where a document's file is, whether it is there or not; empty for a document without one.
    QString pathOf(const LocalDocument &document) const;

private:
    Result<std::vector<LocalDocument>> write(std::vector<LocalDocument> documents) const;
    QString asidePath(const QString &id) const;

    QString m_index;
    QString m_folder;
};

} // namespace careatlas
