"""Signals: patterns that a process which only varies by chance seldom makes.

Anhøj's two rules look at runs around the centre line; Shewhart's looks at single points outside three
standard deviations; Making Data Count adds seven on one side, seven in one direction, and two of three close
to a limit.
"""

from dataclasses import dataclass
from itertools import chain
from math import log2

import numpy as np
from scipy.special import bdtr

from vink_model.domain.codes import Coded
from vink_model.domain.trends.limits import Limits
from vink_model.domain.trends.series import Flags, Floats, stretches

SEVEN = 7


class Rules(Coded):
    """Which rules are asked."""

    ANHOJ = "anhoj", "Anhøjs regler", "Anhøj's rules"
    MAKING_DATA_COUNT = "making_data_count", "Making Data Count (NHS)", "Making Data Count (NHS)"


class SignalKind(Coded):
    """What pattern was found; a pattern has no cause and no good or bad direction of its own."""

    OUTSIDE = "outside", "Et punkt uden for kontrolgrænserne", "A point outside the control limits"
    LONG_RUN = "long_run", "Usædvanligt lang serie på samme side", "An unusually long run on one side"
    FEW_CROSSINGS = (
        "few_crossings",
        "Usædvanligt få krydsninger af midterlinjen",
        "Unusually few crossings of the centre line",
    )
    SEVEN_ON_A_SIDE = "seven_on_a_side", "Syv i træk på samme side", "Seven in a row on one side"
    SEVEN_IN_A_DIRECTION = (
        "seven_in_a_direction",
        "Syv i træk i samme retning",
        "Seven in a row in one direction",
    )
    TWO_OF_THREE = "two_of_three", "To af tre tæt på en grænse", "Two of three close to a limit"


@dataclass(frozen=True, slots=True)
class Signal:
    """One pattern, from its first point to its last."""

    kind: SignalKind
    first: int
    last: int
    is_above: bool | None = None
    """On which side, or in which direction; None where a pattern has none."""


@dataclass(frozen=True, slots=True)
class Runs:
    """How the points run around the centre line. Those on it count for neither side."""

    useful: int
    longest: int
    longest_allowed: int
    crossings: int
    crossings_needed: int

    @property
    def is_signal(self) -> bool:
        """Whether the points run longer, or cross less often, than chance makes likely."""
        return self.longest > self.longest_allowed or self.crossings < self.crossings_needed


def runs_around(values: Floats, centre: Floats, counts: Flags) -> Runs:
    """The runs of a phase. A gap ends a run, and nothing crosses in it.

    Source: Anhøj & Olesen 2014, PLoS One 9:e113825; longest run by Schilling 2012, crossings by Chen 2010.
    """
    sides = [stretch for stretch in _sides(values, centre, counts) if len(stretch)]
    useful = sum(len(stretch) for stretch in sides)
    crossings = sum(int((stretch[1:, 1] != stretch[:-1, 1]).sum()) for stretch in sides)
    chances = useful - len(sides)
    longest = max((_longest(stretch[:, 1]) for stretch in sides), default=0)
    return Runs(useful, longest, longest_allowed(useful), crossings, crossings_needed(chances))


def longest_allowed(useful: int) -> int:
    """The longest run that chance makes among so many points. Empty: 0 without points."""
    return round(log2(useful)) + 3 if useful else 0


def crossings_needed(chances: int) -> int:
    """The fewest crossings that chance leaves: the 5 % quantile of so many coins."""
    possible = np.arange(max(chances, 0) + 1)
    return int(np.searchsorted(bdtr(possible, max(chances, 0), 0.5), 0.05))


def outside(values: Floats, limits: Limits, counts: Flags) -> tuple[Signal, ...]:
    """Points outside the limits; each is a signal of its own."""
    with np.errstate(invalid="ignore"):
        above, below = counts & (values > limits.high), counts & (values < limits.low)
    return tuple(
        Signal(SignalKind.OUTSIDE, int(at), int(at), bool(above[at])) for at in np.flatnonzero(above | below)
    )


