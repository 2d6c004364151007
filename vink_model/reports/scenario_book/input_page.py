"""The sheets that a planner writes in: a row for each place, with what was adopted and what was taken out."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from vink_model.domain.planning.book.layout import Head, Page, place_key, value_in
from vink_model.domain.planning.places import Cell, Grant, Place, Post, Scope
from vink_model.reports.scenario_book.book_looks import (
    CHANGE,
    KRONER,
    POSTS,
    POSTS_CHANGE,
    BookLooks,
    lay_head,
    lay_heads,
    lay_row,
    lock,
)
from vink_model.reports.scenario_book.formulas import FIRST_ROW, Book
from vink_model.text import Text

_KEYS = (Head.YEAR, Head.PAYER, Head.LINE, Head.INITIATIVE)
_FIGURES = (Head.ADOPTED, Head.EXPORTED, Head.INPUT, Head.DIFFERENCE)
_COLUMNS: Mapping[Page, tuple[Head, ...]] = {
    Page.AMOUNTS: (*_KEYS, *_FIGURES, Head.PLACE),
    Page.GRANTS: (Head.YEAR, Head.PAYER, *_FIGURES, Head.ALLOCATED, Head.REMAINDER, Head.PLACE),
    Page.POSTS: (Head.YEAR, Head.LINE, *_FIGURES, Head.PLACE),
}
_WORDS = {Head.YEAR, Head.PAYER, Head.LINE, Head.INITIATIVE, Head.PLACE}
_WIDTHS = {Head.YEAR: 8, Head.PAYER: 30, Head.LINE: 38, Head.INITIATIVE: 40, Head.PLACE: 42}
_NUMBER_WIDTH = 16
_TITLES = {
    Page.AMOUNTS: Text("Beløb", "Amounts"),
    Page.GRANTS: Text("Hvad kilderne giver", "What the sources give"),
    Page.POSTS: Text("Årsværk", "Posts"),
}
_HINTS = {
    Page.AMOUNTS: Text(
        "Hele kroner. Skriv kun i de lyseblå celler; totaler og regler regner med det samme.",
        "Whole kroner (DKK). Write in the light blue cells only; totals and rules follow at once.",
    ),
    Page.GRANTS: Text(
        "Hele kroner. Ikke fordelt er det, kilden giver, minus det, linjerne får af den.",
        "Whole kroner (DKK). Unallocated is what the source gives less what lines get of it.",
    ),
    Page.POSTS: Text(
        "Årsværk på hver linje. Pengene til dem står på arket Beløb.",
        "Full-time posts on each line. Their money stands on the sheet Amounts.",
    ),
}
_ENTRY_TITLE = Text("Skriv et helt tal", "Write a whole number")
_ENTRY = Text("Hele kroner, mindst 0.", "Whole kroner, at least 0.")
_POSTS_ENTRY_TITLE = Text("Skriv et tal", "Write a number")
_POSTS_ENTRY = Text("Årsværk, mindst 0.", "Posts, at least 0.")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One such sheet while it is laid."""

    page: Worksheet
    book: Book
    heads: tuple[Head, ...]
    looks: BookLooks
    is_posts: bool

    def column(self, head: Head) -> int:
        return self.heads.index(head)

    def form(self, head: Head) -> str:
        if head is Head.DIFFERENCE:
            return POSTS_CHANGE if self.is_posts else CHANGE
        return POSTS if self.is_posts else KRONER


