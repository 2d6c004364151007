"""What spending a reader follows, and how: the choices beside the screen of spending."""

from dataclasses import dataclass

from vink_model.domain.dataset import Dataset
from vink_model.domain.spending import (
    Account,
    Bookings,
    Followed,
    Phasing,
    Tolerance,
    bookings_of,
    followed,
    phasing_weights,
)
from vink_model.month import Month, span
from vink_model.text import Text, phrase
from vink_model.views.budget_spending_words import ALL_PAYERS
from vink_model.views.budget_words import payer_name, year_said

ALL = "all"
NO, YES = "no", "yes"
CARRIES = {
    NO: Text("Nej, som trykt", "No, as printed"),
    YES: Text("Ja, som antagelse", "Yes, as an assumption"),
}
TOLERANCES = {tolerance.value: tolerance.label for tolerance in Tolerance}


@dataclass(frozen=True, slots=True)
class Following:
    """What spending the reader follows, and how."""

    year: int
    as_of: Month
    line: str | None = None
    payer: str | None = None
    phasing: Phasing = Phasing.EVEN
    tolerance: Tolerance = Tolerance.USUAL
    is_carried: bool = False


def spending_years(dataset: Dataset) -> dict[str, Text]:
    """The plan's years that anything is booked in. Empty: nothing is loaded."""
    booked = {month.year for month in bookings_of(dataset).delivered}
    return {str(year): year_said(year) for year in dataset.plan.years if year in booked}


def month_choices(dataset: Dataset, year: int) -> dict[str, Text]:
    """The year's months up to the last delivered one; the last one first, as it is what is asked for most."""
    last = bookings_of(dataset).last
    if last is None or last.year < year:
        return {}
    months = span(Month(year, 1), min(last, Month(year, 12)))
    return {str(month): phrase("{m}", "{m}", m=month) for month in reversed(months)}


def payer_choices(dataset: Dataset) -> dict[str, Text]:
    """All payers together, and each by its key."""
    plan = dataset.plan
    return {ALL: ALL_PAYERS} | {p.key: payer_name(plan, p.key) for p in plan.funding_sources}


def phasing_choices(dataset: Dataset, year: int) -> dict[str, Text]:
    """How a budget can be laid over its months; as the year before only where that year is known."""
    bookings = bookings_of(dataset)
    return {p.value: p.label for p in Phasing if phasing_weights(bookings, year, p) is not None}


def followed_as(dataset: Dataset, bookings: Bookings, asked: Following, account: Account) -> Followed:
    """An account of the asked year, followed as the reader asked."""
    return followed(dataset.plan, bookings, account, asked.as_of, asked.phasing, is_carried=asked.is_carried)
