// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busyline.h"

#include <QPainter>

namespace careatlas {

namespace {
constexpr int delayMs = 150;
constexpr int thickness = 2;
} // namespace

BusyLine::BusyLine(QWidget *parent) : QFrame(parent)
{
    setAccessibleName(tr("Progress"));
    // It keeps its place while it is not seen, so that nothing below moves.
    setFixedHeight(thickness);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_shown = true;
        setAccessibleDescription(tr("Reading figures"));
        update();
    });
}

void BusyLine::start()
{
    m_busy = true;
    if (!m_shown && !m_delay.isActive())
        m_delay.start();
}

void BusyLine::stop()
{
    m_busy = false;
    m_delay.stop();
    m_shown = false;
    setAccessibleDescription(QString());
    update();
}

void BusyLine::paintEvent(QPaintEvent *)
{
    if (m_shown)
        QPainter(this).fillRect(rect(), palette().color(QPalette::Link));
}

} // namespace careatlas
