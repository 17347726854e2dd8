// SPDX-License-Identifier: GPL-3.0-or-later
// Votes: what readers said of texts, accurate or not and why, with the words and figures they said it of. A vote holds as long
// as the figures do and lapses when they change; the log keeps it. It is a readable file beside the user's store.
#pragma once

#include "core/narrative/textspec.h"
#include "core/support/result.h"

#include <QDateTime>

#include <functional>

namespace careatlas {

/// Which text is meant: what it is about, for whom, and what it holds them against.
struct TextKey {
    QString id; ///< TextSpec::id
    AreaCode area;
    AreaCode second; ///< of a comparison of two councils
    QString comparator; ///< TextSpec::comparator
    bool operator==(const TextKey &) const = default;
};

TextKey keyOf(const TextSpec &text);

struct Vote {
    enum class Opinion { Accurate, NotAccurate };

    TextKey text;
    Opinion opinion = Opinion::Accurate;
    QString reason; ///< why it is not accurate
    QString correction; ///< what it should say instead; may be empty
    QDateTime when; ///< UTC, in whole seconds
    QDateTime lookedAt; ///< since when a text voted down is kept all the same; null where it has not been looked at
    QString words; ///< of the text as it then was
    QStringList facts; ///< identityOf() each
    QString fingerprint; ///< TextSpec::fingerprint() of then
    QString program; ///< version of Care Atlas

    bool operator==(const Vote &) const = default;
};

/// "accurate", "not accurate".
QString toKey(Vote::Opinion opinion);

/// A vote on `text` as it is now. `reason` and `correction` become one line each.
Vote voteOn(const TextSpec &text, Vote::Opinion opinion, const QString &reason, const QString &correction, const QDateTime &when, const QString &program);

class VoteLog {
public:
    VoteLog() = default;
    explicit VoteLog(std::vector<Vote> votes) : m_votes(std::move(votes)) {}

    /// Every vote, oldest first.
    const std::vector<Vote> &votes() const { return m_votes; }
    /// The vote on these figures of this text, or null.
    const Vote *standing(const TextKey &text, const QString &fingerprint) const;
    /// Whether all votes on this text were on other figures; false without any.
    bool isLapsed(const TextKey &text, const QString &fingerprint) const;
    /// Whether reports leave this text out: voted not accurate, on these figures, and not looked at since.
    bool isLeftOut(const TextKey &text, const QString &fingerprint) const;

    /// In the place of an earlier one on the same figures of the same text.
    void add(Vote vote);
    /// The vote on these figures, as if it had never been; nothing where there is none.
    void withdraw(const TextKey &text, const QString &fingerprint);
    /// A text voted down has been looked at and is kept; nothing where there is no vote.
    void lookAt(const TextKey &text, const QString &fingerprint, const QDateTime &when);

    bool operator==(const VoteLog &) const = default;

private:
    std::vector<Vote>::iterator find(const TextKey &text, const QString &fingerprint);

    std::vector<Vote> m_votes;
};

/// The fingerprint that a text has today; empty where that is not known.
using FingerprintOf = std::function<QString(const TextKey &)>;

/// The columns of the review log, and a line for each vote: everything it holds and whether it "stands", is "lapsed", or, where the
/// text of today is not known, nothing.
QStringList reviewColumns();
QStringList reviewRow(const Vote &vote, const FingerprintOf &today);
/// As CSV.
QByteArray reviewLog(const VoteLog &log, const FingerprintOf &today);

class VoteFile {
public:
    explicit VoteFile(QString file) : m_file(std::move(file)) {}
    /// "votes.csv" beside this store.
    static QString fileBeside(const QString &storePath);

    /// Empty where there is no file yet. BadValue and BadFormat name the line.
    Result<VoteLog> read() const;
    /// What another program has written since is kept: reads, changes, and writes whole or not at all.
    Result<VoteLog> change(const std::function<void(VoteLog &)> &make) const;

private:
    QString m_file;
};

} // namespace careatlas
