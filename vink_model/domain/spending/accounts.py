"""The accounts that spending is followed on, and what the plan gives each of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from vink_model.domain.money import Ledger, ledgers
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source, Status
from vink_model.domain.reconcile import stated_total
from vink_model.domain.sheets.plan_columns import PLAN


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """A part of one year's money. None is all lines, or all payers."""

    year: int
    line: str | None = None
    payer: str | None = None


@dataclass(frozen=True, slots=True)
class Budgeted:
    """What the plan gives an account. Unit: whole kroner."""

    amount_kr: int
    sources: tuple[Source, ...]
    """A printed figure's own page; of a sum, the pages of all its parts."""
    is_approximate: bool = False
    """The plan prints the amount, or a part of it, as 'about'."""

    @property
    def status(self) -> Status:
        """Derived when any part was worked out, or when parts were added up."""
        kinds = {source.status for source in self.sources}
        return next(iter(kinds)) if len(kinds) == 1 else Status.DERIVED


def budgeted(plan: Plan, account: Account) -> Budgeted | None:
    """What is printed for the account; else what its parts give; None when the plan gives it nothing."""
    ledger = next((one for one in ledgers(plan) if one.year == account.year), None)
    if ledger is None:
        return None
    if account.payer is None:
        return _of_line(plan, ledger, account.line)
    return _of_payer(ledger, account.payer) if account.line is None else _of_both(ledger, account)


def budgeted_accounts(plan: Plan, year: int) -> tuple[Account, ...]:
    """Each line's payers, in the plan's order; a line of no named payer has the payers worked out for it."""
    ledger = next((one for one in ledgers(plan) if one.year == year), None)
    if ledger is None:
        return ()
    found = (
        Account(year, portion.line, portion.payer)
        for line in dict.fromkeys(row.line for row in ledger.rows)
        for portion in ledger.portions
        if portion.line == line and portion.payer is not None
    )
    return tuple(dict.fromkeys(found))


def _of_line(plan: Plan, ledger: Ledger, line: str | None) -> Budgeted | None:
    printed = stated_total(plan, line or PLAN, ledger.year, ledger.year)
    is_approximate = any(_approximate(ledger, line))
    if printed is not None:
        return Budgeted(printed.amount_kr, (printed.source,), is_approximate)
    rows = [row for row in ledger.rows if line in (None, row.line)]
    if not rows:
        return None
    sources = tuple(row.source for row in rows)
    if len(rows) > 1:
        sources = tuple(Source(s.document, s.page, Status.DERIVED) for s in sources)
    return Budgeted(sum(row.amount_kr for row in rows), tuple(dict.fromkeys(sources)), is_approximate)


def _of_payer(ledger: Ledger, payer: str) -> Budgeted | None:
    found = [f for f in ledger.granted if f.funding_source.key == payer]
    if not found:
        return None
    is_approximate = any(f.is_approximate for f in found)
    return Budgeted(sum(f.amount_kr for f in found), tuple(f.source for f in found), is_approximate)


def _of_both(ledger: Ledger, account: Account) -> Budgeted | None:
    found = [p for p in ledger.portions if (p.line, p.payer) == (account.line, account.payer)]
    if not found:
        return None
    is_approximate = any(f.is_approximate for f in ledger.granted if f.funding_source.key == account.payer)
    return Budgeted(sum(p.amount_kr for p in found), tuple(p.source for p in found), is_approximate)


def _approximate(ledger: Ledger, line: str | None) -> Iterator[bool]:
    payers = {row.funding_source for row in ledger.rows if line in (None, row.line)}
    return (f.is_approximate for f in ledger.granted if f.funding_source.key in payers)
