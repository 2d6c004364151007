"""Concerns: how many, is the change more than chance, from where, and are they passed on in time.

No target, no good direction: the number of concerns is shown and compared, never judged.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from vink_model.domain.cells import Cells
from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Figure, Message
from vink_model.text import Text
from vink_model.views.concerns_breakdowns import breakdown_message, breakdowns_of
from vink_model.views.concerns_by_year import by_year_message
from vink_model.views.concerns_changes import changes_message
from vink_model.views.concerns_chart import chosen_course, months_message
from vink_model.views.concerns_compare import comparison_message
from vink_model.views.concerns_figures import counted_figures
from vink_model.views.concerns_filters import ConcernFilters, concern_choices, scope_said
from vink_model.views.concerns_forecast import forecast_message
from vink_model.views.concerns_history import history_message
from vink_model.views.concerns_looking import Looking, Part
from vink_model.views.concerns_multiples import Multiples, chosen_breakdown, multiples_of
from vink_model.views.concerns_sides import Offered, offered_sides
from vink_model.views.concerns_triage import triage_message


@dataclass(frozen=True, slots=True)
class OverTime:
    """The months of the chosen concerns, and what the next may bring."""

    figures: tuple[Figure, ...]
    months: Message
    forecast: Message


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is set against what, and what came of it."""

    offered: Offered
    message: Message


@dataclass(frozen=True, slots=True)
class FromWhere:
    """The chosen concerns split one way at a time."""

    breakdowns: Mapping[str, Message]
    """By dimension."""
    multiples: Multiples
    by_year: Message


@dataclass(frozen=True, slots=True)
class HowSoon:
    """Whether the chosen concerns are passed on in time, and what became of them."""

    triage: Message
    breakdowns: Mapping[str, Message]
    """By dimension."""


@dataclass(frozen=True, slots=True)
class ChosenConcerns:
    """What the filters leave of the observed concerns; there is at least one.

    Empty: None for the parts that are not looked at.
    """

    over_time: OverTime | None
    comparison: Comparison | None
    from_where: FromWhere | None
    how_soon: HowSoon | None


@dataclass(frozen=True, slots=True)
class ConcernsScreen:
    """What the screen shows for one choice of filters.

    Empty: `history` is None when nothing was published, `changes` when no two years can be compared; `chosen`
    is None when the filters leave nothing or nothing was loaded, and `nothing` says which.
    """

    history: Message | None
    changes: Message | None
    scope: Text | None
    """What the filters move and what stands still; None when there is nothing to filter."""
    chosen: ChosenConcerns | None
    nothing: Text | None


OF_TRIAGE = ("severity", "level", "follow_up")
"""The breakdowns that say how serious concerns are and what became of them."""
EVERYTHING = Looking()


def concerns_screen(
    dataset: Dataset, filters: ConcernFilters, looking: Looking = EVERYTHING
) -> ConcernsScreen:
    """The screen for the reader's filters and looks; they move the observed concerns only."""
    observed = dataset.cells["concerns"]
    chosen = filters.narrow(observed)
    all_of_them, left = observed.total(), chosen.total()
    shows_time = looking.shows(Part.TIME)
    return ConcernsScreen(
        history=history_message(dataset) if shows_time else None,
        changes=changes_message(dataset) if shows_time else None,
        scope=scope_said(filters, concern_choices(dataset), left, all_of_them) if all_of_them else None,
        chosen=_chosen(dataset, chosen, filters, looking) if left else None,
        nothing=None if left else _nothing_said(all_of_them),
    )


def _chosen(dataset: Dataset, chosen: Cells, filters: ConcernFilters, looking: Looking) -> ChosenConcerns:
    return ChosenConcerns(
        over_time=_over_time(dataset, chosen, filters, looking) if looking.shows(Part.TIME) else None,
        comparison=_comparison(dataset, chosen, filters, looking) if looking.shows(Part.COMPARE) else None,
        from_where=_from_where(dataset, chosen, filters, looking) if looking.shows(Part.SPLIT) else None,
        how_soon=_how_soon(dataset, chosen) if looking.shows(Part.TRIAGE) else None,
    )


def _over_time(dataset: Dataset, chosen: Cells, filters: ConcernFilters, looking: Looking) -> OverTime:
    course = chosen_course(dataset, chosen, filters, looking)
    return OverTime(
        figures=counted_figures(dataset, chosen),
        months=months_message(dataset, chosen.total(), course),
        forecast=forecast_message(dataset, course),
    )


def _comparison(dataset: Dataset, chosen: Cells, filters: ConcernFilters, looking: Looking) -> Comparison:
    offered = offered_sides(dataset, filters, looking)
    return Comparison(offered, comparison_message(dataset, chosen, filters, offered))


def _from_where(dataset: Dataset, chosen: Cells, filters: ConcernFilters, looking: Looking) -> FromWhere:
    breakdowns = breakdowns_of(dataset)
    return FromWhere(
        breakdowns={
            b.dimension: breakdown_message(dataset, chosen, b)
            for b in breakdowns
            if b.dimension not in OF_TRIAGE
        },
        multiples=multiples_of(dataset, chosen, filters, chosen_breakdown(dataset, looking), looking.rules),
        by_year=by_year_message(dataset, chosen, filters, breakdowns),
    )


def _how_soon(dataset: Dataset, chosen: Cells) -> HowSoon:
    return HowSoon(
        triage=triage_message(dataset, chosen),
        breakdowns={
            b.dimension: breakdown_message(dataset, chosen, b)
            for b in breakdowns_of(dataset)
            if b.dimension in OF_TRIAGE
        },
    )


def _nothing_said(all_of_them: int) -> Text:
    if all_of_them == 0:
        return Text(
            "Der er ikke indlæst nogen optalte henvendelser endnu. De kommer fra arket Henvendelser.",
            "No counted concerns have been loaded yet. They come from the sheet Concerns.",
        )
    return Text(
        "Ingen henvendelser passer til alle valgene på én gang. Fjern et af filtrene for at se flere.",
        "No concern fits all the choices at once. Take one of the filters away to see more.",
    )
