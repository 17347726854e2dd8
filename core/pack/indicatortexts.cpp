// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/indicatortexts.h"

namespace careatlas {

namespace {

/// A heading's text: one paragraph, or one entry for each item of its list.
struct Part {
    const char *heading;
    QString IndicatorText::*paragraph;
    QStringList IndicatorText::*list;
};

constexpr Part parts[] = {
    {"Definition", &IndicatorText::definition, nullptr},
    {"Why this matters", &IndicatorText::why, nullptr},
    {"How to read it", &IndicatorText::howToRead, nullptr},
    {"Caveats", nullptr, &IndicatorText::caveats},
    {"What it cannot say", &IndicatorText::limits, nullptr},
    {"Where it stands", &IndicatorText::standing, nullptr},
    {"Also called", nullptr, &IndicatorText::synonyms},
};

const Part *partOf(const QString &heading)
{
    for (const Part &part : parts)
        if (heading == QLatin1String(part.heading))
            return &part;
    return nullptr;
}

/// Lines of a paragraph, or of an item of a list, that was wrapped.
void append(QString &text, const QString &line)
{
    text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + line;
}

} // namespace

Result<QHash<QString, IndicatorText>> parseIndicatorTexts(const QByteArray &markdown, const QString &file)
{
    QHash<QString, IndicatorText> texts;
    QString indicator;
    const Part *part = nullptr;
    int number = 0;
    const auto wrong = [&](const QString &what) {
        return Error{Error::Code::BadFormat, QStringLiteral("%1, line %2: %3.").arg(file).arg(number).arg(what), {}};
    };
    for (const QString &raw : QString::fromUtf8(markdown).split(QLatin1Char('\n'))) {
        ++number;
        const QString line = raw.trimmed();
        if (line.isEmpty())
            continue;
        if (line.startsWith(QLatin1String("# "))) {
            indicator = line.mid(2).trimmed();
            part = nullptr;
            if (texts.contains(indicator))
                return wrong(QStringLiteral("“%1” is there twice").arg(indicator));
            texts.insert(indicator, {});
        } else if (line.startsWith(QLatin1String("## "))) {
            part = partOf(line.mid(3).trimmed());
            if (!part)
                return wrong(QStringLiteral("“%1” is no heading that a card has").arg(line.mid(3).trimmed()));
        } else if (indicator.isEmpty() || !part) {
            return wrong(QStringLiteral("this text stands under no heading"));
        } else if (part->paragraph) {
            append(texts[indicator].*(part->paragraph), line);
        } else if (line.startsWith(QLatin1String("- "))) {
            (texts[indicator].*(part->list)) << line.mid(2).trimmed();
        } else if (QStringList &items = texts[indicator].*(part->list); !items.isEmpty()) {
            append(items.back(), line);
        } else {
            return wrong(QStringLiteral("each line of “%1” starts with “- ”").arg(QLatin1String(part->heading)));
        }
    }
    return texts;
}

} // namespace careatlas
