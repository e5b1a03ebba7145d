import pytest

from hckt_timeline.extraction.names.abbreviations import expand
from hckt_timeline.extraction.names.names import find_names
from hckt_timeline.extraction.names.units import find_units
from hckt_timeline.extraction.names.vocabulary import Vocabulary, learn, lesson
from tests.extraction.tell import history_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "Sáng nay Tổng cục Thủy lợi – Thủy sản long trọng tổ chức",
            "Tổng cục Thủy lợi – Thủy sản",
        ),
        ("Ủy ban Dân số, Gia đình và Trẻ em giải thể", "Ủy ban Dân số, Gia đình và Trẻ em"),
        ("Bộ Nông nghiệp và Phát triển nông thôn họp", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("Bộ Lao động - Thương binh và Xã hội được", "Bộ Lao động - Thương binh và Xã hội"),
        ("tại Bệnh viện Quân y 105 của tỉnh", "Bệnh viện Quân y 105"),
        ("Tổng cục II tổ chức hội nghị", "Tổng cục II"),
        ("Trường Đại học Sư phạm Hà Nội tiếp nhận", "Trường Đại học Sư phạm Hà Nội"),
        ("Ngân hàng Nhà nước Việt Nam công bố", "Ngân hàng Nhà nước Việt Nam"),
        ("Bảo tàng Lịch sử quân sự Việt Nam ra đời", "Bảo tàng Lịch sử quân sự Việt Nam"),
        ("Bệnh viện Bạch Mai tiếp nhận ca đầu tiên", "Bệnh viện Bạch Mai"),
        ("Bộ quốc phòng ký quyết định", "Bộ quốc phòng"),
        ("Nhà máy Z113 khánh thành", "Nhà máy Z113"),
        ("Xí nghiệp Vận tải thủy Sông Hòa bị", "Xí nghiệp Vận tải thủy Sông Hòa"),
        ("Công ty Cổ phần Tập đoàn Cảng An Hòa.", "Công ty Cổ phần Tập đoàn Cảng An Hòa"),
        ("Bệnh viện Đa khoa I Hòa An; trong", "Bệnh viện Đa khoa I Hòa An"),
        ("Bệnh viện Đa khoa tỉnh được xếp hạng", "Bệnh viện Đa khoa tỉnh"),
        ("Bệnh viện Dã chiến số 2 tỉnh Hòa An mở", "Bệnh viện Dã chiến số 2 tỉnh Hòa An"),
        ("Sở Y tế mời Nguyễn Văn An", "Sở Y tế"),
        ("Bảo tàng Hòa An Huân chương Lao động", "Bảo tàng Hòa An"),
        ("Sư đoàn bộ binh 324 hành quân", "Sư đoàn bộ binh 324"),
        ("Lữ đoàn Tăng thiết giáp 202 được", "Lữ đoàn Tăng thiết giáp 202"),
        ("Tòa án nhân dân khu vực 1 xét xử", "Tòa án nhân dân khu vực 1"),
        ("Tòa án nhân dân quận 3 họp", "Tòa án nhân dân quận 3"),
        ("Liên hiệp các Xí nghiệp Nhựa ra đời", "Liên hiệp các Xí nghiệp Nhựa"),
        ("Bộ Nông nghiệp và phát triển nông thôn", "Bộ Nông nghiệp và phát triển nông thôn"),
        ("Cục Đường cao tốc Việt Nam ra mắt", "Cục Đường cao tốc Việt Nam"),
        ("Ủy ban Khảo sát cơ bản Nhà nước lập", "Ủy ban Khảo sát cơ bản Nhà nước"),
        ("Cục Quản lý vốn nhà nước được lập", "Cục Quản lý vốn nhà nước"),
        ("Sở Y tế vận động Hàn Quốc viện trợ", "Sở Y tế"),
        ("Chủ tịch UBND tỉnh Tống Quang Hòa trao", "UBND tỉnh"),
        ("Chủ tịch UBND huyện Trần Văn Thời trao", "UBND huyện Trần Văn Thời"),
        ("Đài Hòa An và Báo và Phát thanh Hòa Bình", "Đài Hòa An"),
        ("Cục Thuế thành phố Hải Phòng và Cục Thuế", "Cục Thuế thành phố Hải Phòng"),
        ("Trại thí nghiệm chè Phú Hòa được", "Trại thí nghiệm chè Phú Hòa"),
        ("Ngân hàng TMCP Phát triển Nhà Hòa An mở", "Ngân hàng TMCP Phát triển Nhà Hòa An"),
        ("Bảo tàng Di tích và Danh thắng mở cửa", "Bảo tàng Di tích và Danh thắng"),
        ("Sở Văn hóa, thể thao và du lịch họp", "Sở Văn hóa, thể thao và du lịch"),
        ("Sở Tài nguyên và môi trường Hòa An họp", "Sở Tài nguyên và môi trường Hòa An"),
        (
            "Cục Báo chí, phát thanh và thông tin điện tử",
            "Cục Báo chí, phát thanh và thông tin điện tử",
        ),
        ("Bộ Y tế và nhân dân địa phương", "Bộ Y tế"),
        ("Bộ Y tế và báo chí nước ngoài", "Bộ Y tế"),
        ("đổi tên thành Cục Quản lý xe - máy.", "Cục Quản lý xe - máy"),
        ("Viện An Bình - đẹp.", "Viện An Bình"),
        ("Thư viện tỉnh mở cửa", "Thư viện tỉnh"),
        ("UBND tỉnh quyết định", "UBND tỉnh"),
        ("Hội Kiến trúc sư Lâm Hòa họp", "Hội Kiến trúc sư Lâm Hòa"),
    ],
)
def test_name_ends_where_the_institution_begins_to_act(words, name):
    assert find_names(words, frozenset())[0].text == name


