// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of every council, alone and beside the next one: 153 councils and six tabs open with nothing on standard error, and every card
// has a chart with figures or a state with its reason.
#include "core/store/storethread.h"
#include "ui/mainwindow.h"
#include "ui/report/cardrow.h"
#include "ui/report/indicatorcard.h"
#include "ui/report/sectionpage.h"
#include "ui/widgets/dialogs.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace careatlas;

namespace {

QStringList warnings;
QtMessageHandler before = nullptr;

void note(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    // The offscreen platform says this of every window; no other platform does.
    const bool platform = text.contains(QLatin1String("propagateSizeHints"));
    if (type != QtDebugMsg && type != QtInfoMsg && !platform)
        warnings << text;
    before(type, context, text);
}

} // namespace

class EveryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opens_data();
    void opens();
    void cleanupTestCase();

private:
    void show(const Area &council, const AreaCode &second);
    void checkCards(const QString &council, bool drawAll);

    QtDialogs m_dialogs;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<MainWindow> m_window;
};

void EveryPage::initTestCase()
{
    before = qInstallMessageHandler(note);
    loadFonts();
    m_store = std::make_unique<StoreThread>(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
    m_store->request<Result<ReportContents>>(this, loadContents, [this](Result<ReportContents> contents) {
        QVERIFY2(contents, contents ? "" : qPrintable(contents.error().message));
        m_window = std::make_unique<MainWindow>(*m_store, *std::move(contents), m_dialogs, nullptr);
    });
    QTRY_VERIFY(m_window);
    m_window->resize(1366, 768);
    m_window->show();
    QCOMPARE(m_window->contents().areas.currentCouncils().size(), std::size_t(153));
    QCOMPARE(m_window->contents().report.sections.size(), std::size_t(6));
}

void EveryPage::opens_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<bool>("pair");
    int section = 0;
    for (const SectionDefinition &definition : m_window->contents().report.sections) {
        QTest::newRow(qPrintable(definition.id)) << section << false;
        QTest::newRow(qPrintable(definition.id + QStringLiteral(", two councils"))) << section++ << true;
    }
}

void EveryPage::show(const Area &council, const AreaCode &second)
{
    QSignalSpy settled(m_window.get(), &MainWindow::pageSettled);
    m_window->selection().setCouncil(council.code);
    m_window->selection().setSecond(second);
    if (!m_window->page()->isSettled())
        QVERIFY2(settled.wait(20000), qPrintable(council.name));
}

void EveryPage::opens()
{
    QFETCH(int, section);
    QFETCH(bool, pair);
    m_window->showSection(section);
    std::size_t place = 0;
    const std::vector<Area> councils = m_window->contents().areas.currentCouncils();
    for (const Area &council : councils) {
        show(council, pair ? councils[(place + 1) % councils.size()].code : AreaCode());
        checkCards(council.name, place++ % 17 == 0); // all cards of nine councils, those in view of the others
        m_window->page()->grab();
        QVERIFY2(warnings.isEmpty(), qPrintable(council.name + QStringLiteral(": ") + warnings.join(QLatin1Char('\n'))));
        if (QTest::currentTestFailed())
            return;
    }
}

void EveryPage::checkCards(const QString &council, bool drawAll)
{
    const QString notInPack = m_window->contents().states.value(toKey(DataState::NotInPack)).title;
    for (CardRow *row : m_window->page()->rows()) {
        if (drawAll)
            row->build();
        for (const CardContent &content : row->contents()) {
            const CardFacts &facts = content.facts;
            const QString where = council + QStringLiteral(", ") + row->indicator();
            const bool reason = !facts.stateTitle.isEmpty() && (!facts.stateText.isEmpty() || facts.stateTitle == notInPack);
            QVERIFY2(!facts.title.isEmpty(), qPrintable(where));
            QVERIFY2(!facts.value.isEmpty() || !content.charts.empty() || reason, qPrintable(where + QStringLiteral(": neither a figure nor a reason")));
            for (const CardChart &chart : content.charts)
                QVERIFY2(chart.spec.hasFigures(), qPrintable(where + QStringLiteral(": a blank chart")));
        }
    }
}

void EveryPage::cleanupTestCase()
{
    m_window.reset();
    m_store.reset();
    qInstallMessageHandler(before);
}

QTEST_MAIN(EveryPage)
#include "tst_everypage.moc"
