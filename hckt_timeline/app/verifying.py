"""What a check of a project file found, as lines of text."""

from collections.abc import Iterator

from hckt_timeline.domain import Wording
from hckt_timeline.errors import Language
from hckt_timeline.storage import Verdict

_SOUND = Wording(
    vi="không có lỗi ({articles} bài, {events} sự kiện, {decisions} quyết định)",
    en="no fault ({articles} articles, {events} events, {decisions} decisions)",
)
_UNPLACED = Wording(
    vi="quyết định số {number} không còn chữ để dựa vào, vẫn được giữ",
    en="decision number {number} has no words to hang on any more; it is kept",
)


def verdict_lines(verdict: Verdict, language: Language) -> Iterator[str]:
    """One line a fault, or one that says that there is none; then what waits for its words."""
    for fault in verdict.faults:
        yield fault.text(language)
    project = verdict.project
    if project and not verdict.faults:
        facts = {
            "articles": str(len(project.read.articles)),
            "events": str(len(project.read.events)),
            "decisions": str(len(project.decisions)),
        }
        yield _SOUND.fill(**facts).text(language)
    for decision in verdict.unplaced:
        yield _UNPLACED.fill(number=str(decision.number)).text(language)
