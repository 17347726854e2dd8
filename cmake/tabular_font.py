#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the interface font from the distribution's Inter: tabular figures by default, only the letters we show.

Qt 6.4 cannot switch an OpenType feature on, so the character map itself is pointed at the glyphs that the font's own
`tnum` feature would give. Digits only: Inter's punctuation is as wide with the feature as without, and the plain
glyphs keep their kerning in running text. The same input gives the same bytes.

usage: tabular_font.py INPUT.otf OUTPUT.otf FAMILY STYLE
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

DIGITS = range(ord("0"), ord("9") + 1)
FIGURE_SPACE = 0x2007

# What the screen and the exports can hold; what a font lacks is left out in silence.
CHARACTERS = [
    (0x0020, 0x007E),  # Latin
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x1E80, 0x1E85), (0x1EF2, 0x1EF3),  # the rest of Welsh
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2150, 0x215E),  # numero, trade mark, fractions
    (0x2190, 0x21FF),  # arrows
    (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265),  # minus, about, comparisons
    (0x25A0, 0x25FF),  # geometric shapes: the marks of a verdict
    (0x2713, 0x2717),  # ticks and crosses
]

# No `calt`: it would turn "->" or "10x10" in a publisher's own words into something else.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def tabular_forms(font):
    """The font's own `tnum` feature as a mapping from glyph to glyph."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    forms = {}
    for index in sorted(lookups):
        for subtable in table.LookupList.Lookup[index].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            forms.update(getattr(subtable, "mapping", {}))
    return forms


def use_tabular_digits(font):
    """Points the character map's digits at their tabular forms; the figure space takes their width."""
    forms = tabular_forms(font)
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for code in DIGITS:
            glyph = table.cmap.get(code)
            if glyph is not None:
                table.cmap[code] = forms.get(glyph, glyph)
    best = font.getBestCmap()
    metrics = font["hmtx"].metrics
    widths = [metrics[best[code]][0] for code in DIGITS]
    width = max(set(widths), key=widths.count)
    # Inter's semi-bold 4 is 3 units of 2816 narrower than its fellows: a rounding, and not ours to keep.
    if max(abs(other - width) for other in widths) > width / 200:
        sys.exit("tabular_font.py: the font's `tnum` feature does not give ten digits of one width")
    for code in DIGITS:
        metrics[best[code]] = (width, metrics[best[code]][1])
    if FIGURE_SPACE in best:
        metrics[best[FIGURE_SPACE]] = (width, 0)


def rename(font, family, style):
    """One family of two weights. The OFL wants the copyright and the licence (0, 13, 14) to stay inside."""
    plain = style == "Regular"
    postscript = f"{family.replace(' ', '')}-{style}"
    name = font["name"]
    notice = {record: name.getDebugName(record) for record in (0, 7, 13, 14)}
    version = name.getDebugName(5)
    texts = {
        **notice,
        1: family if plain else f"{family} {style}",
        2: "Regular",
        3: f"{postscript}; {version}",
        4: f"{family} {style}",
        5: version,
        6: postscript,
        10: "Modified from Inter: tabular figures by default, fewer glyphs, another name.",
        16: family,
        17: style,
    }
    name.names = []
    for record, text in texts.items():
        if text:
            name.setName(text, record, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames[0] = postscript
    top[0].FullName = texts[4]
    top[0].FamilyName = family


def main():
    source, target, family, style = sys.argv[1:]
    font = TTFont(source, recalcTimestamp=False)
    use_tabular_digits(font)
    rename(font, family, style)

    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.hinting = False  # the source has next to none, and nobody sees the difference
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in CHARACTERS for code in range(first, last + 1)])
    subsetter.subset(font)

    font["head"].modified = font["head"].created
    font.save(target)


main()
