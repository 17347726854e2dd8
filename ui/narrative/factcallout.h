// SPDX-License-Identifier: GPL-3.0-or-later
// FactCallout: what stands behind a number in a text: its exact value, how it is worked out and the cell it comes from, in the
// chart's own callout. It lies over the page and scrolls with it, covers not its number and stays in what can be seen.
#pragma once

#include "core/narrative/fact.h"
#include "ui/charts/calloutitem.h"

#include <QWidget>

namespace careatlas {

/// `shown` is how the text says it: "about 58%".
CalloutText calloutOf(const Fact &fact, const QString &shown);

class FactCallout : public QWidget {
    Q_OBJECT
public:
    /// Lies over the page that `text` is on, and goes when the text goes.
    explicit FactCallout(QWidget *text);

    /// For a number whose words stand in `place`, in the text's coordinates.
    void open(const CalloutText &text, const QRect &place);
    QString words() const { return m_item.text().plain(); }
    /// The box in the text's coordinates; null when closed.
    QRect box() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *host() const;

    QWidget *m_text;
    CalloutItem m_item;
};

} // namespace careatlas
