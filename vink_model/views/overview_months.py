"""Counts by month behind the headline figures: as a series, and the latest year beside the one before it."""

from vink_model.domain.claims import Claim, claimed
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Period
from vink_model.domain.movement import YEAR, movement
from vink_model.domain.trends import Series, SeriesKind
from vink_model.month import Month, span
from vink_model.text import Text, phrase

MONTH_OF = {"concerns": "month", "courses": "offer_month", "activities": "month"}
"""The dimension that says when it was counted, by sheet."""


MEASURE_OF = {
    "concerns": "concerns_counted",
    "courses": "courses_offered",
    "activities": "activities_on_level",
}
"""The figure of the catalogue that its cells count, by sheet."""


def monthly_series(dataset: Dataset, sheet: str) -> Series | None:
    """Events in every counted month; a month that holds a missing figure is a gap.

    Empty: None when nothing was loaded into the sheet.
    """
    counted = dataset.months
    if counted is None or sheet not in dataset.imports or not len(dataset.cells[sheet]):
        return None
    axis = MONTH_OF[sheet]
    numbers = dataset.cells[sheet].by(axis)
    missing = {gap.at(axis) for gap in dataset.gaps if gap.sheet == sheet and gap.measure == "count"}
    return Series(
        SeriesKind.COUNT,
        tuple(None if str(m) in missing else numbers.get(str(m), 0) for m in _months(counted)),
    )


def points_of(series: Series | None) -> tuple[int, ...]:
    """The months to be sketched beside a figure. Empty: none where a month is a gap."""
    figures = series.figures if series is not None else ()
    return tuple(int(n) for n in figures if n is not None) if None not in figures else ()


def moved(dataset: Dataset, sheet: str) -> tuple[Text | None, tuple[Claim, ...]]:
    """The latest twelve months beside the twelve before, and whether chance alone can part them.

    Empty: no words where nothing was counted; no claim where they are not compared, and then why.
    """
    series, counted = monthly_series(dataset, sheet), dataset.months
    if series is None or counted is None:
        return None, ()
    found = movement(series)
    last = counted[1]
    claim = claimed(
        MEASURE_OF[sheet],
        Period(last.plus(1 - 2 * YEAR), last.plus(-YEAR)),
        Period(last.plus(1 - YEAR), last),
        dataset,
    )
    if found.ratio is None or claim is None:
        return (found.refusal.label if found.refusal is not None else None), ()
    return phrase("{weighed}.", "{weighed}.", weighed=claim.weighed), (claim,)


def _months(counted: tuple[Month, Month]) -> tuple[Month, ...]:
    return span(*counted)
