"""The first page of a workbook: what it is, how it is filled in, what must never stand in it."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from vink_model.domain.sheets import OBSERVATION_SHEETS, PLAN_SHEETS, SHEETS, Column, Sheet
from vink_model.domain.sheets.beside import EXAMPLES, READ_ME
from vink_model.reports.column_words import KIND_NAMES, accepted, must
from vink_model.reports.looks import Looks
from vink_model.text import Language, Text

_TITLE = Text("Arbejdsbog til forebyggelsesplanen", "Workbook of the prevention plan")
_WHAT = Text(
    "Her skrives en kommunes plan og det, der er talt op: plan-arkene én gang, observations-arkene løbende. "
    "Filen indlæses på siden Data, hvor den først kontrolleres. Enten indlæses alt, eller intet.",
    "A municipality's plan and what has been counted are written here: the plan sheets once, the observation "
    "sheets as time goes. The file is loaded on the page Data, where it is checked first. Either all of it "
    "is loaded, or nothing.",
)
_PRIVACY = (
    Text("Antal, aldrig personer", "Counts, never people"),
    Text(
        "Skriv aldrig navne, CPR-numre, adresser, telefonnumre eller e-mailadresser, heller ikke i noter, "
        "arknavne eller filnavnet. Findes noget af det, afvises hele filen. En række må gerne stå for én "
        "registrering: ved indlæsning skæres datoer til måneder, og ens rækker lægges sammen til et antal.",
        "Never write names, civil registration numbers, addresses, phone numbers or e-mail addresses, not in "
        "notes, sheet names or the file name either. If any is found, the whole file is refused. A row may "
        "stand for one record: on loading, dates are cut to months and equal rows are added up into a count.",
    ),
)
_STEPS = (
    Text("Sådan udfyldes arbejdsbogen", "How to fill in the workbook"),
    Text(
        "1. Behold arknavne og overskrifter; rækkefølgen er fri. Ark, der ikke skal indlæses, kan slettes.",
        "1. Keep the names of sheets and the headers; their order is free. Sheets not needed can be deleted.",
    ),
    Text(
        "2. Mørkeblå overskrift: skal udfyldes. Lys overskrift: kan være tom. Lilla felt: mangler.",
        "2. Dark blue header: required. Light header: may be empty. Purple cell: missing.",
    ),
    Text(
        "3. Vælg fra listen, hvor der er en. Hold musen over en overskrift for at se, hvad den betyder.",
        "3. Choose from the list where there is one. Rest the mouse on a header to see what it means.",
    ),
    Text(
        "4. En tom celle betyder ukendt, ikke 0. Skriv 0, når der er talt, og svaret var nul.",
        "4. An empty cell means unknown, not 0. Write 0 where it was counted and the answer was none.",
    ),
    Text(
        "5. Beløb er hele kroner: 1,2 mio. kr. skrives 1200000.",
        "5. Amounts are whole kroner: 1.2 million is written 1200000.",
    ),
)
_SEE_EXAMPLES = Text(
    "Arket Eksempler viser udfyldte rækker fra en opdigtet kommune. Det indlæses aldrig.",
    "The sheet Examples shows filled rows of an invented municipality. It is never loaded.",
)
_SHEETS = Text("Arkene", "The sheets")
_SHEET_HEADER = (Text("Ark", "Sheet"), Text("Hører til", "Belongs to"), Text("Indhold", "Content"))
_BELONGS = {False: Text("Planen", "The plan"), True: Text("Observationer", "Observations")}
_COLUMNS = Text("Kolonnerne", "The columns")
_COLUMN_HEADER = (
    Text("Ark", "Sheet"),
    Text("Kolonne", "Column"),
    Text("Betydning", "Meaning"),
    Text("Skrives som", "Written as"),
    Text("Skal den udfyldes?", "Required?"),
    Text("Kan stå i cellen", "Accepted"),
)
_WIDTHS = (30, 32, 62, 20, 30, 62)
_TEXT_WIDTH = 3
"""Columns that running text is laid across."""
_LETTERS_IN_A_LINE = 115
_LINE_HEIGHT = 15.5


def lay_read_me(workbook: Workbook, looks: Looks, language: Language, *, has_examples: bool) -> None:
    """Write the page that the workbook opens on."""
    page = workbook.add_worksheet(READ_ME.said(language))
    page.hide_gridlines(2)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.set_footer("&L&A&R&P / &N")
    for place, width in enumerate(_WIDTHS):
        page.set_column(place, place, width, looks.words)
    page.write_string(0, 0, _TITLE.said(language), looks.title)
    page.set_row(0, 28)
    row = _lay_paragraphs(page, 1, ("", _WHAT.said(language)), looks)
    row = _lay_paragraphs(page, row, [text.said(language) for text in _PRIVACY], looks)
    row = _lay_paragraphs(page, row, [text.said(language) for text in _STEPS], looks)
    if has_examples:
        row = _lay_paragraphs(page, row - 1, ("", _SEE_EXAMPLES.said(language)), looks)
        page.write_url(row - 2, _TEXT_WIDTH, _link(EXAMPLES, language), looks.link, EXAMPLES.said(language))
    row = _lay_sheets(page, row, looks, language)
    _lay_columns(page, row, looks, language)


def _lay_paragraphs(page: Worksheet, row: int, lines: Sequence[str], looks: Looks) -> int:
    """A heading and its lines; an empty heading is left out. The row after the blank that follows them."""
    heading, *rest = lines
    if heading:
        page.write_string(row, 0, heading, looks.heading)
        page.set_row(row, 22)
        row += 1
    for line in rest:
        page.merge_range(row, 0, row, _TEXT_WIDTH - 1, "", looks.words)
        page.write_string(row, 0, line, looks.words)
        page.set_row(row, _LINE_HEIGHT * (1 + len(line) // _LETTERS_IN_A_LINE))
        row += 1
    return row + 1


def _lay_sheets(page: Worksheet, row: int, looks: Looks, language: Language) -> int:
    page.write_string(row, 0, _SHEETS.said(language), looks.heading)
    page.set_row(row, 22)
    _lay_header(page, row + 1, _SHEET_HEADER, looks, language)
    row += 2
    for sheet in (*PLAN_SHEETS, *OBSERVATION_SHEETS):
        page.write_url(row, 0, _link(sheet.title, language), looks.link, sheet.title.said(language))
        page.write_string(row, 1, _BELONGS[sheet.is_folded].said(language), looks.table_cell)
        page.write_string(row, 2, sheet.meaning.said(language), looks.table_cell)
        row += 1
    return row + 1


def _lay_columns(page: Worksheet, row: int, looks: Looks, language: Language) -> None:
    page.write_string(row, 0, _COLUMNS.said(language), looks.heading)
    page.set_row(row, 22)
    _lay_header(page, row + 1, _COLUMN_HEADER, looks, language)
    row += 2
    for sheet in SHEETS.values():
        for column in sheet:
            for place, text in enumerate(_described(sheet, column)):
                page.write_string(row, place, text.said(language), looks.table_cell)
            row += 1


def _described(sheet: Sheet, column: Column) -> tuple[Text, ...]:
    return (
        sheet.title,
        column.label,
        column.meaning,
        KIND_NAMES[column.kind],
        must(column),
        accepted(column) or Text("", ""),
    )


def _lay_header(page: Worksheet, row: int, words: Sequence[Text], looks: Looks, language: Language) -> None:
    for place, text in enumerate(words):
        page.write_string(row, place, text.said(language), looks.table_header)


def _link(sheet_title: Text, language: Language) -> str:
    return f"internal:'{sheet_title.said(language)}'!A1"
