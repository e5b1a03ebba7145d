"""What the window shows, as one frozen value, and the moves from one to the next.

No Qt: a move takes a state and returns a state, so that what a click or a key means is tested
without a window.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from hckt_timeline.domain import (
    Article,
    DateMention,
    Event,
    History,
    Passage,
    Project,
)
from hckt_timeline.errors import NotADay
from hckt_timeline.layout import (
    Chart,
    Viewport,
    build_chart,
    carry_labels,
    clamp,
    fit,
    lay_labels,
    same_days,
)
from hckt_timeline.ui.model.index import Index, index
from hckt_timeline.ui.model.reindexing import reindexed
from hckt_timeline.ui.model.search import hits
from hckt_timeline.ui.model.sieve import (
    Sieve,
    classed,
    reclass,
    shown,
    sifted_lineage,
    sifted_table,
)


@dataclass(frozen=True, slots=True)
class Focus:
    """What is looked at: an event, the words that are marked, the article that is open.

    ``mention`` is a dated passage that gave no event.
    """

    event: str | None = None
    article: str | None = None
    passage: Passage | None = None
    mention: DateMention | None = None


class Hits(NamedTuple):
    """The shown events that a query hits, and how many it hits that the filters hide."""

    found: tuple[str, ...] = ()
    missed: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A point that the reader can come back to."""

    sieve: Sieve
    query: str
    focus: Focus
    shortened: bool
    viewport: Viewport


@dataclass(frozen=True, eq=False)
class State:
    """Everything the window shows; ``shown`` and ``found`` are ids in order of time.

    ``found`` are the shown events that the query hits, empty without a query; ``missed`` counts
    those that it hits and the filters hide. ``name`` is that of the files that were opened, empty
    for the built-in history. ``project`` is what was read, with the journal of decisions; the
    history of ``index`` follows from the two. ``colours`` count through those of the theme, by
    organisation; no filter and no decision changes them. ``fresh`` are the articles that were just
    added.
    """

    name: str
    project: Project
    index: Index
    chart: Chart
    colours: Mapping[str, int]
    sieve: Sieve
    shown: tuple[str, ...]
    query: str
    found: tuple[str, ...]
    focus: Focus
    viewport: Viewport
    missed: int = 0
    fresh: frozenset[str] = frozenset()

    @property
    def event(self) -> Event | None:
        """The selected event."""
        return self.index.events.get(self.focus.event or "")

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self.index.articles.get(self.focus.article or "")

    @property
    def listed(self) -> tuple[str, ...]:
        """The events of the chronicle: what the query hits, or all that is shown."""
        return self.found if self.query else self.shown

    @property
    def place(self) -> Place:
        """Where the reader is."""
        shortened = self.chart.shortened
        return Place(self.sieve, self.query, self.focus, shortened, self.viewport)


def opened(
    history: History, width: float, height: float, name: str = "", project: Project | None = None
) -> State:
    """The first view of a history, in a drawing of ``width`` x ``height`` pixels.

    ``project`` is what it follows from, where people decided something.
    """
    found = index(history)
    chart = build_chart(found.table, found.lineage, history.terms)
    return State(
        name=name,
        project=project or Project(read=history),
        index=found,
        chart=chart,
        colours={lane.organisation: lane.colour for lane in chart.lanes},
        sieve=Sieve(),
        shown=shown(found, Sieve()),
        query="",
        found=(),
        focus=Focus(),
        viewport=fit(chart, width, height),
    )


def prepare(state: State) -> None:
    """Find ahead what showing the state needs, so that it holds no window up."""
    state.index.prepare()
    classed(state.index)
    lay_labels(state.chart, state.viewport.height)


def looking(state: State, viewport: Viewport) -> State:
    """Look elsewhere, within the chart."""
    return replace(state, viewport=clamp(state.chart, viewport))


def sifted(state: State, sieve: Sieve) -> State:
    """Show only what passes; the days in view stay the same."""
    if sieve == state.sieve:
        return state
    passing = shown(state.index, sieve)
    return _redrawn(replace(state, sieve=sieve, shown=passing), same_days)


def revised(state: State, project: Project, history: History) -> State:
    """The same view of the history that follows from other decisions on the same reading."""
    found = reindexed(state.index, history)
    changed = found.changed_since(state.index)
    if changed is not None:
        reclass(state.index, found, changed)
    fresh = (id_ for id_ in found.organisations if id_ not in state.colours)
    number = max(state.colours.values(), default=-1) + 1
    colours = {**state.colours, **{id_: number + row for row, id_ in enumerate(fresh)}}
    passing = shown(found, state.sieve)
    moved = replace(state, project=project, index=found, colours=colours, shown=passing)
    alike = _is_drawn_alike(state, moved)
    moved = asked(moved, state.query) if alike else _redrawn(moved, _seen)
    prepare(moved)
    return replace(moved, focus=_kept(found, state.focus))


