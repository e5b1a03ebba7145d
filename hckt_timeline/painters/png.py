"""A picture as PNG (W3C Recommendation, third edition), written band by band.

A drawing is mostly equal from row to row: filter 2 ("Up") leaves runs of zeros, of which lengths
are all there is to say (``Z_RLE``). That takes a quarter of the time of an encoder that tries all
five filters on each row and looks for repetitions, for a file a sixth larger.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEPTH, _RGBA, _UP = 8, 6, 2
_BAND = 32
_INCH = 0.0254


def write_png(
    path: Path, pixels: NDArray[np.uint8], dots_per_inch: float, said: Mapping[str, str]
) -> None:
    """Write pixels of shape (height, width, 4): red, green, blue and an opacity of its own.

    Args:
        path: Where to write; an existing file is replaced.
        pixels: The picture, 0 to 255.
        dots_per_inch: How large it is meant to be.
        said: Words that the file says of itself, by the keywords of the standard.

    Raises:
        OSError: The system refuses the file.
    """
    height, width, _ = pixels.shape
    header = struct.pack(">IIBBBBB", width, height, _DEPTH, _RGBA, 0, 0, 0)
    dots = round(dots_per_inch / _INCH)
    with path.open("wb") as file:
        file.write(_SIGNATURE + _chunk(b"IHDR", header))
        file.write(_chunk(b"pHYs", struct.pack(">IIB", dots, dots, 1)))
        for keyword, words in said.items():
            text = keyword.encode("latin-1") + b"\0\0\0\0\0" + words.encode("utf-8")
            file.write(_chunk(b"iTXt", text))
        for part in _packed(pixels):
            file.write(_chunk(b"IDAT", part))
        file.write(_chunk(b"IEND", b""))


def _packed(pixels: NDArray[np.uint8]) -> Iterator[bytes]:
    """The rows, each less the one above it, in one stream of zlib."""
    rows = pixels.reshape(len(pixels), -1)
    packer = zlib.compressobj(strategy=zlib.Z_RLE)
    above = np.zeros_like(rows[:1])
    for top in range(0, len(rows), _BAND):
        band = rows[top : top + _BAND]
        filtered = np.full((len(band), 1 + rows.shape[1]), _UP, dtype=np.uint8)
        np.subtract(band, np.concatenate((above, band[:-1])), out=filtered[:, 1:])
        above = band[-1:]
        yield packer.compress(filtered.data)
    yield packer.flush()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
