// SPDX-License-Identifier: GPL-3.0-or-later
// Texts worded anew by a server that answers well, lies, stalls and drops the line: a text is shown only with every fact and a
// passed check, one is asked for at a time, and in every other case the built-in text stays and the reason is told.
#include "markedtext.h"
#include "modelserver.h"

#include "ui/charts/theme.h"
#include "ui/narrative/narrativeblock.h"
#include "ui/narrative/narrativetext.h"
#include "ui/rewriting/rewriter.h"
#include "ui/widgets/textlabel.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::ModelServer;

namespace {

const QString good = u"# What people in Luton say\n"
                     "In Luton, 58.1% of people using services were satisfied in 2024-25. This is worse than England, 65.4%. The figures do not say why.\n"
                     "- Finding information was easy for 63.3% in Luton, similar to England (68.2%).\n"
                     "- Similar to England’s 36.6%, 34.7% of carers in Luton were satisfied."_s;

/// What the store says of one statement that keeps every word and still is false.
CheckedText check(const QString &text)
{
    CheckedText checked;
    const int at = static_cast<int>(text.indexOf(u"worse"_s));
    const bool turned = text.contains(u"England, 65.4%, is worse"_s);
    checked.claims.push_back({{at, at + 5}, CheckedClaim::Kind::Comparison, turned ? CheckedClaim::Finding::Contradicted : CheckedClaim::Finding::Supported,
                              u"worse"_s, u"better"_s, turned ? u"England is not worse than Luton."_s : QString(), {}});
    return checked;
}

} // namespace

class TestRewriter : public QObject {
    Q_OBJECT

    const TextSpec m_text = samples::surveyText();
    std::unique_ptr<ModelServer> m_server;
    std::unique_ptr<Rewriter> m_rewriter;

    RewritingChoice choice(const QString &model = u"small"_s) const { return {true, m_server->address(), model}; }

