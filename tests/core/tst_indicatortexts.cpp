// SPDX-License-Identifier: GPL-3.0-or-later
// The cards' texts: what stands under no heading, or under one that no card has, is refused at its line.
#include "core/pack/indicatortexts.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class IndicatorTextsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wrappedLinesAreOneParagraph();
    void wrong_data();
    void wrong();
};

void IndicatorTextsTest::wrappedLinesAreOneParagraph()
{
    const auto texts = parseIndicatorTexts("# a\n\n## Definition\nOne line\nand another.\n\n## Caveats\n- First\n  goes on.\n- Second.\n# b\n## Also called\n- bee\n", u"x.md"_s);
    QVERIFY(texts.has_value());
    QCOMPARE(texts->size(), 2);
    QCOMPARE(texts->value(u"a"_s).definition, u"One line and another."_s);
    QCOMPARE(texts->value(u"a"_s).caveats, QStringList({u"First goes on."_s, u"Second."_s}));
    QCOMPARE(texts->value(u"b"_s).synonyms, QStringList{u"bee"_s});
}

void IndicatorTextsTest::wrong_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QString>("message");
    QTest::newRow("no indicator") << "Words.\n"_ba << u"x.md, line 1: this text stands under no heading."_s;
    QTest::newRow("no heading") << "# a\nWords.\n"_ba << u"x.md, line 2: this text stands under no heading."_s;
    QTest::newRow("another heading") << "# a\n## Summary\n"_ba << u"x.md, line 2: “Summary” is no heading that a card has."_s;
    QTest::newRow("no list") << "# a\n## Caveats\nWords.\n"_ba << u"x.md, line 3: each line of “Caveats” starts with “- ”."_s;
    QTest::newRow("twice") << "# a\n# b\n# a\n"_ba << u"x.md, line 3: “a” is there twice."_s;
}

void IndicatorTextsTest::wrong()
{
    QFETCH(QByteArray, markdown);
    QFETCH(QString, message);
    const auto texts = parseIndicatorTexts(markdown, u"x.md"_s);
    QVERIFY(!texts.has_value());
    QCOMPARE(texts.error().message, message);
}

QTEST_APPLESS_MAIN(IndicatorTextsTest)
#include "tst_indicatortexts.moc"
