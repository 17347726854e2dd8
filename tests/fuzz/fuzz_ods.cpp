// SPDX-License-Identifier: GPL-3.0-or-later
// ODS workbooks: see fuzzparts.h for what an input looks like.
#include "fuzzparts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const ziptest::Parts parts = ziptest::odsParts("<table:table table:name=\"S\"/>");
    fuzz::readWorkbook({reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)}, parts);
    return 0;
}
