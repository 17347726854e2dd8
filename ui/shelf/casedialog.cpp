// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/casedialog.h"

#include "ui/shelf/caseshelf.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/choicebutton.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace careatlas {

CaseDialog::CaseDialog(const CaseStudy &study, const std::vector<Area> &councils, CaseShelf &shelf, QWidget *parent)
    : FormDialog(study.id.isEmpty() ? tr("Add a case study") : tr("Edit a case study"), parent),
      m_study(study),
      m_shelf(shelf),
      m_title(new QLineEdit(study.title)),
      m_text(new QPlainTextEdit(study.text)),
      m_place(new QLineEdit(study.place)),
      m_date(new QLineEdit(study.date)),
      m_age(new QLineEdit(study.age ? study.age->toText() : QString())),
      m_group(new ChoiceButton(tr("Stands under"))),
      m_council(new ChoiceButton(tr("Shown for"))),
      m_source(new QLineEdit(study.source)),
      m_consent(new CheckBox(tr("The person has agreed that this may be shown"))),
      m_inReport(new CheckBox(tr("Show in the report")))
{
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 7);
    m_text->setPlaceholderText(tr("Name nobody. Say what happened, and what changed."));
    m_age->setPlaceholderText(tr("Empty if not known"));
    for (const CaseStudy::Group group : {CaseStudy::Group::WorkingAge, CaseStudy::Group::Older, CaseStudy::Group::Carers})
        m_group->addChoice(toKey(group), titleOf(group));
    m_group->setCurrent(toKey(study.group));
    for (const Area &council : councils)
        m_council->addChoice(council.code.toString(), tr("%1 only").arg(council.name));
    m_council->addChoice(QStringLiteral("all"), tr("Every council"));
    m_council->setCurrent(study.council.isEmpty() ? QStringLiteral("all") : study.council.toString());
    m_consent->setChecked(study.consent);
    m_inReport->setChecked(study.inReport);

    addFields({{tr("Title"), m_title}});
    addFields({{tr("What happened, in a few sentences"), m_text}});
    addFields({{tr("Place"), m_place}, {tr("Date, as far as it is known"), m_date}});
    addFields({{tr("Age: 67, 40s or 65 and over"), m_age}, {tr("Told by"), m_source}});
    addFields({{tr("Stands under"), m_group}, {tr("Shown for"), m_council}});
    addWidget(m_consent);
    addWidget(m_inReport);
    settle();
    m_title->setFocus(Qt::OtherFocusReason);
}

Result<void> CaseDialog::keep()
{
    CaseStudy study = m_study;
    study.title = m_title->text().simplified();
    study.text = m_text->toPlainText().trimmed();
    study.place = m_place->text().simplified();
    study.date = m_date->text().simplified();
    study.source = m_source->text().simplified();
    study.group = caseGroupFromKey(m_group->current()).value_or(study.group);
    const auto council = AreaCode::parse(m_council->current());
    study.council = council ? *council : AreaCode();
    study.consent = m_consent->isChecked();
    study.inReport = m_inReport->isChecked();
    study.age.reset();
    if (!m_age->text().trimmed().isEmpty()) {
        const auto age = AgeRange::parse(m_age->text());
        if (!age)
            return age.error();
        study.age = *age;
    }
    return m_shelf.put(study);
}

} // namespace careatlas
