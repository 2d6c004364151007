"""A faulty workbook comes back with its faults marked and everything else as it was."""

import io
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from sample_data.broken.make import CELLS, FOLDER
from tests.reports.opened import opened, through_libreoffice
from tests.reports.returned import books
from tests.sources.workbooks import SURVEYS, workbook
from vink_model.domain.issues import Issue, Rule
from vink_model.domain.loaded import Loaded
from vink_model.domain.sheets.beside import FAULTS
from vink_model.reports import returned
from vink_model.reports.returned import returned_workbook
from vink_model.reports.returned.notes import HEADING
from vink_model.sources.excel import read_workbook
from vink_model.text import Language, Text

pytestmark = pytest.mark.filterwarnings("ignore:.*extension is not supported:UserWarning:openpyxl")

FORMS: dict[str, Callable[[], bytes]] = {
    "plain": books.plain,
    "rich": books.rich,
    "with_macros": books.with_macros,
    "of_openpyxl": books.of_openpyxl,
    "with_prefix": books.with_prefix,
    "with_thread": books.with_thread,
}
LISTED = {FAULTS.da, FAULTS.en}


def read(content: bytes) -> Loaded:
    return read_workbook(content, "fil.xlsx", {})


def given_back(content: bytes, language: Language = Language.DA) -> bytes:
    return returned_workbook(content, read(content).issues, language)


def notes_of(content: bytes, sheet: str = "surveys") -> dict[str, str]:
    cells = (cell for row in opened(content)[sheet] for cell in row)
    return {cell.coordinate: cell.comment.text for cell in cells if cell.comment is not None}


def our_notes(content: bytes, sheet: str = "surveys") -> set[str]:
    heads = (HEADING.da, HEADING.en)
    return {address for address, words in notes_of(content, sheet).items() if words.startswith(heads)}


def filled(content: bytes, sheet: str = "surveys") -> set[str]:
    rules = opened(content)[sheet].conditional_formatting
    ours = [r for r in rules if any("VINK" in "".join(rule.formula) for rule in r.rules)]
    cells = (cell for r in ours for area in r.cells.ranges for cell in area.cells)
    return {f"{get_column_letter(column)}{row}" for row, column in cells}


@pytest.mark.parametrize("form", FORMS)
def test_every_faulty_cell_has_a_fill_and_a_note_unless_it_has_its_owners(form: str) -> None:
    content = given_back(FORMS[form]())
    assert sorted(i.address or "" for i in read(FORMS[form]()).issues) == sorted(books.FAULTY)
    assert filled(content) == set(books.FAULTY)
    assert our_notes(content) == set(books.FAULTY) - ({"D3"} if form == "with_thread" else set())


@pytest.mark.parametrize("form", FORMS)
def test_no_part_without_a_mark_is_changed(form: str) -> None:
    content = FORMS[form]()
    before, after = books.parts(content), books.parts(given_back(content))
    assert set(before) <= set(after)
    changed = {name for name in before if after[name] != before[name]}
    sheet = "xl/worksheets/sheet1.xml"
    with_notes = {name for name in before if name.startswith("xl/comments") or name.endswith(".vml")}
    allowed = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", sheet}
    assert changed <= allowed | with_notes | {"xl/worksheets/_rels/sheet1.xml.rels"}
    cells, _, _ = before[sheet].partition(b"sheetData>")
    assert after[sheet].startswith(cells + b"sheetData>")
    assert after[sheet].partition(b"</")[0] == before[sheet].partition(b"</")[0]


@pytest.mark.parametrize("form", FORMS)
def test_every_part_of_what_comes_back_is_sound_xml_and_every_link_leads_somewhere(form: str) -> None:
    after = books.parts(given_back(FORMS[form]()))
    for name, xml in after.items():
        if name.endswith((".xml", ".rels", ".vml")):
            ET.fromstring(xml)  # noqa: S314 - we wrote it
    types = ET.fromstring(after["[Content_Types].xml"])  # noqa: S314 - we wrote it
    overrides = {e.get("PartName", "")[1:] for e in types} - {""}
    assert overrides <= set(after)


