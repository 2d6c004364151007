"""Money problems so small that every allocation can be tried, with a judge for each kind of rule."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import product

import numpy as np
from numpy.typing import NDArray

from vink_model.domain.planning.kinds import Frame, Limit, MayPay, YearToYear
from vink_model.domain.planning.packages import AllOrNothing, MoveTogether
from vink_model.domain.planning.places import Cell, Grant, Post, Scope
from vink_model.domain.planning.problem import Problem
from vink_model.domain.planning.rule import MoneyRule
from vink_model.domain.planning.steps import Commitments, PostsInSteps, Promise
from vink_model.text import Text

Grid = NDArray[np.int64]
"""A row for each allocation, a column for each cell."""
Kept = NDArray[np.bool_]
Judge = Callable[[Grid], Kept]
MOST = 4
"""No cell of a small problem gets more. Unit: kroner."""
PAYERS, LINES, YEARS = ("p", "q"), ("a", "b"), (2016, 2017)
TWO_YEARS = tuple(Cell(y, p, line) for y in YEARS for p in PAYERS for line in LINES)[:6]
ONE_YEAR = tuple(Cell(2016, p, line) for p in PAYERS for line in LINES)


@dataclass(frozen=True, slots=True)
class Judged:
    """A rule, and a judgement of it that knows nothing of rows and programs."""

    rule: MoneyRule
    judge: Judge


def every_allocation(cells: tuple[Cell, ...], most: int = MOST) -> Grid:
    """All that can be tried."""
    return np.array(list(product(range(most + 1), repeat=len(cells))), dtype=np.int64)


def drawn_rules(cells: tuple[Cell, ...], chance: random.Random, most: int = MOST) -> list[Judged]:
    """One rule of every kind drawn at random, and the limit of each cell."""
    kinds = (may_pay, frame, limit, year_to_year, together, posts, package, commitments)
    chosen = chance.sample(kinds, chance.randint(2, 6))
    caps = [cap(cell, cells, most) for cell in cells]
    return [kind(cells, chance) for kind in chosen] + caps


def total(grid: Grid, cells: tuple[Cell, ...], scope: Scope) -> Grid:
    picked = [
        place
        for place, cell in enumerate(cells)
        if scope.year in (None, cell.year)
        and scope.payer in (None, cell.payer)
        and scope.line in (None, cell.line)
    ]
    found: Grid = grid[:, picked].sum(axis=1)
    return found


def cap(cell: Cell, cells: tuple[Cell, ...], most: int) -> Judged:
    scope = Scope(cell.year, cell.payer, cell.line)
    return Judged(Limit(f"cap {cell.key}", scope, high_kr=most), lambda g: total(g, cells, scope) <= most)


def may_pay(cells: tuple[Cell, ...], chance: random.Random) -> Judged:
    payer, line = chance.choice(PAYERS), chance.choice(LINES)
    other = next(each for each in LINES if each != line)
    scope = Scope(payer=payer, line=other)
    return Judged(MayPay("earmark", payer, (Scope(line=line),)), lambda g: total(g, cells, scope) == 0)


def frame(cells: tuple[Cell, ...], chance: random.Random) -> Judged:
    """Spending year by year, carrying over what may be carried: told as a purse, not as sums of years."""
    limits = {year: chance.randint(0, 6) for year in YEARS}
    carry = chance.choice((0, 1, 2))
    payers = chance.choice((("p",), ("q",), PAYERS))

    def judge(grid: Grid) -> Kept:
        kept = np.ones(len(grid), dtype=bool)
        purse = np.zeros(len(grid), dtype=np.int64)
        for year in YEARS:
            spent = sum(
                (total(grid, cells, Scope(year, payer)) for payer in payers), np.zeros(len(grid), int)
            )
            left = purse + limits[year] - spent
            kept &= left >= 0
            purse = np.clip(left, 0, carry)
        return kept

    return Judged(Frame("frame", payers, tuple(limits.items()), carry), judge)


def limit(cells: tuple[Cell, ...], chance: random.Random) -> Judged:
    low, high = sorted((chance.randint(0, 6), chance.randint(0, 6)))
    scope = Scope(year=chance.choice((None, 2016)), line=chance.choice(LINES))
    return Judged(
        Limit("limit", scope, low, high),
        lambda g: (total(g, cells, scope) >= low) & (total(g, cells, scope) <= high),
    )


def year_to_year(cells: tuple[Cell, ...], chance: random.Random) -> Judged:
    rise, fall = Fraction(chance.randint(0, 4), 4), Fraction(chance.randint(0, 4), 4)
    line = chance.choice(LINES)

    def judge(grid: Grid) -> Kept:
        before, after = (total(grid, cells, Scope(year=year, line=line)) for year in YEARS)
        kept: Kept = (4 * after <= before * int(4 * (1 + rise))) & (4 * after >= before * int(4 * (1 - fall)))
        return kept

    return Judged(YearToYear("years", Scope(line=line), 2016, 2017, rise, fall), judge)


def together(cells: tuple[Cell, ...], chance: random.Random) -> Judged:
    first, second = chance.randint(1, 3), chance.randint(1, 3)
    parts = ((Scope(2016, line="a"), first), (Scope(2016, line="b"), second))

    def judge(grid: Grid) -> Kept:
        a, b = (total(grid, cells, scope) for scope, _ in parts)
        kept: Kept = np.abs(first * b - second * a) <= first
        return kept

    return Judged(MoveTogether("together", parts), judge)


def posts(cells: tuple[Cell, ...], chance: random.Random) -> Judged:
    price, least, line = chance.randint(2, 3), chance.randint(0, 2), chance.choice(LINES)
    most = least + chance.randint(0, 1)
    scope = Scope(2016, line=line)

    def judge(grid: Grid) -> Kept:
        steps, rest = np.divmod(total(grid, cells, scope), price)
        kept: Kept = (rest == 0) & (steps >= least) & (steps <= most)
        return kept

    half = Decimal("0.5")
    rule = PostsInSteps("posts", Post(2016, line), price, half, half * least, half * most)
    return Judged(rule, judge)


def package(cells: tuple[Cell, ...], chance: random.Random) -> Judged:
    a, b = chance.randint(1, 4), chance.randint(1, 4)
    parts = ((Scope(2016, line="a"), a), (Scope(2016, line="b"), b))

    def judge(grid: Grid) -> Kept:
        got_a, got_b = (total(grid, cells, scope) for scope, _ in parts)
        kept: Kept = ((got_a == a) & (got_b == b)) | ((got_a == 0) & (got_b == 0))
        return kept

    return Judged(AllOrNothing("package", parts), judge)


def commitments(cells: tuple[Cell, ...], chance: random.Random) -> Judged:
    meetings, hearings = chance.randint(0, 2), chance.randint(0, 2)
    scope = Scope(year=2016, line=chance.choice(LINES))
    promises = (
        Promise(Text("møder", "meetings"), meetings, 1),
        Promise(Text("høringer", "hearings"), hearings, 2),
    )
    needed = meetings + 2 * hearings
    return Judged(Commitments("promised", scope, promises), lambda g: total(g, cells, scope) >= needed)


def problem(cells: tuple[Cell, ...], judged: list[Judged]) -> Problem:
    return Problem(cells, tuple(each.rule for each in judged), {Grant(2016, "p"): 20})


def kept_by_all(judged: list[Judged], grid: Grid) -> Kept:
    kept = np.ones(len(grid), dtype=bool)
    for each in judged:
        kept &= each.judge(grid)
    return kept
