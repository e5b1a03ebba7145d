"""Scenes to paint: one of every primitive, and a whole history."""

from hckt_timeline.layout import View, build_chart, fit, frame
from hckt_timeline.scene import (
    LIGHT,
    Anchor,
    Gradient,
    Line,
    Mark,
    Paint,
    Path,
    Rect,
    Scene,
    Shape,
    Stroke,
    Text,
    Theme,
)
from tests import drawing_samples

RED, BLUE = "#d00000", "#0000d0"


def everything() -> Scene:
    """Each primitive alone in its own cell of 40 by 40 pixels, in one row."""
    outline = (
        ("M", (125.0, 5.0)),
        ("C", (140.0, 5.0, 140.0, 35.0, 155.0, 35.0)),
        ("L", (125.0, 35.0)),
        ("Z", ()),
    )
    fade = Gradient(RED, ((85.0, 0.0), (115.0, 1.0)))
    cells = [
        Line(5, 20, 35, 20, Stroke(RED, 4.0, 1.0, (6.0, 4.0))),
        Rect(45, 5, 30, 30, 6.0, Paint(RED, 0.5), Stroke(BLUE, 2.0)),
        Rect(85, 5, 30, 30, 0.0, fade),
        Path(outline, Paint(RED), Stroke(BLUE, 1.0)),
        Text(165, 25, "Kỹ", 18, RED, bold=True),
        Text(235, 25, "ậ", 14.5, RED, anchor=Anchor.END),
        Path(
            (("M", (245.0, 5.0)), ("L", (275.0, 5.0)), ("L", (260.0, 35.0)), ("Z", ())),
            Gradient(RED, ((245.0, 1.0), (275.0, 0.2))),
        ),
    ]
    marks = [
        Mark(300.0 + 40 * number, 20.0, 14.0, shape, Paint(RED), Stroke(BLUE, 1.5))
        for number, shape in enumerate(Shape)
    ]
    return Scene(280.0 + 40 * len(Shape), 40.0, "#ffffff", (*cells, *marks))


def history(
    width: float = 1000.0, height: float = 700.0, theme: Theme = LIGHT, *, shortened: bool = False
) -> Scene:
    """The sample institution as a whole."""
    chart = build_chart(*drawing_samples.institution(), shortened=shortened)
    return frame(chart, fit(chart, width, height), View(theme=theme))
