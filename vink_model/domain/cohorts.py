"""Those who started, month by month: how far each group has been followed, and what came of it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from vink_model.domain.survival import LagCounts
from vink_model.month import Month


class Outcome(StrEnum):
    """How a group's time ended."""

    WAITING = "waiting"
    """It has not: nothing has happened up to the last counted month."""
    EVENT = "event"
    LEFT = "left"
    """They left so that the event can no longer happen."""
    LOST = "lost"
    """Nobody knows what came of them after that month."""


@dataclass(frozen=True, slots=True)
class Followed:
    """So many people who started in one month and came to the same end in one month.

    Raises: ValueError for an end before the start, an end without a month, or fewer than none.
    """

    count: int
    start: Month
    outcome: Outcome = Outcome.WAITING
    ended: Month | None = None

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError("a count cannot be below zero")
        if (self.outcome is Outcome.WAITING) != (self.ended is None):
            raise ValueError("whatever came of a group came in a month, and those who wait have none")
        if self.ended is not None and self.ended < self.start:
            raise ValueError(f"what came of it in {self.ended} cannot come before the start in {self.start}")

    def lag(self, as_of: Month) -> int:
        """Whole months from the start to the end, or to the last counted month.

        Raises: ValueError when either lies after the last counted month.
        """
        until = as_of if self.ended is None else self.ended
        if max(self.start, until) > as_of:
            raise ValueError(f"{max(self.start, until)} lies in the future: counted up to {as_of}")
        return self.start.until(until)


@dataclass(frozen=True, slots=True)
class Cohort:
    """Those whose time has come, with what is known of them, and those whose time has not."""

    successes: int
    mature: int
    """The denominator: started so long ago that the whole time has passed."""
    missing: int
    """Of the mature: nobody knows. They are not successes, and may have been."""
    waiting: int
    """Not mature: neither successes nor failures."""
    ahead: int
    """Of the waiting: those it has happened to ahead of time."""

    @property
    def share(self) -> Fraction | None:
        """Successes of the mature; None when nobody is."""
        return Fraction(self.successes, self.mature) if self.mature else None

    @property
    def bounds(self) -> tuple[Fraction, Fraction] | None:
        """The share if none, and if all, of the unknown were successes; None when nobody is mature."""
        return bounds(self.successes, self.missing, self.mature)


def bounds(successes: int, missing: int, people: int) -> tuple[Fraction, Fraction] | None:
    """The lowest and the highest share that a count with unknown members can mean.

    Empty: None when there is nobody.
    Raises: ValueError when the parts are below zero or more than the people.
    """
    if min(successes, missing, people) < 0:
        raise ValueError("a count cannot be below zero")
    if successes + missing > people:
        raise ValueError(f"there cannot be {successes} successes and {missing} unknown of {people}")
    return (Fraction(successes, people), Fraction(successes + missing, people)) if people else None


def mature_cohort(groups: Iterable[Followed], within: int, as_of: Month) -> Cohort:
    """What came of those who started at least so many months ago, within that many months.

    Whoever left so that it cannot happen is a failure; whoever was lost before the time was up is unknown.

    Raises: ValueError for months of no number, and for what lies in the future.
    """
    if within < 1:
        raise ValueError(f"'within {within} months' is no time")
    found = Counter[str]()
    for group in groups:
        lag = group.lag(as_of)
        is_in_time = group.outcome is Outcome.EVENT and lag <= within
        if group.start.until(as_of) < within:
            found["waiting"] += group.count
            found["ahead"] += group.count * is_in_time
            continue
        found["mature"] += group.count
        found["successes"] += group.count * is_in_time
        found["missing"] += group.count * (group.outcome is Outcome.LOST and lag < within)
    return Cohort(found["successes"], found["mature"], found["missing"], found["waiting"], found["ahead"])


def lag_counts(groups: Iterable[Followed], as_of: Month) -> LagCounts:
    """How many had what happen so many months after the start: all that a survival curve needs.

    Empty: no months when nobody started.
    Raises: ValueError for what lies in the future.
    """
    found: Counter[tuple[Outcome, int]] = Counter()
    for group in groups:
        found[group.outcome, group.lag(as_of)] += group.count
    lags = range(max((lag for _, lag in found), default=-1) + 1)
    return LagCounts(
        started=sum(found.values()),
        events=tuple(found[Outcome.EVENT, lag] for lag in lags),
        censored=tuple(found[Outcome.WAITING, lag] + found[Outcome.LOST, lag] for lag in lags),
        competing=tuple(found[Outcome.LEFT, lag] for lag in lags),
    )
