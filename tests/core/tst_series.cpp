// SPDX-License-Identifier: GPL-3.0-or-later
// Where a line may join two points. Expected segments are written "2015-16 2016-17 | 2018-19".
#include "core/domain/series.h"
#include "coresamples.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

/// "2015-16=60.1 2016-17=[x] 2017-18=60.2!break 2018-19=61@other": periods with value or mark, state and source.
std::vector<Observation> observations(const QString &text)
{
    std::vector<Observation> all;
    for (const QString &entry : text.split(u' ', Qt::SkipEmptyParts)) {
        QString value = entry.section(u'=', 1);
        const QString source = value.contains(u'@') ? value.section(u'@', 1) : u"ascof"_s;
        value = value.section(u'@', 0, 0);
        const QString state = value.section(u'!', 1);
        value = value.section(u'!', 0, 0);
        Observation o = samples::observation(u"i"_s, u"E06000032"_s, entry.section(u'=', 0, 0), std::nullopt, DataState::NotAvailable);
        if (const auto mark = dataStateFromMark(value)) {
            o.state = *mark;
        } else {
            o.value = value.toDouble();
            o.state = state.isEmpty() ? DataState::Value : *dataStateFromKey(state);
        }
        o.provenance.release.source = source;
        o.provenance.release.title = u"Title of "_s + source;
        all.push_back(std::move(o));
    }
    return all;
}

QString shown(const Series &series)
{
    QStringList segments;
    for (const auto &segment : series.segments()) {
        QStringList periods;
        for (const Observation &o : segment)
            periods << o.period.key();
        segments << periods.join(u' ');
    }
    return segments.join(u" | "_s);
}

const QStringList reasons{u"gap"_s, u"break"_s, u"source"_s, u"definition"_s};

} // namespace

class SeriesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void segments_data();
    void segments();
    void breakSaysWhy();
    void keepsTheMissing();
    void headline_data();
    void headline();
    void headlineOfNothing();
};

void SeriesTest::segments_data()
{
    QTest::addColumn<QString>("held");
    QTest::addColumn<QString>("methodBreaks"); // periods
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("why"); // reasons, in order

    QTest::newRow("unbroken") << u"2021-22=1 2022-23=2 2023-24=3"_s << u""_s << u"2021-22 2022-23 2023-24"_s << u""_s;
    QTest::newRow("in any order") << u"2023-24=3 2021-22=1 2022-23=2"_s << u""_s << u"2021-22 2022-23 2023-24"_s << u""_s;
    QTest::newRow("nothing") << u""_s << u""_s << u""_s << u""_s;
    QTest::newRow("nothing but marks") << u"2021-22=[x] 2022-23=[c]"_s << u""_s << u""_s << u""_s;
    QTest::newRow("zero is a figure") << u"2021-22=0 2022-23=0"_s << u""_s << u"2021-22 2022-23"_s << u""_s;
    QTest::newRow("a year not held") << u"2021-22=1 2023-24=3"_s << u""_s << u"2021-22 | 2023-24"_s << u"gap"_s;
    QTest::newRow("a year suppressed") << u"2021-22=1 2022-23=[c] 2023-24=3"_s << u""_s << u"2021-22 | 2023-24"_s << u"gap"_s;
    QTest::newRow("every second year, as carers are asked") << u"2016-17=1 2017-18=[z] 2018-19=2 2019-20=[z] 2021-22=3"_s << u""_s
                                                            << u"2016-17 | 2018-19 | 2021-22"_s << u"gap gap"_s;
    QTest::newRow("marks at the ends") << u"2021-22=[x] 2022-23=2 2023-24=3 2024-25=[x]"_s << u""_s << u"2022-23 2023-24"_s << u""_s;
    QTest::newRow("the publisher's break") << u"2021-22=1 2022-23=2!break 2023-24=3"_s << u""_s << u"2021-22 | 2022-23 2023-24"_s << u"break"_s;
    QTest::newRow("a break in the first year breaks nothing") << u"2021-22=1!break 2022-23=2"_s << u""_s << u"2021-22 2022-23"_s << u""_s;
    QTest::newRow("another source") << u"2021-22=1 2022-23=2@salt 2023-24=3@salt"_s << u""_s << u"2021-22 | 2022-23 2023-24"_s << u"source"_s;
    QTest::newRow("there and back again") << u"2021-22=1 2022-23=2@salt 2023-24=3"_s << u""_s << u"2021-22 | 2022-23 | 2023-24"_s << u"source source"_s;
    QTest::newRow("a quoted figure is of another source") << u"2022-23=1 2023-24=2!quoted@report"_s << u""_s << u"2022-23 | 2023-24"_s << u"source"_s;
    QTest::newRow("provisional figures join") << u"2022-23=1 2023-24=2!provisional"_s << u""_s << u"2022-23 2023-24"_s << u""_s;
    QTest::newRow("a change of method") << u"2021-22=1 2022-23=2 2023-24=3"_s << u"2022-23"_s << u"2021-22 | 2022-23 2023-24"_s << u"definition"_s;
    QTest::newRow("a year that stands alone") << u"2019-20=1 2020-21=2 2021-22=3"_s << u"2020-21 2021-22"_s
                                              << u"2019-20 | 2020-21 | 2021-22"_s << u"definition definition"_s;
    QTest::newRow("a change in a year not held") << u"2019-20=1 2021-22=3"_s << u"2020-21"_s << u"2019-20 | 2021-22"_s << u"definition"_s;
    QTest::newRow("a change before the first year") << u"2021-22=1 2022-23=2"_s << u"2015-16"_s << u"2021-22 2022-23"_s << u""_s;
    QTest::newRow("a change at the first year") << u"2021-22=1 2022-23=2"_s << u"2021-22"_s << u"2021-22 2022-23"_s << u""_s;
    QTest::newRow("a change yet to come") << u"2021-22=1 2022-23=2"_s << u"2023-24"_s << u"2021-22 2022-23"_s << u""_s;
    QTest::newRow("financial and calendar years") << u"2022-23=1 2023=2 2023-24=3"_s << u""_s << u"2022-23 | 2023 | 2023-24"_s << u"gap gap"_s;
    QTest::newRow("mid-years") << u"mid-1991=1 mid-1992=2 mid-1994=3"_s << u""_s << u"mid-1991 mid-1992 | mid-1994"_s << u"gap"_s;
    QTest::newRow("months over the year's end") << u"2024-12=1 2025-01=2 2025-03=3"_s << u""_s << u"2024-12 2025-01 | 2025-03"_s << u"gap"_s;
}

