// SPDX-License-Identifier: GPL-3.0-or-later
// The window on the store that is built with the program: pages settle, every card shows a figure or says
// why not, choices come back on the next start, and what is saved is said in words.
#include "core/store/storethread.h"
#include "ui/charts/chartwidget.h"
#include "ui/export/windowshot.h"
#include "ui/mainwindow.h"
#include "ui/report/cardrow.h"
#include "ui/report/sectionpage.h"
#include "ui/report/statepanel.h"
#include "ui/rewriting/rewritingdialog.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/checkbox.h"
#include "ui/widgets/headerbar.h"
#include "ui/widgets/helptexts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchpopup.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/textdialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTabBar>

using namespace careatlas;

namespace {

const QString storePath = QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite");

/// Answers every question at once.
class AnsweringDialogs : public Dialogs {
public:
    void askSaveFile(QWidget *, const QString &, const QString &suggestedName, const QString &, std::function<void(QString)> answer) override
    {
        suggested = suggestedName;
        if (!path.isEmpty())
            answer(path);
    }
    void askOpenFile(QWidget *, const QString &, const QString &, std::function<void(QString)>) override {}
    void askPicture(QWidget *, const PictureWishes &last, std::function<void(PictureWishes)> answer) override { answer(last); }

    QString path; ///< empty cancels
    QString suggested;
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<StoreThread> m_store;
    std::optional<ReportContents> m_contents;
    AnsweringDialogs m_dialogs;
    QTemporaryDir m_folder;

    std::unique_ptr<MainWindow> window(QSettings *settings = nullptr)
    {
        auto made = std::make_unique<MainWindow>(*m_store, *m_contents, m_dialogs, settings);
        made->resize(1366, 768);
        made->show();
        made->activateWindow();
        if (!QTest::qWaitForWindowActive(made.get()))
            qWarning("The window did not become active");
        return made;
    }

    std::unique_ptr<MainWindow> windowOn(const QString &area, const QString &second, const QString &section)
    {
        auto made = window();
        QSignalSpy settled(made.get(), &MainWindow::pageSettled);
        made->go(area, second, section);
        if (settled.isEmpty())
            settled.wait(20000);
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        m_store = std::make_unique<StoreThread>(storePath);
        m_store->request<Result<ReportContents>>(this, loadContents, [this](Result<ReportContents> contents) {
            if (contents)
                m_contents = *std::move(contents);
            else
                qWarning("%s", qPrintable(contents.error().message));
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_contents.has_value(), 20000);
        QCOMPARE(m_contents->report.sections.size(), 6);
    }

    void cleanupTestCase() { m_store.reset(); }

    void theReviewLogIsSaved()
    {
        QTemporaryDir folder;
        const QString store = folder.filePath(QStringLiteral("careatlas.sqlite"));
        QVERIFY(QFile::copy(storePath, store));
        StoreThread thread(store);
        MainWindow made(thread, *m_contents, m_dialogs, nullptr);
        QAction *save = nullptr;
        for (QAction *action : made.actions())
            if (action->text() == QStringLiteral("Save review log…"))
                save = action;
        QVERIFY(save);
        save->trigger();
        QVERIFY2(made.messages()->text().startsWith(QStringLiteral("There is no review log to save yet")), qPrintable(made.messages()->text()));

        TextSpec text;
        text.id = QStringLiteral("chart/user-satisfaction");
        text.area = made.contents().areas.look(QStringLiteral("Luton"))->code;
        QVERIFY(VoteShelf(VoteFile::fileBeside(store)).vote(text, Vote::Opinion::NotAccurate, QStringLiteral("It misleads")));
        m_dialogs.path = folder.filePath(QStringLiteral("log.csv"));
        save->trigger();
        QCOMPARE(m_dialogs.suggested, QStringLiteral("review-log.csv"));
        QFile log(m_dialogs.path);
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().contains("chart/user-satisfaction,E06000032,,,not accurate,It misleads,"));
        QVERIFY(made.messages()->text().contains(QStringLiteral("log.csv")));
        m_dialogs.path.clear();
    }

