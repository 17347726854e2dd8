// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history.h"

#include <QTest>

using namespace careatlas;

namespace {
Visit at(const QString &tab, const QString &recipe = QString())
{
    Visit place;
    place.tab = tab;
    place.recipe = recipe;
    return place;
}
} // namespace

class TestHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsWithNowhereToGo()
    {
        const History history;
        QVERIFY(!history.canGoBack());
        QVERIFY(!history.canGoForward());
    }

    void goesBackAndForward()
    {
        History history;
        for (const char *tab : {"overview", "carers", "explore"})
            history.visit(at(QString::fromLatin1(tab)));
        QCOMPARE(history.back().tab, QStringLiteral("carers"));
        QCOMPARE(history.back().tab, QStringLiteral("overview"));
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward().tab, QStringLiteral("carers"));
        QVERIFY(history.canGoForward());
    }

    void arrivingWhereOneIsChangesNothing()
    {
        History history;
        history.visit(at(QStringLiteral("carers")));
        history.visit(at(QStringLiteral("finances")));
        history.back();
        history.visit(at(QStringLiteral("carers")));
        QVERIFY(history.canGoForward());
        history.visit(at(QStringLiteral("explore"), QStringLiteral("indicator=population")));
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back().tab, QStringLiteral("carers"));
    }

    void forgetsTheOldestOfManyPlaces()
    {
        History history;
        for (int i = 0; i < 150; ++i)
            history.visit(at(QStringLiteral("explore"), QString::number(i)));
        int steps = 0;
        QString last;
        while (history.canGoBack()) {
            last = history.back().recipe;
            ++steps;
        }
        QCOMPARE(steps, 99);
        QCOMPARE(last, QStringLiteral("50"));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
