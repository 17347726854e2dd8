// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparelist.h"

#include "ui/favourites.h"
#include "ui/report/groupheading.h"
#include "ui/report/reportcontents.h"
#include "ui/report/statepanel.h"
#include "ui/widgets/style.h"

#include <QVBoxLayout>

#include <algorithm>

namespace careatlas {

CompareList::CompareList(const ReportContents &contents, const ChartBuilder &charts, const QHash<QString, QString> &stateTitles, Favourites &favourites,
                         QWidget *parent)
    : QWidget(parent), m_charts(charts), m_stateTitles(stateTitles), m_favourites(favourites), m_nothing(new StatePanel), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(gridStep);
    m_nothing->hide();
    m_column->addWidget(m_nothing);
    for (const SectionDefinition &section : contents.report.sections) {
        auto *heading = new GroupHeading(section.title);
        m_headings.push_back({section.id, section.title, heading});
        m_column->addWidget(heading);
        for (const GroupDefinition &group : section.groups)
            for (const CardDefinition &card : group.cards) {
                m_rows.push_back(makeRow(card.indicator));
                m_column->addWidget(m_rows.back());
            }
    }
    connect(&favourites, &Favourites::changed, this, [this] {
        for (CompareRow *row : m_rows)
            row->setStarred(m_favourites.has(row->indicator()));
    });
}

CompareRow *CompareList::makeRow(const QString &indicator)
{
    auto *row = new CompareRow(indicator, m_charts, m_stateTitles);
    row->setStarred(m_favourites.has(indicator));
    row->hide();
    connect(row, &CompareRow::starAsked, this, [this, indicator] { m_favourites.toggle(indicator); });
    connect(row, &CompareRow::stepAsked, this, [this, row](int direction) { step(row, direction); });
    connect(row, &CompareRow::openChanged, this, [this, indicator](bool open) { Q_EMIT openChanged(indicator, open); });
    connect(row, &CompareRow::actionAsked, this, [this, row](ExportAction action) { Q_EMIT actionAsked(row, action); });
    connect(row, &CompareRow::markHovered, this, &CompareList::markHovered);
    return row;
}

void CompareList::setPair(std::vector<ComparedIndicator> pair)
{
    m_pair = std::move(pair);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setCompared(&m_pair[i]);
}

void CompareList::arrange(const CompareChoices &choices)
{
    if (m_pair.empty())
        return;
    while (QLayoutItem *item = m_column->takeAt(0))
        delete item;
    m_column->addWidget(m_nothing);
    m_shown.clear();
    const bool grouped = choices.sort == CompareChoices::Sort::Report;
    std::vector<QWidget *> column;
    QString section;
    for (const std::size_t place : arranged(m_pair, choices, m_favourites.indicators())) {
        if (grouped && m_pair[place].section != section) {
            section = m_pair[place].section;
            for (const Heading &heading : m_headings)
                if (heading.section == section)
                    column.push_back(heading.widget);
        }
        column.push_back(m_rows[place]);
        m_shown.push_back(m_rows[place]);
    }
    const auto isListed = [&column](const QWidget *widget) { return std::find(column.begin(), column.end(), widget) != column.end(); };
    for (const Heading &heading : m_headings)
        heading.widget->setVisible(isListed(heading.widget));
    for (CompareRow *row : m_rows)
        row->setVisible(isListed(row));
    for (QWidget *widget : column)
        m_column->addWidget(widget);

    m_nothing->setVisible(m_shown.empty());
    if (choices.onlyDifferent && !arranged(m_pair, choices.with(QStringLiteral("different=0")), m_favourites.indicators()).empty())
        m_nothing->setWords(tr("Nothing here is clearly different"), tr("Every difference between the two could be due to chance, or was not tested."));
    else
        m_nothing->setWords(tr("No favourites yet"), tr("Press the star of a row, and the row is listed here."));
    chainFocus();
}

void CompareList::chainFocus() const
{
    // The Tab key follows the order in which the rows stand.
    QWidget *before = nullptr;
    for (const CompareRow *row : m_shown)
        for (QWidget *widget : row->focusChain()) {
            if (before)
                setTabOrder(before, widget);
            before = widget;
        }
}

void CompareList::setTheme(Theme::Kind kind)
{
    m_nothing->setTheme(Theme::of(kind));
    for (CompareRow *row : m_rows)
        row->setTheme(kind);
}

CompareRow *CompareList::rowOf(const QString &indicator) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&indicator](const CompareRow *candidate) { return candidate->indicator() == indicator; });
    return row == m_rows.end() ? nullptr : *row;
}

QString CompareList::sectionAt(int y) const
{
    QString title;
    int lowest = -1;
    for (const Heading &heading : m_headings)
        if (heading.widget->isVisible() && heading.widget->y() <= y && heading.widget->y() > lowest) {
            lowest = heading.widget->y();
            title = heading.title;
        }
    return title;
}

void CompareList::step(const CompareRow *from, int direction)
{
    const auto at = std::find(m_shown.begin(), m_shown.end(), from);
    const auto place = (at - m_shown.begin()) + direction;
    if (at != m_shown.end() && place >= 0 && place < static_cast<std::ptrdiff_t>(m_shown.size()))
        Q_EMIT stepped(m_shown[static_cast<std::size_t>(place)]);
}

} // namespace careatlas
