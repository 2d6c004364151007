"""What the observed concerns can be narrowed to, and which ones a choice leaves."""

from collections.abc import Mapping
from dataclasses import dataclass

from vink_model.domain.cells import Cells
from vink_model.domain.codes import Channel, Severity
from vink_model.domain.dataset import Dataset
from vink_model.domain.readings import Part
from vink_model.text import Text, joined, phrase
from vink_model.views.concerns_words import area_labels, concerns_said, level_labels

ALL = "all"
"""The whole observed period."""


@dataclass(frozen=True, slots=True)
class ConcernFilters:
    """The reader's choices, as they stand in the address; an empty choice leaves all in."""

    period: str = ALL
    """A year, or `all`."""
    channels: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()

    @property
    def chosen(self) -> dict[str, tuple[str, ...]]:
        """The choices by dimension, but for the period; an empty one leaves all in."""
        return {
            "channel": self.channels,
            "severity": self.severities,
            "area": self.areas,
            "level": self.levels,
        }

    def narrow(self, cells: Cells) -> Cells:
        """The cells that all the choices leave."""
        chosen = self.chosen
        if self.period != ALL:
            chosen["month"] = tuple(m for m in months_of(cells) if self.covers(m)) or ("",)
        narrowed = {dimension: values for dimension, values in chosen.items() if values}
        return cells.where(**narrowed) if narrowed else cells

    @property
    def part(self) -> Part:
        """The choices but for the period, as a claim keeps them."""
        return tuple((dimension, values) for dimension, values in self.chosen.items() if values)

    def covers(self, month: str) -> bool:
        """Whether the chosen period holds a month."""
        return self.period == ALL or month.startswith(f"{self.period}-")


@dataclass(frozen=True, slots=True)
class ConcernChoices:
    """What each filter offers: the code that stands in the address, and its words."""

    periods: Mapping[str, Text]
    channels: Mapping[str, Text]
    severities: Mapping[str, Text]
    areas: Mapping[str, Text]
    levels: Mapping[str, Text]


def concern_choices(dataset: Dataset) -> ConcernChoices:
    """The filters of the observed concerns; years and areas are those that occur."""
    cells = dataset.cells["concerns"]
    years = sorted({month[:4] for month in months_of(cells)})
    return ConcernChoices(
        periods={ALL: Text("Alle år", "All years")} | {year: Text(year, year) for year in years},
        channels={channel.value: channel.label for channel in Channel},
        severities={severity.value: severity.label for severity in Severity},
        areas=area_labels(dataset),
        levels=level_labels(dataset),
    )


def months_of(cells: Cells) -> tuple[str, ...]:
    """The months that something was counted in, in order."""
    return tuple(month for month in cells.axes["month"].values if month is not None)


def scope_said(filters: ConcernFilters, choices: ConcernChoices, left: int, all_of_them: int) -> Text:
    """What the filters move and what stands still, with what they leave."""
    return phrase(
        "Filtrene gælder de optalte måneder og tager {left} af {all} med{named}. "
        "De offentliggjorte årstal ændrer sig ikke.",
        "The filters apply to the counted months and keep {left} of {all}{named}. "
        "The published yearly figures do not change.",
        left=left,
        all=concerns_said(all_of_them),
        named=_named(filters, choices),
    )


def _named(filters: ConcernFilters, choices: ConcernChoices) -> Text:
    pairs = (
        ((filters.period,) if filters.period != ALL else (), choices.periods),
        (filters.channels, choices.channels),
        (filters.severities, choices.severities),
        (filters.areas, choices.areas),
        (filters.levels, choices.levels),
    )
    named = tuple(offered.get(code, Text(code, code)) for codes, offered in pairs for code in codes)
    return phrase(": {names}", ": {names}", names=joined(named, ", ")) if named else Text("", "")
