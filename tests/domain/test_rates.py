"""The ratio of two counts is exact: checked against R, an independent package and sums by hand."""

from fractions import Fraction
from math import comb, isclose

import pytest
from scipy.stats import binomtest

from vink_model.domain.rates import rate_ratio

# As worked out for these years with R's poisson.test, to the digits that were written down.
WRITTEN_DOWN = [(60, 100, 0.002), (100, 104, 0.83), (104, 85, 0.19), (22, 18, 0.64)]


@pytest.mark.parametrize(("first", "second", "p"), WRITTEN_DOWN)
def test_two_published_years_compare_as_they_were_worked_out_in_r(first: int, second: int, p: float) -> None:
    digits = len(str(p).partition(".")[2])
    assert round(rate_ratio(first, second).p, digits) == p


def test_eighteen_after_twenty_two_is_point_eight_two_from_point_four_one_to_one_point_six() -> None:
    found = rate_ratio(22, 18)
    assert found.ratio == Fraction(18, 22)
    assert found.high is not None
    assert (round(found.low, 2), round(found.high, 2)) == (0.41, 1.60)


@pytest.mark.parametrize(("first", "second", "p"), WRITTEN_DOWN)
def test_at_each_end_of_the_interval_the_counts_would_be_a_one_in_forty_chance(
    first: int, second: int, p: float
) -> None:
    found = rate_ratio(first, second)
    assert found.high is not None
    low, high, n = found.low / (1 + found.low), found.high / (1 + found.high), first + second
    so_many = sum(comb(n, k) * low**k * (1 - low) ** (n - k) for k in range(second, n + 1))
    so_few = sum(comb(n, k) * high**k * (1 - high) ** (n - k) for k in range(second + 1))
    assert so_many == pytest.approx(1 / 40)
    assert so_few == pytest.approx(1 / 40)


def test_a_hundred_after_sixty_is_more_than_chance_and_a_hundred_and_four_after_a_hundred_is_not() -> None:
    assert rate_ratio(60, 100).is_more_than_chance
    assert not rate_ratio(100, 104).is_more_than_chance


def test_chance_is_counted_by_hand_for_one_against_seven() -> None:
    # Eight events fall on two equal years like eight coins: 7 or 8 on one side in 2 * (8 + 1) of 256 ways.
    assert rate_ratio(1, 7).p == pytest.approx(2 * (comb(8, 7) + 1) / 2**8)


def test_chance_and_interval_agree_with_an_independent_package() -> None:
    for first, second in ((1, 7), (5, 5), (60, 100), (3, 0)):
        share = binomtest(second, first + second).proportion_ci(0.95, method="exact")
        found = rate_ratio(first, second)
        assert found.p == pytest.approx(binomtest(second, first + second).pvalue)
        assert found.low == pytest.approx(share.low / (1 - share.low), rel=1e-8)
        assert found.high is not None
        assert found.high == pytest.approx(share.high / (1 - share.high), rel=1e-8)


def test_a_change_is_more_than_chance_exactly_when_the_interval_leaves_one_out() -> None:
    for first in range(1, 40):
        for second in range(40):
            found = rate_ratio(first, second)
            assert found.high is not None
            assert found.is_more_than_chance == (found.low > 1 or found.high < 1), (first, second)


def test_turning_the_years_around_turns_the_interval_around() -> None:
    there, back = rate_ratio(60, 100), rate_ratio(100, 60)
    assert there.p == back.p
    assert back.high is not None
    assert isclose(there.low, 1 / back.high)


def test_nothing_can_be_measured_in_a_year_without_any() -> None:
    found = rate_ratio(0, 4)
    assert found.ratio is None
    assert found.high is None
    # All four on one side: 2 of the 16 ways that four coins fall.
    assert found.p == pytest.approx(2 / 16)
    assert not found.is_more_than_chance


def test_none_after_some_is_a_ratio_of_nought_with_an_upper_bound() -> None:
    found = rate_ratio(8, 0)
    assert found.ratio == 0
    assert found.low == 0
    assert found.high is not None
    assert found.high < 1


def test_two_years_without_any_say_nothing() -> None:
    found = rate_ratio(0, 0)
    assert (found.ratio, found.low, found.high, found.p) == (None, 0, None, 1)
    assert not found.is_more_than_chance


def test_a_count_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        rate_ratio(-1, 4)
