// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a card's chart: its texts, England's figures by name, and the way to a council's past; by
// pointer, keyboard and screen reader, and nothing laid out before it is opened.
#include "ui/report/carddetails.h"
#include "ui/report/cardnotes.h"
#include "ui/report/indicatorcard.h"
#include "ui/widgets/disclosure.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace careatlas;

namespace {

/// What a card holds besides its figure.
CardFacts toldInFull()
{
    CardFacts facts;
    facts.title = QStringLiteral("Requests for support");
    facts.areaName = QStringLiteral("Cumberland");
    facts.text = {QStringLiteral("What is counted."), QStringLiteral("Why it matters."), QStringLiteral("How it reads."),
                  {QStringLiteral("Requests are not people."), QStringLiteral("Counts are rounded."), QStringLiteral("Late returns are left out.")},
                  QStringLiteral("Who asked."), QStringLiteral("Once a year."), {}};
    facts.notes = QStringLiteral("Revised in May.");
    facts.sourceDetail = QStringLiteral("A publisher, table T1, row 7, column F.");
    facts.rates = {{QStringLiteral("Per 100,000 aged 18 to 64"), QStringLiteral("812.0"), QStringLiteral("Shown in the chart.")},
                   {QStringLiteral("Per 100,000 of all residents"), QStringLiteral("532.4"), QString()}};
    facts.england = {{QStringLiteral("England, published"), QStringLiteral("65.4%"), QStringLiteral("As the publisher gives it.")},
                     {QStringLiteral("England, pooled"), QStringLiteral("65.1%"), QStringLiteral("All councils’ answers together.")},
                     {QStringLiteral("Mean of councils"), QStringLiteral("64.7%"), QStringLiteral("Each council counts once.")}};
    facts.past = {{*AreaCode::parse(QStringLiteral("E10000006")), QStringLiteral("Cumbria"), QStringLiteral("Figures up to 2022-23 stand under Cumbria.")}};
    return facts;
}

QString dump(const std::vector<TextPart> &parts)
{
    QStringList lines;
    for (const TextPart &part : parts)
        lines << part.heading + QStringLiteral(": ") + part.paragraphs.join(part.list ? QStringLiteral(" * ") : QStringLiteral(" / "));
    return lines.join(QLatin1Char('\n'));
}

/// A card of its own, shown and drawn.
std::unique_ptr<IndicatorCard> shownCard(const CardFacts &facts, bool named = false)
{
    auto card = std::make_unique<IndicatorCard>();
    card->setContent({facts, {}}, named);
    card->build();
    card->resize(700, 500);
    card->show();
    return card;
}

/// The link to a predecessor; null where there is none.
QToolButton *link(const IndicatorCard &card)
{
    for (auto *button : card.notes()->findChildren<QToolButton *>())
        if (button->text().startsWith(QStringLiteral("Show ")))
            return button;
    return nullptr;
}

} // namespace

