"""A bar that tells how long a stretch of the drawing is."""

from hckt_timeline.errors import Language
from hckt_timeline.layout import wording
from hckt_timeline.layout.metrics import text_width
from hckt_timeline.layout.page.legend import SIZE
from hckt_timeline.layout.view.stage import View
from hckt_timeline.scene import Line, Scene, Stroke, Text

_YEAR = 365.2425
_LENGTHS = (
    *((count, "day", float(count)) for count in (1, 5, 10)),
    *((count, "month", count * _YEAR / 12) for count in (1, 3, 6)),
    *((count, "year", count * _YEAR) for count in (1, 2, 5, 10, 20, 50, 100, 200, 500)),
)
_LONGEST, _HEIGHT, _GAP = 130.0, 20.0, 8.0


def draw_scale(pixels_per_day: float, view: View | None = None) -> Scene:
    """The longest round stretch of at most 130 pixels as a bar, and its length in words."""
    view = view or View()
    fitting = [each for each in _LENGTHS if each[2] * pixels_per_day <= _LONGEST]
    count, unit, days = fitting[-1] if fitting else _LENGTHS[0]
    length, words = days * pixels_per_day, _words(count, unit, view.language)
    left = text_width(words, SIZE) + _GAP
    stroke, y = Stroke(view.theme.quiet, 1.4), _HEIGHT / 2
    return Scene(
        left + length,
        _HEIGHT,
        view.theme.pane,
        (
            Text(0.0, y + 4.0, words, SIZE, view.theme.quiet),
            Line(left, y, left + length, y, stroke),
            *(Line(x, y - 4.0, x, y + 4.0, stroke) for x in (left, left + length)),
        ),
    )


def _words(count: int, unit: str, language: Language) -> str:
    ending = "s" if language == "en" and count > 1 else ""
    return f"{count} {wording.UNITS[unit].text(language)}{ending}"
