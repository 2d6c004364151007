"""Intervals of a share: so many of so many say how large the share behind them may be.

Wilson's is the one that is drawn; the others are twins for when coverage must never fall short (exact), for a
Bayesian reading (Jeffreys), or for a survey of so many people that few were left unasked.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import sqrt

import numpy as np
from scipy.special import bdtr, bdtrc, betaincinv, gammaln, ndtri

CONFIDENCE = Fraction(95, 100)
"""How sure an interval is unless something else is asked for."""
_HALVINGS = 60
"""A bisection of the unit interval is exact to the last digit of a float after so many."""


class IntervalMethod(StrEnum):
    """How the interval of a share is worked out."""

    WILSON = "wilson"
    WILSON_CORRECTED = "wilson_corrected"
    """Wilson's with a correction for counting in whole people."""
    CLOPPER_PEARSON = "clopper_pearson"
    """Exact: it never covers less often than it says."""
    MID_P = "mid_p"
    JEFFREYS = "jeffreys"
    AGRESTI_COULL = "agresti_coull"


@dataclass(frozen=True, slots=True)
class Interval:
    """From where to where a share may lie. Unit: fractions of one."""

    low: float
    high: float
    confidence: Fraction = CONFIDENCE

    def __contains__(self, share: Fraction | float) -> bool:
        return self.low <= share <= self.high


def proportion_interval(
    successes: int,
    people: int,
    method: IntervalMethod = IntervalMethod.WILSON,
    confidence: Fraction = CONFIDENCE,
) -> Interval | None:
    """The two-sided interval of a share.

    Empty: None when nobody was counted; there is no interval then, and no 0-100 %.
    Raises: ValueError for a count below zero, more successes than people, or a confidence that is none.
    Source: Newcombe 1998, Stat Med 17:857; Brown, Cai & DasGupta 2001, Stat Sci 16:101.
    """
    check_counts(successes, people)
    tail = tail_of(confidence)
    if people == 0:
        return None
    low, high = _METHODS[method](successes, people, tail)
    # At the ends nothing lies beyond: rounding, and Jeffreys' prior, would leave 0.99998 for all of all.
    return Interval(
        0.0 if successes == 0 else max(0.0, low), 1.0 if successes == people else min(1.0, high), confidence
    )


def survey_interval(
    successes: int, replies: int, population: int, confidence: Fraction = CONFIDENCE
) -> Interval | None:
    """The share of a finite population, from the replies of some of it drawn without replacement; exact.

    Whoever replied is known; only those who did not are uncertain. When all replied, the interval is the
    share. It says nothing of replies that are unlike the silence: print the response rate beside it.

    Empty: None without replies.
    Raises: ValueError when the counts do not fit into each other.
    Source: Wright 1991, Exact Confidence Bounds when Sampling from Small Finite Universes (hypergeometric).
    """
    check_counts(successes, replies)
    check_counts(replies, population)
    tail = tail_of(confidence)
    if replies == 0:
        return None
    # Of the population at least those who said yes say yes, and at most all but those who said no.
    possible = range(successes, population - (replies - successes) + 1)
    low = bisect_left(
        possible, True, key=lambda k: 1 - _hypergeometric_cdf(successes - 1, population, k, replies) > tail
    )
    above = bisect_left(
        possible, True, key=lambda k: _hypergeometric_cdf(successes, population, k, replies) <= tail
    )
    return Interval(possible[low] / population, possible[above - 1] / population, confidence)


def check_counts(successes: int, people: int) -> None:
    """Hold that so many of so many can be.

    Raises: ValueError for what is no whole number, below zero, or more than there are.
    """
    if not (is_whole(successes) and is_whole(people)):
        raise ValueError(f"people are counted in whole numbers, not {successes} of {people}")
    if successes < 0 or people < 0:
        raise ValueError(f"a count cannot be below zero: {successes} of {people}")
    if successes > people:
        raise ValueError(f"there cannot be {successes} of {people}")


