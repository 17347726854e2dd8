// SPDX-License-Identifier: GPL-3.0-or-later
// IndicatorCard: shows one CardContent: title, value, chart and its table twin, what they say in words, state, and its notes.
// It draws nothing until it is told to, so that cards far down a page cost nothing.
#pragma once

#include "ui/page.h"
#include "ui/report/cardcontent.h"
#include "ui/widgets/panel.h"

class QAction;
class QTableView;
class QVBoxLayout;

namespace careatlas {

class BareButton;
class CardNotes;
class ChartWidget;
class CountsRow;
class Disclosure;
class NarrativeBlock;
class Rewriter;
class SegmentedButtons;
class StatePanel;
class TextButton;
class TextLabel;
class VerdictButton;
class VoteShelf;

class IndicatorCard : public Panel {
    Q_OBJECT
public:
    /// `votes` on its text are kept there; null where nothing is to be voted on. They outlive it.
    explicit IndicatorCard(VoteShelf *votes = nullptr, Rewriter *rewriter = nullptr, QWidget *parent = nullptr);

    /// `named` puts the council's name at the head, for two cards side by side.
    void setContent(const CardContent &content, bool named);
    const CardContent &content() const { return m_content; }

    /// A chart of the content or "table"; a kind that this card does not have leaves it as it is.
    void setKind(const QString &kind);
    QString kind() const { return m_kind; }
    void setTheme(Theme::Kind kind);
    void setLinkedKey(const QString &key);
    /// The table of a chart of the content.
    void openTable(const QString &chart);
    /// The table at the row of the figure that this fact is of, of the chart shown or else of the first that has it.
    void showInTable(const Fact &fact);

    /// Draws what is to be seen, once.
    void build();
    bool isBuilt() const { return m_built; }

    /// The chart that is shown or that the table shown belongs to; null where there is none.
    const ChartSpec *spec() const;
    ChartWidget *chart() const { return m_chart; }
    QTableView *table() const { return m_table; }
    /// England's figures where they differ, and their button.
    Disclosure *england() const { return m_england; }
    /// The verdict, and its method when that is open.
    VerdictButton *verdict() const { return m_verdict; }
    Disclosure *method() const { return m_method; }
    CardNotes *notes() const { return m_notes; }
    CountsRow *counts() const { return m_counts; }
    /// What the charts say in words; null where there is no text.
    NarrativeBlock *text() const { return m_text; }

Q_SIGNALS:
    void kindChosen(const QString &kind);
    void markHovered(const QString &key, const QString &words);
    /// The table of this chart has been opened at a row.
    void tableOpened(const QString &chart);
    /// A number of the text belongs to another card.
    void factAsked(const careatlas::Fact &fact);
    void actionAsked(careatlas::ExportAction action);
    void countsAsked(careatlas::CountsAction action, const careatlas::Release &release);
    /// A council to be shown beside this one.
    void besideAsked(const careatlas::AreaCode &council);
    /// Another tab, to show this indicator there.
    void pageAsked(const QString &tab);

private:
    void makeHead(QVBoxLayout *layout);
    void showFacts();
    void showVerdict();
    void showEngland();
    void makeChoices();
    void reserve();
    void clearHolder();
    void showKind();
    void makeChart(const ChartSpec &chart);
    void makeTable(const ChartSpec &chart);
    void showText();
    void linkSpan(int span);
    void followSpan(int span);
    void pointAt(const QString &key, const QString &words);

    CardContent m_content;
    bool m_named = false;
    QString m_kind; ///< empty where there is no chart
    QString m_lastChart; ///< whose table "table" is
    Theme::Kind m_theme = Theme::Kind::Light;
    bool m_built = false;
    VoteShelf *m_votes;
    Rewriter *m_rewriter;

    TextLabel *m_area;
    TextLabel *m_title;
    TextLabel *m_badge;
    BareButton *m_more;
    TextLabel *m_value;
    TextLabel *m_unit;
    VerdictButton *m_verdict;
    Disclosure *m_method;
    TextLabel *m_warning;
    TextLabel *m_movement;
    QAction *m_seePair = nullptr;
    TextButton *m_englandBadge;
    Disclosure *m_england;
    StatePanel *m_state;
    CountsRow *m_counts;
    QWidget *m_choicesRow;
    SegmentedButtons *m_choices = nullptr;
    QWidget *m_holder;
    ChartWidget *m_chart = nullptr;
    QTableView *m_table = nullptr;
    TextLabel *m_chartNotes;
    NarrativeBlock *m_text = nullptr; ///< made when there is a text to show
    CardNotes *m_notes;
};

} // namespace careatlas
