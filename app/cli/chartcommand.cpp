// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

namespace careatlas::cli {
Command chartCommand() { return {"chart", "INDICATOR AREA --out FILE", "x", {}, 2, 2, [](const Call &) { return Done; }, true}; }
Command shotCommand() { return {"shot", "--out FILE.png", "x", {}, 0, 0, [](const Call &) { return Done; }, true}; }
} // namespace careatlas::cli
