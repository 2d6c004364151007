"""Rows of the plan compared: those of the same name are the same row, whatever else they say."""

from collections.abc import Mapping
from dataclasses import dataclass
from operator import index

import pandas as pd

from vink_model.domain.cell_changes import Tally
from vink_model.domain.codes import Coded
from vink_model.domain.sheets import Column, Kind, Sheet

Written = str | int | None
Name = tuple[Written, ...]


_ADDED_UP = frozenset({"funding", "budget"})
"""Sheets whose amounts make a sum; printed totals overlap each other, and their sum would say nothing."""


class RowChangeKind(Coded):
    """What would become of a row."""

    GONE = "gone", "Forsvinder", "Disappears"
    CHANGED = "changed", "Ændret", "Changed"
    NEW = "new", "Ny", "New"


@dataclass(frozen=True, slots=True)
class ColumnChange:
    """One cell of a row that says something else."""

    column: Column
    before: Written
    after: Written


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of the plan that is new, changed or gone."""

    kind: RowChangeKind
    name: Name
    """What the row has in the columns that name it."""
    columns: tuple[ColumnChange, ...] = ()
    """What is another. Empty: for rows that are new or gone."""


@dataclass(frozen=True, slots=True)
class ComparedRows:
    """A sheet's rows before and after."""

    new: int
    changed: int
    gone: int
    unchanged: int
    before: Tally
    after: Tally
    rows: tuple[RowChange, ...]
    """What is gone first, then what is changed, then what is new."""
    is_reordered: bool


def compared_rows(sheet: Sheet, before: pd.DataFrame, after: pd.DataFrame) -> ComparedRows:
    """Which rows are new, changed, gone and unchanged, with the cells that are another."""
    old, new = _by_name(sheet, before), _by_name(sheet, after)
    gone = [RowChange(RowChangeKind.GONE, name) for name in old if name not in new]
    added = [RowChange(RowChangeKind.NEW, name) for name in new if name not in old]
    both = [name for name in old if name in new]
    other = [
        RowChange(RowChangeKind.CHANGED, name, _columns(sheet, old[name], new[name]))
        for name in both
        if old[name] != new[name]
    ]
    return ComparedRows(
        new=len(added),
        changed=len(other),
        gone=len(gone),
        unchanged=len(both) - len(other),
        before=_tally(sheet, before),
        after=_tally(sheet, after),
        rows=(*gone, *other, *added),
        is_reordered=both != [name for name in new if name in old],
    )


def _by_name(sheet: Sheet, frame: pd.DataFrame) -> Mapping[Name, Name]:
    """Rows by their names, in their order; every value as it would be stored."""
    columns = [_written(column, frame[column.key]) for column in sheet]
    places = [place for place, column in enumerate(sheet) if column.key in sheet.identified_by]
    rows = zip(*columns, strict=True)
    return {tuple(row[place] for place in places): row for row in rows}


def _written(column: Column, cells: pd.Series) -> list[Written]:
    present = cells.astype(object).where(cells.notna(), None).tolist()
    if column.kind in {Kind.WHOLE, Kind.KRONER, Kind.YEAR}:
        return [None if cell is None else index(cell) for cell in present]
    return [None if cell is None else str(cell) for cell in present]


def _columns(sheet: Sheet, old: Name, new: Name) -> tuple[ColumnChange, ...]:
    told = zip(sheet, old, new, strict=True)
    return tuple(ColumnChange(column, before, after) for column, before, after in told if before != after)


def _tally(sheet: Sheet, frame: pd.DataFrame) -> Tally:
    amounts = [column.key for column in sheet if column.key == "amount_kr" and sheet.key in _ADDED_UP]
    return Tally(len(frame), {key: sum(index(cell) for cell in frame[key].tolist()) for key in amounts})
