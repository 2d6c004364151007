"""Control limits: where the figures of a process lie that only varies by chance.

Source: Montgomery, Introduction to Statistical Quality Control, chapters 6 and 7; Laney 2002 (prime charts).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from vink_model.domain.codes import Coded
from vink_model.domain.trends.series import Flags, Floats, stretches

D2 = 1.128
"""The mean range of two normal figures, in standard deviations."""
WIDEST_RANGE = 3.267
"""A moving range so many times the mean one is an outlier (Nelson 1982)."""
WEIBULL = 3.6
"""The power that makes exponential waiting times nearly normal (Nelson 1994)."""


class ChartKind(Coded):
    """Which chart a series is drawn in."""

    RUN = "run", "Seriediagram", "Run chart"
    I = "i", "I-diagram", "I chart"  # noqa: E741
    C = "c", "C-diagram", "C chart"
    U = "u", "U-diagram", "U chart"
    U_PRIME = "u_prime", "U\N{PRIME}-diagram", "U\N{PRIME} chart"
    P = "p", "P-diagram", "P chart"
    P_PRIME = "p_prime", "P\N{PRIME}-diagram", "P\N{PRIME} chart"
    G = "g", "G-diagram", "G chart"
    T = "t", "T-diagram", "T chart"


@dataclass(frozen=True, slots=True)
class Limits:
    """The centre line, the limits and one standard deviation at each point, before anything is cut off.

    Unit: that of the figures, except on a T chart, where it is the figure to the power of 1 / 3.6.
    Empty: nan where a chart has no limits (a run chart).
    """

    centre: Floats
    low: Floats
    high: Floats
    sigma: Floats


@dataclass(frozen=True, slots=True)
class Basis:
    """What limits are worked out from."""

    values: Floats
    sizes: Floats
    counts: Flags
    """Which points shape the limits: no gaps, no point with a known cause, none after the baseline."""
    is_screened: bool = False
    """Whether outlying moving ranges are left out, as Making Data Count does."""


def limits_of(kind: ChartKind, basis: Basis) -> Limits:
    """Centre and limits of one phase. Empty: nan throughout when no point counts."""
    if not basis.counts.any():
        nothing = np.full(len(basis.values), np.nan)
        return Limits(nothing, nothing, nothing, nothing)
    return _FORMULAS[kind](basis)


def working(kind: ChartKind, values: Floats) -> Floats:
    """The figures on the scale that the limits are worked out on."""
    return np.asarray(values ** (1 / WEIBULL)) if kind is ChartKind.T else values


def drawn(kind: ChartKind, limits: Limits) -> Limits:
    """The limits on the scale of the figures, cut off where no figure can lie."""
    if kind is ChartKind.T:
        centre, low, high = (np.maximum(x, 0) ** WEIBULL for x in (limits.centre, limits.low, limits.high))
        return Limits(centre, low, high, limits.sigma)
    if kind in (ChartKind.RUN, ChartKind.I):
        return limits
    low, high = np.maximum(limits.low, 0), limits.high
    if kind in (ChartKind.P, ChartKind.P_PRIME):
        high = np.minimum(high, 1)
    return Limits(limits.centre, low, high, limits.sigma)


def extra_spread(kind: ChartKind, basis: Basis) -> float:
    """How many times wider the points of a P or U chart vary from one to the next than chance explains.

    Unit: a ratio of standard deviations; 1 when chance explains it all. Source: Laney 2002 (sigma z).
    Empty: nan when no two neighbours count.
    """
    limits = limits_of(ChartKind.P if kind in (ChartKind.P, ChartKind.P_PRIME) else ChartKind.U, basis)
    with np.errstate(divide="ignore", invalid="ignore"):
        scores = (basis.values - limits.centre) / limits.sigma
    return _mean_moving_range(scores, basis.counts, is_screened=basis.is_screened) / D2


def _mean_moving_range(values: Floats, counts: Flags, *, is_screened: bool) -> float:
    """The mean step between neighbours. A gap is no neighbour: nothing is joined across it."""
    steps = np.concatenate([np.abs(np.diff(values[one])) for one in stretches(values, counts)])
    if not len(steps) or not np.isfinite(steps).all():
        return float("nan")
    if is_screened:
        steps = steps[steps <= WIDEST_RANGE * steps.mean()]
    return float(steps.mean())


def _around(centre: Floats, sigma: Floats) -> Limits:
    return Limits(centre, centre - 3 * sigma, centre + 3 * sigma, sigma)


def _run(basis: Basis) -> Limits:
    nothing = np.full(len(basis.values), np.nan)
    centre = np.full(len(basis.values), float(np.median(basis.values[basis.counts])))
    return Limits(centre, nothing, nothing, nothing)


def _i(basis: Basis) -> Limits:
    sigma = _mean_moving_range(basis.values, basis.counts, is_screened=basis.is_screened) / D2
    same = np.ones(len(basis.values))
    return _around(same * basis.values[basis.counts].mean(), same * sigma)


def _c(basis: Basis) -> Limits:
    centre = np.full(len(basis.values), float(basis.values[basis.counts].mean()))
    return _around(centre, np.sqrt(centre))


def _overall(basis: Basis) -> Floats:
    sizes = basis.sizes[basis.counts]
    level = float((basis.values[basis.counts] * sizes).sum() / sizes.sum())
    return np.full(len(basis.values), level)


def _u(basis: Basis) -> Limits:
    centre = _overall(basis)
    return _around(centre, np.sqrt(centre / basis.sizes))


def _p(basis: Basis) -> Limits:
    centre = _overall(basis)
    return _around(centre, np.sqrt(centre * (1 - centre) / basis.sizes))


def _u_prime(basis: Basis) -> Limits:
    plain = _u(basis)
    return _around(plain.centre, plain.sigma * extra_spread(ChartKind.U, basis))


def _p_prime(basis: Basis) -> Limits:
    plain = _p(basis)
    return _around(plain.centre, plain.sigma * extra_spread(ChartKind.P, basis))


def _g(basis: Basis) -> Limits:
    same, counted = np.ones(len(basis.values)), basis.values[basis.counts]
    mean = same * counted.mean()
    sigma = np.sqrt(mean * (mean + 1))
    # Waiting is skewed: half of the points lie around the median, while the limits come from the mean.
    return Limits(same * np.median(counted), mean - 3 * sigma, mean + 3 * sigma, sigma)


_FORMULAS: dict[ChartKind, Callable[[Basis], Limits]] = {
    ChartKind.RUN: _run,
    ChartKind.I: _i,
    ChartKind.C: _c,
    ChartKind.U: _u,
    ChartKind.U_PRIME: _u_prime,
    ChartKind.P: _p,
    ChartKind.P_PRIME: _p_prime,
    ChartKind.G: _g,
    ChartKind.T: _i,
}
