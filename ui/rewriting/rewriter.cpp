// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewriting/rewriter.h"

#include "core/narrative/rewrittentext.h"

#include <utility>

namespace careatlas {

Rewriter::Rewriter(QObject *parent) : QObject(parent) {}

void Rewriter::setChoice(const RewritingChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_wishes.clear();
    drop();
    Q_EMIT changed();
}

void Rewriter::request(const TextSpec &builtIn, Check check, QObject *receiver, std::function<void(Rewriting)> done)
{
    std::erase_if(m_wishes, [receiver](const Wish &wish) { return wish.receiver == receiver; });
    if (m_current && m_current->receiver == receiver)
        drop();
    if (m_choice.on && builtIn.hasData && !builtIn.isEmpty())
        m_wishes.push_back({builtIn, std::move(check), receiver, std::move(done)});
    schedule();
}

void Rewriter::schedule()
{
    if (m_scheduled || m_current || m_wishes.empty())
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(this, &Rewriter::next, Qt::QueuedConnection);
}

void Rewriter::next()
{
    m_scheduled = false;
    while (!m_wishes.empty() && !m_wishes.front().receiver)
        m_wishes.pop_front();
    if (m_wishes.empty())
        return;
    m_current = std::move(m_wishes.front());
    m_wishes.pop_front();
    if (const auto known = m_answers.constFind(keyOf(m_current->builtIn)); known != m_answers.constEnd()) {
        finish(QString(*known));
        return;
    }
    const Result<ModelAddress> address = ModelAddress::of(m_choice.address);
    if (!address) {
        finish(address.error());
        return;
    }
    m_watch = connect(m_current->receiver, &QObject::destroyed, this, [this] {
        drop();
        schedule();
    });
    m_client.ask(*address, m_choice.model, rewritePrompt(m_current->builtIn), this, [this](const Result<QString> &answer) {
        if (answer)
            m_answers.insert(keyOf(m_current->builtIn), *answer);
        finish(answer);
    });
}

void Rewriter::drop()
{
    disconnect(m_watch);
    m_current.reset();
    m_client.cancel();
}

void Rewriter::finish(const Result<QString> &answer)
{
    disconnect(m_watch);
    const Wish wish = *std::exchange(m_current, {});
    schedule();
    if (wish.receiver)
        wish.done(answer ? judge(wish, *answer) : stays(answer.error().message));
}

QString Rewriter::keyOf(const TextSpec &builtIn) const
{
    return QStringList{builtIn.fingerprint(), m_choice.address, m_choice.model, builtIn.text}.join(QLatin1Char('\n'));
}

Rewriting Rewriter::judge(const Wish &wish, const QString &answer) const
{
    const Result<TextSpec> text = rewrittenText(wish.builtIn, answer);
    if (!text)
        return stays(tr("The model's text was not used. %1").arg(text.error().message));
    if (const CheckedText checked = wish.check(text->text); !checked.isSupported())
        return stays(tr("The model's text was not used. %1").arg(checked.reasons().join(QLatin1Char(' '))));
    const Result<ModelAddress> address = ModelAddress::of(m_choice.address);
    const QString place = address && address->isThisComputer() ? tr("on this computer") : tr("at %1").arg(address ? address->host() : m_choice.address);
    return {*text, tr("Reworded by the language model %1 %2. Every figure was checked against the store.").arg(m_choice.model, place)};
}

Rewriting Rewriter::stays(const QString &reason) const
{
    return {{}, tr("This is the built-in text. %1").arg(reason)};
}

} // namespace careatlas
