// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QWidget>

namespace careatlas {

namespace {

constexpr char windowSheet[] = R"(
QWidget { color: @text; }
QWidget#welcome, QDialog { background: @page; }
QLabel { color: @text; background: transparent; }
QLabel[look="quiet"] { color: @quiet; }
QPushButton { color: @text; background: @control; border: 1px solid @strongBorder; border-radius: 6px; padding: 6px 12px; }
QPushButton:hover { background: @hover; }
QPushButton:focus { border: 1px solid @accent; outline: none; background: @tint; }
QPushButton:disabled, QToolButton:disabled { color: @quiet; }
QToolButton { color: @text; background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border: 1px solid @accent; }
QFrame#searchPopup { background: @card; border: 1px solid @strongBorder; border-radius: 6px; }
QFrame#searchPopup QListView { background: @card; color: @text; selection-background-color: @chosen; selection-color: @text; border: none; outline: none; }
QLineEdit, QPlainTextEdit, QSpinBox { color: @text; background: @control; border: 1px solid @strongBorder; border-radius: 6px; padding: 5px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus { border: 1px solid @accent; }
QListWidget { color: @text; background: @control; border: 1px solid @strongBorder; selection-background-color: @chosen; selection-color: @text; outline: none; }
QListWidget:focus { border: 1px solid @accent; }
QListWidget::item { padding: 3px; }
QListWidget::indicator { width: 12px; height: 12px; border: 1px solid @quiet; border-radius: 2px; background: @card; }
QListWidget::indicator:checked { border: 1px solid @accent; background: @accent; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 16px; }
QMenu { color: @text; background: @card; border: 1px solid @strongBorder; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @chosen; }
QMenu::item:disabled { color: @quiet; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QTextBrowser { color: @text; background: transparent; border: none; }
QPlainTextEdit { color: @text; background: @control; border: 1px solid @strongBorder; border-radius: 6px; padding: 4px; selection-background-color: @chosen; selection-color: @text; }
QPlainTextEdit:focus { border: 1px solid @accent; }
)";

constexpr char tipSheet[] = R"(
QToolTip { color: @text; background: @card; border: 1px solid @strongBorder; padding: 2px; }
)";

constexpr char tabSheet[] = R"(
QTabBar { background: transparent; }
QTabBar::tab { color: @quiet; background: transparent; border: none; border-bottom: 2px solid transparent; padding: 8px 4px 7px 4px; margin: 0 12px; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { color: @accent; }
QToolButton { color: @text; background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: @hover; }
)";

constexpr char listSheet[] = R"(
QListView { background: transparent; border: none; color: @quiet; outline: none; }
QListView::item { padding: 5px 8px; border-left: 2px solid @border; }
QListView::item:selected { color: @text; background: transparent; border-left: 2px solid @accent; }
QListView::item:hover { color: @text; }
QListView::item:focus { background: @chosen; }
)";

constexpr char tableSheet[] = R"(
QTableView { background: @card; padding: 0; alternate-background-color: @inset; color: @text; gridline-color: @grid; border: 1px solid @border; border-radius: 0; selection-background-color: @chosen; selection-color: @text; outline: none; }
QTableView::item { padding: 0 8px; }
QTableView:focus { border: 1px solid @accent; }
QHeaderView { background: @card; }
QHeaderView::section { color: @quiet; background: @card; border: none; border-bottom: 1px solid @border; padding: 4px 8px; }
)";

constexpr char scrollBarSheet[] = R"(
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @strongBorder; min-height: 32px; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: @quiet; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: @strongBorder; min-width: 32px; border-radius: 4px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

QString styleSheet(Dress kind, const Theme &theme)
{
    const std::pair<const char *, QColor> colours[] = {
        {"@strongBorder", strongBorder(theme)},
        {"@page", theme.page},
        {"@card", theme.card},
        {"@border", theme.border},
        {"@text", theme.text},
        {"@quiet", theme.quietText},
        {"@grid", theme.gridLine},
        {"@accent", theme.accent},
        {"@control", theme.control},
        {"@hover", blend(theme.text, theme.control, 0.06)},
        {"@tint", blend(theme.accent, theme.control, 0.05)},
        {"@chosen", blend(theme.accent, theme.card, 0.16)},
        {"@inset", blend(theme.page, theme.card, 0.6)},
    };
    QString text;
    switch (kind) {
    case Dress::Window:
        text = QLatin1String(windowSheet) + QLatin1String(scrollBarSheet) + QLatin1String(tipSheet);
        break;
    case Dress::Tabs:
        text = QLatin1String(tabSheet);
        break;
    case Dress::List:
        text = QLatin1String(listSheet) + QLatin1String(scrollBarSheet);
        break;
    case Dress::Table:
        text = QLatin1String(tableSheet) + QLatin1String(scrollBarSheet);
        break;
    case Dress::ScrollBar:
        text = QLatin1String(scrollBarSheet);
        break;
    case Dress::Tip:
        text = QLatin1String(tipSheet);
        break;
    }
    for (const auto &[name, colour] : colours)
        text.replace(QLatin1String(name), colour.name());
    return text;
}

/// Looks after what one widget wears. The theme is read off the main window: a sheet's own colours hide from the
/// widget that wears it when the window's palette becomes another.
class Dresser : public QObject {
public:
    Dresser(QWidget *widget, Dress kind) : QObject(widget), m_widget(widget), m_kind(kind)
    {
        widget->installEventFilter(this);
        if (widget->testAttribute(Qt::WA_WState_Polished))
            put();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool first = watched == m_widget && event->type() == QEvent::Polish;
        if (first || (watched == m_root && event->type() == QEvent::PaletteChange))
            put();
        return false;
    }

private:
    void put()
    {
        QWidget *root = m_widget;
        while (root->parentWidget())
            root = root->parentWidget();
        if (root != m_root) {
            if (m_root && m_root != m_widget)
                m_root->removeEventFilter(this);
            m_root = root;
            m_root->installEventFilter(this);
        }
        const Theme &theme = themeOf(m_root);
        if (m_theme == &theme)
            return;
        m_theme = &theme;
        m_widget->setStyleSheet(styleSheet(m_kind, theme));
    }

    QWidget *m_widget;
    QPointer<QWidget> m_root;
    const Dress m_kind;
    const Theme *m_theme = nullptr; ///< of the sheet worn
};

} // namespace

QColor blend(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1.0 - share)); };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue()));
}

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

QColor strongBorder(const Theme &theme)
{
    return blend(theme.quietText, theme.card, 0.45);
}

const Theme &themeOf(const QWidget *widget)
{
    return Theme::of(widget->palette().color(QPalette::WindowText).lightness() > 127 ? Theme::Kind::Dark : Theme::Kind::Light);
}

void paintBox(QPainter &painter, const QRect &rect, const QColor &fill, const QPen &line, double radius)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
    painter.setRenderHint(QPainter::Antialiasing, false);
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

void plainButtons(QDialogButtonBox *buttons)
{
    for (QAbstractButton *button : buttons->buttons())
        button->setIcon(QIcon());
}

void dress(QWidget *widget, Dress kind)
{
    new Dresser(widget, kind);
}

void followWindow(QWidget *widget)
{
    widget->setAttribute(Qt::WA_WindowPropagation);
    // A menu is polished with its window, long before it is opened.
    if (const auto *menu = qobject_cast<QMenu *>(widget))
        QObject::connect(menu, &QMenu::aboutToShow, widget, [widget] { dress(widget, Dress::Window); }, Qt::SingleShotConnection);
    else
        dress(widget, Dress::Window);
}

} // namespace careatlas
