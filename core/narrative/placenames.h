// SPDX-License-Identifier: GPL-3.0-or-later
// Place names: finds the places that a text speaks of: councils and regions by name, England, and the figures that stand for many
// councils, whose three names are kept apart.
#pragma once

#include "core/domain/arearegister.h"
#include "core/narrative/textwords.h"

namespace careatlas {

/// Whom a figure is of, as a text says it.
struct TextPlace {
    enum class Kind { Area, Pooled, MeanOfCouncils, Group };

    Kind kind = Kind::Area;
    AreaCode code; ///< of an area
    QString name; ///< "Luton", "the mean of councils"
    bool within = false; ///< a place that another one is in or is ranked among, whose own figure is not meant
    bool samePlace(const TextPlace &other) const { return kind == other.kind && code == other.code; }
};

class PlaceNames {
public:
    /// `council` is whom the text is about: "the region" is its. `group` is the name of a user's own group, if any.
    PlaceNames(const AreaRegister &areas, const Area &council, const QString &group);

    /// Makes one word of each place in the sentence; the list is of those found, in order.
    std::vector<TextPlace> mark(ReadSentence &sentence) const;

private:
    struct Name {
        QStringList words;
        TextPlace place;
    };
    struct Match {
        int length = 0;
        TextPlace place;
    };
    Match nameAt(const ReadSentence &sentence, int word) const;
    Match roleAt(const ReadSentence &sentence, int word) const;
    void findThoseWithin(const ReadSentence &sentence, std::vector<TextPlace> &places) const;
    void add(const QString &name, const TextPlace &place);

    const AreaRegister &m_areas;
    QHash<QString, std::vector<Name>> m_names; ///< by first word, the longest first
    TextPlace m_england;
    TextPlace m_region;
};

} // namespace careatlas
