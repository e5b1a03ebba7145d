"""The organisations of a history through time."""

from hckt_timeline.lineage.lifespans import build_lineage

__all__ = ["build_lineage"]
