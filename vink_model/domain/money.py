"""Every krone of the plan by payer, line and year; what payers give and what lines get always add up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from vink_model.domain.plan import BudgetLine, Funding, Plan
from vink_model.domain.provenance import Source, Status
from vink_model.domain.reconcile import Part, Range, part_of, range_of, together


@dataclass(frozen=True, slots=True)
class Portion:
    """What one payer gives one line in one year. Unit: whole kroner."""

    year: int
    line: str
    """A line; several joined by a plus where none of them has a named payer, and only their sum is known."""
    payer: str | None
    """None for the remainder that no payer's figure accounts for; it can be below zero."""
    amount_kr: int
    source: Source
    terms: tuple[Part, ...] = ()
    """The figures that a derived amount was worked out from, the ones taken away below zero."""

    @property
    def is_worked_out(self) -> bool:
        """Worked out by us from other figures; a printed amount can have the status derived too."""
        return bool(self.terms)

    @property
    def status(self) -> Status:
        """What kind of figure it is, as stored; derived when it was worked out."""
        return Status.DERIVED if self.is_worked_out else self.source.status

    @property
    def range(self) -> Range:
        """Where a derived amount can lie, as the figures behind it are rounded."""
        return range_of(self.terms)


@dataclass(frozen=True, slots=True)
class Ledger:
    """One year's money. A line's portions, the remainder among them, add up to what is printed for it."""

    year: int
    granted: tuple[Funding, ...]
    rows: tuple[BudgetLine, ...]
    portions: tuple[Portion, ...]

    @property
    def granted_kr(self) -> int:
        """What the payers give, as printed."""
        return sum(f.amount_kr for f in self.granted)

    @property
    def lines_kr(self) -> int:
        """What the lines get, as printed."""
        return sum(row.amount_kr for row in self.rows)

    @property
    def worked_out(self) -> tuple[Portion, ...]:
        """The portions that the plan does not print, the remainder last."""
        return tuple(portion for portion in self.portions if portion.is_worked_out)

    @property
    def posts(self) -> tuple[BudgetLine, ...]:
        """The rows that pay full-time posts."""
        return tuple(row for row in self.rows if row.fte)

    @property
    def fte(self) -> Decimal:
        """Full-time posts on all lines."""
        return sum((row.fte for row in self.posts if row.fte), Decimal(0))

    @property
    def posts_kr(self) -> int:
        """What the rows with posts get."""
        return sum(row.amount_kr for row in self.posts)

    @property
    def kr_per_fte(self) -> Fraction | None:
        """Kroner a full-time post; None without posts."""
        return Fraction(self.posts_kr) / Fraction(self.fte) if self.fte else None

    @property
    def earmarked_kr(self) -> int:
        """What may be spent on one initiative alone."""
        return sum(f.amount_kr for f in self.granted if f.earmarked_for is not None)


DIFFERENCE_IN = "difference_in"
"""Stands as a payer where lines get more than the payers' figures give."""
DIFFERENCE_OUT = "difference_out"
"""Stands as a line where payers give more than the lines' figures take."""


@dataclass(frozen=True, slots=True)
class Movement:
    """Money on its way between a payer, a line or a difference. Unit: whole kroner, above zero."""

    from_key: str
    to_key: str
    amount_kr: int
    status: Status


def payer_end(payer: str) -> str:
    """A payer as the end of a movement, told apart from a line of the same name."""
    return f"payer:{payer}"


def line_end(line: str) -> str:
    """A line as the end of a movement."""
    return f"line:{line}"


def ledgers(plan: Plan) -> tuple[Ledger, ...]:
    """The plan's money year by year. Empty: no years when the plan has no money."""
    return tuple(_ledger(plan, year) for year in plan.years)


def movements(ledger: Ledger) -> tuple[Movement, ...]:
    """One year's money from payer to line: all that a payer gives leaves it, all a line gets reaches it."""
    found: list[Movement] = []
    for portion in ledger.portions:
        line, amount = line_end(portion.line), portion.amount_kr
        if portion.payer is not None:
            found.append(Movement(payer_end(portion.payer), line, amount, portion.status))
        elif amount > 0:
            found.append(Movement(DIFFERENCE_IN, line, amount, Status.DERIVED))
        else:
            found.append(Movement(line, DIFFERENCE_OUT, -amount, Status.DERIVED))
    for f in ledger.granted:
        key = f.funding_source.key
        rest = f.amount_kr - sum(p.amount_kr for p in ledger.portions if p.payer == key)
        if rest > 0:
            found.append(Movement(payer_end(key), DIFFERENCE_OUT, rest, Status.DERIVED))
        elif rest < 0:
            found.append(Movement(DIFFERENCE_IN, payer_end(key), -rest, Status.DERIVED))
    return merged(found)


def merged(moves: Iterable[Movement]) -> tuple[Movement, ...]:
    """Movements between the same ends as one, in the order in which they first come."""
    amounts: dict[tuple[str, str, Status], int] = {}
    for move in moves:
        key = (move.from_key, move.to_key, move.status)
        amounts[key] = amounts.get(key, 0) + move.amount_kr
    return tuple(Movement(a, b, kr, status) for (a, b, status), kr in amounts.items() if kr)


def _ledger(plan: Plan, year: int) -> Ledger:
    rows = tuple(row for row in plan.budget if row.year == year)
    granted = tuple(f for f in plan.funding if f.year == year)
    paid = tuple(
        Portion(year, row.line, row.funding_source, row.amount_kr, row.source)
        for row in rows
        if row.funding_source is not None
    )
    return Ledger(year, granted, rows, (*paid, *_worked_out(rows, granted)))


def _worked_out(rows: tuple[BudgetLine, ...], granted: tuple[Funding, ...]) -> tuple[Portion, ...]:
    """Who pays the lines of no named payer: what each payer has left, and the remainder to the printed."""
    unpaid = tuple(row for row in rows if row.funding_source is None)
    if not unpaid:
        return ()
    printed, first = together(unpaid), unpaid[0]
    derived = Source(first.source.document, first.source.page, Status.DERIVED)
    left: list[Portion] = []
    for f in granted:
        key = f.funding_source.key
        terms = (part_of(f, key), *(part_of(row, row.line, -1) for row in rows if row.funding_source == key))
        amount = sum(term.amount_kr for term in terms)
        if amount > 0:
            left.append(Portion(first.year, printed.key, key, amount, derived, terms))
    terms = (printed, *(Part(p.payer or "", -p.amount_kr, _unit(p), (derived,)) for p in left))
    remainder = sum(term.amount_kr for term in terms)
    return (
        (*left, Portion(first.year, printed.key, None, remainder, derived, terms))
        if remainder
        else tuple(left)
    )


def _unit(portion: Portion) -> int:
    """How exact a derived amount is: the printed units behind it come together."""
    return sum(term.printed_unit_kr for term in portion.terms)
