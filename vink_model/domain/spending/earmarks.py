"""Money that was booked on something else than it was given for."""

from dataclasses import dataclass

from vink_model.domain.dataset import Dataset
from vink_model.domain.plan import FundingSource
from vink_model.domain.spending.bookings import SHEET


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Earmarked money of a year outside its initiative. Unit: whole kroner."""

    payer: FundingSource
    initiative: str
    amount_kr: int


def misplaced(dataset: Dataset, year: int) -> tuple[Misplaced, ...]:
    """What each earmarked payer's money was booked on besides its initiative; also what names no initiative.

    Empty: every earmark was kept, or nothing is booked.
    """
    cells = dataset.cells.get(SHEET)
    if cells is None or not len(cells):
        return ()
    months = [m for m in cells.axes["month"].values if m and m.startswith(f"{year}-")]
    found = []
    for f in dataset.plan.funding:
        if f.year != year or f.earmarked_for is None:
            continue
        mine = cells.where(month=months, funding_source=(f.funding_source.key,))
        outside = mine.total("amount_kr") - mine.where(initiative=(f.earmarked_for,)).total("amount_kr")
        if outside:
            found.append(Misplaced(f.funding_source, f.earmarked_for, outside))
    return tuple(found)
