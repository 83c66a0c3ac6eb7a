#!/usr/bin/env python3
"""Makes assets/fonts from unpacked font packages; see assets/fonts/README.md.

usage: make-fonts.py SOURCES OUT [NAME...]

SOURCES holds the unpacked npm packages named in the README, one folder each (inter, noto-sans-sc ...).
Needs Debian's python3-fonttools, unicode-data and sfnt2woff-zopfli.
"""
import bz2
import os
import re
import subprocess
import sys

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.merge import Merger
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.ttLib.tables.otTables import Feature, FeatureRecord
from fontTools.ttLib.scaleUpem import scale_upem

SOURCES, OUT = sys.argv[1], sys.argv[2]
WANTED = set(sys.argv[3:])
VERSION = "1.000"
# One line height for the whole family, so that a line does not jump when a fallback draws a part of it.
ASCENT, DESCENT = 1.06, 0.34
EMOJI_FONT = "noto-emoji/400Regular/NotoEmoji_400Regular.ttf"
OPEN_FONT = "This Font Software is licensed under the SIL Open Font License, Version 1.1."


def span(*ranges):
    return {cp for first, last in ranges for cp in range(first, last + 1)}


def encodable(codec, first=0x3000, last=0x2FFFF):
    found = set()
    for cp in range(first, last + 1):
        try:
            if len(chr(cp).encode(codec)) <= 3:
                found.add(cp)
        except UnicodeEncodeError:
            pass
    return found


def big5_first_level():
    found = set()
    for lead in range(0xA4, 0xC7):
        for trail in list(range(0x40, 0x7F)) + list(range(0xA1, 0xFF)):
            if (lead, trail) <= (0xC6, 0x7E):
                try:
                    found.add(ord(bytes([lead, trail]).decode("big5")))
                except UnicodeDecodeError:
                    pass
    return found


def chinese_standard_list():
    """The 8,105 characters of the PRC list of 2013, from Unihan."""
    lines = bz2.open("/usr/share/unicode/Unihan_OtherMappings.txt.bz2", "rt", encoding="utf-8")
    return {int(m[1], 16) for m in (re.match(r"U\+(\w+)\tkTGH\t", line) for line in lines) if m}


