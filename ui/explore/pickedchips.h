// SPDX-License-Identifier: GPL-3.0-or-later
// PickedChips: the councils that the reader has picked out, each a button that lets it go, with a list to pick another from.
#pragma once

#include "core/domain/arearegister.h"

#include <QWidget>

namespace careatlas {

class FlowLayout;
class SearchPopup;
class Selection;
class TextButton;

class PickedChips : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    PickedChips(const AreaRegister &areas, Selection &selection, QWidget *parent = nullptr);

    const std::vector<TextButton *> &chips() const { return m_chips; }
    TextButton *clearButton() const { return m_clear; }
    TextButton *pickButton() const { return m_pick; }
    SearchPopup *popup() const { return m_popup; }

private:
    void mirror();
    void openPopup();

    const AreaRegister &m_areas;
    Selection &m_selection;
    FlowLayout *m_flow;
    TextButton *m_pick;
    TextButton *m_clear;
    std::vector<TextButton *> m_chips;
    SearchPopup *m_popup = nullptr; ///< made when first opened
};

} // namespace careatlas
