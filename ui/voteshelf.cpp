// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voteshelf.h"

#include <algorithm>

namespace careatlas {

VoteShelf::VoteShelf(const QString &file, QObject *parent) : QObject(parent), m_file(file) {}

const VoteLog &VoteShelf::log()
{
    if (!std::exchange(m_read, true)) {
        if (auto log = m_file.read())
            m_log = *std::move(log);
        else
            Q_EMIT failed(log.error());
    }
    return m_log;
}

Result<void> VoteShelf::change(const std::function<void(VoteLog &)> &make)
{
    auto log = m_file.change(make);
    if (!log)
        return log.error();
    m_read = true;
    m_log = *std::move(log);
    Q_EMIT changed();
    return {};
}

Result<void> VoteShelf::vote(const TextSpec &text, Vote::Opinion opinion, const QString &reason, const QString &correction)
{
    const Vote vote = voteOn(text, opinion, reason, correction, QDateTime::currentDateTimeUtc(), QStringLiteral(CAREATLAS_VERSION));
    return change([&vote](VoteLog &log) { log.add(vote); });
}

Result<void> VoteShelf::withdraw(const TextSpec &text)
{
    return change([&text](VoteLog &log) { log.withdraw(keyOf(text), text.fingerprint()); });
}

Result<void> VoteShelf::lookAt(const TextSpec &text)
{
    return change([&text](VoteLog &log) { log.lookAt(keyOf(text), text.fingerprint(), QDateTime::currentDateTimeUtc()); });
}

void VoteShelf::see(const TextSpec &text)
{
    const TextKey key = keyOf(text);
    std::erase_if(m_seen, [&key](const auto &seen) { return seen.first == key; });
    m_seen.emplace_back(key, text.fingerprint());
}

Result<QByteArray> VoteShelf::review() const
{
    const auto log = m_file.read();
    if (!log)
        return log.error();
    if (log->votes().empty())
        return QByteArray();
    return reviewLog(*log, [this](const TextKey &text) {
        const auto seen = std::find_if(m_seen.begin(), m_seen.end(), [&text](const auto &pair) { return pair.first == text; });
        return seen == m_seen.end() ? QString() : seen->second;
    });
}

} // namespace careatlas
