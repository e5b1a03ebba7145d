"""The page for the web: alone, harmless, readable without scripts, steered by mouse, touch, keys."""

import datetime as dt
import re
from html.parser import HTMLParser

import pytest

from hckt_timeline import errors, open_history
from hckt_timeline.app.export import PictureOptions
from hckt_timeline.app.histories import extract
from hckt_timeline.app.webpage import export_page, page
from tests.app.browser import CHROMIUM, browser

EVIL = '<script>alert("1")</script><img src=x onerror=alert(2)>'


@pytest.fixture(scope="module")
def history():
    return open_history()


class Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.addresses, self.quotes, self._quoted = [], [], [], 0

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        names = ("href", "xlink:href", "src", "action", "data")
        self.addresses += [value for name, value in attrs if name in names]
        self._quoted += tag == "blockquote"
        if tag == "blockquote":
            self.quotes.append("")

    def handle_endtag(self, tag):
        self._quoted -= tag == "blockquote"

    def handle_data(self, data):
        if self._quoted:
            self.quotes[-1] += data


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    return reader


def test_the_same_history_gives_the_same_page(history):
    assert list(page(history, PictureOptions())) == list(page(history, PictureOptions()))


def test_every_event_stands_in_the_list_with_its_words(history):
    reader = read("".join(page(history, PictureOptions())))
    dated = [event for event in history.events if event.span]
    assert reader.tags.count("article") == len(dated)
    for event in dated:
        for passage in event.evidence:
            words = " ".join(passage.quote.split())
            assert any(words in quote for quote in reader.quotes), event.id


def test_nothing_of_the_page_lies_elsewhere(history):
    text = "".join(page(history, PictureOptions(sources=True)))
    assert all(each.startswith(("#", "data:")) for each in read(text).addresses)
    assert not re.search(r"url\((?!#|data:)|@import", text)
    assert "default-src 'none'" in text


def test_words_of_an_article_are_never_markup(tmp_path):
    article = (
        f"---\ntitle: {EVIL}\naddress: javascript:alert(3)\n---\nNăm 1970, thành lập Cục {EVIL}."
    )
    (tmp_path / "a.txt").write_text(article, encoding="utf-8")
    options = PictureOptions(title=EVIL, subtitle=EVIL, sources=True)
    reader = read("".join(page(extract(tmp_path), options)))
    assert reader.tags.count("script") == 1
    assert not {"img", "iframe", "object"} & set(reader.tags)
    assert not any("javascript" in each for each in reader.addresses)


def test_a_period_without_events_is_refused(history, tmp_path):
    early = PictureOptions(last=dt.date(1900, 1, 1))
    with pytest.raises(errors.NothingInPeriod):
        export_page(history, tmp_path / "a.html", early)


@pytest.fixture(scope="module")
def tab(history, tmp_path_factory):
    if not CHROMIUM:
        pytest.skip("needs Chromium")
    folder = tmp_path_factory.mktemp("browser")
    export_page(history, folder / "a.html", PictureOptions())
    with browser(folder / "profile") as opened:
        opened.file = folder / "a.html"
        yield opened


@pytest.fixture
def opened(tab):
    tab.open(tab.file)
    assert tab.run("document.querySelector('figure').className") == "live"
    return tab


def view(tab) -> list[float]:
    return [float(each) for each in tab.run("svg.getAttribute('viewBox')").split()]


def middle(tab, selector: str) -> tuple[float, float]:
    return tuple(
        tab.run(
            f"(box => [box.x + box.width / 2, box.y + box.height / 2])"
            f"(document.querySelector('{selector}').getBoundingClientRect())"
        )
    )


def test_the_wheel_zooms_at_the_pointer_and_a_drag_pans(opened):
    whole = view(opened)
    x, y = middle(opened, "figure")
    before = opened.run(f"place({x}, {y}).x")
    opened.mouse("mouseWheel", x, y, deltaX=0, deltaY=-400)
    near = view(opened)
    assert near[2] == pytest.approx(whole[2] / 2.718, rel=0.01)
    assert opened.run(f"place({x}, {y}).x") == pytest.approx(before, abs=1)
    opened.mouse("mousePressed", x, y, button="left", buttons=1)
    opened.mouse("mouseMoved", x - 100, y, button="left", buttons=1)
    opened.mouse("mouseReleased", x - 100, y, button="left")
    assert view(opened)[0] > near[0] + 10
    assert not opened.run("dialog.open")


def test_two_fingers_zoom(opened):
    whole, (x, y) = view(opened), middle(opened, "figure")
    opened.touch("touchStart", (x - 40, y), (x + 40, y))
    for apart in (60, 100, 160):
        opened.touch("touchMove", (x - apart, y), (x + apart, y))
    opened.touch("touchEnd")
    assert view(opened)[2] < whole[2] / 2


def test_a_click_opens_the_card_of_an_event(opened):
    opened.click(*middle(opened, "svg a"))
    assert opened.run("dialog.open")
    title = opened.run("svg.querySelector('a title').textContent").split("\n")[0]
    assert title in opened.run("dialog.textContent")
    assert opened.run("dialog.querySelector('blockquote').textContent.length") > 20


def test_keys_alone_move_zoom_open_and_close(opened):
    whole = view(opened)
    for _ in range(4):  # past the three buttons
        opened.key("Tab", code=9)
    assert opened.run("document.activeElement.tagName") == "FIGURE"
    opened.key("+", "+", 187)
    opened.key("ArrowRight", code=39)
    moved = view(opened)
    assert moved[2] < whole[2]
    assert moved[0] > (whole[2] - moved[2]) / 2
    opened.key("0", "0", 48)
    assert view(opened) == pytest.approx(whole)
    opened.key("Tab", code=9)
    opened.key("Enter", "\r", 13)
    first = opened.run("dialog.querySelector('h2').textContent")
    opened.key("ArrowRight", code=39)
    assert opened.run("dialog.querySelector('h2').textContent") != first
    opened.key("Escape", code=27)
    assert not opened.run("dialog.open")


def test_no_request_is_made_and_nothing_is_complained_of(opened):
    opened.click(*middle(opened, "svg a"))
    assert {each for each in opened.asked if not each.startswith("data:")} == {opened.file.as_uri()}
    assert not opened.complaints


def test_without_scripts_events_lead_to_the_list(tab):
    tab.call("Emulation.setScriptExecutionDisabled", value=True)
    tab.open(tab.file)
    tab.call("Emulation.setScriptExecutionDisabled", value=False)
    assert not tab.run("document.querySelector('figure').className")
    tab.click(*middle(tab, "svg a"))
    assert tab.run("location.hash").startswith("#e-")
