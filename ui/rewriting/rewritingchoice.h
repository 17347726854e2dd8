// SPDX-License-Identifier: GPL-3.0-or-later
// RewritingChoice: whether texts are worded anew, by which model and where it is served. Off until the reader switches it on.
#pragma once

#include "ui/rewriting/modeladdress.h"

class QSettings;

namespace careatlas {

struct RewritingChoice {
    bool on = false;
    QString address = ModelAddress::byDefault(); ///< as typed
    QString model; ///< by the name that its server gives it

    bool operator==(const RewritingChoice &) const = default;
};

/// Off where the settings hold no usable address or no model.
RewritingChoice readRewriting(const QSettings &settings);
void writeRewriting(QSettings &settings, const RewritingChoice &choice);

} // namespace careatlas
