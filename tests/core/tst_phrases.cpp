// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the committed pack: every card has a name for lists, its patterns name parts and forms that exist, and the
// summaries speak of what is there; what is wrong in the file is said.
#include "core/narrative/phrases.h"
#include "core/pack/packfiles.h"
#include "core/report/reportdefinition.h"
#include "coresamples.h"
#include "prose.h"

#include <QTest>

using namespace samples;

class PhrasesTest : public QObject {
    Q_OBJECT
    Phrases m_phrases;
    std::vector<Indicator> m_indicators;

private Q_SLOTS:
    void initTestCase();
    void everyCardHasAName();
    void placesExist();
    void questionsAreQuestions();
    void summariesCoverTheChecklist();
    void faults_data();
    void faults();
};

void PhrasesTest::initTestCase()
{
    const PackFiles pack(QStringLiteral(CAREATLAS_SOURCE_DIR "/data"));
    const auto phrases = Phrases::parse(readFile(pack.path(u"narrative.json"_s)));
    QVERIFY2(phrases, phrases ? "" : qPrintable(phrases.error().message));
    m_phrases = *phrases;
    const auto indicators = pack.indicators();
    QVERIFY(indicators);
    m_indicators = *indicators;
}

void PhrasesTest::everyCardHasAName()
{
    QStringList names;
    for (const Indicator &indicator : m_indicators) {
        if (!indicator.listed)
            continue;
        const QString name = m_phrases.indicators.value(indicator.id).name;
        QVERIFY2(!name.isEmpty(), qPrintable(indicator.id));
        QVERIFY2(!names.contains(name), qPrintable(name));
        names << name;
    }
    QCOMPARE(names.size(), m_phrases.indicators.size());
}

void PhrasesTest::placesExist()
{
    static const QRegularExpression place(u"\\{([^}]+)\\}|\\[[^|\\]]+\\|[^:\\]]+:([^\\]]+)\\]"_s);
    const QStringList wholes{u"area"_s, u"value"_s, u"number"_s, u"grew"_s, u"rating"_s, u"money"_s};
    const QStringList forms{u""_s, u"number"_s, u"money"_s, u"n"_s, u"of"_s};
    for (const Indicator &indicator : m_indicators) {
        const IndicatorPhrases phrases = m_phrases.indicators.value(indicator.id);
        if (!phrases.parts.isEmpty())
            QVERIFY2(indicator.dimension(phrases.parts), qPrintable(indicator.id + u": "_s + phrases.parts));
        for (const QString &pattern : phrases.say)
            for (auto match = place.globalMatch(pattern); match.hasNext();) {
                const auto found = match.next();
                QString name = found.captured(1) + found.captured(2);
                if (wholes.contains(name))
                    continue;
                name.remove(u"england:"_s);
                const QString part = name.section(u'#', 0, 0), form = name.section(u'#', 1);
                const Dimension *dimension = indicator.dimension(part.section(u'=', 0, 0));
                QVERIFY2(dimension, qPrintable(indicator.id + u": "_s + name));
                if (form == u"count"_s)
                    continue;
                QVERIFY2(forms.contains(form), qPrintable(indicator.id + u": "_s + name));
                QVERIFY2(std::any_of(dimension->parts.begin(), dimension->parts.end(), [&part](const Breakdown &b) { return b.id() == part; }),
                         qPrintable(indicator.id + u": "_s + name));
            }
    }
}

void PhrasesTest::questionsAreQuestions()
{
    // What a question may not do: claim, blame, advise or put a number in the reader's head.
    static const QRegularExpression forbidden(u"\\b(because|due to|caused|leads? to|fail\\w*|poor\\w*|should|must|ought|too (?:few|many|much|little)|[0-9]+%|most|worse|better|higher|lower)\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    QStringList seen;
    for (const IndicatorPhrases &phrases : m_phrases.indicators) {
        if (phrases.ask.isEmpty())
            continue;
        QVERIFY2(phrases.ask.endsWith(u'?') && phrases.ask.at(0).isUpper(), qPrintable(phrases.ask));
        QString plain = phrases.ask;
        plain.remove(u"the most deprived"_s);
        QVERIFY2(!plain.contains(forbidden), qPrintable(phrases.ask));
        QVERIFY2(prose::words(phrases.ask).size() <= 25, qPrintable(phrases.ask));
        seen << phrases.ask;
    }
    QVERIFY(seen.size() > 40);
}

void PhrasesTest::summariesCoverTheChecklist()
{
    const auto report = ReportDefinition::parse(readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/report.json")));
    QVERIFY(report);
    QStringList ids;
    for (const SummaryDefinition &summary : m_phrases.summaries) {
        ids << summary.id;
        const auto section = std::find_if(report->sections.begin(), report->sections.end(), [&](const SectionDefinition &s) { return s.id == summary.section; });
        QVERIFY2(section != report->sections.end(), qPrintable(summary.id));
        if (!summary.group.isEmpty())
            QVERIFY2(std::any_of(section->groups.begin(), section->groups.end(), [&](const GroupDefinition &g) { return g.id == summary.group; }), qPrintable(summary.id));
        QVERIFY2(summary.title.contains(u"{area}"_s), qPrintable(summary.id));
    }
    QCOMPARE(ids.join(u' '), u"overview working-age older carers providers quality finances overall"_s); // checklist 6.3, and the overview
}

void PhrasesTest::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    QTest::newRow("no JSON") << QByteArray("{") << u"narrative.json: unterminated object at byte 1."_s;
    QTest::newRow("no name") << QByteArray(R"({"indicators": {"a": {"say": []}}})") << u"narrative.json: a has no name."_s;
    QTest::newRow("unknown key") << QByteArray(R"({"indicators": {"a": {"name": "a", "sya": []}}})") << u"narrative.json: “sya” of a is not known."_s;
    QTest::newRow("summary without title") << QByteArray(R"({"summaries": [{"id": "s", "section": "x"}]})")
                                           << u"narrative.json: summary “s” lacks its id, section or title."_s;
    QTest::newRow("unknown indicator") << QByteArray(R"({"summaries": [{"id": "s", "section": "x", "title": "t", "parts": [{"heading": "h", "indicators": ["b"]}]}]})")
                                       << u"narrative.json: summary “s” speaks of b, which has no words."_s;
}

void PhrasesTest::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    const auto phrases = Phrases::parse(json);
    QVERIFY(!phrases);
    QCOMPARE(phrases.error().message, message);
}

QTEST_GUILESS_MAIN(PhrasesTest)
#include "tst_phrases.moc"
