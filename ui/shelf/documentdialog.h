// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentDialog: one document of the shelf, to enter or to change: what it is, where it is, and what it is linked to.
#pragma once

#include "core/domain/area.h"
#include "core/shelf/localdocument.h"
#include "ui/shelf/formdialog.h"

class QLineEdit;
class QListWidget;

namespace careatlas {

class ChoiceButton;
class DocumentShelf;
struct ReportContents;

class DocumentDialog : public FormDialog {
    Q_OBJECT
public:
    enum class Part { Title, Address, Links };

    /// `file` is to be attached; empty for none. A document without an id is a new one. The last two outlive it.
    DocumentDialog(const LocalDocument &document, const QString &file, const QString &council, const ReportContents &contents, DocumentShelf &shelf, QWidget *parent);

    /// Where typing starts.
    void startAt(Part part);

    ChoiceButton *kind() const { return m_kind; }
    QLineEdit *titleField() const { return m_title; }
    QLineEdit *publisherField() const { return m_publisher; }
    QLineEdit *dateField() const { return m_date; }
    QLineEdit *noteField() const { return m_note; }
    QLineEdit *addressField() const { return m_address; }
    QLineEdit *search() const { return m_search; }
    QListWidget *links() const { return m_links; }

private:
    void fillLinks(const ReportContents &contents);
    void showSearch();
    Result<void> keep() override;

    LocalDocument m_document;
    QString m_file;
    DocumentShelf &m_shelf;
    ChoiceButton *m_kind;
    QLineEdit *m_title;
    QLineEdit *m_publisher;
    QLineEdit *m_date;
    QLineEdit *m_note;
    QLineEdit *m_address;
    QLineEdit *m_search;
    QListWidget *m_links;
};

} // namespace careatlas
