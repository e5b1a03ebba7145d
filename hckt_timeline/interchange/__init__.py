"""Histories as files for other programs."""

from hckt_timeline.interchange.history_json import read_history, write_history

__all__ = ["read_history", "write_history"]
