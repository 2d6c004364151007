"""The budget: where each krone comes from and goes, whether it adds up, and what the posts cost."""

from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Figure, Message
from vink_model.domain.money import Ledger, ledgers
from vink_model.domain.plan import Plan
from vink_model.domain.provenance import Source
from vink_model.domain.reconcile import Verdict, stated_total
from vink_model.domain.sheets.plan_columns import PLAN
from vink_model.text import Quantity, Text, Unit, enumerated, joined, phrase
from vink_model.views.budget_amounts import amounts_message
from vink_model.views.budget_flows import flows_message
from vink_model.views.budget_lines import lines_message
from vink_model.views.budget_staff import staff_message
from vink_model.views.budget_sums import sums_message, sums_of, tally
from vink_model.views.budget_words import (
    ALL_LINES,
    bare,
    line_keys,
    line_name,
    worked_out_from,
    year_said,
    years_said,
)
from vink_model.views.words import quoted

ALL = "all"
"""Stands for every year, and for every line, in a choice."""


@dataclass(frozen=True, slots=True)
class BudgetScreen:
    """The money of one year, or of the plan's whole period.

    Empty: without money in the plan there are no figures and no messages.
    """

    figures: tuple[Figure, ...]
    """About the whole plan, whichever line is picked."""
    flows: Message | None
    lines_by_payer: Message | None
    staff: Message | None
    sums: Message | None
    amounts: Message | None


def budget_screen(dataset: Dataset, year: int | None, line: str | None = None) -> BudgetScreen:
    """The screen for one year (or all) and one line (or all); one that the plan has not is as none."""
    plan = dataset.plan
    year, line = year if year in plan.years else None, line if line in line_keys(plan) else None
    shown = tuple(ledger for ledger in ledgers(plan) if year in (None, ledger.year))
    if not shown:
        return BudgetScreen((), None, None, None, None, None)
    return BudgetScreen(
        figures=tuple(f for f in _figures(plan, shown, year) if f is not None),
        flows=flows_message(plan, shown, line),
        lines_by_payer=lines_message(plan, shown, line),
        staff=staff_message(plan, shown),
        sums=sums_message(plan, year, line),
        amounts=amounts_message(plan, shown, line),
    )


def year_choices(plan: Plan) -> dict[str, Text]:
    """All years together, and each year of the plan, by key."""
    return {ALL: Text("Alle år", "All years")} | {str(year): year_said(year) for year in plan.years}


def line_choices(plan: Plan) -> dict[str, Text]:
    """All lines together, and each line with money, by key."""
    return {ALL: ALL_LINES} | {key: line_name(plan, key) for key in line_keys(plan)}


def _figures(plan: Plan, shown: tuple[Ledger, ...], year: int | None) -> tuple[Figure | None, ...]:
    return (
        _whole(plan, shown),
        _staff(shown),
        _earmarked(plan, shown),
        _checks(plan, year),
    )


def _printed_or_sum(plan: Plan, shown: tuple[Ledger, ...]) -> tuple[int, Source | None]:
    """The plan's total as printed; where none is printed, what the lines give, marked as derived."""
    printed = stated_total(plan, PLAN, shown[0].year, shown[-1].year)
    if printed is not None:
        return printed.amount_kr, printed.source
    sources = (row.source for ledger in shown for row in ledger.rows)
    return sum(ledger.lines_kr for ledger in shown), worked_out_from(sources)


def _whole(plan: Plan, shown: tuple[Ledger, ...]) -> Figure:
    amount, source = _printed_or_sum(plan, shown)
    return Figure(
        key="whole",
        label=phrase(
            "Planen {years}, mio. kr.",
            "The plan {years}, DKK million",
            years=years_said(ledger.year for ledger in shown),
        ),
        value=bare(amount).text,
        detail=_from_year_to_year(plan, shown) if len(shown) > 1 else _beside_the_lines(plan, shown[0]),
        source=source,
    )


