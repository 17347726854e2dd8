// SPDX-License-Identifier: GPL-3.0-or-later
// How long all texts of a tab take, figures at hand: findings, chart texts and summaries, and their check by the verifier. Reading the
// figures is told apart.
#include "core/narrative/charttext.h"
#include "core/narrative/summarytext.h"
#include "core/narrative/verifiedtext.h"
#include "core/report/reportdefinition.h"
#include "core/store/indicatorstore.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace careatlas;

namespace {

constexpr int rounds = 20;

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const auto store = IndicatorStore::open(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
    const auto phrases = store ? Phrases::read(*store) : Result<Phrases>(store.error());
    const auto json = store ? store->document(QStringLiteral("report.json")) : Result<QByteArray>(store.error());
    const auto report = json ? ReportDefinition::parse(*json) : Result<ReportDefinition>(json.error());
    if (!phrases || !report) {
        out << (phrases ? report.error() : phrases.error()).message << Qt::endl;
        return 1;
    }
    const auto councils = store->areas().currentCouncils();
    for (const SectionDefinition &section : report->sections) {
        QStringList indicators;
        for (const GroupDefinition &group : section.groups)
            for (const CardDefinition &card : group.cards)
                indicators << card.indicator;
        std::vector<double> reading, writing, checking;
        int sentences = 0;
        for (int round = 0; round < rounds; ++round) {
            QElapsedTimer timer;
            timer.start();
            const auto subjects = textSubjects(*store, indicators, {councils[static_cast<std::size_t>(round) * 7].code});
            if (!subjects) {
                out << subjects.error().message << Qt::endl;
                return 1;
            }
            reading.push_back(milliseconds(timer));
            timer.restart();
            const QHash<QString, Finding> findings = findingsOf(*subjects, *phrases);
            std::vector<std::pair<TextSpec, QStringList>> texts;
            for (const Finding &finding : findings)
                texts.push_back({chartText(finding), {finding.indicator().id}});
            for (const SummaryDefinition &summary : phrases->summaries)
                if (summary.section == section.id)
                    texts.push_back({summaryText(summary, findings), summary.indicators()});
            writing.push_back(milliseconds(timer));
            timer.restart();
            const Verifier verifier(store->areas(), *subjects);
            for (auto &[text, about] : texts)
                sentences += static_cast<int>(verified(std::move(text), verifier, about).sentences.size());
            checking.push_back(milliseconds(timer));
        }
        out << section.id << ": " << indicators.size() << " charts, " << sentences / rounds << " sentences; reading first " << reading.front() << " ms, then "
            << median(reading) << " ms; writing median " << median(writing) << " ms, slowest " << *std::max_element(writing.begin(), writing.end()) << " ms; checking median " << median(checking) << " ms, slowest "
            << *std::max_element(checking.begin(), checking.end()) << " ms" << Qt::endl;
    }
    return 0;
}
