// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geography/boundaries.h"

#include "core/domain/format.h"
#include "core/geography/outline.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

constexpr double tolerance = 120.0; ///< metres; a pixel of a map 1,000 high is five times as much
constexpr double southern = 1'300'000.0; ///< northings are turned to run southward from here, north of Shetland

const QString wanted = QStringLiteral("Open “Counties and Unitary Authorities” as GeoJSON, as the Office for National Statistics publishes it.");

enum class Frame { Degrees, Metres };

/// What one file's boundaries are read with: its name for messages, how many points it has had, where they lie.
class Reader {
public:
    Reader(QString name, const AreaRegister &areas) : m_name(std::move(name)), m_areas(areas) {}

    Result<MapShapes> read(const QByteArray &json);

private:
    Error wrong(const QString &what, Error::Code code = Error::Code::BadFormat) const
    {
        return Error{code, QStringLiteral("“%1” %2 %3").arg(m_name, what, wanted), {}};
    }
    const Area *council(const QJsonValue &value) const;
    Result<QString> codeProperty(const QJsonArray &features) const;
    Result<std::vector<Ring>> ringsOf(const QJsonObject &feature, const Area &area);
    Result<void> addPolygon(const QJsonArray &polygon, const Area &area, std::vector<Ring> &rings);
    Result<Frame> frame(const QJsonObject &collection) const;
    QString credit(const QString &property) const;

    QString m_name;
    const AreaRegister &m_areas;
    qsizetype m_points = 0;
    QPointF m_least{1e300, 1e300};
    QPointF m_most{-1e300, -1e300};
};

const Area *Reader::council(const QJsonValue &value) const
{
    const auto code = AreaCode::parse(value.toString());
    const Area *area = code ? m_areas.find(*code) : nullptr;
    return area && area->isCouncil() ? area : nullptr;
}

/// The property that most features have the code of a council in.
Result<QString> Reader::codeProperty(const QJsonArray &features) const
{
    QMap<QString, int> councils; // in order, so that of two alike it is always the same
    int districts = 0;
    bool codes = false;
    static const QRegularExpression code(QStringLiteral("^[EWSNK]\\d{8}$"));
    for (const QJsonValue feature : features) {
        const QJsonObject properties = feature[QStringLiteral("properties")].toObject();
        bool district = false;
        for (auto property = properties.begin(); property != properties.end(); ++property) {
            const QString text = property.value().toString();
            if (!code.match(text).hasMatch())
                continue;
            codes = true;
            district = district || text.startsWith(QLatin1String("E07"));
            if (council(property.value()))
                ++councils[property.key()];
        }
        districts += district;
    }
    if (!codes)
        return wrong(QStringLiteral("has no property with area codes such as E06000032."));
    const auto best = std::max_element(councils.begin(), councils.end());
    if (districts > (councils.isEmpty() ? 0 : features.size() / 10))
        return wrong(QStringLiteral("holds districts; adult social care is run by counties and unitary authorities."));
    if (councils.isEmpty())
        return wrong(QStringLiteral("has area codes, but none of a council with adult social care in England."));
    return best.key();
}

Result<void> Reader::addPolygon(const QJsonArray &polygon, const Area &area, std::vector<Ring> &rings)
{
    const auto broken = [&](const QString &what) { return wrong(QStringLiteral("has a boundary for %1 %2.").arg(area.name, what)); };
    if (polygon.isEmpty())
        return broken(QStringLiteral("without a ring"));
    for (const QJsonValue ringValue : polygon) {
        const QJsonArray positions = ringValue.toArray();
        if (positions.size() < 4)
            return broken(QStringLiteral("with a ring of fewer than four points"));
        m_points += positions.size();
        if (m_points > mostBoundaryPoints)
            return wrong(QStringLiteral("has more than %1 points; a generalised edition shows the same on a screen.").arg(formatCount(mostBoundaryPoints)),
                         Error::Code::TooLarge);
        Ring ring;
        ring.reserve(static_cast<std::size_t>(positions.size()));
        for (const QJsonValue position : positions) {
            const QJsonValue x = position[0];
            const QJsonValue y = position[1];
            if (!x.isDouble() || !y.isDouble() || !std::isfinite(x.toDouble()) || !std::isfinite(y.toDouble()))
                return broken(QStringLiteral("with a point that is no pair of numbers"));
            const QPointF point(x.toDouble(), y.toDouble());
            m_least = QPointF(std::min(m_least.x(), point.x()), std::min(m_least.y(), point.y()));
            m_most = QPointF(std::max(m_most.x(), point.x()), std::max(m_most.y(), point.y()));
            if (ring.empty() || ring.back() != point)
                ring.push_back(point);
        }
        if (ring.size() > 1 && ring.front() == ring.back())
            ring.pop_back();
        if (ring.size() >= 3)
            rings.push_back(std::move(ring));
    }
    return {};
}

Result<std::vector<Ring>> Reader::ringsOf(const QJsonObject &feature, const Area &area)
{
    const QJsonObject geometry = feature[QStringLiteral("geometry")].toObject();
    const QString type = geometry[QStringLiteral("type")].toString();
    const QJsonArray coordinates = geometry[QStringLiteral("coordinates")].toArray();
    std::vector<Ring> rings;
    Result<void> added;
    if (type == QLatin1String("Polygon")) {
        added = addPolygon(coordinates, area, rings);
    } else if (type == QLatin1String("MultiPolygon")) {
        for (const QJsonValue polygon : coordinates)
            if (added)
                added = addPolygon(polygon.toArray(), area, rings);
    } else {
        return wrong(QStringLiteral("has %1 for %2 where a Polygon or MultiPolygon should be.")
                         .arg(type.isEmpty() ? QStringLiteral("no geometry") : QStringLiteral("a geometry “%1”").arg(type), area.name));
    }
    if (!added)
        return added.error();
    if (rings.empty())
        return wrong(QStringLiteral("has an empty boundary for %1.").arg(area.name));
    return rings;
}

