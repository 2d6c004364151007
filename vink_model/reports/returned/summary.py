"""The last sheet of a workbook that comes back: one row a fault, with a link to its cell."""

from collections.abc import Sequence

from vink_model.domain.issues import Issue
from vink_model.domain.sheets.beside import FAULTS
from vink_model.reports.returned.book import Book
from vink_model.reports.returned.markup import written
from vink_model.reports.returned.parts import PROLOGUE
from vink_model.text import Language, Text, phrase

WRAPPED = (
    b'<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    b'<alignment vertical="top" wrapText="1"/></xf>'
)
_BOLD = b'<rPr><b/><sz val="11"/><color rgb="FF17202B"/><rFont val="Calibri"/><family val="2"/></rPr>'
_LINK = b'<rPr><sz val="11"/><color rgb="FF1B4F8A"/><u/><rFont val="Calibri"/><family val="2"/></rPr>'
_TITLE = b'<rPr><b/><sz val="16"/><color rgb="FF1B4F8A"/><rFont val="Calibri"/><family val="2"/></rPr>'
_HEADS = (
    Text("Ark", "Sheet"),
    Text("Celle", "Cell"),
    Text("Kolonne", "Column"),
    Text("Der står", "It says"),
    Text("Hvad er galt", "What is wrong"),
    Text("Hvad du kan gøre", "What to do"),
)
_WIDTHS = (20, 12, 22, 18, 48, 60)
_HEAD_ROW = 4
_HOW = Text(
    "Ret cellerne, gem filen, og vælg den igen. Dette ark, farverne og noterne springes over.",
    "Fix the cells, save the file and choose it again. This sheet, the fills and notes are passed over.",
)
_OWN_NOTE = Text(
    "Cellen har din egen kommentar, så fejlen er kun beskrevet her.",
    "The cell has your own comment, so the fault is only described here.",
)


def put_summary(
    book: Book,
    issues: Sequence[Issue],
    language: Language,
    unmarked: int,
    with_own_note: frozenset[tuple[str, str]],
) -> None:
    """Write the list of faults into its sheet, the one of an earlier return if there is one.

    `unmarked` cells are only described here; `with_own_note` are sheets and addresses whose note is not ours.
    """
    xml = _sheet(book, issues, language, unmarked, with_own_note)
    for name in (FAULTS.da, FAULTS.en):
        if name in book.sheets:
            book.parts.replace(book.sheets[name], xml)
            return
    book.add_sheet(FAULTS.said(language), xml)


def _sheet(
    book: Book,
    issues: Sequence[Issue],
    language: Language,
    unmarked: int,
    with_own_note: frozenset[tuple[str, str]],
) -> bytes:
    look = book.xf(WRAPPED)
    rows = [
        _row(1, [_cell("A1", FAULTS.said(language), _TITLE)]),
        _row(2, [_cell("A2", _how(unmarked).said(language))]),
    ]
    heads = [_cell(f"{_letter(n)}{_HEAD_ROW}", head.said(language), _BOLD) for n, head in enumerate(_HEADS)]
    rows.append(_row(_HEAD_ROW, heads))
    links = []
    for number, issue in enumerate(issues, _HEAD_ROW + 1):
        own = (issue.sheet, (issue.address or "").partition(":")[0]) in with_own_note
        rows.append(_row(number, _cells(number, issue, language, look, is_own=own)))
        if issue.sheet in book.sheets:
            links.append(_link(f"B{number}", issue))
    cols = b"".join(
        b'<col min="%d" max="%d" width="%d" customWidth="1"/>' % (n, n, width)
        for n, width in enumerate(_WIDTHS, 1)
    )
    linked = b"<hyperlinks>%s</hyperlinks>" % b"".join(links) if links else b""
    return PROLOGUE + (
        b'<worksheet xmlns="%s"><sheetPr><tabColor rgb="FF7B2D96"/></sheetPr>'
        b'<sheetViews><sheetView workbookViewId="0"><pane ySplit="%d" topLeftCell="A%d" '
        b'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        b"<cols>%s</cols><sheetData>%s</sheetData>%s</worksheet>"
        % (book.main.encode(), _HEAD_ROW, _HEAD_ROW + 1, cols, b"".join(rows), linked)
    )


def _how(unmarked: int) -> Text:
    if not unmarked:
        return _HOW
    return phrase(
        "{how} {n} celler mere står kun på denne liste og er ikke farvet.",
        "{how} {n} more cells stand on this list only and are not coloured.",
        how=_HOW,
        n=unmarked,
    )


def _cells(number: int, issue: Issue, language: Language, look: int, *, is_own: bool) -> list[bytes]:
    remedy = issue.remedy.said(language)
    words = (
        (issue.sheet, b""),
        (_place(issue).said(language), _LINK),
        (issue.column or "", b""),
        (issue.found or "", b""),
        (issue.message.said(language), b""),
        (f"{remedy} {_OWN_NOTE.said(language)}" if is_own else remedy, b""),
    )
    return [_cell(f"{_letter(n)}{number}", said, run, look) for n, (said, run) in enumerate(words) if said]


def _place(issue: Issue) -> Text:
    if issue.address:
        return Text(issue.address, issue.address)
    if issue.row:
        return Text(f"Række {issue.row}", f"Row {issue.row}")
    return Text("Hele arket", "Whole sheet")


def _link(at: str, issue: Issue) -> bytes:
    target = issue.address or f"A{issue.row or 1}"
    sheet = issue.sheet.replace("'", "''")
    return b'<hyperlink ref="%s" location="%s"/>' % (at.encode(), written(f"'{sheet}'!{target}"))


def _cell(at: str, words: str, run: bytes = b"", look: int = 0) -> bytes:
    said = b'<t xml:space="preserve">%s</t>' % written(words)
    inside = b"<r>%s%s</r>" % (run, said) if run else said
    return b'<c r="%s" s="%d" t="inlineStr"><is>%s</is></c>' % (at.encode(), look, inside)


def _row(number: int, cells: list[bytes]) -> bytes:
    return b'<row r="%d">%s</row>' % (number, b"".join(cells))


def _letter(place: int) -> str:
    return "ABCDEF"[place]
