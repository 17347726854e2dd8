// SPDX-License-Identifier: GPL-3.0-or-later
// The built command line against its contract: exit codes, one line on standard error, the keys and columns,
// and rates against arithmetic done by hand. Figures are those of the committed pack's publishers.
#include "clirun.h"
#include "core/store/indicatorstore.h"
#include "storesamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using clirun::Outcome;

const QString store = clirun::builtStore();

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

QString formatted(const QJsonObject &found)
{
    return QString::number(found[u"value"_s].toDouble());
}

/// Names in the order in which QJsonObject::keys() gives them.
QStringList sorted(const QString &names)
{
    QStringList list = words(names);
    list.sort();
    return list;
}

} // namespace

class CliTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    /// With the store of the build unless another place is named.
    Outcome run(QStringList arguments, const QString &storePath = store) const
    {
        if (!storePath.isEmpty())
            arguments << u"--store"_s << storePath;
        return clirun::run(arguments, m_dir.path());
    }
    Outcome json(const QStringList &arguments) const { return run(arguments + words(u"--format json"_s)); }

private Q_SLOTS:
    void initTestCase();
    void help_data();
    void help();
    void wrongUsage_data();
    void wrongUsage();
    void failure_data();
    void failure();
    void allWell_data();
    void allWell();
    void lists_data();
    void lists();
    void valueKeys();
    void value_data();
    void value();
    void unitsOfParts();
    void faces_data();
    void faces();
    void per_data();
    void per();
    void everyRelease();
    void series();
    void data();
    void dataAsJson();
    void storeBuildsTheSameTwice();
    void storeCheck();
    void packAdd();
    void findsIndicators();
    void packAddRefuses();
    void findsTheBuiltStore();
    void renewsTheUsersStore();
};

void CliTest::initTestCase()
{
    QVERIFY2(QFile::exists(store), "build the target careatlas_store first");
}

void CliTest::help_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("contains");
    QTest::newRow("--help") << u"--help"_s << u"Usage: careatlas-cli COMMAND"_s;
    QTest::newRow("help") << u"help"_s << u"Usage: careatlas-cli COMMAND"_s;
    for (const char *name : {"pack", "store", "areas", "sections", "indicators", "sources", "releases", "value", "series", "data", "similar", "groups", "chart", "shot", "votes"})
        QTest::newRow(name) << QLatin1String(name) + u" --help"_s << u"Usage: careatlas-cli %1 "_s.arg(QLatin1String(name));
}

void CliTest::help()
{
    QFETCH(QString, arguments);
    QFETCH(QString, contains);
    const Outcome outcome = run(words(arguments), {});
    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.err, QString());
    QVERIFY2(outcome.out.contains(contains.toUtf8()), outcome.out.constData());
    if (arguments.contains(u' '))
        for (const char *common : {"--store FILE", "--format FORMAT", "--quiet", "--help"})
            QVERIFY2(outcome.out.contains(common), common);
}

void CliTest::wrongUsage_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unknown command") << u"dance"_s;
    QTest::newRow("unknown option") << u"value user-satisfaction Luton --colour red"_s;
    QTest::newRow("an option of another command") << u"series user-satisfaction Luton --period 2023-24"_s;
    QTest::newRow("an option without its value") << u"value user-satisfaction Luton --period"_s;
    QTest::newRow("too few arguments") << u"value user-satisfaction"_s;
    QTest::newRow("too many arguments") << u"value user-satisfaction Luton Bedford"_s;
    QTest::newRow("arguments where there are none") << u"areas Luton"_s;
    QTest::newRow("unknown format") << u"areas --format xml"_s;
    QTest::newRow("unknown face") << u"value user-satisfaction England --face median"_s;
    QTest::newRow("a face of a council") << u"value user-satisfaction Luton --face mean"_s;
    QTest::newRow("a face of one source") << u"value user-satisfaction England --face mean --source quoted-luton-report"_s;
    QTest::newRow("unknown rate of a face") << u"value requests-18-64 England --face pooled --per head"_s;
    QTest::newRow("unknown rate") << u"value requests-18-64 Luton --per head"_s;
    QTest::newRow("bad period") << u"value requests-18-64 Luton --period 2023-25"_s;
    QTest::newRow("data without a file") << u"data requests-18-64"_s;
    QTest::newRow("store without a verb") << u"store"_s;
    QTest::newRow("store with an unknown verb") << u"store sell"_s;
    QTest::newRow("store build without a file") << u"store build --pack x"_s;
    QTest::newRow("pack without a file") << u"pack add --pack x"_s;
    QTest::newRow("a bad date") << u"pack add f --pack x --retrieved today"_s;
}

