// SPDX-License-Identifier: GPL-3.0-or-later
// The rule for small counts, by hand and by force: a reader who knows the rule tries every number for whatever is held back,
// keeps those that would read the same, and must be left with each of 1 to 5 for each count that is "1 to 5".
#include "core/statistics/smallcounts.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

using Given = CountTable<GivenCount>;
using Kept = CountTable<KeptCount>;

/// "3", "1-5" or "" as an owner writes them.
GivenCount given(const QString &text)
{
    if (text == u"1-5")
        return {std::nullopt, true};
    return text.isEmpty() ? GivenCount() : GivenCount{text.toLongLong(), false};
}

/// "3 8 . 0 | 11 | 6": the types, the total, those from carers; a dot is nothing.
Given table(const QString &text)
{
    const QStringList parts = text.split(u'|');
    Given all;
    for (const QString &type : parts[0].simplified().split(u' ', Qt::SkipEmptyParts))
        all.types.push_back(given(type == u"." ? QString() : type));
    all.total = given(parts.value(1).trimmed());
    all.some = given(parts.value(2).trimmed());
    return all;
}

QString text(const KeptCount &count)
{
    return count.number ? QString::number(*count.number) : toKey(count.state);
}

QString text(const Result<Kept> &all)
{
    if (!all)
        return all.error().message;
    QStringList types;
    for (const KeptCount &type : all->types)
        types << text(type);
    return types.join(u' ') + u" | "_s + text(all->total) + u" | "_s + text(all->some);
}

/// The numbers that a reader has to try for a count.
std::vector<GivenCount> candidates(const KeptCount &seen, const GivenCount &truth)
{
    if (seen.number || !truth.isGiven())
        return {truth};
    std::vector<GivenCount> all;
    const qint64 from = seen.state == DataState::SmallCount ? 1 : 0, to = seen.state == DataState::SmallCount ? 5 : 60;
    for (qint64 number = from; number <= to; ++number)
        all.push_back({number, false});
    return all;
}

using Rule = Result<Kept> (*)(const Given &);

/// All tables that read as `seen` does by `rule`, as far as they are filled in up to cell `next`; notes what each cell can be.
void search(Rule rule, Given &tried, std::size_t next, const Kept &seen, const Given &truth, std::vector<QSet<qint64>> &possible)
{
    const std::size_t types = truth.types.size();
    if (next == types + 2) {
        const auto read = rule(tried);
        if (!read || *read != seen)
            return;
        for (std::size_t i = 0; i < types; ++i)
            possible[i].insert(tried.types[i].number.value_or(-1));
        possible[types].insert(tried.total.number.value_or(-1));
        possible[types + 1].insert(tried.some.number.value_or(-1));
        return;
    }
    GivenCount &cell = next < types ? tried.types[next] : next == types ? tried.total : tried.some;
    const KeptCount &look = next < types ? seen.types[next] : next == types ? seen.total : seen.some;
    const GivenCount &real = next < types ? truth.types[next] : next == types ? truth.total : truth.some;
    std::vector<GivenCount> choices = candidates(look, real);
    // A total over types that are all given is their sum: no use in trying another.
    if (next == types && real.isGiven() && std::all_of(tried.types.begin(), tried.types.end(), [](const GivenCount &type) { return type.number; })) {
        qint64 sum = 0;
        for (const GivenCount &type : tried.types)
            sum += *type.number;
        choices = {{sum, false}};
    }
    for (const GivenCount &choice : choices) {
        cell = choice;
        search(rule, tried, next + 1, seen, truth, possible);
    }
    cell = real;
}

} // namespace

class SmallCountsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneCount_data();
    void oneCount();
    void tables_data();
    void tables();
    void nothingSmallIsKept();
    void nothingCanBeWorkedOut_data();
    void nothingCanBeWorkedOut();
    void theSearchFindsWhatASubtractionGives();
};

void SmallCountsTest::oneCount_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("read");
    QTest::newRow("none") << qint64(0) << u"0"_s;
    QTest::newRow("one") << qint64(1) << u"1-to-5"_s;
    QTest::newRow("four") << qint64(4) << u"1-to-5"_s;
    QTest::newRow("five") << qint64(5) << u"1-to-5"_s;
    QTest::newRow("six") << qint64(6) << u"6"_s;
    QTest::newRow("many") << qint64(1200) << u"1200"_s;
}

void SmallCountsTest::oneCount()
{
    QFETCH(qint64, count);
    QFETCH(QString, read);
    QCOMPARE(stateOfCount(count), read == u"1-to-5" ? DataState::SmallCount : DataState::Value);
    QCOMPARE(text(keptCounts({{}, {count, false}, {}})), u" | %1 | not-available"_s.arg(read));
    QCOMPARE(text(keptCounts({{}, {}, {count, false}})), u" | not-available | %1"_s.arg(read));
}

