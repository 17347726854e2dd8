// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/countrounding.h"

#include "core/support/csv.h"

namespace careatlas {

bool CountRounding::covers(const Observation &observation, const Area &area) const
{
    return source == observation.provenance.release.source && (indicator.isEmpty() || indicator == observation.indicator)
           && (areas == Areas::All || (areas == Areas::Councils) == area.isCouncil());
}

double roundingOf(const std::vector<CountRounding> &roundings, const Observation &observation, const Area &area)
{
    double ofSource = 0.0;
    for (const CountRounding &rounding : roundings) {
        if (!rounding.covers(observation, area))
            continue;
        if (!rounding.indicator.isEmpty())
            return rounding.nearest;
        ofSource = rounding.nearest;
    }
    return ofSource;
}

Result<std::vector<CountRounding>> parseRoundings(const QByteArray &csv)
{
    const QString source = QStringLiteral("source"), indicator = QStringLiteral("indicator"), areas = QStringLiteral("areas"),
                  nearest = QStringLiteral("nearest");
    const auto table = CsvTable::read(csv, QStringLiteral("rounding.csv"), {source, indicator, areas, nearest});
    if (!table)
        return table.error();
    const QStringList kinds{QStringLiteral("all"), QStringLiteral("councils"), QStringLiteral("regions-and-england")};
    std::vector<CountRounding> roundings;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const qsizetype kind = kinds.indexOf(table->at(row, areas));
        const double step = table->at(row, nearest).toDouble();
        if (table->at(row, source).isEmpty() || kind < 0 || step <= 0.0)
            return Error{Error::Code::BadValue,
                         QStringLiteral("%1 needs a source, areas that are all, councils or regions-and-england, and a number above 0.").arg(table->place(row)), {}};
        roundings.push_back({table->at(row, source), table->at(row, indicator), static_cast<CountRounding::Areas>(kind), step});
    }
    return roundings;
}

} // namespace careatlas
