// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/caseblock.h"

#include "core/shelf/localdocument.h"
#include "ui/export/wholefile.h"
#include "ui/report/reportcontents.h"
#include "ui/selection.h"
#include "ui/shelf/casecard.h"
#include "ui/shelf/casedialog.h"
#include "ui/shelf/caseshelf.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QDir>
#include <QVBoxLayout>

namespace careatlas {

CaseBlock::CaseBlock(const QString &group, const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_group(caseGroupFromKey(group).value_or(CaseStudy::Group::WorkingAge)),
      m_add(new TextButton(tr("Add a case study…"))),
      m_saveAll(new BareButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    auto *heading = new TextLabel(1.0, QFont::DemiBold);
    heading->setText(tr("Case studies"));
    layout->addWidget(heading);
    auto *studies = new QWidget;
    m_grid = new ColumnLayout(fontMetrics().averageCharWidth() * 58, 2, 2 * gridStep, studies);
    layout->addWidget(studies);
    m_add->setCompact(true);
    m_add->setAccessibleName(tr("Add a case study: %1").arg(titleOf(m_group)));
    m_saveAll->setLink(true);
    m_saveAll->setFont(scaledFont(0.85));
    m_saveAll->setText(tr("Save all case studies as text…"));
    auto *foot = new FlowLayout(2 * gridStep, 0);
    foot->addWidget(m_add);
    foot->addWidget(m_saveAll);
    layout->addLayout(foot);

    connect(m_add, &QPushButton::clicked, this, [this] {
        CaseStudy study;
        study.group = m_group;
        study.council = m_context.selection.council();
        edit(study);
    });
    connect(m_saveAll, &QToolButton::clicked, this, [this] { save(m_context.caseStudies.studies(councils()), tr("Case studies.txt")); });
    connect(&m_context.selection, &Selection::changed, this, &CaseBlock::refresh);
    connect(&m_context.caseStudies, &CaseShelf::changed, this, &CaseBlock::refresh);
}

CaseDialog *CaseBlock::dialog() const
{
    return m_dialog;
}

void CaseBlock::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

std::vector<AreaCode> CaseBlock::councils() const
{
    std::vector<AreaCode> councils{m_context.selection.council()};
    if (!m_context.selection.second().isEmpty())
        councils.push_back(m_context.selection.second());
    return councils;
}

QString CaseBlock::notFrom(const CaseStudy &study) const
{
    const auto place = m_context.contents.areas.look(study.place);
    QStringList names;
    for (const AreaCode &code : councils()) {
        if (!place || !place->isCouncil() || place->code == code)
            return {};
        if (const Area *council = m_context.contents.areas.find(code))
            names << council->name;
    }
    return names.join(tr(" or "));
}

void CaseBlock::refresh()
{
    if (!isVisible())
        return;
    std::vector<CaseStudy> studies = m_context.caseStudies.studies(councils());
    m_saveAll->setVisible(!studies.empty());
    std::erase_if(studies, [this](const CaseStudy &study) { return study.group != m_group; });
    // Cards are filled anew and not made anew, so that the focus stays where it is.
    while (m_cards.size() < studies.size())
        addCard();
    while (m_cards.size() > studies.size()) {
        if (const QWidget *focus = window()->focusWidget(); focus && (m_cards.back() == focus || m_cards.back()->isAncestorOf(focus)))
            m_add->setFocus(Qt::OtherFocusReason);
        delete m_cards.back();
        m_cards.pop_back();
    }
    for (std::size_t i = 0; i < studies.size(); ++i)
        m_cards[i]->setStudy(studies[i], notFrom(studies[i]));
}

void CaseBlock::addCard()
{
    auto *card = new CaseCard;
    m_grid->addWidget(card);
    card->show(); // not at the next event: the page is laid out before
    m_cards.push_back(card);
    m_placed = false;
    connect(card, &CaseCard::inReportChosen, this, [this, card](bool inReport) { m_context.caseStudies.setInReport(card->study(), inReport); });
    connect(card, &CaseCard::editAsked, this, [this, card] { edit(card->study()); });
    connect(card, &CaseCard::deleteAsked, this, [this, card] { m_context.caseStudies.remove(card->study().id); }, Qt::QueuedConnection); // the card goes with it
    connect(card, &CaseCard::saveAsked, this, [this, card] { save({card->study()}, card->study().title + QStringLiteral(".txt")); });
}

void CaseBlock::paintEvent(QPaintEvent *)
{
    if (!m_placed)
        takeTabPlace();
}

void CaseBlock::takeTabPlace()
{
    const auto isAbove = [this](QWidget *widget) {
        while (widget && widget->parentWidget() != parentWidget())
            widget = widget->parentWidget();
        return widget && parentWidget()->layout()->indexOf(widget) < parentWidget()->layout()->indexOf(this);
    };
    QWidget *last = nullptr;
    for (QWidget *widget = window()->nextInFocusChain(); widget != window(); widget = widget->nextInFocusChain())
        if ((widget->focusPolicy() & Qt::TabFocus) && isAbove(widget))
            last = widget;
    if (!last)
        return;
    m_placed = true;
    std::vector<QWidget *> stops;
    for (CaseCard *card : m_cards)
        for (QWidget *stop : card->stops())
            stops.push_back(stop);
    stops.push_back(m_add);
    stops.push_back(m_saveAll);
    for (QWidget *stop : stops) {
        setTabOrder(last, stop);
        last = stop;
    }
}

void CaseBlock::edit(const CaseStudy &study)
{
    if (m_dialog && m_dialog->isVisible())
        return m_dialog->activateWindow();
    std::vector<Area> shown;
    for (const AreaCode &code : councils())
        if (const Area *council = m_context.contents.areas.find(code))
            shown.push_back(*council);
    m_dialog = new CaseDialog(study, shown, m_context.caseStudies, this);
    m_dialog->open();
}

void CaseBlock::save(const std::vector<CaseStudy> &studies, const QString &name)
{
    m_context.dialogs.askSaveFile(this, tr("Save case studies"), safeFileName(name), tr("Text (*.txt)"), [this, studies](const QString &path) {
        if (const auto saved = writeWhole(path, caseStudiesText(studies).toUtf8()); !saved)
            Q_EMIT m_context.caseStudies.failed(saved.error());
        else
            Q_EMIT m_context.caseStudies.noted(tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
    });
}

} // namespace careatlas
