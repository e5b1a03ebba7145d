import datetime as dt
import json
import re
from html.parser import HTMLParser

from hypothesis import given, settings

from hckt_timeline import open_history
from hckt_timeline.interchange.timeline_js import timeline_js_pieces
from tests.extraction.tell import history_of
from tests.interchange.making import histories


def slides(history):
    return json.loads("".join(timeline_js_pieces(history, "vi")))["events"]


class Tags(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.found, self.words = [], ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words += data


def test_times_are_no_more_exact_than_the_words():
    text = "Ngày 1/3/1955, thành lập Cục Thủy lợi. Tháng 5/1960, thành lập Cục Thủy sản. Năm 1970, thành lập Cục Thủy văn."
    assert [(slide["start_date"], slide["display_date"]) for slide in slides(history_of(text))] == [
        ({"year": 1955, "month": 3, "day": 1}, "01/3/1955"),
        ({"year": 1960, "month": 5}, "tháng 5/1960"),
        ({"year": 1970}, "năm 1970"),
    ]


def test_built_in_history_is_told_in_order_with_its_quotes():
    told = slides(open_history())
    events = [event for event in open_history().told() if event.span]
    assert [slide["unique_id"] for slide in told] == [event.id for event in events]
    for slide, event in zip(told, events, strict=True):
        assert all(each.quote in Tags(slide["text"]["text"]).words for each in event.evidence)


@given(histories())
@settings(max_examples=60)
def test_words_stay_words_in_the_html_and_days_are_days(history):
    for slide in slides(history):
        shown = [slide["text"]["headline"], slide["text"]["text"], slide.get("group", "")]
        for tag, attributes in (found for text in shown for found in Tags(text).found):
            assert tag in ("blockquote", "p", "a")
            assert re.match("https?://", attributes.get("href", "https://"))
        for day in filter(None, (slide["start_date"], slide.get("end_date"))):
            assert dt.date(**{"month": 1, "day": 1, **day})
