"""The path of a number to its date: what was to be counted by now. A path is no verdict."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from vink_model.domain.codes import Coded, Comparison
from vink_model.domain.measures.counted import Period, Phase, Tally
from vink_model.month import Month


class Pace(Coded):
    """Whether a number keeps up with its path."""

    ON_PATH = "on_path", "På vej som planlagt", "On path"
    BEHIND = "behind", "Bag den planlagte vej", "Behind the path"


@dataclass(frozen=True, slots=True)
class Milestone:
    """What a plan wants counted by the end of a month."""

    month: Month
    number: Fraction


@dataclass(frozen=True, slots=True)
class Path:
    """A number beside what its path asks for by the last counted month."""

    pace: Pace
    planned: Fraction
    is_given: bool
    """Whether the plan gave milestones; else the path is a straight line, which is our assumption."""


def path_of(
    tally: Tally,
    value: Fraction | None,
    comparison: Comparison,
    period: Period | None,
    as_of: Month,
    milestones: tuple[Milestone, ...] = (),
) -> Path | None:
    """Where a running number stands on its path.

    Empty: None before its months and after them, without an end, without a target, and for 'at most'.
    Raises: ValueError when milestones fall, or ask for more than the target.
    """
    if value is None or period is None or comparison is Comparison.AT_MOST:
        return None
    if tally.phase is not Phase.RUNNING:
        return None
    planned = planned_by(as_of, value, period, milestones)
    pace = Pace.ON_PATH if tally.number >= planned else Pace.BEHIND
    return Path(pace, planned, is_given=bool(milestones))


def planned_by(
    month: Month, value: Fraction, period: Period, milestones: tuple[Milestone, ...] = ()
) -> Fraction:
    """What the path asks for by the end of a month: straight from each milestone to the next."""
    points = [(-1, Fraction(0)), *((period.first.until(m.month), m.number) for m in milestones)]
    last = period.first.until(period.last)
    if points[-1][0] < last:
        points.append((last, value))
    steps = tuple(pairwise(points))
    if points[-1] != (last, value) or any(b[0] <= a[0] or b[1] < a[1] for a, b in steps):
        raise ValueError("milestones rise month by month up to the target")
    here = min(max(period.first.until(month), -1), last)
    (start, low), (end, high) = next(step for step in steps if here <= step[1][0])
    return low + (high - low) * Fraction(here - start, end - start)
