// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rawvalue.h"

#include <QDate>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace careatlas {

namespace {

constexpr qint64 secondsInDay = 86400;
constexpr double serialEnd = 2958466.0; // the day after 9999-12-31, where spreadsheets stop

QString timeText(qint64 seconds)
{
    const auto two = [](qint64 n) { return QString::number(n).rightJustified(2, u'0'); };
    return two(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

QString serialDay(qint64 day, bool base1904)
{
    if (base1904)
        return QDate(1904, 1, 1).addDays(day).toString(Qt::ISODate);
    // Lotus 1-2-3 took 1900 for a leap year and every spreadsheet since keeps its day 60.
    if (day == 60)
        return u"1900-02-29"_s;
    return QDate(1899, 12, day < 60 ? 31 : 30).addDays(day).toString(Qt::ISODate);
}

} // namespace

std::optional<double> parseNumber(QStringView text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return std::nullopt;
    return value;
}

QString numberText(double value)
{
    const double size = std::abs(value);
    const char form = size >= 1e-6 && size < 1e17 ? 'f' : 'g';
    return QString::number(value, form, QLocale::FloatingPointShortest);
}

std::optional<QString> isoDateText(QStringView text)
{
    text = text.trimmed();
    const QString day = text.first(std::min<qsizetype>(10, text.size())).toString();
    if (day.size() != 10 || !QDate::fromString(day, Qt::ISODate).isValid())
        return std::nullopt;
    if (text.size() == 10)
        return day;
    if (text.at(10) != u'T' || text.size() < 16)
        return std::nullopt;
    QString time = text.mid(11, 8).toString();
    if (time.size() < 8 || time.at(5) != u':')
        time = time.first(5) + u":00"_s;
    return time == u"00:00:00" ? day : day + u'T' + time;
}

std::optional<QString> serialDateText(double serial, bool base1904)
{
    if (!(serial >= 0 && serial < serialEnd))
        return std::nullopt;
    const qint64 seconds = std::llround(serial * secondsInDay);
    const qint64 day = seconds / secondsInDay;
    const qint64 time = seconds % secondsInDay;
    if (day == 0 && !base1904)
        return timeText(time);
    const QString date = serialDay(day, base1904);
    return time == 0 ? date : date + u'T' + timeText(time);
}

bool isDateFormat(QStringView format)
{
    bool date = false;
    for (qsizetype i = 0; i < format.size(); ++i) {
        switch (format.at(i).toLower().unicode()) {
        case u'"': {
            const qsizetype end = format.indexOf(u'"', i + 1);
            i = end < 0 ? format.size() : end;
            break;
        }
        case u'[': {
            const qsizetype end = format.indexOf(u']', i + 1);
            const QStringView inside = format.mid(i + 1, end < 0 ? -1 : end - i - 1);
            const auto elapsed = [inside](char16_t letter) {
                return !inside.isEmpty() && inside.count(QChar(letter), Qt::CaseInsensitive) == inside.size();
            };
            if (elapsed(u'h') || elapsed(u'm') || elapsed(u's'))
                return false;
            i = end < 0 ? format.size() : end;
            break;
        }
        case u'\\':
        case u'_':
        case u'*':
            ++i; // the next character stands for itself, for its width or for a filler
            break;
        case u'y':
        case u'm':
        case u'd':
        case u'h':
        case u's':
            date = true;
            break;
        default:
            break;
        }
    }
    return date;
}

bool isBuiltInDateFormat(int id)
{
    // 27-36 and 50-58 are the East Asian dates; 46 is [h]:mm:ss, an elapsed time.
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58);
}

} // namespace careatlas
