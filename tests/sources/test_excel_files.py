"""Whole files: what is accepted with a note, what is refused, and what no file may do."""

import io
import os
import re
import zipfile
from pathlib import Path

import pytest
from xlsxwriter.workbook import Workbook

from sample_data.broken.books import book, replaced, with_part
from tests.reports.opened import through_libreoffice
from tests.sources.workbooks import SURVEYS, surveys, workbook
from vink_model.domain.issues import Rule
from vink_model.domain.sheets import SHEETS
from vink_model.errors import LayoutFault, NotAWorkbook, OversizedWorkbook, RefusedForPrivacy, SourceError
from vink_model.sources import excel, package
from vink_model.sources.excel import read_workbook
from vink_model.sources.room import Room
from vink_model.sources.sheet_xml import MOST_CELLS, scan
from vink_model.text import Language

SOUND = ("2016-05", "theme_day", "positive", 2)
SHEET = "xl/worksheets/sheet1.xml"


def notes(content: bytes) -> list[str]:
    loaded = read_workbook(content, "fil.xlsx")
    assert loaded.issues == ()
    assert all(note.said(language) for note in loaded.notes for language in Language)
    return [note.en for note in loaded.notes]


def test_the_file_is_known_by_its_name_its_size_and_its_sum() -> None:
    content = surveys(SOUND)
    origin = read_workbook(content, "fil.xlsx").origin
    assert (origin.name, origin.size, len(origin.sha256)) == ("fil.xlsx", len(content), 64)


def test_a_sheet_with_headers_only_leaves_what_was_loaded_before() -> None:
    spending = tuple(column.key for column in SHEETS["spending"])
    loaded = read_workbook(workbook({"surveys": (SURVEYS, SOUND), "spending": (spending,)}), "fil.xlsx")
    assert set(loaded.frames) == {"surveys"}
    assert loaded.source_rows == {"surveys": 1}
    assert [note.en for note in loaded.notes] == [
        "Without rows, so what was loaded before stays: 'spending'."
    ]


def test_a_workbook_with_headers_alone_is_refused() -> None:
    with pytest.raises(LayoutFault, match="The workbook has no rows"):
        read_workbook(surveys(), "fil.xlsx")


def test_a_blank_sheet_of_a_known_name_is_as_good_as_none() -> None:
    loaded = read_workbook(workbook({"surveys": (SURVEYS, SOUND), "spending": ()}), "fil.xlsx")
    assert set(loaded.frames) == {"surveys"}


def test_hidden_sheets_are_read_and_named() -> None:
    def hide(book_: Workbook) -> None:
        book_.get_worksheet_by_name("surveys").very_hidden()

    content = workbook({"Noter": (("Emne",),), "surveys": (SURVEYS, SOUND)}, change=hide)
    assert "The sheet 'surveys' is hidden but was read." in notes(content)


def test_macros_are_left_alone_and_named() -> None:
    assert "The file's macros were not run and not kept." in notes(
        with_part(book(), "xl/vbaProject.bin", b"x")
    )


def test_an_unknown_sheet_is_left_out_with_the_nearest_name() -> None:
    said = notes(workbook({"surveys": (SURVEYS, SOUND), "Forbrugg": (("a",), (1,))}))
    assert "The sheet 'Forbrugg' was left out." in said
    assert "The sheet 'Forbrugg' is not known. Did you mean 'Forbrug'?" in said


def test_columns_that_are_not_declared_are_left_out_and_named() -> None:
    rows = [(*SOUND, f"S-{n}", "ja") for n in range(4)]
    loaded = read_workbook(surveys(*rows, headers=(*SURVEYS, "Journal", "Mærke")), "fil.xlsx")
    assert "Journal" not in loaded.frames["surveys"]
    assert [note.en for note in loaded.notes] == [
        "The column 'Journal' in the sheet 'surveys' seems to name single records and was left out.",
        "The column 'Mærke' in the sheet 'surveys' is not known and was left out.",
    ]


