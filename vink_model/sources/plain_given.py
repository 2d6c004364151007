"""A plainly written sheet as the checks take it: its headers, and the rows below them that are not blank."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from vink_model.domain.checks import GivenColumn, GivenSheet, Spoilt
from vink_model.domain.checks.given import Cell, blanks
from vink_model.domain.issues import Rule
from vink_model.sources.cells import MERGED, Range, header_of, name_of_range, refuse_overlaps
from vink_model.sources.distinct_cells import Codes
from vink_model.sources.plain_sheet import PlainSheet
from vink_model.sources.shortened import Meaning

_Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Lookup:
    """What each code of a sheet stands for: the distinct cells, then one within a merged cell, then none."""

    cells: Sequence[Cell]
    reaches: _Flags
    """Whether the sheet's extent counts the cell."""
    says: _Flags
    """Whether there is more in the cell than blanks; an error can be no header."""
    fills: _Flags
    """Whether a row with the cell is more than blank."""

    @property
    def merged(self) -> int:
        """The code of a cell within a merged one."""
        return len(self.cells) - 2


def plain_given(name: str, sheet: PlainSheet, meaning: Meaning) -> GivenSheet | None:
    """A sheet's headers and the rows below them that are not blank; None for a sheet without any cell."""
    lookup = _lookup(sheet, meaning)
    reached = [place for place, codes in enumerate(sheet.columns) if lookup.reaches[codes].any()]
    columns = sheet.columns[reached[0] : reached[-1] + 1] if reached else ()
    tops = [int(said.argmax()) for codes in columns if (said := lookup.says[codes]).any()]
    if not tops:
        return None
    left, top = reached[0], min(tops)
    header_row = int(sheet.numbers[top])
    numbers = sheet.numbers[top + 1 :]
    merged = [r for r in meaning.merged if r[1][0] + 1 >= header_row]
    below = [codes[top + 1 :].copy() if merged else codes[top + 1 :] for codes in columns]
    _mark_merged(below, numbers, merged, left, lookup.merged)
    kept = _filled_rows(below, lookup, len(numbers))
    last = int(numbers[kept[-1]]) if len(kept) else header_row
    return GivenSheet(
        name=name,
        header_row=header_row,
        rows=numbers[kept],
        columns=tuple(
            _column(header_of(_header(lookup, codes[top])), left + place, under, kept, lookup)
            for place, (codes, under) in enumerate(zip(columns, below, strict=True))
        ),
        merged=tuple(name_of_range(r) for r in merged if r[0][0] + 1 <= last),
    )


def _lookup(sheet: PlainSheet, meaning: Meaning) -> _Lookup:
    # Yes and no as Excel writes them: Python would take True for the 1 of another row.
    read = [str(cell).upper() if type(cell) is bool else cell for cell in meaning.cells]
    cells: list[Cell] = [*read, MERGED, ""]
    for place, spoilt in sheet.spoilt.items():
        cells[place] = spoilt
    reaches = np.array([cell != "" for cell in cells])
    says = np.ones(len(cells), dtype=bool)
    says[blanks(cells)] = False
    fills = says.copy()
    fills[-2] = False
    for place, spoilt in sheet.spoilt.items():
        says[place], reaches[place] = False, spoilt.rule is Rule.ERROR_CELL
    return _Lookup(cells, reaches, says, fills)


def _header(lookup: _Lookup, code: int) -> Cell:
    cell = lookup.cells[code]
    return "" if isinstance(cell, Spoilt) else cell


def _mark_merged(
    columns: Sequence[Codes], numbers: npt.NDArray[np.int32], merged: Sequence[Range], left: int, code: int
) -> None:
    """Mark all cells of merged ranges but the first, which alone holds the value."""
    if not merged:
        return
    corners = np.array(merged, dtype=np.int64)
    begin = np.searchsorted(numbers, corners[:, 0, 0] + 1)
    end = np.searchsorted(numbers, corners[:, 1, 0] + 1, side="right")
    # The first cell is passed over unless its row is blank or lies in or above the headers.
    is_there = (begin < len(numbers)) & (np.append(numbers, 0)[begin] == corners[:, 0, 0] + 1)
    first = np.maximum(corners[:, 0, 1] - left, 0)
    last = np.minimum(corners[:, 1, 1] - left, len(columns) - 1)
    refuse_overlaps(np.maximum(end - begin, 0) * np.maximum(last - first + 1, 0), len(numbers) * len(columns))
    places = zip(*(a.tolist() for a in (begin, end, first, last, is_there)), merged, strict=True)
    for row, after, column, right, has_first, corner in places:
        for place in range(column, right + 1):
            is_first = has_first and place == corner[0][1] - left
            columns[place][row + 1 if is_first else row : after] = code


def _filled_rows(columns: Sequence[Codes], lookup: _Lookup, rows: int) -> npt.NDArray[np.intp]:
    """The places of the rows that hold anything; blank rows, below the table or in it, are passed over."""
    is_filled = np.zeros(rows, dtype=bool)
    for codes in columns:
        is_filled |= lookup.fills[codes]
        if is_filled.all():
            break
    return np.flatnonzero(is_filled)


def _column(
    header: str, place: int, codes: Codes, kept: npt.NDArray[np.intp], lookup: _Lookup
) -> GivenColumn:
    """The column's own distinct values, numbered as they come."""
    own, occurring = pd.factorize(codes)
    values = [lookup.cells[code] for code in occurring.tolist()]
    numbers: dict[Cell, int] = {}
    same = np.array([numbers.setdefault(value, len(numbers)) for value in values], dtype=np.int32)
    own = own[kept] if len(kept) < len(own) else own
    # Cells written in different ways can say the same: 1 and 1.0, or a word shared twice.
    alike = own if len(numbers) == len(values) else same[own]
    return GivenColumn(header, place, tuple(numbers), alike.astype(np.int32))
