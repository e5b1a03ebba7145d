"""Grounds behind words on ribbons, without which hatches would make them hard to read."""

from collections.abc import Iterator

from hckt_timeline.scene import Paint, Rect, Theme


def plate(theme: Theme, box: Rect) -> Iterator[Rect]:
    """The box filled as a ground, if the theme hatches its ribbons."""
    if theme.hatchings:
        yield box._replace(fill=Paint(theme.pane))
