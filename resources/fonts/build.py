"""Make the bundled fonts and their table of glyph widths.

    python build.py FOLDER

FOLDER holds ``Inter-Regular.otf`` and ``Inter-SemiBold.otf``. The result has TrueType outlines, so
that a PDF embeds them as they are, only the characters that the program draws, and no kerning or
ligatures, so that every painter sets a text exactly as wide as the sum of its glyphs. It bears a
name of its own, since an installed Inter would be set with kerning. Needs fontTools.
"""

import argparse
import json
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

FAMILY = "HCKT Sans"
HERE = Path(__file__).parent
STYLES = {"Regular": ("Inter-Regular.otf", 400), "Bold": ("Inter-SemiBold.otf", 700)}
CHARACTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0),
    *(0x300, 0x301, 0x303, 0x309, 0x323),
    *range(0x1EA0, 0x1EFA),
    *range(0x2010, 0x2027),
    *(0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x20AB, 0x20AC),
    *(0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265),
    *(0x25A0, 0x25B2, 0x25BC, 0x25C6, 0x25CF, 0x25CB, 0x2605, 0x2665),
]

_LIMITS = [
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxComponentElements",
    "maxPoints",
    "maxContours",
    "maxCompositePoints",
    "maxCompositeContours",
    "maxComponentDepth",
]


def subset(font: TTFont) -> None:
    """Keep the characters that the program draws, without kerning and ligatures."""
    options = Options()
    options.layout_features = []
    options.name_IDs = [0, 7, 13, 14]
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "kern", "STAT"]
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)


def to_truetype(font: TTFont) -> None:
    """Replace the cubic outlines by quadratic ones, at most half a unit off."""
    outlines = font.getGlyphSet()
    order = font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, 0.5, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder = order
    table.glyphs = glyphs
    for glyph in glyphs.values():
        glyph.recalcBounds(table)
    font["hmtx"].metrics = {
        name: (advance, getattr(glyphs[name], "xMin", 0))
        for name, (advance, _) in font["hmtx"].metrics.items()
    }
    profile = font["maxp"]
    profile.tableVersion = 0x00010000
    for field in _LIMITS:
        setattr(profile, field, 0)
    profile.maxZones = 1
    del font["CFF "]
    if "VORG" in font:
        del font["VORG"]
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def rename(font: TTFont, style: str, weight: int) -> None:
    """Give the font its own name, and the weight by which a bold face is found."""
    names = font["name"]
    full = f"{FAMILY} {style}"
    texts = {
        1: FAMILY,
        2: style,
        3: f"{full} 1.0",
        4: full,
        5: "Version 1.0",
        6: full.replace(" ", "-"),
    }
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    bold = style == "Bold"
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0
    font["head"].created = font["head"].modified = 3_600_000_000


def main() -> None:
    """Write both fonts and the table beside this file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    widths: dict[str, dict[str, int]] = {}
    for style, (file, weight) in STYLES.items():
        font = TTFont(folder / file, recalcTimestamp=False)
        subset(font)
        to_truetype(font)
        rename(font, style, weight)
        font.save(HERE / f"hckt-sans-{style.lower()}.ttf")
        widths[style.lower()] = {
            f"{code:04x}": font["hmtx"][glyph][0]
            for code, glyph in sorted(font.getBestCmap().items())
        }
        units = font["head"].unitsPerEm
    table = {"family": FAMILY, "units_per_em": units, **widths}
    (HERE / "widths.json").write_text(json.dumps(table, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
