// SPDX-License-Identifier: GPL-3.0-or-later
// Figures for the charts of parts and of short periods, typed by hand from the publications: small areas by
// deprivation (MHCLG, 2025), assessments of councils (CQC), delayed discharges by month (NHS England, 2024-25).
#pragma once

#include "tests/ui/chartsamples.h"

namespace careatlas::samples {

inline Dimension dimension(const char *id, const char *title, const Unit &unit, const std::vector<std::pair<const char *, const char *>> &parts)
{
    Dimension made{QString::fromLatin1(id), QString::fromLatin1(title), unit, {}};
    for (const auto &[key, label] : parts)
        made.parts.push_back({made.id, QString::fromLatin1(key), QString::fromLatin1(label)});
    return made;
}

inline Observation part(const AreaFigures &of, const Period &period, const Breakdown &breakdown, double value)
{
    return figure(of, period, value, breakdown.id().toLatin1().constData());
}

/// Mean, five statistics and ten deciles of small areas: Luton, Bedford if asked for, England.
inline IndicatorFigures deprivation(bool withSecond = false)
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("imd-2025-decile");
    figures.indicator.title = QStringLiteral("Deprivation decile of small areas, 2025");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("decile 1-10"), {});
    figures.indicator.dimensions = {
        dimension("statistic", "Spread", figures.indicator.unit,
                  {{"minimum", "Lowest"}, {"lower-quartile", "Lower quartile"}, {"median", "Median"}, {"upper-quartile", "Upper quartile"}, {"maximum", "Highest"}}),
        dimension("decile", "Deciles", Unit::fromCatalogue(QStringLiteral("%"), QStringLiteral("small areas")),
                  {{"1", "1 (most deprived)"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}, {"6", "6"}, {"7", "7"}, {"8", "8"}, {"9", "9"}, {"10", "10 (least deprived)"}})};
    const double means[] = {3.96, 5.6752, 5.5001};
    const double statistics[][5] = {{1, 2, 3, 5, 9}, {1, 4, 6, 7, 10}, {1, 3, 6, 8, 10}};
    const double areas[][10] = {{17, 27, 20, 18, 12, 7, 6, 14, 4, 0}, {5, 12, 11, 12, 9, 18, 22, 11, 11, 6},
                                {3375, 3376, 3375, 3376, 3375, 3376, 3375, 3376, 3375, 3376}};
    const double all[] = {125, 117, 33755};
    const Period year = Period::calendarYear(2025);
    for (std::size_t a = 0; a < 3; ++a) {
        if (a == 1 && !withSecond)
            continue;
        AreaFigures of = a == 0 ? luton() : a == 1 ? bedford() : england();
        of.observations.push_back(figure(of, year, means[a]));
        for (std::size_t i = 0; i < 5; ++i)
            of.observations.push_back(part(of, year, figures.indicator.dimensions[0].parts[i], statistics[a][i]));
        for (std::size_t i = 0; i < 10; ++i) {
            of.observations.push_back(part(of, year, figures.indicator.dimensions[1].parts[i], 100.0 * areas[a][i] / all[a]));
            of.observations.back().numerator = areas[a][i];
            of.observations.back().denominator = all[a];
        }
        figures.areas.push_back(std::move(of));
    }
    return figures;
}

/// The same of ranks, of Luton and England.
inline IndicatorFigures deprivationRanks()
{
    IndicatorFigures figures = deprivation();
    figures.indicator.id = QStringLiteral("imd-2025-rank");
    figures.indicator.title = QStringLiteral("Deprivation rank of small areas, 2025");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("rank 1-33,755"), {});
    figures.indicator.dimensions.pop_back();
    figures.indicator.dimensions[0].unit = figures.indicator.unit;
    const double ranks[][6] = {{11631.36, 1050, 4693, 9877, 16520, 29822}, {16878, 1, 8439.5, 16878, 25316.5, 33755}};
    for (std::size_t a = 0; a < 2; ++a) {
        figures.areas[a].observations.resize(6);
        for (std::size_t i = 0; i < 6; ++i)
            figures.areas[a].observations[i].value = ranks[a][i];
    }
    return figures;
}

