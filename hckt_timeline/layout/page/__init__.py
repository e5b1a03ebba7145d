"""Around the drawing on paper."""

from hckt_timeline.layout.page.poster import Page, poster, poster_days
from hckt_timeline.layout.page.sources import Source

__all__ = ["Page", "Source", "poster", "poster_days"]
