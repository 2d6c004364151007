"""What was booked in each month, and who paid it."""

from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Bars, Heading, Message, Series, Table
from vink_model.domain.spending import Account, Bookings, Followed
from vink_model.month import Month, span
from vink_model.text import Text, Unit, phrase
from vink_model.views.budget_pace_chart import month_said
from vink_model.views.budget_spending_words import about, account_name, bare_about, spending_sources, to_shown
from vink_model.views.budget_words import payer_name, payer_tone
from vink_model.views.events import marks_of_months
from vink_model.views.words import quoted


def months_message(dataset: Dataset, bookings: Bookings, one: Followed, as_of: Month) -> Message:
    """The account's months up to the one given, each with its payers."""
    plan, account = dataset.plan, one.account
    months = span(Month(account.year, 1), min(as_of, Month(account.year, 12)))
    payers = [p.key for p in plan.funding_sources if account.payer in (None, p.key)]
    booked = {
        payer: bookings.of(Account(account.year, account.line, payer), months[-1]).months for payer in payers
    }
    used = [payer for payer in payers if any(booked[payer])]
    return Message(
        key="booked_months",
        title=Text("Hvornår er pengene bogført?", "When was the money booked?"),
        sentence=_sentence(dataset, one, months),
        table=Table(
            (
                Heading("month", Text("Måned", "Month")),
                *(Heading(payer, payer_name(plan, payer), Unit.KRONER) for payer in used),
                Heading("all", Text("I alt", "In all"), Unit.KRONER),
            ),
            tuple(
                (
                    phrase("{m}", "{m}", m=month),
                    *(booked[payer][place] for payer in used),
                    one.booked.months[place],
                )
                for place, month in enumerate(months)
            ),
        ),
        sources=spending_sources(dataset, ()),
        chart=Bars(
            categories=tuple(month_said(month) for month in months),
            series=tuple(
                Series(
                    payer,
                    payer_name(plan, payer),
                    tuple(None if kr is None else to_shown(kr) for kr in booked[payer]),
                    payer_tone(plan, payer),
                )
                for payer in used
            ),
            unit=Unit.MILLION,
            is_stacked=True,
            marks=marks_of_months(plan, months),
        )
        if used
        else None,
    )


def _sentence(dataset: Dataset, one: Followed, months: tuple[Month, ...]) -> Text:
    name = quoted(account_name(dataset.plan, one.account))
    known = [(kr, month) for kr, month in zip(one.booked.months, months, strict=True) if kr is not None]
    if not any(kr for kr, _ in known):
        return phrase("Der er intet bogført på {name}.", "Nothing is booked on {name}.", name=name)
    most, least = max(known), min(known)
    return phrase(
        "På {name} er der bogført mest i {most}, {high}, og mindst i {least}, {low}.",
        "On {name} most is booked in {most}, {high}, and least in {least}, {low}.",
        name=name,
        most=most[1],
        high=about(most[0]),
        least=least[1],
        low=bare_about(least[0]),
    )