void CliTest::wrongUsage()
{
    QFETCH(QString, arguments);
    const Outcome outcome = run(words(arguments), {}); // the store beside the program serves
    QCOMPARE(outcome.exit, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY(!outcome.err.isEmpty());
}

void CliTest::failure_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("contains"); // names, by "|"
    const QString none = m_dir.filePath(u"none"_s);
    QTest::newRow("unknown area") << words(u"value user-satisfaction Lutton"_s) << u"“Lutton”|Luton,"_s;
    QTest::newRow("unknown area of a series") << words(u"series user-satisfaction Traford"_s) << u"“Traford”|Trafford"_s;
    QTest::newRow("unknown area of data") << words(u"data user-satisfaction --area Traford --out x.csv"_s) << u"“Traford”|Trafford"_s;
    QTest::newRow("unknown indicator") << words(u"value happiness Luton"_s) << u"“happiness”|careatlas-cli indicators"_s;
    QTest::newRow("unknown indicator of data") << words(u"data happiness --out x.csv"_s) << u"“happiness”"_s;
    QTest::newRow("no rate of a share's face") << words(u"value user-satisfaction England --face mean --per adults"_s) << u"user-satisfaction"_s;
    QTest::newRow("no such store") << QStringList{u"areas"_s, u"--store"_s, none} << none;
    QTest::newRow("no rate of a share") << words(u"value user-satisfaction Luton --per adults"_s) << u"user-satisfaction"_s;
    QTest::newRow("no such pack") << QStringList{u"store"_s, u"build"_s, u"--pack"_s, none, u"--out"_s, m_dir.filePath(u"x.sqlite"_s)} << none;
    QTest::newRow("no such file") << QStringList{u"pack"_s, u"add"_s, none + u".csv"_s, u"--pack"_s, m_dir.path()} << u"none.csv"_s;
    QTest::newRow("nowhere to write") << words(u"data user-satisfaction --area Luton --out"_s) + QStringList(none + u"/x.csv"_s) << none + u"/x.csv"_s;
}

void CliTest::failure()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, contains);
    const Outcome outcome = run(arguments, {});
    QCOMPARE(outcome.exit, 1);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.startsWith(u"careatlas-cli: "_s) && outcome.err.count(u'\n') == 1 && outcome.err.endsWith(u'\n'), qPrintable(outcome.err));
    for (const QString &part : contains.split(u'|'))
        QVERIFY2(outcome.err.contains(part), qPrintable(outcome.err));
}

void CliTest::allWell_data()
{
    QTest::addColumn<QString>("arguments");
    for (const QString &command : {u"areas"_s, u"sections"_s, u"indicators"_s, u"sources"_s, u"releases"_s, u"value user-satisfaction Luton"_s,
                                   u"value framework-rates Luton"_s, u"series user-satisfaction Luton"_s, u"series framework-rates Luton"_s, u"similar Luton"_s,
                                   u"store check"_s})
        for (const QString &format : {u"text"_s, u"json"_s, u"csv"_s})
            QTest::newRow(qPrintable(command + u", "_s + format)) << command + u" --format "_s + format;
}

void CliTest::allWell()
{
    QFETCH(QString, arguments);
    const Outcome outcome = run(words(arguments));
    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.err, QString());
    QVERIFY(outcome.out.endsWith('\n'));
    if (arguments.endsWith(u"json"_s))
        QVERIFY2(!QJsonDocument::fromJson(outcome.out).isNull(), outcome.out.constData());
}

void CliTest::lists_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("columns"); // in the order of the CSV
    QTest::addColumn<int>("count"); // -1 for any
    QTest::newRow("indicators") << u"indicators"_s << u"id title section group unit denominator polarity state latest_period councils"_s << 78;
    QTest::newRow("areas") << u"areas"_s << u"code name type region current"_s << 153 + 9 + 1 + 8; // councils, regions, England, councils of the past
    QTest::newRow("sections") << u"sections"_s << u"id title groups cards"_s << 6;
    QTest::newRow("sources") << u"sources"_s << u"id title publisher licence attribution official"_s << -1;
    QTest::newRow("releases") << u"releases"_s << u"id source release published file sha256 retrieved added_by_user"_s << -1;
}