def _from_year_to_year(plan: Plan, shown: tuple[Ledger, ...]) -> Text:
    told = enumerated(
        tuple(
            phrase(
                "{amount} i {year}",
                "{amount} in {year}",
                amount=bare(_printed_or_sum(plan, (ledger,))[0]),
                year=year_said(ledger.year),
            )
            for ledger in shown
        )
    )
    return phrase(
        "{told}: {change}", "{told}: {change}", told=told, change=_change(plan, shown[0], shown[-1])
    )


def _beside_the_lines(plan: Plan, ledger: Ledger) -> Text:
    """The change from the year before; in the plan's first year, what the lines give."""
    before = next((one for one in ledgers(plan) if one.year == ledger.year - 1), None)
    if before is None:
        lines = bare(ledger.lines_kr)
        return phrase("linjerne giver {lines} (beregnet)", "the lines give {lines} (derived)", lines=lines)
    return phrase(
        "{change} fra {year}",
        "{change} from {year}",
        change=_change(plan, before, ledger),
        year=year_said(before.year),
    )


def _change(plan: Plan, first: Ledger, last: Ledger) -> Text:
    """What the plan's total changes by, and what share that is."""
    (before, _), (after, _) = _printed_or_sum(plan, (first,)), _printed_or_sum(plan, (last,))
    change = bare(after - before, signed=True)
    if not before:
        return change.text
    share = Quantity(Fraction(after - before, before), Unit.SHARE, signed=True)
    return phrase("{change} ({share})", "{change} ({share})", change=change, share=share)


def _staff(shown: tuple[Ledger, ...]) -> Figure | None:
    staffed = tuple(ledger for ledger in shown if ledger.posts)
    if not staffed:
        return None
    return Figure(
        key="staff",
        label=Text("Årsværk", "Full-time posts"),
        value=joined(tuple(Quantity(ledger.fte, Unit.NUMBER).text for ledger in staffed), " → "),
        detail=phrase(
            "{amounts} mio. kr.",
            "DKK {amounts} million",
            amounts=joined(tuple(bare(ledger.posts_kr).text for ledger in staffed), " → "),
        ),
        source=staffed[0].posts[0].source,
    )


def _earmarked(plan: Plan, shown: tuple[Ledger, ...]) -> Figure | None:
    tied = sum(ledger.earmarked_kr for ledger in shown)
    granted = sum(ledger.granted_kr for ledger in shown)
    if not tied:
        return None
    rows = tuple(f for ledger in shown for f in ledger.granted if f.earmarked_for is not None)
    names = {i.key: i.name for i in plan.initiatives}
    keys = dict.fromkeys(f.earmarked_for or "" for f in rows)
    return Figure(
        key="earmarked",
        label=Text("Øremærket andel", "Earmarked share"),
        value=Quantity(Fraction(tied, granted), Unit.SHARE, decimals=1).text,
        detail=phrase(
            "{tied} af {granted} mio. kr. til {what}",
            "{tied} of DKK {granted} million for {what}",
            tied=bare(tied),
            granted=bare(granted),
            what=enumerated(tuple(quoted(names.get(key, Text(key, key))) for key in keys)),
        ),
        source=worked_out_from(f.source for f in rows),
    )


def _checks(plan: Plan, year: int | None) -> Figure | None:
    found = sums_of(plan, year)
    if not found:
        return None
    rounding, rest = tally(found, Verdict.ROUNDING), tally(found, Verdict.UNEXPLAINED)
    return Figure(
        key="checks",
        label=Text("Totaler der går op", "Totals that add up"),
        value=phrase("{exact} af {n}", "{exact} of {n}", exact=tally(found, Verdict.EXACT), n=len(found)),
        detail=phrase(
            "{rounding} ved afrunding, {rest} uforklaret",
            "{rounding} by rounding, {rest} unexplained",
            rounding=rounding,
            rest=rest,
        ),
        source=worked_out_from(source for sums in found for source in sums.sources),
    )
