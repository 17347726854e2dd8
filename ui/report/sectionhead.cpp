// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/sectionhead.h"

#include "ui/report/headlinetile.h"
#include "ui/shelf/documentlinks.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace careatlas {

SectionHead::SectionHead(const SectionDefinition &section, QWidget *parent)
    : QWidget(parent), m_heading(section.heading), m_title(new TextLabel(1.6, QFont::DemiBold)), m_documents(new DocumentLinks)
{
    constexpr int gap = 2 * gridStep;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    m_title->setText(section.title);
    layout->addWidget(m_title);

    auto *introduction = new TextLabel;
    introduction->setSelectable();
    introduction->keepToReadingWidth();
    introduction->setText(section.introduction);
    layout->addWidget(introduction);
    layout->addWidget(m_documents, 0, Qt::AlignLeft);
    connect(m_documents, &QToolButton::clicked, this, &SectionHead::documentsAsked);

    if (section.tiles.isEmpty())
        return;
    auto *row = new QWidget;
    auto *tiles = new ColumnLayout(fontMetrics().averageCharWidth() * 30, 4, gap, row);
    for (const QString &indicator : section.tiles) {
        auto *tile = new HeadlineTile(indicator);
        tiles->addWidget(tile);
        m_tiles.push_back(tile);
        connect(tile, &HeadlineTile::pressed, this, &SectionHead::cardAsked);
    }
    layout->addWidget(row);
}

void SectionHead::setCouncils(const QStringList &names)
{
    m_title->setText(QString(m_heading).replace(QLatin1String("{area}"), names.join(tr(" and "))));
}

void SectionHead::setFacts(const std::function<std::vector<CardFacts>(const QString &)> &factsOf)
{
    for (HeadlineTile *tile : m_tiles)
        tile->setFacts(factsOf(tile->indicator()));
}

void SectionHead::setDocuments(const QStringList &titles)
{
    m_documents->setTitles(titles);
}

void SectionHead::setTheme(Theme::Kind kind)
{
    for (HeadlineTile *tile : m_tiles)
        tile->setTheme(kind);
}

QString SectionHead::title() const
{
    return m_title->text();
}

int SectionHead::titleEnd() const
{
    return m_title->geometry().bottom() + 1;
}

} // namespace careatlas
