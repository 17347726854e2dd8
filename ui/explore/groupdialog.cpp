// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/groupdialog.h"

#include "core/domain/format.h"
#include "ui/groupshelf.h"
#include "ui/widgets/arealistmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace careatlas {

namespace {

QLabel *labelFor(const QString &words, QWidget *field)
{
    auto *label = new QLabel(words);
    label->setBuddy(field);
    field->setAccessibleName(words);
    return label;
}

} // namespace

GroupDialog::GroupDialog(GroupShelf &shelf, const AreaRegister &areas, QWidget *parent)
    : QDialog(parent),
      m_shelf(shelf),
      m_areas(areas),
      m_messages(new MessageBar),
      m_groups(new QListWidget),
      m_new(new TextButton(tr("New group"))),
      m_delete(new TextButton(tr("Delete group"))),
      m_name(new QLineEdit),
      m_count(new TextLabel(0.85, QFont::Normal, TextLabel::Tone::Quiet)),
      m_search(new QLineEdit),
      m_members(new QListWidget)
{
    followWindow(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Own groups of councils"));
    m_search->setPlaceholderText(tr("Type a name to find it"));
    m_search->setClearButtonEnabled(true);

    auto *left = new QVBoxLayout;
    left->setSpacing(gridStep);
    left->addWidget(labelFor(tr("Groups"), m_groups));
    left->addWidget(m_groups, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridStep);
    buttons->addWidget(m_new);
    buttons->addWidget(m_delete);
    left->addLayout(buttons);
    auto *right = new QVBoxLayout;
    right->setSpacing(gridStep);
    right->addWidget(labelFor(tr("Name"), m_name));
    right->addWidget(m_name);
    right->addWidget(labelFor(tr("Councils in it"), m_members));
    right->addWidget(m_search);
    right->addWidget(m_members, 1);
    right->addWidget(m_count);
    m_search->setAccessibleName(tr("Find a council"));
    auto *lists = new QHBoxLayout;
    lists->setSpacing(2 * gridStep);
    lists->addLayout(left, 2);
    lists->addLayout(right, 3);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    plainButtons(close);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    whole->setSpacing(2 * gridStep);
    whole->addWidget(m_messages);
    whole->addLayout(lists, 1);
    whole->addWidget(close);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 28);

    for (const Area &area : m_areas.currentCouncils()) {
        auto *item = new QListWidgetItem(area.name, m_members);
        item->setData(Qt::UserRole, area.code.toString());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_groups, &QListWidget::currentRowChanged, this, &GroupDialog::showCurrent);
    connect(m_new, &QPushButton::clicked, this, [this] { addGroup({}); });
    connect(m_delete, &QPushButton::clicked, this, &GroupDialog::remove);
    connect(m_name, &QLineEdit::editingFinished, this, &GroupDialog::rename);
    connect(m_search, &QLineEdit::textChanged, this, &GroupDialog::showSearch);
    connect(m_members, &QListWidget::itemChanged, this, &GroupDialog::takeMember);
    showGroups(0);
}

int GroupDialog::current() const
{
    return m_groups->currentRow();
}

bool GroupDialog::keep(const std::vector<CouncilGroup> &groups)
{
    if (const auto kept = m_shelf.setOwn(groups); !kept) {
        m_messages->showError(kept.error());
        return false;
    }
    return true;
}

QString GroupDialog::freeName() const
{
    const auto &own = m_shelf.own();
    for (int number = 1;; ++number) {
        const QString name = number == 1 ? tr("My group") : tr("My group %1").arg(number);
        if (std::none_of(own.begin(), own.end(), [&name](const CouncilGroup &group) { return group.label == name; }))
            return name;
    }
}

void GroupDialog::addGroup(const std::vector<AreaCode> &members)
{
    if (members.empty()) {
        m_messages->showNote(tr("Tick the councils of the new group."));
        m_groups->setCurrentRow(-1);
        showCurrent();
        m_search->setFocus(Qt::OtherFocusReason);
        return;
    }
    std::vector<CouncilGroup> groups = m_shelf.own();
    groups.push_back({CouncilGroup::Kind::Own, freeName(), members});
    if (!keep(groups))
        return;
    const QString name = groups.back().label;
    showGroups(static_cast<int>(groups.size()) - 1);
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
    Q_EMIT made(GroupShelf::keyOf(name));
}

