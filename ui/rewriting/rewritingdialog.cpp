// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewriting/rewritingdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace careatlas {

namespace {

TextLabel *labelFor(const QString &words, QWidget *field)
{
    auto *label = new TextLabel;
    label->setWordWrap(false);
    label->setText(words);
    label->setBuddy(field);
    field->setAccessibleName(words);
    return label;
}

} // namespace

RewritingDialog::RewritingDialog(const RewritingChoice &choice, QWidget *parent)
    : QDialog(parent),
      m_messages(new MessageBar),
      m_on(new CheckBox(tr("Reword texts with my own language model"))),
      m_address(new QLineEdit(choice.address)),
      m_where(new Panel(Panel::Kind::Note)),
      m_whereWords(new TextLabel),
      m_model(new QLineEdit(choice.model)),
      m_test(new TextButton(tr("Test"))),
      m_models(new QListWidget),
      m_save(new TextButton(tr("Save")))
{
    followWindow(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rewriting"));
    m_on->setChecked(choice.on);
    m_address->setPlaceholderText(ModelAddress::byDefault());
    m_models->setAccessibleName(tr("Models of this server"));
    m_models->hide();

    auto *about = new TextLabel;
    about->setText(tr("A language model can make the texts read more smoothly. Its text is shown, and marked, only when every figure, name and period in it "
                      "has been checked against the store. Otherwise the built-in text stays and says why.\n\n"
                      "You need a program that serves a model. The usual addresses are\n"
                      "http://127.0.0.1:8080 for llama.cpp,\n"
                      "http://127.0.0.1:11434 for Ollama."));
    auto *where = new QVBoxLayout(m_where);
    where->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    where->addWidget(m_whereWords);

    auto *fields = new QGridLayout;
    fields->setSpacing(gridStep);
    fields->addWidget(labelFor(tr("Address"), m_address), 0, 0);
    fields->addWidget(m_address, 0, 1);
    fields->addWidget(m_test, 0, 2);
    fields->addWidget(labelFor(tr("Model"), m_model), 1, 0);
    fields->addWidget(m_model, 1, 1, 1, 2);
    fields->addWidget(m_models, 2, 1, 1, 2);
    fields->setColumnStretch(1, 1);

    auto *cancel = new TextButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridStep);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    m_test->setAutoDefault(false);
    cancel->setAutoDefault(false);
    m_save->setDefault(true);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    whole->setSpacing(2 * gridStep);
    whole->addWidget(about);
    whole->addWidget(m_on);
    whole->addLayout(fields);
    whole->addWidget(m_where);
    whole->addWidget(m_messages);
    whole->addLayout(buttons);
    for (QWidget *words : {static_cast<QWidget *>(about), static_cast<QWidget *>(m_where), static_cast<QWidget *>(m_messages)})
        words->setFixedWidth(readingWidth(font()));
    whole->setSizeConstraint(QLayout::SetFixedSize); // as high as what it says

    connect(m_address, &QLineEdit::textChanged, this, &RewritingDialog::showWhere);
    connect(m_test, &QPushButton::clicked, this, &RewritingDialog::test);
    connect(m_models, &QListWidget::currentTextChanged, m_model, &QLineEdit::setText);
    connect(m_save, &QPushButton::clicked, this, &RewritingDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    showWhere();
}

QString RewritingDialog::whereWords() const
{
    return m_whereWords->text();
}

void RewritingDialog::showWhere()
{
    // What was asked and found was of another address.
    m_client.cancel();
    m_messages->hide();
    m_models->hide();
    const Result<ModelAddress> address = ModelAddress::of(m_address->text());
    const QString words = address ? address->whereTextsGo() : address.error().message;
    m_where->setKind(!address || !address->isThisComputer() ? Panel::Kind::Warning : Panel::Kind::Note);
    m_whereWords->setText(words);
    m_address->setAccessibleDescription(words);
}

void RewritingDialog::test()
{
    const Result<ModelAddress> address = ModelAddress::of(m_address->text());
    if (!address) {
        m_messages->showError(address.error());
        return;
    }
    m_client.cancel();
    m_messages->showNote(tr("Asking %1 for its models.").arg(address->host()));
    m_client.listModels(*address, this, [this](const Result<QStringList> &models) { showModels(models); });
}

void RewritingDialog::showModels(const Result<QStringList> &models)
{
    m_models->setVisible(models.has_value());
    if (!models) {
        m_messages->showError(models.error());
        return;
    }
    const QString before = m_model->text().trimmed();
    const int known = static_cast<int>(models->indexOf(before));
    m_models->clear();
    m_models->addItems(*models);
    m_models->setFixedHeight(m_models->sizeHintForRow(0) * std::clamp(static_cast<int>(models->size()), 2, 6) + 2 * m_models->frameWidth() + 2);
    if (before.isEmpty() || known >= 0)
        m_models->setCurrentRow(std::max(known, 0));
    const QString found = models->size() == 1 ? tr("The server answers and has one model.") : tr("The server answers and has %1 models.").arg(models->size());
    m_messages->showNote(before.isEmpty() || known >= 0 ? found : tr("%1 “%2” is not among them.").arg(found, before));
}

void RewritingDialog::save()
{
    const RewritingChoice choice{m_on->isChecked(), m_address->text().trimmed(), m_model->text().trimmed()};
    const Result<ModelAddress> address = ModelAddress::of(choice.address);
    if (choice.on && !address) {
        m_messages->showError(address.error());
        m_address->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (choice.on && choice.model.isEmpty()) {
        m_messages->showError({Error::Code::BadValue, tr("Name a model. “Test” lists those that the server has."), {}});
        m_model->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT chosen(choice);
    accept();
}

} // namespace careatlas
