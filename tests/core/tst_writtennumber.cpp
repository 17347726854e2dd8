// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as texts write them: what is read of each, and whether a value agrees with it. Expected readings are a reader's own.
#include "core/narrative/writtennumber.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class WrittenNumberTest : public QObject {
    Q_OBJECT

    static std::vector<WrittenNumber> numbersOf(const QString &text)
    {
        std::vector<WrittenNumber> all;
        for (ReadSentence &sentence : readSentences(text)) {
            cutClauses(sentence);
            for (WrittenNumber &number : readNumbers(sentence))
                all.push_back(std::move(number));
        }
        return all;
    }

private Q_SLOTS:
    void readings_data();
    void readings();
    void notNumbers_data();
    void notNumbers();
    void agreement_data();
    void agreement();
    void periods_data();
    void periods();
};

void WrittenNumberTest::readings_data()
{
    using Kind = WrittenNumber::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("noun");
    const auto row = [](const QString &text, Kind kind, double value, const QString &noun = {}) { QTest::newRow(qPrintable(text)) << text << static_cast<int>(kind) << value << noun; };
    row(u"1,230 requests"_s, Kind::Plain, 1230, u"requests"_s);
    row(u"2 140 people"_s, Kind::Plain, 2140, u"people"_s);
    row(u"58.1%"_s, Kind::Percent, 58.1);
    row(u"24 per cent"_s, Kind::Percent, 24);
    row(u"£72.1 million"_s, Kind::Money, 72.1);
    row(u"£87m"_s, Kind::Money, 87);
    row(u"£1,204 per adult"_s, Kind::Money, 1204);
    row(u"0.15 days"_s, Kind::Plain, 0.15, u"days"_s);
    row(u"18.5 out of 24"_s, Kind::OutOf, 18.5);
    row(u"5,196 people per square kilometre"_s, Kind::Density, 5196, u"people"_s);
    row(u"one in nine"_s, Kind::Fraction, 1.0 / 9);
    row(u"four in ten people"_s, Kind::Fraction, 0.4);
    row(u"6 out of every 10"_s, Kind::Fraction, 0.6);
    row(u"two thirds"_s, Kind::Fraction, 2.0 / 3);
    row(u"one-quarter of the England figure"_s, Kind::Fraction, 0.25);
    row(u"nearly half"_s, Kind::Fraction, 0.5);
    row(u"a fifth"_s, Kind::Fraction, 0.2);
    row(u"nearly double"_s, Kind::Times, 2);
    row(u"twice"_s, Kind::Times, 2);
    row(u"three times"_s, Kind::Times, 3);
    row(u"joint 9th of 11"_s, Kind::Rank, 9);
    row(u"ranked ninth of 11"_s, Kind::Rank, 9);
    row(u"ranked last of 11"_s, Kind::Rank, 11);
    row(u"139th"_s, Kind::Rank, 139);
    row(u"7.3 percentage points below"_s, Kind::Points, 7.3);
    row(u"nine services"_s, Kind::Plain, 9, u"services"_s);
}

void WrittenNumberTest::readings()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(double, value);
    QFETCH(QString, noun);
    const auto numbers = numbersOf(text);
    QCOMPARE(numbers.size(), std::size_t(1));
    QCOMPARE(static_cast<int>(numbers[0].kind), kind);
    QCOMPARE(numbers[0].value, value);
    QCOMPARE(numbers[0].noun, noun);
}

void WrittenNumberTest::notNumbers_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"people aged 18 to 64", "people aged 65 and over", "residents aged 65+", "in 2023-24", "on 31 March 2026", "in mid-2024", "with 95% confidence", "over five years",
                             "one of them", "per 100,000 residents"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void WrittenNumberTest::notNumbers()
{
    QFETCH(QString, text);
    QCOMPARE(numbersOf(text).size(), std::size_t(0));
}

void WrittenNumberTest::agreement_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("agree");
    const auto row = [](const char *text, double value, bool agree) { QTest::addRow("%s is %g", text, value) << QString::fromUtf8(text) << value << agree; };
    row("58.1%", 58.1, true);
    row("58.1%", 58.14, true);
    row("58.1%", 58.16, false);
    row("58%", 58.1, true);
    row("16%", 16.6, false); // cut, not rounded
    row("17%", 16.6, true);
    row("20.1%", 20.05, true);
    row("18.1%", 18.05, true);
    row("0.1%", 0.05, true);
    row("60%", 58.1, false);
    row("239,000 residents", 239090.0, false); // the noughts say that nothing was rounded
    row("about 239,000 residents", 239090.0, true);
    row("about 240,000 residents", 239090.0, true);
    row("about 200,000 residents", 239090.0, false);
    row("nearly 240,000 residents", 239090.0, true);
    row("nearly 230,000 residents", 239090.0, false);
    row("more than 5,000 people", 5515.0, true);
    row("more than 6,000 people", 5515.0, false);
    row("just over 5,500 people", 5515.0, true);
    row("less than 6,000 people", 5515.0, true);
    row("around 225 cases", 231.0, false);
    row("one in nine", 0.1137, true);
    row("one in nine", 0.2, false);
    row("one in five", 0.208, true);
    row("half", 0.5, true);
    row("half", 0.581, false);
    row("nearly half", 0.455, true);
    row("more than half", 0.581, true);
    row("more than half", 0.455, false);
    row("a quarter", 0.214, false);
    row("about a fifth", 0.214, true);
    row("six in ten", 0.581, false); // 63.3 would read the same
    row("17 out of every 100", 0.166, true);
    row("16 out of every 100", 0.166, false);
}

void WrittenNumberTest::agreement()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    QFETCH(bool, agree);
    const auto numbers = numbersOf(text);
    QCOMPARE(numbers.size(), std::size_t(1));
    QCOMPARE(agrees(numbers[0], value), agree);
}

void WrittenNumberTest::periods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *text, const char *key) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(key); };
    row("in 2023-24 it was", "2023-24");
    row("in 2023/24.", "2023-24");
    row("2023 to 2024", "2023-24");
    row("since 2019 to 2024", "2019 2024"); // two years, no period
    row("in mid-2023", "mid-2023");
    row("in April 2024,", "2024-04");
    row("on 31 March 2026", "2026-03-31");
    row("in the year to March 2026", "2025-26");
    row("at the 2021 Census", "2021");
    row("2,019 people", "");
    row("£2019", "");
}

void WrittenNumberTest::periods()
{
    QFETCH(QString, text);
    QStringList found;
    for (const ReadSentence &sentence : readSentences(text))
        for (const TextWord &word : sentence.words)
            if (word.kind == TextWord::Kind::Period)
                found << word.period.key();
    QTEST(found.join(u' '), "key");
}

QTEST_APPLESS_MAIN(WrittenNumberTest)
#include "tst_writtennumber.moc"
