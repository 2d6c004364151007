"""What can be set against what: two periods of the counted months, or two values of a dimension."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.readings import Part
from vink_model.month import Month, span
from vink_model.text import Text
from vink_model.views.concerns_breakdowns import Breakdown, breakdowns_of
from vink_model.views.concerns_filters import ConcernFilters, months_of
from vink_model.views.concerns_looking import Looking
from vink_model.views.concerns_series import Monthly, monthly
from vink_model.views.periods_offered import BEFORE, LATEST, months_of_period, period_names

PERIODS = "periods"
COMPARED = ("area", "channel")
"""The dimensions whose values can be set against each other, beside periods."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison."""

    label: Text
    months: Monthly
    """Empty: no month of it was counted."""
    part: Part
    """Which concerns it holds, beside its months."""

    @property
    def count(self) -> int:
        """All its concerns."""
        return sum(n for n in self.months.values() if n is not None)

    @property
    def exposure(self) -> int:
        """Its months that were counted."""
        return sum(n is not None for n in self.months.values())


@dataclass(frozen=True, slots=True)
class Offered:
    """What the reader can choose between, and what stands chosen."""

    kinds: Mapping[str, Text]
    kind: str
    sides: Mapping[str, Text]
    first: str
    second: str
    """Empty when there are not two sides to compare."""


def offered_sides(dataset: Dataset, filters: ConcernFilters, looking: Looking) -> Offered:
    """The sides of the chosen kind; those that the figures suggest where the reader chose none."""
    kinds = {PERIODS: Text("Perioder", "Periods")} | {b.dimension: b.name for b in _dimensions(dataset)}
    kind = looking.against if looking.against in kinds else PERIODS
    months = _counted_months(dataset, filters)
    sides = period_names(months) if kind == PERIODS else _values(dataset, kind, filters)
    first, second = _suggested(tuple(sides), is_period=kind == PERIODS)
    return Offered(
        kinds,
        kind,
        sides,
        looking.first if looking.first in sides else first,
        looking.second if looking.second in sides else second,
    )


def side_of(dataset: Dataset, chosen: Cells, filters: ConcernFilters, offered: Offered, code: str) -> Side:
    """One side with its months."""
    if offered.kind != PERIODS:
        part = dict(filters.part) | {offered.kind: (code,)}
        months = monthly(dataset, chosen, filters, **{offered.kind: (code,)})
        return Side(offered.sides[code], months, tuple(part.items()))
    counted = monthly(dataset, chosen, filters)
    wanted = set(months_of_period(code, tuple(counted)))
    months = {month: n for month, n in counted.items() if month in wanted}
    return Side(offered.sides[code], months, filters.part)


def _counted_months(dataset: Dataset, filters: ConcernFilters) -> tuple[Month, ...]:
    known = [Month.parse(m) for m in months_of(dataset.cells["concerns"]) if filters.covers(m)]
    return span(min(known), max(known)) if known else ()


def _dimensions(dataset: Dataset) -> tuple[Breakdown, ...]:
    return tuple(b for b in breakdowns_of(dataset) if b.dimension in COMPARED and len(b.labels) > 1)


def _values(dataset: Dataset, dimension: str, filters: ConcernFilters) -> Mapping[str, Text]:
    """The values of a dimension that the filters leave."""
    labels = next(b.labels for b in _dimensions(dataset) if b.dimension == dimension)
    kept = filters.chosen[dimension]
    return {code: label for code, label in labels.items() if not kept or code in kept}


def _suggested(codes: tuple[str, ...], *, is_period: bool) -> tuple[str, str]:
    """The two last years against each other, else the first two that follow each other."""
    if is_period and BEFORE in codes:
        return BEFORE, LATEST
    years = [code for code in codes if code.isdigit()]
    return next(iter(pairwise(years or codes)), next(iter(pairwise(codes)), ("", "")))
