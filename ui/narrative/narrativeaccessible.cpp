// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/narrativeaccessible.h"

#include "ui/narrative/factcallout.h"
#include "ui/narrative/narrativetext.h"
#include "ui/widgets/accessibleparts.h"

#include <QPointer>

namespace careatlas {

namespace {

class SpanInterface : public AccessiblePart, public QAccessibleActionInterface {
public:
    SpanInterface(NarrativeText *text, int index) : m_text(text), m_index(index) {}

    bool isValid() const override { return m_text && m_index < static_cast<int>(m_text->text().spans.size()); }
    QWindow *window() const override { return m_text ? m_text->window()->windowHandle() : nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_text); }
    QAccessible::Role role() const override { return QAccessible::Link; }

    QString text(QAccessible::Text type) const override
    {
        if (!isValid())
            return {};
        const TextSpec &spec = m_text->text();
        const TextSpan &span = spec.spans[static_cast<std::size_t>(m_index)];
        if (type == QAccessible::Name)
            return spec.words(span.at);
        if (type != QAccessible::Description)
            return {};
        return calloutOf(spec.factOf(span), spec.words(span.at)).plain().replace(QLatin1Char('\n'), QStringLiteral(". "));
    }
    QRect rect() const override
    {
        const QRect local = isValid() ? m_text->spanRect(m_index) : QRect();
        return local.isNull() ? QRect() : QRect(m_text->mapToGlobal(local.topLeft()), local.size());
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.linked = true;
        state.focused = isValid() && m_text->hasFocus() && m_text->currentSpan() == m_index;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override
    {
        if (isValid() && name == pressAction())
            m_text->activate(m_index);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<NarrativeText> m_text;
    int m_index;
};

class TextInterface : public AccessibleParts {
public:
    explicit TextInterface(NarrativeText *text) : AccessibleParts(text, QAccessible::Paragraph) {}

    int childCount() const override { return static_cast<int>(narrative()->text().spans.size()); }
    QString text(QAccessible::Text type) const override { return type == QAccessible::Name ? narrative()->text().text : AccessibleParts::text(type); }

protected:
    QAccessibleInterface *makePart(int index) const override { return new SpanInterface(narrative(), index); }
    int currentPart() const override { return narrative()->currentSpan(); }

private:
    NarrativeText *narrative() const { return static_cast<NarrativeText *>(object()); }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *text = qobject_cast<NarrativeText *>(object);
    return text ? new TextInterface(text) : nullptr;
}

} // namespace

void installNarrativeAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace careatlas
