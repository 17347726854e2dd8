// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textdialog.h"

#include "ui/widgets/richtext.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace careatlas {

TextDialog::TextDialog(const QString &title, QWidget *parent) : QDialog(parent), m_text(new QTextBrowser)
{
    followWindow(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_text->setAccessibleName(title);
    m_text->setOpenLinks(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    layout->addWidget(m_text);
    layout->addWidget(buttons);
    resize(readingWidth(font()) + 8 * gridStep, fontMetrics().height() * 34);
}

void TextDialog::setMarkdown(const QString &text)
{
    m_text->setMarkdown(text);
    settleType(m_text->document());
}

void TextDialog::setHtml(const QString &html)
{
    m_text->setHtml(html);
    settleType(m_text->document());
}

QString TextDialog::text() const
{
    return m_text->toPlainText();
}

} // namespace careatlas
