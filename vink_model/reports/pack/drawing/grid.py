"""The figures behind a native chart: the small workbook that opens when somebody edits it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from vink_model.text import Language, Text

MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - Excel knows no zone
"""Written into every file as its date, so that the same figures always give the same file."""
SHEET = Text("Tal", "Figures")


@dataclass(frozen=True, slots=True)
class Worked:
    """A cell that is worked out from others by the program that edits it."""

    formula: str
    value: int


Cell = str | int | float | Decimal | Fraction | Worked | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the workbook, and how a chart names its parts."""

    place: int
    header: str
    cells: tuple[Cell, ...]
    sheet: str

    @property
    def header_at(self) -> str:
        """The address of the header."""
        return f"{self.sheet}!${xl_col_to_name(self.place)}$1"

    @property
    def cells_at(self) -> str:
        """The address of the cells below it."""
        letters = xl_col_to_name(self.place)
        return f"{self.sheet}!${letters}$2:${letters}${len(self.cells) + 1}"


@dataclass(slots=True)
class Grid:
    """Columns side by side on one sheet."""

    language: Language
    columns: list[Column] = field(default_factory=list)

    def add(self, header: str, cells: Sequence[Cell]) -> Column:
        """One more column to the right."""
        column = Column(len(self.columns), header, tuple(cells), SHEET.said(self.language))
        self.columns.append(column)
        return column

    def workbook(self) -> bytes:
        """The workbook as a file."""
        held = BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with Workbook(held, options) as workbook:
            workbook.set_properties({"created": MADE})
            page = workbook.add_worksheet(SHEET.said(self.language))
            for column in self.columns:
                page.write_string(0, column.place, column.header)
                for row, cell in enumerate(column.cells, 1):
                    if isinstance(cell, str):
                        page.write_string(row, column.place, cell)
                    elif isinstance(cell, Worked):
                        page.write_formula(row, column.place, cell.formula, None, cell.value)
                    elif cell is not None:
                        page.write_number(row, column.place, plain(cell))
            page.set_column(0, 0, 28)
        return held.getvalue()


def plain(number: int | float | Decimal | Fraction | Worked) -> int | float:
    """A number as a file holds it."""
    if isinstance(number, Worked):
        return number.value
    return number if isinstance(number, int) else float(number)
