"""The committee note, as a Word document and as PDF from the same parts."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from tests.reports.pack.charted import message
from tests.reports.pack.decks import parts_of
from tests.reports.pack.packs import CODE, frozen, sample_messages, sample_pack
from tests.reports.pack.rendered import as_pdf, words_on
from tests.reports.pack.test_slides import LONG, STRANGE
from vink_model.domain.pack import FrozenPack, Note
from vink_model.reports.pack import note_as_pdf, note_as_word
from vink_model.text import Language

NOTE = Note(
    ("at udvalget tager status til efterretning,", "at 300.000 kr. flyttes til mentorforløb."),
    "Borgerrepræsentationen vedtog planen i 2016.\nUdvalget skal have en status.",
    "Indsatsen fortsætter.",
    "Flytningen holder sig inden for rammen.",
    "Næste status kommer i efteråret.",
)


def noted(note: Note = NOTE, language: Language = Language.DA) -> FrozenPack:
    return frozen([message("m"), message("n", title="Når vi målene?")], note=note, language=language)


def pages_of(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def test_the_note_has_the_city_s_parts_in_their_order() -> None:
    paper = Document(BytesIO(note_as_word(noted())))
    parts = [
        each.text for each in paper.paragraphs if each.style is not None and each.style.name == "Heading 1"
    ]
    assert parts == [
        "Indstilling", "Problemstilling", "Løsning", "Økonomi", "Videre proces", "Bilag", "Kvittering",
    ]  # fmt: skip


def test_a_part_without_words_is_left_out() -> None:
    paper = Document(BytesIO(note_as_word(noted(Note(problem="Kort.")))))
    parts = [
        each.text for each in paper.paragraphs if each.style is not None and each.style.name == "Heading 1"
    ]
    assert parts == ["Problemstilling", "Bilag", "Kvittering"]


def test_what_is_recommended_is_numbered_from_one_and_so_are_the_annexes() -> None:
    paper = Document(BytesIO(note_as_word(noted())))
    listed = [
        each for each in paper.paragraphs if each.style is not None and each.style.name == "List Number"
    ]
    assert [each.text for each in listed][:2] == list(NOTE.recommendations)
    numbers = [each._p.find(f".//{qn('w:numId')}").get(qn("w:val")) for each in listed]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


def test_tables_have_a_header_row_and_say_what_they_show() -> None:
    paper = Document(BytesIO(note_as_word(sample_pack("targets", "amounts"))))
    assert len(paper.tables) == 3
    for table in paper.tables:
        assert table._tbl.find(f".//{qn('w:tr')}/{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))


def test_document_and_pdf_say_the_same_figures() -> None:
    pack = sample_pack("history", "triage")
    said = " ".join(pages_of(note_as_pdf(pack)))
    for table in Document(BytesIO(note_as_word(pack))).tables:
        for row in table.rows[1:]:
            for cell in row.cells:
                assert "".join(cell.text.split()) in "".join(said.split())


@pytest.mark.parametrize("language", Language)
def test_every_page_of_the_pdf_bears_the_code_and_its_number(language: Language) -> None:
    pages = pages_of(note_as_pdf(sample_pack("amounts", "targets", language=language)))
    page, of = {Language.DA: ("Side", "af"), Language.EN: ("Page", "of")}[language]
    assert len(pages) > 1
    for number, said in enumerate(pages, 1):
        assert CODE in said
        assert f"{page} {number} {of} {len(pages)}" in said


def test_the_pdf_claims_to_be_accessible_and_says_its_language() -> None:
    reader = PdfReader(BytesIO(note_as_pdf(noted())))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "da-DK"
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in root["/Metadata"].get_data()


def test_the_document_s_language_is_the_pack_s() -> None:
    styles = parts_of(note_as_word(noted(language=Language.EN)))["word/styles.xml"]
    assert b'w:lang w:val="en-GB"' in styles


def test_the_same_pack_is_the_same_note() -> None:
    assert note_as_word(sample_pack()) == note_as_word(sample_pack())
    assert note_as_pdf(sample_pack()) == note_as_pdf(sample_pack())


def test_nobody_s_name_stands_in_the_note() -> None:
    for name, part in parts_of(note_as_word(noted())).items():
        assert b"Blixen" not in part, name
        assert b"python-docx" not in part, name
    assert "/Producer" not in (PdfReader(BytesIO(note_as_pdf(noted()))).metadata or {})


def test_words_are_no_markup_and_strange_ones_are_kept() -> None:
    odd = frozen([message(title="#set page <b>*x*</b> $1$ @a", sentence=STRANGE, notes=(LONG,))])
    said = " ".join(pages_of(note_as_pdf(odd)))
    assert "#set page <b>*x*</b> $1$ @a" in said
    words = "\n".join(each.text for each in Document(BytesIO(note_as_word(odd))).paragraphs)
    assert "שלום עולם مرحبا بالعالم 🇩🇰" in words


@pytest.mark.libreoffice
def test_libreoffice_opens_the_note_with_the_code_on_every_page(tmp_path: Path) -> None:
    found = sample_messages()
    content = note_as_word(frozen([found[key] for key in ("history", "targets", "amounts")], note=NOTE))
    pages = words_on(as_pdf(content, tmp_path, "note.docx"))
    assert len(pages) > 2
    for page in pages:
        assert CODE in [word.said for word in page]
        assert all(word.left >= 0 and word.right <= 596 and word.bottom <= 842 for word in page)
