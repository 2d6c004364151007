"""Folded observations held so that any cut of them is answered at once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt
import pandas as pd

from vink_model.domain.sheets import Column, Sheet

Codes = npt.NDArray[np.int32]
Counts = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Axis:
    """One dimension: the values that occur, in order, and for each cell which one it has."""

    values: tuple[str | None, ...]
    index: Codes


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one observation sheet: for each combination of dimensions, its counts.

    Shape: every axis index and every measure has one entry a cell.
    Empty: every total is 0 and every cut has no entries.
    """

    axes: Mapping[str, Axis]
    measures: Mapping[str, Counts]

    @classmethod
    def of(cls, sheet: Sheet, frame: pd.DataFrame) -> Self:
        """The cells of a folded frame whose columns are those that the sheet declares."""
        axes = {c.key: _axis(c, frame[c.key]) for c in sheet.dimensions}
        measures = {c.key: frame[c.key].to_numpy(dtype=np.int64) for c in sheet.measures}
        return cls(axes, measures)

    def where(self, **chosen: Collection[str | None]) -> Self:
        """The cells whose dimensions have one of the chosen values.

        Raises: KeyError for a dimension that the sheet does not have, TypeError for one value that is not
        in a collection.
        """
        keep = np.ones(len(self), dtype=bool)
        for name, values in chosen.items():
            if isinstance(values, str):
                # A word is itself a collection, of letters, and would choose whatever stands inside it.
                raise TypeError(f"{name} is chosen by a collection of values")
            axis = self.axes[name]
            keep &= np.array([value in values for value in axis.values] or [False])[axis.index]
        # Taken by place, since a filter mostly leaves few: a mask would be read once more for every axis.
        places = np.flatnonzero(keep)
        axes = {name: Axis(axis.values, axis.index.take(places)) for name, axis in self.axes.items()}
        return type(self)(axes, {name: counts.take(places) for name, counts in self.measures.items()})

    def total(self, measure: str = "count") -> int:
        """The sum of a measure over all cells."""
        return int(self.measures[measure].sum())

    def by(self, dimension: str, measure: str = "count") -> dict[str | None, int]:
        """The sum of a measure for each value of a dimension, zeros included, in the values' order."""
        axis = self.axes[dimension]
        sums = _sums(axis.index, self.measures[measure], len(axis.values))
        return dict(zip(axis.values, sums.tolist(), strict=True))

    def cross(
        self, first: str, second: str, measure: str = "count"
    ) -> dict[tuple[str | None, str | None], int]:
        """The sum of a measure for each pair of values of two dimensions, zeros included."""
        rows, columns = self.axes[first], self.axes[second]
        width = max(len(columns.values), 1)
        flat = _sums(rows.index * width + columns.index, self.measures[measure], len(rows.values) * width)
        pairs = ((a, b) for a in rows.values for b in columns.values)
        return dict(zip(pairs, flat.tolist(), strict=False))

    def __len__(self) -> int:
        return next((len(counts) for counts in self.measures.values()), 0)


def _sums(index: Codes, counts: Counts, size: int) -> Counts:
    """Sums a code in whole numbers; bincount with weights is no faster and goes through floats."""
    sums = np.zeros(size, dtype=np.int64)
    np.add.at(sums, index, counts)
    return sums


def _axis(declared: Column, column: pd.Series) -> Axis:
    """A closed set keeps all its codes in the declared order; open sets hold what occurs, sorted.

    Raises: ValueError for a code outside its closed set, which would otherwise be counted as missing.
    """
    present = column.astype(object).where(column.notna(), None)
    categories = [code.value for code in declared.codes] if declared.codes else None
    if categories is not None and not set(present.dropna().unique()) <= set(categories):
        raise ValueError(f"{declared.key} holds what is none of its codes")
    known = pd.Categorical(present, categories=categories)
    values: tuple[str | None, ...] = tuple(str(v) for v in known.categories)
    index = known.codes.astype(np.int32)
    if (index < 0).any():
        index = np.where(index < 0, len(values), index).astype(np.int32)
        values = (*values, None)
    return Axis(values, index)
