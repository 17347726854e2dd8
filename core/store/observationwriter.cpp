// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/observationwriter.h"

#include "core/store/catalogue.h"
#include "core/store/database.h"
#include "core/store/nationalfigures.h"
#include "core/store/storedrows.h"

#include <QSet>

namespace careatlas {

namespace {

QVariant orNull(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType(QMetaType::Double));
}

QVariant orNull(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType(QMetaType::Int));
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

} // namespace

ObservationWriter::ObservationWriter(std::unique_ptr<Database> database) : m_database(std::move(database)) {}
ObservationWriter::ObservationWriter(ObservationWriter &&) noexcept = default;
ObservationWriter &ObservationWriter::operator=(ObservationWriter &&) noexcept = default;

ObservationWriter::~ObservationWriter()
{
    if (m_open && m_database)
        (void)m_database->execute(QStringLiteral("ROLLBACK"));
}

Result<ObservationWriter> ObservationWriter::create(const QString &path)
{
    auto database = Database::open(path, Database::Mode::Create);
    if (!database)
        return database.error();
    return ObservationWriter(std::move(*database));
}

Result<ObservationWriter> ObservationWriter::open(const QString &path)
{
    auto database = Database::open(path, Database::Mode::Write);
    if (!database)
        return database.error();
    return ObservationWriter(std::move(*database));
}

Result<void> ObservationWriter::begin()
{
    auto begun = m_database->execute(QStringLiteral("BEGIN"));
    m_open = begun.has_value();
    return begun;
}

Result<void> ObservationWriter::commit()
{
    if (auto chosen = chooseShown(); !chosen)
        return chosen;
    if (auto worked = workOutNationalFigures(); !worked)
        return worked;
    auto done = m_database->execute(QStringLiteral("COMMIT"));
    m_open = m_open && !done;
    return done;
}

Result<void> ObservationWriter::writeMeta(const QString &key, const QString &value)
{
    return Statement(*m_database, QStringLiteral("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)")).run({key, value});
}

Result<void> ObservationWriter::writeDocument(const QString &name, const QByteArray &content)
{
    return Statement(*m_database, QStringLiteral("INSERT OR REPLACE INTO document (name, content) VALUES (?, ?)")).run({name, content});
}

Result<void> ObservationWriter::writeAreas(const AreaRegister &areas)
{
    Statement insert(*m_database, QStringLiteral("INSERT INTO area (code, name, type, region_code, first_year, last_year) VALUES (?, ?, ?, ?, ?, ?)"));
    for (const Area &area : areas.all())
        if (auto done = insert.run({area.code.toString(), area.name, toKey(area.type), orNull(area.region.toString()),
                                    orNull(area.firstYear), orNull(area.lastYear)}); !done)
            return done;
    Statement successor(*m_database, QStringLiteral("INSERT INTO area_successor (code, successor) VALUES (?, ?)"));
    for (const Area &area : areas.all())
        for (const AreaCode &code : area.successors)
            if (auto done = successor.run({area.code.toString(), code.toString()}); !done)
                return done;
    Statement reissue(*m_database, QStringLiteral("INSERT INTO area_reissue (new_code, code) VALUES (?, ?)"));
    QStringList reissued = areas.reissued().keys();
    reissued.sort();
    for (const QString &code : reissued)
        if (auto done = reissue.run({code, areas.reissued().value(code).toString()}); !done)
            return done;
    return {};
}

