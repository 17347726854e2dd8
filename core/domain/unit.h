// SPDX-License-Identifier: GPL-3.0-or-later
// Unit: what a number counts, at what scale and of whom. £ thousands are not £, and a rate says its
// denominator; nothing in Care Atlas prints a number without asking its unit how.
#pragma once

#include <QString>

namespace careatlas {

class Unit {
public:
    enum class Kind { Count, Percent, Rate, Money, Score, Index, Decile, Rank, Days, Density, Rating, None };

    /// From the catalogue's words: "%", "people", "£ thousands", "£ per hour", "per 100,000",
    /// "score 0-24", "people per sq km". Unknown words are counts of what they name.
    static Unit fromCatalogue(const QString &words, const QString &denominator);

    Unit() = default;

    Kind kind() const { return m_kind; }
    /// The catalogue's words: "£ thousands".
    const QString &words() const { return m_words; }
    /// Whom a share or rate is of: "residents aged 65 and over"; empty for none.
    const QString &denominator() const { return m_denominator; }
    /// What a stored number is multiplied by to give whole units: 1000 for £ thousands, else 1.
    double scale() const { return m_scale; }
    /// The highest value the unit allows where it has one (24 for "score 0-24", 100 for a share, 33,755 for "rank 1-33,755"), else 0.
    double maximum() const { return m_maximum; }

    /// For an axis or a table head: "% of people surveyed", "per 100,000 residents aged 65 and over", "£ million".
    QString axisLabel() const;

    bool operator==(const Unit &) const = default;

private:
    Kind m_kind = Kind::None;
    QString m_words;
    QString m_denominator;
    double m_scale = 1.0;
    double m_maximum = 0.0;
};

} // namespace careatlas
