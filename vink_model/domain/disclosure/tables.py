"""Published tables as one linear model: cells, and the sums that everyone can work out between them.

Tables that share a cell are linked; so are totals, years and tracks. A table is only cells and relations.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import isfinite, log
from typing import Self

from vink_model.domain.disclosure.threshold import LOWEST
from vink_model.errors import TablesFault
from vink_model.text import Sayable, Text, phrase


class Standing(StrEnum):
    """What is already decided about a cell."""

    FREE = "free"
    """May be shown or hidden."""
    WANTED = "wanted"
    """Is shown if that can be safe at all: the tables make no sense without it."""
    SHOWN = "shown"
    """Is public already, so that an attacker knows it whatever is done."""
    HIDDEN = "hidden"
    """Is hidden whatever comes: an earlier release hid it."""
    UNSEEN = "unseen"
    """Stands in no table. It only ties others together, and may be anything that fits."""


@dataclass(frozen=True, slots=True)
class Need:
    """What an attacker may never be able to rule out about a hidden cell.

    Protection levels of the literature are the same thing: `low` is the value minus the lower level, `high`
    the value plus the upper level, `width` the sliding level.
    """

    low: int
    """The cell could be this small, or smaller."""
    high: int
    """The cell could be this large, or larger."""
    width: int = 0
    """The largest and the smallest that it could be lie at least so far apart."""

    @classmethod
    def around(cls, count: int, lower: int = 0, upper: int = 0, sliding: int = 0) -> Self:
        """What the protection levels of the literature ask for around a value."""
        return cls(count - lower, count + upper, sliding)


@dataclass(frozen=True, slots=True)
class TableCell:
    """One number that would stand in a table if it were not hidden."""

    key: str
    count: int
    weight: float | None = None
    """What it costs to hide it. None: log(1 + count) + 1, and more for each sum that it is the total of."""
    is_people: bool = True
    """Whether it counts people; only then is it hidden for being small."""
    standing: Standing = Standing.FREE
    need: Need | None = None
    """What must stay possible. It makes the cell one that is hidden, whatever its count."""
    low: int = 0
    """What everyone knows before the release: it is at least this."""
    high: int | None = None
    """What everyone knows before the release: it is at most this. None: no limit."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A total that everyone knows to be the sum of its parts, seen or not."""

    total: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """All that is published together, as one linear model.

    With a threshold, every count of people from 1 to one below it is hidden and must, for an attacker who
    knows which cells are the small ones, stay possible as every number from 1 to one below the threshold.
    Without a threshold only the cells with a `need` are sensitive, as in the textbooks.
    """

    cells: tuple[TableCell, ...]
    relations: tuple[Relation, ...] = ()
    threshold: int | None = None
    has_insiders: bool = True
    """Whether someone who is the only one in a cell may look on: then a cell of one may not be all that
    covers another small cell in a sum."""
    is_strict: bool = False
    """Whether it is to hold against two who know the rules as well: one reckons that no hidden cell is 0,
    since zeros are shown, the other that every hidden one besides the small is the threshold or more."""

    def checked(self) -> "Tables":
        """These tables, when they can be true.

        Raises: TablesFault for a negative count, a sum that does not add up, a name used twice or by nothing.
        """
        counts = _counts(self.cells)
        if self.threshold is not None and self.threshold < LOWEST:
            raise _fault(
                "'{at}' er for lav en grænse.", "'{at}' is too low a threshold.", at=str(self.threshold)
            )
        for cell in self.cells:
            _check_cell(cell)
        for relation in self.relations:
            _check_sum(relation, counts)
        return self

    @property
    def views(self) -> "tuple[Tables, ...]":
        """The same tables as each attacker knows them; a pattern must be safe against all of them."""
        usual = replace(self, is_strict=False)
        if not self.is_strict or self.threshold is None:
            return (usual,)
        return tuple(replace(usual, cells=self._reckoned(least)) for least in (1, self.threshold))

    @property
    def sensitive(self) -> Mapping[str, Need]:
        """The cells that are hidden for their own sake, with what must stay possible about each."""
        found = {cell.key: self._need(cell) for cell in self.cells if cell.standing in _DECIDABLE}
        return {key: need for key, need in found.items() if need is not None}

    @property
    def weights(self) -> Mapping[str, float]:
        """What hiding each cell costs."""
        totals = Counter(relation.total for relation in self.relations)
        return {
            cell.key: (log(1 + cell.count) + 1) * (1 + totals[cell.key])
            if cell.weight is None
            else cell.weight
            for cell in self.cells
        }

    def range_of(self, cell: TableCell) -> tuple[int, int | None]:
        """What an attacker knows beforehand: the limits of the cell, and narrower ones if it is small."""
        if not self._is_small(cell):
            return cell.low, cell.high
        top = (self.threshold or 0) - 1
        return max(cell.low, 1), top if cell.high is None else min(cell.high, top)

    def _reckoned(self, least: int) -> tuple[TableCell, ...]:
        """The cells with what is known of those that are not small."""
        threshold = self.threshold or 0
        return tuple(
            replace(cell, low=max(cell.low, least))
            if cell.is_people and cell.count >= threshold and cell.standing is not Standing.UNSEEN
            else cell
            for cell in self.cells
        )

    def _is_small(self, cell: TableCell) -> bool:
        return (
            self.threshold is not None
            and cell.is_people
            and cell.standing is not Standing.UNSEEN
            and 0 < cell.count < self.threshold
        )

    def _need(self, cell: TableCell) -> Need | None:
        if cell.need is not None or not self._is_small(cell):
            return cell.need
        low, high = self.range_of(cell)
        return Need(low, cell.count if high is None else high)