void CliTest::lists()
{
    QFETCH(QString, command);
    QFETCH(QString, columns);
    QFETCH(int, count);
    const QJsonArray rows = json({command}).array();
    QVERIFY(!rows.isEmpty());
    for (const QJsonValue row : rows)
        QCOMPARE(row.toObject().keys(), sorted(columns));
    if (count >= 0)
        QCOMPARE(rows.size(), count);
    const QByteArray csv = run({command, u"--format"_s, u"csv"_s}).out;
    QCOMPARE(QString::fromUtf8(csv.left(csv.indexOf('\n'))), QString(columns).replace(u' ', u','));
    QCOMPARE(csv.count('\n'), rows.size() + 1); // no cell of these holds a line break
}

void CliTest::valueKeys()
{
    // published_rate is one more than the contract names. What is missing is null; its key is always there.
    const QStringList all = sorted(u"indicator area period breakdown value unit denominator lower upper level interval numerator denominator_count "
                                   "published_rate respondents state notes source"_s);
    const QJsonObject full = json(words(u"value user-satisfaction Luton --period 2023-24"_s)).object();
    QCOMPARE(full.keys(), all);
    QCOMPARE(full[u"area"_s].toObject().keys(), sorted(u"code name"_s));
    QCOMPARE(full[u"interval"_s].toObject().keys(), sorted(u"origin method"_s));
    QCOMPARE(full[u"source"_s].toObject().keys(), sorted(u"id title publisher release licence file sha256 table row column"_s));
    QCOMPARE(full[u"area"_s][u"code"_s].toString(), u"E06000032"_s);
    QCOMPARE(full[u"value"_s].toDouble(), 58.1);
    QCOMPARE(full[u"unit"_s].toString(), u"%"_s);
    QCOMPARE(full[u"lower"_s].toDouble(), 53.0); // the published margin is 5.1
    QCOMPARE(full[u"upper"_s].toDouble(), 63.2);
    QCOMPARE(full[u"level"_s].toInt(), 95);
    QCOMPARE(full[u"interval"_s][u"origin"_s].toString(), u"published"_s);
    QCOMPARE(full[u"respondents"_s].toInt(), 325);
    QCOMPARE(full[u"state"_s].toString(), u"value"_s);
    QCOMPARE(full[u"source"_s][u"publisher"_s].toString(), u"Department of Health and Social Care"_s);
    QCOMPARE(full[u"source"_s][u"table"_s].toString(), u"Table_1d"_s);
    QCOMPARE(full[u"source"_s][u"row"_s].toInt(), 100);
    QCOMPARE(full[u"source"_s][u"column"_s].toString(), u"AD"_s);
    QVERIFY(full[u"numerator"_s].isNull() && full[u"notes"_s].toArray().isEmpty());

    const QJsonObject none = json(words(u"value framework-rates Luton"_s)).object();
    QCOMPARE(none.keys(), all);
    for (const QString &key : words(u"value lower upper level interval numerator denominator_count respondents source"_s))
        QVERIFY2(none[key].isNull(), qPrintable(key));
    QCOMPARE(none[u"state"_s].toString(), u"not-published-at-council-level"_s);
    QCOMPARE(none[u"notes"_s].toArray().size(), 1);
}

void CliTest::value_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("expected"); // period, value or null, state
    QTest::newRow("the latest") << u"user-satisfaction Luton"_s << u"2024-25 57.6 value"_s;
    QTest::newRow("by code, in lower case") << u"user-satisfaction e06000032"_s << u"2024-25 57.6 value"_s;
    QTest::newRow("England") << u"user-satisfaction england --period 2023-24"_s << u"2023-24 65.4 value"_s;
    QTest::newRow("a period in another form") << u"user-satisfaction Luton --period 2023/24"_s << u"2023-24 58.1 value"_s;
    QTest::newRow("a mid-year by its year") << u"population Luton --period 2024"_s << u"2024 239090 value"_s;
    QTest::newRow("money stays in £ thousands") << u"client-contributions Luton --period 2021-22"_s << u"2021-22 9394 value"_s;
    QTest::newRow("a part") << u"home-care-hourly-cost Luton --period 2020-21 --breakdown provision=external"_s << u"2020-21 15.34 value"_s;
    QTest::newRow("official before a later quoted") << u"requests-18-64 Luton"_s << u"2021-22 910 value"_s;
    QTest::newRow("a quoted one when asked for") << u"requests-18-64 Luton --period 2023-24"_s << u"2023-24 1230 quoted"_s;
    QTest::newRow("of one source") << u"requests-18-64 Luton --source quoted-luton-report"_s << u"2023-24 1230 quoted"_s;
    QTest::newRow("a mark") << u"requests-18-64 Hackney --period 2021-22"_s << u"2021-22 null not-available"_s;
    QTest::newRow("a year not held") << u"requests-18-64 Luton --period 2009-10"_s << u"2009-10 null not-available"_s;
}

