import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hckt_timeline.domain import EventKind
from hckt_timeline.extraction import extract_history
from tests.extraction.tell import article, history_of

CHRONICLE = (
    "Ngày 5/4/1950, Chủ tịch nước ký Sắc lệnh số 12/SL thành lập Nha Thủy lợi. "
    "Ngày 1/3/1955, Cục Thủy lợi được thành lập theo Nghị định số 15/NĐ. "
    "Ngày 2/3/1960, Cục Thủy lợi đổi tên thành Tổng cục Thủy lợi. "
    "Ngày 3/3/1970, thành lập Tổng cục Thủy sản. "
    "Ngày 4/3/1980, Tổng cục Thủy lợi và Tổng cục Thủy sản hợp nhất thành Tổng cục Thủy lợi – Thủy sản."
)


def _by_name(history):
    return {organisation.name: organisation for organisation in history.organisations}


def test_renaming_keeps_the_organisation_and_dates_its_names():
    organisation = _by_name(history_of(CHRONICLE))["Tổng cục Thủy lợi"]
    names = [(name.name, name.since and name.since.edtf) for name in organisation.names]
    assert names == [("Cục Thủy lợi", "1955-03-01"), ("Tổng cục Thủy lợi", "1960-03-02")]


def test_name_that_comes_back_to_the_same_organisation_is_one_of_its_names():
    organisation = history_of(
        "Ngày 3/4/1974, thành lập Học viện An Bình. Năm 1981, Học viện An Bình mang tên Học viện "
        "An Bình cao cấp. Tháng 12 năm 1991, Học viện trở lại tên Học viện An Bình."
    ).organisations[0]
    assert [(name.name, name.since.edtf) for name in organisation.names] == [
        ("Học viện An Bình", "1974-04-03"),
        ("Học viện An Bình cao cấp", "1981"),
        ("Học viện An Bình", "1991-12"),
    ]


def test_merger_ends_its_predecessors_and_makes_a_new_organisation():
    history = history_of(CHRONICLE)
    merger = next(event for event in history.events if event.kind is EventKind.MERGER)
    assert [each.name for each in merger.predecessors] == ["Tổng cục Thủy lợi", "Tổng cục Thủy sản"]
    assert [each.name for each in merger.successors] == ["Tổng cục Thủy lợi – Thủy sản"]
    ended = _by_name(history)["Tổng cục Thủy sản"].names[-1]
    assert ended.until.edtf == "1980-03-04"


def test_name_that_comes_back_after_its_end_is_a_new_organisation():
    history = history_of(
        "Ngày 1/2/1968, tỉnh An Bình hợp nhất với tỉnh Hòa Bình thành tỉnh An Hòa. "
        "Từ ngày 1/1/1997, chia tỉnh An Hòa thành tỉnh An Bình và tỉnh Hòa Bình."
    )
    assert [each.name for each in history.organisations].count("tỉnh An Bình") == 2


def test_two_tellings_of_one_change_are_one_event_dated_by_the_more_exact():
    history = history_of(CHRONICLE, "Năm 1970, Tổng cục Thủy sản ra đời.")
    founded = [event for event in history.events if event.title == "Thành lập Tổng cục Thủy sản"]
    assert [event.span.edtf for event in founded] == ["1970-03-03"]
    assert len(founded[0].evidence) == 2


def test_two_meetings_of_one_day_stay_two():
    history = history_of(
        "Sáng 5/3/2020, Viện An Bình tổ chức Hội nghị tổng kết công tác đào tạo sau đại học.\n"
        "Chiều 5/3/2020, Viện An Bình tổ chức Hội nghị đối thoại với cán bộ trẻ toàn Viện."
    )
    assert [event.kind for event in history.events] == [EventKind.CONFERENCE] * 2


def test_sources_that_give_different_days_are_a_conflict_with_both_passages():
    history = history_of(
        "Ngày 1/3/1990, thành lập Viện An Bình.", "Ngày 5/6/1991, thành lập Viện An Bình."
    )
    assert [len(conflict.evidence) for conflict in history.conflicts] == [2]


def test_document_of_a_term_dated_outside_it_is_a_conflict():
    history = history_of(
        "Sáng 5/3/2022, Viện An Bình tổ chức hội nghị học tập. Cán bộ học Nghị quyết số 8-NQ/TW ngày "
        "5/3/2013 của Ban Chấp hành Trung ương Đảng khóa XIII."
    )
    assert [conflict.kind for conflict in history.conflicts] == ["term"]


def test_decided_and_effective_days_are_kept_apart():
    history = history_of(
        "Quốc hội ra nghị quyết ngày 6/11/1996 chia tỉnh An Hòa thành tỉnh An Bình và tỉnh Hòa Bình; "
        "hai tỉnh chính thức hoạt động từ ngày 1/1/1997."
    )
    (split,) = history.events
    assert split.span.edtf == "1997-01-01"
    assert {(date.role, date.span.edtf) for date in split.dates} == {
        ("decided", "1996-11-06"),
        ("effective", "1997-01-01"),
    }


