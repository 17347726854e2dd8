// SPDX-License-Identifier: GPL-3.0-or-later
// A text on the page: its words and its mark, its numbers by pointer, by keyboard and to a screen reader, a callout that hides
// nothing it speaks of, and colours that can be read.
#include "tests/ui/narrativesamples.h"
#include "ui/narrative/narrativeblock.h"
#include "ui/narrative/narrativetext.h"
#include "ui/voteshelf.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <cmath>

using namespace careatlas;

namespace {

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

void setTextSize(double points)
{
    QFont font = QApplication::font();
    font.setPointSizeF(points);
    QApplication::setFont(font);
}

/// A block on a page that scrolls, with as much above and below it as a page has.
struct Bench {
    QScrollArea scroll;
    NarrativeBlock *block = new NarrativeBlock(NarrativeBlock::Place::BesideChart, nullptr);

    explicit Bench(int width, const TextSpec &text = samples::satisfactionText())
    {
        auto *page = new QWidget;
        auto *column = new QVBoxLayout(page);
        column->addSpacing(900);
        column->addWidget(block);
        column->addSpacing(900);
        block->setText({text, {}}, QStringLiteral("Satisfaction"));
        scroll.setWidgetResizable(true);
        scroll.setWidget(page);
        scroll.resize(width, 480);
        scroll.show();
        scroll.activateWindow();
        if (!QTest::qWaitForWindowActive(&scroll))
            qWarning("The window did not become active");
    }
    NarrativeText *text() const { return block->text(); }
    QRect inView(const QRect &local) const { return {text()->mapTo(scroll.viewport(), local.topLeft()), local.size()}; }
};

} // namespace

