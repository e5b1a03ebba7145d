import datetime as dt

import pytest

from hckt_timeline import draw, errors
from hckt_timeline.app.chronicle import chronicle_lines, conflict_lines
from hckt_timeline.app.days import first_day, last_day
from hckt_timeline.app.export import PictureOptions, export_picture, picture
from hckt_timeline.app.histories import open_history
from hckt_timeline.app.narrowing import narrowed
from hckt_timeline.app.reader import mentions_of
from tests.extraction.tell import history_of

TEXT = (
    "Ngày 1/3/1955, thành lập Cục Thủy lợi. Ngày 2/3/1960, Cục Thủy lợi đổi tên thành Tổng cục Thủy "
    "lợi. Ngày 3/3/1970, thành lập Tổng cục Thủy sản. Ngày 4/3/1980, Tổng cục Thủy lợi và Tổng cục "
    "Thủy sản hợp nhất thành Tổng cục Thủy lợi – Thủy sản (TL-TS). Ngày 5/3/1990, thành lập Bảo tàng "
    "Gốm An Bình. Sáng 6/3/1991, Cục Chính trị, Tổng cục TL-TS tổ chức hội nghị sơ kết công tác."
)


@pytest.fixture(scope="module")
def history():
    return history_of(TEXT)


def test_narrowing_keeps_forebears_heirs_and_units(history):
    kept = narrowed(history, ["Tổng cục Thủy sản"])
    assert [event.span.edtf[:4] for event in kept.events] == [
        "1955",
        "1960",
        "1970",
        "1980",
        "1991",
    ]


@pytest.mark.parametrize("name", ["bao tang gom an binh", "BẢO TÀNG GỐM AN BÌNH"])
def test_name_is_found_without_marks_and_in_any_case(history, name):
    assert len(narrowed(history, [name]).events) == 1


def test_abbreviation_finds_its_organisation(history):
    assert narrowed(history, ["TL-TS"]).events == narrowed(history, ["Tổng cục Thủy sản"]).events


def test_unknown_name_is_an_error_that_names_those_close(history):
    with pytest.raises(errors.NoSuchOrganisation, match="Tổng cục Thủy sản"):
        narrowed(history, ["Tổng cục Thủy sảnh"])


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("24/01/2025", "2025-01-24", "2025-01-24"),
        ("9/1974", "1974-09-01", "1974-09-30"),
        ("1950", "1950-01-01", "1950-12-31"),
        ("2025-01-24", "2025-01-24", "2025-01-24"),
        ("quý I/2025", "2025-01-01", "2025-03-31"),
    ],
)
def test_typed_day_is_read_by_the_date_reader(words, first, last):
    assert first_day(words) == dt.date.fromisoformat(first)
    assert last_day(words) == dt.date.fromisoformat(last)


@pytest.mark.parametrize("words", ["", "hôm nào", "31/2/1950", "5/3"])
def test_words_that_tell_no_whole_day_are_refused(words):
    with pytest.raises(errors.NotADay):
        first_day(words)


def test_chronicle_is_in_order_and_counts_sources(history):
    lines = list(chronicle_lines(history_of(TEXT, "Năm 1970, thành lập Tổng cục Thủy sản."), "vi"))
    assert [line[:4] for line in lines] == ["1955", "1960", "1970", "1980", "1990", "1991"]
    assert "2 nguồn" in lines[2]


def test_no_conflict_is_said_in_words(history):
    assert "6 events" in next(conflict_lines(history, "en"))


def test_mentions_of_an_article_are_those_of_its_own_text(history):
    (article,) = history.articles
    mentions = mentions_of(history, article.id)
    assert len(mentions) == 6
    for mention in mentions:
        assert article.text[mention.start : mention.end] == mention.text


def test_built_in_history_tells_its_lineage():
    names = {organisation.name for organisation in open_history().organisations}
    assert {"Tổng cục Hậu cần", "Tổng cục Kỹ thuật", "Tổng cục Hậu cần – Kỹ thuật"} <= names


def test_draw_takes_and_returns_axes(history):
    from matplotlib.figure import Figure

    axes = Figure(figsize=(8, 5)).add_subplot()
    assert draw(history, axes, language="en") is axes
    assert draw(history).figure is not axes.figure


@pytest.mark.parametrize(
    ("size", "ratio"), [("A4", 297 / 210), ("16:9", 16 / 9), ("200x100", 2), ("a3", 420 / 297)]
)
def test_picture_has_the_proportions_of_its_size(history, size, ratio):
    scene = picture(history, PictureOptions(size=size))
    assert scene.width / scene.height == pytest.approx(ratio, rel=0.01)


@pytest.mark.parametrize("size", ["A9", "0x5", "1x", "x", "99999x20"])
def test_unknown_size_is_refused(history, size):
    with pytest.raises(errors.NotASize, match=size):
        picture(history, PictureOptions(size=size))


def test_same_history_gives_the_same_bytes(history, tmp_path):
    paths = [tmp_path / "a.svg", tmp_path / "b.svg"]
    for path in paths:
        export_picture(history, path, PictureOptions(size="A4"))
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_history_of_nothing_can_be_drawn(tmp_path):
    empty = history_of("Một bài không có ngày nào.")
    export_picture(empty, tmp_path / "a.svg", PictureOptions(size="A4"))
    assert (tmp_path / "a.svg").stat().st_size
