// SPDX-License-Identifier: GPL-3.0-or-later
// VerdictButton: a verdict in its words, with the shape and the colour that go with it, which opens to its method. Without a
// verdict it is as quiet as a label. Its words wrap, so that the longest fits the narrowest card.
#pragma once

#include "core/comparison/verdict.h"

#include <QAbstractButton>

class QTextLayout;

namespace careatlas {

class VerdictButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit VerdictButton(QWidget *parent = nullptr);

    /// `words` begin with the verdict's own where there is one: "Worse than England 65.4%".
    void setVerdict(Verdict verdict, const QString &words);
    Verdict verdict() const { return m_verdict; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// The words in lines no wider than `width`; their size.
    QSizeF lay(QTextLayout &layout, double width) const;
    int shapeRoom() const;

    Verdict m_verdict = Verdict::NotCompared;
};

} // namespace careatlas
