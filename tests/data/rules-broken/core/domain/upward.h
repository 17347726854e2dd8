// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspec.h"
#include "app/main.h"
#include "core/store/database.h"
#include "../support/result.h"
#include <QtGui/QColor>
#include <QPainter>
#include <QSqlQuery>
#include "core/support/result.h" // allowed
