"""A timeline in a notebook."""

from typing import TYPE_CHECKING, Unpack

from hckt_timeline.app.export import PictureOptions, picture
from hckt_timeline.domain import History

if TYPE_CHECKING:
    from matplotlib.axes import Axes
