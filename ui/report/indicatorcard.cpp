// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/indicatorcard.h"

#include "ui/charts/chartwidget.h"
#include "ui/exportmenu.h"
#include "ui/models/charttablemodel.h"
#include "ui/report/carddetails.h"
#include "ui/report/cardnotes.h"
#include "ui/report/cardverdict.h"
#include "ui/report/countsrow.h"
#include "ui/report/statepanel.h"
#include "ui/report/verdictmethod.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/verdictbutton.h"

#include <QHeaderView>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace careatlas {

namespace {

const QLatin1String tableKind("table");
constexpr int mostTableRows = 12;

TextLabel *textLabel(double scale, QFont::Weight weight = QFont::Normal, TextLabel::Tone tone = TextLabel::Tone::Text)
{
    auto *label = new TextLabel(scale, weight, tone);
    label->setSelectable();
    return label;
}

void setOrHide(TextLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

IndicatorCard::IndicatorCard(VoteShelf *votes, Rewriter *rewriter, QWidget *parent)
    : Panel(Panel::Kind::Card, parent),
      m_votes(votes),
      m_rewriter(rewriter),
      m_area(textLabel(0.85, QFont::DemiBold)),
      m_title(textLabel(1.15, QFont::DemiBold)),
      m_badge(textLabel(0.85, QFont::Normal, TextLabel::Tone::Badge)),
      m_more(new BareButton),
      m_value(textLabel(1.6, QFont::DemiBold)),
      m_unit(textLabel(1.0, QFont::Normal, TextLabel::Tone::Quiet)),
      m_verdict(new VerdictButton),
      m_method(new Disclosure(m_verdict)),
      m_warning(textLabel(0.85)),
      m_movement(textLabel(0.85, QFont::Normal, TextLabel::Tone::Quiet)),
      m_englandBadge(new TextButton),
      m_england(new Disclosure(m_englandBadge)),
      m_state(new StatePanel),
      m_counts(new CountsRow),
      m_choicesRow(new QWidget),
      m_holder(new QWidget),
      m_chartNotes(textLabel(0.85, QFont::Normal, TextLabel::Tone::Quiet)),
      m_notes(new CardNotes)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    layout->setSpacing(gridStep);
    makeHead(layout);
    layout->addWidget(m_state);
    layout->addWidget(m_counts);
    connect(m_counts, &CountsRow::asked, this, &IndicatorCard::countsAsked);
    auto *choices = new QHBoxLayout(m_choicesRow);
    choices->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choicesRow);
    auto *holder = new QVBoxLayout(m_holder);
    holder->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_holder);
    layout->addWidget(m_chartNotes);
    layout->addStretch(1);
    layout->addWidget(m_notes);
    connect(m_notes, &CardNotes::besideAsked, this, [this](const AreaCode &council) {
        setFocus(Qt::OtherFocusReason); // the button goes with its line
        Q_EMIT besideAsked(council);
    });
    connect(m_notes, &CardNotes::pageAsked, this, &IndicatorCard::pageAsked);
}

void IndicatorCard::makeHead(QVBoxLayout *layout)
{
    QMenu *menu = addExportMenu(m_more, [this](ExportAction action) { Q_EMIT actionAsked(action); });
    menu->addSeparator();
    menu->addAction(tr("See all councils"), this, [this] { Q_EMIT pageAsked(QStringLiteral("explore")); });
    m_seePair = menu->addAction(tr("Compare these two"), this, [this] { Q_EMIT pageAsked(QStringLiteral("compare")); });

    m_badge->setWordWrap(false);
    auto *title = new QHBoxLayout;
    title->setSpacing(gridStep);
    title->addWidget(m_title, 1, Qt::AlignTop);
    title->addWidget(m_badge, 0, Qt::AlignTop);
    title->addWidget(m_more, 0, Qt::AlignTop);
    layout->addWidget(m_area);
    layout->addLayout(title);

    m_value->setWordWrap(false);
    auto *value = new QHBoxLayout;
    value->setSpacing(gridStep);
    value->addWidget(m_value, 0, Qt::AlignTop);
    auto *beside = new QVBoxLayout;
    beside->setSpacing(0);
    beside->addWidget(m_unit);
    m_englandBadge->setCompact(true);
    auto *comparison = new QHBoxLayout;
    comparison->setSpacing(gridStep);
    comparison->setContentsMargins(0, gridStep / 2, 0, gridStep / 2);
    comparison->addWidget(m_verdict, 0, Qt::AlignTop);
    comparison->addWidget(m_englandBadge, 0, Qt::AlignTop);
    comparison->addStretch(1);
    beside->addLayout(comparison);
    beside->addWidget(m_warning);
    beside->addWidget(m_movement);
    value->addLayout(beside, 1);
    layout->addLayout(value);
    layout->addWidget(m_method);
    layout->addWidget(m_england);
}

