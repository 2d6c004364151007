"""How a scenario's workbook looks: what can be written in stands out, all else is quiet and locked."""

from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from vink_model.reports.looks import BLUE, GREY, INK, LINE, MISSING, PALE, height_of, set_up_print

KRONER = "#,##0"
CHANGE = '+#,##0;"−"#,##0;0'
POSTS = "#,##0.##"
POSTS_CHANGE = '+#,##0.##;"−"#,##0.##;0'
_INPUT = "#e3effb"
_HEAD_HEIGHT = 34


@dataclass(frozen=True, slots=True)
class BookLooks:
    """The formats of one workbook."""

    title: Format
    words: Format
    hint: Format
    head: Format
    number_head: Format
    cell: Format
    quiet: Format
    heading: Format
    numbers: dict[str, Format]
    inputs: dict[str, Format]
    sums: dict[str, Format]
    sum_words: Format
    stands_out: Format


def looks_of(workbook: Workbook) -> BookLooks:
    """The formats, made in the workbook that will use them."""
    base = {"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "vcenter"}
    row = base | {"bottom": 1, "bottom_color": LINE}
    head = base | {"bold": True, "bg_color": PALE, "font_color": BLUE, "text_wrap": True}
    numbered = (KRONER, CHANGE, POSTS, POSTS_CHANGE)
    add = workbook.add_format
    return BookLooks(
        title=add(base | {"bold": True, "font_size": 18, "font_color": BLUE}),
        words=add(base | {"text_wrap": True, "valign": "top"}),
        hint=add(base | {"font_color": GREY}),
        head=add(head | {"align": "left", "indent": 1}),
        number_head=add(head | {"align": "right"}),
        cell=add(row | {"align": "left", "indent": 1, "text_wrap": True}),
        quiet=add(row | {"align": "left", "indent": 1, "font_color": GREY, "font_size": 9}),
        heading=add(base | {"bold": True, "font_size": 13, "font_color": BLUE}),
        numbers={form: add(row | {"num_format": form, "align": "right"}) for form in numbered},
        inputs={form: add(_input(row, form)) for form in (KRONER, POSTS)},
        sums={form: add(_total(base, form)) for form in numbered},
        sum_words=add(_total(base, "@") | {"align": "left", "indent": 1}),
        stands_out=add({"bg_color": MISSING, "bold": True}),
    )


def lay_head(page: Worksheet, title: str, hint: str, looks: BookLooks) -> None:
    """The title of a sheet, and what it is for."""
    page.hide_gridlines(2)
    page.set_row(0, 30)
    page.write_string(0, 0, title, looks.title)
    page.write_string(1, 0, hint, looks.hint)
    set_up_print(page, 0)


def lock(page: Worksheet) -> None:
    """Keep all but the cells to be written in from slips of the hand; there is no password."""
    allowed = ("format_columns", "format_rows", "format_cells", "autofilter", "select_locked_cells")
    page.protect("", dict.fromkeys((*allowed, "select_unlocked_cells"), True))


def lay_heads(
    page: Worksheet, row: int, heads: tuple[tuple[str, float, bool], ...], looks: BookLooks
) -> None:
    """The headers of a table: its words, how wide, whether numbers stand below."""
    page.set_row(row, _HEAD_HEIGHT)
    for place, (words, width, is_number) in enumerate(heads):
        page.set_column(place, place, width)
        page.write_string(row, place, words, looks.number_head if is_number else looks.head)


def _input(row: dict[str, object], form: str) -> dict[str, object]:
    return row | {
        "num_format": form,
        "align": "right",
        "bg_color": _INPUT,
        "font_color": BLUE,
        "locked": False,
    }


def _total(base: dict[str, object], form: str) -> dict[str, object]:
    return base | {"num_format": form, "align": "right", "bold": True, "top": 1, "top_color": BLUE}


def lay_row(page: Worksheet, row: int, words: tuple[tuple[str, float], ...]) -> None:
    """A row that is high enough for its words, given with the width that they stand in."""
    page.set_row(row, height_of(words))
