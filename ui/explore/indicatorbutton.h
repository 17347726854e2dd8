// SPDX-License-Identifier: GPL-3.0-or-later
// IndicatorButton: shows an indicator's title and opens the list of cards to type in, as Ctrl+F does.
#pragma once

#include "core/report/cardfinder.h"
#include "ui/widgets/buttons.h"

namespace careatlas {

class SearchPopup;

class IndicatorButton : public TextButton {
    Q_OBJECT
public:
    /// `purpose` names it for a screen reader: "Indicator".
    IndicatorButton(CardFinder finder, const QString &purpose, QWidget *parent = nullptr);

    /// Only these can be chosen.
    void setIndicators(const QStringList &indicators);
    void show(const QString &id, const QString &title);
    void openPopup();
    /// Null until first opened.
    SearchPopup *popup() const { return m_popup; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    CardFinder m_finder;
    const QString m_purpose;
    QString m_shown; ///< id
    SearchPopup *m_popup = nullptr;
};

} // namespace careatlas