void CliTest::value()
{
    QFETCH(QString, arguments);
    QFETCH(QString, expected);
    const QJsonObject found = json(words(u"value "_s + arguments)).object();
    const QJsonValue number = found[u"value"_s];
    const QString text = number.isNull() ? u"null"_s : QString::number(number.toDouble(), 'g', 10);
    QCOMPARE(found[u"period"_s].toString() + u' ' + text + u' ' + found[u"state"_s].toString(), expected);
}

void CliTest::unitsOfParts()
{
    // The report on Luton prints its requests of 2023-24 as a rate of all residents: a part with a unit of its own.
    const QJsonObject part = json(words(u"value requests-18-64 Luton --breakdown quoted-rate=all"_s)).object();
    QCOMPARE(part[u"unit"_s].toString(), u"per 100,000"_s);
    QCOMPARE(part[u"denominator"_s].toString(), u"residents"_s);
    QCOMPARE(part[u"state"_s].toString(), u"quoted"_s);
    QCOMPARE(json(words(u"value long-term-support-18-64-setting Luton --breakdown setting=nursing"_s)).object()[u"unit"_s].toString(), u"people"_s);

    const QString file = m_dir.filePath(u"parts.csv"_s);
    QCOMPARE(run(words(u"data requests-18-64 --area Luton --per own-age --out"_s) + QStringList(file)).exit, 0);
    const QString text = QString::fromUtf8(samples::readFile(file));
    QVERIFY2(text.contains(u",2021-22,,708.28"_s), qPrintable(text)); // 910 among 128,480
    QVERIFY2(text.contains(u",quoted-rate=all,"_s + formatted(part) + u",\"per 100,000\","_s), qPrintable(text)); // which no rate is taken of
}

void CliTest::faces_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("value"); // to a tenth; 0 for none
    // Of tables 2 and 12 of the return: England 611,505 among 33,992,830; 151 councils together 607,625 among 33,798,040.
    const QString requests = u"requests-18-64 England --period 2021-22"_s, satisfied = u"user-satisfaction England --period 2023-24"_s;
    QTest::newRow("published") << requests << u"England"_s << 611505.0;
    QTest::newRow("published, when asked for") << requests + u" --face published"_s << u"England"_s << 611505.0;
    QTest::newRow("published, as a rate") << requests + u" --per own-age"_s << u"England"_s << 1798.9;
    QTest::newRow("pooled") << requests + u" --face pooled"_s << u"England, pooled"_s << 607625.0;
    QTest::newRow("pooled, as a rate") << requests + u" --face pooled --per own-age"_s << u"England, pooled"_s << 1797.8;
    QTest::newRow("mean, as a rate") << requests + u" --face mean --per own-age"_s << u"Mean of councils"_s << 1839.3;
    QTest::newRow("a survey, published") << satisfied << u"England"_s << 65.4;
    QTest::newRow("a survey's mean") << satisfied + u" --face mean"_s << u"Mean of councils"_s << 64.7;
    QTest::newRow("nothing to pool") << satisfied + u" --face pooled"_s << u"England, pooled"_s << 0.0;
    QTest::newRow("social contact, published") << u"carers-social-contact England --period 2023-24"_s << u"England"_s << 30.0;
    QTest::newRow("social contact, mean") << u"carers-social-contact England --period 2023-24 --face mean"_s << u"Mean of councils"_s << 29.3;
}

