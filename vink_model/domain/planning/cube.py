"""The plan as a planner's cube: payer, line, initiative and year, with what the plan does not say kept
unsaid.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from math import ceil

from vink_model.domain.codes import Coded
from vink_model.domain.money import ledgers
from vink_model.domain.plan import Plan
from vink_model.domain.planning.kinds import Frame, MayPay
from vink_model.domain.planning.places import UNNAMED, Allocation, Cell, Grant, Names, Post, Scope
from vink_model.domain.planning.rule import MoneyRule
from vink_model.domain.planning.steps import PostsInSteps
from vink_model.domain.sheets.plan_columns import STAFF
from vink_model.text import Text


class Treatment(Coded):
    """What a planner lets hold for a line that the plan names no payer for."""

    POOLED = (
        "pooled",
        "Puljen: kilderne, der må betale linjen, betaler sammen; ingen nævnes",
        "Pooled: the sources that may pay the line pay together; none is named",
    )
    LEFT_OVER = (
        "left_over",
        "Beregnet: hver kilde betaler det, den har tilbage; resten står i puljen",
        "Derived: each source pays what it has left; the rest stays pooled",
    )


@dataclass(frozen=True, slots=True)
class Line:
    """A track, or the unit's own posts, with the initiatives that its money can be divided among."""

    key: str
    initiatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cube:
    """The places that money can be put, the adopted plan in them, and the rules that came with the money."""

    adopted: Allocation
    years: tuple[int, ...]
    payers: tuple[str, ...]
    lines: tuple[Line, ...]
    rules: tuple[MoneyRule, ...]
    names: Names = field(default_factory=Names)
    reach: Mapping[Grant, int] = field(default_factory=dict)
    """How far rounding lets a frame go beyond what is printed; gone where a planner sets the grant."""

    @property
    def earmarks(self) -> tuple[MayPay, ...]:
        """What the payers have decided."""
        return tuple(rule for rule in self.rules if isinstance(rule, MayPay))

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Every place, in an order of its own, so that the order of lines decides nothing."""
        named = {
            Cell(year, payer, line.key, initiative)
            for year in self.years
            for payer in self.payers
            for line in self.lines
            for initiative in ("", *line.initiatives)
        }
        return tuple(sorted(named | self.adopted.amounts.keys()))


def cube_of(plan: Plan, treatment: Treatment, *, reaching: bool = False) -> Cube:
    """The adopted plan as a cube; earmarked money stands at the initiative that it is earmarked for.

    `reaching` lets a frame be half its last printed digit larger, as far as rounding can explain.
    Empty: a plan without money has a cube without places.
    """
    lines = tuple(_lines(plan))
    rules: tuple[MoneyRule, ...] = (*_earmarks(plan), *_frames(plan, reaching=reaching), *_posts(plan))
    payers = tuple(payer.key for payer in plan.funding_sources)
    reach = _reach(plan) if reaching else {}
    return Cube(_adopted(plan, treatment), plan.years, payers, lines, rules, names_of(plan), reach)


def names_of(plan: Plan) -> Names:
    """What everything in the cube is called."""
    words = {STAFF: Text("Enhedens årsværk", "The unit's staff")}
    words |= {UNNAMED: Text("kilde ikke oplyst", "source not stated")}
    words |= {payer.key: payer.name for payer in plan.funding_sources}
    words |= {track.key: track.name for track in plan.tracks}
    words |= {initiative.key: initiative.name for initiative in plan.initiatives}
    return Names(words)


def _lines(plan: Plan) -> Iterator[Line]:
    for key in dict.fromkeys((*(track.key for track in plan.tracks), *(row.line for row in plan.budget))):
        yield Line(key, tuple(i.key for i in plan.initiatives if i.track == key))


def _adopted(plan: Plan, treatment: Treatment) -> Allocation:
    earmarks = {(f.year, f.funding_source.key): f.earmarked_for for f in plan.funding}
    tracks = {initiative.key: initiative.track for initiative in plan.initiatives}
    amounts: dict[Cell, int] = {}
    for year, payer, line, kr in _rows(plan, treatment):
        earmark = earmarks.get((year, payer)) or ""
        cell = Cell(year, payer, line, earmark if tracks.get(earmark) == line else "")
        amounts[cell] = amounts.get(cell, 0) + kr
    granted: dict[Grant, int] = {}
    for f in plan.funding:
        place = Grant(f.year, f.funding_source.key)
        granted[place] = granted.get(place, 0) + f.amount_kr
    posts: dict[Post, Decimal] = {}
    for row in plan.budget:
        if row.fte is not None:
            posts[Post(row.year, row.line)] = posts.get(Post(row.year, row.line), Decimal(0)) + row.fte
    return Allocation(granted, amounts, posts)


def _rows(plan: Plan, treatment: Treatment) -> Iterator[tuple[int, str, str, int]]:
    """Year, payer, line and kroner; where what is left tells nothing about one line, it stays pooled."""
    for ledger in ledgers(plan):
        is_one_line = len({row.line for row in ledger.rows if row.funding_source is None}) == 1
        is_enough = all(portion.amount_kr >= 0 for portion in ledger.portions)
        if treatment is Treatment.LEFT_OVER and is_one_line and is_enough:
            for portion in ledger.portions:
                yield portion.year, portion.payer or UNNAMED, portion.line, portion.amount_kr
        else:
            for row in ledger.rows:
                yield row.year, row.funding_source or UNNAMED, row.line, row.amount_kr


def _earmarks(plan: Plan) -> Iterator[MayPay]:
    for f in plan.funding:
        if f.earmarked_for is not None:
            payer = f.funding_source.key
            place = Scope(initiative=f.earmarked_for)
            yield MayPay(f"earmark {payer} {f.year}", payer, (place,), f.year)


def _frames(plan: Plan, *, reaching: bool) -> Iterator[Frame]:
    """One for each payer, and one for those who together may pay what has no named payer."""
    tied = {f.funding_source.key for f in plan.funding if f.earmarked_for is not None}
    every = tuple(payer.key for payer in plan.funding_sources)
    free = tuple(payer for payer in every if payer not in tied)
    groups: dict[str, tuple[str, ...]] = {f"frame {payer}": (payer,) for payer in every}
    if len(free) > 1:
        groups["frame of the pool"] = free
    for key, payers in groups.items():
        limits: dict[int, int] = {}
        for f in plan.funding:
            if f.funding_source.key in payers:
                reach = f.printed_unit_kr // 2 if reaching else 0
                limits[f.year] = limits.get(f.year, 0) + f.amount_kr + reach
        yield Frame(key, payers, tuple(sorted(limits.items())), is_grant=True)


def _reach(plan: Plan) -> dict[Grant, int]:
    reach: dict[Grant, int] = {}
    for f in plan.funding:
        place = Grant(f.year, f.funding_source.key)
        reach[place] = reach.get(place, 0) + f.printed_unit_kr // 2
    return reach


def _posts(plan: Plan) -> Iterator[PostsInSteps]:
    """Whole posts, at what a post costs by the plan's own figures for its line and year, rounded up to a
    krone.
    """
    for place in dict.fromkeys(Post(row.year, row.line) for row in plan.budget if row.fte):
        rows = [row for row in plan.budget if (row.year, row.line) == (place.year, place.line)]
        fte = sum((row.fte for row in rows if row.fte), Decimal(0))
        yield PostsInSteps(
            f"posts {place.line} {place.year}",
            place,
            ceil(sum(row.amount_kr for row in rows) / Fraction(fte)),
        )
