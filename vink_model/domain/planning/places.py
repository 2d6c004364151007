"""The places that money can be put, who fills them, and how they are spoken of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from vink_model.text import Quantity, Text, Unit, phrase

UNNAMED = "unnamed"
"""Stands as the payer of money that the plan names no payer for: pooled until a planner names one."""


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """A place for money: who pays which line, or which initiative of a track, in which year."""

    year: int
    payer: str
    line: str
    initiative: str = ""
    """Empty for money of a track that is not divided among its initiatives."""

    @property
    def key(self) -> str:
        """The cell's name in a program and in a workbook."""
        return f"{self.year}/{self.payer}/{self.line}/{self.initiative}"


@dataclass(frozen=True, slots=True, order=True)
class Grant:
    """What a payer gives in a year."""

    year: int
    payer: str


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """The full-time posts of a line in a year."""

    year: int
    line: str


Place = Cell | Grant | Post
"""What an override can set."""


@dataclass(frozen=True, slots=True)
class Allocation:
    """Who gives what, and where it goes. Unit: whole kroner, and full-time posts."""

    granted: Mapping[Grant, int] = field(default_factory=dict)
    amounts: Mapping[Cell, int] = field(default_factory=dict)
    """Cells that are not named hold nothing."""
    posts: Mapping[Post, Decimal] = field(default_factory=dict)

    @property
    def asked_kr(self) -> int:
        """What there is to share out."""
        return sum(self.granted.values())

    @property
    def allocated_kr(self) -> int:
        """What lines get."""
        return sum(self.amounts.values())

    @property
    def unallocated_kr(self) -> int:
        """What no line gets; below zero when lines get more than payers give."""
        return self.asked_kr - self.allocated_kr

    @property
    def settled(self) -> Mapping[Place, int | Decimal]:
        """Each place with its value; a cell that is not named holds nothing."""
        settled: dict[Place, int | Decimal] = dict(self.amounts.items())
        settled |= dict(self.granted.items())
        return settled | dict(self.posts.items())

    def unallocated_of(self, year: int, payer: str | None = None) -> int:
        """What no line gets of one year's money, or of one payer's."""
        gives = sum(kr for g, kr in self.granted.items() if g.year == year and payer in (None, g.payer))
        return gives - self.sum_of(Scope(year=year, payer=payer))

    def sum_of(self, scope: "Scope") -> int:
        """What the cells of a scope get."""
        return sum(kr for cell, kr in self.amounts.items() if scope.covers(cell))


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """The cells that a rule is about. None is any."""

    year: int | None = None
    payer: str | None = None
    line: str | None = None
    initiative: str | None = None

    def covers(self, cell: Cell) -> bool:
        """Whether the rule is about the cell."""
        return (
            (self.line is None or self.line == cell.line)
            and (self.year is None or self.year == cell.year)
            and (self.payer is None or self.payer == cell.payer)
            and (self.initiative is None or self.initiative == cell.initiative)
        )


@dataclass(frozen=True, slots=True)
class Names:
    """What payers, lines and initiatives are called."""

    words: Mapping[str, Text] = field(default_factory=dict)

    def of(self, key: str) -> Text:
        """The name that people know; the key itself where there is none."""
        return self.words.get(key, Text(key, key))

    def of_scope(self, scope: Scope) -> Text:
        """Where, in words: what of whom in which year."""
        what = self.of(scope.initiative or scope.line or "") if scope.initiative or scope.line else ALL_LINES
        payer = (
            phrase("{what} fra {payer}", "{what} from {payer}", what=what, payer=self.of(scope.payer))
            if scope.payer
            else what
        )
        if scope.year is None:
            return payer
        return phrase("{where} i {year}", "{where} in {year}", where=payer, year=str(scope.year))

    def of_place(self, place: Place) -> Text:
        """A place in words, as it stands in a list of changes."""
        match place:
            case Cell():
                return self.of_scope(Scope(place.year, place.payer, place.line, place.initiative or None))
            case Grant():
                return phrase(
                    "bevillingen fra {payer} i {year}",
                    "the grant from {payer} in {year}",
                    payer=self.of(place.payer),
                    year=str(place.year),
                )
            case Post():
                return phrase(
                    "årsværk på {line} i {year}",
                    "posts on {line} in {year}",
                    line=self.of(place.line),
                    year=str(place.year),
                )


ALL_LINES = Text("alle linjer", "all lines")


def kroner(amount: int | Fraction) -> Quantity:
    """An amount written out."""
    return Quantity(amount, Unit.KRONER)


def years_of(cells: Iterable[Cell]) -> tuple[int, ...]:
    """The years that there are places in."""
    return tuple(sorted({cell.year for cell in cells}))


def as_sentence(text: Text) -> Text:
    """Words that begin with a capital and end with one full stop, also after an abbreviation."""
    return Text(_as_sentence(text.da), _as_sentence(text.en))


def _as_sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
