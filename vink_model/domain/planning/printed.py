"""All printed figures at once: can they all be true, where does each lie, and which of them clash."""

from collections.abc import Iterator
from dataclasses import dataclass

from vink_model.domain.plan import BudgetLine, Funding, Plan, StatedTotal
from vink_model.domain.planning.clash import clash
from vink_model.domain.planning.program import Ending, Goal, Program, Row, Variable
from vink_model.domain.planning.solver import best_of, solve
from vink_model.domain.reconcile import Part, Range, part_of
from vink_model.domain.sheets.plan_columns import PLAN


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as the plan prints it, with the place that it has in the plan's sums."""

    key: str
    row: BudgetLine | Funding | StatedTotal

    @property
    def part(self) -> Part:
        """The figure with what its last digit is worth."""
        return part_of(self.row, self.key)


@dataclass(frozen=True, slots=True)
class Tightened:
    """Where a printed figure can lie when all the others are true as well."""

    figure: Figure
    range: Range

    @property
    def is_tighter(self) -> bool:
        """Whether the other figures say more than its own last digit."""
        return self.range != self.figure.part.range


@dataclass(frozen=True, slots=True)
class Split:
    """What a payer can be paying of a line that the plan names no payer for. Status: derived."""

    year: int
    line: str
    payer: str
    range: Range


@dataclass(frozen=True, slots=True)
class AllPrinted:
    """The answer for all printed figures together; what is printed is never changed by it."""

    figures: tuple[Tightened, ...]
    """Empty: the figures cannot all be true."""
    splits: tuple[Split, ...]
    clashing: tuple[Figure, ...]
    """The fewest figures that cannot all be true; empty when all can."""

    @property
    def is_consistent(self) -> bool:
        """Whether rounding explains every difference at once."""
        return not self.clashing


@dataclass(frozen=True, slots=True)
class Sum:
    """What must come to nothing: a total less its parts, each under its figure's or its split's key."""

    name: str
    terms: dict[str, int]


def all_printed(plan: Plan) -> AllPrinted:
    """Every figure of the plan in one linear program: each within half its last digit, each sum an
    equation.
    """
    figures = figures_of(plan)
    whole = _program(plan, figures, frozenset(figure.key for figure in figures))
    if solve(whole).ending is Ending.IMPOSSIBLE:
        return AllPrinted((), (), _clashing(plan, figures))
    tight = tuple(Tightened(figure, _range(whole, figure.key)) for figure in figures)
    splits = tuple(Split(*place, _range(whole, split_key(*place))) for place in _split_places(plan))
    return AllPrinted(tight, splits, ())


def figures_of(plan: Plan) -> tuple[Figure, ...]:
    """Every amount that the plan prints; a figure printed twice in the same place counts once for each."""
    rows: tuple[BudgetLine | Funding | StatedTotal, ...] = (*plan.stated_totals, *plan.funding, *plan.budget)
    keys = [_key(row) for row in rows]
    numbered = (f"{key}#{keys[:place].count(key)}" for place, key in enumerate(keys))
    return tuple(Figure(key, row) for key, row in zip(numbered, rows, strict=True))


def split_key(year: int, line: str, payer: str) -> str:
    """The name of what a payer pays of a line that has no named payer."""
    return f"split:{year}:{line}:{payer}"


def sums_of(plan: Plan) -> tuple[Sum, ...]:
    """Every sum that must hold behind the printed figures."""
    figures = figures_of(plan)
    return (*_totals(plan, figures), *_payers(plan, figures), *_unpaid(plan, figures))


def may_pay(plan: Plan, payer: str, line: str, year: int) -> bool:
    """Whether a payer's money of the year may be spent on the line: an earmark ties it to its initiative's
    track.
    """
    tracks = {initiative.key: initiative.track for initiative in plan.initiatives}
    earmarks = [f.earmarked_for for f in plan.funding if (f.funding_source.key, f.year) == (payer, year)]
    return all(earmark is None or tracks.get(earmark, earmark) == line for earmark in earmarks)


def _key(row: BudgetLine | Funding | StatedTotal) -> str:
    match row:
        case BudgetLine():
            return f"line:{row.year}:{row.line}:{row.funding_source or ''}"
        case Funding():
            return f"payer:{row.year}:{row.funding_source.key}"
        case _:
            return f"total:{row.scope}:{row.year_from}-{row.year_to}"


