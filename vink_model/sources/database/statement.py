"""The fold as one question: the months and the declared columns, grouped, with their counts."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, literal_column, select
from sqlalchemy.sql.elements import ColumnElement

from vink_model.domain.extent import month_column
from vink_model.domain.sheets import Column, Kind
from vink_model.month import Month
from vink_model.sources.database.dialects import DatedMonth, PartsFound, RowCount, WholeSum, WrittenMonth
from vink_model.sources.database.layout import FoundTable, Held

MOST_CELLS = 1_000_000
"""More cells than this are no counts: a column names single records or holds free words."""

Asked = ColumnElement[Any]


@dataclass(frozen=True, slots=True)
class AskedMeasure:
    """A measure as it is asked for; the places count from the first column after the dimensions."""

    column: Column
    total: int
    given: int | None
    """Rows in which there is a number; None where a missing one stands for the default."""
    lowest: int | None
    """The least number; None where it may be below zero."""
    parts: int | None
    """Whether some number is not whole; None where the database's own type sees to it."""


@dataclass(frozen=True, slots=True)
class Fold:
    """One question and how its answer is to be read.

    Shape: a row holds a value for each dimension, then the number of rows, then what each measure asks for.
    """

    table: FoundTable
    question: Select[*tuple[Any, ...]]
    dimensions: tuple[Column, ...]
    """Those that come from the database; constants do not."""
    measures: tuple[AskedMeasure, ...]
    most: int
    """Cells that are taken; with more, the table is refused."""


def fold_of(found: FoundTable, since: Month | None = None, *, most: int = MOST_CELLS) -> Fold:
    """The one question to a table, from a month on or for all months.

    Empty: `since` is left out where the table gives no month of its own.
    """
    dimensions = tuple(column for column in found.sheet.dimensions if column.key in found.columns)
    groups = [_dimension(found, column) for column in dimensions]
    totals: list[Asked] = [RowCount()]
    measures = []
    for column in found.sheet.measures:
        if column.key in found.columns:
            asked, measure = _measure(found, column, len(totals))
            totals += asked
            measures.append(measure)
    labelled = [one.label(f"c{place}") for place, one in enumerate((*groups, *totals))]
    question = select(*labelled).select_from(found.clause).group_by(*groups).limit(most + 1)
    month = month_column(found.sheet)
    if since is not None and month is not None and month.key in found.columns:
        question = question.where(_from(found, month, since))
    return Fold(found, question, dimensions, tuple(measures), most)


def _dimension(found: FoundTable, column: Column) -> Asked:
    place = found.columns[column.key]
    plain: Asked = found.clause.c[place.name]
    if column.kind is not Kind.MONTH:
        return plain
    return DatedMonth(plain) if place.held is Held.DAYS else WrittenMonth(plain)


def _measure(found: FoundTable, column: Column, first: int) -> tuple[list[Asked], AskedMeasure]:
    place = found.columns[column.key]
    plain: Asked = found.clause.c[place.name]
    whole = (
        plain if column.default is None else func.coalesce(plain, literal_column(str(int(column.default))))
    )
    asked: list[Asked] = [WholeSum(whole)]

    def also(wanted: bool, one: Asked) -> int | None:
        if not wanted:
            return None
        asked.append(one)
        return first + len(asked) - 1

    measure = AskedMeasure(
        column=column,
        total=first,
        given=also(column.default is None, func.count(plain)),
        lowest=also(not column.can_be_negative, func.min(plain)),
        parts=also(place.held is not Held.WHOLE, PartsFound(plain)),
    )
    return asked, measure


def _from(found: FoundTable, month: Column, since: Month) -> ColumnElement[bool]:
    place = found.columns[month.key]
    if place.held is Held.DAYS:
        return found.clause.c[place.name] >= since.first_day
    return WrittenMonth(found.clause.c[place.name]) >= str(since)
