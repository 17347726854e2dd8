// SPDX-License-Identifier: GPL-3.0-or-later
// CompareRow: one indicator of two councils: both values on one axis, what lies between them as a strip and in words, and, opened,
// the same as a chart that answers the pointer, both trends on one axis of time and how it was worked out.
#pragma once

#include "ui/charts/chartspec.h"
#include "ui/compare/pairwords.h"
#include "ui/page.h"
#include "ui/widgets/lazyscroll.h"

class QVBoxLayout;

namespace careatlas {

class BareButton;
class ChartBuilder;
class ChartWidget;
class PairStrip;
class TextLabel;
class TextPane;
class VerdictChip;

class CompareRow : public LazyRow {
    Q_OBJECT
public:
    /// `charts` and `stateTitles` outlive it.
    CompareRow(const QString &indicator, const ChartBuilder &charts, const QHash<QString, QString> &stateTitles, QWidget *parent = nullptr);

    const QString &indicator() const { return m_indicator; }
    /// What it says from now on and shows from the next build() on; it stays until it is replaced.
    void setCompared(const ComparedIndicator *one);
    void setTheme(Theme::Kind kind);
    void setStarred(bool starred);
    void build() override;

    void setOpen(bool open);
    bool isOpen() const { return m_open; }

    const PairWords &words() const { return m_words; }
    const ComparedIndicator *compared() const { return m_one; }
    /// The row and all in it that takes the focus, in reading order.
    std::vector<QWidget *> focusChain() const;
    /// Null where it is closed, and where there is nothing to draw.
    ChartWidget *pairChart() const { return m_pairChart; }
    ChartWidget *trendChart() const { return m_trendChart; }
    /// Null before it is built.
    VerdictChip *verdict() const { return m_verdict; }
    BareButton *star() const { return m_star; }
    /// The trend where that was used last, else the pair's chart; null before it is built and where there is no figure.
    const ChartSpec *spec() const;

Q_SIGNALS:
    void openChanged(bool open);
    void starAsked();
    /// To the row after (1) or before (-1).
    void stepAsked(int direction);
    void markHovered(const QString &words);
    void actionAsked(careatlas::ExportAction action);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make();
    QWidget *makeTexts();
    void showWords();
    void showIcons();
    ChartWidget *makeChart(const ChartSpec &spec, QVBoxLayout *place);
    void openDetails();
    void closeDetails();
    void chainFocus();

    const QString m_indicator;
    const ChartBuilder &m_charts;
    const QHash<QString, QString> &m_stateTitles;
    const ComparedIndicator *m_one = nullptr;
    PairWords m_words;
    Theme::Kind m_theme = Theme::Kind::Light;
    bool m_open = false;
    bool m_starred = false;
    bool m_trendUsed = false;

    ChartSpec m_spec; ///< of both councils
    // Made by the first build().
    BareButton *m_star = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_when = nullptr;
    VerdictChip *m_verdict = nullptr;
    TextLabel *m_sentence = nullptr;
    TextLabel *m_comparators = nullptr;
    PairStrip *m_values = nullptr;
    PairStrip *m_difference = nullptr;
    BareButton *m_more = nullptr;
    BareButton *m_opener = nullptr;
    // While it is open.
    QWidget *m_details = nullptr;
    ChartWidget *m_pairChart = nullptr;
    ChartWidget *m_trendChart = nullptr;
    TextPane *m_method = nullptr;
};

} // namespace careatlas
