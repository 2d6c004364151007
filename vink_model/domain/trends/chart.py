"""A control chart: the figures of a series with what they vary by chance alone, and what stands out."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

import numpy as np

from vink_model.domain.codes import Coded
from vink_model.domain.trends import signals
from vink_model.domain.trends.choice import LEAST_FOR_LIMITS, Choice, Reason, chosen
from vink_model.domain.trends.limits import Basis, ChartKind, Limits, drawn, limits_of, working
from vink_model.domain.trends.rare import between_events
from vink_model.domain.trends.series import BreakKind, Flags, PhaseStart, Series
from vink_model.domain.trends.signals import Rules, Runs, Signal

LEAST_FOR_FIXED = 12
"""Useful points from which limits hold; 10 and 11 make trial limits."""


class LimitState(Coded):
    """How far the limits of a phase can be trusted."""

    PLOT_ONLY = "plot_only", "For få punkter til grænser", "Too few points for limits"
    TRIAL = "trial", "Foreløbige grænser", "Trial limits"
    FIXED = "fixed", "Faste grænser", "Fixed limits"


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One point with its limits. Empty: None for a gap, and for what a chart does not have."""

    place: int
    """Which point of the series it is, counted from 0."""
    value: float | None
    centre: float | None
    low: float | None
    high: float | None
    known_cause: str | None = None
    """Why the point shapes neither limits nor runs; a person's words."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the series with limits of its own."""

    first: int
    last: int
    began: BreakKind
    stated: PhaseStart | None
    state: LimitState
    runs: Runs | None


@dataclass(frozen=True, slots=True)
class ControlChart:
    """A series with its limits and signals, and why it is drawn so."""

    kind: ChartKind
    reason: Reason
    rules: Rules
    points: tuple[ChartPoint, ...]
    phases: tuple[Phase, ...]
    signals: tuple[Signal, ...]

    @property
    def has_signal(self) -> bool:
        """Whether something stands out, so that the process cannot be taken for the same throughout."""
        return bool(self.signals)

    @property
    def latest(self) -> Phase | None:
        """The phase that the last point lies in."""
        return self.phases[-1] if self.phases else None


def chart_for(
    series: Series,
    rules: Rules = Rules.ANHOJ,
    *,
    kind: ChartKind | None = None,
    known_causes: Mapping[int, str] | None = None,
    baseline: int | None = None,
) -> ControlChart:
    """The chart of a series: chosen by its data unless a person asks for another.

    Points with a known cause are drawn, and shape neither limits nor runs. With a baseline the limits of each
    phase come from its first so many points and stay there as more come; without one, from all of them.
    Gaps stay gaps: neither runs nor moving ranges reach across them. A phase begins only where a person
    states it with a reason, or where the definition changed.

    Empty: a series without figures has no phase and no signal.
    Raises: ValueError for a baseline too short for limits, a known cause without a point or words, or a chart
    that these figures cannot be drawn in.
    """
    if baseline is not None and baseline < LEAST_FOR_LIMITS:
        raise ValueError(f"limits need {LEAST_FOR_LIMITS} points, not {baseline}")
    if any(not 0 <= at < len(series) or not cause.strip() for at, cause in (known_causes or {}).items()):
        raise ValueError("a known cause belongs to a point of the series, and is said in words")
    choice = chosen(series) if kind is None else Choice(kind, Reason.ASKED_FOR)
    places = tuple(range(len(series)))
    if choice.reason is Reason.RARE:
        series, places = between_events(series)
    _check_drawable(choice.kind, series)
    known = known_causes or {}
    causes = {at: known[place] for at, place in enumerate(places) if place in known}
    return _drawn(series, places, choice, rules, causes, baseline)


