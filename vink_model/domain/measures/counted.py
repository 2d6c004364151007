"""What a measure answers: so many of so many, so many in all, or why it cannot say."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from vink_model.month import Month
from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class Period:
    """The months that a target is counted over, both ends included."""

    first: Month
    last: Month

    def __contains__(self, month: Month) -> bool:
        return self.first <= month <= self.last


class Phase(StrEnum):
    """Where in its period a count stands, seen from the last counted month."""

    NOT_BEGUN = "not_begun"
    RUNNING = "running"
    OVER = "over"


def phase_of(period: Period | None, as_of: Month) -> Phase:
    """How far a period has come; a count without a period goes on."""
    if period is None:
        return Phase.RUNNING
    if as_of < period.first:
        return Phase.NOT_BEGUN
    return Phase.OVER if as_of >= period.last else Phase.RUNNING


@dataclass(frozen=True, slots=True)
class Used:
    """The definition that an answer was counted by, where it is not the first one."""

    words: Text
    valid_from: Month
    before: tuple["Counted | Tally", ...] = ()
    """What earlier definitions counted in the same period, in order; never added to the answer."""


@dataclass(frozen=True, slots=True)
class Counted:
    """So many of so many, with those whose time has not come set apart.

    Empty: nobody judged and nobody pending; there is no share then, and no 0 %.
    Raises: ValueError when the parts do not fit into each other.
    """

    successes: int
    judged: int
    """The denominator: those whose time has come."""
    pending: int = 0
    """Those whose time has not come; neither successes nor failures."""
    already: int = 0
    """Of the pending: those who have succeeded ahead of time."""
    missing: int = 0
    """Of the judged: those nobody assessed. They are not successes, and may have been."""
    outside: int = 0
    """Left out of the count by its definition: not relevant, not measured, no reply."""
    used: Used | None = None
    """The definition that counted it; None for the first."""

    def __post_init__(self) -> None:
        parts = (self.successes, self.judged, self.pending, self.already, self.missing, self.outside)
        if min(parts) < 0:
            raise ValueError(f"a count is never below zero: {self}")
        if self.successes + self.missing > self.judged:
            raise ValueError(f"more successes and unassessed than people judged: {self}")
        if self.already > self.pending:
            raise ValueError(f"more early successes than people pending: {self}")

    @property
    def share(self) -> Fraction | None:
        """Successes of those judged; None when nobody is."""
        return Fraction(self.successes, self.judged) if self.judged else None

    @property
    def highest_share(self) -> Fraction | None:
        """The share if everyone whom nobody assessed had been a success."""
        return Fraction(self.successes + self.missing, self.judged) if self.judged else None


@dataclass(frozen=True, slots=True)
class Tally:
    """So many in all. A count is a fact: it has no denominator and no uncertainty."""

    number: int
    phase: Phase
    used: Used | None = None
    """The definition that counted it; None for the first."""


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Why there is no answer. Never a 0."""

    reason: Text


Answer = Counted | Tally | Uncounted
