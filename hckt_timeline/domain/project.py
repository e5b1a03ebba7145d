"""Everything that a project file holds."""

import datetime as dt

from hckt_timeline.domain.base import Frozen, Many
from hckt_timeline.domain.decision import Decision
from hckt_timeline.domain.event import EventKind
from hckt_timeline.domain.history import History


class View(Frozen):
    """A way of looking at a history; the one without a name is where the reader left off.

    Organisations are told by name, so that they are found after another reading; certainties by
    the words of the filter, of which a reader passes over those it does not know.
    """

    name: str
    first: dt.date | None = None
    last: dt.date | None = None
    hidden_organisations: Many[str] = ()
    hidden_kinds: Many[EventKind] = ()
    hidden_certainties: Many[str] = ()
    shows_rejected: bool = False
    query: str = ""


class Project(Frozen):
    """A history as its articles were read, what people decided about it, and kept views."""

    read: History
    decisions: Many[Decision] = ()
    views: Many[View] = ()
