// SPDX-License-Identifier: GPL-3.0-or-later
// value: one observation. series: all periods of one indicator and area, as the segments a line may join.
#include "app/cli/observationoutput.h"

#include "core/domain/series.h"
#include "core/support/csv.h"

namespace careatlas::cli {

namespace {

const Option perOption{"per", "the rate per 100,000 of: own-age, adults or residents", "WHOM"};
const Option breakdownOption{"breakdown", "a part, such as setting=nursing", "PART"};

/// What value and series are asked about.
struct Subject {
    IndicatorStore store;
    const Indicator *indicator;
    Area area;
    std::vector<Observation> observations; ///< of the breakdown asked for
};

Result<Subject> subjectOf(const Call &call, bool everyRelease)
{
    auto store = call.openStore();
    if (!store)
        return store.error();
    const QString id = call.arguments()[0];
    const Indicator *indicator = store->indicator(id);
    if (!indicator)
        return Error{Error::Code::NotFound, QStringLiteral("No indicator is called “%1”; careatlas-cli indicators lists them.").arg(id), {}};
    const auto area = store->areas().look(call.arguments()[1]);
    if (!area)
        return area.error();
    auto observations = everyRelease || call.isSet("source") ? store->allReleases(id, area->code) : store->observations(id, area->code);
    if (!observations)
        return observations.error();
    const QString part = call.option("breakdown");
    const QString source = call.option("source");
    std::erase_if(*observations, [&](const Observation &o) {
        return o.breakdown != part || (!source.isEmpty() && o.provenance.release.source != source);
    });
    return Subject{std::move(*store), indicator, *area, std::move(*observations)};
}

/// Where nothing is stored: the reason that the catalogue gives.
Observation absent(const Subject &subject, const Period &period, const QString &breakdown)
{
    Observation none;
    none.indicator = subject.indicator->id;
    none.area = subject.area.code;
    none.period = period;
    none.breakdown = breakdown;
    none.state = hasFigure(subject.indicator->state) ? DataState::NotAvailable : subject.indicator->state;
    none.notes = subject.indicator->stateNote;
    return none;
}

Exit write(const Call &call, const std::vector<Described> &figures, bool asArray)
{
    QJsonArray array;
    if (call.format() == Format::Csv)
        call.write(csvLine(dataColumns()));
    for (const Described &described : figures) {
        if (call.format() == Format::Json)
            array.append(toJson(described));
        else
            call.write(call.format() == Format::Csv ? csvLine(toCells(described)) : toText(described).toUtf8() + '\n');
    }
    if (call.format() == Format::Json && asArray)
        call.writeJson(array);
    else if (call.format() == Format::Json)
        call.writeJson(array.first().toObject());
    return Done;
}

Exit write(const Call &call, const IndicatorStore &store, const std::vector<Observation> &observations, bool asArray)
{
    std::vector<Described> figures;
    for (const Observation &observation : observations) {
        auto described = describe(store, observation, call.option("per"));
        if (!described)
            return call.fail(described.error());
        figures.push_back(*std::move(described));
    }
    return write(call, figures, asArray);
}

/// The figure of a kind at `period`, or the latest for none.
Result<Described> nationalFigure(const Call &call, const Subject &subject, NationalFigure::Kind kind, const Period &period)
{
    std::optional<RateBasis> basis;
    if (call.isSet("per")) {
        const auto asked = basisOf(*subject.indicator, call.option("per"));
        if (!asked)
            return asked.error();
        basis = *asked;
    }
    const auto figures = subject.store.nationalFigures(subject.indicator->id);
    if (!figures)
        return figures.error();
    const NationalFigure *found = nullptr;
    for (const NationalFigure &figure : *figures)
        if (figure.kind == kind && figure.basis == basis && figure.breakdown == call.option("breakdown")
            && (period.isNull() || figure.period == period || figure.period.code() == period.code()))
            found = &figure;
    if (found)
        return describe(subject.store, subject.indicator->id, *found);
    Observation none = absent(subject, period, call.option("breakdown"));
    none.state = DataState::NotAvailable;
    none.notes = QStringLiteral("It takes official figures of more than half of the councils, and a unit that can be added up or averaged.");
    auto described = describe(subject.store, none, {});
    if (described)
        described->areaName = nameOf(kind);
    return described;
}

/// The kind of figure for England that --face asks for; nothing for the published one.
Result<std::optional<NationalFigure::Kind>> faceOf(const Call &call, const Area &area)
{
    const QString face = call.isSet("face") ? call.option("face") : QStringLiteral("published");
    if (face == QLatin1String("published"))
        return std::optional<NationalFigure::Kind>();
    if (area.type != AreaType::Country || call.isSet("source") || call.isSet("all-releases"))
        return Error{Error::Code::Usage, QStringLiteral("--face %1 is worked out for England from all councils: it goes with no other area, source or release").arg(face), {}};
    if (face == QLatin1String("pooled"))
        return std::optional(NationalFigure::Kind::Pooled);
    if (face == QLatin1String("mean"))
        return std::optional(NationalFigure::Kind::MeanOfCouncils);
    return Error{Error::Code::Usage, QStringLiteral("--face takes published, pooled or mean"), {}};
}

Exit value(const Call &call)
{
    const auto subject = subjectOf(call, call.isSet("all-releases"));
    if (!subject)
        return call.fail(subject.error());
    const auto face = faceOf(call, subject->area);
    if (!face)
        return call.fail(face.error());
    std::vector<Observation> found = subject->observations;
    Period period;
    if (call.isSet("period")) {
        const auto asked = Period::parse(call.option("period"));
        if (!asked)
            return call.fail(Error{Error::Code::Usage, asked.error().message, {}});
        period = *asked;
    }
    if (*face) {
        const auto worked = nationalFigure(call, *subject, **face, period);
        if (!worked)
            return call.fail(worked.error());
        return write(call, {*worked}, false);
    }
    if (call.isSet("period")) {
        std::erase_if(found, [&](const Observation &o) { return o.period != period && o.period.code() != period.code(); });
    } else if (const Observation *latest = headline(found)) {
        period = latest->period;
        std::erase_if(found, [&](const Observation &o) { return o.period != period; });
    }
    if (found.empty())
        found.push_back(absent(*subject, period, call.option("breakdown")));
    if (!call.isSet("all-releases"))
        found.resize(1);
    return write(call, subject->store, found, call.isSet("all-releases"));
}

QString reasonKey(SeriesBreak::Reason reason)
{
    switch (reason) {
    case SeriesBreak::Reason::Gap:
        return QStringLiteral("gap");
    case SeriesBreak::Reason::Break:
        return QStringLiteral("break");
    case SeriesBreak::Reason::Source:
        return QStringLiteral("source");
    case SeriesBreak::Reason::Edition:
        return QStringLiteral("edition");
    case SeriesBreak::Reason::PeriodKind:
        return QStringLiteral("period-kind");
    case SeriesBreak::Reason::Definition:
        break;
    }
    return QStringLiteral("definition");
}

Exit seriesAsJson(const Call &call, const Subject &subject, const Series &series)
{
    QJsonArray segments;
    for (const auto &run : series.segments()) {
        QJsonArray segment;
        for (const Observation &observation : run) {
            const auto described = describe(subject.store, observation, call.option("per"));
            if (!described)
                return call.fail(described.error());
            segment.append(toJson(*described));
        }
        segments.append(segment);
    }
    QJsonArray breaks;
    for (const SeriesBreak &b : series.breaks())
        breaks.append(QJsonObject{{QStringLiteral("before"), b.before.code()}, {QStringLiteral("after"), b.after.code()},
                                  {QStringLiteral("reason"), reasonKey(b.reason)}, {QStringLiteral("explanation"), b.explanation}});
    QJsonArray missing;
    for (const Observation &o : series.observations())
        if (!o.value)
            missing.append(QJsonObject{{QStringLiteral("period"), o.period.code()}, {QStringLiteral("state"), toKey(o.state)}});
    call.writeJson(QJsonObject{{QStringLiteral("indicator"), subject.indicator->id},
                               {QStringLiteral("area"), QJsonObject{{QStringLiteral("code"), subject.area.code.toString()}, {QStringLiteral("name"), subject.area.name}}},
                               {QStringLiteral("segments"), segments}, {QStringLiteral("breaks"), breaks}, {QStringLiteral("missing"), missing}});
    return Done;
}

Exit series(const Call &call)
{
    const auto subject = subjectOf(call, false);
    if (!subject)
        return call.fail(subject.error());
    const Series series(subject->observations, subject->store.breaks(subject->indicator->id));
    if (call.format() == Format::Json)
        return seriesAsJson(call, *subject, series);
    if (call.format() == Format::Csv)
        return write(call, subject->store, series.observations(), true);
    for (std::size_t i = 0; i < series.segments().size(); ++i) {
        if (i > 0)
            call.write(QStringLiteral("-- %1\n").arg(series.breaks()[i - 1].explanation).toUtf8());
        if (const Exit written = write(call, subject->store, series.segments()[i], true); written != Done)
            return written;
    }
    if (series.segments().empty())
        return write(call, subject->store, {absent(*subject, {}, call.option("breakdown"))}, true);
    return Done;
}

} // namespace

Command valueCommand()
{
    return {"value", "INDICATOR AREA", "One observation with its provenance",
            {{"period", "such as 2023-24; the latest without", "PERIOD"},
             {"face", "of England: published (as is), pooled from councils, or the mean of them", "FACE"}, breakdownOption, {"source", "only of this source", "ID"}, perOption,
             {"all-releases", "every release's, the one shown first"}},
            2, 2, value};
}

Command seriesCommand()
{
    return {"series", "INDICATOR AREA", "All periods, in segments that never cross a gap, a break or a source",
            {breakdownOption, {"source", "only of this source", "ID"}, perOption}, 2, 2, series};
}

} // namespace careatlas::cli
