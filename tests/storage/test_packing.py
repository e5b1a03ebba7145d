import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.storage.packing import LARGEST, TooMuch, allowance, pack, unpack


@given(st.text(), st.binary(max_size=50))
def test_packed_text_comes_back(text, familiar):
    assert unpack(pack(text, familiar), familiar) == text


@pytest.mark.parametrize(
    "data",
    [b"", b"x", pack("đê" * 99)[:-5], zlib.compress(b"\xff")],
)
def test_damaged_bytes_are_refused(data):
    with pytest.raises(ValueError, match=r"."):
        unpack(data)


def test_more_than_a_value_holds_and_more_than_a_file_may_unpack_to_is_too_much():
    with pytest.raises(TooMuch):
        unpack(zlib.compress(bytes(LARGEST + 1)))
    with pytest.raises(TooMuch):
        unpack(pack("a" * 11), most=10)
    allowed = allowance(1000)
    allowed.spend(allowed.left)
    with pytest.raises(TooMuch):
        allowed.spend(1)
