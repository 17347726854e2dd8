// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shelf/agerange.h"

#include <QRegularExpression>

namespace careatlas {

namespace {

constexpr int oldest = 120;

bool isDecade(const AgeRange &age)
{
    return age.to && age.from % 10 == 0 && *age.to == age.from + 9;
}

} // namespace

Result<AgeRange> AgeRange::parse(const QString &text)
{
    static const QRegularExpression before(QStringLiteral("^(aged|in (her|his|their)) "), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression one(QStringLiteral("^(\\d{1,3})$")), decade(QStringLiteral("^(\\d{1,2}0)s$")),
        band(QStringLiteral("^(\\d{1,3}) ?(?:to|-|–) ?(\\d{1,3})$")), open(QStringLiteral("^(\\d{1,3}) ?(?:\\+|and over|or over)$"));
    const QString plain = text.simplified().toLower().remove(before);
    const auto year = [](const QRegularExpressionMatch &match, int group) { return match.captured(group).toInt(); };
    AgeRange age{-1, std::nullopt};
    if (const auto match = one.match(plain); match.hasMatch())
        age = {year(match, 1), year(match, 1)};
    else if (const auto tens = decade.match(plain); tens.hasMatch())
        age = {year(tens, 1), year(tens, 1) + 9};
    else if (const auto both = band.match(plain); both.hasMatch())
        age = {year(both, 1), year(both, 2)};
    else if (const auto over = open.match(plain); over.hasMatch())
        age = {year(over, 1), std::nullopt};
    if (age.from < 0 || age.from > oldest || (age.to && *age.to < age.from))
        return Error{Error::Code::BadValue,
                     QStringLiteral("“%1” is not an age that can be read. Write 67, 40s, 18 to 64 or 65 and over, or leave it empty.").arg(text.simplified()), {}};
    return age;
}

QString AgeRange::toText() const
{
    if (!to)
        return QStringLiteral("%1 and over").arg(from);
    if (from == *to)
        return QString::number(from);
    return isDecade(*this) ? QStringLiteral("%1s").arg(from) : QStringLiteral("%1 to %2").arg(from).arg(*to);
}

QString AgeRange::words() const
{
    return (isDecade(*this) ? QStringLiteral("in their %1") : QStringLiteral("aged %1")).arg(toText());
}

bool AgeRange::meets(const AgeRange &other) const
{
    return (!to || *to >= other.from) && (!other.to || *other.to >= from);
}

} // namespace careatlas
