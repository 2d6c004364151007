"""The ratio of two counts is exact: checked against R, an independent package and sums by hand."""

from fractions import Fraction
from math import comb, inf, isclose, nan

import pytest
from scipy.stats import binomtest
from statsmodels.stats.rates import confint_poisson_2indep

from vink_model.domain.rates import Change, rate_interval, rate_ratio, score_ratio_interval

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


# Garwood F (1936), Biometrika 28:437-442, the 95 % limits of a Poisson count, as printed since.
@pytest.mark.parametrize(
    ("count", "low", "high"),
    [(0, 0.0, 3.69), (1, 0.03, 5.57), (5, 1.62, 11.67), (10, 4.80, 18.39), (20, 12.22, 30.89)],
)
def test_the_interval_of_a_count_is_garwoods(count: int, low: float, high: float) -> None:
    found = rate_interval(count)
    assert (round(found.low, 2), round(found.high, 2)) == (low, high)


def test_a_rate_is_counted_over_its_months() -> None:
    year, whole = rate_interval(60, 12), rate_interval(60)
    assert year.rate == 5
    assert (year.low, year.high) == pytest.approx((whole.low / 12, whole.high / 12))


def test_two_periods_of_unequal_length_compare_by_the_month() -> None:
    # 10 in 12 months and 5 in 6 are one rate; 20 events fall on 12 and 6 months like coins that land 2 to 1.
    assert rate_ratio(10, 5, 12, 6).ratio == 1
    assert rate_ratio(10, 5, 12, 6).p == 1
    found = rate_ratio(5, 20, 12, 7)
    expected = binomtest(20, 25, 7 / 19).proportion_ci(0.95, method="exact")
    weight = Fraction(12, 7)
    assert found.ratio == 4 * weight
    assert found.low == pytest.approx(expected.low / (1 - expected.low) * float(weight))
    assert found.high == pytest.approx(expected.high / (1 - expected.high) * float(weight))


def test_with_unequal_months_too_a_change_is_more_than_chance_exactly_when_one_is_left_out() -> None:
    for first in range(1, 25):
        for second in range(25):
            found = rate_ratio(first, second, 12, 7)
            assert found.high is not None
            assert found.is_more_than_chance == (found.low > 1 or found.high < 1), (first, second)


@pytest.mark.parametrize(
    ("first", "second", "change"),
    [
        (60, 100, Change.ROSE),
        (100, 60, Change.FELL),
        (100, 104, Change.CAN_BE_CHANCE),
        (0, 9, Change.ROSE),
        (9, 0, Change.FELL),
        (0, 3, Change.CAN_BE_CHANCE),
        (0, 0, Change.NOTHING_COUNTED),
    ],
)
def test_a_direction_is_said_only_when_it_is_more_than_chance(
    first: int, second: int, change: Change
) -> None:
    assert rate_ratio(first, second).change is change


@pytest.mark.parametrize(
    ("first", "second", "months"),
    [(60, 100, (1, 1)), (22, 18, (1, 1)), (100, 104, (24, 12)), (15, 30, (12, 9))],
)
def test_the_second_opinion_agrees_with_an_independent_package(
    first: int, second: int, months: tuple[int, int]
) -> None:
    expected = confint_poisson_2indep(
        second, months[1], first, months[0], method="score-log", compare="ratio"
    )
    assert score_ratio_interval(first, second, *months) == pytest.approx(expected, rel=1e-6)


def test_the_second_opinion_of_few_events_may_have_no_end() -> None:
    # 5 against 20: at a hundred times as many, the spread is so wide that the counts speak against nothing.
    found = score_ratio_interval(5, 20)
    assert found is not None
    low, high = found
    assert 1 < low < 4
    assert high == inf
    assert score_ratio_interval(0, 4) is None


def test_nothing_is_counted_over_no_time_or_for_ever() -> None:
    for months in (0, -3):
        with pytest.raises(ValueError, match="no length of time"):
            rate_ratio(3, 4, 12, months)
    with pytest.raises(ValueError, match="no length of time"):
        rate_interval(3, inf)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="whole numbers"):
        rate_interval(nan)  # type: ignore[arg-type]
