"""A scenario as a workbook with live formulas: to be worked on in Excel and brought back."""

from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

from vink_model.domain.planning.book.layout import INPUTS
from vink_model.domain.planning.book.stamp import Stamp
from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.scenario import Scenario
from vink_model.reports.scenario_book.book_looks import looks_of
from vink_model.reports.scenario_book.formulas import book_of
from vink_model.reports.scenario_book.identity_page import lay_identity
from vink_model.reports.scenario_book.input_page import lay_inputs
from vink_model.reports.scenario_book.ledger_page import lay_ledger
from vink_model.reports.scenario_book.rules_page import lay_rules
from vink_model.reports.scenario_book.totals_page import lay_totals
from vink_model.text import Language

_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - Excel knows no zone
"""Written into every workbook as its date, so that the same scenario always gives the same file."""


def scenario_book(cube: Cube, scenario: Scenario, stamp: Stamp, language: Language) -> bytes:
    """The workbook of a resolved scenario. Raises: EarmarkBroken, ScenarioFault as applying it does."""
    book = book_of(cube, scenario, language)
    held = BytesIO()
    with Workbook(
        held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as workbook:
        workbook.set_properties({"created": _MADE, "title": "VINK"})
        workbook.set_calc_mode("auto")
        looks = looks_of(workbook)
        lay_identity(workbook, book, stamp, looks)
        for page in INPUTS:
            lay_inputs(workbook, book, page, looks)
        lay_totals(workbook, book, looks)
        lay_rules(workbook, book, looks)
        if scenario.assumptions:
            lay_ledger(workbook, book, looks)
    return held.getvalue()


__all__ = ["scenario_book"]
