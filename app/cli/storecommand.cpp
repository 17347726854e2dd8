// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "core/pack/packer.h"

namespace careatlas::cli {

namespace {

Exit build(const Call &call)
{
    if (!call.isSet("pack") || !call.isSet("out"))
        return call.fail(Error{Error::Code::Usage, QStringLiteral("usage: store build --pack DIR --out FILE"), {}});
    const auto counts = buildStore(PackFiles(call.option("pack")), call.option("out"));
    if (!counts)
        return call.fail(counts.error());
    if (call.format() == Format::Json)
        call.writeJson(QJsonObject{{QStringLiteral("areas"), counts->areas}, {QStringLiteral("indicators"), counts->indicators},
                                   {QStringLiteral("releases"), counts->releases}, {QStringLiteral("observations"), counts->observations}});
    else
        call.say(QStringLiteral("%1: %2 areas, %3 indicators, %4 releases, %5 observations")
                     .arg(call.option("out")).arg(counts->areas).arg(counts->indicators).arg(counts->releases).arg(counts->observations));
    return Done;
}

Exit check(const Call &call)
{
    const auto store = call.openStore();
    if (!store)
        return call.fail(store.error());
    const auto faults = store->check();
    if (!faults)
        return call.fail(faults.error());
    if (call.format() == Format::Json) {
        call.writeJson(QJsonObject{{QStringLiteral("problems"), QJsonArray::fromStringList(*faults)}});
    } else {
        for (const QString &fault : *faults)
            call.say(fault);
    }
    if (!faults->isEmpty())
        return call.fail(QStringLiteral("%1 has %2 faults").arg(call.storePath()).arg(faults->size()));
    if (call.format() != Format::Json)
        call.say(QStringLiteral("%1 is sound").arg(call.storePath()));
    return Done;
}

Exit run(const Call &call)
{
    if (call.arguments().front() == QLatin1String("build"))
        return build(call);
    if (call.arguments().front() == QLatin1String("check"))
        return check(call);
    return call.fail(Error{Error::Code::Usage, QStringLiteral("usage: store build --pack DIR --out FILE, or store check"), {}});
}

} // namespace

Command storeCommand()
{
    return {"store", "build --pack DIR --out FILE | check", "Build a store from a data pack, or check one",
            {{"pack", "the folder of the data pack", "DIR"}, {"out", "the store to write", "FILE"}}, 1, 1, run};
}

} // namespace careatlas::cli
