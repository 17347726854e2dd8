// SPDX-License-Identifier: GPL-3.0-or-later
// ModelServer: a language model's server in a test: on this computer, at a free port, with OpenAI's interface, answering what it is
// told to, well or badly.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace samples {

using namespace Qt::StringLiterals;

class ModelServer : public QTcpServer {
public:
    /// What was asked.
    struct Request {
        QByteArray method;
        QByteArray path;
        QByteArray head;
        QJsonObject body;

        QString model() const { return body.value("model"_L1).toString(); }
        /// Of the system or the user.
        QString message(int index) const { return body.value("messages"_L1).toArray().at(index).toObject().value("content"_L1).toString(); }
    };
    using Answer = std::function<void(QTcpSocket *, const Request &)>;

    ModelServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::disconnected, this, [this] { ++closed; });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, this, [this, socket, bytes = QByteArray()]() mutable {
                    bytes += socket->readAll();
                    take(socket, bytes);
                });
            }
        });
        listen(QHostAddress::LocalHost, 0);
    }

    QString address() const { return u"http://127.0.0.1:%1"_s.arg(serverPort()); }

    /// An HTTP answer; the connection stays open.
    static void send(QTcpSocket *socket, const QByteArray &body, const QByteArray &status = "200 OK", const QByteArray &heads = {})
    {
        socket->write("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + heads + "\r\n" + body);
    }
    static QByteArray completion(const QString &words, const QString &reason = u"stop"_s)
    {
        const QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, words}};
        const QJsonObject choice{{u"index"_s, 0}, {u"message"_s, message}, {u"finish_reason"_s, reason}};
        return QJsonDocument(QJsonObject{{u"object"_s, u"chat.completion"_s}, {u"choices"_s, QJsonArray{choice}}}).toJson();
    }
    void answerWith(const QString &words)
    {
        answer = [words](QTcpSocket *socket, const Request &) { send(socket, completion(words)); };
    }

    Answer answer; ///< to every request
    std::vector<Request> requests;
    int closed = 0; ///< connections that have come to their end

private:
    void take(QTcpSocket *socket, QByteArray &bytes)
    {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = bytes.left(end);
        qsizetype length = 0;
        for (const QByteArray &line : head.split('\n'))
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        if (bytes.size() < end + 4 + length)
            return;
        const QByteArrayList first = head.left(head.indexOf("\r\n")).split(' ');
        requests.push_back({first.value(0), first.value(1), head, QJsonDocument::fromJson(bytes.mid(end + 4, length)).object()});
        bytes.remove(0, end + 4 + length);
        answer(socket, requests.back());
    }
};

} // namespace samples
