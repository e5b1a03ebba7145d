from hckt_timeline.lineage import build_lineage
from tests.extraction.tell import history_of

TEXT = (
    "Ngày 1/3/1955, thành lập Cục Thủy lợi. Ngày 2/3/1960, Cục Thủy lợi đổi tên thành Tổng cục Thủy "
    "lợi. Ngày 3/3/1970, thành lập Cục Thủy sản. Ngày 4/3/1980, Tổng cục Thủy lợi và Cục Thủy sản hợp "
    "nhất thành Tổng cục Thủy lợi – Thủy sản. Ngày 5/3/1990, Sở Lâm nghiệp sáp nhập vào Sở Nông nghiệp."
)


def _lives():
    return {life.name: life for life in build_lineage(history_of(TEXT)).lifespans}


def test_life_runs_from_founding_to_merger_over_a_renaming():
    life = _lives()["Tổng cục Thủy lợi"]
    assert (life.begins.edtf, life.ends.edtf) == ("1955-03-01", "1980-03-04")


def test_successor_begins_with_the_merger_and_stays_open():
    life = _lives()["Tổng cục Thủy lợi – Thủy sản"]
    assert (life.begins.edtf, life.ends) == ("1980-03-04", None)


def test_absorber_neither_begins_nor_ends_with_the_merger():
    life = _lives()["Sở Nông nghiệp"]
    assert (life.begins, life.ends) == (None, None)
    assert _lives()["Sở Lâm nghiệp"].ends.edtf == "1990-03-05"


def test_organisation_is_seen_from_its_first_to_its_last_event():
    seen = _lives()["Tổng cục Thủy lợi"].seen
    assert [day.isoformat() for day in seen] == ["1955-03-01", "1980-03-04"]
