"""What is assumed, to be read beside the amounts; it is changed on the screen only."""

from xlsxwriter import Workbook

from vink_model.domain.planning.assumptions import Assumption
from vink_model.domain.planning.book.layout import Page
from vink_model.reports.scenario_book.book_looks import POSTS, BookLooks, lay_head, lay_heads, lock
from vink_model.reports.scenario_book.formulas import Book
from vink_model.text import Text

_HINT = Text(
    "Antagelser er ikke målinger, medmindre grundlaget siger det. De ændres på skærmen.",
    "Assumptions are no measurements unless their basis says so. They are changed on the screen.",
)
_HEADS = (
    (Text("Antagelse", "Assumption"), 34, False),
    (Text("Mindst", "Least"), 13, True),
    (Text("Ventet", "Expected"), 13, True),
    (Text("Størst", "Most"), 13, True),
    (Text("Enhed", "Unit"), 24, False),
    (Text("Loft", "Ceiling"), 12, True),
    (Text("Grundlag", "Basis"), 14, False),
    (Text("Kilde", "Source"), 40, False),
    (Text("Dato", "Date"), 13, False),
)


def lay_ledger(workbook: Workbook, book: Book, looks: BookLooks) -> None:
    """A row an assumption."""
    title = book.name(Page.LEDGER.label)
    page = workbook.add_worksheet(title)
    lay_head(page, title, book.name(_HINT), looks)
    lay_heads(page, 3, tuple((book.name(t), w, n) for t, w, n in _HEADS), looks)
    for row, assumption in enumerate(book.scenario.assumptions, 4):
        for column, value in enumerate(_row(book, assumption)):
            if isinstance(value, float):
                page.write_number(row, column, value, looks.numbers[POSTS])
            else:
                page.write(row, column, value or None, looks.cell)
    page.freeze_panes(4, 0)
    lock(page)


def _row(book: Book, assumption: Assumption) -> tuple[str | float, ...]:
    ceiling = assumption.saturation
    return (
        assumption.key,
        float(assumption.low),
        float(assumption.value),
        float(assumption.high),
        book.name(assumption.unit),
        "" if ceiling is None else float(ceiling),
        book.name(assumption.basis.label),
        assumption.source,
        assumption.day.isoformat(),
    )
