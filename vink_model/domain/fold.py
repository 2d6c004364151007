"""Folding: rows that agree in everything but their counts become one row with the counts added."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from vink_model.domain.sheets import Sheet

Codes = npt.NDArray[np.int64]

_WIDEST = 2**62
"""Combined numbers of groups above this would run over; they are numbered anew first."""


def fold(sheet: Sheet, frame: pd.DataFrame) -> pd.DataFrame:
    """Merge a sheet's equal observations; rows of the plan stand as they are.

    Shape: columns as declared; words are str or None, whole numbers Int64, measures int64.
    Empty: no rows in, no rows out. Every measure's total is the same before and after.
    """
    if not sheet.is_folded:
        return pd.DataFrame({c.key: _unpacked(frame[c.key]) for c in sheet})
    group, first = _grouped([_ranks(frame[c.key]) for c in sheet.dimensions], len(frame))
    folded: dict[str, pd.Series] = {}
    for column in sheet:
        if column in sheet.measures:
            folded[column.key] = _added(frame[column.key], group, len(first))
        else:
            folded[column.key] = _unpacked(frame[column.key].take(first).reset_index(drop=True))
    return pd.DataFrame(folded)


def _ranks(series: pd.Series) -> Codes:
    """Each value's place in the order of the values that occur; what is missing comes last."""
    if isinstance(series.dtype, pd.CategoricalDtype) and series.cat.categories.is_monotonic_increasing:
        codes, count = series.cat.codes.to_numpy().astype(np.int64), len(series.cat.categories)
    else:
        found, values = pd.factorize(series.astype(object), sort=True)
        codes, count = found.astype(np.int64), len(values)
    return np.where(codes < 0, count, codes)


def _grouped(ranks: list[Codes], rows: int) -> tuple[Codes, Codes]:
    """For each row its group's number, and for each group the place of its first row, in sorted order."""
    group, size = np.zeros(rows, dtype=np.int64), 1
    for rank in ranks:
        width = int(rank.max(initial=0)) + 1
        if size * width > _WIDEST:
            group = np.unique(group, return_inverse=True)[1].astype(np.int64)
            size = int(group.max(initial=0)) + 1
        group, size = group * width + rank, size * width
    _, first, numbered = np.unique(group, return_index=True, return_inverse=True)
    return numbered.astype(np.int64), first.astype(np.int64)


def _added(series: pd.Series, group: Codes, groups: int) -> pd.Series:
    """Exact sums of integers, which floats would not give."""
    sums = np.zeros(groups, dtype=np.int64)
    np.add.at(sums, group, series.to_numpy(dtype=np.int64, na_value=0))
    return pd.Series(sums)


def _unpacked(series: pd.Series) -> pd.Series:
    """Words as plain words, None where they are missing; numbers as they are."""
    if pd.api.types.is_numeric_dtype(series.dtype):
        return series
    if not isinstance(series.dtype, pd.CategoricalDtype):
        return series.astype(object).where(series.notna(), None)
    words = np.array([*series.cat.categories, None], dtype=object)
    return pd.Series(
        words[series.cat.codes.to_numpy()], dtype=object
    )  # code -1, a missing word, is the last entry
