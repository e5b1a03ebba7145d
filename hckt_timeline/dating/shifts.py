"""Time counted from a reference: so many days, weeks, months, years before or after."""

import datetime as dt

from hckt_timeline.dating.partial import NOTHING, Partial, Shift
from hckt_timeline.dating.spans import Told, in_month, in_week, in_year
from hckt_timeline.domain.edtf import last_of_month
from hckt_timeline.domain.time import Precision

_YEARS = {"year": 1, "decade": 10, "century": 100}
_MONTHS = {"month": 1, "quarter": 3}


def shifted(shift: Shift, reference: dt.date, partial: Partial = NOTHING) -> Told:
    """The unit that lies ``shift`` away from the unit of ``reference``, or ``partial`` in it.

    Raises:
        OverflowError: it lies outside the calendar.
    """
    if shift.stretch:
        return _stretch(shift, reference)
    if shift.unit == "day":
        day = reference + dt.timedelta(days=shift.count)
        return Told(day, day, Precision.DAY)
    if shift.unit == "weekday":
        day = _weekday(shift.count, partial.weekday or 0, reference)
        return Told(day, day, Precision.DAY)
    if shift.unit == "week":
        return in_week(partial, monday_of(reference) + dt.timedelta(weeks=shift.count))
    if shift.unit in _MONTHS:
        return _in_months(shift, reference, partial)
    year = reference.year + shift.count * _YEARS[shift.unit]
    if not dt.MINYEAR <= year < dt.MAXYEAR:
        raise OverflowError(year)
    return in_year(partial, year)


def _weekday(side: int, weekday: int, reference: dt.date) -> dt.date:
    """The last such weekday up to the reference (0), before it (-1), or the next after it (1)."""
    if side > 0:
        return reference + dt.timedelta(days=(weekday - reference.weekday() - 1) % 7 + 1)
    back = (reference.weekday() - weekday) % 7
    return reference - dt.timedelta(days=back or -7 * side)


def monday_of(day: dt.date) -> dt.date:
    """The first day of its week."""
    return day - dt.timedelta(days=day.weekday())


def _in_months(shift: Shift, reference: dt.date, partial: Partial) -> Told:
    length = _MONTHS[shift.unit]
    whole = reference.year * 12 + reference.month - 1
    start = (whole // length + shift.count) * length
    year, month = divmod(start, 12)
    if not dt.MINYEAR <= year < dt.MAXYEAR:
        raise OverflowError(year)
    if length == 1:
        return in_month(partial, year, month + 1)
    return Told(dt.date(year, month + 1, 1), last_of_month(year, month + 3), Precision.QUARTER)


def _stretch(shift: Shift, reference: dt.date) -> Told:
    step = 1 if shift.count > 0 else -1
    near = shifted(Shift(shift.unit, step, shift.anchor), reference)
    far = shifted(Shift(shift.unit, shift.count, shift.anchor), reference)
    if abs(shift.count) == 1:
        return near
    return Told(min(near.first, far.first), max(near.last, far.last), Precision.INTERVAL)
