// SPDX-License-Identifier: GPL-3.0-or-later
// The tile layout of the committed pack: every council once, England recognisable, each region in one piece; and what a
// broken layout says.
#include "core/geography/tilemap.h"
#include "coresamples.h"

#include <QMap>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace careatlas;
using namespace Qt::StringLiterals;

class TileMapTest : public QObject {
    Q_OBJECT
    AreaRegister m_areas;
    MapShapes m_map;
    QMap<QString, QPoint> m_places; // by name: column and row

    QPoint at(const QString &name) { return m_places.value(name, {-1, -1}); }

private Q_SLOTS:
    void initTestCase();
    void everyCouncilOnce();
    void lies_data();
    void lies();
    void neighbours_data();
    void neighbours();
    void londonIsABlock();
    void regionsAreWhole_data();
    void regionsAreWhole();
    void labels();
    void labelsOfLikeNames();
    void wrongLayouts_data();
    void wrongLayouts();
};

void TileMapTest::initTestCase()
{
    const PackFiles pack(QStringLiteral(CAREATLAS_SOURCE_DIR "/data"));
    const auto areas = pack.areas();
    QVERIFY(areas);
    m_areas = *areas;
    const auto map = readTiles(samples::readFile(pack.path(u"tiles.csv"_s)), m_areas);
    QVERIFY2(map, map ? "" : qPrintable(map.error().message));
    m_map = *map;
    for (const AreaShape &shape : m_map.shapes) {
        const QPointF corner = shape.rings.front().front();
        m_places.insert(m_areas.find(shape.area)->name, {qRound(corner.x() / tileAspect), qRound(corner.y())});
    }
}

void TileMapTest::everyCouncilOnce()
{
    QCOMPARE(m_map.shapes.size(), std::size_t(153));
    QCOMPARE(m_places.size(), 153);
    QSet<std::pair<int, int>> places;
    for (const QPoint &place : std::as_const(m_places))
        places.insert({place.x(), place.y()});
    QCOMPARE(places.size(), 153);
    QVERIFY(m_map.missing.isEmpty());
    QVERIFY(m_map.credit.isEmpty());
}

void TileMapTest::lies_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("other");

    const char *rows[][3] = {{"Northumberland", "north", "Devon"}, {"Northumberland", "north", "Newcastle upon Tyne"},
                             {"Cumberland", "west", "County Durham"}, {"Cornwall", "west", "Devon"}, {"Isles of Scilly", "west", "Cornwall"},
                             {"Isles of Scilly", "south", "Cornwall"}, {"Isle of Wight", "south", "Hampshire"}, {"Isle of Wight", "south", "Portsmouth"},
                             {"Kent", "east", "East Sussex"}, {"Kent", "south", "Essex"}, {"Norfolk", "north", "Suffolk"}, {"Suffolk", "north", "Essex"},
                             {"Norfolk", "east", "Cambridgeshire"}, {"Liverpool", "west", "Manchester"}, {"Manchester", "west", "Sheffield"},
                             {"Kingston upon Hull, City of", "east", "Leeds"}, {"Enfield", "north", "Croydon"}, {"Hillingdon", "west", "Havering"},
                             {"Herefordshire, County of", "west", "Warwickshire"}, {"Birmingham", "north", "Bristol, City of"}, {"Luton", "south", "Bedford"},
                             {"Luton", "north", "Barnet"}};
    for (const auto &row : rows)
        QTest::addRow("%s %s of %s", row[0], row[1], row[2]) << QString::fromLatin1(row[0]) << QString::fromLatin1(row[1]) << QString::fromLatin1(row[2]);
}

void TileMapTest::lies()
{
    QFETCH(QString, one);
    QFETCH(QString, way);
    QFETCH(QString, other);
    QVERIFY(m_places.contains(one) && m_places.contains(other));
    const QPoint from = at(other), to = at(one);
    QVERIFY(way == u"north"_s ? to.y() < from.y() : way == u"south"_s ? to.y() > from.y() : way == u"west"_s ? to.x() < from.x() : to.x() > from.x());
}

void TileMapTest::neighbours_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const char *pairs[][2] = {{"Luton", "Central Bedfordshire"}, {"Luton", "Hertfordshire"}, {"Leeds", "Bradford"}, {"Manchester", "Salford"},
                              {"Bristol, City of", "South Gloucestershire"}, {"Brighton and Hove", "East Sussex"}, {"Kent", "Medway"}, {"Derby", "Derbyshire"},
                              {"Leicester", "Leicestershire"}, {"Nottingham", "Nottinghamshire"}, {"Plymouth", "Devon"}, {"Southampton", "Hampshire"},
                              {"Portsmouth", "Hampshire"}, {"York", "North Yorkshire"}, {"City of London", "Westminster"}, {"City of London", "Tower Hamlets"},
                              {"Surrey", "Kingston upon Thames"}, {"Thurrock", "Essex"}, {"Telford and Wrekin", "Shropshire"}};
    for (const auto &pair : pairs)
        QTest::addRow("%s and %s", pair[0], pair[1]) << QString::fromLatin1(pair[0]) << QString::fromLatin1(pair[1]);
}

