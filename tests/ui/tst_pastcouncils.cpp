// SPDX-License-Identifier: GPL-3.0-or-later
// Every council of the past beside one that followed it, on every page of the store that is built with the program:
// no warning, and where it had ended, its cards say that instead of calling a figure unavailable.
#include "core/store/storethread.h"
#include "ui/mainwindow.h"
#include "ui/report/cardrow.h"
#include "ui/report/sectionpage.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/headerbar.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace careatlas;

class TestPastCouncils : public QObject {
    Q_OBJECT

    QtDialogs m_dialogs;
    std::unique_ptr<StoreThread> m_store;
    std::optional<ReportContents> m_contents;

    std::unique_ptr<MainWindow> window(QSettings *settings = nullptr)
    {
        auto made = std::make_unique<MainWindow>(*m_store, *m_contents, m_dialogs, settings);
        made->resize(1366, 768);
        made->show();
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        m_store = std::make_unique<StoreThread>(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
        m_store->request<Result<ReportContents>>(this, loadContents, [this](Result<ReportContents> contents) {
            QVERIFY2(contents, contents ? "" : qPrintable(contents.error().message));
            m_contents = *std::move(contents);
        });
        QTRY_VERIFY(m_contents);
    }

    void cleanupTestCase() { m_store.reset(); }

    void standBesideWhatFollowed_data()
    {
        QTest::addColumn<QString>("past");
        QTest::addColumn<QString>("successor");
        QTest::newRow("Bournemouth") << QStringLiteral("E06000028") << QStringLiteral("E06000058");
        QTest::newRow("Poole") << QStringLiteral("E06000029") << QStringLiteral("E06000058");
        QTest::newRow("Dorset (county)") << QStringLiteral("E10000009") << QStringLiteral("E06000059");
        QTest::newRow("Buckinghamshire (county)") << QStringLiteral("E10000002") << QStringLiteral("E06000060");
        QTest::newRow("Northamptonshire") << QStringLiteral("E10000021") << QStringLiteral("E06000061");
        QTest::newRow("Cumbria") << QStringLiteral("E10000006") << QStringLiteral("E06000063");
        QTest::newRow("North Yorkshire (county)") << QStringLiteral("E10000023") << QStringLiteral("E06000065");
        QTest::newRow("Somerset (county)") << QStringLiteral("E10000027") << QStringLiteral("E06000066");
    }
    void standBesideWhatFollowed()
    {
        QFETCH(QString, past);
        QFETCH(QString, successor);
        const auto made = window();
        for (const SectionDefinition &section : m_contents->report.sections) {
            made->go(successor, past, section.id);
            QTRY_VERIFY_WITH_TIMEOUT(made->page()->isSettled(), 20000);
            QCOMPARE(made->selection().second().toString(), past);
            for (CardRow *row : made->page()->rows()) {
                row->build();
                QCOMPARE(row->contents().size(), 2);
                const CardFacts &facts = row->contents()[1].facts;
                QVERIFY2(facts.missing || !facts.value.isEmpty() || !row->contents()[1].charts.empty(), qPrintable(row->indicator()));
                const Result<Period> period = facts.period.isEmpty() ? Result<Period>(Period()) : Period::parse(facts.period);
                QVERIFY2(period, qPrintable(facts.period));
                const Area *area = m_contents->areas.find(past);
                if (facts.missing && !period->isNull() && area->endedBefore(*period))
                    QVERIFY2(facts.stateTitle != m_contents->states.value(QStringLiteral("not-available")).title
                                 && facts.stateTitle != m_contents->states.value(QStringLiteral("not-yet-assessed")).title,
                             qPrintable(row->indicator() + QStringLiteral(": ") + facts.stateText));
                for (const Predecessor &shown : row->contents()[0].facts.past)
                    QVERIFY2(shown.code.toString() != past, qPrintable(row->indicator()));
            }
        }
    }

    void comeBackOnTheNextStart()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        {
            const auto made = window(&settings);
            made->go(QStringLiteral("Cumberland"), QStringLiteral("Cumbria"), QStringLiteral("quality"));
            made->close();
        }
        const auto again = window(&settings);
        QCOMPARE(again->selection().council().toString(), QStringLiteral("E06000063"));
        QCOMPARE(again->selection().second().toString(), QStringLiteral("E10000006"));
        QCOMPARE(again->header()->secondPicker()->text(), QStringLiteral("Cumbria (until 2023)"));
        again->selection().setSecond(AreaCode());
        QCOMPARE(again->header()->secondPicker()->text(), QStringLiteral("none"));
    }
};

QTEST_MAIN(TestPastCouncils)
#include "tst_pastcouncils.moc"
