// SPDX-License-Identifier: GPL-3.0-or-later
// Case studies on the pages: where each stands and what it says of its place, and adding, changing, deleting and saving one's own
// by pointer and keyboard, never without consent.
#include "shelfsamples.h"

#include "ui/report/cardrow.h"
#include "ui/report/sectionpage.h"
#include "ui/shelf/caseblock.h"
#include "ui/shelf/casecard.h"
#include "ui/shelf/casedialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace careatlas;
using namespace Qt::StringLiterals;

class TestCaseBlock : public QObject {
    Q_OBJECT

    std::unique_ptr<samples::ShelfWindow> m_test;

    QList<CaseBlock *> blocks() const { return m_test->window->currentPage()->findChildren<CaseBlock *>(); }
    CaseBlock *block(int index = 0) const { return blocks().at(index); }
    QByteArray file() const { return samples::readFile(m_test->file(u"case-studies.json"_s)); }
    MessageBar *messages() const { return m_test->window->messages(); }
    QStringList titles(int index = 0) const
    {
        QStringList titles;
        for (const CaseCard *card : block(index)->cards())
            titles << card->study().title;
        return titles;
    }

    /// Fills in all but the consent, by the keyboard.
    void type(CaseDialog *dialog, const char *age)
    {
        const auto into = [](QWidget *field, const char *words) {
            field->setFocus();
            QTest::keyClicks(field, QString::fromLatin1(words));
        };
        into(dialog->titleField(), "A ramp, in the end");
        into(dialog->textField(), "He asked for a ramp. It came.");
        into(dialog->placeField(), "Marsh Farm");
        into(dialog->dateField(), "May 2026");
        into(dialog->ageField(), age);
        into(dialog->sourceField(), "Healthwatch Luton");
    }

    void add(int index = 0)
    {
        block(index)->addButton()->click();
        CaseDialog *dialog = block(index)->dialog();
        QVERIFY(dialog);
        type(dialog, "");
        dialog->consent()->setChecked(true);
        dialog->saveButton()->click();
    }

private Q_SLOTS:
    void initTestCase() { loadFonts(); }
    void init()
    {
        m_test = std::make_unique<samples::ShelfWindow>();
        QCOMPARE(m_test->open(u"needs"_s), QString());
        QTRY_COMPARE(block()->cards().size(), std::size_t(2));
    }

    void standWhereTheyFit()
    {
        QCOMPARE(blocks().size(), 2); // working age, older
        QCOMPARE(titles(0), (QStringList{u"Stairs, no lift and a long wait"_s, u"From a bed and breakfast to a home"_s}));
        QCOMPARE(titles(1), QStringList());
        const CaseCard *blind = block()->cards().back();
        QCOMPARE(blind->circumstancesLabel()->text(), u"From Croydon, not from Luton. From June 2021. In their 40s."_s);
        QVERIFY(blind->editButton()->isHidden() && blind->deleteButton()->isHidden());
        QVERIFY(blind->accessibleDescription().contains(u"not from Luton"_s));

        m_test->window->go({}, u"Croydon"_s, {});
        QTRY_COMPARE(blind->circumstancesLabel()->text(), u"Croydon. From June 2021. In their 40s."_s);
        m_test->window->go({}, u"Bedford"_s, {});
        QTRY_COMPARE(blind->circumstancesLabel()->text(), u"From Croydon, not from Luton or Bedford. From June 2021. In their 40s."_s);
        m_test->window->go({}, {}, u"carers"_s);
        QTRY_COMPARE(m_test->window->currentPage()->findChildren<CaseBlock *>().size(), 1);
        QTRY_COMPARE(titles(), QStringList{u"An answer after twenty minutes"_s});
    }