    void firstStartAsksForACouncil()
    {
        const auto made = window();
        QVERIFY(!made->page());
        QVERIFY(!made->header()->secondPicker()->isEnabled());
        QTest::keySequence(made.get(), QKeySequence(QKeySequence::Find));
        QVERIFY(!made->findPopup());
        QTest::keySequence(made.get(), QKeySequence(tr("Ctrl+L")));
        QTRY_VERIFY(made->header()->councilPicker()->popup()->isVisible());
        QSignalSpy settled(made.get(), &MainWindow::pageSettled);
        QTest::keyClicks(QApplication::activePopupWidget()->focusWidget(), QStringLiteral("luton"));
        QTest::keyClick(QApplication::activePopupWidget()->focusWidget(), Qt::Key_Return);
        QVERIFY(settled.wait(20000));
        QVERIFY(made->page());
        QCOMPARE(made->selection().council().toString(), QStringLiteral("E06000032"));
    }

    void everyCardOfEverySectionShowsAFigureOrItsState_data()
    {
        QTest::addColumn<QString>("section");
        for (const SectionDefinition &section : m_contents->report.sections)
            QTest::newRow(qPrintable(section.id)) << section.id;
    }
    void everyCardOfEverySectionShowsAFigureOrItsState()
    {
        QFETCH(QString, section);
        const auto made = windowOn(QStringLiteral("Luton"), QStringLiteral("Rutland"), section);
        QVERIFY(made->page()->isSettled());
        for (const QWidget *widget : QApplication::topLevelWidgets())
            QVERIFY2(!widget->isVisible() || widget == made.get(), widget->metaObject()->className());
        for (CardRow *row : made->page()->rows()) {
            row->build();
            QCOMPARE(row->cards().size(), 2);
            for (const IndicatorCard *card : row->cards()) {
                const CardFacts &facts = card->content().facts;
                QVERIFY2(!facts.title.isEmpty(), qPrintable(row->indicator()));
                QVERIFY2(facts.missing || !facts.value.isEmpty() || card->spec(), qPrintable(row->indicator()));
                if (facts.missing) {
                    QVERIFY2(!facts.stateTitle.isEmpty(), qPrintable(row->indicator()));
                    QVERIFY(!card->findChild<StatePanel *>()->isHidden());
                }
                QCOMPARE(card->chart() != nullptr, card->spec() != nullptr);
            }
        }
        QCOMPARE(made->page()->scroll()->horizontalScrollBar()->maximum(), 0);
        QVERIFY(made->page()->scroll()->widget()->width() <= made->page()->scroll()->viewport()->width());
    }

    void noTextIsCut_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("text");
        QTest::newRow("one council") << QString() << QSize(1366, 768) << 1.0;
        QTest::newRow("two councils") << QStringLiteral("Rutland") << QSize(1366, 768) << 1.0;
        QTest::newRow("two councils, narrow") << QStringLiteral("Rutland") << QSize(640, 768) << 1.0;
        QTest::newRow("two councils, text at 200 %") << QStringLiteral("Rutland") << QSize(1366, 768) << 2.0;
    }
    void noTextIsCut()
    {
        QFETCH(QString, second);
        QFETCH(QSize, size);
        QFETCH(double, text);
        const QFont before = QApplication::font();
        const auto restore = qScopeGuard([&before] { QApplication::setFont(before); });
        QFont scaled = before;
        scaled.setPointSizeF(before.pointSizeF() * text);
        QApplication::setFont(scaled);
        for (const SectionDefinition &section : m_contents->report.sections) {
            const auto made = windowOn(QStringLiteral("Luton"), second, section.id);
            made->resize(size);
            for (CardRow *row : made->page()->rows())
                row->build();
            const auto cutLabel = [&]() -> const QLabel * {
                for (const QLabel *label : made->page()->scroll()->widget()->findChildren<QLabel *>()) {
                    const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                    if (label->isVisible() && label->height() < wanted)
                        return label;
                }
                return nullptr;
            };
            QVERIFY2(made->page()->scroll()->widget()->width() <= made->page()->scroll()->viewport()->width(), qPrintable(section.id));
            QTRY_VERIFY2(!cutLabel(), cutLabel() ? qPrintable(section.id + QStringLiteral(": ") + cutLabel()->text()) : "");
            for (CardRow *row : made->page()->rows()) {
                QTRY_VERIFY2(row->geometry().bottom() <= row->parentWidget()->height(), qPrintable(row->indicator()));
                for (const IndicatorCard *card : row->cards())
                    QVERIFY2(card->height() >= card->layout()->totalHeightForWidth(card->width()), qPrintable(row->indicator()));
            }
        }
    }

