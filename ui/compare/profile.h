// SPDX-License-Identifier: GPL-3.0-or-later
// Profile: where a council stands among all on every indicator, a row each, grouped by section. It asks the store for every
// council's figures, an indicator at a time so that no other question waits long, and keeps them: another council needs no
// new answer.
#pragma once

#include "core/domain/figures.h"
#include "ui/charts/chartspec.h"
#include "ui/page.h"
#include "ui/widgets/lazyscroll.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace careatlas {

class ChartWidget;
class TextLabel;

/// The spine of one section.
class ProfileRow : public LazyRow {
    Q_OBJECT
public:
    using Make = std::function<ChartSpec()>;

    explicit ProfileRow(QWidget *parent = nullptr);

    /// What it shows from the next build() on, made then; of about so many rows.
    void setSpec(Make make, int rows);
    void setTheme(Theme::Kind kind);
    void build() override;
    /// Null before build().
    ChartWidget *chart() const { return m_chart; }

Q_SIGNALS:
    void built(const careatlas::ChartSpec &spec);
    void markHovered(const QString &words);

private:
    Make m_make;
    Theme::Kind m_theme = Theme::Kind::Light;
    ChartWidget *m_chart = nullptr;
};

class Profile : public QWidget {
    Q_OBJECT
public:
    /// `stateTitles` and what the context names outlive it.
    Profile(const PageContext &context, const QHash<QString, QString> &stateTitles, QWidget *parent = nullptr);

    /// Shows the council and, where there is one, the second, on the indicators of a scope; asks for what is not held yet.
    void show(const QString &scope);
    /// Every figure asked for is there.
    bool isComplete() const { return !m_asking; }
    void setTheme(Theme::Kind kind);
    std::vector<ProfileRow *> rows() const;
    /// The heading above the last section that begins above `y` of this widget.
    QString sectionAt(int y) const;

Q_SIGNALS:
    /// More of it can be drawn.
    void changed();
    void markHovered(const QString &words);

private:
    struct Section {
        QString id;
        QString title;
        QStringList indicators;
        QWidget *heading;
        ProfileRow *row;
    };

    bool isHeld(const QString &indicator) const { return m_every.contains(indicator) || m_faulty.contains(indicator); }
    QStringList wanted(const Section &section) const;
    /// Whether there is anything to show.
    bool fill(const Section &section);
    void askNext();

    const PageContext m_context;
    const QHash<QString, QString> &m_stateTitles;
    QString m_scope;
    std::vector<Section> m_sections;
    QHash<QString, IndicatorFigures> m_every; ///< by indicator, of one period each
    QSet<QString> m_faulty; ///< indicators that could not be read, which the list says why
    bool m_asking = false;
    QStringList m_noteLines;
    TextLabel *m_notes; ///< how to read it, once for all sections
};

} // namespace careatlas
