"""How a ribbon bends from its own lane into another.

A bend takes a fixed number of pixels before a join (after a split), at every zoom, so that it says
nothing about time. Its edges and its centre line follow 3u² − 2u³, which a cubic curve with handles
at a third and two thirds draws exactly.
"""

from collections.abc import Sequence

from hckt_timeline.layout.chart.lanes import Join, Lane
from hckt_timeline.scene import Segment

_SHORTEST, _LONGEST = 64.0, 150.0
_SLOPE = 0.7


def bend_length(lanes: Sequence[Lane], join: Join) -> float:
    """Pixels over which a ribbon bends; longer where it has farther to go."""
    top, bottom = sorted((join.branch, join.trunk))
    distance = sum(lane.height(lane.least) for lane in lanes[top:bottom])
    return min(max(_SLOPE * distance, _SHORTEST), _LONGEST)


def ease(u: float) -> float:
    """The part of the way across that is done at part ``u`` of the bend."""
    u = min(max(u, 0.0), 1.0)
    return u * u * (3 - 2 * u)


def curve(x0: float, y0: float, x1: float, y1: float) -> Segment:
    """From (x0, y0), where the pen is, to (x1, y1), level at both ends."""
    third = (x1 - x0) / 3
    return ("C", (x0 + third, y0, x1 - third, y1, x1, y1))
