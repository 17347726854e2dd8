// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/textbuilder.h"

#include <algorithm>

namespace careatlas {

Phrase Phrase::fill(const QString &pattern, std::initializer_list<std::pair<QString, Phrase>> places)
{
    Phrase phrase;
    qsizetype from = 0;
    while (from < pattern.size()) {
        const qsizetype open = pattern.indexOf(QLatin1Char('{'), from);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        const QString name = pattern.mid(open + 1, close - open - 1);
        const auto place = std::find_if(places.begin(), places.end(), [&name](const auto &candidate) { return candidate.first == name; });
        phrase << pattern.mid(from, open - from);
        if (place == places.end())
            phrase << pattern.mid(open, close + 1 - open);
        else
            phrase << place->second;
        from = close + 1;
    }
    phrase << pattern.mid(from);
    return phrase;
}

QString Phrase::words() const
{
    QString all;
    for (const Slot &piece : m_pieces)
        all += piece.words;
    return all;
}

Phrase &Phrase::operator<<(const Phrase &next)
{
    for (const Slot &piece : next.m_pieces)
        if (!piece.words.isEmpty())
            m_pieces.push_back(piece);
    return *this;
}

Phrase Phrase::list(const std::vector<Phrase> &items, const QString &between)
{
    Phrase list;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0)
            list << (i + 1 == items.size() ? QStringLiteral(" and ") : between);
        list << items[i];
    }
    return list;
}

TextBuilder::TextBuilder(const QString &id, const QString &title, const AreaCode &area, const AreaCode &second, const QString &comparator)
{
    m_text.id = id;
    m_text.title = title;
    m_text.area = area;
    m_text.second = second;
    m_text.comparator = comparator;
}

void TextBuilder::dropEmpty()
{
    while (!m_text.passages.empty() && m_text.passages.back().kind != TextPassage::Kind::Heading
           && m_text.passages.back().at.start == m_text.text.size()) {
        m_text.passages.pop_back();
        m_text.text.chop(m_text.text.endsWith(QLatin1Char('\n')) ? 1 : 0);
    }
}

void TextBuilder::heading(const QString &words)
{
    dropEmpty();
    // A heading over nothing gives way to the next one.
    if (!m_text.passages.empty() && m_text.passages.back().kind == TextPassage::Kind::Heading) {
        m_text.text.truncate(std::max(0, m_text.passages.back().at.start - 1));
        m_text.passages.pop_back();
    }
    if (!m_text.text.isEmpty())
        m_text.text += QLatin1Char('\n');
    const int start = static_cast<int>(m_text.text.size());
    m_text.text += words;
    m_text.passages.push_back({TextPassage::Kind::Heading, {start, static_cast<int>(m_text.text.size())}});
}

void TextBuilder::begin(TextPassage::Kind kind)
{
    dropEmpty();
    if (!m_text.text.isEmpty())
        m_text.text += QLatin1Char('\n');
    const int start = static_cast<int>(m_text.text.size());
    m_text.passages.push_back({kind, {start, start}});
}

int TextBuilder::factIndex(const Fact &fact)
{
    const auto found = std::find(m_text.facts.begin(), m_text.facts.end(), fact);
    if (found != m_text.facts.end())
        return static_cast<int>(found - m_text.facts.begin());
    m_text.facts.push_back(fact);
    return static_cast<int>(m_text.facts.size()) - 1;
}

void TextBuilder::append(const Slot &slot, bool large)
{
    const int start = static_cast<int>(m_text.text.size());
    m_text.text += large ? slot.words.left(1).toUpper() + slot.words.mid(1) : slot.words;
    if (slot.fact)
        m_text.spans.push_back({{start, static_cast<int>(m_text.text.size())}, slot.kind, factIndex(*slot.fact)});
}

void TextBuilder::sentence(const Phrase &phrase, const QStringList &indicators)
{
    if (phrase.words().isEmpty())
        return;
    if (m_text.passages.empty() || m_text.passages.back().kind == TextPassage::Kind::Heading)
        begin(TextPassage::Kind::Paragraph);
    TextPassage &passage = m_text.passages.back();
    if (passage.at.start != m_text.text.size())
        m_text.text += QLatin1Char(' ');
    const int start = static_cast<int>(m_text.text.size());
    bool large = true;
    for (const Slot &piece : phrase.pieces()) {
        append(piece, large);
        large = large && piece.words.isEmpty();
    }
    const QChar last = m_text.text.back();
    if (last != QLatin1Char('.') && last != QLatin1Char('?'))
        m_text.text += QLatin1Char('.');
    const int end = static_cast<int>(m_text.text.size());
    m_text.sentences.push_back({{start, end}, indicators});
    passage.at.end = end;
}

void TextBuilder::withhold(const QString &reason)
{
    m_text.withheld << reason;
}

TextSpec TextBuilder::take()
{
    dropEmpty();
    if (!m_text.passages.empty() && m_text.passages.back().kind == TextPassage::Kind::Heading) {
        m_text.text.truncate(std::max(0, m_text.passages.back().at.start - 1));
        m_text.passages.pop_back();
    }
    return std::move(m_text);
}

} // namespace careatlas
