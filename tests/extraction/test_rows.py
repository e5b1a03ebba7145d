import pytest

from hckt_timeline.extraction.events import aside_rows, change_rows, happening_rows
from hckt_timeline.extraction.sentences.patterns import compile_pattern
from tests.extraction.tell import claims_in, outcome

names = pytest.mark.parametrize


@names("row", change_rows.ROWS, ids=lambda row: row.name)
def test_example_of_a_change_gives_its_outcome(row):
    found = [(claim.kind, outcome(claim)) for claim in claims_in(row.example)]
    assert (row.kind, row.outcome) in found


@names("row", happening_rows.ROWS, ids=lambda row: row.name)
def test_example_of_a_happening_gives_its_kind(row):
    assert [claim.kind for claim in claims_in(row.example)] == [row.kind]


@names("row", aside_rows.ROWS, ids=lambda row: row.name)
def test_example_of_an_aside_gives_its_outcome(row):
    assert row.outcome in [outcome(claim) for claim in claims_in(row.example)]


def test_pattern_that_matches_the_empty_text_is_refused():
    with pytest.raises(ValueError, match="empty text"):
        compile_pattern("…")


@names(
    "sentence",
    [
        "Ngày 1/3/1990, Bộ Công Thương chưa tách Cục An Bình thành Cục Hòa An và Cục Hòa Thái.",
        "Ngày 1/3/1990, có ý kiến đề nghị sáp nhập Cục An Bình và Cục Hòa Bình thành Cục Thái An.",
        "Ngày 1/3/1990, Bộ Nội vụ đề xuất giải thể Cục An Bình.",
        "Nếu sáp nhập Cục An Bình vào Cục Hòa Bình ngày 1/3/1990 thì phải có thêm trụ sở.",
    ],
)
def test_denied_or_proposed_change_is_no_change(sentence):
    assert not any(claim.kind.is_change for claim in claims_in(sentence))


def test_planned_change_is_marked_as_planned():
    claims = claims_in(
        "Dự kiến ngày 1/3/2030 sáp nhập Cục An Bình và Cục Hòa Bình thành Cục Thái An."
    )
    assert [claim.planned for claim in claims if claim.kind.is_change] == [True]


def test_anniversary_of_a_founding_is_no_founding():
    claims = claims_in("Sáng 5/3/2020, Viện An Bình tổ chức lễ kỷ niệm 30 năm Ngày thành lập Viện.")
    assert [claim.kind for claim in claims] == ["commemoration"]


def test_rearranging_is_no_plan():
    claims = claims_in(
        "Trong đợt sắp xếp lại ngành năm 1977, Trạm An Bình sáp nhập vào Nhà máy Hòa Bình."
    )
    assert [claim.planned for claim in claims] == [False]


def test_of_whom_something_else_is_told_is_no_part_of_a_list():
    claims = claims_in(
        "Từ ngày 1/3/2020, Trung đoàn 12 nhập vào Lữ đoàn 34, Tiểu đoàn 5 được điều về Quân khu 9,"
        " còn Kho K12 giải thể."
    )
    assert [(claim.kind, outcome(claim)) for claim in claims] == [
        ("merger", "Trung đoàn 12 + Lữ đoàn 34 → Lữ đoàn 34"),
        ("transfer", "Tiểu đoàn 5 → Tiểu đoàn 5"),
        ("dissolution", "Kho K12 →"),
    ]


def test_what_is_said_to_have_founded_somebody_is_the_founding():
    claims = claims_in(
        "Ngày 1/3/1990, Viện An Bình mở cửa đón khách. Đây cũng là ngày thành lập Viện."
    )
    assert [(claim.kind, claim.start) for claim in claims] == [("founding", 0)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bảo tàng An Bình đóng cửa từ ngày 1/3/2020 để trùng tu.",
        "Do dịch bệnh, Nhà hát An Bình tạm đóng cửa ngày 1/3/2020.",
    ],
)
def test_closed_for_a_time_is_no_end(sentence):
    assert not any(claim.kind.is_change for claim in claims_in(sentence))
