// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/similarwords.h"

#include "core/domain/format.h"

#include <QCoreApplication>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("SimilarWords", words);
}

QString row(const QString &name, const std::vector<double> &values, const std::vector<SimilarityFeature> &features, const char *tag)
{
    const QString cell = QStringLiteral("<%1 align=\"right\">%2</%1>").arg(QLatin1String(tag));
    const QString comma = QStringLiteral(",\u2060"); // a line may end after a comma alone
    QString cells = QStringLiteral("<%1 align=\"left\">%2</%1>").arg(QLatin1String(tag), name.toHtmlEscaped());
    for (std::size_t i = 0; i < values.size(); ++i)
        cells += cell.arg(formatNumber(values[i], features[i].unit).replace(QLatin1Char(','), comma));
    return QStringLiteral("<tr>%1</tr>").arg(cells);
}

} // namespace

QString similarHtml(const SimilarCouncils &similar, const Area &council)
{
    if (const QString reason = similar.whyNone(council); !reason.isEmpty())
        return QStringLiteral("<p>%1</p>").arg(reason.toHtmlEscaped());
    QString html = QStringLiteral("<p>%1</p>").arg(SimilarCouncils::method().toHtmlEscaped());
    QString head = QStringLiteral("<th align=\"left\">%1</th>").arg(say("Nearest first"));
    for (const SimilarityFeature &feature : similar.features())
        head += QStringLiteral("<th align=\"right\">%1</th>").arg(feature.title.toHtmlEscaped());
    html += QStringLiteral("<table cellpadding=\"4\"><tr>%1</tr>").arg(head);
    html += row(council.name, similar.valuesOf(council.code), similar.features(), "th");
    for (const SimilarCouncil &other : similar.of(council.code))
        html += row(other.area.name, other.features, similar.features(), "td");
    html += QStringLiteral("</table><ul>");
    for (const SimilarityFeature &feature : similar.features())
        html += QStringLiteral("<li>%1</li>").arg(QStringLiteral("%1: %2, %3").arg(feature.title, feature.unit.axisLabel(), feature.period.label()).toHtmlEscaped());
    return html + QStringLiteral("</ul>");
}

} // namespace careatlas
