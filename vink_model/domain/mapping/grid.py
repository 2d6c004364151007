"""The first and last rows of a sheet as a person sees them: titles, headings, rows, notes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from vink_model.domain.checks import GivenSheet, Spoilt
from vink_model.domain.checks.given import Cell, column_place, is_blank
from vink_model.domain.mapping.periods import Doubt, period_of

Range = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell: the row as Excel counts it, the column counted from 0."""

_TOP = 40
_BOTTOM = 80
_WIDE_ENOUGH = 0.6
"""The share of the widest row's cells that a row of headings fills at least."""
_LONG = 40
_YEARS = range(1990, 2101)
_NOTE = re.compile(r"(?:source|kilde|notes?|anm|bemærk|\(?\d{1,2}[).]|\*|\[|[¹²³⁰-⁹]|end of )", re.IGNORECASE)
_WHOLE = re.compile(r"^(\d+)\.0$")
"""A year in a cell of the first row, which comes as words."""
_NAME = re.compile(r"([A-Z]+)(\d+):([A-Z]+)(\d+)")


@dataclass(frozen=True, slots=True)
class Grid:
    """The first rows of a sheet, cell by cell.

    Shape: `rows` and `numbers` have one entry a row that is not blank.
    """

    rows: tuple[tuple[Cell, ...], ...]
    numbers: tuple[int, ...]
    """As Excel counts them."""
    merged: tuple[Range, ...]


def grid_of(sheet: GivenSheet) -> Grid:
    """The first rows of a sheet, the one that was taken for headers among them."""
    top = min(_TOP, len(sheet.rows))
    columns = [[column.values[code] for code in column.codes[:top].tolist()] for column in sheet]
    headers: tuple[Cell, ...] = tuple(_WHOLE.sub(r"\1", column.header) for column in sheet)
    left = sheet.columns[0].place if sheet.columns else 0
    merged = [((a, b - left), (c, d - left)) for (a, b), (c, d) in merged_ranges(sheet.merged)]
    return Grid(
        (headers, *zip(*columns, strict=True)),
        (sheet.header_row, *sheet.rows[:top].tolist()),
        tuple(merged),
    )


def heading_rows_in(grid: Grid, header_row: int | None, heading_rows: int | None) -> tuple[int, int]:
    """The places of the first and the last row of headings."""
    last = _declared(grid, header_row)
    if last is None:
        last = _looked_for(grid)
        last += 1 if heading_rows != 1 and _is_upper(grid, last) else 0
    if heading_rows is not None:
        return max(last - heading_rows + 1, 0), last
    return (last - 1 if last and _is_group_row(grid, last - 1, last) else last), last


def notes_below(sheet: GivenSheet) -> Sequence[int]:
    """The places of the last rows that are notes: a few words in one cell, apart from the table."""
    if len(sheet.columns) < 2:
        return ()
    first = max(len(sheet.rows) - _BOTTOM, 0)
    notes: list[int] = []
    candidates: list[int] = []
    for row in range(len(sheet.rows) - 1, first - 1, -1):
        cells = [column.values[int(column.codes[row])] for column in sheet]
        said = [cell for cell in cells if filled(cell)]
        if len(said) != 1 or not isinstance(said[0], str):
            break
        candidates.append(row)
        is_apart = row > 0 and sheet.rows[row] - sheet.rows[row - 1] > 1
        if is_apart or _NOTE.match(said[0].strip()) or len(said[0]) > _LONG:
            notes, candidates = [*notes, *candidates], []
    return sorted(notes)


def merged_ranges(names: Sequence[str]) -> tuple[Range, ...]:
    """Merged ranges by their names: B3:C5."""
    found = (_NAME.fullmatch(name) for name in names)
    return tuple(
        ((int(one[2]), column_place(one[1])), (int(one[4]), column_place(one[3]))) for one in found if one
    )


def filled(cell: Cell) -> bool:
    """Whether a cell says anything."""
    return not isinstance(cell, Spoilt) and not is_blank(cell)


def is_worded(cell: Cell) -> bool:
    """Whether a cell holds words that are no number."""
    return isinstance(cell, str) and filled(cell) and not _is_figure(cell)


def _declared(grid: Grid, header_row: int | None) -> int | None:
    return grid.numbers.index(header_row) if header_row in grid.numbers else None


def _looked_for(grid: Grid) -> int:
    """The first row that is wide enough and holds no figure."""
    width = max(sum(map(filled, row)) for row in grid.rows)
    wanted = max(min(2, width), _WIDE_ENOUGH * width)
    wide = [place for place, row in enumerate(grid.rows) if sum(map(filled, row)) >= wanted]
    return next((place for place in wide if _is_heading(grid.rows[place])), wide[0])


def _is_upper(grid: Grid, row: int) -> bool:
    """Whether a second row of headings stands below this one."""
    return (
        row + 2 < len(grid.rows)
        and _is_heading(grid.rows[row + 1])
        and any(map(_is_figure, grid.rows[row + 2]))
        and not any(map(_is_figure, grid.rows[row + 1]))
        and _is_group_row(grid, row, row + 1)
    )


def _is_group_row(grid: Grid, upper: int, lower: int) -> bool:
    """Whether the upper row groups the columns of the lower: headings with room between them."""
    number = grid.numbers[upper]
    is_next = grid.numbers[lower] == number + 1
    merged = sum(top <= number <= bottom and right > left for (top, left), (bottom, right) in grid.merged)
    above = [place for place, cell in enumerate(grid.rows[upper]) if filled(cell)]
    below = [place for place, cell in enumerate(grid.rows[lower]) if filled(cell)]
    has_room = any(place not in above for place in below if above and place > above[0])
    right_of_first = [place for place in above if place > 0]
    return (
        is_next
        and has_room
        and _is_heading(grid.rows[upper])
        and (len(right_of_first) > 1 or (merged > 0 and bool(right_of_first)))
    )


def _is_heading(row: Sequence[Cell]) -> bool:
    """Words, and years or days of a table that has time across; no figure."""
    said = [cell for cell in row if filled(cell)]
    return (
        bool(said)
        and all(isinstance(cell, str) or _is_time(cell) for cell in said)
        and not (len(said) > 1 and _is_time(said[0]) and not all(_is_time(cell) for cell in said))
        and sum(map(_is_figure, said)) == 0
    )


def _is_figure(cell: Cell) -> bool:
    """A number that is no year; digits in words count, as publishers write them so."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return not _is_time(cell)
    if not isinstance(cell, str):
        return False
    words = cell.strip().rstrip("%").replace(",", "").replace(".", "").replace("\u00a0", "").replace(" ", "")
    return words.isdecimal() and not _is_time(cell)


def _is_time(cell: Cell) -> bool:
    if isinstance(cell, date):
        return True
    if isinstance(cell, bool | time | timedelta | Spoilt):
        return False
    if isinstance(cell, int | float):
        return cell in _YEARS  # a count of 42,507 is no day
    period = period_of(cell)
    return period.span is not None or period.doubt is Doubt.WHICH_START
