// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmentedbuttons.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace careatlas {

namespace {
constexpr int mostLetters = 24; ///< of a name that a reader gave
} // namespace

SegmentedButtons::SegmentedButtons(const QString &purpose, bool compact, QWidget *parent)
    : QWidget(parent), m_purpose(purpose), m_compact(compact), m_layout(new QHBoxLayout(this)), m_group(new QButtonGroup(this))
{
    setAccessibleName(purpose);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::buttonClicked, this, [this](const QAbstractButton *button) {
        if (button != m_further) {
            m_current = button->objectName();
            mark();
            Q_EMIT chosen(m_current);
        } else { // by an arrow key; pressed, it opens its menu of itself
            mark();
            m_further->showMenu();
        }
    });
}

TextButton *SegmentedButtons::makeButton()
{
    auto *button = new TextButton;
    button->setCheckable(true);
    button->setCompact(m_compact);
    m_layout->addWidget(button);
    m_group->addButton(button);
    return button;
}

void SegmentedButtons::addChoice(const QString &key, const QString &label)
{
    TextButton *button = makeButton();
    button->setObjectName(key);
    setLabel(key, label);
    if (m_current.isEmpty())
        setCurrent(key);
    refreshEnds();
}

void SegmentedButtons::setLabel(const QString &key, const QString &label)
{
    QAbstractButton *target = button(key);
    target->setText(label);
    target->setAccessibleName(tr("%1: %2").arg(m_purpose, label));
}

void SegmentedButtons::setFurther(const std::vector<std::pair<QString, QString>> &choices)
{
    if (!m_further) {
        m_further = makeButton();
        m_menu = new QMenu(m_further);
        followWindow(m_menu);
        m_further->setMenu(m_menu);
        // No higher than the others.
        const int side = std::min(m_further->iconSize().height(), m_further->fontMetrics().height());
        m_further->setIconSize(QSize(side, side));
        refreshEnds();
    }
    m_menu->clear();
    for (const auto &[key, label] : choices) {
        QAction *action = m_menu->addAction(QString(label).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setData(key);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, key = key] {
            setCurrent(key);
            Q_EMIT chosen(key);
        });
    }
    mark();
}

void SegmentedButtons::setIcon(const QIcon &icon)
{
    m_further->setIcon(icon);
}

void SegmentedButtons::setCurrent(const QString &key)
{
    m_current = key;
    mark();
}

void SegmentedButtons::mark()
{
    QAbstractButton *holding = button(m_current);
    if (m_further) {
        QString label = tr("More");
        for (QAction *action : m_menu->actions()) {
            const bool holds = action->data().toString() == m_current;
            action->setChecked(holds);
            if (holds) {
                holding = m_further;
                label = action->iconText();
            }
        }
        const QString shortened = fontMetrics().elidedText(label, Qt::ElideRight, fontMetrics().averageCharWidth() * mostLetters);
        m_further->setText(QString(shortened).replace(QLatin1Char('&'), QLatin1String("&&")));
        m_further->setToolTip(shortened == label ? QString() : label);
        m_further->setAccessibleName(tr("%1: %2").arg(m_purpose, label));
    }
    if (holding)
        holding->setChecked(true);
}

QAbstractButton *SegmentedButtons::button(const QString &key) const
{
    for (QAbstractButton *candidate : m_group->buttons())
        if (candidate != m_further && candidate->objectName() == key)
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
