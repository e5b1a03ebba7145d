"""What people decide about a history, and the history that follows from it."""

from hckt_timeline.curation.deciding import Decided, decided
from hckt_timeline.curation.draft import Draft, draft_of
from hckt_timeline.curation.finding import bearer_of, telling_of
from hckt_timeline.curation.journal import in_force

__all__ = ["Decided", "Draft", "bearer_of", "decided", "draft_of", "in_force", "telling_of"]
