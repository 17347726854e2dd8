// SPDX-License-Identifier: GPL-3.0-or-later
// ColumnLayout: lays widgets out in as many equal columns as the width allows, one row as high as its
// tallest. Tiles, cards and the two councils of a card all use it, so nothing ever needs to scroll sideways.
#pragma once

#include <QLayout>

#include <vector>

namespace careatlas {

class ColumnLayout : public QLayout {
    Q_OBJECT
public:
    /// `minimumWidth` of a column before there is one column fewer.
    ColumnLayout(int minimumWidth, int maximumColumns, int gap, QWidget *parent = nullptr);
    ~ColumnLayout() override;

    void setMinimumColumnWidth(int width);
    void setMaximumColumns(int columns);
    /// How many columns there are at this width.
    int columnsFor(int width) const;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;
    std::vector<QLayoutItem *> visibleItems() const;

    std::vector<QLayoutItem *> m_items;
    int m_minimumWidth;
    int m_maximumColumns;
    int m_gap;
};

} // namespace careatlas
