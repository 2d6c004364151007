"""Where a year's spending may end, from the months that were booked; a range, or why there is none.

Source: a ratio estimate with its prediction error, as the chain ladder's (Mack 1993, ASTIN Bulletin 23:213),
but with months that vary in proportion to their size. A test holds it to cover four made-up years of five.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor, sqrt

from scipy.special import stdtrit

from vink_model.domain.codes import Coded
from vink_model.domain.spending.accounts import Account
from vink_model.domain.spending.bookings import Booked, Bookings
from vink_model.month import Month

MONTHS = 12
CONFIDENCE = Fraction(80, 100)
"""Four years of five end within the range, if the months to come vary as those booked."""
LEAST_MONTHS = 4
"""How much months vary is itself unknown before: from three, the range is wider than the year."""


class Phasing(Coded):
    """How a year's budget is laid over its months."""

    EVEN = "even", "Jævnt over året", "Evenly over the year"
    YEAR_BEFORE = "year_before", "Som hele planen året før", "As the whole plan the year before"


class NoOutturn(Coded):
    """Why nothing is said of where the year ends."""

    MISSING = "missing", "Der mangler måneder", "Months are missing"
    TOO_EARLY = "too_early", "Det er for tidligt", "It is too early"
    NOTHING = "nothing", "Der er intet bogført", "Nothing is booked"


@dataclass(frozen=True, slots=True)
class Outturn:
    """What a year is expected to end at. Unit: whole kroner."""

    expected_kr: int
    low_kr: int
    high_kr: int
    counted: int
    """Booked months behind it; all twelve make it the outturn itself."""
    is_chance: bool
    """The range holds four years of five; else it spans two ways of reckoning, as no season is known."""

    @property
    def is_final(self) -> bool:
        """Whether the year is over and nothing is left to expect."""
        return self.counted == MONTHS


def expected_outturn(
    booked: Booked, budget_kr: int | None, profile: Sequence[Fraction] | None
) -> Outturn | NoOutturn:
    """The year's end from its months so far; `profile` is each month's share of a year's spending.

    Empty: without a profile the range goes from the pace so far to the rest as budgeted, and is no chance.
    """
    known = booked.known
    if booked.missing:
        return NoOutturn.MISSING
    if len(known) == MONTHS:
        return Outturn(booked.kr, booked.kr, booked.kr, MONTHS, is_chance=False)
    if len(known) < LEAST_MONTHS:
        return NoOutturn.TOO_EARLY
    if not any(known):
        return NoOutturn.NOTHING
    return _by_two_ways(known, budget_kr) if profile is None else _by_profile(known, profile)


def phasing_weights(bookings: Bookings, year: int, phasing: Phasing) -> tuple[Fraction, ...] | None:
    """Each month's share of a year; None when the year before has a month missing or without spending."""
    if phasing is Phasing.EVEN:
        return (Fraction(1, MONTHS),) * MONTHS
    before = bookings.of(Account(year - 1), Month(year - 1, MONTHS)).known
    if not before or min(before) <= 0:
        return None
    return tuple(Fraction(month, sum(before)) for month in before)


def _by_profile(known: Sequence[int], profile: Sequence[Fraction]) -> Outturn:
    """The months left at the pace of those booked, each varying as they did, in proportion to its size.

    How little of the year the pace was seen in counts too. Without reversals a year ends at what is booked or
    above.
    """
    counted, booked = len(known), sum(known)
    seen, left = sum(profile[:counted], Fraction(0)), sum(profile[counted:], Fraction(0))
    pace = booked / seen
    off = ((month / share - pace) ** 2 for month, share in zip(known, profile, strict=False))
    spread = sum(off, Fraction(0)) / (counted - 1)
    of_months = sum(share * share for share in profile[counted:])
    of_pace = (left / seen) ** 2 * sum(share * share for share in profile[:counted])
    reach = float(stdtrit(counted - 1, float((1 + CONFIDENCE) / 2))) * sqrt(spread * (of_months + of_pace))
    expected = booked + pace * left
    low, high = floor(float(expected) - reach), ceil(float(expected) + reach)
    return Outturn(
        _whole(expected), max(low, booked) if min(known) >= 0 else low, high, counted, is_chance=True
    )


def _by_two_ways(known: Sequence[int], budget_kr: int | None) -> Outturn:
    """The rest at the pace so far, and the rest as an even budget has it."""
    counted, booked = len(known), sum(known)
    pace = _whole(Fraction(booked * MONTHS, counted))
    planned = pace if budget_kr is None else _whole(booked + Fraction(budget_kr * (MONTHS - counted), MONTHS))
    return Outturn(pace, min(pace, planned), max(pace, planned), counted, is_chance=False)


def _whole(amount: Fraction) -> int:
    """Half a krone is rounded up."""
    return floor(amount + Fraction(1, 2))
