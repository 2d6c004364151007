"""Figures that are missing from the counts: unknown or held back, and never taken for 0."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from vink_model.domain.extent import Extent, month_column
from vink_model.domain.sheets import SHEETS
from vink_model.text import Text, phrase


class GapKind(StrEnum):
    """Why there is no figure."""

    UNKNOWN = "unknown"
    """Nobody knows it."""
    SUPPRESSED = "suppressed"
    """Its publisher knows it and holds it back, mostly since it is small."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One missing figure of a sheet."""

    sheet: str
    measure: str
    dimensions: tuple[tuple[str, str | None], ...]
    """The declared dimensions' keys, in order, with the values that the figure would stand at."""
    kind: GapKind
    lowest: int | None = None
    highest: int | None = None
    """What the figure is known to lie between; None where nothing is known."""
    address: str | None = None
    """The cell of the source: 'Table 1'!C7."""

    def at(self, dimension: str) -> str | None:
        """The value of one dimension; None where it has none."""
        return next((value for key, value in self.dimensions if key == dimension), None)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a total over gaps is known to lie between."""

    lowest: int
    highest: int | None
    """None where some gap has no known end."""

    @property
    def is_exact(self) -> bool:
        """Whether nothing is missing from it."""
        return self.lowest == self.highest

    @property
    def text(self) -> Text:
        """The total as it can be said: 41, 41 to 45, at least 41."""
        if self.is_exact:
            return phrase("{n}", "{n}", n=self.lowest)
        if self.highest is None:
            return phrase("mindst {n}", "at least {n}", n=self.lowest)
        return phrase("{n} til {m}", "{n} to {m}", n=self.lowest, m=self.highest)


def spoken_months(frames: Mapping[str, pd.DataFrame], gaps: Iterable[Gap]) -> dict[str, set[str]]:
    """The months that a load has rows or gaps of, by sheet."""
    months: dict[str, set[str]] = {}
    told = tuple(gaps)
    for key, frame in frames.items():
        column = month_column(SHEETS[key])
        if column is not None:
            own = {gap.at(column.key) for gap in told if gap.sheet == key}
            months[key] = {month for month in own if month} | set(map(str, frame[column.key].unique()))
    return months


def composed_gaps(
    standing: Iterable[Gap], given: Iterable[Gap], months: Mapping[str, Collection[str]], extent: Extent
) -> tuple[Gap, ...]:
    """The gaps that stand when a load speaks for some months: its own, and the standing ones of all others.

    `months` are the months that the load has rows of, by sheet.
    """
    kept = (gap for gap in standing if not _is_exchanged(gap, months.get(gap.sheet, ()), extent))
    return (*kept, *given)


def _is_exchanged(gap: Gap, months: Collection[str], extent: Extent) -> bool:
    column = month_column(SHEETS[gap.sheet])
    month = None if column is None else gap.at(column.key)
    if month is None or extent.is_whole:
        return True
    return month in months if extent.since is None else month >= str(extent.since)


def bounds(total: int, gaps: Iterable[Gap]) -> Bounds:
    """What a total of counts lies between, given the gaps among the counts it was made of.

    Empty: without gaps the total itself.
    """
    lowest, highest = total, total
    is_open = False
    for gap in gaps:
        lowest += gap.lowest or 0
        highest += gap.highest or 0
        is_open = is_open or gap.highest is None
    return Bounds(lowest, None if is_open else highest)