void CliTest::faces()
{
    QFETCH(QString, arguments);
    QFETCH(QString, name);
    QFETCH(double, value);
    const QJsonObject found = json(words(u"value "_s + arguments)).object();
    QCOMPARE(found[u"area"_s][u"name"_s].toString(), name);
    QCOMPARE(found[u"area"_s][u"code"_s].toString(), u"E92000001"_s);
    QCOMPARE(std::round(found[u"value"_s].toDouble() * 10), std::round(value * 10));
    QCOMPARE(found[u"value"_s].isNull(), value == 0.0);
    QCOMPARE(found[u"source"_s].isNull(), name != u"England"_s);
    if (name != u"England"_s)
        QVERIFY(found[u"notes"_s][0].toString().contains(u"councils"_s));
}

void CliTest::per_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("people");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("denominator");
    // Luton at mid-2021: 139,674 aged 18 to 64 and 26,429 older; 224,958 in all. The return's own population is 128,480.
    const QString requests = u"requests-18-64 Luton --period 2021-22 --per "_s;
    QTest::newRow("own age, of the publisher") << requests + u"own-age"_s << 910.0 << 128480.0 << u"requests per 100,000"_s << u"residents aged 18 to 64"_s;
    QTest::newRow("adults") << requests + u"adults"_s << 910.0 << 139674.0 + 26429.0 << u"requests per 100,000"_s << u"adults"_s;
    QTest::newRow("residents") << requests + u"residents"_s << 910.0 << 224958.0 << u"requests per 100,000"_s << u"residents"_s;
    QTest::newRow("money of residents") << u"client-contributions Luton --period 2021-22 --per residents"_s << 9394.0 << 224958.0
                                        << u"£ thousands per 100,000"_s << u"residents"_s;
}

void CliTest::per()
{
    QFETCH(QString, arguments);
    QFETCH(double, total);
    QFETCH(double, people);
    QFETCH(QString, unit);
    QFETCH(QString, denominator);
    const QJsonObject found = json(words(u"value "_s + arguments)).object();
    const double rate = found[u"value"_s].toDouble();
    QVERIFY2(std::abs(rate - total / people * 100000.0) < 1e-6, qPrintable(QString::number(rate, 'g', 12)));
    QCOMPARE(found[u"numerator"_s].toDouble(), total);
    QCOMPARE(found[u"denominator_count"_s].toDouble(), people);
    QCOMPARE(found[u"unit"_s].toString(), unit);
    QCOMPARE(found[u"denominator"_s].toString(), denominator);
}

void CliTest::everyRelease()
{
    const QJsonArray both = json(words(u"value user-satisfaction Luton --period 2023-24 --all-releases"_s)).array();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0][u"source"_s][u"id"_s].toString(), u"dhsc-ascof-time-series"_s);
    QCOMPARE(both[1][u"source"_s][u"id"_s].toString(), u"quoted-luton-report"_s);
}

void CliTest::series()
{
    const QJsonObject found = json(words(u"series user-satisfaction Luton"_s)).object();
    QCOMPARE(found.keys(), sorted(u"indicator area segments breaks missing"_s));
    QStringList segments;
    const QJsonArray runs = found[u"segments"_s].toArray();
    for (const QJsonValue run : runs) {
        QStringList periods;
        const QJsonArray points = run.toArray();
        for (const QJsonValue point : points)
            periods << point[u"period"_s].toString();
        segments << periods.join(u' ');
    }
    QCOMPARE(segments, QStringList({u"2015-16 2016-17 2017-18 2018-19 2019-20"_s, u"2021-22 2022-23 2023-24 2024-25"_s}));
    QCOMPARE(found[u"breaks"_s].toArray().size(), 1);
    const QJsonValue gap = found[u"breaks"_s][0];
    QCOMPARE(gap[u"reason"_s].toString() + u' ' + gap[u"before"_s].toString() + u' ' + gap[u"after"_s].toString(), u"definition 2019-20 2021-22"_s);
    QCOMPARE(found[u"missing"_s][0][u"period"_s].toString(), u"2020-21"_s);
    QCOMPARE(found[u"missing"_s][0][u"state"_s].toString(), u"not-available"_s);

    const QJsonArray breaks = json(words(u"series requests-18-64 Luton"_s)).object()[u"breaks"_s].toArray();
    QCOMPARE(breaks.size(), 1);
    QCOMPARE(breaks[0][u"reason"_s].toString(), u"source"_s); // the quoted figure is never joined to the return's
}

