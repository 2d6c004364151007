"""Two effects under one budget: the most of the one for each level that is demanded of the other."""

from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.planning.best import Aim, best, most
from vink_model.domain.planning.problem import Answer, Problem, Wish, answered
from vink_model.domain.planning.program import Row


@dataclass(frozen=True, slots=True)
class Tradeoff:
    """The most of the first effect when at least so much of the second is demanded."""

    demanded: int
    answer: Answer


def tradeoff(
    problem: Problem, first: tuple[Aim, ...], second: tuple[Aim, ...], points: int = 9
) -> tuple[Tradeoff, ...]:
    """From no demand to the most that there can be of the second, each point solved anew.

    Empty: no plan keeps the rules.
    Raises: ScenarioFault when either aims at nothing.
    """
    top = best(problem, second).objective
    if top is None:
        return ()
    levels = sorted({int(top * number / max(1, points - 1)) for number in range(points)})
    return tuple(_point(problem, first, second, level) for level in levels)


def _point(problem: Problem, first: tuple[Aim, ...], second: tuple[Aim, ...], level: int) -> Tradeoff:
    """One level; at the very top, where a rounded curve has no room left to be proven, the one below."""
    answer = _with_at_least(problem, first, second, level)
    if answer.is_found or not level:
        return Tradeoff(level, answer)
    return Tradeoff(level - 1, _with_at_least(problem, first, second, level - 1))


def _with_at_least(problem: Problem, first: tuple[Aim, ...], second: tuple[Aim, ...], level: int) -> Answer:
    wish, demand = most(problem, first, "first"), most(problem, second, "second")
    floor = Row("demanded", demand.objective, low=Fraction(level))
    return answered(
        problem,
        Wish(
            wish.goal,
            wish.objective,
            (*wish.variables, *demand.variables),
            (*wish.rows, *demand.rows, floor),
        ),
    )
