"""One declared sheet as a page of a workbook: header, notes, drop-downs, rows."""

from datetime import datetime
from decimal import Decimal

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from vink_model.domain.sheets import Column, Kind, Sheet
from vink_model.reports.column_words import explanation
from vink_model.reports.entry_rules import entry_rule
from vink_model.reports.lists import Lists
from vink_model.reports.looks import BLUE, GREY, HEADER_HEIGHT, Looks, height_of, set_up_print, width_of
from vink_model.text import Language

Value = str | int | float | Decimal | None

LAST_ROW = 20_000
"""Rows that the drop-downs and the marks of missing cells reach down to."""


def lay_sheet(
    workbook: Workbook,
    sheet: Sheet,
    rows: pd.DataFrame | None,
    lists: Lists,
    looks: Looks,
    language: Language,
) -> None:
    """Write a declared sheet with its rows; without rows only the header stands there."""
    page = workbook.add_worksheet(sheet.title.said(language))
    page.set_tab_color(GREY if sheet.is_folded else BLUE)
    page.freeze_panes(1, 1)
    page.set_row(0, HEADER_HEIGHT)
    page.repeat_rows(0)
    set_up_print(page, sum(width_of(column, language) for column in sheet))
    for place, column in enumerate(sheet):
        _lay_header(page, place, column, looks, language)
        _lay_rules(page, place, sheet, lists, looks, language)
    if rows is not None and len(rows):
        page.autofilter(0, 0, len(rows), len(sheet.columns) - 1)
        _set_heights(page, sheet, rows, language)
        for place, column in enumerate(sheet):
            if column.key in rows:
                _lay_cells(page, place, column, _values(rows[column.key]), looks, language)


def _lay_header(page: Worksheet, place: int, column: Column, looks: Looks, language: Language) -> None:
    page.set_column(place, place, width_of(column, language), looks.cells[column.kind])
    page.write_string(
        0,
        place,
        column.label.said(language),
        looks.required_header if column.required else looks.optional_header,
    )
    page.write_comment(
        0, place, explanation(column, language), {"x_scale": 2, "y_scale": 1.4, "font_size": 10}
    )


def _lay_rules(
    page: Worksheet, place: int, sheet: Sheet, lists: Lists, looks: Looks, language: Language
) -> None:
    column, first = sheet.columns[place], xl_rowcol_to_cell(1, place)
    rule = entry_rule(column, first, lists.offered(column), language)
    if rule:
        page.data_validation(1, place, LAST_ROW, place, rule)
    if column.required:
        whole_row = f"$A2:${xl_col_to_name(len(sheet.columns) - 1)}2"
        is_missing = f"=AND(COUNTA({whole_row})>0,LEN(TRIM({first}))=0)"
        page.conditional_format(
            1, place, LAST_ROW, place, {"type": "formula", "criteria": is_missing, "format": looks.missing}
        )


def _lay_cells(
    page: Worksheet, place: int, column: Column, values: list[Value], looks: Looks, language: Language
) -> None:
    cell_format = looks.cells[column.kind]
    for row, value in enumerate(values, start=1):
        if value is None:
            continue
        match column.kind:
            case Kind.CODE if column.codes is not None:
                label = column.codes(str(value)).label.said(language)
                outcome = page.write_string(row, place, label, cell_format)
            case Kind.DATE:
                day = datetime.fromisoformat(str(value))
                outcome = page.write_datetime(row, place, day, cell_format)
            case Kind.WHOLE | Kind.KRONER | Kind.YEAR | Kind.DECIMAL:
                outcome = page.write_number(row, place, Decimal(value), cell_format)
            case _:
                # As a string whatever it begins with, so that no words can become a formula.
                outcome = page.write_string(row, place, str(value), cell_format)
        if outcome:
            raise ValueError(f"{column.key}, row {row + 1}: Excel cannot hold the cell")


def _set_heights(page: Worksheet, sheet: Sheet, rows: pd.DataFrame, language: Language) -> None:
    """Rows with running text are as high as it needs; the others stay as they are."""
    running = [column for column in sheet if column.kind is Kind.TEXT and column.key in rows]
    texts = [_values(rows[column.key]) for column in running]
    widths = [width_of(column, language) for column in running]
    for row, words in enumerate(zip(*texts, strict=True), start=1):
        page.set_row(row, height_of(zip((str(text or "") for text in words), widths, strict=True)))


def _values(cells: pd.Series) -> list[Value]:
    """The cells as plain values, None where one is missing, whichever way pandas says so."""
    return [
        None if is_missing else value for value, is_missing in zip(cells.tolist(), cells.isna(), strict=True)
    ]
