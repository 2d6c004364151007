"""The best plan for a stated objective, the least money for stated targets, and the line between the two."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.planning.assumptions import NO_EFFECTS
from vink_model.domain.planning.curves import Curve
from vink_model.domain.planning.loosened import loosened
from vink_model.domain.planning.places import Cell, Scope
from vink_model.domain.planning.problem import Answer, Problem, Wish, answer_of, answered
from vink_model.domain.planning.program import Given, Goal, Program, Row, Variable
from vink_model.domain.planning.rule import MoneyRule
from vink_model.domain.planning.solver import SECONDS, another_optimum, solve
from vink_model.errors import ScenarioFault
from vink_model.text import Text

GAIN_KR = 100_000
"""The step that a rule is loosened by to see what it costs."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What is wanted of a scope's money: an assumed effect, and how much it counts beside the others."""

    key: str
    scope: Scope
    curve: Curve
    weight: Fraction = Fraction(1)

    def effect(self, amounts: Mapping[Cell, int]) -> Fraction:
        """The effect of an allocation, by the assumption."""
        return self.curve.effect(sum(kr for cell, kr in amounts.items() if self.scope.covers(cell)))


@dataclass(frozen=True, slots=True)
class Goalpost:
    """A level that one or more aims must reach together."""

    key: str
    aims: tuple[Aim, ...]
    level: Fraction


@dataclass(frozen=True, slots=True)
class FrontierPoint:
    """The most effect that an amount of money can have."""

    money_kr: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class Gain:
    """What it would be worth to loosen one limit that stops the plan, found by solving anew."""

    rule: MoneyRule
    row: str
    gain: Fraction
    """Effect gained; 0 where another rule stops the plan at once."""


def best(problem: Problem, aims: tuple[Aim, ...], seconds: float = SECONDS) -> Answer:
    """The plan with the most weighted effect. Raises: ScenarioFault when nothing is aimed at."""
    return answered(problem, most(problem, aims), seconds)


def another_best(problem: Problem, aims: tuple[Aim, ...], found: Answer) -> Answer | None:
    """A different plan with the same effect, so that the choice between them is politics; None when there is
    none.

    Kroner are free in the search: a plan with broken kroner is told of only when its whole kroner do as well.
    """
    wish = most(problem, aims)
    variables = (*problem.variables(whole=True), *wish.variables)
    program = Program(wish.goal, wish.objective, variables, (*problem.rows(), *wish.rows))
    solution = solve(program)
    other = another_optimum(program, solution)
    for each in (solution, other):
        if each is not None and each.values:
            answer = answer_of(problem, each)
            if answer.amounts != found.amounts and answer.objective == found.objective:
                return answer
    return None


def least_money(problem: Problem, goalposts: tuple[Goalpost, ...], seconds: float = SECONDS) -> Answer:
    """The cheapest plan that reaches every level; its objective is the money. No goalposts: what the rules
    cost.
    """
    variables: list[Variable] = []
    rows: list[Row] = []
    for goalpost in goalposts:
        wish = most(problem, goalpost.aims, goalpost.key)
        variables += wish.variables
        rows += [*wish.rows, Row(f"reach {goalpost.key}", wish.objective, low=goalpost.level)]
    money: dict[str, Given] = {cell.key: 1 for cell in problem.cells}
    return answered(problem, Wish(Goal.MINIMISE, money, tuple(variables), tuple(rows)), seconds)


