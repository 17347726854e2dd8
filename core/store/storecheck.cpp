// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storecheck.h"

#include "core/store/catalogue.h"
#include "core/store/database.h"
#include "core/store/nationalfigures.h"

#include <array>
#include <cmath>
#include <map>

namespace careatlas {

namespace {

/// Questions of which every row is a fault, and what to say of it.
std::vector<std::pair<QString, QString>> questions()
{
    QStringList withFigure;
    for (const DataState state : allDataStates())
        if (hasFigure(state))
            withFigure << QLatin1Char('\'') + toKey(state) + QLatin1Char('\'');
    const QString figureStates = withFigure.join(QLatin1Char(','));
    return {
        {QStringLiteral("SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), QStringLiteral("integrity: %1")},
        {QStringLiteral("SELECT \"table\" || ' row ' || COALESCE(rowid, '') FROM pragma_foreign_key_check"), QStringLiteral("orphan: %1")},
        {QStringLiteral("SELECT i.name || ', ' || a.code FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN area a ON a.id = o.area_id "
                        "WHERE o.source_table = '' OR o.source_row < 1 OR o.source_column = ''"),
         QStringLiteral("no cell is named for an observation of %1")},
        // The table's own rule; SQLite 3.40 does not look at it again in a table without row ids.
        {QStringLiteral("SELECT i.name || ', ' || a.code || ', ' || o.state FROM observation o JOIN indicator i ON i.id = o.indicator_id "
                        "JOIN area a ON a.id = o.area_id WHERE (o.value IS NULL) = (o.state IN (%1))").arg(figureStates),
         QStringLiteral("the state does not go with the value for an observation of %1")},
        {QStringLiteral("SELECT file FROM release WHERE length(sha256) <> 64 OR publisher = '' OR licence = '' OR attribution = '' OR name = ''"),
         QStringLiteral("the provenance of release “%1” is incomplete")},
        {QStringLiteral("SELECT i.name || ', ' || a.code || ', ' || p.name FROM observation o JOIN indicator i ON i.id = o.indicator_id "
                        "JOIN area a ON a.id = o.area_id JOIN period p ON p.id = o.period_id "
                        "GROUP BY o.indicator_id, o.area_id, o.period_id, o.breakdown_id HAVING SUM(o.shown) <> 1"),
         QStringLiteral("not exactly one observation is shown for %1")},
        {QStringLiteral("SELECT DISTINCT i.name || CASE b.dimension WHEN '' THEN '' ELSE ' by ' || b.dimension END FROM observation o "
                        "JOIN indicator i ON i.id = o.indicator_id JOIN breakdown b ON b.id = o.breakdown_id LEFT JOIN dimension d ON d.name = b.dimension "
                        "WHERE o.value IS NOT NULL AND COALESCE(NULLIF(d.unit, ''), i.unit) = ''"),
         QStringLiteral("the figures of %1 have no unit")},
        {QStringLiteral("SELECT DISTINCT i.name || ' by ' || b.dimension FROM observation o JOIN indicator i ON i.id = o.indicator_id "
                        "JOIN breakdown b ON b.id = o.breakdown_id "
                        "WHERE b.dimension <> '' AND instr(',' || i.breakdown || ',', ',' || b.dimension || ',') = 0"),
         QStringLiteral("the catalogue does not divide %1, but there are figures for such parts")},
        // In this order: few observations are of a council that others followed.
        {QStringLiteral("SELECT DISTINCT i.name || ', ' || p.name || ': ' || old.name || ' and ' || young.name FROM observation o "
                        "CROSS JOIN area old ON old.id = o.area_id CROSS JOIN area_successor s ON s.code = old.code CROSS JOIN area young ON young.code = s.successor "
                        "CROSS JOIN observation q ON q.indicator_id = o.indicator_id AND q.area_id = young.id AND q.period_id = o.period_id "
                        "AND q.breakdown_id = o.breakdown_id JOIN indicator i ON i.id = o.indicator_id JOIN period p ON p.id = o.period_id "
                        "WHERE o.shown = 1 AND q.shown = 1 AND o.value IS NOT NULL AND q.value IS NOT NULL"),
         QStringLiteral("a council and the one that followed it both have a figure of %1")},
        {QStringLiteral("SELECT i.name FROM indicator i WHERE i.listed = 1 AND i.state IN (%1) "
                        "AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.indicator_id = i.id) ORDER BY i.id").arg(figureStates),
         QStringLiteral("the card of %1 has no source and no reason for having none")},
        {QStringLiteral("SELECT i.name FROM indicator i WHERE i.listed = 1 AND i.state NOT IN (%1, 'not-in-pack') AND i.state_note = '' "
                        "AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.indicator_id = i.id) ORDER BY i.id").arg(figureStates),
         QStringLiteral("the card of %1 does not say what would fill it")},
    };
}

/// The parts of an indicator's text that are not written.
QStringList missingParts(const IndicatorText &text)
{
    const std::pair<bool, const char *> parts[] = {
        {text.definition.isEmpty(), "definition"},       {text.why.isEmpty(), "why this matters"},
        {text.howToRead.isEmpty(), "how to read it"},    {text.caveats.isEmpty(), "caveats"},
        {text.limits.isEmpty(), "what it cannot say"},   {text.standing.isEmpty(), "where it stands"},
        {text.synonyms.isEmpty(), "also called"},
    };
    QStringList missing;
    for (const auto &[isMissing, name] : parts)
        if (isMissing)
            missing << QString::fromLatin1(name);
    return missing;
}

/// By period, breakdown, kind and basis: value, numerator, denominator and councils.
using NationalRows = std::map<QString, std::array<double, 4>>;

Result<void> readNational(const Database &database, const QString &question, int id, const QString &dimension, NationalRows &rows)
{
    Statement ask(database, question);
    if (auto done = ask.run({id, dimension}); !done)
        return done;
    while (ask.next()) {
        const QStringList key{ask.text(1), ask.text(2), ask.text(3), ask.text(4)};
        rows[key.join(QLatin1Char(' '))] = {ask.number(5).value_or(0.0), ask.number(6).value_or(0.0), ask.number(7).value_or(0.0),
                                            ask.number(8).value_or(0.0)};
    }
    return {};
}

bool agree(const NationalRows &a, const NationalRows &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &one, const auto &other) {
        return one.first == other.first
               && std::equal(one.second.begin(), one.second.end(), other.second.begin(),
                             [](double x, double y) { return std::abs(x - y) <= 1e-9 * std::max(std::abs(x), std::abs(y)); });
    });
}

/// Adds a fault for each indicator whose stored national figures are not those of its councils.
Result<void> checkNational(const Database &database, const Indicator &indicator, QStringList &faults)
{
    Statement find(database, QStringLiteral("SELECT id FROM indicator WHERE name = ?"));
    if (auto done = find.run({indicator.id}); !done)
        return done;
    const int id = find.next() ? find.integer(0) : 0;
    for (const Dimension &of : wholeAndParts(indicator)) {
        NationalRows stored, due;
        auto done = readNational(database, QStringLiteral("SELECT n.* FROM national_figure n JOIN breakdown b ON b.id = n.breakdown_id "
                                                          "WHERE n.indicator_id = ? AND b.dimension = ?"), id, of.id, stored);
        for (const QString &question : nationalFigureQuestions(of.unit))
            if (done)
                done = readNational(database, question, id, of.id, due);
        if (!done)
            return done;
        if (!agree(stored, due))
            faults << QStringLiteral("the figures of %1 for the whole country are not those that its councils make")
                          .arg(of.id.isEmpty() ? indicator.id : QStringLiteral("%1 by %2").arg(indicator.id, of.id));
    }
    return {};
}

} // namespace

Result<QStringList> faultsOf(const Database &database, const Catalogue &catalogue)
{
    QStringList faults;
    for (const auto &[sql, message] : questions()) {
        Statement ask(database, sql);
        if (auto done = ask.run(); !done)
            return done.error();
        while (ask.next())
            faults << message.arg(ask.text(0));
    }
    for (const Indicator &indicator : catalogue.indicators) {
        if (!indicator.listed)
            continue;
        if (auto done = checkNational(database, indicator, faults); !done)
            return done.error();
        if (const QStringList missing = missingParts(indicator.text); !missing.isEmpty())
            faults << QStringLiteral("the text of %1 lacks: %2").arg(indicator.id, missing.join(QStringLiteral(", ")));
    }
    return faults;
}

} // namespace careatlas
