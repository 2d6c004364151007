"""Rows of a sheet as Excel writes them: where each cell stands and which bytes say what is in it.

Nothing is made of the cells here. What is not written in the one way that Excel, LibreOffice and the common
writers share is left to the reader of single cells.
"""

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from numpy.lib.stride_tricks import as_strided

PADDING = b" " * 32
"""Stands after a piece, so that eight bytes can be taken from every place in it."""
_LT, _SLASH, _BLANK, _QUOTE, _COLON = b'</ ":'
_C, _R = b"cr"
_ENDS_A_NAME = np.isin(np.arange(256), list(b">/\t\r\n"))
_PREFIXED = re.compile(rb"<[\w.-]+:(?:c|row)[\s/>]")
_MOST_DIGITS, _MOST_LETTERS = 7, 3
_COLUMNS = 16_384

Offsets = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int64]
Words = npt.NDArray[np.uint64]
Bytes = npt.NDArray[np.uint8]
Flags = npt.NDArray[np.bool_]


def _word(text: bytes) -> np.uint64:
    return np.uint64(int.from_bytes(text.ljust(8, b"\0"), "little"))


_ROW_BEGINS = _word(b'<row r="')
_ROW_ENDS = _word(b"</row>")
_CELL_BEGINS = _word(b'<c r="')
_CELL_ENDS = _word(b"</c>")
_WITHOUT_CONTENT = _word(b"/>")
_LONGEST_EMPTY = 16
"""Unit: bytes. What ends in /> and is no longer, as s="1234"/>, has no room for a value and an element."""
_FIRST_BYTES = np.array([(1 << 8 * n) - 1 for n in range(8)] + [2**64 - 1], dtype=np.uint64)
"""By a number of bytes: what keeps so many of a word."""


class NotPlain(Exception):
    """A sheet is not written in the one way that is read many cells at a time; it is read cell by cell."""


@dataclass(frozen=True, slots=True)
class PlainRows:
    """The cells of some whole rows, in order; cells that are only formatted are left out.

    Shape: `begins` and `ends` hold one entry a cell: what follows its place, as in ' t="s"><v>7</v></c>'.
    """

    numbers: Numbers
    """Of the rows that hold a cell, as Excel counts them."""
    row: Numbers
    """For each cell its row's place in `numbers`."""
    column: Numbers
    """For each cell its column, counted from 0."""
    begins: Offsets
    ends: Offsets


def words_of(padded: bytes) -> Words:
    """Eight bytes from any byte on, as one number each."""
    return as_strided(np.frombuffer(padded, "<u8", 1), shape=(len(padded) - 8,), strides=(1,))


def plain_rows(padded: bytes) -> PlainRows:
    """The cells of a piece of whole rows with PADDING behind it.

    Raises: NotPlain.
    """
    letters = np.frombuffer(padded, np.uint8)
    words = words_of(padded)
    _see(not (b"!" in padded and b"<!" in padded) and not (b"?" in padded and b"<?" in padded))
    _see(not _has_prefixes(letters, padded))
    is_tag = letters[:-2] == _LT
    cells = _cells(letters, is_tag)
    rows = np.flatnonzero(is_tag & (letters[1:-1] == _R) & (letters[2:] == ord("o")))
    row_ends = np.flatnonzero(is_tag & (letters[1:-1] == _SLASH) & (letters[2:] == _R))
    row_ends = row_ends[(words[row_ends] & _FIRST_BYTES[6]) == _ROW_ENDS]
    _see((words[rows] == _ROW_BEGINS).all())
    if not len(cells):
        nothing = np.zeros(0, dtype=np.int64)
        return PlainRows(nothing, nothing, nothing, nothing, nothing)
    return _placed(words, rows, cells, _ends(cells, row_ends, len(padded) - len(PADDING)))


def _see(is_plain: bool | np.bool_) -> None:
    if not is_plain:
        raise NotPlain


def _has_prefixes(letters: Bytes, padded: bytes) -> bool:
    """Whether elements are named as in <x:c>, which no plainly written sheet does."""
    after = letters[1:]
    is_likely = (letters[:-1] == _COLON) & ((after == _C) | (after == _R))
    return bool(is_likely.any()) and _PREFIXED.search(padded) is not None


