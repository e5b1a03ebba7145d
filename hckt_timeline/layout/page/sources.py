"""The numbered list of sources under a picture."""

from collections.abc import Sequence
from typing import NamedTuple

from hckt_timeline.errors import Language
from hckt_timeline.layout import wording
from hckt_timeline.layout.metrics import text_width, wrap
from hckt_timeline.layout.view.stage import View
from hckt_timeline.scene import Link, Primitive, Scene, Text

_SIZE, _LINE, _GAP = 10.0, 13.0, 3.0
_COLUMN, _BETWEEN = 330.0, 24.0
_LINES = 2
_HEAD = 18.0


class Source(NamedTuple):
    """One entry: its number, what names it, and where it can be read, if that is known."""

    number: int
    words: str
    address: str = ""


def draw_sources(
    sources: Sequence[Source], width: float, most: float, view: View | None = None
) -> Scene:
    """The sources in columns, in a scene no higher than ``most`` pixels.

    What does not fit is counted in the last line. No height if there is nothing to list.
    """
    view = view or View()
    columns = max(int((width + _BETWEEN) // (_COLUMN + _BETWEEN)), 1)
    column = (width + _BETWEEN) / columns - _BETWEEN
    indent = text_width(f"[{len(sources)}] ", _SIZE)
    entries = [wrap(each.words, _SIZE, column - indent, _LINES) for each in sources]
    height = _column_height(entries, columns, most - _HEAD)
    theme = view.theme
    primitives: list[Primitive] = []
    links: list[Link] = []
    x, y, listed = 0.0, 0.0, 0
    for source, lines in zip(sources, entries, strict=True):
        tall = _tall(lines)
        if y + tall > height:
            x, y = x + column + _BETWEEN, 0.0
        if x + column > width + 1 or y + tall > height:
            break
        base = _HEAD + y + _SIZE
        primitives.append(Text(x, base, f"[{source.number}]", _SIZE, theme.quiet))
        primitives += [
            Text(x + indent, base + row * _LINE, words, _SIZE, theme.text)
            for row, words in enumerate(lines)
        ]
        if source.address:
            area = (x, _HEAD + y, column, tall - _GAP)
            links.append(Link(*area, source.address, source.words))
        y, listed = y + tall, listed + 1
    if not listed:
        return Scene(width, 0.0, theme.pane)
    head = _heading(listed, len(sources), view.language)
    primitives.insert(0, Text(0.0, _SIZE, head, _SIZE + 1, theme.text, bold=True))
    return Scene(width, _HEAD + height, theme.pane, tuple(primitives), links=tuple(links))


def _heading(listed: int, count: int, language: Language) -> str:
    if listed == count:
        return wording.LISTED[language]
    return wording.LISTED_SOME[language].format(listed=listed, count=count)


def _tall(lines: Sequence[str]) -> float:
    return len(lines) * _LINE + _GAP


def _column_height(entries: Sequence[Sequence[str]], columns: int, most: float) -> float:
    """The least height at which all entries fit into the columns, ``most`` if none is enough."""
    talls = [_tall(lines) for lines in entries]
    height = max(sum(talls) / columns, max(talls, default=0.0))
    while height < most and _columns(talls, height) > columns:
        height += _LINE
    return min(height, most)


def _columns(talls: Sequence[float], height: float) -> int:
    used, columns = 0.0, 1
    for tall in talls:
        if used + tall > height:
            used, columns = 0.0, columns + 1
        used += tall
    return columns
