// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons: Qt's buttons painted in the colours of their theme. A page has a dozen of them before it can be
// seen, and a style sheet costs each of them more than its painting.
#pragma once

#include <QPushButton>
#include <QToolButton>

namespace careatlas {

/// A button with words, alone or a part of a row.
class TextButton : public QPushButton {
    Q_OBJECT
public:
    enum class Place { Alone, First, Middle, Last };

    explicit TextButton(const QString &text = {}, QWidget *parent = nullptr);

    void setPlace(Place place);
    /// Smaller, inside a card.
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    /// The box alone, without words.
    void paintFrame(QPainter &painter) const;
    /// As a field that a list opens from: the words at the left, cut where they are too long, and an arrow down.
    void paintAsField();
    /// As wide as this text in such a field.
    int fieldWidth(const QString &words) const;
    QColor ink() const;

private:
    QMargins padding() const;

    Place m_place = Place::Alone;
    bool m_compact = false;
};

/// A button without a frame until the pointer or the focus is on it: an icon, an arrow and words, or words as a link.
class BareButton : public QToolButton {
    Q_OBJECT
public:
    explicit BareButton(QWidget *parent = nullptr);

    /// Words in the colour of what can be followed, at the left of its place.
    void setLink(bool link);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QMargins padding() const;

    bool m_link = false;
};

} // namespace careatlas
