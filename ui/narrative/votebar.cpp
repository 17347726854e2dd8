// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/votebar.h"

#include "ui/voteshelf.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace careatlas {

namespace {

constexpr double scale = 0.85;

TextButton *compactButton(const QString &words)
{
    auto *button = new TextButton(words);
    button->setCompact(true);
    button->setFont(scaledFont(scale));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

BareButton *linkButton(const QString &words)
{
    auto *link = new BareButton;
    link->setLink(true);
    link->setFont(scaledFont(scale));
    link->setText(words);
    link->hide();
    return link;
}

QLineEdit *field(QVBoxLayout *layout, const QString &name)
{
    auto *label = new TextLabel(scale);
    label->setText(name);
    auto *edit = new QLineEdit;
    edit->setFont(scaledFont(scale));
    edit->setAccessibleName(name);
    layout->addWidget(label);
    layout->addWidget(edit);
    return edit;
}

} // namespace

VoteBar::VoteBar(VoteShelf &votes, QWidget *parent)
    : QWidget(parent),
      m_votes(votes),
      m_accurate(compactButton(tr("Accurate"))),
      m_notAccurate(compactButton(tr("Not accurate"))),
      m_words(new TextLabel(scale)),
      m_keep(linkButton(tr("Looked at, keep it"))),
      m_withdraw(linkButton(tr("Withdraw")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    auto *row = new FlowLayout(gridStep, gridStep / 2);
    for (QWidget *button : std::initializer_list<QWidget *>{m_accurate, m_notAccurate, m_keep, m_withdraw})
        row->addWidget(button);
    layout->addWidget(m_words);
    layout->addLayout(row);
    m_words->setSelectable();
    m_words->keepToReadingWidth();
    m_words->hide();
    for (TextButton *button : {m_accurate, m_notAccurate})
        button->setCheckable(true);
    paintIcons();

    connect(m_accurate, &QAbstractButton::clicked, this, [this] {
        closeForm();
        report(m_votes.vote(m_text, Vote::Opinion::Accurate));
    });
    connect(m_notAccurate, &QAbstractButton::clicked, this, &VoteBar::openForm);
    connect(m_keep, &QAbstractButton::clicked, this, [this] { report(m_votes.lookAt(m_text)); });
    connect(m_withdraw, &QAbstractButton::clicked, this, [this] { report(m_votes.withdraw(m_text)); });
    connect(&m_votes, &VoteShelf::changed, this, &VoteBar::refresh);
}

void VoteBar::setText(const TextSpec &text, const QString &subject)
{
    if (text != m_text)
        closeForm();
    m_text = text;
    m_fingerprint = text.fingerprint();
    m_votes.see(text);
    for (QAbstractButton *button : std::initializer_list<QAbstractButton *>{m_accurate, m_notAccurate, m_keep, m_withdraw})
        button->setAccessibleName(tr("%1: %2").arg(button->text(), subject));
    refresh();
}

QString VoteBar::words() const
{
    return m_words->text();
}

void VoteBar::refresh()
{
    const TextKey key = keyOf(m_text);
    const Vote *vote = m_votes.log().standing(key, m_fingerprint);
    const bool against = vote && vote->opinion == Vote::Opinion::NotAccurate;
    m_accurate->setChecked(vote && !against);
    m_notAccurate->setChecked(against || m_form);
    const bool keeps = against && vote->lookedAt.isNull();
    // The focus goes with what it was on, not to the next card.
    const bool leaves = (m_keep->hasFocus() && !keeps) || (m_withdraw->hasFocus() && !vote);
    if (leaves)
        (vote ? static_cast<QWidget *>(m_withdraw) : m_accurate)->setFocus(Qt::OtherFocusReason);
    m_keep->setVisible(keeps);
    m_withdraw->setVisible(vote != nullptr);

    QStringList words;
    if (against) {
        words << (vote->reason.isEmpty() ? tr("You said this is not accurate.") : tr("You said this is not accurate: %1.").arg(vote->reason));
        if (!vote->correction.isEmpty())
            words << tr("It should say: %1").arg(vote->correction);
        words << (keeps ? tr("Reports leave it out until it has been looked at.") : tr("It has been looked at since and is kept."));
    } else if (vote) {
        words << tr("You said this is accurate.");
    } else if (m_votes.log().isLapsed(key, m_fingerprint)) {
        words << tr("Your earlier vote was on other figures.");
    }
    say(words.join(QLatin1Char(' ')));
}

void VoteBar::say(const QString &words)
{
    const bool news = m_words->text() != words && isVisible();
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    if (news && !words.isEmpty() && QAccessible::isActive()) {
        QAccessibleEvent told(m_words, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }
}

void VoteBar::report(const Result<void> &outcome)
{
    if (outcome)
        return; // the shelf has told of the change
    refresh();
    say(tr("Your vote could not be kept. %1").arg(outcome.error().message));
}

void VoteBar::openForm()
{
    m_notAccurate->setChecked(true);
    if (m_form) {
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_form = new QWidget;
    auto *layout = new QVBoxLayout(m_form);
    layout->setContentsMargins(0, gridStep / 2, 0, 0);
    layout->setSpacing(gridStep / 2);
    m_form->setMaximumWidth(readingWidth(scaledFont(1.0)));
    m_form->setAccessibleName(tr("Why this is not accurate"));

    m_reason = new ChoiceButton(tr("What is not accurate"));
    m_reason->setFont(scaledFont(scale));
    for (const QString &reason : {tr("A number is wrong"), tr("A place or a period is wrong"), tr("A comparison is wrong"), tr("It misleads"), tr("Something else")})
        m_reason->addChoice(reason, reason);
    layout->addWidget(m_reason, 0, Qt::AlignLeft);
    m_detail = field(layout, tr("In your own words"));
    m_correction = field(layout, tr("What it should say, if you know"));
    dress(m_detail, Dress::Window);
    dress(m_correction, Dress::Window);

    m_save = compactButton(tr("Save"));
    TextButton *cancel = compactButton(tr("Cancel"));
    auto *row = new QHBoxLayout;
    row->setSpacing(gridStep);
    row->addWidget(m_save);
    row->addWidget(cancel);
    row->addStretch(1);
    layout->addLayout(row);
    this->layout()->addWidget(m_form);
    m_form->show(); // not at the next event: the page is laid out before
    orderTabs(this);

    connect(m_save, &QAbstractButton::clicked, this, &VoteBar::saveForm);
    connect(m_detail, &QLineEdit::returnPressed, this, &VoteBar::saveForm);
    connect(m_correction, &QLineEdit::returnPressed, this, &VoteBar::saveForm);
    const auto leave = [this] {
        m_notAccurate->setFocus(Qt::OtherFocusReason);
        closeForm();
        refresh();
    };
    connect(cancel, &QAbstractButton::clicked, this, leave);
    m_reason->setFocus(Qt::OtherFocusReason);
}

void VoteBar::closeForm()
{
    if (!m_form)
        return;
    m_form->hide();
    m_form->deleteLater(); // one of its own buttons may have asked for it
    m_form = nullptr;
    m_reason = nullptr;
    m_detail = m_correction = nullptr;
    m_save = nullptr;
}

void VoteBar::saveForm()
{
    const QString detail = m_detail->text().simplified();
    const QString reason = detail.isEmpty() ? m_reason->current() : tr("%1: %2").arg(m_reason->current(), detail);
    const auto kept = m_votes.vote(m_text, Vote::Opinion::NotAccurate, reason, m_correction->text());
    if (!kept) {
        report(kept);
        return;
    }
    m_withdraw->setFocus(Qt::OtherFocusReason);
    closeForm();
}

void VoteBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_form) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_notAccurate->setFocus(Qt::OtherFocusReason);
    closeForm();
    refresh();
}

void VoteBar::paintIcons()
{
    const QColor ink = themeOf(this).text;
    m_accurate->setIcon(themedIcon(QStringLiteral("tick"), ink));
    m_notAccurate->setIcon(themedIcon(QStringLiteral("cross"), ink));
}

void VoteBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIcons();
    QWidget::changeEvent(event);
}

} // namespace careatlas
