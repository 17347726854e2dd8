// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparerow.h"

#include "ui/charts/chartbuilder.h"
#include "ui/charts/chartwidget.h"
#include "ui/charts/pairchart.h"
#include "ui/compare/pairstrip.h"
#include "ui/exportmenu.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/verdictchip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace careatlas {

namespace {

constexpr int unbuiltLines = 7; ///< about the height of a row

TextLabel *label(double scale, QFont::Weight weight = QFont::Normal, TextLabel::Tone tone = TextLabel::Tone::Text)
{
    auto *made = new TextLabel(scale, weight, tone);
    made->setSelectable();
    return made;
}

void setOrHide(TextLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

CompareRow::CompareRow(const QString &indicator, const ChartBuilder &charts, const QHash<QString, QString> &stateTitles, QWidget *parent)
    : LazyRow(Kind::Card, parent), m_indicator(indicator), m_charts(charts), m_stateTitles(stateTitles)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMinimumHeight(unbuiltLines * fontMetrics().height());
}

void CompareRow::setCompared(const ComparedIndicator *one)
{
    m_one = one;
    m_words = pairWords(*one, m_stateTitles);
    setAccessibleName(m_words.spoken);
    setBuilt(false);
    setMinimumHeight(m_title ? height() : unbuiltLines * fontMetrics().height());
}

void CompareRow::make()
{
    m_star = new BareButton;
    m_star->setCheckable(true);
    m_values = new PairStrip(PairStrip::Shows::Values);
    m_difference = new PairStrip(PairStrip::Shows::Difference);
    m_more = new BareButton;
    m_opener = new BareButton;
    m_opener->setCheckable(true);

    addExportMenu(m_more, [this](ExportAction action) { Q_EMIT actionAsked(action); });
    m_more->setToolTip(tr("Save or copy"));
    connect(m_star, &QToolButton::clicked, this, &CompareRow::starAsked);
    connect(m_opener, &QToolButton::clicked, this, [this] { setOpen(!m_open); });

    auto *columns = new QWidget;
    auto *body = new ColumnLayout(fontMetrics().averageCharWidth() * 40, 3, 3 * gridStep, columns);
    for (QWidget *column : {makeTexts(), static_cast<QWidget *>(m_values), static_cast<QWidget *>(m_difference)})
        body->addWidget(column);

    auto *row = new QWidget;
    auto *head = new QHBoxLayout(row);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(gridStep);
    head->addWidget(m_star, 0, Qt::AlignTop);
    head->addWidget(columns, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    head->addWidget(m_opener, 0, Qt::AlignTop);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(gridStep, gridStep + gridStep / 2, gridStep, gridStep + gridStep / 2);
    whole->setSpacing(2 * gridStep);
    whole->addWidget(row);
    row->show(); // not at the next event: the page is laid out before
}

QWidget *CompareRow::makeTexts()
{
    m_title = label(1.0, QFont::DemiBold);
    m_when = label(0.85, QFont::Normal, TextLabel::Tone::Quiet);
    m_verdict = new VerdictChip;
    m_sentence = label(0.85);
    m_comparators = label(0.85, QFont::Normal, TextLabel::Tone::Quiet);
    auto *texts = new QWidget;
    auto *lines = new QVBoxLayout(texts);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(gridStep / 2);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(gridStep);
    verdict->addWidget(m_verdict, 0, Qt::AlignTop);
    verdict->addWidget(m_sentence, 1, Qt::AlignVCenter);
    lines->addWidget(m_title);
    lines->addWidget(m_when);
    lines->addLayout(verdict);
    lines->addWidget(m_comparators);
    lines->addStretch(1);
    return texts;
}

void CompareRow::build()
{
    setBuilt(true);
    if (!m_one)
        return;
    if (!m_title)
        make();
    setMinimumHeight(0);
    m_spec = ChartSpec();
    if (m_one->fault.isEmpty())
        m_spec = careatlas::pairChart(m_one->comparison, m_one->figures.areas[0].area, m_one->figures.areas[1].area);
    m_values->setSpec(m_spec);
    m_difference->setSpec(m_spec);
    const bool drawn = m_spec.hasFigures();
    m_values->setVisible(drawn);
    m_difference->setVisible(drawn && m_spec.rows.back().marks.front().value);
    closeDetails();
    if (m_open)
        openDetails();
    showWords();
    showIcons();
    chainFocus();
}

void CompareRow::chainFocus()
{
    // What is made late would stand at the end of the window for the Tab key.
    const std::vector<QWidget *> chain = focusChain();
    for (std::size_t i = 1; i < chain.size(); ++i)
        setTabOrder(chain[i - 1], chain[i]);
}

void CompareRow::showWords()
{
    m_title->setText(m_words.title);
    m_title->setTone(m_one->isCompared() ? TextLabel::Tone::Text : TextLabel::Tone::Quiet);
    m_sentence->setTone(m_one->isCompared() ? TextLabel::Tone::Text : TextLabel::Tone::Quiet);
    m_verdict->setVerdict(m_one->comparison.verdict95);
    setOrHide(m_when, m_words.when);
    setOrHide(m_sentence, m_words.sentence);
    setOrHide(m_comparators, m_words.comparators.join(QStringLiteral(" · ")));
    setAccessibleDescription(m_open ? tr("Open. Enter closes it.") : tr("Enter opens the trends and the method."));
    m_more->setAccessibleName(tr("Save or copy: %1").arg(m_words.title));
}

void CompareRow::showIcons()
{
    if (!m_title)
        return;
    const Theme &theme = Theme::of(m_theme);
    m_star->setChecked(m_starred);
    m_star->setIcon(themedIcon(m_starred ? QStringLiteral("star") : QStringLiteral("star-outline"), m_starred ? theme.accent : theme.quietText));
    m_star->setToolTip(m_starred ? tr("Take from my favourites") : tr("Add to my favourites"));
    m_star->setAccessibleName(tr("Favourite: %1").arg(m_words.title));
    m_more->setIcon(themedIcon(QStringLiteral("more"), theme.quietText));
    m_more->setVisible(spec());
    m_opener->setChecked(m_open);
    m_opener->setIcon(themedIcon(m_open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), theme.quietText));
    m_opener->setToolTip(m_open ? tr("Close") : tr("Trends and method"));
    m_opener->setAccessibleName(tr("Trends and method: %1").arg(m_words.title));
}

ChartWidget *CompareRow::makeChart(const ChartSpec &spec, QVBoxLayout *place)
{
    auto *chart = new ChartWidget;
    chart->setTheme(m_theme);
    chart->setSpec(spec);
    place->addWidget(chart);
    chart->installEventFilter(this);
    connect(chart, &ChartWidget::markHovered, this, [this](const QString &, const QString &words) { Q_EMIT markHovered(words); });
    return chart;
}

void CompareRow::openDetails()
{
    m_details = new QWidget;
    auto *columns = new ColumnLayout(fontMetrics().averageCharWidth() * 48, 2, 3 * gridStep, m_details);
    const auto addColumn = [columns] {
        auto *column = new QWidget;
        auto *lines = new QVBoxLayout(column);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(gridStep);
        columns->addWidget(column);
        return lines;
    };
    const ChartSpec trend = m_one->fault.isEmpty() ? m_charts.trend(m_one->figures) : ChartSpec();
    if (trend.hasFigures()) {
        QVBoxLayout *lines = addColumn();
        m_trendChart = makeChart(trend, lines);
        TextLabel *notes = label(0.85, QFont::Normal, TextLabel::Tone::Quiet);
        QStringList words = trend.notes;
        words << trend.source;
        notes->setText(words.join(QLatin1Char(' ')));
        lines->addWidget(notes);
        lines->addStretch(1);
    }
    QVBoxLayout *lines = addColumn();
    if (m_spec.hasFigures())
        m_pairChart = makeChart(m_spec, lines);
    if (!m_words.details.empty()) {
        m_method = new TextPane(m_words.details, 0.85);
        m_method->setAccessibleName(tr("Method and sources: %1").arg(m_words.title));
        lines->addWidget(m_method);
    }
    lines->addStretch(1);
    layout()->addWidget(m_details);
    m_details->show();
}

void CompareRow::closeDetails()
{
    delete m_details;
    m_details = nullptr;
    m_pairChart = nullptr;
    m_trendChart = nullptr;
    m_method = nullptr;
    m_trendUsed = false;
}

std::vector<QWidget *> CompareRow::focusChain() const
{
    std::vector<QWidget *> chain{const_cast<CompareRow *>(this)};
    for (QWidget *widget : std::initializer_list<QWidget *>{m_star, m_more, m_opener, m_trendChart, m_pairChart, m_method})
        if (widget)
            chain.push_back(widget);
    return chain;
}

void CompareRow::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    if (isBuilt() && m_one) {
        if (open)
            openDetails();
        else
            closeDetails();
        showWords();
        showIcons();
        chainFocus();
    }
    Q_EMIT openChanged(open);
}

void CompareRow::setTheme(Theme::Kind kind)
{
    m_theme = kind;
    for (ChartWidget *chart : {m_pairChart, m_trendChart})
        if (chart)
            chart->setTheme(kind);
    showIcons();
}

void CompareRow::setStarred(bool starred)
{
    m_starred = starred;
    showIcons();
}

const ChartSpec *CompareRow::spec() const
{
    if (m_trendChart && (m_trendUsed || !m_pairChart))
        return &m_trendChart->spec();
    return isBuilt() && m_spec.hasFigures() ? &m_spec : nullptr;
}

void CompareRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        setOpen(!m_open);
        break;
    case Qt::Key_Down:
        Q_EMIT stepAsked(1);
        break;
    case Qt::Key_Up:
        Q_EMIT stepAsked(-1);
        break;
    default:
        LazyRow::keyPressEvent(event);
    }
}

void CompareRow::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        setOpen(!m_open);
}

bool CompareRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_trendUsed = watched == m_trendChart;
    return LazyRow::eventFilter(watched, event);
}

} // namespace careatlas
