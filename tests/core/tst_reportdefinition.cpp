// SPDX-License-Identifier: GPL-3.0-or-later
// The report's definition: what is wrong in it is named, and the committed one has a card for every indicator.
#include "core/report/reportdefinition.h"
#include "coresamples.h"

#include <QMap>
#include <QSet>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sound = "{\"sections\": [{\"id\": \"needs\", \"title\": \"Needs\", \"introduction\": \"What people need.\", \"tiles\": [\"requests\", \"support\"], "
                         "\"groups\": [{\"id\": \"adults\", \"title\": \"Adults\", \"cards\": [{\"indicator\": \"requests\", \"charts\": [\"bar\", \"trend\"]}, "
                         "{\"indicator\": \"ratings\", \"charts\": []}]}]}]}";

} // namespace

class ReportDefinitionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void refused_data();
    void refused();
    void everyIndicatorIsOneCard();
    void committedTiles();
    void committedCharts();
};

void ReportDefinitionTest::reads()
{
    const auto report = ReportDefinition::parse(sound);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    const ReportDefinition expected{{{u"needs"_s, u"Needs"_s, u"What people need."_s, u"Needs in {area}"_s, {u"requests"_s, u"support"_s},
                                      {{u"adults"_s, u"Adults"_s, {{u"requests"_s, {u"bar"_s, u"trend"_s}}, {u"ratings"_s, {}}}}}}}};
    QVERIFY(*report == expected);
}

void ReportDefinitionTest::refused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    QTest::newRow("no JSON") << sound << "hello"_ba << u"report.json: illegal value at byte 1."_s;
    QTest::newRow("cut off") << "]}]}]}"_ba << ""_ba << u"report.json: unterminated array at byte 271."_s;
    QTest::newRow("empty") << sound << ""_ba << u"report.json: illegal value at byte 0."_s;
    QTest::newRow("no sections") << "\"sections\""_ba << "\"parts\""_ba << u"report.json: it has no sections."_s;
    QTest::newRow("a section without an id") << "\"id\": \"needs\", "_ba << ""_ba << u"report.json: section “” lacks its id, title or introduction."_s;
    QTest::newRow("a section without a title") << "\"title\": \"Needs\", "_ba << ""_ba << u"report.json: section “needs” lacks its id, title or introduction."_s;
    QTest::newRow("a section without an introduction") << "\"introduction\": \"What people need.\", "_ba << ""_ba
                                                       << u"report.json: section “needs” lacks its id, title or introduction."_s;
    QTest::newRow("a group without a title") << "\"title\": \"Adults\", "_ba << ""_ba << u"report.json: a group of section “needs” lacks its id or title."_s;
    QTest::newRow("a card without an indicator") << "\"indicator\": \"ratings\", "_ba << ""_ba << u"report.json: a card of group “adults” names no indicator."_s;
}

void ReportDefinitionTest::refused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);
    QVERIFY(sound.contains(from));
    const auto report = ReportDefinition::parse(QByteArray(sound).replace(from, to));
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::BadFormat);
    if (message.contains(u" at byte "_s)) // the words before are Qt's own
        QVERIFY2(report.error().message.startsWith(u"report.json: "_s) && report.error().message.contains(u" at byte "_s), qPrintable(report.error().message));
    else
        QCOMPARE(report.error().message, message);
}

void ReportDefinitionTest::everyIndicatorIsOneCard()
{
    const PackFiles pack(QStringLiteral(CAREATLAS_SOURCE_DIR "/data"));
    const auto report = ReportDefinition::parse(samples::readFile(pack.path(u"report.json"_s)));
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QMap<QString, int> cards;
    QSet<QString> sections, groups;
    for (const SectionDefinition &section : report->sections) {
        QVERIFY2(!sections.contains(section.id), qPrintable(section.id));
        sections.insert(section.id);
        for (const GroupDefinition &group : section.groups) {
            const QString id = section.id + u'/' + group.id;
            QVERIFY2(!groups.contains(id), qPrintable(id));
            QVERIFY2(!group.cards.empty(), qPrintable(id));
            groups.insert(id);
            for (const CardDefinition &card : group.cards)
                ++cards[card.indicator];
        }
    }
    int listed = 0;
    const auto indicators = pack.indicators();
    for (const Indicator &indicator : *indicators) {
        QVERIFY2(cards.value(indicator.id) == (indicator.listed ? 1 : 0), qPrintable(indicator.id));
        listed += indicator.listed;
    }
    QCOMPARE(listed, 78);
    QCOMPARE(cards.size(), 78); // and no card of an unknown indicator
}

void ReportDefinitionTest::committedTiles()
{
    const PackFiles pack(QStringLiteral(CAREATLAS_SOURCE_DIR "/data"));
    const auto report = ReportDefinition::parse(samples::readFile(pack.path(u"report.json"_s)));
    QVERIFY(report.has_value());
    for (const SectionDefinition &section : report->sections) {
        QVERIFY2(!section.tiles.isEmpty(), qPrintable(section.id));
        for (const QString &tile : section.tiles) {
            bool card = false; // of the same section, so that a tile can lead to it
            for (const GroupDefinition &group : section.groups)
                for (const CardDefinition &held : group.cards)
                    card = card || held.indicator == tile;
            QVERIFY2(card, qPrintable(section.id + u": "_s + tile));
        }
    }
}

void ReportDefinitionTest::committedCharts()
{
    const PackFiles pack(QStringLiteral(CAREATLAS_SOURCE_DIR "/data"));
    const auto report = ReportDefinition::parse(samples::readFile(pack.path(u"report.json"_s)));
    const auto indicators = pack.indicators();
    QVERIFY(report && indicators);
    QMap<QString, const Indicator *> known;
    for (const Indicator &indicator : *indicators)
        known.insert(indicator.id, &indicator);
    // An indicator with parts is drawn by a chart that shows parts, and only such a one.
    const QStringList ofParts{u"stacked-bar"_s, u"grouped-bar"_s, u"box"_s, u"rating-table"_s};
    for (const SectionDefinition &section : report->sections)
        for (const GroupDefinition &group : section.groups)
            for (const CardDefinition &card : group.cards)
                for (const QString &chart : card.charts) {
                    const Indicator *indicator = known.value(card.indicator);
                    const QString kind = chart.section(u':', 0, 0), dimension = chart.section(u':', 1);
                    QVERIFY2(indicator && (!ofParts.contains(kind) || !indicator->dimensions.empty())
                                 && (dimension.isEmpty() || indicator->dimension(dimension)), qPrintable(card.indicator + u": "_s + chart));
                }
}

QTEST_APPLESS_MAIN(ReportDefinitionTest)
#include "tst_reportdefinition.moc"
