// SPDX-License-Identifier: GPL-3.0-or-later
// Boundaries from GeoJSON: small files written by hand in degrees and in metres, and everything that a file can have wrong.
#include "core/geography/boundaries.h"
#include "core/geography/outline.h"
#include "coresamples.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

QByteArray feature(const QByteArray &code, const QByteArray &geometry, const QByteArray &property = "CTYUA23CD")
{
    return "{\"type\": \"Feature\", \"properties\": {\"FID\": 1, \"NAME\": \"A name\", \"" + property + "\": \"" + code + "\"}, \"geometry\": " + geometry + "}";
}

QByteArray polygon(const QByteArray &rings)
{
    return "{\"type\": \"Polygon\", \"coordinates\": [" + rings + "]}";
}

QByteArray collection(const QByteArrayList &features)
{
    return "{\"type\": \"FeatureCollection\", \"features\": [" + features.join(", ") + "]}";
}

/// A square of 10 km about Luton, in metres of the National Grid.
const QByteArray lutonSquare = "[[500000, 220000], [510000, 220000], [510000, 230000], [500000, 230000], [500000, 220000]]";
const QByteArray bedfordSquare = "[[510000, 230000], [520000, 230000], [520000, 250000], [510000, 250000], [510000, 230000]]";

QString messageOf(const Result<MapShapes> &map)
{
    return map ? u"no error"_s : map.error().message;
}

} // namespace

class BoundariesTest : public QObject {
    Q_OBJECT
    AreaRegister m_areas;
    Result<MapShapes> read(const QByteArray &json, const QString &name = u"boundaries.geojson"_s) { return parseBoundaries(json, name, m_areas); }

private Q_SLOTS:
    void initTestCase();
    void metres();
    void degreesOfTheGrid_data();
    void degreesOfTheGrid();
    void degrees();
    void holesAndIslands();
    void aReissuedCode();
    void otherNationsArePassedOver();
    void featuresOfOneCouncil();
    void yearOfTheEdition();
    void simplifiedRings();
    void aHostileRing();
    void faults_data();
    void faults();
    void tooManyPoints();
    void files();
};

void BoundariesTest::initTestCase()
{
    const auto areas = PackFiles(QStringLiteral(CAREATLAS_SOURCE_DIR "/data")).areas();
    QVERIFY(areas);
    m_areas = *areas;
}

void BoundariesTest::metres()
{
    const auto map = read(collection({feature("E06000032", polygon(lutonSquare)), feature("E06000055", polygon(bedfordSquare))}));
    QVERIFY2(map, qPrintable(messageOf(map)));
    QCOMPARE(map->kind, MapShapes::Kind::Boundaries);
    QCOMPARE(map->shapes.size(), std::size_t(2));
    QCOMPARE(map->shapes[0].area.toString(), u"E06000032"_s);
    QCOMPARE(map->shapes[0].rings.size(), std::size_t(1));
    QCOMPARE(map->shapes[0].rings[0].size(), std::size_t(4)); // the repeated end is left out
    // Bedford lies north of Luton, so higher on a screen, and east.
    QVERIFY(map->shapes[1].rings[0][0].x() > map->shapes[0].rings[0][0].x());
    QVERIFY(map->shapes[1].rings[0][0].y() < map->shapes[0].rings[0][0].y());
    QCOMPARE(map->missing.size(), 151);
    QVERIFY(std::abs(map->extent.width() - 20000) < 2 && std::abs(map->extent.height() - 30000) < 2);
}

// Places of the Ordnance Survey's gazetteer: degrees and the National Grid's metres, to about a kilometre.
void BoundariesTest::degreesOfTheGrid_data()
{
    QTest::addColumn<QPointF>("degrees");
    QTest::addColumn<QPointF>("grid");
    QTest::newRow("Luton town hall") << QPointF(-0.4145, 51.8797) << QPointF(509200, 221300);
    QTest::newRow("Land's End") << QPointF(-5.7150, 50.0660) << QPointF(134200, 25100);
    QTest::newRow("Berwick-upon-Tweed") << QPointF(-2.0050, 55.7700) << QPointF(399800, 653000);
    QTest::newRow("Lowestoft Ness") << QPointF(1.7630, 52.4810) << QPointF(655500, 293700);
}

void BoundariesTest::degreesOfTheGrid()
{
    QFETCH(QPointF, degrees);
    QFETCH(QPointF, grid);
    const QPointF away = onNationalGrid(degrees) - grid;
    QVERIFY2(std::hypot(away.x(), away.y()) < 2500.0, qPrintable(u"%1 %2"_s.arg(away.x()).arg(away.y())));
}

