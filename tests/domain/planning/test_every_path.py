"""Whatever a planner does, in whatever order: the money adds up, and no earmark is broken."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from fractions import Fraction

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.domain.planning.made_up import CUBE
from tests.domain.planning.test_scenarios import holds
from vink_model.domain.planning.nearest import nearest
from vink_model.domain.planning.objectives import most_money, with_floors
from vink_model.domain.planning.places import Cell, Grant, Scope
from vink_model.domain.planning.problem import problem_of
from vink_model.domain.planning.scenario import (
    Base,
    Scenario,
    applied,
    locked,
    moved,
    set_to,
    unlocked,
    with_amounts,
)
from vink_model.domain.planning.upon import below, changed_upon, rebased, whole
from vink_model.domain.planning.versions import ADOPTED, History, merged, stack
from vink_model.domain.planning.written import read_scenario, written_scenario
from vink_model.errors import PlanningError

PLACES = st.sampled_from(CUBE.cells)
AMOUNTS = st.integers(0, 700)
PICKS = st.integers(0, 99)


@dataclass
class Shelf:
    """Kept documents; the number of a version is its place."""

    documents: list[str] = field(default_factory=list)

    def at(self, base: Base) -> Scenario:
        return read_scenario(self.documents[base.version])

    def pick(self, number: int) -> Base:
        return Base("kept", number % len(self.documents))


class Planner(RuleBasedStateMachine):
    """One planner with a shelf of versions, by herself or with somebody else's versions on it."""

    def __init__(self) -> None:
        super().__init__()
        self.shelf = Shelf([written_scenario(ADOPTED)])
        self.history = History(Scenario("mine", "me"))

    @property
    def lower(self) -> Scenario:
        return below(self.history.present, self.shelf.at)

    @property
    def together(self) -> Scenario:
        return whole(self.history.present, self.lower)

    def does(self, change: Scenario) -> None:
        self.history = self.history.done(change)

    @rule(place=PLACES, kr=AMOUNTS)
    def sets(self, place: Cell, kr: int) -> None:
        self.tries(lambda s: set_to(CUBE, s, place, kr))

    @rule(payer=st.sampled_from(("city", "state")), kr=AMOUNTS)
    def gives(self, payer: str, kr: int) -> None:
        self.tries(lambda s: set_to(CUBE, s, Grant(2016, payer), kr))

    @rule(source=PLACES, goal=st.none() | PLACES, kr=AMOUNTS)
    def moves(self, source: Cell, goal: Cell | None, kr: int) -> None:
        self.tries(lambda s: moved(CUBE, s, kr, source, goal))

    @rule(place=PLACES)
    def locks(self, place: Cell) -> None:
        self.tries(lambda s: locked(CUBE, s, Scope(line=place.line)))

    @precondition(lambda self: self.together.rules)
    @rule(number=PICKS)
    def unlocks(self, number: int) -> None:
        rules = self.together.rules
        self.tries(lambda s: unlocked(s, rules[number % len(rules)].key))

    @rule()
    def takes_the_nearest(self) -> None:
        problem = problem_of(CUBE, self.together)
        answer = nearest(problem, applied(CUBE, self.together).amounts).answer
        assert answer.asked_kr == answer.allocated_kr + answer.unallocated_kr
        if answer.is_found:
            self.tries(lambda s: with_amounts(CUBE, s, answer.amounts))

    @rule(line=st.sampled_from(("advice", "courses")))
    def takes_the_best(self, line: str) -> None:
        now = applied(CUBE, self.together)
        floored = with_floors(problem_of(CUBE, self.together), now, Fraction(1, 2))
        found = most_money(floored, now, line)
        assert found.answer.asked_kr == found.answer.allocated_kr + found.answer.unallocated_kr
        if found.answer.is_found:
            self.tries(lambda s: with_amounts(CUBE, s, found.answer.amounts))

    @rule()
    def undoes(self) -> None:
        self.history = self.history.undone()

    @rule()
    def redoes(self) -> None:
        self.history = self.history.redone()

    @rule()
    def saves(self) -> None:
        self.shelf.documents.append(written_scenario(self.history.present))

    @rule(number=PICKS)
    def opens(self, number: int) -> None:
        self.does(self.shelf.at(self.shelf.pick(number)))

    @rule(number=PICKS)
    def builds_upon(self, number: int) -> None:
        base = self.shelf.pick(number)
        upon = replace(self.history.present, base=base)
        self.does(rebased(CUBE, upon, base, below(upon, self.shelf.at)))

    @rule()
    def stands_alone(self) -> None:
        before = applied(CUBE, self.together)
        self.does(self.together)
        assert applied(CUBE, self.together) == before

    @rule(number=PICKS)
    def stacks(self, number: int) -> None:
        other = self.shelf.at(self.shelf.pick(number))
        resolved = whole(other, below(other, self.shelf.at))
        self.tries(lambda s: stack(CUBE, s, resolved).scenario)

    @rule(first=PICKS, second=PICKS)
    def merges(self, first: int, second: int) -> None:
        base, theirs = (self.shelf.at(self.shelf.pick(number)) for number in (first, second))
        self.tries_own(lambda mine: merged(CUBE, base, mine, theirs))

    def tries(self, change: Callable[[Scenario], Scenario]) -> None:
        """A change of the whole; one that is refused changes nothing."""
        before = self.history.present
        try:
            self.does(changed_upon(CUBE, before, self.lower, change))
        except PlanningError:
            assert self.history.present == before

    def tries_own(self, change: Callable[[Scenario], Scenario]) -> None:
        """A change of her own part, taken only when the whole can be."""
        try:
            changed = change(self.history.present)
            applied(CUBE, whole(changed, below(changed, self.shelf.at)))
        except PlanningError:
            return
        self.does(changed)

    @invariant()
    def adds_up_and_keeps_every_earmark(self) -> None:
        holds(applied(CUBE, self.together))

    @invariant()
    def comes_back_from_the_shelf_as_it_is(self) -> None:
        assert read_scenario(written_scenario(self.history.present)) == self.history.present


TestEveryPath = Planner.TestCase
TestEveryPath.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
