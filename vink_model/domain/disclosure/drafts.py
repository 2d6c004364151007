"""Tables while they are counted: true figures, still inside; nothing outside the gate may hold one."""

from collections import Counter
from dataclasses import dataclass, field, replace
from math import log

from vink_model.domain.disclosure.cube import Entry
from vink_model.domain.disclosure.tables import Need, Relation, Standing, TableCell, Tables
from vink_model.errors import TablesFault
from vink_model.text import Text, phrase

WHOLE = "all"
"""The key of the row or column of all."""
WHOLE_ENTRY = Entry(WHOLE, Text("I alt", "Total"))


@dataclass(frozen=True, slots=True)
class DraftTable:
    """How a table is laid out: which cell stands where."""

    key: str
    title: Text
    sheet: str
    rows: tuple[Entry, ...]
    columns: tuple[Entry, ...]
    keys: tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class Draft:
    """What is to be published, table by table; a cell or a sum that is named again is the same one."""

    cells: dict[str, TableCell] = field(default_factory=dict)
    relations: dict[tuple[str, frozenset[str]], Relation] = field(default_factory=dict)
    tables: list[DraftTable] = field(default_factory=list)

    def cell(
        self, key: str, count: int, *, is_people: bool = True, standing: Standing = Standing.FREE
    ) -> str:
        """Name a cell. Raises: TablesFault when it was named before with another count."""
        found = TableCell(key, count, is_people=is_people, standing=standing)
        known = self.cells.setdefault(key, found)
        if known.count != count:
            raise _counted_twice(key, known.count, count)
        return key

    def want(self, key: str) -> None:
        """Say that a cell is to be shown if that can be safe at all."""
        self.cells[key] = replace(self.cells[key], standing=Standing.WANTED)

    def needs(self, key: str, need: Need) -> None:
        """Say what must stay possible about a cell."""
        self.cells[key] = replace(self.cells[key], need=need)

    def open_zeros(self) -> None:
        """Hide a zero below each zero that must stay uncertain: parts that all show 0 tell their sum."""
        left = [key for key, cell in self.cells.items() if cell.count == 0 and cell.need is not None]
        while left:
            key = left.pop()
            for total, parts in ((one.total, one.parts) for one in self.relations.values()):
                if total == key and not any(self.cells[part].need for part in parts):
                    self.needs(parts[-1], Need(0, 1))
                    left.append(parts[-1])

    def sum(self, total: str, parts: tuple[str, ...]) -> None:
        """Say that everyone knows a total to be the sum of its parts. One part alone is the total itself."""
        if parts and parts != (total,):
            self.relations.setdefault((total, frozenset(parts)), Relation(total, parts))

    def add_up(self, keys: tuple[tuple[str, ...], ...]) -> None:
        """Say of a table whose last row and last column are of all that both add up."""
        for row in keys:
            self.sum(row[-1], row[:-1])
        for column in zip(*keys, strict=True):
            self.sum(column[-1], column[:-1])

    def lay_out(self, table: DraftTable) -> None:
        """Add a table."""
        self.tables.append(table)

    def as_tables(self, threshold: int) -> Tables:
        """All of it as one linear model. What tells of all is dearest, the finest cut is cheapest."""
        sums = tuple(self.relations.values())
        totals = Counter(relation.total for relation in sums)
        weighed = (
            replace(cell, weight=(log(1 + cell.count) + 1) * (1 + totals[key]) * _dearness(key))
            for key, cell in self.cells.items()
        )
        return Tables(tuple(weighed), sums, threshold, is_strict=True)


def _counted_twice(key: str, one: int, other: int) -> TablesFault:
    title = phrase(
        "'{key}' er talt på to måder, som giver {one} og {other}.",
        "'{key}' is counted in two ways, which give {one} and {other}.",
        key=key,
        one=one,
        other=other,
    )
    remedy = Text(
        "Ret tallene på arket, så de passer sammen. Intet er offentliggjort.",
        "Correct the figures of the sheet so that they agree. Nothing was published.",
    )
    return TablesFault(title, remedy)


def _dearness(key: str) -> float:
    """A reader asks for all kinds over the whole period first, and last for one kind in one year."""
    is_whole, is_of_a_kind = key.endswith(f"|{WHOLE}"), "=" in key
    return (2.0 if is_of_a_kind else 10.0) if is_whole else (0.2 if is_of_a_kind else 1.0)


def cell_key(counted: str, axis: str, value: str | None, period: str) -> str:
    """The name of a cell: what is counted, of which kind, when; it is the same in every release."""
    return f"{counted}|{period}" if value is None else f"{counted}.{axis}={value}|{period}"
