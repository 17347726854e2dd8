// SPDX-License-Identifier: GPL-3.0-or-later
// The language model's server as the window meets it: answering well, refusing, stalling, dropping the line, sending rubbish or far
// too much, and pointing elsewhere. Each ends in an answer or in a sentence, and only the host that was named is ever asked.
#include "modelserver.h"

#include "ui/rewriting/modelclient.h"

#include <QNetworkProxy>
#include <QPointer>
#include <QTest>
#include <QTimer>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::ModelServer;

class TestModelClient : public QObject {
    Q_OBJECT

    std::unique_ptr<ModelServer> m_server;
    std::unique_ptr<ModelClient> m_client;

    ModelAddress address() const { return *ModelAddress::of(m_server->address()); }

    /// The answer, or "Error: " and its message; empty where none came.
    QString asked() { return asked(address()); }
    QString asked(const ModelAddress &host)
    {
        QString said;
        m_client->ask(host, u"small-model"_s, {u"Rules"_s, u"Text with “signs” & 58.1%"_s}, this,
                      [&said](const Result<QString> &answer) { said = answer ? *answer : u"Error: "_s + answer.error().message; });
        if (!said.isEmpty())
            return u"It answered before it returned"_s;
        if (!QTest::qWaitFor([&said] { return !said.isEmpty(); }, 10000))
            m_client->cancel();
        return said;
    }

