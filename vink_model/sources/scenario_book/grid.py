"""A sheet's cells by row and column, as its reader sees them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vink_model.domain.checks import GivenSheet
from vink_model.domain.checks.given import Cell, column_letter, is_blank


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one sheet. Unit: rows as Excel counts them, columns from 0."""

    name: str
    cells: Mapping[tuple[int, int], Cell]
    rows: Sequence[int]

    def at(self, row: int, column: int) -> Cell | None:
        """What stands in a cell; None for nothing."""
        cell = self.cells.get((row, column))
        return None if is_blank(cell) else cell

    def words(self, row: int, column: int) -> str:
        """What stands in a cell as one line of words; a whole number without its decimals."""
        cell = self.at(row, column)
        if isinstance(cell, float) and cell.is_integer():
            cell = int(cell)
        return "" if cell is None else " ".join(str(cell).split())

    def columns_in(self, row: int) -> list[int]:
        """The columns in which a row says something."""
        return sorted(column for at, column in self.cells if at == row and self.at(at, column) is not None)

    @staticmethod
    def address(row: int, column: int) -> str:
        """The cell as Excel names it."""
        return f"{column_letter(column)}{row}"


def grid_of(given: GivenSheet) -> Grid:
    """The cells of a sheet; its first row is one like the others."""
    cells: dict[tuple[int, int], Cell] = {}
    for column in given:
        if column.header:
            cells[given.header_row, column.place] = column.header
        for row, code in zip(given.rows.tolist(), column.codes.tolist(), strict=True):
            cells[row, column.place] = column.values[code]
    return Grid(given.name, cells, (given.header_row, *given.rows.tolist()))
