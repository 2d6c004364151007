"""Periods that are compared by the month, and those that are not compared at all."""

from fractions import Fraction

import pytest

from vink_model.domain.periods import NotComparable, PeriodCount, added, compared, last_two_compared
from vink_model.domain.rates import RateRatio
from vink_model.month import Month


def period(first: str, last: str, count: int, definition: str = "") -> PeriodCount:
    return PeriodCount(Month.parse(first), Month.parse(last), count, definition)


def test_a_half_year_is_compared_with_a_year_by_the_month() -> None:
    found = compared(period("2014-01", "2014-12", 60), period("2015-01", "2015-06", 50))
    assert isinstance(found, RateRatio)
    assert found.ratio == Fraction(100, 60)
    assert found.is_more_than_chance


def test_published_windows_that_overlap_are_neither_compared_nor_added() -> None:
    # As France published: since April 2014 to one date, and since April 2014 to a later one.
    first, second = period("2014-04", "2015-03", 2000), period("2014-04", "2015-12", 4000)
    assert compared(first, second) is NotComparable.OVERLAP
    assert added((first, second)) is NotComparable.OVERLAP
    assert last_two_compared((second, first)) is NotComparable.OVERLAP


def test_a_month_in_common_is_an_overlap_and_months_in_a_row_are_none() -> None:
    year = period("2014-01", "2014-12", 60)
    assert year.overlaps(period("2014-12", "2015-11", 70))
    assert not year.overlaps(period("2015-01", "2015-12", 70))
    assert added((year, period("2015-01", "2015-12", 70))) == 130


def test_counts_by_different_definitions_are_not_set_against_each_other() -> None:
    was, now = period("2014-01", "2014-12", 20, "started"), period("2015-01", "2015-12", 30, "founded")
    assert compared(was, now) is NotComparable.DEFINITION_CHANGED
    assert added((was, now)) is NotComparable.DEFINITION_CHANGED


def test_a_period_that_reaches_into_the_future_is_not_over() -> None:
    was, now = period("2014-01", "2014-12", 20), period("2015-01", "2015-12", 8)
    assert compared(was, now, Month(2015, 11)) is NotComparable.NOT_OVER
    assert isinstance(compared(was, now, Month(2015, 12)), RateRatio)


def test_one_period_is_no_comparison_and_no_period_no_events() -> None:
    assert last_two_compared((period("2014-01", "2014-12", 20),)) is NotComparable.ONE_PERIOD
    assert last_two_compared(()) is NotComparable.ONE_PERIOD
    assert added(()) == 0


def test_the_newest_period_is_compared_with_the_one_before_it_in_whatever_order_they_come() -> None:
    years = (
        period("2016-01", "2016-12", 85),
        period("2014-01", "2014-12", 60),
        period("2015-01", "2015-12", 104),
    )
    found = last_two_compared(years)
    assert isinstance(found, RateRatio)
    assert (found.first, found.second) == (104, 85)


def test_a_period_cannot_end_before_it_begins_or_hold_fewer_than_none() -> None:
    with pytest.raises(ValueError, match="cannot end in 2014-01"):
        period("2014-02", "2014-01", 3)
    with pytest.raises(ValueError, match="below zero"):
        period("2014-01", "2014-02", -3)


@pytest.mark.parametrize("reason", NotComparable)
def test_each_reason_is_said_in_both_languages(reason: NotComparable) -> None:
    assert reason.label.da
    assert reason.label.en
    assert reason.label.da != reason.label.en
