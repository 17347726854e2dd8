// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/documentspage.h"

#include "ui/report/reportcontents.h"
#include "ui/selection.h"
#include "ui/shelf/councildocuments.h"
#include "ui/shelf/documentrow.h"
#include "ui/shelf/documentshelf.h"
#include "ui/widgets/arrange.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace careatlas {

namespace {

constexpr int pageMargin = 3 * gridStep;

/// The files of a drag.
QStringList droppedFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

DocumentsPage::DocumentsPage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_copying(new Panel(Panel::Kind::Note)),
      m_copyingWords(new TextLabel),
      m_stop(new TextButton(tr("Stop"))),
      m_scroll(new QScrollArea),
      m_title(new TextLabel(1.6, QFont::DemiBold)),
      m_shelves{new CouncilDocuments(context), new CouncilDocuments(context)}
{
    setAccessibleName(tr("Documents"));
    setAcceptDrops(true);
    auto *copying = new QHBoxLayout(m_copying);
    copying->setContentsMargins(2 * gridStep, gridStep, gridStep, gridStep);
    m_stop->setCompact(true);
    copying->addWidget(m_copyingWords, 1);
    copying->addWidget(m_stop, 0, Qt::AlignTop);
    m_copying->hide();

    auto *content = new QWidget;
    content->setMaximumWidth(fontMetrics().averageCharWidth() * 220);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(pageMargin, pageMargin, pageMargin, 6 * gridStep);
    column->setSpacing(2 * gridStep);
    column->addWidget(m_title);
    auto *introduction = new TextLabel;
    introduction->setSelectable();
    introduction->keepToReadingWidth();
    introduction->setText(tr("What the council has published about its care, beside its figures. A file is copied into Care Atlas's own folder on this computer. An address is opened only when you press Open."));
    column->addWidget(introduction);
    for (CouncilDocuments *shelf : m_shelves) {
        column->addWidget(shelf);
        shelf->hide();
    }
    column->addStretch(1);
    dress(m_scroll->verticalScrollBar(), Dress::ScrollBar);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Documents"));
    m_scroll->setWidget(content);
    setFocusProxy(m_scroll);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_copying);
    whole->addWidget(m_scroll, 1);

    m_settling.setSingleShot(true);
    m_settling.setInterval(0);
    connect(&m_settling, &QTimer::timeout, this, &DocumentsPage::finish);
    connect(m_stop, &QPushButton::clicked, &m_context.documents, &DocumentShelf::stopCopying);
    connect(&m_context.documents, &DocumentShelf::copying, this, &DocumentsPage::showCopying);
    connect(&m_context.documents, &DocumentShelf::changed, this, &DocumentsPage::refresh);
    connect(&m_context.selection, &Selection::changed, this, &DocumentsPage::refresh);
}

void DocumentsPage::setTheme(Theme::Kind)
{
    // Everything here is painted in the colours of the window's palette.
}

void DocumentsPage::setRecipe(const QString &recipe)
{
    const auto items = QUrlQuery(recipe).queryItems();
    if (items.size() != 1)
        return;
    m_wanted = items.front().first + QLatin1Char(':') + items.front().second;
    refresh();
}

void DocumentsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
}

void DocumentsPage::refresh()
{
    const Selection &selection = m_context.selection;
    if (!isVisible() || selection.council().isEmpty() || !m_context.documents.isLoaded())
        return;
    QStringList names;
    const AreaCode codes[] = {selection.council(), selection.second()};
    for (std::size_t i = 0; i < m_shelves.size(); ++i) {
        const Area *council = codes[i].isEmpty() ? nullptr : m_context.contents.areas.find(codes[i]);
        if (council) {
            names << council->name;
            m_shelves[i]->showCouncil(*council, !selection.second().isEmpty(), i > 0);
        }
        m_shelves[i]->setVisible(council != nullptr);
    }
    m_title->setText(tr("Documents of %1").arg(names.join(tr(" and "))));
    m_settled = false;
    m_settling.start();
}

void DocumentsPage::finish()
{
    if (const QString link = std::exchange(m_wanted, QString()); !link.isEmpty())
        for (const CouncilDocuments *shelf : m_shelves)
            if (DocumentRow *row = shelf->isVisible() ? shelf->rowLinked(link) : nullptr) {
                arrangeNow(m_scroll);
                m_scroll->ensureWidgetVisible(row, 0, 2 * gridStep);
                row->setFocus(Qt::OtherFocusReason);
                break;
            }
    m_settled = true;
    Q_EMIT settled();
}

void DocumentsPage::showCopying(const QString &title, int percent)
{
    m_copyingWords->setText(tr("Copying “%1”: %2%").arg(title).arg(percent));
    m_copying->setAccessibleName(m_copyingWords->text());
    m_copying->setVisible(percent < 100);
}

void DocumentsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DocumentsPage::dropEvent(QDropEvent *event)
{
    const QStringList files = droppedFiles(event->mimeData());
    event->acceptProposedAction();
    if (files.size() != 1) {
        Q_EMIT m_context.documents.failed({Error::Code::Usage, tr("Drop one file at a time, so that each gets its title."), {}});
        return;
    }
    CouncilDocuments *second = m_shelves.back();
    const bool onSecond = second->isVisible() && event->position().y() >= second->mapTo(this, QPoint(0, 0)).y();
    (onSecond ? second : m_shelves.front())->attach(files.front());
}

} // namespace careatlas
