// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchpopup.h"

#include "ui/charts/theme.h"
#include "ui/widgets/searchlistmodel.h"
#include "ui/widgets/style.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace careatlas {

namespace {

/// Rows under quiet headings, with a smaller second line where there is more to say.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool heading = index.data(SearchListModel::HeadingRole).toBool();
        const QString detail = heading ? QString() : index.data(SearchListModel::DetailRole).toString();
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (current)
            painter->fillRect(option.rect, option.palette.highlight());
        const QFont font = heading ? scaledFont(0.85, QFont::DemiBold) : option.font;
        QColor colour = option.palette.color(current ? QPalette::HighlightedText : QPalette::Text);
        const auto write = [&](const QRect &place, const QFont &face, float strength, const QString &text) {
            colour.setAlphaF(strength);
            painter->setPen(colour);
            painter->setFont(face);
            painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(face).elidedText(text, Qt::ElideRight, place.width()));
        };
        QRect place = option.rect.adjusted(12, heading ? 8 : 0, -12, 0);
        if (!detail.isEmpty()) {
            place.adjust(0, 4, 0, -4);
            const int line = QFontMetrics(option.font).height();
            write(QRect(place.left(), place.top() + line, place.width(), place.height() - line), scaledFont(0.85), 0.75F, detail);
            place.setHeight(line);
        }
        write(place, font, heading ? 0.75F : 1.0F, index.data(Qt::DisplayRole).toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool heading = index.data(SearchListModel::HeadingRole).toBool();
        const QFontMetrics metrics(option.font);
        const QFontMetrics small(scaledFont(0.85));
        const QString detail = heading ? QString() : index.data(SearchListModel::DetailRole).toString();
        const int width = std::max(metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()), small.horizontalAdvance(detail));
        return QSize(width + 24, metrics.height() + (heading ? 16 : 8) + (detail.isEmpty() ? 0 : small.height()));
    }
};

} // namespace

SearchPopup::SearchPopup(SearchListModel *model, Words words, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_model(model), m_words(std::move(words)), m_line(new QLineEdit), m_list(new QListView), m_nothing(new QLabel)
{
    m_model->setParent(this);
    followWindow(this);
    setObjectName(QStringLiteral("searchPopup"));
    setAccessibleName(tr("Choose: %1").arg(m_words.purpose));

    m_line->setPlaceholderText(m_words.prompt);
    m_line->setClearButtonEnabled(true);
    m_line->setAccessibleName(m_words.purpose + QStringLiteral(": ") + m_words.prompt.left(1).toLower() + m_words.prompt.mid(1));
    m_list->setAccessibleName(m_words.list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_nothing->setWordWrap(true);
    m_nothing->setProperty("look", QStringLiteral("quiet"));
    m_nothing->setMargin(12);
    m_nothing->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_line);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list, 1);

    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, &SearchPopup::filter);
    connect(m_list, &QListView::clicked, this, &SearchPopup::choose);
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) {
        if (index.flags().testFlag(Qt::ItemIsSelectable))
            m_list->setCurrentIndex(index);
    });
}

void SearchPopup::openBelow(const QWidget *field, const QString &current)
{
    m_line->clear();
    filter(QString());
    const int charWidth = fontMetrics().averageCharWidth();
    const QRect screen = field->screen()->availableGeometry();
    const int wanted = std::clamp(m_list->sizeHintForColumn(0) + 5 * gridStep, charWidth * 40, charWidth * 72);
    const QSize size(std::min(std::max(field->width(), wanted), screen.width() - 16),
                     std::min(fontMetrics().height() * 24, screen.height() * 2 / 3));
    QPoint at = field->mapToGlobal(QPoint(0, field->height() + 4));
    if (at.y() + size.height() > screen.bottom())
        at.setY(std::max(screen.top(), field->mapToGlobal(QPoint(0, 0)).y() - size.height() - 4));
    at.setX(std::min(at.x(), screen.right() - size.width()));
    setGeometry(QRect(at, size));
    show();
    m_line->setFocus();
    const int row = m_model->rowOf(current);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
    }
}

void SearchPopup::filter(const QString &typed)
{
    m_model->setFilter(typed);
    const bool nothing = m_model->rowCount() == 0;
    m_nothing->setText(nothing ? m_words.nothing.arg(typed.trimmed()) : QString());
    m_nothing->setVisible(nothing);
    goTo(0, 1);
}

void SearchPopup::goTo(int row, int step)
{
    const int target = m_model->selectableFrom(row, step);
    if (target < 0)
        return;
    m_list->setCurrentIndex(m_model->index(target));
    // The heading above the first row under it comes into sight with it.
    m_list->scrollTo(m_model->index(std::max(0, target - 1)));
    m_list->scrollTo(m_model->index(target));
}

void SearchPopup::choose(const QModelIndex &index)
{
    if (!index.isValid() || !index.flags().testFlag(Qt::ItemIsSelectable))
        return;
    const QString key = m_model->keyAt(index.row());
    hide();
    Q_EMIT chosen(key);
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        goTo(row + 1, 1);
        return true;
    case Qt::Key_Up:
        goTo(row - 1, -1);
        return true;
    case Qt::Key_PageDown:
        goTo(std::min(row + 10, m_model->rowCount() - 1), 1);
        return true;
    case Qt::Key_PageUp:
        goTo(std::max(row - 10, 0), row > 10 ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace careatlas
