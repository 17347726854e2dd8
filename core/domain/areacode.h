// SPDX-License-Identifier: GPL-3.0-or-later
// AreaCode: the nine-character code of the Office for National Statistics for a place in England.
// A type of its own, so that a name, a publisher's own code or an unchecked cell is never taken for one.
#pragma once

#include "core/support/result.h"

#include <QHash>
#include <QString>

namespace careatlas {

class AreaCode {
public:
    /// Takes "E" and eight digits, in any case and with space around; anything else is a BadValue error.
    static Result<AreaCode> parse(const QString &text);
    /// England as a whole.
    static AreaCode england() { return AreaCode(QStringLiteral("E92000001")); }

    /// An empty code names no place: "no second council".
    AreaCode() = default;
    bool isEmpty() const { return m_code.isEmpty(); }
    const QString &toString() const { return m_code; }

    auto operator<=>(const AreaCode &other) const { return m_code.compare(other.m_code) <=> 0; }
    bool operator==(const AreaCode &) const = default;

private:
    explicit AreaCode(QString code) : m_code(std::move(code)) {}
    QString m_code;
};

inline size_t qHash(const AreaCode &code, size_t seed = 0) { return qHash(code.toString(), seed); }

} // namespace careatlas