void IndicatorCard::setContent(const CardContent &content, bool named)
{
    // Another comparator changes words only: the charts stay as they are drawn.
    const bool keep = m_built && content.charts == m_content.charts;
    m_content = content;
    m_named = named;
    if (keep) {
        showFacts();
        showText();
        return;
    }
    m_built = false;
    if (!m_content.chart(m_kind) && m_kind != tableKind)
        m_kind.clear();
    if (m_content.charts.empty())
        m_kind.clear();
    else if (m_kind.isEmpty())
        m_kind = m_content.charts.front().kind;
    showFacts();
    makeChoices();
    reserve();
}

void IndicatorCard::showFacts()
{
    const CardFacts &facts = m_content.facts;
    setOrHide(m_area, m_named ? facts.areaName : QString());
    m_area->setTone(facts.role == AreaRole::SecondCouncil ? TextLabel::Tone::Second : TextLabel::Tone::Council);
    setOrHide(m_title, facts.title);
    setOrHide(m_badge, facts.badge);
    setOrHide(m_value, facts.value);
    QStringList beside{facts.valueUnit, facts.period, facts.rate, facts.respondents};
    beside.removeAll(QString());
    setOrHide(m_unit, beside.join(QStringLiteral(" · ")));
    m_state->setVisible(facts.missing);
    m_state->setWords(facts.stateTitle, facts.stateText);
    m_counts->setFacts(facts);
    showVerdict();
    showEngland();
    const bool hasChart = !m_content.charts.empty();
    m_notes->setFacts(facts);
    m_notes->setLinks(hasChart, hasChart && m_named);
    m_seePair->setVisible(m_named);

    m_more->setVisible(hasChart);
    m_more->setAccessibleName(tr("Save, copy or compare: %1").arg(facts.title));
    m_more->setToolTip(tr("Save, copy or compare"));
    m_more->setIcon(themedIcon(QStringLiteral("more"), Theme::of(m_theme).quietText));
    setAccessibleName(m_named ? tr("%1, %2").arg(facts.title, facts.areaName) : facts.title);
    setAccessibleDescription(facts.missing ? QStringList{facts.stateTitle, facts.stateText}.join(QStringLiteral(". "))
                                           : QStringList{facts.value, m_unit->text(), spokenVerdict(facts)}.join(QStringLiteral(". ")));
}

void IndicatorCard::showVerdict()
{
    const CardFacts &facts = m_content.facts;
    m_verdict->setVerdict(facts.judgement.at95, facts.comparison);
    m_method->setSubject(facts.title);
    m_verdict->setAccessibleDescription(spokenVerdict(facts));
    m_method->setParts(verdictMethod(facts));
    setOrHide(m_warning, facts.basisWarning);
    setOrHide(m_movement, movementWords(facts.movement));
}

void IndicatorCard::showEngland()
{
    const CardFacts &facts = m_content.facts;
    std::vector<TextPart> parts;
    if (facts.englandDiffers)
        parts.push_back({{}, namedFigures(facts.england), true});
    m_englandBadge->setText(tr("England: %1 numbers").arg(facts.england.size()));
    m_england->setSubject(facts.title);
    const QString list = parts.empty() ? QString() : parts.front().paragraphs.join(QLatin1Char('\n'));
    m_englandBadge->setToolTip(list);
    m_englandBadge->setAccessibleDescription(list);
    m_england->setParts(std::move(parts));
}

void IndicatorCard::makeChoices()
{
    delete m_choices;
    m_choices = nullptr;
    m_choicesRow->setVisible(!m_content.charts.empty());
    if (m_content.charts.empty())
        return;
    m_choices = new SegmentedButtons(tr("Show %1 as").arg(m_content.facts.title), true);
    for (const CardChart &chart : m_content.charts)
        m_choices->addChoice(chart.kind, chart.label);
    m_choices->addChoice(tableKind, tr("Table"));
    m_choices->setCurrent(m_kind);
    m_choices->setFont(scaledFont(0.85));
    auto *row = static_cast<QHBoxLayout *>(m_choicesRow->layout());
    row->insertWidget(0, m_choices, 0, Qt::AlignLeft);
    m_choices->show(); // not at the next event: the page is laid out before
    connect(m_choices, &SegmentedButtons::chosen, this, [this](const QString &kind) {
        setKind(kind);
        Q_EMIT kindChosen(kind);
    });
}

