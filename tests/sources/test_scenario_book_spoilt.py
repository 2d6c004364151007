"""Scenario workbooks spoilt in Excel: of each thing it is said where it is and what to do."""

import zipfile
from datetime import date
from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.sources.book_edits import (
    FIRST_ROW,
    FORUM,
    PLAN,
    TYPED,
    Edit,
    back,
    edited,
    row_of,
    taken_out,
    typed,
)
from vink_model.domain.issues import Rule
from vink_model.domain.planning.places import Cell
from vink_model.errors import LayoutFault, NotAWorkbook, OversizedWorkbook, RefusedForPrivacy, SourceError
from vink_model.reports.template import template_workbook
from vink_model.sources.scenario_book import ScenarioBooks
from vink_model.text import Language


@pytest.mark.parametrize(
    ("value", "rule", "said"),
    [
        ("ca. en halv million", Rule.NOT_A_NUMBER, "er ikke et tal"),
        (-5, Rule.NEGATIVE, "under 0"),
        (100.5, Rule.NOT_WHOLE, "ikke hele kroner"),
        (None, Rule.REQUIRED, "er tom"),
        (10**12, Rule.TOO_LONG, "større, end noget budget"),
        (date(2016, 5, 1), Rule.NOT_A_NUMBER, "er ikke et tal"),
        (True, Rule.NOT_A_NUMBER, "er ikke et tal"),
    ],
)
def test_what_is_no_amount_is_told_with_its_cell_and_all_else_is_still_read(
    value: object, rule: Rule, said: str
) -> None:
    def edit(book: Workbook) -> None:
        typed(book, FORUM, value)
        typed(book, Cell(2017, "budget_2016", "frontline"), 7)

    book = back(edited(edit))
    (issue,) = book.issues
    row = row_of(edited_sheet(edit), FORUM.key)
    assert (issue.rule, issue.sheet, issue.address) == (rule, "Beløb", f"{TYPED}{row}")
    assert said in issue.message.da
    assert issue.remedy.da != issue.remedy.en
    assert book.mine[Cell(2017, "budget_2016", "frontline")] == 7


def edited_sheet(edit: Edit) -> Worksheet:
    return openpyxl.load_workbook(BytesIO(edited(edit)))["Beløb"]


def test_a_formula_never_worked_out_is_told_and_one_with_a_value_is_read_by_it() -> None:
    # openpyxl writes a formula without its value, as a program that works nothing out does.
    (issue,) = back(edited(lambda book: typed(book, FORUM, "=300000*2"))).issues
    assert (issue.rule, "aldrig regnet ud" in issue.message.da) == (Rule.NO_CACHED_VALUE, True)
    book = back(worked_out(edited(lambda book: typed(book, FORUM, "=300000*2"))))
    assert book.issues == ()
    assert book.mine[FORUM] == 600_000
    assert any("er en formel; dens værdi 600000 er læst" in note.da for note in book.notes)


def worked_out(content: bytes) -> bytes:
    """The workbook with the formula's value beside it, as Excel stores it."""
    held = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            new.writestr(
                name, old.read(name).replace(b"<f>300000*2</f><v></v>", b"<f>300000*2</f><v>600000</v>")
            )
    return held.getvalue()


def add_row(book: Workbook) -> None:
    book["Beløb"].append([2016, "Budget 2016", "Noget nyt", None, 0, 0, 100_000, 0, "2016/budget_2016/new/"])


def repeat_row(book: Workbook) -> None:
    sheet = book["Beløb"]
    sheet.append([cell.value for cell in sheet[FIRST_ROW]])


def rename_row(book: Workbook) -> None:
    book["Beløb"][f"C{FIRST_ROW}"] = "Noget andet"


def remove_row(book: Workbook) -> None:
    book["Beløb"].delete_rows(row_of(book["Beløb"], FORUM.key))


