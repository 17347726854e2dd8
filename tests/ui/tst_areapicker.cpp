// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/arealistmodel.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/searchpopup.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace careatlas;

namespace {

Area area(const char *code, const QString &name, AreaType type, const char *region = nullptr)
{
    return {*AreaCode::parse(QString::fromLatin1(code)), name, type, region ? *AreaCode::parse(QString::fromLatin1(region)) : AreaCode(), {}, {}, {}};
}

AreaRegister someAreas()
{
    Area ended = area("E10000006", QStringLiteral("Cumbria"), AreaType::County, "E12000002");
    ended.lastYear = 2022;
    ended.successors = {*AreaCode::parse(QStringLiteral("E06000063")), *AreaCode::parse(QStringLiteral("E06000064"))};
    return AreaRegister({area("E92000001", QStringLiteral("England"), AreaType::Country),
                         area("E12000002", QStringLiteral("North West"), AreaType::Region),
                         area("E12000006", QStringLiteral("East of England"), AreaType::Region),
                         area("E06000032", QStringLiteral("Luton"), AreaType::UnitaryAuthority, "E12000006"),
                         area("E06000055", QStringLiteral("Bedford"), AreaType::UnitaryAuthority, "E12000006"),
                         area("E08000013", QStringLiteral("St. Helens"), AreaType::MetropolitanDistrict, "E12000002"),
                         area("E06000009", QStringLiteral("Blackpool"), AreaType::UnitaryAuthority, "E12000002"),
                         area("E06000063", QStringLiteral("Cumberland"), AreaType::UnitaryAuthority, "E12000002"),
                         area("E06000064", QStringLiteral("Westmorland and Furness"), AreaType::UnitaryAuthority, "E12000002"), ended},
                        {});
}

QStringList texts(const AreaListModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i)
        rows << model.index(i).data().toString();
    return rows;
}

} // namespace

