// SPDX-License-Identifier: GPL-3.0-or-later
// ModelClient: asks a server with OpenAI's interface, as llama.cpp and Ollama are. It speaks to the one host that it was given: no
// proxy, no redirection, no cookie, and an answer that is late or too large is none.
#pragma once

#include "core/narrative/rewriteprompt.h"
#include "ui/rewriting/modeladdress.h"

#include <QObject>

#include <chrono>
#include <functional>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace careatlas {

class ModelClient : public QObject {
    Q_OBJECT
public:
    explicit ModelClient(QObject *parent = nullptr);
    /// What is under way is dropped.
    ~ModelClient() override;

    /// How long an answer may take from its question to its last byte: two minutes for a text, ten seconds for the list.
    void setPatience(std::chrono::milliseconds text, std::chrono::milliseconds list);

    /// The models that the server has, by name. `done` is called later, unless `receiver` is gone. Errors are Unreadable where no answer
    /// comes, TooLarge and BadFormat, each in words for the reader.
    void listModels(const ModelAddress &address, QObject *receiver, std::function<void(Result<QStringList>)> done);
    /// What the model answers, as plain text. The rest as above.
    void ask(const ModelAddress &address, const QString &model, const RewritePrompt &prompt, QObject *receiver, std::function<void(Result<QString>)> done);
    /// Drops what is under way; nobody is called.
    void cancel();

Q_SIGNALS:
    void cancelled();

private:
    using Answered = std::function<void(Result<QByteArray>)>;
    QNetworkRequest requestTo(const QUrl &url) const;
    /// Sees one exchange to its end.
    void follow(QNetworkReply *reply, std::chrono::milliseconds patience, QObject *receiver, Answered answered);
    QNetworkAccessManager &network();

    std::chrono::milliseconds m_textPatience = std::chrono::minutes(2);
    std::chrono::milliseconds m_listPatience = std::chrono::seconds(10);
    QNetworkAccessManager *m_network = nullptr; ///< made for the first question: most sessions ask none
};

} // namespace careatlas