void CliTest::data()
{
    const QString file = m_dir.filePath(u"figures.csv"_s);
    const QStringList ask = words(u"data requests-18-64 --area Luton --area Hackney --out"_s) + QStringList(file);
    const Outcome outcome = run(ask);
    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.err, QString());
    QCOMPARE(QString::fromUtf8(outcome.out), file + u": 8 rows\n"_s);
    // Three years of the return for both, and a number and a rate quoted for Luton.
    const QStringList lines = QString::fromUtf8(samples::readFile(file)).split(u'\n');
    QCOMPARE(lines.size(), 10);
    QCOMPARE(lines[0], u"indicator,area_code,area_name,period,breakdown,value,unit,state,lower,upper,numerator,denominator,respondents,notes,source,release,table,row,column"_s);
    QCOMPARE(lines[3], u"requests-18-64,E06000032,Luton,2021-22,,910,requests,value,,,,128480,,,nhsd-activity-and-finance,\"2021-22, published October 2022\",T2,101,H"_s);
    QVERIFY2(lines[4].startsWith(u"requests-18-64,E06000032,Luton,2023-24,,1230,requests,quoted,,,,,,,quoted-luton-report,"_s), qPrintable(lines[4]));
    QVERIFY2(lines[5].startsWith(u"requests-18-64,E06000032,Luton,2023-24,quoted-rate=all,532,"_s), qPrintable(lines[5]));
    QVERIFY2(lines[8].startsWith(u"requests-18-64,E09000012,Hackney,2021-22,,,requests,not-available,"_s), qPrintable(lines[8]));
    QCOMPARE(run(ask + QStringList(u"--quiet"_s)).out, QByteArray());
}

void CliTest::dataAsJson()
{
    const QString file = m_dir.filePath(u"all.csv"_s);
    const QStringList ask = words(u"data population --area Luton --out"_s) + QStringList(file);
    const QJsonObject found = json(ask).object();
    QCOMPARE(found.keys(), sorted(u"file rows"_s));
    QCOMPARE(found[u"file"_s].toString(), file);
    QCOMPARE(found[u"rows"_s].toInt(), 53); // 1991 to 2024 and 19 ages of 2021; the quoted one of mid-2023 is not shown
    QCOMPARE(samples::readFile(file).count('\n'), 54);
    QCOMPARE(json(ask + QStringList(u"--all-releases"_s)).object()[u"rows"_s].toInt(), 54);
}

void CliTest::storeBuildsTheSameTwice()
{
    const QString pack = QStringLiteral(CAREATLAS_SOURCE_DIR "/data"), one = m_dir.filePath(u"one.sqlite"_s), two = m_dir.filePath(u"two/two.sqlite"_s);
    const Outcome first = run({u"store"_s, u"build"_s, u"--pack"_s, pack, u"--out"_s, one, u"--format"_s, u"json"_s}, {});
    QCOMPARE(first.exit, 0);
    QCOMPARE(first.err, QString());
    QCOMPARE(first.object().keys(), sorted(u"areas indicators releases observations"_s));
    QCOMPARE(first.object()[u"areas"_s].toInt(), 171);
    QCOMPARE(run({u"store"_s, u"build"_s, u"--pack"_s, pack, u"--out"_s, two, u"--quiet"_s}, {}).out, QByteArray());
    QVERIFY(samples::readFile(one).size() > 1000000);
    QVERIFY(samples::readFile(one) == samples::readFile(two));
    QVERIFY(samples::readFile(one) == samples::readFile(store)); // and the one that goes with the program
}

void CliTest::storeCheck()
{
    const QJsonObject sound = json(words(u"store check"_s)).object();
    QCOMPARE(sound.keys(), QStringList(u"problems"_s));
    QVERIFY(sound[u"problems"_s].toArray().isEmpty());
}

