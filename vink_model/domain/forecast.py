"""A forecast of a number of events: only while the process is steady, and as a range.

Source: the negative binomial predictive distribution with the variance that the months themselves show.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, sqrt

import numpy as np
from scipy.special import betainc, pdtr

from vink_model.domain.codes import Coded
from vink_model.domain.intervals import CONFIDENCE, tail_of
from vink_model.domain.rates import rate_interval
from vink_model.domain.trends import ControlChart, Series, SeriesKind, chart_for

CONFIDENCES = (Fraction(50, 100), Fraction(80, 100), Fraction(95, 100))
LEAST_MONTHS = 12
"""Counted months before anything is said of those to come."""
_SPREADS = 12
"""So many standard deviations away from the mean no count is looked for."""


class NoForecast(Coded):
    """Why no forecast is made."""

    TOO_SHORT = (
        "too_short",
        "Der er talt for få måneder til at sige noget om de næste",
        "Too few months have been counted to say anything of the next",
    )
    TOO_FAR = (
        "too_far",
        "Der spørges længere frem end halvdelen af det talte",
        "The question reaches further ahead than half of what was counted",
    )
    NOT_STEADY = (
        "not_steady",
        "Processen er ikke forudsigelig: noget skiller sig ud",
        "The process is not predictable: something stands out",
    )
    NOTHING_COUNTED = (
        "nothing_counted",
        "Der er ingen hændelser at regne videre på",
        "There are no events to go on from",
    )


@dataclass(frozen=True, slots=True)
class Range:
    """From how many to how many, both included, with how sure it is."""

    confidence: Fraction
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """How many events the next months may bring if the process stays as it is."""

    months: int
    based_on: int
    """Counted months of the latest phase."""
    expected: float
    dispersion: float
    """How many times the variance is that of independent events; 1 when it is no more."""
    ranges: tuple[Range, ...]
    tolerance: Range
    """The careful twin: holds 95 % of such periods, with 95 % confidence, if events are independent."""


def forecast(series: Series, months: int, chart: ControlChart | None = None) -> Forecast | NoForecast:
    """The events of the next months from those of the latest phase, or why nothing can be said.

    Given a chart, its signals count; otherwise the series' own chart is asked.

    Raises: ValueError for a series of anything but events in equal months, or for no months ahead.
    """
    if series.kind is not SeriesKind.COUNT:
        raise ValueError("only numbers of events in equal months are forecast")
    if months < 1:
        raise ValueError(f"a forecast reaches at least a month ahead, not {months}")
    known = series.values[series.breaks[-1][0] :]
    known = known[np.isfinite(known)]
    refusal = _refusal(series, known, months, chart)
    if refusal is not None:
        return refusal
    mean, counted = float(known.mean()), len(known)
    dispersion = max(1.0, float(known.var(ddof=1)) / mean)
    expected = months * mean
    # What comes varies, and so does the mean that we know it by.
    variance = dispersion * expected * (1 + months / counted)
    ranges = tuple(predicted_range(expected, variance, confidence) for confidence in CONFIDENCES)
    total = int(known.sum())
    return Forecast(
        months, counted, expected, dispersion, ranges, tolerance_range(total, Fraction(months, counted))
    )


def predicted_range(mean: float, variance: float, confidence: Fraction = CONFIDENCE) -> Range:
    """The middle of a negative binomial distribution with this mean and variance.

    Raises: ValueError when the variance is not above the mean.
    """
    if not 0 < mean < variance:
        raise ValueError(f"a variance of {variance} is not above the mean, {mean}")
    shape = mean * mean / (variance - mean)
    tail, scale = tail_of(confidence), shape / (shape + mean)
    low, high = (
        _quantile(lambda k: float(betainc(shape, k + 1, scale)), at, mean, variance)
        for at in (tail, 1 - tail)
    )
    return Range(confidence, low, high)


def tolerance_range(count: int, ahead: Fraction = Fraction(1), confidence: Fraction = CONFIDENCE) -> Range:
    """The range that holds so large a share of counts to come, with as much confidence (Poisson).

    Unit: `ahead` is the length of the period to come, in lengths of the period counted.
    Raises: ValueError for a count below zero or a period of no length.
    Source: Hahn & Chandra 1981, J Qual Technol 13:100.
    """
    behind = rate_interval(count, 1 / ahead if ahead > 0 else 0, confidence)
    tail = tail_of(confidence)
    low = _quantile(lambda k: float(pdtr(k, behind.low)), tail, behind.low, behind.low)
    high = _quantile(lambda k: float(pdtr(k, behind.high)), 1 - tail, behind.high, behind.high)
    return Range(confidence, low, high)


def _refusal(series: Series, known: np.ndarray, months: int, chart: ControlChart | None) -> NoForecast | None:
    if len(known) < LEAST_MONTHS:
        return NoForecast.TOO_SHORT
    if 2 * months > len(known):
        return NoForecast.TOO_FAR
    if not known.sum():
        return NoForecast.NOTHING_COUNTED
    chart = chart or chart_for(series)
    began = series.breaks[-1][0]
    return NoForecast.NOT_STEADY if any(signal.last >= began for signal in chart.signals) else None


def _quantile(at_most: Callable[[int], float], chance: float, mean: float, variance: float) -> int:
    """The first count that is not passed so often."""
    reach = _SPREADS * sqrt(variance)
    counts = range(max(0, int(mean - reach)), ceil(mean + reach) + 2)
    return counts[bisect_left(counts, chance, key=at_most)]
