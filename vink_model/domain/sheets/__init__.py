"""Every sheet of the workbook, declared once; template, checks, tables and documents follow from it."""

from vink_model.domain.sheets.column import Column, Kind, Role, Sheet, plain
from vink_model.domain.sheets.observation_sheets import OBSERVATION_SHEETS
from vink_model.domain.sheets.plan_sheets import PLAN_SHEETS

SHEETS: dict[str, Sheet] = {sheet.key: sheet for sheet in (*PLAN_SHEETS, *OBSERVATION_SHEETS)}

__all__ = ["OBSERVATION_SHEETS", "PLAN_SHEETS", "SHEETS", "Column", "Kind", "Role", "Sheet", "plain"]
