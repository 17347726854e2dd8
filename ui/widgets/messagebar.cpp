// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QLabel>

namespace careatlas {

MessageBar::MessageBar(QWidget *parent) : Panel(Kind::Warning, parent), m_label(new QLabel), m_verb(new TextButton), m_close(new BareButton)
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setAutoRaise(true);
    m_verb->setCompact(true);
    connect(m_verb, &QPushButton::clicked, this, [this] {
        hide();
        const auto run = m_run; // which may offer something anew
        run();
    });
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_verb, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showError(const Error &error)
{
    present(error.message, error.detail, Kind::Warning);
}

void MessageBar::showNote(const QString &words)
{
    present(words, QString(), Kind::Note);
}

void MessageBar::offer(const QString &words, const QString &verb, std::function<void()> run)
{
    present(words, QString(), Kind::Note);
    m_run = std::move(run);
    m_verb->setText(verb);
    m_verb->show();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_label->text();
}

void MessageBar::present(const QString &words, const QString &detail, Kind kind)
{
    setKind(kind);
    m_verb->hide();
    m_label->setText(words);
    m_label->setToolTip(detail.toHtmlEscaped());
    setAccessibleName(words);
    show();
}

} // namespace careatlas
