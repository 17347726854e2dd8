// SPDX-License-Identifier: GPL-3.0-or-later
// NarrativeBlock: a written text as it stands on a page: on light blue beside its chart, on light green as a summary, with a
// mark that says in words who wrote it, what was withheld and why, and whether a reader found it accurate.
#pragma once

#include "ui/narrative/writtentext.h"
#include "ui/widgets/panel.h"

class QVBoxLayout;

namespace careatlas {

class Disclosure;
class NarrativeText;
class Rewriter;
class TextLabel;
class VoteBar;
class VoteShelf;

class NarrativeBlock : public Panel {
    Q_OBJECT
public:
    enum class Place { BesideChart, Summary };

    /// `votes` and `rewriter` outlive it; null where there is nothing to vote on or to reword.
    NarrativeBlock(Place place, VoteShelf *votes, Rewriter *rewriter = nullptr, QWidget *parent = nullptr);

    /// `subject` names the text for a screen reader: "Direct payments". Where rewriting is on, other words take its place when they
    /// have come and passed the check.
    void setText(const WrittenText &written, const QString &subject);

    NarrativeText *text() const { return m_text; }
    TextLabel *title() const { return m_title; }
    TextLabel *mark() const { return m_mark; }
    /// Null as long as nothing has been withheld.
    Disclosure *withheld() const { return m_withheld; }
    /// Null without votes.
    VoteBar *votes() const { return m_votes; }

private:
    void display(const TextSpec &text, const QString &mark);
    void rewrite();
    void showWithheld(const QStringList &reasons);

    TextLabel *m_title;
    TextLabel *m_mark;
    NarrativeText *m_text;
    QVBoxLayout *m_column;
    Disclosure *m_withheld = nullptr;
    VoteBar *m_votes = nullptr;
    Rewriter *m_rewriter;
    WrittenText m_written;
    QString m_subject;
};

} // namespace careatlas
