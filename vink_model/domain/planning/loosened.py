"""A rule with one of its limits moved, so that its cost can be found by solving anew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from vink_model.domain.planning.kinds import Frame
from vink_model.domain.planning.places import Cell, Names
from vink_model.domain.planning.problem import Problem
from vink_model.domain.planning.program import Row, Variable, exact
from vink_model.domain.planning.rule import MoneyRule
from vink_model.text import Text


def loosened(problem: Problem, rule: MoneyRule, row: str, by_kr: int) -> Problem:
    """The problem with one row of a rule wider; when a payer gives more, with every frame that counts the
    payer.
    """

    def changed(other: MoneyRule) -> MoneyRule:
        if not counts_with(rule, other):
            return other
        return Loosened(other, row.replace(rule.key, other.key, 1), by_kr)

    return replace(problem, rules=tuple(map(changed, problem.rules)))


def counts_with(rule: MoneyRule, other: MoneyRule) -> bool:
    """Whether the other gives way together with the rule: it is the rule itself, or a sum that the grant is
    in.
    """
    if not isinstance(rule, Frame) or not isinstance(other, Frame):
        return rule.key == other.key
    is_sum = rule.is_grant and other.is_grant and set(rule.payers) <= set(other.payers)
    return rule.key == other.key or is_sum


@dataclass(frozen=True, slots=True)
class Loosened:
    """A rule as it is, but for one row that gives way to either side. Unit: kroner."""

    rule: MoneyRule
    row: str
    by_kr: int

    @property
    def key(self) -> str:
        """The rule's own."""
        return self.rule.key

    @property
    def is_firm(self) -> bool:
        """As the rule."""
        return self.rule.is_firm

    def sentence(self, names: Names) -> Text:
        """As the rule."""
        return self.rule.sentence(names)

    def rows(self, cells: Iterable[Cell]) -> tuple[Row, ...]:
        """The rule's rows, one of them wider."""
        return tuple(self._wider(row) if row.name == self.row else row for row in self.rule.rows(cells))

    def helpers(self) -> tuple[Variable, ...]:
        """As the rule."""
        return self.rule.helpers()

    def helped(self, amounts: Mapping[Cell, int]) -> Mapping[str, Fraction]:
        """As the rule."""
        return self.rule.helped(amounts)

    def _wider(self, row: Row) -> Row:
        low = None if row.low is None else exact(row.low) - self.by_kr
        high = None if row.high is None else exact(row.high) + self.by_kr
        return replace(row, low=low, high=high)
