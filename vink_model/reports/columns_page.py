"""The page that explains every column of every sheet, with an example from an invented municipality."""

from xlsxwriter import Workbook

from vink_model.domain.sheets import SHEETS, Column, Sheet
from vink_model.domain.sheets.beside import COLUMNS
from vink_model.reports.column_words import KIND_NAMES, accepted, must
from vink_model.reports.examples import EXAMPLE_ROWS
from vink_model.reports.looks import HEADER_HEIGHT, Looks, height_of, link_to, set_up_guide
from vink_model.text import Language, Text

_HEADER = (
    Text("Ark", "Sheet"),
    Text("Kolonne", "Column"),
    Text("Eksempel fra en opdigtet kommune", "Example from an invented municipality"),
    Text("Betydning", "Meaning"),
    Text("Skrives som", "Written as"),
    Text("Skal den udfyldes?", "Required?"),
    Text("Kan stå i cellen", "Accepted"),
)
_WIDTHS = (28, 32, 36, 56, 18, 26, 60)


def lay_columns_page(workbook: Workbook, looks: Looks, language: Language) -> None:
    """Write the page; it is never read as figures."""
    page = workbook.add_worksheet(COLUMNS.said(language))
    set_up_guide(page, _WIDTHS, looks)
    page.freeze_panes(1, 2)
    page.repeat_rows(0)
    page.set_row(0, HEADER_HEIGHT)
    for place, text in enumerate(_HEADER):
        page.write_string(0, place, text.said(language), looks.table_header)
    row = 0
    for sheet in SHEETS.values():
        for column in sheet:
            row += 1
            name = sheet.title.said(language)
            if column is sheet.columns[0]:
                page.write_url(row, 0, link_to(sheet.title, language), looks.link, name)
            else:
                page.write_string(row, 0, name, looks.quiet_cell)
            said = [text.said(language) for text in _described(sheet, column)]
            page.set_row(row, height_of(zip(said, _WIDTHS[1:], strict=True)))
            for place, words in enumerate(said, start=1):
                page.write_string(row, place, words, looks.table_cell)
    page.autofilter(0, 0, row, len(_HEADER) - 1)


def _described(sheet: Sheet, column: Column) -> tuple[Text, ...]:
    return (
        column.label,
        _example(sheet, column),
        column.meaning,
        KIND_NAMES[column.kind],
        must(column),
        accepted(column) or Text("", ""),
    )


def _example(sheet: Sheet, column: Column) -> Text:
    value = EXAMPLE_ROWS[sheet.key].get(column.key, "")
    if column.codes is not None and value:
        return column.codes(str(value)).label
    return Text(str(value), str(value))
