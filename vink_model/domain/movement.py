"""Whether the latest year differs from the one before it by more than chance, clustered or not."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from vink_model.domain.codes import Coded
from vink_model.domain.rates import LEVEL, Change, RateRatio, rate_ratio
from vink_model.domain.trends.series import Series, SeriesKind

YEAR = 12
LEAST_MONTHS = 4
"""Months a period, below which too few orders exist for any to be rare."""
SHUFFLES = 999
SEED = 20170101


class NoMovement(Coded):
    """Why two years are not compared."""

    TOO_SHORT = "too_short", "Der er ikke talt to hele år", "Two whole years have not been counted"
    GAPS = "gaps", "Der mangler måneder i et af årene", "Months are missing in one of the years"
    BREAK = (
        "break",
        "Et nyt niveau eller en ny definition ligger inden for de to år",
        "A new level or a new definition lies within the two years",
    )


@dataclass(frozen=True, slots=True)
class Movement:
    """Two periods in a row of equal length, with what may be said of them."""

    ratio: RateRatio | None
    """None when they are not compared."""
    p: float
    """How often chance alone sets them so far apart: by the exact ratio, and where that finds them more than
    chance by the larger of it and the same months in a random order."""
    change: Change
    refusal: NoMovement | None = None

    @property
    def is_more_than_chance(self) -> bool:
        """Whether the latest period may be said to have risen or fallen."""
        return self.change in (Change.ROSE, Change.FELL)


# A screen asks for the same series again and again, and the shuffling is the dear part.
@lru_cache(maxsize=256)
def movement(series: Series, months: int = YEAR) -> Movement:
    """The latest so many months against as many before them.

    A direction is said only when both the exact ratio, which takes events to be independent, and the same
    months in a random order find it more than chance: events that come in clusters deceive the first.

    Empty: not compared without two whole periods of one definition and level.
    Raises: ValueError for a series of anything but events in equal months, or periods of too few months.
    Source: Pitman 1937, Suppl J R Stat Soc 4:119 (permutation test), beside `rate_ratio`.
    """
    if series.kind is not SeriesKind.COUNT:
        raise ValueError("only numbers of events in equal months are compared")
    if months < LEAST_MONTHS:
        raise ValueError(f"how unevenly months vary is not seen from {months}")
    refusal = _refusal(series, months)
    if refusal is not None:
        return Movement(None, 1.0, Change.NOTHING_COUNTED, refusal)
    earlier, later = series.values[-2 * months : -months], series.values[-months:]
    ratio = rate_ratio(int(earlier.sum()), int(later.sum()))
    # What the exact ratio already takes for chance, no other order can make more of.
    p = max(ratio.p, _shuffled_p(earlier, later)) if ratio.is_more_than_chance else ratio.p
    if ratio.change is Change.NOTHING_COUNTED or p < 1 - LEVEL:
        return Movement(ratio, p, ratio.change)
    return Movement(ratio, p, Change.CAN_BE_CHANCE)


def _refusal(series: Series, months: int) -> NoMovement | None:
    if len(series) < 2 * months:
        return NoMovement.TOO_SHORT
    if not np.isfinite(series.values[-2 * months :]).all():
        return NoMovement.GAPS
    return NoMovement.BREAK if series.breaks[-1][0] > len(series) - 2 * months else None


def _shuffled_p(earlier: np.ndarray, later: np.ndarray) -> float:
    """How often the same months in another order set the two periods so far apart (seeded)."""
    both, half = np.concatenate((earlier, later)), len(later)
    orders = np.random.default_rng(SEED).permuted(np.tile(both, (SHUFFLES, 1)), axis=1)
    apart = abs(2 * orders[:, :half].sum(axis=1) - both.sum())
    return float((1 + (apart >= abs(later.sum() - earlier.sum())).sum()) / (1 + SHUFFLES))
