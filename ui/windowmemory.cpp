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
const QLatin1String ownGroupKey("selection/own-group");
const QLatin1String markedKey("selection/marked");
const QLatin1String favouritesKey("favourites");
const QLatin1String recipePrefix("recipe/");
} // namespace

WindowMemory readMemory(const QSettings &settings)
{
    QHash<QString, QString> recipes;
    for (const QString &key : settings.allKeys())
        if (key.startsWith(recipePrefix))
            recipes.insert(key.mid(recipePrefix.size()), settings.value(key).toString());
    return {settings.value(geometryKey).toByteArray(), settings.value(sectionKey).toString(), settings.value(councilKey).toString(),
            settings.value(secondKey).toString(), settings.value(comparatorKey).toString(),
            settings.value(ownGroupKey).toString(), settings.value(markedKey).toStringList(), settings.value(favouritesKey).toStringList(), recipes};
}

void writeMemory(QSettings &settings, const WindowMemory &memory)
{
    settings.setValue(geometryKey, memory.geometry);
    settings.setValue(sectionKey, memory.section);
    settings.setValue(councilKey, memory.council);
    settings.setValue(secondKey, memory.second);
    settings.setValue(comparatorKey, memory.comparator);
    settings.setValue(ownGroupKey, memory.ownGroup);
    settings.setValue(markedKey, memory.marked);
    settings.setValue(favouritesKey, memory.favourites);
    for (auto recipe = memory.recipes.cbegin(); recipe != memory.recipes.cend(); ++recipe)
        settings.setValue(recipePrefix + recipe.key(), recipe.value());
}

} // namespace careatlas
