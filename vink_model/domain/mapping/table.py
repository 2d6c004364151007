"""A table found in a sheet: its headings below the titles, its rows above the notes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress

import numpy as np

from vink_model.domain.checks import GivenColumn, GivenSheet
from vink_model.domain.checks.given import Cell, Places
from vink_model.domain.mapping.grid import (
    Grid,
    filled,
    grid_of,
    heading_rows_in,
    is_worded,
    merged_ranges,
    notes_below,
)
from vink_model.domain.mapping.labels import shown_of

JOIN = " / "
"""Between the headings of a column that has several, one above the other."""
_WHOLE_NUMBER = re.compile(r"(\d+)\.0")


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet as it was understood.

    Shape: `levels` has one entry a column of `given`, with its headings from above to below.
    """

    given: GivenSheet
    """The rows between headings and notes; each header is the column's headings joined, and stands once."""
    levels: tuple[tuple[str, ...], ...]
    titles: tuple[str, ...]
    """Words above the headings."""
    notes: tuple[int, ...]
    """Rows below the table that hold words, as Excel counts them."""

    @property
    def name(self) -> str:
        """The sheet's name in the file."""
        return self.given.name

    def column(self, header: str) -> GivenColumn | None:
        """The column under a header."""
        return next((column for column in self.given if column.header == header), None)


def table_in(
    sheet: GivenSheet, *, header_row: int | None = None, heading_rows: int | None = None
) -> Table | None:
    """The table of a sheet; None where there is no row below headings.

    `header_row` and `heading_rows` say where the headings are, when looking for them goes wrong.
    """
    grid = grid_of(sheet)
    first, last = heading_rows_in(grid, header_row, heading_rows)
    end = len(sheet.rows) - len(notes_below(sheet))
    if end - last <= 0:
        return None
    levels = _levels(grid, first, last)
    notes = tuple(sheet.rows[end:].tolist())
    titles = tuple(words for row in range(first) for cell in grid.rows[row] if (words := shown_of(cell)))
    given, kept = _below(sheet, _unique(_joined(levels)), last, end, grid.numbers[last])
    return Table(given, tuple(levels[place] for place in kept), titles, notes)


def _levels(grid: Grid, first: int, last: int) -> list[tuple[str, ...]]:
    """For each column its headings; one that is merged over several columns stands over each of them."""
    rows = [[_heading(cell) for cell in grid.rows[row]] for row in range(first, last + 1)]
    for place, row in enumerate(range(first, last)):
        rows[place] = _spread(rows[place], _merged_in(grid, grid.numbers[row]))
    levels = list(zip(*rows, strict=True))
    # A column with one heading over both rows has it alone.
    return [tuple(dict.fromkeys(words for words in level if words)) or ("",) for level in levels]


def _heading(cell: Cell) -> str:
    words = shown_of(cell)
    whole = _WHOLE_NUMBER.fullmatch(words)
    return whole[1] if whole else words


def _merged_in(grid: Grid, number: int) -> list[tuple[int, int]]:
    return [
        (left, right)
        for (top, left), (bottom, right) in grid.merged
        if top <= number <= bottom and right > left
    ]


def _spread(row: list[str], merged: Sequence[tuple[int, int]]) -> list[str]:
    """Headings filled to the right: over their merged range, or up to the next one where none is merged."""
    spread, here = list(row), ""
    for left, right in merged:
        spread[left : right + 1] = [row[left]] * len(spread[left : right + 1])
    if merged:
        return spread
    for place, words in enumerate(row):
        here = words or here
        spread[place] = here
    return spread


def _joined(levels: Sequence[tuple[str, ...]]) -> list[str]:
    return [JOIN.join(words for words in level if words) for level in levels]


def _unique(headers: Sequence[str]) -> list[str]:
    """Each header once: the second of two alike is called 'Antal (2)'."""
    seen: dict[str, int] = {}
    unique = []
    for header in headers:
        seen[header] = seen.get(header, 0) + 1
        unique.append(f"{header} ({seen[header]})" if header and seen[header] > 1 else header)
    return unique


def _below(
    sheet: GivenSheet, headers: Sequence[str], last: int, end: int, header_row: int
) -> tuple[GivenSheet, list[int]]:
    """The rows between headings and notes, and the places of the columns that say anything."""
    is_cut = last > 0 or end < len(sheet.rows)
    rows = slice(last, end)
    columns = [
        _cut(column, header, rows) if is_cut else replace(column, header=header)
        for column, header in zip(sheet, headers, strict=True)
    ]
    numbers = sheet.rows[rows]
    columns, left = _filled_down(columns, sheet.merged, numbers)
    kept = [place for place, column in enumerate(columns) if column.header or any(map(filled, column.values))]
    given = GivenSheet(sheet.name, header_row, numbers, tuple(columns[place] for place in kept), left)
    return given, kept


def _cut(column: GivenColumn, header: str, rows: slice) -> GivenColumn:
    """Some rows of a column, with the values that occur in them."""
    codes = column.codes[rows]
    occurs = np.bincount(codes, minlength=len(column.values)) > 0
    if occurs.all():
        return GivenColumn(header, column.place, column.values, codes)
    places = np.cumsum(occurs, dtype=np.int32) - 1
    values = tuple(compress(column.values, occurs.tolist()))
    return GivenColumn(header, column.place, values, places[codes].astype(np.int32))


def _filled_down(
    columns: list[GivenColumn], merged: Sequence[str], numbers: Places
) -> tuple[list[GivenColumn], tuple[str, ...]]:
    """Words merged over several rows stand in each of them; merged figures are left as a fault."""
    columns, left = list(columns), []
    places = {column.place: at for at, column in enumerate(columns)}
    for name, ((top, first), (bottom, last)) in zip(merged, merged_ranges(merged), strict=True):
        if not len(numbers) or bottom < numbers[0] or top > numbers[-1]:
            continue
        at = places.get(first)
        begin, end = np.searchsorted(numbers, [top, bottom + 1]).tolist()
        if at is None or first != last or begin >= end or numbers[begin] != top:
            left.append(name)
            continue
        column = columns[at]
        if not is_worded(column.values[int(column.codes[begin])]):
            left.append(name)
            continue
        codes = column.codes.copy()
        codes[begin:end] = codes[begin]
        columns[at] = replace(column, codes=codes)
    return columns, tuple(left)
