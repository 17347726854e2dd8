// SPDX-License-Identifier: GPL-3.0-or-later
// Texts live with the store: change one stored value and each sentence that stated it reads otherwise; delete it and none states it.
// And what Luton's texts say is held against figures that were read in the publishers' files by hand.
#include "core/store/database.h"
#include "coresamples.h"
#include "narratives.h"

#include <QTemporaryDir>
#include <QTest>

using namespace samples;

namespace {

const AreaCode luton = code(u"E06000032"_s);

struct Written {
    std::vector<TextSpec> texts;
    QString error;
};

/// The chart texts and summaries that speak of one indicator.
Written textsAbout(const QString &path, const QString &indicator)
{
    Written written;
    const auto store = IndicatorStore::open(path);
    if (!store)
        return {{}, store.error().message};
    const auto phrases = Phrases::read(*store);
    if (!phrases)
        return {{}, phrases.error().message};
    const auto subject = textSubject(*store, indicator, {luton});
    if (!subject)
        return {{}, subject.error().message};
    written.texts.push_back(chartText(findingOf(*subject, *phrases)));
    for (const SummaryDefinition &summary : phrases->summaries) {
        if (!summary.indicators().contains(indicator))
            continue;
        const auto subjects = textSubjects(*store, summary.indicators(), {luton});
        if (!subjects)
            return {{}, subjects.error().message};
        written.texts.push_back(summaryText(summary, findingsOf(*subjects, *phrases)));
    }
    return written;
}

/// The sentences that state a fact of this identity.
QStringList sentencesStating(const Written &written, const QString &identity)
{
    QStringList sentences;
    for (const TextSpec &text : written.texts)
        for (const TextSpan &span : text.spans)
            if (identityOf(text.factOf(span)) == identity)
                if (const TextSentence *sentence = text.sentenceAt(span.at.start))
                    sentences << text.words(sentence->at);
    sentences.removeDuplicates();
    return sentences;
}

QStringList allSentences(const Written &written)
{
    QStringList sentences;
    for (const TextSpec &text : written.texts)
        for (const TextSentence &sentence : text.sentences)
            sentences << text.words(sentence.at);
    return sentences;
}

} // namespace

class LivingTextsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_path;

    QString run(const QString &sql) const;

private Q_SLOTS:
    void initTestCase();
    void init();
    void figuresReadByHand_data();
    void figuresReadByHand();
    void changeAndDelete_data();
    void changeAndDelete();
    void noTextWithoutData();
};

void LivingTextsTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_path = m_folder.filePath(u"store.sqlite"_s);
}

void LivingTextsTest::init()
{
    QFile::remove(m_path);
    QVERIFY(QFile::copy(narratives::storePath(), m_path));
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
}

QString LivingTextsTest::run(const QString &sql) const
{
    const auto database = Database::open(m_path, Database::Mode::Write);
    if (!database)
        return database.error().message;
    const auto done = (*database)->execute(sql);
    return done ? QString() : done.error().message;
}

void LivingTextsTest::figuresReadByHand_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QStringList>("words");
    // From the DHSC time series of January 2026, the SALT and ASC-FR tables of 2021-22, the NHS England files of 2024-25, the population
    // estimates and the indices of deprivation.
    QTest::newRow("satisfaction") << u"user-satisfaction"_s << QStringList{u"In 2024-25, 57.6% of people surveyed in Luton"_s, u"worse than in England (65.1%)"_s, u"counting from the best"_s};
    QTest::newRow("carers") << u"carer-satisfaction"_s << QStringList{u"In 2023-24, 24.0% of carers surveyed in Luton"_s, u"worse than in England (36.7%)"_s, u"230 people answered"_s};
    QTest::newRow("contact") << u"carers-social-contact"_s << QStringList{u"20.8%"_s, u"worse than in England (30.0%)"_s};
    QTest::newRow("requests") << u"requests-18-64"_s << QStringList{u"In 2021-22, Luton recorded 910 requests"_s};
    QTest::newRow("support") << u"long-term-support-65-plus"_s << QStringList{u"1,770 people aged 65 and over"_s, u"higher than in England"_s};
    QTest::newRow("spending") << u"gross-current-expenditure"_s << QStringList{u"£72.1 million gross"_s};
    QTest::newRow("net") << u"net-total-expenditure"_s << QStringList{u"£62.8 million"_s};
    QTest::newRow("clients") << u"client-contributions"_s << QStringList{u"£9.39 million"_s};
    QTest::newRow("delays") << u"delayed-discharges"_s << QStringList{u"8.5% of hospital discharges"_s, u"better than in England (13.5%)"_s};
    QTest::newRow("people") << u"population"_s << QStringList{u"In mid-2024, Luton had 239,090 residents"_s};
    QTest::newRow("density") << u"population-density"_s << QStringList{u"5,515 people on each square kilometre"_s};
    QTest::newRow("deprivation") << u"imd-2019-decile"_s << QStringList{u"mean deprivation decile of 4.32"_s, u"For England it was 5.50"_s};
}