void SmallCountsTest::tables_data()
{
    QTest::addColumn<QString>("counts");
    QTest::addColumn<QString>("read");
    QTest::newRow("all large: the sum is made") << u"10 8 0 6 || 7"_s << u"10 8 0 6 | 24 | 7"_s;
    QTest::newRow("one small: the total would give it") << u"10 8 3 || "_s << u"10 8 1-to-5 | withheld | not-available"_s;
    QTest::newRow("one small, total given") << u"10 8 3 | 21 |"_s << u"10 8 1-to-5 | withheld | not-available"_s;
    QTest::newRow("two ones") << u"10 1 1 || "_s << u"10 1-to-5 1-to-5 | withheld | not-available"_s;
    QTest::newRow("two fives") << u"10 5 5 || "_s << u"10 1-to-5 1-to-5 | withheld | not-available"_s;
    QTest::newRow("two that can be anything") << u"10 1 5 || "_s << u"10 1-to-5 1-to-5 | 16 | not-available"_s;
    QTest::newRow("three at the low end") << u"2 2 2 || "_s << u"1-to-5 1-to-5 1-to-5 | withheld | not-available"_s;
    QTest::newRow("three just free") << u"2 2 3 || "_s << u"1-to-5 1-to-5 1-to-5 | 7 | not-available"_s;
    QTest::newRow("three free at the high end") << u"4 4 3 || "_s << u"1-to-5 1-to-5 1-to-5 | 11 | not-available"_s;
    QTest::newRow("three at the high end") << u"4 4 4 || "_s << u"1-to-5 1-to-5 1-to-5 | withheld | not-available"_s;
    QTest::newRow("nothing at all") << u"0 0 0 || "_s << u"0 0 0 | 0 | not-available"_s;
    QTest::newRow("a small total of one type") << u"0 3 0 || "_s << u"0 1-to-5 0 | withheld | not-available"_s;
    QTest::newRow("a type that is not given is no zero") << u"10 . 8 || "_s << u"10 not-available 8 | not-available | not-available"_s;
    QTest::newRow("nor to be had from the total") << u"10 . 8 | 20 |"_s << u"10 not-available 8 | withheld | not-available"_s;
    QTest::newRow("unless it is large") << u"10 . 8 | 30 |"_s << u"10 not-available 8 | 30 | not-available"_s;
    QTest::newRow("the owner's own 1-5") << u"10 1-5 8 | 21 |"_s << u"10 1-to-5 8 | withheld | not-available"_s;
    QTest::newRow("the owner's own 1-5 without a total") << u"10 1-5 8 || "_s << u"10 1-to-5 8 | withheld | not-available"_s;
    QTest::newRow("a small total alone") << u". . | 4 |"_s << u"not-available not-available | 1-to-5 | not-available"_s;
    QTest::newRow("carers as many as the total") << u"30 3 || 33"_s << u"30 1-to-5 | withheld | withheld"_s;
    QTest::newRow("carers more than two fives leave") << u"0 5 5 || 10"_s << u"0 1-to-5 1-to-5 | withheld | withheld"_s;
    QTest::newRow("carers who say nothing") << u"30 3 || 30"_s << u"30 1-to-5 | withheld | 30"_s;
    QTest::newRow("few carers") << u"30 3 || 2"_s << u"30 1-to-5 | withheld | 1-to-5"_s;
    QTest::newRow("carers whose being few would tell") << u"2 1 || 2"_s << u"1-to-5 1-to-5 | withheld | withheld"_s;
    QTest::newRow("no carers") << u"30 3 || 0"_s << u"30 1-to-5 | withheld | 0"_s;
    QTest::newRow("the type Carers and those from carers alike") << u"30 4 || 4"_s << u"30 1-to-5 | withheld | 1-to-5"_s;
    QTest::newRow("wrong total") << u"10 8 | 19 |"_s << u"the total is not the sum of the types"_s;
    QTest::newRow("total below its types") << u"10 . 8 | 17 |"_s << u"the total is not the sum of the types"_s;
    QTest::newRow("total that no 1-5 reaches") << u"10 1-5 | 16 |"_s << u"the total is not the sum of the types"_s;
    QTest::newRow("total below small types") << u"3 4 . | 6 |"_s << u"the total is not the sum of the types"_s;
    QTest::newRow("small total of large types") << u"10 0 | 1-5 |"_s << u"the total is not the sum of the types"_s;
    QTest::newRow("more carers than requests") << u"10 8 || 19"_s << u"there are more requests from carers than requests"_s;
    QTest::newRow("carers where nobody asked") << u"0 0 || 1-5"_s << u"there are more requests from carers than requests"_s;
}

