"""What a cell lets people write, as a spreadsheet program works it out."""

import csv
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.reports.opened import through_libreoffice
from vink_model.domain.sheets import SHEETS, Column
from vink_model.reports.entry_rules import entry_rule
from vink_model.text import Language

MONTH = SHEETS["concerns"]["month"]
KEY = SHEETS["levels"]["key"]
WRITTEN: dict[Column, dict[str | int, bool]] = {
    MONTH: {
        "2016-05": True,
        "2016-12": True,
        42_491: True,  # a day, as Excel counts them
        "2016-13": False,
        "2016-00": False,
        "2016-5": False,
        "maj 2016": False,
        "2016/05": False,
        "in 2016": False,
    },
    KEY: {
        "norrebro": True,
        "amager_vest": True,
        "theme_2": True,
        "Norrebro": False,
        "amager vest": False,
        "amager-vest": False,
    },
}


@pytest.mark.libreoffice
def test_a_month_and_a_key_are_let_in_in_their_form_only(tmp_path: Path) -> None:
    # openpyxl leaves a formula's last answer out, so that LibreOffice has to work it out.
    book, held = Workbook(), BytesIO()
    written = [(column, value) for column, cells in WRITTEN.items() for value in cells]
    for row, (column, value) in enumerate(written, start=1):
        rule = entry_rule(column, f"A{row}", None, Language.DA)
        book["Sheet"].append([value, str(rule["value"])])
    book.save(held)
    answers = csv.reader(StringIO(through_libreoffice(held.getvalue(), tmp_path, "csv").decode()))
    let_in = [answer == "TRUE" for _, answer in answers]
    assert let_in == [expected for cells in WRITTEN.values() for expected in cells.values()]


def test_a_refused_cell_says_what_to_write_instead() -> None:
    rule = entry_rule(MONTH, "A2", None, Language.DA)
    assert rule["error_message"] == "Skriv måneden som 2016-05."
    assert entry_rule(MONTH, "A2", None, Language.EN)["error_message"] == "Write the month as 2016-05."


def test_running_text_can_be_anything() -> None:
    assert entry_rule(SHEETS["levels"]["name_da"], "A2", None, Language.DA) == {}
