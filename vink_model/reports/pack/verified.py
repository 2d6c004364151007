"""A file that was taken to a committee, held against what was frozen under its code."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from openpyxl.utils.exceptions import InvalidFileException
from pptx.exc import PythonPptxError
from pypdf.errors import PyPdfError

from vink_model.domain.codes import Coded
from vink_model.domain.pack import FrozenPack
from vink_model.errors import NotFromHere
from vink_model.reports.pack.note_pdf import note_as_pdf
from vink_model.reports.pack.note_word import note_as_word
from vink_model.reports.pack.slides import slides_of
from vink_model.reports.pack.verifying.found import Difference, Found, differences, lines_differing
from vink_model.reports.pack.verifying.papers import Lines, cells_of, lines_of_pdf, paragraphs_of
from vink_model.reports.pack.verifying.sheets import cells_found
from vink_model.reports.pack.verifying.slides import slides_found
from vink_model.reports.pack.workbook import workbook_behind
from vink_model.text import Text

_UNREADABLE = (PythonPptxError, PythonDocxError, OpcError, InvalidFileException, PyPdfError, BadZipFile)
_BROKEN = (LookupError, ValueError, AttributeError, TypeError, OSError, SyntaxError)
"""What the readers of these files let through when a part of a file is not as it should be."""
_MOST_BYTES = 300_000_000
"""Of a file unpacked; more is a mistake or made to do harm."""
_CODE = re.compile(r"(?:Kode|Code)\s+([0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5})")
_END = Text("Slutningen", "The end")


class Form(Coded):
    """What kind of file it is."""

    SLIDES = "slides", "Slides", "Slides"
    WORKBOOK = "workbook", "Projektmappe", "Workbook"
    NOTE = "note", "Indstilling", "Note"
    PDF = "pdf", "Indstilling som PDF", "Note as PDF"


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of holding a file against its pack."""

    code: str
    form: Form
    places: int
    """How many places of the file were compared."""
    differences: tuple[Difference, ...]


def verified(content: bytes, frozen_of: Callable[[str], FrozenPack]) -> Verified:
    """Work out again every number and word of a file, and name each place that says something else.

    Raises: NotFromHere for a file that no pack made, and what `frozen_of` raises for an unknown code.
    """
    form = _form(content)
    try:
        found, lines = _read(content, form)
    except (*_UNREADABLE, *_BROKEN) as error:
        raise _strange() from error
    code = _code(found, lines)
    frozen = frozen_of(code)
    wanted, wanted_lines = _read(_made(frozen, form), form)
    places = dict(enumerate(lines.places))
    told = (
        *differences(wanted, found),
        *lines_differing(wanted_lines.said, lines.said, places, _END),
    )
    return Verified(code, form, len(found) + len(lines.said), told)


def _read(content: bytes, form: Form) -> tuple[list[Found], Lines]:
    nothing = Lines((), ())
    match form:
        case Form.SLIDES:
            return slides_found(content), nothing
        case Form.WORKBOOK:
            return cells_found(content), nothing
        case Form.NOTE:
            return list(cells_of(content)), paragraphs_of(content)
        case _:
            return [], lines_of_pdf(content)


def _made(frozen: FrozenPack, form: Form) -> bytes:
    makers: dict[Form, Callable[[FrozenPack], bytes]] = {
        Form.SLIDES: slides_of,
        Form.WORKBOOK: workbook_behind,
        Form.NOTE: note_as_word,
        Form.PDF: note_as_pdf,
    }
    return makers[form](frozen)


def _form(content: bytes) -> Form:
    if content[:5] == b"%PDF-":
        return Form.PDF
    try:
        with ZipFile(BytesIO(content)) as held:
            if sum(part.file_size for part in held.infolist()) > _MOST_BYTES:
                raise _strange()
            names = set(held.namelist())
    except BadZipFile as error:
        raise _strange() from error
    for part, form in (
        ("ppt/presentation.xml", Form.SLIDES),
        ("xl/workbook.xml", Form.WORKBOOK),
        ("word/document.xml", Form.NOTE),
    ):
        if part in names:
            return form
    raise _strange()


def _code(found: list[Found], lines: Lines) -> str:
    """The code that most of the file's pages bear."""
    said = (*(one.said for one in found if isinstance(one.said, str)), *lines.said)
    codes: Counter[str] = Counter(code for words in said for code in _CODE.findall(words))
    if not codes:
        raise NotFromHere(
            Text("Filen har ingen kode", "The file bears no code"),
            Text(
                "Kun filer fra en frosset pakke kan kontrolleres. Koden står nederst på hver side.",
                "Only files of a frozen pack can be verified. Their code stands at the foot of every page.",
            ),
        )
    return codes.most_common(1)[0][0]


def _strange() -> NotFromHere:
    return NotFromHere(
        Text("Filen kan ikke kontrolleres", "The file cannot be verified"),
        Text(
            "Den er ikke en PowerPoint-, Excel-, Word- eller PDF-fil, der kan læses.",
            "It is no PowerPoint, Excel, Word or PDF file that can be read.",
        ),
    )
