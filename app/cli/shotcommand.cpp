// SPDX-License-Identifier: GPL-3.0-or-later
// shot: the window itself as a picture, drawn offscreen.
#include "app/cli/command.h"

#include "ui/export/windowshot.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace careatlas::cli {

namespace {

Exit shot(const Call &call)
{
    const QString out = call.option("out");
    const auto theme = themeFromKey(call.isSet("theme") ? call.option("theme") : QStringLiteral("light"));
    const QStringList size = (call.isSet("size") ? call.option("size") : QStringLiteral("1366x768")).split(QLatin1Char('x'));
    WindowShotOptions options{call.storePath(), call.option("area"), call.option("with"), call.option("section"),
                              theme.value_or(Theme::Kind::Light), QSize(size.value(0).toInt(), size.value(1).toInt()), call.option("recipe")};
    if (!out.endsWith(QLatin1String(".png"), Qt::CaseInsensitive) || !theme || options.size.width() < 320 || options.size.height() < 240)
        return call.fail(Error{Error::Code::Usage, QStringLiteral("shot needs --out FILE.png, --theme light or dark, --size such as 1366x768"), {}});

    if (const auto ready = call.prepareStore(); !ready)
        return call.fail(ready.error());

    Exit exit = Failed;
    WindowShot window(options);
    QObject::connect(&window, &WindowShot::finished, [&](const Result<QImage> &picture) {
        if (!picture)
            exit = call.fail(picture.error());
        else if (!picture->save(out))
            exit = call.fail(Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be written.").arg(out), {}});
        else
            exit = Done;
        QCoreApplication::exit();
    });
    window.start();
    QCoreApplication::exec();
    if (exit == Done && call.format() == Format::Json)
        call.writeJson(QJsonObject{{QStringLiteral("file"), out}, {QStringLiteral("size"), QFileInfo(out).size()}});
    else if (exit == Done)
        call.say(out);
    return exit;
}

} // namespace

Command shotCommand()
{
    return {"shot", "--out FILE.png", "Draw the window to a PNG file",
            {{"area", "a council", "AREA"}, {"with", "a second council beside it", "AREA"}, {"section", "such as quality or explore", "SECTION"},
             {"recipe", "what the page shows, such as indicator=user-satisfaction&view=map", "RECIPE"},
             {"theme", "light or dark", "THEME"}, {"size", "1366x768 without", "WxH"}, {"out", "the file to write", "FILE"}},
            0, 0, shot, true};
}

} // namespace careatlas::cli
