"""Whose congress is told by its number alone: "Đại hội lần thứ hai diễn ra tại Hòa An"."""

import re

from hckt_timeline.domain import Role
from hckt_timeline.extraction.names.units import Unit
from hckt_timeline.extraction.sentences.context import Context
from hckt_timeline.extraction.sentences.sentences import Sentence

_NUMBERED = re.compile(
    r"(?<!\w)đại hội(?: đại biểu| toàn thể| thành lập)* lần thứ (?!\w+ (?:của|toàn quốc))"
)
_NOT_ITS_DAY = re.compile(
    r"(?<!\w)(?:sau|trước|theo|mừng|nghị quyết|văn kiện|báo cáo|chuẩn bị)(?: [^ ,.;]+){0,2} ?$"
)
_ASSOCIATIONS = ("hội", "chi hội", "tổng hội", "hiệp hội", "liên hiệp", "liên đoàn", "công đoàn")


def congress_of(
    sentence: Sentence, trigger: int, context: Context
) -> tuple[tuple[Unit, Role], ...]:
    """The association told last, where the words from ``trigger`` on number a congress; else none.

    Only who holds them counts congresses so; a company or a journal told in between holds none.
    """
    numbered = _NUMBERED.match(sentence.signs, trigger) or _NUMBERED.search(
        sentence.signs, 0, trigger
    )
    if not numbered or _NOT_ITS_DAY.search(sentence.signs, 0, numbered.start()):
        return ()
    told = (unit for unit in reversed(context.recent) if _is_association(unit))
    return tuple((unit, Role.HOST) for unit in [*told][:1])


def _is_association(unit: Unit) -> bool:
    return unit.head.words.lower().startswith(_ASSOCIATIONS) and "internal" not in unit.head.traits