void SmallCountsTest::tables()
{
    QFETCH(QString, counts);
    QFETCH(QString, read);
    QCOMPARE(text(keptCounts(table(counts))), read);
}

void SmallCountsTest::nothingSmallIsKept()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 20000; ++i) {
        Given all;
        for (int type = 0; type < 7; ++type)
            all.types.push_back(random.bounded(9) == 0 ? GivenCount() : GivenCount{random.bounded(12), false});
        all.some = {random.bounded(10), false};
        const auto read = keptCounts(all);
        if (!read)
            continue;
        std::vector<KeptCount> counts = read->types;
        counts.insert(counts.end(), {read->total, read->some});
        for (const KeptCount &count : counts) {
            QCOMPARE(count.number.has_value(), count.state == DataState::Value);
            QVERIFY(!count.number || *count.number == 0 || *count.number >= 6);
        }
    }
}

void SmallCountsTest::nothingCanBeWorkedOut_data()
{
    QTest::addColumn<int>("types");
    QTest::addColumn<int>("tables");
    QTest::newRow("one type") << 1 << 400;
    QTest::newRow("two types") << 2 << 400;
    QTest::newRow("three types") << 3 << 300;
    QTest::newRow("four types") << 4 << 60;
    QTest::newRow("seven types") << 7 << 40;
}

void SmallCountsTest::nothingCanBeWorkedOut()
{
    QFETCH(int, types);
    QFETCH(int, tables);
    QRandomGenerator random(20261130);
    int checked = 0, totals = 0, withheld = 0;
    while (checked < tables) {
        Given truth;
        bool whole = true;
        qint64 sum = 0;
        int small = 0;
        for (int type = 0; type < types; ++type) {
            const bool lacks = random.bounded(8) == 0;
            // Of seven types four are small at most, so that every table can be tried.
            const qint64 count = random.bounded(3) == 0 || small == 4 ? 6 + random.bounded(9) : random.bounded(7);
            small += !lacks && stateOfCount(count) == DataState::SmallCount;
            truth.types.push_back(lacks ? GivenCount() : GivenCount{count, false});
            whole = whole && !lacks;
            sum += count; // what is not given is in the total all the same
        }
        if (random.bounded(2) == 0)
            truth.total = {sum, false};
        if (random.bounded(3) > 0)
            truth.some = {random.bounded(static_cast<int>(sum) + 1), false};
        const auto seen = keptCounts(truth);
        QVERIFY2(seen.has_value(), seen ? "" : qPrintable(seen.error().message));
        if (small == 0 && seen->some.state != DataState::SmallCount)
            continue;
        std::vector<QSet<qint64>> possible(static_cast<std::size_t>(types) + 2);
        Given tried = truth;
        search(keptCounts, tried, 0, *seen, truth, possible);
        for (std::size_t i = 0; i < possible.size(); ++i) {
            const KeptCount &look = i < seen->types.size() ? seen->types[i] : i == seen->types.size() ? seen->total : seen->some;
            if (look.state == DataState::SmallCount)
                QVERIFY2(possible[i].contains(QSet<qint64>{1, 2, 3, 4, 5}), qPrintable(text(seen)));
        }
        ++checked;
        totals += seen->total.number.has_value() && small > 0;
        withheld += seen->total.state == DataState::Withheld;
    }
    QVERIFY(withheld > 0);
    QVERIFY(types < 3 || totals > 0); // a total is not given up for nothing
}

void SmallCountsTest::theSearchFindsWhatASubtractionGives()
{
    // The test above can fail: with each count held back by itself alone, 10 + 5 + 5 = 20 leaves two fives and no other.
    const Rule eachAlone = [](const Given &all) -> Result<Kept> {
        Kept read;
        qint64 sum = 0;
        for (const GivenCount &type : all.types) {
            sum += *type.number;
            const DataState state = stateOfCount(*type.number);
            read.types.push_back({state == DataState::Value ? type.number : std::nullopt, state});
        }
        read.total = {sum, DataState::Value};
        return read;
    };
    const Given truth = table(u"10 5 5 || "_s);
    std::vector<QSet<qint64>> possible(5);
    Given tried = truth;
    search(eachAlone, tried, 0, *eachAlone(truth), truth, possible);
    QCOMPARE(possible[1], QSet<qint64>{5});
    QCOMPARE(possible[2], QSet<qint64>{5});
}

QTEST_APPLESS_MAIN(SmallCountsTest)
#include "tst_smallcounts.moc"
