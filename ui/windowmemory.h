// SPDX-License-Identifier: GPL-3.0-or-later
// WindowMemory: what the window remembers from one start to the next, and the one place that knows its
// names in QSettings.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

class QSettings;

namespace careatlas {

struct WindowMemory {
    QByteArray geometry;
    QString section; ///< the tab, by its id
    QString council; ///< by code
    QString second;
    QString comparator; ///< by key
    QString ownGroup; ///< that the comparator is, by name
    QStringList marked; ///< councils picked out, by code
    QStringList favourites; ///< indicators, by id
    QHash<QString, QString> recipes; ///< what pages showed, by tab

    bool operator==(const WindowMemory &) const = default;
};

WindowMemory readMemory(const QSettings &settings);
void writeMemory(QSettings &settings, const WindowMemory &memory);

} // namespace careatlas
