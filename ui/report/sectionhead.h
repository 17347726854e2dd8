// SPDX-License-Identifier: GPL-3.0-or-later
// SectionHead: what a page begins with: its title, an introduction and the headline tiles.
#pragma once

#include "core/report/reportdefinition.h"
#include "ui/charts/theme.h"
#include "ui/report/cardfacts.h"

#include <QWidget>

#include <functional>

namespace careatlas {

class DocumentLinks;
class HeadlineTile;
class TextLabel;

class SectionHead : public QWidget {
    Q_OBJECT
public:
    explicit SectionHead(const SectionDefinition &section, QWidget *parent = nullptr);

    /// `names` of the councils go into the title.
    void setCouncils(const QStringList &names);
    /// `factsOf` gives those of an indicator, one for each council.
    void setFacts(const std::function<std::vector<CardFacts>(const QString &indicator)> &factsOf);
    /// The titles of those that are linked to the section.
    void setDocuments(const QStringList &titles);
    void setTheme(Theme::Kind kind);

    QString title() const;
    /// The height at which the title ends.
    int titleEnd() const;

Q_SIGNALS:
    /// A tile was pressed.
    void cardAsked(const QString &indicator);
    void documentsAsked();

private:
    const QString m_heading;
    TextLabel *m_title;
    DocumentLinks *m_documents;
    std::vector<HeadlineTile *> m_tiles;
};

} // namespace careatlas
