"""Scenario workbooks taken out and edited as somebody edits them in Excel."""

from collections.abc import Callable
from datetime import date
from io import BytesIO

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from sample_data.plan_files import plan
from vink_model.domain.planning.book.coming_back import ReturnedBook
from vink_model.domain.planning.book.stamp import stamp_of
from vink_model.domain.planning.cube import Treatment, cube_of
from vink_model.domain.planning.places import Cell
from vink_model.domain.planning.scenario import Scenario
from vink_model.reports.scenario_book import scenario_book
from vink_model.sources.scenario_book import read_scenario_book
from vink_model.text import Language

PLAN = cube_of(plan(), Treatment.POOLED, reaching=True)
SCENARIO = Scenario("Flere møder", "planner")
FORUM = Cell(2016, "budget_2016", "civil_society")
FIRST_ROW, TYPED = 5, "G"
"""Where the sheet Beløb begins, and the column that is typed in."""

Edit = Callable[[Workbook], object]


def taken_out(scenario: Scenario = SCENARIO, language: Language = Language.DA) -> bytes:
    return scenario_book(PLAN, scenario, stamp_of(PLAN, scenario, "7", date(2016, 5, 30)), language)


def edited(edit: Edit, content: bytes | None = None) -> bytes:
    book = openpyxl.load_workbook(BytesIO(content or taken_out()))
    edit(book)
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def back(content: bytes) -> ReturnedBook:
    return read_scenario_book(content, "scenarie.xlsx", PLAN)


def row_of(sheet: Worksheet, key: str) -> int:
    return next(row[-1].row for row in sheet.iter_rows() if row[-1].value == key)


def typed(book: Workbook, cell: Cell, value: object) -> None:
    sheet = book["Beløb"]
    sheet[f"{TYPED}{row_of(sheet, cell.key)}"] = value  # type: ignore[assignment]
