"""The organisations of a history through time."""

from hckt_timeline.lineage.lifespans import build_lineage, lineage_of

__all__ = ["build_lineage", "lineage_of"]
