// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/headlinetile.h"

#include "ui/charts/verdictshape.h"
#include "ui/report/cardverdict.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace careatlas {

namespace {

TextLabel *quietLabel(const QString &text, double scale = 0.85)
{
    auto *label = new TextLabel(scale, QFont::Normal, TextLabel::Tone::Quiet);
    label->setText(text);
    return label;
}

} // namespace

HeadlineTile::HeadlineTile(const QString &indicator, QWidget *parent)
    : Panel(Kind::Card, parent), m_indicator(indicator), m_title(new TextLabel(0.85, QFont::DemiBold)), m_columns(new ColumnLayout(1, 2, 2 * gridStep))
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, gridStep + 4, 2 * gridStep, gridStep + 4);
    layout->setSpacing(gridStep / 2);
    layout->addWidget(m_title);
    layout->addLayout(m_columns);
    layout->addStretch(1);
}

void HeadlineTile::setFacts(const std::vector<CardFacts> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    rebuild();
}

void HeadlineTile::setTheme(Theme::Kind kind)
{
    m_theme = kind;
    rebuild();
}

void HeadlineTile::rebuild()
{
    while (QLayoutItem *item = m_columns->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    // Two councils stand below each other where their values do not fit side by side.
    const QFontMetrics values(scaledFont(1.6, QFont::DemiBold));
    int widest = fontMetrics().averageCharWidth() * 13;
    QStringList words;
    for (const CardFacts &facts : m_facts) {
        m_title->setText(facts.title);
        QWidget *column = makeColumn(facts, m_facts.size() > 1);
        m_columns->addWidget(column);
        column->show(); // not at the next event: the page is laid out before
        widest = std::max(widest, values.horizontalAdvance(facts.value));
        words << QStringList{facts.areaName, facts.missing ? facts.stateTitle : facts.value, facts.period, spokenVerdict(facts)}.join(QStringLiteral(", "));
    }
    m_columns->setMinimumColumnWidth(widest);
    m_columns->setMaximumColumns(std::max(1, static_cast<int>(m_facts.size())));
    setAccessibleName(m_title->text());
    setAccessibleDescription(words.join(QStringLiteral("; ")));
}

QWidget *HeadlineTile::makeColumn(const CardFacts &facts, bool named) const
{
    auto *whole = new QWidget;
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (named) {
        TextLabel *name = quietLabel(facts.areaName);
        name->setTone(facts.role == AreaRole::SecondCouncil ? TextLabel::Tone::Second : TextLabel::Tone::Council);
        layout->addWidget(name);
    }
    if (facts.missing) {
        layout->addWidget(quietLabel(facts.stateTitle, 1.0));
        layout->addStretch(1);
        return whole;
    }
    auto *value = new TextLabel(named ? 1.6 : 2.0, QFont::DemiBold); // a rating's words may take two lines
    value->setText(facts.value);
    layout->addWidget(value);
    QStringList unit{facts.valueUnit, facts.period, facts.rate};
    unit.removeAll(QString());
    layout->addWidget(quietLabel(unit.join(QStringLiteral(", "))));

    auto *standing = new QHBoxLayout;
    standing->setContentsMargins(0, gridStep / 4, 0, 0);
    standing->setSpacing(gridStep / 2);
    const Theme &theme = Theme::of(m_theme);
    const Verdict judged = facts.judgement.at95;
    if (judged != Verdict::NotCompared) {
        auto *mark = new QLabel;
        mark->setPixmap(iconPixmap(verdictIcon(judged), theme.verdict(judged), fontMetrics().ascent() + 2, devicePixelRatioF()));
        standing->addWidget(mark, 0, Qt::AlignTop);
    }
    auto *words = new TextLabel(0.85, QFont::Normal, judged == Verdict::NotCompared ? TextLabel::Tone::Quiet : TextLabel::Tone::Text);
    words->setText(facts.comparison);
    standing->addWidget(words, 1);
    layout->addLayout(standing);
    layout->addStretch(1);
    return whole;
}

void HeadlineTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT pressed(m_indicator);
}

void HeadlineTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT pressed(m_indicator);
    else
        Panel::keyPressEvent(event);
}

} // namespace careatlas
