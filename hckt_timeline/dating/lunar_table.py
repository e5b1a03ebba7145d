"""The Vietnamese lunar calendar as a compact table, and how the table is made.

A line of ``resources/lunar.tsv`` is one lunar year: the year, the first month told, the day it
begins, the leap month (0: none) and a digit a month, 1 for 30 days and 0 for 29, the leap month in
its place. From 1900 on every year is whole. Earlier lines hold the months that histories need and
that are surely known, because the sources give both calendars for days in them.

``python hckt_timeline/dating/lunar_table.py MONTHS.tsv`` writes the table anew from a list of month
starts with the columns lunar_year, lunar_month, leap, solar_start and days.
"""

import csv
import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from hckt_timeline.resources import resource

# Quang Trung took the throne on the 25th of the 11th month of Mậu Thân, 22 December 1788; his army
# kept Tết early on the 30th of the 12th, and won Hà Nội on the 5th of the 1st, 30 January 1789.
EARLIER = ("1788\t11\t1788-11-28\t0\t01", "1789\t1\t1789-01-26\t0\t1")


@dataclass(frozen=True, slots=True)
class LunarMonth:
    """A month with its first day and its length in days."""

    year: int
    month: int
    leap: bool
    start: dt.date
    days: int


def unpack(lines: Iterable[str]) -> Iterator[LunarMonth]:
    """The months of a packed table."""
    for line in lines:
        year, month, start, leap_month, lengths = line.split("\t")
        number, leap, day = int(month), False, dt.date.fromisoformat(start)
        for digit in lengths.strip():
            days = 29 + int(digit)
            yield LunarMonth(int(year), number, leap, day, days)
            day += dt.timedelta(days=days)
            leap = not leap and number == int(leap_month)
            number += not leap


def pack(months: Iterable[LunarMonth]) -> Iterator[str]:
    """The lines of the table; :func:`unpack` gives the months back."""
    for year, group in groupby(months, key=lambda month: month.year):
        told = list(group)
        leap = next((month.month for month in told if month.leap), 0)
        lengths = "".join(str(month.days - 29) for month in told)
        yield f"{year}\t{told[0].month}\t{told[0].start.isoformat()}\t{leap}\t{lengths}"


@cache
def months() -> dict[tuple[int, int, bool], LunarMonth]:
    """All months known, by lunar year, month and whether it is a leap month."""
    lines = resource("lunar.tsv").read_text(encoding="utf-8").splitlines()
    return {(month.year, month.month, month.leap): month for month in unpack(lines)}


def read_months(path: Path) -> Iterator[LunarMonth]:
    """The months of a list of month starts."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            year, month, leap = int(row["lunar_year"]), int(row["lunar_month"]), row["leap"] == "1"
            start = dt.date.fromisoformat(row["solar_start"])
            yield LunarMonth(year, month, leap, start, int(row["days"]))


if __name__ == "__main__":
    table = "\n".join([*EARLIER, *pack(read_months(Path(sys.argv[1])))])
    resource("lunar.tsv").write_text(table + "\n", encoding="utf-8")
