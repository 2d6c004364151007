"""The most of one effect for each demand of another, by head and by trying all."""

from dataclasses import replace
from fractions import Fraction

from tests.domain.planning.made_up import CUBE, assumed
from vink_model.domain.planning.best import Aim
from vink_model.domain.planning.curves import Curve, curve_of
from vink_model.domain.planning.kinds import Limit
from vink_model.domain.planning.places import Scope
from vink_model.domain.planning.problem import problem_of
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.tradeoff import tradeoff

PROBLEM = problem_of(CUBE, Scenario("x", "p"))
COURSES = (Aim("courses", Scope(line="courses"), Curve(((1500, Fraction(150)),))),)
"""A course for each ten kroner."""
STAFF = (Aim("staff", Scope(line="staff"), Curve(((1500, Fraction(15)),))),)
"""One for each hundred."""


def test_every_krone_for_the_one_is_taken_from_the_other() -> None:
    # The city has 1,000: 100 courses, or 5 whole posts at 200, ten of the second, and anything between.
    found = tradeoff(PROBLEM, COURSES, STAFF, points=6)
    assert [point.demanded for point in found] == [0, 2, 4, 6, 8, 10]
    assert [point.answer.objective for point in found] == [100, 80, 60, 40, 20, 0]


def test_posts_come_whole_so_a_demand_for_one_costs_as_much_as_for_two() -> None:
    found = {point.demanded: point.answer.objective for point in tradeoff(PROBLEM, COURSES, STAFF, points=11)}
    assert found[1] == found[2] == 80


def test_without_a_plan_that_keeps_the_rules_there_is_no_line() -> None:
    clash = (Limit("a", Scope(line="courses"), 200, 200), Limit("b", Scope(line="courses"), 100, 100))
    assert tradeoff(replace(PROBLEM, rules=(*PROBLEM.rules, *clash)), COURSES, STAFF) == ()


def test_the_most_there_can_be_of_a_saturating_effect_is_demanded_too() -> None:
    # The ceiling of 12 is reached to a millionth at 1,000 kroner, where every post is in the way of courses.
    full = assumed("staff cost", 10, 10, 10)
    curve = curve_of(replace(full, saturation=Fraction(12)), 1000, pieces=6)
    found = tradeoff(PROBLEM, COURSES, (Aim("staff", Scope(line="staff"), curve),))
    assert all(point.answer.is_found for point in found)
    assert found[-1].demanded in {11, 12}