def is_whole(number: object) -> bool:
    """Whether it is a whole number, and not one that only looks like it (2.0, True, nan)."""
    return isinstance(number, int | np.integer) and not isinstance(number, bool)


def tail_of(confidence: Fraction) -> float:
    """What an interval leaves out on each side.

    Raises: ValueError for a confidence of nothing or of everything.
    """
    if not 0 < confidence < 1:
        raise ValueError(f"a confidence lies between 0 and 1, not at {confidence}")
    return float((1 - confidence) / 2)


def bisected(is_below: Callable[[float], bool], low: float = 0.0, high: float = 1.0) -> float:
    """Where a condition that holds up to a point ceases to hold."""
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if is_below(middle) else (low, middle)
    return (low + high) / 2


def _wilson(x: int, n: int, tail: float) -> tuple[float, float]:
    z2 = float(ndtri(tail)) ** 2
    centre, half = x + z2 / 2, sqrt(z2 * (x * (n - x) / n + z2 / 4))
    return (centre - half) / (n + z2), (centre + half) / (n + z2)


def _wilson_corrected(x: int, n: int, tail: float) -> tuple[float, float]:
    z = -float(ndtri(tail))
    share, z2 = x / n, z * z
    down = z * sqrt(max(0.0, z2 - 2 - 1 / n + 4 * share * (n - x + 1)))
    up = z * sqrt(max(0.0, z2 + 2 - 1 / n + 4 * share * (n - x - 1)))
    return (2 * x + z2 - 1 - down) / (2 * (n + z2)), (2 * x + z2 + 1 + up) / (2 * (n + z2))


def _clopper_pearson(x: int, n: int, tail: float) -> tuple[float, float]:
    low = float(betaincinv(x, n - x + 1, tail)) if x else 0.0
    return low, float(betaincinv(x + 1, n - x, 1 - tail)) if x < n else 1.0


def _mid_p(x: int, n: int, tail: float) -> tuple[float, float]:
    def above(share: float) -> float:
        return float(bdtrc(x, n, share) + (bdtrc(x - 1, n, share) if x else 1.0)) / 2

    def below(share: float) -> float:
        return float(bdtr(x, n, share) + (bdtr(x - 1, n, share) if x else 0.0)) / 2

    return bisected(lambda share: above(share) < tail), bisected(lambda share: below(share) > tail)


def _jeffreys(x: int, n: int, tail: float) -> tuple[float, float]:
    return float(betaincinv(x + 0.5, n - x + 0.5, tail)), float(betaincinv(x + 0.5, n - x + 0.5, 1 - tail))


def _agresti_coull(x: int, n: int, tail: float) -> tuple[float, float]:
    z2 = float(ndtri(tail)) ** 2
    share = (x + z2 / 2) / (n + z2)
    half = sqrt(z2 * share * (1 - share) / (n + z2))
    return share - half, share + half


def _hypergeometric_cdf(x: int, population: int, successes: int, drawn: int) -> float:
    """How often at most x of the drawn are successes."""
    ks = np.arange(max(0, drawn - (population - successes)), min(drawn, successes) + 1)
    if not len(ks) or x < ks[0]:
        return 0.0
    logs = (
        _log_choose(successes, ks)
        + _log_choose(population - successes, drawn - ks)
        - _log_choose(population, np.array(drawn))
    )
    return min(1.0, float(np.exp(logs[ks <= x]).sum()))


def _log_choose(n: int, k: np.ndarray) -> np.ndarray:
    return np.asarray(gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1))


_METHODS: dict[IntervalMethod, Callable[[int, int, float], tuple[float, float]]] = {
    IntervalMethod.WILSON: _wilson,
    IntervalMethod.WILSON_CORRECTED: _wilson_corrected,
    IntervalMethod.CLOPPER_PEARSON: _clopper_pearson,
    IntervalMethod.MID_P: _mid_p,
    IntervalMethod.JEFFREYS: _jeffreys,
    IntervalMethod.AGRESTI_COULL: _agresti_coull,
}
