// SPDX-License-Identifier: GPL-3.0-or-later
// What the Explore page shows: asked of the store, resolved against the figures that there are, and given to its views.
#include "core/comparison/councilrank.h"
#include "core/geography/boundaries.h"
#include "core/geography/tilemap.h"
#include "core/store/storethread.h"
#include "ui/charts/showncouncils.h"
#include "ui/explore/chartpane.h"
#include "ui/explore/explorehead.h"
#include "ui/explore/explorepage.h"
#include "ui/explore/factsline.h"
#include "ui/explore/indicatorbutton.h"
#include "ui/explore/viewpane.h"
#include "ui/report/reportcontents.h"
#include "ui/selection.h"
#include "ui/widgets/arrange.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/messagebar.h"

#include <algorithm>

namespace careatlas {

namespace {

const QLatin1String mapView("map");
const QLatin1String scatterView("scatter");

} // namespace

QString ExplorePage::wantedAgainst() const
{
    return m_choices.view == scatterView ? m_choices.against : QString();
}

QString ExplorePage::wantedShapes() const
{
    return m_choices.boundaries == m_faultyShapes ? QString() : m_choices.boundaries;
}

void ExplorePage::refresh()
{
    if (!isVisible() || m_context.selection.council().isEmpty())
        return;
    m_settled = false;
    if (m_asked.indicator != m_choices.indicator || m_asked.part != m_choices.part || m_serial == 0
        || (!wantedAgainst().isEmpty() && m_askedAgainst != wantedAgainst()))
        loadFigures();
    if (m_choices.view == mapView && m_askedShapes != wantedShapes())
        loadShapes();
    m_context.groups.load();
    if (isReady())
        showAll();
}

bool ExplorePage::isReady() const
{
    return !m_figuresPending && !(m_choices.view == mapView && m_shapesPending)
        && (m_context.groups.isLoaded() || (m_choices.group != QLatin1String("similar") && !isOfGroup(m_context.selection.comparator())));
}

void ExplorePage::loadFigures()
{
    m_figuresPending = true;
    m_busy->start();
    m_asked = m_choices;
    m_askedAgainst = wantedAgainst();
    const int serial = ++m_serial;
    m_context.store.request<Result<ExploreFigures>>(
        this,
        [indicator = m_asked.indicator, part = m_asked.part, against = m_askedAgainst](const IndicatorStore &store) {
            return loadExplore(store, indicator, part, against);
        },
        [this, serial](Result<ExploreFigures> figures) {
            if (serial == m_serial)
                takeFigures(std::move(figures));
        });
}

void ExplorePage::takeFigures(Result<ExploreFigures> figures)
{
    m_figuresPending = false;
    m_busy->stop();
    if (figures) {
        m_parts = figures->parts;
        m_part = figures->part;
        m_periods = periodsOf(figures->every);
        m_charts.setFigures(std::move(figures->every), std::move(figures->against));
    } else {
        m_messages->showError(figures.error());
    }
    if (isReady())
        showAll();
}

void ExplorePage::loadShapes()
{
    m_shapesPending = true;
    const QString file = wantedShapes();
    m_askedShapes = file;
    m_context.store.request<Result<MapShapes>>(
        this,
        [file](const IndicatorStore &store) -> Result<MapShapes> {
            if (!file.isEmpty())
                return readBoundaries(file, store.areas());
            const Result<QByteArray> tiles = store.document(QStringLiteral("tiles.csv"));
            return tiles ? readTiles(*tiles, store.areas()) : tiles.error();
        },
        [this, file](Result<MapShapes> shapes) {
            if (m_askedShapes == file)
                takeShapes(std::move(shapes), file);
        });
}

void ExplorePage::takeShapes(Result<MapShapes> shapes, const QString &file)
{
    m_shapesPending = false;
    if (shapes)
        m_charts.setShapes(std::make_shared<const MapShapes>(*std::move(shapes)));
    else
        m_messages->showError(shapes.error());
    if (!shapes && !file.isEmpty()) {
        m_faultyShapes = file; // tiles instead, until the reader opens it again
        loadShapes();
    }
    if (isReady())
        showAll();
}

CouncilView ExplorePage::wantedView() const
{
    const Selection &selection = m_context.selection;
    CouncilView view;
    const bool known = std::any_of(m_periods.begin(), m_periods.end(), [this](const PeriodChoice &choice) { return choice.period == m_choices.period; });
    view.period = known ? m_choices.period : latestOfficial(m_charts.every());
    view.breakdown = m_part;
    const std::vector<RateBasis> bases = rateBases(m_charts.every().indicator.unitOf(m_part));
    if (m_choices.per && std::find(bases.begin(), bases.end(), *m_choices.per) != bases.end())
        view.basis = m_choices.per;
    view.group = m_context.groups.group(shownGroup(), selection.council());
    view.council = selection.council();
    view.second = selection.second();
    view.marked = selection.marked();
    return view;
}

QString ExplorePage::shownGroup() const
{
    const auto groups = m_context.groups.choices(m_context.selection.council());
    const bool known = std::any_of(groups.begin(), groups.end(), [this](const GroupShelf::Choice &choice) { return choice.key == m_choices.group; });
    return known ? m_choices.group : QStringLiteral("england");
}

Benchmark ExplorePage::benchmark() const
{
    const CouncilView &view = m_charts.view();
    const Selection &selection = m_context.selection;
    const Area *council = m_context.contents.areas.find(view.council);
    const std::optional<RateBasis> basis = basisOfView(m_charts.every(), view);
    if (const auto group = m_context.groups.group(selection.comparator(), selection.ownGroup(), view.council))
        return groupBenchmark(*group, m_charts.every(), *council, view.period, view.breakdown, basis);
    return benchmarkOf(selection.comparator(), m_charts.every(), *council, view.period, view.breakdown, basis);
}

void ExplorePage::showAll()
{
    m_charts.setView(wantedView());
    setUpdatesEnabled(false); // one paint for all
    showChoices();
    showFacts();
    m_bars->showChart(m_charts.chart(QStringLiteral("bars")), nothing());
    m_strip->showChart(m_charts.chart(QStringLiteral("strip")), nothing());
    m_view->showView(m_choices.view, m_charts.chart(m_choices.view), nothing());
    arrangeNow(m_scroll);
    setUpdatesEnabled(true);
    m_settled = true;
    Q_EMIT settled();
}

void ExplorePage::showChoices()
{
    const Indicator &indicator = m_charts.every().indicator;
    const CouncilView &view = m_charts.view();
    m_head->showIndicator(m_choices.indicator, titleOf(m_choices.indicator));
    m_head->showParts(indicator, m_parts, m_part);
    m_head->showPeriods(m_periods, view.period);
    m_head->showBases(indicator.unitOf(m_part), basisOfView(m_charts.every(), view));
    m_head->showGroups(m_context.groups.choices(view.council), shownGroup());
    m_view->against()->show(m_choices.against, titleOf(m_choices.against));
    m_view->setHasBoundaries(!wantedShapes().isEmpty());
}

void ExplorePage::showFacts()
{
    m_facts = exploreFacts(m_charts.every(), m_charts.view(), benchmark(), m_context.contents.states);
    // A council too small to be like any has no similar ones: its place is then among all.
    const SimilarCouncils *similar = m_context.groups.similar();
    const bool lacking = similar && m_choices.group == QLatin1String("similar") && shownGroup() != m_choices.group;
    m_line->setFacts(m_facts, lacking ? similar->whyNone(*m_context.contents.areas.find(m_charts.view().council)) : QString());
}

QString ExplorePage::nothing() const
{
    const QString title = titleOf(m_choices.indicator);
    if (m_periods.empty())
        return tr("No council has a figure of “%1”.").arg(title);
    return tr("None of these councils has a figure of “%1” in %2. Choose another period, or look among all of England.").arg(title, m_charts.view().period.label());
}

} // namespace careatlas
