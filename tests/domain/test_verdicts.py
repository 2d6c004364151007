"""Both verdicts on a target, against published intervals and tables that can be checked by hand."""

from fractions import Fraction

import pytest
from statsmodels.stats.proportion import proportion_confint

from tests.domain.targets import target
from vink_model.domain.codes import Comparison, Measured, TargetKind
from vink_model.domain.measures import Counted, Phase, Tally, Uncounted
from vink_model.domain.verdicts import (
    Evidence,
    Literal,
    evidence,
    interval,
    judged,
    literal,
    literal_of_number,
    needed,
)
from vink_model.text import Text

LEAST, MOST = Comparison.AT_LEAST, Comparison.AT_MOST


def percent(number: int) -> Fraction:
    """A target as it is printed: 60 per cent."""
    return Fraction(number, 100)


# Newcombe RG (1998), Statistics in Medicine 17:857-872, Table I, method 3 (Wilson's score, no correction).
@pytest.mark.parametrize(
    ("x", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_newcombes_table_one(x: int, n: int, low: float, high: float) -> None:
    found_low, found_high = interval(Counted(x, n))
    assert found_low is not None
    assert found_high is not None
    assert (round(found_low, 4), round(found_high, 4)) == (low, high)


# Smallest count that shows a target met, largest that shows it not met, by Wilson's 95 % interval; worked out
# independently of this code for the design of the product. None: no count among so few can show it.
SMALLEST_AND_LARGEST = [
    (60, 10, 10, 2),
    (60, 22, 18, 8),
    (60, 60, 44, 28),
    (60, 100, 70, 50),
    (60, 200, 134, 106),
    (70, 10, 10, 4),
    (70, 22, 20, 11),
    (70, 60, 49, 35),
    (80, 10, None, 5),
    (80, 22, 22, 13),
    (80, 60, 55, 41),
]


@pytest.mark.parametrize(("goal", "n", "smallest", "largest"), SMALLEST_AND_LARGEST)
def test_the_smallest_count_that_shows_it_and_the_largest_that_refutes_it(
    goal: int, n: int, smallest: int | None, largest: int
) -> None:
    found = [evidence(Counted(x, n), percent(goal), LEAST) for x in range(n + 1)]
    met = [x for x, one in enumerate(found) if one.state is Evidence.MET]
    not_met = [x for x, one in enumerate(found) if one.state is Evidence.NOT_MET]
    assert met == ([] if smallest is None else list(range(smallest, n + 1)))
    assert not_met == list(range(largest + 1))
    assert {one.shows for one in found} == {smallest}


def test_the_exact_comparison_agrees_with_the_drawn_interval_everywhere() -> None:
    for n in range(1, 41):
        for x in range(n + 1):
            low, high = proportion_confint(x, n, method="wilson")
            for goal in (5, 33, 50, 60, 70, 80, 99):
                state = evidence(Counted(x, n), percent(goal), LEAST).state
                drawn = Evidence.MET if low >= goal / 100 else Evidence.CANNOT_TELL
                assert state is (Evidence.NOT_MET if high < goal / 100 else drawn), (x, n, goal)


# The four cases of the design: literal verdict, what is needed, and the evidence.
@pytest.mark.parametrize(
    ("counted", "goal", "state", "need", "shown"),
    [
        (Counted(13, 22), 60, Literal.NOT_REACHED, 14, Evidence.CANNOT_TELL),
        (Counted(14, 22), 60, Literal.REACHED, 14, Evidence.CANNOT_TELL),
        (Counted(9, 12, pending=6), 70, Literal.OPEN, 13, Evidence.CANNOT_TELL),
        (Counted(52, 60), 80, Literal.REACHED, 48, Evidence.CANNOT_TELL),
    ],
)
def test_the_four_cases_have_both_verdicts(
    counted: Counted, goal: int, state: Literal, need: int, shown: Evidence
) -> None:
    found = literal(counted, percent(goal), LEAST)
    assert (found.state, found.need) == (state, need)
    assert evidence(counted, percent(goal), LEAST).state is shown


def test_nine_of_twelve_with_six_pending_needs_four_of_the_six() -> None:
    assert literal(Counted(9, 12, pending=6), percent(70), LEAST).gap == 4


def test_seven_per_cent_of_a_hundred_is_seven_and_not_eight_as_floats_have_it() -> None:
    assert needed(percent(7), 100, LEAST) == 7
    assert literal(Counted(7, 100), percent(7), LEAST).state is Literal.REACHED


def test_a_target_is_reached_for_sure_when_the_pending_cannot_undo_it() -> None:
    assert literal(Counted(9, 10, pending=2), percent(70), LEAST).state is Literal.REACHED


def test_a_target_is_out_of_reach_when_all_the_pending_together_are_too_few() -> None:
    found = literal(Counted(2, 10, pending=4), percent(70), LEAST)
    assert (found.state, found.need) == (Literal.OUT_OF_REACH, 10)


def test_unassessed_people_could_still_count_so_they_lose_no_target() -> None:
    """70 % of 5 is 4: 2 met it, 2 may have; and 70 % of 14 is 10: 2 met it, 2 may have, 9 are to come."""
    assert literal(Counted(2, 5, missing=2), percent(70), LEAST).state is Literal.OPEN
    running = literal(Counted(2, 5, pending=9, missing=2), percent(70), LEAST)
    assert (running.state, running.need, running.gap) == (Literal.OPEN, 10, 8)
    assert literal(Counted(2, 5, pending=6, missing=2), percent(90), LEAST).state is Literal.OPEN


def test_a_target_is_lost_when_even_the_unassessed_are_too_few() -> None:
    assert literal(Counted(2, 5, missing=1), percent(70), LEAST).state is Literal.NOT_REACHED
    assert literal(Counted(2, 9, missing=3, pending=1), percent(70), LEAST).state is Literal.OUT_OF_REACH


def test_a_share_at_most_is_not_kept_while_the_unassessed_could_break_it() -> None:
    assert literal(Counted(1, 20, missing=2), percent(10), MOST).state is Literal.OPEN
    assert literal(Counted(1, 20, missing=1), percent(10), MOST).state is Literal.REACHED


def test_pending_people_who_have_already_succeeded_are_sure_of_counting() -> None:
    found = literal(Counted(7, 10, pending=4, already=2), percent(70), LEAST)
    assert (found.state, found.need, found.gap) == (Literal.OPEN, 10, 1)


def test_one_miss_loses_a_target_of_all_though_all_the_rest_succeed() -> None:
    assert literal(Counted(45, 46), percent(100), LEAST).state is Literal.NOT_REACHED
    assert literal(Counted(45, 46, pending=9), percent(100), LEAST).state is Literal.OUT_OF_REACH
    assert literal(Counted(46, 46, pending=9), percent(100), LEAST).state is Literal.OPEN


def test_a_target_of_all_is_settled_by_the_count_and_never_by_a_sample() -> None:
    assert evidence(Counted(46, 46), percent(100), LEAST).state is Evidence.BY_COUNT
    assert evidence(Counted(45, 46), percent(100), LEAST).state is Evidence.BY_COUNT


def test_nobody_counted_is_no_data_and_not_zero_per_cent() -> None:
    assert literal(Counted(0, 0), percent(60), LEAST).state is Literal.NO_DATA
    found = evidence(Counted(0, 0), percent(60), LEAST)
    assert (found.state, found.low, found.high) == (Evidence.NOTHING_TO_JUDGE, None, None)


def test_all_pending_is_too_early_to_say() -> None:
    assert literal(Counted(0, 0, pending=7), percent(60), LEAST).state is Literal.TOO_EARLY
    assert evidence(Counted(0, 0, pending=7), percent(60), LEAST).state is Evidence.NOTHING_TO_JUDGE


def test_an_unknown_target_gets_no_verdict_whatever_was_counted() -> None:
    asked = target(kind=TargetKind.COUNT, value=None, measured=Measured.PARTICIPANTS)
    found = judged(asked, Tally(610, Phase.OVER))
    assert found.literal.state is Literal.TARGET_UNKNOWN
    assert found.evidence.state is Evidence.NOTHING_TO_JUDGE
    assert literal(Counted(3, 4), None, LEAST).state is Literal.TARGET_UNKNOWN
    assert judged(asked, Uncounted(Text("", ""))).literal.state is Literal.TARGET_UNKNOWN


def test_without_an_answer_there_are_no_figures_to_judge() -> None:
    assert judged(target(), Uncounted(Text("", ""))).literal.state is Literal.NO_DATA


def test_a_short_count_is_lost_when_the_period_is_over_and_open_while_it_runs() -> None:
    four = Fraction(4)
    assert literal_of_number(Tally(3, Phase.OVER), four, LEAST).state is Literal.NOT_REACHED
    running = literal_of_number(Tally(3, Phase.RUNNING), four, LEAST)
    assert (running.state, running.gap) == (Literal.OPEN, 1)
    assert literal_of_number(Tally(4, Phase.RUNNING), four, LEAST).state is Literal.REACHED
    assert literal_of_number(Tally(0, Phase.NOT_BEGUN), four, LEAST).state is Literal.TOO_EARLY


def test_a_count_is_a_fact_and_has_no_uncertainty() -> None:
    found = judged(target(kind=TargetKind.COUNT, value=4), Tally(3, Phase.OVER))
    assert (found.evidence.state, found.evidence.low) == (Evidence.BY_COUNT, None)


def test_a_number_at_most_holds_until_the_period_ends_and_breaks_at_once() -> None:
    ten = Fraction(10)
    assert literal_of_number(Tally(10, Phase.RUNNING), ten, MOST).state is Literal.OPEN
    assert literal_of_number(Tally(10, Phase.OVER), ten, MOST).state is Literal.REACHED
    assert literal_of_number(Tally(11, Phase.RUNNING), ten, MOST).state is Literal.OUT_OF_REACH
    assert literal_of_number(Tally(11, Phase.OVER), ten, MOST).state is Literal.NOT_REACHED


def test_a_share_at_most_is_broken_by_too_many_and_open_while_more_may_come() -> None:
    tenth = percent(10)
    assert literal(Counted(2, 20), tenth, MOST).state is Literal.REACHED
    assert literal(Counted(3, 20), tenth, MOST).state is Literal.NOT_REACHED
    assert literal(Counted(3, 20, pending=5), tenth, MOST).state is Literal.OUT_OF_REACH
    may_come = literal(Counted(1, 20, pending=5), tenth, MOST)
    assert (may_come.state, may_come.need, may_come.gap) == (Literal.OPEN, 2, 1)


def test_at_most_is_the_mirror_of_at_least() -> None:
    """At most 40 % failures is the same promise as at least 60 % successes."""
    for x in range(23):
        one = evidence(Counted(x, 22), percent(60), LEAST)
        other = evidence(Counted(22 - x, 22), percent(40), MOST)
        assert one.state is other.state
        assert (one.leans, one.more) == (other.leans, other.more)
    assert evidence(Counted(9, 22), percent(40), MOST).shows == 4


def test_fourteen_of_twentytwo_leans_on_met_and_says_how_many_more_would_settle_it() -> None:
    """At 7 of 11, Wilson's lower end passes 60 % at (1.96² · 0.6 · 0.4) / (7/11 - 0.6)² = 697.2 people."""
    found = evidence(Counted(14, 22), percent(60), LEAST)
    assert (found.leans, found.more) == (Evidence.MET, 698 - 22)
    assert evidence(Counted(14 * 32, 22 * 32), percent(60), LEAST).state is Evidence.MET
    assert evidence(Counted(14 * 31, 22 * 31), percent(60), LEAST).state is Evidence.CANNOT_TELL


def test_a_level_at_the_target_itself_is_never_settled() -> None:
    found = evidence(Counted(12, 20), percent(60), LEAST)
    assert (found.state, found.leans, found.more) == (Evidence.CANNOT_TELL, None, None)


def test_unassessed_people_widen_the_interval_to_both_sides_of_what_they_may_be() -> None:
    low, high = interval(Counted(6, 10, missing=2))
    assert low == pytest.approx(proportion_confint(6, 10, method="wilson")[0])
    assert high == pytest.approx(proportion_confint(8, 10, method="wilson")[1])


def test_unassessed_people_can_keep_a_target_from_being_shown_not_met() -> None:
    assert evidence(Counted(11, 22), percent(70), LEAST).state is Evidence.NOT_MET
    assert evidence(Counted(11, 22, missing=4), percent(70), LEAST).state is Evidence.CANNOT_TELL


def test_when_the_unassessed_could_tip_it_more_people_do_not_settle_it() -> None:
    found = evidence(Counted(13, 22, missing=4), percent(70), LEAST)
    assert (found.state, found.more) == (Evidence.CANNOT_TELL, None)


def test_everyone_succeeding_reaches_up_to_one_and_nobody_down_to_zero() -> None:
    assert interval(Counted(10, 10))[1] == 1.0
    assert interval(Counted(0, 10))[0] == 0.0
