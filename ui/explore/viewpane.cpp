// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/viewpane.h"

#include "ui/charts/chartwidget.h"
#include "ui/explore/counciltable.h"
#include "ui/explore/indicatorbutton.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

namespace careatlas {

ViewPane::ViewPane(CardFinder finder, QWidget *parent)
    : ChartPane(tr("Chosen view"), parent),
      m_views(new SegmentedButtons(tr("View"), true)),
      m_tools(new QWidget),
      m_againstTool(new QWidget),
      m_against(new IndicatorButton(std::move(finder), tr("Along the bottom"))),
      m_open(new TextButton(tr("Open boundaries…"))),
      m_tiles(new TextButton(tr("Back to tiles")))
{
    m_views->addChoice(QStringLiteral("map"), tr("Map"));
    m_views->addChoice(QStringLiteral("trend"), tr("Over time"));
    m_views->addChoice(QStringLiteral("box"), tr("Spread by year"));
    m_views->addChoice(QStringLiteral("scatter"), tr("Scatter"));
    m_views->addChoice(QStringLiteral("table"), tr("Table"));
    m_open->setToolTip(tr("A GeoJSON file of counties and unitary authorities, as the Office for National Statistics publishes it").toHtmlEscaped());
    for (TextButton *button : {m_open, m_tiles})
        button->setCompact(true);
    m_against->setCompact(true);

    auto *label = new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Quiet);
    label->setWordWrap(false);
    label->setText(tr("along the bottom"));
    label->setBuddy(m_against);
    auto *against = new QHBoxLayout(m_againstTool);
    against->setContentsMargins(0, 0, 0, 0);
    against->setSpacing(gridStep);
    against->addWidget(label);
    against->addWidget(m_against);

    auto *flow = new FlowLayout(gridStep, gridStep / 2, m_tools);
    for (QWidget *tool : {static_cast<QWidget *>(m_views), m_againstTool, static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_tiles)})
        flow->addWidget(tool);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_tools->setSizePolicy(policy);
    setTools(m_tools);

    connect(m_views, &SegmentedButtons::chosen, this, &ViewPane::viewChosen);
    connect(m_against, &IndicatorButton::chosen, this, &ViewPane::againstChosen);
    connect(m_open, &QPushButton::clicked, this, &ViewPane::boundariesAsked);
    connect(m_tiles, &QPushButton::clicked, this, &ViewPane::tilesAsked);
}

void ViewPane::setHasBoundaries(bool has)
{
    m_hasBoundaries = has;
    m_tiles->setVisible(has && m_view == QLatin1String("map"));
}

void ViewPane::showView(const QString &view, const ChartSpec &spec, const QString &nothing)
{
    m_view = view;
    m_views->setCurrent(view);
    m_againstTool->setVisible(view == QLatin1String("scatter"));
    m_open->setVisible(view == QLatin1String("map"));
    setHasBoundaries(m_hasBoundaries);
    if (view == QLatin1String("table")) {
        showTable(spec, nothing);
        return;
    }
    m_table = nullptr;
    setInstead(nullptr);
    showChart(spec, nothing);
}

void ViewPane::showTable(const ChartSpec &spec, const QString &nothing)
{
    if (!spec.hasFigures()) {
        m_table = nullptr;
        setInstead(nullptr);
        showChart(spec, nothing);
        return;
    }
    if (!m_table) {
        m_table = new CouncilTable;
        connect(m_table, &CouncilTable::areaHovered, this, &ViewPane::areaHovered);
        connect(m_table, &CouncilTable::areaActivated, this, &ViewPane::areaActivated);
        connect(m_table, &CouncilTable::hovered, this, &ViewPane::hovered);
        setInstead(m_table);
        setTabOrder(chart(), m_table); // in its place
    }
    m_table->setSpec(spec);
    showChart(spec, nothing);
}

std::vector<QWidget *> ViewPane::stops() const
{
    std::vector<QWidget *> stops;
    for (QWidget *view : m_views->findChildren<QWidget *>())
        stops.push_back(view);
    for (QWidget *tool : {static_cast<QWidget *>(m_against), static_cast<QWidget *>(m_open), static_cast<QWidget *>(m_tiles)})
        stops.push_back(tool);
    for (QWidget *stop : ChartPane::stops())
        stops.push_back(stop);
    return stops;
}

void ViewPane::setLinkedArea(const AreaCode &area)
{
    if (m_table)
        m_table->setLinkedArea(area);
    else
        ChartPane::setLinkedArea(area);
}

} // namespace careatlas
