// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as CSV. The reader is made without openRows, which would refuse most of them by their first 4 KB: what it
// refuses there can still come later in a file.
#include "fuzzreader.h"

#include "core/import/csvreader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::write({reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)});
    fuzz::readAll(careatlas::CsvReader::create(fuzz::path(), fuzz::limits));
    return 0;
}
