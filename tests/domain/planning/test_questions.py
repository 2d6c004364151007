"""What planners ask of the plan itself, answered to the krone."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from sample_data.plan_files import plan
from tests.domain.planning.made_up import CUBE
from vink_model.domain.planning.best import Aim, Goalpost, another_best, best, frontier, gains, least_money
from vink_model.domain.planning.cube import Treatment, cube_of
from vink_model.domain.planning.curves import Curve
from vink_model.domain.planning.impossible import way_out_text, why_impossible
from vink_model.domain.planning.kinds import Frame, Limit
from vink_model.domain.planning.nearest import nearest
from vink_model.domain.planning.places import Grant, Post, Scope
from vink_model.domain.planning.problem import problem_of
from vink_model.domain.planning.program import Ending
from vink_model.domain.planning.rule import MoneyRule, is_kept
from vink_model.domain.planning.scenario import Scenario, applied, set_to
from vink_model.domain.planning.steps import Commitments, PostsInSteps, Promise
from vink_model.errors import ScenarioFault
from vink_model.text import Text

VINK = cube_of(plan(), Treatment.POOLED, reaching=True)
EMPTY = Scenario("s", "a")
ADVICE = Aim("advice", Scope(line="advice"), Curve(((300, Fraction(30)), (900, Fraction(60)))))
COURSES = Aim("courses", Scope(line="courses"), Curve(((200, Fraction(30)), (400, Fraction(40)))))
MADE_UP = problem_of(CUBE, EMPTY)


def with_rules(*rules: MoneyRule) -> Scenario:
    return replace(EMPTY, rules=rules)


def test_what_is_typed_and_keeps_all_rules_is_left_as_it_is() -> None:
    found = nearest(problem_of(VINK, EMPTY), VINK.adopted.amounts)
    assert found.paid == ()
    assert found.answer.amounts == VINK.adopted.amounts
    assert found.answer.posts == VINK.adopted.posts


def test_what_if_the_ministry_gives_half_a_million_in_2017() -> None:
    # 0.3 less on the hotlines; the other payers have 0.05 left of their 5.4, as rounding lets it be 5.5.
    less = set_to(VINK, EMPTY, Grant(2017, "ministry"), 500_000)
    found = nearest(problem_of(VINK, less), applied(VINK, less).amounts)
    lost = sum(paid.change_kr for paid in found.paid)
    assert lost == -250_000
    assert {paid.budget[0] for paid in found.paid} == {2017}
    asked = {paid.budget: paid.asked_kr for paid in found.paid}
    shares = [Fraction(-paid.change_kr, asked[paid.budget]) for paid in found.paid]
    assert max(shares) - min(shares) < Fraction(1, 100_000)


def test_what_is_the_smallest_cut_elsewhere_that_pays_a_fifth_post() -> None:
    fifth = with_rules(PostsInSteps("posts staff 2017", Post(2017, "staff"), 600_000, low=Decimal(5)))
    found = nearest(problem_of(VINK, fifth), VINK.adopted.amounts)
    by_budget = {paid.budget: paid.change_kr for paid in found.paid}
    assert by_budget.pop((2017, "staff", "")) == 600_000
    assert sum(by_budget.values()) == -550_000
    assert found.answer.posts[Post(2017, "staff")] == 5


def test_can_every_promise_be_held_with_five_point_nine_million() -> None:
    promised = Commitments(
        "promised 2017",
        Scope(year=2017, line="civil_society"),
        (Promise(Text("møder", "meetings"), 4, 50_000), Promise(Text("høringer", "hearings"), 2, 100_000)),
    )
    payers = ("budget_2015", "budget_2016", "ministry")
    capped = with_rules(promised, Frame("5.9 in 2017", payers, ((2017, 5_900_000),)))
    found = nearest(problem_of(VINK, capped), VINK.adopted.amounts)
    assert found.answer.ending is Ending.OPTIMAL
    assert sum(paid.change_kr for paid in found.paid) == -350_000
    assert is_kept(promised, found.answer.amounts)


def test_frames_below_promises_name_both_and_what_each_would_have_to_give() -> None:
    promised = Commitments("promised", Scope(line="courses"), (Promise(Text("møder", "meetings"), 12, 100),))
    problem = problem_of(CUBE, with_rules(promised))
    why = why_impossible(problem)
    assert [rule.key for rule in why.rules] == ["earmark state", "frame city", "promised"]
    assert {way.rule.key: way.kr for way in why.ways_out} == {
        "earmark state": None,
        "frame city": 200,
        "promised": 200,
    }
    assert "3 rules cannot be kept together" in why.sentence(CUBE.names).en
    assert "200" in way_out_text(why.ways_out[0], CUBE.names).da
    assert nearest(problem, CUBE.adopted.amounts).answer.ending is Ending.IMPOSSIBLE


def test_two_locks_of_one_line_clash() -> None:
    scope = Scope(line="courses")
    why = why_impossible(problem_of(CUBE, with_rules(Limit("a", scope, 1, 1), Limit("b", scope, 2, 2))))
    assert [(way.rule.key, way.kr) for way in why.ways_out] == [("a", 1), ("b", 1)]


def test_half_a_post_cannot_be_locked() -> None:
    why = why_impossible(problem_of(CUBE, with_rules(Limit("lock", Scope(line="staff"), 300, 300))))
    assert [rule.key for rule in why.rules] == ["lock", "posts"]


def test_what_can_be_kept_has_no_clash() -> None:
    why = why_impossible(MADE_UP)
    assert (why.rules, why.ways_out) == ((), ())
    assert why.sentence(CUBE.names).en == "All rules can be kept."


def test_the_best_plan_fills_the_steepest_pieces_first() -> None:
    # The state's 500 can only go to advice: 300 at 0.1 a krone, 200 at 0.05. The city's 1000 are more than
    # advice's other 400 at 0.05 and courses' 200 at 0.15 and 200 at 0.05.
    found = best(MADE_UP, (ADVICE, COURSES))
    assert found.objective == (30 + 10) + 20 + (30 + 10)
    assert found.gap == 0
    assert found.asked_kr == found.allocated_kr + found.unallocated_kr == 1500


def test_a_choice_that_is_not_forced_is_shown_with_another_just_as_good() -> None:
    level = Curve(((1000, Fraction(10)),))
    aims = (Aim("courses", Scope(line="courses"), level), Aim("staff", Scope(line="staff"), level))
    found = best(MADE_UP, aims)
    other = another_best(MADE_UP, aims, found)
    assert other is not None
    assert other.objective == found.objective == 10
    assert other.amounts != found.amounts


def test_what_stops_the_plan_is_worth_what_solving_anew_gives() -> None:
    # The city's 1000 fill courses' 400; 600 more go to advice beside the state's 500, up to its 900.
    tight = problem_of(CUBE, with_rules(Limit("advice", Scope(line="advice"), high_kr=700)))
    found = best(tight, (ADVICE, COURSES))
    told = {gain.rule.key: gain.gain for gain in gains(tight, (ADVICE, COURSES), found, step_kr=100)}
    assert found.objective == 30 + Fraction(400, 20) + 40
    assert told["advice"] == 5
    poor = problem_of(CUBE, with_rules(Limit("city", Scope(payer="city"), high_kr=100)))
    short = best(poor, (ADVICE, COURSES))
    assert {g.rule.key: g.gain for g in gains(poor, (ADVICE, COURSES), short, step_kr=100)}["city"] == 15


def test_a_step_that_does_not_pay_a_post_gains_nothing() -> None:
    posts = Aim("posts", Scope(line="staff"), Curve(((2000, Fraction(20)),)))
    found = best(MADE_UP, (posts,))
    assert found.objective == 10
    frames = {g.rule.key: g.gain for g in gains(MADE_UP, (posts,), found, step_kr=100)}
    assert frames["frame city"] == 0
    assert {g.rule.key: g.gain for g in gains(MADE_UP, (posts,), found, step_kr=200)}["frame city"] == 2


def test_the_least_money_for_a_level_and_the_frontier_to_all_there_is() -> None:
    # 45 takes courses' 30 for 200 kroner, then 15 of advice at 0.1 a krone.
    goalpost = Goalpost("both", (ADVICE, COURSES), Fraction(45))
    found = least_money(MADE_UP, (goalpost,))
    assert found.objective == 350
    assert found.gap == 0
    points = frontier(MADE_UP, (ADVICE, COURSES), points=4)
    assert [point.money_kr for point in points] == [0, 500, 1000, 1500]
    assert [point.answer.objective for point in points] == [0, 60, 85, 100]


def test_a_level_out_of_reach_is_said() -> None:
    assert least_money(MADE_UP, (Goalpost("g", (ADVICE,), Fraction(61)),)).ending is Ending.IMPOSSIBLE


def test_an_empty_objective_is_refused() -> None:
    with pytest.raises(ScenarioFault) as refused:
        best(MADE_UP, ())
    assert "effect" in refused.value.remedy.en


def test_promises_about_one_line_stand_in_one_rule() -> None:
    twice = [Commitments(key, Scope(line="courses"), ()) for key in ("a", "b")]
    with pytest.raises(ScenarioFault):
        problem_of(CUBE, with_rules(*twice))


def test_time_that_runs_out_is_said() -> None:
    assert best(MADE_UP, (ADVICE, COURSES), seconds=0).ending is Ending.OUT_OF_TIME
