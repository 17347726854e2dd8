// SPDX-License-Identifier: GPL-3.0-or-later
// TextLabel: plain text that is shaped once and then only measured: nested layouts ask a label for its height
// dozens of times, and QLabel sets its text anew each time. Its line breaks are QLabel's own. It becomes
// selectable when the pointer enters it, which is when the text document that this takes is made.
#pragma once

#include <QFont>
#include <QLabel>

#include <memory>
#include <vector>

class QTextLayout;

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
    ~TextLabel() override;

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
    /// One paragraph, shaped on one long line, with the places where it may be broken.
    struct Paragraph {
        struct Break {
            int at; ///< where the next line starts
            int end; ///< where this one ends, without its space
            double atX;
            double endX;
        };
        std::unique_ptr<QTextLayout> layout;
        std::vector<Break> breaks; ///< the last is the end
    };
    struct Line {
        const Paragraph *paragraph;
        int from;
        int length;
        double left; ///< in its paragraph's long line
        double width;
    };

    void shape() const;
    std::vector<Line> linesFor(double width) const;
    QSize sizeFor(double width) const;
    QSize framed(QSize size) const;
    void awaken();

    Tone m_tone = Tone::Text;
    bool m_selectable = false;
    mutable QString m_shaped; ///< the text that the paragraphs are of
    mutable std::vector<Paragraph> m_paragraphs; ///< empty until asked for
    mutable double m_lineHeight = 0.0;
};

} // namespace careatlas
