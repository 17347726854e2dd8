// SPDX-License-Identifier: GPL-3.0-or-later
// HeadlineTile: the latest figure of one indicator set large, with its period, what it is of, and in a
// shape and words how it stands to the comparator. It leads to the indicator's card.
#pragma once

#include "ui/charts/theme.h"
#include "ui/report/cardfacts.h"
#include "ui/widgets/panel.h"

namespace careatlas {

class ColumnLayout;
class TextLabel;

class HeadlineTile : public Panel {
    Q_OBJECT
public:
    explicit HeadlineTile(const QString &indicator, QWidget *parent = nullptr);

    const QString &indicator() const { return m_indicator; }
    /// One for each council.
    void setFacts(const std::vector<CardFacts> &facts);
    void setTheme(Theme::Kind kind);

Q_SIGNALS:
    void pressed(const QString &indicator);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeColumn(const CardFacts &facts, bool named) const;
    void rebuild();

    QString m_indicator;
    std::vector<CardFacts> m_facts;
    Theme::Kind m_theme = Theme::Kind::Light;
    TextLabel *m_title;
    ColumnLayout *m_columns;
};

} // namespace careatlas
