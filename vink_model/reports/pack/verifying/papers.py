"""What a note says, as a document or as PDF."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from vink_model.reports.pack.verifying.found import Found, plain
from vink_model.text import Text, phrase


@dataclass(frozen=True, slots=True)
class Lines:
    """Words in their order, each with the place where a reader finds it."""

    said: tuple[str, ...]
    places: tuple[Text, ...]


def paragraphs_of(content: bytes) -> Lines:
    """The paragraphs of a document, its foot last."""
    paper = Document(BytesIO(content))
    held = [plain(each.text) for each in paper.paragraphs]
    foot = [plain(each.text) for section in paper.sections for each in section.footer.paragraphs]
    body = [
        (words, phrase("Afsnit {n}", "Paragraph {n}", n=str(n))) for n, words in enumerate(held, 1) if words
    ]
    body += [(words, Text("Sidefod", "Page foot")) for words in foot if words]
    return Lines(tuple(words for words, _ in body), tuple(place for _, place in body))


def cells_of(content: bytes) -> Iterator[Found]:
    """The cells of a document's tables, each table under the name that it bears."""
    seen: Counter[str] = Counter()
    for number, table in enumerate(Document(BytesIO(content)).tables, 1):
        caption = table._tbl.tblPr.find(qn("w:tblCaption"))  # noqa: SLF001 - no public way to ask
        name = caption.get(qn("w:val")) if caption is not None else f"table {number}"
        seen[name] += 1
        for place, row in enumerate(table._tbl.tr_lst):  # noqa: SLF001 - cell by cell the library takes seconds
            for column, cell in enumerate(row.tc_lst):
                where = phrase(
                    "Tabel {t}, række {r}, kolonne {c}",
                    "Table {t}, row {r}, column {c}",
                    t=str(number),
                    r=str(place + 1),
                    c=str(column + 1),
                )
                words = plain("".join(t.text or "" for t in cell.iter(qn("w:t"))))
                yield Found((f"{name} {seen[name]}", str(place), str(column)), where, words)


def lines_of_pdf(content: bytes) -> Lines:
    """The lines of a PDF's pages."""
    said: list[str] = []
    places: list[Text] = []
    for page, held in enumerate(PdfReader(BytesIO(content)).pages, 1):
        for line, words in enumerate(held.extract_text().split("\n"), 1):
            if plain(words):
                said.append(plain(words))
                places.append(phrase("Side {p}, linje {n}", "Page {p}, line {n}", p=str(page), n=str(line)))
    return Lines(tuple(said), tuple(places))
