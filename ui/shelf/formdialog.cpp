// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/formdialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace careatlas {

FormDialog::FormDialog(const QString &title, QWidget *parent)
    : QDialog(parent), m_messages(new MessageBar), m_fields(new QWidget), m_column(new QVBoxLayout(m_fields)), m_save(new TextButton(tr("Save")))
{
    followWindow(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_column->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_column->setSpacing(gridStep / 2);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_fields);
    scroll->viewport()->setAutoFillBackground(false); // the dialog's own shows
    m_fields->setAutoFillBackground(false);
    auto *cancel = new TextButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(2 * gridStep, 0, 2 * gridStep, 2 * gridStep);
    buttons->setSpacing(gridStep);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(2 * gridStep);
    whole->addWidget(m_messages);
    whole->addWidget(scroll, 1);
    whole->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const auto kept = keep(); !kept)
            m_messages->showError(kept.error());
        else
            accept();
    });
}

void FormDialog::addFields(const std::vector<Field> &fields)
{
    auto *row = new QWidget;
    auto *columns = new ColumnLayout(fontMetrics().averageCharWidth() * 22, static_cast<int>(fields.size()), 2 * gridStep, row);
    for (const Field &one : fields) {
        auto *pair = new QWidget;
        auto *layout = new QVBoxLayout(pair);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(gridStep / 2);
        auto *label = new QLabel(one.words);
        label->setBuddy(one.field);
        if (one.field->accessibleName().isEmpty())
            one.field->setAccessibleName(one.words);
        layout->addWidget(label);
        layout->addWidget(one.field);
        columns->addWidget(pair);
    }
    addWidget(row);
}

void FormDialog::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
    m_column->addSpacing(gridStep);
}

void FormDialog::settle()
{
    m_column->addStretch(1);
    const QSize room = screen()->availableGeometry().size() * 9 / 10;
    const int width = std::min(readingWidth(font()) + 6 * gridStep, room.width());
    const int fields = m_fields->hasHeightForWidth() ? m_fields->heightForWidth(width) : m_fields->sizeHint().height();
    resize(width, std::min(fields + fontMetrics().height() + 10 * gridStep, room.height()));
}

} // namespace careatlas
