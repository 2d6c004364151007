"""Where rows of digits stand as in somebody's number, told for a whole column at once.

A column can have a million record numbers; only those grouped as a number of a person are looked at again.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

_DIGITS_ALIKE = bytes(ord("0") if chr(n).isdigit() and n < 128 else n for n in range(256))
_ZERO, _MINUS, _AT, _PLUS = (ord(letter) for letter in "0-@+")
_PADDING = b"\0" * 16
_GAP = 3
"""Unit: letters that may stand between two groups of one number."""
BETWEEN = "\x00"
"""Stands between two words that are searched as one text."""

_Places = npt.NDArray[np.intp]
_Letters = npt.NDArray[np.uint8]
_Flags = npt.NDArray[np.bool_]


def suspicious(words: Sequence[str], text: str) -> Sequence[int]:
    """The places of the words that may hold a number or an address; `text` is all of them, BETWEEN each two.

    No other word matches any of the patterns of `privacy`.
    """
    content = (_PADDING + text.encode("utf-8", "replace")) + _PADDING
    letters = np.frombuffer(content, np.uint8)
    alike = np.frombuffer(content.translate(_DIGITS_ALIKE), np.uint8)
    edges = np.flatnonzero(np.diff(alike == _ZERO, prepend=False))
    found = np.concatenate((_grouped(letters, edges), np.flatnonzero((letters == _AT) | (letters == _PLUS))))
    if not len(found):
        return ()
    ends = np.flatnonzero(letters[len(_PADDING) : -len(_PADDING)] == 0) + len(_PADDING)
    return [n for n in np.unique(np.searchsorted(ends, found)).tolist() if n < len(words)]


def _grouped(letters: _Letters, edges: _Places) -> _Places:
    """Where the rows of digits begin that are grouped as in a number of a person."""
    begins, ends = edges[::2], edges[1::2]
    if not len(begins):
        return begins
    long = ends - begins
    two, four = long == 2, long == 4
    near = np.append(begins[1:] - ends[:-1], _GAP + 1) <= _GAP
    pairs = two & near & _next(two & near & _next((two | four) & near & _next(two | four)))
    fits = pairs | (four & near & _next(four))
    for length in (6, 8, 9, 10):
        of_length = np.flatnonzero(long == length)
        if len(of_length):
            fits[of_length] = _FITS[length](letters, begins[of_length], (near & _next(four))[of_length])
    abroad = (letters[begins] == _ZERO) & (letters[begins + 1] == _ZERO)
    chosen: _Places = begins[fits | (abroad & (two | four | (long > 10)))]
    return chosen


def _next(flags: _Flags) -> _Flags:
    """For each row of digits, whether the next one has a property."""
    following: _Flags = np.append(flags[1:], np.False_)
    return following


def _six(letters: _Letters, begins: _Places, is_before_four: _Flags) -> _Flags:
    """A birthday, with four digits or with a dash behind it, after which letters may stand."""
    after = letters[begins + 6]
    is_lettered = (after == _MINUS) | (after > ord("@"))
    fits: _Flags = _is_birthday(letters, begins) & (is_before_four | is_lettered)
    return fits


def _eight(letters: _Letters, begins: _Places, is_before_four: _Flags) -> _Flags:
    """A phone number, or a birthday with its century and four digits behind it."""
    fits: _Flags = (letters[begins] >= ord("2")) | (is_before_four & _is_birthday(letters, begins))
    return fits


def _nine(letters: _Letters, begins: _Places, _is_before_four: _Flags) -> _Flags:
    """A number that has lost its first zero and stands alone."""
    is_alone = (letters[begins + 9] == 0) & (letters[begins - 1] == 0)
    fits: _Flags = is_alone & _is_birthday(letters, begins - 1, first=0)
    return fits


def _ten(letters: _Letters, begins: _Places, _is_before_four: _Flags) -> _Flags:
    return _is_birthday(letters, begins)


_FITS = {6: _six, 8: _eight, 9: _nine, 10: _ten}
"""What a row of digits of a length must be to be looked at again."""


def _is_birthday(letters: _Letters, begins: _Places, first: int | None = None) -> _Flags:
    """Whether four digits can be a day and a month; 60 is added to the day of replacement numbers."""
    digits = [letters[begins + n].astype(np.int16) - _ZERO for n in range(4)]
    month = 10 * digits[2] + digits[3]
    day = 10 * (digits[0] if first is None else first) + digits[1]
    fits: _Flags = (month >= 1) & (month <= 12) & (((day >= 1) & (day <= 31)) | ((day >= 61) & (day <= 91)))
    return fits
