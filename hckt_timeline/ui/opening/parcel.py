"""A project on its way from the process that reads it into the window; no Qt.

Pickle takes twice as long over a hundred thousand events as JSON and pydantic do. They come in
batches, between which the thread that unpacks them lets the window have its turn.
"""

from functools import cache
from typing import NamedTuple

from pydantic import TypeAdapter

from hckt_timeline.domain import Event, Project

_BATCH = 50


class Parcel(NamedTuple):
    """A project whose events are still to be put in."""

    project: Project
    batches: tuple[bytes, ...]


def packed(project: Project) -> Parcel:
    """The parcel of a project."""
    events = project.read.events
    try:
        batches = tuple(
            _events().dump_json(events[row : row + _BATCH]) for row in range(0, len(events), _BATCH)
        )
    except ValueError:  # a lone surrogate, out of a broken PDF file, has no place in JSON
        return Parcel(project, ())
    return Parcel(_with(project, ()), batches)


def unpacked(parcel: Parcel) -> Project:
    """The project again."""
    if not parcel.batches:
        return parcel.project
    events = (event for each in parcel.batches for event in _events().validate_json(each))
    return _with(parcel.project, tuple(events))


def _with(project: Project, events: tuple[Event, ...]) -> Project:
    read = project.read.model_copy(update={"events": events})
    return project.model_copy(update={"read": read})


@cache
def _events() -> TypeAdapter[tuple[Event, ...]]:
    return TypeAdapter(tuple[Event, ...])
