"""The protected cube: every figure about people that may leave; a hidden one is simply not there."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.codes import Coded
from vink_model.domain.disclosure.suppress import Ending
from vink_model.domain.disclosure.threshold import Threshold
from vink_model.text import Quantity, Text, Unit

HIDDEN = Text("×", "×")
"""The one mark of every hidden figure: two marks would tell the small ones from those that cover them."""
HIDDEN_MEANS = Text(
    "× betyder, at tallet er skjult: det er lille, eller det ville afsløre et lille tal.",
    "× means that the figure is hidden: it is small, or it would give a small one away.",
)


class Cause(Coded):
    """Why a figure is hidden. Internal: told to nobody outside, since it tells the small from the others."""

    SMALL = "small", "Færre end grænsen", "Fewer than the threshold"
    ALL_OF_THEM = "all_of_them", "Det samme gælder alle i gruppen", "The same is true of all in the group"
    COVER = "cover", "Dækker et andet tal", "Covers another figure"
    FROZEN = "frozen", "Skjult i en tidligere frigivelse", "Hidden in an earlier release"
    GIVEN_UP = "given_up", "Ingen bedre sikker løsning", "No better safe solution"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row or a column of a table."""

    key: str
    label: Text


@dataclass(frozen=True, slots=True)
class ProtectedTable:
    """One table as it may be shown.

    Shape: `figures` has one tuple a row, with one figure a column; None where it is hidden.
    """

    key: str
    title: Text
    sheet: str
    """The sheet that it was counted from; `Grounds.source_of` says where that came from."""
    rows: tuple[Entry, ...]
    columns: tuple[Entry, ...]
    figures: tuple[tuple[int | None, ...], ...]
    threshold: int

    def at(self, row: str, column: str) -> int | None:
        """One figure; None when it is hidden. Raises: KeyError for a row or column that is not there."""
        return self.figures[_place(self.rows, row)][_place(self.columns, column)]

    def said(self, row: str, column: str) -> Text:
        """One figure as it is written, or the mark of a hidden one."""
        found = self.at(row, column)
        return HIDDEN if found is None else Quantity(found).text

    def share(self, row: str, of: str, column: str) -> Fraction | None:
        """The figure of one row as a share of another row's in the same column.

        None unless both are shown, the whole is no small number, and what is left of it is none either: a
        share with its whole tells the rest.
        """
        return self._share(self.at(row, column), self.at(of, column))

    def share_across(self, column: str, of: str, row: str) -> Fraction | None:
        """The same along a row: the figure of one column as a share of another's."""
        return self._share(self.at(row, column), self.at(row, of))

    def share_said(self, row: str, of: str, column: str) -> Text:
        """A share as it is written, or the mark of a hidden one."""
        found = self.share(row, of, column)
        return HIDDEN if found is None else Quantity(found, Unit.SHARE).text

    @property
    def hidden(self) -> int:
        """How many of its figures are hidden."""
        return sum(figure is None for row in self.figures for figure in row)

    @property
    def size(self) -> int:
        """How many figures it has, hidden or not."""
        return len(self.rows) * len(self.columns)

    def _share(self, part: int | None, whole: int | None) -> Fraction | None:
        if part is None or whole is None or whole < self.threshold or not 0 <= part <= whole:
            return None
        if any(0 < count < self.threshold for count in (part, whole - part)):
            return None
        return Fraction(part, whole)


@dataclass(frozen=True, slots=True)
class Withheld:
    """One figure that is hidden, and why. For the log inside the organisation."""

    table: str
    row: Text
    column: Text
    cause: Cause


@dataclass(frozen=True, slots=True)
class ProtectedCube:
    """All tables that leave together. They were protected as one, and an attacker was let at them.

    Empty: no tables, when nothing was loaded or nothing is safe.
    """

    threshold: Threshold
    ending: Ending
    tables: tuple[ProtectedTable, ...]
    keys: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = ()
    """By table: which cell stands where, so that a later release finds the same cell again."""
    suggestions: tuple[Text, ...] = ()
    """What would let more be shown: half-years, merged areas."""
    remarks: tuple[Text, ...] = ()
    """What the reader of the release must know: what earlier releases contradict, what was given up."""

    def table(self, key: str) -> ProtectedTable:
        """One table by its key. Raises: KeyError when the cube has none of that key."""
        for table in self.tables:
            if table.key == key:
                return table
        raise KeyError(key)

    def has(self, key: str) -> bool:
        """Whether there is a table of that key."""
        return any(table.key == key for table in self.tables)

    @property
    def hidden(self) -> int:
        """How many figures are hidden in all tables."""
        return sum(table.hidden for table in self.tables)

    def figures(self) -> Iterator[tuple[str, int | None]]:
        """Every cell once with its figure, None when hidden."""
        placed = dict(self.keys)
        seen: set[str] = set()
        for table in self.tables:
            for names, row in zip(placed.get(table.key, ()), table.figures, strict=True):
                for name, figure in zip(names, row, strict=True):
                    if name not in seen:
                        seen.add(name)
                        yield name, figure


def _place(entries: tuple[Entry, ...], key: str) -> int:
    for place, entry in enumerate(entries):
        if entry.key == key:
            return place
    raise KeyError(key)
