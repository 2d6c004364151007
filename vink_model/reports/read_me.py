"""The first page of a workbook: what it is, how it is filled in, what must never stand in it."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from vink_model.domain.sheets import SHEETS
from vink_model.domain.sheets.beside import COLUMNS, READ_ME
from vink_model.reports.looks import HEADING_HEIGHT, Looks, height_of, link_to, set_up_guide
from vink_model.text import Language, Text

_TITLE = Text("Projektmappe til forebyggelsesplanen", "Workbook of the prevention plan")
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
        "arknavne eller filnavnet. Findes noget af det, afvises hele filen.",
        "Never write names, civil registration numbers, addresses, phone numbers or e-mail addresses, not in "
        "notes, sheet names or the file name either. If any is found, the whole file is refused.",
    ),
    Text(
        "En række må gerne stå for én registrering: ved indlæsning skæres datoer til måneder, og ens rækker "
        "lægges sammen til et antal.",
        "A row may stand for one record: on loading, dates are cut to months and equal rows are added up "
        "into a count.",
    ),
)
_STEPS = (
    Text("Sådan udfyldes projektmappen", "How to fill in the workbook"),
    Text(
        "1.  Behold arknavne og overskrifter; rækkefølgen er fri. Ark, der ikke skal indlæses, kan slettes.",
        "1.  Keep the names of sheets and the headers; their order is free. Sheets not needed may go.",
    ),
    Text(
        "2.  Mørkeblå overskrift: skal udfyldes. Lys overskrift: kan være tom. Lilla felt: mangler.",
        "2.  Dark blue header: required. Light header: may be empty. Purple cell: missing.",
    ),
    Text(
        "3.  Vælg fra listen, hvor der er en. Hold musen over en overskrift for at se, hvad den betyder.",
        "3.  Choose from the list where there is one. Rest the mouse on a header to see what it means.",
    ),
    Text(
        "4.  En tom celle betyder ukendt, ikke 0. Skriv 0, når der er talt, og svaret var nul.",
        "4.  An empty cell means unknown, not 0. Write 0 where it was counted and the answer was none.",
    ),
    Text(
        "5.  Beløb er hele kroner: 1,2 mio. kr. skrives 1200000.",
        "5.  Amounts are whole kroner: 1.2 million is written 1200000.",
    ),
)
_SHEETS = Text("Arkene", "The sheets")
_HEADER = (Text("Ark", "Sheet"), Text("Hører til", "Belongs to"), Text("Indhold", "Content"))
_BELONGS = {False: Text("Planen", "The plan"), True: Text("Observationer", "Observations")}
_BESIDE = Text("Vejledning", "Guidance")
_COLUMNS = Text(
    "Hver kolonne forklaret, med et opdigtet eksempel. Arket indlæses aldrig.",
    "Every column explained, with an invented example. The sheet is never loaded.",
)
_WIDTHS = (32, 20, 78)


def lay_read_me(workbook: Workbook, looks: Looks, language: Language) -> None:
    """Write the page that the workbook opens on."""
    page = workbook.add_worksheet(READ_ME.said(language))
    set_up_guide(page, _WIDTHS, looks)
    page.set_portrait()
    page.write_string(0, 0, _TITLE.said(language), looks.title)
    page.set_row(0, 30)
    row = _lay_paragraphs(page, 1, (_WHAT,), looks, language)
    for heading, *lines in (_PRIVACY, _STEPS):
        row = _lay_heading(page, row, heading, looks, language)
        row = _lay_paragraphs(page, row, lines, looks, language)
    row = _lay_heading(page, row, _SHEETS, looks, language)
    for place, text in enumerate(_HEADER):
        page.write_string(row, place, text.said(language), looks.table_header)
    listed = [(sheet.title, _BELONGS[sheet.is_folded], sheet.meaning) for sheet in SHEETS.values()]
    for title, belongs, meaning in ((COLUMNS, _BESIDE, _COLUMNS), *listed):
        row += 1
        page.write_url(row, 0, link_to(title, language), looks.link, title.said(language))
        page.write_string(row, 1, belongs.said(language), looks.table_cell)
        page.write_string(row, 2, meaning.said(language), looks.table_cell)


def _lay_heading(page: Worksheet, row: int, heading: Text, looks: Looks, language: Language) -> int:
    page.write_string(row, 0, heading.said(language), looks.heading)
    page.set_row(row, HEADING_HEIGHT)
    return row + 1


def _lay_paragraphs(
    page: Worksheet, row: int, lines: Sequence[Text], looks: Looks, language: Language
) -> int:
    """Running text across the page, each line as high as its words need; the row after the blank below it."""
    for line in lines:
        words = line.said(language)
        page.merge_range(row, 0, row, len(_WIDTHS) - 1, "", looks.words)
        page.write_string(row, 0, words, looks.words)
        page.set_row(row, height_of([(words, sum(_WIDTHS))]))
        row += 1
    return row + 1
