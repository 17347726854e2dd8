// SPDX-License-Identifier: GPL-3.0-or-later
// CalloutItem: the box in the chart that says everything about one mark, with a line to it. It finds a place
// that covers neither the mark nor the edge of the view: a tooltip would close when the pointer reaches it.
#pragma once

#include "ui/charts/textblock.h"
#include "ui/charts/theme.h"

#include <QGraphicsObject>

namespace careatlas {

struct CalloutText {
    QString heading; ///< "Luton"
    QString value; ///< "58.1%", or the state in words; large
    QString unit; ///< what is too long to be large: "per 100,000 residents"
    QString period;
    QStringList details;
    QString source;

    static CalloutText of(const ChartMark &mark);
    static CalloutText of(const BreakRule &rule);
    QString plain() const;
};

class CalloutItem : public QGraphicsObject {
    Q_OBJECT
public:
    CalloutItem();

    /// Shows `text` for a mark of this shape; the line ends at `anchor`. Of the places where the box hides neither
    /// the mark nor itself, it takes the one that hides least of `others`. All in scene coordinates.
    void open(const CalloutText &text, const QRectF &mark, QPointF anchor, const QRectF &view, const std::vector<QRectF> &others = {});
    void close();
    void setTheme(const Theme &theme) { m_theme = &theme; }
    void setPinned(bool pinned);

    /// What a usual text takes in its lower, two-column form: a chart leaves this much room beside every bar.
    static QSizeF flatSize();
    /// The box without its line, in the scene; null when closed.
    QRectF box() const { return isVisible() ? m_box : QRectF(); }
    const CalloutText &text() const { return m_text; }

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    struct Layout {
        TextBlock heading, value, unit, period, details, source;
        QPointF detailsAt;
        QPointF sourceAt;
        QSizeF size;
    };
    static Layout compose(const CalloutText &text, bool flat, double widest);
    static std::optional<QRectF> freePlace(const QSizeF &size, const QRectF &mark, QPointF anchor, const QRectF &view,
                                           const std::vector<QRectF> &others);

    const Theme *m_theme = &Theme::light();
    CalloutText m_text;
    Layout m_layout;
    QRectF m_box;
    QPointF m_anchor;
    bool m_pinned = false;
};

} // namespace careatlas
