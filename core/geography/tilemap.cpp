// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geography/tilemap.h"

#include "core/support/csv.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace careatlas {

namespace {

const QStringList columns{QStringLiteral("area_code"), QStringLiteral("column"), QStringLiteral("row")};

/// The words of a name that tell it from others: "Herefordshire, County of" is "Herefordshire", "County Durham" "Durham".
QStringList tellingWords(const QString &name)
{
    static const QSet<QString> small{QStringLiteral("and"), QStringLiteral("of"), QStringLiteral("on"), QStringLiteral("the"),
                                     QStringLiteral("upon"), QStringLiteral("with"), QStringLiteral("County")};
    static const QRegularExpression between(QStringLiteral("[ ,.\\-]+"));
    QStringList words;
    const bool city = name.endsWith(QLatin1String(", City of"));
    for (const QString &word : (city ? name.chopped(9) : name).split(between, Qt::SkipEmptyParts))
        if (!small.contains(word))
            words << word;
    return words.isEmpty() ? QStringList{name} : words;
}

bool isCompassPoint(const QString &word)
{
    return word == QLatin1String("North") || word == QLatin1String("South") || word == QLatin1String("East") || word == QLatin1String("West");
}

/// The label that a name would have alone, then those it takes where that is another's.
QStringList candidates(const QString &name)
{
    const QStringList words = tellingWords(name);
    QString head; // "NE" of "North East Lincolnshire"
    qsizetype at = 0;
    while (at + 1 < words.size() && isCompassPoint(words[at]))
        head += words[at++].front();
    const QString &word = words[at];
    const QString tail = at + 1 < words.size() ? words[at + 1].left(1) : QString();
    const qsizetype room = 4 - head.size();
    QStringList all{head + word.left(room - tail.size()) + tail};
    // The first letters with each later one of the name: "Ders" of "Derbyshire" beside "Derb", ending in the last letter of
    // a shire's root before any other.
    if (word.endsWith(QLatin1String("shire")) && tail.isEmpty())
        all << head + word.left(room - 1) + QLatin1Char('s');
    const QString letters = words.mid(at).join(QString());
    for (qsizetype kept = room - 1; kept > 0; --kept)
        for (qsizetype i = kept; i < letters.size(); ++i)
            all << head + letters.left(kept) + letters[i];
    return all;
}

} // namespace

QStringList shortLabels(const QStringList &names)
{
    QHash<QString, QString> labels; // by name
    QSet<QString> taken;
    QStringList inOrder = names;
    inOrder.sort();
    for (const QString &name : inOrder) {
        if (labels.contains(name))
            continue;
        QString chosen;
        for (const QString &candidate : candidates(name))
            if (!taken.contains(candidate)) {
                chosen = candidate;
                break;
            }
        for (int number = 2; chosen.isEmpty(); ++number)
            if (const QString numbered = name.left(2) + QString::number(number); !taken.contains(numbered))
                chosen = numbered;
        taken.insert(chosen);
        labels.insert(name, chosen);
    }
    QStringList result;
    for (const QString &name : names)
        result << labels.value(name);
    return result;
}

Result<MapShapes> readTiles(const QByteArray &csv, const AreaRegister &areas)
{
    const auto table = CsvTable::read(csv, QStringLiteral("tiles.csv"), columns);
    if (!table)
        return table.error();
    const auto wrong = [&](std::size_t row, const QString &what) {
        return Error{Error::Code::BadValue, QStringLiteral("%1: %2.").arg(table->place(row), what), {}};
    };
    MapShapes map;
    QSet<QPair<int, int>> places;
    QSet<QString> there;
    QStringList names;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const QString &code = table->at(row, columns[0]);
        const Area *area = areas.find(code);
        if (!area || !area->isCouncil() || !area->isCurrent())
            return wrong(row, QStringLiteral("“%1” is no council of today").arg(code));
        bool columnOk = false;
        bool rowOk = false;
        const int x = table->at(row, columns[1]).toInt(&columnOk);
        const int y = table->at(row, columns[2]).toInt(&rowOk);
        if (!columnOk || !rowOk || x < 0 || y < 0 || x > 99 || y > 99)
            return wrong(row, QStringLiteral("a column or a row is no number from 0 to 99"));
        if (places.contains({x, y}))
            return wrong(row, QStringLiteral("%1 stands on the place of another tile").arg(area->name));
        if (there.contains(area->code.toString()))
            return wrong(row, QStringLiteral("%1 is there twice").arg(area->name));
        places.insert({x, y});
        there.insert(area->code.toString());
        names << area->name;
        const QRectF tile(x * tileAspect, y, tileAspect, 1.0);
        map.shapes.push_back({area->code, {{tile.topLeft(), tile.topRight(), tile.bottomRight(), tile.bottomLeft()}}, {}});
        map.extent |= tile;
    }
    QStringList missing;
    for (const Area &area : areas.currentCouncils())
        if (!there.contains(area.code.toString()))
            missing << area.name;
    if (!missing.isEmpty())
        return Error{Error::Code::BadValue, QStringLiteral("tiles.csv has no tile for %1.").arg(missing.join(QStringLiteral(", "))), {}};
    const QStringList labels = shortLabels(names);
    for (std::size_t i = 0; i < map.shapes.size(); ++i)
        map.shapes[i].label = labels[static_cast<qsizetype>(i)];
    return map;
}

} // namespace careatlas
