// SPDX-License-Identifier: GPL-3.0-or-later
// A helpline's counts through the window: from the card to the file, the look at it, the store and back to the card; undone,
// removed, replaced, refused. Nothing that the reader sees or takes away has a number from 1 to 5.
#include "core/store/storethread.h"
#include "coresamples.h"
#include "ui/charts/chartwidget.h"
#include "ui/counts/countsdesk.h"
#include "ui/counts/countsdialog.h"
#include "ui/export/chartcsv.h"
#include "ui/export/windowshot.h"
#include "ui/mainwindow.h"
#include "ui/report/cardrow.h"
#include "ui/report/countsrow.h"
#include "ui/report/sectionpage.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QString builtIn = QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite");

class AnsweringDialogs : public Dialogs {
public:
    void askSaveFile(QWidget *, const QString &, const QString &, const QString &, std::function<void(QString)> answer) override { answer(path); }
    void askOpenFile(QWidget *, const QString &, const QString &, std::function<void(QString)> answer) override { answer(path); }
    void askPicture(QWidget *, const PictureWishes &last, std::function<void(PictureWishes)> answer) override { answer(last); }

    QString path;
};

} // namespace

class CountsDeskTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<MainWindow> m_window;
    AnsweringDialogs m_dialogs;

    IndicatorCard *card(const QString &indicator) const
    {
        for (CardRow *row : m_window->page()->rows())
            if (row->indicator() == indicator) {
                row->build();
                return row->cards().front();
            }
        return nullptr;
    }
    const CardFacts &facts() const { return card(u"helpline-requests"_s)->content().facts; }
    CountsRow *counts() const { return card(u"helpline-requests"_s)->counts(); }
    CountsDialog *dialog() const { return m_window->counts()->dialog(); }

    void show(const QString &section)
    {
        QSignalSpy settled(m_window.get(), &MainWindow::pageSettled);
        m_window->go(u"Luton"_s, {}, section);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->page() && m_window->page()->isSettled(), 20000);
    }
    /// Asks for the file from the card and waits until it has been read.
    void choose(const QByteArray &file)
    {
        m_dialogs.path = m_folder->filePath(u"counts.csv"_s);
        QVERIFY(samples::writeFile(m_dialogs.path, file));
        QTest::mouseClick(counts()->import(), Qt::LeftButton);
        QVERIFY(dialog() && dialog()->isVisible());
        QVERIFY(!dialog()->importButton()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(dialog()->summary() != u"There is nothing to import in ."_s || !dialog()->messages()->isHidden(), 20000);
    }
    void import(const QByteArray &file, const QString &partner)
    {
        choose(file);
        dialog()->partner()->setText(partner);
        QSignalSpy changed(m_store.get(), &StoreThread::changed);
        QTest::mouseClick(dialog()->importButton(), Qt::LeftButton);
        QVERIFY(changed.wait(20000));
        QTRY_VERIFY(!dialog());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->page()->isSettled(), 20000);
    }
    void clickAndWait(QPushButton *button)
    {
        QSignalSpy changed(m_store.get(), &StoreThread::changed);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(changed.wait(20000));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->page()->isSettled(), 20000);
    }

private Q_SLOTS:
    void initTestCase() { loadFonts(); }
    void init();
    void cleanup();
    void theCardOffersIt();
    void theLookBefore();
    void theCardFills();
    void undoneRemovedAndPutBack();
    void replaced();
    void refused();
    void otherPagesFollow();
    void fileToFill();
};

void CountsDeskTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"careatlas.sqlite"_s);
    QVERIFY(QFile::copy(builtIn, path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    m_store = std::make_unique<StoreThread>(path);
    m_store->request<Result<ReportContents>>(this, loadContents, [this](Result<ReportContents> contents) {
        m_window = std::make_unique<MainWindow>(*m_store, *std::move(contents), m_dialogs, nullptr);
    });
    QTRY_VERIFY_WITH_TIMEOUT(m_window, 20000);
    m_window->resize(1366, 768);
    m_window->show();
    show(u"needs"_s);
}

void CountsDeskTest::cleanup()
{
    m_window.reset();
    m_store.reset();
}

void CountsDeskTest::theCardOffersIt()
{
    QVERIFY(facts().missing);
    QCOMPARE(facts().stateTitle, u"Held privately"_s);
    QVERIFY(counts()->isVisible() && counts()->import()->isVisible() && counts()->saveFile()->isVisible() && !counts()->remove()->isVisible());
    QCOMPARE(counts()->import()->text(), u"Import your counts…"_s);
    for (CardRow *row : m_window->page()->rows()) {
        row->build();
        QCOMPARE(!row->cards().front()->counts()->isHidden(), row->indicator() == u"helpline-requests"_s);
    }
    show(u"carers"_s);
    QVERIFY(!card(u"carers-helpline"_s)->counts()->isHidden());
}

void CountsDeskTest::theLookBefore()
{
    choose("Council,Period,Carers,Charging,Total,From carers\nLuton,2024,9,3,12,8\nBedford,2024,1200,8,1208,1\nLutton,2024,7,7,14,7\n");
    QCOMPARE(dialog()->summary(), u"counts.csv has counts of 2 councils for 2024. Stored as numbers: 5; as “1 to 5”: 2; withheld: 1."_s);
    QStringList rows;
    for (int row = 0; row < dialog()->table()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < dialog()->table()->columnCount(); ++column)
            cells << dialog()->table()->item(row, column)->text();
        rows << cells.join(u'|');
    }
    QCOMPARE(rows, (QStringList{u"Bedford|2024|Total|1,208|"_s, u"Bedford|2024|Carers|1,200|"_s, u"Bedford|2024|Charging|8|"_s,
                                u"Bedford|2024|From carers|1 to 5|Someone could be recognised"_s,
                                u"Luton|2024|Total|Withheld|It would give away a count of 1 to 5"_s, u"Luton|2024|Carers|9|"_s,
                                u"Luton|2024|Charging|1 to 5|Someone could be recognised"_s, u"Luton|2024|From carers|8|"_s}));
    QCOMPARE(dialog()->problems()->count(), 1);
    QVERIFY2(dialog()->problems()->item(0)->text().startsWith(u"Row 4, column A: No area is called “Lutton”. The nearest names are Luton"_s),
             qPrintable(dialog()->problems()->item(0)->text()));
    // Without a name there is no source, so nothing is imported.
    QVERIFY(!dialog()->importButton()->isEnabled());
    dialog()->partner()->setText(u"  "_s);
    QVERIFY(!dialog()->importButton()->isEnabled());
    dialog()->partner()->setText(u"Carers Line"_s);
    QVERIFY(dialog()->importButton()->isEnabled());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(facts().missing && !facts().ownCounts);
}

void CountsDeskTest::theCardFills()
{
    import("Council,Period,Assessments,Care plan,Carers,Charging,Information seeking,Legal issues and complaints,Safeguarding,From carers\n"
           "Luton,2024,12,3,9,31,6,8,10,14\nLuton,2023,12,7,9,31,6,8,10,14\n", u"Carers Line"_s);
    QCOMPARE(m_window->messages()->text(), u"Imported the counts of Carers Line."_s);
    QVERIFY(!facts().missing);
    QCOMPARE(facts().period, u"2024"_s);
    QCOMPARE(facts().source, u"Source: Carers Line, counts for 2024"_s);
    QVERIFY(facts().value.isEmpty());
    QCOMPARE(facts().valueUnit, u"total: withheld"_s);
    const ChartSpec *spec = card(u"helpline-requests"_s)->spec();
    QVERIFY(spec);
    QStringList marks;
    for (const ChartMark *mark : spec->marks())
        marks << mark->part + u": "_s + (mark->value ? mark->sampleText : mark->stateText);
    // Luton had 239,090 residents in mid-2024, by the ONS: 12 requests are 5.0 for every 100,000. What has no number has no rate.
    QCOMPARE(marks.size(), 7);
    QCOMPARE(marks[0], u"Assessments: 12 requests among 239,090 residents in mid-2024"_s);
    QCOMPARE(spec->marks()[0]->valueText, u"5.0 per 100,000"_s);
    QVERIFY(!spec->marks()[1]->value && spec->marks()[1]->valueText.isEmpty() && spec->marks()[1]->sampleText.isEmpty());
    QCOMPARE(marks[1], u"Care plan: 1 to 5"_s);
    // The table twin and the file that is saved say the same.
    card(u"helpline-requests"_s)->setKind(u"table"_s);
    const QTableView *table = card(u"helpline-requests"_s)->table();
    QCOMPARE(table->model()->index(1, 2).data().toString(), u"2024"_s);
    QCOMPARE(table->model()->index(1, 3).data().toString(), u"1 to 5"_s);
    const QString saved = m_folder->filePath(u"saved.csv"_s);
    QVERIFY(saveFigures(*spec, saved).has_value());
    const QList<QByteArray> lines = samples::readFile(saved).split('\n');
    const auto care = std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) { return line.contains("Care plan"); });
    QVERIFY(care != lines.end());
    QVERIFY2(care->contains("Care plan,2024,,,,") && care->contains("1 to 5") && care->contains("Carers Line"), care->constData());
    QVERIFY(counts()->remove()->isVisible() && !counts()->saveFile()->isVisible());
    QCOMPARE(counts()->import()->text(), u"Import other counts…"_s);
    show(u"carers"_s);
    const CardFacts &carers = card(u"carers-helpline"_s)->content().facts;
    QCOMPARE(carers.value, u"14"_s);
    QVERIFY2(carers.rate.endsWith(u"per 100,000 residents"_s), qPrintable(carers.rate));
    QVERIFY(carers.england.empty());
    QVERIFY(!card(u"carers-helpline"_s)->counts()->remove()->isHidden());
}

