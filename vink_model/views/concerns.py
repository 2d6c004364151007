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
from vink_model.views.concerns_figures import counted_figures
from vink_model.views.concerns_filters import ConcernFilters, concern_choices, scope_said
from vink_model.views.concerns_history import history_message
from vink_model.views.concerns_months import months_message
from vink_model.views.concerns_triage import triage_message


@dataclass(frozen=True, slots=True)
class ChosenConcerns:
    """What the filters leave of the observed concerns; there is at least one."""

    figures: tuple[Figure, ...]
    months: Message
    breakdowns: Mapping[str, Message]
    """By dimension."""
    by_year: Message
    triage: Message


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


def concerns_screen(dataset: Dataset, filters: ConcernFilters) -> ConcernsScreen:
    """The screen for the reader's filters; they move the observed concerns only."""
    observed = dataset.cells["concerns"]
    chosen = filters.narrow(observed)
    all_of_them, left = observed.total(), chosen.total()
    return ConcernsScreen(
        history=history_message(dataset),
        changes=changes_message(dataset),
        scope=scope_said(filters, concern_choices(dataset), left, all_of_them) if all_of_them else None,
        chosen=_chosen(dataset, chosen, filters) if left else None,
        nothing=None if left else _nothing_said(all_of_them),
    )


def _chosen(dataset: Dataset, chosen: Cells, filters: ConcernFilters) -> ChosenConcerns:
    breakdowns = breakdowns_of(dataset)
    return ChosenConcerns(
        figures=counted_figures(dataset, chosen),
        months=months_message(dataset, chosen, filters),
        breakdowns={b.dimension: breakdown_message(dataset, chosen, b) for b in breakdowns},
        by_year=by_year_message(dataset, chosen, filters, breakdowns),
        triage=triage_message(dataset, chosen),
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
