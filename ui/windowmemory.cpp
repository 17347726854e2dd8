// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowmemory.h"

#include <QSettings>

namespace careatlas {

namespace {
const QLatin1String geometryKey("window/geometry");
const QLatin1String sectionKey("window/section");
const QLatin1String councilKey("selection/council");
const QLatin1String secondKey("selection/second");
const QLatin1String comparatorKey("selection/comparator");
} // namespace

WindowMemory readMemory(const QSettings &settings)
{
    return {settings.value(geometryKey).toByteArray(), settings.value(sectionKey).toString(), settings.value(councilKey).toString(),
            settings.value(secondKey).toString(), settings.value(comparatorKey).toString()};
}

void writeMemory(QSettings &settings, const WindowMemory &memory)
{
    settings.setValue(geometryKey, memory.geometry);
    settings.setValue(sectionKey, memory.section);
    settings.setValue(councilKey, memory.council);
    settings.setValue(secondKey, memory.second);
    settings.setValue(comparatorKey, memory.comparator);
}

} // namespace careatlas
