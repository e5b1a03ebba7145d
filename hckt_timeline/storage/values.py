"""Events and articles as they lie in the file, and back.

The quote of a passage is not kept with an event: the words stand in the article, once.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from pydantic import JsonValue, TypeAdapter
from pydantic.main import IncEx
from pydantic_core import from_json

from hckt_timeline.domain import Act, Article, Event
from hckt_timeline.domain.base import Frozen
from hckt_timeline.storage.packing import LARGEST_RECORD, Allowance, TooMuch, pack, unpack

P = TypeVar("P", bound=Frozen)

Texts = Callable[[str], str]
"""From the id of an article to its text."""

_ACT: TypeAdapter[Act] = TypeAdapter(Act)
_DAYS: Mapping[str, IncEx | bool] = {"words": {"quote"}}
_WITHOUT_QUOTES: Mapping[str, IncEx | bool] = {
    "evidence": {"__all__": {"quote"}},
    "dates": {"__all__": _DAYS},
}
# What most events share, the most frequent last. It belongs to the format: to change it is a new
# version of the file.
_FAMILIAR = (
    '"quarter""year""month","half","decade""century""interval","season""week""third""reported"'
    '"effective""relative","lunar","sequence","published","context","approximate":true,'
    '"inferred":true,"part_of_day":"morning","afternoon","evening""night""noon""dawn""split"'
    '"transfer","dissolution","renaming","merger","founding","welfare","ceremony","policy",'
    '"inspection","training","document","appointment","commemoration","award","other"'
    '"number":"signatory":"rank":null,"post":"Tổng cục Cục trưởng Thiếu tướng Đại tá Trung tướng '
    'Quyết định Nghị định Sắc lệnh Hội nghị Thành lập Trường Bệnh viện Viện tỉnh Đảng ủy ","role":'
    '"issuer","participant","place","host","subject"}],"predecessors":[{"organisation":"tong-cuc-'
    'cuc-","name":"}],"successors":[],"people":[],"documents":[{"kind":"}],"place":null,'
    '"evidence":[{"article":"","start":1,"end":2}],"status":"confirmed","corrected","rejected",'
    '"added","note":null}{"id":"e-","kind":"conference","title":"","span":{"earliest":"2025-01-",'
    '"latest":"2024-12-","precision":"day","approximate":false,"inferred":false,"part_of_day":'
    'null,"time":null},"date_role":"occurred","basis":"stated","dates":[{"role":"decided","span":'
    '{"earliest":"19","latest":"20","precision":"day","approximate":false,"inferred":false,'
    '"part_of_day":null,"time":null},"basis":"stated","words":{"article":"","start":10,"end":20}}],'
    '"planned":false,"organisations":[{"organisation":"tong-cuc-","name":"Tổng cục ","role":'
    '"subject"}],"predecessors":[],"successors":[],"people":[],"documents":[],"place":null,'
    '"evidence":[{"article":"","start":100,"end":200}],"status":"extracted","note":null}'
).encode()


def packed_event(event: Event) -> bytes:
    """An event without the words of its passages."""
    return pack(event.model_dump_json(exclude=_WITHOUT_QUOTES), _FAMILIAR)


def unpacked_event(data: bytes, texts: Texts, allowed: Allowance) -> Event:
    """An event with the words that its passages have in the articles.

    Raises:
        TooMuch: it, or its words, are more than is allowed.
        ValueError: the bytes hold no event, or it stands on words that no article has.
    """
    whole = unpack(data, _FAMILIAR, LARGEST_RECORD)
    allowed.spend(len(whole))
    facts = _facts(whole)
    for place in _places(facts):
        quote = _words(place, texts)
        allowed.spend(len(quote))
        place["quote"] = quote
    return Event.model_validate(facts, strict=False)


def article_facts(article: Article) -> str:
    """All of an article but its id and text."""
    return article.model_dump_json(exclude={"id", "text"})


def article_of(id_: str, facts: str, text: str) -> Article:
    """The article again.

    Raises:
        ValueError: the facts are none of an article.
    """
    told = _facts(_bounded(facts))
    return Article.model_validate({**told, "id": id_, "text": text})


def text_of(data: bytes, packed: int, allowed: Allowance) -> str:
    """The text of an article as it lies in the file.

    Raises:
        TooMuch: it is more than is allowed.
        ValueError: it is damaged.
    """
    text = unpack(data) if packed else data.decode()
    allowed.spend(len(text))
    return text


def record_of(shape: type[P], value: str) -> P:
    """A piece or view that lies in the file as JSON.

    Raises:
        TooMuch: it is larger than any is.
        ValueError: it is none.
    """
    return shape.model_validate_json(_bounded(value))


def act_of(value: str) -> Act:
    """What was decided, as it lies in the file as JSON.

    Raises:
        TooMuch: it is larger than any is.
        ValueError: it is none.
    """
    return _ACT.validate_json(_bounded(value))


def _facts(value: str) -> dict[str, JsonValue]:
    """An object of JSON, as it stands there.

    Raises:
        ValueError: it is none.
    """
    facts: JsonValue = from_json(value)
    if not isinstance(facts, dict):
        raise ValueError("a value of the file is no object")  # noqa: TRY004 (as all else)
    return facts


def _bounded(value: str) -> str:
    """JSON that is no larger than that of any value.

    Raises:
        TooMuch: it is larger.
    """
    if len(value) > LARGEST_RECORD:
        raise TooMuch
    return value


def stored_text(text: str) -> tuple[int, bytes]:
    """A text, packed where it is shorter so."""
    bare, packed = text.encode(), pack(text)
    return (1, packed) if len(packed) < len(bare) else (0, bare)


def _places(facts: dict[str, JsonValue]) -> Iterator[dict[str, JsonValue]]:
    for passage in _list(facts, "evidence"):
        if isinstance(passage, dict):
            yield passage
    for date in _list(facts, "dates"):
        if isinstance(date, dict) and isinstance(words := date.get("words"), dict):
            yield words


def _list(facts: dict[str, JsonValue], name: str) -> list[JsonValue]:
    found = facts.get(name)
    return found if isinstance(found, list) else []


def _words(place: dict[str, JsonValue], texts: Texts) -> str:
    article, start, end = place.get("article"), place.get("start"), place.get("end")
    if isinstance(article, str) and isinstance(start, int) and isinstance(end, int):
        text = texts(article)
        if 0 <= start <= end <= len(text):
            return text[start:end]
    raise ValueError(f"no words at {start} to {end} of article {article}")
