// SPDX-License-Identifier: GPL-3.0-or-later
// CardNotes: the foot of a card: where a council's past stands, what the indicator is, the one thing to take care
// of first, the source, all the rest behind a disclosure, and the ways to where every council is.
#pragma once

#include "ui/report/cardfacts.h"

#include <QWidget>

namespace careatlas {

class BareButton;
class Disclosure;
class DocumentLinks;
class TextLabel;

class CardNotes : public QWidget {
    Q_OBJECT
public:
    explicit CardNotes(QWidget *parent = nullptr);

    void setFacts(const CardFacts &facts);
    /// The ways to the other tabs that there are.
    void setLinks(bool all, bool pair);
    Disclosure *details() const { return m_details; }
    DocumentLinks *documents() const { return m_documents; }

Q_SIGNALS:
    /// A predecessor to be shown beside.
    void besideAsked(const careatlas::AreaCode &council);
    /// Another tab, to show the card's indicator there.
    void pageAsked(const QString &tab);

private:
    void showPast(const CardFacts &facts);

    std::vector<Predecessor> m_past; ///< as shown
    QWidget *m_pastLines = nullptr; ///< made where there is a past
    TextLabel *m_definition;
    TextLabel *m_caution;
    TextLabel *m_source;
    DocumentLinks *m_documents;
    Disclosure *m_details;
    BareButton *m_all;
    BareButton *m_pair;
};

} // namespace careatlas
