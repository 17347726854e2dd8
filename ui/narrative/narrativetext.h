// SPDX-License-Identifier: GPL-3.0-or-later
// NarrativeText: the words of a TextSpec, painted by ourselves: a page has dozens, and a text document for each costs more than
// their charts. Each span can be pointed at, walked to with the arrow keys, read by a screen reader and followed to its fact.
#pragma once

#include "core/narrative/textspec.h"
#include "ui/widgets/shapedparagraph.h"

#include <QPointer>
#include <QWidget>

namespace careatlas {

class FactCallout;

class NarrativeText : public QWidget {
    Q_OBJECT
public:
    /// Room for the ring of the focus at either side, in pixels.
    static constexpr int inset = 3;

    explicit NarrativeText(QWidget *parent = nullptr);
    ~NarrativeText() override;

    void setText(const TextSpec &text);
    const TextSpec &text() const { return m_text; }

    /// The span whose callout is open, -1 for none; of TextSpec::spans.
    int currentSpan() const { return m_current; }
    /// As the keyboard would; -1 closes the callout.
    void setCurrentSpan(int span);
    /// Follows a span as Enter or a click would.
    void activate(int span);
    /// Lights up the sentences that say what is pointed at elsewhere; of TextSpec::sentences.
    void setLitSentences(const std::vector<int> &sentences);
    const std::vector<int> &litSentences() const { return m_lit; }

    /// Where the words of a span stand; of one that is broken into two lines all of it.
    QRect spanRect(int span) const;
    /// In this widget's coordinates; null when closed.
    QRect calloutRect() const;
    QString calloutText() const;
    QString selectedText() const;
    void copy() const;
    void selectAll();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Pointed at or walked to; -1 when left.
    void spanHovered(int span);
    void spanActivated(int span);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Passage {
        ShapedParagraph words;
        TextPassage::Kind kind;
        int start; ///< in the text
    };
    struct Line {
        std::size_t passage;
        ShapedParagraph::Line at;
        double x;
        double y;
    };

    void shape() const;
    /// The lines at this width; returns their height.
    double place(double width, std::vector<Line> *lines) const;
    const std::vector<Line> &lines() const;
    /// The stretch of the text on a line, cut to it; empty where they do not meet.
    std::optional<QRectF> pieceOf(const TextStretch &stretch, const Line &line) const;
    std::vector<QRectF> piecesOf(const TextStretch &stretch) const;
    /// The sign at a point, or the nearest one; with `exact` -1 beside the words.
    int signAt(const QPointF &point, bool exact) const;
    int spanAt(const QPointF &point) const;
    void showSpan(int span);
    void walk(int step);

    TextSpec m_text;
    mutable std::vector<Passage> m_passages; ///< empty until asked for
    mutable std::vector<Line> m_lines;
    mutable int m_linesWidth = -1; ///< that m_lines are of
    int m_current = -1;
    int m_walked = -1; ///< where the arrow keys go on from
    bool m_byKeyboard = false; ///< the focus is shown
    std::vector<int> m_lit;
    int m_selectionStart = -1;
    int m_selectionEnd = -1;
    QPoint m_pressedAt;
    QPointer<FactCallout> m_callout; ///< made when first opened
};

} // namespace careatlas
