import json

from hypothesis import given, settings

from hckt_timeline import open_history
from hckt_timeline.interchange.annotations import annotation_pieces
from tests.interchange.making import histories


def collection(history):
    return json.loads("".join(annotation_pieces(history)))


def places(history):
    """Each annotation's article text with its two selectors."""
    texts = {f"urn:x-hckt:article:{each.id}": each.text for each in history.articles}
    for item in collection(history)["first"]["items"]:
        quote, position = item["target"]["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        yield texts[item["target"]["source"]["id"]], quote, position


@given(histories())
@settings(max_examples=50)
def test_both_selectors_lead_to_the_same_words(history):
    for text, quote, position in places(history):
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])


def test_every_quote_of_the_built_in_history_is_found_in_its_text_and_only_there():
    found = list(places(open_history()))
    assert len(found) == sum(len(event.evidence) for event in open_history().events)
    for text, quote, position in found:
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert text.count(around) == 1
        assert text.index(around) + len(quote["prefix"]) == position["start"]


def test_collection_has_the_shape_of_the_model():
    told = collection(open_history())
    assert told["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert told["total"] == len(told["first"]["items"])
    assert len({item["id"] for item in told["first"]["items"]}) == told["total"]
    assert {item["type"] for item in told["first"]["items"]} == {"Annotation"}


@given(histories())
@settings(max_examples=30)
def test_no_address_but_of_the_web_is_handed_on(history):
    assert "javascript" not in "".join(annotation_pieces(history))