def carried_over(revision: State, state: State) -> State:
    """A revision that was made beside, with the view as it has become meanwhile."""
    moved = sifted(revision, state.sieve)
    if moved.query != state.query:
        moved = asked(moved, state.query)
    if moved.chart.shortened != state.chart.shortened:
        moved = on_other_scale(moved)
    viewport = _seen(state.chart, moved.chart, state.viewport)
    return replace(moved, viewport=viewport, focus=_kept(moved.index, state.focus))


def on_other_scale(state: State) -> State:
    """Shorten long empty stretches of time, or show time true again.

    The days in view stay the same; what was fitted stays fitted.
    """
    old, viewport = state.chart, state.viewport
    terms = state.index.history.terms
    chart = build_chart(old.table, old.lineage, terms, shortened=not old.shortened)
    chart = _coloured(chart, state.colours)
    return replace(state, chart=chart, viewport=_seen(old, chart, viewport))


def shown_history(state: State) -> History:
    """The history with only those events and organisations that the filters let through."""
    history, sieve = state.index.history, state.sieve
    if sieve.is_open:
        return history
    lineage = sifted_lineage(state.index.lineage, sieve)
    return history.model_copy(
        update={
            "events": tuple(state.index.events[id_] for id_ in state.shown),
            "organisations": tuple(
                one for one in history.organisations if one.id not in sieve.organisations
            ),
            "links": lineage.links,
        }
    )


def asked(state: State, query: str) -> State:
    """Look for words."""
    return answered(state, query, matches(state, query))


def answered(state: State, query: str, hits: Hits) -> State:
    """Show what a query found."""
    return replace(state, query=query, found=hits.found, missed=hits.missed)


def matches(state: State, query: str) -> Hits:
    """The events that hold every word of a query, or happened at the time that it names."""
    if not query.strip():
        return Hits()
    found = hits(state.index.texts, query) | _dated(state.index, query)
    seen = tuple(id_ for id_ in state.shown if id_ in found)
    return Hits(seen, len(found) - len(seen))


def cleared(state: State) -> State:
    """Drop the query first, then the selection."""
    if state.query:
        return asked(state, "")
    return replace(state, focus=Focus(article=state.focus.article))


def returned(state: State, place: Place) -> State:
    """Go back to a place, in the size that the drawing has now."""
    old = state.viewport
    moved = asked(sifted(state, place.sieve), place.query)
    if place.shortened != moved.chart.shortened:
        moved = on_other_scale(moved)
    viewport = place.viewport.resized(old.width, old.height)
    return looking(replace(moved, focus=place.focus), viewport)


def _is_drawn_alike(before: State, after: State) -> bool:
    """Whether all that a chart is made of is as it was."""
    old, new = before.index, after.index
    return (
        old.table is new.table
        and old.lineage is new.lineage
        and before.shown == after.shown
        and old.history.terms == new.history.terms
    )


def _redrawn(state: State, look: Callable[[Chart, Chart, Viewport], Viewport]) -> State:
    """The state with what it shows drawn anew; ``look`` finds the viewport."""
    table = sifted_table(state.index, state.sieve)
    lineage = sifted_lineage(state.index.lineage, state.sieve)
    terms = state.index.history.terms
    chart = build_chart(table, lineage, terms, shortened=state.chart.shortened)
    chart = _coloured(chart, state.colours)
    carry_labels(state.chart, chart, state.viewport.height)
    viewport = look(state.chart, chart, state.viewport)
    return asked(replace(state, chart=chart, viewport=viewport), state.query)


def _seen(old: Chart, new: Chart, viewport: Viewport) -> Viewport:
    """The same days on another chart; what was fitted stays fitted."""
    size = viewport.width, viewport.height
    return fit(new, *size) if viewport == fit(old, *size) else same_days(old, new, viewport)


def _kept(index: Index, focus: Focus) -> Focus:
    """The focus in a history with other events: on the event that has its words now."""
    if focus.event is None:
        return focus
    event = index.events.get(focus.event)
    if event is None and focus.passage is not None:
        event = index.event_on(focus.passage)
    if event is None:
        return Focus(article=focus.article, passage=focus.passage)
    if focus.passage is None or focus.passage in event.evidence:
        return replace(focus, event=event.id)
    words = next(iter(event.evidence), None)
    return Focus(event=event.id, article=words.article if words else None, passage=words)


def _coloured(chart: Chart, colours: Mapping[str, int]) -> Chart:
    lanes = (replace(lane, colour=colours[lane.organisation]) for lane in chart.lanes)
    return replace(chart, lanes=tuple(lanes))


def _dated(index: Index, query: str) -> frozenset[str]:
    """The events of a time that is typed: "9/12/2025", "12/2025", "2025"."""
    if not any(letter.isdigit() for letter in query):
        return frozenset()
    from hckt_timeline.app.days import typed_bounds

    try:
        first, last = typed_bounds(query.strip())
    except NotADay:
        return frozenset()
    return frozenset(
        event.id
        for event in index.events.values()
        if event.span
        and event.span.earliest
        and event.span.latest
        and event.span.earliest <= last
        and event.span.latest >= first
    )
