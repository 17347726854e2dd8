// SPDX-License-Identifier: GPL-3.0-or-later
// CaseCard: one case study on a page, with place, date, age and who tells it, and what can be done with it.
#pragma once

#include "core/shelf/casestudy.h"
#include "ui/widgets/panel.h"

namespace careatlas {

class BareButton;
class CheckBox;
class TextLabel;

class CaseCard : public Panel {
    Q_OBJECT
public:
    explicit CaseCard(QWidget *parent = nullptr);

    /// `notFrom` names the council shown where the study is from another.
    void setStudy(const CaseStudy &study, const QString &notFrom);
    const CaseStudy &study() const { return m_study; }

    /// Where Tab stops, in order.
    std::vector<QWidget *> stops();

    TextLabel *circumstancesLabel() const { return m_circumstances; }
    CheckBox *inReport() const { return m_inReport; }
    BareButton *editButton() const { return m_edit; }
    BareButton *deleteButton() const { return m_delete; }
    BareButton *saveButton() const { return m_save; }

Q_SIGNALS:
    void inReportChosen(bool inReport);
    void editAsked();
    void deleteAsked();
    void saveAsked();

private:
    CaseStudy m_study;
    TextLabel *m_title;
    TextLabel *m_text;
    TextLabel *m_circumstances;
    TextLabel *m_source;
    CheckBox *m_inReport;
    BareButton *m_edit;
    BareButton *m_delete;
    BareButton *m_save;
};

} // namespace careatlas
