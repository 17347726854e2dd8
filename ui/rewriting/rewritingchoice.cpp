// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewriting/rewritingchoice.h"

#include <QSettings>

namespace careatlas {

namespace {
const QLatin1String onKey("rewriting/on");
const QLatin1String addressKey("rewriting/address");
const QLatin1String modelKey("rewriting/model");
} // namespace

RewritingChoice readRewriting(const QSettings &settings)
{
    RewritingChoice choice;
    choice.address = settings.value(addressKey, choice.address).toString();
    choice.model = settings.value(modelKey).toString();
    choice.on = settings.value(onKey, false).toBool() && ModelAddress::of(choice.address) && !choice.model.isEmpty();
    return choice;
}

void writeRewriting(QSettings &settings, const RewritingChoice &choice)
{
    settings.setValue(onKey, choice.on);
    settings.setValue(addressKey, choice.address);
    settings.setValue(modelKey, choice.model);
}

} // namespace careatlas
