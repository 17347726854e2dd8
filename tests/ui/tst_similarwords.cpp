// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/similarwords.h"

#include <QRegularExpression>
#include <QTest>

using namespace careatlas;

class TestSimilarWords : public QObject {
    Q_OBJECT

    std::optional<IndicatorStore> m_store;
    std::optional<SimilarCouncils> m_similar;

private Q_SLOTS:
    void initTestCase()
    {
        auto store = IndicatorStore::open(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
        QVERIFY2(store, qPrintable(store ? QString() : store.error().message));
        m_store.emplace(*std::move(store));
        auto similar = SimilarCouncils::read(*m_store);
        QVERIFY2(similar, qPrintable(similar ? QString() : similar.error().message));
        m_similar = *std::move(similar);
    }

    void theCouncilsOwnValuesStandAboveItsFifteen()
    {
        const QString html = similarHtml(*m_similar, *m_store->areas().look(QStringLiteral("Luton")));
        QCOMPARE(html.count(QStringLiteral("<tr>")), 17); // the head, Luton, fifteen
        QVERIFY(html.indexOf(QStringLiteral(">Luton<")) < html.indexOf(QStringLiteral("<td")));
        QVERIFY(html.contains(QStringLiteral(">239,\u2060090<"))); // mid-2024, Office for National Statistics
        QVERIFY(html.contains(QRegularExpression(QStringLiteral("not a verdict"))));
    }

    void aCouncilThatIsLikeNoneSaysWhy()
    {
        const QString html = similarHtml(*m_similar, *m_store->areas().look(QStringLiteral("City of London")));
        QVERIFY(!html.contains(QStringLiteral("<table")));
        QVERIFY(html.contains(QStringLiteral("City of London")));
    }
};

QTEST_GUILESS_MAIN(TestSimilarWords)
#include "tst_similarwords.moc"
