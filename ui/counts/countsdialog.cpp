// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counts/countsdialog.h"

#include "core/domain/format.h"
#include "core/import/helplinecountsformat.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <tuple>

namespace careatlas {

namespace {

constexpr int longestName = 120;

TextLabel *headFor(const QString &words, QWidget *field)
{
    auto *label = new TextLabel(1.0, QFont::DemiBold);
    label->setText(words);
    label->setBuddy(field);
    field->setAccessibleName(words);
    return label;
}

/// "2023, 2024 and 2025"
QString listed(QStringList words)
{
    const QString last = words.takeLast();
    return words.isEmpty() ? last : CountsDialog::tr("%1 and %2").arg(words.join(QStringLiteral(", ")), last);
}

} // namespace

CountsDialog::CountsDialog(const AreaRegister &areas, const QHash<QString, StateWords> &states, QWidget *parent)
    : QDialog(parent),
      m_areas(areas),
      m_states(states),
      m_busy(new BusyLine),
      m_messages(new MessageBar),
      m_summary(new TextLabel),
      m_replaces(new TextLabel),
      m_partner(new QLineEdit),
      m_table(new QTableWidget(0, 5)),
      m_problems(new QListWidget)
{
    followWindow(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import your counts"));
    m_partner->setMaxLength(longestName);
    m_partner->setPlaceholderText(tr("Named beside every figure as its source"));
    m_summary->setText(tr("Reading the file…"));
    auto *rule = new QLabel(tr("A count of 1 to 5 is never stored as a number, and a total is withheld where it would give such a count away. The figures stay on "
                     "this computer, in your own store, and can be removed again."));
    rule->setWordWrap(true);
    rule->setProperty("look", QStringLiteral("quiet"));

    dress(m_table, Dress::Table);
    m_table->setHorizontalHeaderLabels({tr("Council"), tr("Period"), tr("Type"), tr("Stored as"), tr("Why")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridStep);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_problems->setWordWrap(true);
    m_problemsHead = headFor(tr("Left out"), m_problems);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    plainButtons(buttons);

    auto *column = new QVBoxLayout;
    column->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, 2 * gridStep);
    column->setSpacing(gridStep);
    column->addWidget(m_messages);
    column->addWidget(m_summary);
    column->addWidget(m_replaces);
    column->addWidget(rule);
    column->addWidget(headFor(tr("Name of the helpline or partner"), m_partner));
    column->addWidget(m_partner);
    column->addWidget(headFor(tr("What will be stored"), m_table));
    column->addWidget(m_table, 3);
    column->addWidget(m_problemsHead);
    column->addWidget(m_problems, 1);
    column->addWidget(buttons);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_busy);
    whole->addLayout(column);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importAsked(m_partner->text().simplified()); });
    connect(m_partner, &QLineEdit::textChanged, this, &CountsDialog::settle);
    m_replaces->hide();
    m_problemsHead->hide();
    m_problems->hide();
    setBusy();
    m_partner->setFocus();
}

void CountsDialog::setCounts(const PartnerCounts &counts)
{
    m_counts = counts;
    fillTable();
    m_summary->setText(summary());
    if (!counts.replaced.empty()) {
        QStringList names;
        for (const Release &release : counts.replaced)
            names << tr("%1, %2").arg(release.publisher, release.name);
        m_replaces->setText(tr("This replaces what is stored already: %1.").arg(names.join(QStringLiteral("; "))));
        m_replaces->show();
        m_import->setText(tr("Replace"));
        if (m_partner->text().isEmpty())
            m_partner->setText(counts.replaced.front().publisher);
    }
    for (const ImportProblem &problem : counts.plan.problems)
        m_problems->addItem(tr("Row %1, column %2: %3").arg(problem.row).arg(problem.column, problem.message));
    m_problemsHead->setVisible(m_problems->count() > 0);
    m_problems->setVisible(m_problems->count() > 0);
    m_working = false;
    settle();
}

void CountsDialog::fillTable()
{
    // As a reader looks: council by council, the total first.
    std::vector<Observation> observations = m_counts.plan.observations;
    const auto nameOf = [this](const Observation &o) {
        const Area *area = m_areas.find(o.area);
        return area ? area->name : o.area.toString();
    };
    const QString first = HelplineCountsFormat::indicators().front();
    std::sort(observations.begin(), observations.end(), [&](const Observation &a, const Observation &b) {
        const auto key = [&](const Observation &o) { return std::tuple(nameOf(o), o.period, o.indicator != first, o.breakdown); };
        return key(a) < key(b);
    });
    m_table->setRowCount(static_cast<int>(observations.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Observation &o = observations[static_cast<std::size_t>(row)];
        const QString why = o.state == DataState::SmallCount ? tr("Someone could be recognised")
                          : o.state == DataState::Withheld   ? tr("It would give away a count of 1 to 5")
                                                             : QString();
        const QStringList cells{nameOf(o), o.period.label(), HelplineCountsFormat::labelOf(o),
                                o.value ? formatCount(*o.value) : m_states.value(toKey(o.state)).title, why};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    m_table->resizeColumnsToContents();
}

QString CountsDialog::summary() const
{
    const std::vector<Observation> &observations = m_counts.plan.observations;
    if (observations.empty())
        return tr("There is nothing to import in %1.").arg(m_counts.file);
    const auto with = [&observations](DataState state) {
        return formatCount(static_cast<double>(std::count_if(observations.begin(), observations.end(), [state](const Observation &o) { return o.state == state; })));
    };
    std::set<AreaCode> councils;
    for (const Observation &o : observations)
        councils.insert(o.area);
    QStringList periods;
    for (const Period &period : m_counts.periods)
        periods << period.label();
    return tr("%1 has counts of %2 for %3. Stored as numbers: %4; as “1 to 5”: %5; withheld: %6.")
        .arg(m_counts.file, councils.size() == 1 ? tr("1 council") : tr("%1 councils").arg(councils.size()), listed(periods), with(DataState::Value),
             with(DataState::SmallCount), with(DataState::Withheld));
}

void CountsDialog::setBusy()
{
    m_working = true;
    m_busy->start();
    settle();
}

void CountsDialog::showError(const Error &error)
{
    if (m_counts.periods.empty())
        m_summary->setText(tr("Nothing was read."));
    m_messages->showError(error);
    m_working = false;
    settle();
}

void CountsDialog::settle()
{
    if (!m_working)
        m_busy->stop();
    const bool any = !m_counts.plan.observations.empty();
    m_import->setEnabled(!m_working && any && !m_partner->text().simplified().isEmpty());
    m_import->setToolTip(any && !m_import->isEnabled() && !m_working ? tr("Type the name of the helpline or partner first") : QString());
}

} // namespace careatlas
