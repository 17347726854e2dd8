// SPDX-License-Identifier: GPL-3.0-or-later
// Votes in the window: said in words, given with a reason in a form that opens in place, withdrawn, looked at, lapsed, and
// nothing typed lost where the file cannot be written. All by keyboard as well.
#include "tests/ui/narrativesamples.h"
#include "ui/narrative/narrativeblock.h"
#include "ui/narrative/votebar.h"
#include "ui/voteshelf.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/style.h"

#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace careatlas;

namespace {

TextSpec withOtherFigure()
{
    TextSpec text = samples::satisfactionText();
    text.facts[1].value = 58.2;
    return text;
}

} // namespace

class TestVoteBar : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<VoteShelf> m_shelf;
    std::unique_ptr<NarrativeBlock> m_block;

    QString file() const { return m_folder->filePath(QStringLiteral("votes.csv")); }
    VoteBar *bar() const { return m_block->votes(); }
    bool leftOut(const TextSpec &text = samples::satisfactionText()) const { return m_shelf->log().isLeftOut(keyOf(text), text.fingerprint()); }
    void voteAgainst(const QString &detail, const QString &correction = {}) const
    {
        bar()->notAccurate()->click();
        bar()->detail()->setText(detail);
        bar()->correction()->setText(correction);
        bar()->save()->click();
    }

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_shelf = std::make_unique<VoteShelf>(file());
        m_block = std::make_unique<NarrativeBlock>(NarrativeBlock::Place::BesideChart, m_shelf.get());
        m_block->setPalette(themePalette(Theme::light()));
        m_block->setText({samples::satisfactionText(), {}}, QStringLiteral("Satisfaction"));
        m_block->resize(600, 500);
        m_block->show();
        m_block->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_block.get()));
    }
    void cleanup()
    {
        m_block.reset();
        m_shelf.reset();
    }

    void asksInWordsAndShapes()
    {
        QCOMPARE(bar()->accurate()->text(), QStringLiteral("Accurate"));
        QCOMPARE(bar()->notAccurate()->text(), QStringLiteral("Not accurate"));
        QVERIFY(!bar()->accurate()->icon().isNull() && !bar()->notAccurate()->icon().isNull());
        QVERIFY(bar()->accurate()->grab().toImage() != bar()->notAccurate()->grab().toImage());
        QCOMPARE(bar()->accurate()->accessibleName(), QStringLiteral("Accurate: Satisfaction"));
        QVERIFY(bar()->words().isEmpty());
        QVERIFY(bar()->withdraw()->isHidden() && bar()->keep()->isHidden());
    }

    void accurateAndWithdrawn()
    {
        bar()->accurate()->click();
        QCOMPARE(bar()->words(), QStringLiteral("You said this is accurate."));
        QVERIFY(bar()->accurate()->isChecked() && !bar()->notAccurate()->isChecked());
        QVERIFY(!leftOut());
        QCOMPARE(VoteFile(file()).read()->votes().size(), std::size_t(1));
        bar()->withdraw()->setFocus();
        bar()->withdraw()->click();
        QVERIFY(bar()->words().isEmpty() && !bar()->accurate()->isChecked());
        QVERIFY(VoteFile(file()).read()->votes().empty());
        QVERIFY2(bar()->accurate()->hasFocus(), "the focus stays with the text");
    }

    void notAccurateTakesAReason()
    {
        bar()->notAccurate()->click();
        QVERIFY(bar()->form() && bar()->form()->isVisible());
        QVERIFY(bar()->reason()->hasFocus());
        QVERIFY(m_shelf->log().votes().empty());
        bar()->reason()->setCurrent(QStringLiteral("It misleads"));
        bar()->detail()->setText(QStringLiteral("the survey is small"));
        bar()->correction()->setText(QStringLiteral("About 58%."));
        bar()->save()->click();
        QVERIFY(!bar()->form());
        QCOMPARE(bar()->words(), QStringLiteral("You said this is not accurate: It misleads: the survey is small. It should say: About 58%. "
                                                "Reports leave it out until it has been looked at."));
        QVERIFY(leftOut());
        const Vote kept = VoteFile(file()).read()->votes().front();
        QCOMPARE(kept.reason, QStringLiteral("It misleads: the survey is small"));
        QCOMPARE(kept.correction, QStringLiteral("About 58%."));
        QCOMPARE(kept.words, samples::satisfactionText().text);
        QCOMPARE(kept.program, QStringLiteral(CAREATLAS_VERSION));
        QVERIFY(bar()->withdraw()->hasFocus());
    }

    void lookedAtItIsKept()
    {
        voteAgainst(QString());
        QVERIFY(leftOut());
        bar()->keep()->setFocus();
        bar()->keep()->click();
        QVERIFY(!leftOut());
        QVERIFY(bar()->words().endsWith(QStringLiteral("It has been looked at since and is kept.")));
        QVERIFY(bar()->keep()->isHidden());
        QVERIFY(bar()->withdraw()->hasFocus());
    }

    void aChangedFigureLapsesIt()
    {
        voteAgainst(QString());
        m_block->setText({withOtherFigure(), {}}, QStringLiteral("Satisfaction"));
        QCOMPARE(bar()->words(), QStringLiteral("Your earlier vote was on other figures."));
        QVERIFY(!bar()->notAccurate()->isChecked() && bar()->withdraw()->isHidden());
        QVERIFY(!leftOut(withOtherFigure()));
        bar()->accurate()->click();
        QCOMPARE(bar()->words(), QStringLiteral("You said this is accurate."));
        const auto review = m_shelf->review();
        QVERIFY(review);
        QCOMPARE(review->count(",lapsed\n"), 1);
        QCOMPARE(review->count(",stands\n"), 1);
    }

    void byKeyboard()
    {
        bar()->notAccurate()->setFocus();
        QTest::keyClick(bar()->notAccurate(), Qt::Key_Space);
        QVERIFY(bar()->form());
        QTest::keyClick(bar()->reason(), Qt::Key_Tab);
        QVERIFY(bar()->detail()->hasFocus());
        QTest::keyClicks(bar()->detail(), QStringLiteral("wrong year"));
        QTest::keyClick(bar()->detail(), Qt::Key_Escape);
        QVERIFY(!bar()->form());
        QVERIFY(bar()->notAccurate()->hasFocus() && !bar()->notAccurate()->isChecked());
        QVERIFY(m_shelf->log().votes().empty());

        QTest::keyClick(bar()->notAccurate(), Qt::Key_Space);
        QTest::keyClick(bar()->reason(), Qt::Key_Tab);
        QTest::keyClicks(bar()->detail(), QStringLiteral("wrong year"));
        QTest::keyClick(bar()->detail(), Qt::Key_Return);
        QVERIFY(!bar()->form());
        QVERIFY2(bar()->words().startsWith(QStringLiteral("You said this is not accurate: A number is wrong: wrong year.")), qPrintable(bar()->words()));
    }

    void whatCannotBeKeptIsNotLost()
    {
        QVERIFY(QDir().mkpath(file())); // a folder in the file's place
        bar()->notAccurate()->click();
        bar()->detail()->setText(QStringLiteral("wrong year"));
        bar()->save()->click();
        QVERIFY(bar()->form());
        QCOMPARE(bar()->detail()->text(), QStringLiteral("wrong year"));
        QVERIFY2(bar()->words().startsWith(QStringLiteral("Your vote could not be kept.")), qPrintable(bar()->words()));
        QVERIFY(bar()->words().contains(QStringLiteral("votes.csv")));
    }

    void anotherWindowsVotesAreKept()
    {
        VoteShelf other(file());
        QVERIFY(bar()->words().isEmpty()); // read before the other wrote
        TextSpec elsewhere = samples::satisfactionText();
        elsewhere.id = QStringLiteral("summary/quality");
        QVERIFY(other.vote(elsewhere, Vote::Opinion::Accurate));
        bar()->accurate()->click();
        QCOMPARE(VoteFile(file()).read()->votes().size(), std::size_t(2));
    }

    void aSpoiledFileIsTold()
    {
        QFile spoiled(file());
        QVERIFY(spoiled.open(QIODevice::WriteOnly));
        spoiled.write("not a log\n");
        spoiled.close();
        VoteShelf shelf(file());
        QSignalSpy failed(&shelf, &VoteShelf::failed);
        QVERIFY(shelf.log().votes().empty());
        QCOMPARE(failed.size(), 1);
        shelf.log();
        QCOMPARE(failed.size(), 1);
        QVERIFY(!shelf.vote(samples::satisfactionText(), Vote::Opinion::Accurate));
        QVERIFY(!shelf.review());
    }
};

QTEST_MAIN(TestVoteBar)
#include "tst_votebar.moc"
