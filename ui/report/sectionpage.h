// SPDX-License-Identifier: GPL-3.0-or-later
// SectionPage: one tab of the report: its groups in a rail at the left, its introduction, headline tiles
// and cards at the right. It asks the store once for all its figures and draws only what is near the view.
#pragma once

#include "ui/charts/chartbuilder.h"
#include "ui/page.h"
#include "ui/report/indicatorcard.h"
#include "ui/report/reportcontents.h"
#include "ui/report/sectionfigures.h"

#include <QPointer>
#include <QTimer>

class QScrollArea;
class QVBoxLayout;

namespace careatlas {

class BusyLine;
class CardRow;
class PageRow;
class PageNarrator;
class PageRail;
class SectionHead;
class StickyHead;
class SummaryRow;

class SectionPage : public Page {
    Q_OBJECT
public:
    SectionPage(const SectionDefinition &section, const PageContext &context, QWidget *parent = nullptr);
    ~SectionPage() override;

    void setTheme(Theme::Kind kind) override;
    bool isSettled() const override { return m_settled; }
    /// That of the card last used, else of the first that has one.
    const ChartSpec *subject() const override;
    bool renew() override
    {
        m_asked.reset();
        refresh();
        return true;
    }
    /// Scrolls to a card and gives it the focus, once the page is settled; a card that is not here changes nothing.
    void goToCard(const QString &indicator);
    /// The row of the table of its card, once the page is settled; one of another page is asked for.
    void goToFact(const Fact &fact);
    const std::vector<CardRow *> &rows() const { return m_rows; }
    QScrollArea *scroll() const { return m_scroll; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Group {
        QWidget *heading;
        QString title;
        QWidget *cards; ///< or the page's summaries
    };

    void makeGroup(const GroupDefinition &group, QVBoxLayout *layout);
    /// The summaries that stand after this group; after the empty one those of the whole page.
    std::vector<const SummaryDefinition *> summariesAfter(const QString &group) const;
    void addSummary(const SummaryDefinition &summary, QVBoxLayout *layout);
    void addPageSummaries(QVBoxLayout *layout);
    /// What the selection asks for; nothing as long as it cannot be asked.
    std::optional<SectionQuestion> question();
    void refresh();
    void load(const SectionQuestion &question);
    void take(SectionFigures figures, const SectionQuestion &question);
    void showFigures();
    /// Facts and charts, without the texts.
    std::vector<CardContent> contentsOf(const CardDefinition &card) const;
    /// Reads what summaries speak of beyond the page's own cards.
    void loadMore(const SectionQuestion &question);
    PageNarrator &narrator();
    /// Gives each summary of the page its texts, or none as long as figures of it are still to come.
    void showSummaries();
    void showHead();
    void scheduleBuild();
    /// The first row that is still to be drawn and lies between two heights of the page; null where there is none.
    PageRow *unbuilt(int from, int to) const;
    void buildNext();
    void buildAhead();
    void followScroll();
    void showTable(IndicatorCard *card);
    void goTo(const QWidget *widget);
    /// Keeps what was gone to at the head of the view while rows above it find their heights.
    void hold();

    SectionDefinition m_section;
    PageContext m_context;
    SectionFigures m_figures;
    std::shared_ptr<PageNarrator> m_narrator; ///< of m_figures; made when a text is first asked for
    AreaCode m_shownCouncil; ///< whose figures m_figures are
    AreaCode m_shownSecond;
    std::optional<SectionQuestion> m_asked; ///< whose answer is shown or on its way
    int m_serial = 0; ///< of the latest question; an answer to an earlier one is dropped
    bool m_pending = false;
    bool m_loadingMore = false;
    bool m_settled = false;
    const QWidget *m_anchor = nullptr; ///< what was gone to, until the reader scrolls or the page lies still
    QString m_wantedCard; ///< to go to when the page is settled
    std::optional<Fact> m_wantedFact; ///< as above
    QPointer<IndicatorCard> m_lastCard; ///< used, or with the focus
    bool m_steered = false; ///< the rail scrolls the page and not the other way round

    PageRail *m_rail;
    BusyLine *m_busy;
    QScrollArea *m_scroll;
    StickyHead *m_sticky;
    SectionHead *m_head;
    std::vector<CardRow *> m_rows;
    std::vector<PageRow *> m_pageRows; ///< m_rows and the summaries among them
    std::vector<std::pair<QString, SummaryRow *>> m_summaries; ///< by the summary's id
    std::vector<Group> m_groups;
    QTimer m_buildTimer;
    QTimer m_aheadTimer;
};

} // namespace careatlas
