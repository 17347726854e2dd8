// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewriting/modelclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

#include <optional>

namespace careatlas {

namespace {

/// An answer is a page at most: a megabyte is a hundred of them.
constexpr qsizetype largestAnswer = 1024 * 1024;
/// Of the model's words in tokens, a reasoning model's thoughts among them: no text of ours is near it.
constexpr int longestAnswer = 4096;

/// One question to a server and its answer.
class Exchange : public QObject {
public:
    Exchange(QNetworkReply *reply, std::chrono::milliseconds patience, QObject *receiver, std::function<void(Result<QByteArray>)> answered, ModelClient *client)
        : QObject(client), m_reply(reply), m_host(reply->url().authority()), m_receiver(receiver), m_answered(std::move(answered))
    {
        reply->setParent(this);
        connect(reply, &QNetworkReply::readyRead, this, &Exchange::read);
        connect(reply, &QNetworkReply::finished, this, &Exchange::finish);
        connect(receiver, &QObject::destroyed, this, &Exchange::drop);
        connect(client, &ModelClient::cancelled, this, &Exchange::drop);
        auto *deadline = new QTimer(this);
        deadline->setSingleShot(true);
        connect(deadline, &QTimer::timeout, this, [this, patience] {
            const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience).count();
            stop({Error::Code::Unreadable, ModelClient::tr("The server at %1 did not answer within %2 seconds.").arg(m_host).arg(seconds), {}});
        });
        deadline->start(patience);
    }

private:
    void read()
    {
        m_bytes += m_reply->readAll();
        if (m_bytes.size() > largestAnswer)
            stop({Error::Code::TooLarge, ModelClient::tr("The server at %1 sends far more than a text. Is it a language model's?").arg(m_host), {}});
    }

    void stop(const Error &fault)
    {
        m_fault = fault;
        m_reply->abort(); // which finishes it
    }

    void drop()
    {
        m_reply->disconnect(this);
        m_reply->abort();
        deleteLater();
    }

    void finish()
    {
        deleteLater();
        if (m_receiver)
            m_answered(outcome());
    }

    Result<QByteArray> outcome()
    {
        if (m_fault)
            return *m_fault;
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0)
            return Error{Error::Code::Unreadable, ModelClient::tr("No server answers at %1. Start it, or correct the address.").arg(m_host), m_reply->errorString()};
        if (status >= 300 && status < 400)
            return Error{Error::Code::Unreadable, ModelClient::tr("The server at %1 refers to another address. Care Atlas asks only the one that you typed.").arg(m_host),
                         m_reply->header(QNetworkRequest::LocationHeader).toString()};
        m_bytes += m_reply->readAll();
        if (status != 200) {
            const QJsonValue said = QJsonDocument::fromJson(m_bytes).object().value(QLatin1String("error"));
            const QString words = said.isObject() ? said.toObject().value(QLatin1String("message")).toString() : said.toString();
            return Error{Error::Code::Unreadable, ModelClient::tr("The server at %1 refuses the request (%2).").arg(m_host).arg(status), words.left(400)};
        }
        if (m_reply->error() != QNetworkReply::NoError)
            return Error{Error::Code::Unreadable, ModelClient::tr("The server at %1 broke off its answer.").arg(m_host), m_reply->errorString()};
        return m_bytes;
    }

    QNetworkReply *m_reply;
    const QString m_host;
    const QPointer<QObject> m_receiver;
    const std::function<void(Result<QByteArray>)> m_answered;
    QByteArray m_bytes;
    std::optional<Error> m_fault;
};

Error noAnswer(const ModelAddress &address)
{
    return Error{Error::Code::BadFormat, ModelClient::tr("The server at %1 does not answer as a language model does.").arg(address.host()), {}};
}

Result<QString> answerIn(const QByteArray &bytes, const ModelAddress &address)
{
    const QJsonObject choice = QJsonDocument::fromJson(bytes).object().value(QLatin1String("choices")).toArray().first().toObject();
    const QString text = choice.value(QLatin1String("message")).toObject().value(QLatin1String("content")).toString().trimmed();
    if (choice.value(QLatin1String("finish_reason")).toString() == QLatin1String("length"))
        return Error{Error::Code::TooLarge, ModelClient::tr("The model came to no end."), {}};
    if (text.isEmpty())
        return noAnswer(address);
    return text;
}

Result<QStringList> modelsIn(const QByteArray &bytes, const ModelAddress &address)
{
    const QJsonValue data = QJsonDocument::fromJson(bytes).object().value(QLatin1String("data"));
    if (!data.isArray())
        return noAnswer(address);
    QStringList models;
    for (const QJsonValue &model : data.toArray())
        models << model.toObject().value(QLatin1String("id")).toString();
    models.removeAll(QString());
    if (models.isEmpty())
        return Error{Error::Code::NotFound, ModelClient::tr("The server at %1 has no model. Load one there and test again.").arg(address.host()), {}};
    return models;
}

} // namespace

ModelClient::ModelClient(QObject *parent) : QObject(parent) {}

ModelClient::~ModelClient()
{
    cancel();
}

void ModelClient::setPatience(std::chrono::milliseconds text, std::chrono::milliseconds list)
{
    m_textPatience = text;
    m_listPatience = list;
}

QNetworkAccessManager &ModelClient::network()
{
    if (!m_network) {
        m_network = new QNetworkAccessManager(this);
        m_network->setProxy(QNetworkProxy::NoProxy);
        m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    return *m_network;
}

QNetworkRequest ModelClient::requestTo(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("CareAtlas/" CAREATLAS_VERSION));
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity"); // so that what is counted is what is kept
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return request;
}

void ModelClient::listModels(const ModelAddress &address, QObject *receiver, std::function<void(Result<QStringList>)> done)
{
    follow(network().get(requestTo(address.at(QStringLiteral("/v1/models")))), m_listPatience, receiver,
           [address, done = std::move(done)](const Result<QByteArray> &bytes) { done(bytes ? modelsIn(*bytes, address) : bytes.error()); });
}

void ModelClient::ask(const ModelAddress &address, const QString &model, const RewritePrompt &prompt, QObject *receiver, std::function<void(Result<QString>)> done)
{
    const auto message = [](const char *role, const QString &words) {
        return QJsonObject{{QStringLiteral("role"), QLatin1String(role)}, {QStringLiteral("content"), words}};
    };
    const QJsonObject question{{QStringLiteral("model"), model},
                               {QStringLiteral("messages"), QJsonArray{message("system", prompt.instructions), message("user", prompt.text)}},
                               {QStringLiteral("temperature"), 0},
                               {QStringLiteral("max_tokens"), longestAnswer},
                               {QStringLiteral("stream"), false}};
    QNetworkRequest request = requestTo(address.at(QStringLiteral("/v1/chat/completions")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    follow(network().post(request, QJsonDocument(question).toJson(QJsonDocument::Compact)), m_textPatience, receiver,
           [address, done = std::move(done)](const Result<QByteArray> &bytes) { done(bytes ? answerIn(*bytes, address) : bytes.error()); });
}

void ModelClient::follow(QNetworkReply *reply, std::chrono::milliseconds patience, QObject *receiver, Answered answered)
{
    new Exchange(reply, patience, receiver, std::move(answered), this);
}

void ModelClient::cancel()
{
    Q_EMIT cancelled();
}

} // namespace careatlas
