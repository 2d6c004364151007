"""Balanced figures as a slide shows them: rounded so that lines and payers give each year."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.plan import BudgetLine, Funding
from vink_model.domain.planning.adding_up import rounded_to_add_up
from vink_model.domain.planning.balance import Balanced


@dataclass(frozen=True, slots=True)
class Shown:
    """One year's balanced amounts in whole units. Unit: kroner."""

    year: int
    total_kr: int
    lines: Mapping[str, int]
    payers: Mapping[str, int]
    """Empty: the plan names no payer in the year."""


def shown_to_add_up(balanced: Iterable[Balanced], unit: int) -> tuple[Shown, ...]:
    """Every year's lines and payers in units of so many kroner, the largest remainders rounded up.

    Empty: nothing could be balanced.
    """
    lines, payers = _amounts(balanced)
    years = {year: sum(amounts.values(), Fraction(0)) for year, amounts in sorted(lines.items())}
    totals = rounded_to_add_up({str(year): amount for year, amount in years.items()}, unit)
    return tuple(
        Shown(
            year,
            totals[str(year)],
            rounded_to_add_up(lines[year], unit, totals[str(year)]),
            rounded_to_add_up(payers[year], unit, totals[str(year)]) if year in payers else {},
        )
        for year in years
    )


Amounts = dict[int, dict[str, Fraction]]


def _amounts(balanced: Iterable[Balanced]) -> tuple[Amounts, Amounts]:
    """What lines get and what payers give, by year."""
    lines: Amounts = {}
    payers: Amounts = {}
    for each in balanced:
        match each.figure.row:
            case BudgetLine(year=year, line=line):
                _add(lines, year, line, each.amount)
            case Funding(year=year, funding_source=payer):
                _add(payers, year, payer.key, each.amount)
            case _:
                pass
    return lines, payers


def _add(amounts: Amounts, year: int, key: str, amount: Fraction) -> None:
    of_year = amounts.setdefault(year, {})
    of_year[key] = of_year.get(key, Fraction(0)) + amount
