"""Posters A0: seconds, memory, overlapping texts, and how much faster than an artist a primitive.

Run ``python -m tests.benchmarks.posters``, some minutes. Each kind of file has a process of its
own, in which both ways have drawn an empty page before: what matplotlib imports is no drawing. Then
they take turns, and the seconds are the least of the processor's. The memory is the most that the
process ever held after the first file of ours.
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
from hckt_timeline.layout import build_chart
from hckt_timeline.layout.page import Page, poster
from hckt_timeline.painters import mpl_painter
from hckt_timeline.scene import Scene
from tests import drawing_samples
from tests.benchmarks import artists
from tests.painters.vectors import overlaps

EVENTS, ORGANISATIONS = 10_000, 24
_A0 = (1189 * 96 / 25.4, 841 * 96 / 25.4)
ENDINGS = ("svg", "pdf", "png")
_DPI, _TURNS = 150, 3


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
            layout, ours, theirs, memory = _alone(partial(_measure, make, path))
            row = f"{name:18}{ending:5}{layout:9.2f}{ours:8.2f}{theirs:10.2f}"
            _say(f"{row}{theirs / ours:7.1f}{memory:7.0f}")
        _say(f"{name}: {len(overlaps(make(), folder))} pairs of texts overlap")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _measure(make, path: Path) -> tuple[float, float, float, float]:
    ways = (mpl_painter.save, artists.save)
    for save in ways:
        save(Scene(100.0, 100.0, "#ffffff"), path, _DPI)
    begin = time.process_time()
    scene = make()
    layout = time.process_time() - begin
    mpl_painter.save(scene, path, _DPI)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    turns = [[_seconds(save, scene, path) for save in ways] for _ in range(_TURNS)]
    ours, theirs = (min(times) for times in zip(*turns, strict=True))
    return layout, ours, theirs, memory


def _seconds(save, scene: Scene, path: Path) -> float:
    begin = time.process_time()
    save(scene, path, _DPI)
    return time.process_time() - begin


def _alone(work) -> tuple[float, float, float, float]:
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(work)


if __name__ == "__main__":
    sys.exit(main())
