"""Time from a start to an event, from counts for each month since the start: no person is needed, nor kept.

Those whose time has not come yet, or who were lost from sight, count for as long as they were followed
(Kaplan-Meier). Where people can leave in a way that makes the event impossible, such as moving away or dying,
the share that reaches it is Aalen and Johansen's; Kaplan and Meier's would overstate it.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import exp, log, sqrt

import numpy as np
from scipy.special import ndtri

from vink_model.domain.intervals import CONFIDENCE, Interval, is_whole, tail_of

LEAST_AT_RISK = 5
"""Fewer people at risk than this and a curve shows single persons; it is cut there."""


@dataclass(frozen=True, slots=True)
class LagCounts:
    """How many of those who started had what happen so many months after the start; the place is the month.

    Raises: ValueError for columns of unlike length, a count below zero, or more leaving than started.
    """

    started: int
    events: tuple[int, ...]
    censored: tuple[int, ...]
    """Followed no longer: their time has not come, or they were lost from sight."""
    competing: tuple[int, ...] = ()
    """Left so that the event can no longer happen. Empty: nobody did."""

    def __post_init__(self) -> None:
        columns = (self.events, self.censored, self.competing or (0,) * len(self.events))
        if len({len(column) for column in columns}) > 1:
            raise ValueError("events, censored and competing are given for the same months")
        counts = (self.started, *(count for column in columns for count in column))
        if not all(is_whole(count) for count in counts) or min(counts) < 0:
            raise ValueError("people are counted in whole numbers, none below zero")
        if sum(counts[1:]) > self.started:
            raise ValueError(f"{sum(counts[1:])} cannot have left when {self.started} started")

    @property
    def at_risk(self) -> tuple[int, ...]:
        """Those still followed as each month begins, whom the event can happen to in it."""
        leaving = np.add(np.add(self.events, self.censored), self.competing or 0)
        return tuple(int(self.started - gone) for gone in np.cumsum(leaving) - leaving)


@dataclass(frozen=True, slots=True)
class Step:
    """A curve at the end of one month. Unit: fractions of one of those who started."""

    lag: int
    """Months since the start."""
    at_risk: int
    events: int
    share: float
    """Those it has not happened to (survival), or has happened to (incidence)."""
    error: float
    """Its standard error."""
    interval: Interval | None
    """None while it is 0 or 1: there is nothing to work an interval out from."""


@dataclass(frozen=True, slots=True)
class Curve:
    """A curve month by month, as far as enough people are followed."""

    steps: tuple[Step, ...]
    is_cut: bool
    """Whether months were left out because too few were at risk in them."""

    def at(self, lag: int) -> Step | None:
        """The curve so many months after the start; None where it is cut or has not begun."""
        return next((step for step in self.steps if step.lag == lag), None)


def survival(
    counts: LagCounts, least_at_risk: int = LEAST_AT_RISK, confidence: Fraction = CONFIDENCE
) -> Curve:
    """The share that the event has not happened to (Kaplan-Meier), with Greenwood's error.

    Those who left in a competing way count as followed no longer; ask `incidence` for the share it happened
    to when there are any. Intervals are on the log-log scale, so that they stay between 0 and 1.

    Empty: no steps when nobody started, or fewer than may be shown.
    Source: Kaplan & Meier 1958; Greenwood 1926; as R's survfit(conf.type = "log-log").
    """
    share, spread = 1.0, 0.0
    steps = []
    for lag, (at_risk, events) in enumerate(_shown(counts, least_at_risk)):
        share *= 1 - events / at_risk
        if events < at_risk:
            spread += events / (at_risk * (at_risk - events))
        error = share * sqrt(spread)
        steps.append(Step(lag, at_risk, events, share, error, _log_log(share, error, confidence)))
    return Curve(tuple(steps), len(steps) < len(counts.events))


def incidence(
    counts: LagCounts, least_at_risk: int = LEAST_AT_RISK, confidence: Fraction = CONFIDENCE
) -> Curve:
    """The share that the event has happened to, when people can leave so that it cannot (Aalen-Johansen).

    Empty: no steps when nobody started, or fewer than may be shown.
    Source: Aalen & Johansen 1978; error by the delta method (Marubini & Valsecchi 1995, chapter 10).
    """
    shown = _shown(counts, least_at_risk)
    at_risk, events = (
        (np.array(column, dtype=float) for column in zip(*shown, strict=True)) if shown else _NONE
    )
    leaving = events + np.array((counts.competing or (0,) * len(counts.events))[: len(shown)])
    followed = np.concatenate(([1.0], np.cumprod(1 - leaving / at_risk)[:-1])) if shown else at_risk
    share = np.cumsum(followed * events / at_risk)
    return Curve(
        tuple(
            Step(
                lag,
                at,
                happened,
                float(share[lag]),
                error := _incidence_error(lag, at_risk, events, leaving, followed, share),
                _log_log(float(share[lag]), error, confidence),
            )
            for lag, (at, happened) in enumerate(shown)
        ),
        len(shown) < len(counts.events),
    )


_NONE = (np.zeros(0), np.zeros(0))


def _shown(counts: LagCounts, least_at_risk: int) -> list[tuple[int, int]]:
    """At risk and events of each month, as far as enough are at risk."""
    rows = list(zip(counts.at_risk, counts.events, strict=True))
    few = next((lag for lag, (at_risk, _) in enumerate(rows) if at_risk < max(least_at_risk, 1)), len(rows))
    return rows[:few]


def _incidence_error(
    lag: int,
    at_risk: np.ndarray,
    events: np.ndarray,
    leaving: np.ndarray,
    followed: np.ndarray,
    share: np.ndarray,
) -> float:
    past = slice(lag + 1)
    n, d, away = at_risk[past], events[past], leaving[past]
    still_to_come = share[lag] - share[past]
    weight = followed[past] / n
    # In a month that everyone leaves in, nothing is still to come, and nothing is divided by.
    staying = np.where(n > away, n - away, 1)
    variance = (
        (still_to_come**2 * away / (n * staying)).sum()
        + (weight**2 * (n - d) * d / n).sum()
        - 2 * (still_to_come * weight * d / n).sum()
    )
    return sqrt(max(0.0, float(variance)))


def _log_log(share: float, error: float, confidence: Fraction) -> Interval | None:
    if not 0 < share < 1:
        return None
    reach = -float(ndtri(tail_of(confidence))) * error / (share * abs(log(share)))
    return Interval(share ** exp(reach), share ** exp(-reach), confidence)
