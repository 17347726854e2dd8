// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace careatlas;

namespace {
AreaCode code(const char *text)
{
    return *AreaCode::parse(QString::fromLatin1(text));
}
} // namespace

class TestSelection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsEmptyAgainstEngland()
    {
        const Selection selection;
        QVERIFY(selection.council().isEmpty());
        QVERIFY(selection.second().isEmpty());
        QCOMPARE(selection.comparator(), Comparator::England);
    }

    void tellsOfEachChangeOnce()
    {
        Selection selection;
        QSignalSpy changed(&selection, &Selection::changed);
        selection.setCouncil(code("E06000032"));
        selection.setCouncil(code("E06000032"));
        QCOMPARE(changed.size(), 1);
        selection.setSecond(code("E06000055"));
        selection.setSecond(code("E06000055"));
        QCOMPARE(changed.size(), 2);
        selection.setComparator(Comparator::Region);
        selection.setComparator(Comparator::Region);
        QCOMPARE(changed.size(), 3);
        selection.setComparator(Comparator::OwnGroup, QStringLiteral("Ours"));
        selection.setComparator(Comparator::OwnGroup, QStringLiteral("Theirs"));
        selection.setComparator(Comparator::OwnGroup, QStringLiteral("Theirs"));
        QCOMPARE(changed.size(), 5);
        QCOMPARE(selection.ownGroup(), QStringLiteral("Theirs"));
        selection.setComparator(Comparator::England);
        QVERIFY(selection.ownGroup().isEmpty());
    }

    void swapsInOneChange()
    {
        Selection selection;
        selection.setCouncil(code("E06000032"));
        QSignalSpy changed(&selection, &Selection::changed);
        selection.swap();
        QCOMPARE(changed.size(), 0);
        QCOMPARE(selection.council(), code("E06000032"));
        selection.setSecond(code("E06000055"));
        selection.swap();
        QCOMPARE(changed.size(), 2);
        QCOMPARE(selection.council(), code("E06000055"));
        QCOMPARE(selection.second(), code("E06000032"));
    }

    void aCouncilNeverStandsBesideItself()
    {
        Selection selection;
        selection.setCouncil(code("E06000032"));
        selection.setSecond(code("E06000032"));
        QVERIFY(selection.second().isEmpty());

        selection.setSecond(code("E06000055"));
        QSignalSpy changed(&selection, &Selection::changed);
        selection.setCouncil(code("E06000055"));
        QVERIFY(selection.second().isEmpty());
        QCOMPARE(changed.size(), 1);
    }

    void picksCouncilsOutAndLetsThemGo()
    {
        Selection selection;
        QSignalSpy changed(&selection, &Selection::changed);
        QSignalSpy marked(&selection, &Selection::markedChanged);
        selection.toggleMarked(code("E06000032"));
        selection.toggleMarked(code("E06000055"));
        selection.toggleMarked(code("E06000032"));
        QCOMPARE(selection.marked(), std::vector{code("E06000055")});
        QCOMPARE(marked.size(), 3);
        selection.setMarked({code("E06000055")});
        QCOMPARE(marked.size(), 3);
        QCOMPARE(changed.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
