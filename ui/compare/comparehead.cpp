// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparehead.h"

#include "ui/report/statepanel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace careatlas {

namespace {

/// Controls that stay together when the row breaks.
QWidget *together(const QList<QWidget *> &widgets)
{
    auto *group = new QWidget;
    auto *layout = new QHBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return group;
}

TextLabel *quiet(const QString &words)
{
    auto *label = new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Quiet);
    label->setWordWrap(false);
    label->setText(words);
    return label;
}

QWidget *flowing(FlowLayout *&flow)
{
    auto *row = new QWidget;
    flow = new FlowLayout(2 * gridStep, gridStep, row);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    return row;
}

} // namespace

CompareHead::CompareHead(const ReportDefinition &report, QWidget *parent)
    : QWidget(parent),
      m_title(new TextLabel(1.6, QFont::DemiBold)),
      m_swap(new TextButton(tr("Swap"))),
      m_missing(new QWidget),
      m_missingWords(new StatePanel),
      m_scope(new ChoiceButton(tr("Indicators"))),
      m_sort(new ChoiceButton(tr("Sort by"))),
      m_different(new CheckBox(tr("Only clearly different"))),
      m_count(quiet({})),
      m_view(new SegmentedButtons(tr("View")))
{
    m_scope->addChoice(CompareChoices::everything(), tr("All indicators"));
    m_scope->addChoice(CompareChoices::favourites(), tr("My favourites"));
    m_scope->addSeparator();
    for (const SectionDefinition &section : report.sections)
        m_scope->addChoice(section.id, section.title);
    m_sort->addChoice(toKey(CompareChoices::Sort::Report), tr("Order of the report"));
    m_sort->addChoice(toKey(CompareChoices::Sort::Size), tr("Size of difference"));
    m_sort->addChoice(toKey(CompareChoices::Sort::Certainty), tr("Certainty of difference"));
    m_view->addChoice(toKey(CompareChoices::View::List), tr("List"));
    m_view->addChoice(toKey(CompareChoices::View::Profile), tr("Profile"));
    m_swap->setToolTip(tr("Swap the two councils"));

    m_missingWords->setWords(tr("No second council is chosen"),
                             tr("Choose one to see both side by side on every indicator. Until then this page shows the profile of one council."));
    auto *ask = new TextButton(tr("Choose a council to compare with"));
    auto *missing = new QVBoxLayout(m_missing);
    missing->setContentsMargins(0, 0, 0, 0);
    missing->setSpacing(gridStep);
    missing->addWidget(m_missingWords);
    missing->addWidget(ask, 0, Qt::AlignLeft);
    connect(ask, &QPushButton::clicked, this, &CompareHead::secondAsked);

    makeControls();
}

void CompareHead::makeControls()
{
    FlowLayout *names = nullptr;
    QWidget *nameRow = flowing(names);
    m_title->setWordWrap(false);
    names->addWidget(m_title);
    names->addWidget(m_swap);

    FlowLayout *controls = nullptr;
    QWidget *controlRow = flowing(controls);
    m_sortPair = together({quiet(tr("sorted by")), m_sort});
    controls->addWidget(m_view);
    controls->addWidget(m_scope);
    controls->addWidget(m_sortPair);
    controls->addWidget(together({m_different, m_count}));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(nameRow);
    layout->addWidget(m_missing);
    layout->addWidget(controlRow);

    connect(m_swap, &QPushButton::clicked, this, &CompareHead::swapAsked);
    connect(m_scope, &ChoiceButton::chosen, this, [this](const QString &scope) {
        CompareChoices choices = m_choices;
        choices.scope = scope;
        choose(choices);
    });
    connect(m_sort, &ChoiceButton::chosen, this, [this](const QString &key) { choose(m_choices.with(QStringLiteral("sort=") + key)); });
    connect(m_view, &SegmentedButtons::chosen, this, [this](const QString &key) { choose(m_choices.with(QStringLiteral("view=") + key)); });
    connect(m_different, &QCheckBox::clicked, this, [this](bool only) {
        CompareChoices choices = m_choices;
        choices.onlyDifferent = only;
        choose(choices);
    });
}

void CompareHead::choose(CompareChoices choices)
{
    setChoices(choices);
    Q_EMIT chosen(choices);
}

void CompareHead::setNames(const QString &council, const QString &second)
{
    m_title->setText(second.isEmpty() ? council : tr("%1 and %2").arg(council, second));
    const bool alone = second.isEmpty();
    m_missing->setVisible(alone);
    m_swap->setVisible(!alone);
    m_view->setVisible(!alone);
    setChoices(m_choices);
}

QString CompareHead::title() const
{
    return m_title->text();
}

bool CompareHead::knowsScope(const QString &scope) const
{
    return m_scope->has(scope);
}

void CompareHead::setChoices(const CompareChoices &choices)
{
    m_choices = choices;
    m_scope->setCurrent(knowsScope(choices.scope) ? choices.scope : CompareChoices::everything());
    m_sort->setCurrent(toKey(choices.sort));
    m_different->setChecked(choices.onlyDifferent);
    m_view->setCurrent(toKey(choices.view));
    const bool listed = m_missing->isHidden() && choices.view == CompareChoices::View::List;
    m_sortPair->setVisible(listed);
    m_different->parentWidget()->setVisible(listed);
}

void CompareHead::setCount(const QString &words)
{
    m_count->setText(words);
    m_different->setAccessibleDescription(words);
}

void CompareHead::setTheme(const Theme &theme)
{
    m_missingWords->setTheme(theme);
}

} // namespace careatlas