/// Camden (outstanding), with Blackpool (inadequate) as second; each assessed in a month of its own.
inline IndicatorFigures assessments(bool withSecond = false)
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("cqc-council-rating");
    figures.indicator.title = QStringLiteral("CQC assessment of the council");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("rating"), {});
    figures.indicator.state = DataState::NotYetAssessed;
    figures.indicator.dimensions = {dimension(
        "statement", "Nine quality statements", Unit::fromCatalogue(QStringLiteral("score 1-4"), {}),
        {{"assessing-needs", "Assessing needs"}, {"supporting-people", "Supporting people to live healthier lives"},
         {"equity", "Equity in experience and outcomes"}, {"care-provision", "Care provision, integration and continuity"},
         {"partnerships", "Partnerships and communities"}, {"safe-pathways", "Safe pathways, systems and transitions"},
         {"safeguarding", "Safeguarding"}, {"governance", "Governance, management and sustainability"},
         {"learning", "Learning, improvement and innovation"}})};
    const double overall[] = {4, 1};
    const double scores[][9] = {{3, 3, 4, 3, 4, 4, 3, 4, 4}, {1, 1, 1, 2, 2, 2, 1, 1, 1}};
    const Period months[] = {Period::month(2025, 2), Period::month(2025, 8)};
    figures.areas = {{area("E09000007", "Camden", AreaType::LondonBorough), AreaRole::Council, {}, {}}};
    if (withSecond)
        figures.areas.push_back({area("E06000009", "Blackpool", AreaType::UnitaryAuthority), AreaRole::SecondCouncil, {}, {}});
    for (std::size_t a = 0; a < figures.areas.size(); ++a) {
        AreaFigures &of = figures.areas[a];
        of.observations.push_back(figure(of, months[a], overall[a]));
        for (std::size_t i = 0; i < 9; ++i)
            of.observations.push_back(part(of, months[a], figures.indicator.dimensions[0].parts[i], scores[a][i]));
    }
    figures.areas.push_back(england());
    return figures;
}

/// Share of discharges delayed: twelve months and the year that pools them, of Luton and England.
inline IndicatorFigures delays()
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("delayed-discharges");
    figures.indicator.title = QStringLiteral("Hospital discharges delayed");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("%"), QStringLiteral("discharges"));
    figures.areas = {luton(), england()};
    const double months[][12] = {{8.82, 7.56, 7.91, 7.75, 9.37, 8.75, 9.09, 8.45, 7.79, 7.56, 8.89, 9.91},
                                 {13.54, 13.17, 13.26, 13.48, 13.07, 13.16, 13.62, 13.37, 13.55, 14.47, 13.97, 13.73}};
    const double years[] = {8.48, 13.54};
    for (std::size_t a = 0; a < 2; ++a) {
        AreaFigures &of = figures.areas[a];
        for (int i = 0; i < 12; ++i)
            of.observations.push_back(figure(of, Period::month(2024 + (i + 3) / 12, (i + 3) % 12 + 1), months[a][i]));
        of.observations.push_back(figure(of, Period::financialYear(2024), years[a]));
    }
    return figures;
}

/// A count of every week, 110 of them, of Luton and England, with one week of Luton's left out.
inline IndicatorFigures weeks()
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("care-home-occupancy");
    figures.indicator.title = QStringLiteral("Care home occupancy");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("%"), QStringLiteral("beds"));
    figures.areas = {luton(), england()};
    for (AreaFigures &of : figures.areas)
        for (int week = 0; week < 110; ++week)
            if (of.role == AreaRole::England || week != 40)
                of.observations.push_back(figure(of, Period::date(QDate(2021, 1, 5).addDays(7 * week)), of.role == AreaRole::England ? 78.0 + 0.05 * week : 74.0 + week % 5));
    return figures;
}

/// Requests for support: totals of three years without a population, and the rates quoted in a report for one.
inline IndicatorFigures quotedRates()
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("requests-18-64");
    figures.indicator.title = QStringLiteral("Requests for support, aged 18 to 64");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("requests"), QStringLiteral("residents 18-64"));
    figures.indicator.dimensions = {dimension("quoted-rate", "Quoted rates", Unit::fromCatalogue(QStringLiteral("per 100,000"), QStringLiteral("residents")),
                                              {{"all", "All"}, {"nursing", "Nursing care"}})};
    figures.areas = {luton(), east(), england()};
    for (AreaFigures &of : figures.areas) {
        if (of.role == AreaRole::Region)
            continue;
        of.observations.push_back(figure(of, Period::financialYear(2021), of.role == AreaRole::England ? 579100 : 980));
        of.observations.push_back(part(of, Period::financialYear(2023), figures.indicator.dimensions[0].parts[0], of.role == AreaRole::England ? 1100 : 532.4));
        of.observations.back().state = DataState::Quoted;
    }
    return figures;
}

/// Spending by council over six years beside a national series of nineteen.
inline IndicatorFigures longEngland()
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("home-care-hourly-cost");
    figures.indicator.title = QStringLiteral("Hourly cost of home care");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("£ per hour"), {});
    figures.areas = {luton(), england()};
    for (int year = 2005; year < 2024; ++year)
        figures.areas[1].observations.push_back(figure(figures.areas[1], Period::financialYear(year), 12.0 + 0.6 * (year - 2005)));
    for (int year = 2018; year < 2024; ++year)
        figures.areas[0].observations.push_back(figure(figures.areas[0], Period::financialYear(year), 16.0 + 0.8 * (year - 2018)));
    return figures;
}

} // namespace careatlas::samples