/// By the coordinates themselves, which every file has; a named reference system only says more clearly what is wrong.
Result<Frame> Reader::frame(const QJsonObject &collection) const
{
    if (m_least.x() >= -9.5 && m_most.x() <= 3.0 && m_least.y() >= 49.0 && m_most.y() <= 61.5)
        return Frame::Degrees;
    if (m_least.x() >= -100'000.0 && m_most.x() <= 800'000.0 && m_least.y() >= -100'000.0 && m_most.y() <= 1'300'000.0 && m_most.x() > 1000.0)
        return Frame::Metres;
    if (m_least.x() >= 49.0 && m_most.x() <= 61.5 && m_least.y() >= -9.5 && m_most.y() <= 3.0)
        return wrong(QStringLiteral("has latitude before longitude; GeoJSON has longitude first."));
    const QString named = collection[QStringLiteral("crs")][QStringLiteral("properties")][QStringLiteral("name")].toString().left(60);
    return wrong(QStringLiteral("has coordinates%1 that are neither degrees of Great Britain nor metres of the British National Grid.")
                     .arg(named.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(named)));
}

QString Reader::credit(const QString &property) const
{
    // The year of the edition: "CTYUA23CD", else in the file's name.
    static const QRegularExpression inProperty(QStringLiteral("^[A-Z]+(\\d\\d)CD$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression inName(QStringLiteral("(?<!\\d)(20\\d\\d)(?!\\d)"));
    QString year = inName.match(m_name).captured(1);
    if (const auto match = inProperty.match(property); match.hasMatch())
        year = QStringLiteral("20") + match.captured(1);
    QString line = QStringLiteral("Boundaries: Office for National Statistics, licensed under the Open Government Licence v3.0. "
                                  "Contains OS data © Crown copyright and database right %1").arg(year).trimmed();
    return line + QLatin1Char('.');
}

Result<MapShapes> Reader::read(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (fault.error != QJsonParseError::NoError) {
        Error error = wrong(QStringLiteral("is no GeoJSON: it cannot be read from byte %1 on.").arg(formatCount(fault.offset)));
        error.detail = fault.errorString();
        return error;
    }
    const QJsonObject collection = document.object();
    const QString type = collection[QStringLiteral("type")].toString();
    if (type == QLatin1String("Topology"))
        return wrong(QStringLiteral("is TopoJSON."));
    const QJsonArray features = collection[QStringLiteral("features")].toArray();
    if (type != QLatin1String("FeatureCollection") || features.isEmpty())
        return wrong(QStringLiteral("is no collection of boundaries."));
    const auto property = codeProperty(features);
    if (!property)
        return property.error();

    QHash<AreaCode, std::size_t> index;
    MapShapes map;
    map.kind = MapShapes::Kind::Boundaries;
    for (const QJsonValue feature : features) {
        const Area *area = council(feature[QStringLiteral("properties")][*property]);
        if (!area)
            continue;
        auto rings = ringsOf(feature.toObject(), *area);
        if (!rings)
            return rings.error();
        const auto known = index.constFind(area->code);
        if (known == index.cend()) {
            index.insert(area->code, map.shapes.size());
            map.shapes.push_back({area->code, *std::move(rings), {}});
        } else { // islands as features of their own
            auto &own = map.shapes[*known].rings;
            own.insert(own.end(), std::make_move_iterator((*rings).begin()), std::make_move_iterator((*rings).end()));
        }
    }
    const auto plane = frame(collection);
    if (!plane)
        return plane.error();
    for (AreaShape &shape : map.shapes) {
        for (Ring &ring : shape.rings) {
            for (QPointF &point : ring) {
                if (*plane == Frame::Degrees)
                    point = onNationalGrid(point);
                point.setY(southern - point.y());
            }
            ring = simplified(ring, tolerance);
            for (const QPointF &point : ring) {
                if (map.extent.isNull())
                    map.extent = QRectF(point, QSizeF(1.0, 1.0));
                map.extent |= QRectF(point, QSizeF(1.0, 1.0));
            }
        }
    }
    for (const Area &area : m_areas.currentCouncils())
        if (!index.contains(area.code))
            map.missing << area.name;
    map.credit = credit(*property);
    return map;
}

} // namespace

Result<MapShapes> parseBoundaries(const QByteArray &json, const QString &name, const AreaRegister &areas)
{
    if (json.size() > mostBoundaryBytes)
        return Error{Error::Code::TooLarge,
                     QStringLiteral("“%1” is larger than %2 MB. Take a generalised edition (BGC or BUC) of the same boundaries: it shows the same on a screen.")
                         .arg(name, formatCount(static_cast<double>(mostBoundaryBytes) / 1e6)),
                     {}};
    return Reader(name, areas).read(json);
}

Result<MapShapes> readBoundaries(const QString &path, const AreaRegister &areas)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return Error{Error::Code::Unreadable, QStringLiteral("“%1” cannot be opened. Look whether it is there and may be read.").arg(QDir::toNativeSeparators(path)),
                     file.errorString()};
    // One byte more than is taken, so that a larger file is refused without being read.
    return parseBoundaries(file.read(mostBoundaryBytes + 1), name, areas);
}

} // namespace careatlas
