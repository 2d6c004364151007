"""What a label says about time: a span of months, or a doubt that only a person can settle."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from vink_model.domain.checks.days import when
from vink_model.domain.checks.given import Cell
from vink_model.domain.mapping.labels import Label, label_of
from vink_model.domain.mapping.period_forms import FORMS, MONTH_OR_SPLIT, Found
from vink_model.month import Month

_YEARS = range(1900, 2101)
_FOOTNOTED_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)\d")
_SPAN = re.compile(r"(\d{4}-\d{2})(?:/(\d{4}-\d{2}))?")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Months in a row, from the first to the last, both included."""

    first: Month
    last: Month

    @classmethod
    def parse(cls, text: str) -> "Span":
        """Read 2016-04 or 2016-04/2017-03.

        Raises: ValueError for any other form, and for a span that ends before it begins.
        """
        found = _SPAN.fullmatch(text)
        if found is None:
            raise ValueError("a span is written 2016-04/2017-03")
        first = Month.parse(found[1])
        last = Month.parse(found[2]) if found[2] else first
        if last < first:
            raise ValueError("a span ends after it begins")
        return cls(first, last)

    def __str__(self) -> str:
        return str(self.first) if self.is_month else f"{self.first}/{self.last}"

    @property
    def is_month(self) -> bool:
        """Whether it is one month, so that nothing need be declared about it."""
        return self.first == self.last

    @property
    def months(self) -> int:
        """How many months it holds."""
        return self.first.until(self.last) + 1

    def overlaps(self, other: "Span") -> bool:
        """Whether a month lies in both."""
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: "Span") -> bool:
        """Whether every month of the other lies in this one."""
        return self.first <= other.first and other.last <= self.last


def is_span(text: str) -> bool:
    """Whether a text is written as a span is."""
    try:
        Span.parse(text)
    except ValueError:
        return False
    return True


class Doubt(StrEnum):
    """Why a label's months are asked for."""

    NOT_A_PERIOD = "not_a_period"
    BACKWARDS = "backwards"
    """2020/19: the second year is not the one after the first; a slip of the pen."""
    WHICH_START = "which_start"
    """2015/16 without word of the month in which such a year begins."""
    MONTH_OR_YEAR = "month_or_year"
    """2011-12 is December 2011 and the year 2011/12."""
    FOOTNOTE = "footnote"
    """20161: perhaps 2016 with the footnote 1 lifted behind it."""
    MARKED = "marked"
    """The label carries a footnote or says that its figures are revised or provisional."""


@dataclass(frozen=True, slots=True)
class Period:
    """A label with what it says."""

    label: str
    """As it stands in the source."""
    span: Span | None
    """The months, or the likely ones where there is a doubt."""
    doubt: Doubt | None = None
    marks: tuple[str, ...] = ()
    """Footnotes and words such as revised that stand behind the label."""

    @property
    def is_certain(self) -> bool:
        """Whether it can be read without asking."""
        return self.span is not None and self.doubt is None


def period_of(cell: Cell, *, split_year_begins: int | None = None, is_1904: bool = False) -> Period:
    """What one label says; `split_year_begins` is the month in which a year such as 2015/16 begins."""
    label = label_of(cell)
    found = _found(cell, label, split_year_begins, is_1904=is_1904)
    period = Period(label.shown, found.span, found.doubt, label.marks)
    return replace(period, doubt=Doubt.MARKED) if period.is_certain and label.marks else period


def periods_of(
    cells: Sequence[Cell], *, split_year_begins: int | None = None, is_1904: bool = False
) -> tuple[Period, ...]:
    """The labels of one axis, read together: its neighbours say whether 2011-12 is a month or a year."""
    alone = [period_of(cell, split_year_begins=split_year_begins, is_1904=is_1904) for cell in cells]
    if any(_is_plain_month(period) for period in alone):
        return tuple(map(_as_month, alone))
    return tuple(_as_split(period, split_year_begins) for period in alone)


def doubled(periods: Sequence[Period]) -> tuple[tuple[Period, ...], ...]:
    """Groups of labels of one axis that speak of the same months: vintages of one year, sums beside parts."""
    known = sorted({p.label: p for p in periods if p.span is not None}.values(), key=_place)
    groups: list[list[Period]] = []
    end: Month | None = None
    for period in known:
        first, last = _place(period)
        if groups and end is not None and first <= end:
            groups[-1].append(period)
            end = max(end, last)
        else:
            groups.append([period])
            end = last
    return tuple(tuple(group) for group in groups if len(group) > 1)


@dataclass(frozen=True, slots=True)
class _Read:
    span: Span | None
    doubt: Doubt | None = None


_NOTHING = _Read(None, Doubt.NOT_A_PERIOD)


def _place(period: Period) -> tuple[Month, Month]:
    span = period.span
    assert span is not None  # noqa: S101 - only those with one are grouped
    return span.first, span.last


def _found(cell: Cell, label: Label, begins: int | None, *, is_1904: bool) -> _Read:
    year = _plain_year(cell, label.words)
    if year is not None:
        return _Read(Span(Month(year, 1), Month(year, 12)))
    for pattern, reading in FORMS:
        found = pattern.fullmatch(label.words)
        if found is not None:
            return _read(reading(found), begins)
    day = when(label.words if isinstance(cell, str) else cell, is_1904=is_1904)
    if day is not None:
        is_either = isinstance(cell, str) and MONTH_OR_SPLIT.fullmatch(label.words) is not None
        month = Span(day.month, day.month)
        return _Read(month, Doubt.MONTH_OR_YEAR if is_either and _is_next(day.month) else None)
    footnoted = _FOOTNOTED_YEAR.fullmatch(label.words)
    if footnoted is not None:
        year = int(footnoted["year"])
        return _Read(Span(Month(year, 1), Month(year, 12)), Doubt.FOOTNOTE)
    return _NOTHING


def _plain_year(cell: Cell, words: str) -> int | None:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return int(cell) if cell == int(cell) and int(cell) in _YEARS else None
    return (
        int(words)
        if len(words) == 4 and words.isascii() and words.isdecimal() and int(words) in _YEARS
        else None
    )


def _read(found: Found, begins: int | None) -> _Read:
    """The months of a form, once it is known when its year begins."""
    if found.is_backwards:
        return _Read(None, Doubt.BACKWARDS)
    start = found.begins or begins
    if start is None:
        return _Read(None, Doubt.WHICH_START)
    first = Month(found.year, start).plus(found.offset)
    return (
        _Read(Span(first, first.plus(found.months - 1))) if found.months > 0 else _Read(None, Doubt.BACKWARDS)
    )


def _is_next(month: Month) -> bool:
    return month.number == (month.year + 1) % 100


def _is_plain_month(period: Period) -> bool:
    """A month that can be nothing else, among labels that may be months or years."""
    return (
        period.is_certain
        and period.span is not None
        and period.span.is_month
        and MONTH_OR_SPLIT.fullmatch(period.label) is not None
    )


def _as_month(period: Period) -> Period:
    if period.doubt is not Doubt.MONTH_OR_YEAR:
        return period
    return replace(period, doubt=Doubt.MARKED if period.marks else None)


def _as_split(period: Period, begins: int | None) -> Period:
    """The likelier reading where no label of the axis is plainly a month; it is asked about all the same."""
    if period.doubt is not Doubt.MONTH_OR_YEAR or period.span is None:
        return period
    first = None if begins is None else Month(period.span.first.year, begins)
    return replace(period, span=None if first is None else Span(first, first.plus(11)))