    void shortcutsWalkTheTabs()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {}, QStringLiteral("overview"));
        for (int i = 5; i >= 0; --i) {
            QTest::keySequence(made.get(), QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)));
            QCOMPARE(made->section(), i);
            QVERIFY(made->page());
        }
    }

    void findsACardAndGoesToIt()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {}, QStringLiteral("overview"));
        QTest::keySequence(made.get(), QKeySequence(QKeySequence::Find));
        QVERIFY(made->findPopup() && made->findPopup()->isVisible());
        QTest::keyClicks(made->findPopup()->line(), QStringLiteral("nursing week cost"));
        const QListView *list = made->findPopup()->list();
        QVERIFY(list->model()->rowCount() < 10);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Weekly cost of residential and nursing care"));
        QTest::keyClick(made->findPopup()->line(), Qt::Key_Return);
        QVERIFY(!made->findPopup()->isVisible());
        QCOMPARE(m_contents->report.sections[static_cast<std::size_t>(made->section())].id, QStringLiteral("finances"));
        const auto card = [&made]() -> const IndicatorCard * {
            for (const CardRow *row : made->page()->rows())
                if (row->indicator() == QLatin1String("care-home-weekly-cost") && !row->cards().empty())
                    return row->cards().front();
            return nullptr;
        };
        QTRY_VERIFY(card() && made->focusWidget() == card()); // offscreen, a popup that has closed stays the active window
        const QScrollArea *scroll = made->page()->scroll();
        QTRY_VERIFY(QRect(QPoint(0, 0), scroll->viewport()->size()).contains(card()->mapTo(scroll->viewport(), QPoint(0, 0))));
    }

    void aCardGoneToStaysWhileTheRowsAboveItAreDrawn()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {}, QStringLiteral("needs"));
        const auto &rows = made->page()->rows();
        const std::size_t place = rows.size() * 2 / 3;
        made->page()->goToCard(rows[place]->indicator());
        const auto drawn = [&] { return rows[place - 1]->isBuilt() && rows[place - 2]->isBuilt() && rows[place + 1]->isBuilt(); };
        QTRY_VERIFY(drawn());
        const int top = rows[place]->mapTo(made->page()->scroll()->viewport(), QPoint(0, 0)).y();
        QVERIFY2(top >= 0 && top < 100, qPrintable(QString::number(top)));
    }

    void findingNothingSaysSo()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {}, QStringLiteral("overview"));
        made->findCard();
        QTest::keyClicks(made->findPopup()->line(), QStringLiteral("quantum"));
        QVERIFY(!made->findPopup()->findChild<QLabel *>()->text().isEmpty());
        QTest::keyClick(made->findPopup()->line(), Qt::Key_Return);
        QVERIFY(made->findPopup()->isVisible());
        QTest::keyClick(made->findPopup()->line(), Qt::Key_Escape);
        QVERIFY(!made->findPopup()->isVisible());
        QCOMPARE(made->section(), 0);
    }

    void answersToAnEarlierQuestionAreDropped()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {}, QStringLiteral("quality"));
        QSignalSpy settled(made.get(), &MainWindow::pageSettled);
        made->go(QStringLiteral("Bedford"), {}, {});
        made->go(QStringLiteral("Rutland"), {}, {});
        QVERIFY(settled.wait(20000));
        QCOMPARE(made->page()->rows().front()->contents().front().facts.areaName, QStringLiteral("Rutland"));
    }

    void aPageThatDiesWaitingIsNoTrouble()
    {
        auto made = window();
        made->go(QStringLiteral("Luton"), {}, QStringLiteral("quality"));
        made.reset();
        bool answered = false;
        m_store->request<int>(this, [](const IndicatorStore &) { return 1; }, [&answered](int) { answered = true; });
        QTRY_VERIFY(answered);
    }

    void narrowWindowsStackTwoCouncils()
    {
        const auto made = windowOn(QStringLiteral("Luton"), QStringLiteral("Bedford"), QStringLiteral("quality"));
        const CardRow *row = made->page()->rows().front();
        QCOMPARE(row->cards()[0]->y(), row->cards()[1]->y());
        QVERIFY(row->cards()[0]->x() < row->cards()[1]->x());
        made->resize(640, 768);
        QTRY_VERIFY(row->cards()[0]->y() < row->cards()[1]->y());
        QCOMPARE(row->cards()[0]->x(), row->cards()[1]->x());
    }

    void unknownNamesAreSaidInWords()
    {
        const auto made = window();
        made->go(QStringLiteral("Lutton"), {}, {});
        QVERIFY(made->messages()->text().contains(QStringLiteral("Luton")));
        made->go({}, {}, QStringLiteral("no-such-section"));
        QVERIFY(made->messages()->text().contains(QStringLiteral("overview")));
        made->go(QStringLiteral("England"), {}, {});
        QVERIFY(made->messages()->text().contains(QStringLiteral("not a council")));
        QVERIFY(!made->page());
    }

    void choicesComeBack()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        {
            const auto made = window(&settings);
            made->go(QStringLiteral("Luton"), QStringLiteral("Bedford"), QStringLiteral("carers"));
            made->selection().setComparator(Comparator::MeanOfCouncils);
            made->close();
        }
        const auto again = window(&settings);
        QCOMPARE(again->selection().council().toString(), QStringLiteral("E06000032"));
        QCOMPARE(again->selection().second().toString(), QStringLiteral("E06000055"));
        QCOMPARE(again->selection().comparator(), Comparator::MeanOfCouncils);
        QCOMPARE(m_contents->report.sections[static_cast<std::size_t>(again->section())].id, QStringLiteral("carers"));
        QVERIFY(again->page());

        WindowMemory memory = readMemory(settings);
        memory.council = QStringLiteral("E99999999");
        memory.section = QStringLiteral("gone");
        memory.geometry = QByteArrayLiteral("rubbish");
        writeMemory(settings, memory);
        const auto strange = window(&settings);
        QVERIFY(strange->selection().council().isEmpty());
        QVERIFY(!strange->page());
    }

    void remembersBeforeItIsClosed()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("unclosed.ini")), QSettings::IniFormat);
        const auto made = window(&settings);
        made->go(QStringLiteral("Luton"), QStringLiteral("Bedford"), QStringLiteral("finances"));
        QTRY_COMPARE(readMemory(settings).section, QStringLiteral("finances"));
        const WindowMemory memory = readMemory(settings);
        QCOMPARE(memory.council, QStringLiteral("E06000032"));
        QCOMPARE(memory.second, QStringLiteral("E06000055"));
    }

    void rewritingIsOffUntilItIsSaved()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("rewriting.ini")), QSettings::IniFormat);
        {
            const auto made = window(&settings);
            QVERIFY(!made->rewriter().isOn());
            for (QAction *action : made->actions())
                if (action->text() == tr("Rewriting…"))
                    action->trigger();
            auto *dialog = made->findChild<RewritingDialog *>();
            QVERIFY(dialog && dialog->isVisible());
            dialog->onBox()->click();
            dialog->address()->setText(QStringLiteral("http://ai.example.org"));
            dialog->model()->setText(QStringLiteral("small"));
            QVERIFY(!made->rewriter().isOn());
            dialog->saveButton()->click();
            QVERIFY(made->rewriter().isOn());
            QVERIFY(made->messages()->text().startsWith(QStringLiteral("Texts leave this computer")));
        }
        const RewritingChoice kept{true, QStringLiteral("http://ai.example.org"), QStringLiteral("small")};
        QCOMPARE(readRewriting(settings), kept);
        QCOMPARE(window(&settings)->rewriter().choice(), kept);
    }

    void goesBackToWhatWasLookedAt()
    {
        QSettings settings(m_folder.filePath(QStringLiteral("history.ini")), QSettings::IniFormat);
        const auto made = window(&settings);
        const auto arrived = [&settings] { return readMemory(settings).council + readMemory(settings).section; };
        made->go(QStringLiteral("Luton"), {}, QStringLiteral("quality"));
        const int quality = made->section();
        QTRY_COMPARE(arrived(), QStringLiteral("E06000032quality"));
        made->go({}, QStringLiteral("Bedford"), QStringLiteral("carers"));
        QTRY_COMPARE(arrived(), QStringLiteral("E06000032carers"));
        made->go(QStringLiteral("Rutland"), {}, {});
        QTRY_COMPARE(arrived(), QStringLiteral("E06000017carers"));
        QTest::keySequence(made.get(), QKeySequence(Qt::ALT | Qt::Key_Left));
        QTRY_COMPARE(made->selection().council().toString(), QStringLiteral("E06000032"));
        QCOMPARE(made->selection().second().toString(), QStringLiteral("E06000055"));
        made->goBack();
        QTRY_COMPARE(made->section(), quality);
        QVERIFY(made->selection().second().isEmpty());
        made->goForward();
        made->goForward();
        QTRY_COMPARE(made->selection().council().toString(), QStringLiteral("E06000017"));
        made->goForward();
        QCOMPARE(made->selection().council().toString(), QStringLiteral("E06000017"));
    }

    void savesAPictureAndFigures()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {}, QStringLiteral("quality"));
        m_dialogs.path = m_folder.filePath(QStringLiteral("picture.png"));
        QTest::keySequence(made.get(), QKeySequence(QKeySequence::Save));
        QVERIFY(m_dialogs.suggested.endsWith(QStringLiteral(".png")));
        QVERIFY(m_dialogs.suggested.startsWith(QStringLiteral("luton")));
        QVERIFY(made->messages()->text().contains(QStringLiteral("picture.png")));
        const QImage picture(m_dialogs.path);
        QVERIFY(picture.width() >= 1800);
        QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white));

        m_dialogs.path = m_folder.filePath(QStringLiteral("figures.csv"));
        QTest::keySequence(made.get(), QKeySequence(tr("Ctrl+Shift+S")));
        QVERIFY(QFile::exists(m_dialogs.path));

        QGuiApplication::clipboard()->clear();
        QTest::keySequence(made.get(), QKeySequence(QKeySequence::Copy));
        QVERIFY(!QGuiApplication::clipboard()->image().isNull());

        m_dialogs.path = m_folder.filePath(QStringLiteral("no such folder/figures.csv"));
        QTest::keySequence(made.get(), QKeySequence(tr("Ctrl+Shift+S")));
        QVERIFY(made->messages()->text().contains(QStringLiteral("no such folder")));
        m_dialogs.path.clear();
    }

    void hoveringSpeaksInTheStatusLine()
    {
        const auto made = windowOn(QStringLiteral("Luton"), QStringLiteral("Bedford"), QStringLiteral("quality"));
        made->page()->rows().front()->cards().front()->chart()->setCurrentIndex(0);
        bool said = false;
        for (const QLabel *label : made->findChildren<QLabel *>())
            said = said || (label->accessibleName() == QStringLiteral("Under the pointer") && label->text().contains(QStringLiteral("Luton")));
        QVERIFY(said);
    }

    void helpIsBesideTheWindow()
    {
        const auto made = window();
        QTest::keySequence(made.get(), QKeySequence(Qt::Key_F1));
        const auto *sheet = made->findChild<TextDialog *>();
        QVERIFY(sheet);
        QVERIFY(!sheet->isModal());
        QVERIFY(sheet->text().contains(QStringLiteral("Ctrl+Shift+L")));
    }

    void aboutNamesEveryReleaseAndLicence()
    {
        const QString about = aboutHtml(m_contents->releases);
        QVERIFY(!m_contents->releases.empty());
        for (const Release &release : m_contents->releases) {
            QVERIFY2(about.contains(release.title.toHtmlEscaped()), qPrintable(release.title));
            QVERIFY2(about.contains(release.attribution.toHtmlEscaped()), qPrintable(release.attribution));
        }
        for (const char *licence : {"GNU General Public License", "PERMISSION &amp; CONDITIONS", "The Inter Project Authors", "libzip", "GNU Scientific Library", "SQLite"})
            QVERIFY2(about.contains(QLatin1String(licence)), licence);
    }

    void followsTheSystemsPalette()
    {
        const QPalette before = QApplication::palette();
        const auto made = windowOn(QStringLiteral("Luton"), {}, QStringLiteral("overview"));
        QCOMPARE(made->palette().color(QPalette::Window), Theme::light().page);
        QPalette dark = before;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        QApplication::setPalette(dark);
        QTRY_COMPARE(made->palette().color(QPalette::Window), Theme::dark().page);
        QApplication::setPalette(before);
        QTRY_COMPARE(made->palette().color(QPalette::Window), Theme::light().page);
    }

    void everyControlHasANameAndCanBeReached()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {}, QStringLiteral("carers"));
        for (const QAbstractButton *button : made->findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || qobject_cast<const QWidget *>(button)->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), button->metaObject()->className());
        }
    }

    void everyPartFollowsTheTheme()
    {
        const auto made = windowOn(QStringLiteral("Luton"), {}, QStringLiteral("quality"));
        made->setTheme(Theme::Kind::Dark);
        // The words of the chosen tab and of the rail are in the theme's own text colour, not in the one before.
        const auto hasText = [](QWidget *part) {
            const QImage image = part->grab().toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).lightness() > Theme::dark().text.lightness() - 25)
                        return true;
            return false;
        };
        for (QWidget *part : {static_cast<QWidget *>(made->findChild<QTabBar *>()), static_cast<QWidget *>(made->page()->findChild<QListView *>())})
            QVERIFY2(hasText(part), part->metaObject()->className());
    }

    void takesItsOwnPicture()
    {
        WindowShot shot({storePath, QStringLiteral("Luton"), {}, QStringLiteral("quality"), Theme::Kind::Dark, QSize(1366, 768)});
        std::optional<Result<QImage>> picture;
        connect(&shot, &WindowShot::finished, this, [&picture](const Result<QImage> &result) { picture = result; });
        shot.start();
        QTRY_VERIFY_WITH_TIMEOUT(picture.has_value(), 20000);
        QVERIFY(picture->has_value());
        QCOMPARE((*picture)->size(), QSize(1366, 768));

        WindowShot wrong({storePath, QStringLiteral("Nowhere"), {}, {}, Theme::Kind::Light, QSize(800, 600)});
        picture.reset();
        connect(&wrong, &WindowShot::finished, this, [&picture](const Result<QImage> &result) { picture = result; });
        wrong.start();
        QTRY_VERIFY_WITH_TIMEOUT(picture.has_value(), 20000);
        QVERIFY(!picture->has_value());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
