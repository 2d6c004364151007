"""What so few people can show: never wrong oftener than it says, held exactly for every number of people."""

from fractions import Fraction
from math import comb

import pytest
from scipy.stats import betabinom
from statsmodels.stats.proportion import proportion_confint

from vink_model.domain.shown import (
    ERROR,
    chance_final_count_reaches,
    chance_level_at_least,
    error_at_the_target,
    is_shown_at_least,
    is_shown_below,
    largest_that_refutes,
    smallest_that_shows,
)

TARGETS = [Fraction(p, 10) for p in (5, 6, 7, 8, 9)]


def ways(n: int, target: Fraction, counts: range) -> Fraction:
    """The exact chance of these counts when the level lies at the target."""
    return Fraction(
        sum(comb(n, x) * target**x * (1 - target) ** (n - x) for x in counts),
    )


@pytest.mark.parametrize("target", TARGETS)
def test_a_level_at_the_target_is_called_met_at_most_once_in_forty_whatever_the_number(
    target: Fraction,
) -> None:
    for n in range(1, 201):
        smallest = smallest_that_shows(n, target)
        if smallest is not None:
            assert ways(n, target, range(smallest, n + 1)) <= ERROR, n
            assert error_at_the_target(n, target) == pytest.approx(
                float(ways(n, target, range(smallest, n + 1)))
            )


@pytest.mark.parametrize("target", TARGETS)
def test_a_level_at_the_target_is_called_not_met_at_most_once_in_forty_whatever_the_number(
    target: Fraction,
) -> None:
    for n in range(1, 201):
        largest = largest_that_refutes(n, target)
        if largest is not None:
            assert ways(n, target, range(largest + 1)) <= ERROR, n


def test_wilson_alone_would_break_the_promise_which_is_why_it_is_not_asked_alone() -> None:
    low, _ = proportion_confint(10, 10, method="wilson")
    assert low >= 0.7
    assert ways(10, Fraction(7, 10), range(10, 11)) > ERROR  # 0.7 ** 10 is 2.8 %
    assert not is_shown_at_least(10, 10, Fraction(7, 10))


def test_what_is_shown_never_contradicts_the_drawn_interval() -> None:
    for n in (8, 22, 60, 73):
        for x in range(n + 1):
            low, high = proportion_confint(x, n, method="wilson")
            for target in (*TARGETS, Fraction(5, 100), Fraction(95, 100)):
                assert not is_shown_at_least(x, n, target) or low >= float(target) - 1e-12
                assert not is_shown_below(x, n, target) or high <= float(target) + 1e-12


# n, target in per cent, fewest that show it, most that refute it; each checked by the two tests above.
@pytest.mark.parametrize(
    ("n", "goal", "smallest", "largest"),
    [
        (10, 60, 10, 2),
        (22, 60, 19, 8),
        (60, 60, 44, 27),
        (100, 60, 70, 49),
        (10, 70, None, 3),
        (22, 70, 20, 10),
        (10, 80, None, 4),
        (22, 80, 22, 13),
        (60, 80, 55, 41),
        (3, 60, None, None),
    ],
)
def test_the_table_beside_a_target(n: int, goal: int, smallest: int | None, largest: int | None) -> None:
    target = Fraction(goal, 100)
    assert (smallest_that_shows(n, target), largest_that_refutes(n, target)) == (smallest, largest)


def test_the_table_is_the_turning_point_of_every_count() -> None:
    for n in (10, 22, 60):
        for target in TARGETS:
            smallest, largest = smallest_that_shows(n, target), largest_that_refutes(n, target)
            for x in range(n + 1):
                assert is_shown_at_least(x, n, target) == (smallest is not None and x >= smallest)
                assert is_shown_below(x, n, target) == (largest is not None and x <= largest)


def test_nobody_shows_nothing() -> None:
    assert not is_shown_at_least(0, 0, Fraction(3, 5))
    assert not is_shown_below(0, 0, Fraction(3, 5))
    assert smallest_that_shows(0, Fraction(3, 5)) is None


def test_a_chance_of_exactly_one_in_forty_is_rare_enough_in_whole_numbers() -> None:
    # One of one at 1/40 comes exactly once in forty: no rounding of a float may decide this.
    target = Fraction(1, 40)
    assert error_at_the_target(1, target) == pytest.approx(1 / 40)
    assert is_shown_at_least(1, 1, target)


# The four cases of the design, to the digits written there (beta and beta-binomial).
@pytest.mark.parametrize(
    ("x", "n", "goal", "chance"),
    [(13, 22, 60, 0.46), (14, 22, 60, 0.63), (9, 12, 70, 0.63), (52, 60, 80, 0.91)],
)
def test_how_likely_the_level_reaches_the_target(x: int, n: int, goal: int, chance: float) -> None:
    assert round(chance_level_at_least(x, n, Fraction(goal, 100)), 2) == chance


def test_nine_of_twelve_with_six_pending_reach_thirteen_three_times_in_four() -> None:
    assert round(chance_final_count_reaches(9, 12, 6, 13), 2) == 0.77
    assert chance_final_count_reaches(14, 22, 0, 14) == 1
    assert chance_final_count_reaches(13, 22, 0, 14) == 0


def test_the_final_count_agrees_with_an_independent_package() -> None:
    for x, n, pending, need in ((9, 12, 6, 13), (0, 0, 5, 3), (16, 23, 17, 25), (40, 60, 100, 110)):
        expected = betabinom.sf(need - x - 1, pending, x + 0.5, n - x + 0.5)
        assert chance_final_count_reaches(x, n, pending, need) == pytest.approx(expected, rel=1e-9)


def test_when_all_are_pending_the_chance_is_that_of_knowing_nothing() -> None:
    # Jeffreys' prior is even: more or less than half of an odd number is as likely.
    assert chance_final_count_reaches(0, 0, 5, 3) == pytest.approx(0.5)
    assert chance_level_at_least(0, 0, Fraction(1, 2)) == pytest.approx(0.5)


@pytest.mark.parametrize("target", [Fraction(-1, 10), Fraction(60)])
def test_a_target_is_a_share_and_not_a_percentage(target: Fraction) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        is_shown_at_least(3, 5, target)


def test_more_than_all_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be 6 of 5"):
        chance_level_at_least(6, 5, Fraction(1, 2))
