"""A forecast is a range, and is refused when the past does not carry it."""

from fractions import Fraction

import numpy as np
import pytest
from scipy.stats import nbinom
from statsmodels.stats.rates import tolerance_int_poisson

from tests.domain.trends.published import counts
from vink_model.domain.forecast import Forecast, NoForecast, forecast, predicted_range, tolerance_range
from vink_model.domain.trends import PhaseStart, Series, SeriesKind, chart_for

STEADY = (5, 7, 6, 4, 8, 6) * 4


def test_after_sixty_in_a_year_the_next_brings_forty_three_to_seventy_nine_and_not_sixty() -> None:
    # One year counted and one ahead: the variance is 60 * (1 + 1). The design's figures, at 90 %.
    found = predicted_range(60, 120, Fraction(90, 100))
    assert (found.low, found.high) == (43, 79)


def test_the_range_is_an_independent_packages_quantile() -> None:
    for mean, variance in ((60, 120), (3.5, 4), (200, 900), (0.5, 1.5)):
        shape = mean * mean / (variance - mean)
        for confidence in (Fraction(1, 2), Fraction(95, 100)):
            found = predicted_range(mean, variance, confidence)
            tail = float((1 - confidence) / 2)
            expected = nbinom.ppf([tail, 1 - tail], shape, shape / (shape + mean))
            assert [found.low, found.high] == list(expected)


@pytest.mark.parametrize(("count", "ahead"), [(60, 1), (60, 2), (0, 1), (7, 1)])
def test_the_careful_twin_is_an_independent_packages_tolerance_interval(count: int, ahead: int) -> None:
    low, high = tolerance_int_poisson(count, 1, 0.95, ahead, method="exact-c", alpha=0.05)
    found = tolerance_range(count, Fraction(ahead))
    assert (found.low, found.high) == (low, high)


def test_the_careful_twin_of_sixty_is_thirty_seven_to_eighty_nine_at_ninety_per_cent() -> None:
    found = tolerance_range(60, confidence=Fraction(90, 100))
    assert (found.low, found.high) == (37, 89)


def test_a_steady_process_is_forecast_as_ranges_that_lie_in_each_other() -> None:
    found = forecast(counts(*STEADY), 12)
    assert isinstance(found, Forecast)
    assert (found.months, found.based_on, found.expected, found.dispersion) == (12, 24, 72, 1)
    assert [r.confidence for r in found.ranges] == [Fraction(1, 2), Fraction(4, 5), Fraction(95, 100)]
    half, most, nearly_all = found.ranges
    assert nearly_all.low < most.low < half.low < 72 < half.high < most.high < nearly_all.high
    assert found.tolerance.low < nearly_all.low < nearly_all.high < found.tolerance.high


@pytest.mark.parametrize(
    ("figures", "months", "reason"),
    [
        (STEADY[:11], 3, NoForecast.TOO_SHORT),
        ((), 3, NoForecast.TOO_SHORT),
        (STEADY[:12], 7, NoForecast.TOO_FAR),
        (STEADY, 13, NoForecast.TOO_FAR),
        ((0,) * 36, 12, NoForecast.NOTHING_COUNTED),
        ((5, 6, 5, 6) * 3 + (30,) + (5, 6, 5, 6) * 3, 12, NoForecast.NOT_STEADY),
        ((20, 22, 18) * 4 + (8, 7, 9) * 4, 12, NoForecast.NOT_STEADY),
    ],
)
def test_a_forecast_is_refused_with_its_reason(
    figures: tuple[int, ...], months: int, reason: NoForecast
) -> None:
    assert forecast(counts(*figures), months) is reason
    assert reason.label.da != reason.label.en


def test_twelve_months_carry_six_and_twenty_four_carry_twelve() -> None:
    assert isinstance(forecast(counts(*STEADY[:12]), 6), Forecast)
    assert isinstance(forecast(counts(*STEADY), 12), Forecast)


def test_only_the_latest_phase_is_gone_on_from() -> None:
    figures = (20, 22, 18) * 4 + (8, 7, 9) * 8
    stated = Series(SeriesKind.COUNT, figures, phases=(PhaseStart(12, "New form", "A. Officer"),))
    found = forecast(stated, 12)
    assert isinstance(found, Forecast)
    assert (found.based_on, found.expected) == (24, 96)
    assert forecast(counts(*figures), 12) is NoForecast.NOT_STEADY


def test_the_signals_of_the_chart_that_is_shown_are_those_that_count() -> None:
    wild = chart_for(counts(*(5, 6, 5, 6) * 3, 30, *(5, 6, 5, 6) * 3))
    assert forecast(counts(*STEADY), 12, wild) is NoForecast.NOT_STEADY


def test_a_gap_is_no_nought() -> None:
    found = forecast(counts(*STEADY[:12], None, None, *STEADY[:12]), 12)
    assert isinstance(found, Forecast)
    assert found.expected == 72


def test_only_events_in_equal_months_are_forecast() -> None:
    with pytest.raises(ValueError, match="equal months"):
        forecast(Series(SeriesKind.MEASUREMENT, (3.0,) * 24), 3)
    with pytest.raises(ValueError, match="at least a month ahead"):
        forecast(counts(*STEADY), 0)
    with pytest.raises(ValueError, match="not above the mean"):
        predicted_range(60, 60)


@pytest.mark.parametrize("spread", [1.0, 1.8])
def test_the_range_holds_what_comes_about_as_often_as_it_says(spread: float) -> None:
    """Two years of about 60 events, then a third: 95 % of ranges hold it, clustered or not (seeded)."""
    random, held, made, mean = np.random.default_rng(4), 0, 0, 5.0
    for _ in range(400):
        if spread == 1:
            months = random.poisson(mean, 36)
        else:
            months = random.negative_binomial(mean / (spread - 1), 1 / spread, 36)
        found = forecast(counts(*months[:24].tolist()), 12)
        if isinstance(found, Forecast):
            made += 1
            held += found.ranges[-1].low <= months[24:].sum() <= found.ranges[-1].high
    assert made > 200
    assert 0.92 <= held / made <= 0.995
