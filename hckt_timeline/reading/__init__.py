"""Files of articles become values: decoded, headers taken off, feeds cut into their items."""

from hckt_timeline.reading.files import Cancelled, Progress, Reading, read_bytes, read_paths
from hckt_timeline.reading.formats import read_content
from hckt_timeline.reading.furniture import furniture
from hckt_timeline.reading.parallel import in_order

__all__ = [
    "Cancelled",
    "Progress",
    "Reading",
    "furniture",
    "in_order",
    "read_bytes",
    "read_content",
    "read_paths",
]
