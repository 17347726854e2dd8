// SPDX-License-Identifier: GPL-3.0-or-later
// PartnerCounts: a helpline's own counts on their way into a user's store, and out of it again. They are a release of the
// partner's for each period, neither official nor quoted, and the store holds one for a period at most: of two, one could be
// taken from the other.
#pragma once

#include "core/import/sourceformat.h"
#include "core/store/observationwriter.h"

#include <QDate>

namespace careatlas {

class IndicatorStore;

/// What a file would bring in, before anything is stored. Counts of 1 to 5 are held back already.
struct PartnerCounts {
    QString file; ///< its name, without a folder
    ImportPlan plan;
    std::vector<Period> periods; ///< in their order
    std::vector<Release> replaced; ///< what the store holds of these periods, or of some that overlap them
};

/// Whether a release holds a helpline's counts that a user added.
bool isOfPartner(const Release &release);

/// Reads a file of counts. Its errors name the file and say what to do.
Result<PartnerCounts> readPartnerCounts(const QString &path, const IndicatorStore &store);

/// The releases that these counts are, one a period, with `partner` for their publisher.
std::vector<HeldRelease> releasesOf(const PartnerCounts &counts, const QString &partner, QDate today);

/// What changed places in a store: `taken` is what was there, `put` what is there instead. The other way round it undoes itself.
struct StoreExchange {
    std::vector<HeldRelease> taken;
    std::vector<HeldRelease> put;
};

/// Takes the releases `out` from the store at `path` and puts `in` there, all of it or nothing.
Result<StoreExchange> exchangeReleases(const QString &path, const std::vector<Release> &out, const std::vector<HeldRelease> &in);

} // namespace careatlas
