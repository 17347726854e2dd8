// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of rewriting: it says where texts go as an address is typed, its test asks only for the models' names, and nothing is
// switched on that cannot work.
#include "modelserver.h"

#include "ui/rewriting/rewritingdialog.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/style.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::ModelServer;

class TestRewritingDialog : public QObject {
    Q_OBJECT

    ModelServer m_server;
    QWidget m_window;
    QPointer<RewritingDialog> m_dialog;

    void open(const RewritingChoice &choice)
    {
        m_dialog = new RewritingDialog(choice, &m_window);
        m_dialog->open();
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        m_window.show();
    }
    void init()
    {
        m_server.requests.clear();
        m_server.answer = [](QTcpSocket *socket, const ModelServer::Request &) { ModelServer::send(socket, R"({"data":[{"id":"small"},{"id":"large"}]})"); };
        open({});
    }
    void cleanup() { delete m_dialog; }

    void itIsOffAndAsksNobodyUntilTold()
    {
        QVERIFY(!m_dialog->onBox()->isChecked());
        QCOMPARE(m_dialog->address()->text(), u"http://127.0.0.1:8080"_s);
        QCOMPARE(m_dialog->whereWords(), u"Texts stay on this computer."_s);
        QVERIFY(m_dialog->models()->isHidden());
        m_dialog->address()->setText(m_server.address());
        m_dialog->onBox()->click();
        QTest::keyClicks(m_dialog->model(), u"small"_s);
        m_dialog->saveButton()->click();
        QVERIFY(m_server.requests.empty());
    }

    void itSaysWhereTextsGo()
    {
        m_dialog->address()->setText(u"http://ai.example.org:8080"_s);
        QCOMPARE(m_dialog->whereWords(), u"Texts leave this computer: each one that is reworded is sent to ai.example.org:8080, unencrypted."_s);
        QCOMPARE(m_dialog->address()->accessibleDescription(), m_dialog->whereWords());
        m_dialog->address()->setText(u"localhost"_s);
        QVERIFY(m_dialog->whereWords().contains(u"no address of a server"_s));
        m_dialog->address()->setText(u"http://localhost:11434"_s);
        QCOMPARE(m_dialog->whereWords(), u"Texts stay on this computer."_s);
    }

    void aTestListsTheModels()
    {
        m_dialog->address()->setText(m_server.address());
        m_dialog->testButton()->click();
        QTRY_COMPARE(m_dialog->messages()->text(), u"The server answers and has 2 models."_s);
        QVERIFY(!m_dialog->models()->isHidden());
        QCOMPARE(m_dialog->models()->count(), 2);
        QCOMPARE(m_dialog->model()->text(), u"small"_s);
        m_dialog->models()->setCurrentRow(1);
        QCOMPARE(m_dialog->model()->text(), u"large"_s);
        QCOMPARE(m_server.requests.size(), std::size_t(1));
        QCOMPARE(m_server.requests.front().method + m_server.requests.front().path, QByteArray("GET/v1/models"));

        QSignalSpy chosen(m_dialog, &RewritingDialog::chosen);
        m_dialog->onBox()->click();
        m_dialog->saveButton()->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().value<RewritingChoice>(), (RewritingChoice{true, m_server.address(), u"large"_s}));
        QTRY_VERIFY(!m_dialog);
    }

    void aNameThatTheServerLacksIsKeptAndToldOf()
    {
        m_dialog->address()->setText(m_server.address());
        m_dialog->model()->setText(u"mine"_s);
        m_dialog->testButton()->click();
        QTRY_VERIFY(m_dialog->messages()->text().contains(u"“mine” is not among them"_s));
        QCOMPARE(m_dialog->model()->text(), u"mine"_s);
        m_dialog->address()->setText(u"http://127.0.0.1:1"_s);
        QVERIFY(m_dialog->models()->isHidden()); // they were another server's
        m_dialog->testButton()->click();
        QTRY_VERIFY(m_dialog->messages()->text().contains(u"No server answers at 127.0.0.1:1"_s));
    }

    void nothingIsSavedThatCannotWork()
    {
        QSignalSpy chosen(m_dialog, &RewritingDialog::chosen);
        m_dialog->onBox()->click();
        m_dialog->saveButton()->click();
        QVERIFY(m_dialog->messages()->text().contains(u"Name a model"_s));
        QTRY_VERIFY(m_dialog->model()->hasFocus());
        m_dialog->model()->setText(u"small"_s);
        m_dialog->address()->setText(u"my computer"_s);
        m_dialog->saveButton()->click();
        QVERIFY(m_dialog->messages()->text().contains(u"“my computer” is no address"_s));
        m_dialog->testButton()->click();
        QVERIFY(m_dialog->isVisible());
        QVERIFY(chosen.isEmpty());
        m_dialog->onBox()->click(); // off may be saved with anything
        m_dialog->saveButton()->click();
        QCOMPARE(chosen.size(), 1);
    }

    void leavingChangesNothing()
    {
        QSignalSpy chosen(m_dialog, &RewritingDialog::chosen);
        m_server.answer = [](QTcpSocket *, const ModelServer::Request &) {};
        m_dialog->address()->setText(m_server.address());
        m_dialog->onBox()->click();
        m_dialog->testButton()->click();
        QTRY_COMPARE(m_server.requests.size(), std::size_t(1));
        const int closed = m_server.closed;
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QTRY_COMPARE(m_server.closed, closed + 1); // the question is dropped with its dialog
        QVERIFY(chosen.isEmpty());
    }

    void itFollowsADarkWindow()
    {
        delete m_dialog;
        m_window.setPalette(themePalette(Theme::dark()));
        open({});
        for (const QWidget *painted : {static_cast<QWidget *>(m_dialog->onBox()), static_cast<QWidget *>(m_dialog->messages()), static_cast<QWidget *>(m_dialog->testButton())})
            QCOMPARE(themeOf(painted).kind, Theme::Kind::Dark);
        m_window.setPalette(themePalette(Theme::light()));
    }

    void everythingHasANameForAScreenReader()
    {
        for (const QWidget *widget : {static_cast<QWidget *>(m_dialog->address()), static_cast<QWidget *>(m_dialog->model()), static_cast<QWidget *>(m_dialog->models())})
            QVERIFY(!widget->accessibleName().isEmpty());
        QVERIFY(m_dialog->testButton()->focusPolicy() & Qt::TabFocus);
    }
};

QTEST_MAIN(TestRewritingDialog)
#include "tst_rewritingdialog.moc"
