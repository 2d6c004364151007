"""What needs a manager, item by item: the reason, the age of the figures, their owner, where to look."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from vink_model.domain.codes import Coded
from vink_model.domain.commentary import Story
from vink_model.domain.dataset import Dataset
from vink_model.domain.freshness import latest_month
from vink_model.domain.ownership import Ownership
from vink_model.domain.patterns import Pattern
from vink_model.domain.provenance import Source
from vink_model.domain.sheets import SHEETS
from vink_model.domain.verdicts import Judgement
from vink_model.text import Text, day_text, joined, phrase


class Need(Coded):
    """Why something needs a manager, the weightiest first."""

    OUT_OF_REACH = "out_of_reach", "Kan ikke længere nås", "Cannot be reached any more"
    NOT_REACHED = "not_reached", "Ikke nået", "Not reached"
    LATE = "late", "Tal er forsinkede", "Figures are late"
    CONTRADICTION = "contradiction", "Trykte tal går ikke op", "Printed figures do not add up"
    BEHIND = "behind", "Åbent og bag den planlagte vej", "Open and behind the path"
    MISSING = "missing", "Tal mangler", "Figures are missing"
    NOT_ASSESSED = "not_assessed", "Mange er ikke vurderet", "Many are not assessed"
    UNKNOWN = "unknown", "Måltallet er ukendt", "Target value unknown"
    CHANGED = "changed", "Opgørelsen er ændret", "The definition has changed"
    SIGNAL = "signal", "Et mønster, der er værd at se på", "A pattern worth a look"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that needs a manager."""

    need: Need
    what: Text
    reason: Text
    sheet: str
    """The sheet whose owner can do something about it."""
    screen: str
    """The screen to look at: outcomes, concerns, triangle, budget, data."""
    measure: str | None
    """The figure's key in the catalogue; None where no figure is meant, but a sheet."""
    sources: tuple[Source, ...]
    address: Mapping[str, str] = field(default_factory=dict)
    """The choices on that screen under which it is seen."""
    claims: tuple[Pattern, ...] = ()
    """What the reason says of a pattern."""
    story: Story | None = None
    """Where its story belongs. None: it is about no figure over some months."""


@dataclass(frozen=True, slots=True)
class Watch:
    """All that is looked at for what needs a manager."""

    dataset: Dataset
    verdicts: tuple[Judgement, ...]
    owners: Mapping[str, Ownership] = field(default_factory=dict)
    today: date | None = None
    """None: nobody says which day it is, so nothing is late."""


def age_said(dataset: Dataset, sheet: str) -> Text:
    """Up to which month a sheet has figures, and when they were loaded."""
    load = dataset.imports.get(sheet)
    if load is None:
        return Text("aldrig indlæst", "never loaded")
    loaded = phrase("indlæst {day}", "loaded {day}", day=day_text(load.loaded_at.date()))
    latest = latest_month(dataset, SHEETS[sheet]) if sheet in dataset.cells else None
    if latest is None:
        return loaded
    return joined((phrase("tal til {month}", "figures to {month}", month=latest), loaded), ", ")


def owner_said(owners: Mapping[str, Ownership], sheet: str) -> Text:
    """Who answers for a sheet."""
    title = SHEETS[sheet].title
    if sheet not in owners:
        return phrase("{sheet}: ingen ansvarlig", "{sheet}: nobody responsible", sheet=title)
    return phrase("{sheet}: {owner}", "{sheet}: {owner}", sheet=title, owner=owners[sheet].owner)
