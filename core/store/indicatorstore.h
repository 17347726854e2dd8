// SPDX-License-Identifier: GPL-3.0-or-later
// IndicatorStore: reads the store. Questions go in as domain values and answers come out as domain values;
// SQL is seen nowhere else. One store object belongs to the thread that opened it.
#pragma once

#include "core/domain/arearegister.h"
#include "core/domain/comparator.h"
#include "core/domain/figures.h"
#include "core/support/result.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace careatlas {

struct Catalogue;
class Database;
class Statement;

/// How much the store holds of an indicator.
struct Coverage {
    std::optional<Period> latest; ///< latest period with an official figure for any council, else with a quoted one
    int councils = 0; ///< councils with a figure in it
    bool operator==(const Coverage &) const = default;
};

class IndicatorStore {
public:
    /// Opens a store for reading only. NewerStore when a later program made it.
    static Result<IndicatorStore> open(const QString &path);

    IndicatorStore(IndicatorStore &&) noexcept;
    IndicatorStore &operator=(IndicatorStore &&) noexcept;
    ~IndicatorStore();

    /// Read once, when the store is opened.
    const AreaRegister &areas() const;
    /// The catalogue in its order; denominators last, not listed.
    const std::vector<Indicator> &indicators() const;
    const Indicator *indicator(const QString &id) const;

    /// A text of the data pack: "report.json", "how-to.md", "states.csv", "similar.csv", "narrative.json".
    Result<QByteArray> document(const QString &name) const;
    /// SHA-256 of the data pack that the store was built from.
    QString packHash() const;
    /// The statements that made its tables: two stores of one pack may still differ in these.
    QString schema() const;

    std::vector<Release> releases() const;
    Result<Coverage> coverage(const QString &indicator) const;

    /// The breakdowns that any council has an official figure of, in the order of the catalogue; the whole is the empty one and comes first.
    Result<QStringList> breakdowns(const QString &indicator) const;

    /// The observation shown of each period and breakdown, in that order.
    Result<std::vector<Observation>> observations(const QString &indicator, const AreaCode &area) const;
    /// As observations(), with what other releases said after the one that is shown.
    Result<std::vector<Observation>> allReleases(const QString &indicator, const AreaCode &area) const;
    /// The observation shown of each council that has one of this period and breakdown.
    Result<std::vector<Observation>> observationsAt(const QString &indicator, const Period &period, const QString &breakdown) const;
    /// Of the official figures of the councils of the time, where they are more than half as many as today's: what a
    /// few add up to is of no use as a yardstick.
    Result<std::vector<NationalFigure>> nationalFigures(const QString &indicator) const;
    std::vector<MethodBreak> breaks(const QString &indicator) const;
    std::vector<CountRounding> roundings(const QString &indicator) const;
    /// Populations of an area for rates of this indicator, of every basis; empty where it has no denominator. Where none
    /// is published for a region or for England, all its councils' added up. With `at` those of that time alone.
    Result<std::vector<Observation>> denominators(const QString &indicator, const AreaCode &area, const std::optional<Period> &at = {}) const;
    /// The former councils that this one followed, where they have figures for periods that it lacks itself.
    Result<std::vector<PastCouncil>> past(const QString &indicator, const AreaCode &council) const;

    /// All that a card shows: the council first, then the second council where one is given, its region, England. Either
    /// council may be a former one. Of denominators only those of periods that have figures.
    Result<IndicatorFigures> figures(const QString &indicator, const AreaCode &council, const AreaCode &second) const;

    /// All that a view of every council shows: what is held with this breakdown, empty for the whole, of each council in the role
    /// OtherCouncil by name, then the regions, then England. Councils of today are there with or without figures, those of the
    /// past where they have some. Denominators as in figures().
    Result<IndicatorFigures> everyArea(const QString &indicator, const QString &breakdown = QString()) const;

    /// What the median of a group takes: the whole at one period of each of these councils that has one, in the role OtherCouncil,
    /// with the populations of its rates then. A page asks this of each of its cards, so it reads no more.
    Result<IndicatorFigures> councilsAt(const QString &indicator, const std::vector<AreaCode> &councils, const Period &period) const;

    /// As councilsAt() of every council, of today and of the past. Read once and held: it is the same for every council's page.
    Result<std::shared_ptr<const IndicatorFigures>> everyCouncilAt(const QString &indicator, const Period &period) const;

    /// Faults found, one sentence each. Empty when the store is sound.
    Result<QStringList> check() const;

private:
    IndicatorStore(std::unique_ptr<Database> database, Catalogue catalogue);
    std::vector<Observation> collect(Statement &select) const;
    Result<std::vector<Observation>> read(const QString &indicator, const AreaCode &area, bool everyRelease) const;
    /// Held until populations of other areas are asked for.
    Result<const std::vector<Observation> *> populations(const QString &population, const Area &area) const;
    Result<void> holdPopulations(const QString &population) const;
    Result<void> addSums(std::vector<Observation> &held, const QString &population, const Area &area) const;

    std::unique_ptr<Database> m_database;
    std::unique_ptr<Catalogue> m_catalogue;
    // Made when first run and kept: a page asks each of them a hundred times, and making one takes longer than its rows.
    mutable std::unique_ptr<Statement> m_selectObservations;
    mutable std::unique_ptr<Statement> m_selectNational;
    mutable std::unique_ptr<Statement> m_selectAt;
    mutable std::unique_ptr<Statement> m_selectCouncils;
    // A page asks for the same few populations for every one of its totals.
    mutable QHash<QString, std::vector<Observation>> m_populations;
    mutable QHash<QString, std::shared_ptr<const IndicatorFigures>> m_everyCouncil; ///< by indicator and period
    mutable QSet<QString> m_held; ///< populations that are there of every council
};

} // namespace careatlas
