"""All sizes, themes and formats of the built-in history in one folder, to be looked at.

Run ``python -m tests.painters.gallery FOLDER``, some two minutes; ``sheet-THEME.png`` shows the
images of a theme side by side, ``FORMAT`` in the name of a file how it was made.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

from PIL import Image, ImageDraw

from hckt_timeline import open_history
from hckt_timeline.app.export import SIZES, PictureOptions, export_picture
from hckt_timeline.app.webpage import export_page
from hckt_timeline.scene import THEMES, ThemeName

_FORMATS = ("png", "svg", "pdf")
_CELL, _COLUMNS, _BESIDE, _WORDS = (900, 680), 3, 8, 18


def looks(theme: ThemeName) -> Iterator[tuple[str, PictureOptions]]:
    """Every size, a clear ground, and shortened time, each by the name of its files."""
    words = {
        "vi": ("Tổng cục Hậu cần – Kỹ thuật", "Từ Tổng cục Cung cấp (1950) đến nay"),
        "en": ("General Department of Logistics and Engineering", "From 1950 to this day"),
    }
    language = "en" if theme == "dark" else "vi"
    title, subtitle = words[language]
    whole = PictureOptions("A4", 96, theme, language, title=title, subtitle=subtitle, sources=True)
    for size in SIZES:
        yield f"{size.replace(':', 'x')}-{theme}", replace(whole, size=size)
    yield f"clear-{theme}", replace(whole, clear=True)
    yield f"shortened-{theme}", replace(whole, shortened=True)


def main(folder: Path) -> None:
    """Write every picture in every format, then the sheets."""
    folder.mkdir(parents=True, exist_ok=True)
    history = open_history()
    for theme in THEMES:
        shown = dict(looks(theme))
        for (name, options), ending in product(shown.items(), _FORMATS):
            export_picture(history, folder / f"{name}.{ending}", options)
        for name, options in shown.items():
            export_page(history, folder / f"{name}.html", options)
        _sheet(folder, list(shown)).save(folder / f"sheet-{theme}.png")


def _sheet(folder: Path, names: list[str]) -> Image.Image:
    """The images side by side, on a ground that shows where they end and what is clear."""
    wide, tall = _CELL
    sheet = Image.new("RGB", (wide * _COLUMNS, tall * -(-len(names) // _COLUMNS)), "#a0b8a0")
    write = ImageDraw.Draw(sheet)
    for number, name in enumerate(names):
        left, top = number % _COLUMNS * wide + _BESIDE, number // _COLUMNS * tall
        write.text((left, top + 4), name, fill="#000000")
        with Image.open(folder / f"{name}.png") as picture:
            small = picture.convert("RGBA")
        small.thumbnail((wide - 2 * _BESIDE, tall - _WORDS - _BESIDE), Image.Resampling.LANCZOS)
        sheet.paste(small, (left, top + _WORDS), small)
    return sheet


if __name__ == "__main__":
    main(Path(sys.argv[1]))
