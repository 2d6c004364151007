"""What is left of a year when it is over, and whether it may be used in the next."""

from dataclasses import dataclass

from vink_model.domain.codes import Coded
from vink_model.domain.plan import Plan
from vink_model.domain.spending.accounts import Account, Budgeted, budgeted
from vink_model.domain.spending.bookings import Bookings
from vink_model.month import Month


class NotCarried(Coded):
    """Why nothing can be said of what a year leaves."""

    NO_YEAR = "no_year", "Planen har intet år før", "The plan has no year before"
    NO_BUDGET = "no_budget", "Planen giver ikke kontoen penge året før", "The plan gave the account no money"
    MISSING = "missing", "Der mangler måneder året før", "Months of the year before are missing"


@dataclass(frozen=True, slots=True)
class Carried:
    """What the year before leaves an account; below zero when it was overspent. Unit: whole kroner."""

    from_year: int
    budgeted: Budgeted
    booked_kr: int

    @property
    def amount_kr(self) -> int:
        """What is left."""
        return self.budgeted.amount_kr - self.booked_kr


def carried(plan: Plan, bookings: Bookings, account: Account) -> Carried | NotCarried:
    """What the year before leaves the account, once all its twelve months are booked.

    That it may be used the year after is never said here: where a plan is silent, that is an assumption.
    """
    before = Account(account.year - 1, account.line, account.payer)
    if before.year not in plan.years:
        return NotCarried.NO_YEAR
    budget = budgeted(plan, before)
    if budget is None:
        return NotCarried.NO_BUDGET
    booked = bookings.of(before, Month(before.year, 12))
    return NotCarried.MISSING if booked.missing else Carried(before.year, budget, booked.kr)
