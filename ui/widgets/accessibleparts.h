// SPDX-License-Identifier: GPL-3.0-or-later
// AccessibleParts: a painted widget as a screen reader walks it: its parts, of which one may be the current one, are made when
// they are first asked for and go with it. Charts have marks as parts, texts have spans.
#pragma once

#include <QAccessibleWidget>

#include <map>

namespace careatlas {

class AccessibleParts : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;
    ~AccessibleParts() override
    {
        for (const auto &[index, id] : m_parts)
            QAccessible::deleteAccessibleInterface(id);
    }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = m_parts.find(index);
        if (known != m_parts.end())
            return QAccessible::accessibleInterface(known->second);
        QAccessibleInterface *made = makePart(index);
        m_parts.emplace(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface *wanted) const override
    {
        for (const auto &[index, id] : m_parts)
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
    QAccessibleInterface *focusChild() const override { return child(currentPart()); }

protected:
    virtual QAccessibleInterface *makePart(int index) const = 0;
    /// -1 for none.
    virtual int currentPart() const = 0;

private:
    mutable std::map<int, QAccessible::Id> m_parts;
};

/// What every part of such a widget has in common: it stands in the widget, has none below it, and is asked anew each time.
class AccessiblePart : public QAccessibleInterface {
public:
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString &) override {}
};

} // namespace careatlas
