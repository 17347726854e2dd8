// SPDX-License-Identifier: GPL-3.0-or-later
// Panel: a surface of a page: a card, a state, a rule. It paints itself in the colours of its theme: a page
// has hundreds of them, and a style sheet is matched against each anew whenever one finds its place.
#pragma once

#include <QWidget>

namespace careatlas {

class Panel : public QWidget {
    Q_OBJECT
public:
    enum class Kind {
        Plain, ///< nothing to be seen
        Card,
        State, ///< where a figure is missing
        Head, ///< lies over a page
        Rule,
        Warning,
        Note,
        ChartText, ///< a text beside its chart
        Summary,
        Busy
    };

    explicit Panel(Kind kind, QWidget *parent = nullptr);

    void setKind(Kind kind);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
};

} // namespace careatlas
