// SPDX-License-Identifier: GPL-3.0-or-later
// Rewriter: has texts worded anew by the reader's own language model, one at a time, and lets through only what keeps every fact
// and passes the check. Whatever else happens, the built-in text stays and the reason is told.
#pragma once

#include "core/narrative/textspec.h"
#include "core/narrative/verifier.h"
#include "ui/rewriting/modelclient.h"
#include "ui/rewriting/rewritingchoice.h"

#include <QHash>
#include <QPointer>

#include <deque>
#include <optional>

namespace careatlas {

/// What became of a text.
struct Rewriting {
    std::optional<TextSpec> text; ///< empty: the built-in text stays
    QString words; ///< the mark that the new text carries, or why the built-in one stays; stands beside either

    bool operator==(const Rewriting &) const = default;
};

class Rewriter : public QObject {
    Q_OBJECT
public:
    /// Verifier::check() of the text's own council and indicators.
    using Check = std::function<CheckedText(const QString &)>;

    explicit Rewriter(QObject *parent = nullptr);

    const RewritingChoice &choice() const { return m_choice; }
    /// Drops what is under way; nobody is called for it. changed() tells all to ask anew.
    void setChoice(const RewritingChoice &choice);
    bool isOn() const { return m_choice.on; }

    /// Asks for `builtIn` in other words; `done` is called later, once, unless `receiver` is gone, asks for another text or the choice
    /// changes meanwhile: a receiver is the place of one text. Does nothing where rewriting is off, and for a text without data: a state
    /// has its own sentence. An answer is kept for the session, and checked anew each time.
    void request(const TextSpec &builtIn, Check check, QObject *receiver, std::function<void(Rewriting)> done);

    ModelClient &client() { return m_client; }

Q_SIGNALS:
    /// Another choice: built-in texts are shown, and worded anew where it is on.
    void changed();

private:
    struct Wish {
        TextSpec builtIn;
        Check check;
        QPointer<QObject> receiver;
        std::function<void(Rewriting)> done;
    };

    void schedule();
    void next();
    void drop();
    void finish(const Result<QString> &answer);
    /// The same as long as the text, its facts and the model are.
    QString keyOf(const TextSpec &builtIn) const;
    Rewriting judge(const Wish &wish, const QString &answer) const;
    Rewriting stays(const QString &reason) const;

    ModelClient m_client;
    RewritingChoice m_choice;
    std::deque<Wish> m_wishes;
    std::optional<Wish> m_current; ///< that the model has been asked for
    QMetaObject::Connection m_watch; ///< on the current wish's receiver
    bool m_scheduled = false;
    QHash<QString, QString> m_answers; ///< as the model gave them
};

} // namespace careatlas
