"""What a planner may seek: the most of something, or the least money; and how far others may be cut."""

from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil, floor

from vink_model.domain.planning.best import (
    GAIN_KR,
    Aim,
    Gain,
    Goalpost,
    another_best,
    best,
    gains,
    least_money,
    savings,
)
from vink_model.domain.planning.curves import Curve
from vink_model.domain.planning.kinds import Limit
from vink_model.domain.planning.nearest import nearest
from vink_model.domain.planning.places import Allocation, Scope
from vink_model.domain.planning.problem import Answer, Problem

FLOOR = "floor"
"""Begins the key of a rule that only this search sets."""


@dataclass(frozen=True, slots=True)
class Solved:
    """The best plan under the rules and floors, and what it would be worth to loosen each that binds."""

    problem: Problem
    """With the floors."""
    answer: Answer
    binding: tuple[Gain, ...]
    another: Answer | None
    """A different plan that is just as good; None when none was found."""


def with_floors(problem: Problem, now: Allocation, share: Fraction) -> Problem:
    """The problem where no line gets less in a year than a share of what it has now. Unit: a part of one."""
    budgets = {(c.year, c.line, c.initiative) for c, kr in now.amounts.items() if kr}
    floors = (
        Limit(f"{FLOOR} {year}/{line}/{initiative}", scope, low_kr=ceil(now.sum_of(scope) * share))
        for year, line, initiative in sorted(budgets)
        for scope in (Scope(year=year, line=line, initiative=initiative),)
    )
    return replace(problem, rules=(*problem.rules, *floors)) if share else problem


def most_of(problem: Problem, aims: tuple[Aim, ...]) -> Solved:
    """The plan with the most of what is aimed at. Raises: ScenarioFault when nothing is aimed at."""
    found = best(problem, aims)
    if not found.is_found:
        return Solved(problem, found, (), None)
    return Solved(problem, found, gains(problem, aims, found), another_best(problem, aims, found))


def most_money(problem: Problem, now: Allocation, line: str) -> Solved:
    """The plan with the most money for a line; among such, the nearest to what the lines have now."""
    there = sum(problem.granted.values()) + now.allocated_kr + GAIN_KR
    aims = (Aim(f"money {line}", Scope(line=line), Curve(((there, Fraction(there)),))),)
    found = best(problem, aims)
    if found.objective is None:
        return Solved(problem, found, (), None)
    held = Limit("found", Scope(line=line), low_kr=floor(found.objective))
    near = _nearest(problem, held, now, found)
    another = found if near.amounts != found.amounts else another_best(problem, aims, found)
    return Solved(problem, near, gains(problem, aims, near), another)


def cheapest(problem: Problem, now: Allocation, goalposts: tuple[Goalpost, ...] = ()) -> Solved:
    """The plan that keeps every rule and promise, and reaches every goalpost, with the least money; without
    goalposts the nearest to now among such.
    """
    found = least_money(problem, goalposts)
    if found.objective is None:
        return Solved(problem, found, (), None)
    if goalposts:
        return Solved(problem, found, savings(problem, found, goalposts), None)
    held = Limit("found", Scope(), high_kr=ceil(found.objective))
    near = _nearest(problem, held, now, found)
    return Solved(problem, near, savings(problem, near), found if near.amounts != found.amounts else None)


def _nearest(problem: Problem, held: Limit, now: Allocation, found: Answer) -> Answer:
    """As good as was found, and with as few kroner moved as that allows."""
    near = nearest(replace(problem, rules=(*problem.rules, held)), now.amounts).answer
    return replace(near, objective=found.objective, bound=found.bound) if near.is_found else found
