"""Assumptions, the curves made of them, and how sure a result is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.planning.made_up import ADVICE, COURSES, CUBE, assumed
from vink_model.domain.planning.assumptions import Basis, expected, shares_by_basis
from vink_model.domain.planning.best import best
from vink_model.domain.planning.curves import Curve, curve_of, saturating
from vink_model.domain.planning.diary import Decision, Score, Seen, decided, expectation_of, scored, tally
from vink_model.domain.planning.places import Scope
from vink_model.domain.planning.problem import problem_of
from vink_model.domain.planning.responses import Model, Response, effects_assumed
from vink_model.domain.planning.scenario import Scenario
from vink_model.domain.planning.uncertainty import (
    at_chance,
    break_even,
    chance_better,
    drawn,
    sobol,
    spread,
    tornado,
    worth_measuring,
)
from vink_model.errors import AssumptionFault

CHEAP, DEAR = assumed("advice cost", 5, 10, 20), assumed("course cost", 20, 25, 50, Basis.MEASURED)
MODEL = Model(
    (
        Response("advice", Scope(line="advice"), "advice cost"),
        Response("courses", Scope(line="courses"), "course cost", tried_kr=(0, 200)),
    ),
    (CHEAP, DEAR),
)
ON_ADVICE, ON_COURSES = {ADVICE: 100}, {COURSES: 200}


def test_an_assumption_has_a_range_an_author_and_a_source() -> None:
    assert expected((CHEAP, DEAR)) == {"advice cost": 10, "course cost": 25}


@pytest.mark.parametrize(
    "made",
    [
        lambda: assumed("x", 3, 2, 4),
        lambda: assumed("x", 1, 5, 4),
        lambda: replace(CHEAP, author=" "),
        lambda: replace(CHEAP, source=""),
        lambda: replace(CHEAP, saturation=Fraction(0)),
        lambda: expected((CHEAP, CHEAP)),
        lambda: Model((Response("r", Scope(), "nothing"),), ()),
        lambda: Model((Response("r", Scope(), "x"),), (assumed("x", 0, 2, 4),)),
        lambda: curve_of(assumed("x", 0, 0, 4), 100),
        lambda: Curve(((100, Fraction(1)), (200, Fraction(3)))),
        lambda: Curve(((100, Fraction(2)), (200, Fraction(1)))),
        lambda: Curve(((200, Fraction(2)), (100, Fraction(3)))),
    ],
    ids=[
        *("below", "above", "nobody", "nowhere", "no ceiling", "twice", "unknown", "free in a corner"),
        *("free", "steeper", "falling", "backwards"),
    ],
)
def test_what_cannot_be_assumed_is_refused(made: Callable[[], object]) -> None:
    with pytest.raises(AssumptionFault) as refused:
        made()
    assert refused.value.title.da != refused.value.title.en


def test_a_curve_without_a_ceiling_is_straight() -> None:
    assert curve_of(CHEAP, 1000).effect(300) == 30


def test_a_curve_with_a_ceiling_bends() -> None:
    # Atomica: s = 0.8, c = 0.5 gives 0.4437 (2 s / (1 + exp(-2 c / s)) - s).
    assert round(0.8 * saturating(0.5 / 0.8), 4) == 0.4437
    bent = curve_of(replace(CHEAP, saturation=Fraction(40)), 900, pieces=9)
    assert bent.effect(100) < 10
    assert bent.effect(900) < 40
    slopes = [piece.slope for piece in bent.pieces]
    assert slopes == sorted(slopes, reverse=True)


@given(st.integers(1, 10**4), st.integers(1, 10**4), st.integers(10, 10**7), st.integers(1, 10))
def test_a_curve_of_any_ceiling_bends_the_right_way(cost: int, most: int, reach: int, pieces: int) -> None:
    curve = curve_of(replace(assumed("x", cost, cost, cost), saturation=Fraction(most)), reach, pieces=pieces)
    assert curve.effect(0) == 0
    assert curve.effect(reach) <= most
    assert curve.effect(10 * reach) == curve.effect(reach)


def test_a_curve_is_solid_only_where_somebody_has_tried() -> None:
    tried = curve_of(CHEAP, 1000, tried_kr=(100, 400))
    assert [tried.is_tried(kr) for kr in (99, 100, 400, 401)] == [False, True, True, False]
    assert not curve_of(CHEAP, 1000).is_tried(100)
    assert [r.key for r in MODEL.untried(ON_COURSES)] == ["advice"]
    assert [r.key for r in MODEL.untried({COURSES: 201})] == ["advice", "courses"]


def test_the_solver_and_the_draws_speak_of_the_same_effect() -> None:
    found = best(problem_of(CUBE, Scenario("s", "a")), MODEL.aims(1500))
    assert found.objective is not None
    assert MODEL.expected_effect(found.amounts) == pytest.approx(float(found.objective))


def test_half_of_a_result_rests_on_judgement() -> None:
    # 100 kroner at 10 give 10 by judgement; 250 at 25 give 10 by measurement.
    assert MODEL.resting_on({ADVICE: 100, COURSES: 250}) == {
        Basis.MEASURED: Fraction(1, 2),
        Basis.LITERATURE: 0,
        Basis.JUDGEMENT: Fraction(1, 2),
    }
    assert shares_by_basis((CHEAP,), {}) == {}


def test_without_effects_none_are_assumed() -> None:
    assert not effects_assumed(())
    assert effects_assumed(MODEL.responses)
    assert Model((), ()).expected_effect(ON_ADVICE) == 0


def test_the_triangle_is_drawn_by_its_chances() -> None:
    # Between 1 and 3 with the top at 2: one in eight lies below 1.5, half below 2, one in eight above 2.5.
    chances = np.array([0.0, 0.125, 0.5, 0.875, 1.0])
    assert at_chance(assumed("x", 1, 2, 3), chances) == pytest.approx([1, 1.5, 2, 2.5, 3])
    assert at_chance(assumed("x", 2, 2, 2), chances) == pytest.approx([2] * 5)


def test_the_same_seed_draws_the_same_and_correlated_draws_move_together() -> None:
    first, again = drawn(MODEL), drawn(MODEL)
    assert all(np.array_equal(first[key], again[key]) for key in first)
    assert len(first["advice cost"]) == 10_000
    together = drawn(MODEL, correlated=True)
    apart = spread(MODEL.effect({ADVICE: 100, COURSES: 250}, first))
    joint = spread(MODEL.effect({ADVICE: 100, COURSES: 250}, together))
    advice, course = (np.argsort(np.argsort(together[key])) for key in ("advice cost", "course cost"))
    assert np.array_equal(advice, course)
    assert joint.high - joint.low > apart.high - apart.low
    assert joint.mean == pytest.approx(apart.mean, rel=0.02)


def test_the_widest_bar_of_a_tornado_comes_first() -> None:
    # 100 kroner at 5, 10 or 20 give 20, 10 or 5; 250 at 20, 25 or 50 give 12.5, 10 or 5.
    bars = tornado(MODEL, {ADVICE: 100, COURSES: 250})
    assert [(bar.key, bar.at_low, bar.at_high) for bar in bars] == [
        ("advice cost", 30.0, 15.0),
        ("course cost", 22.5, 15.0),
    ]


def test_sobol_indices_of_a_sum_are_shares_of_its_variance() -> None:
    # Two alike, the one with twice the money: standard deviations 2 : 1, variances 4 : 1.
    alike = Model(MODEL.responses, (assumed("advice cost", 5, 10, 20), assumed("course cost", 5, 10, 20)))
    indices = {index.key: index for index in sobol(alike, {ADVICE: 200, COURSES: 100})}
    assert indices["advice cost"].first == pytest.approx(0.8, abs=0.02)
    assert indices["course cost"].first == pytest.approx(0.2, abs=0.02)
    assert indices["advice cost"].total == pytest.approx(0.8, abs=0.02)


def test_one_assumption_alone_makes_all_of_the_uncertainty() -> None:
    alone = Model((Response("advice", Scope(line="advice"), "advice cost"),), (CHEAP,))
    assert [(index.first, index.total) for index in sobol(alone, ON_ADVICE)] == [(1, 1)]


def test_where_nothing_varies_there_are_no_indices() -> None:
    certain = Model(MODEL.responses, (assumed("advice cost", 9, 9, 9), assumed("course cost", 9, 9, 9)))
    assert sobol(certain, ON_ADVICE) == ()
    assert sobol(MODEL, {}) == ()


def test_courses_beat_advice_only_if_a_course_costs_less_than_twenty_kroner() -> None:
    # 100 kroner of advice give 10; 200 of courses give 10 at 20 kroner, the end of their range.
    wider = Model(MODEL.responses, (CHEAP, replace(DEAR, low=Fraction(10))))
    told = {each.key: each for each in break_even(wider, ON_ADVICE, ON_COURSES)}
    assert told["course cost"].value == pytest.approx(20)
    assert not told["course cost"].is_second_better_above
    assert told["advice cost"].value == pytest.approx(12.5)
    assert told["advice cost"].is_second_better_above
    assert chance_better(wider, ON_ADVICE, ON_ADVICE, drawn(wider)) == 0.5


def test_what_would_most_change_the_choice_is_worth_measuring_first() -> None:
    fixed = Model(MODEL.responses, (assumed("advice cost", 12, 12, 12), assumed("course cost", 10, 25, 50)))
    first, second = worth_measuring(fixed, (ON_ADVICE, ON_COURSES), draws=4000)
    assert (first.key, second.key, second.gain, second.flips) == ("course cost", "advice cost", 0.0, 0.0)
    # Independently, from the draws themselves: the mean of the better less the better mean.
    values = drawn(fixed, 200_000, seed=7)
    both = np.array([fixed.effect(each, values) * np.ones(200_000) for each in (ON_ADVICE, ON_COURSES)])
    assert first.gain == pytest.approx(both.max(axis=0).mean() - both.mean(axis=1).max(), rel=0.05)
    usual = int(both.mean(axis=1).argmax())
    assert first.flips == pytest.approx(float(np.mean(both.argmax(axis=0) != usual)), abs=0.02)


DUE = date(2017, 12, 31)
DECISION = Decision(
    date(2016, 5, 30),
    "the committee",
    Scenario("s", "a"),
    CUBE.adopted,
    (expectation_of(CHEAP, DUE), expectation_of(DEAR, DUE)),
)


def test_a_decision_freezes_what_was_believed() -> None:
    scenario = Scenario("s", "a", assumptions=(CHEAP, DEAR))
    decision = decided(CUBE, scenario, "the committee", date(2016, 5, 30), DUE)
    assert decision == replace(DECISION, scenario=scenario)
    assert [(int(e.low), int(e.high)) for e in decision.expectations] == [(5, 20), (20, 50)]


def seen(low: int, high: int, day: date = DUE) -> Seen:
    return Seen(Fraction(low), Fraction(high), day, "accounts")


@pytest.mark.parametrize(
    ("found", "today", "score"),
    [
        (seen(10, 10), DUE, Score.KEPT),
        (seen(5, 20), DUE, Score.KEPT),
        (seen(21, 21), DUE, Score.MISSED),
        (seen(1, 4), DUE, Score.MISSED),
        (seen(4, 6), DUE, Score.CANNOT_TELL),
        (seen(10, 10), date(2017, 1, 1), Score.CANNOT_TELL),
        (seen(10, 10, date(2017, 1, 1)), date(2017, 6, 1), Score.CANNOT_TELL),
    ],
    ids=["inside", "the whole range", "above", "below", "across an end", "not yet seen", "not yet due"],
)
def test_an_expectation_is_kept_missed_or_cannot_be_told(found: Seen, today: date, score: Score) -> None:
    first, second = scored(DECISION, {"advice cost": found}, today)
    assert first.score is score
    assert second.score is Score.CANNOT_TELL
    assert first.why.da != first.why.en


def test_the_diary_counts_its_scores() -> None:
    results = scored(DECISION, {"advice cost": seen(10, 10), "course cost": seen(90, 90)}, DUE)
    assert tally(results) == {Score.KEPT: 1, Score.MISSED: 1, Score.CANNOT_TELL: 0}
