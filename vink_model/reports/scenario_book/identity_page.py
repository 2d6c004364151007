"""The first sheet: which scenario this is, of which plan, and how the workbook is used and brought back."""

from xlsxwriter import Workbook

from vink_model.domain.planning.book.layout import Page
from vink_model.domain.planning.book.stamp import Stamp, StampRow
from vink_model.reports.looks import height_of
from vink_model.reports.scenario_book.book_looks import BookLooks, lay_head, lock
from vink_model.reports.scenario_book.formulas import Book
from vink_model.text import Text

_TITLE = Text("Scenarie til arbejde i Excel", "A scenario to work on in Excel")
_HINT = Text(
    "Hentet fra VINK's skærm Scenarier. Kun antal og beløb; ingen oplysninger om personer.",
    "Taken from VINK's screen Scenarios. Counts and amounts only; nothing about persons.",
)
_HOW = (
    Text("1. Skriv i de lyseblå celler på Beløb, Kilder og Årsværk.", "1. Write in the light blue cells."),
    Text(
        "2. Se på Totaler og Regler, hvad det bliver til, og om alle regler er holdt.",
        "2. See on Totals and Rules what it comes to, and whether all rules are kept.",
    ),
    Text(
        "3. Gem som .xlsx, og vælg filen på skærmen Scenarier: du ser hver forskel, før noget ændres.",
        "3. Save as .xlsx and choose the file on the screen Scenarios: you see each difference before "
        "anything changes.",
    ),
    Text(
        "Arkene er låst uden adgangskode, så formler ikke overskrives ved et uheld. Rækkerne findes igen på "
        "kolonnen Sted.",
        "The sheets are locked without a password, so that no formula is overwritten by accident. Rows are "
        "found again by the column Place.",
    ),
)
_FIRST = 3
_WIDTH = 84


def lay_identity(workbook: Workbook, book: Book, stamp: Stamp, looks: BookLooks) -> None:
    """Plain lines of words and values, none of them hidden."""
    page = workbook.add_worksheet(book.name(Page.IDENTITY.label))
    lay_head(page, book.name(_TITLE), book.name(_HINT), looks)
    page.set_column(0, 0, 24)
    page.set_column(1, 1, _WIDTH)
    for row, line in enumerate(StampRow, _FIRST):
        page.write_string(row, 0, book.name(line.label), looks.head)
        page.write_string(row, 1, stamp.said(line), looks.cell)
    row = _FIRST + len(StampRow) + 1
    for place, words in enumerate(_HOW):
        said = book.name(words)
        page.set_row(row + place, height_of(((said, _WIDTH),)))
        page.write_string(row + place, 1, said, looks.words)
    if book.scenario.story:
        at = row + len(_HOW) + 1
        page.set_row(at, height_of(((book.scenario.story, _WIDTH),)))
        page.write_string(at, 1, book.scenario.story, looks.words)
    lock(page)
