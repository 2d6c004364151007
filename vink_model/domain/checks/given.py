"""A sheet before it is checked: for each column its distinct values and where they stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import numpy as np
import numpy.typing as npt

from vink_model.domain.issues import Rule

Places = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A cell that cannot be read: an Excel error, a formula never worked out, a part of a merged cell."""

    rule: Rule
    shown: str = ""
    """What Excel shows in the cell: #REF!."""


Cell = str | int | float | bool | date | datetime | time | timedelta | Spoilt


@dataclass(frozen=True, slots=True)
class GivenColumn:
    """One column of a sheet, each distinct value once.

    Shape: `codes` has one entry a row, the value's place in `values`.
    """

    header: str
    place: int
    """Counted from 0 for column A."""
    values: Sequence[Cell]
    codes: Places

    @property
    def letter(self) -> str:
        """The column as Excel names it."""
        return column_letter(self.place)

    def rows_of(self, wanted: Sequence[int]) -> Places:
        """The places of the rows that hold one of these values (given by their places in `values`)."""
        is_wanted = np.zeros(len(self.values), dtype=bool)
        is_wanted[list(wanted)] = True
        return np.flatnonzero(is_wanted[self.codes]).astype(np.int32)


@dataclass(frozen=True, slots=True)
class GivenSheet:
    """One sheet: the row of its headers and the columns below it."""

    name: str
    """As it stands in the file."""
    header_row: int
    """As Excel counts it."""
    rows: Places
    """For each row that is not blank, its number as Excel counts it."""
    columns: tuple[GivenColumn, ...]
    merged: tuple[str, ...] = ()
    """Merged ranges in or below the headers, as Excel names them: B3:C5."""

    def __iter__(self) -> Iterator[GivenColumn]:
        return iter(self.columns)

    def address(self, column: GivenColumn, row: int) -> str:
        """The cell as Excel names it, for a row given by its place in `rows`."""
        return f"{column.letter}{self.rows[row]}"


def column_letter(place: int) -> str:
    """A column's letters, counted from 0: A, B, …, Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_place(letters: str) -> int:
    """The place of a column given by its letters, counted from 0."""
    place = 0
    for letter in letters.upper():
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def is_blank(cell: Cell | None) -> bool:
    """Whether there is nothing in the cell but, at most, blanks."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def blanks(cells: Iterable[Cell]) -> list[int]:
    """The places of the blank ones among a column's distinct values; `is_blank`, for many."""
    return [place for place, cell in enumerate(cells) if cell == "" or (type(cell) is str and cell.isspace())]
