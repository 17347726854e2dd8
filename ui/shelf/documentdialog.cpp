// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/documentdialog.h"

#include "core/support/searchwords.h"
#include "ui/report/reportcontents.h"
#include "ui/shelf/documentshelf.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/textlabel.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>

namespace careatlas {

DocumentDialog::DocumentDialog(const LocalDocument &document, const QString &file, const QString &council, const ReportContents &contents, DocumentShelf &shelf,
                               QWidget *parent)
    : FormDialog(!file.isEmpty() ? tr("Attach a file: %1").arg(council) : document.id.isEmpty() ? tr("Add an address: %1").arg(council) : tr("Edit a document: %1").arg(council), parent),
      m_document(document),
      m_file(file),
      m_shelf(shelf),
      m_kind(new ChoiceButton(tr("Kind"))),
      m_title(new QLineEdit(document.title.isEmpty() ? QFileInfo(file).completeBaseName() : document.title)),
      m_publisher(new QLineEdit(document.publisher)),
      m_date(new QLineEdit(document.date)),
      m_note(new QLineEdit(document.note)),
      m_address(new QLineEdit(document.address)),
      m_search(new QLineEdit),
      m_links(new QListWidget)
{
    for (const LocalDocument::Kind one : documentKinds())
        m_kind->addChoice(toKey(one), titleOf(one));
    m_kind->setCurrent(toKey(document.kind));
    m_address->setPlaceholderText(QStringLiteral("https://"));
    m_search->setPlaceholderText(tr("Type words to find a section or a card"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a section or a card"));
    m_links->setWordWrap(true);
    m_links->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_links->setFixedHeight(fontMetrics().lineSpacing() * 8);
    for (QLineEdit *field : {m_title, m_note, m_address})
        field->setCursorPosition(0); // a long one shows how it begins
    fillLinks(contents);

    if (const QString name = file.isEmpty() ? document.file.section(QLatin1Char('/'), 1) : QFileInfo(file).fileName(); !name.isEmpty()) {
        auto *words = new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Quiet);
        words->setText(file.isEmpty() ? tr("File: %1").arg(name) : tr("“%1” is copied into Care Atlas's own folder.").arg(name));
        addWidget(words);
    }
    addFields({{tr("Title"), m_title}});
    addFields({{tr("Kind"), m_kind}});
    addFields({{tr("Publisher"), m_publisher}, {tr("Date, as far as it is known"), m_date}});
    addFields({{tr("Address"), m_address}});
    addFields({{tr("Note"), m_note}});
    addFields({{tr("Linked to, so that it is named there"), m_search}});
    addWidget(m_links);
    m_links->setAccessibleName(tr("Linked to"));
    connect(m_search, &QLineEdit::textChanged, this, &DocumentDialog::showSearch);
    settle();
    startAt(file.isEmpty() && document.id.isEmpty() ? Part::Address : Part::Title);
}

void DocumentDialog::startAt(Part part)
{
    QLineEdit *field = part == Part::Title ? m_title : part == Part::Address ? m_address : m_search;
    field->setFocus(Qt::OtherFocusReason);
    if (part == Part::Title)
        field->selectAll();
}

void DocumentDialog::fillLinks(const ReportContents &contents)
{
    const auto add = [this](const QString &link, const QString &words) {
        auto *item = new QListWidgetItem(words, m_links);
        item->setData(Qt::UserRole, link);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_document.links.contains(link) ? Qt::Checked : Qt::Unchecked);
    };
    for (const SectionDefinition &section : contents.report.sections)
        add(sectionLink(section.id), tr("Section: %1").arg(section.title));
    for (const FoundCard &card : contents.finder.find({}))
        add(indicatorLink(card.indicator), tr("%1 (%2)").arg(card.title, card.sectionTitle));
    m_links->setCurrentRow(0);
}

void DocumentDialog::showSearch()
{
    const QStringList typed = searchWords(m_search->text());
    for (int i = 0; i < m_links->count(); ++i)
        m_links->item(i)->setHidden(!startWords(typed, searchWords(m_links->item(i)->text())));
}

Result<void> DocumentDialog::keep()
{
    LocalDocument document = m_document;
    document.title = m_title->text().simplified();
    document.kind = documentKindFromKey(m_kind->current()).value_or(document.kind);
    document.publisher = m_publisher->text().simplified();
    document.date = m_date->text().simplified();
    document.note = m_note->text().simplified();
    document.address.clear();
    if (!m_address->text().trimmed().isEmpty()) {
        const auto address = checkedAddress(m_address->text());
        if (!address)
            return address.error();
        document.address = *address;
    }
    // A link to what this report does not show is kept.
    for (int i = 0; i < m_links->count(); ++i) {
        const QString link = m_links->item(i)->data(Qt::UserRole).toString();
        document.links.removeAll(link);
        if (m_links->item(i)->checkState() == Qt::Checked)
            document.links << link;
    }
    if (document.title.isEmpty())
        return Error{Error::Code::BadValue, tr("A document needs a title."), {}};
    if (m_document.id.isEmpty() && m_file.isEmpty() && document.address.isEmpty())
        return Error{Error::Code::BadValue, tr("Type or paste the document's address."), {}};
    return m_file.isEmpty() ? m_shelf.put(document) : m_shelf.attach(document, m_file);
}

} // namespace careatlas
