"""Programs solved exactly: floats are rounded to the numbers they stand for, verified, or refused."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import numpy as np

from vink_model.domain.planning.highs import OTHERS, USUAL, Reply, Way, asked, is_steep
from vink_model.domain.planning.program import (
    Ending,
    Goal,
    Program,
    Row,
    Solution,
    Variable,
    exact,
    is_kept,
    weighted,
)
from vink_model.domain.planning.vertex import exact_corner
from vink_model.errors import ProgramFault
from vink_model.text import Text

NEAR = 1e-7
"""How far, in parts of its size, a float may lie from the number that it stands for."""
SECONDS = 10.0


def solve(program: Program, seconds: float = SECONDS) -> Solution:
    """The best solution, with proof; the same program always gets the same answer.

    Values are rounded to the exact numbers that they stand for, put into every row in exact arithmetic, and
    refused when one is off by anything at all.
    Raises: ProgramFault when the program contradicts itself.
    """
    program.checked()
    if not program.variables:
        is_possible = is_kept(program, {})
        return (
            Solution(Ending.OPTIMAL, Fraction(0), Fraction(0)) if is_possible else Solution(Ending.IMPOSSIBLE)
        )
    usual = _solved(program, seconds, USUAL)
    if usual.ending is not Ending.INEXACT and not is_steep(program):
        return usual
    others = (_solved(program, seconds, way) for way in OTHERS)
    return _best_verified(program.goal, (usual, *others))


def best_of(program: Program) -> Fraction:
    """The best objective alone. Raises: ProgramFault when there is none."""
    solution = solve(program)
    if solution.objective is None:
        raise ProgramFault(solution.ending.label, Text("Lemp en grænse.", "Loosen a limit."))
    return solution.objective


def another_optimum(program: Program, found: Solution, seconds: float = SECONDS) -> Solution | None:
    """A different solution that is just as good, so that a reader knows that the choice is not forced; or
    None.

    The objective is held at its best and two solutions are sought as far as possible to either side of the
    one found, along weights that no two different solutions share but by a freak of chance.
    """
    if found.objective is None:
        return None
    best = Row("held at its best", program.objective, low=found.objective, high=found.objective)
    held = (*program.rows, best) if program.objective else program.rows
    weights = np.random.default_rng(1).integers(10**5, 10**6, len(program.variables))
    names = sorted(variable.name for variable in program.variables)
    aside = {name: int(weight) for name, weight in zip(names, weights, strict=True)}
    for goal in Goal:
        bounded = tuple(_near(variable, found.values[variable.name]) for variable in program.variables)
        other = solve(Program(goal, aside, bounded, held), seconds)
        if other.values and any(other.values[name] != found.values[name] for name in names):
            return replace(other, objective=found.objective, bound=found.bound)
    return None


def _near(variable: Variable, value: Fraction) -> Variable:
    """Within reach of the value, so that a free direction is no reason for failing."""
    reach = 1 + abs(value)
    low = value - reach if variable.low is None else variable.low
    high = value + reach if variable.high is None else variable.high
    return replace(variable, low=low, high=max(exact(high), value))


def _solved(program: Program, seconds: float, way: Way) -> Solution:
    reply = asked(program, seconds, way)
    if not reply.values:
        return Solution(reply.ending)
    values = _exact_values(program, reply, seconds)
    if values is None:
        return Solution(Ending.INEXACT)
    objective = weighted(program.objective, values)
    return Solution(reply.ending, objective, _bound(objective, reply), values)


def _best_verified(goal: Goal, solutions: tuple[Solution, ...]) -> Solution:
    """The best that was verified; where nothing was, what was said first by a way that did not fail."""
    sign = 1 if goal is Goal.MAXIMISE else -1
    found = [each for each in solutions if each.objective is not None]
    if found:
        return max(found, key=lambda each: sign * (each.objective or 0))
    return next((each for each in solutions if each.ending is not Ending.INEXACT), solutions[0])


def _exact_values(program: Program, reply: Reply, seconds: float) -> Mapping[str, Fraction] | None:
    """What the floats stand for: whole numbers, simple fractions or the exact corner; None when none fits."""
    values = {
        variable.name: Fraction(round(value)) if variable.is_whole else _simple(value)
        for variable, value in zip(program.variables, reply.values, strict=True)
    }
    if is_kept(program, values):
        return values
    fixed = tuple(
        replace(v, low=values[v.name], high=values[v.name], is_whole=False) if v.is_whole else v
        for v in program.variables
    )
    rest = replace(program, variables=fixed)
    again = asked(rest, seconds, USUAL)
    corner = exact_corner(rest, again.values, again.corner) if again.values else None
    return corner if corner is not None and is_kept(program, corner) else None


def _simple(value: float) -> Fraction:
    """The simplest fraction that a float can stand for."""
    near = 1e-9 * max(1.0, abs(value))
    if abs(round(value) - value) <= near:
        return Fraction(round(value))
    for largest in (100, 10_000, 1_000_000):
        found = Fraction(value).limit_denominator(largest)
        if abs(float(found) - value) <= near:
            return found
    return Fraction(value)


def _bound(objective: Fraction, reply: Reply) -> Fraction | None:
    if not np.isfinite(reply.bound):
        return None
    near = NEAR * max(1.0, abs(float(objective)))
    return objective if abs(reply.bound - float(objective)) <= near else Fraction(reply.bound)