@pytest.mark.parametrize(
    ("edit", "address", "said"),
    [
        (add_row, "I77", "ikke med i det, der blev hentet"),
        (repeat_row, "I77", "står i to rækker"),
        (rename_row, "C5", "passer ikke til rækkens sted"),
        (remove_row, None, "Rækken for "),
        (lambda book: book["Beløb"].__setitem__("A80", "note"), "I80", "ikke med i det, der blev hentet"),
    ],
    ids=["added", "twice", "renamed", "removed", "a note below"],
)
def test_a_row_that_is_not_as_it_was_taken_out_is_told_by_its_cell(
    edit: Edit, address: str | None, said: str
) -> None:
    (issue,) = back(edited(edit)).issues
    assert issue.address == address
    assert said in issue.message.da


def rename_sheet(book: Workbook) -> None:
    book["Beløb"].title = "Mine beløb"


def rename_header(book: Workbook) -> None:
    book["Beløb"]["G4"] = "Nyt"


def alter_base(book: Workbook) -> None:
    book["Beløb"][f"F{FIRST_ROW}"] = 5


def alter_name(book: Workbook) -> None:
    book["Scenarie"]["B4"] = "Et andet"


def another_plan(book: Workbook) -> None:
    book["Scenarie"]["B8"] = "0123456789abcdef0123"


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (rename_sheet, "Er et ark omdøbt til 'Mine beløb'?"),
        (lambda book: book.remove(book["Kilder"]), "Regnearket mangler arket 'Kilder'"),
        (lambda book: book.remove(book["Scenarie"]), "Regnearket mangler arket 'Scenarie'"),
        (rename_header, "Overskriften i G4 kendes ikke"),
        (lambda book: book["Beløb"].delete_cols(9), "mangler kolonnen 'Sted'"),
        (alter_base, "kolonnen 'Som hentet' eller arket 'Scenarie' er rettet"),
        (alter_name, "er rettet"),
        (lambda book: book["Scenarie"].delete_rows(9), "Linjen 'Fingeraftryk' mangler"),
        (another_plan, "hører til en anden plan"),
    ],
)
def test_a_workbook_whose_base_cannot_be_told_is_refused_with_what_to_do(edit: Edit, said: str) -> None:
    with pytest.raises(LayoutFault) as refused:
        back(edited(edit))
    words = f"{refused.value.title.da} {refused.value.remedy.da}"
    assert said in words
    assert "Intet er ændret" in words
    assert refused.value.title.da != refused.value.title.en


def test_deleted_totals_do_no_harm() -> None:
    def edit(book: Workbook) -> None:
        book.remove(book["Totaler"])
        book.remove(book["Regler"])

    assert back(edited(edit)).issues == ()


@pytest.mark.parametrize(
    ("content", "kind"), [(b"PK nonsense", NotAWorkbook), (b"", NotAWorkbook), (b"hello", NotAWorkbook)]
)
def test_a_file_that_is_no_workbook_is_refused(content: bytes, kind: type[SourceError]) -> None:
    with pytest.raises(kind):
        back(content)


def test_another_workbook_is_told_to_be_none_of_ours() -> None:
    with pytest.raises(LayoutFault) as refused:
        back(template_workbook(Language.DA))
    assert refused.value.title.da == "Filen er ikke et scenarie, som er hentet herfra"


@pytest.mark.parametrize("cell", ["K3", "G5", "A2"])
def test_a_civil_registration_number_anywhere_refuses_the_file_and_is_not_repeated(cell: str) -> None:
    number = "010190-1234"
    with pytest.raises(RefusedForPrivacy) as refused:
        back(edited(lambda book: book["Beløb"].__setitem__(cell, number)))
    assert number not in f"{refused.value.title}{refused.value.remedy}"


def test_a_file_larger_than_what_is_taken_is_refused_unopened() -> None:
    with pytest.raises(OversizedWorkbook):
        ScenarioBooks(most_bytes=100).read(taken_out(), "scenarie.xlsx", PLAN)
