// SPDX-License-Identifier: GPL-3.0-or-later
// VoteShelf: what readers said of texts, in one place for all pages. It keeps the votes in their file, tells when any has
// changed, and knows which have lapsed among the texts that this session has shown.
#pragma once

#include "core/narrative/votes.h"

#include <QObject>

namespace careatlas {

class VoteShelf : public QObject {
    Q_OBJECT
public:
    /// `file` holds the votes; it is read when they are first asked for.
    explicit VoteShelf(const QString &file, QObject *parent = nullptr);

    const VoteLog &log();
    /// Each kept in the file before it is kept here; the error says what to do.
    Result<void> vote(const TextSpec &text, Vote::Opinion opinion, const QString &reason = {}, const QString &correction = {});
    Result<void> withdraw(const TextSpec &text);
    /// A text voted down is kept all the same.
    Result<void> lookAt(const TextSpec &text);

    /// Tells that this is how the text reads today.
    void see(const TextSpec &text);
    /// Every vote in the file with all that is known of it, as CSV; empty where there is none.
    Result<QByteArray> review() const;

Q_SIGNALS:
    void changed();
    /// The file could not be read.
    void failed(const careatlas::Error &error);

private:
    Result<void> change(const std::function<void(VoteLog &)> &make);

    VoteFile m_file;
    bool m_read = false;
    VoteLog m_log;
    std::vector<std::pair<TextKey, QString>> m_seen; ///< with its fingerprint of today, of those with a vote
};

} // namespace careatlas
