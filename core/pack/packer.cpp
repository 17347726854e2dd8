// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/packer.h"

#include "core/import/plancheck.h"
#include "core/import/sheetreader.h"
#include "core/pack/areatables.h"
#include "core/store/observationwriter.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace careatlas {

namespace {

struct Layout {
    QString name;
    QJsonObject description;
    std::unique_ptr<SourceFormat> format; ///< none for tables of areas
};

Result<Layout> readLayout(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()), {}};
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (fault.error != QJsonParseError::NoError)
        return Error{Error::Code::BadFormat, QStringLiteral("%1: %2 at byte %3.").arg(path, fault.errorString()).arg(fault.offset), {}};
    Layout layout{QFileInfo(path).baseName(), document.object(), nullptr};
    if (isAreaTable(layout.description))
        return layout;
    auto format = SourceFormat::make(layout.description);
    if (!format)
        return Error{format.error().code, QStringLiteral("%1: %2").arg(path, format.error().message), {}};
    layout.format = std::move(*format);
    return layout;
}

/// A layout looks at headings only and takes a file that it cannot read for one that is not its own.
Result<void> headingsCanBeRead(RowSource &source)
{
    constexpr int rows = 50; // no heading stands below
    for (const QString &sheet : source.sheets()) {
        if (auto opened = source.open(sheet); !opened)
            return opened;
        for (int i = 0; i < rows; ++i) {
            const auto row = source.next();
            if (!row)
                return row.error();
            if (!*row)
                break;
        }
    }
    return {};
}

Result<Layout> layoutFor(RowSource &source, const QString &file, const PackFiles &pack)
{
    const QDir folder(pack.path(QStringLiteral("layouts")));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (names.isEmpty())
        return Error{Error::Code::NotFound, QStringLiteral("%1 holds no layouts. Check that %2 is the folder of a data pack.").arg(folder.path(), pack.folder()), {}};
    Likeness nearest;
    QString nearestName;
    for (const QString &name : names) {
        auto layout = readLayout(folder.filePath(name));
        if (!layout)
            return layout.error();
        if (layout->format ? layout->format->recognises(source) : recognisesAreaTable(layout->description, source))
            return layout;
        Likeness likeness = layout->format ? layout->format->likeness(source) : Likeness();
        if (likeness.share > nearest.share) {
            nearest = std::move(likeness);
            nearestName = layout->name;
        }
    }
    if (auto readable = headingsCanBeRead(source); !readable)
        return readable.error();
    const QString fileName = QFileInfo(file).fileName();
    if (nearest.share >= 0.5)
        return readError(Error::Code::BadFormat, {fileName, nearest.sheet, nearest.row},
                         QStringLiteral("%1, which the layout “%2” needs. Check that it is the right file; if its layout has changed, describe the new one in %3.")
                             .arg(nearest.lack, nearestName, folder.path()));
    return Error{Error::Code::BadFormat,
                 QStringLiteral("%1 has none of the layouts described in %2. Check that it is the right file.").arg(fileName, folder.path()), {}};
}

/// A reader's message names the file already, a layout's does not.
Error inFile(const QString &file, Error error)
{
    if (!error.message.startsWith(file))
        error.message.prepend(file + QLatin1String(": "));
    return error;
}

Result<Release> releaseOf(const Layout &layout, const QString &path, const EditionOptions &edition)
{
    const QString file = QFileInfo(path).fileName();
    const QJsonObject source = layout.description[QStringLiteral("source")].toObject();
    const QJsonObject known = layout.description[QStringLiteral("releases")].toObject()[file].toObject();
    const auto text = [](const QJsonObject &object, const char *key) { return object[QLatin1String(key)].toString(); };

    Release release;
    release.source = text(source, "id");
    release.title = text(source, "title");
    release.publisher = text(source, "publisher");
    release.licence = text(source, "licence");
    release.attribution = text(source, "attribution");
    release.official = source[QStringLiteral("official")].toBool(true);
    release.name = edition.name.isEmpty() ? text(known, "name") : edition.name;
    release.published = edition.published.isEmpty() ? text(known, "published") : edition.published;
    release.retrieved = edition.retrieved;
    release.file = file;
    if (release.name.isEmpty() || release.published.isEmpty())
        return Error{Error::Code::Usage, QStringLiteral("%1 is an edition not known yet: name it with --release and --published.").arg(file), {}};

    QFile content(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!content.open(QIODevice::ReadOnly) || !hash.addData(&content))
        return Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be read: %2.").arg(path, content.errorString()), {}};
    release.sha256 = QString::fromLatin1(hash.result().toHex());
    return release;
}

/// `sources` with this release among them, in place of an earlier take on the same edition.
std::vector<PackSource> withSource(std::vector<PackSource> sources, const PackSource &source)
{
    std::erase_if(sources, [&](const PackSource &other) {
        return other.release.source == source.release.source && other.release.published == source.release.published;
    });
    sources.push_back(source);
    return sources;
}

} // namespace

