"""Whole scenes: what a view shows and what answers to the pointer, to be scaled and moved."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from hckt_timeline.scene.primitives import Primitive, Use
from hckt_timeline.scene.transform import moved

_Area = TypeVar("_Area", "Target", "Link")


class Target(NamedTuple):
    """An area that answers to the pointer.

    ``kind`` says what is behind it: ``event``, ``bubble``, ``ribbon`` or ``term``. ``tell``
    gives the ids (one event, the events of a bubble, an organisation) and the full text for a tool
    tip; a view has hundreds of areas and one pointer, so that they are made when asked for.
    """

    kind: str
    x: float
    y: float
    width: float
    height: float
    tell: Callable[[], tuple[tuple[str, ...], str]]

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids behind the area."""
        return self.tell()[0]

    @property
    def hint(self) -> str:
        """The full text for a tool tip."""
        return self.tell()[1]


class Link(NamedTuple):
    """An area of a file that leads to an ``address``; ``words`` say to what."""

    x: float
    y: float
    width: float
    height: float
    address: str
    words: str


class Scene(NamedTuple):
    """One view: its parts from back to front, and the areas that answer to the pointer.

    ``links`` are what a file has in place of ``targets``.
    """

    width: float
    height: float
    background: str
    parts: tuple[Primitive | Use, ...] = ()
    targets: tuple[Target, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def primitives(self) -> tuple[Primitive, ...]:
        """All primitives from back to front, those of symbols in their places."""
        return tuple(_spread(self))


def scaled(scene: Scene, factor: float) -> Scene:
    """The scene drawn larger: lengths, line widths and text alike."""
    return scene._replace(
        width=scene.width * factor,
        height=scene.height * factor,
        parts=tuple(moved(scene.primitives, factor)),
        targets=tuple(_grown(target, factor) for target in scene.targets),
        links=tuple(_grown(link, factor) for link in scene.links),
    )


def shifted(scene: Scene, dx: float, dy: float) -> Scene:
    """The scene with all that it holds moved; its size stays."""
    return scene._replace(
        parts=tuple(moved(scene.primitives, 1.0, dx, dy)),
        targets=tuple(each._replace(x=each.x + dx, y=each.y + dy) for each in scene.targets),
        links=tuple(each._replace(x=each.x + dx, y=each.y + dy) for each in scene.links),
    )


def _spread(scene: Scene) -> Iterator[Primitive]:
    for part in scene.parts:
        if isinstance(part, Use):
            yield from moved(part.symbol.primitives, 1.0, part.x, part.y)
        else:
            yield part


def _grown(area: _Area, factor: float) -> _Area:
    return area._replace(
        x=area.x * factor,
        y=area.y * factor,
        width=area.width * factor,
        height=area.height * factor,
    )
