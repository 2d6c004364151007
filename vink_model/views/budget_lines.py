"""What each line gets from each payer, as printed."""

from vink_model.domain.messages import Bars, Heading, Message, Series, Table, Tone, Value
from vink_model.domain.money import Ledger
from vink_model.domain.plan import BudgetLine, Plan
from vink_model.domain.reconcile import stated_total
from vink_model.text import Quantity, Text, Unit, enumerated, phrase
from vink_model.views.budget_words import (
    PAYER_UNSTATED,
    bare,
    line_keys,
    line_name,
    millions,
    pages_said,
    payer_name,
    payer_tone,
    places,
    year_said,
)
from vink_model.views.words import quoted

UNSTATED = "unstated"

Amounts = dict[tuple[str, int], int]
"""What a line gets in a year. Unit: whole kroner."""


def lines_message(plan: Plan, shown: tuple[Ledger, ...], line: str | None) -> Message:
    """The printed amounts of the lines, year by year; of one line when it is picked."""
    rows = tuple(row for ledger in shown for row in ledger.rows if line in (None, row.line))
    keys = tuple(key for key in line_keys(plan) if any(row.line == key for row in rows))
    bars = tuple(
        (key, x.year) for key in keys for x in shown if any((r.line, r.year) == (key, x.year) for r in rows)
    )
    payers = _payers(plan, rows)
    amounts = {bar: sum(r.amount_kr for r in rows if (r.line, r.year) == bar) for bar in bars}
    return Message(
        key="lines",
        title=Text("Hvad får hver linje, og fra hvem?", "What does each line get, and from whom?"),
        sentence=_sentence(plan, amounts, keys, payers),
        table=_table(plan, rows, bars, payers),
        sources=places(row.source for row in rows),
        chart=Bars(
            categories=tuple(_category(plan, bar, is_alone=len(shown) == 1) for bar in bars),
            series=tuple(
                Series(
                    payer or UNSTATED,
                    PAYER_UNSTATED if payer is None else payer_name(plan, payer),
                    tuple(_got(rows, bar, payer) for bar in bars),
                    Tone.MUTED if payer is None else payer_tone(plan, payer),
                )
                for payer in payers
            ),
            unit=Unit.MILLION,
            is_horizontal=True,
            is_stacked=True,
        ),
    )


def _payers(plan: Plan, rows: tuple[BudgetLine, ...]) -> tuple[str | None, ...]:
    """Who pays the rows, in the plan's order; the unstated one last."""
    order = [payer.key for payer in plan.funding_sources]
    named = dict.fromkeys(row.funding_source for row in rows if row.funding_source is not None)
    known = sorted(named, key=lambda key: order.index(key) if key in order else len(order))
    return (*known, *((None,) if any(row.funding_source is None for row in rows) else ()))


def _category(plan: Plan, bar: tuple[str, int], *, is_alone: bool) -> Text:
    key, year = bar
    name = line_name(plan, key)
    return name if is_alone else phrase("{name} {year}", "{name} {year}", name=name, year=year_said(year))


def _got(rows: tuple[BudgetLine, ...], bar: tuple[str, int], payer: str | None) -> int | None:
    found = [row.amount_kr for row in rows if (row.line, row.year) == bar and row.funding_source == payer]
    return sum(found) if found else None


def _table(
    plan: Plan,
    rows: tuple[BudgetLine, ...],
    bars: tuple[tuple[str, int], ...],
    payers: tuple[str | None, ...],
) -> Table:
    def row_of(bar: tuple[str, int]) -> tuple[Value, ...]:
        key, year = bar
        mine = [row for row in rows if (row.line, row.year) == bar]
        printed = stated_total(plan, key, year, year)
        return (
            line_name(plan, key),
            year,
            *(_got(rows, bar, payer) for payer in payers),
            sum(row.amount_kr for row in mine),
            printed.amount_kr if printed else None,
            pages_said(row.source for row in (*mine, *((printed,) if printed else ()))),
        )

    return Table(
        (
            Heading("line", Text("Linje", "Line")),
            Heading("year", Text("År", "Year"), Unit.YEAR),
            *(_payer_heading(plan, payer) for payer in payers),
            Heading("sum", Text("Sum (beregnet)", "Sum (derived)"), Unit.KRONER),
            Heading("printed", Text("Trykt total", "Printed total"), Unit.KRONER),
            Heading("page", Text("Side", "Page")),
        ),
        tuple(row_of(bar) for bar in bars),
    )


def _payer_heading(plan: Plan, payer: str | None) -> Heading:
    name = PAYER_UNSTATED if payer is None else payer_name(plan, payer)
    return Heading(payer or UNSTATED, name, Unit.KRONER)


def _sentence(plan: Plan, amounts: Amounts, keys: tuple[str, ...], payers: tuple[str | None, ...]) -> Text:
    years = sorted({year for _, year in amounts})
    if not years:
        return Text("Planen giver ingen linje penge her.", "The plan gives no line money here.")
    if len(keys) == 1:
        return _one_line(plan, amounts, keys[0], is_unpaid=None in payers)
    return (
        _largest(plan, amounts)
        if len(years) == 1
        else _most_changed(plan, amounts, keys, years[0], years[-1])
    )


def _one_line(plan: Plan, amounts: Amounts, key: str, *, is_unpaid: bool) -> Text:
    told = tuple(
        phrase("{kr} i {year}", "{kr} in {year}", kr=millions(kr), year=year_said(year))
        for (_, year), kr in amounts.items()
    )
    unpaid = Text("; kilden er ikke oplyst", "; the source is not stated") if is_unpaid else Text("", "")
    return phrase(
        "{line} får {told}{unpaid}.",
        "{line} gets {told}{unpaid}.",
        line=quoted(line_name(plan, key)),
        told=enumerated(told),
        unpaid=unpaid,
    )


def _largest(plan: Plan, amounts: Amounts) -> Text:
    key, year = max(amounts, key=lambda bar: amounts[bar])
    whole = sum(amounts.values())
    return phrase(
        "Mest i {year} får {line}: {kr} af de {whole}, som linjerne får tilsammen.",
        "In {year} most goes to {line}: {kr} of the {whole} that the lines get together.",
        year=year_said(year),
        line=quoted(line_name(plan, key)),
        kr=millions(amounts[key, year]),
        whole=bare(whole),
    )


def _most_changed(plan: Plan, amounts: Amounts, keys: tuple[str, ...], first: int, last: int) -> Text:
    changes = {key: amounts.get((key, last), 0) - amounts.get((key, first), 0) for key in keys}
    key = max(changes, key=lambda one: abs(changes[one]))
    return phrase(
        "Fra {first} til {last} ændrer {line} sig mest: {change}, fra {before} til {after}.",
        "From {first} to {last} {line} changes most: {change}, from {before} to {after}.",
        first=year_said(first),
        last=year_said(last),
        line=quoted(line_name(plan, key)),
        change=Quantity(changes[key], Unit.MILLION, signed=True),
        before=bare(amounts.get((key, first), 0)),
        after=bare(amounts.get((key, last), 0)),
    )
