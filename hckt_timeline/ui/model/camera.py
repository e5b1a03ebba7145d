"""Where the drawing looks: presets, zooming, fitting."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hckt_timeline.domain.table import OPEN_END, OPEN_START
from hckt_timeline.layout import fit
from hckt_timeline.ui.model.state import State, looking

_SCALES = {"decade": 3652.5, "year": 365.25, "month": 30.44}
"""How many days the presets show across the whole view."""
_MARGIN = 0.12
_CLOSEST_DAYS = 1.2


def resized(state: State, width: float, height: float) -> State:
    """The drawing in another size; what was fitted stays fitted."""
    old = state.viewport
    if old == fit(state.chart, old.width, old.height):
        return replace(state, viewport=fit(state.chart, width, height))
    return looking(state, old.resized(width, height))


def centred(state: State, day: float) -> State:
    """Bring a drawn day to the middle, at the same scale."""
    viewport = state.viewport
    middle = viewport.day_at(viewport.width / 2)
    return looking(state, viewport.panned((middle - day) * viewport.pixels_per_day, 0.0))


def spanned(state: State, first: float, last: float) -> State:
    """Show the drawn days from ``first`` to ``last`` across the whole view."""
    old = state.viewport
    scale = old.width / max(last - first, 1.0)
    return looking(state, replace(old, first_day=first, pixels_per_day=scale))


def whole(state: State) -> State:
    """Show all of time, from the first lane."""
    old = state.viewport
    return replace(state, viewport=fit(state.chart, old.width, old.height))


def fitted(state: State) -> State:
    """Show all that the query found, else all of time."""
    return framed(state, state.found) if state.found else whole(state)


def scaled(state: State, scale: str) -> State:
    """Show a decade, a year or a month around what is selected, else around where events are."""
    viewport = state.viewport
    factor = viewport.width / _SCALES[scale] / viewport.pixels_per_day
    return centred(looking(state, viewport.zoomed(factor, viewport.width / 2)), _middle(state))


def zoomed(state: State, factor: float) -> State:
    """Closer by ``factor``, keeping what is selected in its place, else where events are."""
    viewport = state.viewport
    return looking(state, viewport.zoomed(factor, viewport.x_of(_middle(state))))


def scale_of(state: State) -> str:
    """The preset that the view has now, else an empty text."""
    viewport = state.viewport
    if viewport == whole(state).viewport:
        return "whole"
    days = viewport.width / viewport.pixels_per_day
    near = (name for name, wanted in _SCALES.items() if abs(days / wanted - 1) < 0.01)
    return next(near, "")


def framed(state: State, events: Sequence[str]) -> State:
    """Zoom in until these events fill the view."""
    drawn = len(state.index.table)
    rows = [row for event in events if (row := state.index.ranks[event]) < drawn]
    if not rows:
        return state
    begins, ends = _bounded(state, np.array(rows))
    first, last = float(begins.min()), float(ends.max())
    span = max(last - first, _CLOSEST_DAYS)
    middle = (first + last) / 2
    old = state.viewport
    scale = old.width * (1 - 2 * _MARGIN) / span
    viewport = replace(old, pixels_per_day=scale, first_day=middle - old.width / 2 / scale)
    return looking(state, viewport)


def _middle(state: State) -> float:
    """The drawn day to zoom at: of the selected event, else of the middle one in view."""
    viewport = state.viewport
    table = state.index.table
    row = state.index.ranks[state.event.id] if state.event else len(table)
    if row < len(table):
        first, last = _bounded(state, np.array([row]))
        return (float(first[0]) + float(last[0])) / 2
    begin, end = map(state.chart.scale.day_at, (viewport.first_day, viewport.last_day))
    seen = (table.latest >= begin) & (table.earliest <= end)
    rows = np.flatnonzero(seen & np.isin(np.array(table.ids), state.shown))
    if not rows.size:
        return viewport.day_at(viewport.width / 2)
    first, last = _bounded(state, rows)
    return float(np.median((first + last) / 2))


def _bounded(state: State, rows: NDArray[np.intp]) -> tuple[NDArray[np.float64], ...]:
    """Where events begin and end, in drawn days; an open side ends at the other."""
    table, drawn = state.index.table, state.chart.scale.drawn
    first, last = table.earliest[rows].astype(float), table.latest[rows].astype(float)
    return (
        drawn(np.where(first == OPEN_START, last, first)),
        drawn(np.where(last == OPEN_END, first, last) + 1.0),
    )
