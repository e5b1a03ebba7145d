"""Folders of articles on institutions of many kinds, each with a careful reading beside it."""

import json
import re
from pathlib import Path

import pytest

from hckt_timeline.domain import edtf
from hckt_timeline.extraction import extract_history
from hckt_timeline.folding import name_key
from hckt_timeline.reading import read_paths

CORPUS = Path(__file__).parent / "corpus"
FOLDERS = sorted(path.stem for path in CORPUS.glob("*.json"))


@pytest.fixture(scope="module", params=FOLDERS)
def read(request):
    expected = json.loads((CORPUS / f"{request.param}.json").read_text(encoding="utf-8"))
    reading = read_paths([CORPUS / request.param])
    return expected["events"], extract_history(reading.articles, reading.problems)


def _bounds(value):
    return edtf.read(re.sub(r"[?~%]", "", value))[:2]


def _tells(history, event, wanted):
    """Whether an event stands on the passages of a wanted one and has its days."""
    files = {article.id: article for article in history.articles}
    span = event.span
    if span is None or (span.earliest, span.latest) != _bounds(wanted["edtf"]):
        return False
    for passage in event.evidence:
        article = files[passage.article]
        start = passage.start + (article.offset_in_file or 0)
        end = passage.end + (article.offset_in_file or 0)
        for place in wanted["evidence"]:
            same = Path(article.file).name == place["article"]
            if same and start < place["end"] and place["start"] < end:
                return True
    return False


def _names(parties):
    return {name_key(each if isinstance(each, str) else each.name) for each in parties}


def _right(history, wanted):
    """The events that are the wanted one, by passage, days and kind."""
    return [
        event
        for event in history.events
        if event.kind == wanted["kind"] and _tells(history, event, wanted)
    ]


def test_every_event_is_found_on_its_day_with_its_kind(read):
    expected, history = read
    wanted = [event for event in expected if not event.get("optional")]
    assert [event["edtf"] for event in wanted if not _right(history, event)] == []


def test_changes_of_organisations_have_the_right_parties(read):
    expected, history = read
    changes = [e for e in expected if "successors" in e and not e.get("optional")]
    wrong = [
        change["edtf"]
        for change in changes
        if not any(
            _names(event.predecessors) == _names(change["predecessors"])
            and _names(event.successors) == _names(change["successors"])
            for event in _right(history, change)
        )
    ]
    assert wrong == []


def test_all_passages_of_an_event_stand_in_one(read):
    expected, history = read
    files = {article.id: article for article in history.articles}
    for wanted in (event for event in expected if not event.get("optional")):
        places = [
            (Path(files[p.article].file).name, p.start + (files[p.article].offset_in_file or 0), p)
            for event in _right(history, wanted)[:1]
            for p in event.evidence
        ]
        for place in wanted["evidence"]:
            assert any(
                name == place["article"]
                and start < place["end"]
                and place["start"] < start + passage.end - passage.start
                for name, start, passage in places
            ), (wanted["edtf"], place)


def test_what_is_planned_and_nothing_else_is_marked_so(read):
    expected, history = read
    wrong = [
        (event["edtf"], [each.title for each in found])
        for event in expected
        if (found := _right(history, event))
        and not any(each.planned is event.get("planned", False) for each in found)
    ]
    assert wrong == []


def test_no_event_is_invented(read):
    expected, history = read
    beyond = [
        event.title
        for event in history.events
        if not any(_tells(history, event, wanted) for wanted in expected)
    ]
    assert beyond == []
