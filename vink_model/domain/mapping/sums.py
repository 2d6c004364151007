"""Sums that a table states, held against the parts that they are said to be the sum of."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from vink_model.domain.checks.numbers import number_of
from vink_model.domain.mapping.applying import Applied, ReadColumn
from vink_model.domain.mapping.reading import NUMBERS
from vink_model.text import Quantity, Text, phrase

MOST_ROWS = 20_000
"""Rows in which sums are looked at; a table with more has no totals that a person wrote."""
_FEWEST = 3
"""Columns and rows that make a sum more than a chance."""

Numbers = npt.NDArray[np.float64]


def sums_checked(one: Applied) -> tuple[Text, ...]:
    """Every stated sum that differs from its parts; nothing is mended."""
    if len(one.table.given.rows) > MOST_ROWS or one.missing:
        return ()
    return (*_columns_checked(one), *_rows_checked(one))


def adding_up(columns: Sequence[ReadColumn], rows: npt.NDArray[np.intp]) -> int | None:
    """The place of the column that is the sum of all others in every row; None where there is none."""
    if len(columns) < _FEWEST or not 1 < len(rows) <= MOST_ROWS:
        return None
    numbers = np.array([_numbers(column)[rows] for column in columns])
    if np.isnan(numbers).any():
        return None
    twice = numbers.sum(axis=0)
    fits = np.flatnonzero((2 * numbers == twice).all(axis=1) & (numbers.sum(axis=1) > 0))
    return int(fits[0]) if len(fits) == 1 else None


def _numbers(column: ReadColumn) -> Numbers:
    """A column's figures row by row; NaN for what is none."""
    distinct = np.full(max(len(column.reading.cells), 1), np.nan)
    silent = column.reading.open | set(column.reading.gaps)
    for place, cell in enumerate(column.reading.cells):
        number = None if place in silent or cell == "" else number_of(cell, is_whole=True)
        distinct[place] = np.nan if number is None else float(number)
    return distinct[column.given.codes]


def _columns_checked(one: Applied) -> Iterator[Text]:
    """Columns across that are sums, row by row."""
    if one.across is None:
        return
    for place in one.across.sums:
        parts = [n for n in one.across.read if _is_part(one, n, place)]
        if not parts:
            continue
        stated = _numbers(one.figures[place])
        added = np.array([_numbers(one.figures[n]) for n in parts])
        for row in np.flatnonzero(one.kept).tolist():
            letter = one.figures[place].given.letter
            address = f"{letter}{one.table.given.rows[row]}"
            yield from _difference(one, address, stated[row], added[:, row])


def _is_part(one: Applied, part: int, whole: int) -> bool:
    """Whether a column's headings agree with a sum's in all but those that say that it is one."""
    if one.across is None:
        return False
    return all(
        whole in axis.reading.totals or axis.reading.cells[part] == axis.reading.cells[whole]
        for axis in one.across.axes
    )


def _rows_checked(one: Applied) -> Iterator[Text]:
    """Rows that are sums, column by column."""
    words = {key: c for key, c in one.columns.items() if c.declared.kind not in NUMBERS}
    figures = [c for c in one.columns.values() if c.declared.kind in NUMBERS]
    figures += [one.figures[n] for n in one.across.read] if one.across is not None else []
    numbers = [(figure.given.letter, _numbers(figure)) for figure in figures]
    sums = {key: column.is_any(column.reading.totals) for key, column in words.items()}
    for key, is_sum in sums.items():
        others = [name for name in words if name not in {key, _twin(key)}]
        for row in np.flatnonzero(is_sum & one.wanted).tolist():
            is_part = one.kept.copy()
            for other in others:
                codes = words[other].given.codes
                is_part &= True if sums[other][row] else codes == codes[row]
            for letter, figure in numbers:
                address = f"{letter}{one.table.given.rows[row]}"
                yield from _difference(one, address, figure[row], figure[is_part])


def _twin(key: str) -> str:
    return key.replace("_from", "_to") if key.endswith("_from") else key.replace("_to", "_from")


def _difference(one: Applied, address: str, stated: float, parts: Numbers) -> Iterator[Text]:
    """What is said when parts do not make the sum; a part that is missing may be what lacks."""
    if np.isnan(stated) or not len(parts):
        return
    added = float(np.nansum(parts))
    if added == stated or (np.isnan(parts).any() and added < stated):
        return
    yield phrase(
        "'{s}'!{a} siger {t}, men delene giver {p} ({d}). Delene er læst, som de står.",
        "'{s}'!{a} says {t}, but the parts make {p} ({d}). The parts were read as they stand.",
        s=one.table.name,
        a=address,
        t=int(stated),
        p=int(added),
        d=Quantity(int(added - stated), signed=True),
    )
