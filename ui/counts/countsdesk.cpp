// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counts/countsdesk.h"

#include "core/import/helplinecountsformat.h"
#include "core/store/storethread.h"
#include "ui/counts/countsdialog.h"
#include "ui/export/wholefile.h"
#include "ui/report/reportcontents.h"
#include "ui/selection.h"
#include "ui/widgets/dialogs.h"

#include <QDir>

namespace careatlas {

namespace {

std::vector<Release> releasesIn(const std::vector<HeldRelease> &held)
{
    std::vector<Release> releases;
    for (const HeldRelease &one : held)
        releases.push_back(one.release);
    return releases;
}

} // namespace

CountsDesk::CountsDesk(StoreThread &store, const Selection &selection, const ReportContents &contents, Dialogs &dialogs, QWidget *window)
    : QObject(window), m_store(store), m_selection(selection), m_contents(contents), m_dialogs(dialogs), m_window(window)
{
}

CountsDialog *CountsDesk::dialog() const
{
    return m_dialog;
}

void CountsDesk::run(CountsAction action, const Release &release)
{
    switch (action) {
    case CountsAction::Import:
        m_dialogs.askOpenFile(m_window, tr("Import your counts"), tr("Tables (*.csv *.xlsx *.ods)"), [this](const QString &path) { preview(path); });
        break;
    case CountsAction::SaveFile:
        m_dialogs.askSaveFile(m_window, tr("Save a file to fill in"), QStringLiteral("helpline-counts.csv"), tr("Comma-separated values (*.csv)"),
                              [this](const QString &path) { saveFile(path); });
        break;
    case CountsAction::Remove: {
        const QString what = tr("%1, %2").arg(release.publisher, release.name);
        exchange({release}, {}, tr("Removed: %1.").arg(what), tr("Put back: %1.").arg(what));
        break;
    }
    }
}

void CountsDesk::preview(const QString &path)
{
    m_dialog = new CountsDialog(m_contents.areas, m_contents.states, m_window);
    connect(m_dialog, &CountsDialog::importAsked, this, &CountsDesk::import);
    m_dialog->open();
    m_store.request<Result<PartnerCounts>>(
        m_dialog, [path](const IndicatorStore &store) { return readPartnerCounts(path, store); },
        [dialog = m_dialog](const Result<PartnerCounts> &counts) {
            if (counts)
                dialog->setCounts(*counts);
            else
                dialog->showError(counts.error());
        });
}

void CountsDesk::import(const QString &partner)
{
    const PartnerCounts &counts = m_dialog->counts();
    m_dialog->setBusy();
    exchange(counts.replaced, releasesOf(counts, partner, QDate::currentDate()), tr("Imported the counts of %1.").arg(partner),
             tr("Took the counts of %1 out again.").arg(partner));
}

void CountsDesk::saveFile(const QString &path)
{
    const Area *council = m_contents.areas.find(m_selection.council());
    const QByteArray file = HelplineCountsFormat::fileToFill(council ? council->name : QString(), Period::calendarYear(QDate::currentDate().year() - 1));
    if (const auto saved = writeWhole(path, file); !saved)
        Q_EMIT failed(saved.error());
    else
        Q_EMIT done(tr("Saved %1. Fill it in, a row for each council, and import it.").arg(QDir::toNativeSeparators(path)));
}

void CountsDesk::exchange(const std::vector<Release> &out, const std::vector<HeldRelease> &in, const QString &told, const QString &undone)
{
    m_store.change<StoreExchange>(
        this, [out, in](const QString &path) { return exchangeReleases(path, out, in); },
        [this, told, undone](const Result<StoreExchange> &exchanged) {
            if (!exchanged) {
                if (m_dialog)
                    m_dialog->showError(exchanged.error());
                else
                    Q_EMIT failed(exchanged.error());
                return;
            }
            if (m_dialog)
                m_dialog->accept();
            Q_EMIT undoable(told, [this, undone, told, back = *exchanged] { exchange(releasesIn(back.put), back.taken, undone, told); });
        });
}

} // namespace careatlas