void CliTest::packAdd()
{
    const QString pack = m_dir.filePath(u"pack"_s), file = m_dir.filePath(u"ons-population-1991-to-2024.csv"_s);
    QVERIFY(samples::writePack(pack, {}));
    QVERIFY(samples::writeFile(pack + u"/layouts/ons.json"_s, samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/layouts/ons-population.json"))));
    QVERIFY(samples::writeFile(file, "code,name,year,population,density_per_sqkm,pct_0_15,pct_16_64,pct_65plus,pct_change_5y\n"
                                     "E06000032,Luton,2024,239090,5515,23.2,65.42,11.37,high\n"));
    const Outcome outcome = run({u"pack"_s, u"add"_s, file, u"--pack"_s, pack, u"--retrieved"_s, u"2026-11-22"_s, u"--format"_s, u"json"_s}, {});
    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.err, QString());
    const QJsonObject report = outcome.array().first().toObject();
    QCOMPARE(report.keys(), sorted(u"file layout sheets rows passed_over observations problems"_s));
    QCOMPARE(report[u"observations"_s].toInt(), 4);
    QCOMPARE(report[u"problems"_s].toArray().size(), 1);
    QCOMPARE(report[u"problems"_s][0].toObject().keys(), sorted(u"sheet row column message"_s));
    QCOMPARE(report[u"problems"_s][0][u"row"_s].toInt(), 2);
    QCOMPARE(report[u"problems"_s][0][u"column"_s].toString(), u"I"_s);
    QVERIFY(samples::readFile(pack + u"/observations/ons-mid-year-population-2025-07.csv"_s).contains("population,E06000032,mid-2024,,239090,value,"));
}

void CliTest::findsIndicators()
{
    const auto found = [this](const QString &words) {
        QStringList ids;
        const Outcome outcome = run({u"indicators"_s, u"--find"_s, words, u"--format"_s, u"json"_s}, {});
        for (const QJsonValue &indicator : outcome.array())
            ids << indicator[u"id"_s].toString();
        return outcome.exit == 0 ? ids : QStringList{outcome.err};
    };
    QCOMPARE(found(u"services SATISFIED"_s).mid(0, 2), QStringList({u"carer-satisfaction"_s, u"user-satisfaction"_s}));
    QCOMPARE(found(u"no such words"_s), QStringList());
    QVERIFY(found(u"finances"_s).contains(u"gross-current-expenditure"_s));
}

void CliTest::packAddRefuses()
{
    const QString pack = m_dir.filePath(u"untouched"_s), file = m_dir.filePath(u"population.csv"_s);
    QVERIFY(samples::writePack(pack, {}));
    QVERIFY(samples::writeFile(pack + u"/layouts/ons.json"_s, samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/layouts/ons-population.json"))));
    QVERIFY(samples::writeFile(file, "code,name,year,people,density_per_sqkm,pct_0_15,pct_16_64,pct_65plus,pct_change_5y\n"
                                     "E06000032,Luton,2024,239090,5515,23.2,65.42,11.37,7.16\n"));
    const QByteArray sources = samples::readFile(pack + u"/sources.csv"_s);
    const Outcome outcome = run({u"pack"_s, u"add"_s, file, u"--pack"_s, pack, u"--release"_s, u"2024"_s, u"--published"_s, u"2025"_s}, {});
    QCOMPARE(outcome.exit, 1);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(outcome.err, u"careatlas-cli: population.csv, sheet \"population\", row 1: there is no column headed “population”, which the layout “ons” needs. "
                           "Check that it is the right file; if its layout has changed, describe the new one in %1/layouts.\n"_s.arg(pack));
    QCOMPARE(samples::readFile(pack + u"/sources.csv"_s), sources);
    QVERIFY(!QFile::exists(pack + u"/observations"_s));
}

void CliTest::findsTheBuiltStore()
{
    const Outcome outcome = run(words(u"value user-satisfaction Luton"_s), {});
    QCOMPARE(outcome.exit, 0);
    QVERIFY2(outcome.out.startsWith("Luton, 2024-25: 57.6 %"), outcome.out.constData());
}

void CliTest::renewsTheUsersStore()
{
    // What an older program left: another schema, another pack.
    const QString mine = m_dir.filePath(u"careatlas/careatlas.sqlite"_s);
    QVERIFY(QDir(m_dir.path()).mkpath(u"careatlas"_s));
    QVERIFY(QFile::copy(store, mine));
    QCOMPARE(samples::alter(mine, {u"PRAGMA user_version = 1"_s, u"UPDATE meta SET value = 'old' WHERE key = 'pack'"_s}), QString());
    const Outcome outcome = run(words(u"value user-satisfaction Luton"_s), {});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.exit, 0);
    QVERIFY2(outcome.out.startsWith("Luton, 2024-25: 57.6 %"), outcome.out.constData());
    const auto renewed = careatlas::IndicatorStore::open(mine);
    QVERIFY(renewed && renewed->packHash() != u"old"_s);
    QVERIFY(QFile::remove(mine)); // the other tests ask the built one
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
