// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardexporter.h"

#include "ui/export/chartcsv.h"
#include "ui/export/chartimage.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>

namespace careatlas {

namespace {

ImageOptions onWhite(const PictureWishes &wishes)
{
    return ImageOptions{wishes.millimetres, wishes.dpi, Theme::Kind::Print};
}

} // namespace

CardExporter::CardExporter(Dialogs &dialogs, QWidget *window) : QObject(window), m_dialogs(dialogs), m_window(window) {}

void CardExporter::run(ExportAction action, const ChartSpec &spec)
{
    switch (action) {
    case ExportAction::SavePicture:
        savePicture(spec);
        break;
    case ExportAction::CopyPicture:
        copyPicture(spec);
        break;
    case ExportAction::SaveFigures:
        saveFigures(spec);
        break;
    }
}

void CardExporter::savePicture(const ChartSpec &spec)
{
    m_dialogs.askPicture(m_window, m_wishes, [this, spec](const PictureWishes &wishes) {
        m_wishes = wishes;
        m_dialogs.askSaveFile(m_window, tr("Save picture"), suggestedFileName(spec, QStringLiteral("png")), tr("Pictures (*.png)"),
                              [this, spec](const QString &path) { report(saveChart(spec, path, onWhite(m_wishes)), path); });
    });
}

void CardExporter::copyPicture(const ChartSpec &spec)
{
    const Result<QImage> picture = renderChart(spec, onWhite(m_wishes));
    if (!picture) {
        Q_EMIT failed(picture.error());
        return;
    }
    QGuiApplication::clipboard()->setImage(*picture);
    Q_EMIT done(tr("Copied the picture “%1”.").arg(spec.title));
}

void CardExporter::saveFigures(const ChartSpec &spec)
{
    m_dialogs.askSaveFile(m_window, tr("Save figures"), suggestedFileName(spec, QStringLiteral("csv")), tr("Comma-separated values (*.csv)"),
                          [this, spec](const QString &path) { report(careatlas::saveFigures(spec, path), path); });
}

void CardExporter::report(const Result<void> &outcome, const QString &path)
{
    if (outcome)
        Q_EMIT done(tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
    else
        Q_EMIT failed(outcome.error());
}

} // namespace careatlas
