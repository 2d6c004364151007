"""What a sentence says of a change, as a value that can be held against the figures again and found false.

A claim has a direction only when the exact interval of the ratio leaves 1 out, and it names no cause: counts
show none. It says which figure of which months it rests on, so that it falls as soon as they change.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import CATALOGUE, Period, Stage
from vink_model.domain.measures.measure import within
from vink_model.domain.measures.stages import reached
from vink_model.domain.provenance import Source
from vink_model.domain.rates import Change, RateRatio, rate_ratio
from vink_model.month import Month
from vink_model.text import Text, phrase


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure of the catalogue over some months, as it was read."""

    period: Period
    number: int
    definition: str
    """What it counts; two readings are compared only when they count the same."""
    source: Source

    @property
    def months(self) -> int:
        """How many months it was counted over."""
        return self.period.first.until(self.period.last) + 1


@dataclass(frozen=True, slots=True)
class Claim:
    """Two readings of one figure, and what they show."""

    measure: str
    """The figure's key in the catalogue."""
    earlier: Reading
    later: Reading
    size: RateRatio
    """How many times as many, with the interval that says how sure that is."""

    @property
    def direction(self) -> Change:
        """Which way, when it is more than chance; else that it can be chance."""
        return self.size.change

    @property
    def words(self) -> Text:
        """The claim as a clause. Only here do figures rise or fall."""
        da, en = _WORDS[self.direction]
        return phrase(
            da,
            en,
            what=CATALOGUE[self.measure].label,
            a=period_said(self.earlier.period),
            b=period_said(self.later.period),
            first=self.size.first,
            second=self.size.second,
        )


_WORDS: Mapping[Change, tuple[str, str]] = {
    Change.ROSE: (
        "{what} steg fra {first} ({a}) til {second} ({b}), mere end tilfældet forklarer",
        "{what} rose from {first} ({a}) to {second} ({b}), more than chance explains",
    ),
    Change.FELL: (
        "{what} faldt fra {first} ({a}) til {second} ({b}), mere end tilfældet forklarer",
        "{what} fell from {first} ({a}) to {second} ({b}), more than chance explains",
    ),
    Change.CAN_BE_CHANCE: (
        "{what}: {second} ({b}) mod {first} ({a}), og forskellen kan være tilfældig",
        "{what}: {second} ({b}) against {first} ({a}), and the difference can be chance",
    ),
    Change.NOTHING_COUNTED: (
        "{what}: {second} ({b}) mod {first} ({a}), så der er intet at sammenligne",
        "{what}: {second} ({b}) against {first} ({a}), so there is nothing to compare",
    ),
}


def claimed(measure: str, earlier: Period, later: Period, dataset: Dataset) -> Claim | None:
    """What the figures say of a change from one period to another.

    Empty: None when either was not counted, or they do not count the same.
    Raises: KeyError for a figure that is not read by periods.
    """
    read = READERS[measure]
    first, second = read(dataset, earlier), read(dataset, later)
    if first is None or second is None or first.definition != second.definition:
        return None
    return Claim(measure, first, second, rate_ratio(first.number, second.number, first.months, second.months))


def holds(claim: Claim, dataset: Dataset) -> bool:
    """Whether the figures still say what the claim says; a test, or a screen, can find it false."""
    return claim == claimed(claim.measure, claim.earlier.period, claim.later.period, dataset)


def period_said(period: Period) -> Text:
    """A period as it is read: whole years as years, else from month to month."""
    first, last = period.first, period.last
    if first.number == 1 and last.number == 12:
        years = f"{first.year}" if first.year == last.year else f"{first.year}-{last.year}"
        return Text(years, years)
    if first == last:
        return phrase("{m}", "{m}", m=first)
    return phrase("{a} til {b}", "{a} to {b}", a=first, b=last)


Reader = Callable[[Dataset, Period], Reading | None]


def _enquiries(dataset: Dataset, period: Period) -> Reading | None:
    return next(
        (
            Reading(period, published.enquiries, "enquiries", published.source)
            for published in dataset.plan.published_concerns
            if _years(published.year_from, published.year_to) == period
        ),
        None,
    )


def _second_count(dataset: Dataset, period: Period) -> Reading | None:
    return next(
        (
            Reading(period, published.second_count, published.second_count_means, published.source)
            for published in dataset.plan.published_concerns
            if _years(published.year_from, published.year_to) == period
            and published.second_count is not None
            and published.second_count_means is not None
        ),
        None,
    )


def _concerns(dataset: Dataset, period: Period) -> Reading | None:
    cells = dataset.cells.get("concerns")
    if cells is None or not len(cells) or not _is_counted(dataset, period):
        return None
    number = within(cells, "month", period).total()
    return Reading(period, number, "concerns", dataset.source_of("concerns"))


def _stage(stage: Stage) -> Reader:
    def read(dataset: Dataset, period: Period) -> Reading | None:
        cells = dataset.cells.get("courses")
        if cells is None or not len(cells) or not _is_counted(dataset, period):
            return None
        found = reached(stage, within(cells, "offer_month", period))
        return Reading(period, found.total(), stage.value, dataset.source_of("courses"))

    return read


READERS: Mapping[str, Reader] = {
    "concerns_published": _enquiries,
    "concerns_second_count": _second_count,
    "concerns_counted": _concerns,
    **{f"courses_{stage.value}": _stage(stage) for stage in (Stage.OFFERED, Stage.ANSWERED, Stage.ACCEPTED)},
}
"""How each figure is read again. Later stages are left out: young courses have not had the time."""


def _years(first: int, last: int) -> Period:
    return Period(Month(first, 1), Month(last, 12))


def _is_counted(dataset: Dataset, period: Period) -> bool:
    """Whether all months lie inside what was counted: a month that nobody counted is no 0."""
    counted = dataset.months
    return counted is not None and counted[0] <= period.first and period.last <= counted[1]
