"""Short ways to make journals."""

import datetime as dt

from hckt_timeline.domain import Act, Decision

AT = dt.datetime(2026, 1, 14, 9, 30, tzinfo=dt.UTC)


def journal(*acts: Act) -> tuple[Decision, ...]:
    return tuple(
        Decision(number=number, at=AT, by="Lan", act=act) for number, act in enumerate(acts, 1)
    )
