// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/richtext.h"

#include "ui/charts/theme.h"
#include "ui/widgets/style.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace careatlas {

void settleType(QTextDocument *document)
{
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        const int level = block.blockFormat().headingLevel();
        QTextBlockFormat spacing;
        spacing.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        if (level > 0) {
            spacing.setTopMargin(block == document->begin() ? 0 : 2 * gridStep);
            spacing.setBottomMargin(gridStep / 2);
            cursor.select(QTextCursor::BlockUnderCursor);
            QTextCharFormat heading;
            heading.setFont(scaledFont(level == 1 ? 1.6 : 1.15, QFont::DemiBold), QTextCharFormat::FontPropertiesSpecifiedOnly);
            heading.setProperty(QTextFormat::FontSizeAdjustment, 0);
            cursor.mergeCharFormat(heading);
        }
        QTextCursor whole(block);
        whole.mergeBlockFormat(spacing);
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.charFormat().fontWeight() <= QFont::DemiBold)
                continue;
            QTextCursor part(document);
            part.setPosition(fragment.position());
            part.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            QTextCharFormat weight;
            weight.setFontWeight(QFont::DemiBold);
            part.mergeCharFormat(weight);
        }
    }
    document->setDocumentMargin(0);
}

} // namespace careatlas
