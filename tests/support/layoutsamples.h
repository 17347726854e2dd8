// SPDX-License-Identifier: GPL-3.0-or-later
// Small workbooks that imitate the official layouts, written from rows of cells, and a plan as text.
#pragma once

#include "core/domain/format.h"
#include "core/import/sourceformat.h"
#include "coresamples.h"
#include "ziptestfile.h"

namespace samples {

/// A cell that begins with "=" is a number; "~" is a line break; "" is no cell.
using Sheet = QList<QStringList>;
using Book = QList<QPair<QString, Sheet>>;

/// "Luton|E06000032|=58.1": a row of cells.
inline QStringList row(const QString &cells)
{
    return cells.split(u'|');
}

inline QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

inline bool writeOds(const QString &path, const Book &book)
{
    QByteArray tables;
    for (const auto &[name, rows] : book) {
        tables += "<table:table table:name=\"" + escaped(name) + "\">";
        for (const QStringList &cells : rows) {
            tables += "<table:table-row>";
            for (const QString &cell : cells) {
                if (cell.isEmpty())
                    tables += "<table:table-cell/>";
                else if (cell.startsWith(u'='))
                    tables += "<table:table-cell office:value-type=\"float\" office:value=\"" + cell.mid(1).toUtf8() + "\"><text:p>" + cell.mid(1, 6).toUtf8()
                              + "</text:p></table:table-cell>";
                else
                    tables += "<table:table-cell office:value-type=\"string\"><text:p>" + escaped(cell).replace("~", "</text:p><text:p>")
                              + "</text:p></table:table-cell>";
            }
            tables += "</table:table-row>";
        }
        tables += "</table:table>";
    }
    return ziptest::writeZip(path, ziptest::odsParts(tables));
}

inline bool writeXlsx(const QString &path, const Book &book)
{
    ziptest::Xlsx xlsx;
    for (const auto &[name, rows] : book) {
        QByteArray xml = "<sheetData>";
        int number = 0;
        for (const QStringList &cells : rows) {
            const QByteArray r = QByteArray::number(++number);
            xml += "<row r=\"" + r + "\">";
            for (int i = 0; i < cells.size(); ++i) {
                const QByteArray at = columnName(i).toUtf8() + r;
                if (cells[i].startsWith(u'='))
                    xml += "<c r=\"" + at + "\"><v>" + cells[i].mid(1).toUtf8() + "</v></c>";
                else if (!cells[i].isEmpty())
                    xml += "<c r=\"" + at + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cells[i]).replace("~", "\n") + "</t></is></c>";
            }
            xml += "</row>";
        }
        xlsx.sheets.emplaceBack(name.toUtf8(), xml + "</sheetData>");
    }
    return ziptest::writeZip(path, xlsx.parts());
}

/// "58.1 value 53..63.2 n=325 of 9/57442 rate=710 (note) @Table_1d!D7", each part only where there is one.
inline QString described(const Observation &o)
{
    QString text = o.value ? formatExact(*o.value) + u' ' : QString();
    text += toKey(o.state);
    if (o.lower || o.upper)
        text += u' ' + formatExact(o.lower.value_or(-1)) + u".."_s + formatExact(o.upper.value_or(-1));
    if (o.respondents)
        text += u" n="_s + formatExact(*o.respondents);
    if (o.numerator || o.denominator)
        text += u" of "_s + (o.numerator ? formatExact(*o.numerator) : QString()) + u'/' + (o.denominator ? formatExact(*o.denominator) : QString());
    if (o.publishedRate)
        text += u" rate="_s + formatExact(*o.publishedRate);
    if (!o.notes.isEmpty())
        text += u" ("_s + o.notes + u')';
    return text + u" @"_s + o.provenance.table + u'!' + o.provenance.column + QString::number(o.provenance.row);
}

/// The observation named "indicator area period" or "indicator area period breakdown", described; empty where there is none.
inline QString found(const ImportPlan &plan, const QString &name)
{
    for (const Observation &o : plan.observations)
        if (QString(o.indicator + u' ' + o.area.toString() + u' ' + o.period.key() + u' ' + o.breakdown).trimmed() == name)
            return described(o);
    return {};
}

/// "Table_1a!D9: message", one a line.
inline QString problems(const ImportPlan &plan)
{
    QStringList lines;
    for (const ImportProblem &p : plan.problems)
        lines << p.sheet + u'!' + p.column + QString::number(p.row) + u": "_s + p.message;
    return lines.join(u'\n');
}

} // namespace samples
