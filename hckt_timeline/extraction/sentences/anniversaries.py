"""Counts of years that an article tells: "kỷ niệm 30 năm Ngày thành lập Viện X (1990 – 2020)"."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.claims import ToldDate
from hckt_timeline.extraction.sentences.patterns import DATE_SIGN, UNIT_SIGN
from hckt_timeline.extraction.sentences.sentences import Sentence

_COUNT = re.compile(
    r"kỷ niệm (?:lần thứ )?(?P<years>\d{1,4})(?: năm)? (?:ngày |năm )?"
    rf"(?P<words>(?P<founding>(?:thành lập|ra đời) (?P<unit>{UNIT_SIGN}))?[^.;()]{{0,90}})"
    rf"(?:\((?P<dates>{DATE_SIGN}(?: ?[-–—/,] ?{DATE_SIGN})?)\))?"
)


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A count of years as one passage tells it.

    ``first`` and ``last`` are the days between which the years lie, where they are told; else
    ``founded`` is the organisation since whose founding they run, and ``day`` that of the feast.
    """

    article: str
    start: int
    end: int
    years: int
    first: dt.date | None
    last: dt.date | None
    founded: Unit | None
    day: dt.date | None


def read_anniversaries(
    sentence: Sentence, article: str, day: ToldDate | None
) -> Iterator[Anniversary]:
    """The counts of years in a sentence; ``day`` is the one under which it stands."""
    if "kỷ niệm" not in sentence.signs:
        return
    for found in _COUNT.finditer(sentence.signs):
        spans = [mention.span for mention in sentence.dates(found["dates"] or "")]
        founded = sentence.units(found["unit"] or "")
        one_day = len(spans) == 1 and spans[0].is_day
        yield Anniversary(
            article,
            sentence.places[found.start()],
            sentence.places[found.end()],
            int(found["years"]),
            spans[0].earliest if spans else None,
            spans[-1].latest if spans and not one_day else None,
            founded[0] if founded else None,
            day.span.earliest if day else None,
        )
