"""What the cells of a workbook say: what was worked out, and the formulas that work it out."""

from io import BytesIO

import openpyxl
from openpyxl.workbook import Workbook

from vink_model.reports.pack.verifying.found import Found, plain
from vink_model.text import phrase


def cells_found(content: bytes) -> list[Found]:
    """Every cell that says something, sheet by sheet, and every formula as words of its own."""
    values = _opened(content, data_only=True)
    formulas = _opened(content, data_only=False)
    found = []
    for sheet in values:
        for row in sheet.iter_rows():
            for cell in row:
                place = phrase(
                    "Ark »{s}«, celle {c}", "Sheet “{s}”, cell {c}", s=sheet.title, c=cell.coordinate
                )
                formula = formulas[sheet.title][cell.coordinate]
                if formula.data_type == "f":
                    key = (sheet.title, cell.coordinate, "formula")
                    found.append(Found(key, place, str(formula.value).replace(" ", "")))
                value = cell.value
                if isinstance(value, bool) or value is None:
                    continue
                said = float(value) if isinstance(value, int | float) else plain(str(value))
                found.append(Found((sheet.title, cell.coordinate), place, said))
    return found


def _opened(content: bytes, *, data_only: bool) -> Workbook:
    return openpyxl.load_workbook(BytesIO(content), data_only=data_only)