_DECIDABLE = (Standing.FREE, Standing.WANTED, Standing.HIDDEN)


def _counts(cells: Iterable[TableCell]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for cell in cells:
        if cell.key in counts:
            raise _fault("Cellen '{at}' står to gange.", "The cell '{at}' stands twice.", at=cell.key)
        counts[cell.key] = cell.count
    return counts


def _check_cell(cell: TableCell) -> None:
    if cell.count < 0:
        raise _fault(
            "Cellen '{at}' er {count}: et antal er aldrig under 0.",
            "The cell '{at}' is {count}: a count is never below 0.",
            at=cell.key,
            count=cell.count,
        )
    if not cell.low <= cell.count or (cell.high is not None and cell.count > cell.high):
        raise _fault(
            "Cellen '{at}' ligger uden for det, som alle ved om den.",
            "The cell '{at}' lies outside what everyone knows about it.",
            at=cell.key,
        )
    if cell.need is not None and not cell.need.low <= cell.count <= cell.need.high:
        raise _fault(
            "Cellen '{at}' ligger uden for det, der skal forblive muligt.",
            "The cell '{at}' lies outside what must stay possible.",
            at=cell.key,
        )
    if cell.weight is not None and not (isfinite(cell.weight) and cell.weight >= 0):
        raise _fault(
            "Cellen '{at}' har en umulig vægt.", "The cell '{at}' has an impossible weight.", at=cell.key
        )


def _check_sum(relation: Relation, counts: Mapping[str, int]) -> None:
    names = (relation.total, *relation.parts)
    for name in names:
        if name not in counts:
            raise _fault(
                "En sum nævner '{at}', som ikke er en celle.",
                "A sum names '{at}', which is no cell.",
                at=name,
            )
    if len(set(names)) < len(names):
        raise _fault(
            "Summen '{at}' nævner en celle to gange.", "The sum '{at}' names a cell twice.", at=relation.total
        )
    parts = sum(counts[part] for part in relation.parts)
    if parts != counts[relation.total]:
        raise _fault(
            "'{at}' er {total}, men delene giver {parts}.",
            "'{at}' is {total}, but its parts make {parts}.",
            at=relation.total,
            total=counts[relation.total],
            parts=parts,
        )


def _fault(da: str, en: str, **values: Sayable) -> TablesFault:
    remedy = Text(
        "Ret tallene, så hver sum går op, og prøv igen. Intet er offentliggjort.",
        "Correct the figures so that every sum adds up, and try again. Nothing was published.",
    )
    return TablesFault(phrase(da, en, **values), remedy)