class TestCardNotes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsOpenedIsInTheOrderOfNeed()
    {
        QCOMPARE(dump(cardDetails(toldInFull())),
                 QStringLiteral("Why this matters: Why it matters.\n"
                                "How to read it: How it reads.\n"
                                "Also take care: Counts are rounded. * Late returns are left out.\n"
                                "The publisher’s note: Revised in May.\n"
                                "What it cannot say: Who asked.\n"
                                "Other ways to count: Per 100,000 aged 18 to 64: 812.0. Shown in the chart. * Per 100,000 of all residents: 532.4\n"
                                "Where it stands: Once a year. / A publisher, table T1, row 7, column F."));
        CardFacts warned;
        warned.badge = QStringLiteral("Provisional");
        warned.stateText = QStringLiteral("It may still change.");
        QCOMPARE(dump(cardDetails(warned)), QStringLiteral("Provisional: It may still change."));
        warned.missing = true; // the state panel says it
        QVERIFY(cardDetails(warned).empty());
    }

    void theFirstCaveatIsSeenWithoutOpening()
    {
        const auto card = shownCard(toldInFull());
        QStringList seen;
        for (const QLabel *label : card->notes()->findChildren<QLabel *>())
            if (label->isVisible())
                seen << label->text();
        QVERIFY(seen.contains(QStringLiteral("What is counted.")));
        QVERIFY(seen.contains(QStringLiteral("Take care: Requests are not people.")));
        QVERIFY(!seen.join(QLatin1Char(' ')).contains(QStringLiteral("Counts are rounded")));
    }

    void theRestIsLaidOutWhenOpened()
    {
        const auto card = shownCard(toldInFull());
        Disclosure *details = card->notes()->details();
        QCOMPARE(details->button()->accessibleName(), QStringLiteral("About these figures: Requests for support"));
        QVERIFY(!details->pane());
        details->button()->setFocus();
        QTest::keyClick(details->button(), Qt::Key_Space);
        QVERIFY(details->pane());
        QTRY_VERIFY(details->pane()->isVisible());
        QVERIFY(details->pane()->toPlainText().startsWith(QStringLiteral("Why this matters\nWhy it matters.\nHow to read it\n")));
        QCOMPARE(details->pane()->accessibleName(), details->button()->accessibleName());
        QTRY_COMPARE(details->pane()->height(), details->pane()->heightForWidth(details->pane()->width()));

        // What it says is kept in step, and goes with the button.
        CardFacts other = toldInFull();
        other.text.why = QStringLiteral("Another reason.");
        card->setContent({other, {}}, false);
        QVERIFY(details->pane()->toPlainText().contains(QStringLiteral("Another reason.")));
        QTest::keyClick(details->button(), Qt::Key_Space);
        QVERIFY(!details->pane());
        card->setContent({CardFacts(), {}}, false);
        QVERIFY(details->button()->isHidden());
    }

    void theRestCanBeCopiedByKeyboard()
    {
        const auto card = shownCard(toldInFull());
        card->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(card.get()));
        card->notes()->details()->button()->click();
        TextPane *pane = card->notes()->details()->pane();
        pane->setFocus();
        QTest::keySequence(pane, QKeySequence(QKeySequence::SelectAll));
        QTest::keySequence(pane, QKeySequence(QKeySequence::Copy));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Who asked.")));
        QTest::keyClick(pane, Qt::Key_Tab);
        QVERIFY(!pane->hasFocus());
    }

    void englandsFiguresAreListedWhereTheyDiffer()
    {
        CardFacts facts = toldInFull();
        const auto card = shownCard(facts);
        QAbstractButton *badge = card->england()->button();
        QVERIFY(!badge->isVisible());
        facts.englandDiffers = true;
        card->setContent({facts, {}}, false);
        QTRY_VERIFY(badge->isVisible());
        QCOMPARE(badge->text(), QStringLiteral("England: 3 numbers"));
        QCOMPARE(badge->accessibleName(), QStringLiteral("England: 3 numbers: Requests for support"));
        const QString list = QStringLiteral("England, published: 65.4%. As the publisher gives it.\n"
                                            "England, pooled: 65.1%. All councils’ answers together.\n"
                                            "Mean of councils: 64.7%. Each council counts once.");
        QCOMPARE(badge->toolTip(), list);
        QCOMPARE(badge->accessibleDescription(), list);
        badge->setFocus();
        QTest::keyClick(badge, Qt::Key_Space);
        QCOMPARE(card->england()->pane()->toPlainText(), list);
        facts.englandDiffers = false;
        card->setContent({facts, {}}, false);
        QVERIFY(!badge->isVisible());
        QVERIFY(!card->england()->pane());
    }

    void aSuccessorOffersItsPast()
    {
        const auto card = shownCard(toldInFull());
        QSignalSpy asked(card.get(), &IndicatorCard::besideAsked);
        QToolButton *show = link(*card);
        QVERIFY(show && show->isVisible());
        QCOMPARE(show->text(), QStringLiteral("Show Cumbria beside"));
        QCOMPARE(show->accessibleDescription(), QStringLiteral("Figures up to 2022-23 stand under Cumbria."));
        show->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<AreaCode>().toString(), QStringLiteral("E10000006"));

        // The council beside says where its past is; who stands beside is for the other to choose.
        CardFacts second = toldInFull();
        second.role = AreaRole::SecondCouncil;
        const auto other = shownCard(second, true);
        QVERIFY(!link(*other));
        QCOMPARE(other->notes()->findChildren<QLabel *>().first()->text().isEmpty(), false);
        card->setContent({CardFacts(), {}}, false);
        QVERIFY(!link(*card));
    }
};

QTEST_MAIN(TestCardNotes)
#include "tst_cardnotes.moc"