def _budget(figures: tuple[Figure, ...]) -> Iterator[tuple[str, BudgetLine]]:
    return ((figure.key, figure.row) for figure in figures if isinstance(figure.row, BudgetLine))


def _totals(plan: Plan, figures: tuple[Figure, ...]) -> Iterator[Sum]:
    """A total is what its lines get; the plan's is also what its payers give."""
    with_budget = {row.year for row in plan.budget}
    with_funding = {f.year for f in plan.funding}
    for figure in figures:
        if not isinstance(figure.row, StatedTotal):
            continue
        total, years = figure.row, set(range(figure.row.year_from, figure.row.year_to + 1))
        lines = [
            key for key, row in _budget(figures) if row.year in years and (total.scope in (PLAN, row.line))
        ]
        if lines and years <= with_budget:
            yield Sum(f"{figure.key} = lines", {figure.key: 1, **dict.fromkeys(lines, -1)})
        gives = [f.key for f in figures if isinstance(f.row, Funding) and f.row.year in years]
        if total.scope == PLAN and years <= with_funding:
            yield Sum(f"{figure.key} = payers", {figure.key: 1, **dict.fromkeys(gives, -1)})


def _payers(plan: Plan, figures: tuple[Figure, ...]) -> Iterator[Sum]:
    """What a payer gives is what its lines get and its part of the lines without a named payer."""
    for figure in figures:
        if not isinstance(figure.row, Funding):
            continue
        year, payer = figure.row.year, figure.row.funding_source.key
        gets = [key for key, row in _budget(figures) if (row.year, row.funding_source) == (year, payer)]
        parts = [split_key(*place) for place in _split_places(plan) if (place[0], place[2]) == (year, payer)]
        if gets or parts:
            yield Sum(f"{figure.key} = lines", {figure.key: 1, **dict.fromkeys([*gets, *parts], -1)})


def _unpaid(plan: Plan, figures: tuple[Figure, ...]) -> Iterator[Sum]:
    for year, line in dict.fromkeys((year, line) for year, line, _ in _split_places(plan)):
        rows = [k for k, r in _budget(figures) if (r.year, r.line, r.funding_source) == (year, line, None)]
        parts = [split_key(*place) for place in _split_places(plan) if place[:2] == (year, line)]
        yield Sum(f"line:{year}:{line} = parts", {**dict.fromkeys(rows, 1), **dict.fromkeys(parts, -1)})


def _split_places(plan: Plan) -> tuple[tuple[int, str, str], ...]:
    """Year, line and payer of what the plan does not say."""
    return tuple(
        dict.fromkeys(
            (row.year, row.line, f.funding_source.key)
            for row in plan.budget
            if row.funding_source is None
            for f in plan.funding
            if f.year == row.year and may_pay(plan, f.funding_source.key, row.line, row.year)
        )
    )


def _program(plan: Plan, figures: tuple[Figure, ...], believed: frozenset[str]) -> Program:
    """The believed figures within their rounding, the others anywhere."""
    variables = (
        *(_variable(figure, is_believed=figure.key in believed) for figure in figures),
        *(Variable(split_key(*place)) for place in _split_places(plan)),
    )
    rows = tuple(Row(each.name, each.terms, 0, 0) for each in sums_of(plan))
    return Program(Goal.MINIMISE, {}, variables, rows)


def _variable(figure: Figure, *, is_believed: bool) -> Variable:
    reach = figure.part.range
    return Variable(figure.key, reach.low, reach.high) if is_believed else Variable(figure.key, None, None)


def _clashing(plan: Plan, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    def is_possible(believed: frozenset[str]) -> bool:
        return solve(_program(plan, figures, believed)).ending is not Ending.IMPOSSIBLE

    names = clash((figure.key for figure in figures), is_possible).names
    return tuple(figure for figure in figures if figure.key in names)


def _range(program: Program, name: str) -> Range:
    low, high = (
        best_of(Program(goal, {name: 1}, program.variables, program.rows))
        for goal in (Goal.MINIMISE, Goal.MAXIMISE)
    )
    return Range(low, high)
