// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of every council, typed by hand, for the charts that show them all; and what a plot must hold to at any size: no word cut
// off, no word over another.
#pragma once

#include "core/geography/tilemap.h"
#include "core/pack/packfiles.h"
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartwidget.h"
#include "ui/charts/councilview.h"

#include <QApplication>
#include <QFile>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>

#include <functional>

namespace careatlas::samples {

inline AreaCode codeOf(const char *text)
{
    return *AreaCode::parse(QString::fromLatin1(text));
}

/// The areas of the committed pack.
inline AreaRegister packAreas()
{
    return *PackFiles(QStringLiteral(CAREATLAS_SOURCE_DIR "/data")).areas();
}

inline std::shared_ptr<const MapShapes> packTiles(const AreaRegister &areas)
{
    QFile file(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/tiles.csv"));
    return file.open(QIODevice::ReadOnly) ? std::make_shared<const MapShapes>(*readTiles(file.readAll(), areas)) : nullptr;
}

inline CouncilView viewOf(const AreaRegister &areas, const AreaCode &council, const AreaCode &second = {})
{
    CouncilView view;
    view.council = council;
    view.second = second;
    view.group.label = QStringLiteral("England");
    for (const Area &area : areas.all())
        if (area.isCouncil())
            view.group.members.push_back(area.code);
    return view;
}

/// One period's figure in `unit` of each council of today, by name; of England too where `england` is given.
inline IndicatorFigures everyCouncil(const AreaRegister &areas, const char *unit, const Period &period, const std::function<std::optional<double>(std::size_t)> &value,
                                     std::optional<double> england = {})
{
    IndicatorFigures every;
    every.indicator.id = QStringLiteral("measure");
    every.indicator.title = QStringLiteral("A measure of care");
    every.indicator.unit = Unit::fromCatalogue(QString::fromLatin1(unit), QStringLiteral("people surveyed"));
    every.indicator.polarity = Polarity::HigherIsBetter;
    std::size_t index = 0;
    for (const Area &area : areas.currentCouncils()) {
        AreaFigures of{area, AreaRole::OtherCouncil, {}, {}};
        const auto figureOf = value(index++);
        of.observations.push_back(figureOf ? figure(of, period, *figureOf) : missing(of, period, DataState::Suppressed));
        every.areas.push_back(std::move(of));
    }
    if (england) {
        AreaFigures of{*areas.find(AreaCode::england()), AreaRole::England, {}, {}};
        of.observations.push_back(figure(of, period, *england));
        every.areas.push_back(std::move(of));
    }
    return every;
}

/// The base size of the interface, as a user sets it.
inline void setTextSize(double points)
{
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    QApplication::setFont(font);
}

/// What is wrong with the words of a chart that is shown: cut off by its edges, or over each other. Empty where nothing is.
inline QStringList faultsOfWords(ChartWidget &widget)
{
    struct Word {
        QString text;
        QRectF place;
    };
    std::vector<Word> words;
    for (const QGraphicsItem *item : widget.scene()->items())
        if (const auto *text = dynamic_cast<const QGraphicsSimpleTextItem *>(item); text && text->isVisible() && !text->text().isEmpty())
            words.push_back({text->text(), text->sceneBoundingRect()});
    QStringList faults;
    const QRectF view(QPointF(0, 0), QSizeF(widget.viewport()->size()));
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!view.adjusted(-1, -1, 1, 1).contains(words[i].place))
            faults << QStringLiteral("“%1” is cut off").arg(words[i].text);
        for (std::size_t j = 0; j < i; ++j)
            if (words[i].place.adjusted(1, 2, -1, -2).intersects(words[j].place.adjusted(1, 2, -1, -2)))
                faults << QStringLiteral("“%1” lies over “%2”").arg(words[i].text, words[j].text);
    }
    return faults;
}

} // namespace careatlas::samples
