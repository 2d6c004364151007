"""Rules as a planner sets them, and what becomes of a plan under rules that clash."""

from dataclasses import replace
from fractions import Fraction

import pytest

from sample_data.plan_files import plan
from tests.domain.planning.made_up import CUBE
from vink_model.domain.planning.cube import Treatment, cube_of
from vink_model.domain.planning.impossible import why_impossible
from vink_model.domain.planning.kinds import Limit, YearToYear
from vink_model.domain.planning.nearest import nearest
from vink_model.domain.planning.packages import MoveTogether
from vink_model.domain.planning.places import Scope
from vink_model.domain.planning.problem import problem_of
from vink_model.domain.planning.scenario import Scenario
from vink_model.errors import ScenarioFault
from vink_model.views.scenarios_ruled import RuleKind, rule_of

NOW = CUBE.adopted
ADVICE, COURSES = Scope(2016, line="advice"), Scope(2016, line="courses")
TWO_YEARS = cube_of(plan(), Treatment.POOLED)


def test_an_amount_sets_a_floor_or_a_ceiling() -> None:
    assert rule_of(CUBE, NOW, RuleKind.LEAST, COURSES, "150 kr.") == Limit(
        "least 2016/*/courses/*", COURSES, low_kr=150
    )
    assert rule_of(CUBE, NOW, RuleKind.MOST, COURSES, "0,5 mio.") == Limit(
        "most 2016/*/courses/*", COURSES, high_kr=500_000
    )


def test_a_lock_holds_what_is_there_now() -> None:
    assert rule_of(CUBE, NOW, RuleKind.LOCKED, ADVICE) == Limit("locked 2016/*/advice/*", ADVICE, 800, 800)


def test_two_lines_move_together_as_they_stand_now() -> None:
    rule = rule_of(CUBE, NOW, RuleKind.TOGETHER, ADVICE, other=COURSES)
    assert rule == MoveTogether("together 2016/*/advice/*", ((ADVICE, 8), (COURSES, 1)))


def test_a_line_may_rise_or_fall_by_a_percentage_from_the_first_year_to_the_second() -> None:
    scope = Scope(line="frontline")
    rise = rule_of(TWO_YEARS, TWO_YEARS.adopted, RuleKind.RISE, scope, "7,5 %")
    assert rise == YearToYear("rise */*/frontline/*", scope, 2016, 2017, Fraction(3, 40), None)
    fall = rule_of(TWO_YEARS, TWO_YEARS.adopted, RuleKind.FALL, scope, "10")
    assert fall == YearToYear("fall */*/frontline/*", scope, 2016, 2017, None, Fraction(1, 10))


@pytest.mark.parametrize("words", ["", "meget", "-5", "ti %"])
def test_what_is_no_percentage_is_refused(words: str) -> None:
    with pytest.raises(ScenarioFault, match="not a percentage"):
        rule_of(TWO_YEARS, TWO_YEARS.adopted, RuleKind.RISE, Scope(), words)


def test_a_fall_of_more_than_everything_is_refused() -> None:
    with pytest.raises(ScenarioFault):
        rule_of(TWO_YEARS, TWO_YEARS.adopted, RuleKind.FALL, Scope(), "101")


def test_one_year_has_no_year_to_year() -> None:
    with pytest.raises(ScenarioFault, match="only one year"):
        rule_of(CUBE, NOW, RuleKind.RISE, Scope(), "10")


@pytest.mark.parametrize("other", [None, ADVICE, Scope(2016, line="parks")])
def test_a_line_does_not_move_together_with_itself_or_with_nothing(other: Scope | None) -> None:
    with pytest.raises(ScenarioFault):
        rule_of(CUBE, NOW, RuleKind.TOGETHER, ADVICE, other=other)


def test_locks_that_contradict_each_other_are_both_named() -> None:
    least = rule_of(CUBE, NOW, RuleKind.LEAST, COURSES, "200 kr.")
    most = rule_of(CUBE, NOW, RuleKind.MOST, COURSES, "100 kr.")
    problem = problem_of(CUBE, replace(Scenario("", ""), rules=(least, most)))
    assert not nearest(problem, NOW.amounts).answer.is_found
    why = why_impossible(problem)
    assert set(why.rules) == {least, most}
    assert {way.kr for way in why.ways_out} == {100}


def test_a_frame_below_what_was_locked_is_named_with_the_lock() -> None:
    lock = rule_of(CUBE, NOW, RuleKind.LOCKED, Scope(2016, line="staff"))
    cap = rule_of(CUBE, NOW, RuleKind.MOST, Scope(2016), "500 kr.")
    why = why_impossible(problem_of(CUBE, replace(Scenario("", ""), rules=(lock, cap))))
    assert set(why.rules) == {lock, cap}
