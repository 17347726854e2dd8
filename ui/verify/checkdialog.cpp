// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/checkdialog.h"

#include "core/store/storethread.h"
#include "ui/selection.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

namespace careatlas {

namespace {

/// What the store's thread is asked for.
struct Answer {
    CheckedText checked;
    QString fault; ///< why it could not be read, in a sentence
};

Answer checkText(const IndicatorStore &store, const TextQuestion &question, const QString &text)
{
    const auto subjects = everySubject(store, question);
    if (!subjects)
        return {{}, subjects.error().message};
    return {Verifier(store.areas(), *subjects, &store).check(text), {}};
}

QLabel *headOf(const QString &words, QWidget *field)
{
    auto *label = new QLabel(words);
    label->setBuddy(field);
    field->setAccessibleName(words);
    return label;
}

/// "Contradicted", with a sign that tells the three apart where colours do not.
QString wordOf(CheckedClaim::Finding finding)
{
    switch (finding) {
    case CheckedClaim::Finding::Supported:
        return CheckDialog::tr("✓ Supported");
    case CheckedClaim::Finding::Contradicted:
        return CheckDialog::tr("✗ Contradicted");
    case CheckedClaim::Finding::NotFound:
        break;
    }
    return CheckDialog::tr("? Not found");
}

QString lineOf(const CheckedClaim &claim)
{
    QString line = QStringLiteral("%1: “%2”").arg(wordOf(claim.finding), claim.found);
    if (!claim.reason.isEmpty())
        line += QStringLiteral(". ") + claim.reason;
    else if (claim.fact && !claim.fact->shown.isEmpty())
        line += QStringLiteral(". ") + CheckDialog::tr("%1, %2.").arg(claim.fact->shown, claim.fact->period.isNull() ? claim.fact->areaName : CheckDialog::tr("%1 in %2").arg(claim.fact->areaName, claim.fact->period.label()));
    if (claim.fact && !claim.fact->formula.isEmpty())
        line += QLatin1Char(' ') + claim.fact->formula;
    if (claim.fact && !claim.fact->source.isEmpty())
        line += QLatin1Char(' ') + CheckDialog::tr("Source: %1.").arg(claim.fact->source);
    return line;
}

} // namespace

CheckDialog::CheckDialog(StoreThread &store, const Selection &selection, QWidget *parent)
    : QDialog(parent),
      m_store(store),
      m_selection(selection),
      m_input(new QPlainTextEdit),
      m_check(new TextButton(tr("Check"))),
      m_busy(new BusyLine),
      m_outcome(new TextLabel),
      m_marked(new QTextBrowser),
      m_claims(new QListWidget)
{
    followWindow(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Check a text"));
    m_input->setPlaceholderText(tr("Paste or type a text about the council that is shown"));
    m_input->setTabChangesFocus(true);
    m_marked->setOpenLinks(false);
    m_marked->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_claims->setWordWrap(true);
    m_claims->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_outcome->setText(tr("Each number, name, period and comparison is held against the figures of the store."));

    auto *left = new QVBoxLayout;
    left->setSpacing(gridStep);
    left->addWidget(headOf(tr("Text"), m_input));
    left->addWidget(m_input, 1);
    left->addWidget(m_check, 0, Qt::AlignLeft);
    auto *right = new QVBoxLayout;
    right->setSpacing(gridStep);
    right->addWidget(headOf(tr("Marked text"), m_marked));
    right->addWidget(m_marked, 2);
    right->addWidget(headOf(tr("Claims"), m_claims));
    right->addWidget(m_claims, 3);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(2 * gridStep);
    halves->addLayout(left, 2);
    halves->addLayout(right, 3);
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    plainButtons(close);
    close->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    whole->setSpacing(gridStep);
    whole->addWidget(m_busy);
    whole->addLayout(halves, 1);
    whole->addWidget(m_outcome);
    whole->addWidget(close);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 32);

    connect(close, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_check, &QPushButton::clicked, this, &CheckDialog::check);
    connect(m_claims, &QListWidget::currentRowChanged, this, &CheckDialog::pointAt);
    // Another council has other figures.
    connect(&m_selection, &Selection::changed, this, [this] {
        if (!m_text.isEmpty())
            check();
    });
}

QString CheckDialog::outcome() const
{
    return m_outcome->text();
}

void CheckDialog::check()
{
    const QString text = m_input->toPlainText();
    if (text.trimmed().isEmpty() || m_selection.council().isEmpty()) {
        m_outcome->setText(text.trimmed().isEmpty() ? tr("There is no text to check yet.") : tr("Choose a council first."));
        return;
    }
    m_busy->start();
    m_outcome->setText(tr("Reading…"));
    const int asked = ++m_asked;
    const TextQuestion question{m_selection.council(), m_selection.second()};
    m_store.request<Answer>(
        this, [question, text](const IndicatorStore &store) { return checkText(store, question, text); },
        [this, asked, text](const Answer &answer) {
            if (asked != m_asked)
                return;
            m_busy->stop();
            if (answer.fault.isEmpty())
                show(text, answer.checked);
            else
                m_outcome->setText(answer.fault);
            Q_EMIT checked();
        });
}

void CheckDialog::show(const QString &text, const CheckedText &checked)
{
    m_text = text;
    m_checked = checked;
    mark();
    m_claims->clear();
    int faults = 0;
    for (const CheckedClaim &claim : m_checked.claims) {
        m_claims->addItem(lineOf(claim));
        faults += claim.finding == CheckedClaim::Finding::Supported ? 0 : 1;
    }
    const int held = static_cast<int>(m_checked.claims.size());
    m_outcome->setText(held == 0 ? tr("Nothing was found in the text that could be checked.")
                       : faults == 0 ? tr("All %1 claims are supported by the store.").arg(held)
                                     : tr("%1 of %2 claims are not supported by the store.").arg(faults).arg(held));
    for (int i = 0; i < held; ++i)
        if (m_checked.claims[static_cast<std::size_t>(i)].finding != CheckedClaim::Finding::Supported) {
            m_claims->setCurrentRow(i);
            break;
        }
}

/// Underlined quietly where the store supports it; else by a line of its own kind and colour, with what is right or the word for it behind.
void CheckDialog::mark()
{
    const Theme &theme = themeOf(this);
    m_marked->clear();
    QTextCursor cursor(m_marked->document());
    const QTextCharFormat plain;
    int done = 0;
    for (const CheckedClaim &claim : m_checked.claims) {
        if (claim.at.start < done)
            continue;
        cursor.insertText(m_text.mid(done, claim.at.start - done), plain);
        QTextCharFormat format;
        QString note;
        switch (claim.finding) {
        case CheckedClaim::Finding::Supported:
            format.setUnderlineStyle(QTextCharFormat::DotLine);
            format.setUnderlineColor(theme.quietText);
            break;
        case CheckedClaim::Finding::Contradicted:
            format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            format.setUnderlineColor(theme.worse);
            format.setForeground(theme.worse);
            format.setFontWeight(QFont::DemiBold);
            note = claim.expected.isEmpty() ? tr(" [contradicted]") : tr(" [store: %1]").arg(claim.expected);
            break;
        case CheckedClaim::Finding::NotFound:
            format.setUnderlineStyle(QTextCharFormat::DashUnderline);
            format.setUnderlineColor(theme.similar);
            format.setForeground(theme.similar);
            note = tr(" [not found]");
            break;
        }
        cursor.insertText(claim.found, format);
        if (!note.isEmpty()) {
            format.setFontUnderline(false);
            format.setUnderlineStyle(QTextCharFormat::NoUnderline);
            cursor.insertText(note, format);
        }
        done = claim.at.end;
    }
    cursor.insertText(m_text.mid(done), plain);
    m_marked->moveCursor(QTextCursor::Start);
}

/// Selects the claim in the text that was pasted, where the reader will mend it.
void CheckDialog::pointAt(int claim)
{
    if (claim < 0 || claim >= static_cast<int>(m_checked.claims.size()) || m_input->toPlainText() != m_text)
        return;
    const TextStretch at = m_checked.claims[static_cast<std::size_t>(claim)].at;
    QTextCursor cursor(m_input->document());
    cursor.setPosition(at.start);
    cursor.setPosition(at.end, QTextCursor::KeepAnchor);
    m_input->setTextCursor(cursor);
    m_input->ensureCursorVisible();
}

} // namespace careatlas