LATIN = span((0x0, 0x20CF), (0x2100, 0x2BFF), (0x2E00, 0x2E7F), (0xA640, 0xA7FF), (0xFB00, 0xFB06), (0xFE20, 0xFE2F), (0xFFFC, 0xFFFD))
ARABIC = span((0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
HEBREW = span((0x591, 0x5F4), (0xFB1D, 0xFB4F))
DEVANAGARI = span((0x900, 0x97F), (0xA8E0, 0xA8FF), (0x1CD0, 0x1CF9))
THAI = span((0xE00, 0xE7F))
EMOJI = span((0x203C, 0x1FFFFF))
# Parts of emoji sequences that are text as well: the digits of keycaps and the joiner.
PIECES = span((0x30, 0x39)) | {0x23, 0x2A, 0x200D}
PRIVATE = 0xF0000
SHARED = {0x200C, 0x200D, 0x200E, 0x200F, 0x25CC}
# Joiners, direction marks and variation selectors: never any ink, never any width; nor have skin tones in black and white.
INVISIBLE = span((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0020, 0xE007F), (0x1F3FB, 0x1F3FF)) | {0x34F, 0x61C}
# In text of an East Asian locale these are the full-width ones of its own font.
WIDE_PUNCTUATION = {0xA7, 0xB1, 0xB4, 0xB6, 0xB7, 0xD7, 0xF7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2025, 0x2026}
CJK_LATIN = (span((0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x2010, 0x2013), (0x2020, 0x2022), (0x2032, 0x2033)) | {0x20AC, 0x2122, 0x300, 0x301, 0x304, 0x30C}) - WIDE_PUNCTUATION
CJK_SIGNS = WIDE_PUNCTUATION | span((0x2160, 0x217B), (0x2460, 0x24EA), (0x3000, 0x30FF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF))
JAPANESE_SIGNS = span((0x31F0, 0x31FF), (0x3200, 0x33FF))
HAN = span((0x4E00, 0x9FFF))
HANGUL = span((0x3130, 0x318F), (0xAC00, 0xD7A3))
CANTONESE = {ord(c) for c in "嘅咗喺冇嚟嗰啲嘢咁唔佢哋睇搵攞揸諗嗌瞓畀俾乜嘥嚿噉冚屙屌𠺢𡃁𨋢𨳍𠮩𠱁𠹷𡁻"}

# Text features that are needed to spell; ornaments, arrows from "->" and alternates are left out.
FEATURES = "abvf abvm abvs akhn blwf blwm blws ccmp cjct curs dist fina half haln init isol kern liga locl mark medi mkmk nukt pres pref pstf psts rclt rkrf rlig rphf vatu".split()


def part(path, codes, upm, features=FEATURES, prepare=lambda font: None):
    options = subset.Options()
    options.layout_features = list(features)
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.legacy_kern = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT", "gasp", "prep", "MATH", "FFTM"]
    if not features:
        options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    font = subset.load_font(os.path.join(SOURCES, path), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes & set(font.getBestCmap()))
    cutter.subset(font)
    for table in font["cmap"].tables[:]:
        if table.format == 14:
            font["cmap"].tables.remove(table)
    if font["head"].unitsPerEm != upm:
        scale_upem(font, upm)
    prepare(font)
    file = os.path.join(OUT, ".part-%d.ttf" % part.count)
    part.count += 1
    font.save(file)
    return file, set(font.getBestCmap())


part.count = 0


def anchors(font):
    """The mark attachment subtables, freed from extensions."""
    for lookup in font["GPOS"].table.LookupList.Lookup if "GPOS" in font else []:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType in (4, 5, 6):
                yield table


def settle_marks(letters, right_to_left):
    """JavaFX ignores the offsets of mark attachment: moves each mark to where it sits on a common letter."""

    def settle(font):
        names = font.getBestCmap()
        wanted = {names[cp] for cp in letters if cp in names}
        sums = {}
        for table in anchors(font):
            if table.LookupType != 4:
                continue
            for base, record in zip(table.BaseCoverage.glyphs, table.BaseArray.BaseRecord):
                if base not in wanted:
                    continue
                pen = 0 if right_to_left else font["hmtx"][base][0]
                for mark, own in zip(table.MarkCoverage.glyphs, table.MarkArray.MarkRecord):
                    on = record.BaseAnchor[own.Class]
                    if on is not None and font["hmtx"][mark][0] == 0:
                        sums.setdefault(mark, []).append((on.XCoordinate - own.MarkAnchor.XCoordinate - pen, on.YCoordinate - own.MarkAnchor.YCoordinate))
        move = {mark: tuple(round(sum(axis) / len(axis)) for axis in zip(*found)) for mark, found in sums.items()}
        glyf = font["glyf"]
        for name in font.getGlyphOrder():
            glyph = glyf[name]
            dx, dy = move.get(name, (0, 0))
            if glyph.isComposite():
                for component in glyph.components:
                    was = move.get(component.glyphName, (0, 0))
                    component.x, component.y = component.x + dx - was[0], component.y + dy - was[1]
            elif glyph.numberOfContours > 0:
                glyph.coordinates.translate((dx, dy))
        for name in move:
            glyf[name].recalcBounds(glyf)
            font["hmtx"][name] = (0, getattr(glyf[name], "xMin", 0))
        for table in anchors(font):
            marks, array = (table.Mark1Coverage, table.Mark1Array) if table.LookupType == 6 else (table.MarkCoverage, table.MarkArray)
            pairs = [(name, record.MarkAnchor) for name, record in zip(marks.glyphs, array.MarkRecord)]
            if table.LookupType == 6:
                pairs += [(name, anchor) for name, record in zip(table.Mark2Coverage.glyphs, table.Mark2Array.Mark2Record) for anchor in record.Mark2Anchor if anchor]
            for name, anchor in pairs:
                dx, dy = move.get(name, (0, 0))
                anchor.XCoordinate, anchor.YCoordinate = anchor.XCoordinate + dx, anchor.YCoordinate + dy

    return settle


def hide_pieces(font):
    """Puts the digits and the joiner of the emoji font out of the way of the text ones."""
    for table in font["cmap"].tables:
        for cp in PIECES & set(table.cmap):
            glyph = table.cmap.pop(cp)
            if table.format == 12:
                table.cmap[PRIVATE + cp] = glyph
    # Unless another character makes JavaFX shape the text, a keycap is drawn as it stands: around the digit before it.
    key, upm = font.getBestCmap()[0x20E3], font["head"].unitsPerEm
    glyph, digit = font["glyf"][key], round(0.62 * upm)
    size = upm / (glyph.xMax - glyph.xMin)
    glyph.coordinates.scale((size, size))
    glyph.coordinates.translate((-(upm + digit) / 2 - size * glyph.xMin, -0.14 * upm - size * glyph.yMin))
    glyph.coordinates.toInt()
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][key] = (round((upm - digit) / 2), glyph.xMin)


def emoji_everywhere(font, emoji_part):
    """Lets emoji sequences form within text of any script, and from the text's own digits and joiner."""
    names = font.getBestCmap()
    pieces = {names[PRIVATE + cp]: names[cp] for cp in PIECES}
    gsub = font["GSUB"].table
    own = TTFont(emoji_part)["GSUB"].table
    first = len(gsub.LookupList.Lookup) - len(own.LookupList.Lookup)
    lookups = [first + index for index in own.FeatureList.FeatureRecord[0].Feature.LookupListIndex]
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            for hidden, text in pieces.items():
                if hidden in getattr(table, "ligatures", {}):
                    table.ligatures[text] = table.ligatures.pop(hidden)
            for ligature in (ligature for several in getattr(table, "ligatures", {}).values() for ligature in several):
                ligature.Component = [pieces.get(name, name) for name in ligature.Component]
    features = gsub.FeatureList.FeatureRecord
    alone = len(features)
    record = FeatureRecord()
    record.FeatureTag, record.Feature = "ccmp", Feature()
    record.Feature.FeatureParams, record.Feature.LookupListIndex = None, lookups
    features.append(record)
    for script in gsub.ScriptList.ScriptRecord:
        for system in [script.Script.DefaultLangSys] + [r.LangSys for r in script.Script.LangSysRecord]:
            if system is None:
                continue
            composing = [features[i].Feature for i in system.FeatureIndex if features[i].FeatureTag == "ccmp"]
            for feature in composing:
                feature.LookupListIndex = sorted(set(feature.LookupListIndex) | set(lookups))
                feature.LookupCount = len(feature.LookupListIndex)
            if not composing:
                system.FeatureIndex = sorted(system.FeatureIndex + [alone])
                system.FeatureCount = len(system.FeatureIndex)


def tidy(font):
    """No ink in .notdef, which JavaFX draws over each zero-width joiner; no ink or width in the invisible characters."""
    glyf, metrics = font["glyf"], font["hmtx"]
    mapping = {cp: name for cp, name in font.getBestCmap().items() if not PRIVATE <= cp < PRIVATE + 0x80}
    font.setGlyphOrder(font.getGlyphOrder() + ["invisible"])
    glyf["invisible"], metrics["invisible"] = Glyph(), (0, 0)
    glyf[".notdef"] = Glyph()
    for cp in INVISIBLE:
        name = mapping.setdefault(cp, "invisible")
        glyf[name], metrics[name] = Glyph(), (0, 0)
    FontBuilder(font=font).setupCharacterMap(mapping)


def finish(font, file, family, bold, italic, notice, licence):
    tidy(font)
    upm = font["head"].unitsPerEm
    style = {(0, 0): "Regular", (1, 0): "Bold", (0, 1): "Italic"}[(int(bold), int(italic))]
    name = newTable("name")
    name.names = []
    for number, text in {
        0: notice,
        1: family,
        2: style,
        3: VERSION + ";" + file,
        4: family + ("" if style == "Regular" else " " + style),
        5: "Version " + VERSION,
        6: family.replace(" ", "") + "-" + style,
        13: licence,
    }.items():
        name.setName(text, number, 3, 1, 0x409)
    font["name"] = name
    up, down = round(ASCENT * upm), round(DESCENT * upm)
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = up, -down, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = up, -down, 0
    os2.usWinAscent, os2.usWinDescent = up, down
    os2.usWeightClass = 700 if bold else 400
    os2.fsSelection = (0x20 if bold else 0) | (0x01 if italic else 0) | (0 if bold or italic else 0x40)
    font["head"].macStyle = (1 if bold else 0) | (2 if italic else 0)
    font["head"].created = font["head"].modified = 3786912000
    font["post"].formatType = 3.0
    os2.recalcUnicodeRanges(font)
    font.recalcTimestamp = False
    ttf = os.path.join(OUT, file + ".ttf")
    font.save(ttf)
    subprocess.run(["sfnt2woff-zopfli", "-n", "5", ttf], check=True, stdout=subprocess.DEVNULL)
    print(file, len(font.getBestCmap()), "code points", os.path.getsize(os.path.join(OUT, file + ".woff")), "bytes", flush=True)


def make(file, family, parts, upm, notice, bold=False, italic=False, features=FEATURES, licence=OPEN_FONT, emoji=False):
    """Joins the parts into one font; a code point is drawn by the first part that has it.

    A part is a file, the code points wanted from it and, where they differ, its features.
    """
    if WANTED and file not in WANTED:
        return
    taken, files = set(), []
    for path, codes, *own in parts:
        path, has = part(path, codes - (taken - SHARED - PIECES), upm, *(own or [features]))
        taken |= has
        files.append(path)
    font = Merger().merge(files) if len(files) > 1 else TTFont(files[0])
    if emoji:
        emoji_everywhere(font, files[-1])
    finish(font, file, family, bold, italic, notice, licence)
    for path in files:
        os.remove(path)


def sans(file, inter, weight, bold=False, italic=False, emoji=True):
    pictures = EMOJI & set(TTFont(os.path.join(SOURCES, EMOJI_FONT)).getBestCmap()) if emoji else set()
    pictures -= {cp for cp in pictures & set(TTFont(os.path.join(SOURCES, "inter/400Regular/Inter_400Regular.ttf")).getBestCmap()) if cp < 0x2600}
    parts = [("inter/%s/Inter_%s.ttf" % (inter, inter), LATIN - pictures, FEATURES, settle_marks(span((0x61, 0x7A), (0x430, 0x44F)), False)),
             ("vazirmatn/%s/Vazirmatn_%s.ttf" % (weight, weight), ARABIC | SHARED)]
    for script, codes, prepare in (
        ("Arabic", ARABIC, settle_marks(ARABIC, True)),
        ("Hebrew", HEBREW, settle_marks(span((0x5D0, 0x5EA)), True)),
        ("Devanagari", DEVANAGARI, lambda font: None),
        ("Thai", THAI, lambda font: None),
    ):
        parts.append(("noto-sans-%s/%s/NotoSans%s_%s.ttf" % (script.lower(), weight, script, weight), codes | SHARED, FEATURES, prepare))
    if emoji:
        parts.append((EMOJI_FONT, pictures | PIECES | {0xFE0F}, ["ccmp"], hide_pieces))
    make(file, "Meridian Sans", parts, 2048,
         "Copyright 2016 The Inter Project Authors; Copyright 2015 The Vazirmatn Project Authors; Copyright 2022, 2024 The Noto Project Authors; "
         "Copyright 2013 Google LLC. Joined and renamed for Meridian Studio.", bold, italic, emoji=emoji)


def han(file, region, weight, codes, bold=False):
    make(file, "Meridian Sans " + region,
         [("noto-sans-%s/%s/NotoSans%s_%s.ttf" % (region.lower(), weight, region, weight), codes, ()),
          ("inter/%s/Inter_%s.ttf" % (weight, weight), CJK_LATIN)], 1000,
         "(c) 2014-2021 Adobe, with Reserved Font Name 'Source'; Copyright 2016 The Inter Project Authors. Cut, joined and renamed for Meridian Studio.", bold)


gb2312, standard = encodable("gb2312"), chinese_standard_list()
jis = encodable("shift_jis") | {cp for cp in encodable("euc_jisx0213") if cp >= 0x20000 or 0x3400 <= cp < 0x4DC0}
sans("MeridianSans-Regular", "400Regular", "400Regular")
sans("MeridianSans-Bold", "600SemiBold", "600SemiBold", bold=True)
sans("MeridianSans-Italic", "400Regular_Italic", "400Regular", italic=True, emoji=False)
han("MeridianSansSC-Regular", "SC", "400Regular", CJK_SIGNS | HAN | gb2312 | standard)
han("MeridianSansSC-Bold", "SC", "600SemiBold", CJK_SIGNS | gb2312, bold=True)
han("MeridianSansJP-Regular", "JP", "400Regular", CJK_SIGNS | JAPANESE_SIGNS | jis | {ord(c) for c in "𠮷𠮟𡈽"})
han("MeridianSansTC-Regular", "TC", "400Regular", CJK_SIGNS | big5_first_level() | CANTONESE | span((0x3100, 0x312F), (0x31A0, 0x31BF)))
han("MeridianSansKR-Regular", "KR", "400Regular", CJK_SIGNS - span((0x3040, 0x30FF)) | HANGUL)
make("MeridianMono-Regular", "Meridian Mono", [("jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf", LATIN)], 1000,
     "Copyright 2020 The JetBrains Mono Project Authors. Cut and renamed for Meridian Studio.", features=["ccmp", "locl", "mark", "mkmk"])

elsewhere = LATIN & set(TTFont(os.path.join(SOURCES, "inter/400Regular/Inter_400Regular.ttf")).getBestCmap())
make("MeridianSymbols-Regular", "Meridian Symbols",
     [("dejavu/ttf/DejaVuSans.ttf", span((0x20, 0xFFFFF)) - elsewhere - ARABIC - HEBREW - CJK_SIGNS - INVISIBLE - span((0xE000, 0xF8FF)))], 2048,
     "Copyright (c) 2003 by Bitstream, Inc.; Copyright (c) 2006 by Tavmjong Bah; changes in the public domain. Cut and renamed for Meridian Studio.",
     licence="Bitstream Vera Fonts licence and Arev Fonts licence; see LICENCES/DejaVu.txt.")
