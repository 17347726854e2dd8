// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentLinks: a quiet line that names the documents linked to a section, or to what a card shows, and leads to them.
#pragma once

#include "ui/widgets/buttons.h"

#include <QStringList>

namespace careatlas {

class DocumentLinks : public BareButton {
    Q_OBJECT
public:
    explicit DocumentLinks(QWidget *parent = nullptr);

    /// Hidden where there are none.
    void setTitles(const QStringList &titles);
};

} // namespace careatlas
