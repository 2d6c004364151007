"""How a workbook looks: one place for its colours, its letters and its widths."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from vink_model.domain.sheets import Column, Kind
from vink_model.text import Language, Text

INK = "#17202b"
BLUE = "#1b4f8a"
PALE = "#e8eef6"
GREY = "#5b6775"
LINE = "#d5dce5"
MISSING = "#ece4f5"
"""Behind a required cell that is still empty; not one of the triangle's colours."""

HEADER_HEIGHT = 48
"""Unit: points; room for three lines of header."""
HEADING_HEIGHT = 24
"""Unit: points."""
_LINE_HEIGHT = 15
"""Unit: points."""
_A4 = 9
"""Excel's number for the paper."""
_WIDTH_OF_A_PAGE = 210
"""Columns that together are wider than so many letters are printed on more than one sheet of paper."""

_NUMBER_FORMATS = {
    Kind.TEXT: "@",
    Kind.KEY: "@",
    Kind.REFERENCE: "@",
    # A month stays text, or Excel makes 2016-05 a day of its own choice.
    Kind.MONTH: "@",
    Kind.DATE: "yyyy-mm-dd",
    Kind.KRONER: "#,##0",
    Kind.YEAR: "0",
    Kind.WHOLE: "#,##0",
    Kind.DECIMAL: "#,##0.######",
    Kind.CODE: "General",
}
_WIDTHS = {
    Kind.TEXT: 46,
    Kind.KEY: 26,
    Kind.REFERENCE: 26,
    Kind.MONTH: 12,
    Kind.DATE: 13,
    Kind.KRONER: 15,
    Kind.YEAR: 10,
    Kind.WHOLE: 13,
    Kind.DECIMAL: 11,
}

_WORDS = {Kind.TEXT, Kind.KEY, Kind.REFERENCE, Kind.CODE}
"""Set in a little, or they touch the numbers to their left."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The formats of one workbook. A format belongs to the workbook that made it."""

    title: Format
    heading: Format
    words: Format
    quiet_cell: Format
    link: Format
    table_header: Format
    table_cell: Format
    required_header: Format
    optional_header: Format
    missing: Format
    cells: dict[Kind, Format]


def looks_of(workbook: Workbook) -> Looks:
    """The formats, made in the workbook that will use them."""
    base = {"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "top"}
    wrapped = base | {"text_wrap": True}
    header = wrapped | {
        "bold": True,
        "valign": "vcenter",
        "align": "left",
        "indent": 1,
        "border": 1,
        "border_color": LINE,
    }
    table = wrapped | {"align": "left", "indent": 1, "bottom": 1, "bottom_color": LINE}
    return Looks(
        title=workbook.add_format(base | {"bold": True, "font_size": 18, "font_color": BLUE}),
        heading=workbook.add_format(base | {"bold": True, "font_size": 13, "font_color": BLUE}),
        words=workbook.add_format(wrapped),
        quiet_cell=workbook.add_format(table | {"font_color": GREY}),
        link=workbook.add_format(table | {"font_color": BLUE, "underline": 1}),
        table_header=workbook.add_format(header | {"bg_color": PALE, "font_color": BLUE}),
        table_cell=workbook.add_format(table),
        required_header=workbook.add_format(header | {"bg_color": BLUE, "font_color": "#ffffff"}),
        optional_header=workbook.add_format(header | {"bg_color": PALE, "font_color": BLUE}),
        missing=workbook.add_format({"bg_color": MISSING}),
        cells={kind: workbook.add_format(_cell(base, kind)) for kind in Kind},
    )


def width_of(column: Column, language: Language) -> float:
    """How wide a column stands: wide enough for its values and for the longest word of its header."""
    longest_word = max(len(word) for word in column.label.said(language).split())
    if column.codes is None:
        needed = _WIDTHS[column.kind]
    else:
        needed = max(len(code.label.said(language)) for code in column.codes) + 3
    # The arrow of the drop-down and of the filter hides three letters.
    return min(max(needed, longest_word + 4, 10), 46)


def height_of(words: Iterable[tuple[str, float]]) -> float:
    """How high a row must be to show all its words, given with the width that they stand in. Unit: points.

    Excel would find the height itself; other programs show the words of one row over those of the next.
    """
    lines = [max(1, len(wrap(text, int(width)))) for text, width in words]
    return _LINE_HEIGHT * max(lines, default=1) + 2


def set_up_print(page: Worksheet, width: float) -> None:
    """Lay a page for paper, so that its letters can still be read on it."""
    page.set_landscape()
    page.set_paper(_A4)
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.fit_to_pages(1 + int(width / _WIDTH_OF_A_PAGE), 0)
    page.set_footer("&L&A&R&P / &N")


def set_up_guide(page: Worksheet, widths: Sequence[float], looks: Looks) -> None:
    """Lay a page that is read, not written on."""
    page.hide_gridlines(2)
    for place, width in enumerate(widths):
        page.set_column(place, place, width, looks.words)
    set_up_print(page, 0)


def link_to(sheet_title: Text, language: Language) -> str:
    """The address of another sheet of the same workbook."""
    return f"internal:'{sheet_title.said(language)}'!A1"


def _cell(base: dict[str, object], kind: Kind) -> dict[str, object]:
    looks = base | {"num_format": _NUMBER_FORMATS[kind]}
    if kind in _WORDS:
        looks |= {"align": "left", "indent": 1}
    if kind is Kind.TEXT:
        # Words that begin with = + - or @ stay words, also after somebody has edited the cell.
        looks |= {"text_wrap": True, "quote_prefix": True}
    return looks
