"""The rules as checks: what each demands, what it comes to, how much room is left, and whether it is kept."""

from fractions import Fraction

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from vink_model.domain.planning.book.layout import Page
from vink_model.reports.scenario_book.book_looks import KRONER, BookLooks, lay_head, lay_heads, lay_row, lock
from vink_model.reports.scenario_book.demands import Demand, demands_of
from vink_model.reports.scenario_book.formulas import Book
from vink_model.text import Text, phrase

KEPT, BROKEN = Text("holdt", "kept"), Text("brudt", "broken")
ALL_KEPT = Text("Alle_regler", "All_rules")
_HINT = Text(
    "Plads er afstanden til den nærmeste grænse; under 0 er reglen brudt. Rammerne følger arket Kilder.",
    "Room is how far the nearer limit lies; below 0 the rule is broken. Frames follow the sheet Sources.",
)
_HEADS = (
    (Text("Regel", "Rule"), 78, False),
    (Text("Del", "Part"), 12, False),
    (Text("Bliver, kr.", "Comes to, DKK"), 16, True),
    (Text("Mindst, kr.", "At least, DKK"), 16, True),
    (Text("Højst, kr.", "At most, DKK"), 16, True),
    (Text("Plads, kr.", "Room, DKK"), 16, True),
    (Text("Holdt eller brudt", "Kept or broken"), 14, False),
)
_PARTS = {"rise": Text("stigning", "rise"), "fall": Text("fald", "fall")}
_NO_PLACE = Text(
    "Kan ikke brydes her: arket Beløb har kun de steder, som pengene må ligge på.",
    "Cannot be broken here: the sheet Amounts has only places where the money may lie.",
)
_ALL = Text("Alle regler", "All rules")
_FIRST = 4
_SUM, _LOW, _HIGH, _ROOM, _STATE = range(2, 7)


def lay_rules(workbook: Workbook, book: Book, looks: BookLooks) -> None:
    """A row for each demand of each rule, and one that says whether all are kept."""
    title = book.name(Page.RULES.label)
    page = workbook.add_worksheet(title)
    lay_head(page, title, book.name(_HINT), looks)
    lay_heads(page, _FIRST - 1, tuple((book.name(t), w, n) for t, w, n in _HEADS), looks)
    row = _FIRST
    are_kept = True
    for rule in book.problem.ordered:
        said = book.name(rule.sentence(book.cube.names))
        demands = tuple(demands_of(book, rule))
        if not demands:
            said = book.name(phrase("{r} {w}", "{r} {w}", r=said, w=_NO_PLACE))
            _lay_words(page, row, said, "", looks)
            page.write_string(row, _STATE, book.name(KEPT), looks.cell)
            row += 1
        for demand in demands:
            _lay_words(page, row, said, _part(book, demand.part), looks)
            _lay_demand(page, row, book, demand, looks)
            are_kept = are_kept and (demand.room is None or demand.room >= 0)
            row += 1
    _lay_all(workbook, page, row, book, looks, are_kept=are_kept)
    page.freeze_panes(_FIRST, 0)
    lock(page)


def _lay_words(page: Worksheet, row: int, rule: str, part: str, looks: BookLooks) -> None:
    lay_row(page, row, ((rule, _HEADS[0][1] - 6),))
    page.write_string(row, 0, rule, looks.cell)
    page.write(row, 1, part or None, looks.cell)


def _lay_demand(page: Worksheet, row: int, book: Book, demand: Demand, looks: BookLooks) -> None:
    total, low, high = (xl_rowcol_to_cell(row, column) for column in (_SUM, _LOW, _HIGH))
    page.write_formula(row, _SUM, f"=ROUND({demand.formula},6)", looks.numbers[KRONER], _shown(demand.value))
    for column, limit in ((_LOW, demand.low), (_HIGH, demand.high)):
        if limit is None:
            page.write_blank(row, column, None, looks.cell)
        elif column == _HIGH and demand.high_formula is not None:
            page.write_formula(row, column, f"={demand.high_formula}", looks.numbers[KRONER], float(limit))
        else:
            page.write_number(row, column, float(limit), looks.numbers[KRONER])
    rooms = [] if demand.low is None else [f"{total}-{low}"]
    rooms += [] if demand.high is None else [f"{high}-{total}"]
    room = demand.room or Fraction(0)
    page.write_formula(row, _ROOM, f"=MIN({','.join(rooms)})", looks.numbers[KRONER], _shown(room))
    kept, broken = book.name(KEPT), book.name(BROKEN)
    state = f'=IF({xl_rowcol_to_cell(row, _ROOM)}>=0,"{kept}","{broken}")'
    page.write_formula(row, _STATE, state, looks.cell, kept if room >= 0 else broken)


def _lay_all(
    workbook: Workbook, page: Worksheet, row: int, book: Book, looks: BookLooks, *, are_kept: bool
) -> None:
    """Whether all are kept, as a named cell; what is broken stands out."""
    kept, broken = book.name(KEPT), book.name(BROKEN)
    first, last = (xl_rowcol_to_cell(at, _STATE) for at in (_FIRST, max(row - 1, _FIRST)))
    formula = f'=IF(COUNTIF({first}:{last},"{broken}")=0,"{kept}","{broken}")'
    page.write_string(row + 1, 0, book.name(_ALL), looks.sum_words)
    page.write_formula(row + 1, _STATE, formula, looks.sum_words, kept if are_kept else broken)
    at = xl_rowcol_to_cell(row + 1, _STATE, row_abs=True, col_abs=True)
    workbook.define_name(book.name(ALL_KEPT), f"='{book.name(Page.RULES.label)}'!{at}")
    stands_out = {"type": "cell", "criteria": "==", "value": f'"{broken}"', "format": looks.stands_out}
    page.conditional_format(_FIRST, _STATE, row + 1, _STATE, stands_out)


def _part(book: Book, part: str) -> str:
    return book.name(_PARTS[part]) if part in _PARTS else part


def _shown(kr: Fraction) -> float:
    """To a millionth of a krone: more than floats lose, less than any share of a rule."""
    return float(round(kr, 6))
