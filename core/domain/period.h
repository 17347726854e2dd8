// SPDX-License-Identifier: GPL-3.0-or-later
// Period: what stretch or point of time a figure speaks of. Publishers write the same year in a dozen
// ways; this type reads them all, puts them in order and writes them one way.
#pragma once

#include "core/support/result.h"

#include <QDate>
#include <QString>

namespace careatlas {

class Period {
public:
    enum class Kind { FinancialYear, CalendarYear, MidYear, Month, Date };

    static Period financialYear(int startYear); ///< 2023 is 1 April 2023 to 31 March 2024
    static Period calendarYear(int year);
    static Period midYear(int year); ///< an estimate for 30 June
    static Period month(int year, int month);
    static Period date(QDate date);

    /// Reads any label found in the sources: "2023-24", "2023/24", "2023 to 2024", "2023", "mid-2023",
    /// "Apr 2024", "April 2024", "Apr-24", "2024-04", "2026-03-31", "31 March 2026",
    /// "Week ending 16/09/2024 [note 7]". A year alone is a calendar year.
    static Result<Period> parse(const QString &label);

    Period() = default;

    bool isNull() const { return m_first.isNull(); }
    Kind kind() const { return m_kind; }
    QDate firstDay() const { return m_first; }
    QDate lastDay() const;
    /// The year it begins in.
    int startYear() const { return m_first.year(); }

    /// What the store and the data pack hold, one-to-one with the period: "2023-24", "2023", "mid-2023", "2024-04", "2026-03-31".
    QString key() const;
    /// What the command line takes and writes: as key(), but a mid-year is its year: "2023".
    QString code() const;
    /// What a reader sees: "2023-24", "2023", "mid-2023", "April 2024", "31 March 2026".
    QString label() const;

    /// Days since 1 January 2000 of the middle of the period: the position on a time axis.
    double position() const;

    /// By time; of two periods that end on the same day the shorter comes first.
    std::strong_ordering operator<=>(const Period &other) const;
    bool operator==(const Period &) const = default;

    /// Whether they have a day in common.
    bool overlaps(const Period &other) const { return firstDay() <= other.lastDay() && other.firstDay() <= lastDay(); }

    /// Whether `next` is the period that follows this one with nothing left out, so that a line may join them.
    bool isFollowedBy(const Period &next) const;

private:
    Period(Kind kind, QDate first) : m_kind(kind), m_first(first) {}
    Kind m_kind = Kind::CalendarYear;
    QDate m_first;
};

} // namespace careatlas
