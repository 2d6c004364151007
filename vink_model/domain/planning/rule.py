"""A rule of the money: data that gives rows for the solver, slack for the screen and a sentence for
people.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from vink_model.domain.planning.places import Cell, Names
from vink_model.domain.planning.program import Row, Variable, exact
from vink_model.text import Text


class MoneyRule(Protocol):
    """A rule of the money, declared as data."""

    @property
    def key(self) -> str:
        """Names the rule; two rules of a scenario never share it."""

    @property
    def is_firm(self) -> bool:
        """Whether nobody here can loosen it: an earmark is the payer's, a post is a whole one."""

    def sentence(self, names: Names) -> Text:
        """The rule in words."""

    def rows(self, cells: Iterable[Cell]) -> tuple[Row, ...]:
        """What the rule demands of the cells. Unit: kroner in every row."""

    def helpers(self) -> tuple[Variable, ...]:
        """Quantities besides the cells that the rows speak of, such as a number of posts."""

    def helped(self, amounts: Mapping[Cell, int]) -> Mapping[str, Fraction]:
        """The helpers' values that suit an allocation best."""


def slack(rule: MoneyRule, amounts: Mapping[Cell, int]) -> Fraction | None:
    """How much room the rule leaves; below zero when broken, None when it has nothing to say. Unit:
    kroner.
    """
    values = {cell.key: Fraction(kr) for cell, kr in amounts.items()} | dict(rule.helped(amounts))
    rooms = [room for row in rule.rows(amounts) for room in _rooms(row, values)]
    return min(rooms, default=None)


def is_kept(rule: MoneyRule, amounts: Mapping[Cell, int]) -> bool:
    """Whether an allocation keeps the rule, to the krone."""
    room = slack(rule, amounts)
    return room is None or room >= 0


@dataclass(frozen=True, slots=True)
class Strictest:
    """The rule that stops a cell first, and how far the cell can go until then. Unit: kroner."""

    rule: MoneyRule
    room_kr: Fraction


def strictest(
    rules: Iterable[MoneyRule], amounts: Mapping[Cell, int], cell: Cell, *, rising: bool = True
) -> Strictest | None:
    """The strictest of all rules for one cell when all others stay; ties by key. None when nothing stops
    it.
    """
    at_stake = {**amounts, cell: amounts.get(cell, 0)}
    found = [
        Strictest(rule, room)
        for rule in sorted(rules, key=lambda rule: rule.key)
        for room in _cell_rooms(rule, at_stake, cell, rising=rising)
    ]
    return min(found, key=lambda each: each.room_kr, default=None)


def _rooms(row: Row, values: Mapping[str, Fraction]) -> list[Fraction]:
    total = row.sum_of(values)
    below = [] if row.low is None else [total - exact(row.low)]
    above = [] if row.high is None else [exact(row.high) - total]
    return below + above


def _cell_rooms(rule: MoneyRule, amounts: Mapping[Cell, int], cell: Cell, *, rising: bool) -> list[Fraction]:
    values = {other.key: Fraction(kr) for other, kr in amounts.items()} | dict(rule.helped(amounts))
    rooms: list[Fraction] = []
    steps = {helper.name for helper in rule.helpers()}
    for row in rule.rows(amounts):
        if steps & row.terms.keys():
            continue  # posts and packages move other cells along with this one
        weight = exact(row.terms.get(cell.key, 0)) * (1 if rising else -1)
        limit = row.high if weight > 0 else row.low
        if weight and limit is not None:
            rooms.append((exact(limit) - row.sum_of(values)) / weight)
    return rooms
