// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentRow: one document on the shelf: what it is, where it is, what it is linked to, and what can be done with it.
#pragma once

#include "core/shelf/localdocument.h"
#include "ui/widgets/panel.h"

namespace careatlas {

class TextButton;
class TextLabel;

class DocumentRow : public Panel {
    Q_OBJECT
public:
    explicit DocumentRow(QWidget *parent = nullptr);

    /// `linkedTo` names the sections and cards.
    void setDocument(const LocalDocument &document, const QStringList &linkedTo);
    const LocalDocument &document() const { return m_document; }

    TextButton *openButton() const { return m_open; }
    TextButton *attachButton() const { return m_attach; }
    TextButton *addressButton() const { return m_address; }
    TextButton *editButton() const { return m_edit; }
    TextButton *linkButton() const { return m_link; }
    TextButton *removeButton() const { return m_remove; }
    TextLabel *links() const { return m_links; }

Q_SIGNALS:
    void openAsked();
    void attachAsked();
    void addressAsked();
    void editAsked();
    void linkAsked();
    void removeAsked();

private:
    LocalDocument m_document;
    TextLabel *m_title;
    TextLabel *m_where;
    TextLabel *m_note;
    TextLabel *m_links;
    TextButton *m_open;
    TextButton *m_attach;
    TextButton *m_address;
    TextButton *m_edit;
    TextButton *m_link;
    TextButton *m_remove;
};

} // namespace careatlas
