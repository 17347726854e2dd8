// SPDX-License-Identifier: GPL-3.0-or-later
// CountsRow: what can be done on a card with a helpline's own counts: bring them in, take them out, save a file to fill in.
#pragma once

#include "ui/page.h"

namespace careatlas {

class TextButton;
struct CardFacts;

class CountsRow : public QWidget {
    Q_OBJECT
public:
    explicit CountsRow(QWidget *parent = nullptr);

    /// Hidden on a card that takes no such counts.
    void setFacts(const CardFacts &facts);

    TextButton *import() const { return m_import; }
    TextButton *saveFile() const { return m_saveFile; }
    TextButton *remove() const { return m_remove; }

Q_SIGNALS:
    /// `release` is the one to remove, and empty otherwise.
    void asked(careatlas::CountsAction action, const careatlas::Release &release);

private:
    TextButton *m_import;
    TextButton *m_saveFile;
    TextButton *m_remove;
    Release m_release; ///< what the card shows of a partner's
};

} // namespace careatlas