void GroupDialog::showGroups(int current)
{
    m_filling = true;
    m_groups->clear();
    for (const CouncilGroup &group : m_shelf.own())
        m_groups->addItem(group.label);
    m_filling = false;
    m_groups->setCurrentRow(std::min(current, m_groups->count() - 1));
    showCurrent();
}

void GroupDialog::showCurrent()
{
    if (m_filling)
        return;
    m_filling = true;
    const bool any = current() >= 0;
    const CouncilGroup group = any ? m_shelf.own()[static_cast<std::size_t>(current())] : CouncilGroup();
    m_name->setText(group.label);
    m_name->setEnabled(any);
    m_delete->setEnabled(any);
    for (int i = 0; i < m_members->count(); ++i) {
        QListWidgetItem *item = m_members->item(i);
        const Area *area = m_areas.find(item->data(Qt::UserRole).toString());
        item->setCheckState(area && group.has(area->code) ? Qt::Checked : Qt::Unchecked);
    }
    m_count->setText(group.members.size() == 1 ? tr("1 council") : tr("%1 councils").arg(formatCount(static_cast<double>(group.members.size()))));
    m_filling = false;
}

void GroupDialog::showSearch()
{
    for (int i = 0; i < m_members->count(); ++i) {
        QListWidgetItem *item = m_members->item(i);
        const Area *area = m_areas.find(item->data(Qt::UserRole).toString());
        item->setHidden(area && !findsArea(m_search->text(), *area));
    }
}

void GroupDialog::rename()
{
    const int index = current();
    const QString name = m_name->text().simplified();
    if (m_filling || index < 0)
        return;
    std::vector<CouncilGroup> groups = m_shelf.own();
    const QString before = groups[static_cast<std::size_t>(index)].label;
    if (name == before)
        return;
    const bool taken = std::any_of(groups.begin(), groups.end(), [&name](const CouncilGroup &group) { return group.label.compare(name, Qt::CaseInsensitive) == 0; });
    if (name.isEmpty() || (taken && name.compare(before, Qt::CaseInsensitive) != 0)) {
        m_messages->showError({Error::Code::BadValue, name.isEmpty() ? tr("A group needs a name.") : tr("There is another group called “%1”. Choose another name.").arg(name), {}});
        m_name->setText(before);
        return;
    }
    groups[static_cast<std::size_t>(index)].label = name;
    // Whoever looks among the group goes with it to its new name.
    if (keep(groups)) {
        Q_EMIT renamed(GroupShelf::keyOf(before), GroupShelf::keyOf(name));
        showGroups(index);
    }
}

void GroupDialog::remove()
{
    const int index = current();
    if (index < 0)
        return;
    std::vector<CouncilGroup> groups = m_shelf.own();
    const CouncilGroup gone = groups[static_cast<std::size_t>(index)];
    groups.erase(groups.begin() + index);
    if (!keep(groups))
        return;
    showGroups(index);
    m_messages->offer(tr("Deleted “%1”.").arg(gone.label), tr("Undo"), [this, gone, index] {
        std::vector<CouncilGroup> restored = m_shelf.own();
        restored.insert(restored.begin() + std::min<std::ptrdiff_t>(index, static_cast<std::ptrdiff_t>(restored.size())), gone);
        if (keep(restored))
            showGroups(index);
    });
}

void GroupDialog::takeMember(const QListWidgetItem *item)
{
    if (m_filling)
        return;
    const Area *area = m_areas.find(item->data(Qt::UserRole).toString());
    if (!area)
        return;
    const bool wanted = item->checkState() == Qt::Checked;
    if (current() < 0) { // the first of a new group
        if (wanted)
            addGroup({area->code});
        return;
    }
    std::vector<CouncilGroup> groups = m_shelf.own();
    CouncilGroup &group = groups[static_cast<std::size_t>(current())];
    if (wanted)
        group.members.push_back(area->code);
    else
        std::erase(group.members, area->code);
    if (group.members.empty())
        m_messages->showError({Error::Code::BadValue, tr("A group needs one council at least. To be rid of it, delete the group."), {}});
    else
        keep(groups);
    showCurrent();
}

} // namespace careatlas
