"""Intervals of a share against published tables, to the printed digit."""

from fractions import Fraction
from itertools import pairwise
from math import comb, nan

import numpy as np
import pytest
from scipy.stats import hypergeom
from statsmodels.stats.proportion import proportion_confint

from vink_model.domain.intervals import Interval, IntervalMethod, proportion_interval, survey_interval

M = IntervalMethod

# Newcombe RG (1998), Statistics in Medicine 17:857-872, Table I: four samples by methods 3, 4, 5 and 6.
NEWCOMBE = [
    (81, 263, M.WILSON, 0.2553, 0.3662),
    (81, 263, M.WILSON_CORRECTED, 0.2535, 0.3682),
    (81, 263, M.CLOPPER_PEARSON, 0.2527, 0.3676),
    (81, 263, M.MID_P, 0.2544, 0.3658),
    (15, 148, M.WILSON, 0.0624, 0.1605),
    (15, 148, M.WILSON_CORRECTED, 0.0598, 0.1644),
    (15, 148, M.CLOPPER_PEARSON, 0.0578, 0.1617),
    (15, 148, M.MID_P, 0.0601, 0.1581),
    (0, 20, M.WILSON, 0.0, 0.1611),
    (0, 20, M.WILSON_CORRECTED, 0.0, 0.2005),
    (0, 20, M.CLOPPER_PEARSON, 0.0, 0.1684),
    (0, 20, M.MID_P, 0.0, 0.1391),
    (1, 29, M.WILSON, 0.0061, 0.1718),
    (1, 29, M.WILSON_CORRECTED, 0.0018, 0.1963),
    (1, 29, M.CLOPPER_PEARSON, 0.0009, 0.1776),
    (1, 29, M.MID_P, 0.0017, 0.1585),
]
# Brown LD, Cai TT, DasGupta A (2001), Statistical Science 16:101-133, table of Jeffreys limits (95 %).
JEFFREYS = [(0, 7, 0.0, 0.292), (1, 7, 0.016, 0.501)]


def interval(x: int, n: int, method: IntervalMethod = M.WILSON) -> Interval:
    found = proportion_interval(x, n, method)
    assert found is not None
    return found


@pytest.mark.parametrize(("x", "n", "method", "low", "high"), NEWCOMBE)
def test_the_intervals_are_newcombes_table_one(
    x: int, n: int, method: IntervalMethod, low: float, high: float
) -> None:
    found = interval(x, n, method)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@pytest.mark.parametrize(("x", "n", "low", "high"), JEFFREYS)
def test_jeffreys_intervals_are_those_of_brown_cai_and_dasgupta(
    x: int, n: int, low: float, high: float
) -> None:
    found = interval(x, n, M.JEFFREYS)
    assert (round(found.low, 3), round(found.high, 3)) == (low, high)


def test_agresti_and_coulls_interval_adds_about_two_successes_and_two_failures() -> None:
    # By hand: z² = 3.8415; (10 + 1.9207) / (20 + 3.8415) = 0.5; 1.96 * sqrt(0.25 / 23.8415) = 0.2007.
    found = interval(10, 20, M.AGRESTI_COULL)
    assert (round(found.low, 4), round(found.high, 4)) == (0.2993, 0.7007)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (M.WILSON, "wilson"),
        (M.CLOPPER_PEARSON, "beta"),
        (M.JEFFREYS, "jeffreys"),
        (M.AGRESTI_COULL, "agresti_coull"),
    ],
)
def test_an_independent_package_agrees_on_every_count_of_up_to_sixty(
    ours: IntervalMethod, theirs: str
) -> None:
    for n in (1, 2, 7, 22, 60):
        for x in range(1, n):
            low, high = proportion_confint(x, n, method=theirs)
            found = interval(x, n, ours)
            assert found.low == pytest.approx(max(0, low), rel=1e-9, abs=1e-12)
            assert found.high == pytest.approx(min(1, high), rel=1e-9)


@pytest.mark.parametrize("method", IntervalMethod)
def test_none_and_all_touch_the_ends_exactly(method: IntervalMethod) -> None:
    for n in (1, 8, 100):
        assert interval(0, n, method).low == 0
        assert interval(n, n, method).high == 1


