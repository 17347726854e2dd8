// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebutton.h"

#include "ui/widgets/style.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace careatlas {

namespace {

constexpr int mostCharacters = 40; ///< before a label is cut; the menu has it whole

/// As a menu takes it: an ampersand is no mnemonic.
QString plain(const QString &label)
{
    return QString(label).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString labelOf(const QAction *action)
{
    return action->text().replace(QStringLiteral("&&"), QStringLiteral("&"));
}

} // namespace

ChoiceButton::ChoiceButton(const QString &purpose, QWidget *parent)
    : TextButton(QString(), parent), m_purpose(purpose), m_menu(new QMenu(this)), m_actions(new QActionGroup(this))
{
    followWindow(m_menu);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(purpose);
    // Not setMenu(): Qt would open it at the press and leave the button down.
    connect(this, &QPushButton::clicked, this, &ChoiceButton::open);
    connect(m_actions, &QActionGroup::triggered, this, [this](const QAction *action) {
        const QString key = action->data().toString();
        setCurrent(key);
        Q_EMIT chosen(key);
    });
}

void ChoiceButton::open()
{
    for (QAction *action : m_actions->actions())
        if (action->isChecked())
            m_menu->setActiveAction(action);
    m_menu->popup(mapToGlobal(QPoint(0, height())));
}

void ChoiceButton::addChoice(const QString &key, const QString &label)
{
    QAction *action = m_menu->addAction(plain(label));
    action->setData(key);
    action->setCheckable(true);
    m_actions->addAction(action);
    if (m_actions->actions().size() == 1)
        setCurrent(key);
    updateGeometry();
}

void ChoiceButton::addSeparator()
{
    m_menu->addSeparator();
}

void ChoiceButton::addCommand(const QString &label, std::function<void()> run)
{
    m_menu->addAction(plain(label), this, std::move(run));
}

void ChoiceButton::clear()
{
    for (QAction *action : m_actions->actions())
        m_actions->removeAction(action);
    m_menu->clear();
    m_current.clear();
    setText(QString());
}

void ChoiceButton::setCurrent(const QString &key)
{
    for (QAction *action : m_actions->actions())
        if (action->data().toString() == key) {
            m_current = key;
            action->setChecked(true);
            setText(labelOf(action));
            setAccessibleName(tr("%1: %2").arg(m_purpose, text()));
            update();
        }
}

QStringList ChoiceButton::keys() const
{
    QStringList keys;
    for (const QAction *action : m_actions->actions())
        keys << action->data().toString();
    return keys;
}

bool ChoiceButton::has(const QString &key) const
{
    return keys().contains(key);
}

QSize ChoiceButton::sizeHint() const
{
    // As wide as its longest choice, so that its neighbours stay where they are.
    int width = 0;
    for (const QAction *action : m_actions->actions())
        width = std::max(width, fieldWidth(labelOf(action)));
    return QSize(std::min(width, fontMetrics().averageCharWidth() * mostCharacters), TextButton::sizeHint().height());
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    paintAsField();
}

void ChoiceButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open();
    else
        TextButton::keyPressEvent(event);
}

} // namespace careatlas
