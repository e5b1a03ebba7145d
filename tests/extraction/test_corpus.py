"""Folders of articles on institutions of many kinds, each with a careful reading beside it."""

import json
import re
from pathlib import Path

import pytest

from hckt_timeline.domain import edtf
from hckt_timeline.extraction import extract_history
from hckt_timeline.extraction.spelling import name_key
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


def test_nine_of_ten_events_are_found_on_their_days(read):
    expected, history = read
    wanted = [event for event in expected if not event.get("optional")]
    found = [w for w in wanted if any(_tells(history, event, w) for event in history.events)]
    missed = [event["edtf"] for event in wanted if event not in found]
    assert len(found) >= 0.9 * len(wanted), missed


def test_changes_of_organisations_have_the_right_parties(read):
    expected, history = read
    changes = [e for e in expected if "successors" in e and not e.get("optional")]
    wrong = [
        change["edtf"]
        for change in changes
        if not any(
            event.kind == change["kind"]
            and _tells(history, event, change)
            and _names(event.predecessors) == _names(change["predecessors"])
            and _names(event.successors) == _names(change["successors"])
            for event in history.events
        )
    ]
    assert len(wrong) <= 1, wrong


def test_hardly_an_event_is_invented(read):
    expected, history = read
    beyond = [
        event.title
        for event in history.events
        if not any(_tells(history, event, wanted) for wanted in expected)
    ]
    assert len(beyond) <= 1, beyond
