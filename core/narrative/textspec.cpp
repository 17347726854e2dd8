// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/textspec.h"

#include <QCryptographicHash>

#include <algorithm>

namespace careatlas {

namespace {

template <typename T>
const T *at(const std::vector<T> &stretches, int position)
{
    const auto found = std::find_if(stretches.begin(), stretches.end(), [position](const T &stretch) { return stretch.at.holds(position); });
    return found == stretches.end() ? nullptr : &*found;
}

} // namespace

QString toKey(TextSpan::Kind kind)
{
    switch (kind) {
    case TextSpan::Kind::Number:
        return QStringLiteral("number");
    case TextSpan::Kind::Name:
        return QStringLiteral("name");
    case TextSpan::Kind::Period:
        return QStringLiteral("period");
    case TextSpan::Kind::Comparison:
        break;
    }
    return QStringLiteral("comparison");
}

const TextSpan *TextSpec::spanAt(int position) const
{
    return at(spans, position);
}

const TextSentence *TextSpec::sentenceAt(int position) const
{
    return at(sentences, position);
}

QString TextSpec::fingerprint() const
{
    QStringList stated;
    for (const Fact &fact : facts)
        stated << identityOf(fact);
    stated.sort();
    stated.removeDuplicates();
    return QString::fromLatin1(QCryptographicHash::hash(stated.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace careatlas