@pytest.mark.parametrize("form", FORMS)
def test_a_second_return_takes_the_place_of_the_first(form: str) -> None:
    once = given_back(FORMS[form]())
    twice = given_back(once)
    assert set(books.parts(twice)) == set(books.parts(once))
    assert notes_of(twice) == notes_of(once)
    assert filled(twice) == filled(once)
    assert books.parts(twice)["xl/styles.xml"] == books.parts(once)["xl/styles.xml"]
    assert opened(twice).sheetnames == opened(once).sheetnames


@pytest.mark.parametrize("form", FORMS)
def test_a_return_without_faults_takes_every_mark_away(form: str) -> None:
    content = FORMS[form]()
    cleared = returned_workbook(given_back(content), (), Language.DA)
    before, after = books.parts(content), books.parts(cleared)
    listed = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
    assert {name for name in before if after.get(name) != before[name]} <= listed
    assert len(set(after) - set(before)) == 1  # the sheet of faults, now empty


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", Language)
def test_what_comes_back_reads_as_before_and_is_not_taken_for_persons(form: str, language: Language) -> None:
    content = FORMS[form]()
    before, after = read(content), read(given_back(content, language))
    assert after.issues == before.issues
    assert after.notes == before.notes
    assert after.frames["surveys"].equals(before.frames["surveys"])


def test_the_mended_file_loads_with_its_marks_still_in_it() -> None:
    book = opened(given_back(books.of_openpyxl()))
    for address, value in books.MENDED.items():
        book["surveys"][address].value = value
    stream = io.BytesIO()
    book.save(stream)
    loaded = read(stream.getvalue())
    assert loaded.issues == ()
    assert int(loaded.frames["surveys"]["count"].sum()) == 2 + 3 + 4


@pytest.mark.parametrize(("language", "row"), [(Language.DA, "Række 7"), (Language.EN, "Row 7")])
def test_the_list_has_a_row_and_a_link_for_each_fault(language: Language, row: str) -> None:
    words = Text("Rækken er forkert.", "The row is wrong.")
    issues = (
        *read(books.plain()).issues,
        Issue(Rule.REPEATED_ROW, "surveys", 7, None, None, words, words),
        Issue(Rule.NOT_A_KEY, "surveys", None, "Sag", None, words, words),
    )
    sheet = opened(returned_workbook(books.plain(), issues, language))[FAULTS.said(language)]
    places = [sheet.cell(n, 2) for n in range(5, 10)]
    assert {str(cell.value) for cell in places[:3]} == set(books.FAULTY)
    assert places[3].value == row
    links = [cell.hyperlink.location for cell in places if cell.hyperlink]
    assert links == [*(f"'surveys'!{cell.value}" for cell in places[:3]), "'surveys'!A7", "'surveys'!A1"]
    assert sheet["E8"].value == words.said(language)


def test_the_note_says_what_is_wrong_and_what_to_write_in_the_readers_language() -> None:
    issue = next(i for i in read(books.plain()).issues if i.address == "C3")
    for language in Language:
        note = notes_of(returned_workbook(books.plain(), (issue,), language))["C3"]
        said = (HEADING.said(language), issue.message.said(language), issue.remedy.said(language))
        assert note == "\n".join(said)


def test_two_faults_of_one_cell_share_its_note() -> None:
    first, second = Text("En.", "One."), Text("To.", "Two.")
    issues = [Issue(Rule.NEGATIVE, "surveys", 3, "count", "D3", words, words) for words in (first, second)]
    assert notes_of(returned_workbook(books.plain(), issues, Language.DA))["D3"].endswith(
        "En.\nEn.\nTo.\nTo."
    )


def test_a_comment_of_the_owner_is_left_alone_and_the_list_says_so() -> None:
    content = given_back(books.with_thread())
    assert notes_of(content)["D3"] == "Hvorfor minus?"
    told = [row[5].value for row in opened(content)[FAULTS.da].iter_rows(min_row=5) if row[1].value == "D3"]
    assert "din egen kommentar" in str(told[0])