void BoundariesTest::degrees()
{
    // A cell of 0.2° by 0.1° at 52° N is about 13.7 km by 11.1 km: a degree of longitude is the cosine of the latitude of one of latitude.
    const auto map = read(collection({feature("E06000032", polygon("[[-0.5, 52.0], [-0.3, 52.0], [-0.3, 52.1], [-0.5, 52.1], [-0.5, 52.0]]"))}));
    QVERIFY2(map, qPrintable(messageOf(map)));
    const Ring &ring = map->shapes[0].rings[0];
    QCOMPARE(ring.size(), std::size_t(4));
    const QPointF along = ring[1] - ring[0], up = ring[3] - ring[0];
    QVERIFY(std::abs(std::hypot(along.x(), along.y()) - 13690) < 60);
    QVERIFY(std::abs(std::hypot(up.x(), up.y()) - 11119) < 40);
    QVERIFY(up.y() < 0); // north is up
}

void BoundariesTest::holesAndIslands()
{
    const QByteArray hole = "[[503000, 223000], [507000, 223000], [507000, 227000], [503000, 223000]]";
    const QByteArray island = "[[530000, 230000], [532000, 230000], [532000, 233000], [530000, 230000]]";
    const auto map = read(collection({feature("E06000032", polygon(lutonSquare + ", " + hole)),
                                      feature("E06000055", "{\"type\": \"MultiPolygon\", \"coordinates\": [[" + bedfordSquare + "], [" + island + "]]}")}));
    QVERIFY2(map, qPrintable(messageOf(map)));
    QCOMPARE(map->shapes[0].rings.size(), std::size_t(2));
    QCOMPARE(map->shapes[0].rings[1].size(), std::size_t(3));
    QCOMPARE(map->shapes[1].rings.size(), std::size_t(2));
}

void BoundariesTest::aReissuedCode()
{
    // Barnsley has been E08000038 since 2025; the store knows it as E08000016.
    const auto map = read(collection({feature("E08000038", polygon(lutonSquare))}));
    QVERIFY2(map, qPrintable(messageOf(map)));
    QCOMPARE(map->shapes[0].area.toString(), u"E08000016"_s);
    QVERIFY(!map->missing.contains(u"Barnsley"_s));
}

void BoundariesTest::otherNationsArePassedOver()
{
    const auto map = read(collection({feature("W06000001", polygon(bedfordSquare)), feature("E06000032", polygon(lutonSquare)), feature("S12000033", polygon(bedfordSquare))}));
    QVERIFY2(map, qPrintable(messageOf(map)));
    QCOMPARE(map->shapes.size(), std::size_t(1));
}

void BoundariesTest::featuresOfOneCouncil()
{
    const auto map = read(collection({feature("E06000032", polygon(lutonSquare), "code"), feature("E06000032", polygon(bedfordSquare), "code")}));
    QVERIFY2(map, qPrintable(messageOf(map)));
    QCOMPARE(map->shapes.size(), std::size_t(1));
    QCOMPARE(map->shapes[0].rings.size(), std::size_t(2));
}

void BoundariesTest::yearOfTheEdition()
{
    const QByteArrayList one{feature("E06000032", polygon(lutonSquare))};
    QVERIFY(read(collection(one), u"x.geojson"_s)->credit.endsWith(u"Contains OS data © Crown copyright and database right 2023."_s));
    const QByteArrayList other{feature("E06000032", polygon(lutonSquare), "areacd")};
    QVERIFY(read(collection(other), u"upper-tier-2021.geojson"_s)->credit.endsWith(u"database right 2021."_s));
    QVERIFY(read(collection(other), u"map.geojson"_s)->credit.endsWith(u"database right."_s));
}

void BoundariesTest::simplifiedRings()
{
    // A square with points on its sides and one bump of 5 and one of 50 metres.
    const Ring ring{{0, 0}, {500, 0}, {500, 5}, {510, 0}, {1000, 0}, {1000, 1000}, {600, 1000}, {500, 1050}, {400, 1000}, {0, 1000}};
    const Ring plain{{0, 0}, {1000, 0}, {1000, 1000}, {600, 1000}, {500, 1050}, {400, 1000}, {0, 1000}};
    QCOMPARE(simplified(ring, 10.0), plain);
    QCOMPARE(simplified(ring, 0.0), ring); // every point is a corner
    // An island smaller than the tolerance stays an area.
    QCOMPARE(simplified({{0, 0}, {10, 0}, {10, 10}, {5, 12}, {0, 10}}, 100.0).size(), std::size_t(3));
}

