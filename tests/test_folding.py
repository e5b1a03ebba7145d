import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.folding import folded, name_key, plain, slug, without_marks


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Đảng ủy Tổng cục Hậu cần – Kỹ thuật", "dang uy tong cuc hau can - ky thuat"),
        ("ĐƯỜNG Trường Sơn", "duong truong son"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Bưởi"), "nguyen thi buoi"),
        ("Cục Xăng‑dầu", "cuc xang-dau"),
    ],
)
def test_folded_text_has_no_marks_capitals_or_odd_dashes(text, bare):
    assert folded(text) == bare


@given(st.text(alphabet=st.characters(max_codepoint=0x1EFF)))
def test_folding_twice_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


@given(st.text(alphabet="aăâeêioôơuưyđAĂÂĐ\u0300\u0301\u0303\u0309\u0323 -"))
def test_composed_and_decomposed_letters_fold_alike(text):
    composed, apart = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert folded(composed) == folded(apart)
    assert plain(composed) == plain(apart)
    assert not any(unicodedata.combining(letter) for letter in without_marks(text))


def test_spellings_of_one_name_have_one_key():
    keys = {name_key(name) for name in ("Ủy ban A–B", "Uỷ  ban A - B", "ủy ban a‑b")}
    assert len(keys) == 1
    assert slug("Tổng cục Hậu cần") == "tong-cuc-hau-can"


def test_folding_loads_nothing_else_of_the_program():
    code = (
        "import sys, hckt_timeline.folding;"
        "print([name for name in sys.modules if name.startswith('hckt_timeline.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['hckt_timeline.folding']\n"
