// SPDX-License-Identifier: GPL-3.0-or-later
// ReportDefinition: which sections, groups, cards and tiles the report has, in what order, with their
// introductions. Read from the data pack, so that adding a card is a change in data/ alone.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace careatlas {

struct CardDefinition {
    QString indicator;
    QStringList charts; ///< the first is shown at the start; empty where there is no figure to draw
    bool operator==(const CardDefinition &) const = default;
};

struct GroupDefinition {
    QString id;
    QString title;
    std::vector<CardDefinition> cards;
    QString caseStudies = {}; ///< the people whose case studies stand after the cards: "working-age", "older", "carers"; empty for none
    bool operator==(const GroupDefinition &) const = default;
};

struct SectionDefinition {
    QString id;
    QString title;
    QString introduction;
    QString heading; ///< of its page, where {area} stands for the council: "Carers in {area}" where the file says nothing else
    QStringList tiles; ///< indicators
    std::vector<GroupDefinition> groups;
    bool operator==(const SectionDefinition &) const = default;
};

struct ReportDefinition {
    std::vector<SectionDefinition> sections;

    /// Reads report.json; the error names the section or card that is wrong.
    static Result<ReportDefinition> parse(const QByteArray &json);
    bool operator==(const ReportDefinition &) const = default;
};

/// A data state in words, from states.csv.
struct StateWords {
    QString key;
    QString title; ///< in a bar's place
    QString sentence; ///< on a card; {area}, {region} and {detail} stand for what the card knows
    bool operator==(const StateWords &) const = default;
};

/// Reads states.csv; every state must be there.
Result<std::vector<StateWords>> parseStates(const QByteArray &csv);

} // namespace careatlas