def test_list_of_days_on_one_verb_is_one_event_over_the_interval():
    history = history_of("Ngày 11 và 12/1/2026, Cục An Bình tổ chức khám bệnh cho nhân dân.")
    assert [event.span.edtf for event in history.events] == ["2026-01-11/2026-01-12"]


def test_article_that_tells_only_policy_is_off_topic():
    history = history_of("Từ ngày 1/1/2026, Bộ Nội vụ áp dụng mức phụ cấp mới.")
    assert not history.events
    assert [each.on_topic for each in history.articles] == [False]


def test_signatory_and_number_of_the_founding_document_are_kept():
    documents = {
        document.number: (document.kind, document.signatory)
        for event in history_of(CHRONICLE).events
        for document in event.documents
    }
    assert documents["12/SL"] == ("Sắc lệnh", "Chủ tịch nước")
    assert documents["15/NĐ"] == ("Nghị định", None)


def test_abbreviation_means_what_its_own_article_introduces_it_for():
    history = history_of(
        "Ngày 1/3/2020, Bệnh viện Nhi An Bình (BVN) khánh thành khu nhà mới.",
        "Ngày 2/3/2020, Bệnh viện Nhi Hòa Bình (BVN) tiếp đoàn. Ngày 3/3/2020, BVN tổ chức hội nghị.",
    )
    hosts = {event.span.edtf: event.organisations[0].name for event in history.events}
    assert hosts["2020-03-03"] == "Bệnh viện Nhi Hòa Bình"


def test_written_form_of_a_shortened_name_is_an_alias():
    history = history_of(
        "Ngày 1/3/2020, Tổng cục Thủy lợi – Thủy sản (TL-TS) họp. Ngày 2/3/2020, Tổng cục TL-TS họp."
    )
    assert "Tổng cục TL-TS" in history.organisations[0].aliases


def test_signs_of_icon_fonts_in_a_text_do_no_harm():
    history = history_of(
        "Ngày 1/3/1990 \ue001\U000f0001\U000f8002, thành lập Cục An Bình \U000fffff."
    )
    assert [event.kind for event in history.events] == [EventKind.FOUNDING]


def test_sentence_of_thousands_of_names_is_read():
    names = ", ".join(f"Cục An Bình {number}" for number in range(3000))
    assert history_of(f"Sáng 5/3/2020, {names} tổ chức hội nghị tổng kết.").events


def test_person_told_with_a_post_on_a_day_attests_a_term():
    history = history_of(
        "Sáng 5/3/2020, Viện An Bình tổ chức hội nghị sơ kết công tác quý I. "
        "Đại tá Trần Văn Hòa, Viện trưởng Viện An Bình chủ trì hội nghị."
    )
    assert [(term.person, term.post, term.span.edtf) for term in history.terms] == [
        ("Trần Văn Hòa", "Viện trưởng", "2020-03-05")
    ]


SENTENCES = st.lists(
    st.sampled_from(
        [
            *CHRONICLE.replace(". ", ".\n").split("\n"),
            "Sáng 5/3/2020, tại Huế, Tổng cục Thủy sản (TS) tổ chức Hội nghị tổng kết công tác năm.",
            "Tổng cục TS được tặng thưởng Huân chương năm 1985;",
            "Cục Chính trị, Tổng cục Thủy lợi; Cục Chính trị, Tổng cục TS sau 1 năm sáp nhập",
            "31/2/1950 (12/SL) “Đảng ủy",
        ]
    ),
    max_size=9,
)


@settings(max_examples=60, deadline=None)
@given(SENTENCES, st.sampled_from([" ", "\n", "\n\n"]))
def test_every_event_has_passages_and_every_quote_is_the_text_at_its_place(sentences, gap):
    history = history_of(gap.join(sentences))
    texts = {each.id: each.text for each in history.articles}
    for event in history.events:
        assert event.evidence
        for passage in event.evidence:
            assert texts[passage.article][passage.start : passage.end] == passage.quote


@settings(max_examples=30, deadline=None)
@given(SENTENCES)
def test_order_of_the_articles_changes_no_event(sentences):
    articles = [article(text, f"{n}.txt") for n, text in enumerate(dict.fromkeys(sentences))]
    forth, back = extract_history(articles), extract_history(articles[::-1])
    assert {event.id: event.span for event in forth.events} == {
        event.id: event.span for event in back.events
    }


def _terms(text):
    history = history_of(text)
    names = {each.id: each.name for each in history.organisations}
    return [
        (term.person, term.post, names[term.organisation], term.span.edtf) for term in history.terms
    ]


