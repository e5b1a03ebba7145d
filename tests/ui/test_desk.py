"""What a reader does with words: compare, cite, open the original, walk through dated passages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMessageBox, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot
from ui_sample import FIRST, passage, sample_history

from hckt_timeline.domain import Article, Passage
from hckt_timeline.errors import TimelineError
from hckt_timeline.ui.commands import desk
from hckt_timeline.ui.model import choosing
from hckt_timeline.ui.model.index import index
from hckt_timeline.ui.reader.citing import citation, original
from hckt_timeline.ui.reader.comparing import compare, joined
from hckt_timeline.ui.reader.sources import Sources
from hckt_timeline.ui.window import Window

INDEX = index(sample_history())
MERGER = INDEX.events["merger"]


def choose(window: Window, event: str) -> None:
    window.session.go(choosing.chosen(window.session.state, event))


@pytest.fixture
def opened_places(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    places: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: places.append(QUrl(url).toString()) or True
    )
    return places


def test_words_that_not_all_sources_have_are_told_apart() -> None:
    first, second = compare(INDEX, MERGER, "vi")
    own = {first.passage.quote[start:end] for start, end in first.own}
    assert {"1/7/2020", "Hàng", "hải"} <= own
    assert not {"Ngày", "nhập"} & own
    assert {second.passage.quote[start:end] for start, end in second.own} >= {"3/7/2020", "hai"}


def test_days_and_organisations_that_differ_are_named() -> None:
    first, second = compare(INDEX, MERGER, "vi")
    assert first.days == ("01/7/2020",)
    assert first.organisations == ("Cục Hàng hải", "Cục Đường sông", "Cục Đường thủy")
    assert second.organisations == ()
    assert second.differs == frozenset()


def test_a_single_source_differs_from_none() -> None:
    (only,) = compare(INDEX, INDEX.events["rivers"], "vi")
    assert only.own == ()
    assert only.differs == frozenset()


def test_other_separators_and_dashes_are_no_difference() -> None:
    quotes = ("Sáng 14/1, Cục Hậu cần-Kỹ thuật họp", "Cục Hậu cần – Kỹ thuật họp sáng 14-1")
    evidence = tuple(Passage(article="a", start=0, end=len(one), quote=one) for one in quotes)
    event = MERGER.model_copy(update={"evidence": evidence})
    assert [one.own for one in compare(INDEX, event, "vi")] == [(), ()]


def test_neighbouring_words_are_marked_as_one() -> None:
    assert joined([(0, 2), (3, 5), (8, 9)], "ab cd, ef") == ((0, 5), (8, 9))


def test_sources_stand_side_by_side_and_lead_to_their_articles(window: Window) -> None:
    choose(window, "merger")
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(Sources)
    quotes = [one.toPlainText() for one in dialog.findChildren(QTextEdit)]
    assert quotes == [one.quote for one in MERGER.evidence]
    shown = [one.text() for one in dialog.findChildren(QLabel)]
    assert "Chuyện đường thủy" in shown
    buttons = [
        one for one in dialog.findChildren(QPushButton) if one.text() == "Read in the article"
    ]
    buttons[1].click()
    assert window.session.state.focus.article == "b"
    assert window.session.state.focus.passage == MERGER.evidence[1]
    assert not dialog.isVisible()


def test_comparing_needs_an_event_that_two_passages_tell(window: Window) -> None:
    for event in (None, "rivers"):
        if event:
            window.session.go(choosing.chosen(window.session.state, event))
        assert not window.commands["compare"].isEnabled()
        assert "several passages" in window.commands["compare"].toolTip()
    window.session.go(choosing.chosen(window.session.state, "merger"))
    assert window.commands["compare"].isEnabled()


def test_a_citation_tells_author_title_publisher_day_and_words() -> None:
    article = Article(
        id="x",
        file="x.html",
        title="Chuyện  đường thủy",
        author="Lê An",
        publisher="Bản tin thử",
        address="https://example.invalid/x",
        published=INDEX.articles["a"].published,
        text=FIRST,
    )
    words = passage("x", FIRST, "Cục Đường sông được lập")
    assert citation(article, words, "vi") == (
        "Lê An, “Chuyện đường thủy”, Bản tin thử, 01/8/2020, https://example.invalid/x: "
        "“Cục Đường sông được lập”"
    )
    assert citation(INDEX.articles["b"], None, "en") == "“b.md”, 3 Jul 2020."


def test_a_citation_is_copied_as_plain_text(window: Window) -> None:
    choose(window, "rivers")
    window.commands["cite"].trigger()
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().endswith("“Cục Đường sông được lập ngày 20/8/1978.”")
    assert not copied.hasHtml()
    assert window.panes.messages.text.startswith("Copied: ")


def with_file(file: str, address: str | None = None) -> Article:
    return Article(id="x", file=file, text="x", address=address)


def test_the_original_is_the_file_else_the_address(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("x")
    assert original(with_file(str(path), "https://example.invalid/")) == path
    path.unlink()
    assert original(with_file(str(path), "https://example.invalid/")) == "https://example.invalid/"


@pytest.mark.parametrize(
    "address", [None, "javascript:alert(1)", "file:///etc/passwd", "smb://host/x", "ftp://x/"]
)
def test_nothing_but_articles_and_web_addresses_is_opened(
    tmp_path: Path, address: str | None
) -> None:
    program = tmp_path / "run.sh"
    program.write_text("x")
    for file in (str(program), "//host/share/a.txt", "\\\\host\\share\\a.txt", "none.txt"):
        with pytest.raises(TimelineError):
            original(with_file(file, address))


def test_the_articles_of_the_built_in_history_have_their_originals() -> None:
    assert original(with_file("history/01-don-nhan-danh-hieu-anh-hung.md")).suffix == ".md"


def test_an_original_is_opened_only_after_a_question_that_shows_where_it_is(
    window: Window, opened_places: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "a.md"
    path.write_text("x")
    monkeypatch.setattr("hckt_timeline.ui.reader.citing.original", lambda _: path)
    choose(window, "rivers")
    for answer, expected in (("Cancel", []), ("Open", [QUrl.fromLocalFile(str(path)).toString()])):
        window.commands["original"].trigger()
        box = next(one for one in window.findChildren(QMessageBox) if one.isVisible())
        assert box.informativeText() == str(path)
        assert opened_places == []
        next(one for one in box.buttons() if one.text() == answer).click()
        assert opened_places == expected


def test_an_original_that_is_gone_is_told(window: Window, opened_places: list[str]) -> None:
    choose(window, "rivers")
    window.commands["original"].trigger()
    assert "a.md is gone" in window.panes.messages.text
    assert opened_places == []


def test_an_original_that_no_program_opens_is_told(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.QDesktopServices, "openUrl", lambda _: False)
    window.desk._open("/somewhere/a.md")
    assert window.panes.messages.text == "The system has no program that opens /somewhere/a.md"


def test_keys_walk_through_the_dated_passages(window: Window, qtbot: QtBot) -> None:
    choose(window, "founding")
    reader = window.panes.sides.reader
    qtbot.waitUntil(lambda: bool(reader._read()))
    down, control = Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier
    walked = []
    for _ in range(4):
        QTest.keyClick(window, down, control)
        walked.append(window.session.state.focus.event)
    assert walked == ["renaming", "rivers", "merger", None]
    QTest.keyClick(window, Qt.Key.Key_Up, control)
    assert window.session.state.focus.event == "merger"


def test_the_gutter_shows_every_dated_passage_and_leads_to_it(window: Window, qtbot: QtBot) -> None:
    choose(window, "founding")
    reader = window.panes.sides.reader
    qtbot.waitUntil(lambda: bool(reader._read()))
    gutter = reader._gutter
    assert len(gutter._ticks) == 5
    assert gutter._marked == 0.0
    y = round(gutter._y(gutter._ticks[2][0]))
    QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, pos=QPoint(6, y))
    assert window.session.state.focus.event == "rivers"
    assert "ngày 20/8/1978" in reader._gutter_words(2)
    assert gutter.tick_at(-100) is None
