"""A file held against its pack: every place that was changed is named, and no other."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from docx import Document
from pptx import Presentation

from tests.reports.opened import through_libreoffice
from tests.reports.pack.charted import CHARTS, message
from tests.reports.pack.packs import CODE, frozen, sample_pack
from tests.reports.pack.test_note import NOTE
from tests.reports.pack.test_template import template
from vink_model.domain.pack import FrozenPack
from vink_model.errors import NotFromHere, UnknownPack
from vink_model.reports.pack import note_as_pdf, note_as_word, slides_of, workbook_behind
from vink_model.reports.pack.verified import Form, Verified, verified
from vink_model.reports.pack.verifying.found import Fault
from vink_model.text import Text

Make = Callable[[FrozenPack], bytes]
MAKERS: dict[Form, Make] = {
    Form.SLIDES: slides_of,
    Form.WORKBOOK: workbook_behind,
    Form.NOTE: note_as_word,
    Form.PDF: note_as_pdf,
}


def pack() -> FrozenPack:
    return frozen([message("bars", chart=CHARTS["upright"]), message("rows", title="Alle tal")], note=NOTE)


def held_against(content: bytes, one: FrozenPack | None = None) -> Verified:
    asked: list[str] = []

    def found(code: str) -> FrozenPack:
        asked.append(code)
        return one or pack()

    told = verified(content, found)
    assert asked == [CODE]
    return told


def only_difference(content: bytes) -> tuple[Fault, str, str, str]:
    (one,) = held_against(content).differences
    return one.fault, one.place.en, one.expected, one.found


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The file with one of its parts changed, as somebody with a text editor changes it."""
    held = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(held, "w") as made:
        for part in given.namelist():
            said = given.read(part)
            changed = change(said) if part == name else said
            assert part != name or changed != said
            made.writestr(part, changed)
    return held.getvalue()


@pytest.mark.parametrize("form", MAKERS)
def test_a_file_as_it_was_made_differs_nowhere(form: Form) -> None:
    one = sample_pack()
    told = held_against(MAKERS[form](one), one)
    assert (told.form, told.code, told.differences) == (form, CODE, ())
    assert told.places > 1000


def test_a_number_in_a_chart_s_picture_is_named() -> None:
    def change(part: bytes) -> bytes:
        return part.replace(b"<c:v>104</c:v>", b"<c:v>105</c:v>")

    content = with_part(slides_of(pack()), "ppt/charts/chart1.xml", change)
    assert only_difference(content) == (
        Fault.NUMBER, "Slide 3, figure, series “Alle”, point 3", "104", "105",
    )  # fmt: skip


def test_a_number_in_the_workbook_within_a_chart_is_named() -> None:
    deck = Presentation(BytesIO(slides_of(pack())))
    chart = next(shape.chart for shape in deck.slides[2].shapes if shape.has_chart)
    book = openpyxl.load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    book["Tal"]["B4"] = 140
    held = BytesIO()
    book.save(held)
    chart.part.chart_workbook.update_from_xlsx_blob(held.getvalue())
    changed = BytesIO()
    deck.save(changed)
    assert only_difference(changed.getvalue()) == (
        Fault.NUMBER, "Slide 3, figure, the sheet behind it, Tal!B4", "104", "140",
    )  # fmt: skip


def changed_deck(change: Callable[[object], None], role: str) -> bytes:
    deck = Presentation(BytesIO(slides_of(pack())))
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.name.startswith(role):
                change(shape)
    held = BytesIO()
    deck.save(held)
    return held.getvalue()


def test_a_number_in_a_table_is_named_by_its_row_and_column() -> None:
    def change(shape: object) -> None:
        cell = shape.table.cell(1, 1)  # type: ignore[attr-defined]
        cell.text_frame.paragraphs[0].runs[0].text = "101"

    assert only_difference(changed_deck(change, "figure (rows)")) == (
        Fault.NUMBER, "Slide 4, figure, row 2, column 2", "100", "101",
    )  # fmt: skip


def test_a_number_in_a_sentence_is_named() -> None:
    def change(shape: object) -> None:
        run = shape.text_frame.paragraphs[0].runs[0]  # type: ignore[attr-defined]
        run.text = run.text.replace("100", "90")

    assert only_difference(changed_deck(change, "sentence (rows)")) == (
        Fault.NUMBER, "Slide 4, sentence", "100", "90",
    )  # fmt: skip


def test_a_word_turned_round_is_named() -> None:
    def change(shape: object) -> None:
        run = shape.text_frame.paragraphs[0].runs[0]  # type: ignore[attr-defined]
        run.text = run.text.replace("mod", "efter")

    fault, place, expected, found = only_difference(changed_deck(change, "sentence (rows)"))
    assert (fault, place) == (Fault.WORDS, "Slide 4, sentence")
    assert "mod 100" in expected
    assert "efter 100" in found


def test_a_slide_that_was_put_in_or_taken_out_is_named() -> None:
    deck = Presentation(BytesIO(slides_of(pack())))
    box = deck.slides[2].shapes.add_textbox(0, 0, 100, 100)
    box.text_frame.text = "Heraf 3 fra Amager"
    listed = deck.slides._sldIdLst
    listed.remove(listed[3])
    held = BytesIO()
    deck.save(held)
    faults = [(one.fault, one.place.en) for one in held_against(held.getvalue()).differences]
    assert faults == [(Fault.ADDED, f"Slide 3, {box.name}"), (Fault.MISSING, "Slide 4, title")]


