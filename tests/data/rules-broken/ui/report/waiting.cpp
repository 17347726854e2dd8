// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main.h"
#include <QChartView>
#include <QtCharts/QBarSet>
void wait(Dialog &dialog, QLineSeries *series)
{
    QCoreApplication::processEvents();
    QEventLoop loop;
    dialog.exec();
    QMessageBox::question(nullptr, title, text);
    future.then(this, [] {});
    QSqlQuery query;
    QNetworkAccessManager network;
}
