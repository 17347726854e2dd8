// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusline.h"

#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QLabel>
#include <QPainter>

namespace careatlas {

StatusLine::StatusLine(const QString &pack, const QString &detail, QWidget *parent) : QStatusBar(parent), m_words(new QLabel)
{
    m_words->setFont(scaledFont(0.85));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_words->setIndent(2 * gridStep);
    m_words->setAccessibleName(tr("Under the pointer"));
    auto *held = new TextLabel(0.85, QFont::Normal, TextLabel::Tone::Quiet);
    held->setWordWrap(false);
    held->setText(pack);
    held->setContentsMargins(gridStep, 0, 2 * gridStep, 0);
    held->setToolTip(detail);
    setSizeGripEnabled(false);
    addWidget(m_words, 1);
    addPermanentWidget(held);
}

void StatusLine::setWords(const QString &words)
{
    m_words->setText(words);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).card);
    painter.fillRect(QRect(0, 0, width(), 1), themeOf(this).border);
}

} // namespace careatlas
