// SPDX-License-Identifier: GPL-3.0-or-later
// CardExporter: takes a card's chart away: as a picture in a file or on the clipboard, or its figures as a
// file for a spreadsheet. What it saved, or why it could not, comes back in words.
#pragma once

#include "ui/page.h"
#include "ui/widgets/dialogs.h"

#include <QObject>

namespace careatlas {

class CardExporter : public QObject {
    Q_OBJECT
public:
    /// `dialogs` outlives it; questions are asked over `window`.
    CardExporter(Dialogs &dialogs, QWidget *window);

    void run(ExportAction action, const ChartSpec &spec);

Q_SIGNALS:
    void done(const QString &words);
    void failed(const careatlas::Error &error);

private:
    void savePicture(const ChartSpec &spec);
    void copyPicture(const ChartSpec &spec);
    void saveFigures(const ChartSpec &spec);
    void report(const Result<void> &outcome, const QString &path);

    Dialogs &m_dialogs;
    QWidget *m_window;
    PictureWishes m_wishes;
};

} // namespace careatlas