    void notWithoutConsentNorAgainstTheAge()
    {
        block()->addButton()->click();
        CaseDialog *dialog = block()->dialog();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->consent()->isChecked());
        type(dialog, "in his 70s");
        QTest::keyClick(dialog->sourceField(), Qt::Key_Return); // Save
        QVERIFY2(dialog->messages()->text().contains(u"Put it under “Older people”"_s), qPrintable(dialog->messages()->text()));
        dialog->group()->setCurrent(u"older"_s);
        dialog->saveButton()->click();
        QVERIFY2(dialog->messages()->text().contains(u"has agreed"_s), qPrintable(dialog->messages()->text()));
        dialog->ageField()->setText(u"old"_s);
        dialog->saveButton()->click();
        QVERIFY2(dialog->messages()->text().contains(u"not an age"_s), qPrintable(dialog->messages()->text()));
        dialog->ageField()->setText(u"in his 70s"_s);
        QVERIFY(block()->dialog() && file().isEmpty());

        dialog->consent()->setFocus();
        QTest::keyClick(dialog->consent(), Qt::Key_Space);
        dialog->saveButton()->click();
        QTRY_VERIFY(!block()->dialog());
        QCOMPARE(titles(0).size(), 2);
        QCOMPARE(titles(1), QStringList{u"A ramp, in the end"_s});
        QCOMPARE(block(1)->cards().front()->circumstancesLabel()->text(), u"Marsh Farm. May 2026. In their 70s."_s);
        QVERIFY(file().contains("\"consent\": true") && file().contains("E06000032"));

