// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/publishercell.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace careatlas {

namespace {

std::optional<double> numberFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d+)?(?:[eE][-+]?\\d+)?$"));
    if (text.isEmpty() || !form.match(text).hasMatch())
        return std::nullopt;
    bool ok = false;
    const double number = QLocale::c().toDouble(QString(text).remove(QLatin1Char(',')), &ok);
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace

CellValue readCell(const Cell &cell)
{
    static const QRegularExpression two(QStringLiteral("^(\\S+)\\s*\\([^()]*\\)$"));
    static const QStringList none{QStringLiteral("n/a"), QStringLiteral("na"), QStringLiteral("-"), QStringLiteral(".."), QStringLiteral("*")};

    if (cell.number)
        return {cell.number, DataState::Value};
    const QString text = cell.text.simplified();
    if (text.isEmpty())
        return {std::nullopt, DataState::NotAvailable, true};
    if (const auto state = dataStateFromMark(text))
        return {std::nullopt, *state};
    if (none.contains(text.toLower()))
        return {std::nullopt, text == QLatin1String("*") ? DataState::Suppressed : DataState::NotAvailable};
    if (const auto number = numberFromText(text))
        return {number, DataState::Value};
    if (const auto pair = two.match(text); pair.hasMatch())
        return readCell(Cell{pair.captured(1), std::nullopt});
    return {std::nullopt, DataState::NotAvailable, false, false};
}

double withoutNoise(double number)
{
    return std::round(number * 1e9) / 1e9;
}

QString plainHeading(const QString &heading)
{
    static const QRegularExpression note(QStringLiteral("\\[note[^\\]]*\\]"), QRegularExpression::CaseInsensitiveOption);
    return QString(heading).remove(note).simplified();
}

} // namespace careatlas
