// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/partnercounts.h"

#include "core/domain/format.h"
#include "core/import/helplinecountsformat.h"
#include "core/store/indicatorstore.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace careatlas {

namespace {

/// A source's name goes on with its period's key.
const QLatin1String sourceStart("helpline-counts-");

/// Of what is stored and not of the file: whoever has a checksum of the file could try numbers until they fit it.
QString checksum(const HeldRelease &held)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData((held.release.publisher + QLatin1Char('\n')).toUtf8());
    for (const Observation &o : held.observations) {
        const QStringList cells{o.indicator, o.area.toString(), o.period.key(), o.breakdown, o.value ? formatExact(*o.value) : QString(), toKey(o.state), o.notes};
        hash.addData((cells.join(QLatin1Char('\t')) + QLatin1Char('\n')).toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex());
}

Error about(const QString &file, const Error &error)
{
    return {error.code, QStringLiteral("%1 cannot be imported. %2").arg(file, error.message), error.detail};
}

} // namespace

bool isOfPartner(const Release &release)
{
    return release.addedByUser && release.source.startsWith(sourceStart);
}

Result<PartnerCounts> readPartnerCounts(const QString &path, const IndicatorStore &store)
{
    PartnerCounts counts;
    counts.file = QFileInfo(path).fileName();
    const auto source = openRows(path);
    if (!source)
        return source.error();
    auto plan = HelplineCountsFormat().read(**source, {store.areas(), {}});
    if (!plan)
        return about(counts.file, plan.error());
    counts.plan = *std::move(plan);
    for (const Observation &o : counts.plan.observations)
        if (std::find(counts.periods.begin(), counts.periods.end(), o.period) == counts.periods.end())
            counts.periods.push_back(o.period);
    std::sort(counts.periods.begin(), counts.periods.end());
    for (const Release &release : store.releases()) {
        if (!isOfPartner(release))
            continue;
        const auto held = Period::parse(release.source.mid(sourceStart.size()));
        if (held && std::any_of(counts.periods.begin(), counts.periods.end(), [&held](const Period &period) { return period.overlaps(*held); }))
            counts.replaced.push_back(release);
    }
    return counts;
}

std::vector<HeldRelease> releasesOf(const PartnerCounts &counts, const QString &partner, QDate today)
{
    std::vector<HeldRelease> releases;
    for (const Period &period : counts.periods) {
        HeldRelease held;
        std::copy_if(counts.plan.observations.begin(), counts.plan.observations.end(), std::back_inserter(held.observations),
                     [&period](const Observation &o) { return o.period == period; });
        Release &release = held.release;
        release.source = sourceStart + period.key();
        release.title = QStringLiteral("Requests to a helpline");
        release.publisher = partner;
        release.name = QStringLiteral("counts for %1").arg(period.label());
        release.published = today.toString(Qt::ISODate);
        release.licence = QStringLiteral("None stated: ask %1 before you pass them on").arg(partner);
        release.attribution = QStringLiteral("Source: %1").arg(partner);
        release.file = counts.file;
        release.retrieved = today;
        release.official = false;
        release.addedByUser = true;
        release.sha256 = checksum(held);
        releases.push_back(std::move(held));
    }
    return releases;
}

Result<StoreExchange> exchangeReleases(const QString &path, const std::vector<Release> &out, const std::vector<HeldRelease> &in)
{
    auto writer = ObservationWriter::open(path);
    if (!writer)
        return writer.error();
    if (auto begun = writer->begin(); !begun)
        return begun.error();
    StoreExchange exchange;
    for (const Release &release : out) {
        auto held = writer->takeUserRelease(release);
        if (!held)
            return held.error();
        exchange.taken.push_back(*std::move(held));
    }
    for (const HeldRelease &held : in)
        if (auto written = writer->writeRelease(held.release, held.observations); !written)
            return written.error();
    if (auto kept = writer->commit(); !kept)
        return kept.error();
    exchange.put = in;
    return exchange;
}

} // namespace careatlas
