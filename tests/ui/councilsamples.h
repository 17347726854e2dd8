// SPDX-License-Identifier: GPL-3.0-or-later
// Every council of a small England, typed by hand: a tie, a suppressed and a quoted figure, a council outside the region, an interval
// that is published and one that only its counts give; and as many councils as there are, for what depends on their number.
#pragma once

#include "tests/ui/chartsamples.h"
#include "ui/charts/councilview.h"

#include <cmath>

namespace careatlas::samples {

inline AreaFigures council(const char *code, const char *name, const char *region = "E12000006")
{
    AreaFigures of{area(code, name, AreaType::UnitaryAuthority), AreaRole::OtherCouncil, {}, {}};
    of.area.region = *AreaCode::parse(QString::fromLatin1(region));
    return of;
}

inline AreaCode codeOf(const IndicatorFigures &figures, const char *name)
{
    for (const AreaFigures &of : figures.areas)
        if (of.area.name == QLatin1String(name))
            return of.area.code;
    return {};
}

/// In 2023-24: Bedford 63.5, Luton 58.1 (52.7 to 63.3), Norfolk 63.46, Suffolk suppressed, Thurrock 189 of 325, Kent 66.0, East 65.0,
/// England 65.4.
inline IndicatorFigures everyCouncil()
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("user-satisfaction");
    figures.indicator.title = QStringLiteral("People who use services satisfied with their care and support");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("%"), QStringLiteral("people surveyed"));
    figures.indicator.polarity = Polarity::HigherIsBetter;
    figures.areas = {council("E06000055", "Bedford"), council("E10000016", "Kent", "E12000008"), council("E06000032", "Luton"),
                     council("E10000020", "Norfolk"), council("E10000029", "Suffolk"), council("E06000034", "Thurrock"), east(), england()};
    const Period period = Period::financialYear(2023);
    const double values[] = {63.5, 66.0, 58.1, 63.46, 0, 100.0 * 189 / 325, 65.0, 65.4};
    for (std::size_t i = 0; i < figures.areas.size(); ++i) {
        AreaFigures &of = figures.areas[i];
        of.observations.push_back(i == 4 ? missing(of, period, DataState::Suppressed) : figure(of, period, values[i]));
    }
    figures.areas[2].observations.back().lower = 52.7;
    figures.areas[2].observations.back().upper = 63.3;
    figures.areas[5].observations.back().numerator = 189;
    figures.areas[5].observations.back().denominator = 325;
    return figures;
}

/// Luton, with Bedford second and Kent marked, among the councils of the East of England.
inline CouncilView eastView(const IndicatorFigures &figures)
{
    CouncilView view;
    view.group = {CouncilGroup::Kind::Region, QStringLiteral("East of England"), {}};
    for (const AreaFigures &of : figures.areas)
        if (of.area.isCouncil() && of.area.region == *AreaCode::parse(QStringLiteral("E12000006")))
            view.group.members.push_back(of.area.code);
    view.council = codeOf(figures, "Luton");
    view.second = codeOf(figures, "Bedford");
    view.marked = {codeOf(figures, "Kent")};
    return view;
}

/// Five councils at five periods: 10 to 50 in 2019-20, three of them in 2020-21, then two more years with a change of method between
/// them. Luton is the first.
inline IndicatorFigures fiveCouncils()
{
    IndicatorFigures figures = everyCouncil();
    figures.areas = {council("E06000032", "Luton"), council("E06000055", "Bedford"), council("E10000020", "Norfolk"), council("E10000029", "Suffolk"),
                     council("E06000034", "Thurrock"), england()};
    const double values[][6] = {{10, 20, 30, 40, 50, 31}, {12, 22, 32, 0, 0, 32}, {14, 24, 34, 44, 54, 33}, {16, 26, 36, 46, 56, 34}};
    for (int year = 0; year < 4; ++year)
        for (std::size_t i = 0; i < figures.areas.size(); ++i) {
            const Period period = Period::financialYear(2019 + year);
            AreaFigures &of = figures.areas[i];
            of.observations.push_back(values[year][i] > 0 ? figure(of, period, values[year][i]) : missing(of, period, DataState::NotAvailable));
        }
    figures.breaks = {{QStringLiteral("user-satisfaction"), Period::financialYear(2022), QStringLiteral("Another survey.")}};
    return figures;
}

/// 153 councils with values between 40 and 80, every eleventh the same as the one before, two without.
inline IndicatorFigures manyCouncils()
{
    IndicatorFigures figures = everyCouncil();
    figures.areas.clear();
    const Period period = Period::financialYear(2023);
    double value = 0.0;
    for (int i = 0; i < 153; ++i) {
        const QByteArray code = "E06" + QByteArray::number(100 + i).rightJustified(6, '0');
        const QByteArray name = i == 0    ? QByteArray("Luton")
                                : i == 1  ? QByteArray("Bedford")
                                : i == 70 ? QByteArray("Bournemouth, Christchurch and Poole")
                                          : "Council of the Vale of " + QByteArray::number(i);
        AreaFigures of = council(code.constData(), name.constData());
        if (i % 11 != 0 || i == 0)
            value = 60.0 + std::round(200.0 * std::sin(i * 1.7)) / 10.0;
        of.observations.push_back(i == 40 || i == 41 ? missing(of, period, DataState::Suppressed) : figure(of, period, value));
        if (i % 3 == 0 && of.observations.back().value) {
            of.observations.back().lower = value - 4.0;
            of.observations.back().upper = value + 4.0;
        }
        figures.areas.push_back(std::move(of));
    }
    for (AreaFigures of : {east(), england()}) {
        of.observations.push_back(figure(of, period, of.role == AreaRole::England ? 60.4 : 61.0));
        figures.areas.push_back(std::move(of));
    }
    return figures;
}

inline CouncilView manyView(const IndicatorFigures &figures)
{
    CouncilView view = eastView(figures);
    view.group.kind = CouncilGroup::Kind::England;
    view.group.label = QStringLiteral("England");
    view.marked = {codeOf(figures, "Bournemouth, Christchurch and Poole"), codeOf(figures, "Council of the Vale of 40"), codeOf(figures, "Council of the Vale of 90")};
    return view;
}

} // namespace careatlas::samples
