"""A figure of the catalogue read over some months, so that it can be read again and held against itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from vink_model.domain.cells import Cells
from vink_model.domain.codes import SecondCount
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Period, Stage
from vink_model.domain.measures.stages import reached
from vink_model.domain.provenance import Source
from vink_model.month import Month, span
from vink_model.text import Text

Part = tuple[tuple[str, tuple[str | None, ...]], ...]
"""Which part of a sheet: dimensions, each with the values that are kept."""
ByMonth = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of the catalogue over some months, as it was read."""

    period: Period
    number: int
    definition: str
    """What it counts; two readings are compared only when they count the same."""
    source: Source
    by_month: ByMonth = ()
    """The number month by month, None where it is unknown. Empty: it is known for the whole period only."""
    part: Part | None = None
    """Which part of the counted months a reader chose. None: all, and a month without rows counts 0."""
    label: Text | None = None
    """What a reader calls it. None: its period says enough."""
    counts: Text | None = None
    """What it counts, inside a sentence."""

    @property
    def months(self) -> int:
        """How many months it was counted over."""
        if self.by_month:
            return sum(n is not None for n in self.by_month)
        return self.period.first.until(self.period.last) + 1


def reading(measure: str, dataset: Dataset, period: Period) -> Reading | None:
    """A figure over a period. Empty: None when not all of it was counted.

    Raises: KeyError for a figure that is not read by periods.
    """
    return READERS[measure](dataset, period)


def reading_of_part(measure: str, dataset: Dataset, period: Period, part: Part) -> Reading | None:
    """A part of a figure over a period, month by month.

    Empty: None when no month of it was counted.
    Raises: KeyError for a figure that is not counted in cells.
    """
    counted = MONTHLY[measure]
    by_month = counted.in_parts(dataset, period, part)
    if all(n is None for n in by_month):
        return None
    return counted.read(dataset, period, by_month, part)


def read_again(measure: str, dataset: Dataset, before: Reading) -> Reading | None:
    """The same reading of other figures."""
    if before.part is None:
        return reading(measure, dataset, before.period)
    found = reading_of_part(measure, dataset, before.period, before.part)
    return None if found is None else replace(found, label=before.label, counts=before.counts)


@dataclass(frozen=True, slots=True)
class _Monthly:
    """A figure that is counted in the cells of a sheet, month by month."""

    sheet: str
    axis: str
    definition: str
    kept: Callable[[Cells], Cells] = lambda cells: cells
    is_unknown_when_empty: bool = False
    """Whether a month without a row is one that nobody counted; what is rare has months without any."""

    def whole(self, dataset: Dataset, period: Period) -> Reading | None:
        cells = dataset.cells.get(self.sheet)
        if cells is None or not len(cells) or not _is_counted(dataset, period):
            return None
        counts = self.kept(cells).by(self.axis)
        missing = _missing(dataset, self.sheet, self.axis, ())
        months = map(str, span(period.first, period.last))
        by_month = tuple(None if month in missing else counts.get(month, 0) for month in months)
        return self.read(dataset, period, by_month, None)

    def in_parts(self, dataset: Dataset, period: Period, part: Part) -> ByMonth:
        cells = dataset.cells[self.sheet]
        known = self._known(dataset, cells)
        counts = self.kept(cells.where(**dict(part))).by(self.axis)
        missing = _missing(dataset, self.sheet, self.axis, part)
        months = map(str, span(period.first, period.last))
        return tuple(counts.get(m, 0) if m in known and m not in missing else None for m in months)

    def _known(self, dataset: Dataset, cells: Cells) -> frozenset[str | None]:
        if self.is_unknown_when_empty or dataset.months is None:
            return frozenset(cells.axes[self.axis].values)
        return frozenset(map(str, span(*dataset.months)))

    def read(self, dataset: Dataset, period: Period, by_month: ByMonth, part: Part | None) -> Reading:
        number = sum(n for n in by_month if n is not None)
        return Reading(period, number, self.definition, dataset.source_of(self.sheet), by_month, part)


def _missing(dataset: Dataset, sheet: str, axis: str, part: Part) -> set[str | None]:
    """The months in which a figure of the part is unknown or held back."""
    return {
        gap.at(axis)
        for gap in dataset.gaps
        if gap.sheet == sheet and gap.measure == "count" and _is_inside(gap.at, part)
    }


def _is_inside(at: Callable[[str], str | None], part: Part) -> bool:
    return all(at(key) in values for key, values in part if at(key) is not None)


def _enquiries(dataset: Dataset, period: Period) -> Reading | None:
    return next(
        (
            Reading(
                period,
                published.enquiries,
                "enquiries",
                published.source,
                counts=Text("henvendelser", "concerns"),
            )
            for published in dataset.plan.published_concerns
            if _years(published.year_from, published.year_to) == period
        ),
        None,
    )


def _second_count(dataset: Dataset, period: Period) -> Reading | None:
    return next(
        (
            Reading(
                period,
                published.second_count,
                published.second_count_means.value,
                published.source,
                counts=_inside(SecondCount(published.second_count_means).label),
            )
            for published in dataset.plan.published_concerns
            if _years(published.year_from, published.year_to) == period
            and published.second_count is not None
            and published.second_count_means is not None
        ),
        None,
    )


MONTHLY: Mapping[str, _Monthly] = {
    "concerns_counted": _Monthly("concerns", "month", "concerns", is_unknown_when_empty=True),
    "activities_on_level": _Monthly("activities", "month", "activities"),
    **{
        f"courses_{stage.value}": _Monthly("courses", "offer_month", stage.value, partial(reached, stage))
        for stage in (Stage.OFFERED, Stage.ANSWERED, Stage.ACCEPTED)
    },
}
"""The figures that are counted in cells. Later stages are left out: young courses have not had the time."""

Reader = Callable[[Dataset, Period], Reading | None]

READERS: Mapping[str, Reader] = {
    "concerns_published": _enquiries,
    "concerns_second_count": _second_count,
    **{measure: counted.whole for measure, counted in MONTHLY.items()},
}
"""How each figure is read again."""


def _years(first: int, last: int) -> Period:
    return Period(Month(first, 1), Month(last, 12))


def _is_counted(dataset: Dataset, period: Period) -> bool:
    """Whether all months lie inside what was counted: a month that nobody counted is no 0."""
    counted = dataset.months
    return counted is not None and counted[0] <= period.first and period.last <= counted[1]


def _inside(label: Text) -> Text:
    """A label inside a sentence: it begins with a small letter."""
    return Text(label.da[:1].lower() + label.da[1:], label.en[:1].lower() + label.en[1:])
