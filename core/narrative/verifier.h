// SPDX-License-Identifier: GPL-3.0-or-later
// Verifier: reads a finished text as a stranger would, finds every number, unit, name, period, quantifier and comparison word,
// and holds each against the store under one rounding rule. It knows nothing of how a text was written, so that it can
// check ours, a language model's or a pasted paragraph alike.
#pragma once

#include "core/domain/arearegister.h"
#include "core/narrative/textspec.h"
#include "core/narrative/textsubject.h"

#include <memory>

namespace careatlas {

struct CheckedClaim {
    /// A cause is what no figure can support: why something is so, or what it is likely to lead to.
    enum class Kind { Number, Unit, Name, Period, Quantifier, Comparison, Cause };
    enum class Finding { Supported, Contradicted, NotFound };

    TextStretch at;
    Kind kind = Kind::Number;
    Finding finding = Finding::NotFound;
    QString found; ///< as it stands in the text
    QString expected; ///< of a contradicted one: the right value as people read it
    QString reason; ///< why it is not supported, in a sentence
    std::optional<Fact> fact; ///< what supports or contradicts it
    bool operator==(const CheckedClaim &) const = default;
};

/// "supported", "contradicted", "not found": on the command line and in the window.
QString toKey(CheckedClaim::Finding finding);
/// "number", "unit", "name", "period", "quantifier", "comparison", "cause".
QString toKey(CheckedClaim::Kind kind);

struct CheckedText {
    std::vector<CheckedClaim> claims; ///< in order

    bool isSupported() const; ///< every claim is
    /// Why not, a sentence for each claim that is not supported.
    QStringList reasons() const;
    bool operator==(const CheckedText &) const = default;
};

class IndicatorStore;

class Verifier {
public:
    /// The texts are about the council of `subjects`; they and `areas` outlive it. With `store`, which outlives it too, a text may speak of
    /// any other council and of ranks in any year, as a pasted one does.
    Verifier(const AreaRegister &areas, const std::vector<TextSubject> &subjects, const IndicatorStore *store = nullptr);
    ~Verifier();

    /// `about` are the indicators that the text stands beside; empty where only its own words tell, as of a pasted paragraph.
    CheckedText check(const QString &text, const QStringList &about = {}) const;

private:
    class Reader;
    std::unique_ptr<Reader> m_reader;
};

} // namespace careatlas