def test_slides_in_the_municipality_s_template_and_in_another_order_differ_nowhere() -> None:
    one = sample_pack("history", "amounts", "flows", "shares")
    deck = Presentation(BytesIO(slides_of(one, template())))
    listed = deck.slides._sldIdLst
    listed.insert(2, listed[3])
    held = BytesIO()
    deck.save(held)
    assert held_against(held.getvalue(), one).differences == ()


def test_a_message_that_is_shown_twice_is_read_twice() -> None:
    twice = frozen([message("rows")], slides=(*pack().pack.slides[1:], *pack().pack.slides[1:]))
    for make in MAKERS.values():
        assert held_against(make(twice), twice).differences == ()


def test_a_cell_of_the_workbook_is_named_by_sheet_and_address() -> None:
    book = openpyxl.load_workbook(BytesIO(workbook_behind(pack())))
    book["2 Alle tal"]["B6"] = 401
    held = BytesIO()
    book.save(held)
    assert only_difference(held.getvalue()) == (Fault.NUMBER, "Sheet “2 Alle tal”, cell B6", "104", "401")


def test_a_formula_that_gives_something_else_is_named() -> None:
    one = sample_pack("by_channel")
    book = openpyxl.load_workbook(BytesIO(workbook_behind(one)))
    book.worksheets[1]["C5"] = "=B5/SUM(B$5:B$8)"
    held = BytesIO()
    book.save(held)
    places = [(d.fault, d.place.en) for d in held_against(held.getvalue(), one).differences]
    assert (Fault.NUMBER, "Sheet “1 Hvor kom de ind”, cell C5") in places


def test_a_number_in_the_note_is_named() -> None:
    paper = Document(BytesIO(note_as_word(pack())))
    paper.tables[0].cell(1, 1).paragraphs[0].runs[0].text = "1000"
    next(p for p in paper.paragraphs if "300.000" in p.text).runs[
        0
    ].text = "at 350.000 kr. flyttes til mentorforløb."
    held = BytesIO()
    paper.save(held)
    told = [(d.place.en, d.expected, d.found) for d in held_against(held.getvalue()).differences]
    assert told[0] == ("Table 1, row 2, column 2", "100", "1000")
    assert told[1][1:] == ("300.000", "350.000")
    assert re.match(r"Paragraph \d+$", told[1][0])


def test_a_line_put_into_the_note_is_one_difference() -> None:
    paper = Document(BytesIO(note_as_word(pack())))
    paper.paragraphs[4].insert_paragraph_before("Og 5 til.")
    held = BytesIO()
    paper.save(held)
    (one,) = held_against(held.getvalue()).differences
    assert (one.fault, one.found) == (Fault.ADDED, "Og 5 til.")


def test_another_pack_s_pdf_under_this_code_is_found_out() -> None:
    other = frozen([message("bars", sentence="Der kom 204 i 2016 mod 100 i 2015.")])
    told = held_against(note_as_pdf(other), frozen([message("bars")]))
    assert [(d.fault, d.place.en[:7], d.expected, d.found) for d in told.differences] == [
        (Fault.NUMBER, "Page 1,", "104", "204")
    ]


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7 broken", b"PK\x03\x04", b"Status for VINK", slides_of(pack())[:3000]],
    ids=["empty", "broken pdf", "broken zip", "words", "half"],
)
def test_a_file_that_no_pack_made_is_refused(content: bytes) -> None:
    with pytest.raises(NotFromHere):
        verified(content, lambda _: pack())


def test_a_file_without_a_code_is_refused() -> None:
    held = BytesIO()
    Presentation().save(held)
    with pytest.raises(NotFromHere) as refused:
        verified(held.getvalue(), lambda _: pack())
    assert refused.value.title.en == "The file bears no code"


def test_a_code_that_nobody_froze_is_said() -> None:
    def unknown(code: str) -> FrozenPack:
        raise UnknownPack(Text(code, code), Text("", ""))

    with pytest.raises(UnknownPack):
        verified(slides_of(pack()), unknown)


@pytest.mark.libreoffice
def test_a_deck_that_another_program_saved_differs_only_where_that_lost_something(tmp_path: Path) -> None:
    """LibreOffice keeps what charts show and throws the workbooks within them away."""
    one = sample_pack("history", "shares", "amounts", "triangle")
    content = through_libreoffice(slides_of(one), tmp_path, "pptx")
    told = held_against(content, one).differences
    assert [(each.fault, each.place.en.split(", ")[2]) for each in told] == [
        (Fault.MISSING, "the sheet behind it")
    ] * 2


@pytest.mark.libreoffice
def test_a_workbook_that_another_program_saved_differs_nowhere(tmp_path: Path) -> None:
    one = sample_pack("by_channel", "triage", "lines")
    content = through_libreoffice(workbook_behind(one), tmp_path, "xlsx")
    assert held_against(content, one).differences == ()
