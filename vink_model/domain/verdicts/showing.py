"""What those counted show about the level behind them: by Wilson's interval, an exact test, or Bayes."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Protocol

from scipy.special import betaincc

from vink_model.domain.codes import Comparison
from vink_model.domain.intervals import IntervalMethod, proportion_interval
from vink_model.domain.measures.counted import Counted, Phase, Tally
from vink_model.domain.shown import Z_SQUARED, is_shown_at_least, is_shown_below
from vink_model.domain.verdicts.literal import needed
from vink_model.domain.verdicts.states import Evidence, EvidenceVerdict, Method

Z_SQUARED_OF_BAYES = Fraction(1.2815515655446004) ** 2
"""The same for 10 % on one side."""
SURE_ENOUGH = 0.9
"""By Bayes a level is shown when it lies on the target's side with this probability."""
INTERVALS: Mapping[Method, IntervalMethod] = {
    Method.WILSON: IntervalMethod.WILSON,
    Method.EXACT: IntervalMethod.WILSON,
    Method.BAYES: IntervalMethod.JEFFREYS,
}


def evidence(
    counted: Counted, target: Fraction | None, comparison: Comparison, method: Method = Method.WILSON
) -> EvidenceVerdict:
    """What those judged show about the level behind them, whatever the unassessed would have been.

    A level of all (or of none) is never shown by some: one miss decides it, and that is the literal verdict.
    """
    low, high = interval(counted, method)
    if target is None or not counted.judged:
        return EvidenceVerdict(Evidence.NOTHING_TO_JUDGE, low, high, method=method)
    if not 0 < target < 1:
        return EvidenceVerdict(Evidence.BY_COUNT, low, high, method=method)
    n, least, most = counted.judged, counted.successes, counted.successes + counted.missing
    is_at_most = comparison is Comparison.AT_MOST
    if is_at_most:
        least, most, target = n - most, n - least, 1 - target
    scale = _SCALES[method](n, target)
    shows = next((x for x in range(needed(target, n, Comparison.AT_LEAST), n + 1) if scale.shows(x)), None)
    state, leans, more = _weighed(scale, least, most)
    shown = n - shows if is_at_most and shows is not None else shows
    probable = scale.probability(least), scale.probability(most)
    return EvidenceVerdict(state, low, high, shown, leans, more, method, *probable)


def evidence_of_number(
    tally: Tally, value: Fraction | None, *, is_other: bool = False, method: Method = Method.WILSON
) -> EvidenceVerdict:
    """A number is a fact: there is no level behind it to be unsure of, unless it counts something else."""
    if value is None or tally.phase is Phase.NOT_BEGUN:
        return EvidenceVerdict(Evidence.NOTHING_TO_JUDGE, method=method)
    return EvidenceVerdict(Evidence.CANNOT_TELL if is_other else Evidence.BY_COUNT, method=method)


def interval(counted: Counted, method: Method = Method.WILSON) -> tuple[float | None, float | None]:
    """The 95 % interval, from the lowest share that can be meant to the highest.

    Empty: without anyone judged there is no interval.
    """
    n, most = counted.judged, counted.successes + counted.missing
    least = proportion_interval(counted.successes, n, INTERVALS[method])
    highest = least if not counted.missing else proportion_interval(most, n, INTERVALS[method])
    return (least.low, highest.high) if least and highest else (None, None)


class _Scale(Protocol):
    """How a method weighs a count against a level; `spread` is what it takes to settle it."""

    @property
    def n(self) -> int: ...
    @property
    def target(self) -> Fraction: ...
    @property
    def spread(self) -> Fraction: ...
    def shows(self, x: int) -> bool: ...
    def refutes(self, x: int) -> bool: ...
    def probability(self, x: int) -> float | None: ...


@dataclass(frozen=True, slots=True)
class _Wilson:
    """Wilson's interval holds the target exactly when the squared distance is below the spread."""

    n: int
    target: Fraction

    @property
    def spread(self) -> Fraction:
        return Z_SQUARED * self.target * (1 - self.target)

    def shows(self, x: int) -> bool:
        off = x - self.target * self.n
        return off >= 0 and off**2 >= self.spread * self.n

    def refutes(self, x: int) -> bool:
        off = x - self.target * self.n
        return off < 0 and off**2 > self.spread * self.n

    def probability(self, x: int) -> float | None:  # noqa: ARG002 - Wilson gives none
        return None


@dataclass(frozen=True, slots=True)
class _Exact(_Wilson):
    """Wilson's interval and the exact test must agree, so that a verdict errs at most once in forty."""

    def shows(self, x: int) -> bool:
        return is_shown_at_least(x, self.n, self.target)

    def refutes(self, x: int) -> bool:
        return is_shown_below(x, self.n, self.target)


@dataclass(frozen=True, slots=True)
class _Bayes:
    """Jeffreys' prior, which knows nothing: the level's probability of lying on the target's side."""

    n: int
    target: Fraction

    @property
    def spread(self) -> Fraction:
        return Z_SQUARED_OF_BAYES * self.target * (1 - self.target)

    def shows(self, x: int) -> bool:
        return self.probability(x) >= SURE_ENOUGH

    def refutes(self, x: int) -> bool:
        return self.probability(x) <= 1 - SURE_ENOUGH

    def probability(self, x: int) -> float:
        return float(betaincc(x + 0.5, self.n - x + 0.5, float(self.target)))


_SCALES: Mapping[Method, type[_Wilson] | type[_Bayes]] = {
    Method.WILSON: _Wilson,
    Method.EXACT: _Exact,
    Method.BAYES: _Bayes,
}


def _weighed(scale: _Scale, least: int, most: int) -> tuple[Evidence, Evidence | None, int | None]:
    """Met when even the lowest count shows it, not met when even the highest does; else what settles it."""
    if scale.shows(least):
        return Evidence.MET, None, None
    if scale.refutes(most):
        return Evidence.NOT_MET, None, None
    if least > scale.target * scale.n:
        side, x = Evidence.MET, least
    elif most < scale.target * scale.n:
        side, x = Evidence.NOT_MET, most
    else:
        return Evidence.CANNOT_TELL, None, None
    enough = ceil(scale.spread / (Fraction(x, scale.n) - scale.target) ** 2)
    return Evidence.CANNOT_TELL, side, max(enough - scale.n, 1)
