"""The answer to a fold: cells as they come, each distinct value of a column kept once."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection

from vink_model.domain.checks import Spoilt
from vink_model.domain.checks.given import Cell
from vink_model.domain.checks.numbers import number_of
from vink_model.domain.issues import Rule
from vink_model.domain.progress import READING, Progress
from vink_model.domain.sheets import Column
from vink_model.errors import LayoutFault
from vink_model.sources.database.statement import AskedMeasure, Fold
from vink_model.text import phrase

_AT_ONCE = 10_000
_WIDEST = 2**62
"""Sums beyond this would run over where they are added up further."""

Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class AnsweredColumn:
    """One dimension of the cells."""

    column: Column
    name: str
    """What the column is called in the database."""
    values: Sequence[Cell]
    """Each distinct value once; empty words where there is none."""
    codes: npt.NDArray[np.int32]
    """For each cell the place of its value."""


@dataclass(frozen=True, slots=True)
class AnsweredMeasure:
    """One measure of the cells, and what is wrong with the numbers behind it."""

    column: Column
    totals: Whole
    rows_without: int
    """Rows that hold no number where one is required."""
    cells_below_zero: int
    """Cells that hold a number below zero where none may be."""
    cells_not_whole: int
    """Cells that hold a number that is not whole, or no number at all."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A table folded where it lies."""

    fold: Fold
    columns: tuple[AnsweredColumn, ...]
    measures: tuple[AnsweredMeasure, ...]
    rows: Whole
    """For each cell how many rows of the table it stands for."""


class _Places(dict[object, int]):
    """Values in the order in which they were met."""

    def __missing__(self, value: object) -> int:
        self[value] = place = len(self)
        return place


def answer_to(connection: Connection, fold: Fold, progress: Progress) -> Answer:
    """Ask the one question and take the cells in.

    Raises: LayoutFault when there are more cells than counts can have.
    """
    places = [_Places() for _ in fold.dimensions]
    codes = [array("i") for _ in fold.dimensions]
    totals: list[list[object]] = []
    cells = 0
    result = connection.execute(fold.question)
    for rows in result.partitions(_AT_ONCE):
        columns = list(zip(*rows, strict=True))
        cells += len(rows)
        for place, code, values in zip(places, codes, columns, strict=False):
            code.extend(map(place.__getitem__, _hashable(values)))
        if cells > fold.most:
            raise _too_many(fold, places)
        numbers = columns[len(places) :]
        totals = totals or [[] for _ in numbers]
        for total, values in zip(totals, numbers, strict=True):
            total.extend(values)
        progress(READING, min(cells / fold.most, 1.0))
    return _answer(fold, places, codes, totals)


def _hashable(values: Sequence[object]) -> Iterable[object]:
    """Lists and the like, which no column of ours holds, are taken as they are written."""
    return map(str, values) if {list, dict, set} & set(map(type, values)) else values


def _answer(
    fold: Fold, places: Sequence[_Places], codes: Sequence["array[int]"], totals: Sequence[Sequence[object]]
) -> Answer:
    columns = tuple(
        AnsweredColumn(
            column,
            fold.table.columns[column.key].name,
            tuple(map(_cell, place)),
            np.frombuffer(code, dtype=np.int32) if code else np.zeros(0, dtype=np.int32),
        )
        for column, place, code in zip(fold.dimensions, places, codes, strict=True)
    )
    rows = np.fromiter(_wholes(totals[0] if totals else ()), dtype=np.int64)
    measures = tuple(_measure(one, totals, rows) for one in fold.measures)
    return Answer(fold, columns, measures, rows)


def _measure(asked: AskedMeasure, totals: Sequence[Sequence[object]], rows: Whole) -> AnsweredMeasure:
    def wholes(place: int | None) -> Whole:
        if place is None or not totals:
            return np.zeros(0, dtype=np.int64)
        return np.fromiter(_wholes(totals[place]), dtype=np.int64)

    sums = [number_or_none(value) for value in totals[asked.total]] if totals else []
    lowest = [number_or_none(value) for value in totals[asked.lowest]] if totals and asked.lowest else []
    is_whole = [one is None or (one == int(one) and abs(one) < _WIDEST) for one in sums]
    given = wholes(asked.given)
    parts = int(np.count_nonzero(wholes(asked.parts)))
    return AnsweredMeasure(
        column=asked.column,
        totals=np.fromiter(
            (int(one or 0) if ok else 0 for one, ok in zip(sums, is_whole, strict=True)), dtype=np.int64
        ),
        rows_without=int((rows - given).sum()) if asked.given is not None and totals else 0,
        cells_below_zero=sum(one is not None and one < 0 for one in lowest),
        cells_not_whole=max(parts, is_whole.count(False)),
    )


def number_or_none(value: object) -> Decimal | None:
    """A number as databases and their drivers give it: as itself, as a decimal, as words."""
    if isinstance(value, Decimal):
        return value if value.is_finite() else None
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, float | str):
        return number_of(value, is_whole=False) if value == value else None  # noqa: PLR0124 - not a number
    return None


def _wholes(values: Iterable[object]) -> Iterator[int]:
    return (int(number_or_none(value) or 0) for value in values)


def _cell(value: object) -> Cell:
    """A value of the database as the checks know values."""
    if value is None:
        return ""
    if isinstance(value, bytes | bytearray | memoryview):
        value = bytes(value).decode("utf-8", "surrogateescape")
    if isinstance(value, str):
        return Spoilt(Rule.ERROR_CELL) if _is_garbled(value) else value
    if isinstance(value, Decimal):
        return int(value) if value.is_finite() and value == int(value) else str(value)
    if isinstance(value, bool | int | float | datetime | date):
        return value
    return str(value)


def _is_garbled(words: str) -> bool:
    """Whether the words were written in another encoding."""
    return "\ufffd" in words or any("\ud800" <= letter <= "\udfff" for letter in words)


def _too_many(fold: Fold, places: Sequence[_Places]) -> LayoutFault:
    widest, column = max(
        ((len(place), column) for place, column in zip(places, fold.dimensions, strict=True)),
        key=lambda pair: pair[0],
    )
    return LayoutFault(
        phrase(
            "Tabellen '{t}' giver mere end {n} celler",
            "The table '{t}' gives more than {n} cells",
            t=fold.table.name,
            n=fold.most,
        ),
        phrase(
            "Kolonnen '{c}' har mindst {n} forskellige værdier: den udpeger enkelte sager eller er fri "
            "tekst. Erklær en anden kolonne for {k}, eller lav en visning med grupper.",
            "The column '{c}' holds {n} different values at least: it names single records or is free "
            "text. Declare another column for {k}, or make a view with groups.",
            c=fold.table.columns[column.key].name,
            n=widest,
            k=column.label,
        ),
    )
