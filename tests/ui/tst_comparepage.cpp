// SPDX-License-Identifier: GPL-3.0-or-later
// The Compare tab on a store typed by hand: what is listed in which order, what is never compared and says why, that both
// councils stand on one axis, and that what a reader chose can be gone back to.
#include "core/store/storethread.h"
#include "storesamples.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/chartwidget.h"
#include "ui/compare/comparehead.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/profile.h"
#include "ui/favourites.h"
#include "ui/groupshelf.h"
#include "ui/report/reportcontents.h"
#include "ui/rewriting/rewriter.h"
#include "ui/selection.h"
#include "ui/shelf/caseshelf.h"
#include "ui/shelf/documentshelf.h"
#include "ui/voteshelf.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/verdictchip.h"
#include "ui/windowmemory.h"

#include <QCheckBox>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::observation;

namespace {

const QString luton = u"E06000032"_s, bedford = u"E06000055"_s, hackney = u"E09000012"_s, east = u"E12000006"_s, england = u"E92000001"_s;

Observation survey(const QString &area, double value, double lower, double upper, double people)
{
    Observation o = observation(u"satisfaction"_s, area, u"2023-24"_s, value);
    o.lower = lower;
    o.upper = upper;
    o.respondents = people;
    return o;
}

/// Of each two: a share that is clearly lower and a rate that is a third; spending of two sources; support of unlike years; and
/// ratings that nobody publishes. Hackney is like Luton.
samples::Releases figures()
{
    return {{samples::release(u"ascof"_s, u"2026-01"_s, 'a'),
             {survey(luton, 58.1, 56.1, 60.1, 325), survey(bedford, 70.0, 68.0, 72.0, 410), survey(hackney, 59.0, 56.0, 62.0, 280),
              observation(u"satisfaction"_s, luton, u"2022-23"_s, 60.7), observation(u"satisfaction"_s, bedford, u"2022-23"_s, 66.0),
              observation(u"satisfaction"_s, east, u"2023-24"_s, 65.0), observation(u"satisfaction"_s, england, u"2023-24"_s, 65.4),
              observation(u"requests"_s, luton, u"2023-24"_s, 20.0), observation(u"requests"_s, bedford, u"2023-24"_s, 60.0),
              observation(u"requests"_s, hackney, u"2023-24"_s, 21.0), observation(u"spending"_s, luton, u"2023-24"_s, 600.0),
              observation(u"support"_s, luton, u"2022-23"_s, 40.0), observation(u"support"_s, bedford, u"2023-24"_s, 30.0)}},
            {samples::release(u"outturn"_s, u"2025-12"_s, 'b'), {observation(u"spending"_s, bedford, u"2023-24"_s, 1000.0)}},
            {samples::release(u"ons"_s, u"2025"_s, 'c'),
             {observation(u"residents-18-64"_s, luton, u"mid-2023"_s, 10000.0), observation(u"residents-18-64"_s, bedford, u"mid-2023"_s, 10000.0),
              observation(u"residents-18-64"_s, hackney, u"mid-2023"_s, 10000.0), observation(u"residents-18-64"_s, luton, u"mid-2022"_s, 10000.0),
              observation(u"adults"_s, luton, u"mid-2023"_s, 15000.0), observation(u"adults"_s, bedford, u"mid-2023"_s, 15000.0)}}};
}

QByteArray reportJson()
{
    return R"({"sections": [
  {"id": "needs", "title": "Needs", "introduction": "Who asks.", "tiles": [], "groups": [{"id": "adults", "title": "Adults", "cards": [
    {"indicator": "requests", "charts": ["bar"]}, {"indicator": "support", "charts": ["stacked-bar"]}]}]},
  {"id": "money", "title": "Money", "introduction": "What it costs.", "tiles": [], "groups": [{"id": "all", "title": "All", "cards": [
    {"indicator": "spending", "charts": ["bar"]}, {"indicator": "ratings", "charts": []}]}]},
  {"id": "quality", "title": "Quality", "introduction": "How good it is.", "tiles": [], "groups": [{"id": "users", "title": "Users", "cards": [
    {"indicator": "satisfaction", "charts": ["bar"]}]}]}]})";
}

} // namespace

