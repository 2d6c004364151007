"""Which figures of a table follow from others of it, so that a workbook can work them out again.

A formula is used only where it gives the figure exactly; a figure that no formula gives, or that rests on a
hidden one, stands as it is.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from xlsxwriter.utility import xl_rowcol_to_cell

from vink_model.domain.messages import Table, Value
from vink_model.text import Text, Unit

Number = int | Decimal | Fraction
Place = tuple[int, int]
"""A row and a column of a table, from nought."""
_LEAST_SUMMED = 2
_TOTALS = {"all", "total", "sum", "together", "i alt", "alt", "tilsammen"}
"""A word of the row that is a total."""
_ADDED = {Unit.COUNT, Unit.KRONER, Unit.MILLION, Unit.FTE}
"""Only these are added up; a sum of years or of averages says nothing."""


def formulas_of(table: Table, at: Callable[[int, int], str]) -> Mapping[Place, str]:
    """The formulas that give figures of the table exactly, by where they stand.

    Shape: `at` gives the address of a row and a column.
    """
    found: dict[Place, str] = {}
    has_total = _ends_in_a_total(table)
    for column, heading in enumerate(table.headings):
        if heading.unit in _ADDED:
            found |= _sums_across(table, column, at)
            if has_total:
                found |= _sum_down(table, column, at)
        elif heading.unit is Unit.SHARE:
            found |= _shares(table, column, at)
    return found


def address(first_row: int) -> Callable[[int, int], str]:
    """Addresses on a sheet whose first row of figures is the one given, from nought."""
    return lambda row, column: str(xl_rowcol_to_cell(first_row + row, column))


def _ends_in_a_total(table: Table) -> bool:
    """Whether the last row says that it is a total, and every column that is added up is one there."""
    if len(table.rows) <= _LEAST_SUMMED:
        return False
    said = next((cell for cell in table.rows[-1] if isinstance(cell, str | Text)), "")
    words = (said.en if isinstance(said, Text) else said).lower().split()
    if not any(word in _TOTALS for word in words):
        return False
    added = [place for place, heading in enumerate(table.headings) if heading.unit in _ADDED]
    columns = [_numbers([row[place] for row in table.rows]) for place in added]
    return all(column is None or sum(column[:-1]) == column[-1] for column in columns)


def _sum_down(table: Table, column: int, at: Callable[[int, int], str]) -> dict[Place, str]:
    """The last figure as the sum of those above it."""
    last = len(table.rows) - 1
    if _numbers([row[column] for row in table.rows]) is None:
        return {}
    return {(last, column): f"=SUM({at(0, column)}:{at(last - 1, column)})"}


def _sums_across(table: Table, column: int, at: Callable[[int, int], str]) -> dict[Place, str]:
    """A column as the sum of those of the same unit to its left."""
    unit = table.headings[column].unit
    first = column
    while first and table.headings[first - 1].unit is unit:
        first -= 1
    if column - first < _LEAST_SUMMED or len(table.rows) < _LEAST_SUMMED:
        return {}
    rows = [_numbers(row[first : column + 1]) for row in table.rows]
    known = [row for row in rows if row is not None]
    if not any(any(row) for row in known) or any(sum(row[:-1]) != row[-1] for row in known):
        return {}
    return {
        (place, column): f"=SUM({at(place, first)}:{at(place, column - 1)})"
        for place, row in enumerate(rows)
        if row is not None
    }


def _shares(table: Table, column: int, at: Callable[[int, int], str]) -> dict[Place, str]:
    """Shares as one column of the same row divided by another, or by its own sum."""
    counted = [place for place, heading in enumerate(table.headings) if heading.unit in _ADDED]
    for part in counted:
        for whole in (*(each for each in counted if each != part), None):
            found = _shares_of(table, column, part, whole, at)
            if found:
                return found
    return {}


def _shares_of(
    table: Table, column: int, part: int, whole: int | None, at: Callable[[int, int], str]
) -> dict[Place, str]:
    total = _numbers([row[part] for row in table.rows]) if whole is None else None
    if whole is None and total is None:
        return {}
    found: dict[Place, str] = {}
    for place, row in enumerate(table.rows):
        share, top = _number(row[column]), _number(row[part])
        if share is None:
            continue
        bottom = sum(total) if total is not None else _number(row[whole or 0])
        if top is None or not bottom or Fraction(top) / Fraction(bottom) != Fraction(share):
            return {}
        below = f"SUM({_fixed(at(0, part))}:{_fixed(at(len(table.rows) - 1, part))})"
        found[place, column] = f"={at(place, part)}/{below if whole is None else at(place, whole)}"
    return found


def _fixed(cell: str) -> str:
    letters = cell.rstrip("0123456789")
    return f"{letters}${cell[len(letters) :]}"


def _numbers(cells: Sequence[Value]) -> list[Number] | None:
    """The cells as numbers; None when one of them is none."""
    found = [_number(cell) for cell in cells]
    known = [number for number in found if number is not None]
    return known if len(known) == len(found) else None


def _number(cell: Value) -> Number | None:
    return cell if isinstance(cell, int | Decimal | Fraction) else None
