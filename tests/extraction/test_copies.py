"""One agency text in several papers is one source; another report on the same event is another."""

import datetime as dt

import pytest

from hckt_timeline.domain import event_table
from hckt_timeline.extraction import extract_history
from hckt_timeline.extraction.merging.copies import find_copies, sketch
from tests.benchmarks.synthetic import texts
from tests.extraction.tell import article

LEAD = "Ngày 5/3/1962, Ủy ban hành chính tỉnh ra quyết định thành lập Trạm Thủy văn An Bình bên bờ sông."
REST = (
    "Trạm khi ấy có sáu cán bộ, một chiếc thuyền gỗ và hai thước đo mực nước mua từ tỉnh bên.",
    "Mùa lũ đầu tiên, anh em thay nhau thức trắng bảy đêm để ghi từng giờ nước lên trên sổ trực.",
    "Nhờ những con số ấy, ba xã ven sông kịp dời hơn hai trăm hộ dân lên đồi trước khi đê vỡ.",
    "Hai mươi năm sau, trạm có nhà mái bằng, máy phát điện và đường dây điện thoại về tới tỉnh.",
    "Ông Trạm trưởng đầu tiên nay đã ngoài tám mươi vẫn giữ cuốn sổ trực bọc vải của mùa lũ ấy.",
)
TEXT = " ".join((LEAD, *REST))
OTHER_REPORT = (
    "Trạm Thủy văn An Bình có từ bao giờ? Theo hồ sơ lưu trữ, ngày 5/3/1962, Ủy ban hành chính tỉnh "
    "ký quyết định thành lập Trạm Thủy văn An Bình. Người già trong làng nhớ lại căn nhà tranh cạnh "
    "bến đò, nơi treo tấm biển gỗ đầu tiên. Trạm nuôi gà, trồng rau, tự lo bữa ăn suốt những năm khó. "
    "Lớp quan trắc viên trẻ hôm nay về đây với máy tính xách tay và trạm đo tự động bên cầu mới."
)


def _story(text, file, day=None):
    return article(text, file, day)


def _found(*articles):
    return find_copies(articles, {each.id: sketch(each.text) for each in articles})


@pytest.mark.parametrize(
    "copy",
    [
        "Chuyện một trạm đo nước\n\n" + TEXT,
        TEXT + "\n\nBài và ảnh: Hoài An",
        "An Bình (Thông tấn tỉnh) - " + TEXT,
        " ".join((LEAD, *REST[:2], *REST[3:])),
        TEXT.replace("sáu cán bộ", "6 cán bộ").replace("mua từ tỉnh bên", "mượn của tỉnh bên"),
    ],
)
def test_text_with_another_headline_byline_place_or_a_sentence_less_is_a_copy(copy):
    first, second = _story(TEXT, "a.txt", dt.date(2020, 1, 2)), _story(copy, "b.txt")
    assert _found(first, second) == _found(second, first) == {second.id: first.id}


def test_another_report_on_the_same_event_is_no_copy():
    assert not _found(_story(TEXT, "a.txt"), _story(OTHER_REPORT, "b.txt"))


def test_items_of_one_file_are_no_copies_of_each_other():
    assert not _found(_story(TEXT, "a.txt"), _story(TEXT + " Hết.", "a.txt"))


def test_copies_are_one_source_and_all_passages_stay():
    history = extract_history(
        [
            _story(TEXT, "a.txt", dt.date(2020, 1, 2)),
            _story("Theo báo bạn. " + TEXT, "b.txt", dt.date(2020, 1, 3)),
            _story(OTHER_REPORT, "c.txt"),
        ]
    )
    founded = next(event for event in history.events if event.kind == "founding")
    assert len({passage.article for passage in founded.evidence}) == 3
    assert founded.source_count(history.copies()) == 2
    assert event_table(history).sources.max() == 2
    assert {each.file: each.copies for each in history.articles} == {
        "a.txt": ("b.txt",),
        "b.txt": ("a.txt",),
        "c.txt": (),
    }


def test_of_many_articles_only_those_that_are_reprinted_are_copies():
    stories = [_story(text, f"{number}.txt") for number, text in enumerate(texts(200))]
    groups = [{one, other} for one, other in _found(*stories).items()]
    reprinted = [{stories[place - 1].id, stories[place].id} for place in range(49, 200, 50)]
    assert sorted(map(sorted, groups)) == sorted(map(sorted, reprinted))
