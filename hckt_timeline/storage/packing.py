"""Texts as bytes, packed where that is shorter."""

import zlib

LARGEST = 64 * 2**20
"""The most bytes that one value may unpack to; a file that holds more is hostile or damaged."""


def pack(text: str, familiar: bytes = b"") -> bytes:
    """UTF-8 packed by zlib; ``familiar`` bytes need not be told again."""
    packer = zlib.compressobj(zdict=familiar) if familiar else zlib.compressobj()
    return packer.compress(text.encode()) + packer.flush()


def unpack(data: bytes, familiar: bytes = b"") -> str:
    """The text that was packed.

    Raises:
        ValueError: the bytes are damaged, are no UTF-8 or unpack to more than ``LARGEST``.
    """
    packer = zlib.decompressobj(zdict=familiar) if familiar else zlib.decompressobj()
    try:
        whole = packer.decompress(data, LARGEST)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not packer.eof:
        raise ValueError("a value is cut off or unpacks to too much")
    return whole.decode()
