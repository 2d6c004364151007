"""Which chart a series is drawn in, and why: the data choose, and the reason is said."""

from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

import numpy as np

from vink_model.domain.codes import Coded
from vink_model.domain.trends.limits import Basis, ChartKind, extra_spread
from vink_model.domain.trends.series import Series, SeriesKind

LEAST_SIZE = 20
"""People a point that a share needs before limits say anything."""
LARGE_SIZE = 300
"""People a point from which a share's limits grow so narrow that ordinary unevenness falls outside them."""
LEAST_EVENTS = 1
"""Events a point, below which the time between events says more than their number."""
LEAST_FOR_LIMITS = 10
"""Useful points that a chart needs; fewer are only plotted."""
SURELY_WIDER = 3
"""How many standard errors the spread must lie beyond chance before a prime chart is drawn."""


class Reason(Coded):
    """Why this chart, in words for the reader."""

    FEW_POINTS = (
        "few_points",
        "Færre end 10 punkter: tallene vises, men vurderes ikke",
        "Fewer than 10 points: the figures are shown, but not judged",
    )
    NOTHING_COUNTED = (
        "nothing_counted",
        "Der er ingen hændelser: der er intet at vurdere",
        "There are no events: there is nothing to judge",
    )
    FEW_PER_POINT = (
        "few_per_point",
        "Færre end 20 personer bag de fleste punkter: en seriekurve om medianen",
        "Fewer than 20 people behind most points: runs around the median",
    )
    RARE = (
        "rare",
        "Under én hændelse pr. punkt: afstanden mellem hændelser siger mere end antallet",
        "Under one event a point: the gaps between events say more than their number",
    )
    COUNTS = ("counts", "Antal hændelser i lige lange perioder", "Events in periods of equal length")
    EXPOSURES = (
        "exposures",
        "Antal hændelser i forhold til en mængde, der skifter",
        "Events in proportion to an exposure that varies",
    )
    SHARES = ("shares", "Så mange ud af så mange", "So many of so many")
    WIDER_THAN_CHANCE = (
        "wider_than_chance",
        "Tallene svinger mere fra punkt til punkt, end tilfældet forklarer: grænserne er udvidet",
        "The figures vary more from point to point than chance explains: the limits are widened",
    )
    MEASUREMENTS = ("measurements", "Enkelte målinger", "Single measurements")
    BETWEEN_EVENTS = ("between_events", "Antal mellem hændelser", "Number between events")
    TIME_BETWEEN_EVENTS = ("time_between_events", "Tid mellem hændelser", "Time between events")
    ASKED_FOR = ("asked_for", "Diagrammet er valgt af en person", "The chart was chosen by a person")


@dataclass(frozen=True, slots=True)
class Choice:
    """A chart with the reason for it."""

    kind: ChartKind
    reason: Reason


def chosen(series: Series) -> Choice:
    """The chart that fits the figures."""
    values = series.values
    useful = np.isfinite(values)
    if useful.sum() < LEAST_FOR_LIMITS:
        return Choice(ChartKind.RUN, Reason.FEW_POINTS)
    match series.kind:
        case SeriesKind.MEASUREMENT:
            return Choice(ChartKind.I, Reason.MEASUREMENTS)
        case SeriesKind.BETWEEN:
            return Choice(ChartKind.G, Reason.BETWEEN_EVENTS)
        case SeriesKind.TIME_BETWEEN:
            return Choice(ChartKind.T, Reason.TIME_BETWEEN_EVENTS)
        case SeriesKind.SHARE:
            return _for_shares(series)
        case _:
            return _for_counts(series)


def _for_shares(series: Series) -> Choice:
    if np.nanmedian(series.exposure) < LEAST_SIZE:
        return Choice(ChartKind.RUN, Reason.FEW_PER_POINT)
    plain = Choice(ChartKind.P, Reason.SHARES)
    if np.nanmedian(series.exposure) < LARGE_SIZE:
        return plain
    return _plain_or_prime(series, plain, ChartKind.P_PRIME)


def _for_counts(series: Series) -> Choice:
    counts = np.nan_to_num(series.values * series.exposure)
    if not counts.sum():
        return Choice(ChartKind.RUN, Reason.NOTHING_COUNTED)
    if not series.sizes and counts.sum() < LEAST_EVENTS * np.isfinite(series.values).sum():
        return Choice(ChartKind.G, Reason.RARE)
    plain = Choice(ChartKind.U, Reason.EXPOSURES) if series.sizes else Choice(ChartKind.C, Reason.COUNTS)
    return _plain_or_prime(series, plain, ChartKind.U_PRIME)


def _plain_or_prime(series: Series, plain: Choice, prime: ChartKind) -> Choice:
    """The prime chart when points vary surely more from one to the next than chance explains.

    Neighbours are compared within a phase, so that a shift of level does not pass for wide variation.
    """
    values = series.values
    edges = [at for at, _ in series.breaks] + [len(values)]
    spreads, steps = [], []
    for first, end in pairwise(edges):
        part = slice(first, end)
        useful = np.isfinite(values[part])
        basis = Basis(values[part], series.exposure[part], useful)
        spread = extra_spread(prime, basis) if useful.any() else float("nan")
        if np.isfinite(spread):
            spreads.append(spread)
            steps.append(int((useful[1:] & useful[:-1]).sum()))
    if not spreads:
        return plain
    spread = float(np.average(spreads, weights=steps))
    # The variance of the mean of m moving ranges, in standard deviations (Cryer & Ryan 1990).
    error = sqrt(0.826 / sum(steps))
    return Choice(prime, Reason.WIDER_THAN_CHANCE) if spread > 1 + SURELY_WIDER * error else plain