@pytest.mark.parametrize(
    "words",
    [
        *("Bộ trưởng phát biểu", "Cục trưởng dự", "khoa học và nông nghiệp"),
        *("Nguyễn Văn Khoa", "tư liệu của cơ sở Hòa An"),
        *("khai trương trang báo điện tử", "một bệnh viện đa khoa"),
        *("dọc đường Trường Sơn", "bộ đội Trường Sơn", "nhà máy 11 lần bị ném bom"),
        *("Luật Hợp tác xã có hiệu lực", "rút còn 1 Trung đoàn", "các Viện đã họp"),
    ],
)
def test_posts_and_common_words_are_no_names(words):
    assert not find_names(words, frozenset())


def test_figures_of_a_date_are_no_part_of_a_name():
    text = "Trung đoàn 12 tháng 5"
    assert find_names(text, frozenset({11, 12}))[0].pronoun


def test_abbreviation_is_learned_from_its_brackets_and_written_out():
    texts = ("Công tác Thủy lợi - Thủy sản (TL-TS) năm nay.", "Khoa học và Công nghệ (KH&CN)")
    known = learn(map(lesson, texts))
    assert known.phrases == {"TL-TS": "Thủy lợi - Thủy sản", "KH&CN": "Khoa học và Công nghệ"}
    assert expand("Tổng cục TL-TS", known.phrases) == "Tổng cục Thủy lợi - Thủy sản"


def _full_names(text):
    return [unit.full for unit in find_units(text, frozenset(), Vocabulary())]


def test_unit_that_every_organisation_has_is_named_with_its_parent():
    text = "Cục Chính trị, Tổng cục Thủy lợi; Bộ Tham mưu (Tổng cục Thủy sản)"
    assert _full_names(text) == [
        "Cục Chính trị, Tổng cục Thủy lợi",
        "Bộ Tham mưu, Tổng cục Thủy sản",
    ]


def test_equals_beside_each_other_are_two_organisations():
    assert _full_names("Cục Xăng dầu, Cục Quân y") == ["Cục Xăng dầu", "Cục Quân y"]


def test_party_committee_has_its_unit_as_parent():
    unit = find_units("Đảng ủy Tổng cục Thủy lợi họp", frozenset(), Vocabulary())[0]
    assert (unit.full, unit.parent.full) == ("Đảng ủy Tổng cục Thủy lợi", "Tổng cục Thủy lợi")


def test_head_alone_means_the_name_told_before():
    text = "Viện Khoa học An Bình ra đời. Năm sau, Viện dời về Huế. Trung tâm không rõ là nơi nào."
    assert _full_names(text) == ["Viện Khoa học An Bình", "Viện Khoa học An Bình"]


def test_abbreviation_of_a_whole_name_stands_for_it_alone():
    text = "Công ty cổ phần Cảng An Bình (ABP) mở bến mới. Năm sau, ABP mở thêm bến."
    units = find_units(text, frozenset(), learn([lesson(text)]))
    assert [unit.full for unit in units] == ["Công ty cổ phần Cảng An Bình"] * 2


