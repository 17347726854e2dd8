// SPDX-License-Identifier: GPL-3.0-or-later
// A window on a store of a few figures written by hand, with its Explore tab in view.
#pragma once

#include "core/pack/packer.h"
#include "coresamples.h"
#include "ui/explore/explorepage.h"
#include "ui/widgets/dialogs.h"
#include "windowsamples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace samples {

inline const QString luton = u"E06000032"_s, bedford = u"E06000055"_s, hackney = u"E09000012"_s, barnsley = u"E08000016"_s, dorset = u"E06000059"_s,
                     cumberland = u"E06000063"_s, westmorland = u"E06000064"_s;

/// Answers every question at once.
class OpeningDialogs : public Dialogs {
public:
    void askSaveFile(QWidget *, const QString &, const QString &, const QString &, std::function<void(QString)>) override {}
    void askOpenFile(QWidget *, const QString &, const QString &, std::function<void(QString)> answer) override { answer(path); }
    void askPicture(QWidget *, const PictureWishes &, std::function<void(PictureWishes)>) override {}

    QString path;
};

/// A share with the publisher's interval of 4 to either side.
inline Observation share(const QString &area, const QString &when, double value)
{
    Observation o = observation(u"satisfaction"_s, area, when, value);
    o.lower = value - 4.0;
    o.upper = value + 4.0;
    o.respondents = 325;
    return o;
}

inline std::vector<Observation> exploreFigures()
{
    std::vector<Observation> all{
        share(luton, u"2023-24"_s, 58.1), share(bedford, u"2023-24"_s, 65.0), share(hackney, u"2023-24"_s, 71.2), share(dorset, u"2023-24"_s, 66.5),
        share(cumberland, u"2023-24"_s, 61.0), share(westmorland, u"2023-24"_s, 64.4), share(u"E92000001"_s, u"2023-24"_s, 65.4),
        observation(u"satisfaction"_s, barnsley, u"2023-24"_s, {}, DataState::Suppressed),
        share(luton, u"2022-23"_s, 60.0), share(bedford, u"2022-23"_s, 62.0), share(hackney, u"2022-23"_s, 63.0),
        observation(u"spending"_s, luton, u"2023-24"_s, 72000), observation(u"spending"_s, bedford, u"2023-24"_s, 61000)};
    int step = 0;
    for (const QString &council : {luton, bedford, hackney, barnsley, dorset, cumberland, westmorland}) {
        ++step;
        all.push_back(observation(u"requests"_s, council, u"2023-24"_s, 1000.0 + 100 * step));
        all.push_back(observation(u"residents-18-64"_s, council, u"mid-2023"_s, 100000.0));
        all.push_back(observation(u"adults"_s, council, u"mid-2023"_s, 100000.0 + 20000 * step));
        all.push_back(observation(u"population"_s, council, u"mid-2023"_s, 200000.0 + 10000 * step));
        all.push_back(observation(u"support"_s, council, u"2023-24"_s, 200.0 + step, DataState::Value, u"setting=nursing"_s));
        all.push_back(observation(u"support"_s, council, u"2023-24"_s, 300.0 - step, DataState::Value, u"setting=residential"_s));
    }
    return all;
}

/// Why it failed, or nothing.
inline QString makeExploreStore(const QString &folder, const QString &path)
{
    const QByteArray cards = R"({"indicator": "satisfaction", "charts": ["bar"]}, {"indicator": "requests", "charts": ["bar"]},
        {"indicator": "spending", "charts": ["bar"]}, {"indicator": "support", "charts": ["stacked-bar"]}, {"indicator": "ratings", "charts": []})";
    if (!writePack(folder, {{release(u"ascof"_s, u"2024-12"_s, 'a'), exploreFigures()}})
        || !writeFile(folder + u"/report.json"_s, R"({"sections": [{"id": "needs", "title": "Needs", "introduction": "What people need.", "tiles": [],
            "groups": [{"id": "adults", "title": "Adults", "cards": [)" + cards + "]}]}]}")
        || !writeFile(folder + u"/tiles.csv"_s, "area_code,column,row\nE06000032,3,3\nE06000055,3,2\nE09000012,4,3\nE08000016,2,1\nE06000059,1,4\n"
                                               "E06000063,0,0\nE06000064,1,0\n"))
        return u"the pack could not be written"_s;
    const auto built = buildStore(PackFiles(folder), path);
    return built ? QString() : built.error().message;
}

/// The window of a test, with what it needs.
struct ExploreWindow {
    QTemporaryDir folder;
    OpeningDialogs dialogs;
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<MainWindow> window;

    /// Why it failed, or nothing.
    QString open(const QString &council = u"Luton"_s, const QString &recipe = {}, const QSize &size = {1366, 768})
    {
        const QString path = folder.filePath(u"store.sqlite"_s);
        if (const QString fault = QFile::exists(path) ? QString() : makeExploreStore(folder.filePath(u"pack"_s), path); !fault.isEmpty())
            return fault;
        window.reset();
        store = std::make_unique<StoreThread>(path);
        if (const QString fault = makeWindow(*store, dialogs, size, window); !fault.isEmpty())
            return fault;
        window->go(council, {}, u"explore"_s, recipe);
        return settle() ? QString() : u"The page did not settle."_s;
    }

    ExplorePage *page() const { return qobject_cast<ExplorePage *>(window->currentPage()); }
    /// Waits until the page has settled, with the groups read too.
    bool settle() const { return QTest::qWaitFor([this] { return page() && page()->isSettled(); }, 20000); }
    bool show(const QString &recipe) const
    {
        page()->setRecipe(recipe);
        return settle();
    }
};

} // namespace samples