void SeriesTest::segments()
{
    QFETCH(QString, held);
    QFETCH(QString, methodBreaks);
    QFETCH(QString, expected);
    QFETCH(QString, why);
    std::vector<MethodBreak> breaks;
    for (const QString &from : methodBreaks.split(u' ', Qt::SkipEmptyParts))
        breaks.push_back({u"i"_s, samples::period(from), u"Because of "_s + from});
    const Series series(observations(held), breaks);
    QCOMPARE(shown(series), expected);
    QStringList found;
    for (const SeriesBreak &b : series.breaks())
        found << reasons[static_cast<int>(b.reason)];
    QCOMPARE(found.join(u' '), why);
}

void SeriesTest::breakSaysWhy()
{
    const Series gap(observations(u"2021-22=1 2022-23=[c] 2023-24=3"_s));
    QCOMPARE(gap.breaks().front().before.key(), u"2021-22"_s);
    QCOMPARE(gap.breaks().front().after.key(), u"2023-24"_s);
    QCOMPARE(gap.breaks().front().explanation, u"There is no figure between 2021-22 and 2023-24."_s);

    const Series source(observations(u"2022-23=1 2023-24=2@salt"_s));
    QCOMPARE(source.breaks().front().explanation, u"The source changes from Title of ascof to Title of salt, so the two are not joined."_s);

    // Where two reasons meet, the one that people decided on is said.
    const Series method(observations(u"2021-22=1 2023-24=3@salt"_s), {{u"i"_s, samples::period(u"2022-23"_s), u"The survey changed."_s}});
    QCOMPARE(method.breaks().front().explanation, u"The survey changed."_s);
}

void SeriesTest::keepsTheMissing()
{
    const Series series(observations(u"2023-24=[c] 2021-22=1 2022-23=[x]"_s));
    QCOMPARE(series.observations().size(), std::size_t(3));
    QCOMPARE(series.observations()[1].state, DataState::NotAvailable);
    QCOMPARE(series.observations()[2].state, DataState::Suppressed);
    QVERIFY(!series.observations()[2].value);
}

void SeriesTest::headline_data()
{
    QTest::addColumn<QString>("held");
    QTest::addColumn<QString>("period");
    QTest::newRow("the latest") << u"2021-22=1 2023-24=3 2022-23=2"_s << u"2023-24"_s;
    QTest::newRow("a figure before a later mark") << u"2022-23=2 2023-24=[x]"_s << u"2022-23"_s;
    QTest::newRow("an official one before a later quoted one") << u"2021-22=910 2023-24=1230!quoted@report"_s << u"2021-22"_s;
    QTest::newRow("a quoted one before a later mark") << u"2021-22=910!quoted@report 2022-23=[x]"_s << u"2021-22"_s;
    QTest::newRow("the latest quoted one where there is no other") << u"2021-22=1!quoted 2023-24=2!quoted"_s << u"2023-24"_s;
    QTest::newRow("the latest reason where there is no figure") << u"2023-24=[c] 2021-22=[x]"_s << u"2023-24"_s;
    QTest::newRow("provisional counts as official") << u"2022-23=1 2023-24=2!provisional"_s << u"2023-24"_s;
}

void SeriesTest::headline()
{
    QFETCH(QString, held);
    QFETCH(QString, period);
    const std::vector<Observation> all = observations(held);
    const Observation *best = careatlas::headline(all);
    QVERIFY(best);
    QCOMPARE(best->period.key(), period);
}

void SeriesTest::headlineOfNothing()
{
    QVERIFY(!careatlas::headline({}));
}

QTEST_APPLESS_MAIN(SeriesTest)
#include "tst_series.moc"