void TileMapTest::neighbours()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(m_places.contains(one) && m_places.contains(other));
    const QPoint apart = at(one) - at(other);
    QVERIFY(std::max(std::abs(apart.x()), std::abs(apart.y())) == 1);
}

void TileMapTest::londonIsABlock()
{
    QRect block;
    int tiles = 0;
    for (const Area &area : m_areas.currentCouncils())
        if (area.type == AreaType::LondonBorough || area.type == AreaType::CityOfLondon) {
            block |= QRect(at(area.name), QSize(1, 1));
            ++tiles;
        }
    QCOMPARE(tiles, 33);
    QVERIFY(block.width() <= 7 && block.height() <= 5);
    for (const Area &area : m_areas.currentCouncils())
        if (area.type != AreaType::LondonBorough && area.type != AreaType::CityOfLondon)
            QVERIFY2(!block.contains(at(area.name)) || at(area.name).x() == block.left(), qPrintable(area.name)); // its western edge has two corners cut
}

void TileMapTest::regionsAreWhole_data()
{
    QTest::addColumn<QString>("region");
    for (const Area &region : m_areas.regions())
        QTest::newRow(qPrintable(region.name)) << region.code.toString();
}

void TileMapTest::regionsAreWhole()
{
    QFETCH(QString, region);
    std::vector<QPoint> left;
    for (const Area &area : m_areas.currentCouncils())
        if (area.region.toString() == region && area.name != u"Isle of Wight"_s && area.name != u"Isles of Scilly"_s)
            left.push_back(at(area.name));
    QVERIFY(left.size() > 8);
    std::vector<QPoint> reached{left.back()};
    left.pop_back();
    for (std::size_t i = 0; i < reached.size(); ++i)
        for (auto tile = left.begin(); tile != left.end();) {
            const bool beside = (*tile - reached[i]).manhattanLength() == 1;
            if (beside)
                reached.push_back(*tile);
            tile = beside ? left.erase(tile) : tile + 1;
        }
    QCOMPARE(left.size(), std::size_t(0));
}

void TileMapTest::labels()
{
    QSet<QString> all;
    for (const AreaShape &shape : m_map.shapes) {
        const QString name = m_areas.find(shape.area)->name;
        QVERIFY2(shape.label.size() >= 3 && shape.label.size() <= 4, qPrintable(name + u' ' + shape.label));
        QVERIFY2(name.contains(shape.label.front()), qPrintable(name));
        QVERIFY2(!all.contains(shape.label), qPrintable(name));
        all.insert(shape.label);
    }
}

void TileMapTest::labelsOfLikeNames()
{
    QCOMPARE(shortLabels({u"Luton"_s, u"North Tyneside"_s, u"South Tyneside"_s, u"North East Lincolnshire"_s, u"Tower Hamlets"_s}).join(u' '),
             u"Luto NTyn STyn NELi TowH"_s);
    QCOMPARE(shortLabels({u"Derbyshire"_s, u"Derby"_s}).join(u' '), u"Ders Derb"_s);
    QCOMPARE(shortLabels({u"Herefordshire, County of"_s, u"Hertfordshire"_s}).join(u' '), u"Here Hert"_s);
    QCOMPARE(shortLabels({u"Stockton-on-Tees"_s, u"Stoke-on-Trent"_s}).join(u' '), u"StoT Stok"_s);
}

void TileMapTest::wrongLayouts_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("message");
    QTest::newRow("no council") << "area_code,column,row\nE12000006,1,1\n"_ba << u"tiles.csv, line 2: “E12000006” is no council of today."_s;
    QTest::newRow("past council") << "area_code,column,row\nE10000006,1,1\n"_ba << u"tiles.csv, line 2: “E10000006” is no council of today."_s;
    QTest::newRow("no number") << "area_code,column,row\nE06000032,1,a\n"_ba << u"tiles.csv, line 2: a column or a row is no number from 0 to 99."_s;
    QTest::newRow("place taken") << "area_code,column,row\nE06000032,1,1\nE06000055,1,1\n"_ba << u"tiles.csv, line 3: Bedford stands on the place of another tile."_s;
    QTest::newRow("twice") << "area_code,column,row\nE06000032,1,1\nE06000032,1,2\n"_ba << u"tiles.csv, line 3: Luton is there twice."_s;
}

void TileMapTest::wrongLayouts()
{
    QFETCH(QByteArray, csv);
    QFETCH(QString, message);
    const auto map = readTiles(csv, m_areas);
    QVERIFY(!map);
    QCOMPARE(map.error().message, message);

    const auto few = readTiles("area_code,column,row\nE06000032,1,1\n", m_areas);
    QVERIFY(!few && few.error().message.startsWith(u"tiles.csv has no tile for Barking and Dagenham, Barnet"_s));
}

QTEST_APPLESS_MAIN(TileMapTest)
#include "tst_tilemap.moc"
