"""Files of articles become values: decoded, headers taken off, feeds cut into their items."""

from hckt_timeline.reading.files import Reading, read_bytes, read_paths
from hckt_timeline.reading.formats import read_content
from hckt_timeline.reading.furniture import furniture
from hckt_timeline.reading.parallel import end_with_parent, in_order, never

__all__ = [
    "Reading",
    "end_with_parent",
    "furniture",
    "in_order",
    "never",
    "read_bytes",
    "read_content",
    "read_paths",
]