class TestNarrativeBlock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        QAccessible::setActive(true);
    }

    void saysWhoWroteIt()
    {
        Bench rules(700);
        QCOMPARE(rules.block->title()->text(), QStringLiteral("What this chart says"));
        QCOMPARE(rules.block->mark()->text(), QStringLiteral("Written by rules from stored figures"));
        QVERIFY(!rules.block->withheld());
    }

    void saysHowMuchIsWithheldAndWhyOnRequest()
    {
        TextSpec text = samples::satisfactionText();
        text.withheld = {QStringLiteral("A sentence on 2021-22 is withheld: the store has another figure.")};
        Bench bench(700, text);
        QCOMPARE(bench.block->withheld()->button()->text(), QStringLiteral("1 sentence is withheld"));
        QVERIFY(!bench.block->withheld()->pane());
        bench.block->withheld()->button()->click();
        QCOMPARE(bench.block->withheld()->pane()->toPlainText(), text.withheld.front());
        text.withheld << QStringLiteral("So is another.");
        bench.block->setText({text, {}}, QStringLiteral("Satisfaction"));
        QCOMPARE(bench.block->withheld()->button()->text(), QStringLiteral("2 sentences are withheld"));
        bench.block->setText({samples::satisfactionText(), {}}, QStringLiteral("Satisfaction"));
        QVERIFY(!bench.block->withheld()->isVisible());
    }

    void everySpanStandsOverItsWords_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("points");
        for (const int width : {400, 480, 700, 1300})
            for (const double points : {9.0, 18.0})
                QTest::addRow("%d at %g", width, points) << width << points;
    }
    void everySpanStandsOverItsWords()
    {
        QFETCH(int, width);
        QFETCH(double, points);
        const double before = QApplication::font().pointSizeF();
        setTextSize(points);
        {
            Bench bench(width);
            NarrativeText *text = bench.text();
            QTRY_COMPARE(text->height(), text->heightForWidth(text->width()));
            for (int i = 0; i < static_cast<int>(text->text().spans.size()); ++i) {
                const QRect words = text->spanRect(i);
                const QPoint middle = text->mapTo(bench.scroll.widget(), words.center());
                bench.scroll.ensureVisible(middle.x(), middle.y(), 0, 120);
                QVERIFY(text->rect().contains(words));
                const bool broken = words.height() > 1.5 * text->fontMetrics().height(); // then it begins at the end of a line
                QTest::mouseMove(text, QPoint(broken ? words.right() - 3 : words.left() + 3, words.top() + 6));
                QCOMPARE(text->currentSpan(), i);
                const QRect callout = bench.inView(text->calloutRect());
                QVERIFY(!callout.isNull());
                QVERIFY2(bench.scroll.viewport()->rect().contains(callout), "the callout leaves the window");
                QVERIFY2(!callout.intersects(bench.inView(words)), "the callout covers its number");
            }
            // Reading width: 60 to 75 characters, however wide the page is.
            if (width == 1300)
                QVERIFY(text->heightForWidth(1300) > text->heightForWidth(20000) - 1 && text->heightForWidth(1300) == text->heightForWidth(20000));
        }
        setTextSize(before);
    }

    void aLineHas60To75Characters()
    {
        const TextSpec text = samples::paragraphOf(QStringList(12, QStringLiteral("People who use services answer a survey in each year.")));
        NarrativeText widget;
        widget.setText(text);
        const double lines = std::round(widget.heightForWidth(5000) / static_cast<double>(widget.fontMetrics().height() + 3));
        const double perLine = static_cast<double>(text.text.size()) / lines;
        QVERIFY2(perLine >= 60 && perLine <= 75, qPrintable(QString::number(perLine)));
    }

    void theCalloutSaysWhatStandsBehind()
    {
        Bench bench(700);
        bench.scroll.ensureWidgetVisible(bench.text());
        bench.text()->setCurrentSpan(1);
        QCOMPARE(bench.text()->calloutText(), QStringLiteral("Luton\n58.1%\n2023-24\nAs published\nDHSC, January 2026, table 3a, row 43, column F"));
        bench.text()->setCurrentSpan(6);
        QCOMPARE(bench.text()->calloutText(),
                 QStringLiteral("Luton, difference\n7.3 points\n2023-24\n65.4% of England less 58.1% of Luton\nDHSC, January 2026, table 3a, row 43, column F"));
        TextSpec coarse = samples::satisfactionText();
        coarse.facts[1].value = 58.0921;
        bench.text()->setText(coarse);
        QVERIFY(bench.text()->calloutText().isEmpty());
        bench.text()->setCurrentSpan(1);
        QVERIFY2(bench.text()->calloutText().contains(QStringLiteral("Exactly 58.0921 %")), qPrintable(bench.text()->calloutText()));
    }

    void theKeyboardWalksTheSpans()
    {
        Bench bench(700);
        NarrativeText *text = bench.text();
        QSignalSpy hovered(text, &NarrativeText::spanHovered);
        QSignalSpy followed(text, &NarrativeText::spanActivated);
        bench.scroll.ensureWidgetVisible(text);
        text->clearFocus(); // the window gave it to its only control
        text->setFocus(Qt::TabFocusReason);
        QCOMPARE(text->currentSpan(), 1); // the first number
        QTest::keyClick(text, Qt::Key_Right);
        QCOMPARE(text->currentSpan(), 2);
        QTest::keyClick(text, Qt::Key_End);
        QCOMPARE(text->currentSpan(), 6);
        QTest::keyClick(text, Qt::Key_Down);
        QCOMPARE(text->currentSpan(), 6);
        QTest::keyClick(text, Qt::Key_Home);
        QCOMPARE(text->currentSpan(), 0);
        QTest::keyClick(text, Qt::Key_Left);
        QCOMPARE(text->currentSpan(), 0);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(followed.takeFirst().at(0).toInt(), 0);
        QTest::keyClick(text, Qt::Key_Right);
        QCOMPARE(text->currentSpan(), 1);
        QTest::keyClick(text, Qt::Key_Escape);
        QCOMPARE(text->currentSpan(), -1);
        QVERIFY(text->calloutRect().isNull());
        QCOMPARE(hovered.last().at(0).toInt(), -1);
        QVERIFY(text->hasFocus());
        text->clearFocus();
        QCOMPARE(text->currentSpan(), -1);
    }

    void aClickFollowsANumberAndADragSelects()
    {
        Bench bench(700);
        NarrativeText *text = bench.text();
        bench.scroll.ensureWidgetVisible(text);
        QSignalSpy followed(text, &NarrativeText::spanActivated);
        QTest::mouseClick(text, Qt::LeftButton, {}, text->spanRect(4).center());
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed.front().at(0).toInt(), 4);
        QVERIFY(text->selectedText().isEmpty());

        const QRect from = text->spanRect(0);
        const QRect to = text->spanRect(1);
        QTest::mousePress(text, Qt::LeftButton, {}, QPoint(from.left() + 1, from.center().y()));
        QMouseEvent move(QEvent::MouseMove, QPointF(to.right() + 1, to.center().y()), text->mapToGlobal(QPointF(to.right() + 1, to.center().y())), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(text, &move);
        QTest::mouseRelease(text, Qt::LeftButton, {}, QPoint(to.right() + 1, to.center().y()));
        QCOMPARE(followed.size(), 1);
        QCOMPARE(text->selectedText(), QStringLiteral("Luton 58.1%"));
        text->setFocus(Qt::MouseFocusReason);
        QTest::keySequence(text, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Luton 58.1%"));
        QTest::keySequence(text, QKeySequence::SelectAll);
        QCOMPARE(text->selectedText(), text->text().text);
    }

    void aScreenReaderFindsTheNumbers()
    {
        Bench bench(700);
        QAccessibleInterface *text = QAccessible::queryAccessibleInterface(bench.text());
        QCOMPARE(text->text(QAccessible::Name), bench.text()->text().text);
        QCOMPARE(text->childCount(), 7);
        QAccessibleInterface *number = text->child(1);
        QCOMPARE(number->role(), QAccessible::Link);
        QCOMPARE(number->text(QAccessible::Name), QStringLiteral("58.1%"));
        QCOMPARE(number->text(QAccessible::Description), QStringLiteral("Luton. 58.1%. 2023-24. As published. DHSC, January 2026, table 3a, row 43, column F"));
        QSignalSpy followed(bench.text(), &NarrativeText::spanActivated);
        number->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(followed.front().at(0).toInt(), 1);
        bench.text()->clearFocus();
        bench.text()->setFocus(Qt::TabFocusReason);
        QCOMPARE(text->focusChild(), number);
        QVERIFY(number->state().focused);
    }

    void litSentencesAreSeen()
    {
        Bench bench(700);
        const QImage still = bench.text()->grab().toImage();
        bench.text()->setLitSentences({1});
        const QImage lit = bench.text()->grab().toImage();
        QVERIFY(lit != still);
        bench.text()->setLitSentences({});
        QCOMPARE(bench.text()->grab().toImage(), still);
    }

    void everyThemeCanBeRead_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << static_cast<int>(Theme::Kind::Light);
        QTest::newRow("dark") << static_cast<int>(Theme::Kind::Dark);
        QTest::newRow("print") << static_cast<int>(Theme::Kind::Print);
    }
    void everyThemeCanBeRead()
    {
        QFETCH(int, kind);
        const Theme &theme = Theme::of(static_cast<Theme::Kind>(kind));
        for (const QColor &ground : {theme.chartText, theme.summary}) {
            for (const QColor &ink : {theme.text, theme.quietText, theme.accent})
                QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + ground.name()));
            const QColor glow = blend(theme.accent, ground, 0.2);
            QVERIFY2(contrast(theme.text, glow) >= 4.5, qPrintable(glow.name()));
            QVERIFY2(contrast(theme.accent, glow) >= 3.0, qPrintable(glow.name())); // the line under it
            QVERIFY(contrast(theme.text, blend(theme.accent, theme.card, 0.35)) >= 4.5); // selected
        }
        QVERIFY(contrast(theme.chartTextBorder, theme.card) >= 3.0);
        QVERIFY(contrast(theme.summaryBorder, theme.page) >= 3.0);
        QVERIFY(theme.chartText != theme.card && theme.summary != theme.card && theme.chartText != theme.summary);
    }

    void isPaintedOnItsColour()
    {
        NarrativeBlock chart(NarrativeBlock::Place::BesideChart, nullptr);
        NarrativeBlock summary(NarrativeBlock::Place::Summary, nullptr);
        for (NarrativeBlock *block : {&chart, &summary})
            block->setText({samples::satisfactionText(), {}}, QStringLiteral("Satisfaction"));
        for (const Theme::Kind kind : {Theme::Kind::Light, Theme::Kind::Dark}) {
            for (NarrativeBlock *block : {&chart, &summary}) {
                block->setPalette(themePalette(Theme::of(kind)));
                block->resize(600, block->heightForWidth(600));
                const QColor expected = block == &chart ? Theme::of(kind).chartText : Theme::of(kind).summary;
                QCOMPARE(block->grab().toImage().pixelColor(300, 4), expected);
            }
        }
    }

    /// A page builds what is in view before it is seen; a bar chart takes some 2 ms in a debug build.
    void buildingIsCheap()
    {
        QTemporaryDir folder;
        VoteShelf votes(folder.filePath(QStringLiteral("votes.csv")));
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        page.resize(500, 4000);
        page.show();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 25; ++i) {
            auto *block = new NarrativeBlock(NarrativeBlock::Place::BesideChart, &votes);
            column->addWidget(block);
            block->setText({samples::satisfactionText(), {}}, QStringLiteral("Satisfaction"));
            block->show();
        }
        column->activate();
        const double each = static_cast<double>(timer.nsecsElapsed()) / 25e6;
        qInfo("one text is built and laid out in %.2f ms", each);
        QVERIFY(each < 10.0);
    }

    void measuringIsCheap()
    {
        NarrativeText widget;
        widget.setText(samples::satisfactionText());
        widget.heightForWidth(500); // shapes it
        QElapsedTimer timer;
        timer.start();
        int sum = 0;
        for (int width = 300; width < 600; ++width)
            sum += widget.heightForWidth(width);
        QVERIFY(sum > 0);
        QVERIFY2(timer.elapsed() < 300, qPrintable(QStringLiteral("300 widths took %1 ms").arg(timer.elapsed())));
    }
};

QTEST_MAIN(TestNarrativeBlock)
#include "tst_narrativeblock.moc"