def test_list_of_holders_under_a_post_gives_their_terms():
    assert _terms(
        "Bảo tàng Gốm An Bình mở cửa năm 1978. Giám đốc Bảo tàng Gốm An Bình qua các thời kỳ: "
        "ông Bùi Quang Sáng (1978 – 1990), bà Lưu Thị Chắt (1990 – nay)."
    ) == [
        ("Bùi Quang Sáng", "Giám đốc", "Bảo tàng Gốm An Bình", "1978/1990"),
        ("Lưu Thị Chắt", "Giám đốc", "Bảo tàng Gốm An Bình", "1990/.."),
    ]


def test_post_behind_the_years_goes_with_its_line():
    assert _terms(
        "Đồng chí Hoàng Văn Điềm (1956 – 1961), Hiệu trưởng Trường Trung cấp An Bình."
    ) == [("Hoàng Văn Điềm", "Hiệu trưởng", "Trường Trung cấp An Bình", "1956/1961")]


def test_two_posts_of_one_person_are_two_terms_in_one_organisation():
    posts = _terms(
        "Sáng 5/3/2020, Viện An Bình tổ chức hội nghị sơ kết. Đại tá Trần Văn Hòa, Bí thư Đảng ủy, "
        "Viện trưởng Viện An Bình chủ trì hội nghị."
    )
    assert [(post, name) for _, post, name, _ in posts] == [
        ("Bí thư Đảng ủy", "Viện An Bình"),
        ("Viện trưởng", "Viện An Bình"),
    ]


def test_words_of_the_page_around_an_article_tell_no_event():
    history = history_of(
        "Viện An Bình mở hội\n\nSáng 5/3/2020, Viện An Bình tổ chức hội nghị sơ kết công tác.\n\n"
        "Các tin khác\nSáng 7/3/2020, Viện Hòa An tổ chức hội nghị tổng kết.\n"
    )
    assert [event.span.edtf for event in history.events] == ["2020-03-05"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("tại Hà Nội, Viện An Bình tổ chức hội nghị sơ kết công tác", "Hà Nội"),
        ("tại xã Vạn Tường, Viện An Bình tổ chức khám bệnh cho nhân dân", "xã Vạn Tường"),
        ("Viện An Bình được khen tại hội nghị tổng kết công tác năm", None),
    ],
)
def test_place_is_a_name_not_a_meeting(words, place):
    (event,) = history_of(f"Sáng 5/3/2020, {words}.").events
    assert event.place == place


def test_end_of_a_part_is_not_the_end_of_the_whole():
    history = history_of(
        "Ngày 5/9/1964, thành lập Trường Cao đẳng An Bình. Ngày 25/12/2023, Trung tâm Khuyến nông "
        "trực thuộc Trường bị giải thể. Ngày 3/2/2001, Trung tâm Cấp cứu thuộc Bệnh viện Nhi Hòa An "
        "được thành lập."
    )
    titles = [event.title for event in history.events]
    assert titles == [
        "Thành lập Trường Cao đẳng An Bình",
        "Thành lập Trung tâm Cấp cứu",
        "Giải thể Trung tâm Khuyến nông",
    ]


def test_who_is_appointed_takes_up_the_post_not_who_appoints():
    (term,) = history_of(
        "Ngày 1/9/2024, ông Trần Quốc Bảo, Thứ trưởng Bộ Nông nghiệp trao quyết định bổ nhiệm bà "
        "Lê Thị Hòa giữ chức Hiệu trưởng Trường Cao đẳng An Bình."
    ).terms
    assert (term.person, term.post) == ("Lê Thị Hòa", "Hiệu trưởng")


def test_all_that_hold_a_meeting_together_are_its_hosts():
    (event,) = history_of(
        "Sáng 5/6/2019, Sở Y tế và Bệnh viện Hòa An phối hợp tổ chức hội nghị tổng kết."
    ).events
    hosts = [each.name for each in event.organisations if each.role == "host"]
    assert hosts == ["Sở Y tế", "Bệnh viện Hòa An"]


def test_title_of_an_appointment_names_who_is_appointed():
    (event,) = history_of(
        "Ngày 3/4/1962, ông Trần Văn Bình được bổ nhiệm làm Hiệu trưởng Trường Đại học Hòa An."
    ).events
    assert event.title.startswith("Trần Văn Bình được bổ nhiệm làm Hiệu trưởng")


def test_happening_expected_on_a_day_is_planned():
    (event,) = history_of("Dự kiến ngày 20/11/2027, Viện Hòa An sẽ khánh thành thư viện.").events
    assert event.planned
    assert event.title == "Khánh thành thư viện"


