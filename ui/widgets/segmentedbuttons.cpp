// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedbuttons.h"

#include "ui/widgets/buttons.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace careatlas {

SegmentedButtons::SegmentedButtons(const QString &purpose, bool compact, QWidget *parent)
    : QWidget(parent), m_purpose(purpose), m_compact(compact), m_layout(new QHBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setAccessibleName(purpose);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](const QAbstractButton *button) { Q_EMIT chosen(button->objectName()); });
}

void SegmentedButtons::addChoice(const QString &key, const QString &label)
{
    auto *button = new TextButton;
    button->setObjectName(key);
    button->setCheckable(true);
    button->setCompact(m_compact);
    m_layout->addWidget(button);
    m_group->addButton(button);
    if (m_group->buttons().size() == 1)
        button->setChecked(true);
    setLabel(key, label);
    refreshEnds();
}

void SegmentedButtons::setLabel(const QString &key, const QString &label)
{
    QAbstractButton *target = button(key);
    target->setText(label);
    target->setAccessibleName(tr("%1: %2").arg(m_purpose, label));
}

void SegmentedButtons::setCurrent(const QString &key)
{
    if (QAbstractButton *target = button(key))
        target->setChecked(true);
}

QString SegmentedButtons::current() const
{
    const QAbstractButton *checked = m_group->checkedButton();
    return checked ? checked->objectName() : QString();
}

QAbstractButton *SegmentedButtons::button(const QString &key) const
{
    for (QAbstractButton *candidate : m_group->buttons())
        if (candidate->objectName() == key)
            return candidate;
    return nullptr;
}

void SegmentedButtons::refreshEnds()
{
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        const bool first = i == 0;
        const bool last = i == buttons.size() - 1;
        static_cast<TextButton *>(buttons[i])->setPlace(first && last ? TextButton::Place::Alone
                                                        : first       ? TextButton::Place::First
                                                        : last        ? TextButton::Place::Last
                                                                      : TextButton::Place::Middle);
    }
}

} // namespace careatlas
