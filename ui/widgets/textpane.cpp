// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textpane.h"

#include "ui/widgets/style.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

void fill(QTextDocument *document, const QFont &font, const std::vector<TextPart> &parts)
{
    document->setDocumentMargin(0);
    document->setDefaultFont(font);
    document->setIndentWidth(2.5 * gridStep);
    QTextCursor cursor(document);
    bool first = true;
    const auto write = [&](const QString &text, int above, bool heading) {
        QTextBlockFormat block;
        block.setTopMargin(first ? 0 : above);
        block.setHeadingLevel(heading ? 4 : 0);
        QTextCharFormat type;
        type.setFontWeight(heading ? QFont::DemiBold : QFont::Normal);
        if (first)
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block);
        cursor.setBlockCharFormat(type);
        cursor.insertText(text, type);
        first = false;
    };
    for (const TextPart &part : parts) {
        if (!part.heading.isEmpty())
            write(part.heading, gridStep + gridStep / 2, true);
        QTextList *list = nullptr;
        for (const QString &paragraph : part.paragraphs) {
            write(paragraph, gridStep / 4, false);
            if (!part.list)
                continue;
            if (list)
                list->add(cursor.block());
            else
                list = cursor.createList(QTextListFormat::ListDisc);
        }
    }
}

} // namespace

TextPane::TextPane(const std::vector<TextPart> &parts, double scale, QWidget *parent) : QTextEdit(parent), m_measured(std::make_unique<QTextDocument>())
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setFont(scaledFont(scale));
    setMaximumWidth(readingWidth(font()));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    fill(document(), font(), parts);
    fill(m_measured.get(), font(), parts);
    moveCursor(QTextCursor::Start);
}

TextPane::~TextPane() = default;

int TextPane::heightForWidth(int width) const
{
    m_measured->setTextWidth(std::min(width, maximumWidth()));
    return static_cast<int>(std::ceil(m_measured->size().height()));
}

QSize TextPane::sizeHint() const
{
    return QSize(maximumWidth(), heightForWidth(maximumWidth()));
}

QSize TextPane::minimumSizeHint() const
{
    return QSize(fontMetrics().averageCharWidth() * 16, fontMetrics().height());
}

} // namespace careatlas
