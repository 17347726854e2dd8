// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaccessible.h"

#include "ui/charts/chartwidget.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>

namespace careatlas {

namespace {

/// One mark. It asks the widget each time, so that it never speaks of a spec that is gone.
class MarkInterface : public QAccessibleInterface {
public:
    MarkInterface(ChartWidget *chart, int index) : m_chart(chart), m_index(index) {}

    bool isValid() const override { return m_chart && mark(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_chart ? m_chart->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_chart); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

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

class ChartInterface : public QAccessibleWidget {
public:
    explicit ChartInterface(ChartWidget *chart) : QAccessibleWidget(chart, QAccessible::Chart) {}
    ~ChartInterface() override
    {
        for (const auto &[index, id] : m_children)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(chart()->spec().marks().size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_children.find(index);
        if (known != m_children.end())
            return QAccessible::accessibleInterface(known->second);
        auto *made = new MarkInterface(chart(), index);
        m_children.emplace(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (const auto &[index, id] : m_children)
            if (QAccessible::accessibleInterface(id) == wanted)
                return index;
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (QAccessibleInterface *item = child(i); item->rect().contains(x, y))
                return item;
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return chart()->currentIndex() < 0 ? nullptr : child(chart()->currentIndex());
    }

private:
    ChartWidget *chart() const { return static_cast<ChartWidget *>(object()); }
    mutable std::map<int, QAccessible::Id> m_children;
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
