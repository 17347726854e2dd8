// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/area.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class AreaCodeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parse_data();
    void parse();
    void noCode();
    void order();
    void areaTypes_data();
    void areaTypes();
};

void AreaCodeTest::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code"); // empty where it is refused

    QTest::newRow("Luton") << u"E06000032"_s << u"E06000032"_s;
    QTest::newRow("England") << u"E92000001"_s << u"E92000001"_s;
    QTest::newRow("lower case") << u"e06000032"_s << u"E06000032"_s;
    QTest::newRow("space around") << u" E06000032\n"_s << u"E06000032"_s;
    QTest::newRow("no-break space around") << QString(QChar(0xA0)) + u"E06000032"_s << u"E06000032"_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("the publisher's own code") << u"611"_s << u""_s;
    QTest::newRow("a council type of SALT") << u"J (IL)"_s << u""_s;
    QTest::newRow("a mark") << u"[z]"_s << u""_s;
    QTest::newRow("a heading") << u"ONS area code"_s << u""_s;
    QTest::newRow("Wales") << u"W06000015"_s << u""_s;
    QTest::newRow("seven digits") << u"E0600003"_s << u""_s;
    QTest::newRow("nine digits") << u"E060000320"_s << u""_s;
    QTest::newRow("letter O for zero") << u"E0600O032"_s << u""_s;
    QTest::newRow("Arabic digits") << u"E٠٦٠٠٠٠٣٢"_s << u""_s;
    QTest::newRow("space within") << u"E06 000032"_s << u""_s;
    QTest::newRow("more behind a line end") << u"E06000032\nE06000033"_s << u""_s;
}

void AreaCodeTest::parse()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const auto parsed = AreaCode::parse(text);
    QCOMPARE(parsed.has_value(), !code.isEmpty());
    if (parsed) {
        QCOMPARE(parsed->toString(), code);
        return;
    }
    QCOMPARE(parsed.error().code, Error::Code::BadValue);
    QVERIFY2(parsed.error().message.contains(text.trimmed()), qPrintable(parsed.error().message));
}

void AreaCodeTest::noCode()
{
    QVERIFY(AreaCode().isEmpty());
    QVERIFY(!AreaCode::england().isEmpty());
    QVERIFY(AreaCode() != AreaCode::england());
}

void AreaCodeTest::order()
{
    const AreaCode luton = *AreaCode::parse(u"E06000032"_s), essex = *AreaCode::parse(u"E10000012"_s);
    QVERIFY(luton < essex);
    QVERIFY(essex < AreaCode::england());
    QVERIFY(luton == *AreaCode::parse(u"e06000032"_s));
    QCOMPARE(qHash(luton), qHash(*AreaCode::parse(u"e06000032"_s)));
}

void AreaCodeTest::areaTypes_data()
{
    QTest::addColumn<AreaType>("type");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("council");

    QTest::newRow("country") << AreaType::Country << u"country"_s << false;
    QTest::newRow("region") << AreaType::Region << u"region"_s << false;
    QTest::newRow("county") << AreaType::County << u"county"_s << true;
    QTest::newRow("unitary") << AreaType::UnitaryAuthority << u"unitary-authority"_s << true;
    QTest::newRow("metropolitan") << AreaType::MetropolitanDistrict << u"metropolitan-district"_s << true;
    QTest::newRow("London") << AreaType::LondonBorough << u"london-borough"_s << true;
    QTest::newRow("City of London") << AreaType::CityOfLondon << u"city-of-london"_s << true;
    QTest::newRow("Isles of Scilly") << AreaType::IslesOfScilly << u"isles-of-scilly"_s << true;
}

void AreaCodeTest::areaTypes()
{
    QFETCH(AreaType, type);
    QFETCH(QString, key);
    QFETCH(bool, council);
    QCOMPARE(toKey(type), key);
    QCOMPARE(areaTypeFromKey(key), std::optional(type));
    Area area;
    area.type = type;
    QCOMPARE(area.isCouncil(), council);
    QVERIFY(!areaTypeFromKey(u"shire"_s));
}

QTEST_APPLESS_MAIN(AreaCodeTest)
#include "tst_areacode.moc"
