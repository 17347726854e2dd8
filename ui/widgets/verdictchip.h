// SPDX-License-Identifier: GPL-3.0-or-later
// VerdictChip: a verdict as word, shape and colour: a triangle up for better, down for worse, a circle for similar, a
// diamond where there is no good direction.
#pragma once

#include "core/comparison/verdict.h"

#include <QWidget>

namespace careatlas {

class VerdictChip : public QWidget {
    Q_OBJECT
public:
    explicit VerdictChip(QWidget *parent = nullptr);

    void setVerdict(Verdict verdict);
    Verdict verdict() const { return m_verdict; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Verdict m_verdict = Verdict::NotCompared;
    QString m_word;
};

} // namespace careatlas