Result<AddReport> addToPack(const QString &file, const PackFiles &pack, const EditionOptions &edition)
{
    auto source = openRows(file);
    if (!source)
        return source.error();
    const auto layout = layoutFor(**source, file, pack);
    if (!layout)
        return layout.error();
    const auto release = releaseOf(*layout, file, edition);
    if (!release)
        return release.error();

    // Read before anything is written, so that a fault in it leaves the pack as it was.
    auto sources = pack.sources();
    if (!sources)
        return sources.error();

    AddReport report{QFileInfo(file).fileName(), layout->name, 1, 0, 0, 0, {}};
    PackSource entry{*release, {}};
    PackFiles::Contents contents;
    if (!layout->format) {
        const auto table = readAreaTable(layout->description, **source, pack);
        if (!table)
            return inFile(report.file, table.error());
        report.rows = table->rows;
        contents.emplace_back(PackFiles::areasFile(), PackFiles::textOf(table->areas));
    } else {
        const auto areas = pack.areas();
        const auto indicators = pack.indicators();
        if (!areas || !indicators)
            return areas ? indicators.error() : areas.error();
        auto plan = layout->format->read(**source, {*areas, pack.path(QStringLiteral("layouts"))});
        if (!plan)
            return inFile(report.file, plan.error());
        if (auto sound = checkPlan(*plan, *indicators); !sound)
            return inFile(report.file, sound.error());
        entry.observations = QStringLiteral("observations/%1-%2.csv").arg(release->source, release->published);
        contents.emplace_back(entry.observations, PackFiles::textOf(plan->observations));
        report.sheets = plan->sheets;
        report.rows = plan->rows;
        report.passedOver = plan->passedOver;
        report.observations = static_cast<qsizetype>(plan->observations.size());
        report.problems = std::move(plan->problems);
    }
    contents.emplace_back(PackFiles::sourcesFile(), PackFiles::textOf(withSource(std::move(*sources), entry)));
    if (auto written = pack.write(contents); !written)
        return written.error();
    return report;
}

namespace {

Result<StoreCounts> fillStore(const PackFiles &pack, const QString &path)
{
    auto writer = ObservationWriter::create(path);
    if (!writer)
        return writer.error();
    const auto areas = pack.areas();
    const auto indicators = pack.indicators();
    const auto breaks = pack.breaks();
    const auto sources = pack.sources();
    const auto hash = pack.hash();
    if (!areas)
        return areas.error();
    if (!indicators)
        return indicators.error();
    if (!breaks)
        return breaks.error();
    if (!sources)
        return sources.error();
    if (!hash)
        return hash.error();

    StoreCounts counts{static_cast<qsizetype>(areas->all().size()), static_cast<qsizetype>(indicators->size()), 0, 0};
    Result<void> done = writer->begin();
    if (done)
        done = writer->writeMeta(QStringLiteral("pack"), *hash);
    if (done)
        done = writer->writeAreas(*areas);
    if (done)
        done = writer->writeCatalogue(*indicators, *breaks);
    for (const QString &name : {QStringLiteral("report.json"), QStringLiteral("rounding.csv"), QStringLiteral("states.csv"), QStringLiteral("how-to.md"),
                                QStringLiteral("similar.csv"), QStringLiteral("similar-left-out.csv"), QStringLiteral("tiles.csv"),
                                QStringLiteral("narrative.json")}) {
        QFile file(pack.path(name));
        if (done && !file.open(QIODevice::ReadOnly))
            done = Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be read: %2.").arg(file.fileName(), file.errorString()), {}};
        if (done)
            done = writer->writeDocument(name, file.readAll());
    }
    for (const PackSource &source : *sources) {
        if (!done)
            break;
        auto observations = source.observations.isEmpty() ? Result(std::vector<Observation>()) : pack.observations(source.observations);
        if (!observations)
            return observations.error();
        done = writer->writeRelease(source.release, *observations);
        counts.observations += static_cast<qsizetype>(observations->size());
        ++counts.releases;
    }
    if (done)
        done = writer->commit();
    if (done)
        done = writer->compact();
    if (!done)
        return done.error();
    return counts;
}

} // namespace

Result<StoreCounts> buildStore(const PackFiles &pack, const QString &out)
{
    QDir().mkpath(QFileInfo(out).absolutePath());
    const QString fresh = out + QStringLiteral(".new");
    QFile::remove(fresh);
    const auto counts = fillStore(pack, fresh);
    if (!counts) {
        QFile::remove(fresh);
        return counts;
    }
    QFile::remove(out);
    if (!QFile::rename(fresh, out))
        return Error{Error::Code::Unreadable, QStringLiteral("%1 could not be put in place; the new store is %2.").arg(out, fresh), {}};
    return counts;
}

} // namespace careatlas
