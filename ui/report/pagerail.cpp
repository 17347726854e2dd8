// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/pagerail.h"

#include "ui/charts/theme.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace careatlas {

PageRail::PageRail(const QStringList &titles, QWidget *parent) : QWidget(parent), m_list(new QListWidget)
{
    auto *heading = new TextLabel(0.85, QFont::DemiBold, TextLabel::Tone::Quiet);
    heading->setWordWrap(false);
    heading->setText(tr("On this page"));
    dress(m_list, Dress::List);
    m_list->setAccessibleName(tr("On this page"));
    m_list->addItems(titles);
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setCurrentRow(0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, 3 * gridStep, 0, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_list);
    setFixedWidth(naturalWidth());
    connect(m_list, &QListWidget::currentRowChanged, this, &PageRail::chosen);
    connect(m_list, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) { Q_EMIT chosen(m_list->row(item)); });
}

void PageRail::setCurrent(int index)
{
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentRow(index);
}

int PageRail::current() const
{
    return m_list->currentRow();
}

int PageRail::naturalWidth() const
{
    return fontMetrics().averageCharWidth() * 24 + 2 * gridStep;
}

} // namespace careatlas
