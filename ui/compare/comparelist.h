// SPDX-License-Identifier: GPL-3.0-or-later
// CompareList: the rows of the Compare tab in the order chosen, in the order of the report under the headings of its sections.
#pragma once

#include "ui/compare/comparerow.h"

class QVBoxLayout;

namespace careatlas {

class Favourites;
class StatePanel;
struct ReportContents;

class CompareList : public QWidget {
    Q_OBJECT
public:
    /// All outlive it.
    CompareList(const ReportContents &contents, const ChartBuilder &charts, const QHash<QString, QString> &stateTitles, Favourites &favourites,
                QWidget *parent = nullptr);

    /// Takes over what the rows show, in the order of the report.
    void setPair(std::vector<ComparedIndicator> pair);
    const std::vector<ComparedIndicator> &pair() const { return m_pair; }
    /// Puts the rows in order, and shows those alone that are chosen.
    void arrange(const CompareChoices &choices);
    void setTheme(Theme::Kind kind);

    /// In the order of the report, those hidden too.
    const std::vector<CompareRow *> &rows() const { return m_rows; }
    /// Those shown, from the top.
    const std::vector<CompareRow *> &shown() const { return m_shown; }
    /// Null for one that the report does not have.
    CompareRow *rowOf(const QString &indicator) const;
    /// The heading above the last row that begins above `y` of this list; empty where there are none.
    QString sectionAt(int y) const;

Q_SIGNALS:
    void openChanged(const QString &indicator, bool open);
    /// A row has been stepped to.
    void stepped(careatlas::CompareRow *row);
    void markHovered(const QString &words);
    void actionAsked(careatlas::CompareRow *row, careatlas::ExportAction action);

private:
    struct Heading {
        QString section;
        QString title;
        QWidget *widget;
    };

    CompareRow *makeRow(const QString &indicator);
    void chainFocus() const;
    void step(const CompareRow *from, int direction);

    const ChartBuilder &m_charts;
    const QHash<QString, QString> &m_stateTitles;
    Favourites &m_favourites;
    std::vector<ComparedIndicator> m_pair;
    std::vector<CompareRow *> m_rows;
    std::vector<CompareRow *> m_shown;
    std::vector<Heading> m_headings;
    StatePanel *m_nothing;
    QVBoxLayout *m_column;
};

} // namespace careatlas
