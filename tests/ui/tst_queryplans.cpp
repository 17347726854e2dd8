// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a page asks of the store is found through an index, so that its time does not grow with all else that the
// store holds: the plan of every statement that runs while the six pages are read may walk through small tables only.
#include "core/store/indicatorstore.h"
#include "ui/report/reportcontents.h"
#include "ui/report/sectionfigures.h"

#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QString path = QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite");
/// Those that the catalogue is read from, whole, when a store is opened.
const QStringList small{u"meta"_s, u"document"_s, u"area"_s, u"area_successor"_s, u"area_reissue"_s, u"indicator"_s, u"dimension"_s,
                        u"breakdown"_s, u"method_break"_s, u"period"_s, u"release"_s};

QStringList statements;

void note(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    if (qstrcmp(context.category, "careatlas.store") == 0 && !statements.contains(text))
        statements << text;
}

/// The steps of a statement's plan: "SEARCH o USING PRIMARY KEY (indicator_id=? AND area_id=?)".
QStringList planOf(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(u"plans"_s));
    query.setForwardOnly(true);
    if (!query.prepare(u"EXPLAIN QUERY PLAN "_s + statement))
        return {query.lastError().text()};
    for (qsizetype i = 0; i < statement.count(u'?'); ++i)
        query.addBindValue(QVariant());
    QStringList steps;
    if (!query.exec())
        return {query.lastError().text()};
    while (query.next())
        steps << query.value(3).toString();
    return steps;
}

/// The table that a statement calls `name`.
QString tableOf(const QString &statement, const QString &name)
{
    static const QRegularExpression named(u"\\b(?:FROM|JOIN|,)\\s+(?:main\\.)?(\\w+)(?:\\s+(?:AS\\s+)?(\\w+))?"_s);
    for (auto match = named.globalMatch(statement); match.hasNext();) {
        const auto at = match.next();
        if (at.captured(2) == name)
            return at.captured(1);
    }
    return name;
}

QStringList walksIn(const QString &statement)
{
    static const QRegularExpression walk(u"^SCAN (\\w+)"_s);
    QStringList walks;
    for (const QString &step : planOf(statement))
        if (const auto match = walk.match(step); match.hasMatch() && !small.contains(tableOf(statement, match.captured(1))))
            walks << step;
    return walks;
}

} // namespace

class QueryPlansTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWalkIsSeen();
    void pages();
};

void QueryPlansTest::initTestCase()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plans"_s);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    database.setDatabaseName(path);
    QVERIFY(database.open());
}

void QueryPlansTest::aWalkIsSeen()
{
    QCOMPARE(walksIn(u"SELECT COUNT(*) FROM observation o JOIN area a ON a.id = o.area_id WHERE o.value > 1"_s), QStringList(u"SCAN o"_s));
    QCOMPARE(walksIn(u"SELECT value FROM observation WHERE area_id = ? AND value > 1"_s).size(), 1);
    QCOMPARE(walksIn(u"SELECT * FROM observation ob WHERE ob.indicator_id = ? AND ob.area_id = ?"_s), QStringList());
    QCOMPARE(walksIn(u"SELECT name FROM area WHERE last_year IS NULL"_s), QStringList());
}

void QueryPlansTest::pages()
{
    QLoggingCategory::setFilterRules(u"careatlas.store.debug=true"_s);
    const QtMessageHandler before = qInstallMessageHandler(note);
    const auto store = IndicatorStore::open(path);
    const auto contents = store ? loadContents(*store) : Result<ReportContents>(store.error());
    const AreaCode luton = *AreaCode::parse(u"E06000032"_s), cumberland = *AreaCode::parse(u"E06000063"_s);
    const CouncilGroup group{CouncilGroup::Kind::Own, u"Ours"_s, {luton, cumberland}};
    int cards = 0, read = 0;
    if (contents)
        for (const SectionDefinition &section : contents->report.sections) {
            const QStringList indicators = indicatorsOf(section);
            cards += loadSection(*store, indicators, {luton, cumberland, group, group}).cards.size();
            for (const QString &indicator : indicators) {
                read += store->allReleases(indicator, luton).has_value() && store->coverage(indicator).has_value();
            }
        }
    qInstallMessageHandler(before);
    QVERIFY2(contents.has_value(), contents ? "" : qPrintable(contents.error().message));
    QVERIFY(cards >= 78);
    QCOMPARE(read, cards);
    // Those of figures are among them, or nothing was looked at.
    for (const QString &table : {u"FROM observation"_s, u"FROM national_figure"_s})
        QVERIFY(std::any_of(statements.begin(), statements.end(), [&](const QString &statement) { return statement.contains(table); }));
    for (const QString &statement : statements) {
        if (!statement.startsWith(u"SELECT"_s))
            continue;
        QVERIFY2(!planOf(statement).isEmpty(), qPrintable(statement));
        QVERIFY2(walksIn(statement).isEmpty(), qPrintable(statement + u'\n' + planOf(statement).join(u'\n')));
    }
}

QTEST_GUILESS_MAIN(QueryPlansTest)
#include "tst_queryplans.moc"
