"""Counts of independent events: how large the rate behind a count may be, and whether two rates differ.

The exact methods stand first; the score interval of a ratio is the second opinion: narrower, about right.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import exp, inf, isfinite, log

from scipy.special import bdtr, bdtrc, betaincinv, gammaincinv, ndtri

from vink_model.domain.codes import Coded
from vink_model.domain.intervals import CONFIDENCE, bisected, is_whole, tail_of

LEVEL = CONFIDENCE
"""How sure an interval is, and so how seldom chance alone is taken for a change."""

_STEP, _MOST_STEPS = 0.1, 100
"""How finely, and how far, the score interval looks for its ends on the logarithm's scale."""

Exposure = int | Fraction
"""How much time or how many people a count was made over: months, person-years."""


class Change(Coded):
    """What two counts show of the rates behind them; said of counts, never of a cause."""

    ROSE = "rose", "Steget", "Rose"
    FELL = "fell", "Faldet", "Fell"
    CAN_BE_CHANCE = "can_be_chance", "Kan være tilfældigt", "Can be chance"
    NOTHING_COUNTED = "nothing_counted", "Intet at sammenligne", "Nothing to compare"


@dataclass(frozen=True, slots=True)
class RateInterval:
    """A count as a rate, with how large the rate behind it may be. Unit: events per unit of exposure."""

    count: int
    exposure: Exposure
    rate: Fraction
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class RateRatio:
    """How many times as high the second rate is as the first, with its exact interval."""

    first: int
    second: int
    ratio: Fraction | None
    """None when the first count is 0: nothing can be measured in it."""
    low: float
    high: float | None
    """None when the counts set no upper bound."""
    p: float
    """How often chance alone gives rates at least this far apart, when nothing has changed."""

    @property
    def is_more_than_chance(self) -> bool:
        """Whether so great a difference would be rare, had nothing changed."""
        return self.p < 1 - LEVEL

    @property
    def change(self) -> Change:
        """What may be said of the two: a direction only when it is more than chance."""
        if self.first == self.second == 0:
            return Change.NOTHING_COUNTED
        if not self.is_more_than_chance:
            return Change.CAN_BE_CHANCE
        return Change.ROSE if self.low > 1 or self.ratio is None else Change.FELL


def rate_interval(count: int, exposure: Exposure = 1, confidence: Fraction = CONFIDENCE) -> RateInterval:
    """A count with the exact interval of its rate.

    Raises: ValueError when the count is below zero or nothing was exposed.
    Source: Garwood 1936, Biometrika 28:437.
    """
    _check(count, exposure)
    tail, over = tail_of(confidence), float(exposure)
    low = float(gammaincinv(count, tail)) / over if count else 0.0
    high = float(gammaincinv(count + 1, 1 - tail)) / over
    return RateInterval(count, exposure, Fraction(count) / Fraction(exposure), low, high)


def rate_ratio(
    first: int, second: int, first_exposure: Exposure = 1, second_exposure: Exposure = 1
) -> RateRatio:
    """The ratio of two rates of independent events (Poisson), exactly.

    Given their sum, the second count is binomial with share ratio / (1 + ratio), the ratio weighed by what
    each was counted over: the exact (Clopper-Pearson) interval of that share is turned into the interval of
    the ratio, as R's poisson.test does. p is twice the smaller tail, so that it is below 5 % exactly when the
    interval leaves 1 out.

    Raises: ValueError when a count is below zero or nothing was exposed.
    Source: Przyborowski & Wilenski 1940, Biometrika 31:313; Fay 2010, Biostatistics 11:373 (central p).
    """
    _check(first, first_exposure)
    _check(second, second_exposure)
    together, tail = first + second, tail_of(LEVEL)
    if together == 0:
        return RateRatio(first, second, None, 0.0, None, 1.0)
    weight = Fraction(first_exposure) / Fraction(second_exposure)
    low = float(betaincinv(second, first + 1, tail)) if second else 0.0
    high = float(betaincinv(second + 1, first, 1 - tail)) if first else 1.0
    return RateRatio(
        first,
        second,
        Fraction(second, first) * weight if first else None,
        low / (1 - low) * float(weight) if low < 1 else inf,
        high / (1 - high) * float(weight) if first else None,
        _central_p(second, together, 1 / (1 + float(weight))),
    )


def score_ratio_interval(
    first: int, second: int, first_exposure: Exposure = 1, second_exposure: Exposure = 1
) -> tuple[float, float] | None:
    """The 95 % interval of the ratio by the score test of its logarithm: the second opinion.

    Empty: None when either count is 0; the logarithm has no value there.
    Raises: ValueError when a count is below zero or nothing was exposed.
    Source: Gu, Ng, Tang & Schucany 2008, Biom J 50:283 (W4).
    """
    _check(first, first_exposure)
    _check(second, second_exposure)
    if not first or not second:
        return None
    seen, z2, both = log(second / first), float(ndtri(tail_of(LEVEL))) ** 2, first + second
    weight = float(Fraction(first_exposure) / Fraction(second_exposure))

    def is_credible(asked: float) -> bool:
        # How far the logarithm seen lies from the one asked about, against its spread under that one.
        return both * (seen - asked) ** 2 <= z2 * (2 + exp(-asked) + exp(asked))

    low, high = _first_edge(is_credible, seen, -1), _first_edge(is_credible, seen, 1)
    return (0.0 if low is None else exp(low) * weight), (inf if high is None else exp(high) * weight)


def _first_edge(is_credible: Callable[[float], bool], start: float, side: int) -> float | None:
    """Where credible ratios end on one side. The spread grows too, so that they may never end: None then."""
    steps = (start + side * n * _STEP for n in range(1, _MOST_STEPS))
    outside = next((at for at in steps if not is_credible(at)), None)
    if outside is None:
        return None
    inside = outside - side * _STEP
    return inside + side * bisected(lambda part: is_credible(inside + side * part), 0.0, _STEP)


def _central_p(successes: int, people: int, share: float) -> float:
    so_few = float(bdtr(successes, people, share))
    so_many = float(bdtrc(successes - 1, people, share)) if successes else 1.0
    return min(1.0, 2 * min(so_few, so_many))


def _check(count: int, exposure: Exposure) -> None:
    if not is_whole(count):
        raise ValueError(f"events are counted in whole numbers, not {count}")
    if count < 0:
        raise ValueError("a count cannot be below zero")
    if not isfinite(exposure) or exposure <= 0:
        raise ValueError(f"events are counted over something: {exposure} is no length of time")
