"""A foreign table cut into parts that our own checks can read, each cell still at its address."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from vink_model.domain.checks import GivenColumn, GivenSheet, Surroundings
from vink_model.domain.checks.given import Cell
from vink_model.domain.checks.values import Broken, read, reader_of
from vink_model.domain.mapping.across import Across, read_across
from vink_model.domain.mapping.reading import NUMBERS, Reading, read_cells, read_figures
from vink_model.domain.mapping.table import Table
from vink_model.domain.mapping.values import MarkMapping, SheetMapping
from vink_model.domain.sheets import SHEETS, Column, Kind, Sheet

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column of the source with what became of its cells."""

    declared: Column
    given: GivenColumn
    reading: Reading

    def is_any(self, places: Iterable[int]) -> Mask:
        """For each row whether its cell is one of these distinct ones."""
        wanted = np.zeros(max(len(self.given.values), 1), dtype=bool)
        wanted[list(places)] = True
        return wanted[self.given.codes]

    @property
    def stopped(self) -> set[int]:
        """The distinct cells whose rows are not read."""
        return self.reading.dropped | self.reading.totals | self.reading.open


@dataclass(frozen=True, slots=True)
class Part:
    """Rows that the checks read at once: all of a plain table, or those under one heading across."""

    given: GivenSheet
    columns: Mapping[str, GivenColumn]
    gaps: Mapping[str, tuple[GivenColumn, Mapping[int, MarkMapping]]]
    """By declared column: the source's cells, and those of them that are gaps."""
    across: str | None = None
    """The declared column of the figures, where they stand under a heading across."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What a mapping makes of a table."""

    table: Table
    declared: Sheet
    mapped: SheetMapping
    columns: Mapping[str, ReadColumn]
    """By declared column: those that stand in columns of their own."""
    figures: tuple[ReadColumn, ...]
    """The columns across, read as figures."""
    across: Across | None
    missing: tuple[Column, ...]
    """Required columns that nothing is declared for, or whose header is not there."""
    allowed: Mapping[str, Collection[str] | None]
    """By declared column: the keys that a reference may name, where known."""
    parts: tuple[Part, ...] = ()

    @property
    def is_counted(self) -> bool:
        """Whether the table holds counts of groups, not one row a record."""
        is_figure = any(column.declared.kind in NUMBERS for column in self.columns.values())
        return self.across is not None or is_figure or not self.declared.is_folded

    @property
    def wanted(self) -> Mask:
        """The rows that no column leaves out by declaration."""
        wanted = np.ones(len(self.table.given.rows), dtype=bool)
        for column in self.columns.values():
            if column.reading.dropped:
                wanted &= ~column.is_any(column.reading.dropped)
        return wanted

    @property
    def kept(self) -> Mask:
        """The rows that no column stops."""
        kept = np.ones(len(self.table.given.rows), dtype=bool)
        for column in self.columns.values():
            if column.stopped:
                kept &= ~column.is_any(column.stopped)
        return kept


def applied(table: Table, sheet: SheetMapping, around: Surroundings) -> Applied:
    """A table read as a mapping declares, as far as the mapping says enough."""
    declared = SHEETS[sheet.target]
    allowed = {c.key: around.allowed(c) if c.kind is Kind.REFERENCE else None for c in declared}
    columns = _columns(table, declared, sheet, allowed, is_1904=around.is_1904)
    across = (
        read_across(table, declared, sheet, allowed, is_1904=around.is_1904)
        if sheet.across and sheet.measure is not None
        else None
    )
    figures = () if across is None else tuple(_figures(declared, sheet, across))
    given = {*columns, *sheet.across, *_beside(declared, sheet.across), *_constants(declared, sheet)}
    given |= {sheet.measure} if sheet.measure is not None and across is not None else set()
    missing = tuple(c for c in declared if c.required and c.key not in given)
    result = Applied(table, declared, sheet, columns, figures, across, missing, allowed)
    return result if missing else replace(result, parts=tuple(_parts(result)))


