"""The money problem: places and rules made ready for the solver, and the answer in whole kroner."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from vink_model.domain.planning.cube import Cube
from vink_model.domain.planning.kinds import Frame, MayPay
from vink_model.domain.planning.places import Allocation, Cell, Grant, Names, Post
from vink_model.domain.planning.program import Ending, Given, Goal, Program, Row, Solution, Variable
from vink_model.domain.planning.rule import MoneyRule
from vink_model.domain.planning.scenario import Scenario, applied, refuse_broken_earmarks
from vink_model.domain.planning.solver import SECONDS, solve
from vink_model.domain.planning.steps import Commitments, PostsInSteps
from vink_model.errors import ScenarioFault
from vink_model.text import Text, phrase


@dataclass(frozen=True, slots=True)
class Problem:
    """Where money may be put, under which rules, and how much there is."""

    cells: tuple[Cell, ...]
    rules: tuple[MoneyRule, ...]
    granted: Mapping[Grant, int] = field(default_factory=dict)
    names: Names = field(default_factory=Names)

    def variables(self, *, whole: bool = False) -> tuple[Variable, ...]:
        """The cells, and what the rules speak of besides; always in the same order."""
        cells = tuple(Variable(cell.key, is_whole=whole) for cell in sorted(self.cells))
        return (*cells, *(helper for rule in self.ordered for helper in rule.helpers()))

    @property
    def ordered(self) -> tuple[MoneyRule, ...]:
        """The rules by key, so that the order in which they were made decides nothing."""
        return tuple(sorted(self.rules, key=lambda rule: rule.key))

    def rows(self) -> tuple[Row, ...]:
        """What all rules demand."""
        return tuple(row for rule in self.ordered for row in rule.rows(self.cells))


@dataclass(frozen=True, slots=True)
class Answer:
    """A plan that keeps every rule to the krone, or the reason why there is none."""

    ending: Ending
    amounts: Mapping[Cell, int] = field(default_factory=dict)
    posts: Mapping[Post, Decimal] = field(default_factory=dict)
    asked_kr: int = 0
    objective: Fraction | None = None
    bound: Fraction | None = None
    """Nothing better is possible, as the solver proved it."""

    @property
    def is_found(self) -> bool:
        """Whether there is a plan."""
        return self.objective is not None

    @property
    def allocated_kr(self) -> int:
        """What lines get."""
        return sum(self.amounts.values())

    @property
    def unallocated_kr(self) -> int:
        """The remainder line: what there is and no line gets."""
        return self.asked_kr - self.allocated_kr

    @property
    def gap(self) -> Fraction | None:
        """How far the bound lies from what was found; 0 is the certificate that nothing is better."""
        if self.objective is None or self.bound is None:
            return None
        return abs(self.bound - self.objective)


@dataclass(frozen=True, slots=True)
class Wish:
    """A program over the problem's cells: what is best, and the quantities and rows that this takes."""

    goal: Goal = Goal.MINIMISE
    objective: Mapping[str, Given] = field(default_factory=dict)
    variables: tuple[Variable, ...] = ()
    rows: tuple[Row, ...] = ()


def problem_of(cube: Cube, scenario: Scenario) -> Problem:
    """The cube under the scenario's rules and grants; the scenario is a resolved one.

    A rule of the scenario takes the place of one of the same key, but an earmark that came with the money
    stays.
    Raises: ScenarioFault when promises about one scope stand in two rules, which would count only the dearer.
    """
    there = applied(cube, scenario)
    risen = {
        place: kr - adopted - cube.reach.get(place, 0)
        for place, kr in there.granted.items()
        if kr != (adopted := cube.adopted.granted[place])
    }
    given = {rule.key: followed(rule, risen) for rule in cube.rules}
    own = {rule.key: rule for rule in scenario.rules}
    firm = {rule.key: rule for rule in cube.earmarks}
    rules = tuple({**given, **own, **firm}.values())
    _refuse_split_promises(rules, cube.names)
    cells = tuple(sorted({*cube.cells, *there.amounts}))
    return Problem(cells, rules, there.granted, cube.names)


def followed(rule: MoneyRule, risen: Mapping[Grant, int]) -> MoneyRule:
    """A frame as large as its payers' grants make it after they rose or fell; other rules as they are."""
    if not isinstance(rule, Frame) or not rule.is_grant:
        return rule
    limits = tuple(
        (year, max(0, limit + sum(risen.get(Grant(year, payer), 0) for payer in rule.payers)))
        for year, limit in rule.limits
    )
    return replace(rule, limits=limits)


def answered(problem: Problem, wish: Wish, seconds: float = SECONDS) -> Answer:
    """The best plan for a wish, in whole kroner; kroner are first let free, as they mostly come out whole."""
    free = solution_of(problem, wish, seconds=seconds)
    if free.values and not _is_whole(problem, free):
        free = solution_of(problem, wish, whole=True, seconds=seconds)
    return answer_of(problem, free)


def solution_of(problem: Problem, wish: Wish, *, whole: bool = False, seconds: float = SECONDS) -> Solution:
    """The solver's answer to a wish under the problem's rules."""
    variables = (*problem.variables(whole=whole), *wish.variables)
    return solve(Program(wish.goal, wish.objective, variables, (*problem.rows(), *wish.rows)), seconds)


def answer_of(problem: Problem, solution: Solution) -> Answer:
    """A solution as a plan. Raises: EarmarkBroken never, unless a rule and its rows disagree."""
    asked = sum(problem.granted.values())
    if not solution.values:
        return Answer(solution.ending, asked_kr=asked)
    amounts = {cell: int(kr) for cell in sorted(problem.cells) if (kr := solution.values[cell.key])}
    refuse_broken_earmarks(amounts, earmarks_of_rules(problem), problem.names)
    posts = {
        rule.post: rule.step * int(solution.values[rule.helper])
        for rule in problem.ordered
        if isinstance(rule, PostsInSteps)
    }
    return Answer(solution.ending, amounts, posts, asked, solution.objective, solution.bound)


def allocation_of(problem: Problem, answer: Answer) -> Allocation:
    """An answer as an allocation."""
    return Allocation(problem.granted, answer.amounts, answer.posts)


def earmarks_of_rules(problem: Problem) -> tuple[MayPay, ...]:
    """The earmarks among the problem's rules."""
    return tuple(rule for rule in problem.rules if isinstance(rule, MayPay))


def _is_whole(problem: Problem, solution: Solution) -> bool:
    return all(solution.values[cell.key].denominator == 1 for cell in problem.cells)


def _refuse_split_promises(rules: Iterable[MoneyRule], names: Names) -> None:
    seen = set()
    for rule in rules:
        if isinstance(rule, Commitments):
            if rule.scope in seen:
                where = names.of_scope(rule.scope)
                raise ScenarioFault(
                    phrase("{w} har løfter i to regler.", "{w} has promises in two rules.", w=where),
                    Text(
                        "Skriv løfterne i én regel, så de lægges sammen.",
                        "Write them in one rule, so that they add up.",
                    ),
                )
            seen.add(rule.scope)
