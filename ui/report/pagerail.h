// SPDX-License-Identifier: GPL-3.0-or-later
// PageRail: "On this page": the groups of a section at its left, the one in view marked.
#pragma once

#include <QWidget>

class QListWidget;

namespace careatlas {

class PageRail : public QWidget {
    Q_OBJECT
public:
    PageRail(const QStringList &titles, QWidget *parent = nullptr);

    void setCurrent(int index);
    int current() const;
    int naturalWidth() const;

Q_SIGNALS:
    /// By the reader, not by setCurrent().
    void chosen(int index);

private:
    QListWidget *m_list;
};

} // namespace careatlas
