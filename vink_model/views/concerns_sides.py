"""What can be set against what: two periods of the counted months, or two values of a dimension."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.readings import Part
from vink_model.month import Month, span
from vink_model.text import Text, phrase
from vink_model.views.concerns_breakdowns import Breakdown, breakdowns_of
from vink_model.views.concerns_filters import ConcernFilters, months_of
from vink_model.views.concerns_looking import Looking
from vink_model.views.concerns_series import Monthly, monthly

PERIODS = "periods"
COMPARED = ("area", "channel")
"""The dimensions whose values can be set against each other, beside periods."""
LATEST, BEFORE = "latest", "before"
YEAR = 12


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
    sides = _period_names(months) if kind == PERIODS else _values(dataset, kind, filters)
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
    wanted = set(_period(code, tuple(counted)))
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


def _period_names(months: tuple[Month, ...]) -> Mapping[str, Text]:
    """Years, halves and quarters that hold a counted month, and the last twelve months with those before."""
    names: dict[str, Text] = {}
    if len(months) >= 2 * YEAR:
        names[LATEST] = Text("De seneste 12 måneder", "The last 12 months")
        names[BEFORE] = Text("De 12 måneder før", "The 12 months before")
    years = sorted({month.year for month in months})
    names |= {str(year): Text(str(year), str(year)) for year in years}
    for parts, da, en in (
        (2, "{n}. halvår {y}", "half {n} of {y}"),
        (4, "{n}. kvartal {y}", "quarter {n} of {y}"),
    ):
        for year in years:
            for part in range(1, parts + 1):
                code = f"{year}-{parts}-{part}"
                if set(_period(code, months)) & set(months):
                    names[code] = phrase(da, en, n=part, y=str(year))
    return names


def _period(code: str, months: tuple[Month, ...]) -> tuple[Month, ...]:
    """The months of a period by its code: `2016`, `2016-2-1` (half), `2016-4-3` (quarter), `latest`."""
    if code == LATEST:
        return months[-YEAR:]
    if code == BEFORE:
        return months[-2 * YEAR : -YEAR]
    year, _, part = code.partition("-")
    if not part:
        return span(Month(int(year), 1), Month(int(year), YEAR))
    parts, number = (int(word) for word in part.split("-"))
    length = YEAR // parts
    return span(Month(int(year), (number - 1) * length + 1), Month(int(year), number * length))