def _cells(letters: Bytes, is_tag: Flags) -> Offsets:
    """Where <c begins, and not <color or another word."""
    found = np.flatnonzero(is_tag & (letters[1:-1] == _C))
    after = letters[found + 2]
    _see(not _ENDS_A_NAME[after].any())
    cells: Offsets = found[after == _BLANK]
    return cells


def _ends(cells: Offsets, row_ends: Offsets, length: int) -> Offsets:
    """Where each cell ends: where the next one begins, or its row ends."""
    ends = np.append(cells[1:], length)
    last = np.searchsorted(cells, row_ends) - 1
    # Of two ends behind the same cell the first counts.
    for_cell, first = np.unique(last, return_index=True)
    is_cell = for_cell >= 0
    ends[for_cell[is_cell]] = row_ends[first[is_cell]]
    return ends


def _placed(words: Words, rows: Offsets, cells: Offsets, ends: Offsets) -> PlainRows:
    """The cells with their places read and held against their rows'."""
    row = np.searchsorted(rows, cells) - 1
    _see(row[0] >= 0 and not ((words[cells] ^ _CELL_BEGINS) & _FIRST_BYTES[6]).any())
    numbers, digits = _row_numbers(words[rows + 8])
    column, length = _columns(words[cells + 6])
    begins = cells + 6 + length
    kept = _FIRST_BYTES[digits + 1]
    of_row = words[rows + 8] & kept
    _see(((words[begins] & kept[row]) == of_row[row]).all())
    begins += digits[row] + 1
    _see((np.diff(numbers[row] * _COLUMNS + column) > 0).all() and (begins < ends).all())
    is_filled = _filled(words, begins, ends)
    if not is_filled.all():
        row, column, begins, ends = (a[is_filled] for a in (row, column, begins, ends))
    occurring, row = np.unique(row, return_inverse=True)
    return PlainRows(numbers[occurring], row, column, begins, ends)


def _row_numbers(said: Words) -> tuple[Numbers, Numbers]:
    """Each row's number and how many digits it has."""
    number = np.zeros(len(said), dtype=np.int64)
    digits = np.zeros(len(said), dtype=np.int64)
    is_open = np.ones(len(said), dtype=bool)
    for place in range(_MOST_DIGITS + 1):
        letter = _letter(said, place)
        is_open &= letter != _QUOTE
        _see(not (is_open & ((letter < ord("0")) | (letter > ord("9")))).any())
        number = np.where(is_open, number * 10 + letter - ord("0"), number)
        digits += is_open
    _see(not is_open.any() and (number > 0).all())
    return number, digits


def _columns(said: Words) -> tuple[Numbers, Numbers]:
    """Each cell's column and how many letters name it."""
    column = np.zeros(len(said), dtype=np.int64)
    length = np.zeros(len(said), dtype=np.int64)
    is_open = np.ones(len(said), dtype=bool)
    for place in range(_MOST_LETTERS + 1):
        letter = _letter(said, place)
        is_open = is_open & (letter >= ord("A")) & (letter <= ord("Z"))
        if not is_open.any():
            break
        column = np.where(is_open, column * 26 + letter - ord("A") + 1, column)
        length += is_open
    _see((length > 0).all() and (length <= _MOST_LETTERS).all() and (column <= _COLUMNS).all())
    return column - 1, length


def _letter(said: Words, place: int) -> Numbers:
    return ((said >> np.uint64(8 * place)) & np.uint64(0xFF)).astype(np.int64)


def _filled(words: Words, begins: Offsets, ends: Offsets) -> Flags:
    """Which cells may hold anything, told by how they end."""
    is_closed: Flags = (words[ends - 4] & _FIRST_BYTES[4]) == _CELL_ENDS
    if not is_closed.all():
        _see((is_closed | ((words[ends - 2] & _FIRST_BYTES[2]) == _WITHOUT_CONTENT)).all())
        is_closed |= ends - begins > _LONGEST_EMPTY
    return is_closed
