// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/within.h"

#include "core/comparison/councilgroups.h"

namespace careatlas::cli {

Result<CouncilGroup> groupWithin(const IndicatorStore &store, const Area &council, const QString &key)
{
    CouncilGroup group;
    if (key == QLatin1String("england")) {
        group = groupOfEngland(store.areas());
    } else if (key == QLatin1String("region")) {
        group = groupOfRegion(store.areas(), council);
    } else if (key == QLatin1String("type")) {
        group = groupOfType(store.areas(), council);
    } else if (key == QLatin1String("similar")) {
        const auto similar = SimilarCouncils::read(store);
        if (!similar)
            return similar.error();
        group = similar->group(council);
        if (group.members.empty())
            return Error{Error::Code::BadValue, similar->whyNone(council), {}};
    } else {
        return Error{Error::Code::Usage, QStringLiteral("--within takes england, region, type or similar"), {}};
    }
    if (group.members.empty())
        return Error{Error::Code::BadValue, QStringLiteral("%1 is in no such group of councils.").arg(council.name), {}};
    return group;
}

} // namespace careatlas::cli
