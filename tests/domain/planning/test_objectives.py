"""The best plan for what is sought, with floors under the others; on sums that can be checked by head."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.planning.made_up import ADVICE, COURSES, CUBE, STAFF
from vink_model.domain.planning.kinds import Limit
from vink_model.domain.planning.objectives import cheapest, most_money, with_floors
from vink_model.domain.planning.places import Allocation, Scope
from vink_model.domain.planning.problem import Answer, Problem, problem_of
from vink_model.domain.planning.rule import is_kept
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.steps import Commitments, Promise
from vink_model.text import Text

NOW = CUBE.adopted
PROBLEM = problem_of(CUBE, Scenario("", ""))


def floored(percent: int) -> Problem:
    return with_floors(PROBLEM, NOW, Fraction(percent, 100))


def holds(problem: Problem, answer: Answer) -> None:
    """Every rule is kept to the krone, and asked is allocated and unallocated."""
    assert all(is_kept(rule, answer.amounts) for rule in problem.rules)
    assert answer.asked_kr == answer.allocated_kr + answer.unallocated_kr


def test_a_line_gets_all_that_the_others_may_lose() -> None:
    # Of the city's 1000, advice keeps 150 of 300 and staff two posts of 200, as one and a half is none.
    found = most_money(floored(50), NOW, "courses")
    assert found.answer.objective == found.answer.bound == 450
    assert found.answer.gap == 0
    assert found.answer.amounts[COURSES] == 450
    assert found.answer.amounts[STAFF] == 400
    assert found.answer.amounts[ADVICE] == 150
    holds(found.problem, found.answer)


def test_among_plans_just_as_good_the_nearest_to_now_is_shown() -> None:
    # Half of advice and one post can go to courses, wherever the city's money for advice lies now.
    found = most_money(floored(50), NOW, "courses")
    assert {cell for cell in found.answer.amounts if cell.line == "courses"} == {COURSES}
    assert found.another is None or found.another.objective == found.answer.objective


def test_without_any_cut_nobody_gains() -> None:
    found = most_money(floored(100), NOW, "courses")
    assert found.answer.amounts == NOW.amounts


def test_what_stops_the_plan_is_told_with_what_loosening_it_is_worth() -> None:
    found = most_money(floored(50), NOW, "courses")
    worth = {gain.rule.key: gain.gain for gain in found.binding}
    # Advice's 150 can all go with 100,000 more room; the city's frame then gives all that it is loosened by.
    assert worth["floor 2016/advice/"] == 150
    assert worth["frame city"] == 100_000


def test_the_least_money_is_what_rules_and_promises_cost() -> None:
    promise = Commitments("p", Scope(2016, line="courses"), (Promise(Text("møder", "meetings"), 4, 20),))
    problem = replace(PROBLEM, rules=(*PROBLEM.rules, promise, Limit("low", Scope(line="advice"), low_kr=30)))
    found = cheapest(problem, NOW)
    assert found.answer.allocated_kr == found.answer.objective == 110
    assert {g.rule.key: g.gain for g in found.binding} == {"p": Fraction(80), "low": Fraction(30)}
    holds(problem, found.answer)


def test_rules_that_demand_nothing_cost_nothing() -> None:
    assert cheapest(PROBLEM, NOW).answer.allocated_kr == 0


def test_floors_that_clash_give_no_plan() -> None:
    cap = Limit("cap", Scope(), high_kr=100)
    problem = with_floors(replace(PROBLEM, rules=(*PROBLEM.rules, cap)), NOW, Fraction(1, 2))
    for found in (most_money(problem, NOW, "courses"), cheapest(problem, NOW)):
        assert (found.answer.is_found, found.binding) == (False, ())


@settings(max_examples=25)
@given(st.integers(0, 100), st.sampled_from(("courses", "advice", "staff")))
def test_a_best_plan_always_adds_up_and_breaks_nothing(percent: int, line: str) -> None:
    found = most_money(floored(percent), NOW, line)
    holds(found.problem, found.answer)
    assert Allocation(amounts=found.answer.amounts).sum_of(Scope(line=line)) >= NOW.sum_of(Scope(line=line))
