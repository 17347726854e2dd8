// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/councildocuments.h"

#include "ui/report/groupheading.h"
#include "ui/report/reportcontents.h"
#include "ui/report/statepanel.h"
#include "ui/shelf/documentrow.h"
#include "ui/shelf/documentshelf.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace careatlas {

CouncilDocuments::CouncilDocuments(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_name(new TextLabel(1.15, QFont::DemiBold)),
      m_attach(new TextButton(tr("Attach a file…"))),
      m_address(new TextButton(tr("Add an address…"))),
      m_copy(new TextButton(tr("Copy list"))),
      m_place(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_name);
    auto *tools = new FlowLayout(gridStep, gridStep);
    for (TextButton *button : {m_attach, m_address, m_copy})
        tools->addWidget(button);
    layout->addLayout(tools);
    layout->addLayout(m_place);
    connect(m_attach, &QPushButton::clicked, this, [this] { askFile({}); });
    connect(m_address, &QPushButton::clicked, this, [this] { edit({}, {}, DocumentDialog::Part::Address); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(documentListText(m_council.name, m_shown));
        Q_EMIT m_context.documents.noted(tr("Copied the list of documents of %1.").arg(m_council.name));
    });
}

DocumentDialog *CouncilDocuments::dialog() const
{
    return m_dialog;
}

void CouncilDocuments::showCouncil(const Area &council, bool named, bool second)
{
    m_name->setText(council.name);
    m_name->setTone(second ? TextLabel::Tone::Second : TextLabel::Tone::Council);
    m_name->setVisible(named);
    for (TextButton *button : {m_attach, m_address, m_copy})
        button->setAccessibleName(tr("%1: %2").arg(button->text(), council.name));
    const std::vector<LocalDocument> documents = m_context.documents.documents(council.code);
    if (m_list && m_council == council && m_shown == documents)
        return;
    m_council = council;
    m_shown = documents;
    fill();
}

void CouncilDocuments::fill()
{
    // The focus comes back to the document that had it, or goes to where one can be added.
    const QWidget *focus = window()->focusWidget();
    const bool had = m_list && m_list->isAncestorOf(focus);
    QString focused;
    for (const DocumentRow *row : m_rows)
        if (focus && (row == focus || row->isAncestorOf(focus)))
            focused = row->document().id;
    delete m_list;
    m_rows.clear();
    m_list = new QWidget;
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(gridStep);
    if (m_shown.empty()) {
        auto *none = new StatePanel;
        none->setTheme(themeOf(this));
        none->setWords(tr("No documents yet"), tr("Attach the strategy of %1, its Market Position Statement or its local account, or add an address. You can also drop a file here.").arg(m_council.name));
        list->addWidget(none);
    }
    for (const LocalDocument::Kind kind : documentKinds()) {
        ColumnLayout *grid = nullptr;
        for (const LocalDocument &document : m_shown) {
            if (document.kind != kind)
                continue;
            if (!grid) {
                list->addWidget(new GroupHeading(titleOf(kind)));
                auto *rows = new QWidget;
                grid = new ColumnLayout(fontMetrics().averageCharWidth() * 58, 2, 2 * gridStep, rows);
                list->addWidget(rows);
            }
            grid->addWidget(addRow(document));
        }
    }
    m_place->addWidget(m_list);
    m_list->show(); // not at the next event: who asked may scroll to a row
    if (!had)
        return;
    QWidget *target = m_attach;
    for (DocumentRow *row : m_rows)
        if (row->document().id == focused)
            target = row;
    target->setFocus(Qt::OtherFocusReason);
}

DocumentRow *CouncilDocuments::addRow(const LocalDocument &document)
{
    auto *row = new DocumentRow;
    row->setDocument(document, namesOf(document.links));
    m_rows.push_back(row);
    connect(row, &DocumentRow::openAsked, this, [this, document] { open(document); });
    connect(row, &DocumentRow::attachAsked, this, [this, document] { askFile(document); });
    connect(row, &DocumentRow::addressAsked, this, [this, document] { edit(document, {}, DocumentDialog::Part::Address); });
    connect(row, &DocumentRow::editAsked, this, [this, document] { edit(document, {}, DocumentDialog::Part::Title); });
    connect(row, &DocumentRow::linkAsked, this, [this, document] { edit(document, {}, DocumentDialog::Part::Links); });
    // Queued: the row goes with it.
    connect(row, &DocumentRow::removeAsked, this, [this, document] { m_context.documents.remove(document.id); }, Qt::QueuedConnection);
    return row;
}

QStringList CouncilDocuments::namesOf(const QStringList &links) const
{
    QStringList names;
    for (const SectionDefinition &section : m_context.contents.report.sections)
        if (links.contains(sectionLink(section.id)))
            names << section.title;
    for (const FoundCard &card : m_context.contents.finder.find({}))
        if (links.contains(indicatorLink(card.indicator)))
            names << card.title;
    return names;
}

DocumentRow *CouncilDocuments::rowLinked(const QString &link) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&link](const DocumentRow *candidate) { return candidate->document().links.contains(link); });
    return row == m_rows.end() ? nullptr : *row;
}

void CouncilDocuments::open(const LocalDocument &document)
{
    const QString path = m_context.documents.pathOf(document);
    const bool gone = !path.isEmpty() && !QFileInfo::exists(path);
    if (gone)
        Q_EMIT m_context.documents.failed({Error::Code::NotFound, tr("The file of “%1” is not there any more: %2. Remove the document and attach it again.").arg(document.title, QDir::toNativeSeparators(path)), {}});
    else if (!m_context.dialogs.openOutside(path.isEmpty() ? QUrl(document.address) : QUrl::fromLocalFile(path)))
        Q_EMIT m_context.documents.failed({Error::Code::Unreadable, tr("No program on this computer opens “%1”. It is %2.").arg(document.title, path.isEmpty() ? document.address : QDir::toNativeSeparators(path)), {}});
}

void CouncilDocuments::askFile(const LocalDocument &document)
{
    m_context.dialogs.askOpenFile(this, tr("Attach a file"), tr("Documents (*.pdf *.doc *.docx *.odt *.xls *.xlsx *.ods *.ppt *.pptx *.odp *.txt *.rtf *.html);;All files (*)"),
                                  [this, document](const QString &path) { edit(document, path, DocumentDialog::Part::Title); });
}

void CouncilDocuments::attach(const QString &file)
{
    edit({}, file, DocumentDialog::Part::Title);
}

void CouncilDocuments::edit(const LocalDocument &document, const QString &file, DocumentDialog::Part part)
{
    if (m_dialog && m_dialog->isVisible())
        return m_dialog->activateWindow();
    LocalDocument edited = document;
    edited.council = m_council.code;
    m_dialog = new DocumentDialog(edited, file, m_council.name, m_context.contents, m_context.documents, this);
    m_dialog->startAt(part);
    m_dialog->open();
}

} // namespace careatlas
