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

} // namespace

QByteArray tableCsv(const ChartSpec &spec)
{
    QString out = line({QStringLiteral("Indicator"), QStringLiteral("Area"), QStringLiteral("Part"), QStringLiteral("Period"),
                        spec.axis.label, QStringLiteral("Lower 95%"), QStringLiteral("Upper 95%"), QStringLiteral("Interval"), QStringLiteral("Rank"), QStringLiteral("State"),
                        QStringLiteral("Notes"), QStringLiteral("Source"), QStringLiteral("Licence")});
    for (const ChartMark *mark : spec.figures())
        out += line({spec.title, mark->areaName, mark->part, mark->period, number(mark->value), number(mark->lower),
                     number(mark->upper), intervalOrigin(*mark), mark->rankText, mark->stateText, mark->sampleText, mark->sourceText, spec.licence});
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
