import datetime as dt
import re
from pathlib import Path

import pytest

from hckt_timeline import draw, errors
from hckt_timeline.app.chronicle import chronicle_lines, conflict_lines
from hckt_timeline.app.dates import date_file
from hckt_timeline.app.days import typed_bounds, typed_day
from hckt_timeline.app.export import PictureOptions, export_picture, picture
from hckt_timeline.app.histories import extract, gather, open_history
from hckt_timeline.app.narrowing import narrowed
from hckt_timeline.app.reader import mentions_of
from hckt_timeline.app.saving import save
from hckt_timeline.domain import Article, Project
from hckt_timeline.interchange.iris import web_address
from hckt_timeline.scene import Text
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


def _years(history):
    return [event.span.edtf[:4] for event in history.events]


def test_narrowing_keeps_heirs_and_their_units(history):
    assert _years(narrowed(history, ["Tổng cục Thủy sản"])) == ["1970", "1980", "1991"]


def test_narrowing_to_an_heir_keeps_all_its_forebears(history):
    kept = narrowed(history, ["Tổng cục Thủy lợi – Thủy sản"])
    assert _years(kept) == ["1955", "1960", "1970", "1980", "1991"]


def test_name_that_two_organisations_bore_means_both():
    twice = history_of(
        "Ngày 1/3/1990, thành lập Sở Du lịch. Ngày 2/3/1995, Sở Du lịch giải thể. "
        "Ngày 3/3/1999, thành lập Sở Du lịch."
    )
    assert len(narrowed(twice, ["Sở Du lịch"]).events) == 3


@pytest.mark.parametrize("name", ["bao tang gom an binh", "BẢO TÀNG GỐM AN BÌNH"])
def test_name_is_found_without_marks_and_in_any_case(history, name):
    assert len(narrowed(history, [name]).events) == 1


def test_abbreviation_finds_its_organisation(history):
    assert (
        narrowed(history, ["TL-TS"]).events
        == narrowed(history, ["Tổng cục Thủy lợi – Thủy sản"]).events
    )


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
    assert typed_bounds(words) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize("words", ["", "hôm nào", "31/2/1950", "5/3", "năm 2030 blah"])
def test_words_that_tell_no_whole_day_are_refused(words):
    with pytest.raises(errors.NotADay):
        typed_bounds(words)


def test_longer_time_is_no_day():
    assert typed_day("24/01/2025") == dt.date(2025, 1, 24)
    with pytest.raises(errors.NotADay):
        typed_day("2026")


def test_chronicle_is_in_order_and_counts_sources():
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


def test_axes_of_a_drawing_measure_dates(history, tmp_path):
    import matplotlib as mpl
    from matplotlib.dates import date2num, num2date

    axes = draw(history, figsize=(10, 6))
    first, last = (num2date(number).date() for number in axes.get_xlim())
    assert first < dt.date(1955, 3, 1)
    assert last > dt.date(1991, 3, 6)
    pixel = axes.transData.transform((date2num(dt.date(1970, 3, 3)), 0))[0]
    axes.axvline(dt.date(1970, 3, 3))
    with mpl.rc_context({"svg.fonttype": "none"}):
        axes.figure.savefig(tmp_path / "a.svg")
    svg = (tmp_path / "a.svg").read_text(encoding="utf-8")
    drawn = [float(x) for x in re.findall(r'<text[^>]* x="([\d.]+)"[^>]*>[^<]*1970<', svg)]
    assert min(abs(x / 72 - pixel / axes.figure.dpi) for x in drawn) < 0.4


def test_period_of_a_drawing_is_that_of_its_axes(history):
    from matplotlib.dates import date2num

    begin, end = dt.date(1960, 1, 1), dt.date(1980, 1, 1)
    first, last = draw(history, first=begin, last=end).get_xlim()
    assert first < date2num(begin) < date2num(end) < last
    assert last - first < 1.2 * (end - begin).days
    with pytest.raises(errors.EmptyPeriod):
        draw(history, first=end, last=begin)


def test_drawing_looks_the_same_on_dates_and_on_pixels(history):
    import numpy as np
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from hckt_timeline.painters import mpl_painter

    scene = picture(history, PictureOptions(size="160x90"))
    pictures = []
    for days in (None, (700_000.0, 730_000.0)):
        canvas = FigureCanvasAgg(mpl_painter.figure(scene, days=days))
        canvas.draw()
        pictures.append(np.asarray(canvas.buffer_rgba()).astype(int))
    assert np.abs(pictures[0] - pictures[1]).mean() < 0.2


def test_drawing_follows_the_ground_of_axes_and_style_sheets(history):
    import matplotlib as mpl
    from matplotlib.figure import Figure

    from hckt_timeline.scene import THEMES

    axes = Figure(figsize=(8, 5)).add_subplot(facecolor="black")
    light, dark = THEMES["light"].pane, THEMES["dark"].pane
    assert mpl.colors.same_color(draw(history, axes).patches[0].get_facecolor(), dark)
    with mpl.rc_context({"axes.facecolor": "black"}):
        assert mpl.colors.same_color(draw(history).patches[0].get_facecolor(), dark)
        plain = draw(history, theme="light")
    assert mpl.colors.same_color(plain.patches[0].get_facecolor(), light)