def test_the_rules_of_the_sheet_keep_their_order_behind_ours() -> None:
    def ordered(content: bytes) -> list[str]:
        rules = [rule for area in opened(content)["surveys"].conditional_formatting for rule in area.rules]
        return [rule.type for rule in sorted(rules, key=lambda rule: rule.priority)]

    assert ordered(given_back(books.rich())) == ["expression", *ordered(books.rich())]


def test_cells_beyond_the_most_that_are_marked_stand_on_the_list_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(returned, "MOST_MARKED", 2)
    content = given_back(books.plain())
    assert len(our_notes(content)) == 2
    sheet = opened(content)[FAULTS.da]
    assert "1 celler mere" in str(sheet["A2"].value) or "1 celle mere" in str(sheet["A2"].value)
    assert sheet.max_row == 4 + 3


def test_words_of_a_fault_cannot_break_out_of_the_file() -> None:
    words = Text("<b>&\"'\x00\x0b\ud800 æ€😀", "x")
    issue = Issue(Rule.NOT_A_CODE, "surveys", 3, "<&>", "C3", words, words, "=cmd|' /C calc'!A0")
    sheet = opened(returned_workbook(books.plain(), (issue,), Language.DA))[FAULTS.da]
    assert sheet["D5"].value == "=cmd|' /C calc'!A0"
    assert sheet["D5"].data_type in {"s", "inlineStr"}
    assert sheet["E5"].value == "<b>&\"' æ€😀"


@pytest.mark.parametrize("name", sorted(CELLS))
def test_every_broken_sample_with_faulty_cells_comes_back(name: str) -> None:
    content = (FOLDER / name).read_bytes()
    issues = read(content).issues
    made = returned_workbook(content, issues, Language.DA)
    addresses = {(issue.address or "").partition(":")[0] for issue in issues}
    assert our_notes(made, issues[0].sheet) == addresses
    assert read(made).issues == issues
    assert LISTED & set(opened(made).sheetnames)


@pytest.mark.libreoffice
@pytest.mark.parametrize("form", FORMS)
def test_marks_are_known_again_after_libreoffice_has_saved_them(form: str, tmp_path: Path) -> None:
    saved = through_libreoffice(given_back(FORMS[form]()), tmp_path, "xlsx")
    assert set(opened(saved).sheetnames) & LISTED
    assert our_notes(saved) >= {"B4", "C3"}
    again = given_back(saved)
    assert filled(again) == set(books.FAULTY)
    assert our_notes(again) == our_notes(saved)
    assert len(set(opened(again).sheetnames) & LISTED) == 1
    cleared = returned_workbook(saved, (), Language.DA)
    assert our_notes(cleared) == set() == filled(cleared)


@pytest.mark.libreoffice
def test_a_workbook_that_libreoffice_wrote_comes_back_marked(tmp_path: Path) -> None:
    written = through_libreoffice(books.rich(), tmp_path, "xlsx")
    made = given_back(written)
    assert filled(made) == our_notes(made) == set(books.FAULTY)
    assert notes_of(made)["A2"].endswith("Talt to gange")
    assert read(made).issues == read(written).issues


def test_a_large_sheet_is_passed_over_cell_by_cell_and_stays_the_same() -> None:
    rows = [("2016-05", "theme_day", "positive", n) for n in range(30_000)]
    content = workbook({"surveys": (SURVEYS, *rows, ("2016-05", "theme_day", "positive", -1))})
    made = given_back(content)
    assert our_notes(made) == {"D30002"}
    sheet = "xl/worksheets/sheet1.xml"
    end = books.parts(content)[sheet].index(b"</sheetData>")
    assert books.parts(made)[sheet][:end] == books.parts(content)[sheet][:end]


def test_openpyxl_opens_what_comes_back_with_macros_and_keeps_them() -> None:
    made = given_back(books.with_macros())
    assert openpyxl.load_workbook(io.BytesIO(made), keep_vba=True).vba_archive is not None
    assert books.parts(made)["xl/vbaProject.bin"] == b"\xd0\xcf\x11\xe0macros"
    assert b"macroEnabled" in books.parts(made)["[Content_Types].xml"]
