// SPDX-License-Identifier: GPL-3.0-or-later
// The faults that were found in machine-written texts about one council, each in our own words or as its figures, and what is right beside
// it: the verifier must refuse the one and pass the other. Figures are the publishers' or those that the report itself quotes.
#include "pastedtext.h"

#include <QTest>

using namespace pasted;

class TextFaultsTest : public QObject {
    Q_OBJECT
    std::optional<IndicatorStore> m_store;
    std::unique_ptr<Readers> m_readers;

private Q_SLOTS:
    void initTestCase();
    void faults_data();
    void faults();
    void rightValue();
};

void TextFaultsTest::initTestCase()
{
    auto store = openStore();
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    m_store.emplace(*std::move(store));
    m_readers = std::make_unique<Readers>(*m_store);
}

void TextFaultsTest::faults_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right"); // empty where nothing true can be said
    const auto row = [](const char *name, const QString &wrong, const QString &right) { QTest::newRow(name) << wrong << right; };

    // Units and scale
    row("gross spending a thousand times too small", u"Luton spent about £37,700 on care for every 100,000 people in 2023-24."_s,
        u"Luton spent £37.7 million on care for every 100,000 residents in 2023-24."_s);
    row("net spending a thousand times too small", u"Net spending in Luton was about £32,900 per 100,000 residents in 2023-24."_s,
        u"Net total expenditure in Luton was £32.9 million per 100,000 residents in 2023-24."_s);
    row("England's too", u"Across England, spending on care was £47,758 per 100,000 residents in 2023-24."_s,
        u"Across England, spending on care was £477.58 per resident in 2023-24."_s);
    row("income from the NHS in pounds", u"Income from the NHS was £4,983 per 100,000 residents in Luton in 2023-24."_s,
        u"Income from the NHS was £4.98 million per 100,000 residents in Luton in 2023-24."_s);
    row("fees in pounds", u"Client contributions came to £4,835 per 100,000 residents in Luton in 2023-24."_s,
        u"Client contributions came to £4.84 million per 100,000 residents in Luton in 2023-24."_s);
    row("a product that is a thousand times too large", u"Spending on care in Luton was £87 million in 2023-24, from £37,703 per 100,000 residents."_s,
        u"Gross current expenditure in Luton was £72.1 million in 2021-22."_s);
    row("days as people", u"For every 100,000 people in Luton, 0.15 people had their discharge delayed in 2024."_s, u"The mean delay over all discharges in Luton was 0.15 days in 2024."_s);
    row("a quarter that is a fifth", u"The mean delay over all discharges in Luton was one quarter of the England figure in 2024."_s,
        u"The mean delay over all discharges in Luton was about a fifth of the England figure in 2024."_s);
    row("the delay of all as that of those delayed", u"Those delayed in Luton waited a mean of 0.52 days for their discharge in 2024-25."_s,
        u"The mean delay over all discharges in Luton was 0.52 days in 2024-25."_s);
    row("one figure for two things", u"In Luton, 12.3% of hospital discharges were delayed in 2024."_s, u"In England, 12.3% of hospital discharges were delayed in 2024."_s);
    row("jobs as places", u"For every 100 places in care homes in Luton, about 11 were empty in 2023-24."_s, u"The vacancy rate of posts in Luton was 11.2% in 2023-24."_s);
    row("rounded down", u"16 out of every 100 residents of Luton were disabled in 2021, age-standardised."_s, u"17 out of every 100 residents of Luton were disabled in 2021, age-standardised."_s);
    row("requests as working-age adults", u"In 2023-24, 1,230 working-age adults in Luton asked for support."_s, u"In 2023-24, Luton received 1,230 requests for support from working-age adults."_s);
    row("requests as older people", u"In 2023-24, 2,140 people aged 65 and over in Luton asked for support."_s, u"In 2023-24, Luton received 2,140 requests for support from people aged 65 and over."_s);
    row("a rate as people", u"In 2023-24, 926 older people in Luton asked for support."_s,
        u"In 2023-24, requests for support from people aged 65 and over in Luton came to 926 per 100,000 residents of every age."_s);
    row("a rate as carers", u"Luton gave direct payments to 221 carers in 2023-24."_s, u"Luton gave direct payments to carers at a rate of 221 per 100,000 residents in 2023-24."_s);
    row("a count that its rate does not give", u"Support to the cared-for person was given in 225 cases in Luton in 2023-24, for carers."_s,
        u"Support to the cared-for person, for carers in Luton, was 100 per 100,000 residents in 2023-24."_s);
    row("one value said three ways", u"About 12% of residents of Luton were aged 65 and over in mid-2024."_s, u"In mid-2024, 11.4% of residents of Luton were aged 65 and over."_s);
    row("a decile as a score that is above", u"Luton has an above-average deprivation score of 4.3 in 2019."_s, u"The mean deprivation decile of Luton was 4.3 in 2019."_s);
    row("services as homes", u"There were 32 residential homes in Luton in 2024."_s, u"There were 32 residential services in Luton in 2024."_s);

    // Comparators and denominators
    row("the mean of councils as England: deprivation", u"The mean deprivation decile in England was 5.9 in 2019."_s, u"The mean deprivation decile of Luton was 4.32 in 2019."_s);
    row("the mean of councils as England: density", u"England has 2,469 people per square kilometre."_s, u"England has 450 people per square kilometre."_s);
    row("the mean of councils as England: satisfaction", u"Nationally, 64.7% of people who use services were satisfied in 2023-24."_s,
        u"In 2023-24, the mean of councils for the satisfaction of people who use services was 64.7%."_s);
    row("the wrong denominator", u"In 2021-22, fewer people aged 65 and over got long-term support per 100,000 residents aged 65 and over in Luton than in England."_s,
        u"In 2021-22, more people aged 65 and over got long-term support per 100,000 residents aged 65 and over in Luton than in England."_s);
    row("a count held against councils of another size", u"Luton had fewer community services in 2024 than most councils."_s, u"Luton had 49 community services in 2024."_s);
    row("the region's value as the council's: turnover", u"In 2023-24, 23.9% of care workers in Luton left."_s, u"In 2023-24, 23.9% of care workers in the East of England left."_s);
    row("the region's value as the council's: keeping staff", u"In Luton, 71% of employers found it harder to keep staff in 2024."_s,
        u"In the East of England, 71% of employers found it harder to keep staff in 2024."_s);
    row("most councils where they were not counted", u"Satisfaction with care in Luton is higher than in most councils."_s, u"Satisfaction with care in Luton is lower than in most councils."_s);
    row("most people are less happy", u"Most people who use services in Luton were less satisfied in 2023-24 than people in England."_s,
        u"Most people who use services in Luton were satisfied with their care in 2023-24."_s);
    row("most do not find it easy", u"Most people who use services in Luton said it was not easy to find information in 2023-24."_s,
        u"Most people who use services in Luton said it was easy to find information in 2023-24."_s);
    row("complaints are common", u"Complaints to the Ombudsman are common in Luton."_s, u"The Ombudsman received 5.6 cases per 100,000 residents of Luton in 2023-24."_s);
    row("more complaints, within chance", u"The Ombudsman received more cases per 100,000 residents in Luton in 2023-24 than in England."_s, {});
    row("years mixed", u"In mid-2024, 231,028 people lived in Luton, 5,196 to each square kilometre."_s, u"In mid-2024, 239,090 people lived in Luton, 5,515 to each square kilometre."_s);
    row("net of what it is not", u"Net total expenditure in Luton was £27.9 million per 100,000 residents in 2023-24."_s,
        u"Net total expenditure in Luton was £32.9 million per 100,000 residents in 2023-24."_s);
    row("another year than the figure's", u"Gross current expenditure in Luton was £72.1 million in 2024."_s, u"Gross current expenditure in Luton was £72.1 million in 2021-22."_s);
    row("so coarse that unlike values read the same", u"In 2023-24, about 6 out of every 10 people who use services in Luton were satisfied, fewer than in England."_s,
        u"In 2023-24, 58.1% of people who use services in Luton were satisfied, fewer than in England."_s);

    // Contradictions and verdicts
    row("above that is below", u"Requests from people aged 18 to 64 per 100,000 residents in Luton were higher than in England in 2021-22."_s,
        u"Requests from people aged 18 to 64 per 100,000 residents in Luton were lower than in England in 2021-22."_s);
    row("about the same", u"In 2023-24, satisfaction with care in Luton was about the same as in England."_s, u"In 2023-24, satisfaction with care in Luton was lower than in England."_s);
    row("a claim about what nobody counts", u"Luton has high provider failure rates."_s, {});
    row("delays are rare", u"Delayed transfers of care are rare in Luton."_s, {});
    row("no rating", u"The Care Quality Commission rated Luton as good."_s, {});
    row("links that explain", u"Close links between the hospital and the council likely explain why only 8.5% of discharges in Luton were delayed in 2024-25."_s,
        u"In 2024-25, 8.5% of hospital discharges in Luton were delayed."_s);
    row("families as a cause", u"There were 910 requests for support from people aged 18 to 64 in Luton in 2021-22, due to strong families."_s,
        u"There were 910 requests for support from people aged 18 to 64 in Luton in 2021-22."_s);
    row("crowded", u"Luton is crowded."_s, u"Luton has 5,515 people per square kilometre."_s);
    row("efficient", u"Luton is efficient, with gross current expenditure of £72.1 million in 2021-22."_s, u"Luton had gross current expenditure of £72.1 million in 2021-22."_s);
    row("affordable", u"Client contributions of £9.39 million in Luton in 2021-22 are affordable."_s, u"Client contributions in Luton were £9.39 million in 2021-22."_s);
    row("spending that aligns with demand", u"Net total expenditure of £62.8 million in Luton in 2021-22 aligns with lower demand."_s, u"Net total expenditure in Luton was £62.8 million in 2021-22."_s);
    row("much, of a slight gap", u"In 2023-24, satisfaction with care in Luton was far below England."_s, {});
    row("a trend from one period", u"The share of hospital discharges delayed in Luton has fallen."_s, {});
    row("what vacancies explain", u"A vacancy rate of 11.2% in Luton in 2024-25 explains the results of inspections."_s, u"The vacancy rate in Luton was 11.2% in 2024-25."_s);
}

