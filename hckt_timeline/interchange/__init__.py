"""Histories as files for other programs."""

from hckt_timeline.interchange.history_json import history_pieces, read_history, write_history

__all__ = ["history_pieces", "read_history", "write_history"]
