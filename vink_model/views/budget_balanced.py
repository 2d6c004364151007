"""The printed figures balanced: an option, always derived, and beside what is printed."""

from collections.abc import Iterator

from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.plan import Plan
from vink_model.domain.planning.balance import Balanced
from vink_model.domain.planning.shown_to_add_up import Shown, shown_to_add_up
from vink_model.domain.provenance import Status
from vink_model.domain.reconcile import stated_total
from vink_model.domain.sheets.plan_columns import PLAN
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.budget_printed_words import figure_name
from vink_model.views.budget_words import WHOLE_PLAN, line_keys, line_name, payer_name, places, year_said
from vink_model.views.words import quoted

UNIT = 10_000
"""Two decimals of a million. Unit: kroner."""
PRINTED, BALANCED = "printed", "balanced"
SHOWINGS = {
    PRINTED: Text("Som trykt", "As printed"),
    BALANCED: Text("Afstemt (beregnet)", "Balanced (derived)"),
}


def balanced_message(plan: Plan, balanced: tuple[Balanced, ...]) -> Message | None:
    """Printed beside balanced, year by year; None when the figures clash, or there are none."""
    shown = shown_to_add_up(balanced, UNIT)
    if not shown:
        return None
    return Message(
        key="balanced",
        title=Text("Hvis alt skulle gå op (beregnet)", "If everything were to add up (derived)"),
        sentence=_sentence(plan, balanced),
        table=_table(plan, shown),
        sources=places(each.figure.row.source for each in balanced),
        notes=(
            Text(
                "Beregnet: de mindste ændringer, som får alle summer til at gå op, vægtet efter hvor groft "
                "hvert tal er trykt (ændringen i anden over den halve enhed i anden). Vist i hele 10.000 "
                "kr., afrundet efter største rest, så linjer og kilder giver årene. Planens egne tal er de "
                "trykte.",
                "Derived: the least changes that make every sum add up, weighed by how coarsely each figure "
                "is printed (change squared over half unit squared). Shown in whole DKK 10,000, rounded by "
                "largest remainder so that lines and sources give the years. The plan's own figures are the "
                "printed ones.",
            ),
        ),
    )


def _sentence(plan: Plan, balanced: tuple[Balanced, ...]) -> Text:
    most = max(balanced, key=lambda each: abs(each.change))
    inside = sum(each.is_within for each in balanced)
    return phrase(
        "Den største ændring er {change} for {name}; {inside} af {n} ændringer ligger inden for afrundingen.",
        "The largest change is {change}, of {name}; {inside} of {n} changes lie within rounding.",
        change=Quantity(most.change, Unit.KRONER, 0, signed=True),
        name=quoted(figure_name(plan, most.figure)),
        inside=inside,
        n=len(balanced),
    )


def _table(plan: Plan, shown: tuple[Shown, ...]) -> Table:
    per_year = (
        heading
        for one in shown
        for heading in (
            Heading(
                f"printed_{one.year}", phrase("{y} trykt", "{y} printed", y=year_said(one.year)), Unit.KRONER
            ),
            Heading(
                f"balanced_{one.year}",
                phrase("{y} afstemt", "{y} balanced", y=year_said(one.year)),
                Unit.KRONER,
            ),
        )
    )
    return Table(
        (
            Heading("what", Text("Linje eller kilde", "Line or source")),
            *per_year,
            Heading("all", Text("Afstemt i alt", "Balanced in all"), Unit.KRONER),
            Heading("status", Text("Status", "Status")),
        ),
        tuple(_rows(plan, shown)),
    )


def _rows(plan: Plan, shown: tuple[Shown, ...]) -> Iterator[tuple[Value, ...]]:
    for line in line_keys(plan):
        printed = [_printed_of_line(plan, line, one.year) for one in shown]
        yield _row(line_name(plan, line), printed, [one.lines.get(line) for one in shown])
    totals = [stated_total(plan, PLAN, one.year, one.year) for one in shown]
    yield _row(WHOLE_PLAN, [t.amount_kr if t else None for t in totals], [one.total_kr for one in shown])
    for payer in (p.key for p in plan.funding_sources):
        printed = [_printed_of_payer(plan, payer, one.year) for one in shown]
        yield _row(payer_name(plan, payer), printed, [one.payers.get(payer) for one in shown])


def _row(name: Text, printed: list[int | None], amounts: list[int | None]) -> tuple[Value, ...]:
    pairs = (value for pair in zip(printed, amounts, strict=True) for value in pair)
    return (name, *pairs, sum(kr for kr in amounts if kr is not None), Status.DERIVED.label)


def _printed_of_line(plan: Plan, line: str, year: int) -> int | None:
    total = stated_total(plan, line, year, year)
    if total is not None:
        return total.amount_kr
    rows = [row.amount_kr for row in plan.budget if (row.line, row.year) == (line, year)]
    return sum(rows) if rows else None


def _printed_of_payer(plan: Plan, payer: str, year: int) -> int | None:
    rows = [f.amount_kr for f in plan.funding if (f.funding_source.key, f.year) == (payer, year)]
    return sum(rows) if rows else None
