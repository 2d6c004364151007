"""The totals: by year, by source and by line, with what is left and how far it lies from the adopted plan."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from vink_model.domain.planning.book.layout import Head, Page
from vink_model.domain.planning.places import Scope
from vink_model.reports.scenario_book.book_looks import (
    CHANGE,
    KRONER,
    BookLooks,
    lay_head,
    lay_heads,
    lay_row,
    lock,
)
from vink_model.reports.scenario_book.formulas import Book
from vink_model.text import Text

GIVEN = Text("Givet_i_alt", "Asked_in_all")
ALLOCATED = Text("Fordelt_i_alt", "Allocated_in_all")
UNALLOCATED = Text("Ufordelt_i_alt", "Unallocated_in_all")
CHANGED = Text("Forskel_i_alt", "Difference_in_all")
_HINT = Text(
    "Regnes af arkene Beløb og Kilder. Ikke fordelt = det, kilderne giver, minus det, linjerne får.",
    "Worked out from the sheets Amounts and Sources. Unallocated = what sources give less what lines get.",
)
_BY_YEAR = (
    Text("År", "Year"),
    Text("Kilderne giver", "Sources give"),
    Text("Linjerne får", "Lines get"),
    Text("Ikke fordelt", "Unallocated"),
    Text("Vedtaget: linjerne får", "Adopted: lines get"),
    Text("Forskel fra vedtaget", "Difference from adopted"),
)
_ALL = Text("I alt", "In all")
_WIDTHS = (44, *(16,) * 5)


@dataclass(frozen=True, slots=True)
class _Sheet:
    page: Worksheet
    book: Book
    looks: BookLooks

    def put(self, row: int, column: int, formula: str, kr: int, *, is_sum: bool, form: str = KRONER) -> None:
        """One worked-out amount."""
        formats = self.looks.sums if is_sum else self.looks.numbers
        self.page.write_formula(row, column, f"={formula}", formats[form], kr)

    def words(self, row: int, said: str, *, is_sum: bool) -> None:
        lay_row(self.page, row, ((said, _WIDTHS[0] - 6),))
        self.page.write_string(row, 0, said, self.looks.sum_words if is_sum else self.looks.cell)


def lay_totals(workbook: Workbook, book: Book, looks: BookLooks) -> None:
    """Three tables below each other; the grand totals have names."""
    title = book.name(Page.TOTALS.label)
    sheet = _Sheet(workbook.add_worksheet(title), book, looks)
    lay_head(sheet.page, title, book.name(_HINT), looks)
    heads = zip(_BY_YEAR, _WIDTHS, (False, *(True,) * 5), strict=True)
    lay_heads(sheet.page, 3, tuple((book.name(t), w, n) for t, w, n in heads), looks)
    row = _lay_years(workbook, sheet, title)
    names = book.cube.names
    payers = tuple(dict.fromkeys((*book.cube.payers, *(cell.payer for cell in book.cells))))
    row = _lay_parts(sheet, row + 2, Head.PAYER, [(names.of(p), Scope(payer=p)) for p in payers])
    lines = [(names.of(line.key), Scope(line=line.key)) for line in book.cube.lines]
    _lay_parts(sheet, row + 2, Head.LINE, lines)
    lock(sheet.page)


def _lay_years(workbook: Workbook, sheet: _Sheet, title: str) -> int:
    """A row a year and one of all; gives the last one's."""
    row = 3
    for row, year in enumerate((*sheet.book.cube.years, None), 4):
        _lay_year(sheet, row, year)
    for column, name in ((1, GIVEN), (2, ALLOCATED), (3, UNALLOCATED), (5, CHANGED)):
        at = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
        workbook.define_name(sheet.book.name(name), f"='{title}'!{at}")
    return row


def _lay_year(sheet: _Sheet, row: int, year: int | None) -> None:
    book, is_sum = sheet.book, year is None
    sheet.words(row, book.name(_ALL) if year is None else str(year), is_sum=is_sum)
    given = (
        book.now.asked_kr if year is None else sum(k for g, k in book.now.granted.items() if g.year == year)
    )
    scope = Scope(year=year)
    got, adopted = book.now.sum_of(scope), book.cube.adopted.sum_of(scope)
    cell = [xl_rowcol_to_cell(row, column) for column in range(6)]
    sheet.put(row, 1, book.granted(year), given, is_sum=is_sum)
    sheet.put(row, 2, book.sum_of(scope), got, is_sum=is_sum)
    sheet.put(row, 3, f"{cell[1]}-{cell[2]}", given - got, is_sum=is_sum)
    sheet.put(row, 4, book.sum_of(scope, Head.ADOPTED), adopted, is_sum=is_sum)
    sheet.put(row, 5, f"{cell[2]}-{cell[4]}", got - adopted, is_sum=is_sum, form=CHANGE)


def _lay_parts(sheet: _Sheet, row: int, head: Head, parts: Iterable[tuple[Text, Scope]]) -> int:
    """A table with a row a part and a column a year; gives its last row."""
    book, years = sheet.book, (*sheet.book.cube.years, None)
    lay_row(sheet.page, row, ((book.name(Head.DIFFERENCE.label), 16),))
    sheet.page.write_string(row, 0, book.name(head.label), sheet.looks.head)
    for column, year in enumerate(years, 1):
        said = book.name(_ALL) if year is None else str(year)
        sheet.page.write_string(row, column, said, sheet.looks.number_head)
    last = len(years) + 1
    sheet.page.write_string(row, last, book.name(Head.DIFFERENCE.label), sheet.looks.number_head)
    listed = [*parts, (_ALL, Scope())]
    for at, (name, scope) in enumerate(listed, row + 1):
        is_sum = at == row + len(listed)
        sheet.words(at, book.name(name), is_sum=is_sum)
        for column, year in enumerate(years, 1):
            part = replace(scope, year=year)
            sheet.put(at, column, book.sum_of(part), book.now.sum_of(part), is_sum=is_sum)
        change = book.now.sum_of(scope) - book.cube.adopted.sum_of(scope)
        formula = f"{book.sum_of(scope)}-{book.sum_of(scope, Head.ADOPTED)}"
        sheet.put(at, last, formula, change, is_sum=is_sum, form=CHANGE)
    return row + len(listed)
