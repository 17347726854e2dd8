// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaccessible.h"

#include "ui/charts/chartwidget.h"
#include "ui/widgets/accessibleparts.h"

#include <QPointer>

namespace careatlas {

namespace {

/// One mark. It asks the widget each time, so that it never speaks of a spec that is gone.
class MarkInterface : public AccessiblePart {
public:
    MarkInterface(ChartWidget *chart, int index) : m_chart(chart), m_index(index) {}

    bool isValid() const override { return m_chart && mark(); }
    QWindow *window() const override { return m_chart ? m_chart->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_chart); }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text type) const override
    {
        const ChartMark *described = mark();
        if (!described)
            return {};
        if (type == QAccessible::Name)
            return described->words();
        return type == QAccessible::Description ? described->sourceText : QString();
    }
    QRect rect() const override
    {
        const QRect local = m_chart ? m_chart->markRect(m_index) : QRect();
        return local.isNull() ? QRect() : QRect(m_chart->viewport()->mapToGlobal(local.topLeft()), local.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_chart && m_chart->hasFocus() && m_chart->currentIndex() == m_index;
        return state;
    }

private:
    const ChartMark *mark() const
    {
        if (!m_chart)
            return nullptr;
        const auto marks = m_chart->spec().marks();
        return m_index < static_cast<int>(marks.size()) ? marks[static_cast<std::size_t>(m_index)] : nullptr;
    }
    QPointer<ChartWidget> m_chart;
    int m_index;
};

class ChartInterface : public AccessibleParts {
public:
    explicit ChartInterface(ChartWidget *chart) : AccessibleParts(chart, QAccessible::Chart) {}

    int childCount() const override { return static_cast<int>(chart()->spec().marks().size()); }

protected:
    QAccessibleInterface *makePart(int index) const override { return new MarkInterface(chart(), index); }
    int currentPart() const override { return chart()->currentIndex(); }

private:
    ChartWidget *chart() const { return static_cast<ChartWidget *>(object()); }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *chart = qobject_cast<ChartWidget *>(object);
    return chart ? new ChartInterface(chart) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace careatlas
