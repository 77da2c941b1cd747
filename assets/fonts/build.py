#!/usr/bin/env python3
"""Make the fonts of the atlas: four from the Noto fonts, and the icons from Lucide.

    apt-get install --no-install-recommends fonts-noto-core fonts-noto-cjk
    curl -LO https://static.crates.io/crates/lucide-icons/lucide-icons-1.66.0.crate
    tar xzf lucide-icons-1.66.0.crate
    python3 -m venv venv && venv/bin/pip install fonttools
    venv/bin/python build.py --noto DIR --cjk DIR --lucide DIR [--assets DIR] [--also PATH]... [--out DIR]

--noto    folder that holds NotoSans-Regular.ttf, NotoSans-Bold.ttf and NotoSerif-Italic.ttf
          (Debian fonts-noto-core: usr/share/fonts/truetype/noto)
--cjk     folder that holds NotoSansCJK-Regular.ttc and NotoSansCJK-Bold.ttc
          (Debian fonts-noto-cjk: usr/share/fonts/opentype/noto)
--lucide  folder of the unpacked crate lucide-icons
--assets  folder whose text files are searched for Chinese, Japanese and Korean characters;
          the parent of this script's folder unless told
--also    another file or folder to be searched, such as a text that is still being written
--out     where the fonts go; this script's folder unless told

Run it again whenever a text or a name brings a new one of these: the script reads every text
file below --assets, keeps all of JIS level 1 besides, and stops with an error when the fonts together
cannot show some character that the texts use.

Noto Sans and Noto Serif have no arrows, shapes or mathematical signs, not even a minus. They get those of
Noto Sans CJK JP, the bold those of its bold, so that each shows Western text without help.

The Japanese font comes as cubic (CFF) outlines; they are turned into quadratic (TrueType) ones, with an
error of at most one thousandth of the em, so that all fonts are of one kind.

The icons stand as letters do: the font has the line of Noto Sans, and an icon's middle is near that of the
capitals. lucide.txt says which code point is which icon; another icon needs its name in ICONS.
Written for fonttools 4.50 and later.
"""

import argparse
import re
import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
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

ICONS = """
    arrow-left arrow-right book-open bookmark calendar calendar-days chart-column check chevron-down chevron-left
    chevron-right chevron-up circle-help columns-2 contrast copy download ellipsis external-link eye file-text filter
    graduation-cap history info languages layers link list list-filter map map-pin maximize minus moon
    move-horizontal panel-right panel-right-close pause play plus presentation printer quote redo-2 ruler scroll-text
    search settings-2 share-2 skip-back skip-forward split star sun triangle-alert undo-2 user users x
""".split()
# Thousandths of the em by which icons are lowered. Theirs is a grid of 24 lines that fills the em above the baseline;
# an eighth of the em is three of these lines, so that icons stay as sharp as they were drawn at 16, 24 and 32 pixels.
LOWERED = 125


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


def characters_in(*places):
    """Every character of every text file that is, or lies below, one of the places, with one file that holds it."""
    found = {}
    for place in places:
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
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
        # Else nothing knows where its ink begins, and whatever draws it shifts it to the left.
        table.glyphs[name].recalcBounds(table)
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


def cut(source, wanted, features, number=-1):
    """The subset of one font, with quadratic outlines."""
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["DSIG", "vhea", "vmtx", "VORG", "BASE", "MATH"]
    options.recalc_timestamp = False
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    # Else the bytes depend on whether uharfbuzz is installed.
    font.cfg["fontTools.ttLib.tables.otBase:USE_HARFBUZZ_REPACKER"] = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    if "CFF " in font:
        to_truetype(font)
    return font


def add_signs(font, signs):
    """Give a font the characters of another that it has not got itself."""
    shown, from_cmap = font.getBestCmap(), signs.getBestCmap()
    order = font.getGlyphOrder()
    for code in sorted(set(from_cmap) - set(shown)):
        name = f"sign{code:04X}"
        order.append(name)
        font["glyf"].glyphs[name] = signs["glyf"][from_cmap[code]]
        font["hmtx"][name] = signs["hmtx"][from_cmap[code]]
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
    font.setGlyphOrder(order)
    font["glyf"].glyphOrder = order


def rename(font, family, style="Regular"):
    """Give a font another name."""
    for record in font["name"].names:
        if record.nameID in (1, 4):
            record.string = family
        elif record.nameID == 6:
            record.string = f"{family.replace(' ', '')}-{style}"


