// SPDX-License-Identifier: GPL-3.0-or-later
// CaseDialog: one case study of the reader's own, to write or to change. Without the person's consent it is not kept.
#pragma once

#include "core/domain/area.h"
#include "core/shelf/casestudy.h"
#include "ui/shelf/formdialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace careatlas {

class CaseShelf;
class CheckBox;
class ChoiceButton;

class CaseDialog : public FormDialog {
    Q_OBJECT
public:
    /// A study without an id is a new one. `councils` are those shown, for one of which or for all it can be. `shelf` outlives it.
    CaseDialog(const CaseStudy &study, const std::vector<Area> &councils, CaseShelf &shelf, QWidget *parent);

    QLineEdit *titleField() const { return m_title; }
    QPlainTextEdit *textField() const { return m_text; }
    QLineEdit *placeField() const { return m_place; }
    QLineEdit *dateField() const { return m_date; }
    QLineEdit *ageField() const { return m_age; }
    QLineEdit *sourceField() const { return m_source; }
    ChoiceButton *group() const { return m_group; }
    ChoiceButton *council() const { return m_council; }
    CheckBox *consent() const { return m_consent; }
    CheckBox *inReport() const { return m_inReport; }

private:
    Result<void> keep() override;

    CaseStudy m_study;
    CaseShelf &m_shelf;
    QLineEdit *m_title;
    QPlainTextEdit *m_text;
    QLineEdit *m_place;
    QLineEdit *m_date;
    QLineEdit *m_age;
    ChoiceButton *m_group;
    ChoiceButton *m_council;
    QLineEdit *m_source;
    CheckBox *m_consent;
    CheckBox *m_inReport;
};

} // namespace careatlas
