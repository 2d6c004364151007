"""The page of examples: one filled row of every sheet, from a municipality that does not exist."""

from collections.abc import Mapping

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from vink_model.domain.sheets import SHEETS, Column, Sheet
from vink_model.domain.sheets.beside import EXAMPLES
from vink_model.reports.examples import EXAMPLE_ROWS
from vink_model.reports.looks import Looks
from vink_model.text import NBSP, Language, Text

_TITLE = Text("Eksempler", "Examples")
_NOTICE = Text(
    "Opdigtede rækker, som viser formen. Dette ark indlæses aldrig; skriv på arkene efter det.",
    "Invented rows that show the form. This sheet is never loaded; write on the sheets after it.",
)
_WIDTH = 22


def lay_examples(workbook: Workbook, looks: Looks, language: Language) -> None:
    """Write the page of examples, sheet by sheet."""
    page = workbook.add_worksheet(EXAMPLES.said(language))
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.set_column(0, max(len(sheet.columns) for sheet in SHEETS.values()) - 1, _WIDTH, looks.words)
    page.write_string(0, 0, _TITLE.said(language), looks.title)
    page.set_row(0, 28)
    page.merge_range(1, 0, 1, 5, "", looks.words)
    page.write_string(1, 0, _NOTICE.said(language), looks.strong)
    row = 3
    for key, example in EXAMPLE_ROWS.items():
        row = _lay_example(page, row, SHEETS[key], example, looks, language)


def _lay_example(
    page: Worksheet,
    row: int,
    sheet: Sheet,
    example: Mapping[str, str | int],
    looks: Looks,
    language: Language,
) -> int:
    page.write_url(
        row, 0, f"internal:'{sheet.title.said(language)}'!A1", looks.link, sheet.title.said(language)
    )
    for place, column in enumerate(sheet):
        header = looks.required_header if column.required else looks.optional_header
        page.write_string(row + 1, place, column.label.said(language), header)
        page.write_string(
            row + 2, place, _shown(column, example.get(column.key, ""), language), looks.table_cell
        )
    return row + 4


def _shown(column: Column, value: str | int, language: Language) -> str:
    if column.codes is not None and value != "":
        return column.codes(str(value)).label.said(language)
    # An empty cell is shown as such, or the words to its left would run into it.
    return str(value) if value != "" else NBSP
