// SPDX-License-Identifier: GPL-3.0-or-later
// A real pointer over a real window: hovering that works in QtTest can fail under an X server, so this moves
// the server's own pointer with xdotool over the window under Xvfb and reads what the chart then says.
#include "core/store/storethread.h"
#include "tests/ui/narrativesamples.h"
#include "ui/charts/chartwidget.h"
#include "ui/mainwindow.h"
#include "ui/narrative/narrativeblock.h"
#include "ui/narrative/narrativetext.h"
#include "ui/report/cardrow.h"
#include "ui/report/cardnotes.h"
#include "ui/report/indicatorcard.h"
#include "ui/report/sectionpage.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/verdictbutton.h"

#include <QAbstractButton>
#include <QProcess>
#include <QScrollArea>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include <functional>
#include <memory>

using namespace careatlas;

class Pointer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void calloutFollowsThePointer();
    void besideABarIsNearEnough();
    void leavingClosesTheCallout();
    void hoveringOneCouncilMarksTheOther();
    void englandsBadgeListsItsNumbers();
    void theVerdictOpensItsMethod();
    void aPredecessorIsShownBeside();
    void aNumberOfATextRingsItsBar();
    void cleanupTestCase();

private:
    static void moveTo(const QPoint &global);
    static void click();
    void moveOnto(QWidget *widget) const;
    /// The first card of the page, with more to say than its figures.
    IndicatorCard *cardSaying(const std::function<void(CardFacts &)> &more) const;
    ChartWidget *chart(std::size_t card = 0) const;
    QPoint overMark(const ChartWidget *chart, int index) const;

    QtDialogs m_dialogs;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<MainWindow> m_window;
};

