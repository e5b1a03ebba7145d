import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.domain import Article, Note, Problem
from hckt_timeline.reading import read_bytes
from hckt_timeline.reading.decoding import Decoded, decode
from hckt_timeline.reading.legacy import from_tcvn3, from_vni
from hckt_timeline.reading.syllables import fit, is_syllable
from tests.reading.writing import in_tcvn3, in_vni, in_windows_1258, toned

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
SMALL = [unicodedata.normalize("NFC", v + t) for v in "aăâeêioôơuưy" for t in TONES] + ["đ"]
LETTERS = SMALL + [letter.upper() for letter in SMALL]

TEXT = (
    "Nhà máy Giấy Tân Lập được khởi công ngày 2/9/1958. Mười năm sau, nhà máy có thêm hai phân "
    "xưởng, sản lượng tăng gấp ba; nhiều kỹ sư trẻ từ các tỉnh về đây lập nghiệp và gắn bó đến lúc "
    "nghỉ hưu. “Chúng tôi giữ lửa nghề”, ông Trần Văn Hạnh nói – giọng ông ấm và chậm rãi…"
)
ENCODED = {
    "TCVN3": in_tcvn3(TEXT),
    "VNI": in_vni(TEXT),
    "Windows-1258": in_windows_1258(TEXT),
}


def test_vietnamese_has_134_marked_letters():
    assert len(set(LETTERS) - set("aeiouyAEIOUY")) == 134


def test_every_letter_comes_back_from_vni_and_windows_1258():
    for letter in LETTERS:
        assert from_vni(in_vni(letter).decode("cp1252")) == letter
        assert unicodedata.normalize("NFC", in_windows_1258(letter).decode("cp1258")) == letter


def test_every_letter_that_tcvn3_has_comes_back():
    for letter in LETTERS:
        told = from_tcvn3(f"a{in_tcvn3(letter).decode('cp1252')}")[1:]
        assert told == (letter.lower() if toned(letter) else letter)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("B¶o Th¾ng", "Bảo Thắng"),
        ("CéNG HßA", "CỘNG HÒA"),
        ("häp. ñy ban", "họp. Ủy ban"),
        ("Bª t«ng lãt mãng", "Bê tông lót móng"),
    ],
)
def test_tcvn3_gives_capitals_back_where_the_word_or_the_sentence_asks(raw, words):
    assert from_tcvn3(raw) == words


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("Ñaøo ñaát coâng trình", "Đào đất công trình"),
        ("UÛy ban, Uûy ban", "Ủy ban, Ủy ban"),
        ("ÑÖÔØNG SAÉT", "ĐƯỜNG SẮT"),
    ],
)
def test_vni_signs_of_either_case_follow_their_letter(raw, words):
    assert from_vni(raw) == words


@pytest.mark.parametrize("encoding", ENCODED)
def test_older_encoding_is_recognised_and_told_in_a_note_that_is_no_problem(encoding):
    note, article = read_bytes(ENCODED[encoding], "một tệp.txt")
    assert isinstance(note, Note)
    assert encoding in note.words.vi
    assert encoding in note.words.en
    assert isinstance(article, Article)
    assert article.text == TEXT


@pytest.mark.parametrize("encoding", ["TCVN3", "VNI"])
def test_older_fonts_are_recognised_in_a_file_that_is_unicode_by_its_bytes(encoding):
    as_unicode = ENCODED[encoding].decode("cp1252").encode("utf-16")
    assert decode(as_unicode) == Decoded(TEXT, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_read_with_and_without_a_mark_and_needs_no_note(encoding):
    assert decode(TEXT.encode(encoding)) == Decoded(TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "Dòng sông và bà con hò vè, cùng nhau hát hò vào mùa hè.",
        "Das Gebäude für die Größe der Tür.",
        "Le café où l’été a été très agréable à Noël.",
    ],
)
def test_western_text_is_left_as_it_is(text):
    assert decode(text.encode()) == Decoded(text)


def test_text_in_another_alphabet_is_a_problem_that_names_the_place():
    (told,) = read_bytes("Институт был основан".encode("koi8-r"), "a.txt")
    assert isinstance(told, Problem)
    assert "byte 0" in told.reason.en


@given(st.lists(st.sampled_from(TEXT.split()), min_size=12, max_size=40))
def test_any_words_of_a_text_come_back_whole_from_every_encoding(words):
    text = "Được biết: " + " ".join(words)
    for encode, small in ((in_vni, False), (in_windows_1258, False), (in_tcvn3, True)):
        told = decode(encode(text))
        assert isinstance(told, Decoded)
        assert (told.text.lower() == text.lower()) if small else (told.text == text)


@pytest.mark.parametrize(
    "word", ["quyết", "nghiêng", "giếng", "khuya", "hoẵng", "Ủy", "ƯỚC", "ngoằn", "thuở", "gì"]
)
def test_syllables_of_the_language_are_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["toång", "Größe", "café™", "ñaát", "mïa", "ởê", "bộu"])
def test_words_that_break_the_language_are_told_apart(word):
    assert fit(word).bad