void CountsDeskTest::undoneRemovedAndPutBack()
{
    import("Council,Period,Carers,Charging\nLuton,2024,9,8\n", u"Carers Line"_s);
    QVERIFY(facts().ownCounts.has_value());
    clickAndWait(m_window->messages()->verb());
    QCOMPARE(facts().stateTitle, u"Held privately"_s);
    QCOMPARE(m_window->messages()->text(), u"Took the counts of Carers Line out again."_s);
    clickAndWait(m_window->messages()->verb());
    QVERIFY(facts().ownCounts.has_value());
    clickAndWait(counts()->remove());
    QVERIFY(!facts().ownCounts && facts().missing);
    QCOMPARE(m_window->messages()->text(), u"Removed: Carers Line, counts for 2024."_s);
    clickAndWait(m_window->messages()->verb());
    QVERIFY(facts().ownCounts.has_value());
}

void CountsDeskTest::replaced()
{
    import("Council,Period,Carers\nLuton,2024,9\n", u"Carers Line"_s);
    choose("Council,Period,Carers\nLuton,2024,20\n");
    QCOMPARE(dialog()->partner()->text(), u"Carers Line"_s);
    QCOMPARE(dialog()->importButton()->text(), u"Replace"_s);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    import("Council,Period,Carers\nLuton,2024,20\n", u"Other Line"_s);
    QCOMPARE(facts().ownCounts->publisher, u"Other Line"_s);
    clickAndWait(m_window->messages()->verb());
    QCOMPARE(facts().ownCounts->publisher, u"Carers Line"_s);
}

void CountsDeskTest::refused()
{
    choose("Name,Number\nLuton,9\n");
    QVERIFY2(dialog()->messages()->text().contains(u"has no column headed “Council”"_s), qPrintable(dialog()->messages()->text()));
    dialog()->partner()->setText(u"Carers Line"_s);
    QVERIFY(!dialog()->importButton()->isEnabled());
}

void CountsDeskTest::otherPagesFollow()
{
    // A page that has been shown and left, and the one in view.
    m_window->go({}, {}, u"explore"_s, u"indicator=helpline-requests"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->currentPage()->isSettled(), 20000);
    show(u"carers"_s);
    show(u"needs"_s);
    QByteArray file = "Council,Period,Carers,Charging\n";
    for (const char *council : {"Luton", "Bedford", "Hackney"})
        file += QByteArray(council) + ",2024,9,20\n";
    import(file, u"Carers Line"_s);
    m_window->go({}, {}, u"explore"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->currentPage()->isSettled(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->currentPage()->subject() && m_window->currentPage()->subject()->hasFigures(), 20000);
    // Undone while Explore is in view, it has nothing to show again.
    QSignalSpy changed(m_store.get(), &StoreThread::changed);
    QTest::mouseClick(m_window->messages()->verb(), Qt::LeftButton);
    QVERIFY(changed.wait(20000));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->currentPage()->isSettled()
                                 && (!m_window->currentPage()->subject() || !m_window->currentPage()->subject()->hasFigures()), 20000);
}

void CountsDeskTest::fileToFill()
{
    m_dialogs.path = m_folder->filePath(u"fill.csv"_s);
    QTest::mouseClick(counts()->saveFile(), Qt::LeftButton);
    const QByteArray file = samples::readFile(m_dialogs.path);
    QVERIFY2(file.startsWith("Council,Period,Assessments,") && file.contains("\nLuton,20"), file.constData());
    QVERIFY(m_window->messages()->text().startsWith(u"Saved "_s));
}

QTEST_MAIN(CountsDeskTest)
#include "tst_countsdesk.moc"