def written(font, target):
    """Write a font and return the characters it can show."""
    font.save(target)
    shown = set(TTFont(target).getBestCmap())
    print(f"{target.name:24} {len(shown):5} characters {target.stat().st_size:8} bytes")
    return shown


def code_points(crate):
    """The code point of every icon of the crate lucide-icons, by the icon's name."""
    source = (crate / "src" / "icon.rs").read_text(encoding="utf-8")
    codes = dict(re.findall(r"Icon::(\w+) => '\\u\{([0-9a-f]+)\}'", source))
    return {name: int(codes[icon], 16) for icon, name in re.findall(r'Self::(\w+) => "([a-z0-9-]+)"', source)}


def build_icons(crate, like, folder):
    """Write the icons, with the line of the font they stand beside, and the list of their code points."""
    all_codes = code_points(crate)
    codes = {name: all_codes[name] for name in sorted(ICONS)}
    font = cut(crate / "lucide.ttf", codes.values(), [])
    table, glyphs = font["glyf"], font.getGlyphSet()
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, 0, -LOWERED)))
        table.glyphs[name] = pen.glyph()
        table.glyphs[name].recalcBounds(table)
        advance, _ = font["hmtx"][name]
        font["hmtx"][name] = (advance, getattr(table.glyphs[name], "xMin", 0))
    font["hhea"].ascent, font["hhea"].descent = like["hhea"].ascent, like["hhea"].descent
    font["hhea"].lineGap = like["hhea"].lineGap
    for field in ("sTypoAscender", "sTypoDescender", "sTypoLineGap", "usWinAscent", "usWinDescent"):
        setattr(font["OS/2"], field, getattr(like["OS/2"], field))
    del font["GSUB"]  # names of icons, as ligatures
    rename(font, "Lucide")
    written(font, folder / "Lucide.ttf")
    (folder / "lucide.txt").write_text("".join(f"{name} {code:x}\n" for name, code in codes.items()))


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description="Make the fonts of the atlas.")
    parser.add_argument("--noto", type=Path, required=True)
    parser.add_argument("--cjk", type=Path, required=True)
    parser.add_argument("--lucide", type=Path, required=True)
    parser.add_argument("--assets", type=Path, default=here.parent)
    parser.add_argument("--also", type=Path, action="append", default=[])
    parser.add_argument("--out", type=Path, default=here)
    given = parser.parse_args()

    used = characters_in(given.assets, *given.also)
    western = LATIN | CYRILLIC | PUNCTUATION | SYMBOLS
    japanese = (
        set(range(0x20, 0x7F)) | {0xA5, 0xA7, 0xB0, 0xB1, 0xB4, 0xB6, 0xD7, 0xF7}
        | KANA | jis_level_1() | PUNCTUATION | SYMBOLS
        | {code for code in used if is_cjk(code)}
    )  # fmt: skip
    shown = {}
    for face, weight in (("NotoSans-Regular", "Regular"), ("NotoSans-Bold", "Bold"), ("NotoSerif-Italic", "Regular")):
        features = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "lnum"]
        font = cut(given.noto / f"{face}.ttf", western, features)
        signs = PUNCTUATION | SYMBOLS
        add_signs(font, cut(given.cjk / f"NotoSansCJK-{weight}.ttc", signs, [], 0))
        shown[face] = written(font, given.out / f"{face}.ttf")
        if face == "NotoSans-Regular":
            build_icons(given.lucide, font, given.out)
    # In the Japanese font locl would bring in the Chinese and Korean shape of every kanji.
    font = cut(given.cjk / "NotoSansCJK-Regular.ttc", japanese, ["kern"], 0)
    rename(font, "Noto Sans JP")
    shown["NotoSansJP"] = written(font, given.out / "NotoSansJP.ttf")

    regular = shown["NotoSans-Regular"]
    for face in ("NotoSans-Bold", "NotoSerif-Italic"):
        if shown[face] != regular:
            print(f"{face} and regular differ:", sorted(map(hex, shown[face] ^ regular)))
    missing = {code: path for code, path in used.items() if code not in regular | shown["NotoSansJP"]}
    for code, path in sorted(missing.items()):
        print(f"no font shows U+{code:04X} {chr(code)}, for example in {path}")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
