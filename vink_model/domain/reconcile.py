"""Whether what is printed adds up, and if not, whether rounding alone can be why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.codes import Coded
from vink_model.domain.plan import BudgetLine, Funding, Plan, StatedTotal
from vink_model.domain.provenance import Source, Status
from vink_model.domain.sheets.plan_columns import PLAN


class Verdict(Coded):
    """The answer for one sum."""

    EXACT = "exact", "Går op", "Adds up"
    ROUNDING = "rounding", "Afrunding", "Rounding"
    UNEXPLAINED = "unexplained", "Uforklaret", "Unexplained"


class MadeOf(Coded):
    """What the parts of a sum are."""

    LINES = "lines", "linjerne", "the lines"
    PAYERS = "payers", "kilderne", "the sources"
    YEARS = "years", "årene", "the years"
    LEFT_OVER = "left_over", "kildernes rest", "the sources' rest"


@dataclass(frozen=True, slots=True)
class Range:
    """Where the amount behind printed figures can lie. Unit: kroner.

    Both ends belong to it: nobody says which way an exact half was rounded, and 'rounding cannot explain
    this' must hold whichever way it was.
    """

    low: Fraction
    high: Fraction

    def __add__(self, other: "Range") -> "Range":
        return Range(self.low + other.low, self.high + other.high)

    def meets(self, other: "Range") -> bool:
        """Whether one amount can lie in both."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True, slots=True)
class Part:
    """A printed figure as it goes into a sum; one that is taken away is below zero. Unit: whole kroner."""

    key: str
    amount_kr: int
    printed_unit_kr: int
    sources: tuple[Source, ...]

    @property
    def range(self) -> Range:
        """Half a unit of the last printed digit to either side."""
        half = Fraction(self.printed_unit_kr, 2)
        return Range(self.amount_kr - half, self.amount_kr + half)


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A printed figure beside the sum of its parts; each sum is judged alone, not all of them at once."""

    scope: str
    """A line, several lines together, a payer, or `plan`."""
    year_from: int
    year_to: int
    made_of: MadeOf
    printed: Part
    parts: tuple[Part, ...]

    @property
    def sum_kr(self) -> int:
        """What the parts give."""
        return sum(part.amount_kr for part in self.parts)

    @property
    def difference_kr(self) -> int:
        """What the parts give beyond the printed figure."""
        return self.sum_kr - self.printed.amount_kr

    @property
    def reach_kr(self) -> Fraction:
        """The largest difference, to either side, that rounding can make."""
        return Fraction(sum(part.printed_unit_kr for part in (self.printed, *self.parts)), 2)

    @property
    def verdict(self) -> Verdict:
        """Explained by rounding when the printed figure's range meets the range of the sum."""
        if self.difference_kr == 0:
            return Verdict.EXACT
        is_explained = range_of(self.parts).meets(self.printed.range)
        return Verdict.ROUNDING if is_explained else Verdict.UNEXPLAINED

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the printed figure and its parts stand."""
        return tuple(dict.fromkeys(s for part in (self.printed, *self.parts) for s in part.sources))

    @property
    def is_independent(self) -> bool:
        """Whether every figure is stated: a figure that was itself worked out from a sum cannot test one."""
        return all(source.status is Status.STATED for source in self.sources)


def range_of(parts: Iterable[Part]) -> Range:
    """Where the sum of printed figures can lie."""
    return sum((part.range for part in parts), Range(Fraction(0), Fraction(0)))


def part_of(row: BudgetLine | Funding | StatedTotal, key: str, sign: int = 1) -> Part:
    """A row of the plan as it goes into a sum."""
    return Part(key, sign * row.amount_kr, row.printed_unit_kr, (row.source,))


def together(rows: Iterable[BudgetLine]) -> Part:
    """Rows as one figure, under the key of its line; of several lines, their keys joined by a plus."""
    found = tuple(rows)
    return Part(
        "+".join(dict.fromkeys(row.line for row in found)),
        sum(row.amount_kr for row in found),
        sum(row.printed_unit_kr for row in found),
        tuple(dict.fromkeys(row.source for row in found)),
    )


def stated_total(plan: Plan, scope: str, year_from: int, year_to: int) -> StatedTotal | None:
    """The total as printed; None when the plan prints none."""
    wanted = (scope, year_from, year_to)
    return next((t for t in plan.stated_totals if (t.scope, t.year_from, t.year_to) == wanted), None)


def reconciliations(plan: Plan) -> tuple[Reconciliation, ...]:
    """Every sum that the plan's printed figures allow, in the order of its printed totals.

    Empty: a plan that prints no total, and names a payer for all money, allows none.
    """
    of_totals = (sums for total in plan.stated_totals for sums in _of_total(plan, total))
    of_payers = (sums for year in plan.years for sums in _of_payers(plan, year))
    return tuple(sums for sums in (*of_totals, *of_payers) if sums.parts)


def _of_total(plan: Plan, total: StatedTotal) -> Iterator[Reconciliation]:
    def beside(made_of: MadeOf, parts: Iterable[Part]) -> Reconciliation:
        printed = part_of(total, total.scope)
        return Reconciliation(total.scope, total.year_from, total.year_to, made_of, printed, tuple(parts))

    years = tuple(range(total.year_from, total.year_to + 1))
    by_year = [found for year in years if (found := stated_total(plan, total.scope, year, year))]
    has_years = len(years) > 1 and len(by_year) == len(years)
    if has_years:
        yield beside(MadeOf.YEARS, (part_of(t, str(t.year_from)) for t in by_year))
    rows = [row for row in plan.budget if row.year in years]
    if total.scope == PLAN:
        granted = [f for f in plan.funding if f.year in years]
        if {row.year for row in rows} == set(years):
            yield beside(MadeOf.LINES, _line_parts(plan, total, rows))
        if {f.year for f in granted} == set(years):
            yield beside(MadeOf.PAYERS, (part_of(f, f.funding_source.key) for f in granted))
    elif not has_years:
        paid = (part_of(row, row.funding_source or "") for row in rows if row.line == total.scope)
        yield beside(MadeOf.PAYERS, paid)


def _line_parts(plan: Plan, total: StatedTotal, rows: list[BudgetLine]) -> Iterator[Part]:
    """Each line's own printed total; where it has none, its rows."""
    for line in dict.fromkeys(row.line for row in rows):
        printed = stated_total(plan, line, total.year_from, total.year_to)
        if printed:
            yield part_of(printed, line)
        else:
            yield from (part_of(row, line) for row in rows if row.line == line)


def _of_payers(plan: Plan, year: int) -> Iterator[Reconciliation]:
    """What a payer gives beside what its lines get; with lines of no named payer, what is left for those."""
    rows = [row for row in plan.budget if row.year == year]
    granted = [f for f in plan.funding if f.year == year]
    unpaid = [row for row in rows if row.funding_source is None]
    if unpaid and granted:
        gives = (part_of(f, f.funding_source.key) for f in granted)
        gets = (part_of(row, row.line, -1) for row in rows if row.funding_source is not None)
        printed = together(unpaid)
        yield Reconciliation(printed.key, year, year, MadeOf.LEFT_OVER, printed, (*gives, *gets))
    if not unpaid:
        for f in granted:
            key = f.funding_source.key
            gets = (part_of(row, row.line) for row in rows if row.funding_source == key)
            yield Reconciliation(key, year, year, MadeOf.LINES, part_of(f, key), tuple(gets))
