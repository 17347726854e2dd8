// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialogs.h"

#include "ui/widgets/style.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <array>

namespace careatlas {

namespace {

struct PaperSize {
    const char *name;
    QSizeF millimetres;
};
const std::array paperSizes{
    PaperSize{QT_TRANSLATE_NOOP("Dialogs", "Half a page, 120 × 80 mm"), {120, 80}},
    PaperSize{QT_TRANSLATE_NOOP("Dialogs", "Width of a page, 160 × 100 mm"), {160, 100}},
    PaperSize{QT_TRANSLATE_NOOP("Dialogs", "Slide, 254 × 143 mm"), {254, 143}},
};

QString say(const char *words)
{
    return QCoreApplication::translate("Dialogs", words);
}

QSpinBox *millimetreBox(double value, int minimum, const QString &name)
{
    auto *box = new QSpinBox;
    box->setRange(minimum, 420);
    box->setSuffix(QStringLiteral(" mm"));
    box->setValue(qRound(value));
    box->setAccessibleName(name);
    return box;
}

} // namespace

QFileDialog *QtDialogs::fileDialog(QWidget *parent, const QString &title, const QString &filter, std::function<void(QString)> answer)
{
    if (m_folder.isEmpty())
        m_folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent, title, m_folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    followWindow(dialog);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [this, answer = std::move(answer)](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        answer(path);
    });
    return dialog;
}

void QtDialogs::askSaveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                            std::function<void(QString)> answer)
{
    QFileDialog *dialog = fileDialog(parent, title, filter, std::move(answer));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QFileInfo(suggestedName).suffix());
    dialog->selectFile(suggestedName);
    dialog->open();
}

void QtDialogs::askOpenFile(QWidget *parent, const QString &title, const QString &filter, std::function<void(QString)> answer)
{
    QFileDialog *dialog = fileDialog(parent, title, filter, std::move(answer));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->open();
}

bool QtDialogs::openOutside(const QUrl &what)
{
    return QDesktopServices::openUrl(what);
}

void QtDialogs::askPicture(QWidget *parent, const PictureWishes &last, std::function<void(PictureWishes)> answer)
{
    auto *dialog = new QDialog(parent);
    followWindow(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(say(QT_TRANSLATE_NOOP("Dialogs", "Save picture")));

    auto *size = new QComboBox;
    size->setAccessibleName(say(QT_TRANSLATE_NOOP("Dialogs", "Size")));
    auto *width = millimetreBox(last.millimetres.width(), 80, say(QT_TRANSLATE_NOOP("Dialogs", "Width in millimetres")));
    auto *height = millimetreBox(last.millimetres.height(), 50, say(QT_TRANSLATE_NOOP("Dialogs", "Height in millimetres")));
    for (const PaperSize &paper : paperSizes)
        size->addItem(say(paper.name));
    size->addItem(say(QT_TRANSLATE_NOOP("Dialogs", "Own size")));
    const auto showChoice = [=] {
        int index = static_cast<int>(paperSizes.size());
        for (std::size_t i = 0; i < paperSizes.size(); ++i)
            if (paperSizes[i].millimetres == QSizeF(width->value(), height->value()))
                index = static_cast<int>(i);
        size->setCurrentIndex(index);
    };
    showChoice();
    QObject::connect(size, &QComboBox::activated, dialog, [=](int index) {
        if (index >= static_cast<int>(paperSizes.size()))
            return;
        const QSizeF paper = paperSizes[static_cast<std::size_t>(index)].millimetres;
        const QSignalBlocker quietWidth(width);
        const QSignalBlocker quietHeight(height);
        width->setValue(qRound(paper.width()));
        height->setValue(qRound(paper.height()));
    });
    QObject::connect(width, &QSpinBox::valueChanged, dialog, showChoice);
    QObject::connect(height, &QSpinBox::valueChanged, dialog, showChoice);

    auto *note = new QLabel(say(QT_TRANSLATE_NOOP("Dialogs", "300 dots an inch on white, with title, source and licence in the picture.")));
    note->setWordWrap(true);
    note->setProperty("look", QStringLiteral("quiet"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(say(QT_TRANSLATE_NOOP("Dialogs", "Choose file…")), QDialogButtonBox::AcceptRole);
    plainButtons(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent, [=] {
        PictureWishes wishes = last;
        wishes.millimetres = QSizeF(width->value(), height->value());
        answer(wishes);
    });

    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(say(QT_TRANSLATE_NOOP("Dialogs", "Size")), size);
    form->addRow(say(QT_TRANSLATE_NOOP("Dialogs", "Width")), width);
    form->addRow(say(QT_TRANSLATE_NOOP("Dialogs", "Height")), height);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addWidget(buttons);
    dialog->open();
}

} // namespace careatlas
