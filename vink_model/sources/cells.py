"""The cells of a sheet as they come from the reader, each column as its distinct values and their places."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice

import numpy as np
import numpy.typing as npt
from python_calamine import CalamineSheet

from vink_model.domain.checks import GivenColumn, GivenSheet, Spoilt
from vink_model.domain.checks.given import Cell, Places, blanks, column_letter, is_blank
from vink_model.domain.issues import Rule
from vink_model.errors import NotAWorkbook
from vink_model.sources import refusals
from vink_model.sources.sheet_xml import SheetScan

_ROWS_AT_ONCE = 64
"""Few enough that their cells stay in the processor's cache: twice as fast as thousands."""
MERGED = Spoilt(Rule.MERGED)
Range = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell, each as row and column counted from 0."""


@dataclass(frozen=True, slots=True)
class _Column:
    numbers: dict[Cell, int]
    """Distinct values, numbered as they come."""
    codes: Places

    def mark(self, rows: slice | int, spoilt: Spoilt) -> None:
        self.codes[rows] = self.numbers[spoilt]


def given_sheet(sheet: CalamineSheet, scanned: SheetScan) -> GivenSheet | None:
    """A sheet's headers and the rows below them that are not blank; None for a sheet without any cell."""
    rows = sheet.iter_rows()
    top, headers = _headers(rows)
    if headers is None:
        return None
    first_column = sheet.start[1] if sheet.start else 0
    spoilt = {(row - top - 1, column - first_column): why for (row, column), why in scanned.spoilt.items()}
    longest = max((row + 1 for row, column in spoilt if column < len(headers)), default=0)
    columns = _columns(rows, len(headers), longest)
    merged = [r for r in sheet.merged_cell_ranges or () if r[1][0] >= top]
    _mark_spoilt(columns, spoilt)
    _mark_merged(columns, merged, top + 1, first_column)
    kept = _filled_rows(columns)
    last = top + 1 + (int(kept[-1]) if len(kept) else 0)
    return GivenSheet(
        name=sheet.name,
        header_row=top + 1,
        rows=(kept + top + 2).astype(np.int32),
        columns=tuple(
            GivenColumn(header_of(header), first_column + place, tuple(column.numbers), column.codes[kept])
            for place, (header, column) in enumerate(zip(headers, columns, strict=True))
        ),
        merged=tuple(name_of_range(r) for r in merged if r[0][0] <= last),
    )


def _headers(rows: Iterator[Sequence[Cell]]) -> tuple[int, Sequence[Cell] | None]:
    """The first row that is not blank, with its place."""
    for place, row in enumerate(rows):
        if any(not is_blank(cell) for cell in row):
            return place, row
    return 0, None


def header_of(cell: Cell) -> str:
    """A header in one line."""
    return " ".join(str(_not_a_number(cell)).split())


def _columns(rows: Iterator[Sequence[Cell]], width: int, longest: int) -> tuple[_Column, ...]:
    """Every column below the headers, at least as long as the last spoilt cell lies down."""
    # Counted without a step of Python for each new value: a column of record numbers has as many as rows.
    numbers: list[dict[Cell, int]] = [defaultdict(count().__next__) for _ in range(width)]
    codes = [array("i") for _ in range(width)]
    while chunk := list(islice(rows, _ROWS_AT_ONCE)):
        for known, told, column in zip(numbers, codes, zip(*chunk, strict=True), strict=True):
            told.extend(map(known.__getitem__, map(_not_a_number, column)))
    for known, told in zip(numbers, codes, strict=True):
        if len(told) < longest:
            told.extend([known[""]] * (longest - len(told)))
    return tuple(_Column(n, np.array(told, dtype=np.int32)) for n, told in zip(numbers, codes, strict=True))


def _not_a_number(cell: Cell) -> Cell:
    """Yes and no as Excel writes them: Python would take True for the 1 of another row."""
    return str(cell).upper() if isinstance(cell, bool) else cell


def _mark_spoilt(columns: tuple[_Column, ...], spoilt: Mapping[tuple[int, int], Spoilt]) -> None:
    for (row, column), why in spoilt.items():
        if row >= 0 and 0 <= column < len(columns):
            columns[column].mark(row, why)


def _mark_merged(columns: tuple[_Column, ...], merged: Sequence[Range], top: int, left: int) -> None:
    """Mark all cells of merged ranges but the first, which alone holds the value."""
    size = (len(columns[0].codes), len(columns))
    corners = np.array(merged, dtype=np.int64).reshape(-1, 2, 2) - (top, left)
    reach = np.minimum(corners[:, 1] + 1, size) - np.maximum(corners[:, 0], 0)
    refuse_overlaps(np.maximum(reach, 0).prod(axis=1), size[0] * size[1])
    for (first_row, first_column), (last_row, last_column) in merged:
        for place in range(max(first_column - left, 0), min(last_column - left + 1, len(columns))):
            begin = first_row - top + (1 if place == first_column - left else 0)
            columns[place].mark(slice(max(begin, 0), max(last_row - top + 1, 0)), MERGED)


def _filled_rows(columns: tuple[_Column, ...]) -> npt.NDArray[np.intp]:
    """The places of the rows that hold anything; blank rows, below the table or in it, are passed over."""
    is_filled = np.zeros(len(columns[0].codes), dtype=bool)
    for column in columns:
        says = np.ones(max(len(column.numbers), 1), dtype=bool)
        says[[*blanks(column.numbers), *([column.numbers[MERGED]] if MERGED in column.numbers else [])]] = (
            False
        )
        is_filled |= says[column.codes]
        if is_filled.all():
            break
    return np.flatnonzero(is_filled)


def refuse_overlaps(areas: npt.NDArray[np.int64], room: int) -> None:
    """See that merged ranges lie beside each other, as they do in every file that Excel opens.

    Raises: NotAWorkbook, as marking many ranges over each other would take hours.
    """
    if int(areas.sum()) > room:
        raise refusals.of(NotAWorkbook, refusals.DAMAGED)


def name_of_range(merged: Range) -> str:
    """A merged range as Excel names it: B3:C5."""
    (first_row, first_column), (last_row, last_column) = merged
    return f"{column_letter(first_column)}{first_row + 1}:{column_letter(last_column)}{last_row + 1}"
