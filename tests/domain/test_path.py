"""The path of a number to its date: straight, or by the milestones that are given."""

from fractions import Fraction

import pytest

from vink_model.domain.codes import Comparison
from vink_model.domain.measures import Period, Phase, Tally
from vink_model.domain.verdicts import Milestone, Pace, path_of, planned_by
from vink_model.month import Month

TWO_YEARS = Period(Month(2016, 1), Month(2017, 12))
LEAST = Comparison.AT_LEAST
HUNDRED_TWENTY = Fraction(120)


def test_a_straight_path_asks_for_as_much_each_month() -> None:
    """120 over 24 months is 5 a month."""
    assert planned_by(Month(2016, 1), HUNDRED_TWENTY, TWO_YEARS) == 5
    assert planned_by(Month(2016, 12), HUNDRED_TWENTY, TWO_YEARS) == 60
    assert planned_by(Month(2017, 12), HUNDRED_TWENTY, TWO_YEARS) == 120


def test_a_path_asks_for_nothing_before_its_months_and_for_all_after_them() -> None:
    assert planned_by(Month(2015, 6), HUNDRED_TWENTY, TWO_YEARS) == 0
    assert planned_by(Month(2018, 6), HUNDRED_TWENTY, TWO_YEARS) == 120


def test_milestones_bend_the_path() -> None:
    """40 by the end of 2016, then 80 over 12 months: 60 by the end of March 2017."""
    given = (Milestone(Month(2016, 12), Fraction(40)),)
    assert planned_by(Month(2016, 6), HUNDRED_TWENTY, TWO_YEARS, given) == 20
    assert planned_by(Month(2017, 3), HUNDRED_TWENTY, TWO_YEARS, given) == 60


@pytest.mark.parametrize(
    "wrong",
    [
        (Milestone(Month(2016, 6), Fraction(50)), Milestone(Month(2016, 9), Fraction(40))),
        (Milestone(Month(2016, 9), Fraction(40)), Milestone(Month(2016, 6), Fraction(50))),
        (Milestone(Month(2016, 6), Fraction(121)),),
        (Milestone(Month(2018, 6), Fraction(120)),),
    ],
)
def test_milestones_that_fall_or_overshoot_are_refused(wrong: tuple[Milestone, ...]) -> None:
    with pytest.raises(ValueError, match="milestones rise"):
        planned_by(Month(2017, 1), HUNDRED_TWENTY, TWO_YEARS, wrong)


def test_sixty_by_midway_is_on_the_path_and_fiftynine_is_behind_it() -> None:
    for number, pace in ((60, Pace.ON_PATH), (59, Pace.BEHIND)):
        path = path_of(Tally(number, Phase.RUNNING), HUNDRED_TWENTY, LEAST, TWO_YEARS, Month(2016, 12))
        assert path is not None
        assert (path.pace, path.planned, path.is_given) == (pace, Fraction(60), False)


def test_there_is_no_path_before_after_or_without_a_target_nor_for_at_most() -> None:
    month = Month(2016, 12)
    for phase in (Phase.NOT_BEGUN, Phase.OVER):
        assert path_of(Tally(9, phase), HUNDRED_TWENTY, LEAST, TWO_YEARS, month) is None
    running = Tally(9, Phase.RUNNING)
    assert path_of(running, None, LEAST, TWO_YEARS, month) is None
    assert path_of(running, HUNDRED_TWENTY, LEAST, None, month) is None
    assert path_of(running, HUNDRED_TWENTY, Comparison.AT_MOST, TWO_YEARS, month) is None