    QString listed()
    {
        QString said;
        m_client->listModels(address(), this, [&said](const Result<QStringList> &models) {
            said = models ? models->join(u", "_s) : u"Error: "_s + models.error().message;
        });
        if (!QTest::qWaitFor([&said] { return !said.isEmpty(); }, 10000))
            m_client->cancel();
        return said;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ModelServer>();
        QVERIFY(m_server->isListening());
        m_client = std::make_unique<ModelClient>();
    }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void anAddressIsOneOfAServer_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("asked"); ///< empty: refused
        QTest::addColumn<bool>("here");
        QTest::newRow("default") << ModelAddress::byDefault() << u"http://127.0.0.1:8080/v1/models"_s << true;
        QTest::newRow("with the interface's path") << u" http://localhost:11434/v1/ "_s << u"http://localhost:11434/v1/models"_s << true;
        QTest::newRow("below a path") << u"http://127.0.0.1/llama"_s << u"http://127.0.0.1/llama/v1/models"_s << true;
        QTest::newRow("IPv6") << u"http://[::1]:8080"_s << u"http://[::1]:8080/v1/models"_s << true;
        QTest::newRow("anywhere in 127") << u"http://127.8.0.9:1"_s << u"http://127.8.0.9:1/v1/models"_s << true;
        QTest::newRow("in capitals") << u"HTTP://LOCALHOST:8080"_s << u"http://localhost:8080/v1/models"_s << true;
        QTest::newRow("elsewhere") << u"https://ai.example.org"_s << u"https://ai.example.org/v1/models"_s << false;
        QTest::newRow("in the network") << u"http://192.168.0.5:8080"_s << u"http://192.168.0.5:8080/v1/models"_s << false;
        QTest::newRow("dressed up as here") << u"http://127.0.0.1.example.org"_s << u"http://127.0.0.1.example.org/v1/models"_s << false;
        QTest::newRow("dressed up as here by name") << u"http://localhost.example.org"_s << u"http://localhost.example.org/v1/models"_s << false;
        QTest::newRow("every address") << u"http://0.0.0.0:8080"_s << u"http://0.0.0.0:8080/v1/models"_s << false;
        for (const QString &typed : {u""_s, u"127.0.0.1:8080"_s, u"localhost"_s, u"ftp://127.0.0.1"_s, u"file:///etc"_s, u"http://"_s, u"http://127.0.0.1@example.org"_s,
                                     u"http://127.0.0.1:8080/?to=example.org"_s, u"http://a b"_s, u"http://127.0.0.1:99999"_s})
            QTest::newRow(qPrintable(u"refused: "_s + typed)) << typed << QString() << false;
    }
    void anAddressIsOneOfAServer()
    {
        QFETCH(QString, typed);
        QFETCH(QString, asked);
        QFETCH(bool, here);
        const auto address = ModelAddress::of(typed);
        QCOMPARE(address ? address->at(u"/v1/models"_s).toString() : QString(), asked);
        if (!address)
            QVERIFY(address.error().message.contains(u"http://127.0.0.1:8080"_s));
        else
            QCOMPARE(address->isThisComputer(), here);
    }

    void itSaysWhereTextsGo()
    {
        QCOMPARE(ModelAddress::of(u"http://localhost:1"_s)->whereTextsGo(), u"Texts stay on this computer."_s);
        QCOMPARE(ModelAddress::of(u"https://ai.example.org"_s)->whereTextsGo(),
                 u"Texts leave this computer: each one that is reworded is sent to ai.example.org."_s);
        QCOMPARE(ModelAddress::of(u"http://ai.example.org:80"_s)->whereTextsGo(),
                 u"Texts leave this computer: each one that is reworded is sent to ai.example.org:80, unencrypted."_s);
    }

    void aGoodAnswerArrives()
    {
        m_server->answerWith(u"  Some words.\nAnd “more”.\n"_s);
        QCOMPARE(asked(), u"Some words.\nAnd “more”."_s);
        QCOMPARE(m_server->requests.size(), std::size_t(1));
        const ModelServer::Request &request = m_server->requests.front();
        QCOMPARE(request.method + ' ' + request.path, QByteArray("POST /v1/chat/completions"));
        QCOMPARE(request.model(), u"small-model"_s);
        QCOMPARE(request.message(0), u"Rules"_s);
        QCOMPARE(request.message(1), u"Text with “signs” & 58.1%"_s);
        QCOMPARE(request.body.value("stream"_L1), QJsonValue(false));
        QCOMPARE(request.body.value("temperature"_L1), QJsonValue(0));
        for (const char *head : {"cookie", "authorization", "proxy"})
            QVERIFY2(!request.head.toLower().contains(head), request.head.constData());
    }

    void itListsTheModels()
    {
        m_server->answer = [](QTcpSocket *socket, const ModelServer::Request &) {
            ModelServer::send(socket, R"({"object":"list","data":[{"id":"llama-small"},{"id":"mistral"},{"name":"no id"}]})");
        };
        QCOMPARE(listed(), u"llama-small, mistral"_s);
        QCOMPARE(m_server->requests.front().method + ' ' + m_server->requests.front().path, QByteArray("GET /v1/models"));
        m_server->answer = [](QTcpSocket *socket, const ModelServer::Request &) { ModelServer::send(socket, R"({"data":[]})"); };
        QVERIFY(listed().contains(u"has no model"_s));
        m_server->answer = [](QTcpSocket *socket, const ModelServer::Request &) { ModelServer::send(socket, "<html>It works!</html>"); };
        QVERIFY(listed().contains(u"does not answer as a language model"_s));
    }

    void rubbishIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QString other = u"does not answer as a language model does"_s;
        QTest::newRow("nothing") << QByteArray() << other;
        QTest::newRow("no JSON") << QByteArray("Welcome to my router") << other;
        QTest::newRow("binary") << QByteArray("\0\xff\xfe\x01", 4) << other;
        QTest::newRow("no choices") << QByteArray(R"({"choices":[]})") << other;
        QTest::newRow("choices of another kind") << QByteArray(R"({"choices":[["text"]]})") << other;
        QTest::newRow("a number for a text") << QByteArray(R"({"choices":[{"message":{"content":58.1}}]})") << other;
        QTest::newRow("an empty text") << ModelServer::completion(u" \n"_s) << other;
        QTest::newRow("no end") << ModelServer::completion(u"And so on and"_s, u"length"_s) << u"came to no end"_s;
    }
    void rubbishIsNoAnswer()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        m_server->answer = [bytes](QTcpSocket *socket, const ModelServer::Request &) { ModelServer::send(socket, bytes); };
        const QString said = asked();
        QVERIFY2(said.startsWith(u"Error: "_s) && said.contains(reason), qPrintable(said));
    }

    void aRefusalIsToldWithItsNumber()
    {
        m_server->answer = [](QTcpSocket *socket, const ModelServer::Request &) {
            ModelServer::send(socket, R"({"error":{"message":"model not found, try pulling it first"}})", "404 Not Found");
        };
        QString detail;
        m_client->ask(address(), u"small-model"_s, {}, this, [&detail](const Result<QString> &answer) {
            detail = answer ? QString() : answer.error().message + u" | "_s + answer.error().detail;
        });
        QTRY_VERIFY(!detail.isEmpty());
        QVERIFY2(detail.contains(u"(404)"_s) && detail.contains(u"try pulling it first"_s), qPrintable(detail));
        m_server->answer = [](QTcpSocket *socket, const ModelServer::Request &) { ModelServer::send(socket, "{}", "401 Unauthorized", "WWW-Authenticate: Basic\r\n"); };
        QVERIFY(asked().contains(u"(401)"_s));
    }

    void aStallEnds()
    {
        m_client->setPatience(std::chrono::milliseconds(50), std::chrono::milliseconds(50));
        m_server->answer = [](QTcpSocket *, const ModelServer::Request &) {};
        QVERIFY(asked().contains(u"did not answer within"_s));
        QVERIFY(listed().contains(u"did not answer within"_s));
        // Whoever goes on sending a little is late as well.
        m_server->answer = [](QTcpSocket *socket, const ModelServer::Request &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            auto *drip = new QTimer(socket);
            connect(drip, &QTimer::timeout, socket, [socket] { socket->write(" "); });
            drip->start(5);
        };
        QVERIFY(asked().contains(u"did not answer within"_s));
        QTRY_COMPARE(m_server->closed, 3);
    }

    void aDroppedLineIsTold()
    {
        m_server->answer = [](QTcpSocket *socket, const ModelServer::Request &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"choices\":[{\"message\":{\"content\":\"58.1% of");
            socket->disconnectFromHost();
        };
        QVERIFY(asked().contains(u"broke off its answer"_s));
        m_server->answer = [](QTcpSocket *socket, const ModelServer::Request &) { socket->disconnectFromHost(); };
        QVERIFY(asked().contains(u"No server answers"_s));
        m_server->answer = [](QTcpSocket *socket, const ModelServer::Request &) {
            socket->write("SSH-2.0-OpenSSH_9.2\r\n");
            socket->disconnectFromHost();
        };
        QVERIFY(asked().startsWith(u"Error: "_s));
    }

    void nobodyAtHomeIsTold()
    {
        const ModelAddress nobody = address();
        m_server->close();
        QString said;
        m_client->listModels(nobody, this, [&said](const Result<QStringList> &models) { said = models ? QString() : models.error().message; });
        QTRY_COMPARE(said, u"No server answers at %1. Start it, or correct the address."_s.arg(nobody.host()));
    }

    void tooMuchIsCutShort()
    {
        qint64 sent = 0;
        m_server->answer = [&sent](QTcpSocket *socket, const ModelServer::Request &) {
            socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            const auto more = [socket, &sent] {
                sent += 65536;
                socket->write("10000\r\n" + QByteArray(65536, 'x') + "\r\n");
            };
            connect(socket, &QTcpSocket::bytesWritten, socket, [socket, more] {
                if (socket->bytesToWrite() == 0)
                    more();
            });
            more();
        };
        QVERIFY(asked().contains(u"far more than a text"_s));
        QTRY_COMPARE(m_server->closed, 1);
        QVERIFY2(sent < 32 * 1024 * 1024, qPrintable(QString::number(sent)));
    }

    void anotherHostIsNeverAsked()
    {
        ModelServer other;
        other.answerWith(u"From elsewhere."_s);
        for (const char *status : {"301 Moved Permanently", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"}) {
            m_server->answer = [&other, status](QTcpSocket *socket, const ModelServer::Request &request) {
                ModelServer::send(socket, {}, status, "Location: " + other.address().toLatin1() + request.path + "\r\n");
            };
            QVERIFY(asked().contains(u"refers to another address"_s));
            QVERIFY(listed().contains(u"refers to another address"_s));
        }
        QVERIFY(other.requests.empty());

        // Nor a proxy, whatever the system says. Qt takes none to a loopback address; 0.0.0.0 is this computer, and none to Qt.
        QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, other.serverPort()));
        m_server->answerWith(u"Straight."_s);
        const QString straight = asked(*ModelAddress::of(u"http://0.0.0.0:%1"_s.arg(m_server->serverPort())));
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        QCOMPARE(straight, u"Straight."_s);
        QVERIFY(other.requests.empty());
    }

    void whoIsGoneIsNotCalled()
    {
        int asked = 0, called = 0;
        m_server->answer = [&asked](QTcpSocket *, const ModelServer::Request &) { ++asked; };
        auto receiver = std::make_unique<QObject>();
        m_client->ask(address(), u"m"_s, {}, receiver.get(), [&called](const Result<QString> &) { ++called; });
        QTRY_COMPARE(asked, 1);
        receiver.reset();
        QTRY_COMPARE(m_server->closed, 1);

        m_client->ask(address(), u"m"_s, {}, this, [&called](const Result<QString> &) { ++called; });
        QTRY_COMPARE(asked, 2);
        m_client->cancel();
        QTRY_COMPARE(m_server->closed, 2);

        m_client->ask(address(), u"m"_s, {}, this, [&called](const Result<QString> &) { ++called; });
        QTRY_COMPARE(asked, 3);
        m_client.reset();
        QTRY_COMPARE(m_server->closed, 3);
        QCOMPARE(called, 0);
    }
};

QTEST_MAIN(TestModelClient)
#include "tst_modelclient.moc"