def frontier(problem: Problem, aims: tuple[Aim, ...], points: int = 11) -> tuple[FrontierPoint, ...]:
    """The most effect for each of several amounts, from the least that the rules allow to all that there is.

    Empty: no plan keeps the rules.
    """
    least = least_money(problem, ())
    if not least.is_found:
        return ()
    low, high = least.allocated_kr, max(sum(problem.granted.values()), least.allocated_kr)
    amounts = sorted({low + (high - low) * number // max(1, points - 1) for number in range(points)})
    return tuple(FrontierPoint(kr, _with_at_most(problem, aims, kr)) for kr in amounts)


def gains(problem: Problem, aims: tuple[Aim, ...], found: Answer, step_kr: int = GAIN_KR) -> tuple[Gain, ...]:
    """Each limit that the plan lies at, with what loosening it by a step gives when solved anew, the largest
    first.

    What a step of money is worth is never read from a dual: posts come whole, so the next step is worth what
    it is.
    """
    if found.objective is None:
        return ()
    told: list[Gain] = []
    for rule in problem.ordered:
        for row in () if rule.is_firm else binding_rows(problem, rule, found):
            after = answered(loosened(problem, rule, row, step_kr), most(problem, aims))
            if after.objective is not None:
                told.append(Gain(rule, row, after.objective - found.objective))
    return tuple(sorted(told, key=lambda gain: (-gain.gain, gain.row)))


def savings(
    problem: Problem, found: Answer, goalposts: tuple[Goalpost, ...] = (), step_kr: int = GAIN_KR
) -> tuple[Gain, ...]:
    """Each limit that the cheapest plan lies at, with the kroner that loosening it by a step saves, the
    largest first; found by solving anew.
    """
    if found.objective is None:
        return ()
    told: list[Gain] = []
    for rule in problem.ordered:
        for row in () if rule.is_firm else binding_rows(problem, rule, found):
            after = least_money(loosened(problem, rule, row, step_kr), goalposts)
            if after.objective is not None:
                told.append(Gain(rule, row, found.objective - after.objective))
    return tuple(sorted(told, key=lambda gain: (-gain.gain, gain.row)))


def binding_rows(problem: Problem, rule: MoneyRule, found: Answer) -> tuple[str, ...]:
    """The rule's rows that lie at a limit."""
    values = {cell.key: Fraction(found.amounts.get(cell, 0)) for cell in problem.cells}
    values |= dict(rule.helped(found.amounts))
    return tuple(
        row.name
        for row in rule.rows(problem.cells)
        if row.terms and row.sum_of(values) in (row.low, row.high)
    )


def most(problem: Problem, aims: tuple[Aim, ...], name: str = "aim") -> Wish:
    """The wish for the most weighted effect: each curve's pieces fill from the steepest on.

    Raises: ScenarioFault when nothing is aimed at.
    """
    if not any(aim.weight for aim in aims):
        raise ScenarioFault(
            Text("Der er intet mål at søge efter.", "There is no objective to seek."), NO_EFFECTS
        )
    objective: dict[str, Given] = {}
    variables: list[Variable] = []
    rows: list[Row] = []
    by_line: dict[str, list[Cell]] = {}
    for cell in problem.cells:
        by_line.setdefault(cell.line, []).append(cell)
    for aim in sorted(aims, key=lambda aim: aim.key):
        near = problem.cells if aim.scope.line is None else by_line.get(aim.scope.line, [])
        rest = f"{name} {aim.key} beyond"
        terms: dict[str, Given] = {cell.key: 1 for cell in near if aim.scope.covers(cell)}
        terms[rest] = -1
        variables.append(Variable(rest))
        for number, piece in enumerate(aim.curve.pieces):
            key = f"{name} {aim.key} piece {number}"
            variables.append(Variable(key, 0, piece.width_kr))
            terms[key] = -1
            objective[key] = piece.slope * aim.weight
        rows.append(Row(f"{name} {aim.key}", terms, 0, 0))
    return Wish(Goal.MAXIMISE, objective, tuple(variables), tuple(rows))


def _with_at_most(problem: Problem, aims: tuple[Aim, ...], money_kr: int) -> Answer:
    wish = most(problem, aims)
    cap = Row("money in all", {cell.key: 1 for cell in problem.cells}, high=money_kr)
    return answered(problem, Wish(wish.goal, wish.objective, wish.variables, (*wish.rows, cap)))
