// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/richtext.h"

#include "ui/charts/theme.h"
#include "ui/widgets/style.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <vector>

namespace careatlas {

namespace {

struct Piece {
    int from = 0;
    int to = 0;
    QTextCharFormat format;
};

/// The pieces of a block whose type is not the page's, with the type they are to have.
std::vector<Piece> retyped(const QTextBlock &block)
{
    std::vector<Piece> pieces;
    const int level = block.blockFormat().headingLevel();
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        QTextCharFormat format = fragment.charFormat();
        if (level == 0 && format.fontWeight() <= QFont::DemiBold)
            continue;
        format.setFontWeight(QFont::DemiBold);
        if (level > 0) {
            format.clearProperty(QTextFormat::FontSizeAdjustment);
            format.setFontPointSize(scaledFont(level == 1 ? 1.6 : 1.15).pointSizeF());
        }
        pieces.push_back({fragment.position(), fragment.position() + fragment.length(), format});
    }
    return pieces;
}

} // namespace

void settleType(QTextDocument *document)
{
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (!cursor.currentTable()) {
            QTextBlockFormat spacing;
            spacing.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
            if (block.blockFormat().headingLevel() > 0) {
                spacing.setTopMargin(block == document->begin() ? 0 : 2 * gridStep);
                spacing.setBottomMargin(gridStep / 2);
            }
            cursor.mergeBlockFormat(spacing);
        }
        for (const Piece &piece : retyped(block)) {
            cursor.setPosition(piece.from);
            cursor.setPosition(piece.to, QTextCursor::KeepAnchor);
            cursor.setCharFormat(piece.format);
        }
    }
    document->setDocumentMargin(0);
}

} // namespace careatlas
