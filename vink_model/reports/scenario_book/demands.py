"""What a rule demands, as formulas: each row of the solver's program written over the workbook's places."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from vink_model.domain.planning.kinds import Frame
from vink_model.domain.planning.packages import AllOrNothing
from vink_model.domain.planning.places import Cell, Scope
from vink_model.domain.planning.program import Given, Row, exact
from vink_model.domain.planning.rule import MoneyRule
from vink_model.domain.planning.steps import PostsInSteps
from vink_model.reports.scenario_book.formulas import Book
from vink_model.reports.scenario_book.frames import frame_formula


@dataclass(frozen=True, slots=True)
class Demand:
    """One row of a rule: its sum as a formula, with what it is now and between what it must lie."""

    rule: MoneyRule
    part: str
    """What tells the rows of a rule apart; empty for a rule with one."""
    formula: str
    value: Fraction
    low: Fraction | None
    high: Fraction | None
    high_formula: str | None = None
    """Where the limit follows what sources give."""

    @property
    def room(self) -> Fraction | None:
        """How far the sum lies from its nearer limit; below zero when the rule is broken."""
        rooms = [] if self.low is None else [self.value - self.low]
        rooms += [] if self.high is None else [self.high - self.value]
        return min(rooms, default=None)


def demands_of(book: Book, rule: MoneyRule) -> Iterator[Demand]:
    """Each row of a rule. Empty: the workbook has no place in which the rule could be broken."""
    values = {cell.key: Fraction(kr) for cell, kr in book.amounts.items()}
    values |= dict(rule.helped(book.amounts))
    rows = rule.rows(book.cells)
    for row in rows:
        part = row.name.removeprefix(rule.key).lstrip(":") if len(rows) > 1 else ""
        low = None if row.low is None else exact(row.low)
        high = None if row.high is None else exact(row.high)
        follows = frame_formula(book, rule, row) if isinstance(rule, Frame) else None
        yield Demand(rule, part, _formula(book, rule, row), row.sum_of(values), low, high, follows)


def scopes_of(chosen: Iterable[Cell], every: Iterable[Cell]) -> tuple[Scope, ...]:
    """Few scopes that together hold exactly the chosen places, each once."""
    left, known = set(chosen), tuple(every)
    found: list[Scope] = []
    while left:
        scope = max(_candidates(min(left)), key=lambda scope: _covered(scope, known, left))
        found.append(scope)
        left -= {cell for cell in known if scope.covers(cell)}
    return tuple(found)


def _candidates(cell: Cell) -> Iterator[Scope]:
    """Every scope that a place lies in."""
    parts = (cell.year, cell.payer, cell.line, cell.initiative)
    for kept in product((False, True), repeat=4):
        year, payer, line, initiative = (
            part if is_kept else None for part, is_kept in zip(parts, kept, strict=True)
        )
        yield Scope(
            year if isinstance(year, int) else None,
            payer if isinstance(payer, str) else None,
            line if isinstance(line, str) else None,
            initiative if isinstance(initiative, str) else None,
        )


def _covered(scope: Scope, known: Iterable[Cell], left: set[Cell]) -> int:
    """How many of the places left a scope holds; nothing when it holds any other."""
    held = {cell for cell in known if scope.covers(cell)}
    return len(held) if held <= left else -1


def _formula(book: Book, rule: MoneyRule, row: Row) -> str:
    by_key = {cell.key: cell for cell in book.cells}
    weights: dict[Fraction, list[Cell]] = {}
    for name, weight in row.terms.items():
        if name in by_key:
            weights.setdefault(exact(weight), []).append(by_key[name])
    parts = [
        f"{_times(weight)}{book.sum_of(scope)}"
        for weight, cells in weights.items()
        for scope in scopes_of(cells, book.cells)
    ]
    helpers = _helpers(book, rule)
    parts += [f"{_times(exact(row.terms[name]))}{helpers[name]}" for name in helpers if name in row.terms]
    return "+".join(parts).replace("+-", "-") or "0"


def _times(weight: Fraction) -> str:
    if weight.denominator != 1:
        return f"{weight.numerator}/{weight.denominator}*"
    return {1: "", -1: "-"}.get(int(weight), f"{int(weight)}*")


def _helpers(book: Book, rule: MoneyRule) -> Mapping[str, str]:
    """Steps paid in full and packages chosen, as the rule itself reads them from the money."""
    match rule:
        case PostsInSteps():
            (steps,) = rule.helpers()
            paid = f"INT({book.sum_of(rule.scope)}/{rule.kr_per_step})"
            capped = paid if steps.high is None else f"MIN({paid},{_plain(steps.high)})"
            return {rule.helper: f"MAX({capped},{_plain(steps.low or 0)})"}
        case AllOrNothing():
            paid = "+".join(book.sum_of(scope) for scope, _ in rule.parts)
            return {rule.helper: f"IF(2*({paid})>={sum(kr for _, kr in rule.parts)},1,0)"}
        case _:
            return {}


def _plain(number: Given) -> str:
    return str(int(exact(number)))
