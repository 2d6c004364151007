"""Spending against the budget: what was booked, at what pace, and where the year may end."""

from vink_model.domain.spending.accounts import Account, Budgeted, budgeted, budgeted_accounts
from vink_model.domain.spending.bookings import Booked, Bookings, bookings_of
from vink_model.domain.spending.carried import Carried, NotCarried, carried
from vink_model.domain.spending.earmarks import Misplaced, misplaced
from vink_model.domain.spending.followed import Followed, Standing, Tolerance, followed
from vink_model.domain.spending.outturn import (
    CONFIDENCE,
    LEAST_MONTHS,
    MONTHS,
    NoOutturn,
    Outturn,
    Phasing,
    expected_outturn,
    phasing_weights,
)

__all__ = [
    "CONFIDENCE",
    "LEAST_MONTHS",
    "MONTHS",
    "Account",
    "Booked",
    "Bookings",
    "Budgeted",
    "Carried",
    "Followed",
    "Misplaced",
    "NoOutturn",
    "NotCarried",
    "Outturn",
    "Phasing",
    "Standing",
    "Tolerance",
    "bookings_of",
    "budgeted",
    "budgeted_accounts",
    "carried",
    "expected_outturn",
    "followed",
    "misplaced",
    "phasing_weights",
]