def lay_inputs(workbook: Workbook, book: Book, which: Page, looks: BookLooks) -> None:
    """One of the sheets, its columns named for formulas, its other cells locked."""
    page = workbook.add_worksheet(book.name(which.label))
    sheet = _Sheet(page, book, _COLUMNS[which], looks, which is Page.POSTS)
    lay_head(page, book.name(_TITLES[which]), book.name(_HINTS[which]), looks)
    heads = tuple(
        (book.name(head.label), _WIDTHS.get(head, _NUMBER_WIDTH), head not in _WORDS) for head in sheet.heads
    )
    lay_heads(page, FIRST_ROW - 1, heads, looks)
    places = book.on(which)
    for row, place in enumerate(places, FIRST_ROW):
        words = (Head.PAYER, Head.LINE, Head.INITIATIVE)
        lay_row(page, row, tuple((_word(book, head, place), _WIDTHS[head] - 4) for head in words))
        for head in sheet.heads:
            _lay_cell(sheet, row, head, place)
    last = FIRST_ROW + max(len(places), 1) - 1
    _name_columns(workbook, sheet, which, last)
    _guide_entry(sheet, last)
    page.freeze_panes(FIRST_ROW, 0)
    page.autofilter(FIRST_ROW - 1, 0, last, len(sheet.heads) - 1)
    lock(page)


def _lay_cell(sheet: _Sheet, row: int, head: Head, place: Place) -> None:
    page, looks, column = sheet.page, sheet.looks, sheet.column(head)
    adopted = value_in(sheet.book.cube.adopted, place)
    now = value_in(sheet.book.now, place)
    form = looks.numbers[sheet.form(head)]
    match head:
        case Head.YEAR:
            page.write_number(row, column, place.year, looks.cell)
        case Head.PAYER | Head.LINE | Head.INITIATIVE:
            page.write(row, column, _word(sheet.book, head, place) or None, looks.cell)
        case Head.PLACE:
            page.write_string(row, column, place_key(place), looks.quiet)
        case Head.ADOPTED | Head.EXPORTED:
            page.write_number(row, column, float(adopted if head is Head.ADOPTED else now), form)
        case Head.INPUT:
            page.write_number(row, column, float(now), looks.inputs[sheet.form(head)])
        case _:
            formula, value = _formula(sheet, row, head, place, now - adopted)
            page.write_formula(row, column, formula, form, float(value))


def _formula(
    sheet: _Sheet, row: int, head: Head, place: Place, change: int | Decimal
) -> tuple[str, int | Decimal]:
    typed = xl_rowcol_to_cell(row, sheet.column(Head.INPUT))
    if head is Head.DIFFERENCE or not isinstance(place, Grant):
        return f"={typed}-{xl_rowcol_to_cell(row, sheet.column(Head.ADOPTED))}", change
    scope = Scope(place.year, place.payer)
    allocated = sheet.book.now.sum_of(scope)
    if head is Head.ALLOCATED:
        return f"={sheet.book.sum_of(scope)}", allocated
    left = sheet.book.now.granted[place] - allocated
    return f"={typed}-{xl_rowcol_to_cell(row, sheet.column(Head.ALLOCATED))}", left


def _word(book: Book, head: Head, place: Place) -> str:
    match place, head:
        case ((Cell() | Grant()), Head.PAYER):
            return book.name(book.cube.names.of(place.payer))
        case ((Cell() | Post()), Head.LINE):
            return book.name(book.cube.names.of(place.line))
        case Cell(), Head.INITIATIVE if place.initiative:
            return book.name(book.cube.names.of(place.initiative))
        case _:
            return ""


def _name_columns(workbook: Workbook, sheet: _Sheet, which: Page, last: int) -> None:
    title = sheet.book.name(which.label)
    for head, name in sheet.book.names_of(which).items():
        letter = xl_col_to_name(sheet.column(head), col_abs=True)
        workbook.define_name(name, f"='{title}'!{letter}${FIRST_ROW + 1}:{letter}${last + 1}")


def _guide_entry(sheet: _Sheet, last: int) -> None:
    column, said = sheet.column(Head.INPUT), sheet.book.name
    rule: dict[str, object] = {"criteria": ">=", "value": 0}
    if sheet.is_posts:
        rule |= {"validate": "decimal", "error_title": said(_POSTS_ENTRY_TITLE)}
        rule |= {"error_message": said(_POSTS_ENTRY)}
    else:
        rule |= {"validate": "integer", "error_title": said(_ENTRY_TITLE), "error_message": said(_ENTRY)}
    sheet.page.data_validation(FIRST_ROW, column, last, column, rule)