void Pointer::initTestCase()
{
    if (QGuiApplication::platformName() != QLatin1String("xcb"))
        QSKIP("needs an X server: ctest starts this program under Xvfb");
    loadFonts();
    m_store = std::make_unique<StoreThread>(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
    m_store->request<Result<ReportContents>>(this, loadContents, [this](Result<ReportContents> contents) {
        QVERIFY2(contents, contents ? "" : qPrintable(contents.error().message));
        m_window = std::make_unique<MainWindow>(*m_store, *std::move(contents), m_dialogs, nullptr);
    });
    QTRY_VERIFY(m_window);
    m_window->setGeometry(0, 0, 1366, 768);
    m_window->go(QStringLiteral("Luton"), QString(), QStringLiteral("quality"));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QTRY_VERIFY(m_window->page()->isSettled() && chart());
}

ChartWidget *Pointer::chart(std::size_t card) const
{
    const auto &cards = m_window->page()->rows().front()->cards();
    return card < cards.size() ? cards[card]->chart() : nullptr;
}

void Pointer::moveTo(const QPoint &global)
{
    QCOMPARE(QProcess::execute(QStringLiteral("xdotool"), {QStringLiteral("mousemove"), QString::number(global.x()),
                                                           QString::number(global.y())}), 0);
}

void Pointer::click()
{
    QCOMPARE(QProcess::execute(QStringLiteral("xdotool"), {QStringLiteral("click"), QStringLiteral("1")}), 0);
}

void Pointer::moveOnto(QWidget *widget) const
{
    m_window->page()->scroll()->ensureWidgetVisible(widget);
    moveTo(widget->mapToGlobal(widget->rect().center()));
}

IndicatorCard *Pointer::cardSaying(const std::function<void(CardFacts &)> &more) const
{
    IndicatorCard *card = m_window->page()->rows().front()->cards().front();
    CardContent content = card->content();
    more(content.facts);
    card->setContent(content, false);
    return card;
}

QPoint Pointer::overMark(const ChartWidget *chart, int index) const
{
    return chart->viewport()->mapToGlobal(chart->markRect(index).center());
}

void Pointer::calloutFollowsThePointer()
{
    // The page may still be settling under the pointer: it is moved again until it is there.
    QTRY_VERIFY((moveTo(overMark(chart(), 0)), chart()->calloutText().contains(QLatin1String("Luton"))));
    QVERIFY(chart()->calloutText().contains(QLatin1String("57.6%")));
    QVERIFY(!chart()->calloutRect().intersects(chart()->markRect(0)));
    QVERIFY(chart()->viewport()->rect().contains(chart()->calloutRect()));

    moveTo(overMark(chart(), 2));
    QTRY_COMPARE(chart()->currentIndex(), 2);
    QVERIFY(chart()->calloutText().contains(QLatin1String("England")));
    QVERIFY(chart()->calloutText().contains(QLatin1String("65.1%")));
}

void Pointer::besideABarIsNearEnough()
{
    const QRect bar = chart()->markRect(1);
    moveTo(chart()->viewport()->mapToGlobal(QPoint(bar.center().x(), bar.bottom() + 3)));
    QTRY_COMPARE(chart()->currentIndex(), 1);
}

void Pointer::leavingClosesTheCallout()
{
    moveTo(overMark(chart(), 0));
    QTRY_VERIFY(chart()->currentMark());
    moveTo(m_window->mapToGlobal(QPoint(20, 60)));
    QTRY_VERIFY(!chart()->currentMark());
}

void Pointer::hoveringOneCouncilMarksTheOther()
{
    m_window->go(QStringLiteral("Luton"), QStringLiteral("Bedford"), QStringLiteral("quality"));
    QTRY_VERIFY(m_window->page()->isSettled() && chart(1));
    const QImage still = chart(1)->grab().toImage();
    QTRY_VERIFY((moveTo(overMark(chart(0), 0)), chart(0)->currentMark()));
    QTRY_VERIFY(chart(1)->grab().toImage() != still);
    QVERIFY2(!chart(1)->currentMark(), "the other chart is marked and opens no callout of its own");
}

void Pointer::englandsBadgeListsItsNumbers()
{
    m_window->go(QStringLiteral("Luton"), QString(), QStringLiteral("quality"));
    QTRY_VERIFY(m_window->page()->isSettled() && chart());
    const IndicatorCard *card = cardSaying([](CardFacts &facts) {
        facts.england = {{QStringLiteral("England, published"), QStringLiteral("65.4%"), QString()},
                         {QStringLiteral("Mean of councils"), QStringLiteral("64.7%"), QStringLiteral("Each council counts once.")}};
        facts.englandDiffers = true;
    });
    QAbstractButton *badge = card->england()->button();
    QTRY_VERIFY(badge->isVisible());
    m_window->activateWindow(); // tips are for the active window
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY((moveOnto(badge), badge->underMouse()));
    QTRY_VERIFY(QToolTip::isVisible());
    QVERIFY(QToolTip::text().contains(QStringLiteral("Mean of councils: 64.7%. Each council counts once.")));
    QVERIFY(!card->england()->pane());
    click();
    QTRY_VERIFY(card->england()->pane() && card->england()->pane()->isVisible());
    QVERIFY(card->england()->pane()->toPlainText().contains(QStringLiteral("England, published: 65.4%")));
}

void Pointer::theVerdictOpensItsMethod()
{
    m_window->go(QStringLiteral("Luton"), QString(), QStringLiteral("quality"));
    QTRY_VERIFY(m_window->page()->isSettled() && chart());
    const IndicatorCard *card = m_window->page()->rows().front()->cards().front();
    QTRY_VERIFY((moveOnto(card->verdict()), card->verdict()->underMouse()));
    QVERIFY(!card->method()->pane());
    click();
    QTRY_VERIFY(card->method()->pane() && card->method()->pane()->isVisible());
    QVERIFY(card->method()->pane()->toPlainText().startsWith(QStringLiteral("How this was compared")));
    click();
    QTRY_VERIFY(!card->method()->pane());
}

void Pointer::aPredecessorIsShownBeside()
{
    m_window->go(QStringLiteral("Cumberland"), QString(), QStringLiteral("quality"));
    QTRY_VERIFY(m_window->page()->isSettled() && chart());
    const AreaCode cumbria = m_window->contents().areas.find(QStringLiteral("E10000006"))->code;
    const IndicatorCard *card = cardSaying([&cumbria](CardFacts &facts) {
        facts.past = {{cumbria, QStringLiteral("Cumbria"), QStringLiteral("Figures up to 2022-23 stand under Cumbria.")}};
    });
    QAbstractButton *show = nullptr;
    for (auto *button : card->notes()->findChildren<QAbstractButton *>())
        if (button->text() == QLatin1String("Show Cumbria beside"))
            show = button;
    QVERIFY(show);
    QTRY_VERIFY((moveOnto(show), show->underMouse()));
    click();
    QTRY_COMPARE(m_window->selection().second(), cumbria);
    QTRY_VERIFY(m_window->page()->isSettled() && m_window->page()->rows().front()->cards().size() == 2);
    QCOMPARE(m_window->page()->rows().front()->cards()[1]->content().facts.areaName, QStringLiteral("Cumbria"));
}

void Pointer::aNumberOfATextRingsItsBar()
{
    m_window->go(QStringLiteral("Luton"), QString(), QStringLiteral("quality"));
    QTRY_VERIFY(m_window->page()->isSettled() && chart() && m_window->page()->rows().front()->cards().size() == 1);
    IndicatorCard *card = m_window->page()->rows().front()->cards().front();
    CardContent content = card->content();
    // As a writer binds it: England's figure of 2024-25, published in January 2026.
    TextSpec text = samples::paragraphOf({QStringLiteral("In England 65.1% of people were satisfied.")});
    text.title = QStringLiteral("What this chart says");
    samples::bind(text, QStringLiteral("65.1%"), TextSpan::Kind::Number, samples::satisfactionOf(samples::england(), Period::financialYear(2024), 65.1));
    content.written.text = text;
    card->setContent(content, false);
    NarrativeText *words = card->text()->text();
    QTRY_VERIFY(words->isVisible());
    m_window->page()->scroll()->ensureWidgetVisible(card->text());
    moveTo(m_window->mapToGlobal(QPoint(20, 60)));
    QTRY_VERIFY(!chart()->currentMark() && words->currentSpan() < 0);
    const QRect bar = chart()->markRect(2).adjusted(-3, -3, 3, 3);
    const QImage still = chart()->grab().toImage();
    QTRY_VERIFY((moveTo(words->mapToGlobal(words->spanRect(0).center())), words->currentSpan() == 0));
    QVERIFY(words->calloutText().contains(QStringLiteral("row 43, column F")));
    QVERIFY(!words->calloutRect().intersects(words->spanRect(0)));
    QVERIFY(m_window->rect().contains(QRect(words->mapTo(m_window.get(), words->calloutRect().topLeft()), words->calloutRect().size())));
    const QImage ringed = chart()->grab().toImage();
    QVERIFY(ringed.copy(bar) != still.copy(bar));
    QCOMPARE(ringed.copy(chart()->markRect(0)), still.copy(chart()->markRect(0)));
    click();
    QTRY_VERIFY(card->table());
    QCOMPARE(card->table()->currentIndex().siblingAtColumn(0).data().toString(), QStringLiteral("England"));
}

void Pointer::cleanupTestCase()
{
    m_window.reset();
    m_store.reset();
}

QTEST_MAIN(Pointer)
#include "tst_pointer.moc"
