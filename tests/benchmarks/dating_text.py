"""News-like text for the benchmarks: the built-in history's prose with sentences of the corpus."""

import datetime as dt
import random
import re
from functools import cache

from hckt_timeline.resources import resource
from tests.dating.corpus_rows import corpus_rows

BYTES = 1_100_000
SENTENCES = 24


@cache
def articles() -> tuple[tuple[str, dt.date], ...]:
    """Articles of about 3 KB, over 1 MB in all, one sentence of the corpus to five of prose."""
    chance = random.Random(1)  # noqa: S311 no secret
    prose = [
        sentence
        for path in sorted(resource("history").glob("*.md"))
        for sentence in re.split(r"(?<=[.!?])\s+", path.read_text(encoding="utf-8"))
    ]
    dated = [row.text for row in corpus_rows()]
    made: list[tuple[str, dt.date]] = []
    size = 0
    while size < BYTES:
        pick = [chance.choice(prose if i % 6 else dated) for i in range(SENTENCES)]
        text = "\n".join(" ".join(pick[i : i + 4]) for i in range(0, SENTENCES, 4))
        made.append((text, dt.date(2020, 1, 1) + dt.timedelta(days=chance.randrange(2000))))
        size += len(text.encode())
    return tuple(made)
