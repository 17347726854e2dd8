// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's own groups: made from what is picked out, named, filled, deleted and had back, kept in their file and followed
// by the page that looks among them.
#include "exploresamples.h"

#include "ui/charts/chartwidget.h"
#include "ui/explore/chartpane.h"
#include "ui/explore/explorehead.h"
#include "ui/explore/groupdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace careatlas;
using namespace Qt::StringLiterals;

class TestGroupDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<samples::ExploreWindow> m_test;

    ExplorePage *page() const { return m_test->page(); }
    GroupDialog *dialog() const { return page()->groupDialog(); }
    QByteArray file() const { return samples::readFile(m_test->folder.filePath(u"groups.csv"_s)); }
    QListWidgetItem *council(const QString &name) const { return dialog()->members()->findItems(name, Qt::MatchExactly).front(); }

    void fromMenu(const QString &words)
    {
        for (QAction *action : page()->head()->group()->menu()->actions())
            if (action->text().startsWith(words))
                return action->trigger();
        QFAIL("There is no such entry");
    }

private Q_SLOTS:
    void initTestCase() { loadFonts(); }
    void init()
    {
        m_test = std::make_unique<samples::ExploreWindow>();
        QCOMPARE(m_test->open(), QString());
        m_test->window->selection().setMarked({samples::code(samples::dorset)});
        fromMenu(u"New group"_s);
        QVERIFY(dialog() && dialog()->isVisible());
    }

    void aGroupOfThosePickedOutIsLookedAmong()
    {
        QVERIFY(!dialog()->isModal());
        QCOMPARE(page()->shown().group.label, u"My group"_s);
        QCOMPARE(page()->head()->group()->current(), u"own:My group"_s);
        QCOMPARE(page()->bars()->chart()->spec().rows.size() > 0, true);
        QVERIFY(file().contains("My group") && file().contains("E06000032") && file().contains("E06000059"));
        QVERIFY(page()->recipe().contains(u"My%20group"_s));
        QVERIFY2(page()->facts().rank.startsWith(u"2nd of 2 in “My group”"_s), qPrintable(page()->facts().rank));
    }

    void aNewNameGoesWithThePage()
    {
        dialog()->name()->setText(u"  Towns &  neighbours "_s);
        Q_EMIT dialog()->name()->editingFinished();
        QCOMPARE(page()->shown().group.label, u"Towns & neighbours"_s);
        QCOMPARE(page()->head()->group()->text(), u"Towns & neighbours"_s);
        QVERIFY(file().contains("Towns & neighbours") && !file().contains("My group"));

        fromMenu(u"New group"_s);
        dialog()->name()->setText(u"towns & neighbours"_s);
        Q_EMIT dialog()->name()->editingFinished();
        QVERIFY(dialog()->messages()->text().contains(u"another group"_s));
        QCOMPARE(dialog()->name()->text(), u"My group"_s);
        dialog()->name()->clear();
        Q_EMIT dialog()->name()->editingFinished();
        QVERIFY(dialog()->messages()->text().contains(u"needs a name"_s));
        QCOMPARE(dialog()->groups()->count(), 2);
    }

    void membersComeAndGo()
    {
        council(u"Hackney"_s)->setCheckState(Qt::Checked);
        QVERIFY(file().contains("E09000012"));
        QVERIFY(page()->shown().group.has(samples::code(samples::hackney)));
        council(u"Dorset"_s)->setCheckState(Qt::Unchecked);
        QVERIFY(!page()->shown().group.has(samples::code(samples::dorset)));
        council(u"Hackney"_s)->setCheckState(Qt::Unchecked);
        council(u"Luton"_s)->setCheckState(Qt::Unchecked); // the last
        QVERIFY(dialog()->messages()->text().contains(u"one council at least"_s));
        QCOMPARE(council(u"Luton"_s)->checkState(), Qt::Checked);
        QVERIFY(page()->shown().group.has(samples::code(samples::luton)));

        dialog()->search()->setText(u"hack"_s);
        QVERIFY(!council(u"Hackney"_s)->isHidden() && council(u"Luton"_s)->isHidden());
        dialog()->search()->clear();
        QVERIFY(!council(u"Luton"_s)->isHidden());
    }

    void whatWasDeletedCanBeHadBack()
    {
        dialog()->deleteButton()->click();
        QCOMPARE(dialog()->groups()->count(), 0);
        QVERIFY(!file().contains("My group"));
        QCOMPARE(page()->shown().group.kind, CouncilGroup::Kind::England);
        QVERIFY(dialog()->messages()->text().contains(u"My group"_s));
        dialog()->messages()->verb()->click();
        QCOMPARE(dialog()->groups()->count(), 1);
        QVERIFY(file().contains("My group"));
        QCOMPARE(page()->shown().group.label, u"My group"_s); // as it was wished for
    }

    void anEmptyStartTakesTheFirstCouncilTicked()
    {
        dialog()->newButton()->click();
        QVERIFY(!dialog()->name()->isEnabled());
        council(u"Bedford"_s)->setCheckState(Qt::Checked);
        QCOMPARE(dialog()->groups()->count(), 2);
        QCOMPARE(dialog()->name()->text(), u"My group 2"_s);
    }
};

QTEST_MAIN(TestGroupDialog)
#include "tst_groupdialog.moc"
