"""What the year before left, and what the year's budget would be with it; never said to be allowed."""

from collections.abc import Iterator

from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Heading, Message, Table, Value
from vink_model.domain.spending import (
    Account,
    Bookings,
    Carried,
    NotCarried,
    budgeted,
    budgeted_accounts,
    carried,
)
from vink_model.text import Sayable, Text, Unit, joined, phrase
from vink_model.views.budget_spending_words import about, spending_sources
from vink_model.views.budget_words import line_name, payer_name, places


def carried_message(
    dataset: Dataset, bookings: Bookings, year: int, line: str | None, payer: str | None
) -> Message | None:
    """The remainder of the year before, account by account; None in the plan's first year."""
    plan, before = dataset.plan, year - 1
    if before not in plan.years:
        return None
    whole = carried(plan, bookings, Account(year, line, payer))
    rows = tuple(_rows(dataset, bookings, Account(year, line, payer)))
    budgets = (budgeted(plan, Account(at, line, payer)) for at in (before, year))
    return Message(
        key="carried",
        title=phrase("Hvad er tilbage fra {year}?", "What is left of {year}?", year=str(before)),
        sentence=_sentence(whole, year),
        table=Table(
            (
                Heading("line", Text("Linje", "Line")),
                Heading("payer", Text("Kilde", "Source")),
                Heading("before", phrase("Budget {y}", "Budget {y}", y=str(before)), Unit.KRONER),
                Heading("booked", phrase("Bogført {y}", "Booked {y}", y=str(before)), Unit.KRONER),
                Heading("left", phrase("Rest {y}", "Remainder {y}", y=str(before)), Unit.KRONER),
                Heading("now", phrase("Budget {y}", "Budget {y}", y=str(year)), Unit.KRONER),
                Heading(
                    "with_it",
                    phrase("{y} med rest (antaget)", "{y} with remainder (assumed)", y=str(year)),
                    Unit.KRONER,
                ),
            ),
            rows,
        ),
        sources=(
            *spending_sources(dataset, ()),
            *places(source for budget in budgets if budget for source in budget.sources),
        ),
        notes=_notes(dataset, year),
    )


def _sentence(whole: Carried | NotCarried, year: int) -> Text:
    silent = Text(
        "Planen siger ikke, om en rest må bruges året efter; gør den det, er det en antagelse, som vælges "
        "ovenfor.",
        "The plan does not say whether a remainder may be used the year after; that it may is an assumption, "
        "chosen above.",
    )
    if isinstance(whole, NotCarried):
        reason = phrase(
            "Resten fra året før kan ikke opgøres: {why}.",
            "The remainder of the year before cannot be counted: {why}.",
            why=Text(*(label[:1].lower() + label[1:] for label in (whole.label.da, whole.label.en))),
        )
        return joined((reason, silent))
    told: dict[str, Sayable] = {
        "left": about(abs(whole.amount_kr)),
        "before": str(whole.from_year),
        "year": str(year),
    }
    if whole.amount_kr < 0:
        head = phrase(
            "I {before} blev der brugt {left} mere end budgettet; overføres det, er der så meget mindre i "
            "{year}.",
            "In {before} {left} more than the budget was spent; carried over, there is so much less in "
            "{year}.",
            **told,
        )
    else:
        head = phrase(
            "Af budgettet for {before} er {left} ikke brugt; overføres det, er der så meget mere i {year}.",
            "Of the budget for {before} {left} was not spent; carried over, there is so much more in {year}.",
            **told,
        )
    return joined((head, silent))


def _rows(dataset: Dataset, bookings: Bookings, picked: Account) -> Iterator[tuple[Value, ...]]:
    plan = dataset.plan
    accounts = [
        Account(picked.year, one.line, one.payer)
        for one in budgeted_accounts(plan, picked.year - 1)
        if picked.line in (None, one.line) and picked.payer in (None, one.payer)
    ]
    for account in (*accounts, *((picked,) if picked not in accounts else ())):
        found, now = carried(plan, bookings, account), budgeted(plan, account)
        line = Text("I alt", "In all") if account.line is None else line_name(plan, account.line)
        payer = Text("I alt", "In all") if account.payer is None else payer_name(plan, account.payer)
        given = None if now is None else now.amount_kr
        if isinstance(found, NotCarried):
            yield line, payer, None, found.label, None, given, None
        else:
            before, left = found.budgeted.amount_kr, found.amount_kr
            yield line, payer, before, found.booked_kr, left, given, (given or 0) + left


def _notes(dataset: Dataset, year: int) -> tuple[Text, ...]:
    tied = [f for f in dataset.plan.funding if f.year == year - 1 and f.earmarked_for is not None]
    return tuple(
        phrase(
            "{payer} er øremærket: om en rest må overføres eller skal betales tilbage, står i bevillingen og "
            "ikke i planen.",
            "{payer} is earmarked: whether a remainder may be carried over or must be paid back stands in "
            "the grant and not in the plan.",
            payer=f.funding_source.name,
        )
        for f in tied
    )
