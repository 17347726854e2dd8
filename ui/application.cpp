// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/application.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QStyleFactory>

namespace careatlas {

void settleApplication()
{
    QApplication::setOrganizationName(QStringLiteral("careatlas"));
    QApplication::setApplicationName(QStringLiteral("careatlas"));
    QApplication::setApplicationDisplayName(QStringLiteral("Care Atlas"));
    QApplication::setApplicationVersion(QStringLiteral(CAREATLAS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.careatlas.CareAtlas"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/careatlas/icons/careatlas.svg")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

} // namespace careatlas
