// SPDX-License-Identifier: GPL-3.0-or-later
// XLSX workbooks: see fuzzparts.h for what an input looks like.
#include "fuzzparts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const ziptest::Parts parts = ziptest::Xlsx{{{"S", "<sheetData/>"}, {"T", "<sheetData/>"}}, "<si><t>a</t></si>",
                                                      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>", {}}.parts();
    fuzz::readWorkbook({reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)}, parts);
    return 0;
}
