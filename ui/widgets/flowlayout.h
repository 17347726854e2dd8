// SPDX-License-Identifier: GPL-3.0-or-later
// FlowLayout: controls from left to right that go on in the next line when the window is narrow or the
// text is large, each at its natural size, centred on its line.
#pragma once

#include <QLayout>

#include <vector>

namespace careatlas {

class FlowLayout : public QLayout {
    Q_OBJECT
public:
    FlowLayout(int gap, int lineGap, QWidget *parent = nullptr);
    ~FlowLayout() override;

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

    std::vector<QLayoutItem *> m_items;
    int m_gap;
    int m_lineGap;
};

} // namespace careatlas