def anhoj(values: Floats, centre: Floats, counts: Flags) -> tuple[Signal, ...]:
    """Anhøj's two rules: a long run is named by its points, few crossings by the whole phase."""
    runs = runs_around(values, centre, counts)
    found = []
    if runs.longest > runs.longest_allowed:
        found += [
            Signal(SignalKind.LONG_RUN, first, last, is_above)
            for first, last, is_above, length in _runs_of(values, centre, counts)
            if length > runs.longest_allowed
        ]
    if runs.crossings < runs.crossings_needed:
        points = np.flatnonzero(counts)
        found.append(Signal(SignalKind.FEW_CROSSINGS, int(points[0]), int(points[-1])))
    return tuple(found)


def making_data_count(values: Floats, limits: Limits, counts: Flags) -> tuple[Signal, ...]:
    """The rules of NHS England's Making Data Count, beside the point outside the limits."""
    return (
        *_streaks(SignalKind.SEVEN_ON_A_SIDE, np.sign(values - limits.centre), counts, SEVEN),
        *_directions(values, counts),
        *_two_of_three(values, limits, counts),
    )


def _sides(values: Floats, centre: Floats, counts: Flags) -> list[np.ndarray]:
    """Unbroken stretches of points as rows (place, side), without those on the line."""
    sides = [np.column_stack((s, np.sign(values[s] - centre[s]))) for s in stretches(values, counts)]
    return [s[s[:, 1] != 0] for s in sides]


def _longest(sides: np.ndarray) -> int:
    ends = np.flatnonzero(np.diff(sides)) + 1
    return int(np.diff(np.concatenate(([0], ends, [len(sides)]))).max())


def _runs_of(values: Floats, centre: Floats, counts: Flags) -> list[tuple[int, int, bool, int]]:
    sides = _sides(values, centre, counts)
    runs = [np.split(one, np.flatnonzero(np.diff(one[:, 1])) + 1) for one in sides if len(one)]
    return [(int(r[0, 0]), int(r[-1, 0]), bool(r[0, 1] > 0), len(r)) for r in chain.from_iterable(runs)]


def _directions(values: Floats, counts: Flags) -> tuple[Signal, ...]:
    """Seven points that each go on from the one before: six steps one way."""
    steps = np.sign(np.diff(values, prepend=np.nan))
    can_step = counts & np.concatenate(([False], counts[:-1]))
    streaks = _streaks(SignalKind.SEVEN_IN_A_DIRECTION, steps, can_step, SEVEN - 1)
    return tuple(Signal(s.kind, s.first - 1, s.last, s.is_above) for s in streaks)


def _two_of_three(values: Floats, limits: Limits, counts: Flags) -> tuple[Signal, ...]:
    with np.errstate(divide="ignore", invalid="ignore"):
        away = (values - limits.centre) / limits.sigma
        # A point beyond the limit is a signal already; near means in the outer third within it.
        near = np.where(counts & (np.abs(away) > 2) & (np.abs(away) <= 3), np.sign(away), 0)
    found = []
    for at in range(len(values) - 2):
        three = near[at : at + 3]
        side = np.sign(three.sum())
        if counts[at : at + 3].all() and side and (three == side).sum() >= 2:
            found.append(Signal(SignalKind.TWO_OF_THREE, at, at + 2, bool(side > 0)))
    return tuple(found)


def _streaks(kind: SignalKind, marks: Floats, counts: Flags, least: int) -> tuple[Signal, ...]:
    """Stretches of at least so many equal marks other than 0, without a gap."""
    found, start = [], 0
    known = np.where(counts, np.nan_to_num(marks), 0)
    for at in range(1, len(known) + 1):
        if at == len(known) or known[at] != known[start]:
            if known[start] and at - start >= least:
                found.append(Signal(kind, start, at - 1, bool(known[start] > 0)))
            start = at
    return tuple(found)
