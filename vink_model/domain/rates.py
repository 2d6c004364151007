"""Two counts of one thing in two equally long periods: how many times as many, and is it more than chance."""

from dataclasses import dataclass
from fractions import Fraction

from scipy.stats import binom
from statsmodels.stats.proportion import proportion_confint

LEVEL = Fraction(95, 100)
"""How sure an interval is, and so how seldom chance alone is taken for a change."""


@dataclass(frozen=True, slots=True)
class RateRatio:
    """How many times as many the second count is as the first, with its exact interval."""

    first: int
    second: int
    ratio: Fraction | None
    """None when the first count is 0: nothing can be measured in it."""
    low: float
    high: float | None
    """None when the counts set no upper bound."""
    p: float
    """How often chance alone gives counts at least this far apart, when nothing has changed."""

    @property
    def is_more_than_chance(self) -> bool:
        """Whether so great a difference would be rare, had nothing changed."""
        return self.p < 1 - LEVEL


def rate_ratio(first: int, second: int) -> RateRatio:
    """The ratio of two counts of independent events (Poisson), exactly.

    Given their sum, the second count is binomial with share ratio / (1 + ratio): the exact (Clopper-Pearson)
    interval of that share is turned into the interval of the ratio, as R's poisson.test does.

    Raises: ValueError when a count is below zero.
    Source: Przyborowski & Wilenski 1940, Biometrika 31:313.
    """
    if first < 0 or second < 0:
        raise ValueError("a count cannot be below zero")
    together = first + second
    if together == 0:
        return RateRatio(first, second, None, 0.0, None, 1.0)
    low, high = proportion_confint(second, together, alpha=float(1 - LEVEL), method="beta")
    return RateRatio(
        first,
        second,
        Fraction(second, first) if first else None,
        float(low / (1 - low)),
        float(high / (1 - high)) if first else None,
        # Nothing changed means a share of one half, where both tails are alike.
        min(1.0, float(2 * binom.cdf(min(first, second), together, 0.5))),
    )
