"""Plans of one line and its bookings, month by month, for tests."""

from collections.abc import Sequence

from tests.budgets import NAMES, TRACKS, page
from tests.domain.observed import Row, known, observed
from vink_model.domain.dataset import Dataset
from vink_model.domain.plan import BudgetLine, Funding, FundingSource, Plan
from vink_model.month import Month

YEAR = 2017


def plan_of(**budgets: int) -> Plan:
    """A plan whose old grant pays the advice line so much in each year: `y2016=1200, y2017=1500`."""
    years = {int(name[1:]): kr for name, kr in budgets.items()}
    payer = FundingSource("old", NAMES["old"])
    return Plan(
        tracks=TRACKS,
        funding=tuple(Funding(year, payer, kr, 1, None, False, None, page(5)) for year, kr in years.items()),
        budget=tuple(BudgetLine(year, "advice", "old", kr, 1, None, page(6)) for year, kr in years.items()),
    )


def booked(plan: Plan, **years: Sequence[int | None]) -> Dataset:
    """What was booked from January on; None is a month that nobody delivered."""
    rows: list[Row] = [
        {"month": str(Month(int(name[1:]), number)), "amount_kr": kr}
        for name, months in years.items()
        for number, kr in enumerate(months, start=1)
        if kr is not None
    ]
    return known(plan, spending=observed("spending", *rows)) if rows else known(plan)
