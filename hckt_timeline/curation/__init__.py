"""What people decide about a history, and the history that follows from it."""

from hckt_timeline.curation.deciding import Decided, decided
from hckt_timeline.curation.finding import bearer_of, telling_of
from hckt_timeline.curation.journal import in_force, redoable, undoable

__all__ = ["Decided", "bearer_of", "decided", "in_force", "redoable", "telling_of", "undoable"]
