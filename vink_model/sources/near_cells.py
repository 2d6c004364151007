"""Whether all cells in a piece of a sheet lie near its first one, told many at a time."""

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import as_strided

_PADDING = b" " * 16
_CELL = int.from_bytes(b"<c", "little")


def _word(text: bytes) -> np.uint64:
    return np.uint64(int.from_bytes(text.ljust(8, b"\0"), "little"))


# A digit is 0x30 to 0x39: half of its byte tells it well enough, as what is not near is looked at again.
_PLACED = _word(b' r="\x00\x30')
_PLACED_BITS = _word(b"\xff\xff\xff\xff\x00\xf0")
_SEVEN_DIGITS = _word(b"\x30" * 7)
_SEVEN_DIGITS_BITS = _word(b"\xf0" * 7)


def all_near(piece: bytes) -> bool:
    """Whether every cell begins as <c r="B17 does, with one letter and at most six digits."""
    padded = piece + _PADDING
    cells = _beginnings(padded)
    # Eight bytes from any byte on, as one number each.
    words = as_strided(np.frombuffer(padded, "<u8", 1), shape=(len(padded) - 8,), strides=(1,))
    places = words[cells + 2]
    rows = words[cells + 7]
    is_placed = (places & _PLACED_BITS) == _PLACED
    is_far_down = (rows & _SEVEN_DIGITS_BITS) == _SEVEN_DIGITS
    return bool(is_placed.all() and not is_far_down.any())


def _beginnings(padded: bytes) -> npt.NDArray[np.intp]:
    """Where <c stands, at even and at odd bytes."""
    even = np.frombuffer(padded, "<u2", len(padded) // 2)
    odd = np.frombuffer(padded, "<u2", (len(padded) - 1) // 2, offset=1)
    return np.concatenate((np.flatnonzero(even == _CELL) * 2, np.flatnonzero(odd == _CELL) * 2 + 1))
