// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/helptexts.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QKeySequence>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("HelpTexts", words);
}

QString row(const QString &left, const QString &right)
{
    return QStringLiteral("<tr><td style=\"padding: 4px 24px 4px 0\">%1</td><td style=\"padding: 4px 0\"><b>%2</b></td></tr>")
        .arg(left.toHtmlEscaped(), right.toHtmlEscaped());
}

} // namespace

QString aboutHtml(const std::vector<Release> &releases)
{
    QString html = QStringLiteral("<h1>Care Atlas %1</h1>").arg(QStringLiteral(CAREATLAS_VERSION));
    html += QStringLiteral("<p>%1</p>").arg(say("Published figures on adult social care in the 153 councils of England, read offline."));
    html += QStringLiteral("<h2>%1</h2>").arg(say("Licences"));
    html += QStringLiteral("<ul>"
                           "<li>%1</li>"
                           "<li>%2</li>"
                           "<li>%3</li>"
                           "<li>%4</li>"
                           "<li>%5</li>"
                           "<li>%6</li>"
                           "</ul>")
                .arg(say("Care Atlas is free software under the GNU General Public License, version 3 or later. It comes without warranty."),
                     say("Qt and Qt Charts %1, The Qt Company Ltd, used under the GNU General Public License, version 3.").arg(QString::fromLatin1(qVersion())),
                     say("Care Atlas Sans is Inter with tabular figures by default. Copyright © 2016-2022 The Inter Project Authors, https://rsms.me/inter, "
                         "SIL Open Font License 1.1, https://openfontlicense.org."),
                     say("GNU Scientific Library, its authors, GNU General Public License, version 3 or later."),
                     say("libzip, Dieter Baron and Thomas Klausner, three-clause BSD licence."),
                     say("SQLite, in the public domain."));
    html += QStringLiteral("<h2>%1</h2>").arg(say("Where the data comes from"));
    if (releases.empty())
        html += QStringLiteral("<p>%1</p>").arg(say("This store holds no releases."));
    for (const Release &release : releases) {
        QStringList head{release.publisher, release.name.isEmpty() ? release.published : release.name};
        head.removeAll(QString());
        QStringList lines{release.attribution, release.licence.isEmpty() ? QString() : say("Licence: %1").arg(release.licence)};
        if (!release.official)
            lines.prepend(say("Quoted from a report, not an official file."));
        if (release.addedByUser)
            lines.prepend(say("Added by you."));
        lines.removeAll(QString());
        html += QStringLiteral("<p><b>%1</b><br>%2<br>%3</p>")
                    .arg(release.title.toHtmlEscaped(), head.join(QStringLiteral(", ")).toHtmlEscaped(),
                         lines.join(QStringLiteral(". ")).replace(QStringLiteral(".. "), QStringLiteral(". ")).toHtmlEscaped());
    }
    if (QFile licence(QStringLiteral(":/careatlas/fonts/licence.txt")); licence.open(QIODevice::ReadOnly))
        html += QStringLiteral("<h2>%1</h2><pre style=\"white-space: pre-wrap\">%2</pre>")
                    .arg(say("Licence of the interface font"), QString::fromUtf8(licence.readAll()).toHtmlEscaped());
    return html;
}

QString shortcutsHtml(const QList<QAction *> &actions, const std::vector<std::pair<QString, QString>> &more)
{
    QString html = QStringLiteral("<table cellspacing=\"0\">");
    for (const QAction *action : actions)
        if (!action->shortcut().isEmpty())
            html += row(action->text().remove(QLatin1Char('&')), action->shortcut().toString(QKeySequence::NativeText));
    for (const auto &[what, keys] : more)
        html += row(what, keys);
    return html + QStringLiteral("</table>");
}

} // namespace careatlas
