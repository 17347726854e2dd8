// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class TextFaultsTest : public QObject { Q_OBJECT };
QTEST_APPLESS_MAIN(TextFaultsTest)
#include "tst_textfaults.moc"
