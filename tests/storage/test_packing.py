import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hckt_timeline.storage.packing import LARGEST, pack, unpack


@given(st.text(), st.binary(max_size=50))
def test_packed_text_comes_back(text, familiar):
    assert unpack(pack(text, familiar), familiar) == text


@pytest.mark.parametrize(
    "data",
    [b"", b"x", pack("đê" * 99)[:-5], zlib.compress(bytes(LARGEST + 1)), zlib.compress(b"\xff")],
)
def test_damaged_and_swollen_bytes_are_refused(data):
    with pytest.raises(ValueError, match=r"."):
        unpack(data)
