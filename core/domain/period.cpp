// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/period.h"

#include <QLocale>
#include <QRegularExpression>

namespace careatlas {

namespace {

int monthFromName(const QString &name)
{
    static const QStringList months{
        QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"), QStringLiteral("apr"),
        QStringLiteral("may"), QStringLiteral("jun"), QStringLiteral("jul"), QStringLiteral("aug"),
        QStringLiteral("sep"), QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    const QString full = QLocale::c().monthName(months.indexOf(name.left(3).toLower()) + 1).toLower();
    const QString given = name.toLower();
    const bool known = given.size() >= 3 && (full.startsWith(given) || given == QLatin1String("sept"));
    return known ? static_cast<int>(months.indexOf(given.left(3))) + 1 : 0;
}

/// "24" is 2024; publishers write no two-digit year before 2000.
int fullYear(const QString &digits)
{
    return digits.size() == 2 ? 2000 + digits.toInt() : digits.toInt();
}

} // namespace

Period Period::financialYear(int startYear) { return {Kind::FinancialYear, QDate(startYear, 4, 1)}; }
Period Period::calendarYear(int year) { return {Kind::CalendarYear, QDate(year, 1, 1)}; }
Period Period::midYear(int year) { return {Kind::MidYear, QDate(year, 6, 30)}; }
Period Period::month(int year, int month) { return {Kind::Month, QDate(year, month, 1)}; }
Period Period::date(QDate date) { return {Kind::Date, date}; }

Result<Period> Period::parse(const QString &label)
{
    static const QRegularExpression note(QStringLiteral("\\s*\\[[^\\]]*\\]"));
    static const QRegularExpression years(QStringLiteral("^((?:19|20)\\d\\d)\\s*(?:-|–|/|to)\\s*((?:19|20)?\\d\\d)$"));
    static const QRegularExpression year(QStringLiteral("^((?:19|20)\\d\\d)$"));
    static const QRegularExpression middle(QStringLiteral("^mid[- ]?((?:19|20)\\d\\d)$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthName(QStringLiteral("^([A-Za-z]+)[- ]((?:19|20)?\\d\\d)$"));
    static const QRegularExpression isoDate(QStringLiteral("^(\\d{4})-(\\d\\d)-(\\d\\d)$"));
    static const QRegularExpression isoMonth(QStringLiteral("^((?:19|20)\\d\\d)-(\\d\\d)$"));
    static const QRegularExpression dayMonth(QStringLiteral("^(?:week ending )?(\\d{1,2}) ([A-Za-z]+) (\\d{4})$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression slashed(QStringLiteral("^(?:week ending )?(\\d{1,2})/(\\d{1,2})/(\\d{4})$"), QRegularExpression::CaseInsensitiveOption);

    const QString text = QString(label).remove(note).simplified();
    if (const auto m = isoDate.match(text); m.hasMatch()) {
        if (const QDate date(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()); date.isValid())
            return Period::date(date);
    } else if (const auto y = years.match(text); y.hasMatch()) {
        const int first = y.captured(1).toInt();
        const QString second = y.captured(2);
        const int last = second.size() == 2 ? (first / 100) * 100 + second.toInt() : second.toInt();
        if (last == first + 1 || (first % 100 == 99 && second == QLatin1String("00")))
            return financialYear(first);
        // "2024-04" has the form of two years and is a month.
        const int month = second.toInt();
        if (isoMonth.match(text).hasMatch() && month >= 1 && month <= 12)
            return Period::month(first, month);
    } else if (const auto only = year.match(text); only.hasMatch()) {
        return calendarYear(only.captured(1).toInt());
    } else if (const auto mid = middle.match(text); mid.hasMatch()) {
        return midYear(mid.captured(1).toInt());
    } else if (const auto mn = monthName.match(text); mn.hasMatch()) {
        if (const int month = monthFromName(mn.captured(1)))
            return Period::month(fullYear(mn.captured(2)), month);
    } else if (const auto dm = dayMonth.match(text); dm.hasMatch()) {
        if (const QDate date(dm.captured(3).toInt(), monthFromName(dm.captured(2)), dm.captured(1).toInt()); date.isValid())
            return Period::date(date);
    } else if (const auto sl = slashed.match(text); sl.hasMatch()) {
        if (const QDate date(sl.captured(3).toInt(), sl.captured(2).toInt(), sl.captured(1).toInt()); date.isValid())
            return Period::date(date);
    }
    return Error{Error::Code::BadValue,
                 QStringLiteral("“%1” is not a period: write one as 2023-24, 2023, 2024-04 or 2026-03-31.").arg(label.trimmed()),
                 {}};
}

QDate Period::lastDay() const
{
    switch (m_kind) {
    case Kind::FinancialYear:
    case Kind::CalendarYear:
        return m_first.addYears(1).addDays(-1);
    case Kind::Month:
        return m_first.addMonths(1).addDays(-1);
    case Kind::MidYear:
    case Kind::Date:
        break;
    }
    return m_first;
}

QString Period::key() const
{
    return m_kind == Kind::MidYear ? QStringLiteral("mid-%1").arg(m_first.year()) : code();
}

QString Period::code() const
{
    if (m_first.isNull())
        return {};
    switch (m_kind) {
    case Kind::FinancialYear:
        return QStringLiteral("%1-%2").arg(m_first.year()).arg((m_first.year() + 1) % 100, 2, 10, QLatin1Char('0'));
    case Kind::CalendarYear:
    case Kind::MidYear:
        return QString::number(m_first.year());
    case Kind::Month:
        return m_first.toString(QStringLiteral("yyyy-MM"));
    case Kind::Date:
        break;
    }
    return m_first.toString(Qt::ISODate);
}

QString Period::label() const
{
    const QLocale words(QLocale::English, QLocale::UnitedKingdom);
    switch (m_kind) {
    case Kind::Month:
        return words.toString(m_first, QStringLiteral("MMMM yyyy"));
    case Kind::Date:
        return words.toString(m_first, QStringLiteral("d MMMM yyyy"));
    case Kind::FinancialYear:
    case Kind::CalendarYear:
    case Kind::MidYear:
        break;
    }
    return key();
}

double Period::position() const
{
    const QDate origin(2000, 1, 1);
    return (static_cast<double>(origin.daysTo(m_first)) + static_cast<double>(origin.daysTo(lastDay()))) / 2.0;
}

std::strong_ordering Period::operator<=>(const Period &other) const
{
    if (const auto byEnd = lastDay().toJulianDay() <=> other.lastDay().toJulianDay(); byEnd != 0)
        return byEnd;
    if (const auto byStart = other.m_first.toJulianDay() <=> m_first.toJulianDay(); byStart != 0)
        return byStart;
    return m_kind <=> other.m_kind;
}

bool Period::isFollowedBy(const Period &next) const
{
    if (m_kind != next.m_kind)
        return false;
    switch (m_kind) {
    case Kind::FinancialYear:
    case Kind::CalendarYear:
    case Kind::MidYear:
        return m_first.addYears(1) == next.m_first;
    case Kind::Month:
        return m_first.addMonths(1) == next.m_first;
    case Kind::Date:
        break;
    }
    // Weekly and daily counts: a week apart is the next one.
    const qint64 days = m_first.daysTo(next.m_first);
    return days > 0 && days <= 7;
}

} // namespace careatlas
