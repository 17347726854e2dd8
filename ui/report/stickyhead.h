// SPDX-License-Identifier: GPL-3.0-or-later
// StickyHead: lies over the top of a scrolled page and says where one is: the section, the group, and with
// two councils whose column is whose.
#pragma once

#include "ui/widgets/panel.h"

namespace careatlas {

class TextLabel;

class StickyHead : public Panel {
    Q_OBJECT
public:
    explicit StickyHead(QWidget *viewport);

    void setPlace(const QString &section, const QString &group);
    /// Names at the given places across the width; empty with one council.
    void setColumns(const QStringList &names, const QList<int> &lefts);

private:
    TextLabel *m_place;
    QList<TextLabel *> m_names;
};

} // namespace careatlas
