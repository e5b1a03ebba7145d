"""Texts as bytes, packed where that is shorter."""

import zlib
from dataclasses import dataclass

LARGEST = 64 * 2**20
"""The most bytes that one value may unpack to; a file that holds more is hostile or damaged."""

LARGEST_RECORD = 4 * 2**20
"""The same of a value that is JSON: what is wrong with it takes many times its size to tell."""

_LEAST_ALLOWANCE, _ALLOWANCE_A_BYTE = 64 * 2**20, 16


class TooMuch(ValueError):
    """The values of a file unpack to far more than its size lets expect."""


@dataclass(slots=True)
class Allowance:
    """How many bytes the values of a file may still unpack to, all together."""

    left: int

    def spend(self, size: int) -> None:
        """Use up some bytes.

        Raises:
            TooMuch: there are not so many left.
        """
        self.left -= size
        if self.left < 0:
            raise TooMuch


def allowance(size: int) -> Allowance:
    """What a file of ``size`` bytes may unpack to.

    Words pack to a third or less; only a bomb unpacks to hundreds of times its size.
    """
    return Allowance(_LEAST_ALLOWANCE + _ALLOWANCE_A_BYTE * size)


def pack(text: str, familiar: bytes = b"") -> bytes:
    """UTF-8 packed by zlib; ``familiar`` bytes need not be told again."""
    packer = zlib.compressobj(zdict=familiar) if familiar else zlib.compressobj()
    return packer.compress(text.encode()) + packer.flush()


def unpack(data: bytes, familiar: bytes = b"", most: int = LARGEST) -> str:
    """The text that was packed.

    Raises:
        TooMuch: it has more than ``most`` bytes.
        ValueError: the bytes are damaged or are no UTF-8.
    """
    packer = zlib.decompressobj(zdict=familiar) if familiar else zlib.decompressobj()
    try:
        whole = packer.decompress(data, most)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not packer.eof:
        raise TooMuch if len(whole) == most else ValueError("a value is cut off")
    return whole.decode()