def test_all_missing_columns_are_told_at_once() -> None:
    with pytest.raises(LayoutFault) as refused:
        read_workbook(workbook({"surveys": (("month", "x"), ("2016-05", 1))}), "fil.xlsx")
    assert refused.value.title.da == "Arket 'surveys' mangler kolonnerne Undersøgelse, Svar"


def test_a_misspelt_count_column_is_not_taken_for_no_count_column() -> None:
    with pytest.raises(LayoutFault) as refused:
        read_workbook(surveys(SOUND, headers=(*SURVEYS[:3], "Antall")), "fil.xlsx")
    assert refused.value.remedy.da == "Mente du 'Antal'? Ret overskriften i D1, eller slet kolonnen."


def test_a_formula_with_its_value_is_read_by_its_value() -> None:
    formula = replaced(book(), SHEET, b'<c r="D3"><v>3</v></c>', b'<c r="D3"><f>1+2</f><v>3</v></c>')
    assert int(read_workbook(formula, "fil.xlsx").frames["surveys"]["count"].sum()) == 22


def test_a_last_row_of_formulas_that_were_never_worked_out_is_not_lost() -> None:
    rows = b'<row r="5"><c r="D5"><f>1+2</f></c></row></sheetData>'
    loaded = read_workbook(replaced(book(), SHEET, b"</sheetData>", rows), "fil.xlsx")
    assert (Rule.NO_CACHED_VALUE, "D5") in [(issue.rule, issue.address) for issue in loaded.issues]


def test_sheets_written_with_a_prefix_and_without_places_are_read_alike() -> None:
    cells = b"<x:row><x:c><x:v>42507</x:v></x:c><x:c t='e'><x:v>#REF!</x:v></x:c></x:row>"
    names = b"".join(b'<x:c t="inlineStr"><x:is><x:t>%s</x:t></x:is></x:c>' % h.encode() for h in SURVEYS)
    xml = (
        b'<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"<x:sheetData><x:row>" + names + b"</x:row>" + cells + b"</x:sheetData></x:worksheet>"
    )
    source = zipfile.ZipFile(io.BytesIO(surveys(SOUND)))
    content = replaced(surveys(SOUND), SHEET, source.read(SHEET), xml)
    issues = read_workbook(content, "fil.xlsx").issues
    assert (Rule.ERROR_CELL, "B2") in [(issue.rule, issue.address) for issue in issues]


@pytest.mark.parametrize("cell", ["AMJ1048576", "A99999999", "xfd900000"])
def test_a_lone_cell_far_out_takes_no_memory(cell: str) -> None:
    cells = b'<c r="A1"><v>1</v></c><c r="%s"><v>1</v></c>' % cell.encode()
    content = [b'<worksheet><sheetData><row r="1">' + cells + b"</row></sheetData></worksheet>"]
    with pytest.raises(OversizedWorkbook):
        scan(content, Room(MOST_CELLS))


def test_a_count_of_shared_words_that_nobody_could_hold_is_not_believed() -> None:
    with zipfile.ZipFile(io.BytesIO(book())) as source:
        words = source.read("xl/sharedStrings.xml")
    count = re.search(rb'uniqueCount="\d+"', words)
    assert count is not None
    lying = words.replace(count[0], b'uniqueCount="999999999999"')
    content = replaced(book(), "xl/sharedStrings.xml", words, lying)
    assert read_workbook(content, "fil.xlsx").frames.keys() == read_workbook(book(), "fil.xlsx").frames.keys()
    again = words.replace(b"</sst>", b'<sst uniqueCount="999999999999"/></sst>')
    with pytest.raises(NotAWorkbook):
        read_workbook(replaced(book(), "xl/sharedStrings.xml", words, again), "fil.xlsx")


