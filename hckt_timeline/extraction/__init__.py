"""Articles become a history: organisations, people, documents and events with their passages."""

from hckt_timeline.extraction.assembly import extract_history

__all__ = ["extract_history"]
