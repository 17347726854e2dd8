// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busyline.h"

namespace careatlas {

namespace {
constexpr int delayMs = 150;
constexpr int thickness = 2;
} // namespace

BusyLine::BusyLine(QWidget *parent) : Panel(Kind::Plain, parent)
{
    setAccessibleName(tr("Progress"));
    // It keeps its place while it is not seen, so that nothing below moves.
    setFixedHeight(thickness);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        setAccessibleDescription(tr("Reading figures"));
        setKind(Kind::Busy);
    });
}

void BusyLine::start()
{
    if (m_busy)
        return;
    m_busy = true;
    m_delay.start();
}

void BusyLine::stop()
{
    m_busy = false;
    m_delay.stop();
    setAccessibleDescription(QString());
    setKind(Kind::Plain);
}

} // namespace careatlas
