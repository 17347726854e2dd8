// SPDX-License-Identifier: GPL-3.0-or-later
// CouncilDocuments: the shelf of one council: its documents by kind, and the ways to add one and to take the list along.
#pragma once

#include "core/domain/area.h"
#include "core/shelf/localdocument.h"
#include "ui/page.h"
#include "ui/shelf/documentdialog.h"

#include <QPointer>

class QVBoxLayout;

namespace careatlas {

class DocumentRow;
class TextButton;
class TextLabel;

class CouncilDocuments : public QWidget {
    Q_OBJECT
public:
    CouncilDocuments(const PageContext &context, QWidget *parent = nullptr);

    /// `second` for the council that stands beside the first.
    void showCouncil(const Area &council, bool named, bool second);
    const Area &council() const { return m_council; }

    /// Asks what the file is and attaches it.
    void attach(const QString &file);
    const std::vector<DocumentRow *> &rows() const { return m_rows; }
    /// The first that is linked so; null for none.
    DocumentRow *rowLinked(const QString &link) const;

    TextButton *attachButton() const { return m_attach; }
    TextButton *addressButton() const { return m_address; }
    TextButton *copyButton() const { return m_copy; }
    /// Null while no document is being edited.
    DocumentDialog *dialog() const;

private:
    void fill();
    DocumentRow *addRow(const LocalDocument &document);
    void open(const LocalDocument &document);
    void askFile(const LocalDocument &document);
    void edit(const LocalDocument &document, const QString &file, DocumentDialog::Part part);
    QStringList namesOf(const QStringList &links) const;

    const PageContext m_context;
    Area m_council;
    std::vector<LocalDocument> m_shown;
    std::vector<DocumentRow *> m_rows;
    TextLabel *m_name;
    TextButton *m_attach;
    TextButton *m_address;
    TextButton *m_copy;
    QVBoxLayout *m_place; ///< of the list
    QWidget *m_list = nullptr; ///< made anew when the documents change
    QPointer<DocumentDialog> m_dialog;
};

} // namespace careatlas
