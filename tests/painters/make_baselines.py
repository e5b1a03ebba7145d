"""Make the pictures that later ones are compared with, and the sheet to be looked at.

Run ``QT_QPA_PLATFORM=offscreen python -m tests.painters.make_baselines``, then look at them.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from hckt_timeline import open_history
from hckt_timeline.domain import event_table
from hckt_timeline.layout import Chart, View, Viewport, build_chart, fit, frame
from hckt_timeline.lineage import build_lineage
from hckt_timeline.painters import mpl_painter, qt_painter
from hckt_timeline.scene import DARK, LIGHT, PRINT, Scene
from tests.painters import pictures
from tests.painters.sheet import forms

HERE = Path(__file__).parent / "baselines"
THEMES = (LIGHT, DARK, PRINT)
_DAYS = {"20 years": 20 * 365.25, "2 years": 730.5, "2 months": 61.0, "3 days": 3.0}
_WIDTH, _HEIGHT, _SHRUNK, _GAP = 1100.0, 960.0, 0.36, 6
_COLOURS = 224


def by_qt(scene: Scene) -> np.ndarray:
    """The pixels of a scene, shape (height, width, 3)."""
    size = (round(scene.width), round(scene.height))
    image = QImage(*size, QImage.Format.Format_RGBX8888)
    painter = QPainter(image)
    qt_painter.paint(painter, scene)
    painter.end()
    pixels = np.frombuffer(image.constBits(), dtype=np.uint8).copy()
    return pixels.reshape(size[1], size[0], 4)[..., :3]


def by_matplotlib(scene: Scene) -> np.ndarray:
    """The same by the other painter."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with mpl_painter.mpl.rc_context():
        mpl_painter._settle()
        canvas = FigureCanvasAgg(mpl_painter.figure(scene))
        canvas.draw()
        return np.asarray(canvas.buffer_rgba())[..., :3].copy()


PAINTERS: Mapping[str, Callable[[Scene], np.ndarray]] = {"qt": by_qt, "mpl": by_matplotlib}


def scenes() -> dict[str, Scene]:
    """The small pictures by name."""
    return {
        "forms-light": forms(LIGHT, 420.0, 640.0),
        "history-dark": pictures.history(560.0, 400.0, DARK),
        "shortened-print": pictures.history(560.0, 400.0, PRINT, shortened=True),
    }


def contact_sheet() -> Image.Image:
    """Five zooms side by side; themes and painters one below the other."""
    history = open_history()
    chart = build_chart(event_table(history), build_lineage(history), history.terms)
    rows = [
        [_small(paint(frame(chart, viewport, View(theme=theme)))) for viewport in _zooms(chart)]
        for theme in THEMES
        for paint in PAINTERS.values()
    ]
    tall, wide = rows[0][0].height + _GAP, rows[0][0].width + _GAP
    sheet = Image.new("RGB", (wide * len(rows[0]) + _GAP, tall * len(rows) + _GAP), "#808080")
    for down, row in enumerate(rows):
        for across, picture in enumerate(row):
            sheet.paste(picture, (across * wide + _GAP, down * tall + _GAP))
    # Covers the few pixels of marks as well as the many of grounds.
    method = Image.Quantize.MAXCOVERAGE
    return sheet.quantize(_COLOURS, method, kmeans=1, dither=Image.Dither.NONE)


def _zooms(chart: Chart) -> list[Viewport]:
    """All of time, and ever shorter stretches around the day on which most happened."""
    whole = fit(chart, _WIDTH, _HEIGHT)
    day = float(np.median(chart.days))
    spans = (_WIDTH / days for days in _DAYS.values())
    return [
        whole,
        *(
            replace(whole, pixels_per_day=scale, first_day=day - 0.6 * _WIDTH / scale)
            for scale in spans
        ),
    ]


def _small(pixels: np.ndarray) -> Image.Image:
    size = (round(_WIDTH * _SHRUNK), round(_HEIGHT * _SHRUNK))
    return Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS)


def main() -> None:
    """Write all pictures."""
    application = QGuiApplication.instance() or QGuiApplication([])
    for name, scene in scenes().items():
        for painter, paint in PAINTERS.items():
            Image.fromarray(paint(scene)).save(HERE / f"{name}-{painter}.png", optimize=True)
    contact_sheet().save(HERE / "contact-sheet.png", optimize=True)
    application.quit()


if __name__ == "__main__":
    main()
