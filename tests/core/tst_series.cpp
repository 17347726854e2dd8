// SPDX-License-Identifier: GPL-3.0-or-later
// Where a line may join two points. Expected segments are written "2015-16 2016-17 | 2018-19".
#include "core/domain/series.h"
#include "coresamples.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

/// "2015-16=60.1 2016-17=[x] 2017-18=60.2!break 2018-19=61@other#2": periods with value or mark, state, source and edition.
std::vector<Observation> observations(const QString &text)
{
    std::vector<Observation> all;
    for (const QString &entry : text.split(u' ', Qt::SkipEmptyParts)) {
        QString value = entry.section(u'=', 1);
        const QString edition = value.section(u'#', 1);
        value = value.section(u'#', 0, 0);
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
        o.provenance.release.name = edition.isEmpty() ? QString() : u"Edition "_s + edition;
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

const QStringList reasons{u"gap"_s, u"break"_s, u"source"_s, u"edition"_s, u"definition"_s, u"period-kind"_s};

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
    QTest::newRow("financial and calendar years") << u"2022-23=1 2023=2 2023-24=3"_s << u""_s << u"2022-23 | 2023 | 2023-24"_s << u"period-kind period-kind"_s;
    QTest::newRow("mid-years") << u"mid-1991=1 mid-1992=2 mid-1994=3"_s << u""_s << u"mid-1991 mid-1992 | mid-1994"_s << u"gap"_s;
    QTest::newRow("weeks") << u"2022-07-12=1 2022-07-19=2 2022-07-26=3"_s << u""_s << u"2022-07-12 2022-07-19 2022-07-26"_s << u""_s;
    QTest::newRow("a week not held") << u"2022-07-05=1 2022-07-12=2 2022-07-26=3"_s << u""_s << u"2022-07-05 2022-07-12 | 2022-07-26"_s << u"gap"_s;
    QTest::newRow("three weeks suppressed are no month") << u"2022-06-28=1 2022-07-05=[c] 2022-07-12=[c] 2022-07-19=[c] 2022-07-26=3"_s << u""_s
                                                         << u"2022-06-28 | 2022-07-26"_s << u"gap"_s;
    // The last days of a collection that closes on the 14th, or on the next working day.
    QTest::newRow("dates a month apart") << u"2023-12-14=1 2024-01-15=2 2024-02-14=3 2024-03-14=4"_s << u""_s
                                         << u"2023-12-14 2024-01-15 2024-02-14 2024-03-14"_s << u""_s;
    QTest::newRow("a month not held") << u"2024-01-15=1 2024-02-14=2 2024-04-15=3"_s << u""_s << u"2024-01-15 2024-02-14 | 2024-04-15"_s << u"gap"_s;
    QTest::newRow("a month suppressed") << u"2024-02-14=2 2024-03-14=[c] 2024-04-15=3"_s << u""_s << u"2024-02-14 | 2024-04-15"_s << u"gap"_s;
    QTest::newRow("a change of method in a month") << u"2024-01-15=1 2024-02-14=2"_s << u"2024-02-14"_s << u"2024-01-15 | 2024-02-14"_s << u"definition"_s;
    QTest::newRow("months and their year") << u"2025-02=1 2025-03=2 2024-25=3"_s << u""_s << u"2025-02 2025-03 | 2024-25"_s << u"period-kind"_s;
    QTest::newRow("weeks") << u"2024-09-16=1 2024-09-23=2 2024-10-07=3 2024-10-15=4"_s << u""_s << u"2024-09-16 2024-09-23 | 2024-10-07 | 2024-10-15"_s << u"gap gap"_s;
    QTest::newRow("a week held back") << u"2024-09-16=1 2024-09-23=[x] 2024-09-30=3"_s << u""_s << u"2024-09-16 | 2024-09-30"_s << u"gap"_s;
    QTest::newRow("one edition") << u"2021-22=1@salt#2 2022-23=2@salt#2"_s << u""_s << u"2021-22 2022-23"_s << u""_s;
    QTest::newRow("another edition") << u"2020-21=1@salt#1 2021-22=2@salt#1 2022-23=3@salt#2"_s << u""_s << u"2020-21 2021-22 | 2022-23"_s << u"edition"_s;
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

    const Series edition(observations(u"2022-23=1@salt#1 2023-24=2@salt#2"_s));
    QCOMPARE(edition.breaks().front().explanation, u"The edition changes from Edition 1 to Edition 2, so the two are not joined."_s);

    const Series kinds(observations(u"2025-03=1 2024-25=2"_s));
    QCOMPARE(kinds.breaks().front().explanation,
             u"Figures for months end at March 2025 and figures for financial years begin at 2024-25, so the two are not joined."_s);

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
