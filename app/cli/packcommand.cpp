// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/pack/packer.h"

namespace careatlas::cli {

namespace {

QJsonObject asJson(const AddReport &report)
{
    QJsonArray problems;
    for (const ImportProblem &problem : report.problems)
        problems.append(QJsonObject{{QStringLiteral("sheet"), problem.sheet}, {QStringLiteral("row"), problem.row},
                                    {QStringLiteral("column"), problem.column}, {QStringLiteral("message"), problem.message}});
    return {{QStringLiteral("file"), report.file}, {QStringLiteral("layout"), report.layout}, {QStringLiteral("sheets"), report.sheets},
            {QStringLiteral("rows"), report.rows}, {QStringLiteral("passed_over"), report.passedOver},
            {QStringLiteral("observations"), report.observations}, {QStringLiteral("problems"), problems}};
}

Exit add(const Call &call)
{
    if (call.arguments().value(0) != QLatin1String("add") || call.arguments().size() < 2 || !call.isSet("pack"))
        return call.fail(Error{Error::Code::Usage, QStringLiteral("usage: pack add FILE... --pack DIR"), {}});
    EditionOptions edition{call.option("release"), call.option("published"), QDate::currentDate()};
    if (call.isSet("retrieved")) {
        edition.retrieved = QDate::fromString(call.option("retrieved"), Qt::ISODate);
        if (!edition.retrieved.isValid())
            return call.fail(Error{Error::Code::Usage, QStringLiteral("--retrieved takes a date such as 2026-03-31"), {}});
    }
    QJsonArray reports;
    for (const QString &file : call.arguments().mid(1)) {
        const auto report = addToPack(file, PackFiles(call.option("pack")), edition);
        if (!report)
            return call.fail(report.error());
        reports.append(asJson(*report));
        if (call.format() == Format::Json)
            continue;
        call.say(QStringLiteral("%1: layout %2, %3 rows, %4 observations, %5 rows passed over, %6 problems")
                     .arg(report->file, report->layout).arg(report->rows).arg(report->observations).arg(report->passedOver).arg(report->problems.size()));
        for (const ImportProblem &problem : report->problems)
            call.say(QStringLiteral("  %1, row %2, column %3: %4").arg(problem.sheet).arg(problem.row).arg(problem.column, problem.message));
    }
    if (call.format() == Format::Json)
        call.writeJson(reports);
    return Done;
}

} // namespace

Command packCommand()
{
    return {"pack", "add FILE... --pack DIR", "Import publishers' files and write the data pack",
            {{"pack", "the folder of the data pack", "DIR"}, {"release", "the edition's name, where it is not known", "NAME"},
             {"published", "when it was published: 2026-01", "DATE"}, {"retrieved", "when it was fetched (today)", "DATE"}},
            1, -1, add};
}

} // namespace careatlas::cli