void IndicatorCard::setKind(const QString &kind)
{
    if (kind == m_kind || m_content.charts.empty() || (kind != tableKind && !m_content.chart(kind)))
        return;
    if (m_kind != tableKind)
        m_lastChart = m_kind;
    m_kind = kind;
    m_choices->setCurrent(kind);
    if (m_built)
        showKind();
    else
        reserve();
}

void IndicatorCard::setTheme(Theme::Kind kind)
{
    m_theme = kind;
    m_state->setTheme(Theme::of(kind));
    if (m_chart)
        m_chart->setTheme(kind);
    showFacts();
}

void IndicatorCard::setLinkedKey(const QString &key)
{
    if (m_chart && m_kind != tableKind)
        m_chart->setLinkedKey(key);
}

void IndicatorCard::build()
{
    if (m_built)
        return;
    m_built = true;
    showKind();
    showText();
}

void IndicatorCard::reserve()
{
    const int before = m_chart ? m_chart->height() : 0;
    clearHolder();
    const ChartSpec *chart = spec();
    m_holder->setVisible(chart != nullptr);
    setOrHide(m_chartNotes, QString());
    if (!chart)
        return;
    if (before > 0) {
        m_holder->setMinimumHeight(before);
        return;
    }
    // About the room that the chart takes, so that the page does not jump when it is drawn.
    const int line = fontMetrics().height();
    const int bars = chart->barLines();
    m_holder->setMinimumHeight(chart->isOverTime() ? line * 15 : bars * (line + gridStep) + line * 3);
}

void IndicatorCard::clearHolder()
{
    delete m_chart;
    m_chart = nullptr;
    delete m_table;
    m_table = nullptr;
    m_holder->setMinimumHeight(0);
}

void IndicatorCard::showKind()
{
    const ChartSpec *chart = spec();
    m_holder->setVisible(chart != nullptr);
    if (!chart) {
        setOrHide(m_chartNotes, QString());
        return;
    }
    clearHolder();
    if (m_kind == tableKind)
        makeTable(*chart);
    else
        makeChart(*chart);
    setOrHide(m_chartNotes, m_kind == tableKind ? QString() : chart->notes.join(QLatin1Char(' ')));
    orderTabs(this);
}

void IndicatorCard::makeChart(const ChartSpec &chart)
{
    m_chart = new ChartWidget;
    m_chart->setTheme(m_theme);
    m_chart->setSpec(chart);
    m_holder->layout()->addWidget(m_chart);
    if (m_holder->isVisible())
        m_chart->resize(m_holder->width(), m_chart->heightForWidth(m_holder->width())); // placed once, as the layout will have it
    m_chart->show();
    connect(m_chart, &ChartWidget::markHovered, this, &IndicatorCard::pointAt);
}

void IndicatorCard::makeTable(const ChartSpec &chart)
{
    m_table = new QTableView;
    dress(m_table, Dress::Table);
    auto *model = new ChartTableModel(m_table);
    model->setSpec(chart);
    m_table->setModel(model);
    m_table->setAccessibleName(tr("Table: %1").arg(m_content.facts.title));
    m_table->setFont(scaledFont(0.85));
    m_table->horizontalHeader()->setFont(scaledFont(0.85, QFont::DemiBold));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMouseTracking(true);
    const auto speak = [this](const QModelIndex &index) {
        const ChartMark *mark = spec()->marks()[static_cast<std::size_t>(index.row())];
        pointAt(mark->key, mark->words());
    };
    connect(m_table, &QTableView::entered, this, speak);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, speak);
    const int rowHeight = QFontMetrics(m_table->font()).height() + gridStep;
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    // Words take what the figures leave; a cell that is cut is said whole in the status line.
    for (int column = 0; column < model->columnCount(); ++column) {
        const ChartTableModel::Column kind = model->columns()[static_cast<std::size_t>(column)];
        const bool words = kind == ChartTableModel::Column::Notes || kind == ChartTableModel::Column::Source;
        m_table->horizontalHeader()->setSectionResizeMode(column, words ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    m_holder->layout()->addWidget(m_table);
    m_table->show();
    m_table->ensurePolished();
    const int rows = std::min(model->rowCount(), mostTableRows);
    m_table->setFixedHeight(rows * rowHeight + m_table->horizontalHeader()->sizeHint().height() + 2 * gridStep);
}

const ChartSpec *IndicatorCard::spec() const
{
    if (m_content.charts.empty())
        return nullptr;
    const CardChart *chart = m_content.chart(m_kind == tableKind ? m_lastChart : m_kind);
    return chart ? &chart->spec : &m_content.charts.front().spec;
}

} // namespace careatlas
