"""Those whose time has come, counted by hand; and those whose time has not, who are no failures."""

from fractions import Fraction

import pytest

from vink_model.domain.cohorts import Cohort, Followed, Outcome, bounds, lag_counts, mature_cohort
from vink_model.domain.survival import incidence
from vink_model.month import Month

AS_OF = Month(2017, 12)


def group(count: int, start: str, outcome: Outcome = Outcome.WAITING, ended: str | None = None) -> Followed:
    return Followed(count, Month.parse(start), outcome, None if ended is None else Month.parse(ended))


GROUPS = (
    group(6, "2016-03", Outcome.EVENT, "2016-09"),
    group(2, "2016-03", Outcome.EVENT, "2017-06"),
    group(1, "2016-03", Outcome.LEFT, "2016-05"),
    group(2, "2016-03", Outcome.LOST, "2016-10"),
    group(1, "2016-03", Outcome.LOST, "2017-04"),
    group(3, "2016-03"),
    group(5, "2017-06"),
    group(2, "2017-06", Outcome.EVENT, "2017-08"),
)


def test_the_mature_cohort_is_counted_by_hand() -> None:
    # 15 started in March 2016: 6 within a year, 2 later, 1 moved, 2 unknown, 1 unknown after it, 3 not.
    found = mature_cohort(GROUPS, 12, AS_OF)
    assert found == Cohort(successes=6, mature=15, missing=2, waiting=7, ahead=2)
    assert found.share == Fraction(6, 15)
    assert found.bounds == (Fraction(6, 15), Fraction(8, 15))


def test_those_not_yet_twelve_months_in_are_no_failures() -> None:
    found = mature_cohort((group(5, "2017-06"),), 12, AS_OF)
    assert (found.mature, found.waiting, found.share, found.bounds) == (0, 5, None, None)


def test_the_time_has_come_on_the_month_that_it_is_up() -> None:
    assert mature_cohort((group(5, "2016-12"),), 12, AS_OF).mature == 5
    assert mature_cohort((group(5, "2017-01"),), 12, AS_OF).mature == 0
    in_time = group(5, "2016-01", Outcome.EVENT, "2017-01")
    late = group(5, "2016-01", Outcome.EVENT, "2017-02")
    assert mature_cohort((in_time, late), 12, AS_OF).successes == 5


def test_the_same_groups_make_the_counts_of_a_curve() -> None:
    counts = lag_counts(GROUPS, AS_OF)
    assert counts.started == 22
    assert len(counts.events) == 22
    assert {lag: n for lag, n in enumerate(counts.events) if n} == {2: 2, 6: 6, 15: 2}
    assert {lag: n for lag, n in enumerate(counts.competing) if n} == {2: 1}
    assert {lag: n for lag, n in enumerate(counts.censored) if n} == {6: 5, 7: 2, 13: 1, 21: 3}
    assert incidence(counts).at(6) is not None


def test_nobody_started_is_an_empty_cohort_and_an_empty_curve() -> None:
    assert mature_cohort((), 12, AS_OF) == Cohort(0, 0, 0, 0, 0)
    assert lag_counts((), AS_OF).events == ()


def test_what_comes_of_it_cannot_come_before_the_start() -> None:
    with pytest.raises(ValueError, match="2016-02 cannot come before the start in 2016-03"):
        group(1, "2016-03", Outcome.EVENT, "2016-02")


@pytest.mark.parametrize(
    "future",
    [
        group(1, "2018-01"),
        group(1, "2017-11", Outcome.EVENT, "2018-02"),
    ],
)
def test_the_future_is_not_counted(future: Followed) -> None:
    for reckoning in (lambda: mature_cohort((future,), 12, AS_OF), lambda: lag_counts((future,), AS_OF)):
        with pytest.raises(ValueError, match="lies in the future: counted up to 2017-12"):
            reckoning()


def test_an_end_has_a_month_and_waiting_has_none() -> None:
    with pytest.raises(ValueError, match="came in a month"):
        group(1, "2016-03", Outcome.EVENT)
    with pytest.raises(ValueError, match="came in a month"):
        group(1, "2016-03", Outcome.WAITING, "2016-05")


def test_within_no_months_is_no_time_and_fewer_than_none_start_nothing() -> None:
    with pytest.raises(ValueError, match="within 0 months"):
        mature_cohort((), 0, AS_OF)
    with pytest.raises(ValueError, match="below zero"):
        group(-1, "2016-03")


def test_bounds_hold_none_and_all_of_the_unknown() -> None:
    assert bounds(12, 5, 20) == (Fraction(12, 20), Fraction(17, 20))
    assert bounds(0, 0, 0) is None
    with pytest.raises(ValueError, match="12 successes and 9 unknown of 20"):
        bounds(12, 9, 20)
    with pytest.raises(ValueError, match="below zero"):
        bounds(-1, 0, 20)
