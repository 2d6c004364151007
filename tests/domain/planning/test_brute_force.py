"""The solver against every allocation that there is, with all kinds of rule."""

import random
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from tests.domain.planning.small_money import (
    MOST,
    ONE_YEAR,
    TWO_YEARS,
    Judged,
    drawn_rules,
    every_allocation,
    kept_by_all,
    problem,
    total,
)
from vink_model.domain.planning.best import Aim, best, least_money
from vink_model.domain.planning.curves import Curve
from vink_model.domain.planning.impossible import why_impossible
from vink_model.domain.planning.nearest import nearest
from vink_model.domain.planning.places import Cell, Scope
from vink_model.domain.planning.program import Ending
from vink_model.domain.planning.rule import is_kept

ALL = every_allocation(TWO_YEARS)
WIDE = every_allocation(ONE_YEAR, 9)
BLOCKS = range(8)


def cases(block: int, each: int = 25) -> list[tuple[random.Random, list[Judged]]]:
    chances = [random.Random(seed) for seed in range(block * each, block * each + each)]  # noqa: S311
    return [(chance, drawn_rules(TWO_YEARS, chance)) for chance in chances]


def aims(chance: random.Random) -> tuple[Aim, ...]:
    """Two effects with falling slopes: the best is seldom at a single line's end."""
    found = []
    for line in ("a", "b"):
        steep = sorted((chance.randint(0, 9) for _ in range(3)), reverse=True)
        points, effect = [], 0
        for (before, after), slope in zip(pairwise((0, 2, 5, 9)), steep, strict=True):
            effect += slope * (after - before)
            points.append((after, Fraction(effect, 7)))
        found.append(Aim(line, Scope(line=line), Curve(tuple(points))))
    return tuple(found)


@pytest.mark.parametrize("block", BLOCKS)
def test_the_best_plan_is_the_best_of_all_that_can_be_tried(block: int) -> None:
    for chance, judged in cases(block):
        wanted = aims(chance)
        allowed = ALL[kept_by_all(judged, ALL)]
        found = best(problem(TWO_YEARS, judged), wanted)
        if not len(allowed):
            assert found.ending is Ending.IMPOSSIBLE
            continue
        sums = [total(allowed, TWO_YEARS, aim.scope) for aim in wanted]
        effects = {
            pair: sum((aim.curve.effect(int(kr)) for aim, kr in zip(wanted, pair, strict=True)), Fraction(0))
            for pair in set(zip(*(s.tolist() for s in sums), strict=True))
        }
        assert found.objective == max(effects.values())
        assert found.gap == 0
        assert all(is_kept(each.rule, found.amounts) for each in judged)


@pytest.mark.parametrize("block", BLOCKS)
def test_the_nearest_plan_moves_the_fewest_kroner_of_all(block: int) -> None:
    for chance, judged in cases(block):
        typed = {cell: chance.randint(0, MOST) for cell in TWO_YEARS}
        allowed = ALL[kept_by_all(judged, ALL)]
        found = nearest(problem(TWO_YEARS, judged), typed)
        if not len(allowed):
            assert found.answer.ending is Ending.IMPOSSIBLE
            continue
        moved = np.zeros(len(allowed), dtype=np.int64)
        for year, line in {(cell.year, cell.line) for cell in TWO_YEARS}:
            scope = Scope(year=year, line=line)
            asked = sum(kr for cell, kr in typed.items() if scope.covers(cell))
            moved += np.abs(total(allowed, TWO_YEARS, scope) - asked)
        assert found.moved_kr == moved.min()
        assert all(is_kept(each.rule, found.answer.amounts) for each in judged)


@pytest.mark.parametrize("block", BLOCKS)
def test_the_least_money_is_the_least_of_all(block: int) -> None:
    for _, judged in cases(block):
        allowed = ALL[kept_by_all(judged, ALL)]
        found = least_money(problem(TWO_YEARS, judged), ())
        least = allowed.sum(axis=1).min() if len(allowed) else None
        assert found.objective == least


@pytest.mark.parametrize("block", BLOCKS)
def test_each_kind_of_rule_says_kept_where_it_is_kept(block: int) -> None:
    for chance, judged in cases(block, each=10):
        for place in chance.sample(range(len(ALL)), 40):
            amounts = dict(zip(TWO_YEARS, ALL[place].tolist(), strict=True))
            for each in judged:
                assert is_kept(each.rule, amounts) == bool(each.judge(ALL[place : place + 1])[0])


def impossible_cases(block: int, wanted: int) -> list[list[Judged]]:
    """Small problems that no allocation solves, however large its cells."""
    found: list[list[Judged]] = []
    seed = block * 10**6
    while len(found) < wanted:
        chance = random.Random(seed)  # noqa: S311
        judged = drawn_rules(ONE_YEAR, chance)
        if not kept_by_all(judged, WIDE).any():
            found.append(judged)
        seed += 1
    return found


@pytest.mark.parametrize("block", range(10))
def test_in_five_hundred_impossible_problems_the_clash_is_minimal(block: int) -> None:
    for judged in impossible_cases(block, 50):
        why = why_impossible(problem(ONE_YEAR, judged), ways_out=False)
        keys = {rule.key for rule in why.rules}
        clashing = [each for each in judged if each.rule.key in keys]
        assert clashing
        assert why.is_smallest
        assert not kept_by_all(clashing, WIDE).any()
        for left_out in clashing:
            rest = [each for each in clashing if each is not left_out]
            assert kept_by_all(rest, WIDE).any()


def test_the_order_of_lines_and_rules_decides_nothing() -> None:
    for seed in range(15):
        chance = random.Random(seed)  # noqa: S311
        judged = drawn_rules(TWO_YEARS, chance)
        typed = {cell: chance.randint(0, MOST) for cell in TWO_YEARS}
        wanted = aims(chance)
        cells = list(TWO_YEARS)
        first = problem(TWO_YEARS, judged)
        chance.shuffle(cells)
        chance.shuffle(judged)
        second = problem(tuple(cells), judged)
        other: dict[Cell, int] = {cell: typed[cell] for cell in cells}
        assert nearest(first, typed) == nearest(second, other)
        assert best(first, wanted) == best(second, wanted[::-1])
