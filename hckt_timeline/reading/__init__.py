"""Files of articles become values: decoded, headers taken off, feeds cut into their items."""

from hckt_timeline.reading.files import Reading, read_bytes, read_paths

__all__ = ["Reading", "read_bytes", "read_paths"]
