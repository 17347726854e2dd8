// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/indicatorbutton.h"

#include "ui/report/cardlistmodel.h"
#include "ui/widgets/searchpopup.h"

#include <QKeyEvent>

#include <algorithm>

namespace careatlas {

namespace {
constexpr int mostCharacters = 64; ///< before a title is cut; the tip has it whole
} // namespace

IndicatorButton::IndicatorButton(CardFinder finder, const QString &purpose, QWidget *parent)
    : TextButton(QString(), parent), m_finder(std::move(finder)), m_purpose(purpose)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &IndicatorButton::openPopup);
}

void IndicatorButton::setIndicators(const QStringList &indicators)
{
    m_finder.keepOnly(indicators);
    delete m_popup; // its list is of all
    m_popup = nullptr;
}

void IndicatorButton::show(const QString &id, const QString &title)
{
    m_shown = id;
    setText(title);
    setToolTip(title.toHtmlEscaped());
    setAccessibleName(tr("%1: %2").arg(m_purpose, title));
    setAccessibleDescription(tr("Press to choose from a list"));
    updateGeometry();
}

void IndicatorButton::openPopup()
{
    if (!m_popup) {
        m_popup = new SearchPopup(new CardListModel(m_finder),
                                  {m_purpose, tr("Type words from its title, or what else it is called"), tr("Indicators found"),
                                   tr("No indicator with figures for councils was found for “%1”. Try fewer words, or the start of a word.")},
                                  this);
        connect(m_popup, &SearchPopup::chosen, this, [this](const QString &key) { Q_EMIT chosen(CardListModel::placeOf(key).second); });
    }
    m_popup->openBelow(this, CardListModel::keyOf(m_finder, m_shown));
}

QSize IndicatorButton::sizeHint() const
{
    const int character = fontMetrics().averageCharWidth();
    return QSize(std::clamp(fieldWidth(text()), character * 24, character * mostCharacters), TextButton::sizeHint().height());
}

void IndicatorButton::paintEvent(QPaintEvent *)
{
    paintAsField();
}

void IndicatorButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openPopup();
    else
        TextButton::keyPressEvent(event);
}

} // namespace careatlas
