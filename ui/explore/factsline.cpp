// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/factsline.h"

#include "ui/widgets/disclosure.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/verdictbutton.h"

#include <QVBoxLayout>

namespace careatlas {

namespace {

/// Words that would stand on one line and wrap only where that is wider than their row.
class RowLabel : public TextLabel {
public:
    using TextLabel::TextLabel;

    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()}; }
};

} // namespace

FactsLine::FactsLine(QWidget *parent)
    : QWidget(parent), m_value(new RowLabel(1.0, QFont::DemiBold)), m_verdict(new VerdictButton), m_rank(new RowLabel), m_method(new Disclosure(m_verdict))
{
    m_value->setSelectable();
    m_rank->setSelectable();
    auto *line = new QWidget;
    auto *flow = new FlowLayout(gridStep, gridStep / 2, line);
    flow->addWidget(m_value);
    flow->addWidget(m_verdict);
    flow->addWidget(m_rank);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    line->setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep / 2);
    column->addWidget(line);
    column->addWidget(m_method);
}

void FactsLine::setFacts(const ExploreFacts &facts, const QString &more)
{
    m_value->setText(facts.head());
    m_verdict->setVerdict(facts.judgement.at95, facts.comparison);
    m_verdict->setAccessibleName(facts.comparison);
    m_verdict->setVisible(!facts.comparison.isEmpty());
    m_method->setParts(facts.method());
    QStringList rest{facts.rank, facts.warning, more};
    rest.removeAll(QString());
    m_rank->setText(rest.join(QLatin1Char(' ')));
    setAccessibleName(text());
}

QString FactsLine::text() const
{
    return QStringList{m_value->text(), m_verdict->text(), m_rank->text()}.join(QStringLiteral(". "));
}

} // namespace careatlas
