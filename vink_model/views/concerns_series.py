"""The chosen concerns as a series of months: what was counted, what is unknown, where a level begins."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.measures import Period
from vink_model.domain.plan import Event
from vink_model.domain.readings import Part, Reading
from vink_model.domain.trends import PhaseStart, Series, SeriesKind
from vink_model.month import Month, span
from vink_model.text import Text, phrase
from vink_model.views.concerns_filters import ConcernFilters, months_of
from vink_model.views.concerns_looking import ONE_LEVEL

Monthly = dict[Month, int | None]
COUNTED = "concerns_counted"
"""The counted concerns in the catalogue."""


@dataclass(frozen=True, slots=True)
class StatedLevel:
    """A new level that a person states, with an event of the plan as the reason."""

    event: Event
    since: Month
    """The first whole month from the event on."""


def monthly(
    dataset: Dataset, chosen: Cells, filters: ConcernFilters, **only: Collection[str | None]
) -> Monthly:
    """The chosen concerns in every month of the period, further narrowed to single values of dimensions.

    A month that the source has rows for can count 0; one that it has none for, or that holds a figure which
    is missing, is unknown.
    """
    known = {Month.parse(month) for month in months_of(dataset.cells["concerns"]) if filters.covers(month)}
    counts = (chosen.where(**only) if only else chosen).by("month")
    incomplete = _incomplete(dataset, filters, only)
    return {
        month: counts.get(str(month), 0) if month in known and month not in incomplete else None
        for month in span(min(known), max(known))
    }


def read_months(dataset: Dataset, months: Monthly, part: Part, label: Text | None = None) -> Reading:
    """The months as a reading of the catalogue's figure, which can be read again."""
    ends = tuple(months)
    return Reading(
        Period(ends[0], ends[-1]),
        sum(n for n in months.values() if n is not None),
        "concerns",
        dataset.source_of("concerns"),
        tuple(months.values()),
        part,
        label,
    )


def series_of(months: Monthly, stated: StatedLevel | None = None) -> Series:
    """The months as a series, with the level that was stated."""
    phases: tuple[PhaseStart, ...] = ()
    if stated is not None:
        at = next(iter(months)).until(stated.since)
        phases = (PhaseStart(at, stated.event.name.da, stated.event.source.text.da),)
    return Series(SeriesKind.COUNT, tuple(months.values()), phases=phases)


def level_choices(dataset: Dataset) -> Mapping[str, Text]:
    """From where a new level can be stated: the plan's events inside the counted months."""
    months = [Month.parse(month) for month in months_of(dataset.cells["concerns"])]
    inside = [e for e in dataset.plan.events if months and months[0] < _since(e) <= months[-1]]
    named = {e.key: phrase("Nyt niveau fra: {e}", "New level from: {e}", e=e.name) for e in inside}
    return {ONE_LEVEL: Text("Ét niveau hele vejen", "One level throughout")} | named


def stated_level(dataset: Dataset, months: Monthly, key: str) -> StatedLevel | None:
    """The level that a person chose. Empty: None when it does not begin inside the period."""
    first, last = next(iter(months)), next(reversed(months))
    event = next((event for event in dataset.plan.events if event.key == key), None)
    if event is None or not first < _since(event) <= last:
        return None
    return StatedLevel(event, _since(event))


def _since(event: Event) -> Month:
    """The month in which an event lies is half before it, unless it falls on the first day."""
    month = Month.of(event.day)
    return month if event.day == month.first_day else month.plus(1)


def _incomplete(
    dataset: Dataset, filters: ConcernFilters, only: Mapping[str, Collection[str | None]]
) -> set[Month]:
    """The months in which a figure of the choice is unknown or held back."""
    narrowed = {key: set(values) for key, values in {**filters.chosen, **only}.items() if values}
    return {
        Month.parse(month)
        for gap in dataset.gaps
        if gap.sheet == "concerns" and (month := gap.at("month")) is not None
        if all(gap.at(key) in values for key, values in narrowed.items() if gap.at(key) is not None)
    }
