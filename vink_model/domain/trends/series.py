"""A series in time: one figure a point, with what it was counted over, its gaps and its breaks."""

from dataclasses import dataclass
from fractions import Fraction
from math import isfinite

import numpy as np
from numpy.typing import NDArray

from vink_model.domain.codes import Coded
from vink_model.domain.intervals import is_whole

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Figure = int | float | Fraction


class SeriesKind(Coded):
    """What each figure of a series is."""

    COUNT = "count", "Antal hændelser", "Number of events"
    RATE = "rate", "Hændelser i forhold til en mængde", "Events per exposure"
    SHARE = "share", "Så mange ud af så mange", "So many of so many"
    MEASUREMENT = "measurement", "En måling", "A measurement"
    BETWEEN = "between", "Antal imellem to hændelser", "Number between two events"
    TIME_BETWEEN = "time_between", "Tid imellem to hændelser", "Time between two events"


COUNTED = frozenset({SeriesKind.COUNT, SeriesKind.RATE, SeriesKind.SHARE, SeriesKind.BETWEEN})
SIZED = frozenset({SeriesKind.RATE, SeriesKind.SHARE})


class BreakKind(Coded):
    """Why a new phase of a series begins."""

    START = "start", "Seriens begyndelse", "The beginning of the series"
    LEVEL = "level", "Nyt niveau, angivet af en person", "A new level, stated by a person"
    DEFINITION = "definition", "Definitionen er ændret", "The definition changed"


@dataclass(frozen=True, slots=True)
class PhaseStart:
    """A person's statement that the process changed, with the reason; no rule of ours says so.

    Raises: ValueError without a reason or a name.
    """

    at: int
    """The first point of the new phase, counted from 0."""
    reason: str
    author: str

    def __post_init__(self) -> None:
        if not self.reason.strip() or not self.author.strip():
            raise ValueError("a new phase is stated by a named person, with a reason")


@dataclass(frozen=True, slots=True)
class Series:
    """Figures in the order of time. A missing figure is None: a gap, and never a 0.

    Raises: ValueError when figures cannot be: below zero, not finite, more than all, or of another length.
    """

    kind: SeriesKind
    figures: tuple[Figure | None, ...]
    """Events, successes or measurements, one a point."""
    sizes: tuple[Figure | None, ...] = ()
    """What each was counted over: people or exposure. A size of 0 leaves a gap: nothing could happen."""
    phases: tuple[PhaseStart, ...] = ()
    definitions: tuple[str, ...] = ()
    """What each point counts, when that changed on the way; a change begins a new phase."""

    def __post_init__(self) -> None:
        if (self.kind in SIZED) != bool(self.sizes) and self.figures:
            raise ValueError(f"a series of the kind '{self.kind}' and its sizes do not belong together")
        for name, given in (("sizes", self.sizes), ("definitions", self.definitions)):
            if given and len(given) != len(self.figures):
                raise ValueError(f"{len(self.figures)} figures cannot have {len(given)} {name}")
        for figure in self.figures:
            _check_figure(self.kind, figure)
        for size in self.sizes:
            if size is not None and (not isfinite(size) or size < 0):
                raise ValueError(f"a point cannot be counted over {size}")
        if self.kind is SeriesKind.SHARE:
            self._check_shares()
        starts = [phase.at for phase in self.phases]
        if any(not 0 < at < len(self.figures) for at in starts) or len(set(starts)) < len(starts):
            raise ValueError(f"a new phase begins inside the series, and once: {starts}")

    def __len__(self) -> int:
        return len(self.figures)

    @property
    def values(self) -> Floats:
        """What is drawn: the figure, or the figure over its size. Empty: nan in a gap."""
        figures = _floats(self.figures)
        return figures / self.exposure if self.sizes else figures

    @property
    def exposure(self) -> Floats:
        """What each point was counted over; 1 where nothing was said. Empty: nan where it was nothing."""
        if not self.sizes:
            return np.ones(len(self.figures))
        sizes = _floats(self.sizes)
        sizes[sizes == 0] = np.nan
        return sizes

    @property
    def breaks(self) -> tuple[tuple[int, BreakKind], ...]:
        """Where each phase begins, and why; the first at 0. A stated reason goes before a definition."""
        found = {0: BreakKind.START}
        for at in range(1, len(self.definitions)):
            if self.definitions[at] != self.definitions[at - 1]:
                found[at] = BreakKind.DEFINITION
        found |= {phase.at: BreakKind.LEVEL for phase in self.phases}
        return tuple(sorted(found.items()))

    def _check_shares(self) -> None:
        for figure, size in zip(self.figures, self.sizes, strict=True):
            if figure is not None and size is not None and figure > size:
                raise ValueError(f"there cannot be {figure} of {size}")


def stretches(values: Floats, counts: Flags) -> list[NDArray[np.intp]]:
    """The points that count, in unbroken stretches: a gap (nan) parts them, a point set aside does not."""
    places = np.flatnonzero(counts)
    gaps_before = np.cumsum(np.isnan(values))[places]
    return list(np.split(places, np.flatnonzero(np.diff(gaps_before)) + 1))


def _check_figure(kind: SeriesKind, figure: Figure | None) -> None:
    if figure is None:
        return
    if not isfinite(figure):
        raise ValueError(f"a figure is a number, not {figure}; a missing one is left out")
    if kind in COUNTED and not is_whole(figure):
        raise ValueError(f"events are counted in whole numbers, not {figure}")
    if kind is not SeriesKind.MEASUREMENT and figure < 0:
        raise ValueError(f"a count cannot be below zero: {figure}")
    if kind is SeriesKind.TIME_BETWEEN and figure == 0:
        raise ValueError("between two events lies some time: give it finer, or count the events")


def _floats(figures: tuple[Figure | None, ...]) -> Floats:
    return np.array([np.nan if figure is None else float(figure) for figure in figures], dtype=np.float64)
