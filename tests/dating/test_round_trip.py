import datetime as dt
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from hckt_timeline.dating import begins_with_day, date_text, read_dates

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
ONES = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


def in_words(number: int) -> str:
    tens, ones = divmod(number, 10)
    if number <= 10:
        return ONES[number]
    head = "mười" if tens == 1 else f"{ONES[tens]} mươi"
    tail = {5: "lăm", 1: "một" if tens == 1 else "mốt"}.get(ones, ONES[ones])
    return f"{head} {tail}".strip()


FORMS = (
    "ngày {d}/{m}/{y}",
    "ngày {d}-{m}-{y}",
    "ngày {d}.{m}.{y}",
    "{d}/{m}/{y}",
    "{d}-{m}-{y}",
    "{d}.{m}.{y}",
    "ngày {d:02}/{m:02}/{y}",
    "{d:02}-{m:02}-{y}",
    "{y:04}-{m:02}-{d:02}",
    "{y:04}/{m:02}/{d:02}",
    "ngày {d} tháng {m} năm {y}",
    "{d} tháng {m} năm {y}",
    "ngày {d:02} tháng {m:02} năm {y}",
    "ngày {d} tháng {m}, {y}",
    "ngày {d} tháng {m}/{y}",
    "ngày {d}/{m} năm {y}",
    "{w}, ngày {d}/{m}/{y}",
    "{w} ngày {d} tháng {m} năm {y}",
    "{w} ({d}/{m}/{y})",
    "sáng {d}/{m}/{y}",
    "chiều ngày {d}-{m}-{y}",
    "tối {d} tháng {m} năm {y}",
    "rạng sáng ngày {d}/{m}/{y}",
    "7 giờ 30 ngày {d}/{m}/{y}",
    "11h30 ngày {d}-{m}-{y}",
    "hôm {d}/{m}/{y}",
    "ngày {dw} tháng {mw} năm {y}",
    "ngày {d} tháng {mw} năm {y}",
    "ngày {d} – {m} – {y}",
    "ngày\u00a0{d}/{m}/{y}",
)
SENTENCES = (
    "Hội đồng họp {} tại nhà văn hóa.",
    "{}, đoàn rời bến.",
    "Theo Quyết định số 12/QĐ-UB {} của tỉnh, trường được lập.",
    "Lễ ra mắt ({}) có 200 người dự.",
)


@settings(max_examples=400)
@given(
    st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31)),
    st.sampled_from(FORMS),
    st.sampled_from(SENTENCES),
    st.booleans(),
)
def test_any_day_in_any_form_is_read_back(day, form, sentence, decomposed):
    words = form.format(
        d=day.day,
        m=day.month,
        y=day.year,
        w=WEEKDAYS[day.weekday()],
        dw=in_words(day.day),
        mw="tư" if day.month == 4 else in_words(day.month),
    )
    text = sentence.format(words)
    text = unicodedata.normalize("NFD", text) if decomposed else text
    (mention,) = read_dates(text)
    assert (mention.span.earliest, mention.span.latest) == (day, day)
    assert unicodedata.normalize("NFC", mention.text) == words


PIECES = st.sampled_from(
    [
        "ngày",
        "tháng",
        "năm",
        "từ",
        "đến",
        "và",
        "sáng",
        "đêm",
        "cuối",
        "đầu",
        "thế",
        "kỷ",
        "quý",
        "Tết",
        "rằm",
        "thứ",
        "hai",
        "tuần",
        "trước",
        "sau",
        "cùng",
        "5",
        "12",
        "31",
        "1975",
        "14/1",
        "2/9/1945",
        ",",
        ".",
        "-",
        "–",
        "(",
        ")",
        "/",
        "nay",
        "qua",
        "mồng",
        "âm",
        "lịch",
        "Ất",
        "Tỵ",
        "kỷ",
        "niệm",
        "\xad",
        "\xa0",
        "\n",
    ]
)
ANY_TEXT = st.one_of(st.text(), st.lists(PIECES, max_size=30).map(" ".join))


@settings(max_examples=500)
@given(ANY_TEXT, st.none() | st.dates())
def test_any_text_raises_nothing_and_its_words_stand_where_said(text, published):
    dates = date_text(text, published)
    end = 0
    for mention in dates.mentions:
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        assert mention.span.edtf
        end = mention.end
    for impossible in dates.impossible:
        assert text[impossible.start : impossible.end] == impossible.text
    begins_with_day(text)