Result<void> ObservationWriter::writeCatalogue(const std::vector<Indicator> &indicators, const std::vector<MethodBreak> &breaks)
{
    Statement part(*m_database, QStringLiteral("INSERT OR IGNORE INTO breakdown (name, dimension, label) VALUES (?, ?, ?)"));
    if (auto done = part.run({QStringLiteral(""), QStringLiteral(""), QStringLiteral("")}); !done)
        return done;
    Statement insertDimension(*m_database, QStringLiteral("INSERT OR IGNORE INTO dimension (name, title, unit, denominator) VALUES (?, ?, ?, ?)"));
    Statement insert(*m_database, QStringLiteral("INSERT INTO indicator (name, checklist, section, grouping, title, unit, denominator, polarity, "
                                                 "geography, charts, breakdown, state, state_note, definition, why, how_to_read, caveats, limits, "
                                                 "standing, synonyms, listed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const Indicator &i : indicators) {
        QStringList dimensions;
        for (const Dimension &dimension : i.dimensions)
            dimensions << dimension.id;
        if (auto done = insert.run({i.id, i.checklist, i.section, i.group, i.title, i.unit.words(), i.unit.denominator(), toKey(i.polarity),
                                    i.geography, i.charts.join(QLatin1Char(',')), dimensions.join(QLatin1Char(',')), toKey(i.state), i.stateNote,
                                    i.text.definition, i.text.why, i.text.howToRead, i.text.caveats.join(QLatin1Char('\n')), i.text.limits,
                                    i.text.standing, i.text.synonyms.join(QLatin1Char('\n')), i.listed ? 1 : 0}); !done)
            return done;
        for (const Dimension &dimension : i.dimensions) {
            const bool own = dimension.unit == i.unit;
            if (auto done = insertDimension.run({dimension.id, dimension.title, own ? QStringLiteral("") : dimension.unit.words(),
                                                 own ? QStringLiteral("") : dimension.unit.denominator()}); !done)
                return done;
            for (const Breakdown &b : dimension.parts)
                if (auto done = part.run({b.id(), b.dimension, b.label}); !done)
                    return done;
        }
    }
    Statement broken(*m_database, QStringLiteral("INSERT INTO method_break (indicator_id, period, explanation) VALUES (?, ?, ?)"));
    for (const MethodBreak &b : breaks) {
        const auto id = idOf(QStringLiteral("indicator"), QStringLiteral("name"), b.indicator);
        if (!id)
            return id.error();
        if (auto done = broken.run({*id, b.from.key(), b.explanation}); !done)
            return done;
    }
    return {};
}

Result<int> ObservationWriter::idOf(const QString &table, const QString &column, const QString &name)
{
    const QString key = table + QLatin1Char('/') + name;
    if (const auto known = m_ids.constFind(key); known != m_ids.cend())
        return *known;
    Statement find(*m_database, QStringLiteral("SELECT id FROM %1 WHERE %2 = ?").arg(table, column));
    if (auto done = find.run({name}); !done)
        return done.error();
    if (!find.next())
        return Error{Error::Code::NotFound, QStringLiteral("The store knows no %1 “%2”.").arg(table, name), {}};
    return *m_ids.insert(key, find.integer(0));
}

Result<int> ObservationWriter::periodId(const Period &period)
{
    if (auto known = idOf(QStringLiteral("period"), QStringLiteral("name"), period.key()); known || known.error().code != Error::Code::NotFound)
        return known;
    Statement insert(*m_database, QStringLiteral("INSERT INTO period (name, last_day) VALUES (?, ?)"));
    if (auto done = insert.run({period.key(), period.lastDay().toString(Qt::ISODate)}); !done)
        return done.error();
    return idOf(QStringLiteral("period"), QStringLiteral("name"), period.key());
}

Result<void> ObservationWriter::writeRelease(const Release &release, const std::vector<Observation> &observations)
{
    Statement insertRelease(*m_database, QStringLiteral("INSERT INTO release (source, title, publisher, name, published, licence, attribution, file, sha256, "
                                                        "retrieved, official, added_by_user) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (auto done = insertRelease.run({release.source, release.title, release.publisher, release.name, release.published, release.licence,
                                       release.attribution, release.file, release.sha256, release.retrieved.toString(Qt::ISODate),
                                       release.official ? 1 : 0, release.addedByUser ? 1 : 0}); !done)
        return done;
    Statement last(*m_database, QStringLiteral("SELECT last_insert_rowid()"));
    if (auto done = last.run(); !done || !last.next())
        return done;
    const int releaseId = last.integer(0);

    Statement insert(*m_database, QStringLiteral("INSERT INTO observation (indicator_id, area_id, period_id, breakdown_id, release_id, shown, value, state, lower, "
                                                 "upper, numerator, denominator, published_rate, respondents, notes, source_table, source_row, source_column) "
                                                 "VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    for (const Observation &o : observations) {
        const auto indicator = idOf(QStringLiteral("indicator"), QStringLiteral("name"), o.indicator);
        const auto area = idOf(QStringLiteral("area"), QStringLiteral("code"), o.area.toString());
        const auto breakdown = idOf(QStringLiteral("breakdown"), QStringLiteral("name"), o.breakdown);
        const auto period = periodId(o.period);
        for (const auto *id : {&indicator, &area, &breakdown, &period})
            if (!*id)
                return id->error();
        if (auto done = insert.run({*indicator, *area, *period, *breakdown, releaseId, orNull(o.value), toKey(o.state), orNull(o.lower),
                                    orNull(o.upper), orNull(o.numerator), orNull(o.denominator), orNull(o.publishedRate), orNull(o.respondents),
                                    o.notes, o.provenance.table, o.provenance.row, o.provenance.column}); !done)
            return done;
    }
    return {};
}

Result<HeldRelease> ObservationWriter::takeUserRelease(const Release &release)
{
    Statement find(*m_database, QStringLiteral("SELECT %1 FROM release WHERE source = ? AND sha256 = ? AND added_by_user = 1").arg(releaseColumns()));
    if (auto done = find.run({release.source, release.sha256}); !done)
        return done.error();
    if (!find.next())
        return Error{Error::Code::NotFound, QStringLiteral("The store no longer holds what “%1” is to be taken from.").arg(release.title), {}};
    HeldRelease held{readRelease(find), {}};
    Statement select(*m_database, selectObservations(QStringLiteral("WHERE o.release_id = ? ORDER BY i.id, a.id, p.id, b.id")));
    if (auto done = select.run({held.release.id}); !done)
        return done.error();
    while (select.next()) {
        held.observations.push_back(readObservation(select));
        held.observations.back().provenance.release = held.release;
    }
    // What stood behind these figures comes forward; where several do, commit() chooses.
    if (auto shown = Statement(*m_database, QStringLiteral("UPDATE observation SET shown = 1 WHERE shown = 0 AND indicator_id IN "
                                                           "(SELECT indicator_id FROM observation WHERE release_id = ?)")).run({held.release.id}); !shown)
        return shown.error();
    if (auto gone = Statement(*m_database, QStringLiteral("DELETE FROM release WHERE id = ?")).run({held.release.id}); !gone)
        return gone.error();
    return held;
}

Result<void> ObservationWriter::chooseShown()
{
    // Only observations that two releases hold can be in doubt: an official one stands before a quoted one, then
    // the newest publication before an older.
    return m_database->execute(QStringLiteral(
        "WITH rivals AS (SELECT indicator_id, area_id, period_id, breakdown_id FROM observation "
        "  GROUP BY indicator_id, area_id, period_id, breakdown_id HAVING COUNT(*) > 1), "
        "ranked AS (SELECT o.indicator_id, o.area_id, o.period_id, o.breakdown_id, o.release_id, "
        "  ROW_NUMBER() OVER (PARTITION BY o.indicator_id, o.area_id, o.period_id, o.breakdown_id "
        "    ORDER BY r.official DESC, r.published DESC, r.id DESC) AS place "
        "  FROM observation o JOIN rivals USING (indicator_id, area_id, period_id, breakdown_id) JOIN release r ON r.id = o.release_id) "
        "UPDATE observation SET shown = (ranked.place = 1) FROM ranked "
        "WHERE observation.indicator_id = ranked.indicator_id AND observation.area_id = ranked.area_id "
        "AND observation.period_id = ranked.period_id AND observation.breakdown_id = ranked.breakdown_id "
        "AND observation.release_id = ranked.release_id AND observation.shown <> (ranked.place = 1)"));
}

Result<void> ObservationWriter::workOutNationalFigures()
{
    if (auto cleared = m_database->execute(QStringLiteral("DELETE FROM national_figure")); !cleared)
        return cleared;
    const auto catalogue = Catalogue::read(*m_database);
    if (!catalogue)
        return catalogue.error();
    for (const Indicator &indicator : catalogue->indicators) {
        if (!indicator.listed)
            continue;
        const auto id = idOf(QStringLiteral("indicator"), QStringLiteral("name"), indicator.id);
        if (!id)
            return id.error();
        for (const Dimension &of : wholeAndParts(indicator))
            for (const QString &question : nationalFigureQuestions(of.unit))
                if (auto done = Statement(*m_database, QStringLiteral("INSERT INTO national_figure ") + question).run({*id, of.id}); !done)
                    return done;
    }
    return {};
}

Result<void> ObservationWriter::adoptUserReleases(const QString &other)
{
    // Ids differ from store to store, so everything is joined by name.
    const auto run = [this](const QString &sql) { return m_database->execute(sql); };
    if (auto done = Statement(*m_database, QStringLiteral("ATTACH DATABASE ? AS old")).run({other}); !done)
        return done;
    Result<void> done = begin();
    const QStringList steps{
        QStringLiteral("INSERT INTO release (source, title, publisher, name, published, licence, attribution, file, sha256, retrieved, official, added_by_user) "
                       "SELECT source, title, publisher, name, published, licence, attribution, file, sha256, retrieved, official, added_by_user "
                       "FROM old.release o WHERE o.added_by_user = 1 AND NOT EXISTS "
                       "(SELECT 1 FROM main.release r WHERE r.source = o.source AND r.sha256 = o.sha256) ORDER BY o.id"),
        QStringLiteral("INSERT OR IGNORE INTO main.period (name, last_day) SELECT name, last_day FROM old.period ORDER BY id"),
        QStringLiteral("INSERT OR IGNORE INTO main.breakdown (name, dimension, label) SELECT name, dimension, label FROM old.breakdown ORDER BY id"),
        QStringLiteral("INSERT OR IGNORE INTO main.observation "
                       "SELECT i.id, a.id, p.id, b.id, r.id, 1, o.value, o.state, o.lower, o.upper, o.numerator, o.denominator, o.published_rate, "
                       "o.respondents, o.notes, o.source_table, o.source_row, o.source_column FROM old.observation o "
                       "JOIN old.release orl ON orl.id = o.release_id AND orl.added_by_user = 1 "
                       "JOIN main.release r ON r.source = orl.source AND r.sha256 = orl.sha256 AND r.added_by_user = 1 "
                       "JOIN old.indicator oi ON oi.id = o.indicator_id JOIN main.indicator i ON i.name = oi.name "
                       "JOIN old.area oa ON oa.id = o.area_id JOIN main.area a ON a.code = oa.code "
                       "JOIN old.period op ON op.id = o.period_id JOIN main.period p ON p.name = op.name "
                       "JOIN old.breakdown ob ON ob.id = o.breakdown_id JOIN main.breakdown b ON b.name = ob.name")};
    for (const QString &step : steps)
        if (done)
            done = run(step);
    if (done)
        done = commit();
    if (!done && m_open) {
        (void)run(QStringLiteral("ROLLBACK"));
        m_open = false;
    }
    (void)run(QStringLiteral("DETACH DATABASE old"));
    return done;
}

Result<void> ObservationWriter::compact()
{
    return m_database->execute(QStringLiteral("VACUUM"));
}

} // namespace careatlas
