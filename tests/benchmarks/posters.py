"""Posters A0: seconds, memory, overlapping texts, and how much faster than an artist a primitive.

Run ``python -m tests.benchmarks.posters``; each file is drawn in a process of its own.
"""

import multiprocessing
import resource
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from hckt_timeline import open_history
from hckt_timeline.app.export import PictureOptions, picture
from hckt_timeline.layout import Page, build_chart, poster
from hckt_timeline.painters import mpl_painter
from hckt_timeline.scene import Scene
from tests import drawing_samples
from tests.benchmarks import artists
from tests.painters.vectors import overlaps

EVENTS, ORGANISATIONS = 10_000, 24
_A0 = (1189 * 96 / 25.4, 841 * 96 / 25.4)
ENDINGS = ("svg", "pdf", "png")


def history_poster() -> Scene:
    """The built-in history with its sources."""
    options = PictureOptions(size="A0", sources=True, title="Tổng cục Hậu cần – Kỹ thuật")
    return picture(open_history(), options)


def large_poster() -> Scene:
    """Ten thousand events of two dozen organisations."""
    chart = build_chart(*drawing_samples.random_history(1, EVENTS, ORGANISATIONS))
    return poster(chart, Page(*_A0, "Mười nghìn sự kiện"))


POSTERS = {"built-in history": history_poster, f"{EVENTS} events": large_poster}


def main() -> None:
    """Print one row for each poster and format."""
    folder = Path(tempfile.mkdtemp())
    _say(
        f"{'poster':18}{'file':5}{'layout s':>9}{'draw s':>8}{'artists s':>10}{'ratio':>7}{'MB':>7}"
    )
    for name, make in POSTERS.items():
        for ending in ENDINGS:
            path = folder / f"poster.{ending}"
            layout, ours, memory = _alone(partial(_measure, make, mpl_painter.save, path))
            _, theirs, _ = _alone(partial(_measure, make, artists.save, path))
            row = f"{name:18}{ending:5}{layout:9.2f}{ours:8.2f}{theirs:10.2f}"
            _say(f"{row}{theirs / ours:7.1f}{memory:7.0f}")
        _say(f"{name}: {len(overlaps(make(), folder))} pairs of texts overlap")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _measure(make, save, path: Path) -> tuple[float, float, float]:
    begin = time.perf_counter()
    scene = make()
    middle = time.perf_counter()
    save(scene, path, 150)
    end = time.perf_counter()
    return middle - begin, end - middle, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _alone(work) -> tuple[float, float, float]:
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(work)


if __name__ == "__main__":
    sys.exit(main())
