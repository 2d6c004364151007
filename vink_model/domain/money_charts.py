"""The pictures of money over time as values: a year's pace, and the steps from one year to the next."""

from dataclasses import dataclass
from enum import StrEnum

from vink_model.domain.chart_marks import Mark
from vink_model.text import Text, Unit


@dataclass(frozen=True, slots=True)
class Pace:
    """Money booked month by month and added up, beside the budget's pace, its band, and the year's end.

    Shape: every row of amounts has one a category; None where there is none.
    """

    categories: tuple[Text, ...]
    booked: tuple[int | None, ...]
    budget: tuple[int | None, ...]
    budget_label: Text
    band: int
    """How far to either side of the budget's pace the band goes."""
    band_label: Text
    expected: tuple[int | None, ...]
    """From the last booked month on. Empty: nothing is expected."""
    end: tuple[int, int] | None
    """The lowest and the highest end of the year."""
    end_label: Text
    unit: Unit
    marks: tuple[Mark, ...] = ()


class StepKind(StrEnum):
    """What a step of a bridge is."""

    LEVEL = "level"
    """Stands on zero: where the bridge begins and ends."""
    CHANGE = "change"
    """Stands on the step before it: what is added or taken away."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a bridge. Unit: as the chart's; a change below zero takes away."""

    key: str
    label: Text
    amount: int
    kind: StepKind
    is_derived: bool = False
    """Worked out by us, not printed: drawn hatched."""


@dataclass(frozen=True, slots=True)
class Bridge:
    """From one level to another by what changed on the way; the changes add up to the difference."""

    steps: tuple[Step, ...]
    unit: Unit