void TextFaultsTest::faults()
{
    QFETCH(QString, wrong);
    QFETCH(QString, right);
    const CheckedText caught = m_readers->check(u"Luton"_s, wrong);
    QVERIFY2(!caught.isSupported(), qPrintable(u"passed: "_s + wrong));
    if (!right.isEmpty()) {
        const CheckedText passed = m_readers->check(u"Luton"_s, right);
        QVERIFY2(passed.isSupported(), (right.toUtf8() + '\n' + faultsOf(passed)).constData());
        QVERIFY(std::any_of(passed.claims.begin(), passed.claims.end(), [](const CheckedClaim &c) { return c.fact.has_value(); }));
    }
}

void TextFaultsTest::rightValue()
{
    const CheckedText checked = m_readers->check(u"Luton"_s, u"In 2023-24, 65.4% of people who use services in Luton were satisfied with their care and support."_s);
    const auto number = std::find_if(checked.claims.begin(), checked.claims.end(), [](const CheckedClaim &c) { return c.kind == CheckedClaim::Kind::Number; });
    QVERIFY(number != checked.claims.end());
    QCOMPARE(number->found, u"65.4%"_s);
    QCOMPARE(toKey(number->finding), u"contradicted"_s);
    QCOMPARE(number->expected, u"58.1%"_s);
    QVERIFY(number->fact);
    QCOMPARE(*number->fact->value, 58.1);
    QVERIFY2(number->fact->source.contains(u"row 100"_s), qPrintable(number->fact->source));
}

QTEST_APPLESS_MAIN(TextFaultsTest)
#include "tst_textfaults.moc"
