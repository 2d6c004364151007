"""Two shares against each other: how far apart they are, and how many times as large one is as the other."""

from collections.abc import Callable
from fractions import Fraction
from math import hypot, inf, sqrt

from scipy.special import ndtri

from vink_model.domain.intervals import CONFIDENCE, Interval, bisected, proportion_interval, tail_of

_FARTHEST = 1e12
"""No ratio of shares of people lies beyond this; the search for its bounds begins there."""


def difference_interval(
    first: tuple[int, int], second: tuple[int, int], confidence: Fraction = CONFIDENCE
) -> Interval | None:
    """How much larger the second share is than the first, each given as (successes, people).

    Unit: fractions of one, from -1 to 1.
    Empty: None when nobody was counted on either side.
    Raises: ValueError when counts cannot be.
    Source: Newcombe 1998, Stat Med 17:873, method 10 (from the two Wilson intervals).
    """
    one = proportion_interval(*first, confidence=confidence)
    other = proportion_interval(*second, confidence=confidence)
    if one is None or other is None:
        return None
    was, now = first[0] / first[1], second[0] / second[1]
    down = hypot(now - other.low, one.high - was)
    up = hypot(other.high - now, was - one.low)
    return Interval(max(-1.0, now - was - down), min(1.0, now - was + up), confidence)


def risk_ratio_interval(
    first: tuple[int, int], second: tuple[int, int], confidence: Fraction = CONFIDENCE
) -> Interval | None:
    """How many times as large the second share is as the first; the upper bound is inf when the first is 0.

    Empty: None when nobody was counted on either side, or nobody succeeded on either side.
    Raises: ValueError when counts cannot be.
    Source: Koopman 1984, Biometrics 40:513 (score).
    """
    tail = tail_of(confidence)
    counted = proportion_interval(*first), proportion_interval(*second)
    if None in counted or first[0] + second[0] == 0:
        return None
    limit = float(ndtri(tail)) ** 2
    (x0, n0), (x1, n1) = first, second
    estimate = inf if x0 == 0 else (x1 / n1) / (x0 / n0)

    def is_credible(ratio: float) -> bool:
        return _score(x0, n0, x1, n1, ratio) <= limit

    low = 0.0 if x1 == 0 else _edge(lambda r: not is_credible(r), 0.0, min(estimate, _FARTHEST))
    high = inf if x0 == 0 else _edge(is_credible, estimate, _FARTHEST)
    return Interval(low, high, confidence)


def _score(x0: int, n0: int, x1: int, n1: int, ratio: float) -> float:
    """How badly a ratio fits the counts: Pearson's chi-square at the shares most likely under it."""
    a = n0 + n1
    b = n1 * ratio + x1 + n0 + x0 * ratio
    c = x1 + x0
    # The first share at which the counts are most likely when the second is so many times as large.
    base = 2 * c / (b + sqrt(max(0.0, b * b - 4 * a * ratio * c)))
    other = base * ratio
    misfit = 0.0
    for x, n, share in ((x0, n0, base), (x1, n1, other)):
        if 0 < share < 1:
            misfit += (x - n * share) ** 2 / (n * share * (1 - share))
        elif abs(x - n * share) > 1e-9:
            return inf
    return misfit


def _edge(is_below: Callable[[float], bool], low: float, high: float) -> float:
    """Where the condition ends; searched on a scale where 0 to 1 and 1 to infinity are alike."""
    found = bisected(lambda at: is_below(_from_scale(at)), low / (1 + low), high / (1 + high))
    return _from_scale(found)


def _from_scale(at: float) -> float:
    return at / (1 - at) if at < 1 else _FARTHEST
