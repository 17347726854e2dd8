// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/documentlinks.h"

#include "ui/charts/theme.h"

namespace careatlas {

DocumentLinks::DocumentLinks(QWidget *parent) : BareButton(parent)
{
    setLink(true);
    setFont(scaledFont(0.85));
    hide();
}

void DocumentLinks::setTitles(const QStringList &titles)
{
    // One long line would widen its page: the rest is on the shelf.
    const QString words = titles.size() <= 1 ? titles.value(0) : titles.size() == 2 ? tr("%1 and 1 more").arg(titles.front()) : tr("%1 and %2 more").arg(titles.front()).arg(titles.size() - 1);
    setText(tr("See: %1").arg(fontMetrics().elidedText(words, Qt::ElideRight, fontMetrics().averageCharWidth() * 48)));
    setAccessibleName(tr("See the documents: %1").arg(titles.join(QStringLiteral(", "))));
    setToolTip(titles.join(QLatin1Char('\n')).toHtmlEscaped());
    setVisible(!titles.isEmpty());
}

} // namespace careatlas
