// SPDX-License-Identifier: GPL-3.0-or-later
// DocumentsPage: the local documents shelf of the council shown, and of the one beside it. A file dropped on it is attached.
#pragma once

#include "ui/page.h"

#include <QTimer>

#include <vector>

class QScrollArea;

namespace careatlas {

class CouncilDocuments;
class Panel;
class TextButton;
class TextLabel;

class DocumentsPage : public Page {
    Q_OBJECT
public:
    explicit DocumentsPage(const PageContext &context, QWidget *parent = nullptr);

    void setTheme(Theme::Kind kind) override;
    bool isSettled() const override { return m_settled; }
    const ChartSpec *subject() const override { return nullptr; }
    /// "section=carers" or "indicator=unpaid-carers": goes to the first document linked to it.
    void setRecipe(const QString &recipe) override;

    /// One, or two with a council beside.
    const std::vector<CouncilDocuments *> &shelves() const { return m_shelves; }
    Panel *copyingLine() const { return m_copying; }
    TextButton *stopButton() const { return m_stop; }

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void refresh();
    void showCopying(const QString &title, int percent);
    void finish();

    const PageContext m_context;
    QString m_wanted; ///< a link whose document is to be gone to
    bool m_settled = false;
    QTimer m_settling;

    Panel *m_copying;
    TextLabel *m_copyingWords;
    TextButton *m_stop;
    QScrollArea *m_scroll;
    TextLabel *m_title;
    std::vector<CouncilDocuments *> m_shelves;
};

} // namespace careatlas
