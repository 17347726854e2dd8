// SPDX-License-Identifier: GPL-3.0-or-later
// FactsLine: what ExploreFacts say, over the charts: the council's value, the verdict as word, shape and colour that opens to
// its method, its place, and what must be taken care of.
#pragma once

#include "ui/explore/explorefacts.h"

#include <QWidget>

namespace careatlas {

class Disclosure;
class TextLabel;
class VerdictButton;

class FactsLine : public QWidget {
    Q_OBJECT
public:
    explicit FactsLine(QWidget *parent = nullptr);

    /// `more` is said after them; may be empty.
    void setFacts(const ExploreFacts &facts, const QString &more);
    VerdictButton *verdict() const { return m_verdict; }
    /// All that it says, without the method.
    QString text() const;

private:
    TextLabel *m_value;
    VerdictButton *m_verdict;
    TextLabel *m_rank;
    Disclosure *m_method;
};

} // namespace careatlas
