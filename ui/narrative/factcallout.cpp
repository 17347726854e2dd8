// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/factcallout.h"

#include "core/domain/format.h"
#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QPainter>
#include <QScrollArea>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("FactCallout", words);
}

/// What of a figure a fact is, where that is not the figure itself.
QString aspect(const QString &field)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("rate"), QT_TRANSLATE_NOOP("FactCallout", "as a rate")},
        {QStringLiteral("lower"), QT_TRANSLATE_NOOP("FactCallout", "lower end of the interval")},
        {QStringLiteral("upper"), QT_TRANSLATE_NOOP("FactCallout", "upper end of the interval")},
        {QStringLiteral("respondents"), QT_TRANSLATE_NOOP("FactCallout", "people who answered")},
        {QStringLiteral("numerator"), QT_TRANSLATE_NOOP("FactCallout", "counted")},
        {QStringLiteral("denominator"), QT_TRANSLATE_NOOP("FactCallout", "out of")},
        {QStringLiteral("rank"), QT_TRANSLATE_NOOP("FactCallout", "place")},
        {QStringLiteral("councils"), QT_TRANSLATE_NOOP("FactCallout", "councils counted")},
        {QStringLiteral("difference"), QT_TRANSLATE_NOOP("FactCallout", "difference")},
        {QStringLiteral("ratio"), QT_TRANSLATE_NOOP("FactCallout", "how many times as large")},
        {QStringLiteral("share"), QT_TRANSLATE_NOOP("FactCallout", "share")},
        {QStringLiteral("verdict"), QT_TRANSLATE_NOOP("FactCallout", "verdict")},
        {QStringLiteral("movement"), QT_TRANSLATE_NOOP("FactCallout", "movement over time")},
        {QStringLiteral("count"), QT_TRANSLATE_NOOP("FactCallout", "count")},
    };
    const auto known = words.constFind(field);
    return known == words.constEnd() ? QString() : say(*known);
}

/// "setting: nursing" of "setting=nursing".
QString partWords(QString breakdown)
{
    return breakdown.replace(QLatin1Char('='), QStringLiteral(": ")).replace(QLatin1Char('-'), QLatin1Char(' '));
}

} // namespace

CalloutText calloutOf(const Fact &fact, const QString &shown)
{
    CalloutText text;
    QStringList heading{fact.areaName, partWords(fact.breakdown), aspect(fact.field)};
    heading.removeAll(QString());
    text.heading = heading.join(QStringLiteral(", "));
    text.value = fact.shown.isEmpty() ? shown : fact.shown;
    text.period = fact.period.isNull() ? QString() : fact.period.label();
    if (fact.value) {
        const QString exact = formatExact(*fact.value);
        QString digits = text.value;
        if (!digits.remove(QLatin1Char(',')).contains(exact))
            text.details << say(QT_TRANSLATE_NOOP("FactCallout", "Exactly %1")).arg(exact) + (fact.unit.words().isEmpty() ? QString() : QLatin1Char(' ') + fact.unit.words());
    }
    text.details << (fact.formula.isEmpty() ? say(QT_TRANSLATE_NOOP("FactCallout", "As published")) : fact.formula);
    text.source = fact.source;
    return text;
}

FactCallout::FactCallout(QWidget *text) : m_text(text)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    connect(text, &QObject::destroyed, this, &QObject::deleteLater);
    hide();
}

QWidget *FactCallout::host() const
{
    for (QWidget *widget = m_text->parentWidget(); widget; widget = widget->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(widget))
            return area->widget();
    return m_text->window();
}

void FactCallout::open(const CalloutText &text, const QRect &place)
{
    QWidget *page = host();
    setParent(page);
    const QRect mark(m_text->mapTo(page, place.topLeft()), place.size());
    QRect view = page->rect();
    if (const QWidget *port = page->parentWidget(); port && page != m_text->window()) {
        view &= QRect(page->mapFromParent(port->rect().topLeft()), port->size());
        // What lies over the head of the view, such as the page's own title, hides nothing of it.
        for (const QObject *child : port->children())
            if (const auto *over = qobject_cast<const QWidget *>(child); over && over != page && over->isVisible() && over->y() <= 0)
                view.setTop(std::max(view.top(), page->mapFromParent(QPoint(0, over->geometry().bottom() + 1)).y()));
    }
    m_item.setTheme(themeOf(m_text));
    m_item.open(text, mark, mark.center(), view);
    setGeometry(m_item.boundingRect().toAlignedRect());
    raise();
    show();
    update();
}

QRect FactCallout::box() const
{
    return isVisible() ? QRect(m_text->mapFromGlobal(parentWidget()->mapToGlobal(m_item.box().toRect().topLeft())), m_item.box().toRect().size()) : QRect();
}

void FactCallout::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.translate(-pos());
    m_item.paint(&painter, nullptr, nullptr);
}

} // namespace careatlas
