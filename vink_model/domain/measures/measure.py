"""What a measure is: a count declared once, with its words, its denominator and its rule of maturity."""

from collections.abc import Callable
from dataclasses import dataclass

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Coded, Measured
from vink_model.domain.measures.counted import Counted, Period, Phase, Tally, phase_of
from vink_model.domain.measures.declaration import Rung
from vink_model.domain.measures.stages import Stage
from vink_model.month import Month
from vink_model.text import Text


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of the observations one target asks about."""

    subject: str | None
    """The code that narrows the count; None takes all."""
    period: Period | None
    """None takes all months."""
    as_of: Month
    """The last month of the observations: what has come due is seen from here."""

    @property
    def phase(self) -> Phase:
        """How far the period has come."""
        return phase_of(self.period, self.as_of)


Formula = Callable[[Cells, Scope], Counted | Tally]

SMALLEST_DENOMINATOR = 5
"""A percentage of fewer people says more than they can carry, and points at them."""


@dataclass(frozen=True, slots=True)
class Redefinition:
    """A definition that came into force after the first one. The old one stays, for old reports."""

    valid_from: Month
    words: Text
    formula: Formula


@dataclass(frozen=True, slots=True)
class Measure:
    """One way of counting. Page, export and catalogue are drawn from this declaration."""

    key: Measured
    sheet: str
    subjects: type[Coded] | None
    """The codes that a target may narrow the count by; None when it cannot be narrowed."""
    numerator: Text
    denominator: Text
    """What a count counts, for counts."""
    maturity: Text
    """When someone is counted, and who is pending until then."""
    formula: Formula
    columns: tuple[str, ...]
    """The columns of the sheet that the formula reads."""
    rung: Rung = Rung.COUNTED
    stage: Stage | None = None
    """The stage of a course whose people are the denominator."""
    minimum_n: int | None = SMALLEST_DENOMINATOR
    """The smallest denominator that a percentage is written for; None for plain numbers."""
    changes: tuple[Redefinition, ...] = ()
    """Later definitions, in the order of their months."""
    left_out: Text | None = None
    """Why some are outside the count: 'Did not reply'."""
    is_gap: bool = False
    """Whether those left out belong to the denominator, and only their answer is lacking."""
    counts: Text | None = None
    """What its number counts, where that is not the unit of the promise: attendances, not persons."""
    doubt: Text | None = None
    """Why its number does not show what was promised beyond doubt."""
    remark: Text | None = None
    """What its reader must know to read the figure rightly."""

    @property
    def label(self) -> Text:
        """The measure's name."""
        return self.key.label


def within(cells: Cells, axis: str, period: Period | None) -> Cells:
    """The cells whose month lies in the period."""
    return cells if period is None else months(cells, axis, lambda month: month in period)


def months(cells: Cells, axis: str, is_wanted: Callable[[Month], bool]) -> Cells:
    """The cells that have a month, and one that is wanted."""
    chosen = [
        value for value in cells.axes[axis].values if value is not None and is_wanted(Month.parse(value))
    ]
    return cells.where(**{axis: chosen})


def narrowed(cells: Cells, axis: str, subject: str | None) -> Cells:
    """The cells that the subject names; all of them without one."""
    return cells if subject is None else cells.where(**{axis: (subject,)})