@pytest.mark.parametrize("cell", [b'<c r="A%d"><v>1</v></c>', b"<c r='A%d'><v>1</v></c>"])
def test_merged_cells_over_each_other_are_refused_before_they_cost_hours(cell: bytes) -> None:
    rows = b"".join(b'<row r="%d">%s</row>' % (n, cell % n) for n in range(1, 10))
    merged = b'<mergeCells><mergeCell ref="A1:A9"/><mergeCell ref="A2:A9"/></mergeCells></worksheet>'
    with zipfile.ZipFile(io.BytesIO(book())) as source:
        old = source.read(SHEET)
    sheet = b"<worksheet><sheetData>" + rows + b"</sheetData>" + merged
    with pytest.raises(NotAWorkbook):
        read_workbook(replaced(book(), SHEET, old, sheet), "fil.xlsx")


def test_two_sheets_that_share_their_cells_are_no_workbook() -> None:
    two = workbook({"surveys": (SURVEYS, SOUND), "Noter": (("a",), ("b",))})
    links = b'Target="worksheets/sheet2.xml"'
    with pytest.raises(NotAWorkbook):
        read_workbook(
            replaced(two, "xl/_rels/workbook.xml.rels", links, b'Target="worksheets/sheet1.xml"'), "fil.xlsx"
        )


def test_different_cells_and_far_cells_of_all_sheets_count_together() -> None:
    room = Room(cells=10, different=3, letters=100)
    room.take_cells(10)
    room.take_different(3, 100)
    with pytest.raises(OversizedWorkbook, match="very far down"):
        room.take_cells(1)
    with pytest.raises(OversizedWorkbook, match="different cells"):
        room.take_different(1, 0)


