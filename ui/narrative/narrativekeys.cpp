// SPDX-License-Identifier: GPL-3.0-or-later
// The pointer and the keyboard of a NarrativeText: what they point at, what they select, and what follows a number.
#include "ui/narrative/narrativetext.h"

#include "ui/widgets/style.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace careatlas {

QString NarrativeText::selectedText() const
{
    return m_text.words({std::min(m_selectionStart, m_selectionEnd), std::max(m_selectionStart, m_selectionEnd)});
}

void NarrativeText::selectAll()
{
    m_selectionStart = 0;
    m_selectionEnd = static_cast<int>(m_text.text.size());
    update();
}

void NarrativeText::copy() const
{
    if (const QString words = selectedText(); !words.isEmpty())
        QApplication::clipboard()->setText(words);
}

bool NarrativeText::event(QEvent *event)
{
    // Before the window's own: Ctrl+C copies what is selected here, Escape closes the callout.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Copy) && m_selectionStart != m_selectionEnd) || key->matches(QKeySequence::SelectAll)
            || (key->key() == Qt::Key_Escape && m_current >= 0)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void NarrativeText::mouseMoveEvent(QMouseEvent *event)
{
    const bool dragging = event->buttons().testFlag(Qt::LeftButton) && (event->position().toPoint() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (dragging) {
        showSpan(-1);
        m_selectionEnd = signAt(event->position(), false);
        update();
        return;
    }
    const int span = spanAt(event->position());
    setCursor(span >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
    showSpan(span);
}

void NarrativeText::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_byKeyboard = false;
    m_pressedAt = event->position().toPoint();
    m_selectionStart = m_selectionEnd = signAt(event->position(), false);
    update();
}

void NarrativeText::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_selectionStart != m_selectionEnd)
        return;
    if (const int span = spanAt(event->position()); span >= 0)
        activate(span);
}

void NarrativeText::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    followWindow(menu);
    QAction *copyWords = menu->addAction(tr("Copy"), this, &NarrativeText::copy);
    copyWords->setEnabled(m_selectionStart != m_selectionEnd);
    menu->addAction(tr("Select all"), this, &NarrativeText::selectAll);
    menu->popup(event->globalPos());
}

void NarrativeText::leaveEvent(QEvent *event)
{
    showSpan(-1);
    QWidget::leaveEvent(event);
}

void NarrativeText::walk(int step)
{
    const int last = static_cast<int>(m_text.spans.size()) - 1;
    if (last >= 0)
        setCurrentSpan(m_walked < 0 ? 0 : std::clamp(m_walked + step, 0, last));
}

void NarrativeText::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_text.spans.size());
    m_byKeyboard = true;
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down) {
        walk(1);
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up) {
        walk(-1);
    } else if (event->key() == Qt::Key_Home) {
        walk(-count);
    } else if (event->key() == Qt::Key_End) {
        walk(count);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) && m_current >= 0) {
        activate(m_current);
    } else if (event->key() == Qt::Key_Escape && m_current >= 0) {
        showSpan(-1);
    } else {
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void NarrativeText::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
    if (!m_byKeyboard)
        return;
    const auto number = std::find_if(m_text.spans.begin(), m_text.spans.end(), [](const TextSpan &span) { return span.kind == TextSpan::Kind::Number; });
    if (m_walked >= 0)
        setCurrentSpan(m_walked);
    else if (number != m_text.spans.end())
        setCurrentSpan(static_cast<int>(number - m_text.spans.begin()));
}

void NarrativeText::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
    if (!underMouse())
        showSpan(-1);
}

} // namespace careatlas
