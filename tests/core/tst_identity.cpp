// SPDX-License-Identifier: GPL-3.0-or-later
// Net spending = gross spending - client contributions, over two tables of a workbook written by hand, in the layout of
// the activity and finance tables: Luton's row as published, and rows that break it.
#include "layoutsamples.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::row;

namespace {

/// T3 has net and gross of two years, T6 the contributions; the two tables have Luton in different rows.
samples::Book finance()
{
    const QString places = u"Geography code|LA code|LA name|Region code |Region name|"_s;
    return {{u"Notes and Definitions"_s, {{u"Notes"_s}}},
            {u"T2"_s, {{u"Table 2"_s}}},
            {u"T51"_s, {{u"Table 51"_s}}},
            {u"T3"_s,
             {row(u"Table 3"_s), row(places + u"Net Total Expenditure||Gross Total Expenditure|"_s), row(u"|||||2020-21|2021-22|2020-21|2021-22"_s),
              row(u" |||E92000001|England|=18439662.835279047|=18927542.469964765|=21370372.040025443|=22106674.56060446"_s),
              row(u"E06000032|611|Luton|E12000006|East of England|=63486|=62808.09042345276|=70521|=72202.09042345276"_s),
              row(u"E06000055|609|Bedford|E12000006|East of England|=50000|=51000|=55000|=56000"_s),
              row(u"E09000012|704|Hackney|E12000007|London|[x]|=10|=20|[x]"_s)}},
            {u"T6"_s,
             {row(places + u"Client Contributions|"_s), row(u"|||||2020-21|2021-22"_s),
              row(u" |||E92000001|England|=2930709.2047464|=3179132.0906397"_s), row(u"E06000055|609|Bedford|E12000006|East of England|=5001.5|=5000"_s),
              row(u"E06000032|611|Luton|E12000006|East of England|=7035|=9394"_s), row(u"E09000012|704|Hackney|E12000007|London|=1|=1"_s)}}};
}

const QByteArray map = "table,column,indicator,breakdown,period,role,zero,heading\n"
                       "T3,F,net,,2020-21,value,,Net Total Expenditure / 2020-21\n"
                       "T3,G,net,,2021-22,value,,Net Total Expenditure / 2021-22\n"
                       "T3,H,gross,,2020-21,check,,Gross Total Expenditure / 2020-21\n"
                       "T3,I,gross,,2021-22,check,,Gross Total Expenditure / 2021-22\n"
                       "T6,F,contributions,,2020-21,value,,Client Contributions / 2020-21\n"
                       "T6,G,contributions,,2021-22,value,,Client Contributions / 2021-22\n";

QJsonObject layout(const QJsonObject &identity)
{
    return {{u"format"_s, u"asc-fr-salt"_s}, {u"map"_s, u"map.csv"_s}, {u"identities"_s, QJsonArray{identity}}};
}

const QJsonObject net{{u"indicator"_s, u"net"_s}, {u"is"_s, QJsonArray{u"gross"_s, u"-contributions"_s}}, {u"within"_s, 1.5}};

} // namespace

class IdentityTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    AreaRegister m_areas = samples::areas();

    Result<ImportPlan> read(const samples::Book &book)
    {
        const QString path = m_dir.filePath(u"finance.xlsx"_s);
        if (!samples::writeXlsx(path, book) || !samples::writeFile(m_dir.filePath(u"map.csv"_s), map))
            return Error{Error::Code::Unreadable, u"the test's files could not be written"_s, {}};
        auto source = openRows(path);
        if (!source)
            return source.error();
        const auto format = SourceFormat::make(layout(net));
        if (!format)
            return format.error();
        return (*format)->read(**source, {m_areas, m_dir.path()});
    }

private Q_SLOTS:
    void holds();
    void broken_data();
    void broken();
    void refused_data();
    void refused();
};

void IdentityTest::holds()
{
    // Bedford's 55,000 - 5,001.5 is 1.5 off its 50,000, which rounding allows; Hackney lacks a term in either year.
    const auto plan = read(finance());
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::problems(*plan), QString());
    QCOMPARE(plan->observations.size(), std::size_t(4 * 2 * 2)); // the gross is read for the check and not kept
    QCOMPARE(samples::found(*plan, u"net E06000032 2021-22"_s), u"62808.09042345276 value @T3!G5"_s);
    QCOMPARE(samples::found(*plan, u"gross E06000032 2021-22"_s), QString());
}

void IdentityTest::broken_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("another income taken off as well") << u"=62808.09042345276"_s << u"=54463"_s
        << u"T3!G5: net of E06000032 in 2021-22 is 54463, but gross 72202.09042345276 - contributions 9394 makes 62808.090423453"_s;
    QTest::newRow("pounds for thousands") << u"=51000"_s << u"=51000000"_s
        << u"T3!G6: net of E06000055 in 2021-22 is 51000000, but gross 56000 - contributions 5000 makes 51000"_s;
    QTest::newRow("more than rounding") << u"=5001.5"_s << u"=5002"_s
        << u"T3!F6: net of E06000055 in 2020-21 is 50000, but gross 55000 - contributions 5002 makes 49998"_s;
    QTest::newRow("of the year before") << u"=7035"_s << u"=-7035"_s
        << u"T3!F5: net of E06000032 in 2020-21 is 63486, but gross 70521 - contributions -7035 makes 77556"_s;
}

void IdentityTest::broken()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, expected);
    samples::Book book = finance();
    for (auto &[name, rows] : book)
        for (QStringList &cells : rows)
            cells.replaceInStrings(from, to);
    const auto plan = read(book);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::problems(*plan), expected);
}

void IdentityTest::refused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("of nothing") << u"indicator"_s << QJsonValue(u""_s);
    QTest::newRow("one term") << u"is"_s << QJsonValue(QJsonArray{u"gross"_s});
    QTest::newRow("no rounding said") << u"within"_s << QJsonValue();
}

void IdentityTest::refused()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject wrong = net;
    wrong[key] = value;
    const auto format = SourceFormat::make(layout(wrong));
    QVERIFY(!format);
    QCOMPARE(format.error().message, u"The mapping is not usable: an identity needs an indicator, two terms or more and what it allows for rounding."_s);
}

QTEST_APPLESS_MAIN(IdentityTest)
#include "tst_identity.moc"
