"""Where the level of a series of counts may have changed: a question to ask people, never shown as a fact."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from vink_model.domain.trends.series import Floats, Series, SeriesKind

SIMULATIONS = 1999
"""Series without any change that the one seen is compared with."""
GLANCE = 199
"""So many are looked at first; more than one in ten needs no closer look (Besag & Clifford 1991)."""
SEED = 20160101
LEAST = 10
"""Fewer points cannot tell a change from chance."""


@dataclass(frozen=True, slots=True)
class Changepoint:
    """The most likely place of one change of level."""

    last_before: int
    """The last point, counted from 0, of the level before."""
    before: float
    after: float
    p: float
    """How often chance alone, at one level throughout, makes a change look as likely as this."""


# A screen asks for the same series again and again, and the simulation is the dear part.
@lru_cache(maxsize=256)
def changepoint(series: Series) -> Changepoint | None:
    """The most likely single change of level in a series of counts (Poisson), with its chance.

    The chance comes from seeded simulation: the same events thrown at random on the same points.

    Empty: None with fewer than ten points, or without events.
    Raises: ValueError for a series of anything but events.
    Source: likelihood ratio of two levels against one (Hinkley 1970), p by Monte Carlo (Barnard 1963).
    """
    if series.kind not in (SeriesKind.COUNT, SeriesKind.RATE):
        raise ValueError("a change of level is looked for in numbers of events")
    known = np.flatnonzero(np.isfinite(series.values))
    sizes = series.exposure[known]
    counts = np.rint(series.values[known] * sizes).astype(np.int64)
    if len(known) < LEAST or not counts.sum():
        return None
    gains = _gains(counts[np.newaxis, :], sizes)[0]
    at = int(gains.argmax())
    return Changepoint(
        int(known[at]),
        float(counts[: at + 1].sum() / sizes[: at + 1].sum()),
        float(counts[at + 1 :].sum() / sizes[at + 1 :].sum()),
        _chance(int(counts.sum()), sizes, float(gains[at])),
    )


def _chance(events: int, sizes: Floats, gain: float) -> float:
    """How often the same events thrown at random look as much like a change; coarse where that is common."""
    random, done, as_good = np.random.default_rng(SEED), 0, 0
    for number in (GLANCE, SIMULATIONS - GLANCE):
        thrown = random.multinomial(events, sizes / sizes.sum(), number)
        as_good += int((_gains(thrown, sizes).max(axis=1) >= gain - 1e-9).sum())
        done += number
        if as_good > done / 10:
            break
    return (1 + as_good) / (1 + done)


def _gains(counts: NDArray[np.int64], sizes: Floats) -> Floats:
    """How much better two levels explain the counts than one, for a change after each point but the last.

    Up to what is the same for every place: the fit of one level.
    """
    before, exposed = np.cumsum(counts, axis=1)[:, :-1], np.cumsum(sizes)
    total, share = int(counts[0].sum()), exposed[:-1] / exposed[-1]
    after = total - before
    # n * log(n), once for each number of events there can be: 0 for none.
    numbers = np.arange(total + 1)
    n_log_n = numbers * np.log(np.maximum(numbers, 1))
    return np.asarray(n_log_n[before] - before * np.log(share) + n_log_n[after] - after * np.log1p(-share))
