// SPDX-License-Identifier: GPL-3.0-or-later
// CompareHead: the head of the Compare tab: who is compared, the button that swaps them, and what is listed in which order.
#pragma once

#include "core/report/reportdefinition.h"
#include "ui/compare/comparechoices.h"

#include <QWidget>

class QCheckBox;

namespace careatlas {

class ChoiceButton;
class SegmentedButtons;
class StatePanel;
class TextButton;
class TextLabel;
struct Theme;

class CompareHead : public QWidget {
    Q_OBJECT
public:
    explicit CompareHead(const ReportDefinition &report, QWidget *parent = nullptr);

    /// Without a second the head asks for one, and offers only what one council can show.
    void setNames(const QString &council, const QString &second);
    QString title() const;
    TextLabel *titleLabel() const { return m_title; }
    /// A scope that the report does not have is shown as all.
    void setChoices(const CompareChoices &choices);
    /// "12 of 61 compared"; empty before it is known.
    void setCount(const QString &words);
    void setTheme(const Theme &theme);

    bool knowsScope(const QString &scope) const;

Q_SIGNALS:
    /// By the reader.
    void chosen(const careatlas::CompareChoices &choices);
    void swapAsked();
    void secondAsked();

private:
    void makeControls();
    void choose(CompareChoices choices);

    CompareChoices m_choices;
    TextLabel *m_title;
    TextButton *m_swap;
    QWidget *m_missing; ///< says that a second council is to be chosen
    StatePanel *m_missingWords;
    ChoiceButton *m_scope;
    QWidget *m_sortPair; ///< the label and its control
    ChoiceButton *m_sort;
    QCheckBox *m_different;
    TextLabel *m_count;
    SegmentedButtons *m_view;
};

} // namespace careatlas
