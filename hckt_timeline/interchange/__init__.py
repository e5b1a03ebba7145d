"""Histories and projects as files for other programs."""

from hckt_timeline.interchange.history_json import history_pieces, read_history, write_history
from hckt_timeline.interchange.project_json import project_pieces, read_project

__all__ = ["history_pieces", "project_pieces", "read_history", "read_project", "write_history"]