class TestAreaPicker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("found");
        const QString helens = QStringLiteral("St. Helens");
        QTest::newRow("nothing typed") << QString() << helens << true;
        QTest::newRow("start of the name") << QStringLiteral("st") << helens << true;
        QTest::newRow("no full stop") << QStringLiteral("st helens") << helens << true;
        QTest::newRow("a later word") << QStringLiteral("hel") << helens << true;
        QTest::newRow("inside a word") << QStringLiteral("elens") << helens << false;
        QTest::newRow("words in the wrong order") << QStringLiteral("helens st") << helens << false;
        QTest::newRow("case") << QStringLiteral("ST HEL") << helens << true;
        QTest::newRow("accent typed") << QStringLiteral("hélens") << helens << true;
        QTest::newRow("accent in the name") << QStringLiteral("tele") << QStringLiteral("Télford") << false;
        QTest::newRow("plain for an accent") << QStringLiteral("telf") << QStringLiteral("Télford") << true;
        QTest::newRow("apostrophe left out") << QStringLiteral("kings") << QStringLiteral("King’s Lynn") << true;
        QTest::newRow("code") << QStringLiteral("e0800") << helens << true;
        QTest::newRow("another code") << QStringLiteral("E06") << helens << false;
        QTest::newRow("space around") << QStringLiteral("  helens ") << helens << true;
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QFETCH(bool, found);
        QCOMPARE(findsArea(typed, area("E08000013", name, AreaType::MetropolitanDistrict)), found);
    }

    void groupsCouncilsOfTodayByRegion()
    {
        const AreaRegister areas = someAreas();
        AreaListModel model(areas, true);
        QCOMPARE(texts(model), QStringList({QStringLiteral("None"), QStringLiteral("East of England"), QStringLiteral("Bedford"), QStringLiteral("Luton"),
                                            QStringLiteral("North West"), QStringLiteral("Blackpool"), QStringLiteral("Cumberland"),
                                            QStringLiteral("St. Helens"), QStringLiteral("Westmorland and Furness")}));
        QVERIFY(!model.flags(model.index(1)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(model.flags(model.index(2)).testFlag(Qt::ItemIsSelectable));
        model.setFilter(QStringLiteral("bl"));
        QCOMPARE(texts(model), QStringList({QStringLiteral("North West"), QStringLiteral("Blackpool")}));
        model.setFilter(QStringLiteral("zz"));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.selectableFrom(0, 1), -1);
    }

    void aCouncilOfThePastIsFoundBesideAnother()
    {
        const AreaRegister areas = someAreas();
        AreaListModel model(areas, true);
        model.setFilter(QStringLiteral("cum"));
        QCOMPARE(texts(model), QStringList({QStringLiteral("North West"), QStringLiteral("Cumberland"), QStringLiteral("Councils of the past"),
                                            QStringLiteral("Cumbria (until 2023)")}));
        const QModelIndex past = model.index(3);
        QCOMPARE(past.data(SearchListModel::DetailRole).toString(), QStringLiteral("followed by Cumberland and Westmorland and Furness"));
        QVERIFY(past.flags().testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.keyAt(3), QStringLiteral("E10000006"));
    }

    void aCouncilOfThePastFindsThoseThatFollowed()
    {
        const AreaRegister areas = someAreas();
        AreaListModel model(areas, false);
        model.setFilter(QStringLiteral("cumbria"));
        QCOMPARE(texts(model), QStringList({QStringLiteral("North West"), QStringLiteral("Cumberland"), QStringLiteral("Westmorland and Furness")}));
        QCOMPARE(model.index(1).data(SearchListModel::DetailRole).toString(), QStringLiteral("followed Cumbria"));
    }

    void aCouncilOfThePastSaysUntilWhen()
    {
        const AreaRegister areas = someAreas();
        AreaPicker picker(areas, QStringLiteral("Compare with"), true);
        picker.show();
        picker.setArea(*AreaCode::parse(QStringLiteral("E10000006")));
        QCOMPARE(picker.text(), QStringLiteral("Cumbria (until 2023)"));
        QCOMPARE(picker.accessibleName(), QStringLiteral("Compare with: Cumbria (until 2023)"));
        QSignalSpy chosen(&picker, &AreaPicker::chosen);
        picker.openPopup();
        QTest::keyClicks(picker.popup()->line(), QStringLiteral("cumbria"));
        QTest::keyClick(picker.popup()->line(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<AreaCode>().toString(), QStringLiteral("E10000006"));
    }

    void aNameTypedAndEnterChooses()
    {
        const AreaRegister areas = someAreas();
        AreaPicker picker(areas, QStringLiteral("Council"), false);
        picker.show();
        QSignalSpy chosen(&picker, &AreaPicker::chosen);
        QTest::keyClick(&picker, Qt::Key_Down);
        QVERIFY(picker.popup()->isVisible());
        QTest::keyClicks(picker.popup()->line(), QStringLiteral("st h"));
        QTest::keyClick(picker.popup()->line(), Qt::Key_Return);
        QVERIFY(!picker.popup()->isVisible());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<AreaCode>().toString(), QStringLiteral("E08000013"));
    }

    void arrowsPassOverHeadings()
    {
        const AreaRegister areas = someAreas();
        AreaPicker picker(areas, QStringLiteral("Compare with"), true);
        picker.show();
        picker.setArea(*AreaCode::parse(QStringLiteral("E06000032")));
        picker.openPopup();
        QListView *list = picker.popup()->list();
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Luton"));
        QTest::keyClick(picker.popup()->line(), Qt::Key_Down);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Blackpool"));
        QTest::keyClick(picker.popup()->line(), Qt::Key_Up);
        QTest::keyClick(picker.popup()->line(), Qt::Key_Up);
        QTest::keyClick(picker.popup()->line(), Qt::Key_Up);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("None"));
        QTest::keyClick(picker.popup()->line(), Qt::Key_Up);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("None"));

        QSignalSpy chosen(&picker, &AreaPicker::chosen);
        QTest::keyClick(picker.popup()->line(), Qt::Key_Enter);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen.first().first().value<AreaCode>().isEmpty());
    }

    void escapeChoosesNothing()
    {
        const AreaRegister areas = someAreas();
        AreaPicker picker(areas, QStringLiteral("Council"), false);
        picker.show();
        QSignalSpy chosen(&picker, &AreaPicker::chosen);
        picker.openPopup();
        QTest::keyClicks(picker.popup()->line(), QStringLiteral("no such place"));
        QTest::keyClick(picker.popup()->line(), Qt::Key_Return);
        QVERIFY(picker.popup()->isVisible());
        QTest::keyClick(picker.popup()->line(), Qt::Key_Escape);
        QVERIFY(!picker.popup()->isVisible());
        QCOMPARE(chosen.size(), 0);
    }

    void saysWhatItIs()
    {
        const AreaRegister areas = someAreas();
        AreaPicker picker(areas, QStringLiteral("Council"), false);
        QCOMPARE(picker.accessibleName(), QStringLiteral("Council: Choose a council"));
        picker.setArea(*AreaCode::parse(QStringLiteral("E06000032")));
        QCOMPARE(picker.accessibleName(), QStringLiteral("Council: Luton"));
    }
};

QTEST_MAIN(TestAreaPicker)
#include "tst_areapicker.moc"