def test_what_stands_beside_the_cells_has_a_limit() -> None:
    much = b"<a>" + os.urandom(package.MOST_BESIDE // 2).hex().encode() + b"</a>"
    with pytest.raises(OversizedWorkbook, match="beside its cells"):
        read_workbook(with_part(book(), "docProps/custom.xml", much), "fil.xlsx")


def test_a_sheet_of_16384_columns_is_read() -> None:
    headers = (*SURVEYS, *(f"x{n}" for n in range(16_380)))
    loaded = read_workbook(surveys((*SOUND, *range(16_380)), headers=headers), "fil.xlsx")
    assert (loaded.issues, loaded.source_rows) == ((), {"surveys": 1})


def test_ten_thousand_sheets_are_refused() -> None:
    many = workbook({"surveys": (SURVEYS, SOUND)})
    with zipfile.ZipFile(io.BytesIO(many)) as source:
        listed = re.search(rb"<sheets>.*</sheets>", source.read("xl/workbook.xml"))
    assert listed is not None
    sheets = b"".join(b'<sheet name="s%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(1, 10_001))
    content = replaced(many, "xl/workbook.xml", listed[0], b"<sheets>" + sheets + b"</sheets>")
    with pytest.raises(OversizedWorkbook, match="too many sheets"):
        read_workbook(content, "fil.xlsx")


def test_a_sheet_of_a_hundred_columns_is_not_too_wide() -> None:
    headers = (*SURVEYS, *(f"x{n}" for n in range(100)))
    assert read_workbook(surveys((*SOUND, *range(100)), headers=headers), "fil.xlsx").issues == ()


def test_too_many_sheets_are_refused() -> None:
    sheets = {f"Noter {n}": (("a",),) for n in range(excel.MOST_SHEETS)}
    with pytest.raises(OversizedWorkbook):
        read_workbook(workbook({"surveys": (SURVEYS, SOUND), **sheets}), "fil.xlsx")


@pytest.mark.parametrize("cut", [10, 100, 1000, 4000])
def test_a_file_cut_off_anywhere_is_damaged(cut: int) -> None:
    with pytest.raises(NotAWorkbook):
        read_workbook(book()[:cut], "fil.xlsx")


def test_flipped_bytes_never_bring_down_the_reader() -> None:
    content = surveys(*[SOUND] * 20)
    refused = 0
    for place in range(0, len(content), 37):
        broken = bytearray(content)
        broken[place] ^= 0xFF
        try:
            read_workbook(bytes(broken), "fil.xlsx")
        except SourceError:  # any other error would end the test
            refused += 1
    assert refused > len(content) // 37 // 2


def test_a_person_in_a_threaded_comment_is_seen() -> None:
    comment = b'<threadedComment ref="C4"><text>Se 010190-1234</text></threadedComment>'
    thread = b"<ThreadedComments>" + comment + b"</ThreadedComments>"
    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook(with_part(book(), "xl/threadedComments/threadedComment1.xml", thread), "fil.xlsx")
    assert "!C4" in refused.value.remedy.en


def test_a_person_in_a_link_is_seen() -> None:
    def link(book_: Workbook) -> None:
        book_.get_worksheet_by_name("surveys").write_url("F1", "mailto:anna@example.dk", string="Skriv")

    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook(workbook({"surveys": (SURVEYS, SOUND)}, change=link), "fil.xlsx")
    assert "A link in the file" in refused.value.remedy.en


def test_at_most_twenty_places_are_named_and_the_rest_counted() -> None:
    rows = [(*SOUND, f"{n:02d}0190-1234") for n in range(1, 29)]
    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook(surveys(*rows, headers=(*SURVEYS, "Sag")), "fil.xlsx")
    assert refused.value.remedy.en.count("'surveys'!E") == 20


def test_a_person_in_a_coded_column_is_refused_before_any_fault_is_told() -> None:
    with pytest.raises(RefusedForPrivacy) as refused:
        read_workbook(surveys(("2016-05", "010190-1234", "positive", 1)), "fil.xlsx")
    assert "'surveys'!B2" in refused.value.remedy.en


def test_a_prepared_name_column_that_nobody_filled_points_at_nobody() -> None:
    assert read_workbook(surveys(SOUND, headers=(*SURVEYS, "Navn")), "fil.xlsx").issues == ()


def test_a_full_sheet_of_1048576_rows_is_read_and_folded() -> None:
    words = b"<sst>%s</sst>" % b"".join(
        b"<si><t>%s</t></si>" % word for word in (b"month", b"survey", b"answer", b"theme_day", b"positive")
    )
    heads = b"".join(b'<c r="%s1" t="s"><v>%d</v></c>' % (c.encode(), n) for n, c in enumerate("ABC"))
    head = b'<row r="1">%s</row>' % heads
    cells = b'<c r="A%d"><v>42507</v></c><c r="B%d" t="s"><v>3</v></c><c r="C%d" t="s"><v>4</v></c>'
    row = b'<row r="%d">' + cells + b"</row>"
    rows = b"".join(row % (n, n, n, n) for n in range(2, 1_048_577))
    plain = surveys(headers=SURVEYS[:3])
    with zipfile.ZipFile(io.BytesIO(plain)) as source:
        old_sheet, old_words = source.read(SHEET), source.read("xl/sharedStrings.xml")
    sheet = b'<?xml version="1.0"?><worksheet><sheetData>' + head + rows + b"</sheetData></worksheet>"
    content = replaced(replaced(plain, "xl/sharedStrings.xml", old_words, words), SHEET, old_sheet, sheet)
    loaded = read_workbook(content, "fil.xlsx")
    assert loaded.issues == ()
    assert loaded.frames["surveys"].to_numpy().tolist() == [
        ["2016-05", "theme_day", "positive", "stated", 1_048_575]
    ]


@pytest.mark.libreoffice
def test_a_true_xls_of_libreoffice_is_known_as_old_excel(tmp_path: Path) -> None:
    old = through_libreoffice(surveys(SOUND), tmp_path, "xls")
    with pytest.raises(NotAWorkbook) as refused:
        read_workbook(old, "fil.xls")
    assert ".xls" in refused.value.title.da
