// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QStyle>
#include <QWidget>

namespace careatlas {

namespace {

/// `share` of `over` laid on `under`.
QColor blend(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1.0 - share)); };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue()));
}

constexpr char sheet[] = R"(
QMainWindow, QWidget#page, QWidget#pageContent, QScrollArea#pageScroll, QWidget#welcome { background: @page; }
QWidget#header, QTabBar, QWidget#tabRow { background: @card; }
QWidget#tabRow { border-bottom: 1px solid @border; }
QLabel { color: @text; background: transparent; }
QLabel[look="quiet"], QLabel[look="group"] { color: @quiet; }
QLabel[look="council"] { border-left: 4px solid @council; padding-left: 8px; }
QLabel[look="second"] { border-left: 4px solid @second; padding-left: 8px; }
QLabel[look="higher"] { color: @higher; }
QLabel[look="lower"] { color: @lower; }
QLabel[look="badge"] { color: @text; background: @warning; border: 1px solid @border; border-radius: 4px; padding: 1px 6px; }
QFrame[look="card"] { background: @card; border: 1px solid @border; border-radius: 6px; }
QFrame[look="card"]:focus { border: 1px solid @accent; }
QFrame[look="tile"] { background: @card; border: 1px solid @border; border-radius: 6px; }
QFrame[look="state"] { background: @inset; border: 1px dashed @border; border-radius: 6px; }
QFrame[look="busy"] { background: @accent; border: none; }
QFrame[look="rule"] { background: @border; border: none; }
QFrame#stickyHead { background: @card; border: none; border-bottom: 1px solid @border; }

QPushButton { color: @text; background: @control; border: 1px solid @strongBorder; border-radius: 6px; padding: 6px 12px; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 1px solid @accent; outline: none; background: @tint; }
QPushButton:disabled, QToolButton:disabled { color: @quiet; }
QPushButton[look="picker"] { text-align: left; padding: 6px 32px 6px 12px; }
QPushButton[look="primary"] { font-weight: 600; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[segment] { padding: 6px 12px; border-radius: 0; border-right-width: 0; }
QPushButton[segment="first"] { border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QPushButton[segment="last"] { border-top-right-radius: 6px; border-bottom-right-radius: 6px; border-right-width: 1px; }
QPushButton[segment="only"] { border-radius: 6px; border-right-width: 1px; }
QPushButton[segment]:checked { background: @chosen; }
QPushButton[segment]:focus { border: 1px solid @accent; }
QWidget[look="compact"] QPushButton[segment] { padding: 2px 10px; }

QToolButton { color: @text; background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border: 1px solid @accent; }
QToolButton::menu-indicator { image: none; }
QToolButton[look="disclosure"] { color: @accent; padding: 2px 4px 2px 0; }

QTabBar::tab { color: @quiet; background: transparent; border: none; border-bottom: 2px solid transparent; padding: 8px 4px 7px 4px; margin: 0 12px; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }

QListView#rail { background: transparent; border: none; color: @quiet; outline: none; }
QListView#rail::item { padding: 5px 8px; border-left: 2px solid @border; }
QListView#rail::item:selected { color: @text; background: transparent; border-left: 2px solid @accent; }
QListView#rail::item:hover { color: @text; }
QListView#rail::item:focus { background: @chosen; }

QFrame#areaPopup { background: @card; border: 1px solid @strongBorder; border-radius: 6px; }
QFrame#areaPopup QListView { background: @card; color: @text; selection-background-color: @chosen; selection-color: @text; border: none; outline: none; }
QLineEdit, QSpinBox { color: @text; background: @control; border: 1px solid @strongBorder; border-radius: 6px; padding: 5px 8px; }
QLineEdit:focus, QSpinBox:focus { border: 1px solid @accent; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 16px; }

QMenu { color: @text; background: @card; border: 1px solid @strongBorder; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @chosen; }
QMenu::item:disabled { color: @quiet; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }

QStatusBar { background: @card; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QFrame#messageBar { background: @warning; border: none; border-bottom: 1px solid @border; }
QFrame#messageBar[look="note"] { background: @chosen; }

QTableView { background: @card; padding: 0; alternate-background-color: @inset; color: @text; gridline-color: @grid; border: 1px solid @border; border-radius: 0; selection-background-color: @chosen; selection-color: @text; outline: none; }
QTableView::item { padding: 0 8px; }
QTableView:focus { border: 1px solid @accent; }
QHeaderView { background: @card; }
QHeaderView::section { color: @quiet; background: @card; border: none; border-bottom: 1px solid @border; padding: 4px 8px; }
QTextBrowser { color: @text; background: transparent; border: none; }
QDialog { background: @page; }
QToolTip { color: @text; background: @card; border: 1px solid @strongBorder; padding: 2px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @strongBorder; min-height: 32px; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: @quiet; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: @strongBorder; min-width: 32px; border-radius: 4px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

} // namespace

QPalette themePalette(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.page);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.card);
    palette.setColor(QPalette::AlternateBase, blend(theme.page, theme.card, 0.6));
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.control);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.text);
    palette.setColor(QPalette::ToolTipBase, theme.card);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.quietText);
    palette.setColor(QPalette::Highlight, blend(theme.accent, theme.card, 0.16));
    palette.setColor(QPalette::HighlightedText, theme.text);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.quietText);
    return palette;
}

QString themeStyleSheet(const Theme &theme)
{
    const std::pair<const char *, QColor> colours[] = {
        {"@strongBorder", blend(theme.quietText, theme.card, 0.45)},
        {"@page", theme.page},
        {"@card", theme.card},
        {"@border", theme.border},
        {"@text", theme.text},
        {"@quiet", theme.quietText},
        {"@grid", theme.gridLine},
        {"@accent", theme.accent},
        {"@control", theme.control},
        {"@warning", theme.warningBackground},
        {"@higher", theme.higher},
        {"@lower", theme.lower},
        {"@council", theme.mark({AreaRole::Council, -1})},
        {"@second", theme.mark({AreaRole::SecondCouncil, -1})},
        {"@hover", blend(theme.text, theme.control, 0.06)},
        {"@tint", blend(theme.accent, theme.control, 0.05)},
        {"@chosen", blend(theme.accent, theme.card, 0.16)},
        {"@inset", blend(theme.page, theme.card, 0.6)},
    };
    QString text = QString::fromLatin1(sheet);
    for (const auto &[name, colour] : colours)
        text.replace(QLatin1String(name), colour.name());
    return text;
}

Theme::Kind systemTheme()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness() ? Theme::Kind::Dark : Theme::Kind::Light;
}

int readingWidth(const QFont &font)
{
    const QString sample = QStringLiteral("The quick brown fox jumps over the lazy dog and then rests by the river.");
    return QFontMetrics(font).horizontalAdvance(sample);
}

void setLook(QWidget *widget, const QString &look)
{
    if (widget->property("look").toString() == look)
        return;
    widget->setProperty("look", look);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void plainButtons(QDialogButtonBox *buttons)
{
    for (QAbstractButton *button : buttons->buttons())
        button->setIcon(QIcon());
}

void followWindow(QWidget *widget)
{
    widget->setAttribute(Qt::WA_WindowPropagation);
}

} // namespace careatlas