def test_words_that_always_follow_a_name_are_part_of_it():
    text = "Trạm Vệ sinh lò ấp ra đời. Trạm Vệ sinh lò ấp, sau này, giải thể."
    assert {unit.full for unit in find_units(text, frozenset(), learn([lesson(text)]))} == {
        "Trạm Vệ sinh lò ấp"
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ba tỉnh Quảng Bình, Quảng Trị và Thừa Thiên họp.",
            ["tỉnh Quảng Bình", "tỉnh Quảng Trị", "tỉnh Thừa Thiên"],
        ),
        ("Chia thành hai tỉnh: An Bình, Hòa Bình.", ["tỉnh An Bình", "tỉnh Hòa Bình"]),
        ("Các tỉnh Nam Định, Hà Nam họp.", ["tỉnh Nam Định", "tỉnh Hà Nam"]),
        (
            "Hai nhà máy điện Hòa Lạc và Phú Cát nhập lại.",
            ["nhà máy điện Hòa Lạc", "nhà máy điện Phú Cát"],
        ),
        ("Một nhà máy điện Hòa Lạc và Phú Cát.", ["nhà máy điện Hòa Lạc và Phú Cát"]),
        ("Ba viện Dệt may và Da giày họp.", ["viện Dệt may và Da giày"]),
    ],
)
def test_head_with_a_number_is_shared_by_as_many_names(text, names):
    assert [name.text for name in find_names(text, frozenset())] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Giám đốc Sở Y tế Lê Văn Hai phát biểu.", "Sở Y tế"),
        ("Hiệu trưởng Trường Lê Hồng Phong phát biểu.", "Trường Lê Hồng Phong"),
        ("Hiệu trưởng Trường Lê Hồng Phong Trần Văn Nam phát biểu.", "Trường Lê Hồng Phong"),
        ("Sở Y tế Hà Nội họp.", "Sở Y tế Hà Nội"),
        ("Phó Bí thư Thường trực Tỉnh ủy Hòa An Lê Văn Hai dự.", "Tỉnh ủy Hòa An"),
    ],
)
def test_name_behind_a_post_ends_before_that_of_the_holder(text, name):
    assert [each.text for each in find_names(text, frozenset())] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bộ Bưu chính, Viễn thông họp.", "Bộ Bưu chính, Viễn thông"),
        ("Báo và Phát thanh, Truyền hình Hà An họp.", "Báo và Phát thanh, Truyền hình Hà An"),
        ("Báo Nhân Dân đưa tin.", "Báo Nhân Dân"),
        ("Nhà Truyền thống Hòa An mở cửa.", "Nhà Truyền thống Hòa An"),
        (
            "Phòng Cảnh sát điều tra tội phạm về ma túy họp.",
            "Phòng Cảnh sát điều tra tội phạm về ma túy",
        ),
        (
            "Ban Quản lý dự án đầu tư xây dựng huyện An Bình họp.",
            "Ban Quản lý dự án đầu tư xây dựng huyện An Bình",
        ),
        ("Bảo tàng Hòa An chi nhánh Thái An mở cửa.", "Bảo tàng Hòa An chi nhánh Thái An"),
    ],
)
def test_name_takes_all_its_fields_of_work(text, name):
    assert [each.text for each in find_names(text, frozenset())] == [name]


def test_word_that_only_looks_like_a_newspaper_begins_no_name():
    assert find_names("Cơ quan ra thông báo Hà Nội có mưa.", frozenset()) == []


def test_institution_pointed_back_to_stands_for_the_one_told_before():
    history = history_of(
        "Ngày 27/12/1975, thành lập tỉnh An Bình; ngày 12/8/1991 tỉnh này chia thành tỉnh Hòa An "
        "và tỉnh Thái An."
    )
    assert [each.name for each in history.events[1].predecessors] == ["tỉnh An Bình"]


def test_institution_of_somebody_s_post_is_not_the_one_pointed_back_to():
    (event,) = history_of(
        "Ngày 8/1/1993, quầy của Ngân hàng Hòa An mở cửa. Trước đó, ngày 12/11/1992, Thống đốc Ngân "
        "hàng Nhà nước cho phép thành lập ngân hàng này."
    ).events
    assert [each.name for each in event.successors] == ["Ngân hàng Hòa An"]


def test_school_of_a_numbered_unit_bears_its_number():
    assert _full_names("Trường Quân sự Quân đoàn 3 và Cục Đường bộ Việt Nam thuộc Bộ Xây dựng") == [
        "Trường Quân sự Quân đoàn 3",
        "Cục Đường bộ Việt Nam",
    ]


def test_province_s_committee_alone_is_told_apart_from_who_leads_it():
    text = "Tỉnh ủy Hòa An họp. Phó Bí thư Tỉnh ủy Đặng Văn Hai phát biểu."
    assert _full_names(text) == ["Tỉnh ủy Hòa An", "Tỉnh ủy Hòa An"]


def test_business_pointed_back_to_is_no_office():
    text = "Công ty An Bình ký với Sở Y tế Hòa An. Ngày 5/3, doanh nghiệp đổi tên."
    assert _full_names(text + " Doanh nghiệp được khen.")[-1] == "Công ty An Bình"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trưởng Ban Tổ chức Tỉnh ủy Nguyễn Văn Phong đọc.", ["Ban Tổ chức Tỉnh ủy"]),
        ("Công ty An Bình và UBND huyện Hòa An ký.", ["Công ty An Bình", "UBND huyện Hòa An"]),
        ("Ban Chỉ huy quân sự tỉnh Hòa An họp.", ["Ban Chỉ huy quân sự tỉnh Hòa An"]),
    ],
)
def test_name_ends_before_another_body_and_before_a_person(text, names):
    assert [each.text for each in find_names(text, frozenset())] == names
