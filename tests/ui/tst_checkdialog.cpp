// SPDX-License-Identifier: GPL-3.0-or-later
// Checking a text in the window: from the menu's command, by keyboard, for the council that is shown, and again when it changes.
#include "exploresamples.h"

#include "ui/verify/checkdialog.h"
#include "ui/widgets/buttons.h"

#include <QAction>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextBrowser>

using namespace careatlas;
using namespace Qt::StringLiterals;

class TestCheckDialog : public QObject {
    Q_OBJECT

    std::unique_ptr<samples::ExploreWindow> m_test;

    CheckDialog *dialog() const { return m_test->window->findChild<CheckDialog *>(); }

    void checkText(const QString &text)
    {
        dialog()->input()->setPlainText(text);
        QSignalSpy done(dialog(), &CheckDialog::checked);
        QTest::mouseClick(dialog()->checkButton(), Qt::LeftButton);
        QVERIFY(done.wait());
    }

private Q_SLOTS:
    void initTestCase() { loadFonts(); }
    void init()
    {
        m_test = std::make_unique<samples::ExploreWindow>();
        QCOMPARE(m_test->open(), QString());
        for (QAction *action : m_test->window->actions())
            if (action->shortcut() == QKeySequence(u"Ctrl+Shift+T"_s))
                action->trigger();
        QVERIFY(dialog() && dialog()->isVisible());
    }

    void anEmptyFieldSaysSo()
    {
        QTest::mouseClick(dialog()->checkButton(), Qt::LeftButton);
        QVERIFY(dialog()->outcome().contains(u"no text"_s));
    }

    void whatIsWrongIsMarkedWithTheRightValue()
    {
        checkText(u"Satisfaction in Luton was 65.4% in 2023-24."_s);
        QVERIFY2(dialog()->marked()->toPlainText().contains(u"65.4% [store: 58.1%]"_s), qPrintable(dialog()->marked()->toPlainText()));
        QVERIFY2(dialog()->outcome().startsWith(u"1 of "_s), qPrintable(dialog()->outcome()));
        // The list starts at what is wrong, and points at it in the text that is to be mended.
        QVERIFY2(dialog()->claims()->currentItem()->text().contains(u"Contradicted: “65.4%”"_s), qPrintable(dialog()->claims()->currentItem()->text()));
        QCOMPARE(dialog()->input()->textCursor().selectedText(), u"65.4%"_s);
        dialog()->claims()->setFocus();
        QTest::keyClick(dialog()->claims(), Qt::Key_Home);
        QCOMPARE(dialog()->input()->textCursor().selectedText(), u"Luton"_s);
    }

    void whatIsRightPasses()
    {
        checkText(u"Satisfaction in Luton was 58.1% in 2023-24."_s);
        QVERIFY2(dialog()->outcome().startsWith(u"All "_s), qPrintable(dialog()->outcome()));
        QVERIFY(dialog()->marked()->toPlainText() == dialog()->input()->toPlainText());
    }

    void anotherCouncilIsCheckedAnew()
    {
        checkText(u"Satisfaction was 58.1% in 2023-24."_s);
        QVERIFY(dialog()->outcome().startsWith(u"All "_s));
        QSignalSpy done(dialog(), &CheckDialog::checked);
        m_test->window->selection().setCouncil(samples::code(samples::bedford));
        QVERIFY(done.wait());
        QVERIFY2(dialog()->marked()->toPlainText().contains(u"[store: 65.0%]"_s), qPrintable(dialog()->marked()->toPlainText()));
    }
};

QTEST_MAIN(TestCheckDialog)
#include "tst_checkdialog.moc"
