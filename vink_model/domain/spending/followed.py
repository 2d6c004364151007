"""One account followed through a year: budget, bookings, pace, band and expected end."""

from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.codes import Coded
from vink_model.domain.plan import Plan
from vink_model.domain.spending.accounts import Account, Budgeted, budgeted
from vink_model.domain.spending.bookings import Booked, Bookings
from vink_model.domain.spending.carried import Carried, carried
from vink_model.domain.spending.outturn import (
    MONTHS,
    NoOutturn,
    Outturn,
    Phasing,
    expected_outturn,
    phasing_weights,
)
from vink_model.month import Month


class Tolerance(Coded):
    """How far spending may lie from its pace before one asks why. Unit: per cent of the year's budget."""

    TIGHT = "2", "±2 %", "±2%"
    USUAL = "5", "±5 %", "±5%"
    WIDE = "10", "±10 %", "±10%"

    @property
    def share(self) -> Fraction:
        """The band's half width."""
        return Fraction(int(self.value), 100)

    @property
    def days(self) -> int:
        """The days of even spending that the band's half width is, whole ones."""
        return int(self.share * 365)


class Standing(Coded):
    """Where an account stands beside its pace."""

    OVER = "over", "▲ Over", "▲ Above"
    UNDER = "under", "▼ Under", "▼ Below"
    WITHIN = "within", "● Inden for", "● Within"
    MISSING = "missing", "○ Mangler", "○ Missing"
    NO_BUDGET = "no_budget", "◆ Intet budget", "◆ No budget"


@dataclass(frozen=True, slots=True)
class Followed:
    """An account at the end of a month. Unit: whole kroner."""

    account: Account
    budget: Budgeted | None
    """None: the plan gives the account nothing."""
    carried: Carried | None
    """What is taken over from the year before, by assumption; None when nothing is."""
    booked: Booked
    weights: tuple[Fraction, ...]
    """Each month's share of the year's budget."""
    profile: tuple[Fraction, ...] | None
    """Each month's share of the spending of the year before; None where that year is not known."""

    @property
    def budget_kr(self) -> int | None:
        """What there is to spend, with what was carried over."""
        if self.budget is None:
            return None
        return self.budget.amount_kr + (self.carried.amount_kr if self.carried else 0)

    @property
    def left_kr(self) -> int | None:
        """What is not spent yet; None without a budget, or when a month is missing."""
        return None if self.budget_kr is None or self.booked.missing else self.budget_kr - self.booked.kr

    @property
    def used(self) -> Fraction | None:
        """The share of the budget that is spent; None as for what is left."""
        if not self.budget_kr or self.booked.missing:
            return None
        return Fraction(self.booked.kr, self.budget_kr)

    @property
    def phased_kr(self) -> Fraction | None:
        """What the budget's pace would have spent by now."""
        if self.budget_kr is None:
            return None
        return self.budget_kr * sum(self.weights[: self.counted], Fraction(0))

    @property
    def counted(self) -> int:
        """Months gone."""
        return len(self.booked.months)

    @property
    def deviation_kr(self) -> Fraction | None:
        """What was spent beyond the pace; None without a budget, or when a month is missing."""
        return None if self.phased_kr is None or self.booked.missing else self.booked.kr - self.phased_kr

    @property
    def outturn(self) -> Outturn | NoOutturn:
        """Where the year may end."""
        return expected_outturn(self.booked, self.budget_kr, self.profile)

    def band_kr(self, tolerance: Tolerance) -> Fraction:
        """How far from the pace is within tolerance: a share of the year's whole budget."""
        return abs(self.budget_kr or 0) * tolerance.share

    def standing(self, tolerance: Tolerance) -> Standing:
        """Where the account stands; both edges of the band belong to it."""
        if self.budget is None:
            return Standing.NO_BUDGET
        if self.deviation_kr is None:
            return Standing.MISSING
        band = self.band_kr(tolerance)
        if abs(self.deviation_kr) <= band:
            return Standing.WITHIN
        return Standing.OVER if self.deviation_kr > band else Standing.UNDER


def followed(
    plan: Plan,
    bookings: Bookings,
    account: Account,
    as_of: Month,
    phasing: Phasing = Phasing.EVEN,
    *,
    is_carried: bool = False,
) -> Followed:
    """The account at the end of a month of its year; `is_carried` takes over what the year before left.

    A phasing that the bookings do not know is even. The expected end follows the year before where known.
    """
    over = carried(plan, bookings, account) if is_carried else None
    even = (Fraction(1, MONTHS),) * MONTHS
    return Followed(
        account,
        budgeted(plan, account),
        over if isinstance(over, Carried) else None,
        bookings.of(account, as_of),
        phasing_weights(bookings, account.year, phasing) or even,
        phasing_weights(bookings, account.year, Phasing.YEAR_BEFORE),
    )
