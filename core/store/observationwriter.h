// SPDX-License-Identifier: GPL-3.0-or-later
// ObservationWriter: puts areas, catalogue, releases and observations into a store, whole or not at all.
// It alone decides which of several releases' figures is shown: the official one, and of those the newest. It works out
// the figures for the whole country whenever those of councils change.
#pragma once

#include "core/domain/arearegister.h"
#include "core/domain/indicator.h"
#include "core/domain/observation.h"
#include "core/domain/series.h"
#include "core/support/result.h"

#include <QHash>

#include <memory>

namespace careatlas {

class Database;

/// A release with all that it holds.
struct HeldRelease {
    Release release;
    std::vector<Observation> observations;
    bool operator==(const HeldRelease &) const = default;
};

class ObservationWriter {
public:
    /// Makes a new store at `path`; an existing file is a Conflict.
    static Result<ObservationWriter> create(const QString &path);
    static Result<ObservationWriter> open(const QString &path);

    ObservationWriter(ObservationWriter &&) noexcept;
    ObservationWriter &operator=(ObservationWriter &&) noexcept;
    ~ObservationWriter();

    /// Everything from here to commit() is one step; without commit() nothing of it stays.
    Result<void> begin();
    Result<void> commit();

    Result<void> writeMeta(const QString &key, const QString &value);
    Result<void> writeDocument(const QString &name, const QByteArray &content);
    Result<void> writeAreas(const AreaRegister &areas);
    Result<void> writeCatalogue(const std::vector<Indicator> &indicators, const std::vector<MethodBreak> &breaks);

    /// Adds a release and its observations; every indicator, area and breakdown must be known.
    Result<void> writeRelease(const Release &release, const std::vector<Observation> &observations);

    /// Takes a release that a user added out of the store and gives back what it held. NotFound where there is no such one.
    Result<HeldRelease> takeUserRelease(const Release &release);

    /// Copies the releases that a user added to `other` into this store.
    Result<void> adoptUserReleases(const QString &other);

    /// Packs the file so that equal contents are equal bytes. Outside begin() and commit().
    Result<void> compact();

private:
    explicit ObservationWriter(std::unique_ptr<Database> database);
    Result<void> chooseShown();
    Result<void> workOutNationalFigures();
    Result<int> idOf(const QString &table, const QString &column, const QString &name);
    Result<int> periodId(const Period &period);

    std::unique_ptr<Database> m_database;
    QHash<QString, int> m_ids;
    bool m_open = false;
};

} // namespace careatlas
