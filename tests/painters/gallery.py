"""All sizes, themes and formats of the built-in history in one folder, to be looked at.

Run ``python -m tests.painters.gallery FOLDER``; ``sheet.png`` shows the images side by side.
"""

import sys
from itertools import product
from pathlib import Path

from PIL import Image

from hckt_timeline import open_history
from hckt_timeline.app.export import SIZES, PictureOptions, export_picture
from hckt_timeline.app.webpage import export_page
from hckt_timeline.scene import THEMES

_SHEET_SIZES = ("A4", "A0", "16:9", "square")
_CELL = (620, 460)


def main(folder: Path) -> None:
    """Write every picture, then the sheet."""
    folder.mkdir(parents=True, exist_ok=True)
    history = open_history()
    for size, theme in product(SIZES, THEMES):
        language = "en" if theme == "dark" else "vi"
        options = PictureOptions(
            size, 96, theme, language, title="Tổng cục Hậu cần – Kỹ thuật", sources=True
        )
        for ending in ("png", "svg", "pdf"):
            export_picture(history, folder / f"{_name(size, theme)}.{ending}", options)
        export_page(history, folder / f"{_name(size, theme)}.html", options)
    _sheet(folder).save(folder / "sheet.png")


def _name(size: str, theme: str) -> str:
    return f"{size.replace(':', 'x')}-{theme}"


def _sheet(folder: Path) -> Image.Image:
    wide, tall = _CELL
    sheet = Image.new("RGB", (wide * len(_SHEET_SIZES), tall * len(THEMES)), "#808080")
    for (column, size), (row, theme) in product(enumerate(_SHEET_SIZES), enumerate(THEMES)):
        with Image.open(folder / f"{_name(size, theme)}.png") as picture:
            small = picture.convert("RGB")
        small.thumbnail((wide - 8, tall - 8))
        sheet.paste(small, (column * wide + 4, row * tall + 4))
    return sheet


if __name__ == "__main__":
    main(Path(sys.argv[1]))
