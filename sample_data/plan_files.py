"""The reviewed rows of the plan, read from their files: the origin of all its figures in this repository."""

import csv
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pandas as pd

from vink_model.domain.plan import Plan
from vink_model.domain.plan_rows import Row, Value, plan_of
from vink_model.domain.sheets import PLAN_SHEETS, Column, Kind, Sheet

FOLDER = Path(__file__).parent / "plan"


def plan_rows(folder: Path = FOLDER) -> Mapping[str, list[Row]]:
    """The rows of every sheet of the plan, by sheet key, each value of its column's kind."""
    return {sheet.key: _rows(folder / f"{sheet.key}.csv", sheet) for sheet in PLAN_SHEETS}


def plan(folder: Path = FOLDER) -> Plan:
    """The plan that the files tell."""
    return plan_of(plan_rows(folder))


def plan_frames(folder: Path = FOLDER) -> Mapping[str, pd.DataFrame]:
    """The rows of the plan as the workbook takes them."""
    return {
        sheet.key: pd.DataFrame(rows, columns=[c.key for c in sheet], dtype=object)
        for sheet, rows in zip(PLAN_SHEETS, plan_rows(folder).values(), strict=True)
    }


def _rows(path: Path, sheet: Sheet) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return [{c.key: _value(c, row[c.key]) for c in sheet} for row in csv.DictReader(lines)]


def _value(column: Column, written: str) -> Value:
    if not written:
        return None
    match column.kind:
        case Kind.WHOLE | Kind.KRONER | Kind.YEAR:
            return int(written)
        case Kind.DECIMAL:
            return Decimal(written)
        case _:
            return written