class TestComparePage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<StoreThread> m_store;
    ReportContents m_contents;

    /// A page of its own, with all that it works with.
    struct Bench {
        Selection selection;
        Favourites favourites;
        QtDialogs dialogs; ///< the page asks none
        ChartBuilder charts;
        GroupShelf groups;
        VoteShelf votes;
        CaseShelf caseStudies;
        DocumentShelf documents;
        Rewriter rewriter;
        ComparePage page;

        Bench(StoreThread &store, const ReportContents &contents, const QString &file)
            : charts(contents.stateTitles()),
              groups(store, contents.areas, file),
              votes(VoteFile::fileBeside(file)),
              caseStudies(store, OwnCaseStudies::fileBeside(file)),
              documents(store),
              page({store, selection, contents, charts, groups, votes, rewriter, dialogs, favourites, caseStudies, documents})
        {
        }
        void show(const QString &a, const QString &b, const QSize &size = QSize(1200, 2000))
        {
            QSignalSpy settled(&page, &Page::settled);
            selection.setCouncil(samples::code(a));
            selection.setSecond(samples::code(b));
            page.resize(size);
            page.show();
            page.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&page));
            QTRY_VERIFY(page.isSettled());
        }
        QStringList shown() const
        {
            QStringList indicators;
            int below = -1;
            for (const CompareRow *row : page.list()->shown()) {
                indicators << row->indicator();
                if (!row->isVisible() || row->y() <= below)
                    indicators << u"out of place"_s;
                below = row->y();
            }
            return indicators;
        }
        const CompareRow *row(const char *indicator) const { return page.list()->rowOf(QString::fromLatin1(indicator)); }
        void follow(const QString &recipe)
        {
            page.setRecipe(recipe);
            QTRY_VERIFY(page.isSettled());
        }
    };

    std::unique_ptr<Bench> bench() { return std::make_unique<Bench>(*m_store, m_contents, m_folder.filePath(u"groups.csv"_s)); }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        const QString path = m_folder.filePath(u"store.sqlite"_s);
        QCOMPARE(samples::makeStore(path, figures()), QString());
        m_contents.areas = samples::areas();
        const auto report = ReportDefinition::parse(reportJson());
        QVERIFY(report);
        m_contents.report = *report;
        const auto states = parseStates(samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/states.csv")));
        QVERIFY(states);
        for (const StateWords &state : *states)
            m_contents.states.insert(state.key, state);
        m_store = std::make_unique<StoreThread>(path);
    }
    void cleanupTestCase() { m_store.reset(); }

    void listsInTheOrderChosen_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<QStringList>("order");
        const QString requests = u"requests"_s, support = u"support"_s, spending = u"spending"_s, ratings = u"ratings"_s, satisfaction = u"satisfaction"_s;
        QTest::newRow("report") << u"report"_s << QStringList{requests, support, spending, ratings, satisfaction};
        // A third of the rate is more than 12 points of 70; of 80 cases it is less certain.
        QTest::newRow("size") << u"size"_s << QStringList{requests, satisfaction, support, spending, ratings};
        QTest::newRow("certainty") << u"certainty"_s << QStringList{satisfaction, requests, support, spending, ratings};
    }
    void listsInTheOrderChosen()
    {
        QFETCH(QString, sort);
        const auto made = bench();
        made->show(luton, bedford);
        made->follow(u"sort="_s + sort);
        QTEST(made->shown(), "order");
    }

    void listsTheClearlyDifferentAloneAndCountsThem()
    {
        const auto made = bench();
        made->show(luton, bedford);
        auto *only = made->page.findChild<QCheckBox *>();
        QCOMPARE(only->accessibleDescription(), u"2 of 2 compared"_s);
        QSignalSpy changed(&made->page, &Page::recipeChanged);
        QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
        QTRY_VERIFY(made->page.isSettled());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(made->shown(), QStringList({u"requests"_s, u"satisfaction"_s}));

        made->selection.setSecond(samples::code(hackney));
        QTRY_COMPARE(only->accessibleDescription(), u"0 of 2 compared"_s);
        QTRY_VERIFY(made->page.isSettled());
        QCOMPARE(made->shown(), QStringList());
        made->follow(u"different=0"_s);
        QCOMPARE(made->shown().size(), 5);
    }

    void swapMirrorsTheVerdict()
    {
        const auto made = bench();
        made->show(luton, bedford);
        QCOMPARE(made->row("satisfaction")->words().sentence, u"Luton is lower than Bedford, by 9.1 to 14.7 points."_s);
        QCOMPARE(made->row("satisfaction")->words().difference, u"−11.9 points, 95% interval −14.7 to −9.1"_s);
        QCOMPARE(made->row("satisfaction")->verdict()->verdict(), Verdict::Worse);
        QCOMPARE(made->row("requests")->verdict()->verdict(), Verdict::Lower);
        QSignalSpy changed(&made->selection, &Selection::changed);
        for (TextButton *button : made->page.findChildren<TextButton *>())
            if (button->text() == u"Swap")
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        QTRY_VERIFY(made->page.isSettled());
        QCOMPARE(made->page.head()->title(), u"Bedford and Luton"_s);
        QCOMPARE(made->row("satisfaction")->words().sentence, u"Bedford is higher than Luton, by 9.1 to 14.7 points."_s);
        QCOMPARE(made->row("satisfaction")->words().difference, u"11.9 points, 95% interval 9.1 to 14.7"_s);
        QCOMPARE(made->row("satisfaction")->verdict()->verdict(), Verdict::Better);
        QCOMPARE(made->row("requests")->verdict()->verdict(), Verdict::Higher);
    }

    void theUnlikeAreNotComparedAndSayWhy_data()
    {
        QTest::addColumn<QByteArray>("indicator");
        QTest::addColumn<QString>("why");
        QTest::newRow("two sources") << QByteArray("spending") << u"The figures come from different sources."_s;
        QTest::newRow("two years") << QByteArray("support") << u"Luton has no figure for 2023-24"_s;
        QTest::newRow("no figure") << QByteArray("ratings") << u"Neither Luton nor Bedford has a figure"_s;
    }
    void theUnlikeAreNotComparedAndSayWhy()
    {
        QFETCH(QByteArray, indicator);
        QFETCH(QString, why);
        const auto made = bench();
        made->show(luton, bedford);
        const CompareRow *row = made->row(indicator.constData());
        QVERIFY(row->isVisible());
        QVERIFY2(row->words().sentence.startsWith(why), qPrintable(row->words().sentence));
        QCOMPARE(row->words().difference, QString());
        QVERIFY(row->words().spoken.contains(u"not compared. "_s + why));
        QCOMPARE(row->verdict()->verdict(), Verdict::NotCompared);
    }

    void saysARowInOneLine()
    {
        const auto made = bench();
        made->show(luton, bedford);
        QCOMPARE(made->row("satisfaction")->accessibleName(),
                 u"Satisfaction, 2023-24: Luton 58.1%, Bedford 70.0%, lower by 11.9 points, interval −14.7 to −9.1, worse"_s);
        QCOMPARE(made->row("satisfaction")->words().when, u"2023-24 · % of people surveyed"_s);
        QCOMPARE(made->row("satisfaction")->words().comparators, QStringList({u"East of England 65.0%"_s, u"England 65.4%"_s}));
        // 20 of 10,000 against 60 of 10,000; the share of 20 in 80 lies between 0.168 and 0.355 by Wilson.
        QCOMPARE(made->row("requests")->words().difference, u"0.33 times, 95% interval 0.20 to 0.55"_s);
    }

    void bothCouncilsStandOnOneAxis()
    {
        const auto made = bench();
        made->show(luton, bedford);
        made->follow(u"indicator=satisfaction"_s);
        const CompareRow *row = made->row("satisfaction");
        QVERIFY(row->isOpen());
        const auto of = [](const ChartSpec &spec) {
            QStringList names;
            for (const ChartMark *mark : spec.marks())
                if (mark->value && mark->part.isEmpty() && (mark->style.role == AreaRole::Council || mark->style.role == AreaRole::SecondCouncil)) {
                    names << mark->areaName;
                    if (*mark->value < spec.axis.minimum || *mark->value > spec.axis.maximum)
                        names << u"outside"_s;
                }
            names.removeDuplicates();
            names.sort();
            return names;
        };
        QCOMPARE(of(row->pairChart()->spec()), QStringList({u"Bedford"_s, u"Luton"_s}));
        QCOMPARE(of(row->trendChart()->spec()), QStringList({u"Bedford"_s, u"Luton"_s}));
        QCOMPARE(row->trendChart()->spec().kind, ChartSpec::Kind::Trend);
        QVERIFY(row->trendChart()->spec().ticks.size() >= 2);
    }

    void favouritesAreAScopeAndRemembered()
    {
        const auto made = bench();
        made->show(luton, bedford);
        QTest::mouseClick(made->row("requests")->star(), Qt::LeftButton);
        QCOMPARE(made->favourites.indicators(), QStringList{u"requests"_s});
        QVERIFY(!made->row("requests")->isOpen());
        made->follow(u"scope=favourites"_s);
        QCOMPARE(made->shown(), QStringList{u"requests"_s});

        QSettings settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        WindowMemory memory;
        memory.favourites = made->favourites.indicators();
        writeMemory(settings, memory);
        QCOMPARE(readMemory(settings).favourites, QStringList{u"requests"_s});

        made->favourites.toggle(u"requests"_s);
        QTRY_VERIFY(made->page.isSettled());
        QCOMPARE(made->shown(), QStringList());
    }

    void aRecipeIsGoneBackTo()
    {
        const auto made = bench();
        made->show(luton, bedford);
        QCOMPARE(made->page.recipe(), u"scope=all&sort=report&different=0&view=list"_s);
        const QString recipe = u"scope=needs&sort=certainty&different=1&view=list&indicator=requests"_s;
        made->follow(recipe);
        QCOMPARE(made->page.recipe(), recipe);
        QVERIFY(made->row("requests")->isOpen());
        QVERIFY(made->row("requests")->hasFocus());
        made->follow(u"scope=nowhere&sort=colour&different=maybe&view=map&indicator=nothing"_s);
        QCOMPARE(made->page.recipe(), recipe);
        // What would hide the row that is asked for gives way.
        made->follow(u"indicator=spending"_s);
        QCOMPARE(made->page.recipe(), u"scope=all&sort=certainty&different=0&view=list&indicator=spending"_s);
        QVERIFY(made->row("spending")->isOpen());
    }

    void drawsOnlyWhatIsNearTheView()
    {
        const auto made = bench();
        made->show(luton, bedford, QSize(1200, 200));
        QCOMPARE(made->shown().size(), 5);
        QVERIFY(!made->row("satisfaction")->isBuilt());
        QVERIFY(!made->row("satisfaction")->accessibleName().isEmpty());
        QScrollBar *bar = made->page.findChild<QScrollArea *>()->verticalScrollBar();
        bar->setValue(bar->maximum());
        QTRY_VERIFY(made->row("satisfaction")->isBuilt());
        QVERIFY(made->row("satisfaction")->spec());
    }

    void rowsAreWalkedByKeyboard()
    {
        const auto made = bench();
        made->show(luton, bedford);
        auto *first = made->page.list()->rowOf(u"requests"_s);
        first->setFocus(Qt::TabFocusReason);
        QTest::keyClick(first, Qt::Key_Down);
        QTRY_VERIFY(made->row("support")->hasFocus());
        QTest::keyClick(made->page.window()->focusWidget(), Qt::Key_Up);
        QVERIFY(first->hasFocus());
        QSignalSpy changed(&made->page, &Page::recipeChanged);
        QTest::keyClick(first, Qt::Key_Return);
        QVERIFY(first->isOpen());
        QCOMPARE(changed.size(), 1);
        QVERIFY(made->page.recipe().endsWith(u"indicator=requests"_s));
        QTest::keyClick(first, Qt::Key_Return);
        QVERIFY(!first->isOpen());
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(made->page.window()->focusWidget(), static_cast<QWidget *>(first->star()));
    }

    void exportsTheChartLastUsed()
    {
        const auto made = bench();
        made->show(luton, bedford);
        QCOMPARE(made->page.subject(), made->row("requests")->spec());
        made->follow(u"indicator=satisfaction"_s);
        QCOMPARE(made->page.subject()->title, u"Satisfaction"_s);
        QCOMPARE(made->page.subject()->kind, ChartSpec::Kind::Pair);
        made->row("satisfaction")->trendChart()->setFocus(Qt::TabFocusReason);
        QCOMPARE(made->page.subject(), &made->row("satisfaction")->trendChart()->spec());
    }

    void oneCouncilAloneShowsItsProfileAndAsksForAnother()
    {
        const auto made = bench();
        made->show(luton, QString());
        QVERIFY(!made->page.list()->isVisible());
        QVERIFY(made->page.profile()->isVisible());
        const auto councilsOf = [&made](std::size_t section) {
            QStringList names;
            for (const ChartMark *mark : made->page.profile()->rows()[section]->chart()->spec().marks())
                names << mark->areaName;
            return names;
        };
        QCOMPARE(councilsOf(2), QStringList{u"Luton"_s}); // of satisfaction
        QSignalSpy asked(&made->page, &Page::secondAsked);
        for (TextButton *button : made->page.findChildren<TextButton *>())
            if (button->isVisible() && button->text().startsWith(u"Choose"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        made->selection.setSecond(samples::code(bedford));
        QTRY_VERIFY(made->page.isSettled());
        QVERIFY(made->page.list()->isVisible());
        QVERIFY(!made->page.profile()->isVisible());
        made->follow(u"view=profile"_s);
        QCOMPARE(councilsOf(2), QStringList({u"Luton"_s, u"Bedford"_s}));
    }
};

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
