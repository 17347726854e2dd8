// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/areacode.h"

#include <QRegularExpression>

namespace careatlas {

Result<AreaCode> AreaCode::parse(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^E[0-9]{8}$"));
    const QString code = text.trimmed().toUpper();
    if (!form.match(code).hasMatch())
        return Error{Error::Code::BadValue,
                     QStringLiteral("“%1” is not an English area code: one is an E and eight digits, such as E06000032.")
                         .arg(text.trimmed()),
                     {}};
    return AreaCode(code);
}

} // namespace careatlas
