"""The passages of a history as annotations: W3C's Web Annotation Data Model.

Each passage is told twice, as the model asks of the careful: by its words with those around them
(``TextQuoteSelector``), and by its place in the article's text as it was read
(``TextPositionSelector``, in code points, as W3C counts).
"""

import json
from collections.abc import Iterator

from hckt_timeline.domain import Article, Event, History, Passage
from hckt_timeline.interchange.iris import iri, web_address

_AROUND = 32
"""Letters of prefix and suffix: enough to tell one place from another of the same words."""


def annotation_pieces(history: History) -> Iterator[str]:
    """A collection of annotations, one for each passage of each event that stands."""
    articles = {article.id: article for article in history.articles}
    items = [
        _annotation(event, passage, articles[passage.article])
        for event in history.told()
        for passage in event.evidence
    ]
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": iri("annotations"),
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {
            "id": iri("annotations", "1"),
            "type": "AnnotationPage",
            "partOf": iri("annotations"),
            "startIndex": 0,
            "items": items,
        },
    }
    yield json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _annotation(event: Event, passage: Passage, article: Article) -> dict[str, object]:
    body: list[dict[str, str]] = [
        {"type": "TextualBody", "purpose": "describing", "language": "vi", "value": event.title},
        {"type": "TextualBody", "purpose": "classifying", "value": event.kind},
    ]
    if event.span:
        body.append({"type": "TextualBody", "purpose": "tagging", "value": event.span.edtf})
    body.append(
        {"type": "SpecificResource", "purpose": "linking", "source": iri("event", event.id)}
    )
    place = (article.id, str(passage.start), str(passage.end))
    return {
        "id": iri("annotation", event.id, *place),
        "type": "Annotation",
        "motivation": "identifying",
        "body": body,
        "target": {
            "type": "SpecificResource",
            "source": _source(article),
            "selector": [_by_words(passage, article.text), _by_place(passage)],
        },
    }


def _source(article: Article) -> dict[str, object]:
    told: dict[str, object] = {"id": iri("article", article.id), "type": "Text", "language": "vi"}
    if address := web_address(article.address):
        told["via"] = address
    return told


def _by_words(passage: Passage, text: str) -> dict[str, str]:
    return {
        "type": "TextQuoteSelector",
        "exact": passage.quote,
        "prefix": text[max(passage.start - _AROUND, 0) : passage.start],
        "suffix": text[passage.end : passage.end + _AROUND],
    }


def _by_place(passage: Passage) -> dict[str, object]:
    return {"type": "TextPositionSelector", "start": passage.start, "end": passage.end}
