// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks from a fuzzer's bytes. A mutated zip seldom gets past its checksums, so an input is either a whole archive,
// after a first line "zip", or the text of some parts, which go into an archive here: each part follows a line
// "== name", so that an input can be read and written by hand.
#pragma once

#include "fuzzreader.h"

namespace fuzz {

/// Parts that the input names, in the place of those of the same name in `parts`, or added to them.
inline void takeParts(QByteArrayView input, ziptest::Parts &parts)
{
    const QByteArray mark = "== ";
    const QByteArray text = '\n' + input.toByteArray();
    for (qsizetype at = text.indexOf('\n' + mark); at >= 0;) {
        const qsizetype name = at + 1 + mark.size();
        const qsizetype line = text.indexOf('\n', name);
        const qsizetype next = line < 0 ? -1 : text.indexOf('\n' + mark, line);
        if (line < 0)
            return;
        const QByteArray part = text.mid(name, line - name);
        const QByteArray content = text.mid(line + 1, next < 0 ? -1 : next - line - 1);
        const auto same = std::find_if(parts.begin(), parts.end(), [&](const auto &known) { return known.first == part; });
        if (same != parts.end())
            same->second = content;
        else if (parts.size() < 16 && !part.isEmpty() && !part.contains('\0'))
            parts.append({part, content});
        at = next;
    }
}

/// Reads `input` as a workbook: a whole archive, or `parts` with those of the input among them.
inline void readWorkbook(QByteArrayView input, ziptest::Parts parts)
{
    constexpr QByteArrayView archive = "zip\n";
    if (input.startsWith(archive)) {
        write(input.sliced(archive.size()));
    } else {
        takeParts(input, parts);
        if (!ziptest::writeZip(path(), parts, {}, ZIP_CM_STORE))
            return;
    }
    readAll(careatlas::openRows(path(), limits));
}

} // namespace fuzz