def _columns(
    table: Table,
    declared: Sheet,
    sheet: SheetMapping,
    allowed: Mapping[str, Collection[str] | None],
    *,
    is_1904: bool,
) -> dict[str, ReadColumn]:
    columns: dict[str, ReadColumn] = {}
    for mapped in sheet:
        given = table.column(mapped.found) if mapped.found is not None else None
        if given is None:
            continue
        column = declared[mapped.target]
        reading = read_cells(column, given.values, mapped, sheet, allowed[column.key], is_1904=is_1904)
        columns[column.key] = ReadColumn(column, given, reading)
    return columns


def _figures(declared: Sheet, sheet: SheetMapping, across: Across) -> Iterable[ReadColumn]:
    measure = declared[str(sheet.measure)]
    for given in across.columns:
        yield ReadColumn(measure, given, read_figures(given.values, sheet.marks, needs_figure=True))


def _constants(declared: Sheet, sheet: SheetMapping) -> dict[str, Cell]:
    """Values for all rows, those that their column can hold."""
    said = {c.target: c.constant for c in sheet if c.found is None and c.constant is not None}
    return {key: cell for key, cell in said.items() if _is_sound(declared[key], cell)}


def _is_sound(column: Column, constant: Cell) -> bool:
    return not isinstance(read(constant, reader_of(column, None, is_1904=False)), Broken)


def _beside(declared: Sheet, across: Iterable[str]) -> tuple[str, ...]:
    """The end of a span of years goes with its beginning."""
    keys = {column.key for column in declared}
    return tuple(end for key in across if (end := key.removesuffix("_from") + "_to") in keys and end != key)


def _parts(one: Applied) -> Iterable[Part]:
    kept = one.kept
    fixed = _constants(one.declared, one.mapped)
    if one.across is None:
        yield _part(one, one.columns, fixed, kept)
        return
    for place in one.across.read:
        figures = one.figures[place]
        said = {column.key: cell for column, cell in one.across.values(place)}
        said |= _ends(one, place, set(said))
        rows = kept & ~figures.is_any(figures.stopped) if figures.stopped else kept
        part = _part(one, {**one.columns, figures.declared.key: figures}, {**fixed, **said}, rows)
        yield replace(part, across=figures.declared.key)


def _ends(one: Applied, place: int, said: set[str]) -> dict[str, Cell]:
    """The last year of a heading that says a span of years."""
    if one.across is None:
        return {}
    ends: dict[str, Cell] = {}
    for axis in one.across.axes:
        for key in _beside(one.declared, (axis.column.key,)):
            if key not in said and key not in one.columns:
                span = axis.reading.long.get(place)
                ends[key] = float(span.last.year) if span is not None else axis.reading.cells[place]
    return ends


def _part(one: Applied, read: Mapping[str, ReadColumn], fixed: Mapping[str, Cell], kept: Mask) -> Part:
    """Some rows with all their columns; a constant stands in each of them."""
    is_all = bool(kept.all())
    rows = one.table.given.rows if is_all else one.table.given.rows[kept]
    columns: dict[str, GivenColumn] = {}
    gaps: dict[str, tuple[GivenColumn, Mapping[int, MarkMapping]]] = {}
    for key, column in read.items():
        codes = column.given.codes if is_all else column.given.codes[kept]
        given = GivenColumn(column.given.header, column.given.place, column.reading.cells, codes)
        columns[key] = given
        if column.reading.gaps and column.declared.kind in NUMBERS:
            gaps[key] = (given, column.reading.gaps)
    for key, cell in fixed.items():
        if key not in columns:
            label = one.declared[key].label.en
            columns[key] = GivenColumn(label, 0, (cell,), np.zeros(len(rows), dtype=np.int32))
    table = one.table.given
    sheet = GivenSheet(table.name, table.header_row, rows, tuple(columns.values()), table.merged)
    return Part(sheet, columns, gaps)
