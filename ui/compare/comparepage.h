// SPDX-License-Identifier: GPL-3.0-or-later
// ComparePage: two councils on any set of indicators, held against each other with the certainty of it; and the whole
// profile of one council, or of both, against the spread of all.
#pragma once

#include "core/domain/comparator.h"
#include "ui/compare/comparelist.h"
#include "ui/page.h"

#include <QPointer>

#include <utility>

namespace careatlas {

class BusyLine;
class CompareHead;
class LazyScroll;
class Profile;
class StickyHead;

class ComparePage : public Page {
    Q_OBJECT
public:
    explicit ComparePage(const PageContext &context, QWidget *parent = nullptr);

    void setTheme(Theme::Kind kind) override;
    bool isSettled() const override { return m_settled; }
    /// That of the row last used, else of the first in view.
    const ChartSpec *subject() const override;
    QString recipe() const override { return m_choices.toRecipe(); }
    void setRecipe(const QString &recipe) override;

    CompareHead *head() const { return m_head; }
    CompareList *list() const { return m_list; }
    Profile *profile() const { return m_profile; }
    LazyScroll *scroll() const { return m_scroll; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    bool isAlone() const;
    bool showsList() const { return !isAlone() && m_choices.view == CompareChoices::View::List; }
    /// For figures of what is to be seen.
    bool isWaiting() const;
    void refresh();
    void askForPair();
    void take(std::vector<ComparedIndicator> pair);
    void choose(const CompareChoices &choices);
    void showChoices();
    void showNames();
    void showBusy();
    /// Goes to the row that the choices name; choices that would hide it give way.
    void showWanted();
    void finish();
    void followScroll();

    const PageContext m_context;
    const QHash<QString, QString> m_stateTitles;
    CompareChoices m_choices;
    QString m_wanted; ///< an indicator to go to when the page is settled
    AreaCode m_council; ///< who is shown
    AreaCode m_second;
    std::pair<Comparator, QString> m_against; ///< that a profile is drawn against, with the name of an own group
    std::pair<AreaCode, AreaCode> m_asked; ///< whose comparison the list shows or waits for
    int m_serial = 0; ///< of the latest question; an answer to an earlier one is dropped
    bool m_pending = false;
    bool m_settled = false;
    QPointer<const QWidget> m_used; ///< the row last used, of the list or of the profile

    BusyLine *m_busy;
    LazyScroll *m_scroll;
    StickyHead *m_sticky;
    CompareHead *m_head;
    CompareList *m_list;
    Profile *m_profile;
};

} // namespace careatlas
