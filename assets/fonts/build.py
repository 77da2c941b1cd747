#!/usr/bin/env python3
"""Make the four fonts of the atlas from the Noto fonts.

    apt-get install --no-install-recommends fonts-noto-core fonts-noto-cjk
    python3 -m venv venv && venv/bin/pip install fonttools
    venv/bin/python build.py --noto DIR --cjk FILE [--assets DIR] [--out DIR]

--noto    folder that holds NotoSans-Regular.ttf, NotoSans-Bold.ttf and NotoSerif-Italic.ttf
          (Debian fonts-noto-core: usr/share/fonts/truetype/noto)
--cjk     NotoSansCJK-Regular.ttc
          (Debian fonts-noto-cjk: usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc)
--assets  folder whose text files are searched for Chinese, Japanese and Korean characters;
          the parent of this script's folder unless told
--out     where the fonts go; this script's folder unless told

Run it again whenever a text or a name brings a new one of these: the script reads every text
file below --assets, keeps all of JIS level 1 besides, and stops with an error when the fonts together
cannot show some character that the texts use.

The Japanese font comes as cubic (CFF) outlines; they are turned into quadratic (TrueType) ones, with an
error of at most one thousandth of the em, so that all four fonts are of one kind.
Written for fonttools 4.50 and later.
"""

import argparse
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

TEXT_SUFFIXES = {".toml", ".json", ".geojson", ".bib", ".md", ".txt", ".ftl", ".csv"}

PUNCTUATION = {
    *range(0x2000, 0x200B),  # spaces of every width
    *range(0x2010, 0x2028),  # hyphens, dashes, quotation marks, bullets, ellipsis
    0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044,
    *range(0x2070, 0x2072), *range(0x2074, 0x208F),
    0x20AC, 0x20BD, 0x2116, 0x2122,
    0x2212, 0x2215, 0x221A, 0x2248, 0x2260, 0x2264, 0x2265,
}  # fmt: skip
SYMBOLS = {
    *range(0x2190, 0x219A),  # arrows
    0x21D2, 0x21D4,
    0x25A0, 0x25A1, 0x25B2, 0x25B3, 0x25B6, 0x25B7, 0x25BC, 0x25BD, 0x25C0, 0x25C1,
    0x25C6, 0x25C7, 0x25CB, 0x25CE, 0x25CF, 0x25EF, 0x2605, 0x2606, 0x203B,
    0x2713, 0x2715,
}  # fmt: skip
LATIN = {
    *range(0x20, 0x7F), *range(0xA0, 0x250),
    0x2BB, 0x2BC, 0x2C6, 0x2C7, 0x2D8, 0x2D9, 0x2DA, 0x2DB, 0x2DC, 0x2DD,
    *range(0x300, 0x309), *range(0x30A, 0x30D),
}  # fmt: skip
CYRILLIC = set(range(0x400, 0x500))
KANA = {*range(0x3000, 0x3020), *range(0x3041, 0x3097), *range(0x309B, 0x3100), *range(0xFF01, 0xFFA0)}


def jis_level_1():
    """The 2,965 kanji of JIS X 0208 rows 16 to 47."""
    found = set()
    for row in range(16, 48):
        for cell in range(1, 95):
            try:
                found.add(ord(bytes([0xA0 + row, 0xA0 + cell]).decode("euc_jp")))
            except UnicodeDecodeError:
                pass  # row 47 is not full
    return found


def characters_in(folder):
    """Every character of every text file below the folder, with one file that holds it."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix in TEXT_SUFFIXES and path.is_file():
            for char in set(path.read_text(encoding="utf-8")):
                found.setdefault(ord(char), path)
    return {code: path for code, path in found.items() if code >= 0x20 and code != 0xFEFF}


def is_cjk(code):
    """Whether a character is Chinese, Japanese or Korean."""
    ranges = [(0x2E80, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFF00, 0xFFEF), (0x20000, 0x3FFFF)]
    return any(first <= code <= last for first, last in ranges)


def to_truetype(font):
    """Replace the cubic outlines of a CFF font by quadratic ones."""
    names, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    table = newTable("glyf")
    table.glyphOrder, table.glyphs = names, {}
    for name in names:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        table.glyphs[name] = pen.glyph(dropImpliedOnCurves=True)
    del font["CFF "]
    font["loca"], font["glyf"] = newTable("loca"), table
    font["head"].glyphDataFormat = 0
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in (
        "maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours",
        "maxCompositePoints", "maxCompositeContours", "maxComponentDepth",
    ):  # fmt: skip
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    post = font["post"]
    post.formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"
    for name in names:
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(table.glyphs[name], "xMin", 0))


def build(source, number, wanted, target, family=None):
    """Write the subset of one font and return the characters it can show."""
    options = subset.Options()
    # In the Japanese font locl would bring in the Chinese and Korean shape of every kanji.
    options.layout_features = ["kern"] if family else ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"]
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["DSIG", "vhea", "vmtx", "VORG", "BASE", "MATH"]
    options.recalc_timestamp = False
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    if "CFF " in font:
        to_truetype(font)
    if family:
        for record in font["name"].names:
            if record.nameID in (1, 4):
                record.string = family
            elif record.nameID == 6:
                record.string = family.replace(" ", "") + "-Regular"
    font.save(target)
    shown = set(TTFont(target).getBestCmap())
    print(f"{target.name:24} {len(shown):5} characters {target.stat().st_size:8} bytes")
    return shown


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description="Make the fonts of the atlas from the Noto fonts.")
    parser.add_argument("--noto", type=Path, required=True)
    parser.add_argument("--cjk", type=Path, required=True)
    parser.add_argument("--assets", type=Path, default=here.parent)
    parser.add_argument("--out", type=Path, default=here)
    given = parser.parse_args()

    used = characters_in(given.assets)
    western = LATIN | CYRILLIC | PUNCTUATION | SYMBOLS
    japanese = (
        set(range(0x20, 0x7F)) | {0xA5, 0xA7, 0xB0, 0xB1, 0xB4, 0xB6, 0xD7, 0xF7}
        | KANA | jis_level_1() | PUNCTUATION | SYMBOLS
        | {code for code in used if is_cjk(code)}
    )  # fmt: skip
    shown = build(given.noto / "NotoSans-Regular.ttf", -1, western, given.out / "NotoSans-Regular.ttf")
    bold = build(given.noto / "NotoSans-Bold.ttf", -1, western, given.out / "NotoSans-Bold.ttf")
    build(given.noto / "NotoSerif-Italic.ttf", -1, western, given.out / "NotoSerif-Italic.ttf")
    if shown != bold:
        print("regular and bold differ:", sorted(map(hex, shown ^ bold)))
    shown |= build(given.cjk, 0, japanese, given.out / "NotoSansJP.ttf", "Noto Sans JP")

    missing = {code: path for code, path in used.items() if code not in shown}
    for code, path in sorted(missing.items()):
        print(f"no font shows U+{code:04X} {chr(code)}, for example in {path.relative_to(given.assets)}")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