    /// What becomes of a text; its words are empty where nothing was told.
    Rewriting rewritten(const TextSpec &text, const Rewriter::Check &by = check)
    {
        std::optional<Rewriting> outcome;
        m_rewriter->request(text, by, this, [&outcome](const Rewriting &rewriting) { outcome = rewriting; });
        if (outcome)
            return {{}, u"It answered before it returned"_s};
        if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 10000))
            m_rewriter->setChoice({});
        return outcome.value_or(Rewriting());
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ModelServer>();
        m_server->answerWith(good);
        m_rewriter = std::make_unique<Rewriter>();
        m_rewriter->setChoice(choice());
    }
    void cleanup()
    {
        m_rewriter.reset();
        m_server.reset();
    }

    void offByDefault()
    {
        Rewriter rewriter;
        QVERIFY(!rewriter.isOn());
        QCOMPARE(rewriter.choice().address, u"http://127.0.0.1:8080"_s);
        rewriter.setChoice({false, m_server->address(), u"small"_s});
        rewriter.request(m_text, check, this, [](const Rewriting &) { QFAIL("It is off"); });
        // This one is on, and is answered after whatever the other would have asked.
        QVERIFY(rewritten(m_text).text);
        QCOMPARE(m_server->requests.size(), std::size_t(1));
    }

    void aGoodTextIsShownAndMarked()
    {
        const Rewriting rewriting = rewritten(m_text);
        QVERIFY2(rewriting.text, qPrintable(rewriting.words));
        QVERIFY(rewriting.text->text.startsWith(u"What people in Luton say\nIn Luton, 58.1% of people using services"_s));
        QCOMPARE(rewriting.words, u"Reworded by the language model small on this computer. Every figure was checked against the store."_s);
        QCOMPARE(samples::spansOf(*rewriting.text).count(u"58.1% 0"_s), 1);
        QCOMPARE(rewriting.text->facts.size(), m_text.facts.size());
        QVERIFY(m_server->requests.front().message(1).contains(u"- Of carers in Luton 34.7% were satisfied"_s));
    }

    void theBlockOnThePageShowsItAndGoesBack()
    {
        NarrativeBlock block(NarrativeBlock::Place::Summary, nullptr, m_rewriter.get());
        block.setText({m_text, {check}}, u"Luton"_s);
        QCOMPARE(block.text()->text(), m_text); // until the model has answered
        QCOMPARE(block.mark()->text(), u"Written by rules from stored figures"_s);
        QTRY_COMPARE(block.mark()->text(), u"Reworded by the language model small on this computer. Every figure was checked against the store."_s);
        QVERIFY(block.text()->text().text.contains(u"of people using services"_s));

        m_server->answerWith(QString(good).replace(u"58.1%"_s, u"68.1%"_s));
        m_rewriter->setChoice(choice(u"other"_s));
        QCOMPARE(block.text()->text(), m_text);
        QTRY_VERIFY(block.mark()->text().contains(u"The model's text was not used"_s));
        QVERIFY(block.mark()->text().startsWith(u"Written by rules from stored figures"_s));
        QCOMPARE(block.text()->text(), m_text);

        m_rewriter->setChoice({});
        QCOMPARE(block.text()->text(), m_text);
        QCOMPARE(block.mark()->text(), u"Written by rules from stored figures"_s);
    }

    void whatIsCheckedIsWhatIsShown()
    {
        QString checked;
        const Rewriting rewriting = rewritten(m_text, [&checked](const QString &text) {
            checked = text;
            return check(text);
        });
        QVERIFY(rewriting.text);
        QCOMPARE(checked, rewriting.text->text);
    }

    void aLieStaysOut()
    {
        m_server->answerWith(QString(good).replace(u"58.1%"_s, u"68.1%"_s));
        QCOMPARE(rewritten(m_text), (Rewriting{{}, u"This is the built-in text. The model's text was not used. It leaves out “58.1%”."_s}));
        m_rewriter->setChoice(choice(u"other"_s));
        m_server->answerWith(QString(good).replace(u"This is worse than England, 65.4%."_s, u"England, 65.4%, is worse."_s));
        QCOMPARE(rewritten(m_text), (Rewriting{{}, u"This is the built-in text. The model's text was not used. England is not worse than Luton."_s}));
    }

    void aStallAndADroppedLineLeaveTheBuiltInText()
    {
        m_rewriter->client().setPatience(std::chrono::milliseconds(50), std::chrono::milliseconds(50));
        m_server->answer = [](QTcpSocket *, const ModelServer::Request &) {};
        Rewriting rewriting = rewritten(m_text);
        QVERIFY2(!rewriting.text && rewriting.words.startsWith(u"This is the built-in text. The server at 127.0.0.1"_s), qPrintable(rewriting.words));
        QVERIFY(rewriting.words.contains(u"did not answer within"_s));

        m_rewriter->client().setPatience(std::chrono::seconds(10), std::chrono::seconds(10));
        m_server->answer = [](QTcpSocket *socket, const ModelServer::Request &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{");
            socket->disconnectFromHost();
        };
        rewriting = rewritten(m_text);
        QVERIFY2(!rewriting.text && rewriting.words.contains(u"broke off its answer"_s), qPrintable(rewriting.words));

        // A fault is not kept: the next time it is asked again.
        m_server->answerWith(good);
        QVERIFY(rewritten(m_text).text);
    }

    void anAnswerIsKeptAndCheckedAnew()
    {
        const Rewriting first = rewritten(m_text);
        QCOMPARE(rewritten(m_text), first);
        QCOMPARE(m_server->requests.size(), std::size_t(1));
        const Rewriting doubted = rewritten(m_text, [](const QString &) {
            return CheckedText{{{{0, 1}, CheckedClaim::Kind::Number, CheckedClaim::Finding::NotFound, {}, {}, u"The figure has changed."_s, {}}}};
        });
        QVERIFY(!doubted.text && doubted.words.endsWith(u"The figure has changed."_s));
        QCOMPARE(m_server->requests.size(), std::size_t(1));

        TextSpec changed = m_text;
        changed.facts[0].value = 58.14; // and reads the same
        QVERIFY(rewritten(changed).text);
        QCOMPARE(m_server->requests.size(), std::size_t(2));
        m_rewriter->setChoice(choice(u"other"_s));
        QVERIFY(rewritten(m_text).words.contains(u"model other "_s));
        QCOMPARE(m_server->requests.size(), std::size_t(3));
        m_rewriter->setChoice(choice());
        QCOMPARE(rewritten(m_text), first);
        QCOMPARE(m_server->requests.size(), std::size_t(3));
    }

    void textsAreAskedForOneAtATime()
    {
        QTcpSocket *waiting = nullptr;
        m_server->answer = [&waiting](QTcpSocket *socket, const ModelServer::Request &) { waiting = socket; };
        std::vector<QObject> places(3);
        QStringList order;
        const auto ask = [&](int i) {
            TextSpec text = m_text;
            text.facts[0].value = 58.1 + i / 1000.0;
            m_rewriter->request(text, check, &places[static_cast<std::size_t>(i)], [&order, i](const Rewriting &rewriting) {
                order << QString::number(i) + (rewriting.text ? u" new"_s : u" built in"_s);
            });
        };
        ask(0);
        ask(1);
        for (std::size_t i = 1; i <= 3; ++i) {
            QTRY_VERIFY(waiting);
            QCOMPARE(m_server->requests.size(), i);
            QCOMPARE(order.size(), i - 1);
            if (i == 1)
                ask(2); // while the first is under way
            ModelServer::send(std::exchange(waiting, nullptr), ModelServer::completion(i == 2 ? u"Rubbish."_s : good));
        }
        QTRY_COMPARE(order, (QStringList{u"0 new"_s, u"1 built in"_s, u"2 new"_s}));
    }

    void whoIsGoneIsLeftOut()
    {
        int asked = 0;
        m_server->answer = [&asked](QTcpSocket *, const ModelServer::Request &) { ++asked; };
        auto first = std::make_unique<QObject>(), second = std::make_unique<QObject>();
        for (QObject *place : {first.get(), second.get()})
            m_rewriter->request(m_text, check, place, [](const Rewriting &) { QFAIL("Its receiver is gone"); });
        QTRY_COMPARE(asked, 1);
        second.reset(); // while it waits
        first.reset(); // while it is asked for
        m_server->answerWith(good);
        QVERIFY(rewritten(m_text).text);
        QCOMPARE(m_server->requests.size(), std::size_t(2));
    }

    void aPlaceHasOneText()
    {
        int asked = 0;
        m_server->answer = [&asked](QTcpSocket *, const ModelServer::Request &) { ++asked; };
        TextSpec other = m_text;
        other.facts[0].value = 58.12;
        for (const TextSpec &text : {m_text, other, m_text})
            m_rewriter->request(text, check, this, [](const Rewriting &) { QFAIL("Another text was asked for since"); });
        QTRY_COMPARE(asked, 1); // the last
        m_server->answerWith(good);
        QVERIFY(rewritten(other).text);
        QCOMPARE(m_server->requests.size(), std::size_t(2));

        // And none where it shows a state.
        m_server->answer = [&asked](QTcpSocket *, const ModelServer::Request &) { ++asked; };
        m_rewriter->request(m_text, check, this, [](const Rewriting &) { QFAIL("A state has its own sentence"); });
        QTRY_COMPARE(asked, 2);
        TextSpec state = m_text;
        state.hasData = false;
        m_rewriter->request(state, check, this, [](const Rewriting &) { QFAIL("A state has its own sentence"); });
        QTRY_COMPARE(m_server->closed, 2);
    }

    void anotherChoiceEndsAll()
    {
        int asked = 0;
        m_server->answer = [&asked](QTcpSocket *, const ModelServer::Request &) { ++asked; };
        QObject place;
        for (QObject *receiver : {static_cast<QObject *>(this), &place})
            m_rewriter->request(m_text, check, receiver, [](const Rewriting &) { QFAIL("It was switched off"); });
        QTRY_COMPARE(asked, 1);
        QSignalSpy changed(m_rewriter.get(), &Rewriter::changed);
        m_rewriter->setChoice({});
        QCOMPARE(changed.size(), 1);
        m_rewriter->setChoice({});
        QCOMPARE(changed.size(), 1);
        QTRY_COMPARE(m_server->closed, 1);
        m_server->answerWith(good);
        m_rewriter->setChoice(choice());
        QVERIFY(rewritten(m_text).text);
        QCOMPARE(m_server->requests.size(), std::size_t(2));
    }

    void theChoiceIsKept()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        QCOMPARE(readRewriting(settings), RewritingChoice());
        writeRewriting(settings, choice());
        QCOMPARE(readRewriting(settings), choice());
        // What cannot be used is off.
        writeRewriting(settings, {true, u"nowhere"_s, u"small"_s});
        QVERIFY(!readRewriting(settings).on);
        writeRewriting(settings, {true, m_server->address(), QString()});
        QVERIFY(!readRewriting(settings).on);
    }
};

QTEST_MAIN(TestRewriter)
#include "tst_rewriter.moc"
