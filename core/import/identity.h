// SPDX-License-Identifier: GPL-3.0-or-later
// Identity: a sum that must hold wherever all its terms are published, such as net spending = gross spending - client
// contributions. Where it fails, a column has moved, a sign has turned or a return is wrong; somebody has to look.
#pragma once

#include "core/import/sourceformat.h"

#include <QJsonArray>

namespace careatlas {

class Identity {
public:
    /// From a layout: [{"indicator": "net", "is": ["gross", "-contributions"], "within": 1.5}], each with what it allows
    /// for rounding in the indicator's unit. The error names what is missing.
    static Result<std::vector<Identity>> fromJson(const QJsonArray &list);

    /// Adds to the plan a problem for every area and period that breaks it, at the cell of the sum. Only wholes are
    /// looked at, not breakdowns.
    void check(ImportPlan &plan) const;

private:
    struct Term {
        QString indicator;
        bool subtracted = false;
    };

    QString m_sum;
    std::vector<Term> m_terms;
    double m_within = 0.0;
};

} // namespace careatlas
