// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/casecard.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace careatlas {

namespace {

TextLabel *paragraph(double scale, QFont::Weight weight, TextLabel::Tone tone)
{
    auto *label = new TextLabel(scale, weight, tone);
    label->setSelectable();
    label->keepToReadingWidth();
    return label;
}

BareButton *link(const QString &words)
{
    auto *button = new BareButton;
    button->setLink(true);
    button->setFont(scaledFont(0.85));
    button->setText(words);
    return button;
}

} // namespace

CaseCard::CaseCard(QWidget *parent)
    : Panel(Panel::Kind::Card, parent),
      m_title(paragraph(1.15, QFont::DemiBold, TextLabel::Tone::Text)),
      m_text(paragraph(1.0, QFont::Normal, TextLabel::Tone::Text)),
      m_circumstances(paragraph(0.85, QFont::DemiBold, TextLabel::Tone::Quiet)),
      m_source(paragraph(0.85, QFont::Normal, TextLabel::Tone::Quiet)),
      m_inReport(new CheckBox(tr("Show in the report"))),
      m_edit(link(tr("Edit…"))),
      m_delete(link(tr("Delete"))),
      m_save(link(tr("Save as text…")))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_inReport->setFont(scaledFont(0.85));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    layout->setSpacing(gridStep);
    for (QWidget *part : {m_title, m_circumstances, m_text, m_source})
        layout->addWidget(part);
    layout->addStretch(1);
    auto *foot = new FlowLayout(2 * gridStep, 0);
    for (QWidget *control : std::initializer_list<QWidget *>{m_inReport, m_edit, m_delete, m_save})
        foot->addWidget(control);
    layout->addLayout(foot);
    connect(m_inReport, &QCheckBox::clicked, this, &CaseCard::inReportChosen);
    connect(m_edit, &QToolButton::clicked, this, &CaseCard::editAsked);
    connect(m_delete, &QToolButton::clicked, this, &CaseCard::deleteAsked);
    connect(m_save, &QToolButton::clicked, this, &CaseCard::saveAsked);
}

std::vector<QWidget *> CaseCard::stops()
{
    return {this, m_inReport, m_edit, m_delete, m_save};
}

void CaseCard::setStudy(const CaseStudy &study, const QString &notFrom)
{
    m_study = study;
    m_title->setText(study.title);
    m_circumstances->setText(circumstances(study, notFrom));
    m_text->setText(study.text);
    m_source->setText(study.builtIn ? consentWords(study) : tr("Told by %1. %2").arg(study.source, consentWords(study)));
    m_inReport->setChecked(study.inReport);
    m_edit->setVisible(!study.builtIn);
    m_delete->setVisible(!study.builtIn);
    for (BareButton *button : {m_edit, m_delete, m_save})
        button->setAccessibleName(tr("%1: %2").arg(button->text(), study.title));
    m_inReport->setAccessibleName(tr("%1: %2").arg(m_inReport->text(), study.title));
    setAccessibleName(tr("Case study: %1").arg(study.title));
    setAccessibleDescription(QStringList{m_circumstances->text(), study.text, m_source->text()}.join(QLatin1Char(' ')));
}

} // namespace careatlas
