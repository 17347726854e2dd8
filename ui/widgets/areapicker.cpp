// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/areapicker.h"

#include "ui/widgets/arealistmodel.h"
#include "ui/widgets/searchpopup.h"

#include <QKeyEvent>

#include <algorithm>

namespace careatlas {

AreaPicker::AreaPicker(const AreaRegister &areas, const QString &purpose, bool beside, QWidget *parent)
    : TextButton(QString(), parent), m_areas(areas), m_purpose(purpose), m_beside(beside)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &AreaPicker::openPopup);
    setArea(AreaCode());
}

void AreaPicker::setArea(const AreaCode &code)
{
    m_area = code;
    const Area *area = code.isEmpty() ? nullptr : m_areas.find(code);
    setText(area ? area->datedName() : m_beside ? tr("none") : tr("Choose a council"));
    updateGeometry();
    setToolTip(area ? tr("%1, %2").arg(area->datedName(), area->code.toString()) : QString());
    setAccessibleName(tr("%1: %2").arg(m_purpose, text()));
    setAccessibleDescription(tr("Press to choose from a list"));
}

void AreaPicker::openPopup()
{
    popup()->openBelow(this, m_area.toString());
}

SearchPopup *AreaPicker::popup()
{
    if (!m_popup) {
        m_popup = new SearchPopup(new AreaListModel(m_areas, m_beside),
                                  {m_purpose, tr("Type a name or a code"), tr("Councils by region"),
                                   tr("No council is called “%1”. Try the start of any word of its name, or its code.")},
                                  this);
        connect(m_popup, &SearchPopup::chosen, this, [this](const QString &key) {
            const Area *area = m_areas.find(key);
            Q_EMIT chosen(area ? area->code : AreaCode());
        });
    }
    return m_popup;
}

QSize AreaPicker::sizeHint() const
{
    const int character = fontMetrics().averageCharWidth();
    return QSize(std::clamp(fieldWidth(text()), character * 22, character * 36), TextButton::sizeHint().height());
}

void AreaPicker::paintEvent(QPaintEvent *)
{
    paintAsField();
}

void AreaPicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openPopup();
    else
        TextButton::keyPressEvent(event);
}

} // namespace careatlas
