// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportdefinition.h"
#include "core/domain/period.h" // allowed
void remember() { QSettings settings; }
// QSettings in a comment breaks nothing, nor does a processEvents() or a QEventLoop.
