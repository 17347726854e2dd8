// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/votes.h"

#include "core/support/csv.h"
#include "core/support/keptfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace careatlas {

namespace {

const QStringList columns{QStringLiteral("text"),      QStringLiteral("area_code"),   QStringLiteral("second_code"), QStringLiteral("comparator"),
                          QStringLiteral("vote"),      QStringLiteral("reason"),      QStringLiteral("correction"),  QStringLiteral("voted_at"),
                          QStringLiteral("looked_at"), QStringLiteral("words"),       QStringLiteral("facts"),       QStringLiteral("fingerprint"),
                          QStringLiteral("program")};

QString written(const QDateTime &when)
{
    return when.isNull() ? QString() : when.toUTC().toString(Qt::ISODate);
}

QStringList cellsOf(const Vote &vote)
{
    return {vote.text.id, vote.text.area.toString(), vote.text.second.toString(), vote.text.comparator, toKey(vote.opinion), vote.reason, vote.correction,
            written(vote.when), written(vote.lookedAt), vote.words, vote.facts.join(QLatin1Char('\n')), vote.fingerprint, vote.program};
}

/// One line of the file; the error says what is wrong and not where.
Result<Vote> voteFrom(const CsvTable &table, std::size_t row)
{
    const auto at = [&](int column) { return table.at(row, columns[column]); };
    const auto wrong = [](const QString &what) { return Error{Error::Code::BadValue, what, {}}; };
    Vote vote;
    vote.text.id = at(0);
    vote.text.comparator = at(3);
    const auto area = AreaCode::parse(at(1));
    if (!area)
        return wrong(area.error().message);
    vote.text.area = *area;
    if (!at(2).isEmpty()) {
        const auto second = AreaCode::parse(at(2));
        if (!second)
            return wrong(second.error().message);
        vote.text.second = *second;
    }
    const bool accurate = at(4) == toKey(Vote::Opinion::Accurate);
    if (!accurate && at(4) != toKey(Vote::Opinion::NotAccurate))
        return wrong(QStringLiteral("“%1” is no vote; it is “accurate” or “not accurate”").arg(at(4)));
    vote.opinion = accurate ? Vote::Opinion::Accurate : Vote::Opinion::NotAccurate;
    vote.reason = at(5);
    vote.correction = at(6);
    vote.when = QDateTime::fromString(at(7), Qt::ISODate);
    vote.lookedAt = QDateTime::fromString(at(8), Qt::ISODate);
    if (!vote.when.isValid() || (!at(8).isEmpty() && !vote.lookedAt.isValid()))
        return wrong(QStringLiteral("“%1” is no time such as 2026-11-30T09:15:00Z").arg(vote.when.isValid() ? at(8) : at(7)));
    vote.words = at(9);
    vote.facts = at(10).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    vote.fingerprint = at(11);
    vote.program = at(12);
    return vote;
}

auto isOn(const TextKey &text, const QString &fingerprint)
{
    return [&text, &fingerprint](const Vote &vote) { return vote.text == text && vote.fingerprint == fingerprint; };
}

} // namespace

TextKey keyOf(const TextSpec &text)
{
    return {text.id, text.area, text.second, text.comparator};
}

QString toKey(Vote::Opinion opinion)
{
    return opinion == Vote::Opinion::Accurate ? QStringLiteral("accurate") : QStringLiteral("not accurate");
}

Vote voteOn(const TextSpec &text, Vote::Opinion opinion, const QString &reason, const QString &correction, const QDateTime &when, const QString &program)
{
    Vote vote;
    vote.text = keyOf(text);
    vote.opinion = opinion;
    vote.reason = reason.simplified();
    vote.correction = correction.simplified();
    vote.when = when.toUTC();
    vote.when.setTime(QTime(vote.when.time().hour(), vote.when.time().minute(), vote.when.time().second()));
    vote.words = text.text;
    for (const Fact &fact : text.facts)
        vote.facts << identityOf(fact);
    vote.facts.removeDuplicates();
    vote.fingerprint = text.fingerprint();
    vote.program = program;
    return vote;
}

std::vector<Vote>::iterator VoteLog::find(const TextKey &text, const QString &fingerprint)
{
    return std::find_if(m_votes.begin(), m_votes.end(), isOn(text, fingerprint));
}

const Vote *VoteLog::standing(const TextKey &text, const QString &fingerprint) const
{
    const auto found = std::find_if(m_votes.begin(), m_votes.end(), isOn(text, fingerprint));
    return found == m_votes.end() ? nullptr : &*found;
}

bool VoteLog::isLapsed(const TextKey &text, const QString &fingerprint) const
{
    return !standing(text, fingerprint) && std::any_of(m_votes.begin(), m_votes.end(), [&text](const Vote &vote) { return vote.text == text; });
}

bool VoteLog::isLeftOut(const TextKey &text, const QString &fingerprint) const
{
    const Vote *vote = standing(text, fingerprint);
    return vote && vote->opinion == Vote::Opinion::NotAccurate && vote->lookedAt.isNull();
}

void VoteLog::add(Vote vote)
{
    std::erase_if(m_votes, isOn(vote.text, vote.fingerprint));
    m_votes.push_back(std::move(vote));
}

void VoteLog::withdraw(const TextKey &text, const QString &fingerprint)
{
    std::erase_if(m_votes, isOn(text, fingerprint));
}

void VoteLog::lookAt(const TextKey &text, const QString &fingerprint, const QDateTime &when)
{
    if (const auto vote = find(text, fingerprint); vote != m_votes.end())
        vote->lookedAt = when.toUTC();
}

QStringList reviewColumns()
{
    return columns + QStringList{QStringLiteral("standing")};
}

QStringList reviewRow(const Vote &vote, const FingerprintOf &today)
{
    const QString now = today ? today(vote.text) : QString();
    return cellsOf(vote) + QStringList{now.isEmpty() ? QString() : now == vote.fingerprint ? QStringLiteral("stands") : QStringLiteral("lapsed")};
}

QByteArray reviewLog(const VoteLog &log, const FingerprintOf &today)
{
    QByteArray text = csvLine(reviewColumns());
    for (const Vote &vote : log.votes())
        text += csvLine(reviewRow(vote, today));
    return text;
}

QString VoteFile::fileBeside(const QString &storePath)
{
    return QFileInfo(storePath).absoluteDir().filePath(QStringLiteral("votes.csv"));
}

Result<VoteLog> VoteFile::read() const
{
    if (!QFileInfo::exists(m_file))
        return VoteLog();
    const auto table = CsvTable::readFile(m_file, columns);
    if (!table)
        return table.error();
    std::vector<Vote> votes;
    for (std::size_t row = 0; row < table->size(); ++row) {
        auto vote = voteFrom(*table, row);
        if (!vote)
            return Error{Error::Code::BadValue, QStringLiteral("%1: %2. Mend the line, or move the file away to start anew.").arg(table->place(row), vote.error().message), {}};
        votes.push_back(*std::move(vote));
    }
    return VoteLog(std::move(votes));
}

Result<VoteLog> VoteFile::change(const std::function<void(VoteLog &)> &make) const
{
    auto log = read();
    if (!log)
        return log;
    make(*log);
    QByteArray text = csvLine(columns);
    for (const Vote &vote : log->votes())
        text += csvLine(cellsOf(vote));
    if (auto done = writeKept(m_file, text); !done)
        return done.error();
    return log;
}

} // namespace careatlas
