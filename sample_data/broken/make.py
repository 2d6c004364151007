"""Builds the broken workbooks of this folder: one defect a file, named after it.

Run from the repository's root: python -m sample_data.broken.make
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sample_data.broken.books import (
    CREATED,
    HEADERS,
    add_column,
    add_sheet,
    book,
    compound_file,
    lying_about_size,
    replaced,
    with_part,
    without_part,
    write,
)

FOLDER = Path(__file__).parent
SHEET = "xl/worksheets/sheet1.xml"
D3 = b'<c r="D3"><v>3</v></c>'
PROLOGUE = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
WITH_ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>'


def _merge(_workbook: Workbook, worksheet: Worksheet) -> None:
    worksheet.merge_range("B2:B3", "theme_day")


def _comment(_workbook: Workbook, worksheet: Worksheet) -> None:
    worksheet.write_comment("B3", "Vedrører 010190-1234", {"author": "x"})


def _define_name(workbook: Workbook, _worksheet: Worksheet) -> None:
    workbook.define_name("kontakt", '="anna@example.dk"')


def _describe(workbook: Workbook, _worksheet: Worksheet) -> None:
    workbook.set_properties({"created": CREATED, "comments": "Spørg anna@example.dk"})


def _page_header(_workbook: Workbook, worksheet: Worksheet) -> None:
    worksheet.set_header("&LRing +45 20 30 40 50")


NOT_READ: dict[str, Callable[[], bytes]] = {
    "not_excel.xlsx": lambda: b"Maaned;Antal\n2016-05;12\n",
    "empty_file.xlsx": lambda: b"",
    "old_excel.xls": lambda: compound_file("Workbook"),
    "encrypted.xlsx": lambda: compound_file("EncryptionInfo", "EncryptedPackage"),
    "truncated.xlsx": lambda: book()[:-400],
    "no_workbook_part.xlsx": lambda: without_part(book(), "xl/workbook.xml"),
    "sheet_part_missing.xlsx": lambda: without_part(book(), SHEET),
    "zip_bomb.xlsx": lambda: with_part(book(), "xl/media/x.xml", b" " * 40_000_000),
    "lies_about_its_size.xlsx": lambda: lying_about_size(book()),
    "xml_entities.xlsx": lambda: replaced(book(), "xl/workbook.xml", PROLOGUE, WITH_ENTITY),
    "cell_far_out.xlsx": lambda: replaced(book(), SHEET, D3, b'<c r="XFD1048576"><v>3</v></c>'),
}
LAYOUT: dict[str, Callable[[], bytes]] = {
    "no_known_sheet.xlsx": lambda: book(sheet="Undersogelsen"),
    "doubled_sheet.xlsx": lambda: book(add_sheet("surveys", HEADERS)),
    "missing_column.xlsx": lambda: book(write("C1", "Svaret")),
    "doubled_column.xlsx": lambda: book(add_column("Count", 1)),
    "headers_missing.xlsx": lambda: book(write("A1", "2016-04", "theme_day", "positive", 5)),
}
CELLS: dict[str, Callable[[], bytes]] = {
    "empty_required_cell.xlsx": lambda: book(write("B3", " ")),
    "unknown_code.xlsx": lambda: book(write("C3", "Bekraeftende")),
    "text_in_number_column.xlsx": lambda: book(write("D3", "mange")),
    "negative_count.xlsx": lambda: book(write("D3", -3)),
    "count_not_whole.xlsx": lambda: book(write("D3", 2.5)),
    "danish_decimals_as_text.xlsx": lambda: book(write("D3", "1.234,5")),
    "ambiguous_number.xlsx": lambda: book(write("D3", "2,000")),
    "date_in_number_column.xlsx": lambda: book(write("D3", date(2016, 5, 17))),
    "impossible_month.xlsx": lambda: book(write("A3", "05-17-2016")),
    "error_cell.xlsx": lambda: replaced(book(), SHEET, D3, b'<c r="D3" t="e"><v>#REF!</v></c>'),
    "error_of_newer_excel.xlsx": lambda: replaced(book(), SHEET, D3, b'<c r="D3" t="e"><v>#SPILL!</v></c>'),
    "formula_without_value.xlsx": lambda: replaced(book(), SHEET, D3, b'<c r="D3"><f>1+2</f></c>'),
    "merged_cells.xlsx": lambda: book(_merge),
    "unknown_reference.xlsx": lambda: book(
        add_sheet(
            "spending",
            ("month", "line", "funding_source", "amount_kr"),
            ("2016-05", "concernz", "budget_2016", 100),
        )
    ),
    "out_of_order.xlsx": lambda: book(
        add_sheet("forum_members", ("kind", "joined_month", "left_month"), ("sport", "2016-05", "2016-04"))
    ),
    "repeated_row.xlsx": lambda: book(
        add_sheet(
            "published_concerns",
            ("year_from", "year_to", "enquiries", "document", "status"),
            (2016, 2016, 104, "Svar", "stated"),
            (2016, 2016, 105, "Svar", "stated"),
        )
    ),
}
PERSONS: dict[str, Callable[[], bytes]] = {
    "cpr_in_cell.xlsx": lambda: book(add_column("Bem", "", "Se 010190-1234")),
    "cpr_as_number.xlsx": lambda: book(add_column("Sag", "", 101901234)),
    "email_in_cell.xlsx": lambda: book(add_column("Bem", "", "anna@example.dk")),
    "phone_in_cell.xlsx": lambda: book(add_column("Bem", "", "+45 20 30 40 50")),
    "name_column.xlsx": lambda: book(add_column("Borgerens navn", "", "Anna")),
    "cpr_in_header.xlsx": lambda: book(add_column("010190-1234")),
    "cpr_in_sheet_name.xlsx": lambda: book(add_sheet("010190-1234")),
    "cpr_in_unknown_sheet.xlsx": lambda: book(add_sheet("Noter", ("Emne",), ("0101901234",))),
    "cpr_in_comment.xlsx": lambda: book(_comment),
    "email_in_defined_name.xlsx": lambda: book(_define_name),
    "email_in_properties.xlsx": lambda: book(_describe),
    "phone_in_page_header.xlsx": lambda: book(_page_header),
    "file_name_010190-1234.xlsx": book,
}
FILES = NOT_READ | LAYOUT | CELLS | PERSONS


def main() -> None:
    """Write every file anew."""
    for name, build in FILES.items():
        (FOLDER / name).write_bytes(build())


if __name__ == "__main__":
    main()