        m_test->window->go(u"Bedford"_s, {}, {}); // it is Luton's
        QTRY_COMPARE(titles(1), QStringList());
    }

    void everyCouncilsIfWished()
    {
        block()->addButton()->click();
        CaseDialog *dialog = block()->dialog();
        QCOMPARE(dialog->council()->current(), u"E06000032"_s);
        type(dialog, "40s");
        dialog->council()->setCurrent(u"all"_s);
        dialog->consent()->setChecked(true);
        dialog->saveButton()->click();
        m_test->window->go(u"Bedford"_s, {}, {});
        QTRY_COMPARE(titles().size(), 3);
    }

    void editedDeletedAndHadBack()
    {
        add();
        QTRY_VERIFY(!block()->dialog());
        QCOMPARE(titles().size(), 3);
        block()->cards()[2]->editButton()->click();
        CaseDialog *dialog = block()->dialog();
        QVERIFY(dialog);
        QCOMPARE(dialog->titleField()->text(), u"A ramp, in the end"_s);
        QVERIFY(dialog->consent()->isChecked());
        dialog->titleField()->setText(u"A ramp"_s);
        QTest::keyClick(dialog, Qt::Key_Escape); // keeps nothing
        QTRY_VERIFY(!block()->dialog());
        QCOMPARE(titles()[2], u"A ramp, in the end"_s);
        block()->cards()[2]->editButton()->click();
        block()->dialog()->titleField()->setText(u"A ramp"_s);
        block()->dialog()->saveButton()->click();
        QCOMPARE(titles()[2], u"A ramp"_s);
        const QByteArray before = file();

        CaseCard *card = block()->cards()[2];
        card->deleteButton()->setFocus();
        QTest::keyClick(card->deleteButton(), Qt::Key_Space);
        QTRY_COMPARE(titles().size(), 2);
        QVERIFY(!file().contains("A ramp"));
        QVERIFY(m_test->window->focusWidget() == block()->addButton());
        QCOMPARE(messages()->text(), u"Deleted “A ramp”."_s);
        messages()->verb()->click();
        QTRY_COMPARE(titles().size(), 3);
        QCOMPARE(file(), before);
    }

    void tabComesHereAfterTheCards()
    {
        add();
        QTRY_COMPARE(titles().size(), 3);
        m_test->window->page()->goToCard(u"disability-age-standardised"_s); // the last of the group
        QTRY_VERIFY(!block()->visibleRegion().isEmpty());
        block()->grab(); // painted, as it is when it comes into view
        block()->cards()[0]->setFocus();
        QList<QWidget *> reached{m_test->window->focusWidget()};
        for (int i = 0; i < 9; ++i) {
            QTest::keyClick(m_test->window->focusWidget(), Qt::Key_Tab);
            reached << m_test->window->focusWidget();
        }
        const auto &cards = block()->cards();
        const QList<QWidget *> wanted{cards[0], cards[0]->inReport(), cards[0]->saveButton(), cards[1], cards[1]->inReport(), cards[1]->saveButton(),
                                      cards[2], cards[2]->inReport(), cards[2]->editButton(), cards[2]->deleteButton()};
        QCOMPARE(reached, wanted);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_test->window->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_test->window->focusWidget(), block()->saveAllButton());
        cards[0]->setFocus();
        QTest::keyClick(cards[0], Qt::Key_Backtab);
        const QWidget *before = m_test->window->focusWidget();
        while (before && !qobject_cast<const CardRow *>(before))
            before = before->parentWidget();
        QVERIFY(before); // something on an indicator's card
    }

    void inTheReportOrNot()
    {
        add();
        QTRY_COMPARE(titles().size(), 3);
        for (int i : {0, 2}) {
            CheckBox *box = block()->cards()[std::size_t(i)]->inReport();
            QVERIFY(box->isChecked());
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
            QVERIFY(!block()->cards()[std::size_t(i)]->study().inReport);
            QVERIFY(box->hasFocus() || m_test->window->focusWidget() == box); // stays where the reader is
        }
        QVERIFY(file().contains("croydon-no-lift") && file().contains("\"inReport\": false"));
        QCOMPARE(m_test->open(u"needs"_s), QString()); // a new start
        QTRY_COMPARE(titles().size(), 3);
        QVERIFY(!block()->cards()[0]->inReport()->isChecked() && block()->cards()[1]->inReport()->isChecked() && !block()->cards()[2]->inReport()->isChecked());
    }

    void savedAsText()
    {
        add();
        QTRY_COMPARE(titles().size(), 3);
        m_test->dialogs.path = m_test->file(u"out.txt"_s);
        block()->cards()[2]->saveButton()->click();
        QCOMPARE(m_test->dialogs.suggested, u"A ramp, in the end.txt"_s);
        QByteArray text = samples::readFile(m_test->dialogs.path);
        QVERIFY(text.startsWith("A ramp, in the end\n") && text.contains("Consent: The person has agreed that this may be shown."));
        QVERIFY(messages()->text().contains(u"out.txt"_s));
        block()->saveAllButton()->click();
        text = samples::readFile(m_test->dialogs.path);
        QCOMPARE(text.count("Consent: "), 4); // the carers' as well
        m_test->dialogs.path = m_test->file(u"no folder/out.txt"_s);
        block()->saveAllButton()->click();
        QVERIFY(messages()->text().contains(u"there is no folder"_s));
    }

    void brokenFileIsSaidAndLeft()
    {
        QVERIFY(samples::writeFile(m_test->file(u"case-studies.json"_s), "{"));
        QCOMPARE(m_test->open(u"needs"_s), QString());
        QTRY_VERIFY(messages()->text().contains(u"case-studies.json holds no list of case studies"_s));
        QTRY_COMPARE(titles().size(), 2); // those built in
        add();
        QVERIFY(block()->dialog()->messages()->text().contains(u"holds no list"_s)); // what was typed is still there
        QCOMPARE(block()->dialog()->titleField()->text(), u"A ramp, in the end"_s);
        block()->cards()[0]->inReport()->click();
        QVERIFY(block()->cards()[0]->inReport()->isChecked()); // as it is kept
        QCOMPARE(file(), "{"_ba);
    }

    void largeTextIsNotCut()
    {
        const QFont before = QApplication::font();
        const auto restore = qScopeGuard([&before] { QApplication::setFont(before); });
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(large);
        QCOMPARE(m_test->open(u"needs"_s), QString());
        QTRY_COMPARE(titles().size(), 2);
        for (const QLabel *label : block()->findChildren<QLabel *>())
            QTRY_VERIFY2(label->height() >= (label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height()), qPrintable(label->text()));
        block()->addButton()->click();
        CaseDialog *dialog = block()->dialog();
        QVERIFY(dialog->height() <= 768 && dialog->width() <= 1366);
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || label->width() >= label->sizeHint().width() || label->wordWrap(), qPrintable(label->text()));
    }
};

QTEST_MAIN(TestCaseBlock)
#include "tst_caseblock.moc"
