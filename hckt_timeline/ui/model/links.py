"""A view as a line of text that can be mailed, and accepted again.

    hckt:view?event=…&from=738000.5&scale=0.02&top=0&find=…&hide=kinds:award&rejected=1&shortened=1

Days are those of the drawing, as ordinals with fractions; what a link leaves out stays as it is
when nothing is chosen. Nothing in it names a file.
"""

import math
from dataclasses import replace
from urllib.parse import parse_qsl, quote, urlencode

from hckt_timeline.domain import EventKind
from hckt_timeline.errors import NotALink, NothingThere
from hckt_timeline.ui.model import camera, choosing
from hckt_timeline.ui.model.sieve import Certainty, Sieve
from hckt_timeline.ui.model.state import Focus, State, asked, looking, on_other_scale, sifted

SCHEME = "hckt:"
_VIEW = "hckt:view?"
_LONGEST = 20_000


def is_link(text: str) -> bool:
    """Whether some words mean to be a link."""
    return text.strip().lower().startswith(SCHEME)


def link_of(state: State) -> str:
    """The view of a state: what is selected, in sight, searched and hidden."""
    viewport = state.viewport
    told = [
        ("event", state.focus.event or ""),
        ("find", state.query),
        *(("hide", f"{field}:{value}") for field, value in _hidden(state.sieve)),
        ("rejected", "1" if state.sieve.rejected else ""),
        ("shortened", "1" if state.chart.shortened else ""),
    ]
    if camera.scale_of(state) != "whole":
        told += [
            ("from", f"{viewport.first_day:.4f}"),
            ("days", f"{viewport.width / viewport.pixels_per_day:.6g}"),
            ("top", f"{viewport.top:.0f}" if viewport.top else ""),
        ]
    return _VIEW + urlencode([pair for pair in told if pair[1]], quote_via=quote)


def followed(state: State, text: str) -> State:
    """The view that a link leads to.

    Raises:
        NotALink: these words are none.
        NothingThere: it leads to an event that the history does not have.
    """
    words = text.strip()
    if not words.startswith(_VIEW) or len(words) > _LONGEST:
        raise NotALink(words=words[:80])
    pairs = parse_qsl(words.removeprefix(_VIEW))
    told = dict(pairs)
    event = told.get("event")
    if event and event not in state.index.events:
        raise NothingThere
    try:
        sieve = _sieve("rejected" in told, [value for name, value in pairs if name == "hide"])
        days = [float(told[name]) for name in ("from", "days", "top") if name in told]
    except ValueError:
        raise NotALink(words=words[:80]) from None
    if not all(map(math.isfinite, days)) or ("days" in told and float(told["days"]) <= 0):
        raise NotALink(words=words[:80])
    moved = replace(sifted(state, sieve), focus=Focus())
    moved = asked(moved, told.get("find", "")[:200])
    if moved.chart.shortened != ("shortened" in told):
        moved = on_other_scale(moved)
    moved = choosing.chosen(moved, event) if event else moved
    return _placed(moved, told)


def _placed(state: State, told: dict[str, str]) -> State:
    if "from" not in told or "days" not in told:
        return state if "event" in told else camera.whole(state)
    old, first = state.viewport, float(told["from"])
    viewport = replace(
        old,
        first_day=first,
        pixels_per_day=old.width / float(told["days"]),
        top=float(told.get("top", "0")),
    )
    return looking(state, viewport)


def _hidden(sieve: Sieve) -> list[tuple[str, str]]:
    fields = (
        ("organisations", sieve.organisations),
        ("kinds", sieve.kinds),
        ("certainties", sieve.certainties),
    )
    return [(name, str(value)) for name, values in fields for value in sorted(values)]


def _sieve(rejected: bool, hidden: list[str]) -> Sieve:
    parts: dict[str, set[str]] = {"organisations": set(), "kinds": set(), "certainties": set()}
    for entry in hidden:
        field, _, value = entry.partition(":")
        if field not in parts:
            raise ValueError(entry)
        parts[field].add(value)
    return Sieve(
        organisations=frozenset(parts["organisations"]),
        kinds=frozenset(map(EventKind, parts["kinds"])),
        certainties=frozenset(map(Certainty, parts["certainties"])),
        rejected=rejected,
    )