void LivingTextsTest::figuresReadByHand()
{
    QFETCH(QString, indicator);
    QFETCH(QStringList, words);
    const Written written = textsAbout(narratives::storePath(), indicator);
    QVERIFY2(written.error.isEmpty(), qPrintable(written.error));
    for (const QString &wanted : words)
        QVERIFY2(written.texts.front().text.contains(wanted), qPrintable(wanted + u" in: "_s + written.texts.front().text));
}

void LivingTextsTest::changeAndDelete_data()
{
    QTest::addColumn<QString>("indicator");
    const auto store = IndicatorStore::open(narratives::storePath());
    QVERIFY(store);
    for (const QString &id : {u"user-satisfaction"_s, u"carer-quality-of-life"_s, u"requests-18-64"_s, u"long-term-support-18-64-setting"_s, u"unpaid-carers"_s,
                              u"imd-2025-decile"_s, u"gross-current-expenditure"_s, u"net-current-expenditure-outturn"_s, u"provider-ratings"_s, u"delayed-discharges"_s,
                              u"ombudsman-received"_s, u"population-change-5y"_s, u"home-care-hourly-cost"_s, u"workforce-vacancy"_s})
        QTest::newRow(qPrintable(id)) << id;
}

void LivingTextsTest::changeAndDelete()
{
    QFETCH(QString, indicator);
    const Written before = textsAbout(m_path, indicator);
    QVERIFY2(before.error.isEmpty(), qPrintable(before.error));
    // Every stored figure of Luton that these texts state.
    QMap<QString, Fact> stated;
    for (const TextSpec &text : before.texts)
        for (const TextSpan &span : text.spans)
            if (const Fact &fact = text.factOf(span); (fact.field == u"value"_s || fact.field == u"numerator"_s) && fact.indicator == indicator && fact.area == luton && fact.value)
                stated.insert(identityOf(fact), fact);
    QVERIFY(!stated.isEmpty());
    for (auto entry = stated.begin(); entry != stated.end(); ++entry) {
        const Fact &fact = entry.value();
        const QStringList sentences = sentencesStating(before, entry.key());
        QVERIFY2(!sentences.isEmpty(), qPrintable(entry.key()));
        const QString where = u"WHERE indicator_id = (SELECT id FROM indicator WHERE name = '%1') AND area_id = (SELECT id FROM area WHERE code = 'E06000032') "
                               "AND period_id = (SELECT id FROM period WHERE name = '%2') AND breakdown_id = (SELECT id FROM breakdown WHERE name = '%3')"_s
                                  .arg(fact.indicator, fact.period.key(), fact.breakdown);
        init();
        QCOMPARE(run(u"UPDATE observation SET value = value * 1.07 + 1, numerator = numerator * 1.07 + 1 "_s + where), QString());
        const QStringList changed = allSentences(textsAbout(m_path, indicator));
        for (const QString &sentence : sentences)
            QVERIFY2(!changed.contains(sentence), qPrintable(entry.key() + u" changed, and still: "_s + sentence));
        init();
        QCOMPARE(run(u"DELETE FROM observation "_s + where), QString());
        const Written after = textsAbout(m_path, indicator);
        QVERIFY2(sentencesStating(after, entry.key()).isEmpty(), qPrintable(entry.key()));
        const QStringList left = allSentences(after);
        for (const QString &sentence : sentences)
            QVERIFY2(!left.contains(sentence), qPrintable(entry.key() + u" deleted, and still: "_s + sentence));
    }
}

void LivingTextsTest::noTextWithoutData()
{
    for (const QString &id : {u"helpline-requests"_s, u"framework-rates"_s, u"cqc-council-rating"_s, u"staff-retention-difficulty"_s, u"access-charity-data"_s}) {
        const Written written = textsAbout(narratives::storePath(), id);
        QVERIFY2(written.error.isEmpty(), qPrintable(written.error));
        QVERIFY2(written.texts.front().isEmpty(), qPrintable(written.texts.front().text));
    }
}

QTEST_GUILESS_MAIN(LivingTextsTest)
#include "tst_livingtexts.moc"
