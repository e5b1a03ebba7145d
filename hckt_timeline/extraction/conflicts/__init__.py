"""What the sources cannot all be right about: one module a kind of conflict."""

from collections.abc import Mapping, Sequence

from hckt_timeline.domain import Article, Conflict, Event, Link
from hckt_timeline.extraction.conflicts.different_days import different_days
from hckt_timeline.extraction.conflicts.lives import outside_lives
from hckt_timeline.extraction.conflicts.sums import wrong_sums
from hckt_timeline.extraction.conflicts.terms import outside_terms
from hckt_timeline.extraction.merging.register import Register
from hckt_timeline.extraction.sentences.anniversaries import Anniversary

__all__ = ["find_conflicts"]


def find_conflicts(
    events: Sequence[Event],
    links: Sequence[Link],
    anniversaries: Sequence[Anniversary],
    register: Register,
    articles: Mapping[str, Article],
) -> tuple[Conflict, ...]:
    """All conflicts of a history, in the order of their kinds and of the events.

    Args:
        events: in the order of time.
        links: the changes among them.
        anniversaries: counts of years that the articles tell.
        register: whose names the counts are about.
        articles: by their ids.
    """
    return (
        *different_days(events),
        *outside_terms(events, articles),
        *outside_lives(events, links, register.organisations()),
        *wrong_sums(anniversaries, events, register, articles),
    )
