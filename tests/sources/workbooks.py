"""Workbooks that a test writes for itself."""

import io
from collections.abc import Callable, Mapping, Sequence
from datetime import date

import xlsxwriter
from xlsxwriter.workbook import Workbook

Cell = str | int | float | bool | date | None
Table = Sequence[Sequence[Cell]]

SURVEYS = ("month", "survey", "answer", "count")
LEVELS = (
    "key",
    "colour",
    "order",
    "name_da",
    "name_en",
    "aim_da",
    "aim_en",
    "document",
    "page",
    "status",
    "note",
)
COURSES = (
    "kind",
    "offer_month",
    "answer",
    "reoffer_3_months",
    "reoffer_6_months",
    "start_month",
    "end_month",
    "assessment",
    "progression",
)


def workbook(
    tables: Mapping[str, Table], *, is_1904: bool = False, change: Callable[[Workbook], None] | None = None
) -> bytes:
    """A workbook with a sheet for each table, dates as dates."""
    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "date_1904": is_1904,
        "strings_to_urls": False,
        "strings_to_formulas": False,
    }
    with xlsxwriter.Workbook(stream, options) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, table in tables.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(table):
                for column, cell in enumerate(cells):
                    sheet.write(row, column, cell, day if isinstance(cell, date) else None)
        if change is not None:
            change(book)
    return stream.getvalue()


def surveys(*rows: Sequence[Cell], headers: Sequence[str] = SURVEYS) -> bytes:
    """A workbook with one sheet of surveys."""
    return workbook({"surveys": (headers, *rows)})


def level(key: str, order: int = 1) -> tuple[Cell, ...]:
    """A sound row of the sheet of levels."""
    return (key, "green", order, "Navn", "Name", "Sigte", "Aim", "Plan", 4, "stated", None)
