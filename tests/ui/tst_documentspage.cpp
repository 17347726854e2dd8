// SPDX-License-Identifier: GPL-3.0-or-later
// The Documents tab: what a council's shelf shows, attaching by choice and by drop, addresses, links to pages and cards, removal
// and undo, and what is said when something cannot be done.
#include "shelfsamples.h"

#include "ui/report/cardnotes.h"
#include "ui/report/cardrow.h"
#include "ui/report/sectionhead.h"
#include "ui/report/sectionpage.h"
#include "ui/shelf/councildocuments.h"
#include "ui/shelf/documentlinks.h"
#include "ui/shelf/documentrow.h"
#include "ui/shelf/documentspage.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>

using namespace careatlas;
using namespace Qt::StringLiterals;

class TestDocumentsPage : public QObject {
    Q_OBJECT

    std::unique_ptr<samples::ShelfWindow> m_test;

    DocumentsPage *page() const { return qobject_cast<DocumentsPage *>(m_test->window->currentPage()); }
    CouncilDocuments *shelf(std::size_t index = 0) const { return page()->shelves()[index]; }
    MessageBar *messages() const { return m_test->window->messages(); }
    QByteArray index() const { return samples::readFile(m_test->file(u"documents.csv"_s)); }
    QStringList titles(std::size_t which = 0) const
    {
        QStringList titles;
        for (const DocumentRow *row : shelf(which)->rows())
            titles << row->document().title;
        return titles;
    }
    DocumentRow *row(const QString &title) const
    {
        for (DocumentRow *one : shelf()->rows())
            if (one->document().title == title)
                return one;
        return nullptr;
    }
    QString source(const QString &name, const QByteArray &content) const
    {
        const QString path = m_test->file(u"from/"_s + name);
        return samples::writeFile(path, content) ? path : QString();
    }
    static QListWidgetItem *linkItem(const DocumentDialog *dialog, const QString &words) { return dialog->links()->findItems(words, Qt::MatchStartsWith).value(0); }

    void drop(const QStringList &files, const QPointF &at)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(page(), &event);
    }

