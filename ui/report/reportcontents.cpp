// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportcontents.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace careatlas {

QHash<QString, QString> ReportContents::stateTitles() const
{
    QHash<QString, QString> titles;
    for (const StateWords &state : states)
        titles.insert(state.key, state.title);
    return titles;
}

QString ReportContents::packWords() const
{
    const auto newest = std::max_element(releases.begin(), releases.end(),
                                         [](const Release &a, const Release &b) { // of the built-in ones, where there are any
                                             return std::pair(!a.addedByUser, a.published) < std::pair(!b.addedByUser, b.published);
                                         });
    const bool added = std::any_of(releases.begin(), releases.end(), [](const Release &release) { return release.addedByUser; });
    QString words = added ? QCoreApplication::translate("ReportContents", "Built-in data and your own")
                          : QCoreApplication::translate("ReportContents", "Built-in data");
    words += releases.size() == 1 ? QCoreApplication::translate("ReportContents", ", 1 release")
                                  : QCoreApplication::translate("ReportContents", ", %1 releases").arg(releases.size());
    if (newest != releases.end() && !newest->name.isEmpty())
        words += QCoreApplication::translate("ReportContents", ", newest %1").arg(newest->name);
    return words;
}

Result<ReportContents> loadContents(const IndicatorStore &store)
{
    ReportContents contents;
    contents.areas = store.areas();
    contents.packHash = store.packHash();

    const Result<QByteArray> json = store.document(QStringLiteral("report.json"));
    if (!json)
        return json.error();
    Result<ReportDefinition> report = ReportDefinition::parse(*json);
    if (!report)
        return report.error();
    contents.report = *std::move(report);
    contents.finder = CardFinder(contents.report, store.indicators());

    const Result<QByteArray> csv = store.document(QStringLiteral("states.csv"));
    if (!csv)
        return csv.error();
    const Result<std::vector<StateWords>> states = parseStates(*csv);
    if (!states)
        return states.error();
    for (const StateWords &state : *states)
        contents.states.insert(state.key, state);

    Result<Phrases> phrases = Phrases::read(store);
    if (!phrases)
        return phrases.error();
    contents.phrases = *std::move(phrases);

    const Result<QByteArray> guide = store.document(QStringLiteral("how-to.md"));
    if (!guide)
        return guide.error();
    contents.howTo = QString::fromUtf8(*guide);

    Result<std::vector<Release>> releases = store.releases();
    if (!releases)
        return releases.error();
    contents.releases = *std::move(releases);
    return contents;
}

} // namespace careatlas
