"""Tables with time or codes across: which heading stands for what, and which are sums, shares or unknown."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from vink_model.domain.checks import GivenColumn
from vink_model.domain.checks.given import Cell
from vink_model.domain.mapping.reading import TIMES, Reading, read_cells, read_times
from vink_model.domain.mapping.table import JOIN, Table
from vink_model.domain.mapping.values import ColumnMapping, SheetMapping
from vink_model.domain.mapping.words import is_share
from vink_model.domain.sheets import Column, Sheet


@dataclass(frozen=True, slots=True)
class Axis:
    """One row of headings, read as one declared column."""

    column: Column
    labels: tuple[str, ...]
    """One a column across."""
    reading: Reading


@dataclass(frozen=True, slots=True)
class Across:
    """The columns of a table whose headings are values."""

    columns: tuple[GivenColumn, ...]
    axes: tuple[Axis, ...]
    read: tuple[int, ...]
    """The places of the columns whose every heading is understood."""
    sums: tuple[int, ...]
    """Those that add up others."""
    shares: tuple[GivenColumn, ...]
    strange: tuple[int, ...] = field(default=())
    """Those with a heading that nothing is declared about."""

    def values(self, place: int) -> tuple[tuple[Column, Cell], ...]:
        """What the headings of a column say, by declared column."""
        return tuple((axis.column, axis.reading.cells[place]) for axis in self.axes)

    def labels(self, place: int) -> tuple[str, ...]:
        """The headings of a column, as they stand."""
        return tuple(axis.labels[place] for axis in self.axes)


def read_across(
    table: Table,
    declared: Sheet,
    sheet: SheetMapping,
    allowed: Mapping[str, Collection[str] | None],
    *,
    is_1904: bool,
) -> Across:
    """Every column that is neither mapped itself nor left out, by what its headings say."""
    used = {column.found for column in sheet} | set(sheet.left_out)
    pairs = [
        (column, level)
        for column, level in zip(table.given, table.levels, strict=True)
        if column.header and column.header not in used
    ]
    shares = tuple(column for column, _ in pairs if is_share(column.header))
    pairs = [(column, level) for column, level in pairs if column not in shares]
    levels = _levels([level for _, level in pairs], len(sheet.across))
    axes = tuple(
        _axis(declared[target], labels, sheet, allowed.get(target), is_1904=is_1904)
        for target, labels in zip(sheet.across, levels, strict=True)
    )
    places = range(len(pairs))
    dropped = {place for axis in axes for place in axis.reading.dropped}
    sums = {place for axis in axes for place in axis.reading.totals} - dropped
    open_ = {place for axis in axes for place in (*axis.reading.open, *axis.reading.words)} - sums - dropped
    left = [place for place in places if place not in dropped | sums | open_]
    return Across(
        tuple(column for column, _ in pairs),
        axes,
        tuple(left),
        tuple(sorted(sums)),
        shares,
        tuple(sorted(open_)),
    )


def axis_mapping(sheet: SheetMapping, target: str) -> ColumnMapping:
    """What is declared about the headings of a declared column that stands across."""
    return sheet.column(target) or ColumnMapping(target)


def _levels(headings: Sequence[tuple[str, ...]], axes: int) -> list[list[str]]:
    """The headings row by row; for one axis, rows that are the same all along say nothing."""
    if axes == 1:
        same = _same_everywhere(headings)
        return [
            [
                JOIN.join(w for n, w in enumerate(level) if n not in same) or JOIN.join(level)
                for level in headings
            ]
        ]
    filled = [(*level, *[level[-1]] * (axes - len(level)))[:axes] for level in headings]
    return [[level[n] for level in filled] for n in range(axes)]


def _same_everywhere(headings: Sequence[tuple[str, ...]]) -> set[int]:
    depth = max(map(len, headings), default=0)
    if depth < 2 or any(len(level) != depth for level in headings):
        return set()
    return {n for n in range(depth) if len({level[n] for level in headings}) == 1}


def _axis(
    column: Column,
    labels: list[str],
    sheet: SheetMapping,
    allowed: Collection[str] | None,
    *,
    is_1904: bool,
) -> Axis:
    mapped = axis_mapping(sheet, column.key)
    if column.kind in TIMES:
        spoken = [label.replace(JOIN, " ") for label in labels]
        reading = read_times(column, spoken, mapped, sheet, is_1904=is_1904, is_axis=True)
        labels = spoken
    else:
        reading = read_cells(column, labels, mapped, sheet, allowed, is_1904=is_1904)
    return Axis(column, tuple(labels), reading)
