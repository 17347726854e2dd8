// SPDX-License-Identifier: GPL-3.0-or-later
// Favourites: the indicators that a reader has starred, in the order of starring. One object for the window, as Selection is.
#pragma once

#include <QObject>
#include <QStringList>

namespace careatlas {

class Favourites : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// By id; one that the store no longer has may be among them.
    const QStringList &indicators() const { return m_indicators; }
    bool has(const QString &indicator) const { return m_indicators.contains(indicator); }
    void set(QStringList indicators);
    /// Stars an indicator, or takes its star away.
    void toggle(const QString &indicator);

Q_SIGNALS:
    void changed();

private:
    QStringList m_indicators;
};

} // namespace careatlas
