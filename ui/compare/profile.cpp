// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/profile.h"

#include "core/store/storethread.h"
#include "ui/charts/chartwidget.h"
#include "ui/charts/showncouncils.h"
#include "ui/charts/spine.h"
#include "ui/compare/comparedpair.h"
#include "ui/favourites.h"
#include "ui/groupshelf.h"
#include "ui/report/groupheading.h"
#include "ui/report/reportcontents.h"
#include "ui/selection.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace careatlas {

namespace {

/// The figures of the one period that a spine shows: those of every period of every indicator would be held for nothing.
IndicatorFigures ofLatestPeriod(IndicatorFigures every)
{
    const Period period = latestOfficial(every);
    for (AreaFigures &area : every.areas)
        std::erase_if(area.observations, [&period](const Observation &observation) { return observation.period != period; });
    std::erase_if(every.national, [&period](const NationalFigure &figure) { return figure.period != period; });
    return every;
}

/// Whether any council has a figure of the whole, without which there is no spread to stand in.
bool hasSpread(const IndicatorFigures &every)
{
    return std::any_of(every.areas.begin(), every.areas.end(), [](const AreaFigures &area) {
        return area.area.isCouncil() && std::any_of(area.observations.begin(), area.observations.end(), [](const Observation &o) { return o.value.has_value(); });
    });
}

} // namespace

ProfileRow::ProfileRow(QWidget *parent) : LazyRow(Kind::Card, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
}

void ProfileRow::setSpec(Make make, int rows)
{
    m_make = std::move(make);
    setBuilt(false);
    setMinimumHeight(m_chart ? height() : rows * 2 * fontMetrics().height() + 6 * gridStep);
}

void ProfileRow::build()
{
    setBuilt(true);
    setMinimumHeight(0);
    delete m_chart;
    m_chart = nullptr;
    const ChartSpec spec = m_make ? m_make() : ChartSpec();
    if (!spec.hasFigures())
        return;
    m_chart = new ChartWidget;
    m_chart->setTheme(m_theme);
    m_chart->setSpec(spec);
    layout()->addWidget(m_chart);
    m_chart->show(); // not at the next event: the page is laid out before
    connect(m_chart, &ChartWidget::markHovered, this, [this](const QString &, const QString &words) { Q_EMIT markHovered(words); });
    Q_EMIT built(spec);
}

void ProfileRow::setTheme(Theme::Kind kind)
{
    m_theme = kind;
    if (m_chart)
        m_chart->setTheme(kind);
}

Profile::Profile(const PageContext &context, const QHash<QString, QString> &stateTitles, QWidget *parent)
    : QWidget(parent), m_context(context), m_stateTitles(stateTitles), m_notes(new TextLabel(0.85, QFont::Normal, TextLabel::Tone::Quiet))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    m_notes->keepToReadingWidth();
    column->addWidget(m_notes);
    for (const SectionDefinition &section : context.contents.report.sections) {
        Section made{section.id, section.title, {}, new GroupHeading(section.title), new ProfileRow};
        for (const GroupDefinition &group : section.groups)
            for (const CardDefinition &card : group.cards)
                made.indicators << card.indicator;
        column->addWidget(made.heading);
        column->addWidget(made.row);
        connect(made.row, &ProfileRow::built, this, [this](const ChartSpec &spec) {
            m_noteLines << spec.notes;
            m_noteLines.removeDuplicates();
            m_notes->setText(m_noteLines.join(QLatin1Char(' ')));
        });
        connect(made.row, &ProfileRow::markHovered, this, &Profile::markHovered);
        m_sections.push_back(std::move(made));
    }
}

std::vector<ProfileRow *> Profile::rows() const
{
    std::vector<ProfileRow *> rows;
    for (const Section &section : m_sections)
        rows.push_back(section.row);
    return rows;
}

QStringList Profile::wanted(const Section &section) const
{
    QStringList wanted;
    for (const QString &indicator : section.indicators)
        if (isInScope(m_scope, section.id, indicator, m_context.favourites.indicators()))
            wanted << indicator;
    return wanted;
}

void Profile::show(const QString &scope)
{
    m_scope = scope;
    m_noteLines.clear();
    if (isOfGroup(m_context.selection.comparator()))
        m_context.groups.load(); // it says when it is, and the profile is drawn anew
    bool any = false;
    for (const Section &section : m_sections) {
        fill(section);
        any = any || !wanted(section).isEmpty();
    }
    if (!any)
        m_notes->setText(tr("No favourites yet: press the star of a row in the list."));
    if (!m_asking)
        askNext();
}

void Profile::askNext()
{
    m_asking = false;
    for (const Section &section : m_sections)
        for (const QString &indicator : wanted(section)) {
            if (isHeld(indicator))
                continue;
            m_asking = true;
            m_context.store.request<Result<IndicatorFigures>>(
                this,
                [indicator](const IndicatorStore &store) -> Result<IndicatorFigures> {
                    Result<IndicatorFigures> every = store.everyArea(indicator);
                    return every ? Result<IndicatorFigures>(ofLatestPeriod(*std::move(every))) : every;
                },
                [this, &section, indicator](Result<IndicatorFigures> every) {
                    if (every)
                        m_every.insert(indicator, *std::move(every));
                    else
                        m_faulty.insert(indicator);
                    askNext();
                    if (fill(section) || !m_asking)
                        Q_EMIT changed();
                });
            return;
        }
}

bool Profile::fill(const Section &section)
{
    // A section is shown whole.
    const QStringList wanted = this->wanted(section);
    const bool whole = std::all_of(wanted.begin(), wanted.end(), [this](const QString &indicator) { return isHeld(indicator); });
    QStringList shown;
    for (const QString &indicator : wanted)
        if (const auto every = m_every.constFind(indicator); whole && every != m_every.constEnd() && hasSpread(*every))
            shown << indicator;
    section.heading->setVisible(!shown.isEmpty());
    section.row->setVisible(!shown.isEmpty());
    if (shown.isEmpty())
        return false;
    const auto make = [this, shown] {
        const Selection &selection = m_context.selection;
        const AreaRegister &areas = m_context.contents.areas;
        const auto rowsOf = [&](const AreaCode &council) {
            const auto group = m_context.groups.group(selection.comparator(), selection.ownGroup(), council);
            std::vector<SpineRow> rows;
            for (const QString &indicator : shown)
                rows.push_back(spineRow(*m_every.constFind(indicator), council, selection.comparator(), group));
            return rows;
        };
        const Area *council = areas.find(selection.council());
        const Area *second = areas.find(selection.second());
        if (!council)
            return ChartSpec();
        return second ? spine(*council, rowsOf(council->code), *second, rowsOf(second->code), m_stateTitles)
                      : spine(*council, rowsOf(council->code), m_stateTitles);
    };
    section.row->setSpec(make, static_cast<int>(shown.size()));
    return true;
}

void Profile::setTheme(Theme::Kind kind)
{
    for (const Section &section : m_sections)
        section.row->setTheme(kind);
}

QString Profile::sectionAt(int y) const
{
    QString title;
    for (const Section &section : m_sections)
        if (section.heading->isVisible() && section.heading->y() <= y)
            title = section.title;
    return title;
}

} // namespace careatlas
