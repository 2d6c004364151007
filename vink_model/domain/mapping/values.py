"""A declared reading of somebody else's table: columns, words, marks and periods, as values."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class MarkMeaning(StrEnum):
    """What a mark in the place of a number stands for; three different things."""

    ZERO = "zero"
    """None at all: counted as 0."""
    UNKNOWN = "unknown"
    """Nobody knows: a gap, never 0."""
    SUPPRESSED = "suppressed"
    """Somebody knows but does not say, mostly since it is small: a gap, never 0."""


class PeriodRule(StrEnum):
    """In which month a figure is put whose period is longer than a month."""

    REFUSE = "refuse"
    """In none: such a figure is an issue."""
    FIRST_MONTH = "first_month"
    LAST_MONTH = "last_month"


@dataclass(frozen=True, slots=True)
class MarkMapping:
    """What one mark of the source stands for."""

    found: str
    """As it stands in the cell; empty for a blank cell."""
    means: MarkMeaning
    lowest: int | None = None
    highest: int | None = None
    """The range that the mark leaves open, where known: <5 says 1 to 4, or 0 to 4."""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Where a declared column's values come from."""

    target: str
    """The declared column's key."""
    found: str | None = None
    """Its header in the source; None when it has none there, or stands across (see `SheetMapping.across`)."""
    constant: str | int | None = None
    """A value for all rows, in the place of a column of the source."""
    codes: tuple[tuple[str, str], ...] = ()
    """The source's words, each with our code or key; for a month 2016-04, or a span 2016-04/2017-03."""
    left_out: tuple[str, ...] = ()
    """The source's words whose figures are left out: a subtotal, an older count of the same year."""


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """How one sheet or table of the source becomes rows of a declared sheet."""

    target: str
    """The declared sheet's key."""
    found: str
    """The sheet's or table's name in the source."""
    columns: tuple[ColumnMapping, ...]
    across: tuple[str, ...] = ()
    """Declared columns whose values stand as headings over the figures, one a row of headings, from above."""
    measure: str | None = None
    """The declared column that figures under the headings across belong to."""
    marks: tuple[MarkMapping, ...] = ()
    period_rule: PeriodRule = PeriodRule.REFUSE
    split_year_begins: int | None = None
    """The month, 1 to 12, in which a year such as 2015/16 begins."""
    left_out: tuple[str, ...] = ()
    """Headings of the source that are known and not wanted: shares, notes, sums."""
    seen: tuple[str, ...] = ()
    """Every heading of the source when the mapping was made, so that a new one is noticed."""
    header_row: int | None = None
    """The last row of headings as Excel counts it, where looking for it goes wrong."""
    heading_rows: int | None = None
    """How many rows the headings take, where looking for it goes wrong."""

    def __iter__(self) -> Iterator[ColumnMapping]:
        return iter(self.columns)

    def column(self, target: str) -> ColumnMapping | None:
        """The mapping of a declared column."""
        return next((column for column in self.columns if column.target == target), None)


@dataclass(frozen=True, slots=True)
class Mapping:
    """A named reading of one layout."""

    name: str
    sheets: tuple[SheetMapping, ...]

    def __iter__(self) -> Iterator[SheetMapping]:
        return iter(self.sheets)