private Q_SLOTS:
    void initTestCase() { loadFonts(); }
    void init()
    {
        m_test = std::make_unique<samples::ShelfWindow>();
        QCOMPARE(m_test->open(u"documents"_s), QString());
        QCOMPARE(titles().size(), 3);
    }

    void showsWhatTheCouncilLists()
    {
        QCOMPARE(titles(), (QStringList{u"Adult social care strategy"_s, u"Market Position Statement"_s, u"Local account or annual report"_s}));
        for (const DocumentRow *one : shelf()->rows()) {
            QVERIFY(one->openButton()->isHidden() && one->removeButton()->isHidden());
            QVERIFY(!one->attachButton()->isHidden() && !one->addressButton()->isHidden());
            QVERIFY(one->accessibleDescription().contains(u"Luton Council. No file or address yet"_s));
        }
        shelf()->copyButton()->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Documents of Luton\n\nAdult social care strategy (strategy)\nLuton Council."_s));

        m_test->window->go(u"Bedford"_s, u"Luton"_s, {});
        QTRY_VERIFY(shelf(1)->isVisible());
        QCOMPARE(titles(0), QStringList());
        QCOMPARE(titles(1).size(), 3);
        m_test->window->selection().setSecond({});
        QTRY_VERIFY(!shelf(1)->isVisible());
    }

    void attachesTheFileOfAnEntry()
    {
        const QByteArray content(5 << 20, 'x');
        m_test->dialogs.path = source(u"ASC Strategy.pdf"_s, content);
        row(u"Adult social care strategy"_s)->attachButton()->click();
        DocumentDialog *dialog = shelf()->dialog();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->titleField()->text(), u"Adult social care strategy"_s);
        dialog->saveButton()->click();
        QVERIFY(page()->copyingLine()->isVisible());
        QTRY_VERIFY(!page()->copyingLine()->isVisible());
        QCOMPARE(titles().size(), 3); // it took the place of the entry
        const LocalDocument kept = row(u"Adult social care strategy"_s)->document();
        QCOMPARE(kept.file, u"E06000032/ASC Strategy.pdf"_s);
        QCOMPARE(samples::readFile(m_test->file(u"documents/"_s + kept.file)), content);
        QVERIFY(index().contains("ASC Strategy.pdf"));
        row(kept.title)->openButton()->click();
        QCOMPARE(m_test->dialogs.opened, QList{QUrl::fromLocalFile(m_test->file(u"documents/E06000032/ASC Strategy.pdf"_s))});

        m_test->dialogs.opens = false;
        row(kept.title)->openButton()->click();
        QVERIFY(messages()->text().contains(u"No program on this computer opens"_s));
        QVERIFY(QFile::remove(m_test->file(u"documents/"_s + kept.file)));
        row(kept.title)->openButton()->click();
        QVERIFY(messages()->text().contains(u"is not there any more"_s));
        QCOMPARE(m_test->dialogs.opened.size(), 2);
    }

    void droppedFilesAreAttachedWhereTheyFall()
    {
        m_test->window->go({}, u"Bedford"_s, {});
        QTRY_VERIFY(shelf(1)->isVisible());
        QTRY_VERIFY(shelf(1)->height() > 20);
        const QString file = source(u"Plan 2026.odt"_s, "plan");
        drop({file, file}, {200, 200});
        QVERIFY(messages()->text().contains(u"one file at a time"_s));
        drop({file}, QPointF(shelf(1)->mapTo(page(), QPoint(20, 20))));
        QVERIFY(!shelf(0)->dialog() && shelf(1)->dialog());
        QCOMPARE(shelf(1)->dialog()->titleField()->text(), u"Plan 2026"_s);
        QTest::keyClick(shelf(1)->dialog()->titleField(), Qt::Key_Return);
        QTRY_COMPARE(titles(1), QStringList{u"Plan 2026"_s});
        QVERIFY(QFile::exists(m_test->file(u"documents/E06000055/Plan 2026.odt"_s)));
        QCOMPARE(titles(0).size(), 3);
    }

    void whatFailsIsSaid()
    {
        m_test->dialogs.path = m_test->file(u"not there.pdf"_s);
        shelf()->attachButton()->click();
        shelf()->dialog()->saveButton()->click();
        QTRY_VERIFY2(messages()->text().contains(u"There is no file"_s), qPrintable(messages()->text()));
        QTRY_VERIFY(!page()->copyingLine()->isVisible());
        QCOMPARE(titles().size(), 3);
        QVERIFY(index().isEmpty());
    }

    void stoppedCopyLeavesNothing()
    {
        m_test->dialogs.path = source(u"Large.pdf"_s, "x");
        QFile large(m_test->dialogs.path);
        QVERIFY(large.resize(qint64(200) << 20));
        shelf()->attachButton()->click();
        shelf()->dialog()->saveButton()->click();
        page()->stopButton()->click();
        m_test->dialogs.path = source(u"Small.pdf"_s, "x");
        shelf()->attachButton()->click(); // one at a time
        QTRY_VERIFY(shelf()->dialog());
        QTRY_VERIFY(!page()->copyingLine()->isVisible());
        QCOMPARE(messages()->text(), u"Stopped. “Large” has not been attached."_s);
        QCOMPARE(titles().size(), 3);
        QVERIFY(QDir(m_test->file(u"documents/E06000032"_s)).entryList(QDir::Files | QDir::Hidden).isEmpty());
        shelf()->dialog()->saveButton()->click();
        QTRY_COMPARE(titles().size(), 4);
    }

    void closingStopsTheCopy()
    {
        m_test->dialogs.path = source(u"Large.pdf"_s, "x");
        QFile large(m_test->dialogs.path);
        QVERIFY(large.resize(qint64(200) << 20));
        shelf()->attachButton()->click();
        shelf()->dialog()->saveButton()->click();
        m_test->window.reset();
        QVERIFY(QDir(m_test->file(u"documents/E06000032"_s)).entryList(QDir::Files | QDir::Hidden).isEmpty());
        QVERIFY(index().isEmpty());
    }

    void addressesAreChecked()
    {
        shelf()->addressButton()->click();
        DocumentDialog *dialog = shelf()->dialog();
        QVERIFY(dialog->addressField()->hasFocus() || dialog->focusWidget() == dialog->addressField());
        dialog->saveButton()->click();
        QVERIFY(dialog->messages()->text().contains(u"needs a title"_s));
        dialog->titleField()->setText(u"Commissioning plan"_s);
        dialog->saveButton()->click();
        QVERIFY(dialog->messages()->text().contains(u"address"_s));
        dialog->addressField()->setText(u"file:///etc/passwd"_s);
        dialog->saveButton()->click();
        QVERIFY(dialog->messages()->text().contains(u"not an address of a web page"_s));
        dialog->addressField()->setText(u"www.luton.gov.uk/plan"_s);
        dialog->kind()->setCurrent(u"strategy"_s);
        dialog->saveButton()->click();
        QTRY_VERIFY(!shelf()->dialog());
        QCOMPARE(titles()[1], u"Commissioning plan"_s); // among the strategies
        QVERIFY(m_test->dialogs.opened.isEmpty()); // not before the reader presses
        row(u"Commissioning plan"_s)->openButton()->click();
        QCOMPARE(m_test->dialogs.opened, QList{QUrl(u"https://www.luton.gov.uk/plan"_s)});
    }

    void removedAndHadBack()
    {
        m_test->dialogs.path = source(u"Plan.pdf"_s, "plan");
        shelf()->attachButton()->click();
        shelf()->dialog()->saveButton()->click();
        QTRY_COMPARE(titles().size(), 4);
        row(u"Plan"_s)->removeButton()->setFocus();
        QTest::keyClick(row(u"Plan"_s)->removeButton(), Qt::Key_Space);
        QTRY_COMPARE(titles().size(), 3);
        QVERIFY(m_test->window->focusWidget() == shelf()->attachButton());
        QVERIFY(!QFile::exists(m_test->file(u"documents/E06000032/Plan.pdf"_s)));
        QCOMPARE(messages()->text(), u"Removed “Plan”. Its copy is deleted when Care Atlas is next started."_s);
        messages()->verb()->click();
        QTRY_COMPARE(titles().size(), 4);
        QCOMPARE(samples::readFile(m_test->file(u"documents/E06000032/Plan.pdf"_s)), "plan"_ba);
    }

    void linkedDocumentsAreNamedWhereTheyBelong()
    {
        row(u"Market Position Statement"_s)->linkButton()->click();
        DocumentDialog *dialog = shelf()->dialog();
        QVERIFY(dialog->focusWidget() == dialog->search());
        QCOMPARE(linkItem(dialog, u"Section: Care providers"_s)->checkState(), Qt::Checked);
        QTest::keyClicks(dialog->search(), u"beds"_s);
        QVERIFY(linkItem(dialog, u"Section: Care providers"_s)->isHidden());
        QListWidgetItem *beds = linkItem(dialog, u"Care home beds"_s);
        QVERIFY(beds && !beds->isHidden());
        dialog->links()->setCurrentItem(beds);
        dialog->links()->setFocus();
        QTest::keyClick(dialog->links(), Qt::Key_Space);
        QCOMPARE(beds->checkState(), Qt::Checked);
        dialog->saveButton()->click();
        QTRY_VERIFY(row(u"Market Position Statement"_s)->links()->text().contains(u"Care providers; Care home beds"_s));

        m_test->window->go({}, {}, u"providers"_s);
        QTRY_VERIFY(m_test->window->page() && m_test->window->page()->isSettled());
        auto *head = m_test->window->page()->findChild<SectionHead *>();
        QTRY_COMPARE(head->findChild<DocumentLinks *>()->text(), u"See: Market Position Statement"_s);
        CardRow *card = nullptr;
        for (CardRow *one : m_test->window->page()->rows())
            if (one->indicator() == u"care-home-beds"_s)
                card = one;
        QVERIFY(card);
        card->build();
        DocumentLinks *link = card->cards().front()->notes()->documents();
        QVERIFY(!link->isHidden());
        QCOMPARE(link->text(), u"See: Market Position Statement"_s);
        link->click();
        QTRY_VERIFY(page() && page()->isSettled());
        QTRY_VERIFY(m_test->window->focusWidget() == row(u"Market Position Statement"_s));

        m_test->window->go(u"Bedford"_s, {}, u"providers"_s); // it is Luton's
        QTRY_VERIFY(m_test->window->page()->isSettled());
        QTRY_VERIFY(head->findChild<DocumentLinks *>()->isHidden());
    }

    void aBrokenIndexIsSaidAndLeft()
    {
        QVERIFY(samples::writeFile(m_test->file(u"documents.csv"_s), "id,council\n"));
        QCOMPARE(m_test->open(u"documents"_s), QString());
        QVERIFY2(messages()->text().contains(u"documents.csv has no column"_s), qPrintable(messages()->text()));
        QCOMPARE(titles().size(), 3);
        m_test->dialogs.path = source(u"Plan.pdf"_s, "plan");
        shelf()->attachButton()->click();
        messages()->hide();
        shelf()->dialog()->saveButton()->click();
        QTRY_VERIFY(messages()->text().contains(u"documents.csv has no column"_s));
        QCOMPARE(index(), "id,council\n"_ba);
        QVERIFY(!QFile::exists(m_test->file(u"documents/E06000032/Plan.pdf"_s)));
    }

    void largeTextIsNotCut()
    {
        const QFont before = QApplication::font();
        const auto restore = qScopeGuard([&before] { QApplication::setFont(before); });
        QFont large = before;
        large.setPointSizeF(before.pointSizeF() * 2);
        QApplication::setFont(large);
        QCOMPARE(m_test->open(u"documents"_s, u"Luton"_s, u"Bedford"_s), QString());
        for (const QLabel *label : page()->findChildren<QLabel *>())
            if (label->isVisible())
                QTRY_VERIFY2(label->height() >= (label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height()), qPrintable(label->text()));
        shelf()->addressButton()->click();
        QVERIFY(shelf()->dialog()->height() <= 768 && shelf()->dialog()->width() <= 1366);
    }
};

QTEST_MAIN(TestDocumentsPage)
#include "tst_documentspage.moc"
