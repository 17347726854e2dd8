// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/documentshelf.h"

#include "core/store/storethread.h"

#include <QThread>
#include <QUuid>

#include <algorithm>

namespace careatlas {

DocumentShelf::DocumentShelf(StoreThread &store, QObject *parent) : Shelf(parent), m_store(store), m_folder(store.path()) {}

DocumentShelf::~DocumentShelf()
{
    if (!m_thread)
        return;
    m_stop = true;
    m_thread->wait();
    if (m_copied && *m_copied && **m_copied)
        m_folder.discard(***m_copied);
}

void DocumentShelf::load()
{
    if (m_asked)
        return;
    m_asked = true;
    const auto own = m_folder.read();
    if (own)
        m_own = *own;
    const QString name = QStringLiteral("documents.csv");
    m_store.request<Result<std::vector<LocalDocument>>>(
        this,
        [name](const IndicatorStore &store) {
            const auto csv = store.document(name);
            return csv ? parseDocuments(*csv, name, true) : Result<std::vector<LocalDocument>>(csv.error());
        },
        [this, own](Result<std::vector<LocalDocument>> builtIn) {
            m_loaded = true;
            if (builtIn)
                m_builtIn = *std::move(builtIn);
            Q_EMIT changed();
            for (const auto *read : {&std::as_const(builtIn), &own})
                if (!*read)
                    Q_EMIT failed(read->error());
        });
}

QStringList DocumentShelf::titlesLinked(const std::vector<AreaCode> &councils, const QString &link) const
{
    QStringList titles;
    for (const AreaCode &council : councils)
        for (const LocalDocument &document : documents(council))
            if (document.links.contains(link))
                titles << document.title;
    return titles;
}

Result<void> DocumentShelf::take(Result<std::vector<LocalDocument>> all)
{
    if (!all)
        return all.error();
    m_own = *std::move(all);
    Q_EMIT changed();
    return {};
}

Result<void> DocumentShelf::put(LocalDocument document)
{
    if (document.id.isEmpty())
        document.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    document.builtIn = false;
    return take(m_folder.put(document));
}

Result<void> DocumentShelf::attach(const LocalDocument &document, const QString &file)
{
    if (isCopying())
        return Error{Error::Code::Conflict, tr("“%1” is still being copied. Attach the next file when it is there.").arg(m_attaching.title), {}};
    m_attaching = document;
    m_stop = false;
    m_copied.reset();
    m_thread.reset(QThread::create([this, file, council = document.council, title = document.title, folder = m_folder] {
        int told = -1;
        m_copied = folder.attach(file, council, [&](qint64 done, qint64 all) {
            // A hundred is said when the document is kept.
            if (const int percent = static_cast<int>(std::min<qint64>(99, done * 100 / std::max<qint64>(1, all))); percent != told) {
                told = percent;
                QMetaObject::invokeMethod(this, [this, title, percent] { Q_EMIT copying(title, percent); }, Qt::QueuedConnection);
            }
            return !m_stop;
        });
        QMetaObject::invokeMethod(this, &DocumentShelf::finishCopying, Qt::QueuedConnection);
    }));
    m_thread->start();
    Q_EMIT copying(document.title, 0);
    return {};
}

void DocumentShelf::finishCopying()
{
    m_thread->wait();
    m_thread.reset();
    const Result<std::optional<KeptDocument>> copied = *std::move(m_copied);
    if (!copied) {
        Q_EMIT failed(copied.error());
    } else if (*copied) {
        LocalDocument document = m_attaching;
        document.file = (*copied)->file;
        document.sha256 = (*copied)->sha256;
        if (const auto kept = put(document); !kept) {
            m_folder.discard(**copied);
            Q_EMIT failed(kept.error());
        }
    } else {
        Q_EMIT noted(tr("Stopped. “%1” has not been attached.").arg(m_attaching.title));
    }
    Q_EMIT copying(m_attaching.title, 100);
}

void DocumentShelf::remove(const QString &id)
{
    const auto gone = std::find_if(m_own.begin(), m_own.end(), [&id](const LocalDocument &document) { return document.id == id; });
    if (gone == m_own.end())
        return;
    const LocalDocument document = *gone;
    if (const auto removed = take(m_folder.remove(id)); !removed) {
        Q_EMIT failed(removed.error());
        return;
    }
    const QString until = document.file.isEmpty() ? QString() : tr(" Its copy is deleted when Care Atlas is next started.");
    Q_EMIT undoOffered(tr("Removed “%1”.").arg(document.title) + until, [this, document] {
        if (const auto restored = take(m_folder.restore(document)); !restored)
            Q_EMIT failed(restored.error());
    });
}

} // namespace careatlas