@pytest.mark.parametrize(
    ("size", "ratio"),
    [
        ("A4", 297 / 210),
        ("16:9", 16 / 9),
        ("4:3", 4 / 3),
        ("square", 1.0),
        ("200x100", 2),
        ("a3", 420 / 297),
    ],
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


def test_period_that_ends_before_it_begins_is_refused(history, tmp_path):
    options = PictureOptions(first=dt.date(2000, 1, 1), last=dt.date(1990, 1, 1))
    with pytest.raises(errors.EmptyPeriod):
        export_picture(history, tmp_path / "a.svg", options)


def test_image_that_no_memory_holds_is_refused_before_it_is_drawn(history, tmp_path):
    with pytest.raises(errors.TooLarge, match="236220"):
        export_picture(history, tmp_path / "a.png", PictureOptions(size="5000x5000", dpi=1200))


@pytest.mark.parametrize("kind", [str, Path])
def test_history_opens_from_text_and_paths_alike(tmp_path, kind):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert open_history(kind(path)) == extract(kind(path)) == extract([kind(path)])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("---\ntitle: A\n---\nMột.\nNgày 31/2/1950 họp.", 2),
        ("\n\nSáng 5/3/2020 họp.\n\n\nNgày 31/2/1950 họp.", 6),
    ],
)
def test_offsets_of_a_dated_file_are_places_in_its_text(text, line):
    dated = date_file(text.encode(), "a.txt", None)
    (problem,) = dated.problems
    assert dated.text[problem.start : problem.end].endswith("31/2/1950")
    assert dated.text.count("\n", 0, problem.start) + 1 == line
    for mention in dated.mentions:
        assert dated.text[mention.start : mention.end] == mention.text


def test_period_without_events_is_refused_with_the_days_of_the_history(history, tmp_path):
    options = PictureOptions(first=dt.date(1800, 1, 1), last=dt.date(1810, 1, 1))
    with pytest.raises(errors.NothingInPeriod, match="1955"):
        export_picture(history, tmp_path / "a.svg", options)


def test_history_shows_itself_in_a_line(history):
    assert str(history) == "History(1 articles, 5 organisations, 6 events)"


def test_size_in_dots_is_the_size_of_the_image(history, tmp_path):
    from PIL import Image

    options = PictureOptions(size="1280x720px", dpi=110)
    export_picture(history, tmp_path / "a.png", options)
    with Image.open(tmp_path / "a.png") as image:
        assert image.size == (1280, 720)


def test_sources_are_numbered_as_events_name_them_and_listed(tmp_path):
    told = "---\ntitle: Bài {n}\npublisher: Báo\naddress: https://example.org/{n}\n---\n{words}"
    words = ("Năm 1970, thành lập Tổng cục Thủy sản.", "Ngày 5/3/1960, thành lập Tổng cục Dầu khí.")
    for n, each in enumerate(words):
        (tmp_path / f"{n}.txt").write_text(told.format(n=n, words=each), encoding="utf-8")
    history = extract([tmp_path])
    scene = picture(history, PictureOptions(size="A4", sources=True))
    drawn = [item.text for item in scene.primitives if isinstance(item, Text)]
    assert {"05/3/1960 [1]", "năm 1970 [2]", "Bài 1, Báo", "Bài 0, Báo", "Nguồn"} <= set(drawn)
    assert {link.address for link in scene.links} == {
        "https://example.org/0",
        "https://example.org/1",
    }
    early = picture(history, PictureOptions(size="A4", sources=True, last=dt.date(1965, 1, 1)))
    assert not any("Bài 0" in item.text for item in early.primitives if isinstance(item, Text))


def test_an_address_that_is_no_web_page_is_no_link():
    article = Article(id="a", file="a", text="", address="javascript:alert(1)")
    assert not web_address(article.address)


def test_legend_and_scale_can_be_left_out(history):
    whole, bare = (
        {item.text for item in scene.primitives if isinstance(item, Text)}
        for scene in (
            picture(history, PictureOptions()),
            picture(history, PictureOptions(legend=False, scale=False)),
        )
    )
    assert "Thay đổi tổ chức" in whole - bare
    assert any(re.fullmatch(r"\d+ năm", words) for words in whole - bare)


def test_a_history_is_not_read_together_with_other_files(tmp_path):
    for name in ("a.hckt", "b.hckt", "c.json", "d.csv", "e.txt"):
        (tmp_path / name).write_text("Ngày 1/3/1955, thành lập Cục Thủy lợi.", encoding="utf-8")
    for name in ("b.hckt", "c.json", "d.csv"):
        for others in ("a.hckt", "e.txt"):
            with pytest.raises(errors.OneAtATime, match=r"open it alone"):
                gather([tmp_path / others, tmp_path / name])
    assert gather([tmp_path / "e.txt", tmp_path / "e.txt"]).read.articles


def test_a_folder_named_as_a_project_is_a_folder_of_articles(tmp_path):
    folder = tmp_path / "x.hckt"
    folder.mkdir()
    (folder / "a.txt").write_text("Ngày 1/3/1955, thành lập Cục Thủy lợi.", encoding="utf-8")
    assert len(gather([folder]).read.articles) == 1
    with pytest.raises(errors.CannotWrite, match=r"x\.hckt"):
        save(Project(read=gather([folder]).read), folder)
