// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chartcsv.h"

#include "core/domain/format.h"
#include "ui/export/wholefile.h"
#include "ui/models/charttablemodel.h"

namespace careatlas {

namespace {

QString cell(const QString &text)
{
    if (!text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('\n')) && !text.contains(QLatin1Char('\r')))
        return text;
    return QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString number(const std::optional<double> &value)
{
    return value ? formatExact(*value) : QString();
}

QString line(const QStringList &texts)
{
    QStringList cells;
    for (const QString &text : texts)
        cells << cell(text);
    return cells.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

/// As the command line says it.
QString intervalOrigin(const ChartMark &mark)
{
    if (!mark.lower || !mark.upper)
        return {};
    return mark.derivedInterval ? QStringLiteral("derived") : QStringLiteral("published");
}

/// What only some charts have, after the columns that all have.
QStringList furtherHeads(const ChartSpec &spec)
{
    QStringList heads;
    if (spec.kind == ChartSpec::Kind::Scatter)
        heads << spec.across.label;
    if (spec.hasUnlikeUnits())
        heads << QStringLiteral("As written") << QStringLiteral("Compared with") << QStringLiteral("Verdict");
    return heads;
}

QStringList furtherCells(const ChartSpec &spec, const ChartMark &mark)
{
    QStringList cells;
    if (spec.kind == ChartSpec::Kind::Scatter)
        cells << number(mark.across);
    if (spec.hasUnlikeUnits())
        cells << mark.valueText << mark.comparisonText << mark.verdictText;
    return cells;
}

} // namespace

QByteArray tableCsv(const ChartSpec &spec)
{
    QString out = line(QStringList{QStringLiteral("Indicator"), QStringLiteral("Area"), QStringLiteral("Part"), QStringLiteral("Period"),
                                   spec.hasUnlikeUnits() ? QStringLiteral("Value") : spec.axis.label, QStringLiteral("Lower 95%"), QStringLiteral("Upper 95%"),
                                   QStringLiteral("Interval"), QStringLiteral("Rank"), QStringLiteral("State"), QStringLiteral("Notes"), QStringLiteral("Source"),
                                   QStringLiteral("Licence")}
                       + furtherHeads(spec));
    for (const ChartMark *mark : spec.figures())
        out += line(QStringList{spec.title, mark->areaName, mark->part, mark->period, number(mark->value), number(mark->lower), number(mark->upper),
                                intervalOrigin(*mark), mark->rankText, mark->stateText, mark->sampleText, mark->sourceText, spec.licence}
                    + furtherCells(spec, *mark));
    return out.toUtf8();
}

QByteArray tableCsv(const ChartTableModel &model)
{
    return tableCsv(model.spec());
}

Result<void> saveFigures(const ChartSpec &spec, const QString &path)
{
    return writeWhole(path, tableCsv(spec));
}

} // namespace careatlas
