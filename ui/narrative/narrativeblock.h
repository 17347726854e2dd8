// SPDX-License-Identifier: GPL-3.0-or-later
// NarrativeBlock: a written text as it stands on a page: on light blue beside its chart, on light green as a summary, with a
// mark that says in words who wrote it, what was withheld and why, and whether a reader found it accurate.
#pragma once

#include "core/narrative/textspec.h"
#include "ui/widgets/panel.h"

class QVBoxLayout;

namespace careatlas {

class Disclosure;
class NarrativeText;
class TextLabel;
class VoteBar;
class VoteShelf;

/// Who wrote a text.
enum class TextAuthor { Rules, LanguageModel };

class NarrativeBlock : public Panel {
    Q_OBJECT
public:
    enum class Place { BesideChart, Summary };

    /// `votes` outlives it; null where there is nothing to vote on.
    NarrativeBlock(Place place, VoteShelf *votes, QWidget *parent = nullptr);

    /// `subject` names the text for a screen reader: "Direct payments".
    void setText(const TextSpec &text, TextAuthor author, const QString &subject);

    NarrativeText *text() const { return m_text; }
    TextLabel *title() const { return m_title; }
    TextLabel *mark() const { return m_mark; }
    /// Null as long as nothing has been withheld.
    Disclosure *withheld() const { return m_withheld; }
    /// Null without votes.
    VoteBar *votes() const { return m_votes; }

private:
    void showWithheld(const QStringList &reasons);

    TextLabel *m_title;
    TextLabel *m_mark;
    NarrativeText *m_text;
    QVBoxLayout *m_column;
    Disclosure *m_withheld = nullptr;
    VoteBar *m_votes = nullptr;
};

} // namespace careatlas
