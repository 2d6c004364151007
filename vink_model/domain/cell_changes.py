"""Cells of observations compared: those that agree in all their dimensions are the same cell."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from vink_model.domain.extent import month_column
from vink_model.domain.sheets import Sheet
from vink_model.month import Month

Whole = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

_WIDEST = 2**62
"""Combined numbers above this would run over; they are numbered anew first."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How much there is: rows, and the total of each measure."""

    rows: int
    totals: Mapping[str, int]
    """By column key. Unit: as the column's; kroner are exact."""


@dataclass(frozen=True, slots=True)
class MonthChange:
    """What would become of one month of a sheet, counted in cells."""

    month: Month
    new: int
    changed: int
    gone: int
    unchanged: int
    before: Tally
    after: Tally

    @property
    def is_unchanged(self) -> bool:
        """Whether the month says what it said."""
        return not (self.new or self.changed or self.gone)


@dataclass(frozen=True, slots=True)
class ComparedCells:
    """A sheet's cells before and after, in numbers."""

    new: int
    changed: int
    gone: int
    unchanged: int
    before: Tally
    after: Tally
    months: tuple[MonthChange, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of the comparison. Shape: one entry for each cell that there is on either side."""

    has: Mask
    measures: Mapping[str, Whole]

    def tally(self) -> Tally:
        return Tally(int(self.has.sum()), {key: int(sums.sum()) for key, sums in self.measures.items()})


def compared_cells(sheet: Sheet, before: pd.DataFrame, after: pd.DataFrame) -> ComparedCells:
    """Which cells are new, changed (another count), gone and unchanged."""
    group = _grouped(sheet, before, after)
    size = int(group.max(initial=-1)) + 1
    old = _side(sheet, before, group[: len(before)], size)
    new = _side(sheet, after, group[len(before) :], size)
    is_other = np.zeros(size, dtype=bool)
    for key, sums in old.measures.items():
        is_other |= sums != new.measures[key]
    both = old.has & new.has
    kinds = (new.has & ~old.has, both & is_other, old.has & ~new.has, both & ~is_other)
    added, changed, gone, unchanged = (int(kind.sum()) for kind in kinds)
    return ComparedCells(
        new=added,
        changed=changed,
        gone=gone,
        unchanged=unchanged,
        before=old.tally(),
        after=new.tally(),
        months=_months(sheet, before, after, group, kinds, (old, new)),
    )


def _grouped(sheet: Sheet, before: pd.DataFrame, after: pd.DataFrame) -> Whole:
    """For each row of either side the number of its cell."""
    group, size = np.zeros(len(before) + len(after), dtype=np.int64), 1
    for column in sheet.dimensions:
        codes, values = pd.factorize(_both(before[column.key], after[column.key]))
        if size * (len(values) + 1) > _WIDEST:
            group, distinct = pd.factorize(group)
            size = len(distinct)
        # What is missing has the code -1.
        group = group * (len(values) + 1) + (codes.astype(np.int64) + 1)
        size *= len(values) + 1
    return np.asarray(pd.factorize(group)[0], dtype=np.int64)


def _both(before: pd.Series, after: pd.Series) -> npt.NDArray[np.object_]:
    return np.concatenate([before.to_numpy(dtype=object), after.to_numpy(dtype=object)])


def _side(sheet: Sheet, frame: pd.DataFrame, group: Whole, size: int) -> _Side:
    has = np.zeros(size, dtype=bool)
    has[group] = True
    measures = {}
    for column in sheet.measures:
        # Added in whole numbers: floats would lose a krone.
        sums = np.zeros(size, dtype=np.int64)
        np.add.at(sums, group, frame[column.key].to_numpy(dtype=np.int64, na_value=0))
        measures[column.key] = sums
    return _Side(has, measures)


def _months(
    sheet: Sheet,
    before: pd.DataFrame,
    after: pd.DataFrame,
    group: Whole,
    kinds: tuple[Mask, Mask, Mask, Mask],
    sides: tuple[_Side, _Side],
) -> tuple[MonthChange, ...]:
    column = month_column(sheet)
    if column is None or not len(group):
        return ()
    codes, months = pd.factorize(_both(before[column.key], after[column.key]), sort=True)
    month_of = np.zeros(len(sides[0].has), dtype=np.int64)
    month_of[group] = codes
    counts = [np.bincount(month_of[kind], minlength=len(months)) for kind in kinds]
    tallies = [_tallies(side, month_of, len(months)) for side in sides]
    return tuple(
        MonthChange(
            Month.parse(str(month)),
            new=int(counts[0][place]),
            changed=int(counts[1][place]),
            gone=int(counts[2][place]),
            unchanged=int(counts[3][place]),
            before=tallies[0][place],
            after=tallies[1][place],
        )
        for place, month in enumerate(months)
    )


def _tallies(side: _Side, month_of: Whole, months: int) -> list[Tally]:
    rows = np.bincount(month_of[side.has], minlength=months)
    totals = {}
    for key, sums in side.measures.items():
        totals[key] = np.zeros(months, dtype=np.int64)
        np.add.at(totals[key], month_of, sums)
    return [
        Tally(int(rows[place]), {key: int(sums[place]) for key, sums in totals.items()})
        for place in range(months)
    ]
