"""Short ways to have sentences read."""

import hashlib

from hckt_timeline.dating import date_articles
from hckt_timeline.domain import Article, History
from hckt_timeline.extraction import extract_history
from hckt_timeline.extraction.names.vocabulary import learn, lesson
from hckt_timeline.extraction.sentences.claims import Claim
from hckt_timeline.extraction.telling import read_article, read_units


def article(text: str, file: str = "a.txt", published=None) -> Article:
    return Article(
        id=hashlib.sha256(text.encode()).hexdigest()[:16],
        file=file,
        text=text,
        published=published,
    )


def claims_in(text: str) -> tuple[Claim, ...]:
    one = article(text)
    mentions = date_articles([one])[0].mentions
    return read_article(one, mentions, read_units(one, mentions, learn([lesson(text)]))).claims


def history_of(*texts: str) -> History:
    return extract_history([article(text, f"{n}.txt") for n, text in enumerate(texts)])


def outcome(claim: Claim) -> str:
    before = " + ".join(unit.full for unit in claim.predecessors)
    after = " + ".join(unit.full for unit in claim.successors)
    return f"{before} → {after}".strip()
