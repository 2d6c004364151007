"""The workbook filled with figures: the sample, a backup, what is handed on. It can be loaded again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO

import pandas as pd
from xlsxwriter import Workbook

from vink_model.domain.sheets import SHEETS
from vink_model.reports.columns_page import lay_columns_page
from vink_model.reports.lists import lay_lists
from vink_model.reports.looks import looks_of
from vink_model.reports.read_me import lay_read_me
from vink_model.reports.sheet_page import lay_sheet
from vink_model.text import Language

_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - Excel knows no zone
"""Written into every workbook as its date, so that the same figures always give the same file."""


def filled_workbook(rows: Mapping[str, pd.DataFrame], language: Language) -> bytes:
    """A workbook with the rows of each sheet, laid out as the template is.

    Shape: `rows` by sheet key, columns by column key, values as `Loaded` has them.
    Empty: a sheet without rows stands there with its header alone.
    Raises: ValueError for a cell that Excel cannot hold, or a code that its column does not know.
    """
    held = BytesIO()
    with Workbook(
        held, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as workbook:
        workbook.set_properties({"created": _MADE, "title": "VINK"})
        looks = looks_of(workbook)
        lay_read_me(workbook, looks, language)
        lay_columns_page(workbook, looks, language)
        lists = lay_lists(workbook, language, {key: _keys(frame) for key, frame in rows.items()})
        for sheet in SHEETS.values():
            lay_sheet(workbook, sheet, rows.get(sheet.key), lists, looks, language)
    return held.getvalue()


def _keys(frame: pd.DataFrame) -> Sequence[str]:
    return [str(key) for key in frame["key"]] if "key" in frame else ()
