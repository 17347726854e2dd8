// SPDX-License-Identifier: GPL-3.0-or-later
// TextLabel: plain text that is shaped once and then only measured: nested layouts ask a label for its height
// dozens of times, and QLabel sets its text anew each time. Its line breaks are QLabel's own. It becomes
// selectable when the pointer enters it, which is when the text document that this takes is made.
#pragma once

#include "ui/widgets/shapedparagraph.h"

#include <QLabel>

namespace careatlas {

class TextLabel : public QLabel {
    Q_OBJECT
public:
    enum class Tone {
        Text,
        Quiet,
        Council, ///< with the council's colour at its left
        Second, ///< with that of the council beside it
        Badge
    };

    /// `scale` of the base size. It wraps unless it is told not to.
    explicit TextLabel(double scale = 1.0, QFont::Weight weight = QFont::Normal, Tone tone = Tone::Text, QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Lets the pointer select words.
    void setSelectable();
    /// Wraps at a line that reads well, however wide its place is.
    void keepToReadingWidth();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Line {
        const ShapedParagraph *paragraph;
        ShapedParagraph::Line at;
    };

    void shape() const;
    std::vector<Line> linesFor(double width) const;
    QSize sizeFor(double width) const;
    QSize framed(QSize size) const;
    void awaken();

    Tone m_tone = Tone::Text;
    bool m_selectable = false;
    mutable QString m_shaped; ///< the text that the paragraphs are of
    mutable std::vector<ShapedParagraph> m_paragraphs; ///< empty until asked for
};

} // namespace careatlas
