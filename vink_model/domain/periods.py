"""Counts of whole periods: which can be compared or added, and which cannot."""

from dataclasses import dataclass
from itertools import pairwise

from vink_model.domain.codes import Coded
from vink_model.domain.rates import RateRatio, rate_ratio
from vink_model.month import Month


class NotComparable(Coded):
    """Why two counts are not set against each other, or not added."""

    OVERLAP = (
        "overlap",
        "Perioderne overlapper: de samme hændelser er talt med i begge",
        "The periods overlap: the same events are counted in both",
    )
    DEFINITION_CHANGED = (
        "definition_changed",
        "Der er talt efter forskellige definitioner",
        "They were counted by different definitions",
    )
    ONE_PERIOD = "one_period", "Der er kun én periode", "There is only one period"
    NOT_OVER = "not_over", "Perioden er ikke slut", "The period is not over"


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """So many events in so many whole months, counted by one definition.

    Raises: ValueError for a count below zero, or a period that ends before it begins.
    """

    first: Month
    last: Month
    count: int
    definition: str = ""
    """What was counted; two counts by different definitions are not set against each other."""

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError("a count cannot be below zero")
        if self.last < self.first:
            raise ValueError(f"a period cannot end in {self.last} when it begins in {self.first}")

    @property
    def months(self) -> int:
        """How many months it covers."""
        return self.first.until(self.last) + 1

    def overlaps(self, other: "PeriodCount") -> bool:
        """Whether some month lies in both."""
        return self.first <= other.last and other.first <= self.last


def compared(
    earlier: PeriodCount, later: PeriodCount, as_of: Month | None = None
) -> RateRatio | NotComparable:
    """The later period's monthly rate against the earlier's, whatever the length of each, or why not.

    A period that reaches past the last counted month (`as_of`) is not over, and is not compared.
    """
    if earlier.overlaps(later):
        return NotComparable.OVERLAP
    if earlier.definition != later.definition:
        return NotComparable.DEFINITION_CHANGED
    if as_of is not None and max(earlier.last, later.last) > as_of:
        return NotComparable.NOT_OVER
    return rate_ratio(earlier.count, later.count, earlier.months, later.months)


def last_two_compared(
    periods: tuple[PeriodCount, ...], as_of: Month | None = None
) -> RateRatio | NotComparable:
    """The newest period against the one before it.

    Empty: fewer than two periods are no comparison.
    """
    if len(periods) < 2:
        return NotComparable.ONE_PERIOD
    ordered = sorted(periods, key=lambda period: (period.first, period.last))
    return compared(ordered[-2], ordered[-1], as_of)


def added(periods: tuple[PeriodCount, ...]) -> int | NotComparable:
    """All events of several periods; not when windows overlap, since events would be counted twice.

    Empty: no periods hold no events.
    """
    ordered = sorted(periods, key=lambda period: (period.first, period.last))
    if any(a.overlaps(b) for a, b in pairwise(ordered)):
        return NotComparable.OVERLAP
    if len({period.definition for period in periods}) > 1:
        return NotComparable.DEFINITION_CHANGED
    return sum(period.count for period in periods)
