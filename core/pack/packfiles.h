// SPDX-License-Identifier: GPL-3.0-or-later
// PackFiles: the data pack on disk, in tidy CSV of our own, to and from domain values. The pack is what is
// kept in the repository: readable, comparable line by line, and enough to build the store.
#pragma once

#include "core/domain/arearegister.h"
#include "core/domain/indicator.h"
#include "core/domain/observation.h"
#include "core/domain/series.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QHash>

#include <utility>
#include <vector>

namespace careatlas {

/// A row of sources.csv: a release and, where it holds figures, the file of its observations.
struct PackSource {
    Release release;
    QString observations; ///< "observations/dhsc-ascof-time-series-2026-01.csv"; empty for areas
    bool operator==(const PackSource &) const = default;
};

class PackFiles {
public:
    explicit PackFiles(QString folder) : m_folder(std::move(folder)) {}

    const QString &folder() const { return m_folder; }
    QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }

    Result<AreaRegister> areas() const;
    Result<void> writeAreas(const AreaRegister &areas) const { return write({{areasFile(), textOf(areas)}}); }

    /// The catalogue with its dimensions and texts, then what has no card: denominators and background figures.
    Result<std::vector<Indicator>> indicators() const;
    Result<std::vector<MethodBreak>> breaks() const;

    Result<std::vector<PackSource>> sources() const;
    Result<void> writeSources(std::vector<PackSource> sources) const { return write({{sourcesFile(), textOf(std::move(sources))}}); }

    Result<std::vector<Observation>> observations(const QString &name) const;
    Result<void> writeObservations(const QString &name, const std::vector<Observation> &observations) const
    {
        return write({{name, textOf(observations)}});
    }

    /// Names of files in the pack with what is to stand in them.
    using Contents = std::vector<std::pair<QString, QByteArray>>;
    static QString areasFile() { return QStringLiteral("areas.csv"); }
    static QString sourcesFile() { return QStringLiteral("sources.csv"); }
    static QByteArray textOf(const AreaRegister &areas);
    static QByteArray textOf(std::vector<PackSource> sources);
    static QByteArray textOf(const std::vector<Observation> &observations);
    /// All of them or none: each is whole on the disk before the first takes its place.
    Result<void> write(const Contents &contents) const;

    /// Every file that the store is built from, by name, in order.
    QStringList files() const;
    /// SHA-256 over the names and contents of files().
    Result<QString> hash() const;

private:
    Result<QHash<QString, Dimension>> dimensions() const;
    Result<QHash<QString, IndicatorText>> texts() const;
    QStringList textFiles() const;
    QString m_folder;
};

} // namespace careatlas
