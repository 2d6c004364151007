"""The plan's money turned as a reader wants it: any of line, payer, initiative and year across any other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vink_model.domain.codes import Coded
from vink_model.domain.money import Ledger, ledgers
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source


class Dimension(Coded):
    """What money can be turned by."""

    LINE = "line", "Linje", "Line"
    PAYER = "payer", "Kilde", "Source"
    INITIATIVE = "initiative", "Indsats", "Initiative"
    YEAR = "year", "År", "Year"


class Unpaid(Coded):
    """How a line without a named payer is shown."""

    PRINTED = "printed", "Som trykt: ikke oplyst", "As printed: not stated"
    DERIVED = "derived", "Beregnet: kildernes rest", "Derived: what the sources have left"


@dataclass(frozen=True, slots=True)
class Item:
    """One amount of the plan at its place. Unit: whole kroner."""

    year: int
    line: str
    payer: str | None
    """None: not stated, or the remainder that no payer's figure accounts for."""
    initiative: str | None
    """None: the plan does not divide the money among the line's initiatives."""
    amount_kr: int
    source: Source

    def at(self, dimension: Dimension) -> str | None:
        """The amount's value of a dimension; of undivided money the initiative is its line's remainder."""
        match dimension:
            case Dimension.LINE:
                return self.line
            case Dimension.PAYER:
                return self.payer
            case Dimension.YEAR:
                return str(self.year)
            case _:
                return self.initiative or undivided(self.line)


def undivided(line: str) -> str:
    """Stands as the initiative of a line's money that the plan does not divide."""
    return f"undivided:{line}"


def items(plan: Plan, unpaid: Unpaid) -> tuple[Item, ...]:
    """Every amount of every year; its sum is what the lines get. Empty: a plan without money."""
    return tuple(item for ledger in ledgers(plan) for item in _of(plan, ledger, unpaid))


def turned(
    amounts: Iterable[Item], rows: Dimension, columns: Dimension
) -> dict[tuple[str | None, str | None], tuple[Item, ...]]:
    """The amounts of each pair of values, in the order in which they first come."""
    found: dict[tuple[str | None, str | None], tuple[Item, ...]] = {}
    for item in amounts:
        place = (item.at(rows), item.at(columns))
        found[place] = (*found.get(place, ()), item)
    return found


def _of(plan: Plan, ledger: Ledger, unpaid: Unpaid) -> Iterator[Item]:
    earmarks = {f.funding_source.key: f.earmarked_for for f in ledger.granted}
    tracks = {initiative.key: initiative.track for initiative in plan.initiatives}

    def initiative(line: str, payer: str | None) -> str | None:
        earmark = earmarks.get(payer or "")
        return earmark if earmark is not None and tracks.get(earmark) == line else None

    if unpaid is Unpaid.DERIVED:
        for p in ledger.portions:
            yield Item(p.year, p.line, p.payer, initiative(p.line, p.payer), p.amount_kr, p.source)
    else:
        for row in ledger.rows:
            payer = row.funding_source
            tied = initiative(row.line, payer)
            yield Item(row.year, row.line, payer, tied, row.amount_kr, row.source)
