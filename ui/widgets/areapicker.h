// SPDX-License-Identifier: GPL-3.0-or-later
// AreaPicker: a field that shows a council and opens a list of all of them to type in. It chooses and
// tells; what is chosen is kept in Selection.
#pragma once

#include "core/domain/arearegister.h"
#include "ui/widgets/buttons.h"

namespace careatlas {

class SearchPopup;

class AreaPicker : public TextButton {
    Q_OBJECT
public:
    /// `purpose` names the field for a screen reader: "Council". With `beside` it is for the council beside another: none
    /// can be chosen too, and one of the past.
    AreaPicker(const AreaRegister &areas, const QString &purpose, bool beside, QWidget *parent = nullptr);

    void setArea(const AreaCode &code);
    const AreaCode &area() const { return m_area; }
    void openPopup();
    /// Made when first asked for.
    SearchPopup *popup();

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const careatlas::AreaCode &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const AreaRegister &m_areas;
    QString m_purpose;
    bool m_beside;
    AreaCode m_area;
    SearchPopup *m_popup = nullptr;
};

} // namespace careatlas