@pytest.mark.parametrize("method", IntervalMethod)
def test_every_interval_holds_its_share_and_turns_around_with_it(method: IntervalMethod) -> None:
    for n in (1, 5, 22):
        for x in range(n + 1):
            found, turned = interval(x, n, method), interval(n - x, n, method)
            assert Fraction(x, n) in found
            assert turned.low == pytest.approx(1 - found.high, abs=1e-9)


def test_a_surer_interval_is_wider() -> None:
    wider, narrower = (proportion_interval(13, 22, confidence=Fraction(c, 100)) for c in (99, 80))
    assert wider is not None
    assert narrower is not None
    assert wider.low < narrower.low < narrower.high < wider.high


def test_nobody_counted_is_no_interval_and_not_nought_to_all() -> None:
    assert all(proportion_interval(0, 0, method) is None for method in IntervalMethod)
    assert survey_interval(0, 0, 40) is None


@pytest.mark.parametrize(("x", "n"), [(3, 2), (1, 0), (-1, 5), (0, -1)])
def test_more_than_all_and_fewer_than_none_are_refused(x: int, n: int) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        proportion_interval(x, n)


@pytest.mark.parametrize("odd", [nan, 2.5, 2.0, True])
def test_what_is_no_whole_number_of_people_is_refused(odd: object) -> None:
    with pytest.raises(ValueError, match="whole numbers"):
        proportion_interval(odd, 5)  # type: ignore[arg-type]


@pytest.mark.parametrize("confidence", [Fraction(0), Fraction(1), Fraction(95)])
def test_a_confidence_lies_between_none_and_certainty(confidence: Fraction) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        proportion_interval(1, 5, confidence=confidence)


def test_the_exact_interval_covers_every_level_at_least_as_often_as_it_says() -> None:
    for n in (5, 22):
        found = [interval(x, n, M.CLOPPER_PEARSON) for x in range(n + 1)]
        for level in np.linspace(0.01, 0.99, 99):
            covers = np.array([one.low <= level <= one.high for one in found])
            chance = [binomial_chance(x, n, float(level)) for x in range(n + 1)]
            assert np.dot(covers, chance) >= 0.95


def binomial_chance(x: int, n: int, level: float) -> float:
    """The binomial chance of x of n, from its definition."""
    return comb(n, x) * level**x * (1 - level) ** (n - x)


def test_when_all_have_replied_nothing_is_uncertain() -> None:
    assert survey_interval(20, 20, 20) == Interval(1.0, 1.0)
    assert survey_interval(12, 20, 20) == Interval(0.6, 0.6)


def test_of_few_people_a_survey_says_more_than_of_many() -> None:
    widths = []
    for population in (25, 40, 100, 10_000):
        found = survey_interval(16, 20, population)
        assert found is not None
        widths.append(found.high - found.low)
    assert all(few < many for few, many in pairwise(widths))


def test_the_survey_of_a_large_population_is_the_exact_interval() -> None:
    found, exact = survey_interval(16, 20, 2_000_000), interval(16, 20, M.CLOPPER_PEARSON)
    assert found is not None
    assert (found.low, found.high) == pytest.approx((exact.low, exact.high), abs=1e-4)


@pytest.mark.parametrize(("yes", "replies", "population"), [(8, 10, 20), (0, 5, 12), (12, 30, 61), (7, 7, 9)])
def test_the_survey_keeps_each_number_that_an_independent_package_finds_credible(
    yes: int, replies: int, population: int
) -> None:
    credible = [
        k
        for k in range(yes, population - replies + yes + 1)
        if hypergeom.cdf(yes, population, k, replies) > 0.025
        and hypergeom.sf(yes - 1, population, k, replies) > 0.025
    ]
    assert survey_interval(yes, replies, population) == Interval(
        credible[0] / population, credible[-1] / population
    )


def test_more_replies_than_people_asked_are_refused() -> None:
    with pytest.raises(ValueError, match="cannot be 12 of 10"):
        survey_interval(3, 12, 10)
