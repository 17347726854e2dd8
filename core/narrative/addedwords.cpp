// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/addedwords.h"

#include <algorithm>

namespace careatlas {

namespace {

constexpr const char *guardedWords[] = {
    // What turns a statement round.
    "not", "no", "never", "nor", "neither", "without", "hardly", "except", "unlike", "cannot",
    // What explains.
    "because", "since", "due to", "owing to", "thanks to", "caused", "causes", "cause", "causing", "driven", "drives", "leads to", "led to", "leading to", "result",
    "results", "reflects", "reflecting", "suggests", "suggesting", "indicates", "indicating", "implies", "means that", "explains", "explained", "therefore",
    "hence", "despite", "although", "probably", "likely", "perhaps", "may", "might", "could", "appears", "seems",
    // What judges and advises.
    "should", "must", "need to", "needs to", "needed", "ought", "good", "bad", "poor", "poorly", "strong", "strongly", "weak", "excellent", "failing",
    "fails", "success", "successful", "concerning", "worrying", "alarming", "impressive", "encouraging", "disappointing", "positive", "negative", "fortunately",
    "unfortunately", "sadly", "problem", "problems", "challenge", "challenges",
    // What measures by feeling.
    "far", "much", "very", "slightly", "somewhat", "significant", "significantly", "considerably", "substantially", "dramatically", "sharply", "notably",
    "roughly", "nearly", "almost", "barely", "only", "just", "even", "clearly", "quite", "rather", "all", "every", "always", "most", "many", "few", "several",
    // What tells of a course in time.
    "now", "still", "again", "recently", "continues", "continued", "remains", "remained", "becoming", "growing",
};

constexpr char16_t markup[] = u"*#`_<>|[]{}!\\^~";

/// The words that no span holds, lower case; a lone "·" where one stood.
QStringList looseWords(const TextSpec &text)
{
    QString loose;
    int position = 0;
    const auto copyTo = [&](int end) {
        loose += text.text.mid(position, end - position);
        position = end;
    };
    for (const TextSpan &span : text.spans) {
        copyTo(span.at.start);
        loose += QStringLiteral(" · ");
        position = span.at.end;
    }
    copyTo(static_cast<int>(text.text.size()));

    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words << word;
        word.clear();
    };
    for (const QChar sign : std::as_const(loose)) {
        if (sign.isSpace())
            finish();
        else if (sign.isLetterOrNumber() || QStringView(u"·%£'\u2019-\u2212").contains(sign))
            word += sign == QChar(0x2019) ? QChar(QLatin1Char('\'')) : sign.toLower();
        else if (!((sign == QLatin1Char('.') || sign == QLatin1Char(',')) && !word.isEmpty() && word.back().isDigit())) {
            finish();
        } else {
            word += sign; // of a number, or the end of a sentence
        }
    }
    finish();
    for (QString &each : words) {
        while (each.endsWith(QLatin1Char('.')) || each.endsWith(QLatin1Char(',')))
            each.chop(1);
        if (each.endsWith(QLatin1String("n't")))
            each = QStringLiteral("not");
    }
    return words;
}

bool isNumber(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar sign) { return sign.isNumber(); });
}

} // namespace

QString addedWords(const TextSpec &builtIn, const TextSpec &rewritten)
{
    for (const QChar sign : rewritten.text)
        if (QStringView(markup).contains(sign) && rewritten.text.count(sign) > builtIn.text.count(sign))
            return sign;

    const QStringList before = looseWords(builtIn);
    const QStringList after = looseWords(rewritten);
    for (const QString &word : after)
        if (isNumber(word) && after.count(word) > before.count(word))
            return word;

    const QString room = QStringLiteral(" %1 ");
    // Twice the spaces, so that the same word twice in a row counts twice.
    const QString textBefore = room.arg(before.join(QStringLiteral("  ")));
    const QString textAfter = room.arg(after.join(QStringLiteral("  ")));
    for (const char *guarded : guardedWords) {
        const QString words = QString::fromLatin1(guarded);
        const QString sought = room.arg(QString(words).replace(QLatin1Char(' '), QLatin1String("  ")));
        if (textAfter.count(sought) > textBefore.count(sought))
            return words;
    }
    return {};
}

} // namespace careatlas
