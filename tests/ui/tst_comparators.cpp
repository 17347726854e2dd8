// SPDX-License-Identifier: GPL-3.0-or-later
// What a council is held against, chosen in the header: published figures without asking the store again, similar councils and
// the reader's own groups, and what comes back on the next start.
#include "core/store/storethread.h"
#include "ui/mainwindow.h"
#include "ui/report/cardrow.h"
#include "ui/report/sectionpage.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/headerbar.h"
#include "ui/widgets/segmentedbuttons.h"

#include <QAction>
#include <QFile>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace careatlas;

class TestComparators : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder; ///< of a store whose own groups are the test's
    std::unique_ptr<StoreThread> m_store;
    std::optional<ReportContents> m_contents;
    QtDialogs m_dialogs;

    std::unique_ptr<MainWindow> windowOn(const QString &area, const QString &second, QSettings *settings = nullptr)
    {
        auto made = std::make_unique<MainWindow>(*m_store, *m_contents, m_dialogs, settings);
        made->resize(1366, 768);
        made->show();
        made->go(area, second, QStringLiteral("quality"));
        if (!QTest::qWaitFor([&] { return made->page() && made->page()->isSettled(); }, 20000))
            qWarning("The page did not settle");
        return made;
    }

    static QString comparison(const MainWindow &window, std::size_t card = 0)
    {
        return window.page()->rows().front()->contents()[card].facts.comparison;
    }

    static bool further(const MainWindow &window, const QString &name)
    {
        for (QAction *action : window.header()->comparators()->further()->menu()->actions())
            if (action->text() == name) {
                action->trigger();
                return true;
            }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        const QString path = m_folder.filePath(QStringLiteral("careatlas.sqlite"));
        QVERIFY(QFile::link(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"), path));
        QFile groups(OwnGroups::fileBeside(path));
        QVERIFY(groups.open(QIODevice::WriteOnly));
        groups.write("group,area_code,area_name\nOur family,E06000032,Luton\nOur family,E06000055,Bedford\nOur family,E06000039,Slough\n");
        groups.close();
        m_store = std::make_unique<StoreThread>(path);
        m_store->request<Result<ReportContents>>(this, loadContents, [this](Result<ReportContents> contents) {
            if (contents)
                m_contents = *std::move(contents);
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_contents.has_value(), 20000);
    }

    void cleanupTestCase() { m_store.reset(); }

    void publishedOnesNeedNoStore()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {});
        QVERIFY(comparison(*made).contains(QStringLiteral("England ")));
        made->header()->comparators()->button(QStringLiteral("region"))->click();
        QVERIFY(comparison(*made).contains(QStringLiteral("East of England ")));
        QVERIFY(further(*made, QStringLiteral("Mean of councils")));
        QVERIFY(comparison(*made).contains(QStringLiteral("the mean of councils, ")));
        QCOMPARE(made->header()->comparators()->further()->text(), QStringLiteral("Mean of councils"));
        QVERIFY(made->header()->comparators()->further()->isChecked());
        QVERIFY(further(*made, QStringLiteral("England, pooled")));
        QVERIFY(comparison(*made).startsWith(QStringLiteral("England, pooled")));
        made->header()->comparators()->button(QStringLiteral("england"))->click();
        QCOMPARE(made->header()->comparators()->further()->text(), QStringLiteral("More"));
        QVERIFY(!made->header()->comparators()->further()->isChecked());
    }

    void groupsThatNobodyAskedForDrawNothingAnew()
    {
        MainWindow made(*m_store, *m_contents, m_dialogs, nullptr);
        QSignalSpy settled(&made, &MainWindow::pageSettled);
        made.show();
        made.go(QStringLiteral("Luton"), {}, QStringLiteral("quality"));
        QTRY_COMPARE(made.header()->comparators()->further()->menu()->actions().size(), 3); // the groups have come
        QVERIFY(made.page()->isSettled());
        QCOMPARE(settled.size(), 1);
    }

    void similarCouncilsAreOfEachCouncil()
    {
        const auto made = windowOn(QStringLiteral("Luton"), QStringLiteral("Rutland"));
        made->header()->comparators()->button(QStringLiteral("similar"))->click();
        QTRY_VERIFY(made->page()->isSettled() && comparison(*made).contains(QStringLiteral("the median of 15 similar councils, ")));
        const auto &contents = made->page()->rows().front()->contents();
        QCOMPARE(contents.size(), std::size_t(2));
        QVERIFY(contents[1].facts.comparison.contains(QStringLiteral("the median of 15 similar councils, ")));
        QVERIFY(contents[0].facts.peers != contents[1].facts.peers);
        QVERIFY(!contents[0].facts.peers.contains(QStringLiteral("Luton")));
    }

    void aCouncilLikeNoOtherSaysSo()
    {
        const auto made = windowOn(QStringLiteral("City of London"), {});
        made->header()->comparators()->button(QStringLiteral("similar"))->click();
        QTRY_VERIFY(made->page()->isSettled() && comparison(*made) == QStringLiteral("Similar councils: no figure"));
    }

    void ownGroupsComeBack()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        {
            const auto made = windowOn(QStringLiteral("Luton"), {}, &settings);
            QTRY_VERIFY(further(*made, QStringLiteral("Our family")));
            QTRY_VERIFY(made->page()->isSettled() && comparison(*made).contains(QStringLiteral("the median of Our family, ")));
            QCOMPARE(made->page()->rows().front()->contents().front().facts.peers.join(QLatin1Char(' ')), QStringLiteral("Bedford Slough"));
            made->close();
        }
        QCOMPARE(readMemory(settings).comparator, QStringLiteral("group"));
        QCOMPARE(readMemory(settings).ownGroup, QStringLiteral("Our family"));
        {
            const auto again = windowOn({}, {}, &settings);
            QCOMPARE(again->selection().comparator(), Comparator::OwnGroup);
            QTRY_VERIFY(again->page()->isSettled() && comparison(*again).contains(QStringLiteral("the median of Our family, ")));
            QTRY_COMPARE(again->header()->comparators()->further()->text(), QStringLiteral("Our family"));
        }
        // One that is no more.
        WindowMemory memory = readMemory(settings);
        memory.ownGroup = QStringLiteral("Gone");
        writeMemory(settings, memory);
        const auto strange = windowOn({}, {}, &settings);
        QTRY_COMPARE(strange->selection().comparator(), Comparator::England);
        QTRY_VERIFY(strange->page()->isSettled() && comparison(*strange).contains(QStringLiteral("England ")));
    }

    void goingBackComesToTheGroup()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {});
        QTRY_VERIFY(further(*made, QStringLiteral("Our family")));
        QTRY_VERIFY(made->page()->isSettled());
        made->header()->comparators()->button(QStringLiteral("england"))->click();
        QTRY_VERIFY(comparison(*made).contains(QStringLiteral("England ")));
        QTest::qWait(0); // the history takes a place when all of a change is done
        made->goBack();
        QTRY_COMPARE(made->selection().ownGroup(), QStringLiteral("Our family"));
    }

    void fitsOneRowOfALaptopAndBreaksWhole()
    {
        // Of the regions this has the longest name.
        const auto made = windowOn(QStringLiteral("Sheffield"), QStringLiteral("Rotherham"));
        const auto *header = made->header();
        QTRY_VERIFY(header->comparators()->isVisible());
        QTRY_VERIFY(header->height() < 2 * header->councilPicker()->height());
        made->resize(1100, 768);
        QTRY_VERIFY(header->width() <= 1100);
        std::vector<const QAbstractButton *> choices{header->comparators()->further()};
        for (const char *key : {"region", "england", "similar"})
            choices.push_back(header->comparators()->button(QString::fromLatin1(key)));
        for (const QAbstractButton *choice : choices) {
            QVERIFY2(choice->width() >= choice->sizeHint().width(), qPrintable(choice->text()));
            QVERIFY2(header->rect().contains(QRect(choice->mapTo(header, QPoint()), choice->size())), qPrintable(choice->text()));
        }
    }

    void theMenuOpensByKeyboard()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {});
        TextButton *more = made->header()->comparators()->further();
        more->setFocus();
        // Qt's menu comes back when something in it has been chosen.
        QTimer::singleShot(0, more->menu(), [menu = more->menu()] {
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::keyClick(more, Qt::Key_Space);
        QTRY_COMPARE(made->selection().comparator(), Comparator::EnglandPooled);
    }
};

QTEST_MAIN(TestComparators)
#include "tst_comparators.moc"
