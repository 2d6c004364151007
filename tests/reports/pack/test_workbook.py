"""The workbook behind the slides."""

from fractions import Fraction
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.reports.opened import through_libreoffice
from tests.reports.pack.charted import CHARTS, both, message
from tests.reports.pack.packs import CODE, called_protected, frozen, sample_messages, sample_pack
from vink_model.domain.disclosure.cube import HIDDEN
from vink_model.domain.messages import Heading, Message, Table
from vink_model.reports.pack import workbook_behind
from vink_model.text import Unit


def opened(content: bytes, *, has_formulas: bool = False) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content), data_only=not has_formulas)


def counted(*rows: tuple[object, ...], unit: Unit = Unit.COUNT) -> Message:
    """A message about areas: two counts, their sum, and the share of the first one."""
    headings = (
        Heading("area", both("Område")),
        Heading("a", both("2016"), unit),
        Heading("b", both("2017"), unit),
        Heading("sum", both("I alt"), unit),
        Heading("share", both("Andel"), Unit.SHARE),
    )
    return message("m", table=Table(headings, rows))  # type: ignore[arg-type]


def sheet_of(one: Message, *, has_formulas: bool = False, hidden: int = 0) -> Worksheet:
    content = workbook_behind(frozen([called_protected(one, hidden=hidden)]))
    return opened(content, has_formulas=has_formulas).worksheets[1]


FULL = (
    (both("Amager"), 6, 14, 20, Fraction(6, 20)),
    (both("Valby"), 10, 10, 20, Fraction(10, 20)),
    (both("I alt"), 16, 24, 40, Fraction(16, 40)),
)


def test_totals_and_shares_are_worked_out_in_the_workbook_itself() -> None:
    page = sheet_of(counted(*FULL), has_formulas=True)
    assert page["D5"].value == "=SUM(B5:C5)"
    assert page["B7"].value == "=SUM(B5:B6)"
    assert page["E6"].value == "=B6/D6"


def test_what_is_worked_out_was_known_before() -> None:
    page = sheet_of(counted(*FULL))
    assert [page[cell].value for cell in ("D5", "B7", "E6", "E7")] == [20, 16, 0.5, 0.4]


def test_a_hidden_figure_is_one_sign_and_no_formula_gives_it_away() -> None:
    rows = (
        (both("Amager"), HIDDEN, 14, HIDDEN, None),
        (both("Valby"), 10, 10, 20, Fraction(10, 20)),
        (both("I alt"), HIDDEN, 24, 40, HIDDEN),
    )
    for has_formulas in (True, False):
        page = sheet_of(counted(*rows), has_formulas=has_formulas, hidden=4)
        assert [page[cell].value for cell in ("B5", "D5", "B7", "E7")] == ["×"] * 4
    page = sheet_of(counted(*rows), has_formulas=True)
    assert page["D7"].value == 40
    assert page["C7"].value == "=SUM(C5:C6)"


def test_numbers_that_add_up_by_chance_are_not_called_a_sum() -> None:
    rows = (
        (both("24 timer"), 2, 5, 7, None),
        (both("48 timer"), 2, 6, 8, None),
        (both("72 timer"), 4, 9, 13, None),
    )
    page = sheet_of(counted(*rows), has_formulas=True)
    assert page["B7"].value == 4


def test_every_message_has_its_sheet_and_every_sheet_its_code() -> None:
    book = opened(workbook_behind(sample_pack()))
    assert len(book.worksheets) == len(sample_messages()) + 1
    for page in book.worksheets:
        foot = page.oddFooter
        assert foot is not None
        assert foot.left is not None
        assert CODE in str(foot.left.text), page.title
        assert any(CODE in str(cell.value) for row in page.iter_rows() for cell in row), page.title


def test_what_a_chart_draws_stands_below_the_table() -> None:
    page = sheet_of(message(chart=CHARTS["upright"]))
    cells = {cell.value for row in page.iter_rows() for cell in row}
    assert {"Figurens tal", "Alle", "Heraf", 60, 100, 104, 22, 8} <= cells


def test_every_figure_of_the_sample_stands_as_it_is() -> None:
    book = opened(workbook_behind(sample_pack()))
    for page, one in zip(book.worksheets[1:], sample_messages().values(), strict=True):
        for place, row in enumerate(one.table.rows, 5):
            for column, value in enumerate(row, 1):
                if isinstance(value, int | Fraction):
                    assert page.cell(place, column).value == pytest.approx(float(value)), page.title


def test_the_same_pack_is_the_same_workbook() -> None:
    assert workbook_behind(sample_pack()) == workbook_behind(sample_pack())


def test_words_that_look_like_formulas_stay_words() -> None:
    odd = Table((Heading("a", both("=1+1")),), ((both("=HYPERLINK(1)"),),))
    page = sheet_of(message(title="=2+2 [x]: /?*", table=odd), has_formulas=True)
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)


@pytest.mark.libreoffice
def test_libreoffice_works_out_the_same_totals(tmp_path: Path) -> None:
    content = workbook_behind(frozen([counted(*FULL)]))
    page = opened(through_libreoffice(content, tmp_path, "xlsx")).worksheets[1]
    assert [page[cell].value for cell in ("D5", "B7", "E6")] == [20, 16, 0.5]
