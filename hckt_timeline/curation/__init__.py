"""What people decide about a history, and the history that follows from it."""

from hckt_timeline.curation.deciding import Decided, decided
from hckt_timeline.curation.differing import Middle, middle
from hckt_timeline.curation.draft import Draft, Ground, draft_of, ground_of
from hckt_timeline.curation.finding import bearer_of, telling_of
from hckt_timeline.curation.journal import in_force

__all__ = [
    "Decided",
    "Draft",
    "Ground",
    "Middle",
    "bearer_of",
    "decided",
    "draft_of",
    "ground_of",
    "in_force",
    "middle",
    "telling_of",
]
