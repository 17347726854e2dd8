// SPDX-License-Identifier: GPL-3.0-or-later
// AreaListModel: the councils under the headings of their regions, narrowed by what has been typed: the
// start of any word of a name in any case, with or without accents and stops, or the start of a code.
#pragma once

#include "core/domain/arearegister.h"
#include "ui/widgets/searchlistmodel.h"

namespace careatlas {

class AreaListModel : public SearchListModel {
    Q_OBJECT
public:
    /// With `beside` it is for the council that stands beside another: the first row is the choice of none, with an
    /// empty key, and the names of councils of the past find these. Without, they find the councils that followed.
    AreaListModel(const AreaRegister &areas, bool beside, QObject *parent = nullptr);

protected:
    std::vector<Row> rowsFor(const QString &typed) const override;

private:
    QString followed(const QString &typed, const Area &council) const;

    std::vector<Area> m_regions;
    std::vector<Area> m_councils;
    std::vector<Area> m_past;
    bool m_beside;
};

/// Whether what was typed finds this council: every typed word starts a word of the name, in order, or
/// the code starts with it.
bool findsArea(const QString &typed, const Area &area);

} // namespace careatlas
