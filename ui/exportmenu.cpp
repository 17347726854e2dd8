// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exportmenu.h"

#include "ui/widgets/style.h"

#include <QCoreApplication>
#include <QMenu>
#include <QToolButton>

namespace careatlas {

QMenu *addExportMenu(QToolButton *button, const std::function<void(ExportAction)> &run)
{
    const auto say = [](const char *words) { return QCoreApplication::translate("ExportMenu", words); };
    auto *menu = new QMenu(button);
    followWindow(menu);
    menu->addAction(say("Save picture…"), button, [run] { run(ExportAction::SavePicture); });
    menu->addAction(say("Copy picture"), button, [run] { run(ExportAction::CopyPicture); });
    menu->addAction(say("Save figures…"), button, [run] { run(ExportAction::SaveFigures); });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return menu;
}

} // namespace careatlas