def _drawn(
    series: Series,
    places: tuple[int, ...],
    choice: Choice,
    rules: Rules,
    causes: Mapping[int, str],
    baseline: int | None,
) -> ControlChart:
    stated = {phase.at: phase for phase in series.phases}
    breaks = series.breaks if len(series) else ()
    ends = [at for at, _ in breaks[1:]] + [len(series)] * bool(breaks)
    points: list[ChartPoint] = []
    phases: list[Phase] = []
    found: list[Signal] = []
    for (first, began), end in zip(breaks, ends, strict=True):
        part = _Part.of(series, first, end, causes, baseline, is_screened=rules is not Rules.ANHOJ)
        limits, state = part.limits(choice.kind), part.state
        points += part.points(drawn(choice.kind, limits), places, causes)
        phases.append(
            Phase(places[first], places[end - 1], began, stated.get(first), state, part.runs(choice, limits))
        )
        found += [_placed(s, first, places) for s in part.signals(choice.kind, limits, rules)]
    return ControlChart(choice.kind, choice.reason, rules, tuple(points), tuple(phases), tuple(found))


@dataclass(frozen=True, slots=True)
class _Part:
    """One phase on its way to being drawn."""

    first: int
    basis: Basis
    useful: Flags
    """Points that are judged: no gaps, and none with a known cause."""

    @classmethod
    def of(
        cls,
        series: Series,
        first: int,
        end: int,
        causes: Mapping[int, str],
        baseline: int | None,
        *,
        is_screened: bool,
    ) -> "_Part":
        values, sizes = series.values[first:end], series.exposure[first:end]
        useful = np.isfinite(values)
        useful[[at - first for at in causes if first <= at < end]] = False
        shaping = useful.copy()
        shaping[len(values) if baseline is None else baseline :] = False
        return cls(first, Basis(values, sizes, shaping, is_screened), useful)

    @property
    def state(self) -> LimitState:
        number = int(self.basis.counts.sum())
        if number < LEAST_FOR_LIMITS:
            return LimitState.PLOT_ONLY
        return LimitState.TRIAL if number < LEAST_FOR_FIXED else LimitState.FIXED

    def limits(self, kind: ChartKind) -> Limits:
        if self.state is LimitState.PLOT_ONLY:
            nothing = np.full(len(self.basis.values), np.nan)
            return Limits(nothing, nothing, nothing, nothing)
        basis = self.basis
        scaled = Basis(working(kind, basis.values), basis.sizes, basis.counts, basis.is_screened)
        return limits_of(kind, scaled)

    def points(self, limits: Limits, places: tuple[int, ...], causes: Mapping[int, str]) -> list[ChartPoint]:
        values, first = self.basis.values, self.first
        return [
            ChartPoint(
                place=places[first + at],
                value=_known(values[at]),
                centre=_known(limits.centre[at]),
                low=_known(limits.low[at]),
                high=_known(limits.high[at]),
                known_cause=causes.get(first + at),
            )
            for at in range(len(values))
        ]

    def runs(self, choice: Choice, limits: Limits) -> Runs | None:
        if self.state is LimitState.PLOT_ONLY:
            return None
        return signals.runs_around(working(choice.kind, self.basis.values), limits.centre, self.useful)

    def signals(self, kind: ChartKind, limits: Limits, rules: Rules) -> tuple[Signal, ...]:
        if self.state is LimitState.PLOT_ONLY:
            return ()
        values = working(kind, self.basis.values)
        outside = signals.outside(values, limits, self.useful)
        if rules is Rules.MAKING_DATA_COUNT:
            return outside + signals.making_data_count(values, limits, self.useful)
        return outside + signals.anhoj(values, limits.centre, self.useful)


def _placed(signal: Signal, first: int, places: tuple[int, ...]) -> Signal:
    return Signal(signal.kind, places[first + signal.first], places[first + signal.last], signal.is_above)


def _known(number: float) -> float | None:
    return float(number) if isfinite(number) else None


_SHARES = frozenset({ChartKind.P, ChartKind.P_PRIME})


def _check_drawable(kind: ChartKind, series: Series) -> None:
    values = series.values
    if kind in _SHARES and not (series.sizes and np.nanmax(values, initial=0) <= 1):
        raise ValueError(f"a {kind} chart draws so many of so many")
    if kind is ChartKind.T and not np.nanmin(values, initial=1) > 0:
        raise ValueError("a t chart draws times between events, all above 0")