void BoundariesTest::aHostileRing()
{
    // Every split at the end of what is left: quadratic unless it is bounded.
    Ring ring;
    for (int i = 0; i < 200'000; ++i)
        ring.emplace_back(i, (i % 2 ? 1.0 : -1.0) * 1e7 * std::pow(0.9995, i));
    QElapsedTimer clock;
    clock.start();
    QVERIFY(simplified(ring, 1e-9).size() > 1000);
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
}

void BoundariesTest::faults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const QByteArray luton = "E06000032";
    QTest::newRow("empty") << QByteArray() << u"“boundaries.geojson” is no GeoJSON: it cannot be read from byte 0 on."_s;
    QTest::newRow("cut short") << collection({feature(luton, polygon(lutonSquare))}).chopped(30) << u"is no GeoJSON: it cannot be read from byte"_s;
    QTest::newRow("nested without end") << QByteArray(100'000, '[') << u"is no GeoJSON"_s;
    QTest::newRow("topojson") << "{\"type\": \"Topology\", \"objects\": {}}"_ba << u"is TopoJSON."_s;
    QTest::newRow("one feature alone") << feature(luton, polygon(lutonSquare)) << u"is no collection of boundaries."_s;
    QTest::newRow("no features") << collection({}) << u"is no collection of boundaries."_s;
    QTest::newRow("no codes") << collection({feature("Luton", polygon(lutonSquare))}) << u"has no property with area codes such as E06000032."_s;
    QTest::newRow("districts") << collection({feature("E07000200", polygon(lutonSquare)), feature("E07000201", polygon(lutonSquare)), feature(luton, polygon(lutonSquare))})
                               << u"holds districts; adult social care is run by counties and unitary authorities. Open “Counties and Unitary Authorities”"_s;
    QTest::newRow("regions") << collection({feature("E12000006", polygon(lutonSquare))}) << u"has area codes, but none of a council with adult social care in England."_s;
    QTest::newRow("point") << collection({feature(luton, "{\"type\": \"Point\", \"coordinates\": [500000, 220000]}")})
                           << u"has a geometry “Point” for Luton where a Polygon or MultiPolygon should be."_s;
    QTest::newRow("null geometry") << collection({feature(luton, "null")}) << u"has no geometry for Luton where"_s;
    QTest::newRow("no rings") << collection({feature(luton, polygon(""))}) << u"has a boundary for Luton without a ring."_s;
    QTest::newRow("no polygons") << collection({feature(luton, "{\"type\": \"MultiPolygon\", \"coordinates\": []}")}) << u"has an empty boundary for Luton."_s;
    QTest::newRow("two points") << collection({feature(luton, polygon("[[500000, 220000], [510000, 220000], [500000, 220000]]"))})
                                << u"has a boundary for Luton with a ring of fewer than four points."_s;
    QTest::newRow("words for numbers") << collection({feature(luton, polygon("[[\"a\", 1], [1, 1], [1, 2], [2, 2]]"))})
                                       << u"has a boundary for Luton with a point that is no pair of numbers."_s;
    QTest::newRow("ring of numbers") << collection({feature(luton, polygon("[1, 2, 3, 4]"))}) << u"with a point that is no pair of numbers."_s;
    QTest::newRow("latitude first") << collection({feature(luton, polygon("[[52.0, -0.5], [52.0, -0.3], [52.1, -0.3], [52.0, -0.5]]"))})
                                    << u"has latitude before longitude; GeoJSON has longitude first."_s;
    QTest::newRow("web mercator") << collection({feature(luton, polygon("[[-50000, 6700000], [-40000, 6700000], [-40000, 6710000], [-50000, 6700000]]"))})
                                  << u"neither degrees of Great Britain nor metres of the British National Grid."_s;
}

void BoundariesTest::faults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const QString message = messageOf(read(json));
    QVERIFY2(message.startsWith(u"“boundaries.geojson” "_s) && message.contains(says), qPrintable(message));
}

void BoundariesTest::tooManyPoints()
{
    QByteArray ring = "[";
    ring.reserve(mostBoundaryPoints * 6 + 10);
    for (qsizetype i = 0; i <= mostBoundaryPoints; ++i)
        ring += i % 2 ? "[1,52]," : "[0,52],";
    ring += "[0,52]]";
    const auto map = read(collection({feature("E06000032", polygon(ring))}));
    QCOMPARE(messageOf(map).section(u';', 0, 0), u"“boundaries.geojson” has more than 3,000,000 points"_s);
    QCOMPARE(map.error().code, Error::Code::TooLarge);
}

void BoundariesTest::files()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"upper-2022.geojson"_s);
    QVERIFY(samples::writeFile(path, collection({feature("E06000032", polygon(lutonSquare), "code")})));
    const auto map = readBoundaries(path, m_areas);
    QVERIFY2(map, qPrintable(messageOf(map)));
    QVERIFY(map->credit.contains(u"right 2022"_s));

    QVERIFY(messageOf(readBoundaries(folder.filePath(u"nowhere.geojson"_s), m_areas)).contains(u"nowhere.geojson” cannot be opened."_s));
    QVERIFY(messageOf(readBoundaries(folder.path(), m_areas)).contains(u"cannot be opened."_s));

    QFile large(folder.filePath(u"large.geojson"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(mostBoundaryBytes + 1)); // takes no room on the disk
    QVERIFY(messageOf(readBoundaries(large.fileName(), m_areas)).startsWith(u"“large.geojson” is larger than 100 MB."_s));
}

QTEST_APPLESS_MAIN(BoundariesTest)
#include "tst_boundaries.moc"
