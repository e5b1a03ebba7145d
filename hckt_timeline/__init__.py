"""Reads the history of an institution out of Vietnamese articles and draws it.

>>> from hckt_timeline import read_dates
>>> read_dates("Thành lập ngày 11/7/1950.")[0].span.edtf
'1950-07-11'
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hckt_timeline.app.data import export_data
    from hckt_timeline.app.figures import draw
    from hckt_timeline.app.histories import extract, open_history
    from hckt_timeline.dating import read_dates

__all__ = ["draw", "export_data", "extract", "open_history", "read_dates"]
__version__ = "0.1.0"

_HOMES = {
    "draw": "hckt_timeline.app.figures",
    "export_data": "hckt_timeline.app.data",
    "extract": "hckt_timeline.app.histories",
    "open_history": "hckt_timeline.app.histories",
    "read_dates": "hckt_timeline.dating",
}


def __getattr__(name: str) -> object:
    # Handed on lazily: importing the package imports neither Qt nor matplotlib.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
