// SPDX-License-Identifier: GPL-3.0-or-later
// careatlas-cli: the headless twin of the window. It finds the command, checks its usage and runs it.
#include "app/cli/command.h"

#include "ui/charts/theme.h"

#include <QApplication>

#include <cstdio>

using namespace careatlas;
using namespace careatlas::cli;

namespace {

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
}

QString overview()
{
    QString text = QStringLiteral("Care Atlas %1: adult social care in every English council.\n\nUsage: careatlas-cli COMMAND [arguments] [options]\n\n")
                       .arg(QStringLiteral(CAREATLAS_VERSION));
    for (const Command &command : commands())
        text += QStringLiteral("  %1%2\n").arg(QLatin1String(command.name), -14).arg(QLatin1String(command.help));
    return text + QStringLiteral("\ncareatlas-cli COMMAND --help says more. Example: careatlas-cli value user-satisfaction Luton\n");
}

QString usage(const Command &command)
{
    return QStringLiteral("Usage: careatlas-cli %1 %2\n").arg(QLatin1String(command.name), QLatin1String(command.arguments));
}

QString help(const Command &command, const std::vector<Option> &common)
{
    QString text = QLatin1String(command.help) + QStringLiteral(".\n\n") + usage(command) + QLatin1Char('\n');
    for (const auto *list : {&command.options, &common})
        for (const Option &option : *list) {
            const QString name = QStringLiteral("--") + QLatin1String(option.name)
                                 + (option.value ? QLatin1Char(' ') + QLatin1String(option.value) : QString());
            text += QStringLiteral("  %1%2\n").arg(name, -26).arg(QLatin1String(option.help));
        }
    return text;
}

int run(const Command &command, QStringList arguments)
{
    const std::vector<Option> common{{"store", "the store to read", "FILE"}, {"format", "text (as is), json or csv", "FORMAT"},
                                     {"quiet", "say nothing but what was asked for"}, {"help", "this text"}};
    QCommandLineParser parser;
    for (const auto *list : {&command.options, &common})
        for (const Option &option : *list)
            parser.addOption(option.value ? QCommandLineOption(QLatin1String(option.name), QLatin1String(option.help), QLatin1String(option.value))
                                          : QCommandLineOption(QLatin1String(option.name), QLatin1String(option.help)));
    arguments.removeAt(1);
    if (!parser.parse(arguments)) {
        print(stderr, QStringLiteral("careatlas-cli: %1\n").arg(parser.errorText()) + usage(command));
        return WrongUsage;
    }
    if (parser.isSet(QStringLiteral("help"))) {
        print(stdout, help(command, common));
        return Done;
    }
    const QString format = parser.value(QStringLiteral("format"));
    const qsizetype given = parser.positionalArguments().size();
    const QStringList formats{QString(), QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("csv")};
    if (!formats.contains(format) || given < command.fewest || (command.most >= 0 && given > command.most)) {
        print(stderr, usage(command));
        return WrongUsage;
    }
    return command.run(Call(parser, parser.positionalArguments()));
}

} // namespace

int main(int argc, char *argv[])
{
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const auto command = std::find_if(commands().begin(), commands().end(), [&](const Command &c) { return name == QLatin1String(c.name); });
    if (command == commands().end()) {
        const bool asked = name == QLatin1String("--help") || name == QLatin1String("help");
        print(asked ? stdout : stderr, overview());
        return asked ? Done : WrongUsage;
    }
    const bool asksHelp = std::any_of(argv + 1, argv + argc, [](const char *argument) { return qstrcmp(argument, "--help") == 0; });
    if (!command->draws || asksHelp) {
        const QCoreApplication application(argc, argv);
        return run(*command, QCoreApplication::arguments());
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    loadFonts();
    return run(*command, QCoreApplication::arguments());
}