def test_entry_of_a_chronicle_that_names_nobody_is_about_whom_it_is_told_of():
    history = history_of(
        "- 1/3/1990: Thành lập Viện Hòa An.\n- 6/2001: Đón nhận Huân chương Độc lập hạng Ba."
    )
    assert [each.name for each in history.events[1].organisations] == ["Viện Hòa An"]


def test_founding_told_of_what_a_merger_made_supports_the_merger():
    history = history_of(
        "Ngày 1/3/1990, Sở An Bình và Sở Hòa Bình hợp nhất thành Sở Hòa An.",
        "Từ ngày 1/3/1990, Sở Hòa An chính thức đi vào hoạt động.",
    )
    assert [event.kind for event in history.events] == ["merger"]
    assert len(history.events[0].evidence) == 2


def test_anniversary_under_the_later_name_tells_the_founding_under_the_first():
    history = history_of(
        "Ngày 16/7/1946, Trung đoàn 1 (nay là Trung đoàn 98) được thành lập.",
        "Sáng 16/7/2016, kỷ niệm 70 năm Ngày thành lập Trung đoàn 98 (16/7/1946 - 16/7/2016).",
    )
    (founding,) = [event for event in history.events if event.kind == "founding"]
    assert [each.name for each in founding.successors] == ["Trung đoàn 1"]
    assert len(founding.evidence) == 2


def test_founding_again_of_a_name_that_came_back_stays_an_event():
    history = history_of(
        "Ngày 1/3/1990, thành lập Viện An Bình. Năm 1995, Viện An Bình đổi tên thành Viện Hòa An. "
        "Năm 1999, Viện Hòa An đổi tên thành Viện An Bình.",
        "Ngày 1/3/1990, thành lập Viện Thái An.",
    )
    assert [event.kind for event in history.events].count("founding") == 2


def test_day_told_in_a_paragraph_before_holds_where_a_sentence_points_back_to_it():
    history = history_of(
        "1. Ngày 1/7/1955, thành lập Sư đoàn bộ binh 324.\n\n"
        "Từ đó, Trung đoàn 84 đổi tên thành Trung đoàn 90.\n\n"
        "Trung đoàn 12 đổi tên thành Trung đoàn 13."
    )
    days = {event.title: event.span and event.span.edtf for event in history.events}
    assert days["Trung đoàn 84 đổi tên thành Trung đoàn 90"] == "1955-07-01"
    assert days["Trung đoàn 12 đổi tên thành Trung đoàn 13"] is None


def test_name_whose_seat_goes_without_saying_is_the_one_that_tells_it():
    history = history_of(
        "Ngày 1/3/1990, thành lập Bệnh viện Đa khoa tỉnh Hòa An. "
        "Ngày 5/6/1995, Bệnh viện Đa khoa tỉnh đón nhận Huân chương Lao động."
    )
    assert len({each.organisation for event in history.events for each in event.organisations}) == 1


def test_organisations_pointed_back_to_are_merged():
    history = history_of(
        "Năm 2005, Khoa Điện chia thành Khoa Kỹ thuật Điện và Khoa Điện tử. "
        "Năm 2018, hai khoa nói trên nhập làm một, lấy tên Khoa Điện – Điện tử."
    )
    merger = next(event for event in history.events if event.kind == "merger")
    assert {each.name for each in merger.predecessors} == {"Khoa Kỹ thuật Điện", "Khoa Điện tử"}


def test_what_else_happened_at_a_gathering_has_its_day():
    history = history_of(
        "Sáng 1/10/2019, Sở Y tế công bố quyết định sáp nhập Viện Hòa An vào Viện Thái An.\n\n"
        "Viện Hòa An ra đời năm 1967.\n\n"
        "Cũng tại buổi công bố, bà Hà Thị Bích được bổ nhiệm giữ chức Giám đốc Viện Thái An."
    )
    appointment = next(event for event in history.events if event.kind == "appointment")
    assert appointment.span.edtf == "2019-10-01"


def test_day_from_which_the_new_one_works_may_stand_in_the_next_sentence():
    (event,) = history_of(
        "Ngày 24/2/2025, Tỉnh ủy quyết định hợp nhất Báo Hòa An và Đài Hòa An thành Báo Thái An. "
        "Cơ quan mới chính thức đi vào hoạt động kể từ ngày 1/3/2025."
    ).events
    assert (event.span.edtf, event.date_role) == ("2025-03-01", "effective")


def test_what_stands_beside_the_statement_is_not_what_the_next_one_is_about():
    history = history_of(
        "Ngày 20/3/1976, Viện Hòa An đổi tên thành Viện Thái An; trong khi Viện Phú An ở riêng. "
        "Tái lập tỉnh, từ ngày 1/1/1997 lấy tên Viện An Bình."
    )
    last = history.events[-1]
    assert [each.name for each in last.predecessors] == ["Viện Thái An"]
