// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textdialog.h"

#include "ui/widgets/richtext.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QtMath>

#include <algorithm>

namespace careatlas {

TextDialog::TextDialog(const QString &title, QWidget *parent) : QDialog(parent), m_text(new QTextBrowser)
{
    followWindow(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_text->setAccessibleName(title);
    m_text->setOpenLinks(false);
    m_text->setWordWrapMode(QTextOption::WordWrap); // a table asks for width rather than breaking its words
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    plainButtons(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
}

void TextDialog::setMarkdown(const QString &text)
{
    m_text->setMarkdown(text);
    settle();
}

void TextDialog::setHtml(const QString &html)
{
    m_text->setHtml(html);
    settle();
}

void TextDialog::settle()
{
    settleType(m_text->document());
    // As high as the text, and no higher than most of the screen.
    const QSize room = screen()->availableGeometry().size();
    m_text->document()->setTextWidth(readingWidth(font()));
    const int width = std::min(qCeil(m_text->document()->size().width()), room.width() * 9 / 10);
    m_text->document()->setTextWidth(width);
    const int wanted = qRound(m_text->document()->size().height()) + fontMetrics().height() * 2 + 8 * gridStep;
    resize(width + 9 * gridStep, std::min(wanted, room.height() * 4 / 5));
}

QString TextDialog::text() const
{
    return m_text->toPlainText();
}

} // namespace careatlas
