"""Spending against the budget: how much is booked, whether it keeps pace, and where the year may end."""

from dataclasses import dataclass
from fractions import Fraction

from vink_model.domain.dataset import Dataset
from vink_model.domain.messages import Figure, Message
from vink_model.domain.provenance import Source, Status
from vink_model.domain.spending import MONTHS, Account, Followed, NoOutturn, Tolerance, bookings_of
from vink_model.month import Month
from vink_model.text import Quantity, Text, Unit, phrase
from vink_model.views.budget_accounts import accounts_message
from vink_model.views.budget_carried import carried_message
from vink_model.views.budget_following import Following, followed_as
from vink_model.views.budget_hits import hits_message
from vink_model.views.budget_months import months_message
from vink_model.views.budget_pace import pace_message
from vink_model.views.budget_spending_words import bare_about, missing_said, standing_said

UNKNOWN = Text("–", "–")
"""Stands where a figure would, when there is none; the reason stands below it."""


@dataclass(frozen=True, slots=True)
class SpendingScreen:
    """The spending of one year up to a month. Empty: None for what cannot be said of it."""

    figures: tuple[Figure, ...]
    missing: Text | None
    """Said before all else when months are missing."""
    pace: Message
    accounts: Message
    months: Message
    carried: Message | None
    hits: Message | None


def spending_screen(dataset: Dataset, asked: Following) -> SpendingScreen:
    """The screen for one account of a year, as it stood at the end of a month."""
    bookings = bookings_of(dataset)
    one = followed_as(dataset, bookings, asked, Account(asked.year, asked.line, asked.payer))
    return SpendingScreen(
        figures=_figures(dataset, one, asked),
        missing=missing_said(one) if one.booked.missing else None,
        pace=pace_message(dataset, one, asked),
        accounts=accounts_message(dataset, bookings, asked),
        months=months_message(dataset, bookings, one, asked.as_of),
        carried=carried_message(dataset, bookings, asked.year, asked.line, asked.payer),
        hits=hits_message(dataset, bookings, one.account, asked.as_of),
    )


def _figures(dataset: Dataset, one: Followed, asked: Following) -> tuple[Figure, ...]:
    booked, derived = dataset.source_of("spending"), _derived(dataset)
    return (
        _booked(one, asked.as_of, booked),
        *((_deviation(one, asked.tolerance, derived),) if one.budget is not None else ()),
        _outturn(one, derived),
        *((_left(one, derived),) if one.budget is not None else ()),
    )


def _derived(dataset: Dataset) -> Source:
    """Worked out from the bookings; from made-up ones it is as made up as they are."""
    source = dataset.source_of("spending")
    kind = Status.SYNTHETIC if source.status is Status.SYNTHETIC else Status.DERIVED
    return Source(source.document, None, kind)


def _booked(one: Followed, as_of: Month, source: Source) -> Figure:
    label = Text("Bogført, mio. kr.", "Booked, DKK million")
    value = bare_about(one.booked.kr).text
    if one.booked.missing:
        least = phrase("mindst {kr}", "at least {kr}", kr=value)
        return Figure("booked", label, least, phrase("til og med {m}", "to the end of {m}", m=as_of), source)
    if one.budget_kr is None or one.used is None:
        none = phrase("til og med {month}; intet budget", "to the end of {month}; no budget", month=as_of)
        return Figure("booked", label, value, none, source)
    told = phrase(
        "til og med {month}: {share} af {budget}",
        "to the end of {month}: {share} of {budget}",
        month=as_of,
        share=Quantity(one.used, Unit.SHARE),
        budget=bare_about(one.budget_kr),
    )
    return Figure("booked", label, value, told, source)


def _deviation(one: Followed, tolerance: Tolerance, source: Source) -> Figure:
    label = Text("Mod tempoet, mio. kr.", "Against the pace, DKK million")
    if one.deviation_kr is None:
        return Figure("deviation", label, UNKNOWN, NoOutturn.MISSING.label, source)
    return Figure(
        "deviation",
        label,
        Quantity(one.deviation_kr / 1_000_000, Unit.NUMBER, 2, signed=True).text,
        phrase(
            "{standing} på ±{band}",
            "{standing} of ±{band}",
            standing=standing_said(one.standing(tolerance)),
            band=bare_about(one.band_kr(tolerance)),
        ),
        source,
    )


def _outturn(one: Followed, source: Source) -> Figure:
    found = one.outturn
    label = Text("Forventet regnskab, mio. kr.", "Outturn, DKK million")
    if isinstance(found, NoOutturn):
        return Figure("outturn", label, UNKNOWN, found.label, source)
    if found.is_final:
        done = Text("året er slut", "the year is over")
        return Figure("outturn", label, bare_about(found.expected_kr).text, done, source)
    return Figure(
        "outturn",
        label,
        bare_about(found.expected_kr).text,
        phrase(
            "{low} til {high}; {kind}",
            "{low} to {high}; {kind}",
            low=bare_about(found.low_kr),
            high=bare_about(found.high_kr),
            kind=Text("80 %", "80%") if found.is_chance else Text("to regnemåder", "two ways of reckoning"),
        ),
        source,
    )


def _left(one: Followed, source: Source) -> Figure:
    label = Text("Tilbage, mio. kr.", "Left, DKK million")
    if one.left_kr is None:
        return Figure("left", label, UNKNOWN, NoOutturn.MISSING.label, source)
    left, months = one.left_kr, MONTHS - one.counted
    told = (
        phrase(
            "{kr} pr. måned i de {months}, der er tilbage",
            "{kr} a month in the {months} that are left",
            kr=bare_about(Fraction(left, months)),
            months=months,
        )
        if months
        else Text("året er slut", "the year is over")
    )
    return Figure("left", label, bare_about(left).text, told, source)
