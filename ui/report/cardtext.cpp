// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an IndicatorCard and its links: a number lights up its mark and leads to its row of the table, and a mark lights
// up the sentences that state it.
#include "ui/report/indicatorcard.h"

#include "ui/charts/chartwidget.h"
#include "ui/narrative/factcallout.h"
#include "ui/narrative/narrativeblock.h"
#include "ui/narrative/narrativetext.h"
#include "ui/report/factmarks.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/textlabel.h"

#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace careatlas {

namespace {
const QLatin1String tableKind("table");
} // namespace

void IndicatorCard::showText()
{
    const TextSpec &text = m_content.written.text;
    const bool has = text.hasData && !text.isEmpty();
    if (!has) {
        if (m_text && !m_text->isHidden()) {
            m_text->hide();
            setLinkedKey(QString());
        }
        return;
    }
    if (!m_text) {
        m_text = new NarrativeBlock(NarrativeBlock::Place::BesideChart, m_votes, m_rewriter);
        auto *column = static_cast<QVBoxLayout *>(layout());
        column->insertWidget(column->indexOf(m_chartNotes) + 1, m_text);
        connect(m_text->text(), &NarrativeText::spanHovered, this, &IndicatorCard::linkSpan);
        connect(m_text->text(), &NarrativeText::spanActivated, this, &IndicatorCard::followSpan);
        orderTabs(this);
    }
    m_text->setText(m_content.written, accessibleName());
    m_text->show(); // not at the next event: the page is laid out before
}

void IndicatorCard::linkSpan(int span)
{
    const TextSpec &text = m_text->text()->text();
    const Fact *fact = span < 0 ? nullptr : &text.factOf(text.spans[static_cast<std::size_t>(span)]);
    const ChartMark *mark = fact && m_chart ? markOf(*fact, m_chart->spec()) : nullptr;
    const QString key = mark ? mark->key : QString();
    setLinkedKey(key);
    Q_EMIT markHovered(key, fact ? calloutOf(*fact, {}).plain().replace(QLatin1Char('\n'), QStringLiteral(". ")) : QString());
}

void IndicatorCard::followSpan(int span)
{
    const TextSpec &text = m_text->text()->text();
    const Fact fact = text.factOf(text.spans[static_cast<std::size_t>(span)]);
    const ChartSpec *chart = spec();
    if (chart && fact.indicator == chart->indicator)
        showInTable(fact);
    else
        Q_EMIT factAsked(fact);
}

void IndicatorCard::pointAt(const QString &key, const QString &words)
{
    if (m_text && spec())
        m_text->text()->setLitSentences(sentencesOn(key, m_text->text()->text(), *spec()));
    Q_EMIT markHovered(key, words);
}

void IndicatorCard::openTable(const QString &chart)
{
    if (!m_content.chart(chart))
        return;
    if (m_kind != tableKind) {
        m_kind = chart; // whose table it will be, without drawing it
        setKind(tableKind);
    } else if (m_lastChart != chart) {
        m_lastChart = chart;
        if (m_built)
            showKind();
    }
}

void IndicatorCard::showInTable(const Fact &fact)
{
    const ChartSpec *shown = spec();
    if (!shown)
        return;
    const auto isShown = [shown](const CardChart &chart) { return &chart.spec == shown; };
    const auto hasFact = [&fact](const CardChart &chart) { return markOf(fact, chart.spec) != nullptr; };
    auto chart = std::find_if(m_content.charts.begin(), m_content.charts.end(), isShown);
    if (!hasFact(*chart))
        if (const auto other = std::find_if(m_content.charts.begin(), m_content.charts.end(), hasFact); other != m_content.charts.end())
            chart = other;
    build();
    openTable(chart->kind);
    Q_EMIT tableOpened(chart->kind);
    m_table->setFocus(Qt::OtherFocusReason);
    const ChartMark *mark = markOf(fact, chart->spec);
    for (int row = 0; mark && row < m_table->model()->rowCount(); ++row) {
        const QModelIndex cell = m_table->model()->index(row, 0);
        if (cell.data(Qt::UserRole).toString() != mark->key)
            continue;
        m_table->setCurrentIndex(cell);
        m_table->selectRow(row);
        m_table->scrollTo(cell);
        break;
    }
}

} // namespace careatlas
